"""The country the text ties a person or an organisation to: by a nationality adjective, by a post, or in the name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.arabic.clubs import by_name as club_called
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, flat
from kg.model import EntityType, Role, Span

_SURE = 0.9
_BODY = "organisation"
_NOUNS_OF_CLUBS = frozenset({"نادي", "فريق"})


def allegiances(document: Document, roles: Sequence[Role]) -> Mapping[str, str]:
    """The Arabic names of the countries of people and organisations, by entity, where the text is of one mind.

    A body belongs to the country whose nationality adjective stands in its name or behind it (`الجيش اللبناني`), a
    person to the one before the name (`الفرنسي زيدان`) or to that of a post that the text itself gives a country, which
    a player's and coach's is not. A club or player belongs to the country of the adjective behind the name (`الأهلي
    المصري`, `رونالدو البرازيلي`).
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase in document.every:
        if phrase.name is not None and phrase.type in (EntityType.PER, EntityType.ORG):
            told[phrase.entity].update(set(_adjectives(document, phrase)))
    bodies = {entity: max(countries) for entity, countries in told.items() if len(countries) == 1}
    for role in roles:
        sure = max(evidence.confidence for evidence in role.evidence) >= _SURE
        if role.of is not None and sure and not _is_of_sport(role):
            country = document.entity(role.of).country or bodies.get(role.of)
            told[role.person].update([country] if country else [])
    for one, country in _with_nation(document):
        told[one][country] += 1
    return {entity: max(countries) for entity, countries in told.items() if len(countries) == 1}


def _is_of_sport(role: Role) -> bool:
    """Whether a post is a player's or coach's."""
    return not event_words("sport_post").isdisjoint(bare(word) for word in fold(role.title).split())


def _with_nation(document: Document) -> Iterator[tuple[str, str]]:
    """The clubs, in an article on teams, and the people, in one on sport, with the country of the man's nationality
    right behind their name."""
    teams = document.where.has(event_words("squad"))
    if not teams and not document.where.has(event_words("sport")):
        return
    for phrase in document.every:
        nation = document.words[phrase.last].nisba if phrase.last < len(document.words) else None
        if phrase.name is None or nation is None:
            continue
        club = teams and phrase.type is EntityType.ORG and not _is_of_title(document, phrase)
        if (club or phrase.type is EntityType.PER) and _is_of_man(document, phrase):
            yield phrase.entity, nation.name


def _is_of_title(document: Document, phrase: Phrase) -> bool:
    """Whether a title stands before a club's name, so that a nationality behind may be that of its bearer (`مدرب ميلان
    الإيطالي`)."""
    before = document.words[phrase.first - 1] if phrase.first else None
    return before is not None and before.head is not None and _BODY not in before.head.kinds


def _is_of_man(document: Document, phrase: Phrase) -> bool:
    """Whether the nationality behind a phrase is in the masculine, and not that of somebody named behind it (`ميلان
    الفرنسي زيدان`)."""
    at = phrase.last
    word, behind = document.words[at], document.phrase_at(at + 1) if at + 1 < len(document.words) else None
    person = behind is not None and behind.type is EntityType.PER and not document.words[behind.first].conjunction
    another = document.phrase_at(at) is not None or person
    return word.definite and word.gender == "m" and word.number == "s" and not word.is_attached and not another


def _adjectives(document: Document, phrase: Phrase) -> Iterator[str]:
    """The countries of the nationality adjectives that are the phrase's own: of a person's, those outside the name,
    which may be a family's, and outside the posts, whose country the role tells, and no club's or contest's."""
    taken = {at for post in phrase.posts for at in range(post.first, post.last)}
    for at in range(phrase.first, phrase.last):
        word, following = document.words[at], document.words[at + 1 : at + 2]
        if word.nisba is None or word.head is not None or word.number != "s" or at in taken:
            continue
        if phrase.type is EntityType.PER and _is_of_another(document, phrase, at):
            continue
        if phrase.type is EntityType.PER and phrase.name is not None and phrase.name.covers(_span(document, at)):
            continue
        compound = word.compound_nisba(following[0]) if following else None
        yield (compound or word.nisba).name


def _is_of_another(document: Document, phrase: Phrase, at: int) -> bool:
    """Whether an adjective in a person's phrase is that of a club or a contest before it (`نجم ليفربول الإنجليزي`);
    right behind a club's name alone it is where the club is of that country (not `نجم ليفربول المصري`)."""
    before, nation = document.words[phrase.first : at], document.words[at].nisba
    if any(word.key in _NOUNS_OF_CLUBS for word in before) or (before and before[-1].key in event_words("match")):
        return True
    text = document.analysis.article.text
    names = (inner.name.of(text) for inner in flat(phrase.nested) if inner.name is not None and inner.last == at)
    return any(club.state == nation.code for name in names if nation and (club := club_called(name)) is not None)


def _span(document: Document, at: int) -> Span:
    """The token without its article and clitics."""
    span, word = document.analysis.tokens[at].span, document.words[at]
    return Span(span.start + word.before, span.end)
