"""The title of a post as one would list it: `وزير الخارجية` for `وزيري خارجية روسيا`, `أمين عام` for `الأمين العام`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.names.bodies import INNER, bare
from kg.extract.phrase import Phrase
from kg.extract.phrases.adjectives import is_great
from kg.extract.phrases.noun import LAND, Nominal
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_INCOMPLETE = frozenset(map(fold, ("رئيس", "رئيسة", "وزير", "وزيرة", "نائب", "نائبة", "مدير", "مديرة", "وكيل", "عضو")))
_SYNONYMS = {"ناطق": "متحدث", "ناطقة": "متحدثة", "موفد": "مبعوث", "موفدة": "مبعوثة", "مسئول": "مسؤول"}
_PREPOSITION, _AT, _FOR, _ARTICLE, _NOT = "PREP", "ب", "ل", "ال", "غير"
_DEPUTIES = frozenset({"نائب", "مساعد", "معاون", "وكيل"})  # نائبا لرئيس الحزب
_LANDS = frozenset({"بلدين", "دولتين"})  # وزيرا خارجية البلدين
_ACCUSATIVE, _SEVERAL = "اً", ("ين", "ون")
_ABSOLUTE = "ن"
_CHARGED = frozenset({"مكلفه", "معنيه", "مختصه"})
_EACH = "كل"
_ONE_OF, _LATTER = frozenset({"احد", "احدي"}), frozenset({"اخير", "اخيره"})
_QUOTES = frozenset({'"', "«", "“", "”"})
_SHORT = 4  # وفاة has its own ت before a pronoun, عمليات that of the plural


def title(words: Sequence[Word], found: Nominal) -> str:
    """The head and what specifies it, without nationality, place and the names of organisations."""
    head = words[found.first]
    parts = [_singular(head)]
    owner = found.nested[found.of] if found.of is not None else None
    inside = False
    for before, at in pairwise(found.own):
        word = words[at]
        if owner is not None and owner.type is EntityType.LOC and (before + 1, at) == (owner.first, owner.last):
            _close(head, parts, words[before])  # رئيس وزراء لبنان المكلف
        if word.key in _ONE_OF:  # مدير إحدى أكبر الشركات
            return " ".join(parts)
        if before == found.first and word.key in _LATTER and word.definite and not head.definite:
            continue  # رئيس الأخير
        if (word.pronoun and word.key == LAND) or (word.definite and word.key in _LANDS):
            parts[1:] = [*parts[1:-1], f"ال{parts[-1]}"] if len(parts) > 1 else []
            continue
        inside = inside or word.is_attached or word.tag == _PREPOSITION
        if not inside and (is_passing(word) or _is_outside(words, found, at)):
            continue
        parts.append(_part_of(words, found, at, not inside, len(parts) == 1))
    behind = found.first + len(found.own)
    each = 2 * (behind < len(words) and words[behind].key == _EACH)  # وزراء خارجية كل من مصر …
    if owner is not None and owner.first == behind + each and not head.definite:
        closed = _close(head, parts, words[found.own[-1]])
        if (
            not closed
            and owner.type is not EntityType.LOC
            and words[owner.head].head is not None
            and not _is_quoted(words, owner)
        ):
            whole = owner.name is None or words[owner.head].key in INNER
            end = owner.last if owner.name is not None else len(words)
            parts += _part(words, owner) if whole else _body(words[:end], owner.head)
    elif owner is not None and _says_what_for(words, found, owner):
        parts.insert(1, words[owner.first].text)
    return " ".join(parts)


def _close(head: Word, parts: list[str], last: Word) -> bool:
    """Gives the last part of a title, the word `last`, the article in place of the owner behind it (`رئيس وزراء
    لبنان`), unless it tells no more of the head or has one; whether it did."""
    whole = _describes(head, last) or last.definite or parts[-1].startswith(_ARTICLE)
    if len(parts) < 2 or whole or head.definite:
        return False
    told = last.base if last.preposition == _FOR else parts[-1]  # رئيسا لوزراء هولندا
    parts[-1] = f"ال{told}{_ABSOLUTE if _is_sound_plural(last) else ''}"
    return True


def _part_of(words: Sequence[Word], found: Nominal, at: int, outer: bool, first: bool) -> str:
    """One word of a title as it stands there: an `outer` one, behind no preposition, without the article where the head
    had to have it, the genitive of a deputy without its preposition (`نائبا لرئيس الحزب`)."""
    head, word = words[found.first], words[at]
    if at == found.first + 1 and word.preposition == _FOR and head.head is not None and head.head.singular in _DEPUTIES:
        return f"{_ARTICLE * word.definite}{word.base}"
    if word.pronoun:
        return possessed(word)
    plain = word.definite and outer and (word.qualifies or head.definite)
    denied = plain and words[at - 1].key == _NOT  # سفير المملكة غير المقيم
    drops_article = denied or (plain and (head.definite or bool(head.pronoun) or (first and at > found.first + 1)))
    return _agreeing(head, word, word.base if drops_article else word.text)


def _is_sound_plural(word: Word) -> bool:
    """Whether a noun is a plural that lost its last letter to a genitive (`مفاوضي الاتحاد`)."""
    return word.head is not None and word.head.number != "s" and word.base.endswith("ي")


def _says_what_for(words: Sequence[Word], found: Nominal, owner: Phrase) -> bool:
    """Whether a title goes on behind its body, which has no name (`وكيل الوزارة للشؤون السياسية`)."""
    bare_body = owner.name is None and owner.last == owner.first + 1 == found.first + 2
    body = bare_body and words[owner.first].definite and words[owner.first].head is not None
    return body and found.own[1:2] == [owner.last] and bool(words[owner.last].preposition)


def _agreeing(head: Word, word: Word, text: str) -> str:
    """An adjective as it stands behind a nominative singular (`فني` for `مديرا فنيا`, `سابق` for `السابقين`)."""
    if not word.qualifies:
        return text
    if is_accusative(head) and is_accusative(word):
        return text.rstrip(_ACCUSATIVE)
    several = head.number != "s" and word.key.endswith(_SEVERAL) and word.key[:-2] in keys("title_adjectives")
    return text[:-2] if several else text


def _describes(head: Word, word: Word) -> bool:
    """Whether an indefinite word is an adjective of a title (`رئيس تنفيذي`, `رئيسا تنفيذيا`, `مديرا فنيا`)."""
    forms = {word.key, word.key.removesuffix("ا"), word.key.removesuffix("ه")}
    return not forms.isdisjoint(keys("title_adjectives")) or (
        word.qualifies and is_accusative(head) and is_accusative(word)
    )


def _is_outside(words: Sequence[Word], found: Nominal, at: int) -> bool:
    """Whether an adjective says nothing of the post: one that leads a clause (`التابع للوزارة`), or one behind the body
    or nationality that no title has or that is of the body (`رئيس حزب العدل المعارض`)."""
    word, head = words[at], words[found.first]
    if not word.qualifies or (at + 1 in found.own and words[at + 1].is_nominal and not words[at + 1].qualifies):
        return False
    if word.key in _CHARGED and any(one.last <= at and one.type is EntityType.ORG for one in found.nested):
        return True  # رئيسة لجنة في هيئة الحقيقة المكلفة بالملف
    key = word.key if head.number == "s" or not word.key.endswith(_SEVERAL) else word.key[:-2]
    key = key.removesuffix("ه").removesuffix("ا")
    if key in keys("outside_titles"):
        return True
    behind = [one for one in found.nested if one.last <= at]
    of_body = head.gender != "f" and word.key.endswith("ه") and any(one.type is EntityType.ORG for one in behind)
    return bool(behind) and (of_body or key not in keys("title_adjectives") or key in _of_camps())


def is_passing(word: Word) -> bool:
    """Whether an adjective of a title says nothing of the post (`المدرب الجديد`)."""
    return is_great(word) or (
        word.qualifies and not {word.key, word.key.removesuffix("ا"), word.key.removesuffix("ه")}.isdisjoint(_passing())
    )


def specifics(title: str) -> list[str]:
    """The folded words behind a title's head that tell which post it is, without articles and without what only tells
    when or how somebody holds it (`سابق`)."""
    return [word for word in map(bare, fold(title).split()[1:]) if word.removesuffix("ه") not in _times()]


def same_post(short: str, full: str) -> bool:
    """Whether a title tells no other post than a fuller one with the same head (`رئيس` and `رئيس النادي`); heads that
    say by themselves what somebody does may be the fuller ones (`متحدث رسمي` and `متحدث`)."""
    head, other = (_SYNONYMS.get(title.split(maxsplit=1)[0], title.split(maxsplit=1)[0]) for title in (short, full))
    if head != other:
        return False
    return fold(head) not in _INCOMPLETE or set(specifics(short)) <= set(specifics(full))


def nominative(title: str) -> str:
    """A title as it stands without a verb (`مدير تنفيذي` for `مديرا تنفيذيا`, `رئيس الوزراء` for `رئيسا للوزراء`)."""
    head, *rest = title.split()
    plain = (word if word.startswith("ال") else word.removesuffix("ً").removesuffix("ا") for word in rest)
    return " ".join([head, *(f"ال{word[2:]}" if word.startswith("لل") else word for word in plain)])


@cache
def _times() -> frozenset[str]:
    """The adjectives that tell no more than when or how somebody holds a post (`سابق`)."""
    return frozenset(fold(word) for word, kind in rows("title_adjectives") if kind in {"when", "passing"})


@cache
def _of_camps() -> frozenset[str]:
    """The adjectives that tell of a camp (`معارض`)."""
    return frozenset(fold(word) for word, kind in rows("title_adjectives") if kind == "camp")


@cache
def _passing() -> frozenset[str]:
    """The adjectives that no list of posts would name (`جديد`)."""
    return frozenset(fold(word) for word, kind in rows("title_adjectives") if kind == "passing")


def possessed(word: Word) -> str:
    """A noun with the article in place of its pronoun (`الداخلية` for `داخليتها`, `المستشارين` for `مستشاريه`,
    `الوزراء` for `وزرائها`)."""
    if _is_sound_plural(word):
        return f"ال{word.base}{_ABSOLUTE}"
    if word.base.endswith("ائ"):
        return f"ال{word.base[:-1]}ء"
    plural = word.base.endswith("ات") and len(word.base) > _SHORT
    return f"ال{word.base[:-1]}ة" if word.base.endswith("ت") and not plural else f"ال{word.base}"


def _singular(head: Word) -> str:
    """The head noun in its lexicon's form; a woman's title as it is written, without article."""
    if head.head is None or (head.gender == "f" and head.number == "s"):
        return f"{head.base[:-1]}ة" if head.pronoun and head.base.endswith("ت") else head.base  # سفيرتها
    return head.head.title


def _is_quoted(words: Sequence[Word], owner: Phrase) -> bool:
    """Whether a body's name stands in quotation marks, where it only looks like a noun (`جماعة "أنصار الله"`)."""
    return owner.name is not None and owner.head > owner.first and words[owner.head - 1].text in _QUOTES


def _part(words: Sequence[Word], owner: Phrase) -> list[str]:
    """The words of a body without a name, up to its nationality (`مجلس الإدارة`)."""
    if words[owner.head].definite or owner.last == owner.head + 1:
        return _body(words[: owner.last] if owner.name is not None else words, owner.head)
    if owner.name is not None:
        return [word.text for word in words[owner.first : owner.last]]
    named = {at for phrase in owner.nested if phrase.name is not None for at in range(phrase.first, phrase.last)}
    last = owner.head + 1
    while last < owner.last and last not in named and _specifies(words[last]):
        last += 1
    return [_told(word) for word in words[owner.head : last]] if last > owner.head + 1 else _body(words, owner.head)


def _specifies(word: Word) -> bool:
    """Whether a word goes on with what a body is for, not with its nationality."""
    return word.is_nominal and not word.is_attached and word.nisba is None


def _body(words: Sequence[Word], at: int) -> list[str]:
    """A body that belongs to the title: `الحزب` for `حزب …`, the whole of `المجلس الرئاسي`."""
    if not words[at].definite:
        return [possessed(words[at]) if words[at].pronoun else f"ال{words[at].base}"]
    if words[at].preposition == _AT:
        return []
    last = at + 1
    while last < len(words) and words[last].definite and words[last].qualifies and not words[last].is_attached:
        last += 1
    return [_told(word) for word in words[at:last]]


def _told(word: Word) -> str:
    """A noun of a body as a title has it, with the article in place of a pronoun (`المكتب السياسي` for `مكتبها
    السياسي`)."""
    return possessed(word) if word.pronoun else word.text
