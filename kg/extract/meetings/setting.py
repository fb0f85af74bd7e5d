"""Where, when and by what medium a meeting was held."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from kg.extract.clauses.slots import ends_clause
from kg.extract.clauses.tense import aspect_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.lexicon import noun_of_meeting, support_verb
from kg.extract.meetings.relatives import end_of_own
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import word_of_visiting, words_of_visiting
from kg.extract.words import Word
from kg.model import EntityType, Medium, Status, Time

_PHONE, _VIDEO, _WHERE = event_words("phone"), event_words("video"), event_words("where")
_ONLINE = frozenset({("عبر", "انترنت"), ("دائره", "تلفزيونيه"), ("دائره", "تليفزيونيه"), ("اتصال", "مرئي")})
_OCCASIONS = event_words("adverb", "holding")
_WHITHER = frozenset({"الي", "ل", "نحو"})
_REACH = 8
_FAR = 25
_ACCUSATIVE = ("ا", "اً", "ًا")
_ENDS = frozenset({".", "؛", ":"})
_SCHEDULED, _OF = 4, "من"


def medium_of(site: Site) -> Medium:
    """The medium that words near the trigger tell, else that of its frame."""
    token, words = site.trigger.token, site.document.words
    near = words[max(site.sentence.first, token - 3) : _behind_own(site, min(site.sentence.last, _behind_clause(site)))]
    keys = {word.key for word in near}
    online = any((one.key, other.key) in _ONLINE for one, other in pairwise(near))
    if online or keys & _VIDEO:
        return Medium.VIDEO
    return Medium.PHONE if keys & _PHONE else site.trigger.frame.medium


def _behind_own(site: Site, last: int) -> int:
    """The token of another talk that `و` joins to that of the trigger, or of another verb behind a mark, else the last
    (`لقاؤنا في X [وحديثنا الهاتفي]`, `التقى X، [وهاتف] Y`)."""
    words = site.document.words
    joined = [at for at in range(site.trigger.token + 1, last) if words[at].conjunction == "و"]
    talks = event_words("spoken_of", "phoned")
    return next((at for at in joined if words[at].key in talks or (words[at].is_verb and words[at - 1].is_mark)), last)


def _behind_clause(site: Site) -> int:
    """The token behind the words that may tell the medium: the nearest, and those up to a mark or another verb."""
    token, words = site.trigger.token, site.document.words
    if site.trigger.frame.kind == "topic":
        return token + _FAR
    least, last = token + _REACH, min(site.sentence.last, token + _FAR)
    return next((at for at in range(least, last) if words[at].is_mark or words[at].is_verb), max(least, last))


def place_of(site: Site, parties: Collection[str]) -> str | None:
    """The place of the meeting: told after the trigger in its clause, as its host, before it, at its sentence's start,
    or where a party travels in the same sentence. No party is a place, and a place has a name."""
    found = (*_after(site), *_hosts(site), *_before(site), *_where(site), *_opening(site), *_destinations(site))
    return next((place.entity for place in found if place.entity not in parties and _is_named(site, place)), None)


def _is_named(site: Site, place: Phrase) -> bool:
    if not place.entity:
        return False
    entity = site.document.entity(place.entity)
    return bool(entity.names or entity.country)


def _after(site: Site) -> Iterator[Phrase]:
    """Places behind the trigger, and the place that names it (`محادثات أستانا`)."""
    token, words = site.trigger.token, site.document.words
    genitive = site.document.phrase_at(token + 1) if site.trigger.frame.kind == "talks" else None
    if genitive is not None and _is_place(genitive) and not words[token + 1].is_attached:
        yield genitive
    for place in _clause(site, token + 1):
        if _introduction(site, place) in _WHERE and not _is_complement(site, place):
            yield place


def _is_complement(site: Site, place: Phrase) -> bool:
    """Whether the place belongs to another noun than the meeting's (`تسوية الأزمة في سوريا`)."""
    words, times = site.document.words, site.times.tokens
    at = place.first - (1 if words[place.first].preposition else 2)
    if words[at].key in event_words("held_at"):
        return False
    while at > site.trigger.token + 1 and (at in times or words[at].tag == "ADJ" or _is_passed(words[at])):
        at -= 1
    owner = site.document.phrase_at(at)
    if owner is not None:
        return at > site.trigger.token and _is_their_country(site, owner, place)
    if at <= site.trigger.token + 1 or not words[at].is_nominal:
        return False
    known = support_verb(site.document, at) is not None or noun_of_meeting(words[at].text) is not None
    known = known or words[at].key in event_words("time_unit", "scheduled")
    known = known or (words[at].key == "بين" and bool(words[at].pronoun))
    near = {words[at].key, words[at - 1].key}
    return not (known or near & event_words("premises") or words[at].key in _OCCASIONS)


def _is_passed(word: Word) -> bool:
    """Whether it is a mark or an adverb (`مجددا في روما`)."""
    adverb = word.adverbial or word.key in event_words("adverb")
    return word.is_mark or adverb or (word.text.endswith(_ACCUSATIVE) and word.form == "participle")


def _is_their_country(site: Site, owner: Phrase, place: Phrase) -> bool:
    """Whether a country tells where people without a name hold their posts (`المسؤولين في البحرين`)."""
    people = owner.type in {EntityType.GRP, EntityType.PER} and owner.name is None
    return people and place.first - 1 <= owner.last <= place.first and bool(site.document.entity(place.entity).country)


def _clause(site: Site, first: int) -> Iterator[Phrase]:
    """The places from the token to the end of the clause; support verbs do not end it (`اللقاء عقد في موسكو`)."""
    at, last = first, min(end_of_own(site), first + _FAR)
    while at < last:
        word = site.document.words[at]
        passed = support_verb(site.document, at) is not None or word.key in event_words("relative")
        passed = passed or at in site.times.tokens or _is_scheduling(site, at)
        if (ends_clause(site.document, at) and not passed) or (at > first + 1 and _is_another(site, at)):
            return
        phrase = site.document.phrase_at(at)
        if phrase is not None and _is_where(site, phrase):
            yield phrase
        at = max(at + 1, phrase.last if phrase else 0)


def _is_scheduling(site: Site, at: int) -> bool:
    """Whether the token is part of what tells that the meeting was to be held (`كان من المقرر أن يعقد في X`, `بعدما كان
    مقررا في X`)."""
    words, last = site.document.words, site.sentence.last
    if words[at].key == "ان":
        return words[at - 1].key in event_words("scheduled")
    near = [word.key for word in words[at : min(at + _SCHEDULED, last)]]
    opens = words[at].key in event_words("being") or (near[1:2] and near[1] in event_words("being"))
    return bool(opens) and not event_words("scheduled").isdisjoint(near)


def _is_another(site: Site, at: int) -> bool:
    """Whether the token names another meeting, whose place may follow (`لقاء X حول القمة المقرر عقدها في Y`)."""
    noun = noun_of_meeting(site.document.words[at].text)
    seat = site.document.words[at - 1].key in event_words("table")
    return noun is not None and not seat and noun.clitics.definite and noun.entry.kind not in {"session", "loose"}


def _hosts(site: Site) -> Iterable[Phrase]:
    """The place that is the subject of a verb of hosting before the noun (`استضافت جنيف محادثات`)."""
    for at in range(site.trigger.token - 1, max(site.sentence.first, site.trigger.token - _REACH) - 1, -1):
        verb = support_verb(site.document, at)
        if verb is not None and verb.entry.entry.kind == "venue":
            return [phrase for phrase in site.document.phrases_in(at + 1, site.trigger.token) if _is_place(phrase)]
    return []


def _before(site: Site) -> Iterable[Phrase]:
    """Places in the clause before the trigger; the first of the last row (`في قصر X بالمنامة`)."""
    first = max(site.sentence.first, site.trigger.token - _REACH)
    for at in range(site.trigger.token - 1, first - 1, -1):
        if ends_clause(site.document, at) and support_verb(site.document, at) is None:
            if site.document.words[at].is_verb and site.document.words[at - 1].key in event_words("relative"):
                return []  # `X الذي يشغل مقعدا في Y التقى Z`
            first = at + 1
            break
    every = site.document.phrases_in(first, site.trigger.token)
    row = [phrase for phrase in every if _is_where(site, phrase)]
    places = [one for one in row if _introduction(site, one) in _WHERE and not _is_where_they_serve(site, one)]
    return [*places, *(inner for phrase in every for inner in phrase.nested if _is_where_told(site, phrase, inner))]


def _is_where_told(site: Site, people: Phrase, building: Phrase) -> bool:
    """Whether a building is where a group without a name was told of it (`أبلغ X الصحفيين في البيت الأبيض`)."""
    inside = people.type is EntityType.GRP and _is_building(site, building)
    return inside and _introduction(site, building) == "في"


def _is_where_they_serve(site: Site, place: Phrase) -> bool:
    """Whether the place belongs to people without a name right before it (`كبار المسؤولين بكوريا الشمالية`)."""
    at = place.first - (1 if site.document.words[place.first].preposition else 2)
    owner = site.document.phrase_at(at)
    return owner is not None and owner.type is EntityType.GRP and _is_their_country(site, owner, place)


def _where(site: Site) -> Iterable[Phrase]:
    """The place that a clause with `حيث` tells of (`توقف في X حيث التقى Y`)."""
    words, first = site.document.words, max(site.sentence.first, site.trigger.token - _FAR)
    for at in range(site.trigger.token - 1, first, -1):
        if words[at].key == "حيث" and words[at - 1].key != "من":
            before = site.document.phrases_in(max(site.sentence.first, at - _REACH), at)
            places = (one for one in reversed(before) if _is_where(site, one))
            return [one for one in places if one.last == at or _introduction(site, one) in _WHERE | _WHITHER][:1]
        if words[at].text in _ENDS:
            return []
    return []


def _opening(site: Site) -> Iterable[Phrase]:
    """The place that opens the sentence (`وفي موسكو، أكد الوزير أنه التقى`)."""
    opening = site.document.phrases_in(site.sentence.first, site.sentence.first + 2)
    return [place for place in opening if _is_place(place) and _introduction(site, place) == "في"]


def _destinations(site: Site) -> Iterable[Phrase]:
    """Where somebody travels to in the sentence, the nearest before the trigger first (`وصل إلى X للقاء`)."""
    travels = [at for at in words_of_visiting(site.document) if site.sentence.first <= at < site.sentence.last]
    places = [
        phrase
        for phrase in site.document.phrases_in(site.sentence.first, site.sentence.last)
        if (_is_place(phrase) or _is_seat(site, phrase))
        and any(0 < phrase.first - at < _REACH for at in travels)
        and _leads(site, phrase)
    ]
    before = [place for place in places if place.first < site.trigger.token]
    behind = [one for one in places if one.first > site.trigger.token and not _is_gone_to_next(site, one, travels)]
    return [*reversed(before), *behind]


def _is_gone_to_next(site: Site, place: Phrase, travels: Sequence[int]) -> bool:
    """Whether the way to a place is told as what follows the meeting (`التقى X، ثم غادر إلى Y`, `قبل توجهه إلى Y`)."""
    at = max((at for at in travels if at < place.first), default=site.trigger.token)
    return at > site.trigger.token and is_told_next(site.document, at)


def is_told_next(document: Document, token: int) -> bool:
    """Whether the word at the token tells what comes behind what was told before it: a verb that `و`, `ثم`, `على أن` or
    `قبل أن` joins, or a verbal noun behind `قبل`."""
    words = document.words
    before = words[token - 1].key if token else ""
    if before == "ان" and token > 1:
        return words[token - 2].key in event_words("before") | {"علي"}
    joined = words[token].is_verb and (words[token].conjunction or before in event_words("sequel"))
    return bool(joined) or before in event_words("before") - {"بعيد", "فور"} or before in event_words("onward")


def _leads(site: Site, phrase: Phrase) -> bool:
    """Whether the place is where a movement ends: after its preposition, or the object of the verb of visiting."""
    at = phrase.first - 1
    return _introduction(site, phrase) in _WHITHER or word_of_visiting(site.document, at) is not None


def _introduction(site: Site, phrase: Phrase) -> str:
    """The preposition on or before the phrase."""
    words, at = site.document.words, phrase.first
    if _is_seat(site, phrase) and words[at].key not in event_words("premises"):
        at -= 1
    return words[at].preposition or (words[at - 1].key if at else "")


def _is_seat(site: Site, phrase: Phrase) -> bool:
    """Whether an organisation stands for its seat (`بمقر الوزارة`)."""
    words = site.document.words
    before = words[phrase.first - 1] if phrase.first else None
    inside = words[phrase.first].key in event_words("premises")
    return phrase.type is EntityType.ORG and (inside or (before is not None and before.key in event_words("premises")))


def _is_building(site: Site, phrase: Phrase) -> bool:
    """Whether an organisation is called by its building (`في البيت الأبيض`)."""
    return phrase.type is EntityType.ORG and site.document.words[phrase.first].key in event_words("building")


def _is_where(site: Site, phrase: Phrase) -> bool:
    """Whether the phrase calls a place, a seat or a building."""
    return _is_place(phrase) or _is_seat(site, phrase) or _is_building(site, phrase)


def _is_place(phrase: Phrase) -> bool:
    return phrase.type is EntityType.LOC


def time_of_meeting(site: Site, status: Status) -> Time | None:
    """The time expression of the sentence nearest to the trigger, none of a clause about something else."""
    first = _plan(site) if status is Status.PLANNED else site.sentence.first
    return site.times.nearest(site.trigger.token, first, end_of_own(site), status)


def _plan(site: Site) -> int:
    """The token with which what is planned begins behind a verb of what happened, by `و` and a verb or word of what is
    to come (`وصل أمس، [ومن المقرر أن] يلتقي`, `التقيا أمس و[اتفقا على] لقاء آخر`), else that of the sentence."""
    words, first, token = site.document.words, site.sentence.first, site.trigger.token
    for at in range(token, max(first, token - _REACH), -1):
        word = words[at]
        scheduled = at < token and word.key in event_words("scheduled") and words[at - 1].key == _OF
        begins = at - 1 if scheduled else at
        to_come = scheduled or word.future or (word.is_verb and word.lemma in event_words("agreeing", "intending"))
        if to_come and words[begins].conjunction == "و":
            verbs = (words[here] for here in range(begins - 1, first - 1, -1) if words[here].is_verb)
            before = next(verbs, None)
            return begins if before is not None and aspect_of(before) == "p" else first
    return first
