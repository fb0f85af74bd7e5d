"""The words of visiting and their look-up; the frames are the lines of `kg/extract/frames/visits.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from kg.arabic.normal import fold
from kg.extract.clauses.verb_forms import Conjugated, conjugate, may_be_verb
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.questions import asked_of_all
from kg.extract.surface import Forms
from kg.extract.visits.coming_to import comes_to, goes_on
from kg.extract.visits.stations import station
from kg.extract.visits.stays import tells_stay
from kg.model import EntityType
from kg.tables import rows

_LEAVE, _ALONG = "غادر", "رافق"  # يغادرها إلى موسكو
_NOT, _THROUGH = "لم", "عبر"
_MEANING, _NEGATIONS = "قصد", frozenset({"لا", "لم", "ما"})
_STAYED, _STAY_REACH = "حل", 8
_HOLLOW = 4
_ROAMS = "يجوب"  # whose jussive is spelled as that of answering (`لم يجب`)
_NEAR = 14
_INTRANSITIVE = frozenset({"go", "move", "enter", "tour"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A word of visiting: its kind (`verb`, `noun`, `participle`), its class, the folded prepositions of a place."""

    kind: str
    group: str
    preps: frozenset[str]


class Reading(NamedTuple):
    """A word of visiting: its frame, where it stands within its word without clitics, the pronoun on it, and of a verb
    the aspect, gender, number and whether it is in the future."""

    frame: Frame
    start: int
    end: int
    pronoun: str
    aspect: str = ""
    gender: str = ""
    number: str = ""
    future: bool = False
    preposition: str = ""


def word_of_visiting(document: Document, token: int) -> Reading | None:
    """The token read as a verb, noun or participle of visiting."""
    return words_of_visiting(document).get(token)


@lru_cache(maxsize=1)
def words_of_visiting(document: Document) -> Mapping[int, Reading]:
    """All tokens that are read as verbs, nouns or participles of visiting, in text order."""
    found = [(token, _reading(document, token)) for token in document.where.answering(_may_tell)]
    return {token: reading for token, reading in found if reading is not None}


def _reading(document: Document, token: int) -> Reading | None:
    word = document.words[token]
    noun = None if word.is_verb else _nouns().read(word.text)
    if noun is not None and noun.entry.kind == "noun" and word.tag == "ADJ":
        noun = None
    if noun is not None and noun.entry.group == "inspect" and _is_of_visit(document, token):
        return None
    if noun is not None and noun.entry.group == "way" and not _is_under_way(document, token, noun.clitics.after):
        noun = None
    if noun is not None and noun.entry.group == "station" and station(document, token) is None:
        noun = None
    if noun is not None and noun.entry.group == "come" and not tells_stay(document, token):
        noun = None
    if noun is not None:
        return Reading(noun.entry, noun.start, noun.end, noun.clitics.after, preposition=noun.clitics.preposition)
    return _reading_of_verb(document, token)


def _reading_of_verb(document: Document, token: int) -> Reading | None:
    word, verb = document.words[token], _verbs("verb").read(document.words[token].text)
    through = word.key == _THROUGH and not word.is_verb
    if verb is None or through or not (may_be_verb(document, token) or _opens_with_place(document, token)):
        return None
    told = verb.entry
    of_speaker = told.aspect == "i" and not told.gender
    if of_speaker and ((told.number == "s" and not word.is_verb) or told.entry.group == "reach"):
        return None  # ساحل, أصل and أبلغ, no 'I shall come down', 'I arrive' and 'I reach'
    before = document.words[token - 1].key if token else ""
    particle = before in event_words("imperfect_particle")
    future = verb.clitics.future
    if (told.aspect == "p" and (particle or future)) or (told.aspect == "j" and before != _NOT):
        return None  # لم يعد إلى X, not يعد from عد; ستفقد from فقد, not تفقد
    pronoun = verb.clitics.after
    if pronoun and ((told.entry.group in _INTRANSITIVE and word.lemma != _LEAVE) or word.lemma == _ALONG):
        return None  # زار X، يرافقه Y، المدينة
    another = _means(document, token, told.aspect) or not comes_to(document, token)
    if another or not _has_its_object(document, token, told.entry.group, pronoun):
        return None
    aspect = "i" if told.aspect == "j" else told.aspect
    return Reading(told.entry, verb.start, verb.end, pronoun, aspect, told.gender, told.number, future)


def _means(document: Document, token: int, aspect: str) -> bool:
    """Whether a verb of heading for a place says whom or what somebody means (`كان يقصد X حين قال`, `لا يقصد X`)."""
    words = document.words
    if words[token].lemma != _MEANING or aspect == "p" or token == document.sentence(token).first:
        return False
    return words[token - 1].key in event_words("being") | _NEGATIONS or words[token - 1].is_mark


def _opens_with_place(document: Document, token: int) -> bool:
    """Whether a word that may be a noun opens a sentence as a verb of staying, with times or a place in which right
    behind it (`روما - حل أمس بمدينة X`)."""
    words, sentence = document.words, document.sentence(token)
    opens = token == sentence.first or words[token - 1].is_mark
    if words[token].key != _STAYED or not opens or words[token].is_attached or token + 2 >= sentence.last:
        return False
    for at in range(token + 1, min(token + _STAY_REACH, sentence.last - 1)):
        place = document.phrase_at(at + (words[at].key == "في"))
        if place is not None:
            led = words[at].preposition == "ب" or words[at].key == "في"
            return led and place.type is EntityType.LOC
        if words[at].is_verb or words[at].is_mark:
            return False
    return False


def _has_its_object(document: Document, token: int, group: str, pronoun: str) -> bool:
    """Whether a verb of heading has a delegation near it, and one of carrying a vehicle as its subject."""
    if group == "chair":
        return _has_mission_near(document, token)
    if group == "ahead":
        return not _tells_of_earlier(document, token)
    carries = group == "send" and is_verb_of(document, token, "carry")
    return not carries or _is_of_vehicle(document, token, pronoun)


def _tells_of_earlier(document: Document, token: int) -> bool:
    """Whether a verb of going ahead tells that something was done before (`سبق أن زار`, `سبق له أن زار`)."""
    behind = document.words[min(token + 1, len(document.words) - 1)]
    return behind.key == "ان" or behind.preposition == "ل" or behind.is_verb


def _is_of_vehicle(document: Document, token: int, pronoun: str) -> bool:
    """Whether a vehicle stands right behind a verb of carrying as its subject (`نقلت طائرة X إلى Y`), or before one
    with an object pronoun (`طائرة عسكرية نقلته إلى Y`, `الطائرة التي تقله إلى Y`)."""
    words, at = document.words, token - 1
    behind = words[min(token + 1, len(words) - 1)]
    while pronoun and at > 0 and (words[at].tag == "ADJ" or words[at].key in event_words("relative")):
        at -= 1
    vehicle = event_words("vehicle", "carriage")
    return (behind.key in vehicle and not behind.preposition) or bool(pronoun and words[at].key in vehicle)


def _has_mission_near(document: Document, token: int) -> bool:
    """Whether a delegation is told near a verb of heading, as its object."""
    near = document.words[token + 1 : min(token + _NEAR, document.sentence(token).last)]
    return any(word.key in event_words("mission") for word in near)


def _is_of_visit(document: Document, token: int) -> bool:
    """Whether the noun is joined to what kind of visit another tells (`زيارة عمل وتفقد إلى X`)."""
    words = document.words
    kind = token > 1 and words[token].conjunction == "و" and words[token - 1].tag == "NOUN"
    noun = _nouns().read(words[token - 2].text) if kind and not words[token - 2].is_verb else None
    return noun is not None and noun.entry.group == "visit"


def _is_under_way(document: Document, token: int, pronoun: str) -> bool:
    """`في طريقه إلى`, `تابع طريقه إلى`."""
    return bool(pronoun) and token > 0 and (document.words[token - 1].key == "في" or goes_on(document, token))


@asked_of_all
def _may_tell(text: str) -> bool:
    """Whether a word as it stands in the text can tell of a visit at all."""
    return _nouns().read(text) is not None or _verbs("verb").read(text) is not None


def is_verb_of(document: Document, token: int, kind: str) -> bool:
    """Whether the token is a form of a verb of the kind `carrier`, `embrace` or `invite`."""
    return _verbs(kind).read(document.words[token].text) is not None and may_be_verb(document, token)


def pronoun_on(document: Document, token: int, kind: str) -> str:
    """The folded pronoun on a form of a verb of the kind, an empty string where it has none."""
    verb = _verbs(kind).read(document.words[token].text)
    return verb.clitics.after if verb is not None else ""


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(rows("kg.extract", "frames/visits.tsv"))


@cache
def _verbs(kind: str) -> Forms[Conjugated[Frame]]:
    """The verbs of a kind."""
    table: dict[str, Conjugated[Frame]] = {}
    for row, verb, form, group, preps, *imperfect in _rows():
        if row == kind:
            frame = _frame(row, group, preps)
            table = _jussive("".join(imperfect), frame) | conjugate(verb, form, "".join(imperfect), frame) | table
    return Forms(table, verbal=True)


def _jussive(imperfect: str, frame: Frame) -> dict[str, Conjugated[Frame]]:
    """The forms of a hollow verb behind `لم` (`لم يزر`), with the aspect `j`."""
    if len(imperfect) != _HOLLOW or imperfect[2] not in "اوي" or imperfect == _ROAMS:
        return {}
    stem = imperfect[1] + imperfect[3]
    return {fold(prefix + stem): Conjugated(frame, "j", gender, "s") for prefix, gender in (("ي", "m"), ("ت", "f"))}


@cache
def _nouns() -> Forms[Frame]:
    """The nouns and participles."""
    table: dict[str, Frame] = {}
    for kind, word, _, group, preps, *_ in _rows():
        if kind in {"noun", "participle"}:
            table = dict.fromkeys(_spellings(kind, word), _frame(kind, group, preps)) | table
    return Forms(table, verbal=False)


def _frame(kind: str, group: str, preps: str) -> Frame:
    return Frame(kind, group, frozenset(map(fold, preps.split())) - {"-"})


def _spellings(kind: str, word: str) -> Iterator[str]:
    if kind == "participle":
        yield from (fold(word + ending) for ending in ("", "ا", "ة", "ين", "ون", "ان", "تين"))
    else:
        singular, *plurals = word.split("|")
        base = f"{singular[:-1]}ت" if singular.endswith("ة") else singular
        yield from map(fold, (singular, *plurals, base, f"{base}ين", f"{base}ان", f"{base}ي"))
