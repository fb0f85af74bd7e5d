"""Words of visiting that tell of no visit: a change of club or school, what is brought, dissolved or got into.

انتقل المدرب إلى X ودرب      انتقل إلى جامعة X بعد أن درس      جاء بالكأس إلى X      حل البرلمان     دخل في أزمة
"""

from __future__ import annotations

from itertools import takewhile

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_BROUGHT, _HOSPITALS = "ادخل", frozenset({"مستشفي", "مشفي"})
_SINCE = frozenset({"منذ", "مذ"})
_PATHS = frozenset({"go", "move", "arrive"})
_DAYS = frozenset({"today", "weekday", "day", "part"})
_NEAR = 12
_CARRIED = {"journey": event_words("journey_object"), "board": event_words("vehicle", "carriage")}
_ROAMING, _CLOSE = ("صول", "يصول"), 4
_IN, _TO, _OFF, _FROM, _CLUB = "في", "الي", "عن", "من", "نادي"


def tells_no_visit(site: Site) -> bool:
    """Whether the word of visiting has another sense, whatever place it leads to."""
    if is_address(site) or (site.frame.group in _CARRIED and not _is_carried(site)):
        return True
    return _is_round_of_talks(site) or _is_of_a_deed(site) or _is_transfer(site) or _brings(site) or _has_object(site)


def _is_carried(site: Site) -> bool:
    """Whether the object that makes it one of motion stands behind the verb (`شد الرحال إلى`, `استقل طائرة إلى`)."""
    behind = site.document.words[site.token + 1 : min(site.token + 2 * _NEAR, site.sentence.last)]
    return any(word.key in _CARRIED[site.frame.group] for word in behind)


def leads_elsewhere(site: Site, places: tuple[Phrase, ...]) -> bool:
    """Whether the place makes it no visit: the seat of one's power, a school for its pupil, what gets into a plight, a
    house of state one turns to, a hospital for its patient."""
    if site.document.words[places[0].first].key in event_words("power") or _is_admission(site, places[0]):
        return True
    power = _is_taking_office(site, places) or _is_coming_to_power(site, places[0]) or _is_appeal(site, places[0])
    return power or _is_of_pupil(site, places[0]) or _is_plight(site, places[-1]) or _is_rank(site, places[0])


def is_address(site: Site) -> bool:
    """Whether somebody turns to a place with words (`توجه بالشكر إلى X`, `يتوجه بشكوى إلى محكمة`, not `توجه بدعوة من
    Y إلى X`)."""
    words = site.document.words
    behind = range(site.token + 1, min(site.token + _NEAR, site.sentence.last - 1))
    between = takewhile(lambda at: words[at].key != _TO and not words[at].is_mark, behind)
    sent = (at for at in between if words[at].preposition == "ب" and words[at + 1].key != _FROM)
    return site.frame.group == "go" and any(words[at].key in event_words("words_sent") for at in sent)


def _is_rank(site: Site, place: Phrase) -> bool:
    """Whether what seems a club holds those of a rank (`نادي العشر الأوائل`, `نادي المئة`, `نادي الكبار`)."""
    words, at = site.document.words, place.first + 1
    club = words[place.first].key == _CLUB and at < site.sentence.last
    return club and (words[at].tag == "NUM" or words[at].key in event_words("ranks"))


def _is_appeal(site: Site, place: Phrase) -> bool:
    """Whether somebody turns to a house of state for what it may grant (`يذهب للبرلمان لنيل الثقة`)."""
    word = site.document.words[place.first]
    return site.frame.group == "go" and word.preposition == "ل" and word.key in event_words("building")


def _is_of_a_deed(site: Site) -> bool:
    """Whether what or who was told before is the verb's subject (`جاء ذلك بعد …`, `فر هؤلاء إلى X`, not `وصل هذا
    الوفد`)."""
    if site.frame.kind != "verb":
        return False
    behind = site.document.words[site.token + 1 : min(site.token + 3, site.sentence.last)]
    refers = bool(behind) and behind[0].key in event_words("referring", "these")
    return refers and not (len(behind) > 1 and behind[1].is_nominal and behind[1].definite)


def _is_transfer(site: Site) -> bool:
    """Whether a move is a player's or coach's change of club (`عودته إلى إسبانيا بقميص X`); one of a day is a way."""
    if site.frame.group not in _PATHS:
        return False
    told = {word.key for word in site.document.words[site.sentence.first : site.sentence.last]}
    if _leaves_for_good(site) and not event_words("sports").isdisjoint(told):
        return True
    if site.frame.group != "arrive":
        signs = not event_words("signing").isdisjoint(told) and not event_words("club").isdisjoint(told)
        if signs or not event_words("transfer").isdisjoint(told):
            return True
    career = not event_words("career").isdisjoint(told) and not event_words("sports").isdisjoint(told)
    return career and not is_of_day(site)


def _is_admission(site: Site, place: Phrase) -> bool:
    """Whether somebody is brought to a hospital (`أدخل X المستشفى`)."""
    return site.word.key == _BROUGHT and site.document.words[place.first].key in _HOSPITALS


def _leaves_for_good(site: Site) -> bool:
    """Whether somebody leaves what he belonged to (`رحيله عن X إلى Y`)."""
    words, left = site.document.words, site.token + 1
    gone = not event_words("leaving").isdisjoint((site.word.key, site.word.lemma))
    return gone and left < site.sentence.last and words[left].key == _OFF


def is_of_day(site: Site) -> bool:
    """Whether a day is told near the word."""
    near = (one for at, one in site.times.expressions if abs(at - site.token) <= _NEAR)
    return any(not _DAYS.isdisjoint(one.parts) for one in near)


def _brings(site: Site) -> bool:
    """Whether `ب` right behind a verb of coming makes it one of bringing (`نأتي بها إلى X`)."""
    behind = site.document.words[min(site.token + 1, site.sentence.last - 1)]
    return site.word.key in event_words("bringing") and (behind.preposition == "ب" or behind.key == "ب")


def _has_object(site: Site) -> bool:
    """Whether a body is the object of a verb of motion, which then has another sense (`حل الرئيس البرلمان`)."""
    if site.frame.kind != "verb" or site.frame.group != "move":
        return False
    at = site.token + 1
    subject = site.document.phrase_at(at) if at < site.sentence.last else None
    at = subject.last if subject is not None and subject.type is EntityType.PER else at
    thing = site.document.phrase_at(at) if at < site.sentence.last else None
    led = thing is not None and bool(site.document.words[thing.first].preposition)
    return thing is not None and thing.type is EntityType.ORG and thing.first == at and not led and _is_told(site, at)


def _is_told(site: Site, at: int) -> bool:
    """Whether the subject stands before the token: behind the verb or before it."""
    before = site.document.phrases_in(site.sentence.first, site.token)
    return at > site.token + 1 or any(one.type is EntityType.PER for one in before)


def _is_taking_office(site: Site, places: tuple[Phrase, ...]) -> bool:
    """Whether since an arrival at a seat of power or a year somebody holds it (`منذ وصوله إلى البيت الأبيض`,
    `وصول X إلى البيت الأبيض عام 2017`)."""
    words = site.document.words
    since = site.token > site.sentence.first and words[site.token - 1].key in _SINCE
    seat = words[places[0].first].key in event_words("building") - event_words("mission_house")
    return seat and (since or (site.frame.group == "arrive" and _is_of_year(site)))


def _is_coming_to_power(site: Site, place: Phrase) -> bool:
    """Whether it is power that somebody comes to in the place (`وصل X إلى سدة الحكم في Y`)."""
    words = site.document.words
    between = range(site.token + 2, place.first)
    return any(words[at].key in event_words("power") and words[at - 1].key == _TO for at in between)


def _is_of_year(site: Site) -> bool:
    """Whether a year and no day is told near the word."""
    near = (one for at, one in site.times.expressions if abs(at - site.token) <= _NEAR)
    return any("year" in one.parts for one in near) and not is_of_day(site)


def _is_of_pupil(site: Site, place: Phrase) -> bool:
    """Whether somebody goes on to a school where he learns (`التحق بجامعة X قبل أن ينتقل إلى كلية Y`)."""
    words = site.document.words
    if site.frame.group not in _PATHS or words[place.first].key not in event_words("learning"):
        return False
    told = {word.key for word in words[site.sentence.first : site.sentence.last]}
    return not event_words("studying").isdisjoint(told) and not is_of_day(site)


def _is_plight(site: Site, place: Phrase) -> bool:
    """Whether the place gets into a plight (`يدخل البلاد في أزمة`, `دخلت البلاد مرحلة صعبة`)."""
    words, at = site.document.words, place.last
    if site.frame.group != "enter" or at >= site.sentence.last:
        return False
    at += words[at].key == _IN
    return at < site.sentence.last and words[at].key in event_words("plight")


def _is_round_of_talks(site: Site) -> bool:
    """`جولة محادثات`, `الجولة الأخيرة من المفاوضات`, and the round of a contest (`الجولة النهائية`)."""
    if site.frame.group != "tour":
        return False
    if any(word.key.startswith(_ROAMING) for word in site.document.words[max(site.token - _CLOSE, 0) : site.token]):
        return True  # يصول ويجول، صولات وجولات
    after = site.document.words[site.token + 1 : site.token + 5]
    told = {word.key for word in site.document.words[site.sentence.first : site.sentence.last]}
    sports = not event_words("sports").isdisjoint(told) or (bool(after) and after[0].key in event_words("of_contest"))
    contest = site.word.definite and not site.reading.pronoun and sports
    return contest or any(not event_words("talks").isdisjoint((word.lemma, word.key)) for word in after)
