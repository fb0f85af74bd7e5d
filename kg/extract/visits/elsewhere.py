"""The place of a visit where the clause tells it apart from the word of visiting."""

from __future__ import annotations

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.passed_over import before_auxiliaries
from kg.extract.clauses.slots import Slot, behind_sender, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.grounds import is_site
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.objects import thing
from kg.extract.visits.round_trips import is_round
from kg.extract.visits.site import Site
from kg.model import EntityType

_FAR = 24
_CLAUSE = 6
_BEFORE = 20
_AFTER = frozenset({"بعد", "عقب", "اثر", "ختام"})
_IT = frozenset({"هي"})
_REACHED, _THERE = frozenset({"arrive", "reach"}), frozenset({"ه", "ها"})
_GUEST_REACH, _OF_HOST = 14, "علي"
_COMMAS = frozenset({"،", ","})
_CUTS = frozenset(".؛:")


def by_pronoun(site: Site) -> tuple[Phrase, ...]:
    """`موسكو التي زارها`, `موسكو التي وصل إليها`, `موسكو التي يقوم بزيارتها`: the head of the relative clause; `دعت
    موسكو X إلى زيارتها`: the place that invites."""
    if site.frame.kind == "noun" and site.reading.pronoun and site.frame.group == "visit":
        inviter = _inviting(site)
        if inviter is not None:
            return (inviter,)
    if resumes(site):
        head = subject_before(site.document, site.token, site.times.tokens)
        return tuple(phrase for phrase in head[-1:] if _is_ground(site, phrase))
    if not site.reading.pronoun or site.frame.kind == "participle" or site.frame.group == "chair":
        return ()
    verb = site.token if site.frame.kind == "verb" else carrier_in_clause(site)
    head = subject_before(site.document, verb, site.times.tokens) if verb is not None else ()
    grounds = tuple(phrase for phrase in head[-1:] if _is_ground(site, phrase)) or _ground_within(site, head)
    return grounds or _reached_again(site, head)


def _ground_within(site: Site, head: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The grounds that end the phrase of the people there (`العاملين بمستشفى X الذي زاره`)."""
    people = head[-1] if head and head[-1].type is EntityType.GRP else None
    inner = people.nested[-1] if people is not None and people.nested else None
    ends = inner is not None and people is not None and inner.last == people.last
    return (inner,) if inner is not None and ends and is_site(site.document, inner) else ()


def _reached_again(site: Site, head: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """`في موسكو بعد أن وصلها أمس`, `استقبل X في موسكو Y الذي وصلها`: the place named last before the verb of reaching
    or the person whom its clause is about, which the pronoun on it goes back to."""
    if site.frame.kind != "verb" or site.frame.group not in _REACHED or site.reading.pronoun not in _THERE:
        return ()
    person = bool(head) and head[-1].type is EntityType.PER
    before = reversed(site.document.phrases_in(site.sentence.first, head[0].first if person else site.token))
    place = next((one for one in before if one.type in {EntityType.LOC, EntityType.PER}), None)
    return (place,) if place is not None and place.type is EntityType.LOC and place.name is not None else ()


def _is_ground(site: Site, phrase: Phrase) -> bool:
    """Whether it is a place, or a building or grounds that one can go into (`المستشفى الذي زاره`)."""
    return phrase.type is EntityType.LOC or is_site(site.document, phrase)


def resumes(site: Site) -> bool:
    """Whether a preposition with a pronoun behind a verb in a relative clause goes back to its head (`التي وصل
    إليها`)."""
    words, at = site.document.words, site.token + 1
    if site.frame.kind != "verb" or at >= site.sentence.last or not words[at].pronoun or words[at].tag != "PREP":
        return False
    led = words[at].lemma in site.frame.preps or words[at].key in site.frame.preps
    before = before_auxiliaries(site.document, site.token - 1, site.sentence.first)
    return led and before >= site.sentence.first and words[before].key in event_words("relative")


def _inviting(site: Site) -> Phrase | None:
    """The place right behind the verb of inviting to a visit of it."""
    for at in range(site.token - 1, max(site.sentence.first, site.token - _BEFORE) - 1, -1):
        if is_verb_of(site.document, at, "invite"):
            host = site.document.phrase_at(at + 1)
            feminine = site.reading.pronoun == "ها" and site.document.words[at].gender == "f"
            return host if host is not None and host.type is EntityType.LOC and feminine else None
        if site.document.words[at].is_verb:
            return None
    return None


def carrier_in_clause(site: Site) -> int | None:
    """The verb of a relative clause that carries the noun (`موسكو التي يقوم بزيارتها`)."""
    words = site.document.words
    for at in range(site.token - 1, max(site.sentence.first, site.token - _CLAUSE), -1):
        if is_verb_of(site.document, at, "carrier"):
            return at if words[at - 1].key in event_words("relative") else None
    return None


def head_of_clause(site: Site, gender: str) -> Phrase | None:
    """The person whom a relative clause is about, for the pronoun on a noun in it (`الصحفي X، الذي قتل بعد زيارته`)."""
    words, times = site.document.words, site.times.tokens
    first = max(site.sentence.first + 1, site.token - _CLAUSE)
    verb = next((at for at in range(site.token - 1, first, -1) if words[at].is_verb), None)
    if not site.reading.pronoun or verb is None or words[verb - 1].key not in event_words("relative"):
        return None
    head = _before_place(site, verb - 1) or subject_before(site.document, verb, times)[-1:]
    told = [one for one in head if one.type is EntityType.PER and one.number == "s" and one.gender in {"", gender}]
    return told[0] if told and not site.document.phrases_in(verb, site.token) else None


def _before_place(site: Site, relative: int) -> tuple[Phrase, ...]:
    """The party before where he is, which stands before the comma of a relative clause (`X في تركيا، الذي`)."""
    words = site.document.words
    at = relative - 1
    while at > site.sentence.first and words[at].text in _COMMAS:
        at -= 1
    place = site.document.phrase_at(at)
    if place is None or place.type is not EntityType.LOC or words[place.first - 1].key != "في":
        return ()
    party = site.document.phrase_at(place.first - 2)
    return (party,) if party is not None and party.first >= site.sentence.first else ()


def beyond_clause(site: Site) -> tuple[Phrase, ...]:
    """`زيارة لم يعلن عنها إلى موسكو`: the place behind a relative clause on an indefinite noun."""
    following = site.document.words[_behind_adjectives(site)]
    if not is_round(site) or site.frame.kind != "noun":
        return ()
    near = site.document.words[site.token + 1 : min(site.token + 7, site.sentence.last)]
    relative = any(word.key in event_words("relative") for word in near)
    described = not site.word.definite and (
        following.is_verb or following.key in event_words("negation") or following.text in _IT
    )
    if not (relative or described):
        return ()
    for phrase in site.document.phrases_in(site.token + 1, min(site.token + _FAR, site.sentence.last)):
        each = site.document.words[phrase.first - 2].key in {"كل", "كلا"}
        before = site.document.words[phrase.first - (3 if each else 1)]
        if phrase.type is EntityType.LOC and (
            {site.document.words[phrase.first].preposition, before.key} & {"ل", "الي"}
        ):
            return site.document.parties_from(phrase.first)
    return ()


def where_held(site: Site) -> tuple[Phrase, ...]:
    """`جولة فنية يحيي خلالها حفلات في X وY`, `الجولة التي التقى خلالها قادة في X`: where is done what a round without a
    place of its own is made for."""
    words = site.document.words
    relative = words[min(site.token + 1, site.sentence.last - 1)].key in event_words("relative")
    if site.frame.group != "tour" or site.frame.kind != "noun" or (site.word.definite and not relative):
        return ()
    for at in range(site.token + 2, min(site.token + _BEFORE, site.sentence.last - 2)):
        if words[at].text in _CUTS:
            return ()
        if words[at].text in event_words("within_it") and words[at - 1].is_verb:
            return held_in(site, at)
    return ()


def held_in(site: Site, within: int) -> tuple[Phrase, ...]:
    """The places behind `في` or with `ب` near the token of `خلالها`."""
    words = site.document.words
    for at in range(within + 1, min(within + _CLAUSE, site.sentence.last - 1)):
        if words[at].is_verb or words[at].is_mark:
            return ()
        led = words[at].key == "في" or words[at].preposition == "ب"
        row = site.document.parties_from(at + (words[at].key == "في")) if led else ()
        if row and row[0].type is EntityType.LOC:
            return tuple(one for one in row if one.type is EntityType.LOC)
    return ()


def beyond_ground(site: Site) -> tuple[Phrase, ...]:
    """`زار X مناطق ضربتها الفيضانات في Y`: where the grounds of no name are of which a clause tells more."""
    ground, words = thing(site), site.document.words
    if ground is None or site.frame.group not in {"visit", "inspect"} or ground + 2 >= site.sentence.last:
        return ()
    word, behind = words[ground], words[ground + 1]
    plain = word.key in event_words("grounds") and not (word.definite or word.pronoun)
    told = behind.is_verb or bool(behind.pronoun) or behind.form == "participle"
    return held_in(site, ground + 1) if plain and told else ()


def _behind_adjectives(site: Site) -> int:
    """The token behind the noun of visiting and its adjectives (`زيارة رسمية تستغرق`)."""
    at = site.token + 1
    while at < site.sentence.last - 1 and (site.document.words[at].tag == "ADJ" or at in site.times.tokens):
        at += 1
    return min(at, site.sentence.last - 1)


def told_before(site: Site) -> tuple[Phrase, ...]:
    """`في موسكو، في زيارة`, `كان X في موسكو في أول جولة`, `في أثينا، قبيل زيارة لX`: the place told right before an
    indefinite noun."""
    words = site.document.words
    opens = site.token - (words[site.token - 1].key in event_words("nth"))
    before = words[opens - 1].key if opens > 0 else ""
    if site.frame.kind != "noun" or site.frame.group not in {"visit", "tour"} or site.word.definite:
        return ()
    if before != "في" and before not in event_words("while", "before"):
        return ()
    start = max(site.sentence.first, site.token - _BEFORE)
    verbs = [at for at in range(start, site.token) if words[at].is_verb and site.document.phrase_at(at) is None]
    start = verbs[-1] + 1 if verbs else start
    places = [one for one in slots(site.document, Stretch(start, opens - 1, site.times.tokens)) if _is_where(site, one)]
    near = places[-1:] if opens < site.token else places  # إلى X في أول زيارة
    found = [slot for slot in near if slot.prep in {"في", "ب"}]
    return found[-1].phrases[:1] if found else ()


def _is_where(site: Site, slot: Slot) -> bool:
    """Whether a group calls a place or a building (`في البيت الأبيض`)."""
    return slot.type is EntityType.LOC or site.document.words[slot.first].key in event_words("building")


def left_behind(site: Site) -> tuple[Phrase, ...]:
    """`غادر X بيروت بعد زيارة رسمية`: the place that the visitor leaves after a visit without one of its own."""
    words = site.document.words
    if site.frame.kind != "noun" or site.frame.group != "visit" or words[site.token - 1].key not in _AFTER:
        return ()
    for at in range(site.token - 2, max(site.sentence.first, site.token - _FAR) - 1, -1):
        if is_verb_of(site.document, at, "leave"):
            near = site.document.phrases_in(at + 1, site.token - 1)
            left = (one for one in near if one.type is EntityType.LOC and not words[one.first].preposition)
            return tuple(one for one in left if words[one.first - 1].tag != "PREP")[:1]
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return ()
    return ()


def beyond_relative(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`يصل الوزير الذي يرأس الوفد مساء اليوم إلى X`, `وصل وفد يضم خبراء إلى X`, `زار وفد يضم خبراء X`: the goal of a
    verb behind a relative clause on its subject."""
    words = site.document.words
    if site.frame.kind != "verb" or len(around) != 1 or around[0].prep or around[0].first != site.token + 1:
        return ()
    start = behind_sender(site.document, around[0].phrases[-1])
    following = words[min(start, len(words) - 1)]
    group = around[0].type is EntityType.GRP and not words[around[0].phrases[-1].head].definite
    relative = following.key in event_words("relative") and around[0].type is EntityType.PER
    if not (relative or (group and following.is_verb and not following.conjunction)):
        return ()
    for phrase in site.document.phrases_in(start, min(start + _FAR, site.sentence.last)):
        if phrase.type is EntityType.LOC and words[phrase.first - 1].key in site.frame.preps:
            return (phrase,)
    return ()


def of_host(site: Site) -> tuple[Phrase, ...]:
    """`تستقبل روما الرئيس X في زيارة رسمية`: the place that is the subject of the verb of receiving before the noun."""
    words = site.document.words
    first = site.token - (1 + (words[site.token - 1].key in event_words("ordinal")))
    if site.frame.kind != "noun" or site.word.definite or words[first].key != "في":
        return ()
    for at in range(first - 1, max(site.sentence.first, site.token - _FAR) - 1, -1):
        host = site.document.phrase_at(at + 1) if is_verb_of(site.document, at, "host") else None
        if host is not None:
            return (host,) if host.type is EntityType.LOC and not words[host.first].is_attached else ()
    return ()


def comes_as_guest(site: Site) -> bool:
    """Whether somebody stays as the guest of a place or party (`حل X ضيفا على بيروت`)."""
    reach = range(site.token + 1, min(site.token + _GUEST_REACH, site.sentence.last - 1))
    return site.frame.group == "move" and any(_is_guest_of(site, at) for at in reach)


def _is_guest_of(site: Site, at: int) -> bool:
    """Whether `ضيفا على` stands at the token."""
    words = site.document.words
    return words[at].lemma in event_words("guest", "guests") and words[at + 1].key == _OF_HOST


def host_land(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`يحل X ضيفا على بيروت`, `على نظيره الجزائري`: the place, or the country of whom, somebody is the guest of."""
    words = site.document.words
    for slot in around:
        guest = slot.first > site.token + 2 and _is_guest_of(site, slot.first - 2)
        if site.frame.group == "move" and guest and slot.type is EntityType.LOC:
            return slot.phrases
        if site.frame.group == "move" and guest and slot.type is EntityType.PER:
            lands = (one for one in slot.phrases[0].nested if one.type is EntityType.LOC)
            return tuple(one for one in lands if words[one.first].nisba is not None)[:1]
    return ()
