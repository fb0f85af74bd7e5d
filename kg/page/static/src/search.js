// Search-as-you-type over all names, in any usual spelling.

import { fold, skeleton } from "./text.js";

const EXACT = 0,
  START = 1,
  WORD = 2,
  INSIDE = 3,
  SOUND = 4;

// The keys of names are made when a letter is typed: nobody who only looks has to wait, and `entities` may grow.
export function createSearch(entities) {
  const entries = [];
  return (query, limit = 12) => {
    entries.push(...entities.slice(entries.length).map(entryOf));
    return ranked(entries, fold(query), skeleton(query)).slice(0, limit);
  };
}

function entryOf(entity) {
  const names = [entity.name, ...entity.names, entity.latin].filter(Boolean);
  return { entity, names: names.map((name) => ({ name, key: fold(name), sound: skeleton(name) })) };
}

function ranked(entries, key, sound) {
  if (!key) return [];
  const found = entries.map(({ entity, names }) => best(entity, names, key, sound)).filter(Boolean);
  return found.sort((a, b) => a.rank - b.rank || b.entity.weight - a.entity.weight || a.entity.index - b.entity.index);
}

function best(entity, names, key, sound) {
  let result = null;
  for (const candidate of names) {
    const rank = rankOf(candidate, key, sound);
    if (rank !== null && (result === null || rank < result.rank)) result = { entity, name: candidate.name, rank };
  }
  return result;
}

function rankOf(candidate, key, sound) {
  if (candidate.key === key) return EXACT;
  if (candidate.key.startsWith(key)) return START;
  if (` ${candidate.key}`.includes(` ${key}`) || everyWord(candidate.key, key)) return WORD;
  if (candidate.key.includes(key)) return INSIDE;
  return sound.length >= 3 && ` ${candidate.sound}`.includes(` ${sound}`) ? SOUND : null;
}

function everyWord(text, key) {
  const words = key.split(" ");
  return words.length > 1 && words.every((word) => ` ${text}`.includes(` ${word}`));
}
