"""A person's title whose name stands some words further on in the same noun phrase: which words may lie between.

المدير العام [للميناء السيد] كريم ناصر      قال الباحث [في شؤون القبائل] كريم ناصر لوكالة محلية
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.phrases.lookahead import ADDRESS, POSTS
from kg.extract.speech_words import sayings
from kg.extract.words import Word
from kg.model import EntityType

_PEOPLE = frozenset({EntityType.PER, EntityType.GRP})
_REACH = 12  # tokens
_SHORT, _CLAUSE = 4, 2
_STANDINGS = frozenset({"occupation", "person", "rank", "member"})
_COMMAS = frozenset({"،", ","})
_MARKS = _COMMAS | frozenset('"«»“”()-–')
_TELLING = sayings() - {"ابلغ", "اخبر", "انتقد", "استنكر", "هدد", "هد", "علم", "فند"}
_FOR, _AND, _ON = "ل", "و", "بشأن"
_PASSED = frozenset({"PREP", "NUM", "FOREIGN"})
_SAID = frozenset({"أن", "إن", "ان", "إنه", "أنه", "إنها", "أنها", "بأن"})


def named_on(words: Sequence[Word], begins: Mapping[int, Phrase], phrase: Phrase) -> Phrase | None:
    """The phrase with the name of whom a title without one tells, behind what specifies the title; `begins` are the
    outermost phrases by their first token."""
    if not _may_go_on(words, phrase):
        return None
    at, end, before = phrase.last, min(len(words), phrase.last + _REACH), None
    while at < end:
        one = begins.get(at)
        if one is not None and one.type in _PEOPLE and not words[at].is_attached and not _specifies_noun(words, at):
            closed = before is not None or _is_closed(words, at)
            return one if closed and _is_his(words, phrase, one) else None
        if one is None and not _passes(words[at]):
            return None
        before, at = one, one.last if one is not None else at + 1
    return None


def _may_go_on(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is the title of one person who is known."""
    one = phrase.type is EntityType.PER and phrase.number == "s" and phrase.name is None
    titled = one and (not phrase.posts[0].peer if phrase.posts else _is_occupied(words[phrase.head]))
    known = words[phrase.head].definite or words[phrase.last - 1].definite or bool(phrase.nested)
    return titled and known and not words[phrase.head].pronoun


def _is_occupied(word: Word) -> bool:
    """Whether a definite noun tells what somebody does or is, by work, rank or standing (`المدون`, `الرائد`)."""
    kinds = word.head.kinds if word.head is not None else frozenset()
    return word.definite and bool(kinds & _STANDINGS)


def _passes(word: Word) -> bool:
    """Whether a word may stand between a title and the name."""
    return word.text in _MARKS if word.is_mark else word.is_nominal or word.tag in _PASSED


def _specifies_noun(words: Sequence[Word], at: int) -> bool:
    """Whether the definite word at the token is the genitive of a noun before it (`شؤون [القبائل]`)."""
    before = words[at - 1]
    return words[at].definite and words[at].number != "s" and before.tag == "NOUN" and not before.definite


def _is_closed(words: Sequence[Word], at: int) -> bool:
    """Whether no noun before the name at the token can govern it."""
    before, first = words[at - 1], words[at]
    ranked = first.head is not None and bool(first.head.kinds & ADDRESS) and first.definite
    parted = before.is_mark or bool(before.pronoun) or (before.tag == "ADJ" and bool(words[at - 2].pronoun))
    return ranked or before.definite or parted


def _is_his(words: Sequence[Word], title: Phrase, name: Phrase) -> bool:
    """Whether the name is of whom the title tells, by what lies between, stands behind and governs the title."""
    if name.name is None or name.number != "s" or _has_own(words, name):
        return False
    if words[name.first].head is not None and name.gender != title.gender:
        return False
    between = words[title.last : name.first]
    if any(map(_is_person, between[1:])) or (between and between[0].preposition and _is_person(between[0])):
        return False
    commas = [at for at, word in enumerate(between) if word.text in _COMMAS]
    if commas:
        return commas == [len(between) - 1] and _is_parted(words, name.last) and not _is_pair(words, title, between)
    verb = words[title.first - 1] if title.first else None
    if verb is not None and verb.is_verb and verb.lemma in _TELLING:
        return True
    governed = words[title.first].preposition or (verb is not None and verb.tag == "PREP")
    return _specifies(words, title, between, free=bool(governed))


def _is_person(word: Word) -> bool:
    """Whether a word names a post or standing of one person, to whom the name may belong."""
    return word.head is not None and word.head.number == "s" and bool(word.head.kinds & (POSTS | {"occupation"}))


def _has_own(words: Sequence[Word], name: Phrase) -> bool:
    """Whether a name has another post or standing before it that is no rank."""
    noun = words[name.first].head
    post = name.name is not None and any(one.span.start < name.name.start for one in name.posts)
    return post or (noun is not None and not words[name.first].definite and not noun.kinds & {"rank", "honorific"})


def _is_parted(words: Sequence[Word], at: int) -> bool:
    """Whether a mark or what is said follows at the token."""
    return at >= len(words) or words[at].is_mark or words[at].text in _SAID


def _is_pair(words: Sequence[Word], title: Phrase, between: Sequence[Word]) -> bool:
    """Whether somebody else is joined to whom the title tells of (`الرئيس وأحد اللاعبين، X`, `الملك وزوجته، X`)."""
    joined = between[0].conjunction == _AND and not between[0].definite
    return joined and (title.last == title.first + 1 or bool(between[0].pronoun))


def _specifies(words: Sequence[Word], title: Phrase, between: Sequence[Word], *, free: bool) -> bool:
    """Whether the words behind a title go on with it: what it is for, a second field, a further adjective; if it is
    `free` of a verb whose object the name might be, where it is held as well."""
    if _is_of_him(between):
        return True
    long = title.last > title.first + 1
    if not between or any(word.adverbial for word in between):
        return long and not between
    if free and long:
        return not any(word.conjunction and not word.definite for word in between)
    first, *others = between
    if first.text == _ON and others:  # مبعوث واشنطن [بشأن سوريا] X
        return _is_envoy(title) and all(map(_goes_on, others))
    if first.is_attached:
        joined = first.definite and long and not first.preposition
        return first.is_nominal and (first.preposition == _FOR or joined) and all(map(_goes_on, others))
    plain = len(between) < _SHORT and long and all(map(_goes_on, between))
    return plain and between[-1].definite and between[-1].number == "s"


def _is_of_him(between: Sequence[Word]) -> bool:
    """Whether no more than a definite participle and what it has with a pronoun stands between (`الرئيس [المعترف به
    دوليا] X`, `الرئيس [المنتهية ولايته] X`)."""
    if len(between) < _CLAUSE or not between[0].definite or between[0].form != "participle":
        return False
    clause = bool(between[1].pronoun) and not between[1].conjunction
    return clause and all(word.text.endswith("ا") and not word.is_attached for word in between[2:])


def _is_envoy(title: Phrase) -> bool:
    """Whether a title is that of an envoy, who is sent on something."""
    return bool(title.posts) and title.posts[0].lemma in event_words("envoy")


def _goes_on(word: Word) -> bool:
    """Whether a word may specify the one before it without another thing coming in."""
    return word.tag != "PREP" and not word.conjunction and word.preposition in {"", _FOR}
