"""Whose a possessed title is: the body, country or person before that its pronoun stands for.

فازت الشركة … وقال [مديرها] كريم ناصر      خسر النادي … واستقال [مدربه]      التقى الرئيس الصيني … و[نائبه]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.phrase import Phrase, Post, flat
from kg.extract.phrases.noun import LAND
from kg.extract.roles.kinds import COACH
from kg.model import EntityType

_HIS, _HERS, _THEIRS = "ه", "ها", "هم"
_PRONOUNS: Final = frozenset({_HIS, _HERS, _THEIRS})
_LATTER: Final = {"اخير": _HIS, "اخيره": _HERS}
_AIDES: Final = frozenset(
    {"نائب", "مستشار", "مساعد", "معاون", "مبعوث", "ممثل", "مندوب", "وزير", "ناطق", "متحدث", "ولي", "كبير"}
)
_PRIVATE: Final = frozenset({"محامي", "محام", "وكيل"})
_KEEPERS: Final = frozenset({"مدير", "مشرف", "آمر", "مأمور", "قائد", "إمام", "خطيب"})
_GROUNDS: Final = frozenset({"مدينه", "منطقه", "محميه", "مخيم", "معبر", "ميناء", "مطار", "قاعده", "ملعب", "سجن"})
_STAFF: Final = frozenset({"وزراء"})
_PARTICLES: Final = frozenset(
    {"مع", "ضد", "امام", "مثل", "عند", "لدي", "بعد", "قبل", "خلال", "نحو", "حول", "وراء", "تجاه"}
)
_WITH: Final = (["مع"], ["برفقه"], ["رفقه"], ["ضد"], ["الي", "جانب"])
_COMMAS: Final = frozenset({"،", ","})
_PEOPLE: Final = frozenset({EntityType.PER, EntityType.GRP})
_BEFORE: Final = 1


def possessive(document: Document, post: Post) -> int | None:
    """The token of a title that has the pronoun of a third person, or stands for one (`رئيس الأخير`), `None` where
    none has."""
    return next((at for at in range(post.first, post.last) if _pronoun(document, post, at) in _PRONOUNS), None)


def _pronoun(document: Document, post: Post, at: int) -> str:
    """The pronoun of a word of a title, or the one that the latter at its end stands for."""
    word = document.words[at]
    construct = at == post.head + 1 and word.definite and not document.words[post.head].definite
    return _LATTER.get(word.key, "") if construct and word.key in _LATTER else word.pronoun


def possessors(document: Document, post: Post) -> Iterator[Phrase]:
    """What the pronoun of a title may stand for, the likeliest first: what it is joined to (`الشركة ومديرها`), what
    agrees with it in the sentence and then in the one before, the nearest first, those behind a preposition last.
    People have aides alone, players a coach; lawyers and agents are anybody's and belong to nothing."""
    at = possessive(document, post)
    if at is None or post.lemma in _PRIVATE:
        return
    here = document.sentence_index(post.first)
    aide = post.lemma in _AIDES or document.words[at].key == LAND or document.words[at].lemma in _STAFF
    for index in range(here, max(-1, here - _BEFORE - 1), -1):
        sentence = document.analysis.sentences[index]
        agreeing = _agreeing(document, sentence.first, post, _pronoun(document, post, at))
        found = [one for one in agreeing if aide or one.type is not EntityType.PER or _plays(document, one, post)]
        found = _first_ahead(found) if index < here else found
        free = [phrase for phrase in found if _is_joined(document, phrase, post) or not _is_governed(document, phrase)]
        yield from free
        yield from (phrase for phrase in found if phrase not in free)


def _first_ahead(found: list[Phrase]) -> list[Phrase]:
    """The phrases of the sentence before, backwards, but the people in it in their order: the one whom it speaks of is
    told first."""
    people = (phrase for phrase in reversed(found) if phrase.type is EntityType.PER)
    return [next(people) if phrase.type is EntityType.PER else phrase for phrase in found]


def _agreeing(document: Document, first: int, post: Post, pronoun: str) -> Iterator[Phrase]:
    """What the pronoun of a post can stand for in the sentence that begins at token `first`, before it, backwards."""
    last = min(post.first, document.sentence(first).last)
    for phrase in reversed(document.phrases_in(first, last)):
        inside = () if phrase.type is EntityType.GRP and _is_governed(document, phrase) else _inside(phrase)
        for one in (phrase, *inside) if phrase.last <= post.first else ():
            keeps = post.lemma in _KEEPERS and bool(document.words[post.head].pronoun)
            if _agrees(document, one, pronoun) or (keeps and _is_kept(document, one, pronoun)):
                yield one


def _is_joined(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether the title is joined by `و` to the phrase right before it, or behind a comma."""
    comma = document.words[phrase.last].text in _COMMAS
    return phrase.last + comma == post.first and document.words[post.first].conjunction == "و"


def _plays(document: Document, player: Phrase, post: Post) -> bool:
    """Whether the post is of a coach right behind whom he trains (`كريم ناصر ومدربه`, `كريم ناصر مع مدربه`)."""
    between = document.words[player.last : post.first]
    joined = document.words[post.first].conjunction == "و" and not between
    trains = post.lemma == COACH and player.name is not None
    return trains and (joined or [word.key for word in between] in _WITH)


def _is_governed(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase stands behind a preposition or inside a title."""
    if document.phrase_at(phrase.first) is not phrase and phrase.type is EntityType.ORG:
        return True
    before = document.words[phrase.first - 1] if phrase.first else None
    return bool(document.words[phrase.first].preposition) or (
        before is not None and (before.tag == "PREP" or before.key in _PARTICLES)
    )


def _inside(phrase: Phrase) -> Iterator[Phrase]:
    """The countries in the phrase of a body without a name (`الحكومة الروسية`), and the bodies in somebody's titles and
    in what a group belongs to (`مصادر في الحزب`)."""
    kind = EntityType.LOC if phrase.type is EntityType.ORG and phrase.name is None else EntityType.ORG
    if kind is EntityType.LOC or phrase.type in _PEOPLE:
        yield from (inner for inner in flat(phrase.nested) if inner.type is kind)


def _is_medium(document: Document, phrase: Phrase) -> bool:
    """Whether a body is a paper or agency that only hears what it reports, right behind a verb, or whose report it is,
    set off by marks (`دبي (CNN)`, `/ وام /`)."""
    at = phrase.first - 1
    at -= at > 0 and document.words[at].is_mark
    told = at >= 0 and document.words[at].is_verb
    if not told and not _is_set_off(document, phrase):
        return False
    names = {fold(name) for name in document.entity(phrase.entity).names}
    return not names.isdisjoint(keys("outlet_names") | keys("mastheads") | keys("press"))


def _is_set_off(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase stands between marks, or before one where the article begins."""
    opens = phrase.first == 0 or document.words[phrase.first - 1].is_mark
    return opens and phrase.last < len(document.words) and document.words[phrase.last].is_mark


def _is_kept(document: Document, phrase: Phrase, pronoun: str) -> bool:
    """Whether a pronoun can stand for a built place or grounds with a name, which somebody runs (`مطار المدينة`)."""
    word = document.words[phrase.head]
    site = phrase.type is EntityType.LOC and phrase.last > phrase.first + 1 and word.key in keys("sites") | _GROUNDS
    return site and pronoun == (_HERS if word.gender == "f" else _HIS)


def _agrees(document: Document, phrase: Phrase, pronoun: str) -> bool:
    """Whether a pronoun can stand for a phrase; bodies whose name tells no gender agree with any."""
    word = document.words[phrase.head]
    if phrase.type is EntityType.PER:
        return bool(phrase.posts or phrase.name) and pronoun == (_HERS if phrase.gender == "f" else _HIS)
    if phrase.type is EntityType.LOC:
        land = any(id == phrase.entity for _, id in document.countries)
        return land and pronoun == (_HIS if word.key in event_words("masculine_land") else _HERS)
    if phrase.type is EntityType.GRP:
        return pronoun == _THEIRS and phrase.number == "p"
    if phrase.type is not EntityType.ORG or not document.entity(phrase.entity).names or _is_medium(document, phrase):
        return False
    if pronoun == _THEIRS:
        return word.number == "p" or word.head is None
    return word.head is None or pronoun == (_HERS if word.gender == "f" or word.number == "p" else _HIS)
