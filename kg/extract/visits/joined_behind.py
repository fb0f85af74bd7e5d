"""Who is told in the sentence behind a visit to have gone along: `ويرافقه X`, `ويضم الوفد X`, `ويترأس البعثة X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extract.clauses.delegation_members import told_by_verb
from kg.extract.clauses.times import times_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.company import Company, company, people_from
from kg.extract.visits.lexicon import pronoun_on
from kg.extract.visits.missions import spouse
from kg.extract.visits.site import Site
from kg.model import EntityType

_OPENING, _CLAUSE, _SOON, _LATER, _MUCH_LATER = 6, 12, 2, 3, 8
_AT_HEAD = "راس"
_ON, _PHRASE = frozenset({"في", "علي", "ضمن"}), 4
_WAYS = event_words("travel", "journey_noun", "vehicle", "carriage") | {"زيارت", "جولت", "رحلت", "سفرت", "مهمت"}
_GENDERS = {"ه": "m", "ها": "f"}
_CALLED = event_words("mission") | {"بعثه"}
_LED_BY_BODY = frozenset({EntityType.ORG, EntityType.GRP})


class Told(NamedTuple):
    """A visit as it was told: the site of its trigger, who goes and whither."""

    site: Site
    visitor: str
    place: str


def joined_behind(told: Sequence[Told]) -> Iterator[Told]:
    """The visits of those who are told in the next sentence to have gone along on the visits told."""
    if not told:
        return
    document = told[0].site.document
    sentences = document.analysis.sentences
    first = document.sentence_index(told[0].site.token)
    for index in sorted({document.sentence_index(one.site.token) for one in told}):
        here = [one for one in told if document.sentence_index(one.site.token) == index]
        begun = [one for one in here if not _is_onward(one.site)]
        for later, sentence in enumerate(sentences[index + 1 : index + 1 + _MUCH_LATER]):
            behind = replace(here[0].site, sentence=sentence, times=times_of(document, sentence))
            joined = list(_told_in(behind, here)) if not later else []
            joined += _held_in(behind, begun, later) if begun else ()
            joined += _along_with(behind, begun) if begun and (later < _LATER or index == first) else ()
            for one, people in joined:
                gone = {other.visitor for other in told if other.place == one.place}
                yield from (one._replace(visitor=who) for who in dict.fromkeys(people) if who not in gone)


def _told_in(behind: Site, told: Sequence[Told]) -> Iterator[tuple[Told, list[str]]]:
    """The visits with those whom the sentence tells to have joined them."""
    first, last = behind.sentence.first, behind.sentence.last
    for at in range(first, min(first + _OPENING, last - 1)):
        if company(behind, at) is not None:
            people = [id for one in people_from(behind, at + 1) for id in spouse(behind.document, one)]
            yield from ((one, people) for one in _journeys_of(behind, at, told))
        led = [one.entity for one in _leading(behind, at)]
        if led:
            bodies = [one for one in told if behind.document.entity(one.visitor).type in _LED_BY_BODY]
            yield from ((one, led) for one in bodies)


def _held_in(behind: Site, told: Sequence[Told], later: int) -> Iterator[tuple[Told, list[str]]]:
    """The visits with those whom the sentence tells the delegation to hold, `later` sentences behind only one in
    company (`ويضم الوفد المرافق X`) or, soon, that the visitor leads."""
    first, last, words = behind.sentence.first, behind.sentence.last, behind.document.words
    for held in told_by_verb(behind.document):
        along = not later or words[min(held.mission + 1, last - 1)].key in event_words("accompanying")
        along = along or (later < _SOON and any(one.visitor == held.people[0] for one in _main(told)))
        if along and first <= held.verb < min(first + _CLAUSE, last) and _is_bare(behind, held.mission):
            yield from ((one, list(held.people)) for one in _main(told))


def _along_with(behind: Site, told: Sequence[Told]) -> Iterator[tuple[Told, list[str]]]:
    """The visits with those who are told to go along with the visitor, who is called again (`ويرافق سموه X`, `ويرافق
    سموه وفد يضم X`)."""
    document, words = behind.document, behind.document.words
    at, main = behind.sentence.first, _main(told)
    if at + 2 >= behind.sentence.last or company(behind, at) is not Company.VERB or not main:
        return
    visitor = document.phrase_at(at + 1)
    again = visitor is not None and visitor.last == visitor.first + 1 and bool(words[visitor.head].pronoun)  # سموه
    if visitor is None or not (again or visitor.entity == main[0].visitor):
        return
    start = _behind_journey(behind, visitor.last)
    people = [one.entity for one in people_from(behind, start)]
    if words[min(start, behind.sentence.last - 1)].key in _CALLED:
        people = [who for held in told_by_verb(document) if held.mission == start for who in held.people]
    yield from ((one, people) for one in main if people)


def _behind_journey(behind: Site, at: int) -> int:
    """The token behind what tells on which journey or in which vehicle somebody goes along (`في هذه الزيارة`, `خلال
    الجولة`, `على متن الطائرة`), else the token itself."""
    words, last = behind.document.words, behind.sentence.last - 1
    if at > last:
        return at
    led = words[at].key in _ON or words[at].key in event_words("while")
    noun = next((here for here in range(at + 1, min(at + _PHRASE, last)) if words[here].key in _WAYS), last)
    if not led or noun >= last:
        return at
    return noun + 1


def _journeys_of(behind: Site, at: int, told: Sequence[Told]) -> Sequence[Told]:
    """The visits of him to whom the pronoun on the word of company goes back."""
    word, document = behind.document.words[at], behind.document
    verbal = company(behind, at) is Company.VERB
    pronoun = pronoun_on(document, at, "accompany") if verbal else word.pronoun
    if not pronoun or (verbal and word.key.startswith(("ا", "ن"))):
        return ()
    gender = _GENDERS.get(pronoun, "")
    main = _main(told)
    calls = [one for one in document.phrases if main and one.entity == main[0].visitor]
    return main if any(not gender or one.gender in {gender, ""} for one in calls) else ()


def _main(told: Sequence[Told]) -> Sequence[Told]:
    """The visits told first of all by a verb or participle, else first, of the first who goes; no return or stop but
    where nothing else is told."""
    told = [one for one in told if not is_apart(one.site)] or told
    tokens = [one.site.token for one in told if one.site.frame.kind != "noun"] or [one.site.token for one in told]
    leader = next(one.visitor for one in told if one.site.token == tokens[0])
    return [one for one in told if one.site.token == tokens[0] and one.visitor == leader]


def is_apart(site: Site) -> bool:
    """Whether the trigger tells of coming back or of a stop on the way, not what the journey is for."""
    return not event_words("coming_back", "returning", "stopping").isdisjoint((site.word.key, site.word.lemma))


def _is_onward(site: Site) -> bool:
    """Whether the trigger tells of what somebody does next on his journey (`ثم يتوجه إلى X`, `قبل أن يتوجه إلى X`)."""
    words, at = site.document.words, site.token - 1
    if at < site.sentence.first:
        return False
    return words[at].key in event_words("sequel") or (
        words[at].key in event_words("that") and words[at - 1].key in event_words("before")
    )


def _leading(behind: Site, at: int) -> tuple[Phrase, ...]:
    """Who is told right behind the token to lead the delegation or team (`ويترأس البعثة X`, `وعلى رأس الوفد X`)."""
    word = behind.document.words[at]
    leads = word.key in event_words("leading") | event_words("going_ahead") or word.key == _AT_HEAD
    if not leads or at + 2 >= behind.sentence.last or not _is_bare(behind, at + 1):
        return ()
    return tuple(people_from(behind, at + 2))


def _is_bare(behind: Site, at: int) -> bool:
    """Whether `الوفد` or `البعثة` at the token is told by no country or body of its own."""
    word, document = behind.document.words[at], behind.document
    phrase = document.phrase_at(at)
    return word.key in _CALLED and word.definite and (phrase is None or not phrase.nested)
