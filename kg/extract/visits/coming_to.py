"""Whether a word that may mean something else tells of coming to a place: `قدم إلى X`, `تابع طريقه إلى X`."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_CAME = frozenset({"قدم", "قدمت"})
_GIVING = frozenset({"قدما", "قدمتا", "قدموا", "يقدم", "تقدم", "يقدمون", "يقدمان", "نقدم", "اقدم", "قدمنا"})
_VISITED = frozenset({"وفد", "وفدا"})
_TO, _FROM, _FEMININE = "الي", "من", ("ة", "ات")
_GOING_ON = frozenset({"تابع", "واصل", "اكمل", "أكمل", "استانف", "استأنف", "شق", "سلك"})


def comes_to(document: Document, token: int) -> bool:
    """Whether the verb is none of giving or sent people: `قدم` comes where it opens its clause and a place follows and
    no gift (`قدم X إلى بيروت أمس`, not `قدم إلى لبنان منحة`); of every other verb it is true."""
    word = document.words[token]
    if word.key in _VISITED:
        return word.is_verb
    if word.key in _GIVING:
        return False
    if word.key not in _CAME:
        return True
    opens = token == document.sentence(token).first or document.words[token - 1].is_mark or bool(word.conjunction)
    return opens and word.is_verb and _leads_to_place(document, token)


def _leads_to_place(document: Document, token: int) -> bool:
    """Whether `إلى` and a place, behind which no gift stands, follow the verb or its subject."""
    words, last = document.words, document.sentence(token).last
    subject = document.parties_from(token + 1) if token + 1 < last else ()
    at = subject[-1].last if subject and subject[-1].type in {EntityType.PER, EntityType.GRP} else token + 1
    left = document.phrase_at(at + 1) if at + 1 < last and words[at].key == _FROM else None
    at = left.last if left is not None and left.type is EntityType.LOC else at  # قدم X من دبي إلى بيروت
    place = document.phrase_at(at + 1) if at + 1 < last and words[at].key == _TO else None
    if place is None or place.type is not EntityType.LOC:
        return False
    gift = words[place.last] if place.last < last else None
    return gift is None or not (gift.is_nominal and _is_object(gift) and document.phrase_at(place.last) is None)


def _is_object(word: Word) -> bool:
    """Whether a noun without an article may be what is given (`دعما`, `منحة`, `مساعدات`, `دعمه`)."""
    bare = not (word.definite or word.is_attached or word.adverbial)
    return bare and (is_accusative(word) or bool(word.pronoun) or word.text.endswith(_FEMININE))


def goes_on(document: Document, token: int) -> bool:
    """Whether a verb of going on has the way at the token as its object (`تابع X طريقه إلى Y`)."""
    at = token - 1
    subject = document.phrase_at(at) if at >= document.sentence(token).first else None
    at = subject.first - 1 if subject is not None and subject.type in {EntityType.PER, EntityType.GRP} else at
    verb = document.words[max(at, 0)]
    return verb.is_verb and not _GOING_ON.isdisjoint((verb.key, verb.lemma))
