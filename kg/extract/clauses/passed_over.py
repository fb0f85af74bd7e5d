"""What is passed over on the way left from a verb to its subject: auxiliaries, adjectives, asides, senders, company."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_COMPANY = event_words("accompanying")
_NOT = frozenset({"لا", "ما"})
_AUXILIARIES = event_words("auxiliary")
_THAT = event_words("that")
_PRECEDING = event_words("preceding")
_COMMAS = frozenset({"،", ","})
_RELATIVES = event_words("relative")
_WHO_IS = frozenset({"وهو", "وهي", "وهما", "وهم"})
_STOPS = frozenset({".", ":", "؛"})
_BRACKETS = 12
_ASIDE = 22
_GUEST, _MISSION = "ضيف", "بعثه"
_NEAR = 3
_INDEFINITE = ("ا", "اً", "ين", "ون", "ة")
_HEADED_BY = event_words("headed_by")
_FROM = frozenset({"من", "عن"})


def ends_company(document: Document, at: int, first: int) -> bool:
    """Whether the pronoun at the token ends what tells whose company a delegation is (`X والوفد المرافق له الذي`)."""
    return at > first + 1 and bool(document.words[at].pronoun) and document.words[at - 1].key in _COMPANY


def before_adjectives(document: Document, at: int, first: int) -> int:
    """The token before further adjectives (`وفدا عسكريا سعوديا زار`, `الوفد الضيف زار`)."""
    last = at
    while last > max(first, at - _NEAR) and document.phrase_at(last) is None and _is_said_of(document.words[last]):
        last -= 1
    return last if document.phrase_at(last) is not None else at


def _is_said_of(word: Word) -> bool:
    """Whether it is an adjective of an indefinite noun, or calls a delegation or official the guest (`الوفد الضيف`)."""
    if word.key == _GUEST and word.definite and not word.is_attached:
        return True
    adjective = (word.qualifies or word.lemma.endswith("ي")) and word.base.endswith(_INDEFINITE)
    return adjective and not (word.definite or word.is_attached)


def before_auxiliaries(document: Document, at: int, first: int) -> int:
    """The token before auxiliaries that end at the token (`كان قد`, `سبق أن`, `لا تزال`)."""
    words = document.words
    while at >= first:
        if words[at].key in _AUXILIARIES:
            at -= 1
        elif at > first and _are_auxiliary(words[at - 1], words[at]):
            at -= 2
        else:
            break
    return at


def _are_auxiliary(first: Word, second: Word) -> bool:
    """Whether two words are an auxiliary together (`سبق أن`, `لا تزال`)."""
    preceding = second.key in _THAT and first.key in _PRECEDING
    return preceding or (second.key in event_words("still") and first.key in _NOT)


def before_aside(document: Document, token: int, first: int) -> int:
    """The token before a relative clause or participle between commas that ends right before the verb (`X، الذي وصل
    أمس، يلتقي Y`, `X، وهو محام، يلتقي Y`, `X، البالغ من العمر 20 عاما، يلتقي Y`, `X، ترافقه Z، يلتقي Y`) or a title
    with what follows it (`X، لاعب الفريق الأول لكرة القدم، يلتقي Y`), 0 where there is none."""
    words = document.words
    if token <= first or words[token - 1].text not in _COMMAS:
        return 0
    for at in range(token - 3, max(first, token - _ASIDE), -1):
        apposed = words[at].definite and words[at].form == "participle" and document.phrase_at(at - 2) is not None
        along = words[at].folded in event_words("company", "going_along", "with_him")
        told = words[at].key in _RELATIVES or words[at].text in _WHO_IS or apposed or along
        if (told or _is_called_again(document, at)) and words[at - 1].text in _COMMAS:
            return _before_brackets(document, at - 2, first)
        if words[at].key in _RELATIVES and document.phrase_at(at - 1) is not None:
            return at - 1
        if words[at].text in _STOPS or words[at].key in event_words("that"):
            return 0
    return 0


def _before_brackets(document: Document, at: int, first: int) -> int:
    """The token before the brackets that the one at the token closes (`X (20 عاما)، الذي`), else the token itself."""
    if document.words[at].text != ")":
        return at
    opens = (here for here in range(at - 1, max(first, at - _BRACKETS), -1) if document.words[here].text == "(")
    return next(opens, at + 1) - 1


def _is_called_again(document: Document, at: int) -> bool:
    """Whether a title of the person before the comma before the token begins there (`X، لاعب`)."""
    person, title = document.phrase_at(at - 2), document.phrase_at(at)
    if person is None or title is None or title.first != at or document.words[at].conjunction:
        return False
    return person.type is EntityType.PER and person.entity == title.entity


def _before_members(document: Document, at: int) -> int:
    """The token before the head of a delegation whose members `وعضوية` at the token joins to him, else the token."""
    word = document.words[at]
    if word.conjunction != "و" or word.key not in event_words("membership"):
        return at
    head = document.phrase_at(at - 1)
    return head.first - 1 if head is not None and head.type is EntityType.PER else at


def sent_from(document: Document, phrase: Phrase, first: int) -> Phrase | None:
    """The group or official from the body (`وفد من الحزب`, `ممثل عن الحزب`) or led by the person (`وفد برئاسة X`),
    where the phrase is that body or person."""
    at = _before_members(document, phrase.first - 1)
    led = phrase.type is EntityType.PER and document.words[at].key in _HEADED_BY
    if at <= first or not (led or document.words[at].key in _FROM):
        return None
    group = document.phrase_at(at - 1)
    if led and group is not None and group.type is EntityType.ORG and document.words[group.first - 1].key in _FROM:
        group = document.phrase_at(group.first - 2)
    official = group is not None and group.type is EntityType.PER and group.name is None and bool(group.posts)
    mission = group is not None and group.name is None and document.words[group.head].key == _MISSION
    return group if group is not None and (official or mission or group.type is EntityType.GRP) else None
