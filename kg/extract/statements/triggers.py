"""Which words may be triggers: forms of verbs of speech that are not negated, passive, quoted or wished for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase, flat
from kg.extract.speech_words import noun_class
from kg.extract.statements.between_commas import after_aside
from kg.extract.statements.circulated import spread_about
from kg.extract.statements.claimed import is_claimed
from kg.extract.statements.clause_starts import begins_clause, is_byline
from kg.extract.statements.cognates import strengthens
from kg.extract.statements.habits import is_habitual
from kg.extract.statements.held import is_held_to_be
from kg.extract.statements.homographs import is_accusative_noun, is_new, is_noun_told_of, is_of_several, will_go_on
from kg.extract.statements.lexicon import CLAUSE, OBJECT, Reading, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.resuming import governs, tells_next
from kg.frozen import dataclass
from kg.model import EntityType, Span

_NOT_BEEN: Final = frozenset({"يكن", "تكن", "يكونوا"})
_NEGATIONS: Final = frozenset({"لم", "ولم", "فلم", "لن", "ولن", "فلن"})
_IMPERFECT_NEGATIONS: Final = frozenset({"لا", "ولا", "فلا"})
_OR: Final = frozenset({"او", "ام"})
_WISHES: Final = frozenset({"ان", "كي", "لكي", "حتي", "وان", "بان", "الا"})
_PREPOSITIONS: Final = frozenset({"الي", "علي", "عن", "من", "في", "خلال", "عقب", "بعد", "قبل", "منذ", "اثر"})
_WHOEVER: Final = frozenset({"ومن", "فمن"})
_OWING_REACH: Final = 12
_NEAR: Final = 7
_BEFORE: Final = "قبل"
_WHETHER: Final = frozenset({"اذا", "لو"})
_WHAT: Final = "ما"
_THAN: Final = "مما"
_IF: Final = "إن"  # which folds like أن
_INSIDE: Final = frozenset({"في", "فيه", "فيها", "ضمن"})
_THEN: Final = "ثم"
_OF: Final = "عن"
_SHE: Final = "هي"
_THAT_HE: Final = frozenset({"انه", "انها", "انهم"})
_INCREASED: Final = "زاد"
_DENIED_REACH: Final = 16
_COPULAS: Final = frozenset({"كان", "كانت", "ليس", "ليست", "يبدو", "بدا", "ظل", "ظلت", "بقي"})
_TURNED, _CALLED = "لفت", "دعا"
_AGE: Final = "العمر"
_TANWIN: Final = "\u064b"
_SHADDA: Final = "\u0651"
_THINGS: Final = frozenset({"ما", "مما", "بما"})
_ANSWERING: Final = frozenset({"هو", "هي", "الامر", "الشيء"})
_BECOMING: Final = frozenset({"بل", "بات", "باتت", "وبات", "وباتت", "اصبح", "اصبحت"})
_FOR_HIM: Final = frozenset({"له", "لها", "لهم"})
_DAMMA: Final = "\u064f"
_OF_ME: Final = "IV"  # whose perfect is spelled like the first person of its imperfect
_STEM_OPENING: Final = 4  # a derived passive has its damma on the second or third letter (`اتُهم`, `استُقبل`)


@dataclass(frozen=True, slots=True)
class Site:
    """A word that may be a trigger: its token, its reading, its span without clitics, and whether it surely is that
    form, not a noun spelled like it."""

    at: int
    reading: Reading
    span: Span
    sure: bool


def candidates(reader: Reader) -> Iterator[Site]:
    """The words that may be triggers, in text order, with each reading that the context allows."""
    for at in reader.speaking:
        if not (_is_quoted(reader, at) or _is_in_name(reader, at) or strengthens(reader, at)):
            for reading in readings(reader.word(at).text):
                if _possible(reader, at, reading) and not _begins_name(reader, at, reading):
                    start, word = reader.span(at).start, reader.word(at)
                    sure = _SHADDA in word.text or not reading.is_verbal or word.is_verb or not reading.is_ambiguous
                    yield Site(at, reading, Span(start + reading.start, start + reading.end), sure)


def _is_quoted(reader: Reader, at: int) -> bool:
    """Whether the word stands in a quotation of more than itself."""
    around = reader.quotes.around(reader.span(at).start)
    return around is not None and around != reader.span(at)


def _is_in_name(reader: Reader, at: int) -> bool:
    """Whether the word stands in a name behind its first word."""
    phrase, start = reader.document.phrase_at(at), reader.span(at).start
    names = [part.name for part in flat([phrase]) if part.name is not None] if phrase is not None else []
    return any(name.start < start < name.end for name in names)


def _begins_name(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether what looks like a verb of several is the first name of somebody (`دانا وايت`)."""
    phrase = reader.document.phrase_at(at) if reading.is_verbal and reading.number != "s" else None
    if phrase is None or reader.is_verb(at) or phrase.type is not EntityType.PER or phrase.name is None:
        return False
    return phrase.name.start == reader.span(at).start and phrase.last > at + 1


def _possible(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether the context allows the reading."""
    if reading.is_verbal:
        return _possible_verb(reader, at, reading)
    if reading.shape is Shape.PARTICIPLE and not (
        _is_circumstantial(reader, at, reading) and governs(reader, at, reading)
    ):
        return False
    if reader.keys[at] in noun_class("acting_as"):
        return False
    deems = reading.shape is Shape.PARTICIPLE and reader.keys[at] in noun_class("deeming")
    return not reader.is_verb(at) or deems or _TANWIN in reader.word(at).text or _is_passed_on(reader, at, reading)


def _is_passed_on(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a word with a pronoun is the noun of what is passed on (`نقلت الوكالة عن X وصفه القرار ب`), though it may
    look like a verb."""
    nouns = any(one.shape is Shape.NOUN and one.after for one in readings(reader.word(at).text))
    if not nouns or reading.before or reader.complementiser(at - 1) is not None:
        return False
    near = reader.keys[max(reader.first[at], at - _DENIED_REACH) : at]
    lead = next((here for here, key in enumerate(near) if key.removeprefix("و") in noun_class("relaying")), None)
    return lead is not None and _OF in near[lead:]


def _possible_verb(reader: Reader, at: int, reading: Reading) -> bool:
    before = reader.key(at - 1) if at > 0 else ""
    if _is_idiom(reader, at, reading) or is_byline(reader, at) or (before == _THEN and reading.before):
        return False
    clashes = before == _SHE and reading.shape is Shape.PERFECT and reading.gender == "m"
    elative = reading.shape is Shape.PERFECT and fold(reading.frame.verb) in noun_class("elative")
    superlative = elative and (bool(reading.after) or is_of_several(reader, at, reading))
    noun = is_noun_told_of(reader, at, reading) or is_accusative_noun(reader, at, reading) or is_new(reader, at)
    if clashes or superlative or noun or before in _PREPOSITIONS or before in _WHOEVER:
        return False
    if reading.shape is Shape.IMPERFECT and (before in _BECOMING or will_go_on(reading)):
        return False
    if reading.shape is Shape.IMPERFECT and before in _THINGS and not is_habitual(reader, at):
        answered = bool(reading.after) and reader.key(at - 2).removeprefix("و") in _ANSWERING  # وهو ما تنفيه
        return answered or reader.key(at - 2) in noun_class("source_lead") or is_claimed(reader, at, reading)
    noun = reading.is_ambiguous and not reader.is_verb(at) and not begins_clause(reader, at, reading)
    if noun or _is_what_was_said(reader, at, reading) or _is_passed_on(reader, at, reading):
        return False
    return not _negated(reader, at, reading) and not _passive(reader.word(at).text, reader, at, reading)


def _is_what_was_said(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a pronoun on a verb without objects stands for the noun or ما before it (`صحح ما أورده`), not for what
    the verb is a source of (`وفق ما ذكره`)."""
    if spread_about(reader, at, reading) is not None:
        return False
    before = reader.key(at - 1)
    judging = fold(reading.frame.verb) in noun_class("judging")
    bare = before in _THINGS and not judging  # where only a told subject makes the object what is said
    takes_object = any(slot.head == OBJECT and not (bare and slot.subject) for slot in reading.frame.slots)
    sourced = bool({reader.key(at - 2), reader.key(at - 2).removeprefix("و")} & noun_class("source_lead"))
    written = reader.word(at - 1).key in noun_class("communique") and not reading.before  # بيان أوردته الوكالة
    if written and reading.after:
        return True
    if before == _THAN and bool(reading.after) and _is_elative(reader, at - 2):
        return True
    related = before in noun_class("relative") or (before in _THINGS and not sourced)
    return related and bool(reading.after) and not takes_object


def _is_elative(reader: Reader, at: int) -> bool:
    """Whether an elative stands at the token (`أسهل مما توقعته`)."""
    word = reader.word(at)
    return reader.keys[at].startswith("ا") and word.is_nominal and not (word.definite or word.pronoun)


def _is_idiom(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether the verb is of another sense: of age (`يبلغ من العمر`), of owing (`يدين بالفضل ل`), of drawing
    attention (`لفت الأنظار`), of a view of oneself (`تعتبر نفسها`), or a passive (`وصف بالقاسي`)."""
    aged = reader.key(at + 1) == "من" and (reader.key(at + 2) == _AGE or is_held_to_be(reader, at, reading))
    owing = noun_class("owing").isdisjoint(reader.keys[at + 1 : at + _OWING_REACH])
    attracts = fold(reading.frame.verb) == _TURNED and bool(
        noun_class("attention").intersection(reader.keys[at + 1 : min(at + _NEAR, reader.last[at])])
    )
    following = reader.word(at + 1) if at + 1 < reader.last[at] else None
    bare = following is not None and following.preposition == "ب" and not reading.after
    called = bare and fold(reading.frame.verb) in noun_class("naming")
    to_where = reader.key(at + 1) == "الي" or (following is not None and following.preposition == "ل")
    moved = reading.frame.verb in noun_class("relayed") and to_where
    inside = reader.key(at + 1) in _INSIDE and (reader.keys[at] in noun_class("stated_in"))
    drives = reading.frame.verb == _CALLED and reader.key(at - 1) in _THINGS and following is not None
    drives = drives and not reading.after and reader.party_at(at + 1) is not None  # ما دعا الوزير إلى القول
    himself = following is not None and following.key in noun_class("self")
    himself = himself and fold(reading.frame.verb) in noun_class("judging")
    grows = fold(reading.frame.verb) == _INCREASED and reading.shape is Shape.IMPERFECT and reader.key(at + 1) == "من"
    other = aged or attracts or called or moved or inside or grows or himself or drives
    return other or (reading.shape is Shape.IMPERFECT and not owing)


def _is_circumstantial(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a participle may be an accusative of circumstance: a plural or dual stands behind a mark, a feminine not
    behind a verb or preposition, nor one that is a verbal noun too (`مطالبة`), none right behind the subject it would
    be said of."""
    ends = at + 1 >= reader.last[at]
    if ends or (reader.is_comma(at + 1) and after_aside(reader, at + 1, reader.last[at], reading.frame.slots) is None):
        return False
    threatened = fold(reading.frame.verb) in noun_class("threat") and reader.word(at + 1).definite
    if threatened and reader.word(at + 1).preposition == "ب":
        return False
    if at == 0 or reader.is_mark(at - 1):
        return True
    if reader.key(at - 1).removeprefix("و") in _COPULAS:
        return False
    phrase = reader.party_at(at - 1)
    predicate = phrase is not None and phrase.first <= reader.first[at] + 1
    predicate = predicate and not (phrase is not None and _acts(reader, phrase, at))
    noun = any(other.shape is Shape.NOUN for other in readings(reader.word(at).text))
    if reading.number != "s" or predicate or (noun and reading.gender == "f"):
        return False
    return reading.gender == "m" or not (reader.is_verb(at - 1) or reader.word(at - 1).tag == "PREP")


def _acts(reader: Reader, subject: Phrase, at: int) -> bool:
    """Whether a verb before the subject of the participle at the token leaves what is told to the participle (`رد X
    مؤكدا أن`): it tells no clause itself, or `قائلا` introduces its own (`رد X قائلا`)."""
    verb = subject.first - 1
    spoken = [one for one in readings(reader.word(verb).text) if one.is_verbal]
    if spoken and reader.keys[at] in noun_class("saying"):
        return True
    told = any(one.frame.slot(CLAUSE) is not None for one in spoken)
    return (reader.is_verb(verb) or bool(spoken)) and not told and reader.key(verb).removeprefix("و") not in _COPULAS


def _negated(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether the verb is negated or wished for, or one of hiding that is not (`لم يخف قلقه` tells it)."""
    hides = fold(reading.frame.verb) in noun_class("litotes")
    if at == reader.first[at]:
        return hides
    before = reader.key(at - 1)
    if hides:
        return before not in _NEGATIONS | _IMPERFECT_NEGATIONS
    first_person = fold(reading.frame.verb) in noun_class("elative") and before in _IMPERFECT_NEGATIONS
    whether = reader.key(at - 2) in _WHETHER or (at > 1 and reader.word(at - 2).text == _IF)
    rarely = not noun_class("rarely").isdisjoint({before.removeprefix("و"), reader.key(at - 2).removeprefix("و")})
    asked = (before in _COPULAS or before == _WHAT) and whether  # إذا ما قضت المحكمة
    if (
        first_person
        or asked
        or (rarely and before in ("ما", "قلما", "وقلما"))
        or (before in _OR and _is_denied_before(reader, at))
    ):
        return True
    if reading.shape is Shape.PERFECT:
        bare = (reading.frame.form, reading.gender, reading.number) == (_OF_ME, "m", "s")
        mine = before in _IMPERFECT_NEGATIONS and bare  # ولا أنكر أنني
        return mine or before in _NEGATIONS  # where no perfect stands: أمر لم تعهده البلاد
    before_speaking = reader.key(at - 2).removeprefix("و") == _BEFORE and fold(reading.frame.verb) in noun_class(
        "ensuing"
    )
    if (before in _WISHES and not before_speaking) or (
        reading.before in ("ل", "ول", "فل") and not _ensues(reader, at, reading)
    ):
        return True
    was_not = before in _NOT_BEEN and reader.key(at - 2) in _NEGATIONS  # لم تكن تعتقد
    negated = was_not or before in _NEGATIONS or before in _IMPERFECT_NEGATIONS
    return negated and fold(reading.frame.verb) not in noun_class("self_negating")


def _ensues(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a verb with ل tells what came next rather than a purpose: with its subject right behind it (`…، ليرد
    المدير بأن`), behind a mark a verb of going on (`…، ليضيف أن`) or with a clause (`…، ليؤكد أن`)."""
    going_on = fold(reading.frame.verb) in noun_class("ensuing")
    if reader.is_mark(at - 1) and (going_on or tells_next(reader, at, reading)):
        return True
    if tells_next(reader, at, reading) and _returns(reader, at):
        return True
    subject = reader.party_at(at + 1)
    return subject is not None and subject.first == at + 1 and not reader.word(at + 1).is_attached


def _returns(reader: Reader, at: int) -> bool:
    """Whether somebody comes back or comes out right before the token (`عاد الوزير ليؤكد أن`)."""
    subject = reader.party_at(at - 1)
    verb = subject.first - 1 if subject is not None else -1
    return verb >= reader.first[at] and reader.keys[verb].removeprefix("و") in noun_class("returning")


def _is_denied_before(reader: Reader, at: int) -> bool:
    """Whether a negated verb that أو joins the token's to stands shortly before."""
    near = reader.keys[max(reader.first[at], at - _DENIED_REACH) : at]
    return not (_NEGATIONS | _IMPERFECT_NEGATIONS).isdisjoint(near)


def _passive(text: str, reader: Reader, at: int, reading: Reading) -> bool:
    """Whether it is marked or known as an impersonal passive (`يُذكر`, `يشار إلى أن`)."""
    marked = text[reading.start + 1 : reading.start + 2] == _DAMMA
    by = at + 1 + (reader.key(at + 1) in noun_class("adverb"))
    agent = reader.key(by) == "من" and reader.key(by + 1) == _BEFORE and reader.party_at(by + 2) is not None
    if (
        marked
        or agent
        or (reading.shape is Shape.PERFECT and _DAMMA in text[reading.start : reading.start + _STEM_OPENING])
    ):
        return True
    return _is_impersonal(reader, at)


def _is_for(reader: Reader, at: int) -> bool:
    """Whether a noun with ل stands at the token (`تبين للمحققين أن`)."""
    return at < len(reader.keys) and reader.word(at).preposition == "ل" and reader.is_nominal(at)


def _is_impersonal(reader: Reader, at: int) -> bool:
    """Whether an imperfect like `يتوقع أن` or `يشار إلى` has nobody for a subject: none in front, a clause behind."""
    key = reader.keys[at]
    if not {key, key.removeprefix("و")} & noun_class("impersonal"):
        return False
    following = at + 1 + (reader.key(at + 1) in _FOR_HIM or _is_for(reader, at + 1))
    behind = reader.complementiser(following) is not None or reader.key(following) in ("الي", "علي", "من")
    supposed = reader.key(following) in _THAT_HE and key in noun_class("supposed")  # X الذي يعتقد أنه قتل
    led = (reader.key(at - 1) in noun_class("relative") and not supposed) or reader.key(at - 1) in noun_class("pronoun")
    return behind and (supposed or not led) and (at == 0 or key[:1] == "و" or reader.party_at(at - 1) is None)
