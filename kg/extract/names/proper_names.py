"""The analyzer's names as the phrases use them: with tokens, and with edges and types that the article agrees on."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.names.addresses import without_address
from kg.extract.names.appointed import with_appointed
from kg.extract.names.body_ends import is_mere_body
from kg.extract.names.bylines import with_reporters
from kg.extract.names.causes import with_causes
from kg.extract.names.common_words import is_common_word
from kg.extract.names.communities import communities
from kg.extract.names.edges import is_deed, trimmed, unled, unstuck, untitled, without_deed
from kg.extract.names.employers import with_employers
from kg.extract.names.endings import ended, place_behind
from kg.extract.names.foreigners import foreigners
from kg.extract.names.guilds import with_people
from kg.extract.names.headed import headed_places
from kg.extract.names.hyphens import are_met, with_hyphened
from kg.extract.names.initials import with_initials
from kg.extract.names.introduced import introduced
from kg.extract.names.korean import with_surname_alone, with_syllable
from kg.extract.names.lands_in_titles import with_lands
from kg.extract.names.led import with_places_led
from kg.extract.names.movements import with_movements
from kg.extract.names.namesakes import with_namesakes
from kg.extract.names.numbered import with_numbered
from kg.extract.names.organs import organs
from kg.extract.names.parting import parted
from kg.extract.names.press import press, without_press
from kg.extract.names.provinces import with_provinces
from kg.extract.names.recalled import as_surname, recalled
from kg.extract.names.sites import with_sites
from kg.extract.names.spelled import with_letters
from kg.extract.names.states import CAPITAL, with_capital
from kg.extract.names.surnames import with_surnames
from kg.extract.names.taken_titles import with_owners, without_offices, without_title
from kg.extract.names.teams import with_side
from kg.extract.names.types import is_common, is_in_row, is_of_phrase, is_of_thing, is_rank, sport_words, typed
from kg.extract.names.widened import widened
from kg.extract.names.wishes import TO_GOD, without_wishes
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, NameType, Span

_TYPES = {NameType.PER: EntityType.PER, NameType.ORG: EntityType.ORG, NameType.LOC: EntityType.LOC}
_FRIENDLY = frozenset({"شقيقه", "صديقه", "شقيق", "صديق"})
_JOINTS = frozenset({".", "-", "–"})
_NISBA_OBJECT = ("ياً", "يًا")  # مصنعاً ماليزياً
_SURE = 5.0
_LONGEST = 20  # tokens of a name


def proper_names(analysis: Analysis, words: Sequence[Word], where: Concordance) -> dict[int, ProperName]:
    """The names of the analysis by their first token; the name of a state, and of a capital where it tells where, is a
    place whatever the engine called it. `where` tells where each of the words stands."""
    text = analysis.article.text
    pious = not where.forms.isdisjoint(TO_GOD)
    placed = without_wishes(_placed(analysis), analysis, words) if pious else _placed(analysis)
    placed = with_appointed(with_hyphened(list(placed), analysis, words), analysis, words)
    placed = with_places_led(list(with_lands(placed, analysis, words)), analysis, words, where)
    found = list(with_reporters(list(_joined(placed, analysis, words)), analysis, words))
    found = list(with_surnames(found, analysis, words))
    found = list(with_syllable(introduced(found, analysis, words, where), analysis, words))
    found = list(with_namesakes(with_surname_alone(found, analysis, words), analysis, words))
    found = [one for name in parted(found, analysis, words, where) for one in without_title(name, analysis, words)]
    found = list(foreigners(found, analysis, words))
    seen: dict[str, float] = defaultdict(float)
    for name in found:
        for at, part in enumerate(fold(name.span.of(text)).split()):
            word = words[min(name.first + at, name.last - 1)]
            body = at > 0 and name.type is EntityType.ORG  # الجمعية العامة [لل]أمم المتحدة
            led = body and bool(word.preposition) and part == word.folded
            seen[part[word.skip :] if led else part] += _SURE if at else 1.0
    wide = widened(found, analysis, words)
    spelled = with_initials(with_letters(wide, analysis, words), analysis, words, where)
    found = list(with_causes(with_numbered(spelled, analysis, words, where), analysis, words, where))
    found = list(with_movements(list(recalled(found, analysis, words, where)), analysis, words, where))
    sports = sport_words(where)
    surname = as_surname(found, analysis, words)
    right = (surname(typed(trimmed(name, analysis, words, seen), text, words, sports)) for name in found)
    sided = (with_side(with_capital(name, analysis, words), words, analysis) for name in right)
    named = {name.first: with_people(name, words, analysis) for name in sided}
    outlets = press(analysis, words, named, where)
    named = outlets | without_press(named, outlets, analysis)
    named = organs(analysis, words, named, where) | named
    named |= communities(analysis, words, named, where)
    named = dict(with_provinces(dict(with_sites(named, analysis, words)), analysis, words, where))
    named |= headed_places(named, analysis, words, where)
    named |= dict(with_owners(named, analysis, words))
    named |= dict(with_employers(named, analysis, words, where))
    return {at: _with_friendship(name, words) for at, name in without_offices(named, words).items()}


def _with_friendship(name: ProperName, words: Sequence[Word]) -> ProperName:
    """A country with the tokens up to `الشقيقة`, `الصديقة` behind it, which are none of the name."""
    following = words[name.last] if name.last < len(words) else None
    friendly = following is not None and following.definite and following.key in _FRIENDLY
    return replace(name, last=name.last + 1) if friendly and name.type is EntityType.LOC else name


def _placed(analysis: Analysis) -> Iterator[ProperName]:
    """The names that can become entities with their tokens; lists of words without a mark are none, nor what has no
    letters (the stroke of tatweel that ends an agency's report), also at their end."""
    tokens = analysis.tokens
    ends = [token.span.end for token in tokens]
    for name in analysis.names:
        if name.type in _TYPES and fold(name.span.of(analysis.article.text)).strip():
            first = bisect_left(ends, name.span.start + 1)
            last = first + 1
            while last < len(tokens) and tokens[last].span.start < name.span.end:
                last += 1
            end = name.span.end
            while last > first + 1 and not fold(tokens[last - 1].span.of(analysis.article.text)).strip():  # محمد ـ
                last -= 1
                end = tokens[last - 1].span.end
            if last - first <= _LONGEST:
                yield ProperName(Span(name.span.start, end), _TYPES[name.type], first, last)


def _with_rest(
    body: ProperName, name: ProperName, own: ProperName, analysis: Analysis, words: Sequence[Word]
) -> ProperName:
    """A body with the end of its name that the analyzer took for the beginning of the person's behind it (`جامعة الملك
    خالد د. كريم ناصر`)."""
    last = own.first - 1
    taken = body.type is EntityType.ORG and body.last == name.first < last and words[last].tag == "ABBREV"
    end = analysis.tokens[last - 1].span.end
    return replace(body, span=Span(body.span.start, end), last=last) if taken else body


def _is_noun(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name is no more than a definite noun of bodies (`المحكمة`)."""
    noun = words[name.first]
    alone = name.type is EntityType.ORG and name.last == name.first + 1 and noun.definite
    return alone and noun.head is not None and "organisation" in noun.head.kinds


def _is_said_of(words: Sequence[Word], at: int) -> bool:
    """Whether the name of a state that is a nationality adjective too is said of a noun before it (`معارضة سورية`),
    none of a deed (`زيارة سورية`)."""
    before, word = words[at - 1] if at else None, words[at]
    bare = before is not None and before.is_nominal and not before.definite and before.form != "verbal-noun"
    return word.nisba is not None and word.tag == "ADJ" and bare and not word.is_attached


def _is_led_to(words: Sequence[Word], at: int) -> bool:
    """Whether a place stands at the token: behind `العاصمة` or a preposition."""
    return at > 0 and (words[at - 1].key == CAPITAL or words[at - 1].tag == "PREP" or bool(words[at].preposition))


def _joined(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names with those joined that only a stop or hyphen without spaces parts (`إتش.إس.بي.سي`), without a verb or
    time at the end, without mere nationality adjectives and the mere nouns of bodies that are left of some."""
    held: ProperName | None = None
    for whole in names:
        name = without_deed(whole, analysis, words)
        first = words[name.first]
        mere = name.last == name.first + 1 and (first.nisba is not None or first.text.endswith(_NISBA_OBJECT))
        if mere and first.nisba is not None and by_name(name.span.of(analysis.article.text)) is not None:
            mere = _is_said_of(words, name.first)
        elif mere and by_capital(name.span.of(analysis.article.text)) is not None:  # برازيليا
            mere = not _is_led_to(words, name.first)
        titled = name.first > 0 and words[name.first - 1].head is not None
        mere = mere or (titled and name.last == name.first + 1 and first.body is not None)  # القيادي الحوثي
        told = is_common(name, words) or is_of_thing(name, words) or is_of_phrase(name, words) or is_in_row(name, words)
        if (
            told
            or is_deed(whole, words)
            or is_common_word(name, words)
            or is_rank(name, words)
            or (mere and (name.type is EntityType.LOC or titled))
        ):
            continue
        between = words[held.last].text if held is not None and held.last + 1 == name.first else ""
        tight = held is not None and name.span.start == held.span.end + len(between)
        if (
            held is not None
            and held.type is name.type
            and between in _JOINTS
            and tight
            and not are_met(words, held.first)
        ):
            held = ProperName(Span(held.span.start, name.span.end), held.type, held.first, name.last)
            continue
        if held is not None and held.last == name.first and name.type is EntityType.LOC is held.type:
            state = Span(held.span.start, name.span.end)
            if by_name(state.of(analysis.article.text)) is not None:  # بروناي دار السلام
                held = ProperName(state, held.type, held.first, name.last)
                continue
        own = without_address(untitled(unled(name, analysis, words), analysis, words), analysis, words)
        own = ended(own, analysis, words)
        left = place_behind(own, name.last, analysis, words)
        if own.last < name.last and (is_mere_body(own, words) or is_common_word(own, words)):
            continue
        if left is not None and _is_noun(own, words):
            own, left = left, None
        if held is not None:
            yield _with_rest(held, name, own, analysis, words)
        held = unstuck(own, analysis.article.text)
        if left is not None:
            yield held
            held = left
    if held is not None:
        yield held
