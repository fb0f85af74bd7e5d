"""Names that the analyzer took for one, put apart where no mark parts them.

وصف [الحريري] [سمير حداد]      زار [سمير حداد] [الخرطوم]      لعبت [ستيفنس] و[أوستن]      سجل [كريم ناصر] ل[شيفيلد]
دعت اللجنة [الحكومة المصرية]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_AND = "و"
_PREPOSITIONS = frozenset({"ل", "ب"})
_HAMZAS = ("أ", "إ", "آ")  # a name may begin with وا, وو and وي, not with these behind a و
_LIKE_VOWELS = ("ا", "و", "ي")
_SHORTEST = 3
_LONGEST_SURNAME = 4  # letters of what is a country's name, too


def parted(names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, with two put apart: people of whom the first has only the surname of somebody else, with an article,
    or who are joined by `و`, somebody and a capital or another known name behind him."""
    text = analysis.article.text
    parts = {name: fold(name.span.of(text)).split() for name in names}
    surnames = {
        own[-1] for name, own in parts.items() if name.type is EntityType.PER and len(own) > 1 and own[0] != own[-1]
    }
    bodies = {word for name, own in parts.items() if name.type is not EntityType.PER for word in own}
    told = {word.folded for word in words}
    for name in names:
        if name.type is not EntityType.PER or name.last - name.first < 2:
            yield _addressed(name, analysis, words)
            continue
        lead = text[name.span.start : analysis.tokens[name.first].span.end]
        if name.last - name.first > 2 and lead.startswith("ال") and fold(lead) in surnames:
            yield from _cut(name, name.first + 1, analysis)
        else:
            yield from _behind(name, analysis, words, told, bodies)


def _addressed(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A name without the common noun of another body before the body that it names: two definite nouns are no one name
    (`دعت اللجنة الحكومة المصرية إلى`)."""
    behind = name.first + 1
    if name.last - name.first < 3 or not (_is_body(words[name.first]) and _is_body(words[behind])):
        return name
    start = analysis.tokens[behind].span.start + words[behind].skip
    return ProperName(Span(start, name.span.end), name.type, behind, name.last)


def _is_body(word: Word) -> bool:
    """Whether a word is a body's common noun with its article."""
    noun = word.head is not None and "organisation" in word.head.kinds
    return noun and word.definite and word.tag == "NOUN" and not word.preposition


def _behind(
    name: ProperName, analysis: Analysis, words: Sequence[Word], told: set[str], bodies: set[str]
) -> Iterator[ProperName]:
    """A person's name, apart from another name at its end."""
    text = analysis.article.text
    joint = next((at for at in range(name.first + 1, name.last) if _joins(words[at], told)), None)
    last = analysis.tokens[name.last - 1].span
    if joint is not None:
        yield from _cut(name, joint, analysis, 1)
    elif name.last - name.first > 2 and _is_no_surname(last.of(text)):
        yield from _cut(name, name.last - 1, analysis, kind=EntityType.LOC)
    elif last.of(text)[0] in _PREPOSITIONS and fold(last.of(text)[1:]) in bodies:
        yield from _cut(name, name.last - 1, analysis, 1, EntityType.ORG)
    else:
        yield name


def _is_no_surname(word: str) -> bool:
    """Whether nobody is called so behind his name: a capital, or a country unless it is short (`تشاد`, `مالي`)."""
    return by_capital(word) is not None or (len(word) > _LONGEST_SURNAME and by_name(word) is not None)


def _joins(word: Word, told: set[str]) -> bool:
    """Whether a word of a name is `و` with somebody else: one whom the article names without it, or whom no name that
    begins with a و can be."""
    rest = word.text[1:]
    if word.text[0] != _AND or len(rest) < _SHORTEST:
        return False
    return rest.startswith(_HAMZAS) or fold(rest) in told or (bool(word.conjunction) and rest[0] not in _LIKE_VOWELS)


def _cut(
    name: ProperName, at: int, analysis: Analysis, skip: int = 0, kind: EntityType = EntityType.PER
) -> Iterator[ProperName]:
    """The name before token `at` and one of the kind from there on, without the first `skip` letters of the token."""
    yield ProperName(Span(name.span.start, analysis.tokens[at - 1].span.end), name.type, name.first, at)
    yield ProperName(Span(analysis.tokens[at].span.start + skip, name.span.end), kind, at, name.last)
