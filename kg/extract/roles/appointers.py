"""Whose the title is that stands between a verb of appointing and the name of whom it appoints.

عين الرئيس اللبناني كريم ناصر رئيسا للحكومة      أقال الرئيس اللبناني كريم ناصر من منصبه: of somebody not named
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.roles.beside import MAKING
from kg.extract.roles.claim import Claim

_LEADING_ON = frozenset({"كلف", "رشح", "اقال", "اعفي", "عزل"})
_AUTHORITIES = frozenset({"رئيس", "ملك", "أمير", "عاهل", "سلطان", "وزير", "حاكم", "محافظ", "مدير"})
_APPOINTED = "عين"  # which looks like a noun
_LEADS, _FROM = frozenset({"ب", "ل"}), "من"


def is_of_appointer(document: Document, claim: Claim, appointed: Sequence[Claim]) -> bool:
    """Whether a title right behind a verb of making somebody something, or of dismissing him, is that of whoever does
    so, since the one name behind it, no known official's, is of whom he makes what is told in the sentence, charges
    with something or dismisses from it."""
    phrase, words = claim.phrase, document.words
    if phrase.name is None or not phrase.first or claim.post.span.end > phrase.name.start:
        return False
    if words[claim.post.first].pronoun or claim.post.lemma not in _AUTHORITIES:
        return False  # كلف النادي مساعده كريم ناصر بالمهمة
    verb = words[phrase.first - 1]
    if phrase.first > 1 and words[phrase.first - 2].key in event_words("relative"):
        return False  # الذي كلف المدير كريم ناصر بالمهمة
    if not (verb.is_verb or verb.text == _APPOINTED) or document.officials.get(phrase.entity) is not None:
        return False
    last = document.sentence(phrase.first).last
    if not {verb.lemma, verb.key}.isdisjoint(_LEADING_ON) and phrase.last < last:
        behind = words[phrase.last]
        return behind.preposition in _LEADS or behind.key == _FROM
    made = (one for one in appointed if one.phrase.entity == phrase.entity)
    return bool(MAKING & {verb.lemma, verb.key}) and any(phrase.last <= one.post.first < last for one in made)
