"""From the phrases at a trigger to the parties: heads of delegations, duals that stand for two named before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.arabic.countries import by_capital
from kg.arabic.normal import fold
from kg.extract.continuation import announced, continued
from kg.extract.coreference import agrees
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.homeland import homeland_told, is_homeland
from kg.extract.meetings.account import Site
from kg.extract.meetings.delegations import counted_ahead, counted_before, delegates, is_mission
from kg.extract.meetings.nisbas import country_entity, nisba_countries
from kg.extract.missions import heads_of
from kg.extract.phrases import Phrase
from kg.extract.slots import Slot
from kg.extract.subjects import (
    coordinated,
    is_identified,
    is_subject,
    subject_ahead,
    subject_in_sentence,
    subject_of,
    subjects_before,
)
from kg.extract.visits.lexicon import word_of_visiting
from kg.model import EntityType

_NUMBERS = {"ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5}
_PAIR, _OPENING, _AHEAD = 2, 3, 16
_COUNTRY_DUALS = event_words("country_dual")


def ids_of(site: Site, slot: Slot, so_far: Sequence[str], *, among: bool = False) -> tuple[str, ...]:
    """The entities a group stands for; `so_far` are the parties of the account before. With `among` they meet each
    other, and officials of several countries who are not named stand for these."""
    countries = countries_of_office(site, slot)
    if countries:
        held = office_holders(site.document, slot.phrases[0], countries)
        return held or (countries if among else (slot.phrases[0].entity,))
    found = [id for phrase in slot.phrases if _is_party(site, phrase, slot) for id in _of_phrase(site, phrase, so_far)]
    if not found:
        found = list(_sender_of_any(site, slot))
    head = heads_of(site.document, slot.last) if slot.phrases[-1].type is not EntityType.PER else ()
    return _distinct([*found[:-1], *head] if head else found)


def _is_party(site: Site, phrase: Phrase, slot: Slot) -> bool:
    """Whether a phrase of a group may meet: people who are told apart, and no place beside a person."""
    if phrase.type is EntityType.PER:
        return is_identified(site.document, phrase)
    if phrase.type is EntityType.GRP and _accompanies(site.document, phrase):
        return False
    return phrase.type is not EntityType.LOC or slot.type is not EntityType.PER


def _accompanies(document: Document, phrase: Phrase) -> bool:
    """Whether a delegation only goes with somebody else (`الوفد المرافق له`)."""
    near = document.words[phrase.head + 1 : phrase.last + 1]
    return is_mission(document, phrase) and any(word.key in event_words("accompanying") for word in near)


def _sender_of_any(site: Site, slot: Slot) -> Sequence[str]:
    """The body of which no or any member is met (`لم يلتق أي مسؤول من حماس`)."""
    words, at = site.document.words, slot.last
    if slot.first == 0 or words[slot.first - 1].key not in event_words("any") or at + 1 >= len(words):
        return ()
    sender = site.document.phrase_at(at + 1) if words[at].key == "من" else None
    return (sender.entity,) if sender is not None and sender.type is EntityType.ORG and sender.entity else ()


def _of_phrase(site: Site, phrase: Phrase, so_far: Sequence[str]) -> Sequence[str]:
    word = site.document.words[phrase.head]
    if is_homeland(site.document, phrase.head):
        country = homeland_told(site.document, phrase.head)
        return [country] if country else []
    if phrase.name is None and (word.definite or word.pronoun):
        if word.key in event_words("side") and phrase.nested:
            return [phrase.nested[0].entity]
        sport = word.lemma in event_words("sport") or word.key.removesuffix("ان").removesuffix("ين") in event_words(
            "sport"
        )
        if phrase.members and not sport:
            return phrase.members
        if not sport and (_is_dual_of_people(phrase) or word.key in event_words("dual")):
            pair = pair_before(site, phrase.first, so_far, countries=word.key in _COUNTRY_DUALS)
            if pair:
                return pair
        count = _count(site.document, phrase)
        if count:
            before = counted_before(site.document, phrase.first, count)
            group = before or counted_ahead(site.document, phrase.last, count)
            return group or [phrase.entity]
    own = [_party(site.document, phrase)] if phrase.entity else []
    return delegates(site.document, phrase) or own


def _is_dual_of_people(phrase: Phrase) -> bool:
    return phrase.number == "d" and phrase.type is not EntityType.ORG


def _party(document: Document, phrase: Phrase) -> str:
    """The entity of a phrase; for a capital the country it stands for as a party, where the article names it too."""
    state = by_capital(fold(document.entity(phrase.entity).name)) if phrase.type is EntityType.LOC else None
    return (country_entity(document, state) if state is not None else None) or phrase.entity


def _count(document: Document, phrase: Phrase) -> int | None:
    """The number that closes a definite plural (`الدول الثلاث`)."""
    near = document.words[phrase.head + 1 : phrase.last + 1]
    return next((_NUMBERS[word.key] for word in near if word.key in _NUMBERS and word.definite), None)


def pair_before(site: Site, token: int, so_far: Sequence[str], *, countries: bool = False) -> tuple[str, ...]:
    """The two parties a dual (`الرئيسان`, `لقائهما`, `البلدين`) stands for: those of the account before, else the last
    two people, or countries, named before it."""
    own = () if countries else _pair_of_sentence(site, token)
    if len(so_far) == 2 and not countries and not own:
        return tuple(so_far)
    if own:
        return own
    wanted = EntityType.LOC if countries else EntityType.PER
    teller = () if countries else _teller(site, token)
    seen: list[str] = []
    for phrase in reversed(site.document.phrases_in(0, token)):
        inner = [phrase, *phrase.nested] if countries else [phrase]
        for one in inner:
            state = not countries or bool(one.entity and site.document.entity(one.entity).country)
            if one.type is wanted and one.number == "s" and one.entity not in (*seen, *teller) and state:
                seen.append(one.entity)
        if len(seen) >= 2:
            return (seen[1], seen[0])
    return ()


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


def pair_ahead(site: Site, token: int) -> tuple[str, ...]:
    """The two people who are the subject of the main clause behind a phrase that opens the sentence (`وبعد لقائهما، قال
    X وY`)."""
    if token > site.sentence.first + _OPENING:
        return ()
    for at in range(token + 1, min(site.sentence.last - 1, token + _AHEAD)):
        if site.document.words[at].is_verb:
            people = [one for one in site.document.parties_from(at + 1) if one.type is EntityType.PER]
            return tuple(one.entity for one in people) if len(people) == _PAIR else ()
    return ()


def countries_of_office(site: Site, slot: Slot) -> tuple[str, ...]:
    """The countries that share a plural office or send a group (`وزراء خارجية X وY`, `رؤساء الأركان في X وY`, `خبراء من
    X وY`, `مسؤولون من البلدين`), if more than one."""
    first, words = slot.phrases[0], site.document.words
    adjectives = nisba_countries(site.document, first.head, site.sentence.last)
    if first.type is EntityType.GRP and len(slot.phrases) == 1 and len(adjectives) > 1:
        return adjectives
    if (
        first.name is not None
        or first.type is EntityType.LOC
        or not (first.number in {"d", "p"} or _is_pair(site, slot))
    ):
        return ()
    places = [one for one in (*first.nested, *slot.phrases[1:]) if one.type is EntityType.LOC]
    countries = [_party(site.document, one) for one in places if one.entity]
    if len(countries) == 1 and first.posts:
        countries += _joined_nisba(site, slot.last)
    at = first.last if slot.phrases[-1].type is EntityType.LOC else slot.last
    behind = _behind_of(site, at, posts=bool(first.posts)) if len(countries) < 2 else at
    if behind > at or (len(countries) < 2 and at < len(words) and words[at].preposition in {"ل", "ب"} and first.posts):
        named = site.document.parties_from(behind)
        countries = [_party(site.document, one) for one in named if one.type is EntityType.LOC]
        if behind > at and words[behind].key in event_words("dual") | _COUNTRY_DUALS:
            countries = list(pair_before(site, at, (), countries=True))
    owned = {word.key for word in words[first.head + 1 : first.last]}
    if len(countries) < 2 and first.posts and owned & _COUNTRY_DUALS:
        countries = list(pair_before(site, first.first, (), countries=True))
    return tuple(countries) if len(countries) > 1 else ()


def _joined_nisba(site: Site, at: int) -> list[str]:
    """The country of a further nationality of a shared office at the token (`وزيري الدفاع الروسي والتركي`)."""
    word = site.document.words[at] if at < site.sentence.last else None
    if word is None or word.nisba is None or word.conjunction != "و" or not word.definite:
        return []
    country = country_entity(site.document, word.nisba)
    return [country] if country is not None else []


def _behind_of(site: Site, at: int, *, posts: bool) -> int:
    """The token behind the preposition that leads from officials to their countries, `at` where there is none."""
    words = site.document.words
    return at + 1 if at + 1 < len(words) and words[at].key in ({"في", "من"} if posts else {"من"}) else at


def _is_pair(site: Site, slot: Slot) -> bool:
    """Whether a post that may be an accusative singular is a dual, as two countries hold it (`وزيرا خارجية X وY`)."""
    head = site.document.words[slot.phrases[0].head]
    return head.head is not None and head.head.construct and len(slot.phrases) == 2


def office_holders(document: Document, office: Phrase, countries: Sequence[str]) -> tuple[str, ...]:
    """The people whom the article names with the office's head noun and one of the countries; empty unless each country
    has one."""
    if not office.posts:
        return ()
    people = [_holder_of(document, office.posts[0].lemma, country) for country in countries]
    return tuple(person for person in people if person) if all(people) else ()


def _holder_of(document: Document, noun: str, country: str) -> str | None:
    """The first person named with a post of that head noun and country."""
    for phrase in document.phrases:
        owned = any(inner.entity == country for inner in phrase.nested)
        if phrase.type is EntityType.PER and owned and any(post.lemma == noun for post in phrase.posts):
            return phrase.entity
    return None


def holder(site: Site, token: int, pronoun: str = "", but: Sequence[str] = (), gender: str = "") -> tuple[str, ...]:
    """Who a pronoun, or a dropped subject with the `gender` of its verb, at the token is; somebody else in the
    sentence, where it would be one of `but`."""
    gender = {"ه": "m", "ها": "f"}.get(pronoun, gender)
    number = "p" if pronoun in {"هم", "هن"} else "s" if pronoun else ""
    ahead = subject_ahead(site.document, token, gender) if pronoun else None
    own = None if ahead else continued(site.document, token, site.times.tokens, gender=gender, number=number)
    own = own or announced(site.document, token, gender=gender, number=number)
    if own is not None and ahead is None and own.entity not in but:
        return delegates(site.document, own) or (own.entity,)
    body = None if ahead else _body_of_sentence(site, token, gender, number)
    found = ahead or body or subject_of(site.document, token, site.times.tokens, gender=gender, number=number)
    if found in but:
        first = site.sentence.first
        others = (one for one in subjects_before(site.document, token, site.times.tokens) if one.entity not in but)
        found = next((one.entity for one in others if one.type is EntityType.PER and one.first >= first), None)
    return (found,) if found else ()


def _body_of_sentence(site: Site, token: int, gender: str, number: str) -> str | None:
    """The body by name or country that is the subject of the sentence, where no person in it could be."""
    near = subject_in_sentence(site.document, token, site.times.tokens)
    bodies = {EntityType.ORG, EntityType.LOC}
    if near is None or near.type not in bodies or not near.entity or not agrees(near, gender, number):
        return None
    entity = site.document.entity(near.entity)
    if near.type is EntityType.ORG and gender == "m" and site.document.words[near.first].head is None:
        return None
    states = {id for _, id in site.document.countries}
    known = near.entity in states if near.type is EntityType.LOC else bool(entity.names)
    people = site.document.phrases_in(site.sentence.first, token)
    return near.entity if known and all(one.type is not EntityType.PER for one in people) else None


def near_holder(site: Site, token: int) -> tuple[str, ...]:
    """The subject of the sentence a noun stands in, countries among them."""
    found = subject_in_sentence(site.document, token, site.times.tokens)
    if found is not None and found.type is EntityType.LOC and word_of_visiting(site.document, found.first - 1):
        found = subject_in_sentence(site.document, found.first, site.times.tokens)
    return (found.entity,) if found is not None and found.entity else ()


def nearest_person(site: Site, token: int) -> tuple[str, ...]:
    """The last person named before the token in its sentence."""
    people = [
        phrase.entity
        for phrase in site.document.phrases_in(site.sentence.first, token)
        if phrase.type is EntityType.PER and is_identified(site.document, phrase)
    ]
    return tuple(people[-1:])


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
