"""Names of towns and bodies that are common words, too, and are these in an article.

سنبقى [دوما] هنا: always      وصل إلى القاعدة الجوية وغادر [القاعدة]: the base      نصف [قطر] الدائرة: the radius
أمطار و[سيول]: floods      تعذرت رؤية [الهلال]: the moon
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import islice
from typing import Final

from kg.arabic.clubs import by_name as by_club
from kg.arabic.clubs import is_city
from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.names.endings import is_likened
from kg.extract.names.provinces import state_of_town
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_ACCUSATIVE: Final = "\u064b"
_ADVERB: Final = "adverb"
_JUDGING: Final = frozenset({"ارهابيه", "متشدده", "متطرفه", "محظوره", "اجراميه"})
_BODY, _PEOPLE = "organisation", frozenset({"عناصر", "مقاتلي", "مقاتلو", "زعيم", "خلايا", "فرع", "مسلحي"})
_HALF, _DIAMETER, _BY = "نصف", "قطر", "ب"
_ABSOLUTE = ("ون", "ين")  # of a plural without a genitive
_SIZES, _SOON = frozenset({"بلغ", "يبلغ", "زاد", "يزيد", "تراوح", "يتراوح", "قياس"}), 2
_FIFA, _GAMES = "فيفا", frozenset({"لعبه", "لعب", "العاب"})
_TWICE: Final = 2
_TO, _MOTION_REACH = "الي", 10
_PARTICLE: Final = "ان"
_POPE: Final = "بابا"  # [البابا] قال, but `البابا فرنسيس` has a name
_ADJECTIVE: Final = "ADJ"
_UNITY: Final = "وحده"
_UNITED: Final = frozenset(
    {"اراضي", "تراب", "صف", "شعب", "وطن", "بلاد", "موقف", "كلمه", "مصير", "هدف", "مجتمع", "امه", "صفوف", "اقليم"}
)
_QUOTES: Final = frozenset({'"', "«", "»", "“", "”", "(", "'"})


def is_common_word(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name is an adverb, or a common noun, alone or with adjectives, or a person's a particle (`إني`), the
    title of the Pope, or what somebody only acts like (`كظهير أيمن`)."""
    at, alone = name.first, name.last == name.first + 1
    if name.type is EntityType.LOC:
        return alone and (_is_no_town(words, at) or _is_measure(words, at))
    if name.type is EntityType.PER:
        title = words[at].key == _POPE and words[at].definite
        return is_likened(words[at]) or (alone and (title or words[at].key == _PARTICLE))
    if _is_unity(name, words) or (alone and _is_said_of_thing(words, at)):
        return True
    if words[at].key in _movements():
        return alone and _is_feeling(words, at)
    if words[at].key in keys("body_nouns"):
        return _is_described(words, at) or (alone and _is_noun(words[at].key, words))
    return alone and (_is_no_club(words, at) or _is_game(words, at))


def _is_unity(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether what was taken for a unit is the unity of a people or its land (`وحدة الأراضي السورية`)."""
    plain = words[name.first].key == _UNITY and not words[name.first].definite and name.last > name.first + 1
    return plain and words[name.first + 1].key in _UNITED


def _is_said_of_thing(words: Sequence[Word], at: int) -> bool:
    """Whether a club's name that is an adjective is said of the noun before it, which is no body nor of people, in an
    article that tells nothing of sport (`السلم الأهلي`)."""
    word, thing = words[at], words[at - 1] if at else None
    if thing is None or word.tag != _ADJECTIVE or not (word.definite and thing.definite) or word.is_attached:
        return False
    plain = thing.tag == "NOUN" and thing.head is None and not thing.adverbial and thing.gender == word.gender
    return plain and keys("sport_words").isdisjoint(one.key for one in words)


def _is_no_town(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is a town's name too is none: it ends in the accusative's vowel, the article does not tell of
    the town's state (`أمطار وسيول`), or no town can stand there (`يسعون دوما إلى`)."""
    state, kind = _common_towns().get(words[at].key, ("", ""))
    if not state:
        return False
    told = any(_tells(other, state) for other in words) or _is_gone_to(words, at)
    return _ACCUSATIVE in words[at].text or not told or (kind == _ADVERB and not _may_be_town(words, at))


def _is_gone_to(words: Sequence[Word], at: int) -> bool:
    """Whether a verb or participle of motion leads to the word, which ends its clause, or it is joined to a city by its
    name (`سافر إلى طوكيو وسيول`)."""
    word, before, behind = words[at], words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    if before is None or word.definite or (behind is not None and behind.tag == _ADJECTIVE):
        return False
    if word.conjunction:
        return by_capital(before.base) is not None or is_city(before.base)
    near = words[max(0, at - _MOTION_REACH) : at - 1]
    return before.key == _TO and any(one.lemma in keys("motions") or one.key in keys("motions") for one in near)


def _may_be_town(words: Sequence[Word], at: int) -> bool:
    """Whether a town can stand at a token: behind a preposition, a noun that it describes or a verb of motion, in a
    row, or where a clause begins or ends."""
    word, before = words[at], words[at - 1] if at else None
    if at + 1 < len(words) and words[at + 1].is_mark and words[at + 1].text not in _QUOTES:
        return True
    if before is None or word.preposition or word.conjunction or before.tag == "PREP" or before.is_mark:
        return before is None or before.text not in _QUOTES or _may_be_town(words, at - 1)
    if before.is_verb:
        return before.key in keys("capital_cues") or before.lemma in keys("capital_cues")
    whole = before.definite or before.pronoun or before.key.endswith(_ABSOLUTE)
    return before.tag == "NOUN" and not whole


def _is_measure(words: Sequence[Word], at: int) -> bool:
    """Whether a state's name is the noun for a diameter (`نصف قطر الدائرة`, `بقطر 5 أمتار`, `يبلغ قطر الكويكب`)."""
    if words[at].key != _DIAMETER:
        return False
    before = words[at - 1] if at else None
    sized = before is not None and (before.key == _HALF or before.lemma in _SIZES or before.key in _SIZES)
    behind = words[at + 1 : at + 1 + _SOON] if words[at].preposition == _BY else ()
    return sized or any(word.tag == "NUM" for word in behind)


def _is_no_club(words: Sequence[Word], at: int) -> bool:
    """Whether a club's name that is a noun (`رؤية الهلال`) or somebody's (`تشيلسي كلينتون`), not a city's, stands in an
    article that tells nothing of sport."""
    spelled = _club(words[at])
    if spelled is None or is_city(spelled) or by_capital(spelled) is not None:
        return False
    before = at - 1 if at and words[at - 1].text in _QUOTES else at
    needed = 1 if by_club(spelled) is not None else _TWICE
    if _is_behind_body(words, before):
        return False
    sports, others = keys("sport_words"), (word for word in words if word.key != words[at].key)
    told = (word for word in others if word.key in sports or _club(word) is not None)
    return len(list(islice(told, needed))) < needed


def _club(word: Word) -> str | None:
    """A word with its article, as a club is called so."""
    if by_club(word.base) is not None:
        return word.base
    spelled = f"ال{word.base}"
    noun = word.definite and word.key in keys("club_nouns")
    return spelled if noun or by_club(spelled) is not None else None


def _is_sport(words: Sequence[Word]) -> bool:
    """Whether an article tells of team sports."""
    return sum(word.key in keys("sport_words") for word in words) >= _TWICE


def _is_game(words: Sequence[Word], at: int) -> bool:
    """Whether the name of a federation is that of the video game called after it (`فيفا 18`, `لعبة الفيفا`)."""
    if words[at].key != _FIFA:
        return False
    before, behind = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    played = before is not None and before.key in _GAMES
    return played or (behind is not None and (behind.tag == "NUM" or behind.key in _GAMES))


def _tells(word: Word, state: str) -> bool:
    country = word.nisba or by_name(word.base)
    return country is not None and country.code == state


def _is_noun(key: str, words: Sequence[Word]) -> bool:
    """Whether a body's name is a noun in an article: nowhere a noun of bodies or of their people stands before it, nor
    quotes around it, and it is there without article, too, or with an adjective behind it (`القاعدة الجوية`), or
    nothing tells of violence."""
    places = [at for at, word in enumerate(words) if word.key == key]
    if any(words[at].definite and (_is_behind_body(words, at) or _is_quoted(words, at)) for at in places):
        return False
    common = any(not words[at].definite or _is_described(words, at) for at in places)
    return common or not any(_is_violent(word) for word in words)


def _is_described(words: Sequence[Word], at: int) -> bool:
    """Whether a definite adjective follows that does not judge, also one of nationality."""
    word = words[at + 1] if at + 1 < len(words) else None
    return word is not None and word.tag == "ADJ" and word.definite and word.key not in _JUDGING


def _is_violent(word: Word) -> bool:
    keyed = keys("violence")
    return word.key in keyed or word.lemma in keyed


def _is_quoted(words: Sequence[Word], at: int) -> bool:
    return 0 < at < len(words) - 1 and words[at - 1].text in _QUOTES and words[at + 1].text in _QUOTES


def _is_behind_body(words: Sequence[Word], at: int) -> bool:
    """Whether a noun of bodies or of their people stands before the token of a name or of the quote before it."""
    if not at:
        return False
    before = words[at - 1]
    return before.key in _PEOPLE or (before.head is not None and _BODY in before.head.kinds)


def _is_feeling(words: Sequence[Word], at: int) -> bool:
    """Whether a movement's name is a common noun (`لعب بحماس`): in news of sport or behind `ب`, where an article tells
    of none of the movement's states, and no noun of bodies or quotes are around it."""
    word, states = words[at], _movements()[words[at].key]
    plain = word.preposition == _BY or _is_sport(words)
    marked = word.definite or _is_behind_body(words, at) or _is_quoted(words, at)
    return plain and not marked and not _is_told(states, words)


def _is_told(states: Collection[str], words: Sequence[Word]) -> bool:
    """Whether an article names one of the states, has its adjective, or names a town of it."""
    return any(_tells(word, state) or state_of_town(word.base) == state for word in words for state in states)


@cache
def _movements() -> dict[str, tuple[str, ...]]:
    return {fold(noun): tuple(states.split("|")) for noun, states in rows("movement_nouns")}


@cache
def _common_towns() -> dict[str, tuple[str, str]]:
    """The state and kind of the word of the towns that are common words."""
    return {fold(word): (state, kind) for word, state, kind in rows("common_towns")}
