"""Names of bodies and places that the analyzer took for one: two that stand side by side, or are joined behind a dual.

ألزمت المحكمة [الإمارات]      دعت اللجنة [الحكومة التركية]      بلدتي [نبل] و[الزهراء]      [المحكمة الإدارية] ب[جدة]
اتهمت [باريس] [طهران]      اتهمت السلطات [تنظيم القاعدة]
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from kg.arabic.cities import is_city
from kg.arabic.countries import by_capital, by_name
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.names.bodies import INNER
from kg.extract.names.cutting import cut_name
from kg.extract.names.duals import two_named
from kg.extract.names.named_behind import named_behind_body, named_behind_state
from kg.extract.names.provinces import is_left_or_reached, reaches, state_of_town
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType

_KINDS = frozenset({"organisation", "place"})
_TITLES = frozenset({"office", "spokes", "member"})
_RULERS = frozenset({"جيش", "شرطه", "حكومه", "برلمان"})
_AND, _IN = "و", "ب"
_AUTHORITIES = "سلطات"
_BODIES, _HELD = frozenset({"organisation", "group", "pair"}), frozenset({"rank", "office", "honorific", "member"})
_MEETING_BY = frozenset({"اجتمع", "التقي", "اتصل"})
_UNITED, _SEVERAL = frozenset({"امم"}), "ين"
_BEHIND = frozenset({"اسم", "في", "حكومه", "عامل"})  # المتحدث باسم, وزير … في حكومة, عامل إقليم
_MINISTERS, _INSIDE = event_words("minister"), "في"
_NISBAS, _COMMUNES = ("ي", "يه"), frozenset({"بلديه", "دائره"})
_KURDISTAN = frozenset({"كردستان", "كوردستان"})
_HONOURS = frozenset({"سيدي", "مولاي", "سي", "ابن", "بن", "ابو", "ابي", "ام", "ال", "عبد", "شيخ", "امير"})
_UNITS = frozenset({"مقاطعات", "محافظات", "ولايات", "مدن", "بلدات", "قري", "اقاليم", "مديريات", "بلديات", "مقاطعتي"})


def bodies_parted(
    name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]
) -> Iterator[ProperName]:
    """The names in that of a body or place: two places behind a dual without it, and what a definite noun of bodies
    has taken in apart from it, which alone is no name. `starts` are the first tokens of all names."""
    is_state = by_name(name.span.of(analysis.article.text)) is not None
    row = list(_row(name, analysis, words)) if name.type is EntityType.LOC and not is_state else [name]
    town = _joined_place(name, words)
    if town is not None:
        yield from cut_name(name, town, analysis, words[town].skip, EntityType.LOC)
    elif _is_ministry_of_state(name, words):
        yield name.up_to(name.last - 2, analysis)
        yield list(cut_name(name, name.last - 1, analysis, kind=EntityType.LOC))[1]
    else:
        yield from row if row != [name] else _parted(name, analysis, words, starts)


def _parted(
    name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]
) -> Iterator[ProperName]:
    """The names in one that is no row of places."""
    two = two_named(name, analysis, words, starts) or named_behind_body(name, analysis, words, starts)
    two = two or named_behind_state(name, analysis, words)
    if two:
        yield from two
        return
    other = _joined_body(name, words)
    if other is not None:
        first, second = cut_name(name, other, analysis, words[other].skip, EntityType.ORG)
        yield first
        yield from _parted(second, analysis, words, starts)
        return
    seat = _seat(name, analysis, words)
    if seat is not None:
        body, place = cut_name(name, seat, analysis, 1, EntityType.LOC)
        yield from (body, place) if body.last - body.first > 1 else (place,)
        return
    holder = _holder(name, analysis, words)
    if holder is not None:
        body, person = cut_name(name, holder, analysis, kind=EntityType.PER)
        yield from (body, person) if body.last - body.first > 1 else (person,)
        return
    addressed = _addressed(name, analysis, words)
    if addressed is not None:
        yield from _with_addressed(name, addressed, analysis, words)
        return
    pair = name.type is EntityType.ORG and _is_pair(words[name.first], words[name.first + 1])
    at = name.first + 1 if pair else _left_or_reached(name, words) or _second(name, words)
    if at is None:
        yield name
        return
    skip, kind = (words[at].skip, EntityType.ORG) if pair else (0, _kind(words[at]))
    first, second = cut_name(name, at, analysis, skip, kind)
    if (pair or first.last - first.first > 1) and not _are_adjectives(words[first.first : first.last]):
        yield first
    nation = kind is EntityType.LOC and second.last == at + 2 and words[at + 1].nisba is not None
    yield second.up_to(at + 1, analysis) if nation and words[at].head is None else second


def _joined_body(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of the noun of another body that `و` joins to a body that is whole without it (`[وزارة الصحة] و[بلدية
    طرابلس]`), or that `ب` makes whom it meets (`اجتمعت [وزارة الصحة] ب[مديرية التربية]`)."""
    if name.type is not EntityType.ORG or not _is_body(words[name.first]):
        return None
    verb = words[name.first - 1] if name.first else None
    meets = verb is not None and verb.is_verb and verb.lemma in _MEETING_BY and words[name.first].key not in INNER
    for at in range(name.first + 1, name.last - 1):
        word, before = words[at], words[at - 1]
        led = word.conjunction == _AND if not word.preposition else meets and word.preposition == _IN
        closed = before.definite or before.rare or is_city(before.base)
        if led and closed and _is_body(word) and not word.definite:
            return at
    return None


def _joined_place(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of the state or town at the end that `و` joins to a building, grounds or a commune (`زار [مستشفى
    الأمل] و[صيدا]`)."""
    last = name.last - 1
    word = words[last]
    site = words[name.first].key in event_words("site", "building") | _COMMUNES and not words[name.first].definite
    if not site or last < name.first + 2 or word.conjunction != _AND or word.preposition:
        return None
    known = by_name(word.base) is not None or state_of_town(word.base) is not None or is_city(word.base)
    return last if known and word.tag == "NOUN" else None


def _is_body(word: Word) -> bool:
    """Whether a word is the singular noun of a body."""
    return word.head is not None and word.head.number == "s" and "organisation" in word.head.kinds


def _addressed(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> int | None:
    """The token at which a definite noun of bodies or groups begins behind the body or state that is subject of the
    verb before a name, since it is no adjective of it (`حثت [المفوضية] [السلطات المصرية]`, `دعا [الائتلاف] المجتمع
    الدولي`, `أبلغت [السعودية] [الأمم المتحدة]`)."""
    first = words[name.first]
    acts = name.first > 0 and words[name.first - 1].is_verb and not first.is_attached
    if not acts or name.type is not EntityType.ORG:
        return None
    body = first.head is not None and "organisation" in first.head.kinds
    text, tokens = analysis.article.text, analysis.tokens
    for at in range(name.first + 1, name.last):
        state = by_name(text[name.span.start : tokens[at - 1].span.end]) is not None
        closed = (body or state) and words[at - 1].definite
        if closed and (_is_other(words[at]) or (first.definite and _are_others(words[at]))):
            return at
    return None


def _is_other(word: Word) -> bool:
    """Whether a word is a definite noun of a body or group, no adjective."""
    kinds = word.head.kinds if word.head is not None else frozenset()
    adjective = word.tag != "NOUN" or (word.form == "participle" and word.gender == "f")
    body = word.key in _UNITED or bool(kinds & _BODIES and not kinds & _HELD)
    return body and word.definite and not (word.is_attached or adjective)


def _are_others(word: Word) -> bool:
    """Whether a word is a definite plural of a nation or movement (`الحوثيين`)."""
    return word.definite and not word.is_attached and word.number == "p" and word.key.endswith(_SEVERAL)


def _with_addressed(name: ProperName, at: int, analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names in one that goes on with another body from the token on; a noun alone is none."""
    first, second = cut_name(name, at, analysis, kind=EntityType.ORG)
    if by_name(first.span.of(analysis.article.text)) is not None:
        yield replace(first, type=EntityType.LOC)
    elif first.last - first.first > 1:
        yield first
    head = words[at].head
    if second.last - second.first > 1 and (head is None or "organisation" in head.kinds):
        yield second


def _is_pair(body: Word, other: Word) -> bool:
    """Whether a definite noun of forces or rulers is joined to another body (`الجيش والدعم السريع`)."""
    ruling = body.key in _RULERS and body.definite
    return ruling and other.conjunction == _AND and other.definite and not other.preposition


def _row(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The places of a row that has been taken for one name (`محافظات كاملة وسيدة`), without the plural before them."""
    first = words[name.first]
    several = first.key in _UNITS and not first.definite and not words[name.first + 1].definite
    rest = list(cut_name(name, name.first + 1, analysis, kind=EntityType.LOC))[1] if several else name
    islands = first.head is not None and first.head.number == "p" and not several
    inner = range(rest.first + 1, rest.last) if not islands else ()
    in_row = words[name.first].conjunction == _AND
    joint = next((at for at in inner if words[at].conjunction == _AND and (in_row or words[at].rare)), None)
    while joint is not None:
        before, rest = cut_name(rest, joint, analysis, words[joint].skip, EntityType.LOC)
        yield before
        inner = range(rest.first + 1, rest.last)
        joint = next((at for at in inner if words[at].conjunction == _AND), None)
    yield rest


def _is_ministry_of_state(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name is what a minister is in charge of, with his state (`وزير [الإدارة المحلية] في [لبنان]`)."""
    minister = name.first > 0 and words[name.first - 1].key in _MINISTERS and name.last - name.first > 2
    return minister and words[name.last - 2].key == _INSIDE and by_name(words[name.last - 1].text) is not None


def _seat(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> int | None:
    """The token with `ب` at which the place of a body begins (`المحكمة الإدارية بجدة`): one the atlas has, or any
    behind a definite noun alone (`مقر الاتحاد بضاحية الرام`), or one with an article that nobody knows (`الدرك الملكي
    بالدراركة`)."""
    at = next((at for at in range(name.last - 1, name.first, -1) if words[at].preposition == _IN), None)
    if name.type is EntityType.PER or at is None or words[at].conjunction:
        return None
    place = analysis.article.text[analysis.tokens[at].span.start + 1 : name.span.end]
    head = words[name.first].head
    kind = "organisation" if name.type is EntityType.ORG else "place"
    alone = at == name.first + 1 and words[name.first].definite and words[at].number == "s"
    alone = alone and head is not None and kind in head.kinds and head.number == "s"
    unknown = at == name.last - 1 > name.first + 1 and head is not None and words[at].rare and words[at].definite
    return at if alone or unknown or by_name(place) is not None or state_of_town(place) is not None else None


def _holder(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> int | None:
    """The token of the person's name at the end of that of the body or place that he has a post of (`رئيس [الجمعية]
    [كريم ناصر]`, `[منطقة جازان] [كريم ناصر]`): a man's behind the noun alone or a province."""
    head, before = words[name.first].head, words[name.first - 1] if name.first else None
    titled = before is not None and before.head is not None and bool(before.head.kinds & _TITLES)
    titled = titled or (before is not None and before.key in _BEHIND)
    if head is None or not head.kinds & _KINDS or not (titled or words[name.first].preposition):
        return None
    for at in range(name.first + 1, name.last - 1):
        alone = at - 1 == name.first and words[at - 1].definite
        apart = alone and not (words[at].definite or words[at].is_attached)
        land = at - 1 > name.first and "place" in head.kinds
        apart = apart or (at - 1 > name.first and _is_land(words[at - 1]))
        rare = words[at].rare or words[at + 1].rare
        known = words[at].folded in keys("arab_given_names")
        given = rare or known
        apart = apart or (land and known and _ends_place(words[at - 1]))
        if apart and given and words[at].tag != "ADJ":
            return at
    return None


def _is_land(word: Word) -> bool:
    """Whether a word is a town or province, or the land of the Kurds."""
    return word.key in _KURDISTAN or state_of_town(word.base) is not None


def _ends_place(word: Word) -> bool:
    """Whether a word may end the name of a province before that of who governs it: no given name or title of honour,
    which places are called by (`مدينة الملك فهد`, `ولاية سيدي بوزيد`)."""
    named = word.folded in keys("arab_given_names") or word.folded in _HONOURS
    return not named and word.head is None


def _left_or_reached(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of a capital at the end of a body's name that is whole without it, where it is what the body leaves or
    reaches (`غادر وفد [الحركة] [القاهرة]`)."""
    last = name.last - 1
    before = words[last - 1]
    closed = last > name.first and (before.definite or (last > name.first + 1 and before.head is None))
    goal = closed and (is_left_or_reached(words, last) or _is_goal_of_some(name, words))
    return last if name.type is EntityType.ORG and goal else None


def _is_goal_of_some(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the name is the adjectives of some people with the town or country they go to (`زار وفد [حكومي أوروبي
    عدن]`)."""
    goal, own = words[name.last - 1], words[name.first : name.last - 1]
    town = state_of_town(goal.text) is not None or is_city(goal.text) or by_name(goal.text) is not None
    return town and _are_adjectives(own) and reaches(words, name.first)


def _are_adjectives(words: Sequence[Word]) -> bool:
    """Whether those words are no more than indefinite adjectives."""
    return all(word.tag == "ADJ" and not word.definite and word.head is None for word in words)


def _second(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token at which another name begins behind a definite noun of bodies: a country's or town's, a noun of bodies
    or places without article, or right behind the noun another with article; behind any other body a noun of places
    that a definite one cannot govern (`[جمعية الصداقة] [مدينة صيدا]`); `None` where nothing does."""
    head = words[name.first].head
    if head is None or not head.kinds & _KINDS or (head.number != "s" and words[name.first].key != _AUTHORITIES):
        return None
    inner = (at for at in range(name.first + 1, name.last) if words[at - 1].definite and not words[at].is_attached)
    if not words[name.first].definite:
        return next((at for at in inner if at + 1 < name.last and _is_bare_place(words[at])), None)
    return next((at for at in inner if _begins(name, at, words)), None)


def _is_bare_place(word: Word) -> bool:
    """Whether a word is the noun of a place before its name (`مدينة`)."""
    return word.key in keys("place_heads") and not (word.definite or word.pronoun)


def _begins(name: ProperName, at: int, words: Sequence[Word]) -> bool:
    word, head = words[at], words[at].head
    if word.nisba is None and _is_town_at(name, at, words):
        return True
    if name.type is EntityType.ORG and at < name.last - 1 and _is_country(words[at : name.last]):
        return True
    if head is None or head.number != "s" or not head.kinds & _KINDS:
        return False
    if word.definite:
        return at == name.first + 1 < name.last - 1 and "organisation" in head.kinds and word.tag == "NOUN"
    return not word.pronoun and at + 1 < name.last and word.tag == "NOUN"


def _is_town_at(name: ProperName, at: int, words: Sequence[Word]) -> bool:
    """Whether the name ends with a country or town from the token on, and perhaps the nationality of that."""
    word, rest = words[at], words[at + 1 : name.last]
    if not rest or (len(rest) == 1 and rest[0].nisba is not None and rest[0].definite):
        return by_name(word.text) is not None or _is_town(word)
    return len(rest) == 1 and state_of_town(f"{word.text} {rest[0].text}") is not None


def _is_country(words: Sequence[Word]) -> bool:
    """Whether the words are a country's name (`[المنظمة] المملكة المتحدة`)."""
    return by_name(" ".join(word.text for word in words)) is not None


def _is_town(word: Word) -> bool:
    """Whether a word is a town; one with an article that is no noun may be an adjective (`الضفة الغربية`)."""
    noun = word.tag == "NOUN" and word.form != "participle" and word.head is None and not word.key.endswith(_NISBAS)
    if word.definite and not (noun or by_capital(word.text) is not None):
        return False
    return state_of_town(word.text) is not None or (not word.definite and is_city(word.text))


def _kind(word: Word) -> EntityType:
    """What a name beginning with the word is of."""
    body = word.head is not None and "organisation" in word.head.kinds
    return EntityType.ORG if body else EntityType.LOC
