"""What the titles of an article tell of posts, as standings that can be compared (`وزير الخارجية`, `نائب لوزير`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.arabic.normal import fold
from kg.extract.entities.antecedents import Antecedents
from kg.extract.entities.possessed import possessor
from kg.extract.entities.standing import Standing, common_terms
from kg.extract.lexicon import head_noun
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, Post
from kg.extract.words import Word

_SYNONYMS = {"ناطق": "متحدث", "موفد": "مبعوث", "صحافي": "صحفي", "مسئول": "مسؤول", "عاهل": "ملك"}
_HEAD, _COUNCIL, _CABINET = "رئيس", "مجلس", "وزراء"
_GOVERNMENT = frozenset({"حكومه", _CABINET})
_FOR = "ل"


class Titles:
    """The words of an article's titles; `nations` are the names of countries, by the entities that are one or whose
    name tells it, with whether that is a body."""

    def __init__(self, words: Sequence[Word], nations: Mapping[str, tuple[str, bool]]) -> None:
        self._words, self._nations = words, nations

    def standing(self, phrase: Phrase, post: Post, owners: Sequence[str]) -> Standing:
        """A post of the phrase in a form that can be compared; `owners` are the entities of its nested phrases."""
        specific = frozenset(_plain(bare(word)) for word in self._specifics(post)) - {post.lemma}  # رئيس رئيس اللجنة
        if post.lemma == _HEAD and specific & _GOVERNMENT:
            specific = specific - _GOVERNMENT - {_COUNCIL} | {_CABINET}
        of = (owners[post.of] or None) if post.of is not None else None
        nation, of_body = self._nations.get(of or "", (None, False))
        noun, specific = common_terms(_SYNONYMS.get(post.lemma, post.lemma), specific)
        return Standing(noun, specific, of, nation, of_body, self._called(phrase.nested, post.of))

    def of_possessor(self, standing: Standing, phrase: Phrase, before: Antecedents) -> Standing:
        """The standing of a title, for one with a pronoun alone as of what that stands for."""
        if standing.words or standing.of is not None or not self._words[phrase.head].pronoun:
            return standing
        of = possessor(self._words, before, self._nations, phrase)
        nation, of_body = self._nations.get(of or "", (None, False))
        return replace(standing, of=of, nation=nation, of_body=of_body)

    def _called(self, nested: Sequence[Phrase], at: int | None) -> frozenset[str]:
        """The words that call the owner of a post, the one of the nested phrases at the index."""
        owner = nested[at] if at is not None and at < len(nested) else None
        inner = self._words[owner.first : owner.last] if owner is not None else ()
        return frozenset(word.key for word in inner)

    def _specifics(self, post: Post) -> list[str]:
        """The folded words of a title behind its head, what the office is about (`لرعاية الشباب`) as one."""
        told = fold(post.title).split()[1:]
        within = self._words[post.head + 1 : post.last]
        about = {word.folded for word in within if word.preposition == _FOR and word.head is None}
        field = next((at for at, word in enumerate(told) if word in about), len(told))
        return [*told[:field], *([" ".join(told[field:])] if field < len(told) else [])]


def _plain(word: str) -> str:
    """A word of a title without the preposition before another title (`نائب لوزير`)."""
    inner = head_noun(word[1:]) if word[0] == _FOR and len(word) > 1 and head_noun(word) is None else None
    return word[1:] if inner is not None and "office" in inner.kinds else word
