"""Who visits what by one trigger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrases import Phrase
from kg.extract.slots import GENITIVE, Slot, Stretch, ends_clause, slots
from kg.extract.subjects import subject_before, subject_of
from kg.extract.times import Times
from kg.extract.visits.lexicon import Frame, Reading, is_verb_of, word_of_visiting
from kg.extract.words import Word
from kg.model import EntityType, Sentence

_TRAVELLERS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_FAR = 24


@dataclass(frozen=True)
class Site:
    """A trigger: its token and reading, its sentence and that sentence's time expressions."""

    document: Document
    token: int
    reading: Reading
    sentence: Sentence
    times: Times

    @property
    def frame(self) -> Frame:
        """The trigger's frame."""
        return self.reading.frame

    @property
    def word(self) -> Word:
        """The trigger's word."""
        return self.document.words[self.token]


def pairs(site: Site) -> Iterator[tuple[str, str]]:
    """Every visitor with every place of one trigger, as entity ids."""
    if _is_round_of_talks(site):
        return
    start = _start(site)
    verb = site.frame.kind == "verb" or start > site.token + 1
    around = list(slots(site.document, Stretch(start, _end(site, start), site.times.tokens, verb=verb, topics=False)))
    places = (
        _places(site, around)
        or _inside_visitor(site, around)
        or _place_by_pronoun(site)
        or _place_beyond(site)
        or _place_before(site)
    )
    places = tuple(place for place in places if _is_named(site, place))
    if not places:
        return
    for visitor in _visitors(site, around, places):
        for place in places:
            if place.entity != visitor:
                yield visitor, place.entity


def _is_round_of_talks(site: Site) -> bool:
    """`جولة محادثات`, `الجولة الأخيرة من المفاوضات`."""
    after = site.document.words[site.token + 1 : site.token + 5]
    return site.frame.group == "tour" and any(
        word.lemma in event_words("talks") or word.key in event_words("talks") for word in after
    )


def _end(site: Site, start: int) -> int:
    """Where the slots end: at the next word of visiting."""
    following = (at for at in range(start, site.sentence.last) if word_of_visiting(site.document, at) is not None)
    return next(following, site.sentence.last)


def _is_named(site: Site, place: Phrase) -> bool:
    """Whether the place is one with a name, not `المنطقة` or `الحدود`."""
    return bool(place.entity) and bool(
        site.document.entity(place.entity).names or site.document.entity(place.entity).country
    )


def _start(site: Site) -> int:
    """Where the slots of the trigger begin: behind the verb of a relative clause (`زيارة يقوم بها`)."""
    if site.frame.kind != "noun":
        return site.token + 1
    for at in range(site.token + 1, min(site.token + 6, site.sentence.last)):
        word = site.document.words[at]
        if is_verb_of(site.document, at, "carrier") or (
            site.frame.group == "tour" and is_verb_of(site.document, at, "embrace")
        ):
            return at + 1
        if word.key not in event_words("relative") and (
            ends_clause(site.document, at) or site.document.phrase_at(at) is not None
        ):
            break
    return site.token + 1


def _places(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """The places told: after a preposition of the frame, or the object or genitive of a word of visiting."""
    for order, slot in enumerate(around):
        if slot.type is EntityType.LOC or (slot.type is EntityType.ORG and site.frame.group == "visit"):
            before = around[order - 1] if order else None
            if _is_goal(site, slot) or _is_object(site, slot, before):
                return tuple(phrase for phrase in slot.phrases if phrase.type is slot.type)
    return ()


def _is_goal(site: Site, slot: Slot) -> bool:
    """Whether the frame's preposition leads to the group, and no other noun's."""
    if slot.type is EntityType.ORG and site.document.words[slot.first - 1].key not in event_words("premises"):
        return False
    if site.frame.group == "tour" and slot.first > _start(site) + 3:
        return False
    told = slot.noun <= site.token + 1 or site.frame.kind == "verb"
    embraced = site.frame.group == "tour" and slot.prep == "" and _start(site) > site.token + 1
    return (slot.prep in site.frame.preps and told) or embraced


def _is_object(site: Site, slot: Slot, before: Slot | None) -> bool:
    """`زار موسكو`, `زار الوزير موسكو`, `زيارة موسكو`, `زيارة الوزير موسكو`; of organisations only with a visitor."""
    if site.frame.group not in {"visit", "arrive"} or slot.prep not in {"", GENITIVE}:
        return False
    visitor = before is not None and before.type in {EntityType.PER, EntityType.GRP}
    if slot.type is EntityType.ORG:
        return visitor and slot.prep == "" and site.frame.kind == "verb"
    if site.frame.kind == "verb":
        return slot.prep == ""
    return slot.first == site.token + 1 or (before is not None and visitor and before.last == slot.first)


def _inside_visitor(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`زيارة المسؤول الأميركي للعراق`: the place that the reading of phrases took into the visitor."""
    words = site.document.words
    nested = [inner for slot in around[:1] for phrase in slot.phrases[-1:] for inner in phrase.nested]
    led = (place for place in nested if place.type is EntityType.LOC and place.first > site.token + 1)
    return tuple(
        place
        for place in led
        if site.frame.kind == "noun" and {words[place.first].preposition, words[place.first - 1].key} & site.frame.preps
    )


def _place_by_pronoun(site: Site) -> tuple[Phrase, ...]:
    """`موسكو التي زارها`: the head of the relative clause."""
    if not site.reading.pronoun or site.frame.kind != "verb":
        return ()
    head = subject_before(site.document, site.token, site.times.tokens)
    return tuple(phrase for phrase in head[-1:] if phrase.type is EntityType.LOC)


def _place_beyond(site: Site) -> tuple[Phrase, ...]:
    """`زيارة لم يعلن عنها إلى موسكو`: the place behind a relative clause on an indefinite noun."""
    following = site.document.words[min(site.token + 1, site.sentence.last - 1)]
    if site.frame.kind != "noun" or site.frame.group != "visit":
        return ()
    near = site.document.words[site.token + 1 : min(site.token + 7, site.sentence.last)]
    relative = any(word.key in event_words("relative") for word in near)
    described = not site.word.definite and (following.is_verb or following.key in event_words("negation"))
    if not (relative or described):
        return ()
    for phrase in site.document.phrases_in(site.token + 1, min(site.token + _FAR, site.sentence.last)):
        before = site.document.words[phrase.first - 1]
        if phrase.type is EntityType.LOC and (
            {site.document.words[phrase.first].preposition, before.key} & {"ل", "الي"}
        ):
            return site.document.parties_from(phrase.first)
    return ()


def _place_before(site: Site) -> tuple[Phrase, ...]:
    """`في موسكو، في زيارة`: the place told right before an indefinite noun."""
    before = site.document.words[site.token - 1].key if site.token else ""
    if site.frame.kind != "noun" or site.frame.group != "visit" or site.word.definite or before != "في":
        return ()
    near = slots(site.document, Stretch(max(site.sentence.first, site.token - 8), site.token - 1, site.times.tokens))
    found = [slot for slot in near if slot.type is EntityType.LOC and slot.prep in {"في", "ب"}]
    return found[-1].phrases[:1] if found else ()


def _visitors(site: Site, around: list[Slot], places: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The visitors: the subject before the verb, those told at the trigger, else the one the clause is about."""
    if site.frame.kind == "verb":
        before = subject_before(site.document, site.token, site.times.tokens)
        if before and before[-1] not in places and any(_travels(site, phrase) for phrase in before):
            return tuple(phrase.entity for phrase in before if _travels(site, phrase))
    told = next((slot for slot in around if _is_visitor(site, slot, places)), None)
    if told is not None:
        return tuple(dict.fromkeys(phrase.entity for phrase in told.phrases if _travels(site, phrase)))
    invited = _invited(site)
    if invited:
        return (invited,)
    return (_subject_behind(site) or _dropped(site)) if _may_be_dropped(site) else ()


def _may_be_dropped(site: Site) -> bool:
    """Whether the visitor can be left out: of a verb that goes on from a clause before it, of a visit or round, of a
    noun with a pronoun or one that a verb governs (`ينوي التوجه`)."""
    before = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    if site.frame.kind == "verb":
        goes_on = before is not None and before.key in event_words("continuing")
        return bool(site.word.conjunction or site.reading.pronoun or site.reading.future) or goes_on
    if site.frame.kind == "participle" or site.reading.pronoun:
        return True
    if site.frame.group in {"visit", "tour"}:
        return not _names_another(site)
    return before is not None and before.is_verb


def _names_another(site: Site) -> bool:
    """`زيارة قام بها الأخير`: a subject that is no phrase stands behind the verb of the relative clause."""
    at = _start(site)
    while at < site.sentence.last and (site.document.words[at].key == "ب" or at in site.times.tokens):
        at += 1
    word = site.document.words[min(at, site.sentence.last - 1)]
    return at > site.token + 1 and word.is_nominal and word.definite and site.document.phrase_at(at) is None


def _subject_behind(site: Site) -> tuple[str, ...]:
    """`وفي موسكو التي يزورها، قال الوزير`: the subject of the verb that follows the relative clause."""
    if site.frame.kind != "verb" or not site.reading.pronoun:
        return ()
    for at in range(site.token + 1, min(site.token + 6, site.sentence.last)):
        if site.document.words[at].is_verb:
            people = [phrase.entity for phrase in site.document.parties_from(at + 1) if phrase.type is EntityType.PER]
            return tuple(people[:1])
    return ()


def _dropped(site: Site) -> tuple[str, ...]:
    """The person a dropped subject, a pronoun or a bare noun of visiting goes back to, on the same side of a quotation
    mark."""
    told, kind = site.reading, site.frame.kind
    gender = told.gender if kind == "verb" else {"ه": "m", "ها": "f"}.get(told.pronoun, "")
    singular = kind == "participle" or told.pronoun in {"ه", "ها"}
    number = told.number if kind == "verb" else "s" if singular else ""
    found = subject_of(site.document, site.token, site.times.tokens, gender=gender, number=number)
    if found is None or site.document.entity(found).type is not EntityType.PER or _is_quoted(site):
        return ()
    return (found,)


def _is_quoted(site: Site) -> bool:
    """Whether a quotation opens before the trigger in its sentence, in which a third person is not the speaker."""
    marks = [word.text for word in site.document.words[site.sentence.first : site.token] if word.is_mark]
    opened = marks.count("«") + marks.count("“") > marks.count("»") + marks.count("”")
    return (opened or marks.count('"') % 2 == 1) and (site.frame.kind != "verb" or bool(site.reading.gender))


def _is_visitor(site: Site, slot: Slot, places: tuple[Phrase, ...]) -> bool:
    """Whether a group is the visitor: bare, in the genitive of the noun, or `ل` after `زيارة`, and no place."""
    if slot.phrases[0] in places or not any(_travels(site, phrase) for phrase in slot.phrases):
        return False
    if site.frame.kind == "noun":
        genitive = slot.prep == GENITIVE and slot.first == site.token + 1
        told = slot.prep == "ل" and slot.first <= site.token + 3
        return genitive or told or (slot.prep == "" and _start(site) > site.token + 1)
    return slot.prep == ""


def _travels(site: Site, phrase: Phrase) -> bool:
    """Whether it is a person or a delegation, not a body or crowd."""
    if phrase.type is EntityType.PER:
        return True
    head = site.document.words[phrase.head]
    return phrase.type in _TRAVELLERS and (site.frame.group == "visit" or head.key in event_words("delegation"))


def _invited(site: Site) -> str | None:
    """Who is invited to the visit: the object of `دعا`, the one whom a `دعوة` goes to (`وجه دعوة ل`)."""
    document = site.document
    for at in range(site.token - 1, max(site.sentence.first, site.token - 20) - 1, -1):
        invites, noun = is_verb_of(document, at, "invite"), document.words[at].key in event_words("invitation")
        if not invites and not noun:
            if document.words[at].is_verb:
                return None
            continue
        within = slots(document, Stretch(at + 1, site.token, site.times.tokens, verb=invites))
        people = [slot for slot in within if slot.type is EntityType.PER]
        if noun:
            return next((slot.phrases[0].entity for slot in people if slot.prep in {"ل", "الي"}), None)
        bare = [slot.phrases[0].entity for slot in people if slot.prep == ""]
        return bare[1] if len(bare) > 1 else None
    return None
