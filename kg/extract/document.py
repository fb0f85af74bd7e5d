"""An article as the relations read it: words, phrases, entities and the look-ups between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.arabic.conjunctions import attached
from kg.arabic.dotless import dotted
from kg.arabic.guillemets import upright
from kg.extract.concordance import Concordance
from kg.extract.entities.agreement import agrees
from kg.extract.entities.genders import with_genders
from kg.extract.entities.linking import gather
from kg.extract.homographs import with_homographs
from kg.extract.names.hyphens import HYPHENS, are_met, hyphened
from kg.extract.phrase import Phrase, flat
from kg.extract.phrases.asides import THEN
from kg.extract.phrases.scanner import Scanner
from kg.extract.words import Word, is_governed, whole, word
from kg.model import Analysis, ArticleEntity, EntityType, Sentence

_LISTED = frozenset({EntityType.LOC, EntityType.ORG, EntityType.PER})
_PARTIES = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_COMMAS = frozenset({"،", ","})
_SEPARATORS = frozenset({"،", ",", "و"})
_OPENING = frozenset({'"', "«", "“", "”"})
_SIDES = frozenset({"جهه", "ناحيه", "جانب"})
_EACH, _OF = frozenset({"كل", "كلا"}), "من"
_BRACKETS = 5
_FOR = "عن"
_OTHER = frozenset({"اخري", "ثانيه", "اولي"})


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """An analysis with its noun phrases and entities; each is equal to itself alone, so that what has been found out of
    one can be remembered.

    `words` is parallel to `analysis.tokens`, `texts` are theirs, `where` tells where each stands; `phrases` are the
    outermost noun phrases that may refer to an entity, in text order, without overlap, `every` are these with those
    nested in them, the inner ones first. `entities` holds every candidate, also described ones that may turn out to
    neither speak nor meet; `extract` keeps those that are used. `countries` are all mentions of countries, nationality
    adjectives and capitals included, as (token, entity) in text order; `towns` are those of provinces and towns of the
    Arab states, with the state's entity; `officials` gives the country of people who are known as a state's officials,
    `home` is the country the outlet writes for, all as entities.
    """

    analysis: Analysis
    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    entities: tuple[ArticleEntity, ...]
    countries: tuple[tuple[int, str], ...]
    towns: tuple[tuple[int, str], ...]
    officials: Mapping[str, str]
    home: str | None
    texts: tuple[str, ...] = field(repr=False)
    where: Concordance = field(repr=False)
    every: tuple[Phrase, ...] = field(repr=False)
    _firsts: tuple[int, ...] = field(repr=False)
    _covering: tuple[Phrase | None, ...] = field(repr=False)
    _sentences: tuple[int, ...] = field(repr=False)
    _by_id: dict[str, ArticleEntity] = field(repr=False)

    def entity(self, id: str) -> ArticleEntity:
        """The entity with a local id; raises `KeyError` for an id that is not the document's."""
        return self._by_id[id]

    def phrase_at(self, token: int) -> Phrase | None:
        """The phrase that covers the token."""
        return self._covering[token] if 0 <= token < len(self._covering) else None

    def sentence_index(self, token: int) -> int:
        """The index of the sentence the token belongs to."""
        return bisect_right(self._sentences, token) - 1

    def sentence(self, token: int) -> Sentence:
        """The sentence the token belongs to."""
        return self.analysis.sentences[self.sentence_index(token)]

    def phrases_in(self, first: int, last: int) -> tuple[Phrase, ...]:
        """The phrases that begin in the token range `first:last`."""
        return self.phrases[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def parties_from(self, token: int) -> tuple[Phrase, ...]:
        """The coordinated parties that begin at the token (`X وY`, `كل من X وY، وZ`); empty where none begins there."""
        words = self.words
        each = token + 1 < len(words) and words[token].key in _EACH and words[token + 1].key == _OF
        at = token + 2 if each else token
        found: list[Phrase] = []
        phrase = self._starting(at)
        while phrase is not None:
            phrase = self._apposed(phrase)
            found.append(phrase)
            at = self._behind_side(self._behind_then(self._behind_brackets(phrase.last)))
            at = self._behind_spoken_for(phrase, at)
            at = self._behind_both(at) if len(found) > 1 else at
            at += self._are_two_met(found, at)
            while at < len(self.words) and self._separates(at):
                at += 1
            phrase = self._starting(at)
            quoted = self.words[at - 1].text in _OPENING
            joiner = self.words[at - 1 - quoted].text
            joined = phrase is None or self.words[at].conjunction == "و" or joiner == "و" or joiner in HYPHENS
            if not (joined or self._lists(found[-1], at)):
                break
            if phrase is not None and self.words[at].preposition and self._is_beside_place(phrase, found[0]):
                break
        return tuple(found)

    def _lists(self, before: Phrase, at: int) -> bool:
        """Whether a state, body or person by name at the token behind another and a comma goes on a list that `و`
        closes (`A، B، C وD`)."""
        one = before
        while (other := self._starting(at)) is not None and other.type is one.type in _LISTED and other.name:
            if one.name is None or at != one.last + 1 or other.entity == one.entity or self.words[at].preposition:
                return False
            if self.words[at].conjunction == "و":
                return one is not before
            behind = other.last + 1
            if behind < len(self.words) and self.words[other.last].conjunction == "و":
                last = self._starting(other.last)
                return last is not None and last.type is other.type and last.name is not None
            if behind >= len(self.words) or self.words[other.last].text not in _COMMAS:
                return False
            one, at = other, behind
        return False

    @staticmethod
    def _is_beside_place(phrase: Phrase, first: Phrase) -> bool:
        """Whether somebody stands behind a place (`بX في دمشق وبY في بيروت`)."""
        return first.type is EntityType.LOC and phrase.type is EntityType.PER

    def _are_two_met(self, found: Sequence[Phrase], at: int) -> bool:
        """Whether a hyphen at the token parts two people right behind the noun of their meeting (`قمة ناصر-حداد`)."""
        if len(found) > 1 or at >= len(self.words) or self.words[at].text not in HYPHENS:
            return False
        other = self._starting(at + 1)
        people = other is not None and found[0].type is other.type is EntityType.PER
        return people and are_met(self.words, found[0].first)

    def _separates(self, at: int) -> bool:
        """Whether the token parts two parties: a comma, a conjunction, the mark that opens a name behind one."""
        word = self.words[at]
        return word.text in _SEPARATORS or (word.text in _OPENING and self.words[at - 1].text == "و")

    def _apposed(self, phrase: Phrase) -> Phrase:
        """A person's description with the name that a comma parts from it (`العاهل الأردني، الملك X`)."""
        comma = phrase.last < len(self.words) and self.words[phrase.last].text in _COMMAS
        name = self._starting(phrase.last + 1) if comma and phrase.name is None and phrase.entity else None
        if name is None or name.entity != phrase.entity or name.name is None or self.words[name.first].is_attached:
            return phrase
        return replace(phrase, last=name.last, name=name.name)

    def _behind_brackets(self, token: int) -> int:
        """The token behind a short aside in brackets that begins at the token (`نيروبي (كينيا) وكمبالا`)."""
        if token >= len(self.words) or self.words[token].text != "(":
            return token
        near = range(token + 1, min(token + _BRACKETS, len(self.words)))
        return next((at + 1 for at in near if self.words[at].text == ")"), token)

    def _behind_then(self, token: int) -> int:
        """The token behind the adverb at the token that tells when a post was held (`X مدير الأمن سابقا`)."""
        return token + (token < len(self.words) and self.words[token].key in THEN)

    def _behind_side(self, token: int) -> int:
        """The token behind `من جهة`, `من جهة أخرى`, where they begin at the token."""
        if token + 1 >= len(self.words) or self.words[token].key != "من":
            return token
        side = self.words[token + 1]
        if side.key not in _SIDES or side.definite or side.pronoun:
            return token
        return token + (3 if token + 2 < len(self.words) and self.words[token + 2].key in _OTHER else 2)

    def _behind_both(self, token: int) -> int:
        """The token behind a dual that tells more of the two before it, where others are joined behind a comma (`موسكو
        وطهران حليفتي دمشق، وأنقرة`), else the token."""
        comma = token < len(self.words) and self.words[token].text in _COMMAS
        both = self._starting(token + comma)
        if both is None or both.type is not EntityType.GRP or both.number != "d" or both.last + 1 >= len(self.words):
            return token
        joined = self.words[both.last].text in _COMMAS and self.words[both.last + 1].conjunction == "و"
        return both.last if joined and not self.words[both.first].is_attached else token

    def _behind_spoken_for(self, person: Phrase, token: int) -> int:
        """The token behind the body for which a person by name is told to stand, where somebody else is joined behind
        it (`X عن الحزب وY عن الحركة`), else the token."""
        led = person.type is EntityType.PER and person.name is not None and token + 2 < len(self.words)
        body = self._starting(token + 1) if led and self.words[token].key == _FOR else None
        if body is None or body.type is EntityType.PER:
            return token
        at = body.last
        while at < len(self.words) and self._separates(at):
            at += 1
        other = self._starting(at)
        joined = other is not None and (self.words[at].conjunction == "و" or self.words[at - 1].text == "و")
        return body.last if joined and other is not None and other.type is EntityType.PER else token

    def antecedent(
        self,
        token: int,
        *,
        gender: str = "",
        number: str = "",
        person_only: bool = False,
        recent: Sequence[str] = (),
    ) -> str | None:
        """The entity that a dropped subject or a pronoun at the token refers to.

        `recent` are ids of recent speakers or subjects, the latest first: the first that agrees is taken. Otherwise it
        is the nearest party before the token that agrees.
        """
        places = range(bisect_left(self._firsts, token) - 1, -1, -1)
        before = (self.phrases[at] for at in places)
        agreeing = (phrase.entity for phrase in before if self._suits(phrase, gender, number, person_only))
        if not recent:
            return next(agreeing, None)
        nearest = list(dict.fromkeys(agreeing))
        return next((id for id in recent if id in nearest), nearest[0] if nearest else None)

    def _suits(self, phrase: Phrase, gender: str, number: str, person_only: bool) -> bool:
        kinds = {EntityType.PER} if person_only else _PARTIES
        return phrase.type in kinds and agrees(phrase, gender, number)

    def _starting(self, token: int) -> Phrase | None:
        phrase = self.phrase_at(token) if token < len(self.words) else None
        return phrase if phrase is not None and phrase.first == token else None


def _covering(phrases: Sequence[Phrase], tokens: int) -> tuple[Phrase | None, ...]:
    """For each token the phrase that covers it."""
    covering: list[Phrase | None] = [None] * tokens
    for phrase in phrases:
        covering[phrase.first : phrase.last] = [phrase] * (phrase.last - phrase.first)
    return tuple(covering)


def _words(analysis: Analysis, text: str) -> list[Word]:
    """The words of a text, whole where another preposition before one tells that none is written onto it (`إلى
    لوزان`), and behind a hyphen (`كيم أوي-كيوم`)."""
    read = [word(token, text) for token in analysis.tokens]
    governed = [at for at, one in enumerate(read) if one.preposition and is_governed(read, at)]
    for at in (*governed, *hyphened(analysis.tokens, text)):
        read[at] = whole(analysis.tokens[at], text)
    return read


def read(analysis: Analysis) -> Document:
    """The document of an analysis; in its text reversed guillemets are turned, dots that are left out stand, and a `و`
    set apart stands at its word where the engine took the two for one."""
    text = upright(dotted(analysis.article.text))
    joined = attached(text)
    if joined != text and any(text[token.span.start].isspace() for token in analysis.tokens):
        text = joined
    if text is not analysis.article.text:
        analysis = replace(analysis, article=replace(analysis.article, text=text))
    words = with_homographs(_words(analysis, text))
    scanner = Scanner(analysis, words)
    words = scanner.words
    found = [phrase for sentence in analysis.sentences for phrase in scanner.phrases(sentence.first, sentence.last)]
    gathered = gather(analysis, words, found, scanner.where)
    linked = tuple(phrase.linked(gathered.places, gathered.members) for phrase in found)
    phrases = with_genders(words, linked)
    return Document(
        analysis,
        words,
        phrases,
        gathered.entities,
        gathered.countries,
        gathered.towns,
        gathered.officials,
        gathered.home,
        tuple([word.text for word in words]),
        scanner.where,
        tuple(flat(phrases)),
        tuple([phrase.first for phrase in phrases]),
        _covering(phrases, len(words)),
        tuple(sentence.first for sentence in analysis.sentences),
        {entity.id: entity for entity in gathered.entities},
    )
