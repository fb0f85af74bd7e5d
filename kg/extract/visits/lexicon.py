"""The words of visiting and their look-up; the frames are the lines of `kg/extract/frames/visits.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from kg.arabic.normal import fold
from kg.extract.statements.conjugation import Parts, derive, inflect
from kg.extract.words import Word

_OBJECT_PRONOUNS = ("ها", "هما", "هم", "ه")
_VERBAL = frozenset({"verb", "carrier", "embrace", "invite"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A word of visiting: its kind (`verb`, `noun`, `participle`), its class, the folded prepositions of a place."""

    kind: str
    group: str
    preps: frozenset[str]


class Reading(NamedTuple):
    """A word's frame and the folded object pronoun written onto a verb (`زارها` has `ها`), or an empty string."""

    frame: Frame
    pronoun: str


def word_of_visiting(word: Word) -> Reading | None:
    """The word read as a verb, noun or participle of visiting."""
    if word.is_verb:
        return _verb(word, "verb")
    if not word.is_nominal:
        return None
    key = f"{word.key[:-1]}ه" if word.pronoun and word.key.endswith("ت") else word.key
    frame = _table().get(("noun", key)) or _table().get(("participle", key))
    return Reading(frame, "") if frame else None


def is_verb_of(word: Word, kind: str) -> bool:
    """Whether the word is a form of a verb of the kind `carrier`, `embrace` or `invite`."""
    return word.is_verb and _verb(word, kind) is not None


def _verb(word: Word, kind: str) -> Reading | None:
    table = _table()
    frame = table.get((kind, word.key))
    if frame is not None:
        return Reading(frame, "")
    ending = next((ending for ending in _OBJECT_PRONOUNS if word.key.endswith(ending)), "")
    frame = table.get((kind, word.key.removesuffix(ending))) or table.get((kind, word.lemma))
    return Reading(frame, ending if word.person not in {"1", "2"} else "") if frame else None


@cache
def _table() -> dict[tuple[str, str], Frame]:
    """Kind and folded form to the frame."""
    table: dict[tuple[str, str], Frame] = {}
    for line in files("kg.extract").joinpath("frames/visits.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, word, form, group, preps, *imperfect = line.split("\t")
            frame = Frame(kind, group, frozenset(map(fold, preps.split())) - {"-"})
            table.update({(kind, spelling): frame for spelling in _spellings(kind, word, form, "".join(imperfect))})
    return table


def _spellings(kind: str, word: str, form: str, imperfect: str) -> Iterator[str]:
    if kind in _VERBAL:
        parts = Parts(word, imperfect, "", "") if imperfect else derive(word, form)
        yield from (inflected.form for inflected in inflect(Parts(parts.perfect, parts.imperfect, "", "")))
    elif kind == "participle":
        yield from (fold(word + ending) for ending in ("", "ا", "ة", "ين", "ون", "ان", "تين"))
    else:
        singular, *plurals = word.split("|")
        dual = f"{singular[:-1]}تين" if singular.endswith("ة") else f"{singular}ين"
        yield from map(fold, (singular, *plurals, dual))
