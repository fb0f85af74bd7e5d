"""Whether a reading is a meeting at all: matches, interviews and views that meet are none."""

from __future__ import annotations

from functools import lru_cache

from kg.arabic.normal import fold
from kg.extract.clauses.homeland import homeland
from kg.extract.clauses.subjects import is_identified
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import OFFICES, TWINS, Parties, Site
from kg.extract.meetings.delegations import is_mission, is_one_delegation, sender_of
from kg.extract.meetings.discussed import are_at_discussed
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, Post, flat
from kg.extract.words import Word
from kg.model import ArticleEntity, EntityType

_NEAR, _PAIR = 4, 2
_CHEER_REACH = 14
_CROWDS = event_words("crowd", "crowd_number")
_JOINT, _FLOWING = "مشترك", "التقا"  # التقاء الأنهار
_HOST, _SPORTY = "استضاف", 2
_CARRIED = "noun-carried"
_ASSOCIATIONS = frozenset({"الاتحاد", "اتحاد", "اللجنه", "لجنه", "وزاره", "الهيئه", "هيئه", "رابطه", "الرابطه", "لجان"})
_BODIES = frozenset({EntityType.ORG, EntityType.GRP})


def is_meeting(site: Site, parties: Parties) -> bool:
    """Whether the words around the trigger and the kinds of the parties fit a meeting."""
    if len(parties.ids) > 1 and not (_is_told_of(site, parties) and _are_apart(site, parties)):
        return False
    if (
        _is_of_something_else(site)
        or _is_out_of_touch(site)
        or _is_any(site, parties)
        or are_at_discussed(site, parties)
    ):
        return False
    if is_one_delegation(site.document, site.sentence, parties.ids):
        return False
    called = site.trigger.frame.kind == "call" and not site.trigger.frame.noun
    if (called or _is_talk_untold(site, parties)) and not (_is_official(site, parties) or _are_rung(site, parties)):
        return False
    played = _is_match(site, parties) or _play(site, parties) or _is_top_match(site)
    return not (played or _is_press(site, parties) or _is_of_views(site))


def _is_of_something_else(site: Site) -> bool:
    """Whether a session or round is one of another thing than talks (`جلسة تصوير`)."""
    at = site.trigger.token + 1
    if site.trigger.frame.kind != "session" or site.trigger.definite or at >= site.sentence.last:
        return False
    word = site.document.words[at]
    bare = word.tag == "NOUN" and not (word.is_attached or word.definite or word.qualifies or _leads(word))
    return (
        bare
        and site.document.phrase_at(at) is None
        and not (noun_of_meeting(word.text) or word.key in event_words("session_of"))
    )


def _is_out_of_touch(site: Site) -> bool:
    """Whether it is told that contact was lost, which is no call (`فقدت الوكالة الاتصال بالمسبار`)."""
    words, first = site.document.words, max(site.sentence.first, site.trigger.token - _NEAR)
    before = words[first : site.trigger.token]
    return site.trigger.frame.kind == "call" and any(word.key in event_words("losing_touch") for word in before)


def _leads(word: Word) -> bool:
    """Whether it is a preposition or says when (`جلسة مع X`, `جلسة أمس`), which may be tagged as nouns."""
    return word.key in event_words("preposition") or word.adverbial


def _is_talk_untold(site: Site, parties: Parties) -> bool:
    """Whether two, of whom no office is told, are only said to look into something together (`X وY يبحثان كذا`)."""
    return parties.rule.startswith("reciprocal") and parties.rule not in OFFICES and site.trigger.frame.kind == "topic"


def _are_rung(site: Site, parties: Parties) -> bool:
    """Whether one person by name rings another up (`اتصل X بY`)."""
    rings = site.trigger.frame.kind == "call" and site.trigger.frame.lemma in event_words("ring")
    people = [site.document.entity(id) for id in parties.ids]
    return rings and all(one.type is EntityType.PER and one.names for one in people)


def _are_apart(site: Site, parties: Parties) -> bool:
    """Whether two parties are not one that was read twice, and nobody merely takes a crowd in."""
    names = {site.document.entity(id).name for id in parties.ids}
    if len(names) < 2 or _is_with_own_country(site.document, parties) or _is_with_own_body(site.document, parties):
        return False
    phrases = site.document.phrases_in(site.trigger.token, site.sentence.last)
    crowds = {one.entity for one in phrases if site.document.words[one.head].lemma in event_words("crowd")}
    crowds |= {one.entity for one in phrases if site.document.words[one.head].key in _CROWDS}
    if site.trigger.frame.kind != "host":
        return True
    return len(set(parties.ids) - crowds) > 1 and not _is_cheered(site)


def _is_with_own_country(document: Document, parties: Parties) -> bool:
    """Whether somebody would meet no one but the country he serves, or its people it (`الروس` and `موسكو`)."""
    lands = [id for id in parties.ids if document.entity(id).type is EntityType.LOC]
    others = [id for id in parties.ids if document.entity(id).type in {EntityType.PER, EntityType.GRP}]
    if len(parties.ids) != _PAIR or not (lands and others):
        return False
    nisbas = (document.words[one.head].nisba for one in document.phrases if one.entity == others[0] and not one.name)
    own = {nation.name for nation in nisbas if nation is not None}
    return homeland(document, others[0]) == lands[0] or document.entity(lands[0]).country in own


def _is_with_own_body(document: Document, parties: Parties) -> bool:
    """Whether a group would meet no one but the body it is of (`قادة الجيش` and `الجيش`)."""
    if len(parties.ids) != 2:
        return False
    for group, body in (parties.ids, parties.ids[::-1]):
        if document.entity(group).type is EntityType.GRP and document.entity(body).type is EntityType.ORG:
            own = (one.nested for one in document.phrases if one.entity == group)
            return any(inner.entity == body for nested in own for inner in nested)
    return False


def _is_cheered(site: Site) -> bool:
    """Whether somebody is only cheered or jeered at (`استقبلوه بالتصفيق`)."""
    words = site.document.words[site.trigger.token + 1 : min(site.trigger.token + _CHEER_REACH, site.sentence.last)]
    return any(word.preposition == "ب" and word.key in event_words("cheer") for word in words)


def _is_told_of(site: Site, parties: Parties) -> bool:
    """Whether a party has a name, and for a reception whether there is a person, or a body receives officials."""
    entities = [site.document.entity(id) for id in parties.ids]
    person = any(entity.type is EntityType.PER for entity in entities)
    if site.trigger.frame.lemma in event_words("facing") and not person:
        return False
    told = any(entity.names or entity.country for entity in entities) or _is_of_country(site, parties)
    told = told or _are_told_apart(site, parties)
    return told and (person or site.trigger.frame.kind != "host" or _are_received(site, parties))


def _are_received(site: Site, parties: Parties) -> bool:
    """Whether a body receives a delegation or officials (`استقبلت الوزارة وفدا من البنك`)."""
    phrases = site.document.phrases_in(site.trigger.token, site.sentence.last)
    own = [one for one in phrases if one.entity in parties.ids]
    body = any(one.type is EntityType.ORG for one in own)
    return body and any(one.type is EntityType.GRP and (one.posts or is_mission(site.document, one)) for one in own)


def _are_told_apart(site: Site, parties: Parties) -> bool:
    """Whether an official and those he meets are told apart though none has a name (`اجتمع الأمين العام للحزب مع رؤساء
    المكاتب`)."""
    if site.trigger.frame.kind in {"loose", "session"}:
        return False
    phrases = site.document.phrases_in(site.sentence.first, site.sentence.last)
    told = [one for one in phrases if one.entity in parties.ids and _is_described(one)]
    known = [one for one in told if is_identified(site.document, one)]
    official = any((one.type is EntityType.PER and one.posts) or is_mission(site.document, one) for one in known)
    return official and {one.entity for one in known} >= set(parties.ids)


def _is_of_country(site: Site, parties: Parties) -> bool:
    """Whether a party in the sentence is described with a country (`مدير المخابرات التركي`)."""
    phrases = site.document.phrases_in(site.sentence.first, site.sentence.last)
    described = [phrase for phrase in phrases if phrase.entity in parties.ids and _is_described(phrase)]
    senders = [sender for phrase in described if (sender := sender_of(site.document, phrase)) is not None]
    told = [*senders, *flat(inner for phrase in described for inner in phrase.nested)]
    return any(inner.type is EntityType.LOC or inner.name for inner in told)


def _is_described(phrase: Phrase) -> bool:
    """Whether a phrase tells a post, or is a group's."""
    return bool(phrase.posts) or phrase.type in _BODIES


def _is_any(site: Site, parties: Parties) -> bool:
    """Whether one of the parties is any holder of an office (`أول لقاء بين رئيس أميركي وزعيم كوري`)."""
    near = site.document.words[max(site.sentence.first, site.trigger.token - 1) : site.trigger.token + 2]
    if not any(word.key in event_words("ordinal", "any") for word in near):
        return False
    phrases = site.document.phrases_in(site.trigger.token, site.sentence.last)
    own = [one for one in phrases if one.entity in parties.ids and one.type is EntityType.PER and one.name is None]
    return any(
        not (site.document.words[one.head].definite or site.document.words[one.last - 1].definite) for one in own
    )


def _is_press(site: Site, parties: Parties) -> bool:
    """An interview: `مقابلة تلفزيونية`, `حوار مع صحيفة`."""
    received = site.trigger.frame.kind == "host" and site.trigger.frame.lemma not in event_words("hosting")
    if not received and not _media(site.document).isdisjoint(parties.ids):
        return True
    if site.trigger.frame.lemma in event_words("interviewing") and not _newsmen(site).isdisjoint(parties.ids):
        return True
    after = site.document.words[site.trigger.token + 1 : site.trigger.token + 1 + _NEAR]
    joint = any(word.key == _JOINT for word in after)
    if (parties.rule == "noun-gather" or joint) and _are_people(site, parties):
        return False
    interview = site.trigger.frame.lemma in event_words("interview")
    return interview and any(word.key in event_words("press") for word in after)


def _newsmen(site: Site) -> frozenset[str]:
    """The people of the press in the sentence."""
    phrases = site.document.phrases_in(site.sentence.first, site.sentence.last)
    posts = ((one, fold(post.lemma)) for one in phrases for post in one.posts)
    heads = ((one, site.document.words[one.head].key) for one in phrases)
    return frozenset(one.entity for one, noun in (*posts, *heads) if noun in event_words("newsman"))


def _are_people(site: Site, parties: Parties) -> bool:
    """Whether all parties are people."""
    return all(site.document.entity(id).type is EntityType.PER for id in parties.ids)


@lru_cache(maxsize=1)
def _media(document: Document) -> frozenset[str]:
    """The entities that the article calls a newspaper, a channel or the like."""
    return frozenset(phrase.entity for phrase in document.phrases if _is_medium(document, phrase))


def _is_medium(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase calls a newspaper, a channel or the like."""
    words = document.words[phrase.first : phrase.first + 2]
    called = words[0].key in event_words("medium")
    channel = phrase.last == phrase.first + 1 and words[0].definite and words[0].key in event_words("channel")
    called = called or (channel and phrase.name is not None)
    return phrase.type in _BODIES and (called or any(word.key in event_words("outlet") for word in words))


def _is_match(site: Site, parties: Parties) -> bool:
    """A match: words of sport in the sentence, and no person among the parties."""
    if not parties.ids or parties.rule == TWINS or parties.rule in OFFICES:
        return False
    if site.trigger.frame.noun and site.trigger.frame.lemma in event_words("talks"):
        return False
    parties_named = [site.document.entity(id) for id in parties.ids]
    words = site.document.words[site.sentence.first : site.sentence.last]
    told = sum(word.key in event_words("sport") for word in words)
    if told > 1 and parties.rule == "reciprocal-dual":
        return True
    if any(entity.type is EntityType.PER and entity.names for entity in parties_named):
        squad = event_words("squad") if _are_people(site, parties) else frozenset()
        played = any(word.key in event_words("sport") - squad for word in words)
        return played and site.trigger.frame.lemma in event_words("encounter") and not _holds_office(site, parties)
    places = all(one.type is EntityType.LOC for one in parties_named)
    if site.trigger.frame.lemma in event_words("encounter") and places and not _tells_office(site):
        return told > 0 or _sport_words(site.document) > _SPORTY
    return told > (0 if site.trigger.frame.lemma in event_words("encounter") else 1)


def _is_top_match(site: Site) -> bool:
    """Whether the noun only tells how great a match is (`مباراة قمة`)."""
    at = site.trigger.token - 1
    before = site.document.words[at] if at >= site.sentence.first and site.trigger.frame.noun else None
    return before is not None and before.key in event_words("sport") and not before.definite


def _play(site: Site, parties: Parties) -> bool:
    """Whether clubs meet, one is the other's guest or players begin or end a match, in an article on sport."""
    lemma = site.trigger.frame.lemma
    if (lemma not in event_words("encounter") and lemma != _HOST) or not parties.ids:
        return False
    plays = all(_may_play(site.document.entity(id)) for id in parties.ids) or _are_players(site, parties)
    return plays and _sport_words(site.document) > _SPORTY


def _are_players(site: Site, parties: Parties) -> bool:
    """Whether people without an office are the subject of what was done to an encounter (`بدأ X وY اللقاء`)."""
    carried = parties.rule == _CARRIED and site.trigger.definite and _are_people(site, parties)
    return carried and not _is_official(site, parties)


def _may_play(party: ArticleEntity) -> bool:
    return party.type is EntityType.ORG and fold(party.name).partition(" ")[0] not in _ASSOCIATIONS


@lru_cache(maxsize=1)
def _sport_words(document: Document) -> int:
    """How many words of the article tell of matches and teams."""
    sport = event_words("sport") | event_words("squad")
    return sum(word.key in sport for word in document.words)


def _tells_office(site: Site) -> bool:
    """Whether officials stand before the trigger in its sentence (`يعقد وزراء خارجية X وY لقاء`)."""
    phrases = site.document.phrases_in(site.sentence.first, site.trigger.token)
    return any(map(_is_office, (post for one in phrases for post in one.posts)))


def _is_official(site: Site, parties: Parties) -> bool:
    """Whether one of the parties has a post, or is known to be an official."""
    entities = [site.document.entity(id) for id in parties.ids]
    known = any(id in site.document.officials for id in parties.ids)
    return known or _holds_office(site, parties) or any(one.type is not EntityType.PER for one in entities)


def _holds_office(site: Site, parties: Parties) -> bool:
    """Whether the article gives one of the parties a post."""
    return not _officers(site.document).isdisjoint(parties.ids)


@lru_cache(maxsize=1)
def _officers(document: Document) -> frozenset[str]:
    """The entities that the article gives a post."""
    return frozenset(phrase.entity for phrase in document.phrases if any(map(_is_office, phrase.posts)))


def _is_office(post: Post) -> bool:
    """Whether a post is none of sport (`المدير الفني`)."""
    return event_words("sport_post").isdisjoint(bare(word) for word in fold(post.title).split())


def _is_of_views(site: Site) -> bool:
    """`التقت وجهات النظر`, `التقاء الأنهار`; `لقمة سائغة`, which is no summit."""
    at = site.trigger.token + 1
    if at >= site.sentence.last:
        return False
    words, told = site.document.words, site.trigger.frame.noun
    flows = not told or words[at - 1].key.startswith(_FLOWING)
    return words[at].key in event_words("view") if flows else words[at].key in event_words("morsel")
