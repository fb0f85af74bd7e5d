"""The two whom a dual or a pronoun of two stands for: those of the account before, of the sentence, named last."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.datelines import behind_dateline
from kg.extract.clauses.subject_ahead import two_ahead
from kg.extract.clauses.subjects import coordinated, is_subject
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.dual_offices import holders_of_dual
from kg.extract.meetings.holders import holder
from kg.extract.meetings.represented import sides_of_sentence
from kg.extract.meetings.states import is_where, two_states
from kg.extract.phrase import Phrase
from kg.model import EntityType

_PAIR, _FROM = 2, "من"
_TO_HIM = frozenset({"له", "لها", "إليه", "إليها"})


def pair_before(site: Site, token: int, so_far: Sequence[str], *, countries: bool = False) -> tuple[str, ...]:
    """The two parties a dual (`الرئيسان`, `لقائهما`, `البلدين`) stands for: those of the account before (all of them,
    for `الطرفان`), else the last two people, of an office where it tells one, or countries, named before it; as sides
    the two of one sentence."""
    own = () if countries else _handing(site, token) or _pair_of_sentence(site, token)
    own = own or (() if countries else _others_than(site, token, so_far))
    own = own or (() if countries else two_ahead(site.document, token) or sides_of_sentence(site, token))
    several = len(so_far) > _PAIR and _are_sides(site, token)
    if (len(so_far) == _PAIR or several) and not countries and not own:
        return tuple(so_far)
    if own:
        return own
    if countries and (states := two_states(site, token, so_far)):
        return states
    wanted = EntityType.LOC if countries else EntityType.PER
    teller = () if countries else _teller(site, token)
    holders = frozenset() if countries else holders_of_dual(site.document, token)
    seen: list[str] = []
    told = set[int]()
    start = behind_dateline(site.document, 0)  # the country it is written in is no party
    before = site.document.phrases_in(site.sentence.first, token)
    several_come = len({one.entity for one in before if one.type is wanted and one.number == "s"}) > _PAIR
    told_before = site.document.phrases_in(start if countries else 0, token)
    if holders and len({one.entity for one in told_before if one.entity in holders} - {*teller}) >= _PAIR:
        told_before = tuple(one for one in told_before if one.entity in holders)
    for phrase in reversed(told_before):
        inner = [phrase, *phrase.nested] if countries else [phrase]
        for one in inner:
            state = not countries or (_is_state(site, one) and not is_where(site.document, one.first))
            fits = one.type is wanted and one.number == "s" and one.entity not in (*seen, *teller) and state
            if fits and not (several_come and _invites(site, one)):
                seen.append(one.entity)
                told.add(site.document.sentence_index(phrase.first))
        if len(seen) >= 2:
            apart = not countries and _are_sides(site, token) and len(told) > 1
            return () if apart else (seen[1], seen[0])
    return () if countries else _teller_and_other(site, token, teller)


def _teller_and_other(site: Site, token: int, teller: tuple[str, ...]) -> tuple[str, ...]:
    """Who tells of it and the only other person named before in the sentence, for both of whom a pronoun on the noun
    stands (`أشاد X بY، وقال إن محادثاتهما`)."""
    before = site.document.phrases_in(site.sentence.first, token)
    others = [one for one in before if one.type is EntityType.PER and one.entity and one.entity not in teller]
    alone = len({one.entity for one in others}) == 1 and not site.document.words[others[0].first].conjunction
    return (*teller, others[0].entity) if teller and alone and site.document.words[token].pronoun else ()


def _handing(site: Site, token: int) -> tuple[str, ...]:
    """Who hands or tells another something by the verb before the token, and that one, told by a pronoun (`سلمها له X
    خلال لقائهما`)."""
    words, first = site.document.words, site.sentence.first
    verb = next((at for at in range(token - 1, first, -1) if words[at].is_verb), None)
    if verb is None or words[verb + 1].text not in _TO_HIM:
        return ()
    giver = site.document.phrase_at(verb + 2)
    if giver is None or giver.type is not EntityType.PER or not giver.entity:
        return ()
    receiver = holder(site, verb, words[verb + 1].pronoun, but=(giver.entity,))
    return (*receiver, giver.entity) if len(receiver) == 1 else ()


def _invites(site: Site, phrase: Phrase) -> bool:
    """Whether others come at somebody's invitation (`بدعوة من X`)."""
    before = site.document.words[max(0, phrase.first - _PAIR) : phrase.first]
    return len(before) == _PAIR and before[0].key in event_words("invitation") and before[1].key == _FROM


def _is_state(site: Site, phrase: Phrase) -> bool:
    return bool(phrase.entity and site.document.entity(phrase.entity).country)


def _are_sides(site: Site, token: int) -> bool:
    """Whether the dual at the token, or before a verb there, is of sides, of which one may be several people."""
    return any(word.key[:-2] in event_words("side") for word in site.document.words[max(0, token - 1) : token + 1])


def _others_than(site: Site, token: int, so_far: Sequence[str]) -> tuple[str, ...]:
    """The only two people named before the token in its sentence, where one of them, who does not tell of it, is none
    of the account before (`قال X إنه سأل Y خلال لقائهما`)."""
    before = site.document.phrases_in(site.sentence.first, token)
    named = [one.entity for one in before if one.type is EntityType.PER and one.number == "s" and one.entity]
    people = () if _are_sides(site, token) else tuple(dict.fromkeys(named))
    others = set(people) - set(so_far) - set(_teller(site, token))
    return people if so_far and len(people) == _PAIR and others else ()


def _teller(site: Site, token: int) -> tuple[str, ...]:
    """The person who tells of the two (`قال X إن الوزيرين بحثا`)."""
    words, first = site.document.words, site.sentence.first
    for at in range(token - 1, first, -1):
        if words[at].key in event_words("that"):
            people = (one for one in site.document.phrases_in(first, at) if one.type is EntityType.PER)
            subjects = (one for one in people if is_subject(site.document, one, site.times.tokens))
            return tuple(one.entity for one in subjects)[:1]
    return ()


def _pair_of_sentence(site: Site, token: int) -> tuple[str, ...]:
    """The two people who are the subject of the clause (`أن X وY تعهدا خلال قمتهما`)."""
    for phrase in reversed(site.document.phrases_in(site.sentence.first, token)):
        if phrase.type is EntityType.PER and site.document.words[phrase.first].conjunction == "و":
            group = coordinated(site.document, phrase, site.sentence.first)
            pair = len(group) == _PAIR and all(one.type is EntityType.PER for one in group)
            told = pair and is_subject(site.document, group[0], site.times.tokens)
            return tuple(one.entity for one in group) if told else ()
    return ()


def subjects_of_sentence(site: Site, token: int) -> tuple[str, ...]:
    """The two parties of any kind that are joined as a subject before the token in its sentence (`قالت X وY إنهما`)."""
    for phrase in site.document.phrases_in(site.sentence.first, token):
        group = site.document.parties_from(phrase.first)
        if len(group) == _PAIR and is_subject(site.document, group[0], site.times.tokens):
            return tuple(one.entity for one in group)
    return ()
