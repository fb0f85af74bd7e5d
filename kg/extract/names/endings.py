"""Where a name of the analyzer ends: before a verb, a time or a deed that it took in.

[سمير حداد] ستعلن      الوزير الألماني [ميشائيل روت]: a surname that looks like a verb      [الأمم المتحدة] لشؤون …
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.cities import is_city
from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.arabic.romanise import is_name
from kg.extract.lexicon import keys
from kg.extract.names.body_ends import body_end
from kg.extract.names.edges import ADDRESS, STANDINGS
from kg.extract.names.joints import particles
from kg.extract.names.objects import object_end
from kg.extract.names.provinces import state_of_town
from kg.extract.names.surnames import is_surname
from kg.extract.names.taken_titles import title_within
from kg.extract.phrase import ProperName
from kg.extract.speech_words import noun_class, speaking
from kg.extract.words import Word, is_accusative
from kg.model import Analysis, EntityType, Span

_TITLED = STANDINGS | ADDRESS
_COMMAS = frozenset({"،", ","})
_TIMES = frozenset({"يوم", "امس", "غد", "حاليا"})
_NATIONS, _SO = "امم", "ف"
_SON_OF = frozenset({"بن", "ابن", "بنت"})  # what stands behind is a name whatever it looks like (`علي بن فليس`)
_SURNAMES, _THEIRS = frozenset({"روي"}), "هم"  # روت, براهم
_PRONOUNS, _SHORTEST = frozenset({"ها", "هم", "هما"}), 2
_STANDING = frozenset({"بصفت", "صفت", "وصف", "اعتبار"})  # بصفته, بوصفه, باعتباره
_WERE = frozenset({"كانا", "كانتا", "كانوا", "ليسا", "ليستا", "باتا", "باتتا", "اصبحا", "اصبحتا"})
_THERE, _ON = "هناك", "على"
_WHEN = frozenset({"فور", "إبان", "إثر", "غداة", "عشية", "قبيل", "بعيد", "حال"})
_LEADING, _ARTICLE = frozenset({"في", "الي", "لدي"}), "ال"
_FOR, _BY, _LIKE = "ل", "ب", "ك"
_FEMININE, _POSITIONS = "ة", frozenset({"ظهير", "جناح", "مهاجم", "مدافع", "حارس", "بديل"})
_CLAUSES = frozenset({"فإن", "بأن", "وأن", "وإن", "حيث"})
_BUSINESSES = frozenset(
    {"طيران", "طاقه", "بترول", "نفط", "غاز", "تامين", "اتصالات", "كهرباء", "استثمار", "تمويل", "عقار", "سيارات"}
    | {"اعلام", "خدمات", "تعدين", "الومنيوم", "اسمنت", "فضاء", "ملاحه", "بتروكيماويات", "تجاره", "صناعات"}
)
_FIRST_PERSON = ("سأ", "سا")  # ساسيل, ساوثهامبتون: no news speaks so
_STRETCHED = "ـ"  # البنك المركزي بـ"…"
_LONGEST_NAME = 4  # letters of a verb in the past that may be a name, too (سعد)


def ended(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """The name without what a verb in the future or of speaking, or `اليوم` and the like behind it, shows to be none
    of it, and without a woman's title at its end (`هدى قباني الناشطة`)."""
    if name.last == name.first + 1:
        return name
    inner = range(name.first + 1, name.last)
    person = name.type is EntityType.PER
    titled = person and _is_titled(name, words)
    inside = (at for at in inner if not (person and words[at - 1].key in _SON_OF))
    last = next((at for at in inside if _is_beyond(words[at], person, titled)), name.last)
    last -= last - name.first > 1 and (words[last - 1].text in _CLAUSES or words[last - 1].text.endswith(_STRETCHED))
    last -= person and last - name.first > 2 and _is_told(words, last - 1)
    last -= person and last - name.first > 1 and _is_beside(words, last - 1)
    last = min(last, object_end(name, words), _united_end(name, words), title_within(name, words))
    last = min(last, _state_end(name, words), body_end(name, words))
    late = last > name.first + 1 and words[last - 1].key in _TIMES and not _is_of_time(name, last, words)
    if late or (last > name.first + 1 and _is_called(name, words[last - 1])):
        last -= 1
    if last == name.last:
        return name
    return name.up_to(last, analysis)


def place_behind(body: ProperName, end: int, analysis: Analysis, words: Sequence[Word]) -> ProperName | None:
    """The state or town that a preposition led to, or the state or capital right behind the body, at the end of what
    the analyzer took for its name, which would have ended before token `end` (`[منظمة الصحة العالمية] في [العراق]`,
    `حثت [الأمم المتحدة] [الجزائر]`)."""
    if body.type is not EntityType.ORG:
        return None
    for first in range(body.last, end):
        led = bool(words[first].preposition) or words[first - 1].key in _LEADING
        span = Span(analysis.tokens[first].span.start + words[first].skip, analysis.tokens[end - 1].span.end)
        name = span.of(analysis.article.text)
        bare = first == body.last and not words[first].is_attached and _is_state(name)
        if bare or (led and any(map(_is_place, (name, _ARTICLE + name)))):
            return ProperName(span, EntityType.LOC, first, end)
    return None


def _is_state(name: str) -> bool:
    return by_name(name) is not None or by_capital(name) is not None


def _is_place(name: str) -> bool:
    """Whether a state or a town is so called."""
    return by_name(name) is not None or state_of_town(name) is not None or is_city(name)


def _is_of_time(name: ProperName, last: int, words: Sequence[Word]) -> bool:
    """Whether a time is what a body is called by, whose bare noun is all else (`حزب الغد`)."""
    noun = words[name.first]
    bare = noun.head is not None and noun.tag == "NOUN" and not (noun.definite or noun.pronoun)
    return name.type is EntityType.ORG and last == name.first + 2 and bare and words[last - 1].definite


def _is_told(words: Sequence[Word], at: int) -> bool:
    """Whether a word at the end of a person's full name is what he did (`سعد بن كريم اطمأن`) or two do (`كريم وسعد
    بن علي يعتزمان`)."""
    word = words[at]
    if words[at - 1].folded in particles():  # فان دير سار
        return False
    single = word.is_verb and word.aspect == "p" and word.number == "s"  # هورتا looks like a dual
    two = word.is_verb and word.aspect == "i" and word.number == "d"
    return (single or two) and not word.is_attached and len(word.key) > _LONGEST_NAME


def _is_beside(words: Sequence[Word], at: int) -> bool:
    """Whether a word at the end of a person's name tells how or where he does something (`معزيا`, `هناك`), what two
    people were (`كانتا`), or leads to what follows (`على`) or to when something is (`فور`)."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    how = word.form == "participle" and is_accusative(word) and not word.rare
    leads = word.text == _ON or word.text in _WHEN
    leads = leads and behind is not None and behind.is_nominal and not behind.is_attached
    return how or word.text == _THERE or word.folded in _WERE or leads


def _is_titled(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the definite noun or the nationality of a title stands right before a person's name."""
    before = words[name.first - 1] if name.first else None
    if before is not None and before.text in _COMMAS and name.first > 1:
        before = words[name.first - 2]
    title = before is not None and before.head is not None and bool(before.head.kinds & _TITLED)
    return before is not None and before.definite and (title or before.nisba is not None)


def _is_beyond(word: Word, person: bool, titled: bool) -> bool:
    """Whether a word inside a name is none of it: a verb in the future, or what no person is called; the analyzer may
    take a foreign surname for one (`ستالون`, `سينج`, `روت`), above all behind a title and the given name."""
    if person and is_surname(word.text):
        return False
    if word.future and person:
        return word.is_verb and word.aspect == "i" and word.number == "s" and not titled
    if titled and (word.lemma in _SURNAMES or word.pronoun == _THEIRS):
        return False
    future = word.future and not word.text.startswith(_FIRST_PERSON)
    return future or (person and _is_no_name(word))


def _is_no_name(word: Word) -> bool:
    """Whether a preposition is written onto a known word's article (`بالفساد`, not `بالدوين`), or a long pronoun onto
    one (`كذبها`), or his onto a deed (`تأكيده`): it is no part of a person's name then."""
    deed = word.pronoun == "ه" and word.form == "verbal-noun"
    possessed = (word.pronoun in _PRONOUNS or deed) and len(word.key) > _SHORTEST
    standing = word.key in _STANDING and bool(word.pronoun)
    then = word.conjunction == _SO and word.person != "1" and word.aspect != "i"  # not `هاكان فيدان`
    if (word.is_verb and (then or word.lemma in speaking())) or is_likened(word):
        return True
    written = word.preposition == _BY and not word.definite and word.key in noun_class("document", "message")
    led = bool(word.preposition) and word.definite and by_capital(word.text[1:]) is None  # للندن is put apart
    led = led and word.preposition != _LIKE  # كالاس
    return not word.rare and (possessed or standing or led or written)


def is_likened(word: Word) -> bool:
    """Whether `كـ` is written onto a known noun that nobody is called (`كبادرة`, `كظهير`), also one that the analyzer
    took for a letter of it."""
    led = word.preposition == _LIKE or (word.key.startswith(_LIKE) and bool(word.lemma) and word.lemma[0] != _LIKE)
    noun = word.text.removeprefix(word.conjunction).removeprefix(_LIKE)
    known = noun.endswith(_FEMININE) or fold(noun) in keys("occupations") | _POSITIONS
    return led and known and not (word.definite or word.rare or word.is_verb or is_name(_LIKE + noun))


def _united_end(name: ProperName, words: Sequence[Word]) -> int:
    """The token after `الأمم المتحدة`, of which what the analyzer has behind it is no part (`الأمم المتحدة لشؤون …`);
    else the name's last."""
    united = name.type is EntityType.ORG and words[name.first].key == _NATIONS and name.last > name.first + 2
    return name.first + 2 if united else name.last


def _state_end(name: ProperName, words: Sequence[Word]) -> int:
    """The token after the name of a state that a preposition stands behind (`مصر بالاتصالات`), unless it tells the
    business of a firm (`مصر للطيران`); else the name's last."""
    inner = range(name.first + 1, name.last) if name.type is not EntityType.PER else range(0)
    led = next((at for at in inner if words[at].preposition), name.last)
    if (
        name.type is EntityType.ORG
        and led < name.last
        and words[led].key in _BUSINESSES
        and words[led].definite
        and words[led].preposition == _FOR
    ):
        return name.last
    stated = by_name(" ".join(word.base for word in words[name.first : led])) is not None
    return led if stated else name.last


def _is_called(name: ProperName, word: Word) -> bool:
    """Whether the last word of a person's full name is the title of a woman, which is no surname."""
    titled = word.head is not None and bool(word.head.kinds & STANDINGS) and word.definite and word.gender == "f"
    return name.type is EntityType.PER and name.last - name.first > 2 and titled
