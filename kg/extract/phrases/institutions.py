"""Bodies named by a common noun with what makes it the name of one, where the analyzer found no name.

رئيس [ديوان المحاسبة]      أقرت [اللجنة المالية] القانون      وفد من [غرفة تجارة روتردام]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys, rows
from kg.extract.phrase import ProperName
from kg.extract.phrases.nominals import NominalReader
from kg.extract.words import Word
from kg.model import EntityType, Sentence

_NISBA = ("ي", "يه")
_RANKING = frozenset({"عام", "اعلي", "عليا", "مشترك", "مستقل", "موحد"})
_LOOSE = frozenset(
    {"حالي", "تالي", "رءيسي", "رئيسي", "سياسي", "حكومي", "محلي", "دولي", "رسمي", "اجنبي", "سري", "خارجي"}
)
_ORDINALS = frozenset({"ثاني", "ثانيه"})
_NUMBERS = event_words("nth")
_TEN = frozenset({"عشر", "عشره"})
_ARMS = frozenset({"مشاه", "مدرع", "مدرعه", "مدرعات", "ميكا", "مدفعيه", "صاعقه", "مظلات", "دبابات", "عمالقه", "اسناد"})
_NUMBER = "NUM"
_PLACING = frozenset(
    {"قرب", "داخل", "خارج", "اثناء", "قبل", "بعد", "تحت", "فوق", "ضد", "غير", "كل", "بعض", "حول", "ضمن"}
)
_FOR, _ADJECTIVE, _PARTICIPLE, _DEED = "ل", "ADJ", "participle", "verbal-noun"
_POSTS = frozenset({"office", "spokes", "honorific", "rank"})
_PREPOSITION = "PREP"
_MILITARY, _MIDDLE = "عسكريه", frozenset({"وسطي"})
_PRESIDENCY = "رءاسه", "رئاسه"
_OF_STATE = frozenset({"جمهوريه", "حكومه", "وزراء", "دوله", "وزاره"})


class Institutions:
    """Reads the names of bodies off the words of one article, beside the names found already."""

    def __init__(self, nouns: NominalReader, where: Concordance) -> None:
        self._where = where
        self._nouns, self._words, self._names = nouns, nouns.words, nouns.names

    def names(self, sentences: Sequence[Sentence]) -> Iterator[ProperName]:
        """The bodies' names in text order, without overlap; one may have a place's name at its end."""
        taken = {at for name in self._names.values() for at in range(name.first, name.last)}
        heads = self._where.heads
        for sentence in sentences:
            after = sentence.first
            for at in heads[bisect_left(heads, sentence.first) : bisect_left(heads, sentence.last - 1)]:
                word = self._words[at]
                head = word.head
                if head is None or at < after or at in taken or word.pronoun or head.number != "s":
                    continue
                last = self._end(at, sentence.last, _complements().get(head.singular, frozenset()))
                if last > at + 1:
                    after = last
                    yield ProperName(self._nouns.span(at, last), EntityType.ORG, at, last)

    def _end(self, at: int, end: int, complements: frozenset[str]) -> int:
        """The token after the name that begins with the noun at the token; `at` itself where none does."""
        head, following = self._words[at], self._words[at + 1]
        if _is_presidency(self._words, at) and not self._is_held(at):
            return at + 2
        if not complements or self._is_common(at) or (following.head is not None and following.head.kinds & _POSTS):
            return at
        if head.definite:
            return self._behind_definite(at, end, complements)
        if following.tag == _ADJECTIVE or following.is_attached or following.pronoun or following.key in _PLACING:
            return at
        phrase = self._nouns.body(at, end, EntityType.ORG)
        inner = [name for name in map(self._names.get, range(at + 1, phrase.last)) if name is not None]
        if inner:
            placed = "place" in complements and all(name.type is EntityType.LOC for name in inner)
            whole = inner[-1].last == phrase.last and not self._words[inner[-1].first].is_attached
            return phrase.last if placed and whole else at
        closed = any(word.definite for word in self._words[at + 1 : phrase.last])
        own = not any(word.pronoun for word in self._words[at + 1 : phrase.last])
        ranked = self._words[phrase.last].key in _RANKING if phrase.last < end and closed else False
        return phrase.last + ranked if "genitive" in complements and closed and own else at

    def _behind_definite(self, at: int, end: int, complements: frozenset[str]) -> int:
        """The token after the number or the adjectives of a definite noun; `at` where it may have none."""
        if "number" in complements and not self._words[at + 1].is_attached:
            return self._behind_number(at, end)
        if "military" in complements:
            return self._behind_military(at, end)
        return self._behind_adjectives(at, end) if "adjective" in complements else at

    def _behind_military(self, at: int, end: int) -> int:
        """The token after the number or side of a military region (`قائد المنطقة العسكرية الثالثة`), else `at`; where
        something is or somebody goes it is a place."""
        last = at + 3
        placed = self._words[at].preposition == "ب" or (at > 0 and self._words[at - 1].tag == _PREPOSITION)
        if placed:
            return at
        military = last <= end and self._words[at + 1].key == _MILITARY and self._words[at + 1].definite
        word = self._words[last - 1] if military else None
        if word is None or not word.definite or word.is_attached or word.nisba is not None:
            return at
        return last if word.key in _NUMBERS | _MIDDLE or word.key.endswith(_NISBA) else at

    def _behind_number(self, at: int, end: int) -> int:
        """The token after the number of a military unit and its arm (`اللواء الثالث مشاة`); `at` where it has none."""
        word = self._words[at + 1]
        if not (word.tag == _NUMBER or (word.definite and word.key in _NUMBERS)):
            return at
        last = at + 2
        last += last < end and self._words[last].key in _TEN
        return last + (last < end and self._words[last].key in _ARMS)

    def _is_held(self, at: int) -> bool:
        """Whether a presidency is what somebody named right before has (`لن يتولى كريم رئاسة الحكومة`)."""
        return any(name.last == at and name.type is EntityType.PER for name in self._names.values())

    def _is_common(self, at: int) -> bool:
        """Whether the noun and the word behind it only describe a body or thing."""
        return f"{_with_article(self._words[at])} {self._words[at + 1].folded}" in keys("common_bodies")

    def _behind_adjectives(self, at: int, end: int) -> int:
        """The token after the adjectives of relation behind a definite noun and the field for which it is
        (`المديرية الولائية للحماية المدنية`); `at` where the first is none, or its whole is a nationality."""
        last = self._behind_related(at + 1, end)
        first = self._words[at + 1]
        if last == at + 1 or first.nisba is not None or first.key in _ORDINALS:
            return at
        field = self._words[last] if last < end else None
        if field is None or field.preposition != _FOR or field.conjunction:
            return last if last > at + 2 or first.key.removesuffix("ه") not in _LOOSE else at
        inner = self._names.get(last)
        if field.head is not None or (inner is not None and not field.definite):  # اللجنة التنفيذية لمنظمة …
            return at
        if inner is not None:
            return inner.last if inner.type is EntityType.ORG else last
        return self._behind_related(last + 1, end) if field.definite and field.is_nominal else last

    def _behind_related(self, at: int, end: int) -> int:
        """The token after the adjectives of relation that begin at the token."""
        while at < end and self._relates(at):
            at += 1
        return at

    def _relates(self, at: int) -> bool:
        """Whether a definite adjective of relation or rank stands at the token, with nothing written onto it."""
        word = self._words[at]
        plain = word.tag == _ADJECTIVE and word.definite and not word.is_attached and at not in self._names
        ranking = word.key.removesuffix("ه") in _RANKING or word.key in _RANKING
        return plain and (ranking or (word.key.endswith(_NISBA) and word.form != _PARTICIPLE))


def _with_article(word: Word) -> str:
    return f"ال{word.key}" if word.definite else word.key


def _is_presidency(words: Sequence[Word], at: int) -> bool:
    """Whether a state's or government's presidency stands at the token as a body (`بيان رئاسة الجمهورية`), not as what
    somebody has (`تولى رئاسة الحكومة`, `برئاسة`)."""
    word, of = words[at], words[at + 1]
    if word.key not in _PRESIDENCY or word.definite or word.preposition or of.key not in _OF_STATE:
        return False
    before = words[at - 1] if at else None
    held = before is not None and (before.is_verb or (before.form == _DEED and bool(before.pronoun)))
    return of.definite and not of.is_attached and not held


@cache
def _complements() -> Mapping[str, frozenset[str]]:
    """The complements that make a name of each noun, by its folded singular."""
    return {fold(noun): frozenset(kinds.split()) for noun, kinds in rows("institutions")}
