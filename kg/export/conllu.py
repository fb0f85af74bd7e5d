"""CoNLL-U: sentences, words, segments, tags, lemmas, features and names, without syntax.

Clitics are words of their own, as in the Arabic treebanks of Universal Dependencies: a word with clitics is a multiword
token; article and inflection stay with the stem. XPOS holds Farasa's tags of the parts joined by `+`. HEAD and DEPREL
are `_`. MISC of a token has its `start` and `end` in the article's text (code points, half-open), `NER` (BIO) where a
name covers it, and `SpaceAfter=No`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from kg.export.source import Source
from kg.files import replacing
from kg.model import Analysis, Features, Name, Segment, Sentence, Token
from kg.tables import rows

_CLITICS: Final = frozenset({"CONJ", "PREP", "FUT_PART", "PRON", "PART"})
_GENDER: Final = {"m": "Masc", "f": "Fem"}
_NUMBER: Final = {"s": "Sing", "d": "Dual", "p": "Plur"}
_ASPECT: Final = {"p": "Aspect=Perf", "i": "Aspect=Imp", "c": "Mood=Imp"}
_NONE: Final = ("_", "_", "_", "_")
_FORM: Final = {"participle": "VerbForm=Part", "verbal-noun": "VerbForm=Vnoun"}


class Word(NamedTuple):
    """A syntactic word: its segments, and whether the stem is among them."""

    segments: tuple[Segment, ...]
    stem: bool


def write_conllu(source: Source, path: Path) -> None:
    """Write all articles to one file; raises `OutputError` and `EngineError`."""
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        for analysis in source.analyses():
            file.writelines(f"{line}\n" for line in document(analysis))


def document(analysis: Analysis) -> Iterator[str]:
    """The lines of one article."""
    article = analysis.article
    yield f"# newdoc id = {' '.join(article.id.split())}"
    for number, sentence in enumerate(analysis.sentences, 1):
        if sentence.first < sentence.last:
            yield f"# sent_id = {' '.join(article.id.split())}-{number}"
            yield f"# text = {_text(analysis, sentence)}"
            yield from _sentence(analysis, sentence)
            yield ""


def words(token: Token) -> list[Word]:
    """The syntactic words of a token: each clitic, and the stem with article and inflection."""
    before, after = token.segments[: token.stem], token.segments[token.stem + 1 :]
    proclitics = [segment for segment in before if segment.tag in _CLITICS]
    enclitics = [segment for segment in after if segment.tag in _CLITICS]
    clitics = {id(segment) for segment in (*proclitics, *enclitics)}
    body = tuple(segment for segment in token.segments if id(segment) not in clitics)
    return [Word((one,), False) for one in proclitics] + [Word(body, True)] + [Word((one,), False) for one in enclitics]


def _text(analysis: Analysis, sentence: Sentence) -> str:
    """The words of the sentence, with a blank wherever anything stands between two of them."""
    return "".join(form + " " * spaced for form, spaced in _forms(analysis, sentence)).rstrip()


def _forms(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """Each token's form, and whether something stands between it and the next token of the sentence."""
    tokens = analysis.tokens[sentence.first : sentence.last]
    for at, token in enumerate(tokens):
        following = tokens[at + 1].span.start if at + 1 < len(tokens) else token.span.end + 1
        yield token.span.of(analysis.article.text), following > token.span.end


def _sentence(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    number, names = 1, _Names(analysis.names)
    tokens = analysis.tokens[sentence.first : sentence.last]
    for token, (form, spaced) in zip(tokens, _forms(analysis, sentence), strict=True):
        misc = _misc(token, names.label(token), spaced)
        parts = words(token)
        if len(parts) > 1:
            yield _line(f"{number}-{number + len(parts) - 1}", form, _NONE, misc)
        named = names.name(token) is not None
        for part in parts:
            written = form if len(parts) == 1 else "".join(segment.form for segment in part.segments)
            morphology = _morphology(part, token, named)
            yield _line(str(number), written, morphology, misc if len(parts) == 1 else "_")
            number += 1


def _morphology(word: Word, token: Token, named: bool) -> tuple[str, str, str, str]:
    """Lemma, universal tag, Farasa's tags and features of a syntactic word."""
    tags = "+".join(segment.tag for segment in word.segments)
    if not word.stem:
        return word.segments[0].form or "_", _upos()[word.segments[0].tag], tags, "_"
    upos = _upos()[token.tag]
    proper = named and upos in ("NOUN", "ADJ", "X")
    return token.lemma or "_", "PROPN" if proper else upos, tags, _features(token.features)


def _line(id: str, form: str, morphology: tuple[str, str, str, str], misc: str) -> str:
    return "\t".join((id, form, *morphology, "_", "_", "_", misc))


def _misc(token: Token, label: str, spaced: bool) -> str:
    parts = [f"NER={label}" if label else "", "" if spaced else "SpaceAfter=No"]
    return "|".join(filter(None, [*parts, f"end={token.span.end}", f"start={token.span.start}"]))


def _features(features: Features) -> str:
    found = [
        _ASPECT.get(features.aspect, ""),
        "Definite=Def" if features.definite else "",
        f"Gender={_GENDER[features.gender]}" if features.gender else "",
        f"Number={_NUMBER[features.number]}" if features.number else "",
        f"Person={features.person}" if features.person else "",
        _FORM.get(features.form, ""),
    ]
    return "|".join(sorted(filter(None, found), key=str.lower)) or "_"


class _Names:
    """The names of an article, asked token by token in text order."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = names
        self._at = 0

    def name(self, token: Token) -> Name | None:
        """The name that shares text with the token."""
        while self._at < len(self._names) and self._names[self._at].span.end <= token.span.start:
            self._at += 1
        name = self._names[self._at] if self._at < len(self._names) else None
        return name if name and name.span.overlaps(token.span) else None

    def label(self, token: Token) -> str:
        """The token's label in BIO, empty outside of names."""
        name = self.name(token)
        if name is None:
            return ""
        return f"{'B' if token.span.start <= name.span.start else 'I'}-{name.type.value}"


@cache
def _upos() -> dict[str, str]:
    return dict(rows("kg.export", "data/upos.tsv"))
