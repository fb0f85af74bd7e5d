"""The further places of a visit: `جولة تشمل X وY`, `إلى X ومنها إلى Y`, `دول من بينها X وY`."""

from __future__ import annotations

from kg.extract.clauses.slots import ends_clause
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.grounds import is_called_at, is_site
from kg.extract.visits.lexicon import is_verb_of, pronoun_on
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 16
_COMMAS = frozenset({"،", ","})
_WHITHER = frozenset({"الي", "نحو", "في"})
_WHERE = frozenset({"في", "من"})
_STRAIGHT = frozenset({"مباشره", "برا", "جوا"})
_AFTER, _IT, _THERE = "بعد", "ها", "حيث"
_BEGUN = frozenset({"استهلت", "بدات", "اختتمت", "انطلقت"})
_SIDE, _BEYOND = "جانب", 2
_SETTING_OUT = frozenset({"تنطلق", "انطلقت"})
_BEGINNING = frozenset({"تستهل", "تبدا", "تنطلق", "تختتم", "تنتهي"})
_STOP_REACH, _PURPOSE_REACH = 6, 14


def is_round(site: Site) -> bool:
    """Whether the word of visiting is a noun of what may have several places: a round, a visit or a journey."""
    journey = site.frame.kind == "noun" and (site.frame.group == "visit" or site.word.key in event_words("travel"))
    return site.frame.group == "tour" or journey


def embraced(site: Site) -> tuple[Phrase, ...]:
    """The places that a verb of embracing before the word of a round or behind that of a round, visit or journey, or
    `من بينها` behind it, lists."""
    if not is_round(site):
        return ()
    words = site.document.words
    tour = site.frame.group == "tour" and site.token > site.sentence.first
    if tour and is_verb_of(site.document, site.token - 1, "embrace"):
        behind = site.document.phrases_in(site.token + 1, min(site.sentence.last, site.token + _REACH))
        place = next((one for one in behind if one.type is EntityType.LOC or is_site(site.document, one)), None)
        return site.document.parties_from(place.first) if place is not None else ()
    for at in range(site.token + 1, min(site.sentence.last - 1, site.token + _REACH)):
        if _embraces(site, at) or words[at].folded in event_words("among_them"):
            listed = _places_from(site, at + 1)
            if listed:
                return listed
        elif ends_clause(site.document, at) and not _is_passed(site, at):
            return ()
    return ()


def _embraces(site: Site, at: int) -> bool:
    """Whether the token is a verb of embracing; of one of leading, where its goal stands right behind (`تقوده إلى X`),
    which else leads something else (`الغارات التي قادتها X`)."""
    leads = is_verb_of(site.document, at, "lead")
    return is_verb_of(site.document, at, "embrace") and (not leads or site.document.words[at + 1].key in _WHITHER)


def _is_passed(site: Site, at: int) -> bool:
    """Whether a relative pronoun, an auxiliary or how long it lasts leads to what is said of the round (`جولة كان يعتزم
    القيام بها`, `زيارة تستمر يومين وتشمل X`)."""
    word = site.document.words[at]
    known = event_words("relative", "auxiliary", "plan", "lasting")
    return word.key in known or is_verb_of(site.document, at, "carrier")


def onward(site: Site, last: int) -> tuple[Phrase, ...]:
    """The places one goes on to behind the one whose phrase ends before the token (`X فY`, `ومنها إلى X ثم Y`), or
    those among the lands it calls (`دول الخليج، من بينها X`) or the visit leads to (`زيارة للمنطقة تقوده إلى X`)."""
    found = _next_stops(site, last)
    at = found[-1].last if found else last
    while further := _further(site, at):
        found += further
        at = further[-1].last
    return tuple(found)


def _further(site: Site, at: int) -> tuple[Phrase, ...]:
    """The places that words of going on lead to behind the token, commas and times passed over."""
    words, last = site.document.words, site.sentence.last - 1
    at = _behind_description(site, at)
    while at < last and (words[at].text in _COMMAS or words[at].key in _STRAIGHT or at in site.times.tokens):
        at += 1
    if at >= last:
        return ()
    leads = bool(pronoun_on(site.document, at, "lead")) and words[at + 1].key in _WHITHER
    among = words[at].key == "من" and words[at + 1].folded in event_words("among_them")
    if among or leads or words[at].folded.removeprefix("و") in event_words("onward"):
        return _places_from(site, at + 1 + among)
    if words[at].folded.removeprefix("و") in event_words("by_way_of"):
        return _places_from(site, at + 1)
    return _stops_before(site, at) or _later_stops(site, at)


def _behind_description(site: Site, at: int) -> int:
    """The comma behind what describes a place, where `ثم` leads on from there (`إلى X مسلوبة الاعتراف، ثم إلى Y`), else
    the token itself."""
    words, document = site.document.words, site.document
    for here in range(at, min(at + _STOP_REACH, site.sentence.last - 1)):
        if words[here].text in _COMMAS:
            onward = words[here + 1].folded.removeprefix("و") in event_words("onward")
            return here if onward else at
        if not words[here].is_nominal or words[here].is_attached or document.phrase_at(here) is not None:
            return at
    return at


def _stops_before(site: Site, at: int) -> tuple[Phrase, ...]:
    """The stops behind which this one comes (`في X، محطته الثالثة بعد Y وZ`)."""
    words = site.document.words
    if event_words("stops").isdisjoint((words[at].key, words[at].folded)):
        return ()
    behind = range(at + 1, min(at + _STOP_REACH, site.sentence.last - 1))
    after = next((here for here in behind if words[here].key == _AFTER), None)
    return _places_from(site, after + 1) if after is not None else ()


def _later_stops(site: Site, at: int) -> tuple[Phrase, ...]:
    """The places that one goes on to from there behind what one goes there for (`إلى X للقاء Y، ومنها إلى Z`, `إلى X
    حيث يلتقي Y، ومنها إلى Z`)."""
    words, document = site.document.words, site.document
    there = words[at].key == _THERE and words[at + 1].is_verb
    if not there and (words[at].preposition != "ل" or words[at].form != "verbal-noun"):
        return ()
    at += 1 + there
    for here in range(at + 1, min(at + _PURPOSE_REACH, site.sentence.last - 2)):
        if words[here].folded.removeprefix("و") in event_words("onward") and words[here + 1].key in _WHITHER:
            return _places_from(site, here + 1)
        if ends_clause(document, here) and words[here].folded not in event_words("onward"):
            return ()
    return ()


def legs(site: Site) -> tuple[Phrase, ...]:
    """The places where a round, visit or journey begins or ends (`جولة استهلها بX واختتمها في Y`)."""
    words, document = site.document.words, site.document
    if not is_round(site):
        return ()
    found: list[Phrase] = []
    for at in range(site.token + 1, site.sentence.last - 1):
        if pronoun_on(document, at, "carrier") != _IT and not _is_begun(site, at):
            continue
        behind = document.phrases_in(at + 1, min(at + _STOP_REACH, site.sentence.last))
        place = behind[0] if behind else None
        led = place is not None and (words[place.first].preposition == "ب" or words[place.first - 1].key in _WHERE)
        if place is not None and led and (place.type is EntityType.LOC or is_site(document, place)):
            found += document.parties_from(place.first)
    return tuple(found)


def _is_begun(site: Site, at: int) -> bool:
    """Whether a verb of beginning or ending near the noun has it as its subject (`الجولة استهلت بX`, `جولة تبدأ غدا من
    X`)."""
    words = site.document.words
    if not words[at].is_verb or words[at].key not in _BEGUN | _BEGINNING or words[at].gender != "f":
        return False
    if words[at].key in _SETTING_OUT and site.word.lemma in event_words("journey_noun"):
        return False  # رحلة تنطلق من X
    behind = at + 1
    while behind < site.sentence.last - 1 and behind in site.times.tokens:
        behind += 1
    led = words[behind].key in _WHERE or words[behind].preposition == "ب"
    return at < site.token + _STOP_REACH + 2 and led and (site.word.definite or words[at].key in _BEGINNING)


def begun_from(site: Site) -> tuple[Phrase, ...]:
    """The places from which a round begins or at which it ends by the verb before it, behind it or between the two
    (`استهل X جولته من Y`, `يبدأ X غدا من Y جولة`, `بدأ X في Y زيارة`)."""
    words, document, at = site.document.words, site.document, site.token - 1
    at -= words[at].key in event_words("nth")
    if site.frame.kind != "noun" or site.frame.group not in {"tour", "visit"} or at < site.sentence.first:
        return ()
    between = document.phrase_at(at)
    if between is not None and between.type is EntityType.LOC:
        led = words[between.first].preposition == "ب" or words[between.first - 1].key in _WHERE
        return (between,) if led and _is_carried_out(site, between.first - 1) else ()
    at = between.first - 1 if between is not None else at
    behind = site.token + 1
    while behind < site.sentence.last - 1 and (words[behind].tag == "ADJ" or behind in site.times.tokens):
        behind += 1
    following = words[min(behind, len(words) - 1)]
    led = following.key == "من" or following.preposition == "ب"
    if at < site.sentence.first or not led or not is_verb_of(document, at, "carrier"):
        return ()
    row = document.parties_from(behind + (following.key == "من"))
    return tuple(one for one in row if one.type is EntityType.LOC or is_site(document, one))


def _is_carried_out(site: Site, at: int) -> bool:
    """Whether a verb of carrying out a visit stands before the token, parties and times between."""
    document = site.document
    while at > site.sentence.first and not document.words[at].is_verb:
        phrase = document.phrase_at(at)
        known = phrase is not None or at in site.times.tokens or document.words[at].is_mark
        if not (known or document.words[at].key in _WHERE):
            return False
        at = (phrase.first if phrase is not None and phrase.first < at else at) - 1
    return is_verb_of(document, at, "carrier")


def _next_stops(site: Site, at: int) -> list[Phrase]:
    """The places that `ف` joins one by one at the token."""
    found: list[Phrase] = []
    while at < site.sentence.last - 1 and site.document.words[at].conjunction == "ف":
        place = site.document.phrase_at(at)
        if place is None or place.type is not EntityType.LOC:
            break
        found.append(place)
        at = place.last
    return found


def _behind_lands(site: Site, at: int) -> int:
    """The token behind lands of no name, of which some are told (`دولا عدة من بينها`), else the token itself."""
    words = site.document.words
    among = (here for here in range(at + 1, min(at + 5, site.sentence.last - 1)))
    return next((here + 1 for here in among if words[here].folded in event_words("among_them")), at)


def _places_from(site: Site, at: int) -> tuple[Phrase, ...]:
    """The places in a row at the token, a preposition and times before them passed over, those beside which they stand
    with them (`إلى جانب X Y`)."""
    words, passed = site.document.words, _WHITHER | event_words("transparent", "adverb")
    while at < site.sentence.last - 1 and (words[at].key in passed or at in site.times.tokens):
        at += 1
    if at < site.sentence.last and words[at].key in event_words("lands") and not site.document.phrase_at(at):
        at = _behind_lands(site, at)
    beside = words[min(at, site.sentence.last - 1)].key == _SIDE
    row = site.document.parties_from(at + beside)
    if beside:
        row += site.document.parties_from(row[-1].last if row else at + _BEYOND)
    return tuple(one for one in row if one.type is EntityType.LOC or is_called_at(site.document, one))
