"""Who is the one to go by another word of the clause: a verb or noun of will, ability or leave that governs the noun of
visiting, or the verb of motion whose circumstance a participle tells."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import word_of_visiting
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 14
_LED_BY = frozenset({"من", "الي", "علي", "عن", "في"})
_LACK, _BY = "عدم", "ب"
_PROMISES = frozenset({"وعد", "يعد", "تعهد"})
_PROGRAMMES = frozenset({"برنامج", "جدول", "اجنده", "جولات"})
_ADVERBS = 3
_COMMAS = frozenset({"،", ","})
_TRAVELLERS = frozenset({EntityType.PER, EntityType.GRP})


def controlled_noun(site: Site) -> Phrase | None:
    """The party right before the noun of visiting that wants, may or is let or made do it (`يعتزم X السفر إلى Y`, `سمح
    لX بدخول Y`, `بإمكان X العودة إلى Y`)."""
    if site.frame.kind != "noun" or site.reading.pronoun:
        return None
    behind = site.document.words[min(site.token + 1, site.sentence.last - 1)]
    owner = site.document.phrase_at(site.token + 1)
    house = event_words("mission_house", "building")
    place = owner is not None and (owner.type is EntityType.LOC or site.document.words[owner.first].key in house)
    genitive = behind.is_nominal and not behind.is_attached and not site.word.definite and behind.tag != "ADJ"
    if genitive and not place:
        return None
    goer = _right_before(site)
    goer = _promiser(site, goer) if goer is not None else None
    return goer if goer is not None and goer.type in _TRAVELLERS and _is_governed(site, goer) else None


def _promiser(site: Site, goer: Phrase) -> Phrase:
    """Who promises a visit to the party right before the noun (`وعد X Y بزيارة Z`), else that party."""
    before = site.document.phrase_at(goer.first - 1) if goer.first > site.sentence.first + 1 else None
    verb = site.document.words[before.first - 1] if before is not None and before.first else None
    promised = verb is not None and verb.is_verb and not _PROMISES.isdisjoint((verb.key, verb.lemma))
    return before if before is not None and promised and before.type in _TRAVELLERS else goer


def governing_subject(site: Site) -> tuple[Phrase, ...]:
    """The subject before the verb of will or ability that governs the noun of visiting, one word of manner or a
    preposition between (`الوفد لم يتمكن بعد من الوصول إلى X`)."""
    words = site.document.words
    if site.frame.kind != "noun" or site.reading.pronoun:
        return ()
    for at in range(site.token - 1, max(site.sentence.first, site.token - _ADVERBS - 1), -1):
        if words[at].is_verb and site.document.phrase_at(at) is None:
            known = not event_words("controlling").isdisjoint((words[at].key, words[at].lemma))
            return subject_before(site.document, at, site.times.tokens) if known else ()
        if words[at].is_mark or site.document.phrase_at(at) is not None:
            return ()
    return ()


def of_programme(site: Site) -> Phrase | None:
    """The person whose programme comprises the visit (`برنامج X يتضمن زيارة إلى Y`)."""
    words, verb = site.document.words, site.token - 1
    if site.frame.kind != "noun" or site.reading.pronoun or verb <= site.sentence.first:
        return None
    comprises = not event_words("comprising").isdisjoint((words[verb].key, words[verb].lemma))
    owner = site.document.phrase_at(verb - 1) if comprises and words[verb].is_verb else None
    programme = owner is not None and owner.first > 0 and words[owner.first - 1].key in _PROGRAMMES
    return owner if programme and owner is not None and owner.type in _TRAVELLERS and owner.last == verb else None


def setting_off(site: Site) -> Phrase | None:
    """The party right behind the verb of motion whose circumstance the participle tells (`غادر وفد X القاهرة متجها
    إلى Y`), or behind `كان` (`كان X متجها إلى Y`)."""
    if site.frame.kind != "participle" or site.word.definite or site.word.is_attached:
        return None
    subject = site.document.phrase_at(site.token - 1)
    if subject is not None and site.document.words[subject.first - 1].key in event_words("being"):
        return subject
    verb = set_off_by(site)
    if verb is None:
        return None
    goer = site.document.phrase_at(behind_address(site.document, _behind_left(site, verb)))
    before = subject_before(site.document, verb, site.times.tokens)
    return before[0] if len(before) == 1 and (goer is None or goer.type is EntityType.LOC) else goer


def _behind_left(site: Site, verb: int) -> int:
    """The token behind the place that the verb leaves and when it does so (`غادر [صنعاء، اليوم،] وفد متوجها إلى X`)."""
    document, at = site.document, verb + 1
    left = document.phrase_at(at)
    if left is None or left.type is not EntityType.LOC or document.words[at].is_attached:
        return at
    at = left.last
    while at < site.token and (at in site.times.tokens or document.words[at].text in _COMMAS):
        at += 1
    return at if document.phrase_at(behind_address(document, at)) is not None else verb + 1


def set_off_by(site: Site) -> int | None:
    """The verb of motion right before whose circumstance an indefinite participle tells, `None` where another word of
    visiting or verb stands there."""
    if site.frame.kind != "participle" or site.word.definite or site.word.is_attached:
        return None
    for at in range(site.token - 1, max(site.sentence.first, site.token - _REACH) - 1, -1):
        moves = word_of_visiting(site.document, at)
        if moves is not None or site.document.words[at].is_verb:
            return at if moves is not None and moves.frame.kind == "verb" else None
    return None


def _right_before(site: Site) -> Phrase | None:
    """The party before the noun, the noun's preposition, its undertaking (`إقناع X بالقيام بزيارة`), what tells when or
    how and the party's senders passed over."""
    words, first = site.document.words, site.sentence.first
    at = site.token - 1
    at -= at > first and words[at].key == _LACK
    at -= at > first and words[at].preposition == _BY and words[at].key in event_words("undertaking")
    if at > first and words[at].key in _LED_BY:
        at -= 1
    nearest = at - _ADVERBS
    while at > max(first, nearest) and site.document.phrase_at(at) is None and _tells_how(site, at):
        at -= 1
    phrase = site.document.phrase_at(at) if at > first else None
    if phrase is None or phrase.type is EntityType.PER or phrase.first <= first + 1:
        return phrase
    group = site.document.phrase_at(phrase.first - 2) if words[phrase.first - 1].key == "من" else None
    return group if group is not None and group.type is EntityType.GRP else phrase


def _tells_how(site: Site, at: int) -> bool:
    word = site.document.words[at]
    return at in site.times.tokens or word.is_mark or word.adverbial or word.qualifies


def _is_governed(site: Site, goer: Phrase) -> bool:
    """Whether the word of will, ability or leave stands before the party, with no other verb between."""
    words = site.document.words
    noun = words[goer.first - 1] if goer.first > site.sentence.first else None
    if noun is not None and noun.key in event_words("ability", "invitation"):
        return noun.key in event_words("ability")
    for at in range(goer.first - 1, max(site.sentence.first, goer.first - _REACH) - 1, -1):
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return not event_words("controlling").isdisjoint((words[at].key, words[at].lemma))
    return False
