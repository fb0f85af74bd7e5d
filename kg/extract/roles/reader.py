"""The posts people hold, from the titles before and after their names.

A title belongs to the country or body in it. A bare one (`الرئيس حسن روحاني`, `رئيس التحرير`) belongs to what the
article says of the same person elsewhere; a government post else to the country that the text around it is about,
unless somebody else holds that post there, and any other post to the organisation mentioned last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.titles import same_post
from kg.extract.roles.appointments import appointments, nominative
from kg.extract.roles.countries import KNOWN
from kg.extract.roles.government import Governments, is_lawmaker, is_state_post
from kg.extract.roles.leadership import delegating, governs, leaderships
from kg.extract.roles.owners import (
    bare_title,
    is_of_senders,
    is_open_body,
    open_owner,
    owner_of,
    plain_body,
    possessed,
    superior,
)
from kg.extract.roles.peers import other_country
from kg.extract.roles.standing import (
    is_dual,
    is_half,
    is_indefinite,
    is_mere_member,
    is_mere_rank,
    is_office,
    is_spokes,
)
from kg.model import EntityType, Evidence, Role, Span
from kg.tables import rows

_MADE, _LEADS, _TITLED, _UNNAMED = "role.predicate", "role.leads", "role.title", "unnamed"
_FORMER, _DEPUTY = " سابق", "نائب"


@cache
def shares() -> Mapping[str, float]:
    """The share of right roles by rule, from `frames/roles_confidence.tsv`."""
    return {rule: float(share) for rule, share in rows("kg.extract", "frames/roles_confidence.tsv")}


@dataclass(slots=True)
class _Claim:
    """A post somebody is said to hold; `of` may still be open. An aide's is that of the entity he is `under`; what
    nothing else completes is of the `plain` body in the title."""

    phrase: Phrase
    post: Post
    title: str
    of: str | None
    rule: str
    confidence: float
    under: str | None = None
    plain: str | None = None


class _Office(NamedTuple):
    """The title of an office somebody holds, the entity it belongs to where it tells one, whether it is a state's."""

    title: str
    of: str | None
    state: bool


def roles(document: Document) -> tuple[Role, ...]:
    """The roles an article tells of, one a person, title and body, in text order; also those of people who are only
    described. What belongs to nothing is left out."""
    appointed = list(_appointed(document))
    made = {claim.post.head for claim in appointed}
    titled = (claim for claim in _claims(document) if claim.phrase.name is not None or claim.post.head not in made)
    claims = [*titled, *appointed]
    claims.sort(key=lambda claim: claim.post.first)
    claims = [claim for claim in claims if not _is_told_better(document, claim, claims)]
    _from_same_phrase(document, claims)
    _from_delegations(document, claims)
    _from_same_person(claims)
    _from_joined(document, claims)
    free = [claim for claim in claims if claim.under is None]
    _from_context(document, free, [claim for claim in free if not claim.post.peer])
    _peers_from_context(document, claims)
    _from_context(document, free, free)
    _from_superior(document, claims)
    for claim in claims:
        claim.of = claim.of or claim.plain
    found: dict[tuple[str, str, str], list[Evidence]] = {}
    article = document.analysis.article.id
    for claim in claims:
        if claim.of is not None and claim.of != claim.phrase.entity:
            span = _sentence(document, claim.phrase)
            evidence = Evidence(article, span, (claim.post.span,), claim.rule, claim.confidence)
            found.setdefault((claim.phrase.entity, claim.title, claim.of), []).append(evidence)
    held = {(person, of) for person, _, of in found}
    for (person, title, of), told in _led(document):
        if (person, of) not in held:
            found.setdefault((person, title, of), []).append(told)
    kept = (key for key in found if not _serves_himself(*key, found))
    return tuple(Role(person, title, of, tuple(found[person, title, of])) for person, title, of in kept)


def _serves_himself(person: str, title: str, of: str, found: Container[tuple[str, str, str]]) -> bool:
    """Whether a title is of an aide of the office that the person holds (`مساعد الرئيس X` of the president X)."""
    aide, _, office = title.partition(" ال")
    return aide != _DEPUTY and bool(office) and (person, office, of) in found


def _claims(document: Document) -> Iterator[_Claim]:
    """All titles of people, in text order."""
    offices: dict[str, _Office] = {}
    latest: list[_Office] = []
    for phrase in document.every:
        if phrase.type is not EntityType.PER:
            continue
        for post in phrase.posts:
            first = is_office(document, post) and post.head == _first_office(document, phrase)
            if first and not post.peer and not is_indefinite(document, phrase, post):
                held = owner_of(document, phrase, post)
                state = held.type is EntityType.LOC if held is not None else is_state_post(post)
                offices[phrase.entity] = _Office(post.title, held.entity if held is not None else None, state)
            owner = open_owner(document, post, owner_of(document, phrase, post))
            sent = delegating(document, phrase) if is_of_senders(document, post, owner) else None
            owner = owner if sent is None else None
            told = _shared(latest, owner) if post.peer else bare_title(document, post.title, owner)
            if not told or is_indefinite(document, phrase, post) or is_dual(document, phrase, post):
                continue
            if is_mere_rank(phrase, post) or is_half(phrase, post):
                continue
            if owner is not None and is_mere_member(document, post, owner):
                continue
            rule = "role.peer" if post.peer else _TITLED if owner is not None else "role.bare"
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
            yield _Claim(phrase, post, told, of, rule, confidence, under, plain)
        if phrase.entity in offices:
            latest.append(offices[phrase.entity])


def _holds(document: Document, post: Post, owner: Phrase | None, body: str | None) -> bool:
    """Whether a predicate tells of a post: an office, or what somebody is at a body."""
    member = (owner is not None and owner.type is EntityType.ORG) or body is not None
    return is_office(document, post) or member


def _shared(latest: list[_Office], owner: Phrase | None) -> str:
    """The title of the official mentioned last who is not of the peer's own country; a state's where the peer is of a
    state."""
    mine = owner.entity if owner is not None else None
    others = [one for one in latest if mine is None or one.of != mine]
    states = [one for one in others if one.state] if owner is not None and owner.type is EntityType.LOC else others
    return (states or others)[-1].title if others else ""


def _appointed(document: Document) -> Iterator[_Claim]:
    """The posts that predicates tell of."""
    latest: str | None = None
    for holder, phrase, told, under, former in appointments(document):
        post = phrase.posts[0]
        owner = owner_of(document, phrase, post)
        body = latest if under else told
        if not post.peer and _holds(document, post, owner, body):
            latest = of = owner.entity if owner is not None and not is_open_body(document, owner, body) else body
            title = nominative(bare_title(document, post.title, owner)) + (_FORMER if former else "")
            yield _Claim(replace(phrase, entity=holder), post, title, of, _MADE, shares()[_MADE])


def _led(document: Document) -> Iterator[tuple[tuple[str, str, str], Evidence]]:
    """The posts of those who lead a body, as (person, title, body) with their evidence."""
    article = document.analysis.article.id
    for holder, title, body, at in leaderships(document):
        span = document.analysis.tokens[at].span
        yield (holder, title, body), Evidence(article, document.sentence(at).span, (span,), _LEADS, shares()[_LEADS])


def _first_office(document: Document, phrase: Phrase) -> int:
    """The head of the first office in a phrase: the one that peers share."""
    return next(post.head for post in phrase.posts if not post.peer and is_office(document, post))


def _from_delegations(document: Document, claims: list[_Claim]) -> None:
    """Completes the bare titles of who leads a body's delegation by that body (`وفد من البنك برئاسة مدير الدائرة X`); a
    post of a state is of the government that sends it alone."""
    for claim in claims:
        if claim.of is None and not (claim.post.peer or is_lawmaker(claim.post)):
            body = delegating(document, claim.phrase)
            if body is not None and (governs(document, body) or not is_state_post(claim.post)):
                claim.of = body


def _from_same_person(claims: list[_Claim]) -> None:
    """Completes bare titles by what is said of the same person under the same head noun elsewhere."""
    told: dict[str, list[_Claim]] = defaultdict(list)
    for claim in reversed(claims):
        if claim.of is not None:
            told[claim.phrase.entity].append(claim)
    for claim in claims:
        his = told[claim.phrase.entity] if claim.of is None else ()
        known = next((one for one in his if same_post(claim.title, one.title)), None)
        if known is not None:
            claim.of, claim.title = known.of, known.title


def _from_same_phrase(document: Document, claims: list[_Claim]) -> None:
    """Completes a state's bare posts by the country of another one of it in the same phrase (`نائب رئيس الوزراء وزير
    الخارجية الفيتنامي X`)."""
    told: dict[tuple[str, int], str] = {}
    for claim in claims:
        titled = claim.of if claim.rule == _TITLED and is_state_post(claim.post) else None
        if titled is not None and document.entity(titled).type is EntityType.LOC:
            told.setdefault((claim.phrase.entity, claim.phrase.first), titled)
    for claim in claims:
        if claim.of is None and not claim.post.peer and is_state_post(claim.post):
            claim.of = told.get((claim.phrase.entity, claim.phrase.first))


def _from_joined(document: Document, claims: list[_Claim]) -> None:
    """Completes a state's bare posts by the country of the official to whose phrase they are joined (`الملك عبد الله
    الثاني ورئيس الوزراء كريم ناصر`), unless he has the same post."""
    told = {claim.phrase.first: claim.of for claim in claims if claim.of is not None and is_state_post(claim.post)}
    for claim in claims:
        first = claim.phrase.first
        joined = claim.of is None and not claim.post.peer and is_state_post(claim.post)
        if not joined or document.words[first].conjunction != "و" or claim.phrase.entity in document.officials:
            continue
        before = document.phrase_at(first - 1 - document.words[first - 1].is_mark)
        if before is None or any(same_post(post.title, claim.title) for post in before.posts):
            continue
        land = told.get(before.first) or document.officials.get(before.entity)
        if land is not None and document.entity(land).country is not None:
            claim.of = told[first] = land


def _is_told_better(document: Document, claim: _Claim, claims: list[_Claim]) -> bool:
    """Whether a spokesman's nationality without his name only repeats whose spokesman he is (`المتحدثة الأمريكية`)."""
    spokes = is_spokes(document, claim.post) and claim.phrase.name is None and claim.of is not None
    if not spokes or document.entity(claim.of or "").type is not EntityType.LOC:
        return False
    his = [one for one in claims if one.phrase.entity == claim.phrase.entity and one.post.lemma == claim.post.lemma]
    return any(one.of is not None and document.entity(one.of).type is EntityType.ORG for one in his)


def _from_superior(document: Document, claims: list[_Claim]) -> None:
    """Completes the titles of people under somebody by the country or body of his (`نائبه`), or by that of a known
    official (`متحدث باسم دونالد ترامب`)."""
    known = {claim.phrase.entity: claim.of for claim in reversed(claims) if claim.of is not None}
    known = dict(document.officials) | known
    for claim in claims:
        if claim.of is None and claim.under is not None:
            claim.of = known.get(claim.under)


def _from_context(document: Document, claims: list[_Claim], bare: list[_Claim]) -> None:
    """Completes the `bare` titles among all claims from the text around them, the likeliest person first: all bare
    posts of one person belong to one country or body, and a post there has one holder beside those known from other
    news."""
    governments = Governments(document)
    told = (claim for claim in claims if claim.of is not None and claim.rule != _MADE and claim.phrase.name is not None)
    holders = {(claim.title, claim.of): claim.phrase.entity for claim in told}
    open_claims: dict[tuple[str, bool], list[_Claim]] = defaultdict(list)
    for claim in bare:
        if claim.of is None:
            open_claims[claim.phrase.entity, is_state_post(claim.post)].append(claim)
    offers = [
        (score, -number, owner)
        for number, ((person, _), held) in enumerate(open_claims.items())
        for owner, score in governments.owners(person, [claim.post for claim in held]).items()
    ]
    groups = list(open_claims.values())
    for score, number, owner in sorted(offers, reverse=True):
        held = [claim for claim in groups[-number] if claim.of is None]
        free = (holders.get((claim.title, owner), claim.phrase.entity) == claim.phrase.entity for claim in held)
        if score >= KNOWN or all(free):
            for claim in held:
                claim.of = owner
                holders.setdefault((claim.title, owner), claim.phrase.entity)


def _peers_from_context(document: Document, claims: list[_Claim]) -> None:
    """Completes peers whose country nothing tells by the other country in their sentence (`التقى الوزير التركي في أثينا
    نظيره كريم ناصر`)."""
    for claim in claims:
        state = is_state_post(replace(claim.post, title=claim.title, lemma=fold(claim.title.split()[0])))
        if claim.post.peer and claim.of is None and claim.phrase.name is not None and state:
            sentence = document.sentence(claim.post.first)
            near = {one.of for one in claims if one.of and sentence.first <= one.post.first < claim.post.first}
            told = near or {one.of for one in claims if one.of is not None}
            claim.of = other_country(document, claim.post.first, told)


def _sentence(document: Document, phrase: Phrase) -> Span:
    """The sentence the phrase stands in."""
    return document.sentence(phrase.first).span
