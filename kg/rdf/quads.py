"""Knowledge as quads, from one generator that all RDF outputs share.

The graph of an article has the article's own IRI and holds what that article says: which entities it mentions, its
events with participants, place, time, status and evidence, and the direct edges of these events. Where articles
disagree about one event, each graph has its own account of it. The graph `<base>entities` holds what articles share:
the entities themselves, posts and spans of days. There are no blank nodes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter

from rdflib import OWL, PROV, RDF, RDFS, SDO, SKOS, URIRef

import kg
from kg.model import Article, Entity, EntityType, Event, Knowledge, Meeting, Relation, Role, Visit
from kg.rdf.accounts import Account, Triple
from kg.rdf.names import Names, names_under
from kg.rdf.terms import address, day, plain, term, text
from kg.rdf.vocabulary import KG
from kg.resolve.by_article import Reports, mentions_by_article, reports_by_article
from kg.resolve.when import span as days_of
from kg.settings import Settings
from kg.shelves import Pile

_CLASSES: dict[EntityType, URIRef] = {
    EntityType.PER: KG.Person,
    EntityType.ORG: KG.Organisation,
    EntityType.LOC: KG.Place,
    EntityType.GRP: KG.Group,
}


def quads(knowledge: Knowledge, articles: Mapping[str, Article], settings: Settings) -> Iterator[str]:
    """All quads as lines of N-Quads, those of the entities first, then article by article in the order of ids; some
    come twice.

    Raises `KeyError` for evidence of an article that is not in `articles`.
    """
    names = names_under(settings.base_iri)
    yield from _lines(_shared(knowledge, knowledge.entities, names), names.entities())
    for id, mentioned, reports in _by_article(knowledge, articles):
        if id in articles:
            yield from _lines(_article(articles[id], mentioned, reports, names), names.article(id))
        elif reports:
            raise KeyError(f"article {id!r} is evidence but not among the articles")


def changes(
    one: Knowledge, other: Knowledge, ids: Iterable[str], articles: Mapping[str, Article], settings: Settings
) -> Iterator[str]:
    """Those quads of `one` by which it may differ from `other`: of posts, of times, of entities that are not the same
    there, and of the articles `ids`, where there are such articles."""
    names = names_under(settings.base_iri)
    known = {entity.id: (entity, state) for entity, state in _with_states(other)}
    changed = [entity for entity, state in _with_states(one) if known.get(entity.id) != (entity, state)]
    yield from _lines(_shared(one, changed, names), names.entities())
    there = {id for id in ids if id in articles}
    mentions, reports = dict(mentions_by_article(changed)), dict(reports_by_article(one, there))
    for id in there:
        told = _article(articles[id], mentions.get(id, []), reports.get(id, []), names)
        yield from _lines(told, names.article(id))


def _with_states(knowledge: Knowledge) -> Iterator[tuple[Entity, str | None]]:
    """The entities, each with the id of its state, where the graph has that."""
    states = _states(knowledge)
    for entity in knowledge.entities:
        yield entity, states.get(entity.country or "")


def _states(knowledge: Knowledge) -> dict[str, str]:
    """The ids of the places that are the country of an entity, by their names."""
    named = {entity.country for entity in knowledge.entities}
    places = (entity for entity in knowledge.entities if entity.type is EntityType.LOC)
    return {place.name: place.id for place in places if place.name in named}


def _by_article(knowledge: Knowledge, articles: Iterable[str]) -> Iterator[tuple[str, list[str], Reports]]:
    """All articles in the order of ids, also those that are only evidence, with the entities they have and what they
    report."""
    ids: Iterator[tuple[str, list[str], Reports]] = ((id, [], []) for id in sorted(articles))
    mentions: Iterator[tuple[str, list[str], Reports]] = (
        (id, found, []) for id, found in mentions_by_article(knowledge.entities)
    )
    reports: Iterator[tuple[str, list[str], Reports]] = ((id, [], told) for id, told in reports_by_article(knowledge))
    for id, parts in groupby(merge(ids, mentions, reports, key=itemgetter(0)), key=itemgetter(0)):
        _, mentioned, told = zip(*parts, strict=True)
        yield id, [*chain(*mentioned)], [*chain(*told)]


def _lines(triples: Iterable[Triple], graph: str) -> Iterator[str]:
    end = f" {graph} .\n"
    for subject, predicate, object in triples:
        yield f"{subject} {predicate} {object}{end}"


def _shared(knowledge: Knowledge, entities: Iterable[Entity], names: Names) -> Iterator[Triple]:
    """What articles share, as far as entities go only of `entities`."""
    yield names.software(), term(RDF.type), term(PROV.SoftwareAgent)
    yield names.software(), term(SDO.softwareVersion), plain(kg.__version__)
    states = _states(knowledge)
    for entity in entities:
        yield from _entity(entity, states, names)
    yield from _posts(knowledge.roles, names)
    timed: Iterable[Event[Meeting] | Event[Visit] | Event[Relation]] = chain(
        knowledge.meetings, knowledge.visits, knowledge.relations
    )
    told = (report.time for event in timed for report in event.reports)
    for value in sorted({time.value for time in told if time and time.value}):
        yield from _time(value, names)


def _posts(roles: Iterable[Event[Role]], names: Names) -> Iterator[Triple]:
    """Each post with the title most articles give it."""
    pile: Pile[tuple[str, str | None]] = Pile(tuple[str, str | None])
    told = ((names.post(event.fact), event) for event in roles)
    pile.put((post, (report.title, event.fact.of)) for post, event in told for report in event.reports)
    for post, reports in pile.groups():
        titles, (_, body) = Counter(title for title, _ in reports), reports[0]
        yield post, term(RDF.type), term(KG.Post)
        yield post, term(KG.title), text(min(titles, key=lambda title: (-titles[title], title)))
        if body:
            yield post, term(KG.of), names.thing(body)


def _time(value: str, names: Names) -> Iterator[Triple]:
    days = days_of(value)
    if days:
        node = names.time(value)
        yield node, term(RDF.type), term(KG.TimeSpan)
        yield node, term(RDFS.label), plain(value)
        yield node, term(KG.firstDay), day(date.fromordinal(days.first))
        yield node, term(KG.lastDay), day(date.fromordinal(days.last))


def _entity(entity: Entity, states: Mapping[str, str], names: Names) -> Iterator[Triple]:
    node = names.thing(entity.id)
    yield node, term(RDF.type), term(_CLASSES[entity.type])
    yield node, term(SKOS.prefLabel), text(entity.name)
    yield node, term(KG.latinName), plain(entity.latin)
    for name in entity.names:
        if name != entity.name:
            yield node, term(SKOS.altLabel), text(name)
    country = states.get(entity.country or "")
    if country and country != entity.id:
        yield node, term(KG.country), names.thing(country)
    for same in filter(None, map(address, entity.same_as)):
        yield node, term(OWL.sameAs), same
    for alias in entity.aliases:
        yield names.thing(alias), term(OWL.sameAs), node


def _article(article: Article, mentioned: list[str], reports: Reports, names: Names) -> Iterator[Triple]:
    yield from _metadata(article, names)
    node = names.article(article.id)
    for id in mentioned:
        yield names.thing(id), term(KG.mentionedIn), node
    account = Account(article, names)
    for id, fact in reports:
        yield from account.triples(fact, id)


def _metadata(article: Article, names: Names) -> Iterator[Triple]:
    node = names.article(article.id)
    yield node, term(RDF.type), term(KG.Article)
    yield node, term(SDO.identifier), plain(article.id)
    if article.title:
        yield node, term(SDO.headline), text(article.title)
    if article.outlet:
        yield node, term(KG.outlet), text(article.outlet)
    if article.source:
        yield node, term(KG.source), plain(article.source)
    url = address(article.source or "")
    if url:
        yield node, term(SDO.url), url
    published = _day(article.published)
    if published:
        yield node, term(SDO.datePublished), day(published)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
