"""The verbs and nouns of speech with their frames, and the reading of a word as one of them.

The frames are lines of `kg/extract/frames/statements_verbs.tsv`; the file's header explains its columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Inflected, Parts, Shape, derive, inflect
from kg.extract.questions import asked_of_all
from kg.extract.speech_words import noun_class
from kg.extract.surface import BEGIN, NOTHING, beginnings, by_first_letter, by_last_letter
from kg.frozen import dataclass
from kg.model import Act
from kg.remembered import remembered
from kg.tables import rows

_TANWIN: Final = "\u064b"
CLAUSE: Final = "أن"
SPEECH: Final = "قول"
OBJECT: Final = "obj"
FREE: Final = "نص"
QUESTION: Final = "هل"
SOURCED: Final = "حسب"


@dataclass(frozen=True, slots=True)
class Slot:
    """What introduces the content.

    `head` is `أن` (a clause), `قول` (direct speech), `نص` (speech that nothing introduces), `هل` (a question), `حسب`
    (what a clause like `وفق ما نشر` is a source of), `obj` (the object) or a preposition. `then` is what must follow
    it: `أن` or a preposition. `noun` is the class of its head noun, `without` a class it must not be of, `later` the
    class of a noun further on. `subject` asks for a subject between verb and content, `perfect` for the perfect.
    """

    head: str
    then: str = ""
    noun: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    subject: bool = False
    perfect: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of speech: its perfect as written, its form, its act, the acts its prepositions change, its slots."""

    verb: str
    form: str
    act: Act
    acts: Mapping[str, Act] = field(hash=False)
    slots: tuple[Slot, ...]

    def slot(self, head: str) -> Slot | None:
        """The first slot with the head."""
        for slot in self.slots:
            if slot.head == head:
                return slot
        return None


_PRONOUNS: Final = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هن": ("f", "p"), "هما": ("", "d")}


_FINITE: Final = (Shape.PERFECT, Shape.IMPERFECT)
_LIKE_NOUNS: Final = frozenset({"I", "II", "III", "V", "VI"})


class Reading(NamedTuple):
    """A word read as a form of a verb of speech. `start` and `end` bound it inside the word, without clitics; `before`
    and `after` are the folded clitics."""

    frame: Frame
    shape: Shape
    gender: str
    number: str
    before: str
    after: str
    start: int
    end: int

    @property
    def agreement(self) -> tuple[str, str]:
        """Gender and number of the one who speaks: the verb's own, or for a noun its pronoun's (`قولها`)."""
        return _PRONOUNS.get(self.after, ("", "")) if self.shape is Shape.NOUN else (self.gender, self.number)

    @property
    def is_ambiguous(self) -> bool:
        """Whether the bare form may be a noun or elative as well (`ذكر`, `طالب`, `تعهد`, `أبرز`)."""
        if self.shape is Shape.PERFECT:
            like_noun = self.frame.form in _LIKE_NOUNS or fold(self.frame.verb) in noun_class("elative")
            return self.gender == "m" and self.number == "s" and like_noun
        return self.shape is Shape.IMPERFECT and self.frame.form == "I"

    @property
    def is_verbal(self) -> bool:
        """Whether it is a finite form, not a participle or noun."""
        return self.shape in _FINITE


def _slot(text: str) -> Slot:
    """A slot from its notation (`(obj+ب)/p`)."""
    perfect = text.endswith("/p")
    body = text.removesuffix("/p")
    subject = body.startswith("(")
    body = body.strip("()")
    head, _, noun = body.partition("=")
    head, _, without = head.partition("!")
    head, _, later = head.partition("~")
    head, _, then = head.partition("+")
    nouns, excluded, further = (noun_class(name) if name else frozenset[str]() for name in (noun, without, later))
    return Slot(head, then, nouns, excluded, further, subject, perfect)


def _frame(verb: str, form: str, acts: str, slots: str) -> Frame:
    act, *special = acts.split("/")
    by_slot = {head: Act(value) for head, value in (item.split(":") for item in special)}
    return Frame(verb, form, Act(act), by_slot, tuple(map(_slot, slots.split(","))))


def _parts(row: list[str]) -> Parts:
    verb, form = row[0], row[1]
    given = [*row[4:7], "", "", ""][:3]
    given[2], _, plural = given[2].partition("/")
    if form == "I":
        imperfect, participle, noun = (part.strip("-") for part in given)
        return Parts(verb, imperfect, participle, noun, plural)
    made = derive(fold_marks(verb), form)
    chosen = [
        ("" if own == "-" else own or regular)
        for own, regular in zip(given, (made.imperfect, made.participle, made.noun), strict=True)
    ]
    return Parts(made.perfect, chosen[0], chosen[1], chosen[2], plural)


def fold_marks(verb: str) -> str:
    """The verb without the shadda that tells its form (`ذكّر`)."""
    return verb.replace("\u0651", "")


Entry = tuple[Frame, Inflected]


@cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """Every folded form of every verb of speech."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in rows("kg.extract", "frames/statements_verbs.tsv"):
        frame = _frame(*row[:4])
        for inflected in inflect(_parts(row)):
            if not any(known is frame and shown == inflected for known, shown in found[inflected.form]):
                found[inflected.form].append((frame, inflected))
    return {form: tuple(items) for form, items in found.items()}


_VERB_BEFORE: Final = ("", "و", "ف", "س", "وس", "فس", "ل", "ول", "فل")
_NOUN_BEFORE: Final = ("", "و", "ال", "وال", "ب", "بال", "ل", "لل", "ك", "وب", "ول", "ف")
_STARTS: Final = by_first_letter(_NOUN_BEFORE + _VERB_BEFORE[3:])
_AFTER: Final = ("", "ه", "ها", "هم", "هما", "هن", "نا")
_ENDS: Final = by_last_letter(_AFTER)


@cache
def _begins() -> frozenset[str]:
    """How a form may begin, its ending before a pronoun included."""
    forms = set(entries())
    long = {f"{form[:-1]}ا" for form in forms if form.endswith("ي")} | {
        form[:-1] for form in forms if form.endswith("ا")
    }
    return beginnings(forms | long, _AFTER)


@cache
def homographs() -> frozenset[str]:
    """Folded words that look like a form of a verb of speech and nearly always are another word."""
    return noun_class("homograph")


def _is_homograph(text: str, folded: str) -> bool:
    """Whether a word is none of speech for all its look; `سال` only where it has no hamza."""
    bare = folded.removeprefix("و")
    return (bare in noun_class("flowed") and "أ" not in text) or not homographs().isdisjoint({bare, folded})


@remembered
def readings(text: str) -> tuple[Reading, ...]:
    """The readings of a word, as it stands in the text, as forms of verbs of speech; empty for nearly all words."""
    return tuple(_readings(text))


@asked_of_all
def may_speak(text: str) -> bool:
    """Whether a word can be a form of a verb of speech."""
    return next(_readings(text), None) is not None


def _readings(text: str) -> Iterator[Reading]:
    known = entries()
    folded = fold(text)
    if _is_homograph(text, folded):
        return
    for before in _STARTS.get(folded[:1], NOTHING):
        if folded[len(before) : len(before) + BEGIN] not in _begins() or not folded.startswith(before):
            continue
        for after in _ENDS.get(folded[-1:], NOTHING):
            if not folded.endswith(after):
                continue
            stem = folded[len(before) : len(folded) - len(after)]
            for frame, inflected in known.get(stem, ()) + _long_forms(stem, after):
                first_person = text[len(before) : len(before) + 1] == "أ" and frame.form in ("VIII", "X")
                if first_person and inflected.shape is not Shape.NOUN:
                    continue
                if _fits(inflected, before, after) and _spelled(inflected, text, len(before), after):
                    start, end = _bounds(text, len(before), len(stem))
                    yield Reading(frame, inflected.shape, inflected.gender, inflected.number, before, after, start, end)


def _long_forms(stem: str, after: str) -> tuple[Entry, ...]:
    """The verbs whose form has another ending without the pronoun: `نفا(ه)` is `نفي`, `اكدو(ه)` is `اكدوا`."""
    if not after or stem[-1:] not in ("ا", "و"):
        return ()
    plain = f"{stem[:-1]}ي" if stem.endswith("ا") else f"{stem}ا"
    return tuple(entry for entry in entries().get(plain, ()) if entry[1].shape in (Shape.PERFECT, Shape.IMPERFECT))


def _fits(inflected: Inflected, before: str, after: str) -> bool:
    if inflected.shape is Shape.NOUN:
        return before in _NOUN_BEFORE and not (after and "ال" in before)
    if inflected.shape is Shape.PARTICIPLE:
        return before in ("", "و", "ف") and not after
    if before.endswith("س"):
        return inflected.shape is Shape.IMPERFECT
    return before in ("", "و", "ف") or (before in ("ل", "ول", "فل") and inflected.shape is Shape.IMPERFECT)


def _spelled(inflected: Inflected, text: str, before: int, after: str) -> bool:
    """Whether the letters that folding hides agree: no `إ` on a verb, no `ي` for a verb's `ى` nor the reverse, no `ة`
    for a pronoun."""
    verbal = inflected.shape in (Shape.PERFECT, Shape.IMPERFECT)
    if verbal and _TANWIN in text:
        return False
    if text[before : before + 1] == "إ" and inflected.shape is not Shape.NOUN:
        return False
    last = text.rstrip("\u064b\u064c\u064d\u0640")[-1:]
    if after:
        return last != "ة"
    if last == "ه" and inflected.ending == "ة":
        return False
    if verbal and {last, inflected.ending} == {"ي", "ى"}:
        return False
    return last != "ة" or inflected.ending == "ة"


def _bounds(text: str, before: int, length: int) -> tuple[int, int]:
    """Where `length` folded letters after the first `before` stand in a word with vowel marks."""
    if len(fold(text)) == len(text):
        return before, before + length
    sizes = [len(fold(text[:at])) for at in range(len(text) + 1)]
    start = max(at for at, size in enumerate(sizes) if size == before) if before else 0
    end = max(at for at, size in enumerate(sizes) if size == before + length)
    return start, end
