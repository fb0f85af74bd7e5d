"""Who meets by somebody's will, refusal or leave: `رفض X لقاءه`, `سمح لX بلقاء Y`, `لقاء كان X يأمل في عقده مع Y`."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import subject_before, subject_of
from kg.extract.event_words import event_words
from kg.extract.meetings.account import WISHED, Parties, Site, parties_of
from kg.extract.meetings.holders import holder, latter, near_holder
from kg.extract.meetings.noun_reader import is_of_wish
from kg.extract.meetings.parties import ids_of
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_LED_BY = frozenset({"من", "الي", "علي", "عن", "في"})
_LET, _LEAVE = frozenset({"له", "لها", "لهم"}), 6
_STILL = frozenset({"لا", "ما", "لم", "لن", "تزال", "يزال", "يزالون", "زال", "زالت", "قد"})
_CLAUSE = 12
_NOT, _UPON = "عدم", "علي"
_GENDERS = {"ه": "m", "ها": "f"}
_WILLING = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP, EntityType.LOC})


def wished(site: Site) -> Parties | None:
    """Who wants or refuses to meet somebody whom a pronoun on the noun calls, and that one (`رفض X استقباله`, `اعتذر X
    عن عدم لقائه`)."""
    if not site.trigger.pronoun or site.trigger.frame.kind not in {"object", "host"}:
        return None
    own = willing(site)
    met = meant(site, own) if own else ()
    return parties_of((*own, *met), WISHED, met) if met else None


def meant(site: Site, own: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the pronoun calls: somebody else of the sentence, else of those before."""
    near = holder(site, site.trigger.token, site.trigger.pronoun, but=own)
    if near and not set(near) & set(own):
        return near
    gender = _GENDERS.get(site.trigger.pronoun, "")
    before = subject_of(site.document, site.sentence.first, frozenset(), gender=gender, number="s") if gender else None
    return (before,) if before and before not in own else ()


def willing(site: Site) -> tuple[str, ...]:
    """The subject of the verb of will or refusal that governs the noun, behind the verb or before it, or whom such a
    verb tells to be unable (`تعذر على X لقاء Y`)."""
    words, at = site.document.words, site.trigger.token - 1
    at -= at > site.sentence.first and words[at].key == _NOT
    at -= at > site.sentence.first and words[at].key in _LED_BY and not words[at].pronoun
    while at > site.sentence.first and at in site.times.tokens:
        at -= 1
    if at < site.sentence.first:
        return ()
    phrase = site.document.phrase_at(at)
    if words[at].pronoun and words[at].key in event_words("wish"):
        return declaring(site, at) or near_holder(site, at)
    if phrase is not None:
        verb = phrase.first - 1 - (words[phrase.first - 1].key == _UPON and not words[phrase.first].is_attached)
        governed = verb >= site.sentence.first and _governs(words[verb])
        return (phrase.entity,) if governed and phrase.type in _WILLING and phrase.entity else ()
    if words[at].key in event_words("ready", "about_to"):
        return _told_by_particle(site, at) or near_holder(site, at)
    if not _governs(words[at]):
        return ()
    while at - 1 > site.sentence.first and words[at - 1].key in _STILL:
        at -= 1
    group = subject_before(site.document, at, site.times.tokens)
    return ids_of(site, Slot("", group, group[0].first, group[-1].last), ()) if group else _left_out(site, at)


def declaring(site: Site, wish: int) -> tuple[str, ...]:
    """The person whose declaration of a wish, with his pronoun at the token, a noun tells (`بعد إعلان X في خطاب أمام Y
    عزمه لقاء Z`)."""
    document, words = site.document, site.document.words
    for at in range(wish - 1, site.sentence.first - 1, -1):
        if words[at].is_verb and document.phrase_at(at) is None:
            return ()
        if words[at].key in event_words("declaring") and not (words[at].definite or words[at].pronoun):
            person = document.phrase_at(at + 1)
            agrees = person is not None and person.gender == _GENDERS.get(words[wish].pronoun)
            return (person.entity,) if person is not None and agrees and person.type is EntityType.PER else ()
    return ()


def _governs(word: Word) -> bool:
    """Whether it is a verb of will, refusal, denial or calling off, or a refusal, which may be taken for its verb (`كان
    رفض لقاءه`)."""
    undoes = word.is_verb and word.key in event_words("undoing")
    declines = word.key in event_words("declining") and not (word.definite or word.preposition)
    return is_of_wish(word) or undoes or declines


def _left_out(site: Site, verb: int) -> tuple[str, ...]:
    """Whom a verb of will behind a particle with his pronoun (`أنه ينوي لقاء X`), or one of refusal that goes on from
    what was told before, leaves out (`بعدما كان رفض لقاءهم`), or calls the last (`لكن الأخير رفض استقباله`)."""
    words, at = site.document.words, verb - 1
    if own := _told_by_particle(site, verb):
        return own
    if at < site.sentence.first or words[verb].key not in event_words("declining"):
        return ()
    last = latter(site, at)
    if last is not None:
        return (last.entity,)
    goes_on = words[verb].conjunction or words[at].key in event_words("being", "after_clause")
    return holder(site, verb) if goes_on else ()


def _told_by_particle(site: Site, token: int) -> tuple[str, ...]:
    """Whom the pronoun on the particle right before the token, or before `كان` there, stands for (`إنهم كانوا`)."""
    words, at = site.document.words, token - 1
    at -= words[at].key in event_words("being")
    told = at > site.sentence.first and words[at].key in event_words("that")
    told = told and bool(words[at].pronoun) and not site.trigger.pronoun
    return holder(site, at, words[at].pronoun) if told else ()


def let(site: Site) -> tuple[str, ...]:
    """Who may or may not meet the object of the noun by somebody's leave (`سمح لX بلقاء Y`, `أتيح له لقاء Y`)."""
    words, at = site.document.words, site.trigger.token - 1
    if site.trigger.pronoun or at <= site.sentence.first or site.trigger.preposition not in {"", "ب"}:
        return ()
    phrase = site.document.phrase_at(at)
    first = at if phrase is None else phrase.first
    near = range(first - 1, max(site.sentence.first - 1, first - _LEAVE), -1)
    verb = next((here for here in near if words[here].is_verb), None)
    if verb is None or not is_of_wish(words[verb]):
        return ()
    if phrase is not None:
        led = words[phrase.first].preposition == "ل" and phrase.type is EntityType.PER
        return (phrase.entity,) if led and phrase.entity else ()
    return holder(site, at, words[at].text[1:]) if words[at].text in _LET else ()


def wished_for(site: Site) -> Parties | None:
    """Who wants an occasion that a clause on the noun tells to be wanted, and with whom (`اللقاء الذي طلبه X مع Y`,
    `لقاء كانت تأمل في عقده مع Y`)."""
    words, last = site.document.words, min(site.sentence.last - 1, site.trigger.token + _CLAUSE)
    subject: Phrase | None = None
    verb, at = -1, site.trigger.token + 1
    while at < last and words[at].key != "مع":
        phrase = site.document.phrase_at(at)
        if phrase is not None:
            if subject is not None or words[phrase.first].is_attached:
                return None
            subject, at = phrase, phrase.last
            continue
        if is_of_wish(words[at]):
            verb = at
        elif not _is_of_clause(site, at):
            return None
        at += 1
    partner = site.document.parties_from(behind_address(site.document, at + 1)) if verb >= 0 and at < last else ()
    if not partner or not any(_bears_it(site, here) for here in range(verb, at)):
        return None
    met = ids_of(site, Slot("مع", partner, partner[0].first, partner[-1].last), ())
    gender = words[verb].gender
    own = (subject.entity,) if subject is not None else holder(site, site.trigger.token, but=met, verb=(gender, "s"))
    own = tuple(id for id in own if id and id not in met)
    return parties_of((*own, *met), WISHED, met) if own else None


def _bears_it(site: Site, at: int) -> bool:
    """Whether the word bears a pronoun, which the analyzer does not part from a verb."""
    word = site.document.words[at]
    return bool(word.pronoun) or (word.is_verb and word.key.endswith(tuple(_GENDERS)))


def _is_of_clause(site: Site, at: int) -> bool:
    """Whether the token only joins the parts of a clause that tells an occasion to be wanted."""
    word = site.document.words[at]
    joins = word.key in event_words("relative", "being") or word.key in _STILL or word.key in _LED_BY
    held = bool(word.pronoun) and word.key in event_words("holding")
    return joins or held or word.tag == "ADJ" or at in site.times.tokens
