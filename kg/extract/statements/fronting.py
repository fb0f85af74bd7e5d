"""What stands in front of a verb of speech: its subject, the antecedent of its relative clause, a noun it qualifies."""

from __future__ import annotations

from typing import Final

from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.antecedents import antecedent_at
from kg.extract.statements.anteriority import said_before
from kg.extract.statements.claimed import is_claimed
from kg.extract.statements.habits import is_habitual
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.resumption import is_answer, is_resumed
from kg.extract.statements.triggers import Site
from kg.frozen import dataclass
from kg.model import EntityType

_AUXILIARIES: Final = frozenset({"قد", "فقد", "وقد", "ايضا", "كان", "كانت", "سوف", "فسوف"})
_IN_TURN: Final = frozenset({"بدوره", "بدورها", "بدورهم"})
_ASIDE: Final = frozenset({"لم", "ما"})  # مصادر لم تسمها، أو ما يعرف بالحركة
_AND: Final = "و"
_BREAKS: Final = frozenset({":", "-", "–", "—", "--", "---", "."})
_LONGEST_DOCUMENT: Final = 5
_LONGEST_BRACKET: Final = 8
_RELATIVES: Final = {"الذي": ("m", "s"), "التي": ("f", "s"), "الذين": ("m", "p")}
_MEANWHILE: Final = frozenset({"فيما", "بينما", "لكن", "ولكن"})
_BEFORE: Final = frozenset({"قبل", "بعد", "منذ"})
_WHEN: Final = frozenset({"بعدما", "قبلما", "عندما", "حينما", "حين", "لما", "كلما"})
_THE_MATTER: Final = "الامر"
_WHERE: Final = frozenset({"حيث"})
_OPENING: Final = frozenset({'"', "«", "“"})
_CLOSING: Final = frozenset({")", '"', "»", "”"})
_WOMEN: Final = "ات"
_OF_THEM: Final = frozenset({"من", "منهم", "منها", "منهن", "منهما"})


@dataclass(frozen=True, slots=True)
class Fronted:
    """A subject or antecedent in front of a verb: its phrase (`None` for a noun that is no party), a token of it, and
    whether it leaves no room for a subject behind the verb; a pronoun
    stands for whoever the discourse leaves, a thing for nobody."""

    phrase: Phrase | None
    noun: int
    is_subject: bool = True
    is_pronoun: bool = False
    is_antecedent: bool = False
    is_thing: bool = False


def fronted(reader: Reader, site: Site) -> Fronted | None:
    """What stands in front of the verb, `None` where its subject follows or is dropped."""
    first = reader.first[site.at]
    at = site.at - 1
    while at >= first and reader.keys[at] in _AUXILIARIES:
        at -= 1
    at -= 2 * is_habitual(reader, site.at)
    at -= 2 * (at > first + 1 and reader.is_comma(at) and reader.keys[at - 1] in _IN_TURN)
    if at < first or not site.reading.is_verbal or is_answer(reader, site) or is_claimed(reader, site.at, site.reading):
        return None
    if _begins_time_clause(reader, site, at):
        return None
    earlier = said_before(reader, at)
    if earlier is not None or reader.keys[at] in noun_class("pronoun"):
        return Fronted(earlier, at, is_pronoun=earlier is None)
    if reader.keys[at] in noun_class("relative"):
        if reader.key(at - 1) == _THE_MATTER and reader.party_at(site.at + 1) is not None:
            return None  # الأمر الذي وعد الوزير بدراسته
        return _related(reader, at, first, site)
    return _in_front(reader, site, at, first)


def _begins_time_clause(reader: Reader, site: Site, at: int) -> bool:
    """Whether a clause of time begins with the verb, the end of its conjunction at the token (`قال X …، قبل أن يضيف`,
    `تلقى X ضربة بعدما أعلن Y`)."""
    if reader.complementiser(at) == "" and reader.key(at - 1).removeprefix("و") in _BEFORE:
        return True
    behind = reader.party_at(site.at + 1) if site.at + 1 < reader.last[site.at] else None
    return reader.keys[at].removeprefix("و") in _WHEN and behind is not None and behind.first == site.at + 1


def _in_front(reader: Reader, site: Site, at: int, first: int) -> Fronted | None:
    """A topic, a thing pointed at, the subject, or a noun that ends at the token, in front of the verb."""
    if site.reading.before.endswith("ل"):
        return None
    conjunction = site.reading.before[:1] if at == site.at - 1 else ""
    if conjunction in ("ف", "و"):
        return _topic(reader, at, first) if conjunction == "ف" else None
    if reader.keys[at] in noun_class("demonstrative") and at == site.at - 1 and not site.reading.after:
        return None if _is_adverbial(reader, at) else Fronted(None, at, is_thing=True)  # ذلك اعتبر خطأ
    phrase, told = _subject(reader, at, first, site), _qualified(reader, site, at)
    if phrase is not None and told is not None and _is_nearer(reader, site, phrase, told):
        return told
    return (
        Fronted(phrase, phrase.first)
        if phrase is not None
        else told or _writing(reader, at, first) or _thing(reader, site, at, first)
    )


def _is_nearer(reader: Reader, site: Site, subject: Phrase, told: Fronted) -> bool:
    """Whether a verb tells of the indefinite plural of things right before it, since a comma parts it from the subject
    of another clause (`نفى X الأمر، بعد تقارير قالت إن`)."""
    things = told.phrase is not None and told.phrase.number == "p" and site.reading.agreement == ("f", "s")
    return things and any(map(reader.is_comma, range(subject.last, told.noun)))


def _is_adverbial(reader: Reader, at: int) -> bool:
    """Whether a preposition makes an adverbial of the demonstrative at the token (`إثر ذلك أعلنت`, `ومع ذلك قال`)."""
    before = reader.key(at - 1).removeprefix("و")
    return at > reader.first[at] and (before in noun_class("time_head") or reader.word(at - 1).tag == "PREP")


def _thing(reader: Reader, site: Site, at: int, first: int) -> Fronted | None:
    """The noun that begins the verb's clause and is no party, a definite one or in what is reported (`لكن الأرقام تشير
    إلى`); not where a party follows the verb, which has its subject there."""
    at -= reader.is_comma(at) and site.reading.shape is Shape.IMPERFECT and not site.reading.before
    begin = at
    while begin >= first and not _bounds_clause(reader, begin):
        begin -= 1
    if begin >= first and reader.is_verb(begin) and not _starts_clause(reader, begin):
        return None
    begin += 1
    begin += reader.keys[begin] in noun_class("demonstrative")
    if begin > at or reader.party_at(begin) is not None or reader.party_at(site.at + 1) is not None:
        return None
    word, following = reader.word(begin), reader.word(begin + 1)
    closed = word.definite or bool(word.pronoun) or following.definite or reader.party_at(begin + 1) is not None
    reported = reader.complementiser(begin - 1 - (reader.key(begin - 1) in _OPENING)) is not None
    heads = (closed or reported) and reader.is_nominal(begin) and not word.preposition and not word.adverbial
    adverb = {reader.keys[begin], word.key} & noun_class("adverb", "time_head", "source")
    return Fronted(None, begin, is_thing=True) if heads and not adverb else None


def _bounds_clause(reader: Reader, at: int) -> bool:
    """Whether a clause may begin behind the token."""
    relative = reader.keys[at] in noun_class("relative") and reader.word(at).tag != "PREP"
    return _starts_clause(reader, at) or reader.is_mark(at) or reader.is_verb(at) or relative


def _starts_clause(reader: Reader, at: int) -> bool:
    """Whether the token is أن or one of its sisters, or a word like `لكن`, `كان`."""
    return reader.keys[at].removeprefix("و") in noun_class("clause_start") or reader.complementiser(at) is not None


def _related(reader: Reader, at: int, first: int, site: Site) -> Fronted | None:
    """What the relative pronoun at the token goes back to; nobody speaks where it neither agrees with the verb nor is
    the object of a dropped subject (`الرجل الذي تردد أنه`). One with و goes back to what its twin before it does."""
    near = reader.party_at(at - 1 - reader.is_comma(at - 1))
    twin = reader.keys[at].removeprefix(_AND)
    if twin != reader.keys[at] and (near is None or near.gender != _RELATIVES.get(twin, ("", ""))[0]):
        at = next((here for here in range(at - 1, first - 1, -1) if reader.keys[here] == twin), at)
    if _agrees(reader.keys[at], site):
        return _antecedent(reader, at - 1, first, site)
    dropped = is_resumed(reader, site, party=False)
    return None if dropped else Fronted(None, at, is_subject=False, is_thing=True)


def _agrees(relative: str, site: Site) -> bool:
    """Whether a verb can have its relative pronoun for its subject: otherwise the subject stands behind the verb
    (`الذين أعلنت الحكومة`)."""
    shown = _RELATIVES.get(relative.removeprefix("و"))
    gender, number = site.reading.gender, site.reading.number
    return shown is None or ((not gender or gender == shown[0]) and (not number or number == shown[1]))


def _writing(reader: Reader, at: int, first: int) -> Fronted | None:
    """A document in front of the verb as its subject; not the one it is said in (`وفي تقرير الشركة قال المدير`)."""
    found = _document(reader, at, first)
    inside = found is not None and reader.key(found.noun - 1).removeprefix("و") in noun_class("occasion_lead")
    return None if inside else found


def _document(reader: Reader, at: int, first: int) -> Fronted | None:
    """A document in front of the verb (`بيان للخارجية الروسية أكد`); not one without its author in what is reported
    (`إن الأرقام تشير`)."""
    for here in range(at, max(first, at - _LONGEST_DOCUMENT) - 1, -1):
        if reader.is_mark(here) or reader.is_verb(here) or reader.keys[here] in noun_class("clause_start"):
            return None
        if reader.word(here).key in noun_class("document"):
            before = here - 1 - (reader.key(here - 1) in noun_class("demonstrative"))
            anonymous = reader.word(here).definite and reader.complementiser(before) is not None
            return None if anonymous else Fronted(None, here)
    return None


def _antecedent(reader: Reader, at: int, first: int, site: Site) -> Fronted | None:
    """The phrase or noun a relative pronoun refers to; a document rather than its number (`القرار رقم 5 الذي`)."""
    while at >= first and (reader.is_comma(at) or reader.keys[at] in _CLOSING):
        at = _before_bracket(reader, at, first) - 1
    if at < first:
        return None
    if reader.is_verb(at) or reader.word(at).tag == "PREP":
        return Fronted(None, at, is_subject=False, is_thing=True)
    phrase = antecedent_at(reader, at, first, site)
    document = _document(reader, at, first) if phrase is None else None
    noun = document.noun if document is not None else at
    return Fronted(phrase, noun, is_subject=not is_resumed(reader, site, party=phrase is not None), is_antecedent=True)


def _before_bracket(reader: Reader, at: int, first: int) -> int:
    """The token that opens the short bracket closed at the token; any other token itself."""
    if reader.keys[at] != ")":
        return at
    begin = max(first, at - _LONGEST_BRACKET)
    return next((here for here in range(at, begin - 1, -1) if reader.keys[here] == "("), at)


def _topic(reader: Reader, at: int, first: int) -> Fronted | None:
    """The topic of `أما X فقال`."""
    for here in range(at, first - 1, -1):
        if reader.keys[here] in ("اما", "واما"):
            phrase = reader.party_at(here + 1)
            return Fronted(phrase, here + 1) if phrase is not None else None
    return None


def _subject(reader: Reader, at: int, first: int, site: Site) -> Phrase | None:
    """The party that begins the verb's clause."""
    for phrase in reversed(reader.document.phrases_in(first, at + 1)):
        if (
            phrase.entity
            and not reader.is_circumstance(phrase)
            and (
                _begins_clause(reader, phrase, first)
                or _joins_clause(reader, phrase, at)
                or _goes_on(reader, phrase, site)
            )
        ):
            clashes = _clashes(phrase, site) or (phrase.last <= at and _has_own_subject(reader, site))
            return phrase if _reaches(reader, phrase, at) and not clashes else None
    return None


def _has_own_subject(reader: Reader, site: Site) -> bool:
    """Whether somebody's name stands right behind a verb that addresses nobody, with what is said behind it (`ورغم أن X
    لم يوضح السبب قال Y إن`), or some of many do (`قالت ست منهن`)."""
    some = site.at + 1
    if some + 1 < reader.last[site.at] and site.reading.number != "p":
        counted = reader.word(some).tag == "NUM" or reader.word(some).key in noun_class("quantifier")
        if counted and (reader.key(some + 1) in _OF_THEM or reader.party_at(some + 1) is not None):
            return True
    behind = reader.party_at(site.at + 1)
    addresses = any(slot.head == OBJECT and slot.then for slot in site.reading.frame.slots)
    if behind is None or addresses or behind.first != site.at + 1 or behind.name is None:
        return False
    people = behind.type is EntityType.PER and not reader.word(behind.first).is_attached
    return people and (reader.complementiser(behind.last) is not None or reader.key(behind.last) == ":")


def _clashes(phrase: Phrase, site: Site) -> bool:
    """Whether the verb shows another gender than a country's name or the description of one person."""
    feminine, verb = phrase.gender == "f", site.reading.gender
    described = phrase.type is EntityType.PER and phrase.name is None and phrase.number == "s" and bool(phrase.gender)
    place = phrase.type is EntityType.LOC and feminine and verb == "m"
    return place or (described and verb in ("m", "f") and feminine != (verb == "f"))


def _begins_clause(reader: Reader, phrase: Phrase, first: int) -> bool:
    if reader.word(phrase.first).preposition:
        return False
    if phrase.first == first or reader.keys[phrase.first - 1] == ":":
        return True
    if phrase.first == first + 1 and reader.is_mark(first):
        return True
    before = phrase.first - 1
    before -= reader.keys[before] in noun_class("quantifier")
    if before < first:
        return True
    return _starts_clause(reader, before)


def _joins_clause(reader: Reader, phrase: Phrase, at: int) -> bool:
    """Whether the phrase begins a clause joined by و behind a mark, right before the verb (`…، والخبراء يقولون`)."""
    word = reader.word(phrase.first)
    joined = word.conjunction == "و" and not word.preposition
    return joined and phrase.last == at + 1 and reader.is_mark(phrase.first - 1)


def _goes_on(reader: Reader, phrase: Phrase, site: Site) -> bool:
    """Whether a verb of going on with something has the phrase for its subject, right before what he goes on to say
    (`ومضى الوزير يقول`)."""
    verb = phrase.first - 1
    goes = verb >= reader.first[site.at] and reader.is_verb(verb) and reader.word(verb).lemma in noun_class("going_on")
    return goes and phrase.last == site.at and site.reading.shape is Shape.IMPERFECT and not site.reading.before


def _reaches(reader: Reader, phrase: Phrase, at: int) -> bool:
    """Whether only appositions, adverbials and relative clauses part the subject from the verb behind token `at`; a
    place must stand right before it, or it is a dateline."""
    between = range(phrase.last, at + 1)
    if phrase.type is EntityType.LOC and len(between) > 0 and reader.keys[phrase.first] not in noun_class("seat"):
        return False
    if any(reader.keys[here] in _BREAKS or _parts_clauses(reader, here) for here in between):
        return False
    verbs = (
        here
        for here in between
        if reader.is_verb(here) and reader.keys[here] not in noun_class("issued") and reader.key(here - 1) not in _ASIDE
    )
    verb = next(verbs, None)
    leads = noun_class("relative") | (_WHERE if reader.is_comma(at) else frozenset())
    return verb is None or any(reader.keys[here] in leads for here in range(phrase.last, verb + 1))


def _parts_clauses(reader: Reader, at: int) -> bool:
    """Whether a comma and a word like `فيما` begin another clause at the token."""
    return reader.keys[at] in _MEANWHILE and reader.is_comma(at - 1)


def _qualified(reader: Reader, site: Site, at: int) -> Fronted | None:
    """The indefinite noun that a clause without relative pronoun qualifies (`وثيقة تقول`, `مسؤولين انتقدوا`)."""
    quoted = reader.keys[at] in _CLOSING and site.reading.shape is Shape.IMPERFECT
    at -= quoted
    word = reader.word(at)
    adverb = reader.keys[at] in noun_class("adverb") or reader.keys[at] in noun_class("clause_start")
    if at != site.at - 1 - quoted or not reader.is_nominal(at) or word.definite or word.pronoun or adverb:
        return None
    phrase = reader.party_at(at)
    if phrase is not None and phrase.name is None and word.key.endswith(_WOMEN) and site.reading.gender == "m":
        return None  # منتخبات كشف
    if word.key in noun_class("banner") and not site.reading.after:
        return Fronted(None, at, is_thing=True)
    if phrase is None:
        return Fronted(None, at, is_subject=False) if word.tag in ("NOUN", "ADJ") else None
    if reader.word(phrase.first).definite or phrase.name is not None:
        return None
    told = _is_spoken_of(phrase, site)
    return Fronted(None if told else phrase, at, is_subject=False, is_antecedent=not told)


def _is_spoken_of(phrase: Phrase, site: Site) -> bool:
    """Whether the verb shows another gender than the one of whom it tells (`شاب قالت إنه …`)."""
    one = phrase.number == "s" and phrase.type in (EntityType.PER, EntityType.GRP) and site.reading.number == "s"
    return one and {phrase.gender, site.reading.gender} == {"f", "m"}
