"""The forms of a lexicon's verbs with their aspect, and whether a word of such a form is a verb where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Parts, Shape, derive, inflect
from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.subjects import is_subject, subject_before
from kg.extract.clauses.times import times_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.words import Word
from kg.model import EntityType

Entry = TypeVar("Entry")

_PARTIES = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_BEFORE_VERB = frozenset({"قد", "لقد", "كما", "ثم", "حيث", "كذلك"})
_MANNER = "يا"
_PARTNER_REACH, _ASIDE, _PAIR = 6, 14, 2
_COMMAS = frozenset({"،", ","})


@dataclass(frozen=True, slots=True)
class Conjugated(Generic[Entry]):
    """A verb's entry in one of its forms; aspect `p` (perfect) or `i` (imperfect), gender and number of the form."""

    entry: Entry
    aspect: str
    gender: str
    number: str


def conjugate(verb: str, form: str, imperfect: str, entry: Entry) -> dict[str, Conjugated[Entry]]:
    """The folded forms of a verb given by its perfect and, where it follows no pattern, its imperfect.

    First and second persons are among them, before whose ending a hollow verb loses its alef (`زرت`); a weak ending is
    an alef before a pronoun (`التقاه`) and is lost in the jussive (`لم يلتق`)."""
    parts = Parts(verb, imperfect, "", "") if imperfect else derive(verb, form)
    found: dict[str, Conjugated[Entry]] = {}
    for one in inflect(Parts(parts.perfect, parts.imperfect, "", "")):
        aspect = "p" if one.shape is Shape.PERFECT else "i"
        found.setdefault(one.form, Conjugated(entry, aspect, one.gender, one.number))
    for prefix in "انت":
        found.setdefault(fold(prefix + parts.imperfect[1:]), Conjugated(entry, "i", "", ""))
    weak = verb.endswith("ى")
    for ending in ("ت", "نا"):
        found.setdefault(fold((f"{verb[:-1]}ي" if weak else _shortened(verb)) + ending), Conjugated(entry, "p", "", ""))
    if weak:
        found.setdefault(fold(f"{verb[:-1]}ا"), Conjugated(entry, "p", "m", "s"))
        for prefix, gender in (("ي", "m"), ("ت", "f")):
            found.setdefault(fold(prefix + parts.imperfect[1:-1]), Conjugated(entry, "i", gender, "s"))
        for prefix in "ان":
            found.setdefault(fold(prefix + parts.imperfect[1:-1]), Conjugated(entry, "i", "", ""))
    return found


def _shortened(perfect: str) -> str:
    """The perfect as it stands before an ending: a hollow verb without its alef (`زار`: `زر`)."""
    return perfect[:-2] + perfect[-1] if len(perfect) > 2 and perfect[-2] == "ا" and perfect[-3] != "ا" else perfect


def may_be_verb(document: Document, token: int) -> bool:
    """Whether a word with the form of a verb is one: the analyzer says so, or the form is no noun's, or it stands where
    a verb does, with a party behind it (`بحث الرئيس`)."""
    word = document.words[token]
    if word.is_verb:
        return True
    phrase = document.phrase_at(token)
    if word.definite or word.is_mark or (phrase is not None and phrase.name is not None):
        return False
    if word.key not in event_words("also_noun") and word.text not in event_words("also_noun"):
        return not word.preposition
    return not word.preposition and token + 1 < len(document.words) and _is_verb_here(document, token)


def _is_verb_here(document: Document, token: int) -> bool:
    """Whether a word that is a verb or a noun is a verb by what stands around it."""
    if _joins_person(document, token) or _goes_on_with_partner(document, token) or _has_both_sides(document, token):
        return True
    if _has_subject_and_occasion(document, token):
        return True
    return _opens_clause(document, token) and (
        _in_relative_clause(document, token) or _holds_occasion(document, token) or _has_party_behind(document, token)
    )


def _has_both_sides(document: Document, token: int) -> bool:
    """Whether the word bears a pronoun and a person stands right behind it, whom no noun with a pronoun could have in
    its genitive (`جلسة ترأسها الوزير X`)."""
    after = document.phrase_at(token + 1)
    told = after is not None and after.type is EntityType.PER and after.first == token + 1
    return told and bool(document.words[token].pronoun) and not document.words[token + 1].is_attached


def _has_party_behind(document: Document, token: int) -> bool:
    """Whether a party, words of address before it, stands right behind the word, not joined to it but as a companion
    (`بحث والرئيس`)."""
    at = behind_address(document, _behind_times(document, token + 1))
    after = document.phrase_at(at)
    companion = document.words[token + 1].conjunction == "و" and after is not None and after.type is EntityType.PER
    attached = document.words[token + 1].is_attached and not companion
    sides = after is not None and document.words[after.first].key in event_words("country_sides")
    return after is not None and (after.type in _PARTIES or sides) and not attached


def _behind_times(document: Document, token: int) -> int:
    """The token behind the words that tell when, which begin at the token (`هاتف مساء أمس X`)."""
    sentence = document.sentence(token)
    times = times_of(document, sentence).tokens
    return next((at for at in range(token, sentence.last) if at not in times), token)


def _goes_on_with_partner(document: Document, token: int) -> bool:
    """Whether the verb's subject is told before it and its partner behind (`أنه بحث مع X`, `كما بحث مع X`, `X بحث في Z
    مع Y`)."""
    words = document.words
    if not _has_partner(document, token):
        return False
    if words[token].conjunction or words[token - 1].pronoun or words[token - 1].key in _BEFORE_VERB:
        return True
    subject = subject_before(document, token, frozenset()) if token else ()
    return bool(subject) and subject[0].type is EntityType.PER


def _has_partner(document: Document, token: int) -> bool:
    """Whether `مع` and a person stand behind the verb, before its topic."""
    last = document.sentence(token).last - 1
    aside = _aside_behind(document, token, last)
    for at in range(token + 1, min(last, token + _PARTNER_REACH + len(aside))):
        if at in aside:
            continue
        phrase, word = document.phrase_at(at), document.words[at]
        if word.key == "مع":
            partner = document.phrase_at(at + 1)
            return partner is not None and partner.type in _PARTIES
        how = word.adverbial or word.key in event_words("phone") or _is_manner(word)
        if word.is_verb or (word.is_nominal and phrase is None and not how):
            return False
    return False


def _is_manner(word: Word) -> bool:
    """Whether an indefinite accusative of a relative adjective tells how (`بحث [ميدانيا] مع X`)."""
    return word.folded.endswith(_MANNER) and not (word.definite or word.is_attached)


def _aside_behind(document: Document, token: int, last: int) -> range:
    """The tokens of `على هامش القمة،` with what follows up to its comma, between commas behind a verb."""
    words = document.words
    for at in range(token + 1, min(last - 2, token + _PARTNER_REACH)):
        if words[at].text in _COMMAS and words[at + 1].key == "علي" and words[at + 2].key in event_words("at_head"):
            closing = (here for here in range(at + 3, min(last, at + _ASIDE)) if words[here].text in _COMMAS)
            return range(at, next(closing, at))
    return range(0)


def _holds_occasion(document: Document, token: int) -> bool:
    """Whether an occasion is the subject of a verb of gathering, the object of one of attending (`ضم الاجتماع X`)."""
    following = document.words[token + 1]
    gathers = document.words[token].key in event_words("gathering")
    return gathers and following.definite and following.lemma in event_words("occasion")


def _has_subject_and_occasion(document: Document, token: int) -> bool:
    """Whether an indefinite occasion is the object of a verb whose subject, a person, stands before it (`أن X عقد
    جلسة`)."""
    following = document.words[token + 1]
    occasion = {following.lemma, following.key} & event_words("occasion")
    gathers = document.words[token].key in event_words("gathering") and occasion
    if not gathers or following.definite or following.is_attached or token == document.sentence(token).first:
        return False
    subject = document.phrase_at(token - 1)
    told = subject is not None and subject.type is EntityType.PER and subject.last == token
    return told and subject is not None and is_subject(document, subject, frozenset())


def _joins_person(document: Document, token: int) -> bool:
    """Whether a verb of gathering joins whom its pronoun goes back to with a person (`مؤتمر صحفي أمس جمعه بX`)."""
    word, other = document.words[token], document.phrase_at(token + 1)
    if not word.pronoun or word.key not in event_words("gathering") or other is None:
        return False
    return other.type is EntityType.PER and document.words[other.first].preposition == "ب"


def _in_relative_clause(document: Document, token: int) -> bool:
    """Whether a relative pronoun, or an indefinite noun the pronoun on the word goes back to, stands before it."""
    before = document.words[token - 1] if token else None
    if before is None:
        return False
    bare = before.is_nominal and not before.definite and not before.pronoun
    gathers = document.words[token].key in event_words("gathering")
    occasion = _before_adjectives(document, _of_place(document, token))
    indefinite = not occasion.definite and not occasion.pronoun and occasion.lemma in event_words("occasion")
    gathers = gathers and ((bare and bool(document.words[token].pronoun)) or indefinite)
    return before.key in event_words("relative") or gathers


def _before_adjectives(document: Document, token: int) -> Word:
    """The word before the indefinite adjectives right before the token (`لقاء موسعا ضم`)."""
    words, at = document.words, token - 1
    while at and _describes(words[at]) and not words[at].definite and document.phrase_at(at) is None:
        at -= 1
    return words[at]


def _describes(word: Word) -> bool:
    """Whether it is an adjective, or one of those of occasions, which may be tagged as nouns (`سري`)."""
    return word.tag == "ADJ" or word.key in event_words("describing")


def _of_place(document: Document, token: int) -> int:
    """The token that begins the place with its preposition right before the token (`لقاء [في X] جمع`, `اجتماع [بمقر X]
    ضم`), else the token itself."""
    words, phrase = document.words, document.phrase_at(token - 1)
    if phrase is None or phrase.first < _PAIR:
        return token
    at = phrase.first
    at -= not words[at].preposition and words[at - 1].key in event_words("premises")
    if words[at].preposition == "ب":
        return at
    return at - 1 if words[at - 1].key == "في" and not words[at].is_attached else token


def _opens_clause(document: Document, token: int) -> bool:
    """Whether a verb may stand here: at the head of a sentence, behind a mark, a relative pronoun or a particle."""
    if token == document.sentence(token).first or document.words[token].conjunction:
        return True
    if _in_relative_clause(document, token):
        return True
    before = document.words[token - 1]
    told = before.is_mark or before.key in event_words("relative", "auxiliary", "subordinator")
    return told or _is_behind_opening_place(document, token) or _is_behind_subject(document, token)


def _is_behind_opening_place(document: Document, token: int) -> bool:
    """Whether no more than a place with its preposition opens the sentence before the token (`وفي موسكو عقد X`)."""
    place, first = document.phrase_at(token - 1), document.sentence(token).first
    if place is None or place.type is not EntityType.LOC or place.first > first + 1:
        return False
    return document.words[first].key == "في" or document.words[place.first].preposition == "ب"


def _is_behind_subject(document: Document, token: int) -> bool:
    """Whether a person whom `كان` or `أن` introduces, or who opens the sentence, stands right before the token (`وكان X
    قابل Y`, `أن X هاتف Y`)."""
    subject = document.phrase_at(token - 1)
    if subject is None or subject.type is not EntityType.PER or subject.last != token:
        return False
    opens = subject.first == document.sentence(token).first
    return opens or document.words[subject.first - 1].key in event_words("being", "that")
