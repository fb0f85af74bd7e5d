"""The posts people hold, from the titles before and after their names.

A title belongs to the country or body in it, a bare one (`الرئيس حسن روحاني`, `رئيس التحرير`) to what `completion`
finds for it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import NamedTuple

from kg.extract.document import Document
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.titles import nominative
from kg.extract.roles.appointers import is_of_appointer
from kg.extract.roles.appointments import appointments, is_office_of_aide, without_for
from kg.extract.roles.chancellors import chancellors
from kg.extract.roles.choosing import Choose, choose
from kg.extract.roles.claim import Claim
from kg.extract.roles.completion import MADE, TITLED, complete
from kg.extract.roles.delegates import delegation_heads, syndics
from kg.extract.roles.kinds import is_state_post
from kg.extract.roles.leadership import delegating, leaderships
from kg.extract.roles.nationals import nationals
from kg.extract.roles.owners import (
    bare_title,
    further_place,
    is_of_senders,
    is_open_body,
    open_owner,
    owner_of,
    plain_body,
    possessed,
    superior,
)
from kg.extract.roles.peers import held_by, without_nation
from kg.extract.roles.stand_ins import with_office
from kg.extract.roles.standing import (
    is_dual,
    is_half,
    is_honour,
    is_indefinite,
    is_mere_adjective,
    is_mere_member,
    is_mere_official,
    is_mere_rank,
    is_of_another,
    is_of_client,
    is_office,
    is_spokes,
    is_successor,
    is_surname,
    is_titled_peer,
)
from kg.extract.roles.successions import Held, successions
from kg.extract.roles.untold import is_of_unsaid_state, is_told
from kg.model import EntityType, Evidence, Role, Span
from kg.tables import rows

_LEADS, _SUCCEEDS, _PEER, _UNNAMED = "role.leads", "role.succeeds", "role.peer", "unnamed"
_DEPUTY = "نائب"
_ANYBODY = frozenset({"مسؤول", "مسؤولة", "مسئول", "مسئولة", "دبلوماسي", "دبلوماسية"})


@cache
def shares() -> Mapping[str, float]:
    """The share of right roles by rule, from `frames/roles_confidence.tsv`."""
    return {rule: float(share) for rule, share in rows("kg.extract", "frames/roles_confidence.tsv")}


class _Office(NamedTuple):
    """The title of an office somebody holds, the entity it belongs to where it tells one, whether it is a state's."""

    title: str
    of: str | None
    state: bool


def roles(document: Document, choose: Choose = choose) -> tuple[Role, ...]:
    """The roles an article tells of, one a person, title and body, in text order; also those of people who are only
    described. What belongs to nothing is left out, and what belongs to a country that the text does not tell is of
    none; `choose` tells what bare posts belong to."""
    appointed = list(_appointed(document))
    made = {claim.post.head for claim in appointed}
    titled = (claim for claim in _claims(document) if claim.phrase.name is not None or claim.post.head not in made)
    claims = [*titled, *appointed]
    claims.sort(key=lambda claim: claim.post.first)
    claims = [claim for claim in claims if not _is_told_better(document, claim, claims)]
    claims = [claim for claim in claims if not is_of_appointer(document, claim, appointed)]
    complete(document, claims, choose)
    found: dict[tuple[str, str, str | None], list[Evidence]] = {}
    article = document.analysis.article.id
    for claim in claims:
        held = claim.of is not None or is_of_unsaid_state(document, claim)
        if held and claim.of != claim.phrase.entity and not _is_called_again(claim, claims):
            span = _sentence(document, claim.phrase)
            evidence = Evidence(article, span, (claim.post.span,), claim.rule, claim.confidence)
            named = claim.of is not None and is_told(document, claim.phrase.entity, claim.of)
            of = claim.of if named else None
            found.setdefault((claim.phrase.entity, claim.title, of), []).append(evidence)
    offices = {(person, of) for person, _, of in found}
    for (person, title, of), told in chain(_led(document), _succeeded(document, claims), _alike(document, claims)):
        if (person, of) not in offices:
            found.setdefault((person, title, of), []).append(told)
    kept = (key for key in found if not _serves_himself(*key, found))
    return tuple(Role(person, title, of, tuple(found[person, title, of])) for person, title, of in kept)


def _is_called_again(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a bare noun without a name only calls somebody again whose title there is told (`الوزير`, `المسؤول`)."""
    if claim.phrase.name is not None or " " in claim.title or claim.post.peer:
        return False
    his = (one for one in claims if one.phrase.entity == claim.phrase.entity and one.of == claim.of)
    return any(
        one.title != claim.title and (claim.title in _ANYBODY or one.title.startswith(f"{claim.title} ")) for one in his
    )


def _serves_himself(person: str, title: str, of: str | None, found: Container[tuple[str, str, str | None]]) -> bool:
    """Whether a title is of an aide of the office that the person holds (`مساعد الرئيس X` of the president X)."""
    aide, _, office = title.partition(" ال")
    return aide != _DEPUTY and bool(office) and (person, office, of) in found


def _claims(document: Document) -> Iterator[Claim]:
    """All titles of people, in text order."""
    offices: dict[str, _Office] = {}
    latest: list[_Office] = []
    for phrase in document.every:
        if phrase.type is not EntityType.PER:
            continue
        own = phrase.posts[phrase.name is not None and is_office_of_aide(document, phrase) :]
        for post in (with_office(document, phrase, told) for told in own):
            first = is_office(document, post) and post.head == _first_office(document, phrase)
            if first and not post.peer and not is_indefinite(document, phrase, post):
                held = owner_of(document, phrase, post)
                sends = post.of is not None and phrase.nested[post.of].type is EntityType.GRP
                state = held.type is EntityType.LOC and not sends if held is not None else is_state_post(post)
                shared = without_nation(document, post)
                offices[phrase.entity] = _Office(shared, held.entity if held is not None else None, state)
            owner = open_owner(document, post, owner_of(document, phrase, post))
            sent = delegating(document, phrase) if is_of_senders(document, post, owner) else None
            owner = owner if sent is None else None
            peer = held_by(_shared_by(document, latest, phrase, owner), phrase.gender) if post.peer else None
            told = bare_title(document, post.title if peer is None else peer, owner)
            if not told or is_indefinite(document, phrase, post) or is_dual(document, phrase, post):
                continue
            if (
                is_surname(document, phrase, post)
                or is_honour(phrase, post)
                or is_mere_adjective(document, post)
                or is_of_another(document, phrase, post)
                or is_successor(document, post)
                or is_of_client(phrase, post)
                or is_titled_peer(document, phrase, post)
            ):
                continue
            if is_mere_rank(phrase, post) or is_half(phrase, post) or is_mere_official(document, phrase, post):
                continue
            in_body = post.of is not None and phrase.nested[post.of].type is EntityType.ORG
            if owner is not None and not in_body and is_mere_member(document, post, owner):
                continue
            rule = "role.peer" if post.peer else TITLED if owner is not None else "role.bare"
            confidence = round(shares()[rule] - (0.0 if phrase.name is not None else shares()[_UNNAMED]), 2)
            his = (
                owner
                or (possessed(document, phrase, post) if sent is None else None)
                or superior(document, phrase, post)
            )
            aide = his is not None and his.type is EntityType.PER
            of = his.entity if his is not None and not aide else sent
            plain = plain_body(document, phrase, post) if his is None else None
            under = his.entity if his is not None and aide else None
            claim = Claim(phrase, post, told, of, rule, confidence, under, plain)
            further = further_place(document, phrase, post)
            yield from (claim,) if further is None else (claim, replace(claim, of=further))
        if phrase.entity in offices:
            latest.append(offices[phrase.entity])


def _holds(document: Document, post: Post, owner: Phrase | None, body: str | None) -> bool:
    """Whether a predicate tells of a post: an office, or what somebody is at a body."""
    member = (owner is not None and owner.type is EntityType.ORG) or body is not None
    return is_office(document, post) or member


def _shared_by(document: Document, latest: list[_Office], phrase: Phrase, owner: Phrase | None) -> str:
    """The title of a peer: that of an official before him, else of the first behind him in his sentence (`خلال لقائه
    نظيره الياباني كريم ناصر، قال وزير الدفاع …`), else what the one told before him in it is called later."""
    if latest or phrase.name is None:
        return _shared(latest, owner)
    sentence = document.sentence(phrase.first)
    before = [one for one in document.phrases_in(sentence.first, phrase.first) if one.type is EntityType.PER]
    his = (one for one in document.phrases if before and one.entity == before[-1].entity)
    people = (one for one in document.phrases_in(phrase.last, sentence.last) if one.type is EntityType.PER)
    posts = (post for one in chain(people, his) for post in one.posts if not post.peer)
    return next((without_nation(document, post) for post in posts if is_state_post(post)), "")


def _shared(latest: list[_Office], owner: Phrase | None) -> str:
    """The title of the official mentioned last who is not of the peer's own country; a state's where the peer is of a
    state."""
    mine = owner.entity if owner is not None else None
    others = [one for one in latest if mine is None or one.of != mine]
    states = [one for one in others if one.state] if owner is not None and owner.type is EntityType.LOC else others
    return (states or others)[-1].title if others else ""


def _appointed(document: Document) -> Iterator[Claim]:
    """The posts that predicates tell of."""
    latest: str | None = None
    for holder, phrase, told, under, chief in appointments(document):
        post = phrase.posts[0]
        owner = owner_of(document, phrase, post)
        body = latest if under else told
        if not post.peer and _holds(document, post, owner, body):
            latest = of = owner.entity if owner is not None and not is_open_body(document, owner, body) else body
            title = nominative(bare_title(document, without_for(document, phrase), owner))
            yield Claim(replace(phrase, entity=holder), post, title, of, MADE, shares()[MADE], chief)


def _led(document: Document) -> Iterator[tuple[tuple[str, str, str], Evidence]]:
    """The posts of those who lead a body, as (person, title, body) with their evidence."""
    article = document.analysis.article.id
    led = (leaderships(document), syndics(document), delegation_heads(document), chancellors(document))
    for holder, title, body, at in chain.from_iterable(led):
        span = document.analysis.tokens[at].span
        hers = document.words[at].is_verb and document.words[at].gender == "f"  # الذي تتزعمه ليلى ناصر
        told = held_by(title, "f") if hers or _is_woman(document, holder) else title
        yield (holder, told, body), Evidence(article, document.sentence(at).span, (span,), _LEADS, shares()[_LEADS])


def _is_woman(document: Document, person: str) -> bool:
    """Whether a phrase that names or calls somebody is feminine."""
    return any(phrase.entity == person and phrase.gender == "f" for phrase in document.phrases)


def _succeeded(document: Document, claims: Sequence[Claim]) -> Iterator[tuple[tuple[str, str, str], Evidence]]:
    """The posts of those who came before or after others, as (person, title, body) with their evidence."""
    article = document.analysis.article.id
    posts = [Held(one.post.first, one.phrase.last, one.phrase.entity, one.title, one.of) for one in claims]
    for holder, title, of, at in successions(document, posts):
        span = document.analysis.tokens[at].span
        yield (
            (holder, title, of),
            Evidence(article, document.sentence(at).span, (span,), _SUCCEEDS, shares()[_SUCCEEDS]),
        )


def _alike(document: Document, claims: Sequence[Claim]) -> Iterator[tuple[tuple[str, str, str], Evidence]]:
    """The posts of those who share one with others and are told by their countries, as (person, title, country)."""
    article = document.analysis.article.id
    for phrase, title, of in nationals(document, claims):
        evidence = Evidence(article, _sentence(document, phrase), (phrase.span,), _PEER, shares()[_PEER])
        yield (phrase.entity, title, of), evidence


def _first_office(document: Document, phrase: Phrase) -> int:
    """The head of the first office in a phrase: the one that peers share."""
    return next(post.head for post in phrase.posts if not post.peer and is_office(document, post))


def _is_told_better(document: Document, claim: Claim, claims: list[Claim]) -> bool:
    """Whether a spokesman's nationality without his name only repeats whose spokesman he is (`المتحدثة الأمريكية`)."""
    spokes = is_spokes(document, claim.post) and claim.phrase.name is None and claim.of is not None
    if not spokes or document.entity(claim.of or "").type is not EntityType.LOC:
        return False
    his = [one for one in claims if one.phrase.entity == claim.phrase.entity and one.post.lemma == claim.post.lemma]
    return any(one.of is not None and document.entity(one.of).type is EntityType.ORG for one in his)


def _sentence(document: Document, phrase: Phrase) -> Span:
    """The sentence the phrase stands in."""
    return document.sentence(phrase.first).span
