"""The country the text ties a person or an organisation to: by a nationality adjective, by a post, or in the name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    a player's and coach's is not. A club belongs to the country of the adjective behind it (`الأهلي المصري`).
    """
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase in flat(document.phrases):
        if phrase.name is not None and phrase.type in (EntityType.PER, EntityType.ORG):
            told[phrase.entity].update(set(_adjectives(document, phrase)))
    bodies = {entity: max(countries) for entity, countries in told.items() if len(countries) == 1}
    for role in roles:
        sure = max(evidence.confidence for evidence in role.evidence) >= _SURE
        if role.of is not None and sure and not _is_of_sport(role):
            country = document.entity(role.of).country or bodies.get(role.of)
            told[role.person].update([country] if country else [])
    for club, country in _clubs(document):
        told[club][country] += 1
    return {entity: max(countries) for entity, countries in told.items() if len(countries) == 1}


def _is_of_sport(role: Role) -> bool:
    """Whether a post is a player's or coach's."""
    return not event_words("sport_post").isdisjoint(bare(word) for word in fold(role.title).split())


def _clubs(document: Document) -> Iterator[tuple[str, str]]:
    """The clubs with the country of the man's nationality right behind their name, in an article on teams."""
    if all(word.key not in event_words("squad") for word in document.words):
        return
    for phrase in flat(document.phrases):
        nation = document.words[phrase.last].nisba if phrase.last < len(document.words) else None
        body = phrase.name is not None and phrase.type is EntityType.ORG
        if body and nation is not None and _is_of_club(document, phrase):
            yield phrase.entity, nation.name


def _is_of_club(document: Document, phrase: Phrase) -> bool:
    """Whether the nationality behind a club's name is a man's, and neither that of somebody whose title stands before
    (`مدرب ميلان الإيطالي`) nor of one who is named behind it (`ميلان الفرنسي زيدان`)."""
    at = phrase.last
    word, before = document.words[at], document.words[phrase.first - 1] if phrase.first else None
    titled = before is not None and before.head is not None and _BODY not in before.head.kinds
    behind = document.phrase_at(at + 1) if at + 1 < len(document.words) else None
    another = document.phrase_at(at) is not None or (behind is not None and behind.type is EntityType.PER)
    male = word.definite and word.gender == "m" and word.number == "s" and not word.is_attached
    return male and not titled and not another


def _adjectives(document: Document, phrase: Phrase) -> Iterator[str]:
    """The countries of the nationality adjectives that are the phrase's own: of a person's, those outside the name,
    which may be a family's, and outside the posts, whose country the role tells, and no club's (`نجم نادي ليفربول
    الإنجليزي محمد صلاح`)."""
    taken = {at for post in phrase.posts for at in range(post.first, post.last)}
    for at in range(phrase.first, phrase.last):
        word, following = document.words[at], document.words[at + 1 : at + 2]
        if word.nisba is None or word.head is not None or word.number != "s" or at in taken:
            continue
        if phrase.type is EntityType.PER and _NOUNS_OF_CLUBS.intersection(
            before.key for before in document.words[phrase.first : at]
        ):
            continue
        if phrase.type is EntityType.PER and phrase.name is not None and phrase.name.covers(_span(document, at)):
            continue
        compound = word.compound_nisba(following[0]) if following else None
        yield (compound or word.nisba).name


def _span(document: Document, at: int) -> Span:
    """The token without its article and clitics."""
    span, word = document.analysis.tokens[at].span, document.words[at]
    return Span(span.start + word.before, span.end)
