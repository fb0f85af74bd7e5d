"""Whether a capital stands for its government (`أكدت موسكو`) or is the city (`في موسكو`).

A logistic model tells: the words around the capital, whether it stands in a row of towns, where a report was written,
behind a word of place or motion, and which capital it is, since some are hardly ever a government (`صنعاء`). The
weights are in `kg/extract/lexicons/capital_weights.tsv`, learnt by `training/capitals.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import takewhile
from math import inf

from kg.arabic.countries import by_capital
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words, travel_words, words_leading, words_with_goal
from kg.extract.lexicon import keys, rows
from kg.extract.names.capital_words import EDGE, is_among, is_cue, kind, lemma
from kg.extract.names.states import CAPITAL
from kg.extract.names.types import sport_words
from kg.extract.phrase import Phrase
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import EntityType

_HEAD = 6  # tokens in which an article tells where it was written
_DASHES = frozenset({"-", "–", "—", "ـ", ":", "("})
_APPOSED = 4
_COMMAS = frozenset({"،", ","})
_MARKS = _COMMAS | {"(", '"'}
_BEFORE, _BEHIND, _NEAR = 8, 6, 3
_SUBJECT = 16  # tokens of a subject with his titles
_LED = 5
_JUSSIVE = frozenset({"يزر", "تزر"})  # لم يزر
_ROW = 12  # places
_ASIDE = 12  # tokens
_STATION, _STOP = 3, "محط"
_CITIES = frozenset({"مدينه", "عاصمه", "محافظه", "منطقه"})
_AGE = frozenset({"قديمه", "كبري", "سيتي"})
_BETWEEN, _OF, _AMONG = "بين", "من", frozenset({"بين", "من"})
_WAYS = frozenset({"طريق", "رحله", "رحلات", "مسافه", "خط", "قطار", "رابط", "سريع"})
_HOLDING = frozenset({"سيطر", "سيطره", "هيمن", "هيمنه", "استولي", "استيلاء"})
_AWAY = frozenset({"كلم", "كم", "كيلومتر", "كيلومترا", "كيلومترات", "ابعد", "بعد", "تبعد", "يبعد"})
_OVER = {"علي": _HOLDING, "عن": _AWAY}
_SPORT = 30  # words to one of sport, where an article is news of sport
_WHERE, _THEN, _LATER, _AND = "حيث", "بعد", "ثم", "و"
_ROAMING = frozenset({"تنقل", "يتنقل", "تتنقل", "تنقلات", "متنقل", "مكوكيه"})
_ASIDES = frozenset({"،", ",", "«", "»", '"'})
_TO, _UPON = "ل", "علي"
_LEADING = {"الي": "إلى", "علي": "على"}  # folded, as the frames of visiting spell them
_WITH_NOUNS = frozenset({"ل", "على"})
_STOPS, _LED_ON = frozenset(".!؟"), frozenset({"PART", "PREP", "CONJ"})
_SURE = frozenset({"apposed", "dateline", "goal", "held", "reached", "towns", "wide"})
"""What only cities are."""


class Capitals:
    """Reads capitals in their context; to be asked in text order."""

    def __init__(self, words: Sequence[Word], names: Sequence[tuple[Phrase, str]], where: Concordance) -> None:
        """Takes the words of an article, its phrases that have a name, with it, and where each word stands."""
        self._words, self._where = words, where
        self._governments: dict[int, bool] = {}
        places = {one.first: (one.last, name) for one, name in names if one.type is EntityType.LOC}
        self._ends = {first: last for first, (last, _) in places.items()}
        self._firsts = {last: first for first, (last, _) in places.items()}
        self._in_people = {at for one, _ in names if one.type is EntityType.PER for at in range(one.first, one.last)}
        self._kinds = {first: kind(name) for first, (_, name) in places.items()}

    def is_government(self, phrase: Phrase, name: str) -> bool:
        """Whether a capital stands for its government; the second of two joined capitals is what the first is."""
        word = self._words[phrase.first]
        joined = word.conjunction and not word.preposition and phrase.first in self._governments
        told = score(self.features(phrase, name), _weights()) > 0
        stands = self._governments[phrase.first] if joined else told or self._says(phrase)
        self._governments[phrase.last] = stands
        return stands

    def _says(self, phrase: Phrase) -> bool:
        """Whether it opens its sentence before a feminine verb of speech without a subject (`موسكو أعلنت أنها`)."""
        verb, behind = self._at(phrase.last), self._at(phrase.last + 1)
        bare = not (self._words[phrase.first].preposition or verb is None or verb.conjunction or verb.pronoun)
        told = bare and verb is not None and verb.is_verb and verb.gender == "f" and verb.lemma in speaking()
        led = phrase.first == 0 or self._words[phrase.first - 1].text in _STOPS
        return told and led and behind is not None and behind.tag in _LED_ON

    def features(self, phrase: Phrase, name: str) -> list[str]:
        """What bears on it, as names of weights."""
        return ["bias", *self._own(phrase, name), *self._lexical(phrase), *self._about(phrase)]

    def _own(self, phrase: Phrase, name: str) -> Iterator[str]:
        word, state = self._words[phrase.first], by_capital(name)
        yield f"preposition={word.preposition or EDGE}"
        yield f"capital={state.code if state else EDGE}"
        if word.conjunction:
            yield "joined"
        if phrase.span != phrase.name:
            yield "wide"

    def _lexical(self, phrase: Phrase) -> Iterator[str]:
        words, first, behind = self._words, phrase.first, phrase.last
        for distance in (1, 2):
            before, after = self._at(first - distance), self._at(behind + distance - 1)
            yield f"before{distance}={lemma(before)}"
            yield f"behind{distance}={lemma(after)}"
            yield f"before{distance}:{before.tag if before else EDGE}"
            yield f"behind{distance}:{after.tag if after else EDGE}"
        yield from (f"left={lemma(word)}" for word in words[max(0, first - _BEFORE) : first])
        yield from (f"near={lemma(word)}" for word in words[max(0, first - _NEAR) : first])
        yield from (f"right={lemma(word)}" for word in words[behind : behind + _BEHIND])
        before, after = self._at(first - 1), self._at(behind)
        if before is not None and before.is_verb:
            yield f"verb-before:{before.gender}"
        if after is not None and after.is_verb:
            yield f"verb-behind:{after.gender}"
        if before is not None and before.tag == "PREP":
            yield f"governed={before.key} {lemma(self._at(first - 2))}"
        if before is not None and before.lemma in speaking():
            yield "speaks"
        if before is not None and before.form:
            yield f"form={before.form}"
        if before is not None and is_cue(before):
            yield "cue"
        yield from self._tone(first, words[phrase.first].preposition)

    def _tone(self, first: int, preposition: str) -> Iterator[str]:
        """What kinds of words stand before token `first`."""
        left = self._words[max(0, first - _BEFORE) : first]
        kinds = {"travel": travel_words(), "relation": event_words("relation"), "cues": keys("capital_cues")}
        told = [kind for kind, among in kinds.items() if any(is_among(word, among) for word in left)]
        yield from (f"{kind}:{preposition or EDGE}" for kind in told)
        placed = "travel" in told and left and is_cue(left[-1])
        to = preposition == _TO and bool(left)
        if placed or (
            to and (is_among(left[-1], travel_words()) or any(is_among(w, event_words("travel")) for w in left))
        ):
            yield "reached"

    def _about(self, phrase: Phrase) -> Iterator[str]:
        if self._is_sport:
            yield "sport"
        if self._is_goal(phrase) or self._is_of_round(phrase) or self._is_scene(phrase) or self._is_station(phrase):
            yield "goal"
        if self._is_apposed(phrase):
            yield "apposed"
        if self._is_among_towns(phrase):
            yield "towns"
        if self._is_held(phrase):
            yield "held"
        if self._is_dateline(phrase):
            yield "dateline"
        if phrase.first in self._firsts and self._words[phrase.first].conjunction:
            yield f"joined-to:{self._kinds[self._firsts[phrase.first]]}"
        if phrase.last in self._ends and self._words[phrase.last].conjunction:
            yield f"joins:{self._kinds[phrase.last]}"

    def _at(self, at: int) -> Word | None:
        return self._words[at] if 0 <= at < len(self._words) else None

    @cached_property
    def _is_sport(self) -> bool:
        """Whether the article is news of sport, where a capital's name is its club's or its own."""
        return sport_words(self._where) * _SPORT > len(self._words)

    def _is_held(self, phrase: Phrase) -> bool:
        """Whether somebody has the capital in his power (`يسيطرون على صنعاء`), or something is far from it (`230 كلم عن
        صنعاء`)."""
        words, at = self._words, phrase.first - 1
        if at < 1 or words[at].key not in _OVER or words[at].pronoun:
            return False
        reach = words[max(0, at - _BEFORE) : at]
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
            if self._kinds[first] == "town":
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
            if self._kinds[first] == "town":
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
        """Whether a verb of motion stands before the place and its subject (`زار الوزير طهران`, `غادر الوزير طهران`,
        `زار وفد من الحزب طهران`, `يصل قائد الجيش الفريق X إلى طهران`, `سافر الوزير لطهران`, `عرج الوزير على طهران`),
        or a noun of arriving with a pronoun (`وصولهم طهران`), or somebody is its guest (`ضيفا على طهران`) or goes
        to and fro between it and another (`يتنقل بين طهران`)."""
        words, first = self._words, self._row_start(phrase.first)
        before = first - 1
        led = before > 0 and words[before].key in _LEADING and not words[before].pronoun
        way = _LEADING[words[before].key] if led else words[first].preposition
        way = way if led or way == _TO else ""
        among = words_leading(way) if way else words_with_goal() | _JUSSIVE
        if before > 0 and words[before].key == _UPON and words[before - 1].lemma in event_words("guest", "guests"):
            return True
        reached = before >= 0 and words[before].pronoun and is_among(words[before], words_with_goal())
        if reached or self._is_roamed(before):
            return True
        at, last = before - led, max(-1, before - _SUBJECT)
        while at > last:
            word = words[at]
            aside = self._aside(at, bool(way))
            if aside is not None:
                last, at = max(-1, last - (at - aside)), aside
                continue
            if word.is_verb:
                return is_among(word, among) or (not way and word.lemma in event_words("quitting"))
            if is_among(word, among) and way in _WITH_NOUNS:
                return True
            abstract = word.form == "verbal-noun" and at not in self._in_people  # حمل الوزير دعم بلاده لX
            passed = (word.text in _ASIDES and bool(way)) or (word.key == _OF and at < before) or at in self._in_people
            if (abstract and way == _TO) or not (word.is_nominal or passed):  # توجه الوزير، الاثنين، إلى X
                return False
            at -= 1
        return False

    def _aside(self, at: int, led: bool) -> int | None:
        """The token before the aside between two commas that ends at the token (`توجه الوزير، في وقت لاحق، إلى X`); one
        before an object has no verb (`زار، أمس، الوزير X`)."""
        words = self._words
        if words[at].text not in _COMMAS:
            return None
        inner = range(at - 1, max(-1, at - 1 - _ASIDE), -1)
        opens = next((here for here in inner if words[here].text in _COMMAS), None)
        plain = opens is not None and (led or not any(words[here].is_verb for here in range(opens + 1, at)))
        return opens - 1 if opens is not None and plain else None

    def _is_roamed(self, before: int) -> bool:
        """Whether `بين` stands at the token behind a word of going to and fro."""
        words = self._words
        if before < 1 or words[before].key != _BETWEEN:
            return False
        return any(
            not _ROAMING.isdisjoint((word.key, word.lemma)) for word in words[max(0, before - _SUBJECT) : before]
        )

    def _is_scene(self, phrase: Phrase) -> bool:
        """Whether the verb right before the place tells what happens in a city (`احتضنت طهران`)."""
        before = self._at(phrase.first - 1)
        return before is not None and before.is_verb and before.lemma in event_words("in_city")

    def _is_station(self, phrase: Phrase) -> bool:
        """Whether the word for a stop on a journey stands behind the place (`كانت طهران المحطة الثانية`, `طهران هي أولى
        محطاته`)."""
        words, at = self._words, phrase.last
        while at < min(phrase.last + _STATION, len(words) - 1) and (
            words[at].text in _COMMAS or words[at].key in event_words("ordinal", "nth") or words[at].tag == "PRON"
        ):
            at += 1
        return at < len(words) and words[at].key.startswith(_STOP)

    def _is_of_round(self, phrase: Phrase) -> bool:
        """Whether a round embraces the place (`جولته التي شملت بكين`, `تشمل جولة الوزير بكين`) or it is the stop before
        (`محطته الثالثة بعد بكين`)."""
        words, at = self._words, self._row_start(phrase.first) - 1
        while at > 0 and words[at].key in event_words("transparent", "adverb"):
            at -= 1
        before = words[max(0, at - _BEFORE) : at]
        embraced = at > 0 and not event_words("comprising").isdisjoint((words[at].key, words[at].lemma))
        if embraced and words[at].is_verb:
            return any(not event_words("travel").isdisjoint((word.key, word.lemma)) for word in before)
        for here in range(max(1, at - _BEFORE), at + 1):
            verb, noun = words[here - 1], words[here]
            told = verb.is_verb and not event_words("comprising").isdisjoint((verb.key, verb.lemma))
            if told and not event_words("travel").isdisjoint((noun.key, noun.lemma)):
                return all(word.is_nominal for word in words[here : at + 1])
        return at > 0 and words[at].key == _THEN and any(word.key in event_words("stops") for word in before[-_LED:])

    def _row_start(self, first: int) -> int:
        """The first token of the row of places joined by `و` or `ثم` that goes on at the token."""
        words = self._words
        for _ in range(_ROW):
            joined = words[first].conjunction == _AND
            end = first - (
                first > 0 and (words[first - 1].text in _COMMAS if joined else words[first - 1].key == _LATER)
            )
            if end not in self._firsts or not (joined or end < first):
                break
            first = self._firsts[end]
        return first

    def _is_dateline(self, phrase: Phrase) -> bool:
        """Whether the place stands at the head of the article as where it was written, is called a capital, or a scene
        (`حيث`)."""
        following = self._at(phrase.last)
        before = self._words[phrase.first - 1].text if phrase.first else "-"
        if following is None or following.key in {CAPITAL, _WHERE}:
            return True
        return phrase.first < _HEAD and (before in _DASHES or following.text in _DASHES or following.tag == "NUM")


def score(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """How much speaks for the government: above 0 more than for the city; nothing where that is sure."""
    told = dict.fromkeys(features)  # in their order: where it comes to nothing, the order of a sum tells
    return sum(weights.get(name, 0.0) for name in told) if _SURE.isdisjoint(told) else -inf


@cache
def _weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in rows("capital_weights")}
