"""The countries that officials without a name stand for, and who holds their office in the article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.clauses.slots import Slot
from kg.extract.document import Document
from kg.extract.entities.standing import ANYONE, COMPLETE
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.nisbas import country_entity, nisba_countries
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.heads import are_several
from kg.model import EntityType

_EACH = frozenset({"كل", "كلا"})
_COUNTRY_DUALS = event_words("country_dual")
_STATES, _ARE, _SEVERAL = frozenset({"دول", "بلدان"}), frozenset({"هي", "هم"}), 3
_OPENING = frozenset({"،", ",", "(", "-", ":"})
_OF = frozenset({"من", "في"})
_GOVERNMENT = frozenset(map(bare, event_words("government")))
_CHANCELLORS, _LANDS = frozenset({"مستشار", "مستشارة"}), frozenset({"DE", "AT"})


def countries_of_office(site: Site, slot: Slot) -> tuple[str, ...]:
    """The countries that share a plural office or send a group (`وزراء خارجية X وY`, `رؤساء الأركان في X وY`, `خبراء من
    X وY`, `مسؤولون من البلدين`), if more than one."""
    first, words = slot.phrases[0], site.document.words
    adjectives = nisba_countries(site.document, first.head, site.sentence.last)
    if first.type is EntityType.GRP and len(slot.phrases) == 1 and len(adjectives) > 1:
        return adjectives
    if (
        first.name is not None
        or first.type is EntityType.LOC
        or not (first.number in {"d", "p"} or are_several(words, first.head))
    ):
        return ()
    sent = _sender(site, first) if len(slot.phrases) > 1 else ()
    places = [one for one in (*_owner(first), *sent, *slot.phrases[1:]) if one.type is EntityType.LOC]
    countries = [party_of(site.document, one) for one in places if one.entity]
    if len(countries) == 1 and first.posts:
        countries += _joined_nisba(site, slot.last)
    at = first.last if slot.phrases[-1].type is EntityType.LOC else slot.last
    behind = _behind_of(site, at, posts=bool(first.posts)) if len(countries) < 2 else at
    if behind > at or (len(countries) < 2 and at < len(words) and words[at].preposition in {"ل", "ب"} and first.posts):
        named = site.document.parties_from(behind)
        countries = [party_of(site.document, one) for one in named if one.type is EntityType.LOC]
        if behind > at and words[behind].key in event_words("dual") | _COUNTRY_DUALS:
            countries = list(pair_before(site, at, (), countries=True))
    each = first.last < len(words) and words[first.last - 1].key in _EACH and words[first.last].key == "من"
    if first.posts and each:
        row = site.document.parties_from(first.last + 1)  # `رؤساء كل من X وY`
        countries = [party_of(site.document, one) for one in row if one.type is EntityType.LOC]
    owned = {word.key for word in words[first.head + 1 : first.last]}
    if len(countries) < 2 and first.posts and owned & _COUNTRY_DUALS:
        countries = _apposed(site, first.last) or list(pair_before(site, first.first, (), countries=True))
    if len(countries) < 2 and first.posts and owned & _STATES:
        countries = _listed(site, first.last)
    return tuple(countries) if len(countries) > 1 else ()


def _owner(office: Phrase) -> tuple[Phrase, ...]:
    """What is nested in a shared office; of a body at its end, whose of them it is (`رؤساء [حكومات مصر]`)."""
    last = office.nested[-1] if office.nested else None
    inner = last.nested if last is not None and last.type is EntityType.ORG and last.last == office.last else ()
    return (*office.nested, *(one for one in inner if one.last == office.last))


def _sender(site: Site, group: Phrase) -> tuple[Phrase, ...]:
    """The country officials are said to come from, before those that are joined to it (`دبلوماسيون من X وY وZ`)."""
    document, at = site.document, group.last
    if not group.posts or at + 1 >= site.sentence.last or document.words[at].key not in _OF:
        return ()
    place = document.phrase_at(at + 1)
    return (place,) if place is not None and place.type is EntityType.LOC and place.first == at + 1 else ()


def _listed(site: Site, at: int) -> list[str]:
    """Three countries or more that are listed behind `الدول الأربع` (`الدول الأربع، وهي X وY وZ`, `الدول الثلاث (X وY
    وZ)`)."""
    words = site.document.words
    while at < site.sentence.last and (words[at].text in _OPENING or words[at].key in _ARE):
        at += 1
    named = site.document.parties_from(at) if at < site.sentence.last else ()
    places = [party_of(site.document, one) for one in named if one.type is EntityType.LOC and one.entity]
    return places if len(places) == len(named) >= _SEVERAL else []


def _apposed(site: Site, at: int) -> list[str]:
    """Two countries that stand at the token, behind `البلدين` (`بين رئيسي البلدين X وY`)."""
    named = site.document.parties_from(at)
    places = [party_of(site.document, one) for one in named if one.type is EntityType.LOC and one.entity]
    return places if len(places) == len(named) == 2 else []


def _joined_nisba(site: Site, at: int) -> list[str]:
    """The country of a further nationality of a shared office at the token (`وزيري الدفاع الروسي والتركي`)."""
    word = site.document.words[at] if at < site.sentence.last else None
    if word is None or word.nisba is None or word.conjunction != "و" or not word.definite:
        return []
    country = country_entity(site.document, word.nisba)
    return [country] if country is not None else []


def _behind_of(site: Site, at: int, *, posts: bool) -> int:
    """The token behind the preposition that leads from officials to their countries, `at` where there is none."""
    words = site.document.words
    return at + 1 if at + 1 < len(words) and words[at].key in (_OF if posts else {"من"}) else at


def office_holders(document: Document, office: Phrase, countries: Sequence[str]) -> tuple[str, ...]:
    """The people whom the article names with the office and one of the countries; empty unless each country has one,
    and for those whom several may be (`مسؤولون`)."""
    if not office.posts or office.posts[0].lemma in ANYONE:
        return ()
    title = office.posts[0].title
    people = [_holder_of(document, title, country) for country in countries]
    if not all(people) and _is_leader(title):
        people = [_leader_of(document, country) for country in countries]
    return tuple(person for person in people if person) if all(people) else ()


def _holder_of(document: Document, title: str, country: str) -> str | None:
    """The first person named with that post and country, also as the peer of one who has the post."""
    before = ""
    for phrase in document.phrases:
        if phrase.type is not EntityType.PER:
            continue
        owned = any(inner.entity == country for inner in phrase.nested)
        for post in phrase.posts:
            if owned and _is_as(title, before if post.peer else post.title):
                return phrase.entity
            before = post.title if phrase.name is not None and not post.peer else before
    return None


def _is_as(office: str, post: str) -> bool:
    """Whether a post may be the office of several, which may leave out what it is over, unless that makes another one
    of it (`الرئيسان`, no `رئيس اللجنة`)."""
    noun, *words = (bare(word) for word in fold(office).split())
    held, *others = (bare(word) for word in fold(post).split()) if post else ("",)
    if noun in COMPLETE and not words:
        return _is_leader(post) and held == noun
    return noun == held and (set(words) <= set(others) or set(others) <= set(words))


def _leader_of(document: Document, country: str) -> str | None:
    """The first person named as the country's leader, whatever it calls him (`رئيس`, `زعيم`, `ملك`)."""
    for phrase in document.phrases:
        owned = phrase.name is not None and any(inner.entity == country for inner in phrase.nested)
        led = phrase.type is EntityType.PER and any(_leads(document, post, country) for post in phrase.posts)
        if owned and led:
            return phrase.entity
    return None


def _leads(document: Document, post: Post, country: str) -> bool:
    """Whether a post is that of a country's leader; a chancellor is none where he is an adviser."""
    state = by_name(document.entity(country).name) if post.lemma in _CHANCELLORS else None
    return _is_leader(post.title) and (post.lemma not in _CHANCELLORS or (state is not None and state.code in _LANDS))


def _is_leader(post: str) -> bool:
    """Whether a post is that of a country's leader (`الرئيس`, `رئيس الوزراء`)."""
    first, *of = fold(post).split() or [""]
    return first in event_words("leader") and {bare(word) for word in of} <= _GOVERNMENT


def party_of(document: Document, phrase: Phrase) -> str:
    """The entity of a phrase; for a capital the country it stands for as a party, where the article names it too."""
    state = by_capital(fold(document.entity(phrase.entity).name)) if phrase.type is EntityType.LOC else None
    return (country_entity(document, state) if state is not None else None) or phrase.entity
