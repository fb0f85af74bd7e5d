"""Words spelled like the heads of phrases that head none: adjectives, verbs of relative clauses, states as members,
stops of a journey."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.event_words import event_words
from kg.extract.phrase import ProperName
from kg.extract.phrases.adjectives import OPPOSITION, is_opposition
from kg.extract.phrases.borne_titles import is_borne
from kg.extract.phrases.heads import leads
from kg.extract.phrases.lookahead import COMMAS
from kg.extract.speech_words import noun_class
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_SELFSAME = frozenset({"نفس", "ذات"})
_GATHERS, _OFFICE = "تجمع", "office"
_NISBA = ("ي", "ية", "يه")
_ACCUSATIVES = ("ا", "اء", "ى")  # what an adjective in the accusative may agree with (`لقاء صحفيا`)
_GREAT = frozenset({"كبير", "كبيرة"})
_DEFECTIVE = frozenset({"والي", "قاضي", "مفتي", "محامي", "مدعي", "راعي"})  # their ي is no nisba's
_PRISON, _JAILED = "سجن", frozenset({"office", "spokes", "member", "rank", "honorific"})
_MEMBERS = frozenset({"عضو", "عضوه"})
_SENTENCED, _TO, _NUMBER = frozenset({"group", "person", "occupation"}), "ب", "NUM"
_SOMEBODY = frozenset({"person"})
_LONGEST_NAME = 5


def is_no_head(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether what could head a phrase is an adjective, the verb of a relative clause, a state that is a member, or a
    stop of somebody's journey."""
    return (
        (_modifies(words, at) and not _stands_alone(words, names, at))
        or _is_of_land(words, names, at)
        or _is_verb(words, at)
        or _is_sentence(words, at)
        or _is_stop(words, at)
        or _is_of_body(words, names, at)
    )


def _stands_alone(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether what looks like an adjective is told to be none by what stands around it."""
    return _is_of_named(words, names, at) or _is_behind_person(words, names, at) or is_borne(words, names, at)


def _is_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether what could be a prison is what somebody is sentenced to (`قضت محكمة ب[سجن] الرئيس المخلوع`, `ب[سجن] ثلاثة
    ناشطين`)."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.key != _PRISON or word.definite or word.pronoun or behind is None or behind.is_attached:
        return False
    led = word.preposition == _TO
    jailed = _JAILED | _SENTENCED if led else _JAILED
    known = behind.head is not None and bool(behind.head.kinds & jailed) and behind.tag != "ADJ"
    return known or (led and behind.tag == _NUMBER)


def _is_stop(words: Sequence[Word], at: int) -> bool:
    """Whether what could be a plant or an outlet is where an official or a journey stops (`أولى [محطات] وزير الخارجية`,
    `[المحطة] التالية`, `[محطته] الخارجية الأولى`)."""
    word, behind = words[at], words[at + 1 : at + 3]
    if word.key not in event_words("stops") or not behind or behind[0].is_attached:
        return False
    if word.definite or word.pronoun:
        return any(one.key in event_words("nth", "next_or_last") for one in behind[: 1 + bool(word.pronoun)])
    official = behind[0].head is not None and _OFFICE in behind[0].head.kinds and behind[0].number == "s"
    return official or behind[0].key in event_words("travel")


def _modifies(words: Sequence[Word], at: int) -> bool:
    """Whether a word that could head a phrase is an adjective of the noun before it (`لقاء صحفي`), or `الكبير`."""
    word, before = words[at], words[at - 1] if at else None
    noun = word.head.singular if word.head is not None else ""
    if noun in _GREAT and word.number == "s" and (word.definite or _is_of_several(words, at + 1)):
        return word.definite
    nisba = len(noun) > 3 and noun.endswith(_NISBA) and noun not in _DEFECTIVE
    several = word.number in {"p", "d"} and before is not None and before.number == "s"
    if (
        before is None
        or leads(before)
        or is_opposition(before, word)
        or before.key in noun_class("source")
        or before.key in event_words("preposition")
    ):  # برئاسة مديرة البنك, بحسب دبلوماسي غربي, مع صحفي فرنسي
        return False
    if word.is_attached or several or before.adverbial or not (word.tag == "ADJ" or nisba):
        return False
    if is_accusative(word) and before.gender == "m" and not before.text.endswith(_ACCUSATIVES):
        return False  # `التقى كريم ناصر مسؤولا فرنسيا`
    closed = before.definite or (bool(before.pronoun) and word.definite)
    return before.tag == "NOUN" and closed == word.definite and before.number != "d"


def _is_of_named(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether the title of an office has a body's or place's name for its genitive (`جهود منسق الأمم المتحدة`)."""
    word, name = words[at], names.get(at + 1)
    holds = word.head is not None and _OFFICE in word.head.kinds and not (word.definite or word.pronoun)
    return holds and name is not None and name.type is not EntityType.PER and not words[at + 1].is_attached


def _is_of_body(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether an adjective that may be somebody, too, agrees with the body named right before it (`تنظيم داعش
    [الإرهابي]`, none of `دعا حزب الأمة المعارض كريم ناصر`)."""
    word = words[at]
    alone = word.definite and not word.is_attached and at + 1 not in names
    if not alone or word.head is None or word.head.kinds != _SOMEBODY or not (word.tag == "ADJ" or word.form):
        return False
    body = _name_before(names, at)
    if body is None or body.type is not EntityType.ORG:
        return False
    head = words[body.first]
    return head.head is not None and (head.gender, head.number) == (word.gender, word.number)


def _is_behind_person(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether the opposition is told right behind somebody's name (`اتهم كريم ناصر [المعارضة]`)."""
    if words[at].key != OPPOSITION or words[at].is_attached:
        return False
    name = _name_before(names, at)
    return name is not None and name.type is EntityType.PER


def _name_before(names: Mapping[int, ProperName], at: int) -> ProperName | None:
    """The name that ends right before the token."""
    near = (names.get(first) for first in range(at - 1, max(-1, at - _LONGEST_NAME), -1))
    return next((name for name in near if name is not None and name.last == at), None)


def _is_of_several(words: Sequence[Word], at: int) -> bool:
    """Whether people stand at the token whose chief may be told before it (`كبير [المفاوضين]`)."""
    word = words[at] if at < len(words) else None
    return word is not None and word.head is not None and word.number == "p" and not word.is_attached


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether what could be an indefinite noun is the verb of a relative clause (`اللقاء الذي دار بين X وY`, `قمة
    تجمع X بY`)."""
    before = words[at - 1] if at else None
    word = words[at]
    if before is None or word.definite or word.pronoun or word.is_attached:
        return False
    noun = words[at - 2] if at > 1 and before.tag == "ADJ" else before
    gathers = word.folded == _GATHERS and noun.lemma in event_words("occasion") and not noun.definite
    return gathers or before.key in event_words("relative")


def _is_of_land(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether a member with the article is the state whose name stands before it (`فنلندا، [العضو] في الاتحاد
    الأوروبي`)."""
    word = words[at]
    if word.key not in _MEMBERS or not word.definite or word.is_attached or at == 0:
        return False
    land = _name_before(names, at - (words[at - 1].text in COMMAS))
    return land is not None and land.type is EntityType.LOC


def is_selfsame(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the token is the `same` of a definite noun behind it, no part of its phrase (`نفس المتحدث`)."""
    word = words[at]
    bare = word.key in _SELFSAME and not (word.definite or word.pronoun)
    return bare and at + 1 < end and words[at + 1].definite and words[at + 1].head is not None
