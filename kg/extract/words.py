"""A word as the rules of extraction see it: its base without clitics, its key, its agreement, its lexical classes.

Everything here depends on the word's form and tags alone, so it is made once for a type and shared by its occurrences.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Final

from kg.arabic.countries import Country, by_nisba
from kg.arabic.normal import fold
from kg.extract.lexicon import Head, body_nisba, head_noun, is_adverb, keys
from kg.frozen import dataclass
from kg.model import Features, Token
from kg.remembered import MOST, remembered

_MINE, _PEER = "ي", "peer"  # نظيري is mine rather than one of two
_DOTTED = {"إلي": "إلى", "الي": "إلى", "علي": "على"}  # as papers of Egypt spell them
_SINGULAR = ("ا", "اً", "ًا", "ة")
_AND, _TITLES = ("CONJ", "و"), frozenset({"office", "spokes", "member"})
_ACCUSATIVE_NISBA = "يا"
_GOVERNING = frozenset({"الي", "في", "من", "علي", "عن"})
_NOMINAL = frozenset({"NOUN", "ADJ", "NUM", "FOREIGN", "ABBREV"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word type.

    `text` is the whole word, `folded` its folded form; `base` is it without proclitics, article and enclitic
    pronoun, spelled as in the text (`وللرئيس` has `رئيس`), `key` the folded base, `lemma` the folded lemma.
    `conjunction` is `و`, `ف` or empty, `preposition` `ب`, `ل`, `ك` or empty, `pronoun` the folded enclitic. `skip`
    counts the code points before the article or base, `before` those before the base, `after` those of the
    enclitic. `head` is the lexicon's entry for the base as a noun that heads a phrase, `nisba` the country whose
    nisba it is, `body` the organisation (`أممي`); `qualifies` marks adjectives, also of titles that are tagged as
    nouns (`العام`); `adverbial` words of time and manner, which are no part of a noun phrase before them. `is_verb`
    and `is_nominal` (noun, adjective, number or foreign word) tell of the stem, `is_mark` of punctuation, `is_attached`
    that a conjunction or preposition is written on.
    """

    text: str
    base: str
    key: str
    lemma: str
    tag: str
    conjunction: str
    preposition: str
    future: bool
    definite: bool
    pronoun: str
    skip: int
    before: int
    after: int
    gender: str
    number: str
    person: str
    aspect: str
    form: str
    rare: bool
    head: Head | None
    nisba: Country | None
    body: str | None
    qualifies: bool
    adverbial: bool
    folded: str
    is_verb: bool
    is_nominal: bool
    is_mark: bool
    is_attached: bool

    def compound_nisba(self, following: Word) -> Country | None:
        """The country of a nisba in two words (`الكوري الشمالي`), where this word and the next make one, also where
        this one is of two people (`الزعيمين الكوريين الشمالي … والجنوبي …`)."""
        if not following.is_nominal or following.preposition or self.nisba is None:
            return None
        single = self.number != "s" and following.number == "s"
        if following.conjunction and not single:
            return None
        return by_nisba(f"{self.nisba.nisbas[-1] if single else self.key} {following.key}")


def word(token: Token, text: str) -> Word:
    """The word type of `token`; `text` is the article's."""
    if token.shape is None:
        return _read(token, text)
    form = text[token.span.start : token.span.end], token.shape
    known = _known.get(form)
    if known is None:
        if len(_known) >= MOST:
            _known.clear()
        known = _known[form] = _read(token, text)
    return known


def _read(token: Token, text: str) -> Word:
    """The same, by all that the engine told of the token."""
    start = token.span.start
    segments = token.segments
    stem = segments[token.stem]
    whole = text[start : token.span.end]
    proclitics = []
    before = stem.span.start - start
    skip = before
    for segment in segments[: token.stem]:
        proclitics.append((segment.tag, segment.form))
        if segment.tag == "DET":
            skip = segment.span.start - start if segment.span.end > segment.span.start else before
    after, pronoun, lemma = 0, "", token.lemma
    if stem.tag != "V" and len(segments) > token.stem + 1 and segments[-1].tag == "PRON":
        pronoun = segments[-1].form
        after = token.span.end - segments[-1].span.start
        if pronoun == _MINE and _is_construct(text[stem.span.start : token.span.end]):
            after, pronoun = 0, ""
    if stem.tag == "PREP" and pronoun == _MINE and text[stem.span.start : token.span.end] in _DOTTED:
        after, pronoun, lemma = 0, "", _DOTTED[text[stem.span.start : token.span.end]]
    if stem.tag == "PREP" and proclitics and head_noun(whole) is not None:
        return _word((whole, _WHOLE_NOUN, whole, _told(Features("m", "s"))))
    if proclitics and proclitics[0] == _AND and _begins_with_and(whole, whole[before:]):
        return _word((whole, _WHOLE_NOUN, whole, _told(Features(_gender(fold(whole)), "s"))))
    shape = (tuple(proclitics), stem.tag, skip, before, after, pronoun)
    return _word((whole, shape, lemma, _told(token.features)))


def _begins_with_and(text: str, rest: str) -> bool:
    """Whether a word is a title in the singular that begins with a و of its own, which the analyzer took for a clitic
    (`واليا`, `وكيلا`), the rest being none."""
    head = head_noun(text)
    title = head is not None and bool(head.kinds & _TITLES) and text.endswith(_SINGULAR)
    return title and head_noun(rest) is None


def whole(token: Token, text: str) -> Word:
    """The word type of a token that begins a name with its first letter, whatever the analyzer took for its clitics
    (`واتساب`, not `و` and `اتساب`)."""
    found = word(token, text)
    return _word((found.text, _WHOLE_NOUN, token.lemma, _told(token.features))) if found.is_attached else found


def with_clitic(token: Token, text: str, tag: str) -> Word:
    """The word type of a token whose second letter begins a name, its first a preposition or conjunction by the `tag`,
    whatever the analyzer made of it (`لسان`, before `جرمان`; `ودي`, before `مايو`)."""
    found = word(token, text)
    shape = (((tag, text[token.span.start]),), "NOUN", 1, 1, 0, "")
    return found if found.is_attached else _word((found.text, shape, token.lemma, _told(token.features)))


def is_governed(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition stands on its own right before a noun, which then has none written onto it."""
    before = words[at - 1] if at else None
    led = before is not None and before.tag == "PREP" and before.key in _GOVERNING and not before.pronoun
    return led and words[at].tag == "NOUN" and not (words[at].conjunction or words[at].definite)


def _is_construct(base: str) -> bool:
    """Whether a word that may have the pronoun of the first person is a plural or dual before a genitive (`مؤسسي`)."""
    head = head_noun(base)
    return head is not None and head.number != "s" and _PEER not in head.kinds


_Shape = tuple[tuple[tuple[str, str], ...], str, int, int, int, str]
_WHOLE_NOUN: _Shape = ((), "NOUN", 0, 0, 0, "")  # a title spelled like clitics (`ولي` as و, ل and ي)
_Told = tuple[str, str, str, str, str, bool, bool]
_told: Callable[[Features], _Told] = attrgetter("gender", "number", "person", "aspect", "form", "definite", "rare")
"""The features as a tuple, which is hashed faster than they are."""


_known: Final[dict[tuple[str, object], Word]] = {}
"""The word types by their letters and the shape that the engine knows them by; forgotten when there are too many."""


@remembered
def _word(asked: tuple[str, _Shape, str, _Told]) -> Word:
    text, shape, lemma, told = asked
    proclitics, tag, skip, before, after, pronoun = shape
    gender, number, person, aspect, form, definite, rare = told
    conjunction, preposition, article, future = _clitics(proclitics)
    base = text[before : len(text) - after] if tag != "PUNC" else text
    key = fold(base)
    definite = definite or article
    plain = base.rstrip(".") if tag == "ABBREV" else base  # د.
    head = head_noun(plain, pronoun != "") if tag in _NOMINAL and plain else None
    if head is not None and ((head.construct and definite) or (_PEER in head.kinds and not (pronoun or definite))):
        head = None
    return Word(
        text=text,
        base=base,
        key=key,
        lemma=fold(lemma),
        tag=tag,
        conjunction=conjunction,
        preposition=preposition,
        future=future,
        definite=definite,
        pronoun=fold(pronoun) if pronoun else pronoun,
        skip=skip,
        before=before,
        after=after,
        gender="" if head and not head.gender else gender or (head.gender if head else _gender(key)),
        number=_head_number(head) or number or _number(key),
        person=person,
        aspect=aspect,
        form=form,
        rare=rare,
        head=head,
        nisba=_nisba(key, tag, definite),
        body=body_nisba(key) if tag in _NOMINAL else None,
        qualifies=tag == "ADJ" or form == "participle" or key.removesuffix("ه") in keys("title_adjectives"),
        adverbial=is_adverb(base, definite),
        folded=fold(text),
        is_verb=tag == "V",
        is_nominal=tag in _NOMINAL,
        is_mark=tag == "PUNC",
        is_attached=bool(conjunction or preposition),
    )


def _nisba(key: str, tag: str, definite: bool) -> Country | None:
    """The country of a nisba, also of an indefinite one in the accusative (`وفدا كنديا`)."""
    accusative = tag == "ADJ" and not definite and key.endswith(_ACCUSATIVE_NISBA)
    known = by_nisba(key) if tag in _NOMINAL else None
    return known or (by_nisba(key[:-1]) if accusative else None)


@remembered
def _clitics(proclitics: tuple[tuple[str, str], ...]) -> tuple[str, str, bool, bool]:
    """The conjunction and the preposition, and whether there are an article and a particle of the future."""
    first = dict(reversed(proclitics))
    return first.get("CONJ", ""), first.get("PREP", ""), "DET" in first, "FUT_PART" in first


def _head_number(head: Head | None) -> str:
    """The dual or plural that the lexicon knows better than the analyzer; `وزيرا` may be an accusative singular."""
    return head.number if head is not None and head.number != "s" and not head.construct else ""


def _gender(key: str) -> str:
    """The gender a nominal's ending shows."""
    return "f" if key.endswith(("ه", "ات")) else "m"


def _number(key: str) -> str:
    """The number a nominal's ending shows."""
    return "p" if key.endswith(("ون", "ين", "ات")) else "d" if key.endswith("ان") else "s"


def is_accusative(word: Word) -> bool:
    """Whether a noun has the ending of an indefinite accusative, none of its own (`بابا`)."""
    own = word.head is not None and word.head.singular == word.key and word.head.title.endswith("ا")
    return not (word.definite or own) and word.text.endswith(("ا", "اً", "ًا"))
