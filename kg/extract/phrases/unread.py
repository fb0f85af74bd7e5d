"""Speakers no lexicon and no name tells of, by where they stand: right behind a verb of saying, before what it tells.

وقال محتجز الرهائن إنه …      وأوضحت مطورة التطبيق أن …      قال البعض: …      وأوضح Kayvon Beykpour أن …
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.phrase import ProperName
from kg.extract.speech_words import noun_class, sayings, speaking, wordy
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_SAID = frozenset({"ان", "انه", "انها", "انهم", "انهما", "بان", "بانه", "بانها", "بانهم", ":", '"', "«", "“", "”"})
_MANY = frozenset({"العديد", "الكثير", "كثير", "عدد", "بعض", "معظم", "قليل"})
_OF_THEM = frozenset({"منهم", "منهن"})
_REACH = 15
_SHORT = 2
_SOME = frozenset({"البعض", "كثيرون", "الكثيرون", "اخرون", "الاخرون", "بعضهم", "كثيرين", "اخرين"})
_ONE_WOMAN = "احدي"
_ONE = frozenset({"احد", _ONE_WOMAN})
_COUNTING = frozenset({"بعض", "الاف", "مءات", "مئات", "عشرات", "معظم", "غالبيه", "اغلب"})
_NOMINATIVE = "ون"
_PEOPLES = frozenset({"اكراد", "اتراك", "دروز", "اقباط", "المان"})
_SUBJECTS = ("ون", "ان")
_NUNATION = ("ا", "اً", "ًا", "ً")
_PREPOSITION, _DEED = "PREP", "verbal-noun"
_FIRST_PERSON, _WE = "1", "ن"
_TANWIN = ("ً", "ًا")
_FOREIGN, _NUMBER = "FOREIGN", "NUM"
_LONGEST = 3
_WITHIN = frozenset({"في", "من", "ضمن"})
_RELATIVES = frozenset({"التي", "الذي"})
_PLURAL = ("ون", "ين", "و")
_PERSONAL = frozenset({"person", "relative", "member", "office"})
_VOICELESS = ("document", "report", "finding", "claim", "time_head", "adverb", "voiceless")


def is_told(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a verb of saying stands before the token and what it tells behind."""
    verb = words[at - 1] if at else None
    if verb is None or not verb.is_verb or verb.lemma not in sayings() or words[at].is_attached:
        return False
    if verb.person == _FIRST_PERSON and verb.key.startswith(_WE):
        return False
    return any(words[here].folded in _SAID for here in range(at + 1, min(at + _REACH, end)))


def unread_speaker(words: Sequence[Word], at: int, end: int) -> EntityType | None:
    """What speaks at a token that heads no known phrase: some or one of many, or somebody named by what he does
    (`محتجز الرهائن`); `None` where nobody can be told to."""
    of_many = _of_many(words, at, end)
    if of_many is None and _is_data(words, at, end):
        return EntityType.GRP
    if of_many is not None or not is_told(words, at, end):
        return of_many
    return _by_deed(words[at], words[at - 1]) or _by_place(words[at], words[at - 1])


def _is_data(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether data or findings that nobody is told to have issued are what a verb is said of, with a clause or what has
    changed behind them (`ذكرت بيانات رسمية أن`, `كشفت الأرقام تراجع الإنتاج`)."""
    word, verb = words[at], words[at - 1] if at else None
    said = verb is not None and verb.is_verb and verb.gender == "f" and verb.lemma in sayings()
    if not said or word.key not in noun_class("data") or word.pronoun or word.is_attached:
        return False
    last = at + 1
    while last < end and words[last].tag == "ADJ" and words[last].definite == word.definite:
        last += 1
    closed = last < end and (word.definite or last > at + 1)
    if not closed or _is_issued(words[last - 1]) or _is_issued(words[last]):
        return False
    if words[last + (words[last].is_mark and last + 1 < end)].key in noun_class("pointed"):
        return True
    genitive = words[last].is_nominal and not words[last].is_attached and not words[last].adverbial
    return not genitive and is_told(words, at, end)


def _is_issued(word: Word) -> bool:
    """Whether a word beside data leads to whose they are, or to where they stand (`الأرقام في تقرير المصرف`)."""
    return word.preposition == "ل" or word.folded in noun_class("issued") | _RELATIVES | _WITHIN


def _of_many(words: Sequence[Word], at: int, end: int) -> EntityType | None:
    """Some or one of many, a people (`الأكراد`), or a plural that can only be the subject, right behind a verb of any
    speech."""
    word, verb = words[at], words[at - 1] if at else None
    if verb is None or not verb.is_verb or verb.lemma not in speaking() or word.is_attached:
        return None
    many = _are_many(words, at, end) or _are_of_them(words, at, end)
    people = word.definite and word.key in _PEOPLES and verb.gender != "f"
    if _is_some(word) or many or people or _are_subject(word):
        return EntityType.GRP
    return EntityType.PER if _is_one(words, at, end) else None


def _by_deed(word: Word, verb: Word) -> EntityType | None:
    """Somebody named by a nisba or a participle (`عراقيون`, `محتجز الرهائن`) behind a verb of saying."""
    acts = word.tag == "NOUN" and word.form == "participle" and word.key.startswith("م")
    if not acts or (not word.definite and word.text.endswith(_NUNATION)):
        return None
    if word.number != "s":
        return EntityType.GRP if word.gender == "m" else None
    agrees = (verb.gender == "f") == (word.gender == "f")
    person = not word.definite and word.gender == "f"
    return EntityType.PER if agrees and (word.gender == "m" or person) else None


def _by_place(word: Word, verb: Word) -> EntityType | None:
    """Whoever stands behind a verb that only words can follow, if the verb agrees (`وقالت الجارة إن`)."""
    if not word.is_nominal or word.adverbial or word.key in event_words("latter"):
        return None
    subjects = word.number in "dp" and word.key.endswith(_SUBJECTS)
    if word.definite and (subjects or word.key in noun_class("media")):
        return EntityType.GRP
    if verb.lemma not in wordy():
        return None
    feminine = word.gender == "f" or (word.number == "p" and not word.key.endswith(_PLURAL))
    agrees = feminine if verb.gender == "f" else word.gender != "f" or word.number == "p"
    accusative = word.text.endswith(_TANWIN) or (not word.definite and word.base.endswith("ا"))
    voiceless = (
        any(word.key in noun_class(name) for name in _VOICELESS) or word.key in event_words("latter") or accusative
    )
    return EntityType.GRP if agrees and not voiceless else None


def speaker_end(words: Sequence[Word], at: int, end: int) -> int:
    """The token before which the phrase of an unread speaker at the token ends at the latest: behind `البعض`, or behind
    the plural of `أحد السكان المحليين` with its adjectives; `end` for any other."""
    if _is_some(words[at]):
        return at + 1
    if _are_of_them(words, at, end):
        return at + 2
    if not (_is_one(words, at, end) or _are_many(words, at, end)):
        return end
    last = at + 2 + _has_genitive(words, at + 1, end)
    while last < end and words[last].tag == "ADJ" and words[last].definite and not words[last].is_attached:
        last += 1
    return last


def _is_some(word: Word) -> bool:
    """Whether a word stands for some of many (`البعض`, `آخرون`)."""
    return fold(word.text) in _SOME


def _are_of_them(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether many or some of those mentioned before stand at the token (`العديد منهم`)."""
    return words[at].folded in _MANY and at + 1 < end and words[at + 1].folded in _OF_THEM


def _is_one(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether an `أحد` or `إحدى` with a plural that is definite, or has a definite genitive, begins at the token (`أحد
    السكان`, `إحدى المتابعات`, `أحد نزلاء الفندق`)."""
    key = fold(words[at].text)
    if key not in _ONE or at + 1 >= end:
        return False
    several = words[at + 1]
    known = several.head is not None and bool(several.head.kinds & _PERSONAL)
    woman = several.form == "participle" or known or key != _ONE_WOMAN
    closed = several.definite or _has_genitive(words, at + 1, end)
    return several.is_nominal and closed and several.number == "p" and not several.is_attached and woman


def _has_genitive(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a definite noun follows the bare noun at the token, which it specifies."""
    behind = words[at + 1] if at + 1 < end else None
    bare = not (words[at].definite or words[at].pronoun)
    return bare and behind is not None and behind.definite and behind.tag == "NOUN" and not behind.is_attached


def _are_many(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word that counts people (`آلاف`, `بعض`) with a definite plural begins at the token."""
    if words[at].folded not in _COUNTING or at + 1 >= end:
        return False
    several = words[at + 1]
    people = several.number == "p" and (several.key.endswith(_PLURAL) or several.gender != "f")
    known = several.head is not None or several.nisba is not None
    return several.is_nominal and several.definite and people and not known and not several.is_attached


def _are_subject(word: Word) -> bool:
    """Whether a word is a sound plural that can only be a subject (`المتحمسون`, `فلاحون`)."""
    plural = word.number == "p" and word.key.endswith(_NOMINATIVE)
    return word.is_nominal and word.tag != _NUMBER and plural


def unread_names(
    analysis: Analysis, words: Sequence[Word], names: Mapping[int, ProperName], where: Concordance
) -> Iterator[ProperName]:
    """People named behind a verb of saying whom the analyzer did not find: by a name that is part of a longer one
    of the article, in Latin letters, or in words that nobody knows."""
    text = analysis.article.text
    people = [fold(name.span.of(text)).split() for name in names.values() if name.type is EntityType.PER]
    parts = {part for name in people if len(name) > 1 for part in (name[0], name[-1]) if len(part) > _SHORT}
    taken = {at for name in names.values() for at in range(name.first, name.last)}
    surnames = {name[-1] for name in people if len(name) > 1 and len(name[-1]) > _SHORT}
    verbs = where.verbs
    for sentence in analysis.sentences:
        for verb in verbs[bisect_left(verbs, sentence.first) : bisect_left(verbs, sentence.last - 1)]:
            at = verb + 1
            if at in taken:
                continue
            if is_told(words, at, sentence.last) or _is_surname(words, at, surnames):
                known = fold(words[at].text) in parts and words[at].tag != _PREPOSITION
                end = at + 1 if known else _name_end(words, at, sentence.last, taken)
                if end > at:
                    span = Span(analysis.tokens[at].span.start, analysis.tokens[end - 1].span.end)
                    yield ProperName(span, EntityType.PER, at, end)


def _is_surname(words: Sequence[Word], at: int, surnames: Container[str]) -> bool:
    """Whether a surname of the article stands at the token behind a verb of any speech (`ونددت [كالميل] بالقرار`)."""
    word, verb = words[at], words[at - 1]
    spoken = verb.lemma in speaking() and not word.is_attached
    return spoken and (not word.definite or word.rare) and fold(word.text) in surnames


def _name_end(words: Sequence[Word], at: int, end: int, taken: Container[int]) -> int:
    """The token after the Latin words at the token, or after up to three words that can be a name, the last of which
    nobody knows (`وقال ألان بوزويل`); `at` itself where there are none."""
    last = at
    while last < end and words[last].tag == _FOREIGN:
        last += 1
    if last > at:
        return last
    while last < min(end, at + _LONGEST) and last not in taken and _may_name(words[last], last == at):
        last += 1
    while last > at and not words[last - 1].rare:
        last -= 1
    described = last < end and (last in taken or _is_described(words[last]))
    accusative = last > at and words[last - 1].text.endswith(_TANWIN)
    return at if described or accusative else last


def _may_name(word: Word, first: bool) -> bool:
    """Whether a word can be part of a person's name: no known noun of people or bodies, with nothing written onto it;
    only an unknown one, and not the first, has an article."""
    bare = not word.is_attached and not word.pronoun and word.head is None and word.nisba is None
    plural = word.number != "s" and word.key.endswith(_PLURAL)
    closed = word.definite and (first or not word.rare)
    return word.tag == "NOUN" and bare and not (plural or closed or word.adverbial or word.form == _DEED)


def _is_described(word: Word) -> bool:
    """Whether a word behind an unknown one shows it to be a common noun: a genitive or adjective, no title or time."""
    title = word.head is not None and word.definite
    apart = word.is_attached or word.adverbial or title or word.key in noun_class("time_head", "adverb")
    return word.is_nominal and not apart
