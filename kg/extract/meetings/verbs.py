"""Who meets by a verb: `التقى X Y`, `اجتمع X مع Y`, `X وY يبحثان`, `استقبله X`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.continuation import continued
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.unread_subjects import has_unread_subject
from kg.extract.event_words import event_words
from kg.extract.meetings.account import TWINS, VERB_OFFICES, Parties, Site, parties_of
from kg.extract.meetings.callings import called_on, is_at_his_place
from kg.extract.meetings.delegations import is_mission, two_missions
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.further_titles import without_titles
from kg.extract.meetings.holders import near_holder
from kg.extract.meetings.journeys import is_told_on
from kg.extract.meetings.nisbas import twin_countries
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.presence import present
from kg.extract.meetings.receptions import is_before_next, received, united
from kg.extract.meetings.surroundings import groups_around
from kg.extract.meetings.topic_subjects import country_behind, subject_behind
from kg.extract.meetings.verb_groups import (
    bare_groups,
    further,
    has_both,
    has_unread_partner,
    is_at_table,
    is_body_meeting,
    is_exchange_of_words,
    is_explained,
    is_next,
    is_nominative,
    is_oblique,
    is_raising,
    is_search,
    is_showing,
    is_told_by_pronoun,
    is_told_call,
    is_with_pronoun,
    partner_of,
)
from kg.extract.meetings.verb_pronouns import (
    WHEN,
    caller_before,
    dropped,
    first_of_meetings,
    may_drop,
    with_each,
    with_object_pronoun,
    with_partner_pronoun,
)
from kg.extract.meetings.verb_subjects import subject_of
from kg.extract.words import is_accusative
from kg.model import EntityType

_OTHER_OBJECTS = frozenset({"topic", "call-on"})
_UNDERGOING = 7
_JOURNEY = 12  # tokens
_INSIDE = frozenset({"فيها", "فيه"})
_ALSO = event_words("sequel") | {"كما"}
_NEXT, _FOR = "ف", "عن"


def verb_parties(site: Site, so_far: Sequence[str]) -> Parties | None:
    """The parties of a verb of meeting; `so_far` are those of the account before."""
    frame = site.trigger.frame
    around = groups_around(site)
    partner = partner_of(site, around)
    bare = without_titles(bare_groups(around))
    other = is_search(site) or _is_undergoing(site) or _hosts_occasion(site) or _is_offer(site, partner)
    if other or not _is_of_meeting(site, partner, bare):
        return None
    subject = subject_of(site, bare)
    treated = frame.kind == "topic" and partner is not None  # `قضية سيثيرها X مع Y`
    if site.trigger.pronoun and not treated:
        others = frame.kind in _OTHER_OBJECTS or frame.lemma in event_words("hosting")
        others = others and not (is_at_his_place(site) or caller_before(site) is not None)
        return with_object_pronoun(site, subject, bare, so_far) if not others else None
    if partner is not None and not has_both(site, bare, partner):
        return _with_partner(site, subject, around, partner, so_far)
    if partner is None and is_with_pronoun(site):
        return with_partner_pronoun(site, subject, bare, so_far)
    if frame.kind == "call-on":
        return called_on(site, subject, bare, so_far)
    told = (
        with_each(site, subject, bare, so_far)
        or (united(site, so_far) if frame.kind == "unite" else None)
        or received(site, subject, around, so_far)
        or _with_object(site, subject, around, so_far)
    )
    return told or _reciprocal(site, subject, bare, so_far) or present(site, so_far)


def _is_undergoing(site: Site) -> bool:
    """`تعرض X لإصابة`: something that happens to somebody, not what he shows."""
    words, token = site.document.words, site.trigger.token
    near = words[token + 1 : min(token + _UNDERGOING, site.sentence.last)]
    return words[token].key == "تعرض" and any(word.preposition == "ل" for word in near)


def _is_offer(site: Site, partner: Slot | None) -> bool:
    """`عرض X إجراء حوار مع Y`: what somebody wants to hold, not what he shows his partner."""
    if site.trigger.frame.lemma not in event_words("offering") or partner is None:
        return False
    between = site.document.words[site.trigger.token + 1 : partner.first]
    return any(word.key in event_words("holding") for word in between)


def _is_of_meeting(site: Site, partner: Slot | None, bare: list[Slot]) -> bool:
    """Whether a verb that may tell something else tells a call, or of sitting down to talk."""
    kind = site.trigger.frame.kind
    if kind == "call":
        return is_told_call(site, partner, bare)
    if kind == "hear" and not is_explained(site):
        return _is_heard(site, partner) if partner is not None else is_with_pronoun(site)
    if kind == "exchange":
        return is_exchange_of_words(site)
    return kind != "hear" and (kind != "sit" or partner is not None or is_at_table(site))


def _is_heard(site: Site, partner: Slot) -> bool:
    """Whether those who are listened to speak for themselves: a person by name, several people who are no witnesses."""
    first = partner.phrases[0]
    if first.type is EntityType.PER:
        return first.name is not None
    several = first.type is EntityType.GRP and first.number == "p"
    return several and site.document.words[first.head].key not in event_words("in_court")


def _with_partner(
    site: Site, subject: Slot | None, around: list[Slot], partner: Slot, so_far: Sequence[str]
) -> Parties | None:
    """`اجتمع X مع Y`, `X يجتمع مع Y`, `وسيجتمع مع Y، ومع Z`."""
    bare = bare_groups(around)
    met = tuple(dict.fromkeys(id for slot in (partner, *further(site, around)) for id in ids_of(site, slot, so_far)))
    after = (
        next((slot for slot in bare if slot.first < partner.first), None) or country_behind(site)
        if site.trigger.frame.kind != "topic"
        else subject_behind(site, bare, partner)
    )
    chosen = after or subject
    pair = _dual_before(site, so_far) if chosen is None else ()
    if pair and not set(pair) & set(met):
        return parties_of((*pair, *met), "verb-partner", met)
    if chosen is None and is_raising(site) and not site.document.words[site.trigger.token - 1].pronoun:
        return None
    doer = (
        ids_of(site, chosen, so_far)
        if chosen
        else ()
        if has_unread_subject(site.document, site.trigger.token)
        else first_of_meetings(site, dropped(site, met, so_far), so_far, met)
    )
    if site.trigger.number == "s" and set(doer) <= set(met):
        return None
    return parties_of((*doer, *met), "verb-partner", met)


def _dual_before(site: Site, so_far: Sequence[str]) -> tuple[str, ...]:
    """The two people who are the dropped subject of a dual (`X وY، وهما من Z، التقيا الوزير`)."""
    return pair_before(site, site.trigger.token, so_far) if site.trigger.number == "d" else ()


def _with_object(site: Site, subject: Slot | None, around: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`استقبل X Y`, `X يلتقي Y`, `حيث التقى Y`."""
    bare = without_titles(bare_groups(around))
    if not bare or site.trigger.frame.kind not in {"direct", "host"} or has_unread_partner(site, bare[0]):
        return None
    first = ids_of(site, bare[0], so_far)
    if subject is not None:
        return parties_of((*_ids(site, subject, so_far), *first), "subject-verb-object", first)
    several = site.trigger.number in {"d", "p"}  # whose subject does not stand behind them
    group, words = bare[0].phrases[0], site.document.words
    unnamed = group.type is EntityType.GRP and group.name is None
    object_first = unnamed and is_accusative(words[group.first])  # سيلتقي عددا من X، من بينهم Y
    dropped_subject = several or object_first or is_told_by_pronoun(site)
    if len(bare) > 1 and is_next(site, bare[0]) and not dropped_subject:
        second = ids_of(site, bare[1], so_far)
        return parties_of((*first, *second), "verb-subject-object", second)
    grouped = len(first) > 1 and site.trigger.frame.kind == "direct" and not _is_object_only(site, bare[0])
    hosted = bare[0].type in {EntityType.PER, EntityType.GRP} and country_behind(site) is None
    receives = site.trigger.frame.kind == "host" and not hosted
    if grouped or receives or is_nominative(site, bare[0]) or not may_drop(site) or is_body_meeting(site, bare[0]):
        return None
    host = _host_before(site, first, so_far)
    goes_on = host or first_of_meetings(site, dropped(site, first, so_far), so_far, first)
    going_on = continued(site.document, site.trigger.token, site.times.tokens) is not None
    if not going_on and not all(_may_meet(site, id) for id in goes_on):
        return None
    return parties_of((*goes_on, *first), "verb-object", first)


def _hosts_occasion(site: Site) -> bool:
    """Whether the object right behind a verb of hosting is no party (`استضاف الندوة X وY`, `استقبل تمريرة من X`)."""
    at = site.trigger.token + 1
    if site.trigger.frame.kind != "host" or at >= site.sentence.last or at in site.times.tokens:
        return False
    word = site.document.words[at]
    if word.key in event_words("received") and not word.is_attached:
        return True
    unread = site.document.phrase_at(at) is None and word.head is None and word.key not in event_words("latter")
    behind = site.document.phrase_at(at + 1)
    named = behind is not None and behind.type is EntityType.PER and not behind.posts
    if behind is not None and named and not site.document.words[behind.first].is_attached:
        return False  # whose title was not read (`استقبل الأنبا X`)
    return unread and word.is_nominal and word.definite and not (word.is_attached or word.adverbial)


def _may_meet(site: Site, party: str) -> bool:
    """Whether a party that is left out may be whom the verb tells of: a person, of a plural a group, a delegation."""
    if site.document.entity(party).type is not EntityType.GRP or site.trigger.number == "p":
        return site.document.entity(party).type in {EntityType.PER, EntityType.GRP}
    before = site.document.phrases_in(site.sentence.first, site.trigger.token)
    return any(phrase.entity == party and is_mission(site.document, phrase) for phrase in before)


def _ids(site: Site, slot: Slot | None, so_far: Sequence[str]) -> tuple[str, ...]:
    return ids_of(site, slot, so_far) if slot is not None else ()


def _host_before(site: Site, met: tuple[str, ...], so_far: Sequence[str]) -> tuple[str, ...]:
    """Who received the guest before, in a row of receptions (`كما استقبل Y`)."""
    first = site.sentence.first
    words = site.document.words
    also = words[first].key in _ALSO
    opens = site.trigger.token == first or (site.trigger.token == first + 1 and also)
    again = site.trigger.frame.kind == "host" and words[site.trigger.token].conjunction == "و"
    row = again or (site.trigger.frame.kind in {"host", "direct"} and opens and (words[first].conjunction or also))
    row = row or is_before_next(site, so_far)
    person = bool(so_far) and site.document.entity(so_far[0]).type is EntityType.PER
    return tuple(so_far[:1]) if row and person and so_far[0] not in met else ()


def _reciprocal(site: Site, subject: Slot | None, bare: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`اجتمع X وY`, `X وY يبحثان`, `التقى الرئيسان`, `ناقشا`."""
    if is_raising(site) or is_showing(site, bare):
        return None
    near = bare[0] if bare and is_next(site, bare[0]) else None
    for group in (near, subject):
        if group is not None and not (group is near and _is_object_only(site, group)):
            ids = ids_of(site, group, so_far, among=True)
            sent = is_mission(site.document, group.phrases[0]) and not two_missions(site.document, group.phrases)
            if len(ids) > 1 and not sent:
                titles = bool(group.phrases[0].posts) and not group.phrases[0].name
                offices = titles and group.type is not EntityType.LOC
                return parties_of(ids, VERB_OFFICES if offices else "reciprocal")
    twins = twin_countries(site.document, min(site.trigger.token + 2, site.sentence.last - 1))
    if twins and site.trigger.frame.kind != "host":
        return parties_of(twins, TWINS)
    told = not site.document.words[site.trigger.token].conjunction and _is_told_before(site)
    if near is None and subject is None and site.trigger.number == "d" and _goes_on(site) and not told:
        return parties_of(pair_before(site, site.trigger.token, so_far), "reciprocal-dual")
    return None


def _is_told_before(site: Site) -> bool:
    """Whether a party right before the verb, marks between, is its subject though it was not read as one."""
    at = site.trigger.token - 1
    while at > site.sentence.first and site.document.words[at].is_mark:
        at -= 1
    phrase = site.document.phrase_at(at)
    return phrase is not None and phrase.type is EntityType.PER and not site.document.words[phrase.first].preposition


def _goes_on(site: Site) -> bool:
    """Whether the verb goes on from a clause before it (`حيث ناقشا`), and is no adverbial noun (`بحثا عن`), for which a
    dual may be taken (`وتباحثا في`)."""
    words, at = site.document.words, site.trigger.token
    word, behind = words[at], words[min(at + 1, len(words) - 1)]
    before = site.document.words[site.trigger.token - 1].key if site.trigger.token > site.sentence.first else ""
    read = word.is_verb or (word.conjunction == "و" and behind.key != _FOR)
    return read and (
        bool(word.conjunction) or before in event_words("subordinator") | WHEN or site.trigger.aspect == "i"
    )


def _is_object_only(site: Site, group: Slot) -> bool:
    """Whether a group behind a singular verb is its object: by gender, or as the sentence has a subject already."""
    told_elsewhere = is_oblique(site, group) or is_told_by_pronoun(site)
    if site.trigger.frame.kind not in {"direct", "host"} or told_elsewhere:
        return site.trigger.frame.kind in {"direct", "host"}
    first = group.phrases[0]
    within = site.document.words[site.trigger.token + 1].text
    if first.number == "d" and is_nominative(site, group):
        return False
    if within in event_words("within_it"):
        several = len(group.phrases) > 1 and site.trigger.number == "s"
        return not (several and within in _INSIDE) or _is_on_journey(site)
    if site.trigger.gender == "m" and first.gender == "f" and first.type is EntityType.PER:
        return True
    if any(site.document.words[one.first].conjunction == _NEXT for one in group.phrases[1:]):
        return True  # `التقى X، فY`
    before = site.document.words[site.trigger.token - 1].key if site.trigger.token > site.sentence.first else ""
    goes_on = before in event_words("after_clause") or (
        site.trigger.token > site.sentence.first and site.document.words[site.trigger.token].conjunction == "و"
    )
    return goes_on and (bool(near_holder(site, site.trigger.token)) or is_told_on(site))


def _is_on_journey(site: Site) -> bool:
    """Whether a verb with `فيها` goes back to the journey of somebody told before (`أنهى X زيارة التقى فيها Y وZ`)."""
    words, first = site.document.words, site.sentence.first
    before = range(site.trigger.token - 1, max(first, site.trigger.token - _JOURNEY), -1)
    journey = next((at for at in before if words[at].key in event_words("travel") and not words[at].definite), None)
    if journey is None:
        return False
    named = (one for one in site.document.phrases_in(first, journey) if one.type is EntityType.PER and one.name)
    return bool(near_holder(site, journey)) or any(not words[one.first].is_attached for one in named)
