// The state of the page in one place; whoever shows it listens.

export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const listeners = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = Object.freeze({ ...state, ...change });
      for (const listener of listeners) listener(state, before);
    },
    listen: (listener) => void listeners.push(listener),
  };
}

export const RELATIONS = ["meeting", "statement", "visit", "role", "place", "relation"];
export const TYPES = ["PER", "ORG", "LOC", "GRP"];
export const STATUSES = ["held", "planned", "denied", "proposed"];
export const TABS = ["network", "timeline", "meetings", "statements", "entities", "matrix"];

export const INITIAL = Object.freeze({
  lang: "ar",
  theme: "auto",
  tab: "network",
  selection: null,
  relations: ["meeting", "statement", "visit", "role", "relation"],
  types: TYPES,
  statuses: STATUSES,
  act: "",
  outlet: "",
  minimum: 1,
  from: null,
  to: null,
  added: [],
  hidden: [],
  around: null,
  path: null,
  pinned: [],
  physics: false,
  communities: false,
});
