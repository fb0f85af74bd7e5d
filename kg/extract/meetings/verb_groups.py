"""The groups around a verb of meeting: which is a partner, an object, an agent, and which verbs tell a call."""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.clauses.introductions import first_of_address
from kg.extract.clauses.slots import Slot, is_of_accord
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.delegations import is_mission, two_missions
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import word_of_visiting
from kg.model import EntityType

_CALLING = event_words("phone")
_NEXT = 3
_SIDES = frozenset({EntityType.PER, EntityType.GRP})
_PLACED = frozenset({"ب", "الي"})
"""Prepositions of a partner that before a place tell where or whither."""
_ACCUSATIVES = frozenset({"عددا", "وفدا", "بعضا", "كثيرا", "نحوا"})
_EACH_OF = "كلا"
_BY = frozenset({"قبل", "طرف", "جانب", "لدن"})
_FAR = 14
_ANOTHER = frozenset({"اخر", "اخري", "ثان", "ثانيا", "ثانيه"})
_WITH = "مع"  # which is tagged as a noun too
PARTY_TYPES = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})


def bare_groups(around: list[Slot]) -> list[Slot]:
    """The groups that nothing introduces; a single place is none."""
    return [slot for slot in around if not slot.prep and (slot.type in PARTY_TYPES or len(slot.phrases) > 1)]


def is_agent(site: Site, slot: Slot) -> bool:
    """Whether the group does what a passive tells (`استقبل Y من قبل X`, `من طرف X`)."""
    words, at = site.document.words, first_of_address(site.document, slot.first) - 2
    led = at > site.trigger.token and words[at].key == "من" and words[at + 1].key in _BY
    return led and slot.type in PARTY_TYPES


def partner_of(site: Site, around: list[Slot]) -> Slot | None:
    """The group that a preposition of the frame introduces; `ب` before a place tells where."""
    preps = site.trigger.frame.preps
    companion = around[0] if around and _is_companion(site, around[0]) else None
    told = [slot for slot in around if slot.prep in preps and not is_of_accord(site.document, slot)]
    told = [slot for slot in told if _is_partner(site, slot) and _may_be_called_on(site, slot)]
    seat = bool(told) and told[0].prep in _PLACED and told[0].type is not EntityType.PER
    with_whom = next((slot for slot in told if slot.prep == _WITH), None) if seat else None
    return companion or with_whom or next(iter(told), None)  # `اجتمع بالقيادة العامة مع X`


def further(site: Site, around: list[Slot]) -> list[Slot]:
    """The partners whom `ومع` adds to the first (`مع X في باريس، ومع Y`), also with another time (`والخميس مع Y`), or
    a second `ب` (`بالرئيس X في باريس وبالوزير Y في لندن`)."""
    words = site.document.words
    added = (slot for slot in around if slot.first and words[slot.first - 1].key == "مع")
    more = [slot for slot in added if slot.type in PARTY_TYPES and is_added(site, slot.first - 1)]
    return more + [slot for slot in around if _is_added_by_it(site, slot)]


def _is_added_by_it(site: Site, slot: Slot) -> bool:
    """Whether `وب` adds somebody by name to a partner behind `ب`."""
    word, person = site.document.words[slot.first], slot.phrases[0]
    named = person.type is EntityType.PER and person.name is not None and slot.noun < 0
    return named and slot.prep in site.trigger.frame.preps and (word.conjunction, word.preposition) == ("و", "ب")


def is_added(site: Site, at: int) -> bool:
    """Whether `مع` at the token is joined by a conjunction, on it, on the time right before it, on `كذلك` or on `آخر`
    (`لقاء مع X وآخر مع Y`)."""
    before = site.document.words[at - 1]
    if before.folded in event_words("joining_also"):
        return True
    if before.key in _ANOTHER and before.conjunction == "و":
        return True
    while at - 1 in site.times.tokens and not site.document.words[at].conjunction:
        at -= 1
    return site.document.words[at].conjunction == "و" or _is_behind_then(site, at)


def _is_behind_then(site: Site, at: int) -> bool:
    """Whether `ثم`, with no more than where between, stands before the token (`مع X ثم في السفارة مع Y`)."""
    words = site.document.words
    for here in range(at - 1, max(site.trigger.token, at - _FAR), -1):
        if words[here].key in event_words("sequel"):
            return True
        phrase = site.document.phrase_at(here)
        if words[here].is_verb or words[here].is_mark or (phrase is not None and phrase.type is EntityType.PER):
            return False
    return False


def is_told_call(site: Site, partner: Slot | None, bare: list[Slot]) -> bool:
    """Whether a verb of calling tells a call: by a word of calling, or by a person as its partner: anybody of
    `اتصل ب`, somebody with a post of other verbs."""
    if _is_call(site):
        joint = bool(bare) and bare[0].first == site.trigger.token + 1 and len(bare[0].phrases) > 1
        return partner is not None or site.trigger.number in {"d", "p"} or joint
    officials = partner is not None and partner.type is EntityType.GRP and _are_officials(partner.phrases[0])
    if partner is None or not (partner.type is EntityType.PER or officials):
        return False
    between = site.document.words[site.trigger.token + 1 : partner.first]
    aside = partner.noun > 0 or any(word.key in event_words("while") for word in between)
    post = bool(partner.phrases[0].posts) or partner.phrases[0].entity in site.document.officials
    return not aside and (site.trigger.frame.lemma in event_words("ring") or post)


def _are_officials(group: Phrase) -> bool:
    """Whether a group has a post that is none of the press."""
    return bool(group.posts) and not any(fold(post.lemma) in event_words("newsman") for post in group.posts)


def has_both(site: Site, bare: list[Slot], partner: Slot) -> bool:
    """Whether a verb with an object has its subject and object right before what looks like a partner."""
    sides = [slot for slot in bare if slot.first < partner.first and slot.type in _SIDES]
    if len(sides) > 1 and sides[1].first == sides[0].last + 1 and site.document.words[sides[0].last].is_mark:
        return False  # an apposition (`التقى X، وكيل Y، مع Z`)
    return site.trigger.frame.kind in {"direct", "host"} and len(sides) > 1 and sides[0].first == site.trigger.token + 1


def has_own_sides(site: Site, bare: list[Slot]) -> bool:
    """Whether the subject and the object of a verb stand next to each other behind it (`لم يستبعد X أن يلتقي Y Z`)."""
    direct = site.trigger.frame.kind in {"direct", "host"} and len(bare) > 1
    return direct and bare[0].first == site.trigger.token + 1 and bare[1].first == bare[0].last


def is_at_table(site: Site) -> bool:
    """`جلس X وY إلى طاولة المفاوضات`."""
    words = site.document.words[site.trigger.token + 1 : min(site.trigger.token + _FAR, site.sentence.last)]
    return any(word.key in event_words("table") for word in words)


def is_exchange_of_words(site: Site) -> bool:
    """`تبادل X وY أطراف الحديث`, `تبادلا وجهات النظر`: what is exchanged is said."""
    words = site.document.words[site.trigger.token + 1 : min(site.trigger.token + _FAR, site.sentence.last)]
    return any(word.key in event_words("talk") for word in words)


def is_explained(site: Site) -> bool:
    """Whether somebody who looks at something has it explained to him (`استمع X إلى شرح من Y`)."""
    words = site.document.words[site.trigger.token + 1 : min(site.trigger.token + _FAR, site.sentence.last)]
    return any(word.key in event_words("explanation") for word in words)


def is_search(site: Site) -> bool:
    """`يبحث عن فرصة`."""
    at = site.trigger.token + 1
    phrase = site.document.phrase_at(at) if at < site.sentence.last else None
    behind = [at, phrase.last if phrase is not None and phrase.first == at else at]
    return any(here < site.sentence.last and site.document.words[here].key == "عن" for here in behind)


def _is_companion(site: Site, slot: Slot) -> bool:
    """`بحث والرئيس الوضع`: the partner joined by `و` right behind a verb with a dropped subject."""
    after = site.trigger.token + 1
    joined = slot.first == after and site.document.words[after].conjunction == "و"
    return joined and slot.type is EntityType.PER and site.trigger.frame.kind in {"topic", "with"}


def _may_be_called_on(site: Site, slot: Slot) -> bool:
    """Whether it is a person or officials, where the verb tells of calling on somebody (`جال X على الرئيسين Y وZ`)."""
    officials = slot.type is EntityType.GRP and _are_officials(slot.phrases[0])
    return site.trigger.frame.kind != "call-on" or slot.type is EntityType.PER or officials


def _is_partner(site: Site, slot: Slot) -> bool:
    """Whether the group is a partner and no place, nor the complement of the topic (`بحث العلاقات مع إيران`)."""
    first = site.document.words[slot.first]
    if slot.prep == "ب" and first.key in event_words("side"):
        return True
    if slot.prep in _PLACED and (_is_where(site, slot) or _is_of_deed(site, slot)):
        return False
    if slot.noun > site.trigger.token and slot.type is not EntityType.PER and _is_of_relation(site, slot.noun):
        return False
    if slot.type is EntityType.PER or site.trigger.frame.kind != "topic":
        return True
    official = _are_officials(slot.phrases[0]) or is_mission(site.document, slot.phrases[0])
    if slot.type is EntityType.GRP and official and slot.prep == _WITH:
        return slot.noun < 0 or not _is_of_relation(site, slot.noun)
    between = range(site.trigger.token + 1, slot.first - 1)
    told = (at for at in between if at not in site.times.tokens and site.document.phrase_at(at) is None)
    return slot.noun < 0 and not any(site.document.words[at].is_nominal for at in told)


def _is_where(site: Site, slot: Slot) -> bool:
    """Whether a group tells where or whither: a place, premises, a body in whose seat people meet."""
    head = site.document.words[slot.phrases[0].head]
    if slot.type not in PARTY_TYPES or head.key in event_words("premises", "district"):
        return True
    return slot.prep == "ب" and slot.type is EntityType.ORG and _is_seat(site, slot)


def _is_seat(site: Site, slot: Slot) -> bool:
    """Whether a body tells where two or more people meet (`التقيا بالبيت الأبيض`, `اجتمعوا في ندوة بالبرلمان`)."""
    between = range(site.trigger.token + 1, slot.first)
    led = any(site.document.words[at].tag == "PREP" and at not in site.times.tokens for at in between)
    return site.trigger.number == "d" or (led and site.document.words[slot.first - 1].tag != "PREP")


def _is_of_deed(site: Site, slot: Slot) -> bool:
    """Whether the preposition belongs to a deed of somebody that is no meeting (`بعد التحاقه بX`)."""
    words = site.document.words
    at = slot.first - 1 if words[slot.first].preposition else slot.first - 2
    arrival = slot.prep == "ب" and word_of_visiting(site.document, at) is not None  # `اجتمع فور وصوله بX`
    if at <= site.trigger.token or words[at].key in event_words("while") or arrival:
        return False
    return words[at].form == "verbal-noun" and bool(words[at].pronoun) and noun_of_meeting(words[at].text) is None


def _is_of_relation(site: Site, noun: int) -> bool:
    """Whether the noun tells of a relation that the preposition belongs to (`الاتفاق النووي مع إيران`)."""
    return site.document.words[noun].key in event_words("relation")


def _is_call(site: Site) -> bool:
    """Whether a word of calling stands by the verb, or the verb is one of calling a person."""
    at = site.trigger.token
    words = site.document.words[at : min(at + 12, site.sentence.last)]
    return any(word.key in _CALLING for word in words)


def is_with_pronoun(site: Site) -> bool:
    """Whether a preposition of the frame with a pronoun stands right behind the verb (`اجتمع به`, `بحث معه`)."""
    word = site.document.words[min(site.trigger.token + 1, site.sentence.last - 1)]
    led = word.tag == "PREP" or word.key == _WITH
    return bool(word.pronoun) and led and word.key in site.trigger.frame.preps


def has_unread_partner(site: Site, subject: Slot) -> bool:
    """Whether a preposition of the frame with a noun that is no party follows (`التقى X بالخاطفين`), or a thing that
    somebody gets (`استقبل X رسالة`): the group is the subject."""
    if subject.first != site.trigger.token + 1 or subject.last >= site.sentence.last:
        return False
    word = site.document.words[subject.last]
    if word.key in event_words("received") and not word.is_attached:
        return True
    led = word.preposition == "ب" and "ب" in site.trigger.frame.preps
    return led and word.definite and site.document.phrase_at(subject.last) is None


def is_nominative(site: Site, slot: Slot) -> bool:
    """Whether the first word has the ending of a subject (`مسؤولون`, `الوزيران`)."""
    head = site.document.words[slot.phrases[0].head]
    dual = head.head is not None and head.head.construct and head.base.endswith("ا") and len(slot.phrases) > 1
    return dual or head.base.endswith(("ون", "ان"))


def is_oblique(site: Site, slot: Slot) -> bool:
    """Whether a group has the ending of a plural, dual or quantity that is no subject (`نازحين`, `الوزيرين`, `كلا من X
    وY`, `الرئيس وعددا من النواب`)."""
    words = site.document.words
    if words[slot.first].key == _EACH_OF:
        return True
    groups = [one for one in slot.phrases if one.type is EntityType.GRP]
    first = groups[:1] == list(slot.phrases[:1]) and groups and groups[0].number in {"p", "d"}
    several = two_missions(site.document, slot.phrases)  # `وفدا X وY` is no accusative
    counted = not several and any(words[one.first].key in _ACCUSATIVES for one in groups)
    return counted or bool(first and words[groups[0].head].base.endswith("ين"))


def is_next(site: Site, slot: Slot) -> bool:
    """Whether the group is the first that is said of the verb: near it, or with no more than times, marks and what
    prepositions lead between."""
    if first_of_address(site.document, slot.first) <= site.trigger.token + _NEXT:
        return True
    at, words = site.trigger.token + 1, site.document.words
    unread = words[at].is_nominal and not words[at].is_attached and site.document.phrase_at(at) is None
    adverb = (
        at in site.times.tokens
        or words[at].key in event_words("preposition")
        or (words[at].text.endswith("ا") and not words[at].pronoun)
    )
    return slot.first <= at + _FAR and (adverb or not unread)


def is_told_by_pronoun(site: Site) -> bool:
    """Whether the particle before the verb bears its subject as a pronoun (`أنه سيلتقي X`)."""
    before = site.document.words[site.trigger.token - 1] if site.trigger.token > site.sentence.first else None
    return before is not None and before.key in event_words("that") and bool(before.pronoun)


def is_body_meeting(site: Site, group: Slot) -> bool:
    """Whether the members of a body right behind a verb that opens its sentence meet each other (`ويلتقي قادة الحلف
    غدا`)."""
    first, words = group.phrases[0], site.document.words
    alone = len(group.phrases) == 1 and first.type is EntityType.GRP and first.name is None
    members = alone and words[first.head].number == "p" and any(one.type is EntityType.ORG for one in first.nested)
    opens = site.trigger.token == site.sentence.first and group.first == site.trigger.token + 1
    return members and opens and site.trigger.frame.kind == "direct" and not is_oblique(site, group)


def is_raising(site: Site) -> bool:
    """Whether the verb raises a matter (`أثار الموضوع مع Y`), which two do not do with each other."""
    return site.trigger.frame.lemma in event_words("raising")


def is_showing(site: Site, bare: list[Slot]) -> bool:
    """Whether the subjects show something to others (`عرضت فرنسا وألمانيا الوساطة`), as companies and bodies do also
    where people review it (`استعرضت شركتا X وY جهودهما`)."""
    if site.trigger.frame.lemma in event_words("offering"):
        return True
    shows = site.trigger.frame.lemma in event_words("showing")
    return shows and any(phrase.type is EntityType.ORG for slot in bare[:1] for phrase in slot.phrases)
