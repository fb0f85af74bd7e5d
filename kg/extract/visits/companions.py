"""Who goes along with a visitor."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.delegation_members import told_by_verb
from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import ends_clause, slots
from kg.extract.clauses.subjects import subject_before, subject_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.company import Company, company, people_from
from kg.extract.visits.lexicon import pronoun_on
from kg.extract.visits.missions import spouse, stands_for
from kg.extract.visits.site import Site
from kg.extract.visits.teams import is_team
from kg.model import EntityType

_BOTH = 2
_LATER = event_words("onward", "transparent")
_GOING = frozenset({"go", "arrive", "move", "visit"})
_WITH_OBJECT = frozenset({"visit", "arrive"})
_MISSION, _IN, _THAT = "بعثه", "في", "ان"
_AT_HEAD = frozenset({"راس"})


def companions(site: Site, going: tuple[str, ...]) -> tuple[str, ...]:
    """The people who accompany those going (`يرافقه X`, `برفقة X`, `رافق X Y في زيارته`), none of whom is going by
    himself."""
    found: list[Phrase] = []
    words, along = site.document.words, list[str]()
    for at in range(site.sentence.first, site.sentence.last - 1):
        kind = company(site, at)
        if kind is Company.VERB:
            found += _of_verb(site, at, going)
        elif words[at].key == "مع" and _goes_with(site, at):
            found += people_from(site, at + 1)
        elif kind is not None and not _is_of_another(site, at, going):
            found += people_from(site, at + 1) if _is_of_visit(site, at) else _in_company_of(site, at, going)
            along += _mission_along(site, at) if going and not found else []
    along += (
        [id for phrase in found for id in spouse(site.document, phrase)]
        + _of_delegation(site, going)
        + _of_team(site, going)
    )
    return tuple(id for id in dict.fromkeys(along) if id not in going)


def _mission_along(site: Site, at: int) -> list[str]:
    """The named people of the delegation with which somebody goes (`قام X ومعه الوفد بزيارة`)."""
    phrase = site.document.phrase_at(at + 1) if site.document.words[at].pronoun else None
    if phrase is None or phrase.type is not EntityType.GRP or phrase.first != at + 1:
        return []
    people = stands_for(site, phrase)
    return [id for id in people if site.document.entity(id).type is EntityType.PER]


def _is_of_another(site: Site, at: int, going: tuple[str, ...]) -> bool:
    """Whether the word of company stands right behind somebody else than those going (`استقبله X مرفوقا بY`)."""
    before = site.document.phrase_at(at - 1) if at - 1 > site.token else None
    bare = not site.document.words[at].pronoun and before is not None
    return bare and before is not None and before.type is EntityType.PER and before.entity not in going


def _goes_with(site: Site, at: int) -> bool:
    """Whether `مع` right behind a verb of going and its subject leads to who goes along, before the goal (`يتوجه مع X
    إلى Y`, `زار X مع Y Z`)."""
    words, start = site.document.words, site.token + 1
    if site.frame.kind != "verb" or at < start or site.frame.group not in _GOING:
        return False
    row = site.document.parties_from(start)
    start = row[-1].last if row else start
    near = all(
        here in site.times.tokens or words[here].adverbial or words[here].text in _LATER for here in range(start, at)
    )
    people = list(people_from(site, at + 1)) if near else []
    return bool(people) and bool(people[-1].name) and _is_goal_at(site, people[-1].last)


def _is_goal_at(site: Site, at: int) -> bool:
    """Whether the goal begins at the token, times before it: with a preposition of the verb, or as its object."""
    while at in site.times.tokens:
        at += 1
    if at >= site.sentence.last - 1:
        return False
    place = site.document.phrase_at(at)
    bare = place is not None and place.type is EntityType.LOC and not site.document.words[at].is_attached
    return site.document.words[at].key in site.frame.preps or (bare and site.frame.group in _WITH_OBJECT)


def _of_verb(site: Site, at: int, going: tuple[str, ...]) -> Iterator[Phrase]:
    """Those whom the verb at the token has as its subject, where its object is somebody going."""
    people = list(people_from(site, at + 1)) or list(_behind_goal(site) if at < site.token else ())
    if pronoun_on(site.document, at, "accompany"):
        near = [one for one in site.document.phrases_in(site.sentence.first, at) if one.type is EntityType.PER]
        near = [one for one in near if one.name] or near
        behind = [one for one in near if one.first > site.token]
        if not near or near[-1].entity in going or (not behind and at > site.token):
            yield from people
        return
    if site.frame.kind != "noun" or at > site.token:
        return
    before = subject_before(site.document, at, site.times.tokens) or _reporter(site, at)
    told = (*before, *site.document.phrases_in(at + 1, site.token))
    together = [one for one in told if one.type is EntityType.PER][:_BOTH]
    together += _behind_goal(site) if len(together) == 1 else ()
    if any(one.entity in going for one in together):
        yield from together


def _reporter(site: Site, verb: int) -> tuple[Phrase, ...]:
    """Who says of himself that he goes along (`قال X إنه سيرافق Y`)."""
    words = site.document.words
    told = words[verb - 1] if verb > site.sentence.first else None
    if told is None or told.key != _THAT or not told.pronoun:
        return ()
    verb_word = words[verb]
    who = subject_of(site.document, verb, site.times.tokens, gender=verb_word.gender, number=verb_word.number)
    before = [one for one in site.document.phrases_in(site.sentence.first, verb) if one.entity == who]
    return tuple(before[-1:])


def _behind_goal(site: Site) -> tuple[Phrase, ...]:
    """The people behind the goal, as the subject of a verb of company before (`رافق X في رحلته إلى Y الوزير Z`)."""
    within = Stretch(site.token + 1, site.sentence.last, site.times.tokens)
    people = (slot.phrases for slot in slots(site.document, within) if slot.type is EntityType.PER and not slot.prep)
    return next(people, ()) if site.reading.pronoun else ()


def _in_company_of(site: Site, at: int, going: tuple[str, ...]) -> Iterator[Phrase]:
    """Who is in the company of somebody going, told before the noun of visiting (`كانت X برفقة Y في زيارة`)."""
    before = site.document.phrase_at(at - 1) if site.sentence.first < at < site.token else None
    led = site.frame.kind == "noun" and site.document.words[site.token - 1].key == "في"
    leaders = list(people_from(site, at + 1))
    near = bool(leaders) and leaders[-1].last >= site.token - 2
    if led and near and leaders[0].entity in going and before is not None and before.type is EntityType.PER:
        yield before


def _of_delegation(site: Site, going: tuple[str, ...]) -> list[str]:
    """The members of a delegation that the visitor is at the head of (`وصل X على رأس وفد يضم Y`)."""
    words, found = site.document.words, list[str]()
    for told in told_by_verb(site.document) if going else ():
        within = site.token < told.mission and told.verb < site.sentence.last
        if within and words[told.mission - 1].folded in _AT_HEAD:
            found += told.people
    return found


def _of_team(site: Site, going: tuple[str, ...]) -> list[str]:
    """Who heads the mission of a team that goes, told behind it in the sentence (`بعثة X إلى Y برئاسة Z`)."""
    document, words = site.document, site.document.words
    teams = [
        one
        for one in document.phrases_in(site.sentence.first, site.sentence.last)
        if one.entity in going and words[one.first].key == _MISSION and is_team(document, one)
    ]
    if not teams:
        return []
    for at in range(max(teams[0].last, site.token), site.sentence.last - 1):
        heads = words[at].folded.removeprefix("و") in event_words("headed_by") and words[at].key != "بين"
        people = [one.entity for one in people_from(site, at + 1)] if heads else []
        if people:
            return people
    return []


def _is_of_visit(site: Site, at: int) -> bool:
    """Whether the token stands in the clause of the word of visiting, behind it, or with `كان` or `في` before it right
    behind that (`وصل X إلى Y، وكان برفقته Z`)."""
    words, opens = site.document.words, at - 1
    led = words[opens].conjunction == "و" and words[opens].key in event_words("being") | {_IN}
    last = opens if led and words[at].pronoun else at
    return at > site.token and not any(ends_clause(site.document, here) for here in range(site.token + 1, last))
