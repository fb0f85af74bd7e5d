"""The posts people hold, from the titles before and after their names.

A title belongs to the country or body in it. A bare one (`الرئيس حسن روحاني`, `رئيس التحرير`) belongs to what the
article says of the same person elsewhere; a government post else to the country that the text around it is about,
unless somebody else holds that post there, and any other post to the organisation mentioned last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.names.bodies import INNER, bare
from kg.extract.phrase import Phrase, Post, flat
from kg.extract.phrases.titles import same_post
from kg.extract.roles.appointments import appointments, nominative
from kg.extract.roles.government import COACH, KNOWN, Governments, is_state_post
from kg.extract.roles.leadership import leaderships
from kg.extract.roles.possessors import possessive, possessors
from kg.model import EntityType, Evidence, MentionKind, Role, Span
from kg.tables import rows

_ARTISTS = frozenset({"ممثل"})  # an actor with a nationality, a representative with a body
_AGENT, _CLIENTS = "وكيل", frozenset({"اللاعبين", "لاعبين", "اعمال", "أعمال", "الأعمال"})
_MADE, _LEADS, _UNNAMED = "role.predicate", "role.leads", "unnamed"


@cache
def shares() -> Mapping[str, float]:
    """The share of right roles by rule, from `frames/roles_confidence.tsv`."""
    return {rule: float(share) for rule, share in rows("kg.extract", "frames/roles_confidence.tsv")}


@dataclass(slots=True)
class _Claim:
    """A post somebody is said to hold; `of` may still be open. An aide's is that of the entity he is `under`."""

    phrase: Phrase
    post: Post
    title: str
    of: str | None
    rule: str
    confidence: float
    under: str | None = None


def roles(document: Document) -> tuple[Role, ...]:
    """The roles an article tells of, one a person, title and body, in text order; also those of people who are only
    described. What belongs to nothing is left out."""
    claims = [*_claims(document), *_appointed(document)]
    claims.sort(key=lambda claim: claim.post.first)
    claims = [claim for claim in claims if not _is_told_better(document, claim, claims)]
    _from_same_person(claims)
    _from_context(document, [claim for claim in claims if claim.under is None])
    _from_superior(claims)
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
    return tuple(Role(person, title, of, tuple(evidence)) for (person, title, of), evidence in found.items())


def _claims(document: Document) -> Iterator[_Claim]:
    """All titles of people, in text order."""
    offices: dict[str, tuple[str, str | None]] = {}
    latest: list[tuple[str, str | None]] = []
    for phrase in flat(document.phrases):
        if phrase.type is not EntityType.PER:
            continue
        for post in phrase.posts:
            if not post.peer and _is_office(document, post) and post.head == _first_office(document, phrase):
                held = _owner(document, phrase, post)
                offices[phrase.entity] = post.title, held.entity if held is not None else None
            owner = _open(document, post, _owner(document, phrase, post))
            told = _shared(latest, owner) if post.peer else _bare_title(document, post.title, owner)
            if not told or _is_indefinite(document, phrase, post) or _is_dual(document, phrase, post):
                continue
            if owner is not None and _is_mere_member(document, post, owner):
                continue
            rule = "role.peer" if post.peer else "role.title" if owner is not None else "role.bare"
            confidence = round(shares()[rule] - (0.0 if phrase.name is not None else shares()[_UNNAMED]), 2)
            his = owner or _possessed(document, phrase, post)
            aide = his is not None and his.type is EntityType.PER
            of = his.entity if his is not None and not aide else None
            yield _Claim(phrase, post, told, of, rule, confidence, his.entity if his is not None and aide else None)
        if phrase.entity in offices:
            latest.append(offices[phrase.entity])


def _is_open_body(document: Document, owner: Phrase, body: str | None) -> bool:
    """Whether a body without a name only stands for another (`مدربا للفريق`)."""
    return body is not None and not document.entity(owner.entity).names


def _holds(document: Document, post: Post, owner: Phrase | None, body: str | None) -> bool:
    """Whether a predicate tells of a post: an office, or what somebody is at a body."""
    member = (owner is not None and owner.type is EntityType.ORG) or body is not None
    return _is_office(document, post) or member


def _possessed(document: Document, phrase: Phrase, post: Post) -> Phrase | None:
    """What or whom the pronoun of a title stands for; no country but the one that the holder is known as an official
    of."""
    office, home = _is_office(document, post), document.officials.get(phrase.entity)
    for found in possessors(document, post) if not post.peer else ():
        fits = found.type is not EntityType.LOC or home in {None, found.entity}
        if fits and (office or found.type is EntityType.ORG):
            return found
    return None


def _shared(latest: list[tuple[str, str | None]], owner: Phrase | None) -> str:
    """The title of the official mentioned last who is not of the peer's own country."""
    mine = owner.entity if owner is not None else None
    return next((title for title, of in reversed(latest) if mine is None or of != mine), "")


def _appointed(document: Document) -> Iterator[_Claim]:
    """The posts that predicates tell of."""
    latest: str | None = None
    for holder, phrase, told, under in appointments(document):
        post = phrase.posts[0]
        owner = _owner(document, phrase, post)
        body = latest if under else told
        if not post.peer and _holds(document, post, owner, body):
            latest = of = owner.entity if owner is not None and not _is_open_body(document, owner, body) else body
            title = nominative(_bare_title(document, post.title, owner))
            yield _Claim(replace(phrase, entity=holder), post, title, of, _MADE, shares()[_MADE])


def _led(document: Document) -> Iterator[tuple[tuple[str, str, str], Evidence]]:
    """The posts of those who lead a body, as (person, title, body) with their evidence."""
    article = document.analysis.article.id
    for holder, title, body, at in leaderships(document):
        span = document.analysis.tokens[at].span
        yield (holder, title, body), Evidence(article, document.sentence(at).span, (span,), _LEADS, shares()[_LEADS])


def _bare_title(document: Document, title: str, owner: Phrase | None) -> str:
    """The title without the named body at its end that it belongs to (`رئيس` for `رئيس الحزب`)."""
    if owner is None or owner.type is not EntityType.ORG or owner.name is None:
        return title
    own = {bare(fold(word.base)) for word in document.words[owner.first : owner.last]}
    head, *parts = title.split()
    while parts and bare(fold(parts[-1])) in own:
        parts.pop()
    return " ".join([head, *parts])


def _first_office(document: Document, phrase: Phrase) -> int:
    """The head of the first office in a phrase: the one that peers share."""
    return next(post.head for post in phrase.posts if not post.peer and _is_office(document, post))


def _is_office(document: Document, post: Post) -> bool:
    """Whether a peer may hold the same post."""
    noun = document.words[post.head].head
    return noun is not None and "office" in noun.kinds


def _owner(document: Document, phrase: Phrase, post: Post) -> Phrase | None:
    """What the post belongs to by its words; a part of a named body (`اللجنة التنفيذية لمنظمة …`) is
    that, a body without a name (`رئيس الاستخبارات`) only tells which post it is."""
    owner = phrase.nested[post.of] if post.of is not None else None
    if owner is None or owner.type is not EntityType.ORG:
        return owner
    whole = next(
        (inner for inner in flat(owner.nested) if inner.type is EntityType.ORG and inner.name is not None), None
    )
    if owner.name is None and whole is not None:
        return whole
    official = next((inner for inner in owner.nested if inner.type is EntityType.PER and inner.posts), None)
    if owner.name is None and official is not None:
        return official.nested[official.posts[0].of] if official.posts[0].of is not None else None
    if post.of is not None and (owner.name is None or document.words[owner.head].key in INNER):
        within = [inner for inner in phrase.nested[post.of + 1 :] if owner.last <= inner.first < post.last]
        outer = next((inner for inner in within if inner.type is EntityType.ORG and _is_whole(document, inner)), None)
        if outer is not None:
            return outer
    if owner.last - owner.first > 1:
        return owner
    return owner if document.entity(owner.entity).names or document.words[owner.first].body else None


def _open(document: Document, post: Post, owner: Phrase | None) -> Phrase | None:
    """The owner, unless it is where a possessed title is held (`مدير عملياتها في كينيا`) or a coach's nationality."""
    if owner is None or owner.type is not EntityType.LOC:
        return owner
    his = possessive(document, post)
    placed = his is not None and document.words[owner.first - 1].key == "في" and owner.first > his + 1
    return None if placed or (post.lemma == COACH and owner.name is None) else owner


def _is_whole(document: Document, phrase: Phrase) -> bool:
    """Whether a body behind `في` is the one whose part comes before (`مجلس الإدارة في شركة …`)."""
    named = phrase.name is not None or any(inner.name is not None for inner in phrase.nested)
    return named and document.words[phrase.first - 1].key == "في"


def _is_dual(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether the title is of two people whom nobody names (`زعيما مصر وإثيوبيا`)."""
    noun = document.words[post.head].head
    return phrase.name is None and noun is not None and noun.construct and noun.number == "d"


def _is_indefinite(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether somebody without a name is just one of many (`نائب سابق`): an indefinite head without a genitive, other
    than one who speaks for somebody."""
    head, following = document.words[post.head], document.words[post.head + 1 : post.head + 2]
    if phrase.name is not None or head.definite or (head.head is not None and "spokes" in head.head.kinds):
        return False
    genitive = any(inner.first == post.head + 1 for inner in phrase.nested if inner.kind is MentionKind.NAME)
    return not genitive and (not following or post.last == post.first + 1 or not following[0].definite)


def _is_mere_member(document: Document, post: Post, owner: Phrase) -> bool:
    """Whether the title is an occupation with a nationality (`خبير روسي`), which is no post."""
    noun = document.words[post.head].head
    if noun is None or owner.type is EntityType.ORG:
        return False
    country = owner.name is not None and any(entity == owner.entity for _, entity in document.countries)
    agent = noun.singular == _AGENT and bool(set(post.title.split()[1:2]) & _CLIENTS)
    return not noun.kinds & {"office", "spokes", "peer"} or agent or (noun.singular in _ARTISTS and not country)


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


def _is_told_better(document: Document, claim: _Claim, claims: list[_Claim]) -> bool:
    """Whether a spokesman's nationality without his name only repeats whose spokesman he is (`المتحدثة الأمريكية`)."""
    noun = document.words[claim.post.head].head
    spokes = noun is not None and "spokes" in noun.kinds and claim.phrase.name is None and claim.of is not None
    if not spokes or document.entity(claim.of or "").type is not EntityType.LOC:
        return False
    his = [one for one in claims if one.phrase.entity == claim.phrase.entity and one.post.lemma == claim.post.lemma]
    return any(one.of is not None and document.entity(one.of).type is EntityType.ORG for one in his)


def _from_superior(claims: list[_Claim]) -> None:
    """Completes the titles of people under somebody by the country or body of his (`نائبه`)."""
    known = {claim.phrase.entity: claim.of for claim in reversed(claims) if claim.of is not None}
    for claim in claims:
        if claim.of is None and claim.under is not None:
            claim.of = known.get(claim.under)


def _from_context(document: Document, claims: list[_Claim]) -> None:
    """Completes the other bare titles from the text around them, the likeliest person first: all bare posts of one
    person belong to one country or body, and a post there has one holder beside those known from other news."""
    governments = Governments(document)
    told = (claim for claim in claims if claim.of is not None and claim.rule != _MADE)
    holders = {(claim.title, claim.of): claim.phrase.entity for claim in told}
    open_claims: dict[tuple[str, bool], list[_Claim]] = defaultdict(list)
    for claim in claims:
        if claim.of is None:
            open_claims[claim.phrase.entity, is_state_post(claim.post)].append(claim)
    offers = [
        (score, -number, owner)
        for number, ((person, _), held) in enumerate(open_claims.items())
        for owner, score in governments.owners(person, [claim.post for claim in held]).items()
    ]
    groups = list(open_claims.values())
    for score, number, owner in sorted(offers, reverse=True):
        for claim in groups[-number]:
            first = holders.setdefault((claim.title, owner), claim.phrase.entity)
            if claim.of is None and (first == claim.phrase.entity or score >= KNOWN):
                claim.of = owner


def _sentence(document: Document, phrase: Phrase) -> Span:
    """The sentence the phrase stands in."""
    return document.sentence(phrase.first).span
