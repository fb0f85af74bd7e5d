"""The verbs and nouns of meeting and the support verbs that carry the nouns, and their look-up by word.

The frames are the lines of `kg/extract/frames/meetings_*.tsv`; the files' headers explain their columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.arabic.normal import fold
from kg.extract.clauses.verb_forms import Conjugated, conjugate, may_be_verb
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.questions import asked_of_all
from kg.extract.surface import Forms, Reading
from kg.model import EntityType, Medium
from kg.tables import rows

_CALLING = ("by_phone", "bringing_together", "credentials", "those_taking_part", "those_talking", "speaking_noun")
_OTHERS = (*_CALLING, "guesthood", "his_guest", "awaiting")
"""The classes of words that tell a meeting in some constructions alone."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, noun or support verb: its folded citation form, its class, for a verb or noun of meeting the medium and
    the folded prepositions of a partner."""

    lemma: str
    kind: str
    medium: Medium = Medium.UNSPECIFIED
    preps: frozenset[str] = frozenset()
    noun: bool = False


Verb = Reading[Conjugated[Frame]]
"""A word read as a verb: `entry.entry` is its frame, `entry.aspect` its aspect, `clitics.after` its object pronoun."""


@asked_of_all
def may_tell_of_meeting(text: str) -> bool:
    """Whether a word as it stands in the text can be a verb or noun of meeting, gathering or phoning at all."""
    told = _verbs().read(text) is not None or _nouns().read(text) is not None
    return told or fold(text) in event_words(*_OTHERS)


def verb_of_meeting(document: Document, token: int) -> Verb | None:
    """The token read as a verb of meeting."""
    found = _verbs().read(document.words[token].text)
    if found is not None and found.entry.aspect == "i" and not found.clitics.future and _is_mutual(document, token):
        found = _mutual().read(document.words[token].text) or found
    return found if found is not None and may_be_verb(document, token) else None


def _is_mutual(document: Document, token: int) -> bool:
    """Whether what may be a feminine present is the masculine past of a reciprocal verb (`تقابل الرئيسان`, `تناقش X
    مع`)."""
    if token + 1 >= len(document.words) or _mutual().read(document.words[token].text) is None:
        return False
    subject, opens = document.phrase_at(token + 1), token == document.sentence(token).first
    masculine = subject is not None and subject.type is EntityType.PER and subject.gender == "m"
    return masculine and (opens or bool(document.words[token].conjunction))


def support_verb(document: Document, token: int) -> Verb | None:
    """The token read as a support verb."""
    return _support_verbs(document).get(token)


def support_verbs_in(document: Document, first: int, last: int) -> Iterator[tuple[int, Verb]]:
    """The tokens of the range `first:last` that are read as support verbs, in text order, with the reading."""
    return ((token, verb) for token, verb in _support_verbs(document).items() if first <= token < last)


def support_verbs(document: Document) -> Iterator[tuple[int, Verb]]:
    """All tokens that are read as support verbs, in text order, with the reading."""
    yield from _support_verbs(document).items()


@lru_cache(maxsize=1)
def _support_verbs(document: Document) -> Mapping[int, Verb]:
    """All tokens that are read as support verbs, in text order."""
    read = [(token, _supports().read(document.texts[token])) for token in document.where.answering(_may_support)]
    return {token: verb for token, verb in read if verb is not None and may_be_verb(document, token)}


@asked_of_all
def _may_support(text: str) -> bool:
    """Whether a word as it stands in the text can be a support verb at all."""
    return _supports().read(text) is not None


def noun_of_meeting(text: str) -> Reading[Frame] | None:
    """A word as it stands in the text read as a noun of meeting."""
    found = _nouns().read(text)
    tied = found is not None and found.entry.kind in {"session", "loose"} and found.entry.lemma.endswith("ه")
    # `دوره` is "his role" far more often than `دورة`
    return None if found is not None and tied and not found.clitics.after and text.endswith("ه") else found


@cache
def _verbs() -> Forms[Conjugated[Frame]]:
    table: dict[str, Conjugated[Frame]] = {}
    for verb, form, kind, medium, preps, *imperfect in rows("kg.extract", "frames/meetings_verbs.tsv"):
        frame = Frame(fold(verb), kind, Medium(medium), _prepositions(preps))
        table = conjugate(verb, form, "".join(imperfect), frame) | table
    return Forms(table, verbal=True)


@cache
def _mutual() -> Forms[Conjugated[Frame]]:
    """The reciprocal verbs whose past is spelled like the feminine present of another (`تقابل` of `قابل`)."""
    table: dict[str, Conjugated[Frame]] = {}
    for verb, kind, medium, preps in rows("kg.extract", "frames/meetings_mutual.tsv"):
        entry = Conjugated(Frame(fold(verb), kind, Medium(medium), _prepositions(preps)), "p", "m", "s")
        table[fold(verb)] = entry
    return Forms(table, verbal=True)


@cache
def _supports() -> Forms[Conjugated[Frame]]:
    table: dict[str, Conjugated[Frame]] = {}
    for verb, form, kind, *imperfect in rows("kg.extract", "frames/meetings_support.tsv"):
        table = conjugate(verb, form, "".join(imperfect), Frame(fold(verb), kind)) | table
    return Forms(table, verbal=True)


@cache
def _nouns() -> Forms[Frame]:
    """Singulars, plurals, duals, the tanwin alef (`اجتماعا`), and the seats of a hamza before a pronoun (`لقائه`)."""
    table: dict[str, Frame] = {}
    for forms, kind, medium, preps in rows("kg.extract", "frames/meetings_nouns.tsv"):
        singular, *plurals = forms.split("|")
        frame = Frame(fold(singular), kind, Medium(medium), _prepositions(preps), noun=True)
        base = f"{singular[:-1]}ت" if singular.endswith("ة") else singular
        seats = [singular[:-1] + seat for seat in "ئؤ"] if singular.endswith("ء") else []
        alef = [f"{base}ا"] if base == singular else [base]
        spellings = [singular, *plurals, *seats, f"{base}ان", f"{base}ين", *alef]
        table.update(dict.fromkeys(map(fold, spellings), frame))
    return Forms(table, verbal=False)


def _prepositions(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split())) - {"-"}
