"""Names that the analyzer took for one, put apart where no mark parts them.

وصف [الحريري] [سمير حداد]      زار [سمير حداد] [الخرطوم]      سجل [كريم ناصر] ل[شيفيلد]
استقبل [حداد] [ناصر]      ألزمت المحكمة [الإمارات]      دعت اللجنة [الحكومة التركية]      بلدتي [نبل] و[الزهراء]
قال [ناصر] لل[حداد]      عين [دونالد ترامب] [كريم ناصر]      سفراء مصر … و[الإمارات] [سمير حداد]
عين الرئيس [ترامب] [كريم ناصر]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.arabic.cities import is_city
from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.arabic.romanise import is_name
from kg.extract.concordance import Concordance
from kg.extract.lexicon import keys
from kg.extract.names.cutting import cut_name
from kg.extract.names.headed import is_town
from kg.extract.names.introduced import given_names
from kg.extract.names.joints import KIN, SHORTEST, Told, endings, joint, nation_inside, particles
from kg.extract.names.led import PREPOSITIONS
from kg.extract.names.merged import bodies_parted
from kg.extract.names.persons import sound
from kg.extract.names.provinces import reaches, state_of_town
from kg.extract.names.relations import begins_relation, stands_behind_relation, without_relation
from kg.extract.names.side_by_side import second_begins, told_alone
from kg.extract.names.states import leaders, leaders_by_surname
from kg.extract.names.surnames import is_surname
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType

_AND, _SO, _PAST = "و", "ف", "p"
_FOR, _FOR_THE, _WHITHER = "ل", "لل", "الي"
_DEED = re.compile("..و.")  # فعول
_PRESIDENT, _TWO_NAMES = "رئيس", 3  # a surname and a full name
_GOVERNORS, _FULL_NAME = frozenset({"والي", "محافظ", "عامل", "متصرف", "قائمقام", "قائممقام", "معتمد"}), 2  # words
_TITLES = frozenset({"office", "rank", "honorific"})
_ALSO_NAMES = frozenset({"جبل", "وادي", "حي", "واحه", "سد", "حقل", "حوض", "خليج", "هضبه"})
_LONGEST_SURNAME = 4  # letters of what is a country's name, too


def parted(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names, with two put apart: people of whom the first has only the surname of somebody else, with an article
    or behind a verb, or who are joined by `و`, somebody and a capital or another known name behind him; bodies and
    places as `bodies_parted` has them."""
    text = analysis.article.text
    parts = [(name, fold(name.span.of(text)).split()) for name in names]
    surnames: dict[str, set[str]] = {}
    for name, own in parts:
        if name.type is EntityType.PER and len(own) > 1 and own[0] != own[-1]:
            surnames.setdefault(own[-1], set()).add(own[0])
    full = {" ".join(own) for name, own in parts if name.type is EntityType.PER and len(own) > 1}
    people = [own for name, own in parts if name.type is EntityType.PER]
    told = Told(where.forms, endings(people), told_alone(people))
    bodies = {word for name, own in parts if name.type is not EntityType.PER for word in own}
    starts = {name.first for name in names}
    for name, own in parts:
        if name.last - name.first < 2:
            yield name
        elif name.type is EntityType.ORG and _accuses(own, name, words, surnames):
            yield from cut_name(name, name.last - 1, analysis)
        elif name.type is not EntityType.PER:
            yield from _no_person(own, name, analysis, words, starts)
        elif _is_led(own, name, words, parts) or _is_deed_of(own, name, words, surnames):
            yield list(cut_name(name, name.first + 1, analysis))[1]
        elif begins_relation(own, name, words, surnames):
            yield from without_relation(name, analysis)
        elif (row := list(_row(name, analysis, words, told))) != [name]:
            yield from row
        elif (size := _size_before(own, name, surnames, words)) is not None:
            yield from cut_name(name, name.first + size, analysis)
        elif _has_another_behind(own, surnames, full) and name.last - name.first == len(own):
            yield from cut_name(name, name.last - 1, analysis)
        else:
            goal = _goal(name, words, starts, own[0] in surnames)
            yield from _behind(name, analysis, words, bodies, goal)


def _row(name: ProperName, analysis: Analysis, words: Sequence[Word], told: Told) -> Iterator[ProperName]:
    """The people in a person's name: those joined or led by a letter written on, subject and object; none has the
    nationality between them in his own."""
    nation = nation_inside(name, words)
    if nation is not None:
        yield next(cut_name(name, nation, analysis))
        yield from _row(list(cut_name(name, nation + 1, analysis))[1], analysis, words, told)
        return
    at = joint(name, analysis, words, told)
    skip = 1 if at is not None else 0
    at = at if at is not None else second_begins(name, analysis, words, told)
    if at is None:
        yield name
        return
    for one in cut_name(name, at, analysis, skip):
        yield from _row(one, analysis, words, told)


def _accuses(own: list[str], name: ProperName, words: Sequence[Word], surnames: Mapping[str, set[str]]) -> bool:
    """Whether a body behind a verb, whole without its last word, stands before the surname of somebody in the article
    (`اتهمت النيابة العامة كريم`)."""
    verb = name.first > 0 and words[name.first - 1].is_verb
    closed = words[name.first].definite and words[name.last - 2].definite and words[name.first].head is not None
    return verb and closed and own[-1] in surnames and not words[name.last - 1].is_attached


def _is_led(
    own: list[str], name: ProperName, words: Sequence[Word], parts: Sequence[tuple[ProperName, list[str]]]
) -> bool:
    """Whether a person's name begins with a verb, or a word with `ف`, before what somebody else's ends with (`فأجاب
    آل الشيخ`)."""
    first, before = words[name.first], words[name.first - 1] if name.first else None
    opens = before is None or first.is_attached or not (before.is_nominal or before.is_verb)
    deed = (first.is_verb and first.aspect == _PAST) or first.text.startswith(_SO)
    if first.rare or not (opens and deed):
        return False
    full = (other for one, other in parts if one.type is EntityType.PER and len(other) >= len(own))
    return any(other[0] != own[0] and other[1 - len(own) :] == own[1:] for other in full)


def _is_deed_of(own: list[str], name: ProperName, words: Sequence[Word], surnames: Mapping[str, set[str]]) -> bool:
    """Whether a person's name of two words is a deed or some people before the surname of one known by his given name
    (`رضوخ كريم`, `مؤيدو كريم`)."""
    if len(own) != 2 or own[1] not in surnames or is_name(own[0]):
        return False
    noun = words[name.first]
    deed = noun.form == "verbal-noun" or bool(_DEED.fullmatch(noun.text))
    people = noun.form == "participle" and noun.number == "p" and noun.folded.endswith(_AND)
    plain = noun.tag == "NOUN" and not (noun.rare or noun.definite or noun.is_attached)
    given = any(is_name(first) for first in surnames[own[1]] - {own[0]})
    return plain and (deed or people) and given and own[0] not in given_names()


def _are_two(own: list[str], name: ProperName, surnames: Mapping[str, set[str]], words: Sequence[Word]) -> bool:
    """Whether the first word of a person's name is somebody else's surname: with an article before a full name, or
    behind a verb before another's surname."""
    first = own[0]
    if name.last - name.first > 2:
        return first.startswith("ال") and first in surnames
    verb = name.first > 0 and words[name.first - 1].is_verb
    return verb and len(own) == 2 and first in surnames and bool(surnames.get(own[1], set()) - {first})


def _is_titled(own: list[str], name: ProperName, surnames: Mapping[str, set[str]], words: Sequence[Word]) -> bool:
    """Whether the surname of a president behind his title, of one known or told in full elsewhere, stands before the
    full name of somebody else (`عين الرئيس ترامب كريم ناصر سفيرا`)."""
    title = words[name.first - 1] if name.first else None
    rules = title is not None and title.definite and title.head is not None and title.head.singular == _PRESIDENT
    if not rules or len(own) < _TWO_NAMES or own[0] in given_names() or words[name.first].is_attached:
        return False
    return (own[0] in surnames or own[0] in leaders_by_surname()) and (own[1] in given_names() or is_name(own[1]))


def _has_another_behind(own: list[str], surnames: Mapping[str, set[str]], full: Collection[str]) -> bool:
    """Whether the name of somebody known, from the article or as a state's official, stands before the surname of
    somebody else in it (`أرسل دونالد ترامب بومبيو`), of whom he is no son (`الصديق الصادق المهدي`)."""
    first = " ".join(own[:-1])
    another = len(own) > 2 and bool(surnames.get(own[-1], set()) - {own[0]}) and " ".join(own[1:]) not in full
    return another and (first in full or sound(first) in leaders())


def _size_before(
    own: list[str], name: ProperName, surnames: Mapping[str, set[str]], words: Sequence[Word]
) -> int | None:
    """How many words at the beginning of a name are those of one person before the name of another."""
    two = _are_two(own, name, surnames, words) or _is_titled(own, name, surnames, words)
    return 1 if two or stands_behind_relation(own, name, words) else _known_before(own, name)


def _known_before(own: list[str], name: ProperName) -> int | None:
    """How many words at the beginning of a name are those of a state's leader whom news often names, before the given
    name and the surname of somebody else (`عين دونالد ترامب كريم ناصر سفيرا`)."""
    if name.last - name.first != len(own):
        return None
    given = (at for at in range(2, len(own) - 1) if own[at] not in KIN)
    foreign = own[0] not in given_names()
    sizes = (at for at in given if foreign or own[at] in given_names() or is_name(own[at]))
    return next((at for at in sizes if sound(" ".join(own[:at])) in leaders()), None)


def _behind(
    name: ProperName,
    analysis: Analysis,
    words: Sequence[Word],
    bodies: set[str],
    goal: int | None,
) -> Iterator[ProperName]:
    """A person's name, apart from another name at its end, the `goal` to which he goes or another."""
    text = analysis.article.text
    last = analysis.tokens[name.last - 1].span
    noun = _place_noun(name, words)
    if noun is not None:
        person, land = cut_name(name, noun, analysis, kind=EntityType.LOC)
        yield from (person, land) if land.last > land.first + 1 else (person,)
    elif name.last - name.first > 2 and _is_no_surname(last.of(text)):
        yield from cut_name(name, name.last - 1, analysis, kind=EntityType.LOC)
    elif goal is not None:
        yield from cut_name(name, goal, analysis, kind=EntityType.LOC)
    elif _leads_place(last.of(text), name):
        yield from cut_name(name, name.last - 1, analysis, 1, EntityType.LOC)
    elif last.of(text).startswith(_FOR_THE) and len(last.of(text)) > SHORTEST + 2 and name.last > name.first + 1:
        yield from cut_name(name, name.last - 1, analysis, 2)
    elif (state_end := _behind_land(name, analysis, words) or _behind_province(name, analysis, words)) is not None:
        state, person = cut_name(name, state_end, analysis)
        yield from (replace(state, type=EntityType.LOC), person)
    elif last.of(text)[0] in PREPOSITIONS and fold(last.of(text)[1:]) in bodies:
        yield from cut_name(name, name.last - 1, analysis, 1, EntityType.ORG)
    else:
        yield name


def _behind_land(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> int | None:
    """The token behind the state with which a name joined to others begins (`سفراء السعودية … والإمارات سمير حداد`)."""
    if words[name.first].conjunction != _AND:
        return None
    start, text = name.span.start, analysis.article.text
    ends = range(name.first + 1, name.last)
    parts = ((at, text[start : analysis.tokens[at - 1].span.end]) for at in ends)
    return next((at for at, part in parts if by_name(part) is not None and fold(part) not in given_names()), None)


def _behind_province(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> int | None:
    """The token behind the province with which a name begins right behind the title of who governs it, before the full
    name of that one (`والي بشار كريم ناصر`)."""
    title = words[name.first - 1] if name.first else None
    governs = title is not None and title.head is not None and title.head.singular in _GOVERNORS
    if title is None or not governs or title.definite or title.pronoun or words[name.first].is_attached:
        return None
    start, text = name.span.start, analysis.article.text
    ends = range(name.last - _FULL_NAME, name.first, -1)
    return next((at for at in ends if state_of_town(text[start : analysis.tokens[at - 1].span.end]) is not None), None)


def _is_no_surname(word: str) -> bool:
    """Whether nobody is called so behind his name: a capital, or a country unless it is short (`تشاد`, `مالي`)."""
    return by_capital(word) is not None or (len(word) > _LONGEST_SURNAME and by_name(word) is not None)


def _no_person(
    own: list[str], name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]
) -> Iterator[ProperName]:
    """The names in what was taken for a body or place, which may be a person's with his goal (`زار [كريم ناصر]
    الكويت`)."""
    person = name.type is EntityType.LOC and own[0] in given_names()
    goal = _goal(name, words, starts) if person else None
    if goal is None:
        yield from bodies_parted(name, analysis, words, starts)
        return
    visitor, place = cut_name(name, goal, analysis, kind=EntityType.LOC)
    yield from (replace(visitor, type=EntityType.PER), place)


def _goal(name: ProperName, words: Sequence[Word], starts: Container[int], surname: bool = False) -> int | None:
    """The token at which the goal of a verb of visiting begins at the end of its subject's name: a town or state in one
    word or two; behind one word only where that is somebody's surname or has a title before it."""
    title = words[name.first - 1].head if name.first else None
    alone = surname or (title is not None and bool(title.kinds & _TITLES))
    if (name.last - name.first > 2 or alone) and _is_visited(name, words, starts):
        return name.last - 1
    return name.last - 2 if _is_town_of_two_visited(name, words, starts) else None


def _is_visited(name: ProperName, words: Sequence[Word], starts: Container[int]) -> bool:
    """Whether a full name is the subject of a verb of visiting or leaving, which a town or country at its end is the
    object of (`يزور الوزير كريم ناصر غزة`): not where the goal stands behind it (`وصل خوان ناصر قادس إلى …`)."""
    last, before = words[name.last - 1], words[name.last - 2].key
    bare = not (last.is_attached or last.head or last.nisba or before in KIN or before in particles())
    town = state_of_town(last.text) is not None or is_city(last.text) or by_name(last.text) is not None
    if not (bare and town) or (name.last in starts and not _is_joined_place(words[name.last])):
        return False
    behind = words[name.last].folded if name.last < len(words) else ""
    goes = behind == _WHITHER and words[name.first].folded not in given_names()
    return not goes and reaches(words, name.first) and last.folded not in given_names() and not is_surname(last.text)


def _is_joined_place(word: Word) -> bool:
    """Whether `و` joins a state, capital or town (`زار كريم ناصر مصر وعمان`)."""
    known = by_name(word.base) is not None or by_capital(word.base) is not None or state_of_town(word.base) is not None
    return word.conjunction == _AND and known


def _is_town_of_two_visited(name: ProperName, words: Sequence[Word], starts: Container[int]) -> bool:
    """Whether the last two words of such a name are those of a town or state (`زار كريم ناصر دير الزور`)."""
    at = name.last - 2
    if at <= name.first or name.last in starts or words[at].is_attached or words[at + 1].is_attached:
        return False
    spelled = f"{words[at].text} {words[at + 1].text}"
    known = (
        is_town(fold(spelled)) or is_city(spelled) or by_capital(spelled) is not None or by_name(spelled) is not None
    )
    return known and words[at].folded not in given_names() and reaches(words, name.first)


def _place_noun(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of a noun of places that nobody is called by behind a name (`زار كريم ناصر [ولاية] …`)."""
    titled = name.first > 0 and words[name.first - 1].head is not None
    inner = range(name.first + 1 + (not titled), name.last)
    nouns = keys("place_heads") - _ALSO_NAMES
    bare = (at for at in inner if not (words[at].definite or words[at].is_attached or words[at].pronoun))
    return next((at for at in bare if words[at].key in nouns and words[at].tag == "NOUN"), None)


def _leads_place(word: str, name: ProperName) -> bool:
    """Whether a preposition is written onto what nobody is called behind his name (`زيارة سمير حداد للندن`); a short
    name may end with a letter `ب` of its own (`بروما`)."""
    return (word[0] == _FOR or (word[0] in PREPOSITIONS and name.last - name.first > 2)) and _is_no_surname(word[1:])
