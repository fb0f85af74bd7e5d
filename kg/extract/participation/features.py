"""What a reader would look at to tell whether a mention takes part in what a trigger tells of.

A feature is a string; most stand for themselves and once more for the class of the trigger's frame alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from kg.extract.document import Document
from kg.extract.participation.candidates import Candidate
from kg.extract.participation.cue import NO_RULE, PARTS, Cue, Part
from kg.extract.participation.symbols import row, type_of
from kg.extract.phrase import Phrase
from kg.model import EntityType

_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 22)
_MARKS = frozenset("،,;:.؛")
_JOINERS = frozenset({"و", "،", ","})
_MOST_JOINED = 12
_PATH, _LEAD, _TAIL = 7, 6, 3
_EDGE = "^"

Named = Mapping[str, Iterable[str]]
"""Features by what they are for: the empty string for all, the class of the trigger's frame, its citation form."""


def of_trigger(document: Document, cue: Cue) -> list[str]:
    """The features that all candidates of a trigger share."""
    words, sentence, token = document.words, cue.sentence, cue.token

    def key(at: int) -> str:
        return words[at].key if sentence.first <= at < sentence.last else _EDGE

    word, lemma = words[token], cue.lemma
    before, after = key(token - 1), key(token + 1)
    verb = _verb_before(document, token, max(sentence.first, token - _MOST_JOINED + 1))
    parties = sum(1 for one in document.phrases_in(sentence.first, sentence.last) if one.entity)
    return [
        f"t:{lemma}",
        f"t:{cue.kind}",
        f"t:-1 {before}",
        f"t:+1 {after}",
        f"t:-2 {key(token - 2)} {before}",
        f"t:+2 {after} {key(token + 2)}",
        f"t:{lemma} -1 {before}",
        f"t:{lemma} +1 {after}",
        f"t:on {word.conjunction}{word.preposition}",
        f"t:definite {word.definite}",
        f"t:{lemma} definite {word.definite}",
        f"t:verb {'' if verb is None else words[verb].lemma}",
        f"t:form {word.aspect}",
        f"t:agrees {word.number}{word.gender}",
        f"t:pronoun {bool(word.pronoun)}",
        f"t:start {min(token - sentence.first, 2)}",
        f"t:parties {min(parties, 6)}",
        f"t:rule {cue.rule}",
        f"t:read {cue.rule != NO_RULE}",
    ]


def of_candidate(document: Document, cue: Cue, one: Candidate, mentions: Mapping[str, int], elsewhere: int) -> Named:
    """The features of a candidate; `mentions` counts the phrases of each entity, `elsewhere` the other triggers whose
    event it is in by the rules."""
    by_rules = _of_rules(cue, one, elsewhere)
    if one.phrase is None:
        return {"": [*_of_untold(document, cue, one, mentions), *by_rules]}
    path = _path(document, cue.token, one.phrase)
    own = [*_of_phrase(document, cue, one, one.phrase, path), f"mentions {min(mentions[one.entity], 4)}"]
    return {"": [*own, *by_rules], cue.kind: own, cue.lemma: _of_lemma(document, cue, one.phrase, path)}


def _of_rules(cue: Cue, one: Candidate, elsewhere: int) -> Iterator[str]:
    """The features of what the rules say of a candidate."""
    type = one.phrase.type if one.phrase is not None else None
    for part in PARTS[cue.event]:
        told = cue.told[part]
        says = "in" if one.entity in told else "out" if told else NO_RULE
        yield from _of_rule(part, says, cue.rule, cue.kind, type)
    yield f"r:elsewhere {min(elsewhere, 2)}"


@cache
def _of_rule(part: Part, says: str, rule: str, kind: str, type: EntityType | None) -> tuple[str, ...]:
    """The features of what a rule says of a candidate of a type, `None` where the sentence does not call it."""
    plain = f"r:{'untold ' if type is None else ''}{part} {says}"
    features = (plain, f"{plain} {rule}", f"{plain} {kind}")
    return features if type is None else (*features, f"{plain} {type}")


def _of_phrase(document: Document, cue: Cue, one: Candidate, phrase: Phrase, path: Sequence[str]) -> Iterator[str]:
    words, sentence, token = document.words, cue.sentence, cue.token
    kind, side = type_of(phrase), ">" if phrase.first > token else "<"
    tokens = phrase.first - token - 1 if side == ">" else token - phrase.last
    yield side
    yield f"{side} tokens {_step(tokens)}"
    ends = [symbol[-1] for symbol in path]
    yield f"{side} phrases {min(ends.count(']'), 4)}"
    yield f"{side} verbs {min(ends.count('V'), 3)}"
    yield f"{side} marks {min(len([symbol for symbol in path if symbol in _MARKS]), 3)}"
    first, joined = _first_of_row(document, phrase)
    led = words[first.first].preposition + ":" + _key(document, first.first - 1, sentence.first)
    own = words[phrase.first].preposition + ":" + _key(document, phrase.first - 1, sentence.first)
    yield f"type {kind}"
    yield f"joined {min(joined, 3)}"
    yield f"{side} led {led}"
    yield f"own {own}"
    yield f"led2 {_key(document, first.first - 2, sentence.first)} {led}"
    yield f"next {words[phrase.last].key if phrase.last < sentence.last else _EDGE}"
    yield f"number {phrase.number}"
    yield f"{side} {kind} {led}"
    yield f"{side} {kind} {len(path) if len(path) < 4 else 4}"
    start = path if first is phrase else _path(document, token, first)
    if len(start) <= _LEAD:
        yield f"{side} row {' '.join(start)}"
    if len(path) <= _PATH:
        yield f"{side} path {' '.join(path)}"
    near, far = (path[:_TAIL], path[-_TAIL:]) if side == ">" else (path[-_TAIL:], path[:_TAIL])
    yield f"{side} near {' '.join(near)}"
    yield f"{side} far {' '.join(far)}"
    for symbol in dict.fromkeys(path):
        yield f"{side} has {symbol}"
    yield f"head {words[phrase.head].key if phrase.name is None else ''}"
    if phrase.posts:
        yield f"post {phrase.posts[0].lemma}"
    verb = _verb_before(document, phrase.first, sentence.first)
    yield f"verb {'' if verb is None else '=' if verb == token else words[verb].lemma + '<>'[verb > token]}"
    yield f"start {min(phrase.first - sentence.first, 3)}"
    if one.outer is not None:
        yield f"inside {type_of(one.outer)} {kind}"
        yield f"inside {words[one.outer.head].lemma}"
    if phrase.first <= token < phrase.last:
        yield "around"
    if phrase.members:
        yield "member"


def _of_lemma(document: Document, cue: Cue, phrase: Phrase, path: Sequence[str]) -> Sequence[str]:
    """The features for the trigger's citation form alone."""
    side = ">" if phrase.first > cue.token else "<"
    near = path[:2] if side == ">" else path[-2:]
    return (
        f"{side} {type_of(phrase)} {min(len(path), 5)}",
        f"{side} near {' '.join(near)}",
        f"{side} led {document.words[phrase.first].preposition}",
    )


def _of_untold(document: Document, cue: Cue, one: Candidate, mentions: Mapping[str, int]) -> Iterator[str]:
    entity, word = document.entity(one.entity), document.words[cue.token]
    for reason in one.reasons:
        yield f"untold {reason}"
        yield f"untold {reason} {cue.kind}"
    yield f"untold {cue.lemma}"
    yield f"untold {entity.type} {bool(entity.names)}"
    yield f"untold mentions {min(mentions[one.entity], 4)}"
    yield f"untold pronoun {bool(word.pronoun)}"
    yield f"untold form {word.aspect}{word.gender} {cue.kind}"
    yield f"untold definite {word.definite} {cue.lemma}"


def counted(document: Document) -> Counter[str]:
    """How many phrases each entity has."""
    return Counter(phrase.entity for phrase in document.phrases)


def _path(document: Document, token: int, phrase: Phrase) -> Sequence[str]:
    return row(document, document.sentence_index(token)).between(token, phrase.first)


def _first_of_row(document: Document, phrase: Phrase) -> tuple[Phrase, int]:
    """The first phrase of the coordination that a phrase belongs to, and how many stand before it there."""
    words, first, joined = document.words, phrase, 0
    while joined < _MOST_JOINED:
        at = first.first - 1
        if at < 0 or not (words[first.first].conjunction == "و" or words[at].text in _JOINERS):
            break
        while at >= 0 and words[at].text in _JOINERS:
            at -= 1
        before = document.phrase_at(at)
        if before is None or before.first == first.first or not before.entity:
            break
        first, joined = before, joined + 1
    return first, joined


def _verb_before(document: Document, token: int, first: int) -> int | None:
    """The nearest verb before a token that is in no phrase."""
    words, phrase_at = document.words, document.phrase_at
    return next((at for at in range(token - 1, first - 1, -1) if words[at].is_verb and phrase_at(at) is None), None)


def _key(document: Document, token: int, first: int) -> str:
    return document.words[token].key if token >= first else _EDGE


def _step(count: int) -> int:
    return _STEPS[bisect_right(_STEPS, max(count, 0)) - 1]
