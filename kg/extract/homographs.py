"""Nouns that the analyzer took for verbs and adjectives spelled alike: `عقد`, the dual `رئيسي` before a genitive, the
nisba `المالي` of Mali; the verbs `عبّر`, which is spelled like a preposition, and `ثمّن`, like a price; and `مطلع` as
the beginning of a time, which no person is; and `مؤسسة` for the woman who founded a body; and `ولاية` as a term of
office, which is no place; `جوا` for the way somebody goes; `متهما` for no accused, but him who accuses; and `قمته` and
`رحلته`, somebody's summit and journey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile

from kg.arabic.countries import by_code, by_name, by_nisba, is_part
from kg.arabic.normal import fold
from kg.extract.event_words import event_words
from kg.extract.lexicon import Head, head_noun
from kg.extract.words import Word

_HOLDING = "عقد"
_REACH = 14
_STOPS = frozenset(".؛:")
_ACCUSATIVE = "ا"
_PRESIDENTS = "رئيسي"
_EXPRESSED, _ABOUT, _DOUBLED = "عبر", "عن", "\u0651"
_CLAUSE = 9
_BEGINNING, _KINDS = "مطلع", frozenset({"تفقد", "عمل"})
_TURNED, _PRAISED, _WHO = "دار", "ثمن", frozenset({"organisation", "office", "spokes"})
_BETWEEN, _TWO = "بين", 2
_UNITED, _THE = "التأم", "ال"
_NOUNS = {"رحلت": "رحله", "قمت": "قمه"}
_OWNED = frozenset(f"{noun}{whose}" for noun in _NOUNS for whose in ("ه", "ها", "هم", "هما"))
"""Somebody's journey and summit, spelled like verbs that have no object."""
_SOUTH = "جنوب"
_MALIAN, _MALI, _FOR = "مالي", "ML", "ل"
_OFFICIALS = frozenset({"رئيس", "جيش", "سفير", "جانب", "وزراء", "خارجيه", "دفاع", "داخليه", "شعب", "نظير"})
"""What is of Mali where `المالي` qualifies it, never financial."""
_PARLIAMENT, _NISBA = "برلمان", "ي"
_FOUNDER, _COMMAS, _BODY = "مؤسس", frozenset({"،", ",", "-", "–"}), "organisation"
_TERMS = frozenset({"ولايه", "ولايت"})  # ولاية, ولايته
_COUNTED = frozenset(
    {"اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "جديده", "اخري", "واحده", "اخيره"}
) | frozenset({"رئاسيه", "دستوريه", "متتاليه", "كامله", "انتقاليه", "برلمانيه", "نيابيه"})
_MEMBER = "عضو"
_WITNESS, _EYE = "شاهد", "عيان"
_WAYS = frozenset({"جوا", "برا", "بحرا"})
_ACCUSING = frozenset({"متهما", "متهمه"})
_GREAT, _VISITORS = "كبار", frozenset({"زوار", "شخصيات", "ضيوف"})
_LOUNGES = _VISITORS | {_GREAT}
_HOMOGRAPHS = (
    frozenset({_PARLIAMENT, _HOLDING, _PRESIDENTS, _EXPRESSED, _BEGINNING, *_KINDS, _TURNED, _PRAISED, _MALIAN, _SOUTH})
    | {fold(_UNITED.removeprefix(_THE))}
    | {f"{_FOUNDER}ه"}
    | {_MEMBER, _WITNESS}
    | _TERMS
    | _LOUNGES
    | _WAYS
    | _ACCUSING
    | _OWNED
)


def with_homographs(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of an article with `عقد` as a noun where somebody proposes, wants or has to hold an occasion
    (`اقترح X على Y عقد محادثات`, `ينبغي ل X عقد المزيد من المحادثات`), and with `رئيسي` as two presidents where a
    genitive follows and no noun that it could qualify stands before (`بين رئيسي البلدين`), with `مطلع` as no person
    where it begins a time (`مطلع العام`), with `تفقد` and `عمل` as nouns in `زيارة صداقة وعمل`, and with `عبر` as a
    verb where somebody expresses something (`عبّر X عن`), `ثمن` where he praises it, `دار` where a talk turns on
    something (`دار الحديث حول`), `المالي` as the nisba of Mali (`الرئيس المالي`) and `الجنوب` as the half of one
    (`الجنوب أفريقي`), `مؤسسة` as a woman's title behind her name (`كريمة ناصر، مؤسسة شركة …`), `ولاية` as somebody's
    term (`لولاية ثانية`), `عضو` and the `شاهد` of `شاهد عيان` as somebody, `كبار` as no officials where it tells a
    lounge (`صالة كبار الزوار`), `جوا` as the way somebody goes (`توجه جوا إلى X`), `التأم` as a verb, `قمته` and
    `رحلته` as somebody's summit and journey."""
    read = list(words)
    for at in [at for at, word in enumerate(words) if word.key in _HOMOGRAPHS]:
        read[at] = (
            _parliamentary(words, at) or _person(words, at) or _way(words[at]) or _owned(words[at]) or _read(words, at)
        )
    return tuple(read)


def _read(words: Sequence[Word], at: int) -> Word:
    word = words[at]
    of_visit = word.key in _KINDS and _is_kind_of_visit(words, at)
    if of_visit or (word.key == _HOLDING and _is_held(words, at)):
        return replace(word, tag="NOUN", aspect="", person="", form="verbal-noun", is_verb=False, is_nominal=True)
    if word.key == _SOUTH:
        return _of_compound(words, at)
    if word.key == _MALIAN and _is_of_mali(words, at):
        return replace(word, nisba=by_code(_MALI), tag="ADJ")
    if word.key == _PRESIDENTS and _is_dual(words, at):
        return replace(word, tag="NOUN", number="d", qualifies=False)
    if _is_no_party(words, at):
        return replace(word, head=None)
    return _as_founder(words, at) if word.key.startswith(_FOUNDER) else _as_verb(words, at)


def _is_no_party(words: Sequence[Word], at: int) -> bool:
    """Whether the word, which may head the phrase of a party or place, tells a time, a term, whom a lounge is for, or
    that somebody accuses another."""
    key = words[at].key
    begins = key == _BEGINNING and _is_of_time(words, at)
    begins = begins or (key in _ACCUSING and _accuses(words, at))
    return begins or (key in _TERMS and _is_term(words, at)) or (key in _LOUNGES and _is_of_lounge(words, at))


def _as_verb(words: Sequence[Word], at: int) -> Word:
    word = words[at]
    if word.definite and word.text.endswith(_UNITED):
        united = replace(word, tag="V", base=_UNITED, key=fold(_UNITED), definite=False, form="", head=None)
        return replace(united, aspect="p", gender="m", number="s", person="3", is_verb=True, is_nominal=False)
    if word.key == _TURNED and not word.is_verb and _turns(words, at):
        return replace(word, tag="V", form="", is_verb=True, is_nominal=False, head=None, aspect="p", person="3")
    expressed = word.key == _EXPRESSED and _expresses(words, at)
    if not word.is_verb and (expressed or (word.key == _PRAISED and _praises(words, at))):
        verb = replace(word, tag="V", form="", is_verb=True, is_nominal=False, head=None)
        return replace(verb, aspect="p", gender="m", number="s", person="3")
    return word


def _as_founder(words: Sequence[Word], at: int) -> Word:
    return replace(words[at], head=_founder()) if _founds(words, at) else words[at]


def _person(words: Sequence[Word], at: int) -> Word | None:
    """The word as a noun of somebody, where `عضو` was read as a verb, or `شاهد` before `عيان`."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    seen = following is not None and following.key == _EYE and not following.is_attached
    if not word.is_verb or not (word.key == _MEMBER or (word.key == _WITNESS and seen)):
        return None
    noun = replace(word, tag="NOUN", form="", is_verb=False, is_nominal=True, aspect="", person="")
    return replace(noun, gender="m", number="s", head=head_noun(word.base))


def _way(word: Word) -> Word | None:
    """The word as an adverb, where it tells how somebody goes (`جوا`)."""
    if word.key not in _WAYS or word.definite or word.is_attached or word.pronoun:
        return None
    way = replace(word, tag="NOUN", form="", aspect="", person="", is_verb=False, is_nominal=True)
    return replace(way, head=None, adverbial=True)


def _owned(word: Word) -> Word | None:
    """The word as a noun with its pronoun, where it was read as a verb, which can have no object (`قمته`, `رحلته`)."""
    if word.key not in _OWNED or not word.is_verb:
        return None
    base = next(noun for noun in _NOUNS if word.key.startswith(noun))
    pronoun = word.key.removeprefix(base)
    noun = replace(word, tag="NOUN", base=base, key=base, lemma=_NOUNS[base], pronoun=pronoun, after=len(pronoun))
    return replace(noun, form="", gender="f", number="s", aspect="", person="", is_verb=False, is_nominal=True)


def _founds(words: Sequence[Word], at: int) -> bool:
    """Whether the word stands behind a comma before the noun of a body without an article."""
    noun = words[at + 1].head if at + 1 < len(words) else None
    apart = at > 0 and words[at - 1].text in _COMMAS and not (words[at].is_attached or words[at].definite)
    return (
        apart and noun is not None and _BODY in noun.kinds and not (words[at + 1].definite or words[at + 1].is_attached)
    )


@cache
def _founder() -> Head | None:
    """The noun of her who founds something."""
    noun = head_noun(_FOUNDER)
    return replace(noun, gender="f") if noun is not None else None


def _of_compound(words: Sequence[Word], at: int) -> Word:
    """The word as the first half of a nisba in two, where it is one (`الجنوب أفريقي`)."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if following is None or not word.definite or following.is_attached or following.definite:
        return word
    land = by_nisba(f"{word.key} {following.key.removesuffix('ه')}")
    return replace(word, tag="ADJ", nisba=land, qualifies=True) if land is not None else word


def _is_of_mali(words: Sequence[Word], at: int) -> bool:
    """Whether `المالي` stands right behind an official, army or side (`الرئيس المالي`), which is no firm's (`الرئيس
    المالي لشركة …`)."""
    qualified = words[at - 1] if at else None
    of_firm = at + 1 < len(words) and words[at + 1].preposition == _FOR
    if qualified is None or not words[at].definite or words[at].is_attached or of_firm:
        return False
    return qualified.key in _OFFICIALS and (qualified.definite or bool(qualified.pronoun))


def _is_kind_of_visit(words: Sequence[Word], at: int) -> bool:
    """Whether the word is joined to what kind of visit a noun tells (`زيارة عمل وتفقد إلى X`)."""
    joined = at > 1 and words[at].conjunction == "و" and words[at].is_verb and not words[at].pronoun
    kind = joined and words[at - 1].tag == "NOUN" and not words[at - 1].definite
    return kind and words[at - 2].key in event_words("travel")


def _parliamentary(words: Sequence[Word], at: int) -> Word | None:
    """The word as an adjective, where `برلماني`, read as somebody's own parliament, qualifies an indefinite noun before
    it (`وفد برلماني`)."""
    word, before = words[at], words[at - 1] if at else None
    own = word.key == _PARLIAMENT and word.pronoun == _NISBA and not (word.is_attached or word.definite)
    if not own or before is None or before.tag != "NOUN" or before.definite or before.pronoun:
        return None
    return replace(word, tag="ADJ", base=word.base + _NISBA, key=word.key + _NISBA, pronoun="", head=None)


def _is_of_time(words: Sequence[Word], at: int) -> bool:
    """Whether a genitive stands right behind the word (`مطلع العام`, `مطلع مايو`, not `مصدر مطلع على`)."""
    following = words[at + 1] if at + 1 < len(words) else None
    bare = not (words[at].definite or words[at].pronoun)
    return bare and following is not None and (following.tag in {"NOUN", "NUM"} and not following.is_attached)


def _accuses(words: Sequence[Word], at: int) -> bool:
    """Whether the word tells whom somebody accuses (`انتقد X القرار متهما الحكومة بكذا`)."""
    behind = words[at + 1] if 0 < at < len(words) - 1 else None
    if behind is None or not behind.definite or behind.is_attached or words[at].is_attached or words[at].definite:
        return False
    return words[at - 1].text in _COMMAS or any(word.preposition == "ب" for word in words[at + 2 : at + _CLAUSE])


def _is_of_lounge(words: Sequence[Word], at: int) -> bool:
    """Whether the word is one of two that tell whom a lounge is for (`صالة كبار الزوار`)."""
    first = at - (words[at].key != _GREAT)
    return 0 <= first < len(words) - 1 and words[first].key == _GREAT and words[first + 1].key in _VISITORS


def _is_term(words: Sequence[Word], at: int) -> bool:
    """Whether the word tells how long somebody holds his post: with a pronoun, or counted or said to be new."""
    behind = words[at + 1] if at + 1 < len(words) else None
    counted = behind is not None and behind.key in _COUNTED and behind.definite == words[at].definite
    return bool(words[at].pronoun) or counted


def _turns(words: Sequence[Word], at: int) -> bool:
    """Whether `دار` tells what people talked about (`ودار الحديث حول كذا`) or that they talked (`دار حديث بين`)."""
    bare = not (words[at].definite or words[at].preposition or words[at].pronoun)
    following = words[at + 1] if bare and at + 1 < len(words) else None
    if following is None or following.key not in event_words("spoken_of"):
        return False
    clause = list(takewhile(lambda one: not (one.is_mark or one.is_verb), words[at + 2 : at + _CLAUSE]))
    if following.definite:
        return any(one.key in event_words("on_topic") for one in clause)
    return not following.is_attached and any(one.key == _BETWEEN for one in clause[:_TWO])


def _praises(words: Sequence[Word], at: int) -> bool:
    """Whether `ثمن` is a verb by its doubled letter, or since an official or body stands behind it, which is nobody's
    price (`وثمن مجلس الوزراء الجهود`)."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.definite or word.preposition or word.pronoun:
        return False
    head = following.head if following is not None and not following.is_attached else None
    return _DOUBLED in word.text or (head is not None and bool(head.kinds & _WHO))


def _expresses(words: Sequence[Word], at: int) -> bool:
    """Whether `عبر` tells what somebody expresses: by its doubled letter, or by `عن` behind it in the clause, or where
    it opens the sentence behind an aside (`عبر X، في كلمته، عن`)."""
    word = words[at]
    if word.definite or word.preposition or word.pronoun:
        return False
    clause = list(takewhile(lambda one: not (one.is_mark or one.is_verb), words[at + 1 : at + _CLAUSE]))
    if _DOUBLED in word.text or any(one.key == _ABOUT for one in clause):
        return True
    aside = at + 1 + len(clause)
    parted = aside < len(words) and words[aside].text in _COMMAS and (at == 0 or words[at - 1].is_mark)
    behind = words[aside + 1 : aside + _CLAUSE] if parted else ()
    return any(one.text in _COMMAS and other.key == _ABOUT for one, other in pairwise(behind))


def _is_dual(words: Sequence[Word], at: int) -> bool:
    """Whether the word governs a genitive and qualifies no noun."""
    word = words[at]
    if word.definite or word.pronoun or at + 1 >= len(words):
        return False
    following = words[at + 1]
    governs = following.is_nominal and not following.is_attached and following.tag != "ADJ"
    before = words[at - 1] if at else None
    free = before is None or not before.is_nominal or before.key in event_words("preposition") or word.is_attached
    return governs and free and (following.definite or by_name(following.key) is not None or is_part(following.key))


def _is_held(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not word.is_verb or word.conjunction:
        return False
    held = next((one for one in words[at + 1 : at + 4] if one.key in event_words("occasion")), None)
    if held is None or (held.text.endswith(_ACCUSATIVE) and held is words[at + 1]):
        return False
    return _is_governed(words, at)


def _is_governed(words: Sequence[Word], at: int) -> bool:
    """Whether a word of proposing, wanting or duty stands before, and no word that opens a clause of its own."""
    kinds = [event_words(kind) for kind in ("urging", "proposing", "agreeing", "plan")]
    opening = event_words("relative", "after_clause", "that")
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if words[here].text in _STOPS or words[here].key in opening:
            return False
        if words[here].is_verb and any(words[here].key in kind for kind in kinds):
            return True
    return False
