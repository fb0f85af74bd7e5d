"""Countries that no word of an article tells: those of officials, outlets and towns that are known from elsewhere, or
of nobody."""

from __future__ import annotations

from typing import Final

from kg.arabic.countries import by_capital, by_name
from kg.extract.document import Document
from kg.extract.phrases.titles import specifics
from kg.extract.roles.claim import Claim
from kg.extract.roles.guilds import is_syndic
from kg.extract.roles.kinds import is_state_post
from kg.extract.roles.possessors import possessive

_RETURNING: Final = frozenset({"عاد", "رجع", "عوده"})
_PLACING, _AT = frozenset({"في", "الي", "من", "لدي"}), "ب"
_OF_STATE: Final = frozenset({"وزير", "وزراء", "حكومه", "جمهوريه", "دوله"})


def is_told(document: Document, holder: str, owner: str) -> bool:
    """Whether the text names the body, country or place that a holder's post is of, or a country by its nationality or
    its capital; where something was in a capital further down than the opening, that tells whose a known official
    alone is."""
    entity = document.entity(owner)
    tokens = [at for at, id in document.countries if id == owner]
    if tokens and entity.country is not None and document.officials.get(holder) != owner:
        return any(_tells(document, at, entity.country) for at in tokens)
    if entity.mentions or tokens:
        return True
    lands = (land for word in document.words if (land := word.nisba or by_name(word.base)) is not None)
    return any(land.name == entity.country for land in lands)


def _tells(document: Document, at: int, country: str) -> bool:
    """Whether a mention of a country at the token tells whose posts are: any in the opening, and others but for those
    of its capital behind what tells where something is, unless somebody returns there."""
    words = document.words
    if at < document.analysis.sentences[0].last:
        return True
    name, led = words[at].base, words[at].preposition == _AT or (at > 0 and words[at - 1].key in _PLACING)
    seat = by_capital(name) or by_capital(" ".join((name, *(word.text for word in words[at + 1 : at + 2]))))
    home = at > 1 and words[at - 2].lemma in _RETURNING
    return home or not (led and seat is not None and seat.name == country and by_name(name) is None)


def is_of_unsaid_state(document: Document, claim: Claim) -> bool:
    """Whether somebody named has a post in a government or at the head of a state or of its guild by its title (`وزير
    الصحة`, `نقيب المحامين`), in an article that tells of no country."""
    open_post = claim.of is None and not claim.post.peer and possessive(document, claim.post) is None
    if not open_post or claim.phrase.name is None:
        return False
    if any(_tells(document, at, document.entity(id).country or "") for at, id in document.countries):
        return False
    told = {claim.post.lemma, *specifics(claim.title)}
    governs = is_state_post(claim.post) and (not told.isdisjoint(_OF_STATE) or is_syndic(claim.post))
    return " " in claim.title and governs
