"""What a place name stands for: the city or the government of a capital, a country or its capital of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import takewhile

from kg.arabic.countries import Country, by_capital, by_code, by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.names.provinces import provinces
from kg.extract.names.states import CAPITAL
from kg.extract.names.types import sport_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_HEAD = 6
_DASHES = frozenset({"-", "–", "—", "ـ", ":", "("})
_APPOSED = 4
_COMMAS = frozenset({"،", ","})
_MARKS = _COMMAS | {"#", "(", '"'}
_NEAR = 9
_LED = 5
_ROW = 12  # places
_CITIES = frozenset({"مدينه", "عاصمه", "محافظه", "منطقه"})
_AGE = frozenset({"قديمه", "كبري", "سيتي"})
_BETWEEN, _OF, _AMONG = "بين", "من", frozenset({"بين", "من"})
_WAYS = frozenset({"طريق", "رحله", "رحلات", "مسافه", "خط", "قطار", "رابط", "سريع"})
_HOLDING = frozenset({"سيطر", "سيطره", "هيمن", "هيمنه", "استولي", "استيلاء"})
_AWAY = frozenset({"كلم", "كم", "كيلومتر", "كيلومترا", "كيلومترات", "ابعد", "بعد", "تبعد", "يبعد"})
_OVER = {"علي": _HOLDING, "عن": _AWAY}
_SPORT = 30  # words to one of sport, where an article is news of sport
_SOIL = "اراضي"
_WHERE = "حيث"
_OMAN, _SULTANATE = "عُ", "سلطنه"


class Locations:
    """Reads place names in their context; to be asked in text order."""

    def __init__(self, words: Sequence[Word], names: Iterable[tuple[Phrase, str]]) -> None:
        """Takes the words of an article and its phrases that have a name, with it."""
        self._words = words
        self._governments: dict[int, bool] = {}
        places = [(one, name) for one, name in names if one.type is EntityType.LOC]
        self._ends = {one.first: one.last for one, _ in places}
        self._firsts = {last: first for first, last in self._ends.items()}
        self._towns = {one.first for one, name in places if _is_town(name)}

    @cached_property
    def _is_sport(self) -> bool:
        """Whether the article is news of sport, where a capital's name is its club's or its own."""
        return sport_words(self._words) * _SPORT > len(self._words)

    def is_government(self, phrase: Phrase) -> bool:
        """Whether a capital stands for its government: not after a word of place, motion or meeting; the second of two
        joined capitals is what the first is."""
        word = self._words[phrase.first]
        at = phrase.first - (2 if phrase.first > 1 and self._words[phrase.first - 1].text == "#" else 1)
        before = self._words[at] if at >= 0 else None
        if word.conjunction and not word.preposition and phrase.first in self._governments:
            stands = self._governments[phrase.first]
        else:
            cues = keys("capital_cues")
            led = before is not None and (before.key in cues or before.lemma in cues)
            led = led or self._is_sport or self._is_goal(phrase) or self._is_apposed(phrase)
            led = led or self._is_held(phrase) or self._is_among_towns(phrase)
            stands = not (led or word.preposition or phrase.span != phrase.name or self._is_dateline(phrase))
        self._governments[phrase.last] = stands
        return stands

    def _is_held(self, phrase: Phrase) -> bool:
        """Whether somebody has the capital in his power (`يسيطرون على صنعاء`), or something is far from it (`230 كلم عن
        صنعاء`)."""
        words, at = self._words, phrase.first - 1
        if at < 1 or words[at].key not in _OVER or words[at].pronoun:
            return False
        reach = words[max(0, at - _NEAR) : at]
        return any(word.key in _OVER[words[at].key] or word.lemma in _OVER[words[at].key] for word in reach)

    def _is_apposed(self, phrase: Phrase) -> bool:
        """Whether the capital is called one right before (`العاصمة المصرية القاهرة`), also a comma between
        (`عاصمة بلاده، القاهرة`)."""
        words, first = self._words, phrase.first
        apart = first > 0 and words[first - 1].text in _COMMAS
        reach = range(first - 1, max(-1, first - 1 - _APPOSED), -1)
        between = takewhile(lambda here: apart or words[here].key == CAPITAL or self._may_part(here), reach)
        return any(words[here].key == CAPITAL for here in between)

    def _may_part(self, at: int) -> bool:
        """Whether a token may stand between `العاصمة` and the capital's name."""
        return self._words[at].nisba is not None or self._words[at].text in _MARKS

    def _is_among_towns(self, phrase: Phrase) -> bool:
        """Whether the capital stands in a row with towns that are none (`لندن ومانشستر`) or in one of cities (`مدن مثل
        وارسو وأوسلو`), or is called old or great."""
        words, last = self._words, phrase.last
        if last < len(words) and words[last].key in _AGE:
            return True
        return self._is_in_row(phrase.first) or self._goes_on(phrase)

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether the row that begins with the capital comes to a town; the two sides of something may both be
        governments (`بين بغداد وأربيل`), but those of a way (`الطريق بين صنعاء وصعدة`)."""
        words, last = self._words, phrase.last
        before = words[max(0, phrase.first - _LED) : phrase.first]
        if before and before[-1].key == _BETWEEN and not any(word.key in _WAYS for word in before):
            return False
        for _ in range(_ROW):
            comma = last < len(words) and words[last].text in _COMMAS
            first = last + comma
            if first not in self._ends or not (comma or words[first].conjunction):
                return False
            if first in self._towns:
                return True
            last = self._ends[first]
        return False

    def _is_in_row(self, at: int) -> bool:
        """Whether the row of places that goes on at a token has a town before it, or is one of cities."""
        words = self._words
        for _ in range(_ROW):
            comma = at > 0 and words[at - 1].text in _COMMAS
            first = self._firsts.get(at - comma) if comma or words[at].conjunction else None
            if first is None:
                return self._is_led_by_cities(at)
            if first in self._towns:
                return True
            at = first
        return False

    def _is_led_by_cities(self, at: int) -> bool:
        """Whether the noun for several cities or regions leads to the token (`مدن مثل`, `محافظات من بينها`)."""
        for word in reversed(self._words[max(0, at - _LED) : at]):
            if word.head is not None and word.head.singular in _CITIES and word.number != "s":
                return True
            passed = word.key == _OF or (word.key in _AMONG and word.pronoun)
            if word.is_verb or word.preposition or word.text == "." or (word.tag == "PREP" and not passed):
                return False
        return False

    def _is_goal(self, phrase: Phrase) -> bool:
        """Whether a verb of motion stands before the place and its subject (`زار الوزير طهران`, `زار وفد من الحزب
        طهران`)."""
        for at in range(phrase.first - 1, max(-1, phrase.first - _NEAR), -1):
            word = self._words[at]
            if word.is_verb:
                return word.key in keys("capital_cues") or word.lemma in keys("capital_cues")
            if not (word.is_nominal or (word.key == _OF and at < phrase.first - 1)):
                return False
        return False

    def _is_dateline(self, phrase: Phrase) -> bool:
        """Whether the place stands at the head of the article as where it was written, is called a capital, or a scene
        (`حيث`)."""
        following = self._words[phrase.last] if phrase.last < len(self._words) else None
        before = self._words[phrase.first - 1].text if phrase.first else "-"
        if following is None or following.key in {CAPITAL, _WHERE}:
            return True
        return phrase.first < _HEAD and (before in _DASHES or following.text in _DASHES or following.tag == "NUM")

    def is_state(self, phrase: Phrase, state: Country, other: Country) -> bool:
        """Whether a name that a state shares with another's capital is the state's (`عمان`): spelled so (`عُمان`),
        joined with a state's, or in an article that tells of the state and not of the other."""
        words, at = self._words, phrase.first
        if words[at].text.lstrip("ولبف#").startswith(_OMAN):
            return True
        before = words[at - 1] if at and words[at].conjunction else None
        behind = words[phrase.last] if phrase.last < len(words) and words[phrase.last].conjunction else None
        if any(word is not None and by_name(word.base) is not None for word in (before, behind)):
            return True
        told = self._states_told(words[at].key)
        told |= {state.code} if any(word.key == _SULTANATE for word in words) else set()
        return state.code in told and other.code not in told

    def namesake(self, phrase: Phrase, name: str, state: Country) -> Country | None:
        """The other state in which a town lies that is called like the capital of `state` and meant (`طرابلس` of
        Lebanon): its nisba stands behind, or the article tells of it and not of `state`."""
        key = fold(name)
        others = [code for code in provinces().get(key, ()) if code != state.code]
        if not others:
            return None
        behind = [word.nisba.code for word in self._words[phrase.last - 1 : phrase.last + 1] if word.nisba]
        told = set(behind) or self._states_told(key)
        meant = next((code for code in others if code in told and state.code not in told), None)
        return by_code(meant) if meant else None

    def _states_told(self, key: str) -> set[str]:
        """The codes of the states that the article names, but for one called by the key."""
        return {one.code for word in self._words if word.key != key and (one := word.nisba or by_name(word.base))}

    def is_called_capital(self, phrase: Phrase) -> bool:
        """Whether a state's name stands for its capital of the same name (`تونس العاصمة`)."""
        at = phrase.last
        return (
            self._words[phrase.first].key == CAPITAL
            or self._words[phrase.last - 1].key == CAPITAL
            or (at < len(self._words) and self._words[at].key == CAPITAL and self._words[at].definite)
        )

    def of_lands(self, phrase: Phrase) -> Country | None:
        """The country of `الأراضي السورية`."""
        last = self._words[phrase.last - 1]
        return last.nisba if self._words[phrase.first].key == _SOIL and phrase.last == phrase.first + 2 else None


def _is_town(name: str) -> bool:
    """Whether a place name is neither a capital's nor a state's, which may stand for governments."""
    return by_capital(name) is None and by_name(name) is None
