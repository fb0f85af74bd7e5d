"""Names that the analyzer did not find, of people whom the article names in full elsewhere: surnames alone and full
names, with a conjunction or preposition written on or not.

وحذرت [مزيودات] من …      وفقا ل[روته]      محادثات بين [سالفيني] و[دي مايو]      التقى الوزير و[بشر الحداد]
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import rows
from kg.extract.names.joints import particles
from kg.extract.names.provinces import provinces
from kg.extract.names.wishes import GOD
from kg.extract.phrase import ProperName
from kg.extract.questions import asked_of_all
from kg.extract.speech_words import noun_class
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_SHORTEST = 3
_RANKS = frozenset({"rank", "honorific"})
_ARTICLE, _FOR_THE, _ALI, _ON = "ال", "لل", "علي", "على"
_THAT = "ان"
_WRITTEN_ON = ("", "و", "ف", "ب", "ل", "ول", "وب")
"""What may be written onto a name."""

_Parts = tuple[str, ...]
_Begun = Mapping[str, Mapping[str, Sequence[_Parts]]]


def recalled(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names with the surnames that stand elsewhere without one (`وحذرت مزيودات` beside `هدى مزيودات`), with those
    of several words and the full names in place of what was found of them alone."""
    full = [_parts(name, analysis) for name in names if name.type is EntityType.PER]
    several = {own for own in full if len(own) > 1} | {own[at:] for own in full for at in _particles(own)}
    covering = {at: name for name in names for at in range(name.first, name.last)}
    whole = list(_whole(several, covering, analysis, words, where))
    held = {at: name for name in whole for at in range(name.first, name.last)}
    yield from (name for name in names if name.first not in held)
    yield from whole
    surnames = {own[-1] for own in full if len(own) > 1 and own[-1].removeprefix(_ARTICLE) not in event_words("nth")}
    surnames.discard(GOD)
    if _ALI in surnames and not any(word.text == _ON for word in words):  # papers of Egypt spell so what is على
        surnames.remove(_ALI)
    yield from _alone(surnames, covering | held, analysis, words, where)


def _parts(name: ProperName, analysis: Analysis) -> _Parts:
    """The folded words of a name, none where they are no tokens."""
    own = tuple(fold(name.span.of(analysis.article.text)).split())
    return own if len(own) == name.last - name.first else ()


def _particles(own: Sequence[str]) -> Iterator[int]:
    """Where a foreign surname of several words begins in a person's name: with the first of its particles."""
    inner = range(1, len(own) - 1)
    yield from (at for at in inner if own[at] in particles() and own[at - 1] not in particles())


def _whole(
    several: Collection[_Parts],
    covering: Mapping[int, ProperName],
    analysis: Analysis,
    words: Sequence[Word],
    where: Concordance,
) -> Iterator[ProperName]:
    """The names of several words, and those of officials who are known, where none was found or
    only a part of them."""
    begun, until = _begun(several), 0
    for at in sorted({*where.spelled(begun.keys()), *where.answering(_begins_known)}):
        form, second = words[at].folded, words[at + 1].folded if at + 1 < len(words) else ""
        told = (*begun.get(form, {}).get(second, ()), *_known_begun().get(form, {}).get(second, ()))
        found = next((own for own in told if _stands(own, at, covering, words)), ())
        if found and at >= until:
            until = at + len(found)
            start = analysis.tokens[at].span.start + _before(words[at].text, found[0])
            yield ProperName(Span(start, analysis.tokens[until - 1].span.end), EntityType.PER, at, until)


def _begun(several: Iterable[_Parts]) -> _Begun:
    """Names of several words, the longest first, by their first one with all that may be written onto it and by the
    second one."""
    begun: dict[str, dict[str, list[_Parts]]] = {}
    for own in sorted(several, key=lambda own: (-len(own), own)):
        for on in _WRITTEN_ON:
            begun.setdefault(f"{on}{own[0]}", {}).setdefault(own[1], []).append(own)
    return begun


@cache
def _known_begun() -> _Begun:
    """The same of the full names of officials known beyond their country, but for those that end like `إن`."""
    full = (tuple(fold(name).split()) for table in ("known_officials", "known_ministers") for name, *_ in rows(table))
    return _begun({own for own in full if len(own) > 1 and own[-1] != _THAT})


@asked_of_all
def _begins_known(text: str) -> bool:
    """Whether a word may be the first of theirs."""
    return fold(text) in _known_begun()


def _stands(own: Sequence[str], at: int, covering: Mapping[int, ProperName], words: Sequence[Word]) -> bool:
    """Whether the words of a name stand at the token, where other names at most have a part of them."""
    last = at + len(own)
    if any(word.folded != part for word, part in zip(words[at + 1 : last], own[1:], strict=False)):
        return False
    found = [covering[here] for here in range(at, last) if here in covering]
    apart = all(at <= name.first and name.last <= last and name.last - name.first < len(own) for name in found)
    return last <= len(words) and apart and not (found and len({name.first for name in found}) > 1)


def _alone(
    surnames: Collection[str],
    covering: Mapping[int, ProperName],
    analysis: Analysis,
    words: Sequence[Word],
    where: Concordance,
) -> Iterator[ProperName]:
    """The surnames of one word, where they are no common words or tell whose words something is."""
    long = sorted(name for name in surnames if len(name) >= _SHORTEST)
    forms = {f"{on}{name}": name for on in _WRITTEN_ON for name in long}
    forms |= {f"{on}{_FOR_THE}{name[2:]}": name for on in ("", "و") for name in long if name.startswith(_ARTICLE)}
    for at in where.spelled(forms.keys()):
        if at in covering:
            continue
        word, spelled = words[at], forms[words[at].folded]
        parted = fold(word.text[word.skip :]) == spelled
        sourced = at > 0 and words[at - 1].key in noun_class("source")
        joined = at - 1 in covering and covering[at - 1].type is EntityType.PER
        free = (_may_be_surname(word) and _stands_alone(words, at)) if parted else word.rare and word.is_nominal
        if free or sourced or _is_ranked(words, at) or (joined and not (parted or word.is_verb)):
            token = analysis.tokens[at].span
            start = token.start + _before(word.text, spelled)
            yield ProperName(Span(start, token.end), EntityType.PER, at, at + 1)


def _before(text: str, name: str) -> int:
    """How many letters are written onto the folded name in a word; with `لل` those of its article, too."""
    led = f"{_FOR_THE}{name.removeprefix(_ARTICLE)}" in fold(text)
    bare = name.removeprefix(_ARTICLE) if led else name
    return next((at for at in range(len(text)) if fold(text[at:]) == bare), 0)


def as_surname(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]
) -> Callable[[ProperName], ProperName]:
    """Makes a person's of a place's or body's name that is the surname of somebody in the article: an unknown place's
    (`لباجوا` beside `قمر باجوا`), one of a body that no noun leads to (`حذر الحوثي`), or a state's that no nationality
    tells of (`خواكين كوريا`)."""
    text = analysis.article.text
    people = (fold(name.span.of(text)).split() for name in names if name.type is EntityType.PER)
    states = {own[-1]: by_name(own[-1]) for own in people if len(own) > 1}
    told = {word.nisba.code for word in words if word.nisba is not None} if any(states.values()) else set()
    surnames = {surname for surname, state in states.items() if state is None or state.code not in told}

    def typed(name: ProperName) -> ProperName:
        led = name.first > 0 and words[name.first - 1].head is not None
        bare = name.type is EntityType.LOC or (name.type is EntityType.ORG and not led)
        spelled = fold(name.span.of(text)) if bare else ""
        spelled = f"{_ARTICLE}{spelled}" if words[name.first].folded == f"{_FOR_THE}{spelled}" else spelled
        is_one = spelled in surnames and not (spelled in provinces() or by_capital(spelled) is not None)
        return replace(name, type=EntityType.PER) if is_one else name

    return typed


def _may_be_surname(word: Word) -> bool:
    other = word.nisba is not None or word.head is not None or word.pronoun
    return word.is_nominal and not other and len(word.key) >= _SHORTEST


def _is_ranked(words: Sequence[Word], at: int) -> bool:
    """Whether a rank or form of address stands before what is else a nationality (`اللواء التركي`)."""
    word, before = words[at], words[at - 1] if at else None
    man = word.nisba is not None and word.definite and word.number == "s" and not (word.is_attached or word.pronoun)
    ranked = before is not None and before.head is not None and bool(before.head.kinds & _RANKS)
    return man and ranked and before is not None and before.definite


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a word is no common noun with a genitive or adjective (`ضمان سلامة المسار`): it is rare, a verb stands
    before it, or nothing that could be its genitive behind it."""
    before = words[at - 1] if at else None
    behind = words[at + 1] if at + 1 < len(words) else None
    bound = behind is not None and behind.is_nominal and not behind.is_attached
    return words[at].rare or not bound or (before is not None and before.is_verb)
