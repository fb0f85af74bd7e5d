"""Where the reporter speaks again behind what somebody said: the next verb of speech, a source, a remark."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.speech_words import noun_class
from kg.extract.statements.between_commas import after_aside
from kg.extract.statements.lexicon import CLAUSE, OBJECT, Reading, Slot, readings
from kg.extract.statements.openers import PREPOSITIONS, of_class, opens
from kg.extract.statements.reader import Reader
from kg.extract.statements.remarks import HOWEVER, OCCURRED, WITHOUT, alludes, is_exception, tells_occasion, withholds
from kg.extract.statements.turning import Agreement, turning_points, turns
from kg.model import EntityType

_SOURCES: Final = frozenset({"بحسب", "حسب", "وفق", "وفقا", "طبقا", "حسبما", "وفقما", "وبحسب", "ووفقا"})
_CONNECTIVES: Final = frozenset(
    {
        "كما",
        "وقد",
        "وكان",
        "وكانت",
        "لكن",
        "ولكن",
        "لكنه",
        "لكنها",
        "ولكنه",
        "ولكنها",
        "فيما",
        "بينما",
        "الا",
        "غير",
        "و",
    }
)
_SINCE: Final = frozenset({"اذ", "حيث"})
_WHILE: Final = "حين"
_EXCEPT: Final = "الا"
_RESUMING: Final = frozenset({"وذلك", "بينما", "مما"})
_OTHERWISE: Final = frozenset({"غير", "الا"})
_NOTED: Final = "علما"
_NOTING: Final = {"مع": ("ان", "العلم")}
_BEFORE: Final = "قبل"
_WHICH_MATTER: Final = ("الامر", "الذي")
_RESUMERS: Final = frozenset(
    {
        *_SOURCES,
        *_SINCE,
        *_CONNECTIVES,
        *_RESUMING,
        *WITHOUT,
        *HOWEVER,
        *_NOTING,
        _NOTED,
        _BEFORE,
        *OCCURRED,
        "علي",
        "في",
        "من",
        "وهو",
    }
)
"""What the reporter's own words may begin with, beside words of speech."""
_OF: Final = "عن"
_REACH: Final = 15
_WHAT: Final = "ما"
_ALIKE: Final = "سواء"  # على حد سواء
_SO_THAT: Final = "ل"
_SAID: Final = "قال"
_CLAUSE_LENGTH: Final = 5
_LONGEST_ASIDE: Final = 12


@lru_cache(maxsize=1)
def _turns(reader: Reader) -> Sequence[int]:
    """The tokens with which the reporter may speak again or a quotation may open, in text order."""
    words = {at for at, key in enumerate(reader.keys) if key in _RESUMERS}
    return sorted(words.union(reader.speaking, reader.openings, turning_points(reader)))


def next_turn(reader: Reader, at: int) -> int:
    """The first token from the token on with which the reporter may speak again or a quotation may open; the number of
    tokens where there is none."""
    turns = _turns(reader)
    index = bisect_left(turns, at)
    return turns[index] if index < len(turns) else len(reader.keys)


def resumes(reader: Reader, at: int, speaker: Agreement) -> bool:
    """Whether the reporter speaks again with the token, of the same speaker or another."""
    key, behind_comma = reader.keys[at], reader.is_comma(at - 1)
    if (behind_comma and turns(reader, at, speaker)) or alludes(reader, at):
        return True
    if key not in _RESUMERS and not readings(reader.words[at].text):
        return False
    source = key in _SOURCES or (
        key == "علي" and reader.key(at + 1) == "حد" and reader.key(at + 2).removeprefix("ال") != _ALIKE
    )
    since = key in _SINCE and behind_comma and reader.is_verb(at + 1) and _reports(reader, at + 1)
    if since:
        return True
    norm = source and at + 1 < len(reader.keys) and reader.words[at + 1].key in noun_class("norm")
    if (source and reader.key(at - 1) != _EXCEPT and not norm) or (behind_comma and _remarks(reader, at)):
        return True
    while_then = key == "في" and reader.key(at + 1) == _WHILE and _reports(reader, at + 2)
    connects = key in _CONNECTIVES and (key not in _OTHERWISE or reader.complementiser(at + 1) is not None)
    told = connects and _reports(reader, at + 1) and not is_exception(reader, at)
    return while_then or told or withholds(reader, at) or _is_trigger(reader, at, speaker)


def _remarks(reader: Reader, at: int) -> bool:
    """Whether the token begins the reporter's remark behind a comma (`وذلك`, `جاء ذلك خلال`, `مما أثار`, `وهو ما`,
    `وهو الأمر الذي`, `مع العلم أن`, `في خطوة تهدف إلى`)."""
    key = reader.keys[at]
    if key in _RESUMING or reader.key(at + 1) in _NOTING.get(key, ()) or tells_occasion(reader, at):
        return True
    if key == _NOTED or (key == _BEFORE and reader.complementiser(at + 1) == ""):
        return reader.complementiser(at + 1) is not None and (key == _NOTED or _ensues(reader, at + 2))
    remark = key == "في" and reader.key(at + 1) in noun_class("remark")
    return remark or (key == "وهو" and (reader.key(at + 1) == "ما" or reader.keys[at + 1 : at + 3] == _WHICH_MATTER))


def _ensues(reader: Reader, at: int) -> bool:
    """Whether a verb of going on speaking stands at the token (`قبل أن يضيف`)."""
    found = readings(reader.words[at].text) if at < reader.last[at - 1] else ()
    ensuing = [one for one in found if one.is_verbal and fold(one.frame.verb) in noun_class("ensuing")]
    return any(governs(reader, at, one) for one in ensuing)


def _is_trigger(reader: Reader, at: int, speaker: Agreement) -> bool:
    """Whether the token is a participle of speech, or a joined verb of speech, that tells something."""
    word = reader.words[at]
    for reading in readings(word.text):
        if reading.shape is Shape.PARTICIPLE and not word.is_verb and not _is_predicate(reader, at):
            return governs(reader, at, reading) and not _qualifies(reader, at, reading)
        if reading.is_verbal and _tells_further(reader, at, reading):
            return True
        if reader.is_comma(at - 1) and tells_next(reader, at, reading):
            return True
        verb = word.is_verb or (reading.is_verbal and _is_no_noun(reader, at))
        if reading.is_verbal and verb and word.conjunction and reading.before[:1] == word.conjunction:
            says = governs(reader, at, reading) or (reader.is_comma(at - 1) and fold(reading.frame.verb) == _SAID)
            return says and (_agrees(reading, speaker) or _has_subject(reader, at))
    return False


def _is_no_noun(reader: Reader, at: int) -> bool:
    """Whether what is tagged as a noun is a verb all the same: before `عن` (`وعبر عن`), or behind a comma where it
    thanks somebody or has a person by name for its subject (`أكد حداد أهمية الحوار، وثمن ناصر دور مصر`)."""
    if reader.key(at + 1) == _OF:
        return True
    if not reader.is_comma(at - 1):
        return False
    subject = reader.party_at(at + 1) if at + 1 < reader.last[at] else None
    named = subject is not None and subject.type is EntityType.PER and subject.name is not None
    predicate = reader.words[at + 2] if at + 2 < reader.last[at] else None  # وثمن الطاقة مرتفع
    thanks = reader.words[at].base in noun_class("thanking")
    thanks = thanks and not (predicate is not None and predicate.tag == "ADJ" and not predicate.definite)
    return thanks or (named and not reader.words[at + 1].is_attached)


def tells_next(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a verb with ل has what it tells right behind it as a clause (`ليؤكد أن`, `ليشدد على أن`)."""
    told = reading.shape is Shape.IMPERFECT and reading.before == _SO_THAT and reading.frame.slot(CLAUSE) is not None
    behind = at + 1 + (reader.key(at + 1) in PREPOSITIONS)
    return told and reader.complementiser(behind) is not None and not reader.is_verb(behind + 1)


def _tells_further(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a verb that nothing joins stands behind a comma with a party for its subject and what it tells (`…، أعلنت
    الشركة أن`), or as all that is left of the sentence (`…، يضيف البيان`)."""
    bare = reader.is_comma(at - 1) and reader.words[at].is_verb and not (reading.before or reading.after)
    if not bare or fold(reading.frame.verb) in noun_class("informing") or not _has_subject(reader, at):
        return False
    subject = reader.party_at(at + 1)
    last = subject.last if subject is not None else at + 2
    ends = last >= reader.last[at] or reader.key(last) == "."
    return ends or (subject is not None and governs(reader, at, reading))


def _agrees(reading: Reading, speaker: Agreement) -> bool:
    """Whether a verb can have the speaker for its subject."""
    several = speaker.number == "s" and reading.number in ("d", "p")
    return not several and not (speaker.gender and reading.gender and speaker.gender != reading.gender)


def _has_subject(reader: Reader, at: int) -> bool:
    """Whether a party or a definite noun stands right behind the verb."""
    following = at + 1 + (at + 1 in reader.openings)
    if following >= reader.last[at] or reader.words[following].is_attached:
        return False
    return reader.party_at(following) is not None or (reader.is_nominal(following) and reader.words[following].definite)


def governs(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether what a form of a verb of speech at the token governs stands behind it, before the next joined verb; a
    participle behind a comma may govern anything."""
    if reader.keys[at].removeprefix("و") in noun_class("told_only") and reading.shape is Shape.PARTICIPLE:
        return _tells_at_once(reader, at)
    accused = reading.shape is Shape.PARTICIPLE and _is_accused(reader, at, reading)
    return not accused and _governs(reader, at, reading)


def _governs(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether it does so, for a word that is nothing but a word of speech."""
    slots = reading.frame.slots
    behind_comma = reader.is_comma(at - 1) or (reader.is_mark(at - 1) and reader.is_comma(at - 2))
    if reader.keys[at] in noun_class("saying") or (behind_comma and reading.shape is Shape.PARTICIPLE):
        return True
    if reading.shape is Shape.PARTICIPLE and reading.frame.form == "III" and reading.gender == "f":
        return False  # a verbal noun as well (`ملاحظة`, `متابعة`)
    bare = [slot for slot in slots if slot.head == OBJECT and not slot.then]
    if reading.after or any(_has_object(reader, at, slot) for slot in bare):
        return True
    inner = [Slot(slot.then) if slot.head == OBJECT and slot.then else slot for slot in slots]
    governed = [slot for slot in inner if slot.head != OBJECT]
    for here in range(at + 1, min(reader.last[at], at + _REACH)):
        joined = reader.is_verb(here) and reader.words[here].conjunction and reader.party_at(here) is None
        if joined or _is_other_participle(reader, here):
            return False
        if any(opens(reader, slot, here) is not None for slot in governed):
            return True
    return False


def _is_accused(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a participle of a verb that always has an object is passive, since what it governs stands right behind it
    (`ثمانية أشخاص متهمين بالقتل`)."""
    addresses = all(slot.head == OBJECT and slot.then for slot in reading.frame.slots)
    word = reader.words[at + 1] if at + 1 < reader.last[at] else None
    return addresses and word is not None and any(word.preposition == slot.then for slot in reading.frame.slots)


def _is_other_participle(reader: Reader, at: int) -> bool:
    """Whether a participle of speech in the accusative stands at the token (`الحكومة ملتزمة مضيفا أن`)."""
    word = reader.words[at]
    accusative = word.folded.endswith("ا") and not (word.definite or word.is_verb)
    return accusative and any(one.shape is Shape.PARTICIPLE for one in readings(word.text))


def _tells_at_once(reader: Reader, at: int) -> bool:
    """Whether what a participle that is another word as well tells stands right behind it: a clause, or where a comma
    parts it from the clause before, or for one of renewing that clause is long, a noun (`، مجددا رفض بلاده`)."""
    parted = reader.is_comma(at - 1)
    renews = reader.words[at].key in noun_class("renewing")
    behind = after_aside(reader, at + 1, reader.last[at], (Slot(CLAUSE),)) or at + 1
    if behind >= reader.last[at]:
        return False
    if reader.complementiser(behind) is not None:
        return parted or not renews
    word = reader.words[behind]
    far = renews and (
        (word.key in noun_class("stance") and not _follows_verb(reader, at))
        or not any(map(reader.is_verb, range(max(reader.first[at], at - _CLAUSE_LENGTH), at)))
    )
    judged = reader.key(behind) in noun_class("demonstrative") or reader.key(behind) == _WHAT
    noun = (word.tag == "NOUN" or word.folded in noun_class("renewed")) and not (word.is_attached or word.adverbial)
    return (parted or far) and (noun or (judged and not renews))


def _follows_verb(reader: Reader, at: int) -> bool:
    """Whether a verb, or one with its subject, stands right before the token (`أكد الوزير مجددا التزام بلاده`)."""
    phrase = reader.party_at(at - 1)
    return reader.is_verb(at - 1) or (phrase is not None and reader.is_verb(phrase.first - 1))


def _has_object(reader: Reader, at: int, slot: Slot) -> bool:
    """Whether a noun or quotation that fits the slot stands behind the token, past one adverb or an adverbial."""
    here = at + 1 + (reader.key(at + 1) in noun_class("adverb"))
    if here >= reader.last[at] or reader.words[here].is_attached:
        return False
    if reader.words[here].tag == "PREP" and not slot.noun | slot.later:
        return True
    noun = reader.is_nominal(here) or reader.key(here) == "ما" or here in reader.openings
    unfit = (slot.noun and not of_class(reader, here, slot.noun)) or of_class(reader, here, slot.without)
    return bool(noun) and not unfit


def _is_predicate(reader: Reader, at: int) -> bool:
    """Whether nothing can be said behind a participle that no mark parts from what it is said of (`كان مفيدا،`,
    `القيمة مؤكدة ومعترف بها`)."""
    ends = at + 1 >= reader.last[at] or reader.is_comma(at + 1) or reader.key(at + 1) in (".", "و")
    if not ends and reader.words[at + 1].conjunction == "و":
        joined = reader.words[at + 1]
        ends = joined.tag == "ADJ" and joined.form == "participle" and not reader.words[at].definite
    return ends and not reader.is_mark(at - 1)


def _qualifies(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a participle in the plural qualifies the indefinite plural right before it (`ثلاثة رجال متهمين ب`)."""
    if reading.number == "s" or at == 0 or reader.is_mark(at - 1):
        return False
    noun = reader.words[at - 1]
    return noun.is_nominal and noun.number == "p" and not (noun.definite or noun.pronoun)


def _reports(reader: Reader, at: int) -> bool:
    """Whether a finite trigger follows a connective at once, behind one word (`لكن الوزير قال`), or behind a party
    (`إلا أن النائب الأول حداد قال`) and an aside of it (`غير أن متحدثا باسم الشركة، طلب كتمان اسمه، قال`)."""
    here, end = at, min(at + 3, reader.last[at - 1])
    while here < end:
        shapes = {reading.shape for reading in readings(reader.words[here].text)}
        if shapes & {Shape.PERFECT, Shape.IMPERFECT} and reader.is_verb(here):
            return True
        phrase = reader.party_at(here)
        if phrase is not None and phrase.first == here:
            here = _behind_aside(reader, phrase.last, reader.last[at - 1])
            end = min(here + 2, reader.last[at - 1])
            continue
        if not reader.is_nominal(here) and reader.keys[here] not in ("قد", "ان", "انه", "انها", "كان"):
            return False
        here += 1
    return False


def _behind_aside(reader: Reader, at: int, end: int) -> int:
    """The token behind the comma at the token, or behind the aside between commas that begins there; the token itself
    where no comma stands."""
    if not reader.is_comma(at):
        return at
    near = range(at + 1, min(end, at + _LONGEST_ASIDE))
    return next((here + 1 for here in near if reader.is_comma(here)), at + 1)
