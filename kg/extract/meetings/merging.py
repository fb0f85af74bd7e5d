"""Puts the accounts of one real meeting together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, JOINED, PRESENT, Account
from kg.extract.meetings.setting import is_told_next
from kg.extract.meetings.summits import are_led_by, are_of, heads_article, is_summit_of_states, leaders_of
from kg.extract.meetings.topics import topics_told
from kg.extract.words import Word
from kg.model import EntityType, Evidence, Medium, Meeting, Status, Time, Visit

_PAIR = 2
_NEARBY = 600
"""How far in code points a visit may be told from a meeting that it is to explain."""

_HAVING, _THAT, _FROM = "قد", "ان", "من"
_AHEAD = frozenset({"قبل", "قبيل", "عشيه"})
_NEAR = 4
_DISCUSSING = frozenset({"topic", "exchange"})

_TAKEN_PLACE = frozenset({Status.HELD, Status.PLANNED})


@dataclass(slots=True)
class _Event:
    """A meeting while its accounts are gathered: `told` are those that name parties, `kinds` one of each kind of them
    that may contradict others, `nouns` the words it was called by."""

    parties: set[str]
    order: list[str]
    accounts: list[Account] = field(default_factory=list)
    told: list[Account] = field(default_factory=list)
    kinds: dict[tuple[object, ...], Account] = field(default_factory=dict)
    nouns: set[str] = field(default_factory=set)

    def add(self, account: Account) -> None:
        self.order += [id for id in account.parties.ids if id not in self.parties]
        self.parties.update(account.parties.ids)
        self.accounts.append(account)
        self.nouns.add(account.site.trigger.frame.lemma)
        if account.parties.ids and (account.parties.rule not in ADDED or not self.told):
            self.told.append(account)
            self.kinds.setdefault(_kind(account), account)


def _kind(account: Account) -> tuple[object, ...]:
    """All of an account that can contradict another one."""
    loose = account.status is Status.PLANNED and _is_loose(account)
    time = account.time.value if account.time else None
    return account.status, account.medium, account.place, account.parties.ids, time, loose


def merged(document: Document, accounts: Sequence[Account], journeys: Sequence[Visit]) -> tuple[Meeting, ...]:
    """One meeting for each event the accounts tell of, in the order of its first account; an account without parties
    belongs to the meeting last told. `journeys` are the article's visits: they tell where a meeting without a place
    was."""
    events: list[_Event] = []
    last: _Event | None = None
    for account in accounts:
        told = bool(account.parties.ids) and account.parties.rule not in ADDED
        event = _same(events, account) if told else _pointed_at(events, last, account)
        if event is None:
            if not told and (len(account.parties.ids) < _PAIR or (account.parties.rule == PRESENT and events)):
                continue
            event = _Event(set(), [])
            events.append(event)
        event.add(account)
        last = event
    return tuple(_meeting(document, event, journeys) for event in _without_summits(document, events))


def _without_summits(document: Document, events: Sequence[_Event]) -> list[_Event]:
    """The events but summits of two states whose leaders the article tells to meet, and talks of two states in its
    headline whose officials it tells to meet: these belong to that meeting, the nearest of the same status where there
    are several. Where the article tells no such meeting, but who leads both states, the summit is their meeting."""
    kept = [event for event in events if not (_is_summit(event) or all(map(heads_article, event.told)))]
    for event in events:
        if event in kept:
            continue
        fits = are_led_by if _is_summit(event) else are_of
        meetings = [one for one in kept if fits(document, event.parties, one.parties)]
        status = _status(event.told)
        same = (one for one in meetings if _status(one.told) is status)
        whose = next(same, meetings[0] if meetings else None)
        if whose is None:
            leaders = leaders_of(document, event.order) if _is_summit(event) else ()
            event.order = list(leaders or event.order)
            event.parties = set(event.order)
            kept.append(event)
        else:
            whose.accounts += event.accounts
    return [event for event in events if event in kept]


def _is_summit(event: _Event) -> bool:
    return all(map(is_summit_of_states, event.told))


def _pointed_at(events: Sequence[_Event], last: _Event | None, account: Account) -> _Event | None:
    """The meeting a bare definite noun points back to: the latest that was called so, else the last one if the noun
    may call any; none that was held where this one is to come."""
    noun = account.site.trigger.frame.lemma
    called = (event for event in reversed(events) if noun in event.nouns)
    any_such = noun in event_words("any_meeting") or (last is not None and _joins_in(last, account))
    found = next(called, last if any_such else None)
    if account.parties.rule == PRESENT and found is not None and _has_sides(found):
        return None
    later = account.status is Status.PLANNED and not _is_loose(account)
    return None if found is not None and later and _status(found.told) is Status.HELD else found


def _joins_in(last: _Event, account: Account) -> bool:
    """Whether the account tells of somebody who takes part in the meeting that its own sentence or the one before told
    last; no officials, in whose stead their countries were told to meet."""
    entities = map(account.site.document.entity, last.parties)
    if any(one.type is EntityType.LOC for one in entities):
        return False
    index, lemma = account.site.document.sentence_index, account.site.trigger.frame.lemma
    before = last.accounts[-1].site.trigger
    apart = index(account.site.trigger.token) - index(before.token)
    told = ("occasion",) if apart == 0 else ("occasion", "round") if apart == 1 and before.frame.kind == "talks" else ()
    return bool(told) and account.parties.rule == JOINED and lemma in event_words(*told)


def _has_sides(event: _Event) -> bool:
    """Whether the meeting is told as one of two sides, by a partner, an object or a verb of meeting, or of two people
    by name."""
    document = event.accounts[0].site.document
    people = [document.entity(id) for id in event.parties]
    if len(people) == _PAIR and all(one.type is EntityType.PER and one.names for one in people):
        return True
    return any(
        account.parties.met
        or not account.site.trigger.frame.noun
        or account.site.trigger.frame.kind in {"object", "host"}
        for account in event.told
    )


def _same(events: Sequence[_Event], account: Account) -> _Event | None:
    """The latest event the account tells of again: the same parties, or some of them, and nothing that contradicts."""
    wanted = set(account.parties.ids)
    for event in reversed(events):
        if (wanted <= event.parties or event.parties <= wanted) and not any(
            _contradict(account, other) for other in event.kinds.values()
        ):
            return event
    return None


def _contradict(account: Account, other: Account) -> bool:
    """Whether two accounts must be of different meetings: by status, medium, place or day."""
    if account.status is not other.status and not (_told_ahead(account, other) or _are_to_come(account, other)):
        return True
    media = {_told_medium(account), _told_medium(other)} - {Medium.UNSPECIFIED}
    if len(media) > 1:
        return True
    if account.place and other.place and account.place != other.place and account.parties.ids != other.parties.ids:
        return True
    days = {one.time.value for one in (account, other) if one.time and one.time.value}
    return len(days) > 1 and account.place != other.place


def _told_medium(account: Account) -> Medium:
    """The medium of an account; that of two who discuss something (`بحث الوزيران الأزمة`) is open, for they may have
    done so by phone."""
    discussed = account.site.trigger.frame.kind in _DISCUSSING and not account.site.trigger.frame.noun
    open_to_both = discussed and account.medium is Medium.IN_PERSON and account.place is None
    return Medium.UNSPECIFIED if open_to_both else account.medium


def _told_ahead(account: Account, other: Account) -> bool:
    """Whether one account tells beforehand, by a bare present tense or as a purpose, what the other tells as held."""
    planned = [one for one in (account, other) if one.status is Status.PLANNED]
    return {account.status, other.status} == {Status.HELD, Status.PLANNED} and _is_loose(planned[0])


def _are_to_come(account: Account, other: Account) -> bool:
    """Whether one account tells of what the same parties are to do, the other of what is wished or may be."""
    same = set(account.parties.ids) == set(other.parties.ids)
    return same and {account.status, other.status} == {Status.PLANNED, Status.PROPOSED}


def _is_loose(account: Account) -> bool:
    """Whether a planned account rests on a bare present tense, which no `أن` governs, a purpose or a time alone."""
    trigger, words = account.site.trigger, account.site.document.words
    if not trigger.frame.noun:
        governed = trigger.token > account.site.sentence.first and words[trigger.token - 1].key == _THAT
        return trigger.aspect == "i" and not trigger.future and not governed
    before = words[trigger.token - 1] if trigger.token else None
    return trigger.preposition == "ل" or (before is not None and (before.preposition == "ل" or before.key in _AHEAD))


def _meeting(document: Document, event: _Event, journeys: Sequence[Visit]) -> Meeting:
    told = event.told
    own = [medium for account in told if (medium := _told_medium(account)) is not Medium.UNSPECIFIED]
    media = own or [account.medium for account in told if account.medium is not Medium.UNSPECIFIED]
    open_told = [account for account in told if _told_medium(account) is not account.medium]
    remote = bool(own) and Medium.IN_PERSON not in own and len(own) + len(open_told) == len(told)
    journey = None if remote else _journey(document, event, journeys)
    place = None if remote else _nearest_place(document, event) or (journey.place if journey else None)
    arrived = journey is not None and _status(told) is Status.PLANNED and journey.status is Status.HELD
    time = _first_time(event.accounts) or (journey.time if journey and not arrived else None)
    medium = media[0] if media else Medium.IN_PERSON if place else Medium.UNSPECIFIED
    evidence = tuple(_evidence(document, account) for account in event.accounts)
    parties = tuple(event.order)
    topics = topics_told([account.site for account in event.accounts], parties)
    return Meeting(parties, place, time, medium, _status(told), evidence, topics)


def _nearest_place(document: Document, event: _Event) -> str | None:
    """The first place that is no country, else the first country the accounts tell."""
    places = [account.place for account in event.accounts if account.place]
    return next((place for place in places if not document.entity(place).country), places[0] if places else None)


def _journey(document: Document, event: _Event, journeys: Sequence[Visit]) -> Visit | None:
    """The visit of one of the parties that is told nearest to an account in the text, none that is told as what came
    next, nor to a state in another sentence; none of a meeting that did not and will not take place."""
    status = _status(event.told)
    if status not in _TAKEN_PLACE:
        return None
    starts = sorted(account.site.sentence.span.start for account in event.told)
    found = [
        (_distance(reason.span.start, starts), order, visit)
        for order, visit in enumerate(journeys)
        for reason in visit.evidence
        if visit.visitor in event.parties
        and visit.place not in event.parties
        and visit.status in {Status.HELD, status}
        and not any(_comes_next(document, account, reason) for account in event.told)
    ]
    near = [one for one in found if one[0] < _NEARBY and not (one[0] and document.entity(one[2].place).country)]
    return min(near, key=lambda one: one[:2])[2] if near else None


def _comes_next(document: Document, account: Account, journey: Evidence) -> bool:
    """Whether the sentence of an account tells a journey behind it as what came next (`ثم غادر إلى X`) or before (`وكان
    قد زار X`, `الذي عاد من X`)."""
    site, start = account.site, journey.triggers[0].start
    if journey.span != site.sentence.span or start < site.trigger.span.start:
        return False
    token = bisect_right(document.analysis.tokens, start, key=lambda token: token.span.start) - 1
    words = document.words
    had = words[token - 1].key == _HAVING and words[token - 2].key in event_words("being")
    homeward = words[token].key in event_words("homeward")
    return had or homeward or is_told_next(document, token) or _is_return(words, token)


def _is_return(words: Sequence[Word], token: int) -> bool:
    """Whether the word at the token tells where somebody came back from."""
    near = words[token + 1 : token + _NEAR]
    return words[token].key in event_words("come_from") and any(word.key == _FROM for word in near)


def _distance(place: int, starts: Sequence[int]) -> int:
    """How far the nearest of the starts, which are sorted, is from a place."""
    at = bisect_left(starts, place)
    return min(abs(place - start) for start in starts[max(0, at - 1) : at + 1])


def _first_time(accounts: Sequence[Account]) -> Time | None:
    """The first resolved time, else the first told."""
    times = [account.time for account in accounts if account.time]
    return next((time for time in times if time.value), times[0] if times else None)


def _status(told: Sequence[Account]) -> Status:
    """The first status told, a held one before one told beforehand, and a plan before a wish."""
    statuses = {account.status for account in told}
    return next((one for one in (Status.HELD, Status.PLANNED) if one in statuses), told[0].status)


def _evidence(document: Document, account: Account) -> Evidence:
    site = account.site
    article, rule = document.analysis.article.id, account.parties.rule
    return Evidence(article, site.sentence.span, (site.trigger.span,), rule, account.certainty)
