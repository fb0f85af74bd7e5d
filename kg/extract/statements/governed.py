"""The noun phrase that a preposition governs, which the walk to the content passes over."""

from __future__ import annotations

from functools import cache
from typing import Final

from kg.arabic.calendar import months
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.words import Word

ANY: Final = "اي"  # نفى في بيان أي نية
_TONGUE: Final = "لسان"
_DUAL: Final = "ين"
_NISBA_ENDINGS: Final = ("ي", "يه")
_SOME_TIME: Final = frozenset(
    {
        "فتره",
        "مده",
        "زمن",
        "وقت",
        "ايام",
        "اسابيع",
        "شهور",
        "اشهر",
        "سنوات",
        "اعوام",
        "ساعات",
        "دقائق",
        "دقاءق",
        "عقود",
        "قرون",
    }
)
_TWO_OF_TIME: Final = frozenset({"يومين", "اسبوعين", "شهرين", "عامين", "سنتين", "ساعتين", "دقيقتين", "عقدين", "قرنين"})


def after_governed(reader: Reader, at: int, limit: int) -> int:
    """The token after the noun phrase at the token, before token `limit`: a known phrase, or a noun with what qualifies
    it."""
    if at >= limit or reader.is_mark(at):
        return at
    phrase = reader.document.phrase_at(at)
    if phrase is not None and phrase.first == at and (phrase.name is not None or reader.party_at(at) is not None):
        return phrase.last
    closed = reader.word(at).definite or bool(reader.word(at).pronoun)
    at += 1
    while at < limit and reader.is_nominal(at) and not reader.word(at).is_attached and not _ends(reader, at):
        closed = closed or (reader.word(at - 1).definite and not reader.word(at).definite)
        phrase = reader.party_at(at)
        if phrase is not None and phrase.first == at:
            inside = not closed and (reader.key(at - 1) == _TONGUE or not (phrase.name and phrase.posts))
            return phrase.last if inside else at
        at += 1
    return at


def _ends(reader: Reader, at: int) -> bool:
    """Whether the noun phrase ends before the token."""
    if reader.complementiser(at) is not None or reader.keys[at] in noun_class("adverb", "time_head"):
        return True
    if reader.keys[at] == ANY and _is_writing(reader.word(at - 1 - (reader.word(at - 1).tag == "ADJ"))):
        return True
    return reader.party_at(at) is None and _is_apart(reader.word(at - 1), reader.word(at))


@cache
def _month_names() -> frozenset[str]:
    """The folded names of the solar months, those of two words left out."""
    return frozenset(months("gregorian"))


def _is_apart(before: Word, noun: Word) -> bool:
    """Whether a noun begins a phrase of its own: an indefinite one behind a definite or possessed noun (`من جانبها
    تأجيل`) or an adjective, a definite one behind an indefinite adjective (`في تصريحات صحفية القرار`) or that is no
    adjective behind a definite or possessed noun, a possessed one behind a dual (`بوسيلتين نيته`), or any behind a
    time's (`قبل شهرين العثور`)."""
    if noun.tag != "NOUN" or before.tag not in ("NOUN", "ADJ"):
        return False
    if before.key in _TWO_OF_TIME or (before.key in _month_names() and not noun.definite):
        return True
    if before.key in _SOME_TIME and not (before.definite or noun.definite or noun.pronoun):
        return True  # منذ أيام وقف العمل
    if not noun.definite:
        related = before.tag == "ADJ" and before.key.endswith(_NISBA_ENDINGS) and bool(noun.pronoun)
        described = before.tag == "ADJ" and not before.definite and before.form == "" and not noun.pronoun
        dual = before.key.endswith(_DUAL) and not before.pronoun and bool(noun.pronoun)
        apart = related or described or before.definite or (_is_writing(before) and _is_told(noun))
        return apart or (before.tag == "NOUN" and (bool(before.pronoun) or dual))
    if before.tag == "ADJ" and not before.definite:
        return before.key.endswith(_NISBA_ENDINGS)
    adjective = noun.qualifies or noun.nisba is not None or noun.body is not None or noun.key.endswith(_NISBA_ENDINGS)
    clash = bool(before.pronoun) and before.number == "s" and before.gender == "m" and noun.gender == "f"
    adjective = adjective and not clash  # في مقاله الاتفاقية
    return (before.definite or bool(before.pronoun)) and before.tag == "NOUN" and not adjective


def _is_writing(word: Word) -> bool:
    """Whether a noun is the indefinite one of what words are put about in (`في بيان`, `في تغريدة`)."""
    return word.key in noun_class("put_about") and not (word.definite or word.pronoun)


def _is_told(word: Word) -> bool:
    """Whether a noun with a pronoun is what somebody tells of himself, no body or kin of his (`استقالته`)."""
    own = bool(word.pronoun) and word.head is None
    return own and (word.form == "verbal-noun" or word.key in noun_class("own_mind"))
