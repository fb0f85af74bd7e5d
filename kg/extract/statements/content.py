"""What is said: from the trigger over its subject and adverbials to what introduces the content, and on to its end.

The scan walks the trigger's sentence to the right. It passes brackets, the subject, adverbials and prepositional phrases that
the verb does not govern, remembers the first noun that may be an object, and stops at the first opener the verb's frame
allows: a clause with أن, a governed preposition, a quotation or a colon.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kg.extract.phrases import Phrase
from kg.extract.statements.conjugation import Shape
from kg.extract.statements.ending import before, close
from kg.extract.statements.lexicon import CLAUSE, FREE, OBJECT, SPEECH, Frame, Slot, noun_class, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import EntityType, Span

_PREPOSITIONS: Final = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في", "ب": "ب", "بـ": "ب", "ل": "ل"}
_FUSED: Final = {"عليه": "على", "اليه": "إلى", "عنه": "عن", "منه": "من"}
_WINDOW: Final = 60
_SHORTEST_FREE: Final = 4
_SUBJECTS: Final = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP, EntityType.LOC})


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a trigger: its span (`None` where only a pronoun stands for it), whether words of it are quoted,
    the subject phrase passed on the way, the slot that was filled, and the token it begins at."""

    span: Span | None
    quoted: bool
    subject: Phrase | None
    slot: str
    at: int


_AS_SAID: Final = (Slot(CLAUSE), Slot(CLAUSE, then="ف"), Slot(SPEECH))


def find_said(reader: Reader, site: Site, start: int) -> Content | None:
    """The content of a verb in a clause like `وفق ما قال X`: behind it with أن or فإن, else the sentence before it
    from offset `start` on."""
    frame = replace(site.reading.frame, slots=_AS_SAID)
    behind = find_content(reader, replace(site, reading=site.reading._replace(frame=frame)))
    if behind is not None:
        return behind
    ended = before(reader, site.at, start)
    return None if ended is None else Content(ended.span, ended.quoted, _next_party(reader, site.at), "before", site.at)


def _next_party(reader: Reader, at: int) -> Phrase | None:
    """The party right behind the verb, or behind a noun like `موقع` that belongs to it."""
    for here in range(at + 1, min(at + 3, reader.last[at])):
        phrase = reader.document.phrase_at(here)
        if phrase is not None and phrase.first == here and phrase.type in _SUBJECTS and not reader.word(here).is_attached:
            return phrase
    return None


@dataclass(slots=True)
class _Scan:
    """The state of a scan: the subject, and the first token that may begin the object."""

    subject: Phrase | None = None
    object_at: int | None = None


def find_content(
    reader: Reader, site: Site, *, subject_before: bool = False, genitive: Phrase | None = None
) -> Content | None:
    """The content of the trigger, `None` where its frame is not filled and it is no speech.

    `subject_before` tells that the subject stands before the verb, so that none is looked for behind it; `genitive` is
    the agent of a verbal noun.
    """
    frame = site.reading.frame
    limit = min(reader.last[site.at], site.at + _WINDOW)
    state = _Scan(subject=genitive)
    takes_subject = not subject_before and site.reading.shape in (Shape.PERFECT, Shape.IMPERFECT)
    has_clitic = bool(site.reading.after) and site.reading.shape is not Shape.NOUN
    at = genitive.last if genitive is not None else site.at + 1
    while at < limit:
        found = _opener(reader, frame, site, at, state, has_clitic)
        if found is not None:
            return found
        step = _pass(reader, at, limit, state, takes_subject)
        if step is None:
            break
        at = step
    return _object(reader, site, state) or _free(reader, site, state, limit)


def _opener(reader: Reader, frame: Frame, site: Site, at: int, state: _Scan, has_clitic: bool) -> Content | None:
    """The content that opens at the token, if the frame allows it."""
    slot, start = _slot_at(reader, frame, at, state, has_clitic)
    if slot is None:
        return None
    if slot.head == OBJECT and not has_clitic:
        begin = state.object_at if state.object_at is not None else (state.subject.first if state.subject else None)
        if begin is not None:
            subject = state.subject if state.object_at is not None else None
            return _made(reader, begin, subject, OBJECT)
        return None
    if state.object_at is not None and _repeats(reader, site, state.object_at):
        return None
    if state.object_at is not None and _plain_object(frame, state, site, reader):
        return _made(reader, state.object_at, state.subject, OBJECT)
    return _made(reader, start, state.subject, slot.head)


def _made(reader: Reader, at: int, subject: Phrase | None, head: str) -> Content | None:
    ended = close(reader, at, head)
    return None if ended is None else Content(ended.span, ended.quoted, subject, head, at)


def _slot_at(reader: Reader, frame: Frame, at: int, state: _Scan, has_clitic: bool) -> tuple[Slot | None, int]:
    """The slot that an opener at the token fills, and the token its content begins at."""
    for slot in frame.slots:
        if slot.subject and state.subject is None:
            continue
        start = _opens(reader, slot, at, state, has_clitic)
        if start is not None:
            return slot, start
    return None, at


def _opens(reader: Reader, slot: Slot, at: int, state: _Scan, has_clitic: bool) -> int | None:
    """The token after the opener that fills the slot at `at`."""
    if slot.head == CLAUSE:
        return _clause(reader, at, slot.then)
    if slot.head == SPEECH:
        return _speech(reader, at)
    if slot.head == OBJECT:
        filled = has_clitic or state.object_at is not None or state.subject is not None
        if not filled or not slot.then:
            return None
        inner = Slot(slot.then)
        return _opens(reader, inner, at, state, has_clitic)
    return _governed(reader, slot, at)


def _clause(reader: Reader, at: int, wanted: str) -> int | None:
    attached = reader.complementiser(at)
    if attached is None or attached not in ((wanted,) if wanted else ("", "ب")):
        return None
    if attached == "" and reader.keys[at - 1] in noun_class("no_clause"):
        return None
    return at + 1


def _speech(reader: Reader, at: int) -> int | None:
    if reader.keys[at] == ":":
        return at + 1
    opened = reader.quotes.opening_at(reader.span(at).start)
    if opened is None or _names_something(reader, at, opened):
        return None
    return at


def _names_something(reader: Reader, at: int, quoted: Span) -> bool:
    """Whether a quotation is the name of a paper or party (`وكالة "…"`) rather than speech."""
    if reader.document.phrase_at(at) is not None:
        return True
    words = len(quoted.of(reader.text).split())
    return words <= 4 and (
        reader.keys[at - 1] in noun_class("media_head") or reader.keys[at - 1] in ("ل", "لـ", "في", "من")
    )


def _governed(reader: Reader, slot: Slot, at: int) -> int | None:
    """The token where what a governed preposition introduces begins."""
    start = _after_preposition(reader, slot.head, at)
    if start is None or start >= reader.last[at]:
        return None
    if slot.then == CLAUSE and reader.complementiser(start) is None:
        return None
    if slot.noun and not _of_class(reader, start, slot.noun):
        return None
    return start


def _of_class(reader: Reader, at: int, nouns: frozenset[str]) -> bool:
    key = reader.keys[at]
    return any(key.removeprefix(before) in nouns for before in ("", "ال", "ب", "بال", "لل", "ل"))


def _after_preposition(reader: Reader, wanted: str, at: int) -> int | None:
    key = reader.keys[at]
    if wanted in ("ب", "ل"):
        if key in (wanted, wanted + "ـ"):
            return at + 1
        word = reader.word(at)
        if reader.complementiser(at) == wanted:
            return at
        if word.preposition != wanted or word.conjunction:
            return None
        rest = key[1:] if not key.startswith("لل") else key[2:]
        return (
            None
            if rest in noun_class(f"{wanted}_adverbial") or rest.removeprefix("ال") in noun_class(f"{wanted}_adverbial")
            else at
        )
    if _PREPOSITIONS.get(key) != wanted or at + 1 >= reader.last[at]:
        return None
    classes = {"على", "إلى", "عن", "من"}
    if wanted in classes and reader.keys[at + 1] in noun_class(f"{wanted}_adverbial"):
        return None
    return at + 1


def _pass(reader: Reader, at: int, limit: int, state: _Scan, takes_subject: bool) -> int | None:
    """The token after the phrase at `at`, which opens no content; `None` where the clause ends."""
    after = reader.after_bracket(at, limit)
    if after != at:
        return after
    opened = reader.quotes.opening_at(reader.span(at).start)
    if opened is not None:
        governed = reader.keys[at - 1] in _PREPOSITIONS or reader.keys[at - 1] == "لـ"
        if state.object_at is None and reader.document.phrase_at(at) is None and not governed:
            state.object_at = at
        return reader.token_from(opened.end + 1, at)
    phrase = reader.document.phrase_at(at)
    if phrase is not None and phrase.first <= at:
        return _pass_phrase(reader, at, phrase, state, takes_subject)
    return _pass_word(reader, at, limit, state)


def _pass_phrase(reader: Reader, at: int, phrase: Phrase, state: _Scan, takes_subject: bool) -> int:
    attached = reader.word(at).preposition
    if phrase.first == at and not attached:
        if state.subject is None and state.object_at is None and takes_subject and phrase.type in _SUBJECTS:
            state.subject = phrase
        elif state.object_at is None and not _apposed(reader, at, state):
            state.object_at = at
    return phrase.last


def _apposed(reader: Reader, at: int, state: _Scan) -> bool:
    """Whether a phrase goes on with the subject before it: behind a comma, or joined by و."""
    return state.subject is not None and (
        reader.is_comma(at - 1) or reader.word(at).conjunction == "و" or at == state.subject.last
    )


def _pass_word(reader: Reader, at: int, limit: int, state: _Scan) -> int | None:
    key, word = reader.keys[at], reader.word(at)
    if key in noun_class("time_head") or word.tag == "PREP" or key in _PREPOSITIONS:
        return _pass_prepositional(reader, at + 1, limit)
    if word.preposition:
        return _pass_prepositional(reader, at, limit)
    if key in noun_class("adverb") or word.is_mark or not word.is_nominal:
        return at + 1
    if state.object_at is None and not word.conjunction:
        state.object_at = at
    return at + 1


def _pass_prepositional(reader: Reader, at: int, limit: int) -> int:
    """The token after the noun phrase a preposition governs: a known phrase, or a noun with what qualifies it."""
    if at >= limit or reader.word(at).is_mark:
        return at
    phrase = reader.document.phrase_at(at)
    if phrase is not None and phrase.first == at:
        return phrase.last
    closed = reader.word(at).definite or bool(reader.word(at).pronoun)
    at += 1
    while at < limit and reader.word(at).is_nominal and not reader.word(at).is_attached:
        phrase = reader.document.phrase_at(at)
        if reader.complementiser(at) is not None or reader.keys[at] in noun_class("adverb"):
            break
        if phrase is not None and phrase.first == at:
            return phrase.last if not closed and not (phrase.name and phrase.posts) else at
        at += 1
    return at


def _plain_object(frame: Frame, state: _Scan, site: Site, reader: Reader) -> bool:
    """Whether the noun found on the way is the object, not an unknown subject."""
    slot = next((slot for slot in frame.slots if slot.head == OBJECT and not slot.then), None)
    if slot is None or state.object_at is None or not _allows(slot, state, site, reader):
        return False
    return state.subject is not None or site.reading.shape is Shape.PARTICIPLE or _abstract(reader, state.object_at)


def _allows(slot: Slot, state: _Scan, site: Site, reader: Reader) -> bool:
    if state.object_at is None or (slot.subject and state.subject is None):
        return False
    if slot.perfect and site.reading.shape is Shape.IMPERFECT:
        return False
    if slot.noun and not _of_class(reader, state.object_at, slot.noun):
        return False
    later = range(state.object_at, min(reader.last[site.at], state.object_at + 12))
    return not slot.later or any(_of_class(reader, at, slot.later) for at in later)


def _abstract(reader: Reader, at: int) -> bool:
    """Whether a noun is one of things said or done rather than of those who say: possessed, or indefinite with tanwin."""
    word = reader.word(at)
    return (
        bool(word.pronoun) or word.form == "verbal-noun" or (not word.definite and word.text.endswith(("ا", "اً", "ًا")))
    )


def _repeats(reader: Reader, site: Site, at: int) -> bool:
    repeating = reader.keys[site.at].removeprefix("و") in noun_class("reiterating")
    return repeating and any(reading.shape is Shape.NOUN for reading in readings(reader.word(at).text))


def _free(reader: Reader, site: Site, state: _Scan, limit: int) -> Content | None:
    """Speech that nothing introduces: what follows the subject, for the verbs that take nothing else."""
    if site.reading.frame.slot(FREE) is None or state.subject is None or state.object_at is None:
        return None
    if limit - state.object_at < _SHORTEST_FREE:
        return None
    return _made(reader, state.object_at, state.subject, FREE)


def _object(reader: Reader, site: Site, state: _Scan) -> Content | None:
    """The content of a verb whose object is all that is said; where a verb of repeating has a noun of speech for its
    object, the noun is the trigger."""
    if state.object_at is not None and _repeats(reader, site, state.object_at):
        return None
    for slot in site.reading.frame.slots:
        if slot.head != OBJECT or slot.then:
            continue
        if _allows(slot, state, site, reader) and state.object_at is not None:
            return _made(reader, state.object_at, state.subject, OBJECT)
        if site.reading.after and not slot.noun and not slot.later:
            return Content(None, False, state.subject, OBJECT, site.at)
        if state.subject is not None and not slot.subject and not slot.noun and not slot.later:
            return _made(reader, state.subject.first, None, OBJECT)
    return None
