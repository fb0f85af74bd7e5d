"""Whose the titles without country or body are: what the phrase, the article and the text around tell.

A bare title belongs to what the article says of the same person elsewhere; a government post else to the country that
the text around it is about, unless somebody else holds that post there, and any other post to the organisation
mentioned last.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Final

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.phrases.heads import are_several
from kg.extract.phrases.titles import same_post
from kg.extract.roles.benches import bench
from kg.extract.roles.beside import MAKING
from kg.extract.roles.choosing import Choose, choose
from kg.extract.roles.claim import Claim
from kg.extract.roles.countries import KNOWN
from kg.extract.roles.delegates import sent_by
from kg.extract.roles.government import Governments
from kg.extract.roles.holders import is_of
from kg.extract.roles.hosts import host_land
from kg.extract.roles.kinds import (
    is_ambassador,
    is_counsel,
    is_form_of_address,
    is_lawmaker,
    is_plain_deputy,
    is_state_post,
)
from kg.extract.roles.leadership import delegating, governs
from kg.extract.roles.peers import other_country
from kg.extract.roles.sides import side_before, sides
from kg.extract.roles.standing import is_mere_lawyer
from kg.extract.words import Word
from kg.model import EntityType

MADE: Final = "role.predicate"
TITLED: Final = "role.title"
_TOLD: Final = frozenset({TITLED, "role.peer"})
_GOING_ALONG: Final = frozenset({"رافق", "صحب", "اصطحب"})
_ATTACHES, _HEAD = frozenset({"ملحق"}), "راس"
_REACH: Final = 12
_FEMININE: Final = "ة"


def complete(document: Document, claims: list[Claim], choose: Choose = choose) -> None:
    """Tells of each open claim what it belongs to, where anything does; `choose` has the last word on guesses."""
    _from_same_phrase(document, claims)
    _from_benches(document, claims)
    _from_delegations(document, claims)
    _from_same_person(claims)
    _from_sides(document, claims)
    _from_hosts(document, claims)
    _from_joined(document, claims)
    _from_appointer(document, claims)
    _from_company(document, claims)
    choose(document, claims, _guessed(document, claims))


def _guessed(document: Document, claims: list[Claim]) -> list[Claim]:
    """Completes what is left by guesses; the claims they are made of, but for those of people under somebody."""
    owned = ((claim.phrase.entity, claim.of) for claim in claims)
    titled = {person for person, of in owned if of is not None and document.entity(of).type is EntityType.ORG}
    free = [claim for claim in claims if claim.under is None and not is_mere_lawyer(claim.post)]
    free = [claim for claim in free if not (claim.phrase.entity in titled and _is_style(claim))]
    guessed = [claim for claim in free if claim.of is None and not claim.post.peer]
    _from_context(document, free, [claim for claim in free if not claim.post.peer])
    _peers_from_context(document, claims)
    guessed += [claim for claim in free if claim.of is None and claim.post.peer]
    _from_context(document, free, free)
    _from_superior(document, claims)
    for claim in claims:
        claim.of = claim.of or claim.plain
    return guessed


def _is_style(claim: Claim) -> bool:
    """Whether a title only addresses somebody who holds another post: `المستشار` behind that (`رئيس الهيئة المستشار
    كريم ناصر`)."""
    second = is_counsel(claim.post) and claim.phrase.posts[0].head < claim.post.head
    return second or is_form_of_address(claim.post)


def _is_open_state_post(claim: Claim) -> bool:
    """Whether a claim tells a state's post without a country, and of no peer, who shares the title of another."""
    return claim.of is None and not claim.post.peer and is_state_post(claim.post)


def _from_same_phrase(document: Document, claims: list[Claim]) -> None:
    """Completes a state's bare posts by the country of another one of it in the same phrase (`نائب رئيس الوزراء وزير
    الخارجية الفيتنامي X`), or of the government for which he speaks (`وزير الإعلام الناطق باسم الحكومة الأردنية X`)."""
    told: dict[tuple[str, int], str] = {}
    for claim in claims:
        titled = claim.of if claim.rule == TITLED else None
        if titled is not None and document.entity(titled).type is EntityType.LOC:
            land = titled if is_state_post(claim.post) else None
        else:
            land = _land_within(document, claim) if titled is not None and governs(document, titled) else None
        if land is not None:
            told.setdefault((claim.phrase.entity, claim.phrase.first), land)
    for claim in claims:
        if _is_open_state_post(claim):
            claim.of = told.get((claim.phrase.entity, claim.phrase.first))


def _land_within(document: Document, claim: Claim) -> str | None:
    """The country that a title tells inside the name of its body."""
    return next((id for at, id in document.countries if claim.post.first <= at < claim.post.last), None)


def _from_benches(document: Document, claims: list[Claim]) -> None:
    """Completes the bare titles of members of parliament by the party told behind their names."""
    for claim in claims:
        if claim.of is None and claim.phrase.name is not None and is_lawmaker(claim.post):
            claim.of = bench(document, claim.phrase)


def _from_delegations(document: Document, claims: list[Claim]) -> None:
    """Completes the bare titles of who leads a body's delegation or belongs to it by that body (`وفد من البنك برئاسة
    مدير الدائرة X`); a post of a state is of the government that sends it alone."""
    for claim in claims:
        if claim.of is None and not (claim.post.peer or is_lawmaker(claim.post)):
            named = claim.phrase.name is not None
            body = delegating(document, claim.phrase) or (sent_by(document).get(claim.phrase.entity) if named else None)
            anywhere = not is_state_post(claim.post) or is_plain_deputy(claim.post)
            if body is not None and (anywhere or governs(document, body)):
                claim.of = body


def _from_same_person(claims: list[Claim]) -> None:
    """Completes bare titles by what is said of the same person under the same head noun elsewhere."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reversed(claims):
        if claim.of is not None:
            told[claim.phrase.entity].append(claim)
    for claim in claims:
        his = told[claim.phrase.entity] if claim.of is None else ()
        known = next((one for one in his if same_post(claim.title, one.title)), None)
        if known is not None:
            claim.of, claim.title = known.of, known.title


def _from_sides(document: Document, claims: list[Claim]) -> None:
    """Completes a state's bare posts by the country on whose side somebody is."""
    among = sides(document)
    for claim in claims if among else ():
        if _is_open_state_post(claim) and claim.phrase.name is not None:
            claim.of = side_before(document, claim.phrase.first, among)


def _from_hosts(document: Document, claims: list[Claim]) -> None:
    """Completes a state's bare posts of those who receive somebody or see him off by the country where they do."""
    for claim in claims:
        if _is_open_state_post(claim) and not is_ambassador(claim.post) and not _is_known(document, claim):
            claim.of = host_land(document, claim.phrase)


def _is_known(document: Document, claim: Claim) -> bool:
    return claim.phrase.entity in document.officials


def _from_joined(document: Document, claims: list[Claim]) -> None:
    """Completes a state's bare posts by the country of the official to whose phrase they are joined (`الملك عبد الله
    الثاني ورئيس الوزراء كريم ناصر`), unless he has the same post."""
    told = {claim.phrase.first: claim.of for claim in claims if claim.of is not None and is_state_post(claim.post)}
    for claim in claims:
        first = claim.phrase.first
        joined = _is_open_state_post(claim)
        if not joined or document.words[first].conjunction != "و" or claim.phrase.entity in document.officials:
            continue
        before = document.phrase_at(first - 1 - document.words[first - 1].is_mark)
        if before is None or any(same_post(post.title, claim.title) for post in before.posts):
            continue
        land = told.get(before.first) or document.officials.get(before.entity)
        if land is not None and document.entity(land).country is not None:
            claim.of = told[first] = land


def _from_appointer(document: Document, claims: list[Claim]) -> None:
    """Completes a state's posts that predicates tell of by the country of the official who fills them (`قرر الرئيس
    الفرنسي تعيين كريم ناصر وزيرا للداخلية`)."""
    lands = [
        (claim.phrase.first, claim.of, claim.phrase.entity)
        for claim in claims
        if claim.of is not None and claim.rule == TITLED and document.entity(claim.of).country is not None
    ]
    for claim in claims:
        if claim.rule == MADE and _is_open_state_post(claim):
            first, at = document.sentence(claim.post.first).first, claim.post.first
            near = [(here, of) for here, of, person in lands if first <= here < at and person != claim.phrase.entity]
            here, land = near[-1] if near else (at, None)
            if any(is_of(word, MAKING) for word in document.words[max(first, here - 1) : at]):
                claim.of = land


def _from_company(document: Document, claims: list[Claim]) -> None:
    """Completes a state's bare posts by the country of the official in whose company somebody is (`الرئيس التشادي كريم
    ناصر والوفد المرافق له الذي يضم وزير الخارجية سمير حداد`)."""
    titled = [claim for claim in claims if claim.rule in _TOLD and (claim.post.peer or is_state_post(claim.post))]
    lands = {claim.phrase.first: claim.of for claim in titled}
    his = {claim.phrase.entity: claim.of for claim in titled if claim.phrase.name is not None}
    for claim in claims:
        if _is_open_state_post(claim) or (claim.of is None and claim.post.lemma in _ATTACHES):
            told = _company_word(document, claim.post.first)
            leader = _leader(document, told) if told is not None else None
            land = lands.get(leader.first) if leader is not None else None
            if land is None and leader is not None and told is not None and document.words[told].is_verb:
                land = his.get(leader.entity)
            if land is not None and document.entity(land).country is not None:
                claim.of = land


def _company_word(document: Document, at: int) -> int | None:
    """The token of the word that tells of company shortly before a token of its sentence."""
    near = range(at - 1, max(document.sentence(at).first, at - _REACH) - 1, -1)
    return next((at for at in near if _tells_company(document.words[at]) or _is_headed(document, at)), None)


def _leader(document: Document, told: int) -> Phrase | None:
    """Whom somebody accompanies by the word at the token: the person named last before it, else first in the sentence
    before."""
    here = document.sentence_index(told)
    first = document.analysis.sentences[here].first
    before = [one for one in document.phrases_in(first, told) if one.type is EntityType.PER]
    if before:
        return before[-1]
    start = document.analysis.sentences[max(0, here - 1)].first
    return next((one for one in document.phrases_in(start, first) if one.type is EntityType.PER), None)


def _is_headed(document: Document, at: int) -> bool:
    """Whether a delegation is called at the token which somebody heads (`وصل على رأس وفد يضم`)."""
    return document.words[at].key in event_words("mission") and document.words[at - 1].key == _HEAD


def _tells_company(word: Word) -> bool:
    """Whether a word tells who goes along with somebody (`المرافق`, `برفقة`, `رافقه`)."""
    kinds = ("accompanying", "in_company", "company")
    return word.lemma in _GOING_ALONG or any(word.key in event_words(kind) for kind in kinds)


def _from_context(document: Document, claims: list[Claim], bare: list[Claim]) -> None:
    """Completes the `bare` titles among all claims from the text around them, the likeliest person first: all bare
    posts of one person belong to one country or body, and a post there has one holder beside those known from other
    news."""
    governments = Governments(document)
    told = (claim for claim in claims if claim.of is not None and claim.rule != MADE and claim.phrase.name is not None)
    holders = {(_office(claim), claim.of): claim.phrase.entity for claim in told}
    open_claims: dict[tuple[str, bool], list[Claim]] = defaultdict(list)
    for claim in bare:
        if claim.of is None:
            open_claims[claim.phrase.entity, is_state_post(claim.post)].append(claim)
    offers = [
        (score, -number, owner)
        for number, ((person, _), held) in enumerate(open_claims.items())
        for owner, score in governments.owners(person, [claim.post for claim in held]).items()
        if not (document.entity(owner).type is EntityType.ORG and all(is_ambassador(claim.post) for claim in held))
    ]
    groups = list(open_claims.values())
    for score, number, owner in sorted(offers, reverse=True):
        held = [claim for claim in groups[-number] if claim.of is None]
        free = (
            claim.rule == MADE
            or (are_several(document.words, claim.post.head) and not is_state_post(claim.post))
            or holders.get((_office(claim), owner), claim.phrase.entity) == claim.phrase.entity
            for claim in held
        )
        if score >= KNOWN or all(free):
            for claim in held:
                claim.of = owner
                holders.setdefault((_office(claim), owner), claim.phrase.entity)


def _office(claim: Claim) -> str:
    """The office that a title tells of, the same for a man and a woman (`رئيس` for `رئيسة`)."""
    head, *rest = claim.title.split()
    return " ".join([head.removesuffix(_FEMININE), *rest])


def _peers_from_context(document: Document, claims: list[Claim]) -> None:
    """Completes peers whose country nothing tells by the other country in their sentence (`التقى الوزير التركي في أثينا
    نظيره كريم ناصر`)."""
    for claim in claims:
        state = is_state_post(replace(claim.post, title=claim.title, lemma=fold(claim.title.split()[0])))
        if claim.post.peer and claim.of is None and claim.phrase.name is not None and state:
            sentence = document.sentence(claim.post.first)
            near = {one.of for one in claims if one.of and sentence.first <= one.post.first < claim.post.first}
            told = near or {one.of for one in claims if one.of is not None}
            claim.of = other_country(document, claim.post.first, told)


def _from_superior(document: Document, claims: list[Claim]) -> None:
    """Completes the titles of people under somebody by the country or body of his (`نائبه`), or by that of a known
    official (`متحدث باسم دونالد ترامب`)."""
    known = {claim.phrase.entity: claim.of for claim in reversed(claims) if claim.of is not None}
    known = dict(document.officials) | known
    for claim in claims:
        if claim.of is None and claim.under is not None:
            claim.of = known.get(claim.under)
