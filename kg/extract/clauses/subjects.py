"""Who a verb or clause is about: its subject, the head of its relative clause, the subject of the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kg.extract.clauses.datelines import behind_dateline
from kg.extract.clauses.passed_over import before_adjectives, before_aside, before_auxiliaries, ends_company, sent_from
from kg.extract.clauses.sole_objects import is_sole_object
from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import EntityType

_RELATIVES = event_words("relative")
_OPENERS = event_words("before_subject")
_WHILE = event_words("while")
_COMPANY = event_words("company") | event_words("going_along") | event_words("with_him")
_MARKS = frozenset({"،", ",", "(", ")", '"', "«", "»", "“", "”"})
_TRANSPARENT = _MARKS | event_words("transparent")
_COMMAS = frozenset({"،", ","})
_STOPS = frozenset({".", ":", "؛"})
_THAT_ONE = "ذلك"
_BROTHERLY = frozenset({"اخ", "اخت", "اخوه"})
_NEAR, _FIELD, _TWO = 3, 7, 2
_PERFECT_OR_HER = "ت"  # `توجه` is a perfect of V whatever the tagger takes its prefix for
_AND_WHO = frozenset({"والذي", "والذى", "والتي", "والتى"})
_FROM, _BY = frozenset({"من", "عن"}), frozenset({"قبل", "طرف", "لدن"})
_OPENING = 6
_PARTIES = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_THINGS = frozenset({EntityType.ORG, EntityType.LOC})


def subject_before(document: Document, token: int, times: frozenset[int]) -> tuple[Phrase, ...]:
    """The coordinated phrases right before a verb that are its subject (`X وY يلتقيان`), or the head of its relative
    clause (`الوزير الذي التقى`); empty where there is neither."""
    first = document.sentence(token).first
    at = token - 1
    if document.words[token].conjunction == "و" and token > first:
        return ()
    first = min(behind_dateline(document, first), token)
    at = before_auxiliaries(document, at, first)
    relative = at >= first and document.words[at].key in _RELATIVES
    joined = relative and document.words[at].text in _AND_WHO
    at = at - 1 if relative else at
    while at >= first and (at in times or document.words[at].text in _TRANSPARENT or _is_of_them(document.words[at])):
        at = _opening_of(document, at, first) - 1 if document.words[at].text == ")" else at - 1
    at = at - 2 if ends_company(document, at, first) else at
    at = _before_field(document, at, first) if relative else before_adjectives(document, at, first)
    at = at if relative else before_aside(document, before_auxiliaries(document, token - 1, first) + 1, first) or at
    phrase = document.phrase_at(at) if at >= first else None
    if phrase is None:
        return ()
    if joined and phrase.type is EntityType.LOC:
        phrase = _told_before(document, phrase.first, first, document.words[token]) or phrase
    phrase = sent_from(document, coordinated(document, phrase, first)[0], first) or phrase
    group = coordinated(document, phrase, first)
    if relative:
        phrase = _agreeing(phrase, document.words[token])
        return group if len(group) > 1 and document.words[token].number in {"d", "p"} else (phrase,)
    verb, left = document.words[token], document.words[max(group[0].first - 1, 0)]
    alike = left.is_verb and verb.gender == left.gender == "f"  # كانت X قد وصلت
    if is_subject(document, group[0], times) and (alike or _fits(verb, group)):
        return group
    return group[-1:] if _opens_clause(document, group[-1], verb) else ()


def _opens_clause(document: Document, phrase: Phrase, verb: Word) -> bool:
    """Whether `و` behind a comma joins no person to those before but a clause whose subject he is, by the singular verb
    right behind (`ينتقد X الحكومة، ووزير المال Y أجرى`)."""
    joined = document.words[phrase.first].conjunction == "و" and phrase.first > 0
    if not joined or document.words[phrase.first - 1].text not in _COMMAS or verb.conjunction:
        return False
    told = phrase.type is EntityType.PER and is_identified(document, phrase)
    return told and verb.is_verb and verb.number == "s" and agrees(phrase, verb.gender, "s")


def _before_field(document: Document, at: int, first: int) -> int:
    """The end of the official's phrase before what his field is (`مستشار X [للأمن القومي والشؤون الخارجية]، الذي`), the
    token itself where none stands there."""
    joined = False
    for here in range(at, max(first, at - _FIELD), -1):
        word, official = document.words[here], document.phrase_at(here)
        if official is not None:
            return here if joined and official.type is EntityType.PER and official.posts else at
        if not (word.is_nominal and word.definite):
            return at
        joined = word.conjunction == "و" or word.preposition == "ل"
    return at


def _is_of_them(word: Word) -> bool:
    """Whether it tells with a pronoun of whom a group is a part (`أن وفدا [منهم] سيلتقي X`)."""
    return word.key == "من" and bool(word.pronoun)


def _agreeing(phrase: Phrase, verb: Word) -> Phrase:
    """The body or group within the head of a relative clause that its verb agrees with, where the head itself does not
    (`رئيس البعثة التي زارت X`), else the head."""
    if verb.gender != "f" or phrase.gender != "m" or phrase.number != "s" or phrase.name is not None:
        return phrase
    bodies = {EntityType.ORG, EntityType.GRP}
    return next((one for one in phrase.nested if one.type in bodies and one.gender == verb.gender), phrase)


def _told_before(document: Document, token: int, first: int, verb: Word) -> Phrase | None:
    """The person or body named last before the token in its sentence, of whom `والذي` tells more, with that verb."""
    named = [one for one in document.phrases_in(first, token) if one.type in _PARTIES and one.name]
    return next((one for one in reversed(named) if agrees(one, verb.gender, verb.number)), None)


def _fits(verb: Word, group: tuple[Phrase, ...]) -> bool:
    """Whether a verb after its subject agrees with it."""
    if len(group) > 1:
        return verb.number != "s" or verb.person in {"", "3"}
    if verb.key in event_words("also_noun") and verb.key.startswith(_PERFECT_OR_HER):
        return True
    return not verb.gender or agrees(group[0], verb.gender, verb.number) or group[0].type is not EntityType.PER


def coordinated(document: Document, phrase: Phrase, first: int) -> tuple[Phrase, ...]:
    """The phrase with those joined to it on its left, in text order."""
    group = [phrase]
    while document.words[group[0].first].conjunction == "و" or document.words[max(0, group[0].first - 1)].text == "و":
        at = group[0].first - 1
        while at >= first and document.words[at].text in {"،", ",", "و", ")", "»", '"'}:
            at -= 1
        before = document.phrase_at(at) if at >= first else None
        if before is None or before == group[0] or before.last != at + 1:
            break
        group.insert(0, before)
    return tuple(group)


def is_subject(document: Document, phrase: Phrase, times: frozenset[int]) -> bool:
    """Whether the phrase stands where a subject does: after a verb, after `أن` and its sisters, or first of all."""
    word = document.words[phrase.first]
    if word.preposition:
        return False
    first = document.sentence(phrase.first).first
    at = phrase.first - 1
    while at >= first and (at in times or _is_passed(document.words[at])):
        at = _opening_of(document, at, first) - 1 if document.words[at].text == ")" else at - 1
    if at < first:
        return True
    left = document.words[at]
    if left.folded in _COMPANY or (left.is_verb and _is_object(document, phrase, at, times)):
        return False
    heads = at == first and left.is_nominal and not left.definite and not left.preposition and bool(phrase.name)
    return heads or left.is_verb or left.key in _OPENERS or left.text in {":", "؛", ".", "…"}


def _is_object(document: Document, phrase: Phrase, verb: int, times: frozenset[int]) -> bool:
    """Whether a body or place right behind a verb that has its subject before it is its object (`الوفد زار الحي`), of a
    verb of addressing also a person (`كان X أبلغ Y`)."""
    first = document.sentence(verb).first
    before = before_auxiliaries(document, verb - 1, first)
    told = before >= first and document.words[before].key not in _RELATIVES
    addressed = phrase.type is EntityType.PER and document.words[verb].key in event_words("addressing")
    return (phrase.type in _THINGS or addressed) and told and bool(subject_before(document, verb, times))


def _is_passed(word: Word) -> bool:
    """Whether a word between a verb and its subject says nothing of who that is: a mark, an adverb, a preposition with
    a pronoun (`أدلى به الوزير`), how an official is addressed (`الأخ نائب الرئيس`)."""
    if word.definite and word.key in _BROTHERLY:
        return True
    return word.text in _TRANSPARENT or word.tag == "ADV" or (word.tag == "PREP" and bool(word.pronoun))


def _opening_of(document: Document, at: int, first: int) -> int:
    """The bracket that the one at the token closes (`أن (وزير الخارجية) X`), the token itself where none is near."""
    opens = (here for here in range(at - 1, max(first, at - _OPENING) - 1, -1) if document.words[here].text == "(")
    return next(opens, at)


def subjects_before(document: Document, token: int, times: frozenset[int], *, met: bool = True) -> Iterator[Phrase]:
    """The subjects of the sentence before the token, the nearest first; then its people in other places; then the
    subjects of the sentences before it, the latest sentence and in it the first subject first. `met` is whether those
    of the sentence count whom it only tells to be met."""
    first = document.sentence(token).first
    inside = [phrase for phrase in reversed(document.phrases_in(first, token)) if phrase.last <= token]
    inside = [phrase for phrase in inside if is_identified(document, phrase)]
    if not met:
        inside = [phrase for phrase in inside if not is_sole_object(document, phrase, phrase.first - 1, times)]
    yield from (phrase for phrase in inside if phrase.type in _PARTIES and is_subject(document, phrase, times))
    people = [phrase for phrase in inside if phrase.type is EntityType.PER and not _is_agent(document, phrase)]
    yield from (phrase for phrase in people if not _introduced(document, phrase))
    yield from (phrase for phrase in people if _introduced(document, phrase) and phrase.name)
    for index in range(document.sentence_index(token) - 1, -1, -1):
        sentence = document.analysis.sentences[index]
        for phrase in document.phrases_in(sentence.first, sentence.last):
            if phrase.type in _PARTIES and is_identified(document, phrase) and is_subject(document, phrase, times):
                yield phrase


def is_identified(document: Document, phrase: Phrase) -> bool:
    """Whether the phrase tells who it is: by a name, an article, a pronoun or a complement."""
    word = document.words[phrase.head]
    last = document.words[phrase.last - 1]
    closed = last.definite or bool(last.pronoun)
    return bool(
        phrase.name or word.definite or word.pronoun or phrase.nested or closed or phrase.last > phrase.head + 2
    ) or _is_sent(document, phrase)


def _is_sent(document: Document, phrase: Phrase) -> bool:
    """Whether a group is told apart by whom it comes from (`مفاوضون من المعارضة`)."""
    led = phrase.last + 1 < len(document.words) and document.words[phrase.last].key in _FROM
    sender = document.phrase_at(phrase.last + 1) if led and phrase.type is EntityType.GRP else None
    return sender is not None and sender.type is not EntityType.PER


def _is_agent(document: Document, phrase: Phrase) -> bool:
    """Whether a person does what a passive verb tells (`يستقبل من قبل X`)."""
    words, at = document.words, phrase.first
    return at > 1 and words[at - 1].key in _BY and (words[at - 2].key == "من" or words[at - 1].preposition == "من")


def _introduced(document: Document, phrase: Phrase) -> bool:
    """Whether a preposition stands on or before the phrase."""
    before = document.words[phrase.first - 1] if phrase.first else None
    return bool(document.words[phrase.first].preposition) or (
        before is not None and (before.tag == "PREP" or before.key == "بين" or before.folded in _COMPANY)
    )


def subject_in_sentence(document: Document, token: int, times: frozenset[int]) -> Phrase | None:
    """The nearest subject before the token in its sentence, countries among them; the main one's behind `وذلك`."""
    main = _main_subject(document, token, times)
    if main is not None:
        return main
    first = behind_dateline(document, document.sentence(token).first)
    for phrase in reversed(document.phrases_in(first, token)):
        if phrase.last <= token and is_identified(document, phrase) and is_subject(document, phrase, times):
            return phrase
    return None


def subject_of(  # noqa: PLR0913 - one argument for each thing that tells which subject
    document: Document, token: int, times: frozenset[int], *, gender: str = "", number: str = "", met: bool = True
) -> str | None:
    """The entity of a dropped subject, a pronoun or the holder of an occasion at the token: the nearest subject
    before it that agrees, a person rather than a body or for a singular a group, else the nearest party that does;
    `met` as for `subjects_before`."""
    main = _main_subject(document, token, times)
    if main is not None and agrees(main, gender, number):
        return main.entity
    every = (phrase for phrase in subjects_before(document, token, times, met=met) if agrees(phrase, gender, number))
    agreeing = _but_spokesman(document, token, list(islice(every, _NEAR)))
    person = next((phrase for phrase in agreeing if phrase.type is EntityType.PER), None)
    if agreeing:
        group = agreeing[0].type is EntityType.GRP and number != "s"
        return (agreeing[0] if group or person is None else person).entity
    return document.antecedent(token, gender=gender, number=number)


def _but_spokesman(document: Document, token: int, found: list[Phrase]) -> list[Phrase]:
    """The subjects without the spokesman, or official whom the article does not name, who comes first, where a sentence
    before tells his words of somebody else by name (`قال المتحدث إن X وصل إلى Y. كما زار Z`)."""
    if len(found) < _TWO or found[0].last > document.sentence(token).first:
        return found
    heads = [document.words[post.head].head for post in found[0].posts]
    spokesman = any(head is not None and "spokes" in head.kinds for head in heads)
    other = found[1].type is EntityType.PER and found[1].entity != found[0].entity
    same = document.sentence_index(found[0].first) == document.sentence_index(found[1].first)
    named = found[1].name is not None and not document.entity(found[0].entity).names
    unnamed = named and found[0].first > 0 and document.words[found[0].first - 1].lemma in speaking()
    return found[1:] if (spokesman or unnamed) and other and same else found


def _main_subject(document: Document, token: int, times: frozenset[int]) -> Phrase | None:
    """The person who is the subject of the sentence, where the token belongs to what is said of the whole of it
    (`أكد X أن Y …، وذلك خلال لقائه Z`)."""
    words, first = document.words, document.sentence(token).first
    for at in range(token - 1, first, -1):
        if (words[at].is_verb and words[at - 1].key not in _WHILE) or words[at].text in _STOPS:
            return None
        if words[at].key == _THAT_ONE and words[at].conjunction == "و":
            people = [one for one in document.phrases_in(first, at) if one.type is EntityType.PER]
            told = (one for one in people if is_identified(document, one) and is_subject(document, one, times))
            named = (one for one in people if one.name is not None and not _introduced(document, one))
            return next(told, None) or next(named, None)
    return None
