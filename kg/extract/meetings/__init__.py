"""Meetings: two or more parties who talk to each other, one for each real meeting in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from kg.extract.clauses.homeland import homeland
from kg.extract.clauses.quotation import in_own_words
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, LEARNT, VERB_OFFICES, Account, Parties, Site, Trigger
from kg.extract.meetings.awaiting import AWAITED, awaited, trigger_of_awaiting
from kg.extract.meetings.bringing import BRINGING, brought_together, trigger_of_bringing
from kg.extract.meetings.callings import CALLING, noun_called_on, trigger_of_calling
from kg.extract.meetings.credentials import CREDENTIALS, handed_over, trigger_of_credentials
from kg.extract.meetings.guests import GUEST, guest_of, trigger_of_guest
from kg.extract.meetings.joiners import with_joiners
from kg.extract.meetings.joint_bodies import JOINT, chaired_together, triggers_of_joint_bodies
from kg.extract.meetings.judging import Judged, Reading, judged
from kg.extract.meetings.lexicon import Verb, may_tell_of_meeting, noun_of_meeting, support_verb, verb_of_meeting
from kg.extract.meetings.listings import LISTING, listed, trigger_of_listing
from kg.extract.meetings.merging import merged
from kg.extract.meetings.met_later import with_later
from kg.extract.meetings.nouns import noun_parties
from kg.extract.meetings.own_sides import with_own_sides
from kg.extract.meetings.placing import place_told
from kg.extract.meetings.rounds import talks_of
from kg.extract.meetings.rows import row_at
from kg.extract.meetings.setting import medium_of, time_of_meeting
from kg.extract.meetings.side_heads import with_side_heads
from kg.extract.meetings.side_talks import trigger_of_talk
from kg.extract.meetings.status import status_of
from kg.extract.meetings.telling import PHONING, told_by_phone, trigger_of_phoning
from kg.extract.meetings.verb_groups import is_added
from kg.extract.meetings.verbs import verb_parties
from kg.extract.meetings.witness import is_meeting
from kg.extract.visits import visits
from kg.extract.visits.lexicon import words_of_visiting
from kg.model import Medium, Meeting, Span, Status

_APART_REACH, _EACH_REACH, _EACH_AHEAD = 6, 45, 16
_EACH, _ALONE = frozenset({"كل", "كلا"}), frozenset({"حده", "انفراد"})  # `كل على حدة`
_SEVERAL = ("ات", "ين", "ان")
_SEARCH = "بحث"
_PAIR, _NEXT = 2, "ف"
_COMMAS = frozenset({"،", ","})
_US, _OWN = frozenset({"نا", "ني"}), ("يت", "نا")
_LEAST_SURE = 0.4
"""How sure a meeting must be, even where the rules read it; chosen by the totals of held-out articles."""

_TOLD_AT_ONCE = {PHONING: told_by_phone, CREDENTIALS: handed_over, LISTING: listed, JOINT: chaired_together} | {
    GUEST: guest_of,
    AWAITED: awaited,
}
"""What tells who meets by a noun that names no occasion, by its class."""

_FEW = 3
_DISCUSSING, _REMOTE = frozenset({"topic", "exchange"}), frozenset({Medium.PHONE, Medium.VIDEO})
_ECHOES = frozenset({LEARNT, "noun-shared"})
"""The rules by which a word tells once more of the meeting of those told before."""

_OF_TWO = frozenset({"call", "object"})
"""The classes of nouns whose plural tells of as many occasions as there are partners."""


def meetings(document: Document) -> tuple[Meeting, ...]:
    """The meetings an article tells, in the order of their first trigger."""
    accounts = list(_accounts(document))
    if not accounts:
        return ()
    told = merged(document, accounts, visits(document))
    return tuple(one for one in told if max(piece.confidence for piece in one.evidence) >= _LEAST_SURE)


def readings(document: Document) -> Iterator[Reading]:
    """Every trigger with what the rules read there, in text order."""
    so_far: tuple[str, ...] = ()
    for trigger in _triggers(document):
        site = Site.of(document, trigger)
        parties = _parties(site, so_far)
        if parties is None or not is_meeting(site, parties) or _is_topic_denied(site):
            yield site, parties, False
            continue
        parties = with_joiners(site, with_side_heads(site, with_later(site, parties)))
        so_far = so_far if parties.rule in ADDED else parties.ids or so_far
        yield site, parties, True


def _accounts(document: Document) -> Iterator[Account]:
    """The accounts of all triggers in text order."""
    before: list[tuple[Site, Judged]] = []
    known, last = {visit.place for visit in visits(document)}, None
    for site, judgement in judged(document, list(readings(document))):
        own = judgement._replace(parties=with_own_sides(site, judgement.parties))
        told = _as_told_before(site, own, before)
        before.append((site, told))
        for one in _one_by_one(site, told.parties):
            for each in one.each():
                last = _within_call(_account(site, each, told, known), last)
                known |= {last.place} if last.place else set()
                yield last


def _within_call(account: Account, before: Account | None) -> Account:
    """The account; where it only tells what those discussed who were told right before in the sentence to speak by
    telephone or video, or by their offices in the next one, it is of that call (`أجرى X اتصالا هاتفيا مع Y بحثا خلاله
    كذا`, `… وناقش الوزيران كذا`)."""
    frame = account.site.trigger.frame
    if before is None or frame.noun or frame.kind not in _DISCUSSING or before.medium not in _REMOTE:
        return account
    first, index = before.site.sentence.first, account.site.document.sentence_index
    next_told = account.parties.rule == VERB_OFFICES and index(account.site.trigger.token) == index(first) + 1
    same = first == account.site.sentence.first or next_told
    same = same and set(before.parties.ids) == set(account.parties.ids)
    return replace(account, place=None, medium=before.medium) if same else account


def _one_by_one(site: Site, parties: Parties) -> tuple[Parties, ...]:
    """The parties of each of the meetings that a trigger tells of."""
    return parties.one_by_one() if _is_apart(site, parties) or _is_in_turn(site, parties) else (parties,)


def _as_told_before(site: Site, told: Judged, before: Sequence[tuple[Site, Judged]]) -> Judged:
    """The judgement of a trigger, held or planned as the meeting before it in the sentence where it only tells of this
    again: the talks of a round, a purpose or an occasion that names nobody (`جلسة مباحثات`, `التقى X Y لبحث كذا`)."""
    for earlier, one in reversed(before[-_FEW:]):
        if earlier.sentence.first != site.sentence.first:
            break
        again = told.parties.rule in _ECHOES or talks_of(site.document, earlier.trigger.token) == site.trigger.token
        purpose = site.trigger.preposition == "ل" and site.trigger.frame.kind == "loose"
        if (again or purpose) and set(told.parties.ids) == set(one.parties.ids):
            first = _one_by_one(earlier, one.parties)[0]  # of several meetings it tells of the first alone
            return told._replace(status=one.status, parties=replace(first, rule=told.parties.rule))
    return told


def _parties(site: Site, so_far: tuple[str, ...]) -> Parties | None:
    """Who meets by a trigger; `so_far` are the parties of the account before."""
    frame = site.trigger.frame
    if not frame.noun:
        return verb_parties(site, so_far)
    if frame.kind in _TOLD_AT_ONCE:
        return _TOLD_AT_ONCE[frame.kind](site)
    if frame.kind == BRINGING:
        return brought_together(site, so_far)
    return noun_called_on(site, so_far) if frame.kind == CALLING else noun_parties(site, so_far)


def _is_topic_denied(site: Site) -> bool:
    """Whether only a topic is denied, not that the parties talk (`لن يبحثا الانسحاب`)."""
    return site.trigger.frame.kind == "topic" and not site.trigger.frame.noun and status_of(site) is Status.DENIED


def _is_two(site: Site) -> bool:
    """Whether a noun tells of two occasions (`قمتين مع X وY`)."""
    key = site.document.words[site.trigger.token].key
    return key.endswith(("ين", "ان")) and site.trigger.frame.kind == "talks"


def _is_apart(site: Site, parties: Parties) -> bool:
    """Whether the partners are met one by one (`اجتماعات منفصلة مع X وY`, `اتصالات مع X وY`, `مرتين كلا من`)."""
    trigger = site.trigger
    several = site.document.words[trigger.token].key.endswith(_SEVERAL)
    if trigger.frame.noun and not several:
        return False
    if trigger.frame.noun and (trigger.frame.kind in _OF_TWO or (_is_two(site) and len(parties.met) == _PAIR)):
        return True
    words, first, last = site.document.words, trigger.token + 1, site.sentence.last
    if any(word.key in event_words("apart") for word in words[first : min(trigger.token + _APART_REACH, last)]):
        return True
    if trigger.frame.noun and (_is_with_each(site, parties) or _are_of_several_states(site, parties)):
        return True
    reach = min(trigger.token + _EACH_REACH, last)
    each = next((at for at in range(first, reach) if words[at].key in _EACH), reach)
    return any(words[at].key in _ALONE and words[at - 1].key == "علي" for at in range(each, reach))


def _are_of_several_states(site: Site, parties: Parties) -> bool:
    """Whether a plural of what one attends tells of meetings with the officials of several states (`اجتماعات مع الوزير
    الفرنسي X والألماني Y`)."""
    if site.trigger.frame.lemma not in event_words("sitting") or len(parties.met) < _PAIR:
        return False
    states = [homeland(site.document, one) for one in parties.met]
    return all(states) and len(set(states)) == len(states)


def _is_with_each(site: Site, parties: Parties) -> bool:
    """Whether a plural of talks is told with each of the partners (`محادثات مع كل من X وY`)."""
    words, first = site.document.words, site.trigger.token + 1
    near = range(first, min(first + _EACH_AHEAD, site.sentence.last - 1))
    each = next((at for at in near if words[at].key in _EACH and words[at + 1].key == "من"), None)
    row = row_at(site.document, each) if each is not None else None
    return row is not None and any(one.entity in parties.met for one in row.phrases)


def _is_in_turn(site: Site, parties: Parties) -> bool:
    """Whether a partner is met behind another (`التقى الملك ثم رئيس الوزراء`), at another time (`X اليوم وY غدا`)."""
    document = site.document
    words = document.words
    turns = (
        document.phrase_at(at + 1)
        for at in range(site.trigger.token + 2, site.sentence.last - 1)
        if words[at].key in event_words("sequel")
        or words[at + 1].conjunction == _NEXT
        or (words[at].key == "مع" and is_added(site, at))
        or _is_at_another_time(site, at + 1)
    )
    return any(one is not None and one.entity in parties.met for one in turns)


def _is_at_another_time(site: Site, at: int) -> bool:
    """Whether `و` joins somebody at the token behind a time, or with `ب` to another, who has a time or place too."""
    words, times = site.document.words, site.times.tokens
    word, person = words[at], site.document.phrase_at(at)
    if word.conjunction != "و" or person is None or person.first != at or person.last + 1 >= site.sentence.last:
        return False
    before = at - 1 - words[at - 1].is_mark
    behind = {person.last, person.last + 1}
    timed = before in times and bool(behind & times)
    return timed or (word.preposition == "ب" and words[person.last].key in event_words("where"))


def _triggers(document: Document) -> Iterator[Trigger]:
    motions = words_of_visiting(document)
    tellers = set(document.where.answering(may_tell_of_meeting))
    joint = dict(triggers_of_joint_bodies(document))
    for token in sorted(tellers | motions.keys() | joint.keys()):
        if token in joint:
            yield joint[token]
        calling = trigger_of_calling(document, token) if token in motions else trigger_of_phoning(document, token)
        calling = calling or trigger_of_bringing(document, token) or trigger_of_credentials(document, token)
        calling = calling or trigger_of_listing(document, token) or trigger_of_guest(document, token)
        calling = calling or trigger_of_awaiting(document, token) or trigger_of_talk(document, token)
        if calling is not None:
            yield calling
        if token not in tellers:
            continue
        word = document.words[token]
        verb = verb_of_meeting(document, token)
        noun = None if verb is not None else noun_of_meeting(word.text)
        if noun is not None and word.is_verb and not noun.clitics.definite:  # `بالتحدث`, which is tagged as a verb
            noun = None
        if noun is not None and not (_inside_name(document, token) or _is_science(document, token)):
            clitics = noun.clitics
            span = _span(document, token, noun.start, noun.end)
            yield Trigger(token, noun.entry, clitics.after, span, clitics.definite, clitics.preposition)
        elif noun is None and verb is not None and not _is_of_reporter(document, token, verb):
            told = verb.entry
            span = _span(document, token, verb.start, verb.end)
            yield Trigger(
                token,
                told.entry,
                verb.clitics.after,
                span,
                aspect=told.aspect,
                gender=told.gender,
                number=told.number,
                future=verb.clitics.future,
            )


def _is_of_reporter(document: Document, token: int, verb: Verb) -> bool:
    """Whether a verb of the first person stands in the reporter's own words, who is no party (`يستقبلنا X`,
    `التقيته`)."""
    base = document.words[token].folded.removesuffix(verb.clitics.after)
    own = verb.clitics.after in _US or (verb.entry.aspect == "p" and base.endswith(_OWN))
    return own and not in_own_words(document, document.sentence(token).first, token)


def _span(document: Document, token: int, start: int, end: int) -> Span:
    begin = document.analysis.tokens[token].span.start
    return Span(begin + start, begin + end)


def _inside_name(document: Document, token: int) -> bool:
    """Whether the noun is part of a name or title (`مؤتمر الحوار الوطني`, `وزير الاتصال`)."""
    phrase = document.phrase_at(token)
    start = document.analysis.tokens[token].span.start
    if phrase is None:
        return False
    named = phrase.name is not None and phrase.name.start <= start < phrase.name.end
    named = named and not (token == phrase.first and _is_attended(document, phrase.last))
    return named or any(post.first < token < post.last for post in phrase.posts)


def _is_attended(document: Document, at: int) -> bool:
    """Whether a relative clause at the token tells who took part in an occasion (`منتدى كذا، الذي شارك فيه X`)."""
    words = document.words
    at += at < len(words) and words[at].text in _COMMAS
    verb = support_verb(document, at + 1) if at + 2 < len(words) and words[at].key in event_words("relative") else None
    return verb is not None and verb.entry.entry.kind == "attend"


def _is_science(document: Document, token: int) -> bool:
    """Whether the noun behind `علم` or `عالم` is what is learnt (`علم الاجتماع`, `عالم اجتماع`), or tells of a
    search or research (`عملية بحث`, `مركز البحث العلمي`)."""
    before = document.words[token - 1].key if token else ""
    searched = document.words[token].key == _SEARCH and before in event_words("searching")
    apart = document.words[token].preposition or document.words[token].pronoun  # `فاجأ العالم بلقائه X`
    return searched or (before in event_words("science") and not apart)


def _account(site: Site, parties: Parties, told: Judged, known: Set[str]) -> Account:
    """The account of a meeting; `known` are the places where somebody goes or met before."""
    time, medium = time_of_meeting(site, told.status), medium_of(site)
    place = None if medium in _REMOTE else place_told(site, parties, told, known)
    return Account(site, parties, place, time, medium, told.status, told.certainty)
