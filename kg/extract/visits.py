"""Visits: a person or a delegation goes to, arrives in or leaves for a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrases import Phrase
from kg.extract.slots import GENITIVE, Slot, ends_clause, slots
from kg.extract.statements.conjugation import Parts, derive, inflect
from kg.extract.status import noun_status, verb_status
from kg.extract.subjects import subject_before, subject_of
from kg.extract.times import Times
from kg.extract.words import Word
from kg.model import EntityType, Evidence, Sentence, Status, Time, Visit

_TRAVELLERS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_OBJECT_PRONOUNS = ("ها", "ه")


@dataclass(frozen=True, slots=True)
class _Frame:
    """A verb, noun or participle of visiting: its kind, class and the folded prepositions of the place."""

    kind: str
    group: str
    preps: frozenset[str]


@dataclass(frozen=True)
class _Site:
    """A trigger with its frame, its sentence and that sentence's time expressions."""

    document: Document
    token: int
    frame: _Frame
    sentence: Sentence
    times: Times

    @property
    def word(self) -> Word:
        return self.document.words[self.token]


def visits(document: Document) -> tuple[Visit, ...]:
    """The visits an article tells, one for each visitor and place, in the order of their first trigger."""
    told: dict[tuple[str, str], list[Visit]] = {}
    for site in _sites(document):
        for visitor, place in _pairs(site):
            told.setdefault((visitor, place), []).append(_visit(site, visitor, place))
    return tuple(_merged(accounts) for accounts in told.values())


def _sites(document: Document) -> Iterator[_Site]:
    times: dict[int, Times] = {}
    for token, word in enumerate(document.words):
        frame = _frame(word)
        if frame is None:
            continue
        sentence = document.sentence(token)
        if sentence.first not in times:
            times[sentence.first] = Times(document, sentence)
        yield _Site(document, token, frame, sentence, times[sentence.first])


def _frame(word: Word) -> _Frame | None:
    """The frame of a word by its form and part of speech."""
    table = _table()
    if word.is_verb:
        found = table.get(("verb", word.key)) or table.get(("verb", word.lemma))
        return found or next(
            (table.get(("verb", word.key.removesuffix(end))) for end in _OBJECT_PRONOUNS if word.key.endswith(end)),
            None,
        )
    if not word.is_nominal:
        return None
    key = f"{word.key[:-1]}ه" if word.pronoun and word.key.endswith("ت") else word.key
    return table.get(("noun", key)) or table.get(("participle", key))


def _pairs(site: _Site) -> Iterator[tuple[str, str]]:
    """Every visitor with every place of one trigger."""
    around = list(slots(site.document, _start(site), site.sentence.last, site.times.tokens))
    places = _places(site, around)
    if not places:
        return
    for visitor in _visitors(site, around, places[0]):
        for phrase in places:
            if phrase.entity != visitor:
                yield visitor, phrase.entity


def _start(site: _Site) -> int:
    """Where the slots of the trigger begin: behind the verb of a relative clause (`زيارة يقوم بها`)."""
    if site.frame.kind != "noun":
        return site.token + 1
    at = site.token + 1
    for here in range(at, min(at + 6, site.sentence.last)):
        word = site.document.words[here]
        if word.is_verb and (word.key in _carriers() or (site.frame.group == "tour" and word.key in _embracing())):
            return here + 1
        if word.key not in {"الذي", "التي"} and (ends_clause(site.document, here) or site.document.phrase_at(here)):
            return at
    return at


def _places(site: _Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """The places told: after a preposition of the frame, or the object or genitive of a word of visiting."""
    for slot in around:
        if slot.type is not EntityType.LOC and not (site.frame.group == "visit" and slot.type is EntityType.ORG):
            continue
        direct = site.frame.group in {"visit", "arrive"} and slot.prep in {"", GENITIVE} and slot.type is EntityType.LOC
        embraced = site.frame.group == "tour" and slot.prep == ""
        if slot.prep in site.frame.preps or direct or embraced:
            return tuple(phrase for phrase in slot.phrases if phrase.type is slot.type and phrase.entity)
    return ()


def _visitors(site: _Site, around: list[Slot], place: Phrase) -> tuple[str, ...]:
    """The visitors: told at the trigger, else the subject before it, else the one the clause is about."""
    told = next((slot for slot in around if _is_visitor(site, slot, place)), None)
    if told is not None:
        return tuple(dict.fromkeys(phrase.entity for phrase in told.phrases if phrase.type in _TRAVELLERS))
    if site.frame.kind == "verb":
        before = subject_before(site.document, site.token, site.times.tokens)
        if before:
            return tuple(phrase.entity for phrase in before if _travels(site, phrase))
    invited = _invited(site)
    if invited is not None:
        return (invited,)
    word = site.word
    found = subject_of(
        site.document,
        site.token,
        site.times.tokens,
        gender=word.gender if site.frame.kind == "verb" else {"ه": "m", "ها": "f"}.get(word.pronoun, ""),
        number=word.number if site.frame.kind == "verb" and word.person != "1" else "",
    )
    return (found,) if found and _type(site, found) is EntityType.PER else ()


def _type(site: _Site, id: str) -> EntityType:
    """The type of an entity."""
    return site.document.entity(id).type


def _is_visitor(site: _Site, slot: Slot, place: Phrase) -> bool:
    """Whether a group is the visitor: bare, in the genitive of the noun, or `ل` after `زيارة`, and no place."""
    if place in slot.phrases or not _travels(site, slot.phrases[0]):
        return False
    if site.frame.kind == "noun":
        near = slot.first <= site.token + 3 and slot.prep in {GENITIVE, "ل"}
        return near or (slot.prep == "" and _start(site) > site.token + 1)
    return slot.prep == ""


def _travels(site: _Site, phrase: Phrase) -> bool:
    """Whether it is a person or a delegation, not a body or crowd."""
    if phrase.type is EntityType.PER:
        return True
    return phrase.type in _TRAVELLERS and (
        site.frame.group == "visit" or site.document.words[phrase.head].key in event_words("delegation")
    )


def _invited(site: _Site) -> str | None:
    """Who is invited to the visit: the object of `دعا`, the `ل` of `دعوة`."""
    document = site.document
    for at in range(site.token - 1, max(site.sentence.first, site.token - 20) - 1, -1):
        word = document.words[at]
        if not word.is_verb:
            continue
        if word.key in _inviting():
            bare = [slot for slot in slots(document, at + 1, site.token, site.times.tokens) if slot.prep == ""]
            people = [slot.phrases[0].entity for slot in bare if slot.type is EntityType.PER]
            return people[1] if len(people) > 1 else None
        return None
    return None


def _visit(site: _Site, visitor: str, place: str) -> Visit:
    first, last = site.sentence.first, site.sentence.last
    future = site.times.lies_ahead(site.token, first, last)
    status = _status(site, first, last, future)
    token = site.document.analysis.tokens[site.token]
    article = site.document.analysis.article
    evidence = Evidence(
        article.id, site.sentence.span, (token.segments[token.stem].span,), f"visit-{site.frame.kind}", 0.8
    )
    return Visit(visitor, place, site.times.nearest(site.token, first, last, status), status, (evidence,))


def _status(site: _Site, first: int, last: int, future: bool) -> Status:
    if site.frame.kind == "noun":
        return noun_status(site.document, site.token, first, last, future=future)
    if site.frame.kind == "participle":
        return Status.PLANNED if future else Status.HELD
    status = verb_status(site.document, site.token, first, future=future)
    if status is Status.PLANNED and site.word.aspect == "i" and not site.word.future and not future:
        return Status.HELD
    return status


def _merged(accounts: list[Visit]) -> Visit:
    """One visit of all its accounts: held where one says so."""
    statuses = [account.status for account in accounts]
    status = Status.HELD if Status.HELD in statuses else statuses[0]
    time: Time | None = next((account.time for account in accounts if account.time), None)
    evidence = tuple(reason for account in accounts for reason in account.evidence)
    return Visit(accounts[0].visitor, accounts[0].place, time, status, evidence)


@cache
def _table() -> dict[tuple[str, str], _Frame]:
    """Kind and folded form to the frame, from `frames/visits.tsv`."""
    table: dict[tuple[str, str], _Frame] = {}
    for line in files("kg.extract").joinpath("frames/visits.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, word, form, group, preps, *imperfect = line.split("\t")
        frame = _Frame(kind, group, frozenset(map(fold, preps.split())) - {"-"})
        for spelling in _spellings(kind, word, form, "".join(imperfect)):
            table[kind, spelling] = frame
    return table


def _spellings(kind: str, word: str, form: str, imperfect: str) -> set[str]:
    if kind == "verb":
        parts = Parts(word, imperfect, "", "") if imperfect else derive(word, form)
        return {one.form for one in inflect(Parts(parts.perfect, parts.imperfect, "", ""))}
    if kind == "participle":
        return {fold(word + ending) for ending in ("", "ا", "ة", "ين", "ون", "ان", "تين")}
    singular, *plurals = word.split("|")
    dual = f"{singular[:-1]}تين" if singular.endswith("ة") else f"{singular}ين"
    return set(map(fold, (singular, *plurals, dual)))


@cache
def _verb_forms(*verbs: str) -> frozenset[str]:
    """The folded forms of verbs given as perfect and imperfect."""
    pairs = (verb.split() for verb in verbs)
    return frozenset(one.form for pair in pairs for one in inflect(Parts(pair[0], pair[1], "", "")))


def _carriers() -> frozenset[str]:
    return _verb_forms("قام يقوم", "أدى يؤدي", "أجرى يجري", "بدأ يبدأ")


def _embracing() -> frozenset[str]:
    return _verb_forms("شمل يشمل", "قاد يقود", "نقل ينقل")


def _inviting() -> frozenset[str]:
    return _verb_forms("دعا يدعو")
