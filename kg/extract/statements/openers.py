"""What opens the content of a verb of speech: a clause with أن, a quotation or colon, a governed preposition."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.questions import asked_of_all
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import CLAUSE, QUESTION, SPEECH, Slot
from kg.extract.statements.reader import Reader, complementiser
from kg.model import Span

PREPOSITIONS: Final = {
    "الي": "إلى",
    "علي": "على",
    "عن": "عن",
    "من": "من",
    "في": "في",
    "ب": "ب",
    "بـ": "ب",
    "ل": "ل",
    "لـ": "ل",
    "حول": "حول",
    "بشان": "بشأن",
}
_WITH_ADVERBIALS: Final = frozenset({"على", "إلى", "عن", "من"})
_ON: Final = "على"
_FUSED: Final = {"عما": "عن", "مما": "من", "ممن": "من"}
_LONGEST_LABEL: Final = 2
_LONGEST_NAME: Final = 4
_GOVERNING: Final = frozenset({"ل", "لـ", "ب", "بـ", "في", "من", "عن"})
_SHORTEST_CLAUSE: Final = 3
_WITH_HAMZA_BELOW: Final = "إ"  # إن, which no word of time governs
_THAT_NOT: Final = frozenset({"ألا", "ألّا"})
_THAT_NOT_FOLDED: Final = frozenset(map(fold, _THAT_NOT))
_WITH_WHAT: Final = frozenset({"بما", "لما"})
_WHETHER: Final = frozenset({"ما", "فيما", "عما"})
_IF: Final = "اذا"
_NEAR: Final = "قرب"
_NOTE: Final = "علما"  # علما بأن begins a remark


@lru_cache(maxsize=1)
def openers(reader: Reader) -> frozenset[int]:
    """The tokens that can fill a slot at all."""
    by_letters = reader.document.where.answering(_may_open)
    with_preposition = [at for at, word in enumerate(reader.words) if word.preposition]
    return frozenset([*by_letters, *with_preposition, *reader.speeches])


@asked_of_all
def _may_open(text: str) -> bool:
    """Whether a word can fill a slot by its own letters: an أن, a colon, an interrogative, a preposition."""
    key = fold(text)
    fused = key in _FUSED or key in _WITH_WHAT or key in _WHETHER or key in noun_class("interrogative")
    return complementiser(key) is not None or key in _THAT_NOT_FOLDED or key == ":" or key in PREPOSITIONS or fused


def opens(reader: Reader, slot: Slot, at: int) -> int | None:
    """The token the content begins at where the token `at` fills the slot (no object slot), else `None`."""
    if slot.head == CLAUSE:
        return _clause(reader, at, slot.then)
    if slot.head == SPEECH:
        return _speech(reader, at)
    if slot.head == QUESTION:
        whether = reader.keys[at] in _WHETHER and reader.key(at + 1) == _IF
        return at if whether or reader.keys[at] in noun_class("interrogative") else None
    return _governed(reader, slot, at)


def of_class(reader: Reader, at: int, nouns: frozenset[str]) -> bool:
    """Whether the token is one of the folded nouns, with or without article and preposition."""
    key = reader.key(at)
    return any(key.removeprefix(before) in nouns for before in ("", "ال", "ب", "بال", "لل", "ل"))


def _clause(reader: Reader, at: int, wanted: str) -> int | None:
    """Behind an أن or بأن, or one with the conjunction asked for; not behind an أن of time, need or exception."""
    if reader.word(at).text in _THAT_NOT and not wanted:
        return at
    attached = reader.complementiser(at)
    if attached is None or attached not in ((wanted,) if wanted else ("", "ب")):
        return None
    bare = attached == "" and not reader.word(at).text.startswith(_WITH_HAMZA_BELOW)
    if reader.key(at - 1) in noun_class("no_clause") and (bare or reader.key(at - 1) == _NOTE):
        return None
    return at + 1


def _speech(reader: Reader, at: int) -> int | None:
    if reader.keys[at] == ":":
        return at + 1
    opened = reader.speeches.get(at)
    return None if opened is None or _names_something(reader, at, opened) else at


def _names_something(reader: Reader, at: int, quoted: Span) -> bool:
    """Whether a short quotation is a name (`وكالة "…"`), goes on as part of a phrase, or stands before the أن of what
    is said (`قال في كتابه "…" إن`), rather than speech."""
    if is_before_clause(reader, at, quoted):
        return True
    inner = reader.party_at(at) or reader.party_at(at + 1)
    if inner is not None and (inner.first <= at or reader.span(inner.last - 1).end == quoted.end):
        return True
    if len(quoted.of(reader.text).split()) > _LONGEST_NAME or _is_clause(reader, at, quoted):
        return False
    after = reader.token_from(quoted.end + 1, at)
    goes_on = after < reader.last[at] and (reader.keys[after] == ":" or not reader.is_mark(after))
    single = len(quoted.of(reader.text).split()) <= _LONGEST_LABEL and reader.word(at - 1).definite
    labels = single and reader.is_nominal(at - 1) and reader.party_at(at - 1) is None
    before = reader.word(at - 1).key
    return goes_on or labels or before in noun_class("media_head") or before in _GOVERNING


def is_before_clause(reader: Reader, at: int, quoted: Span) -> bool:
    """Whether a noun stands right before the quotation at the token and an أن behind it, or behind the comma there."""
    after = reader.token_from(quoted.end + 1, at)
    after += reader.is_comma(after) if after < reader.last[at] else 0
    told = after < reader.last[at] and reader.complementiser(after) == "" and not reader.word(after).conjunction
    return told and reader.is_nominal(at - 1) and reader.word(at - 1).key not in noun_class("saying")


def _is_clause(reader: Reader, at: int, quoted: Span) -> bool:
    """Whether the words in quotation marks behind the token hold a verb of some length, so that they are no name
    (`قال X "لن نترك أرضنا" لأحد`)."""
    inside = range(at + 1, reader.token_from(quoted.end, at))
    if reader.key(at - 1) in noun_class("relative") or reader.key(at - 1) in _GOVERNING:
        return False
    return len(inside) >= _SHORTEST_CLAUSE and any(map(reader.is_verb, inside[:_LONGEST_LABEL]))


def _governed(reader: Reader, slot: Slot, at: int) -> int | None:
    """The token where what a governed preposition introduces begins."""
    start = _attached(reader, slot.head, at) if slot.head in ("ب", "ل") else _apart(reader, slot.head, at)
    if start is None or start >= reader.last[at]:
        return None
    if slot.then == CLAUSE and reader.complementiser(start) is None:
        return None
    unfit = (slot.noun and not of_class(reader, start, slot.noun)) or of_class(reader, start, slot.without)
    return None if unfit else start


def _attached(reader: Reader, wanted: str, at: int) -> int | None:
    """A preposition of one letter, written onto its noun or set apart before a quotation."""
    key, word = reader.keys[at], reader.word(at)
    if PREPOSITIONS.get(key) == wanted:
        return at + 1
    if reader.complementiser(at) == wanted or (key in _WITH_WHAT and key.startswith(wanted)):
        return at
    if word.preposition != wanted or word.conjunction or word.is_verb:
        return None
    if key in noun_class("adverb") and not (at + 1 < reader.last[at] and reader.word(at + 1).definite):
        return None  # ندد بشدة ب
    return None if word.key in noun_class(f"{wanted}_adverbial") else at


def _apart(reader: Reader, wanted: str, at: int) -> int | None:
    """A preposition that is a word of its own, unless the next word makes an adverbial of it (`على هامش`)."""
    if _FUSED.get(reader.keys[at]) == wanted:
        return at
    if PREPOSITIONS.get(reader.keys[at]) != wanted or at + 1 >= reader.last[at]:
        return None
    if reader.key(at - 1) in noun_class("passed_on"):
        return None
    adverbial = wanted in _WITH_ADVERBIALS and reader.key(at + 1) in noun_class(f"{wanted}_adverbial")
    if wanted == _ON and at + 1 in reader.openings and reader.key(at + 2) in noun_class("platform"):
        return None  # أكد على "تويتر"، أن
    return None if adverbial and not _is_soon(reader, at + 1) else at + 1


def _is_soon(reader: Reader, at: int) -> bool:
    """Whether a `قرب` at the token tells that something is near, by a deed behind it (`عن قرب افتتاح الطريق`)."""
    return reader.keys[at] == _NEAR and at + 1 < reader.last[at] and reader.word(at + 1).form == "verbal-noun"
