"""Who a verbal noun says has spoken: its genitive, the nation of its adjective, its pronoun, its verb's subject."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.entities.agreement import agrees
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.dropped import subjects
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH
from kg.extract.statements.reader import Reader
from kg.extract.statements.speakers import SPEAKERS, taken_over
from kg.extract.statements.triggers import Site
from kg.model import Act, EntityType

_FROM: Final = "من"
_TOWARDS: Final = frozenset({"الي", "علي", "في"})
_FOR_THE: Final = "لل"
_BY_THE: Final = "بال"
_OF_CROWDS: Final = frozenset({Act.DEMAND, Act.APPEAL, Act.CONDEMN, Act.PRAISE})
_WITH: Final = frozenset({"ب", "بال"})
_TO, _BARE_BY = "إلى", frozenset({"ب", "بـ"})
_SAYING: Final = "قول"
_AT_HIM: Final = frozenset({"عليه", "عليها", "عليهم", "عليهما", "له", "لها", "لهم"})
_CALLS, _WHAT = frozenset({"دعا", "دعت"}), frozenset({"ما", "مما"})
_REACHED: Final = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p")}
_REACH: Final = 7
_VERB_REACH: Final = 9
_AGAIN_REACH: Final = 14  # جدد X خلال مؤتمر صحفي في بيروت أمس التأكيد على
_RELAY_REACH: Final = 25


def agent(
    reader: Reader, site: Site, genitive: Phrase | None, content: Content, discourse: Discourse
) -> tuple[str | None, str]:
    """Who the noun says has spoken, and the rule's name."""
    performer = _performer(reader, site) if site.reading.before in _WITH else None
    if performer is not None:
        return performer, "noun-light-verb"
    driven = _driven(reader, site)
    if driven is not None:
        return driven, "noun-light-verb"
    if genitive is not None:
        return (genitive.entity if _is_agent(reader, site, genitive, content) else None), "noun-genitive"
    nation = _nation(reader, site) if content.slot not in (CLAUSE, SPEECH) else None
    if nation is not None:
        return nation, "noun-nation"
    if site.reading.after:
        return _of_pronoun(reader, site, content, discourse), "noun-pronoun"
    return _of_verb(reader, site, content, discourse), "noun-light-verb"


def _of_verb(reader: Reader, site: Site, content: Content, discourse: Discourse) -> str | None:
    """The subject of the verb that governs the noun."""
    passed_on = reader.word(site.at).key in noun_class("relayed_noun") and _is_relayed(reader, site)
    light = _relayed(reader, site) if passed_on else None
    light = light or _light_verb(reader, site, content, discourse) or _turned(reader, site)
    light = light or (_reiterator(reader, site) if reader.word(site.at).definite else None)
    if light is not None:
        return light
    told = _tells_by_deed(site, content) and content.at <= site.at + 2
    if _reiterated(reader, site) or told:
        acting = next(iter(subjects(reader, site)), None) if told else None
        return acting or _taken_over(site, discourse, content)
    return None


def _tells_by_deed(site: Site, content: Content) -> bool:
    """Whether the noun is by what or for what somebody acts, so that he says it: what people gather for (`تظاهروا
    للمطالبة ب`) or he is led to say (`دفع الوزير للقول إن`), not what he merely aims at (`صور تستخدم للتشكيك في`)."""
    told = site.reading.frame.act in _OF_CROWDS or content.slot in (CLAUSE, SPEECH)
    return site.reading.before == _BY_THE or (site.reading.before == _FOR_THE and told)


def _of_pronoun(reader: Reader, site: Site, content: Content, discourse: Discourse) -> str | None:
    """Whom the pronoun on the noun stands for, `None` where it is the object (`بعد اتهامه بالفساد`)."""
    if _is_convicted(reader, site):
        return None
    charge = content.slot == "ب" or (content.slot == SPEECH and site.reading.before != "ب")
    if charge and _needs_object(site) and not _has_object(reader, site, content):
        return None
    if content.slot == "ب" and _describes(site) and content.at == site.at + 1:
        return next(iter(subjects(reader, site)), None)
    adding = next(iter(subjects(reader, site)), None) if site.reading.before == "ب" else None
    return _relayed(reader, site) or _reiterator(reader, site) or adding or _taken_over(site, discourse, content)


def _has_object(reader: Reader, site: Site, content: Content) -> bool:
    """Whether more than a place or time stands between the noun and what it charges somebody with."""
    between = [at for at in range(site.at + 1, content.at) if not (reader.is_mark(at) or reader.keys[at] in _BARE_BY)]
    party = next((phrase for at in between if (phrase := reader.party_at(at)) is not None), None)
    led = party is not None and reader.word(party.first).preposition in ("ب", "ل")
    place = led and reader.word(party.first).preposition == "ب" if party is not None else False
    return bool(between) and not place


def _is_convicted(reader: Reader, site: Site) -> bool:
    """Whether the noun is one of convicting whom the pronoun on it stands for (`إدانته بالقتل`)."""
    convicts = fold(site.reading.frame.verb) in noun_class("convicting")
    return convicts and site.at + 1 < reader.last[site.at] and reader.word(site.at + 1).preposition == "ب"


def _needs_object(site: Site) -> bool:
    """Whether the verb of the noun has an object in all its frames."""
    judges = fold(site.reading.frame.verb) in noun_class("judging")
    return not judges and all(slot.head == OBJECT for slot in site.reading.frame.slots)


def _describes(site: Site) -> bool:
    """Whether the noun is one of describing, where only what stands between it and a ب is described by him on it
    (`وصفه القرار ب`, not `من خلال وصفهن ب`)."""
    return fold(site.reading.frame.verb) in noun_class("judging")


def _is_agent(reader: Reader, site: Site, genitive: Phrase, content: Content) -> bool:
    """Whether the genitive speaks, not whom the noun addresses (`دعوة البرلمان إلى`); a bare object follows at once."""
    addresses = any(slot.head == OBJECT and slot.then for slot in site.reading.frame.slots)
    several = site.reading.number == "p"
    if addresses and genitive.type is not EntityType.PER and content.slot != "ل" and not several:
        return False
    if addresses and _is_invited(reader, genitive, content):
        return False
    between = range(genitive.last, content.at)
    return content.slot != OBJECT or all(reader.keys[at] in noun_class("adverb") for at in between)


def _is_invited(reader: Reader, genitive: Phrase, content: Content) -> bool:
    """Whether a genitive is whom a noun of calling addresses: some people (`دعوة مراقبين مستقلين للتحقيق`), or somebody
    called to a place (`دعوة الرئيس إلى البيت الأبيض`)."""
    some = genitive.type is EntityType.GRP and not any(
        reader.word(at).definite for at in range(genitive.first, genitive.last)
    )
    place = reader.party_at(content.at)
    reached = place is not None and place.first == content.at and place.name is not None
    return some or (reached and content.slot == _TO)


def _nation(reader: Reader, site: Site) -> str | None:
    """The country whose adjective a definite noun of speech has (`الاتهامات السورية ب`), or the party that a من behind
    its participle tells (`الاتهامات الموجهة إليه من X ب`)."""
    if "ال" not in site.reading.before:
        return None
    at = site.at + 1
    if reader.word(at).definite and reader.word(at).nisba is not None:
        return next((entity for token, entity in reader.document.countries if token == at), None)
    if reader.word(at).key not in noun_class("directed"):
        return None
    sources = (here + 1 for here in range(at + 1, min(at + _REACH, reader.last[at] - 1)) if reader.keys[here] == _FROM)
    phrase = reader.party_at(next(sources, at))
    return phrase.entity or None if phrase is not None and phrase.type in SPEAKERS else None


def _light_verb(reader: Reader, site: Site, content: Content, discourse: Discourse) -> str | None:
    """The subject of a verb like `وجه` that governs the noun, in front of it (`وجه X دعوة إلى`, `X بعث دعوة`) or in its
    relative clause (`الانتقادات التي وجهها X ل`); of a joined one (`ووجه اتهاما ل`) whom the discourse leaves."""
    verbs = noun_class("light_verb")
    for at in range(site.at + 1, min(content.at, site.at + _VERB_REACH)):
        if reader.keys[at] in verbs:
            inner = reader.document.phrases_in(at + 1, content.at)
            return next((phrase.entity for phrase in inner if _bare(reader, phrase)), None)
    for at in range(site.at - 1, max(reader.first[site.at] - 1, site.at - _VERB_REACH), -1):
        if reader.keys[at] in verbs or reader.keys[at].removeprefix("و") in verbs:
            behind = [phrase.entity for phrase in reader.document.phrases_in(at + 1, site.at) if _bare(reader, phrase)]
            joined = reader.keys[at] not in verbs and at + 1 == site.at
            return (
                behind[0]
                if behind
                else _before(reader, at) or (_taken_over(site, discourse, content) if joined else None)
            )
    return None


def _turned(reader: Reader, site: Site) -> str | None:
    """The subject of a verb like `حرص`, `انتهى` that governs the noun with إلى, على or ل (`حرص X على التأكيد أن`)."""
    towards = "ال" in site.reading.before and reader.key(site.at - 1) in _TOWARDS
    if not towards and site.reading.before != _FOR_THE:
        return None
    for at in range(site.at - 2, max(reader.first[site.at] - 1, site.at - _VERB_REACH), -1):
        if reader.is_verb(at) and reader.word(at).lemma in noun_class("turning"):
            behind = [phrase.entity for phrase in reader.document.phrases_in(at + 1, site.at) if _bare(reader, phrase)]
            return behind[0] if behind else _before(reader, at)
    return None


def _driven(reader: Reader, site: Site) -> str | None:
    """Whom something drives to say what the noun tells (`ما دفع الوزير إلى القول إن`, `حدا بالوزير إلى وصفه ب`)."""
    to = site.at - 1
    noun = "ال" in site.reading.before or bool(site.reading.after)
    if not noun or reader.key(to) not in _TOWARDS or reader.is_comma(site.at + 1):
        return None
    party = reader.party_at(to - 1) if to > reader.first[site.at] else None
    if party is None or party.last != to or not party.entity or party.type not in SPEAKERS:
        return None
    near = range(max(reader.first[site.at], party.first - _REACH), party.first)
    drives = any(reader.keys[at].removeprefix("و") in noun_class("driving") or _calls_for(reader, at) for at in near)
    return party.entity if drives else None


def _calls_for(reader: Reader, at: int) -> bool:
    """Whether a verb of calling at the token tells what makes somebody do something (`ما دعا الوزير إلى القول`)."""
    return reader.keys[at] in _CALLS and reader.key(at - 1) in _WHAT


def _performer(reader: Reader, site: Site) -> str | None:
    """The subject of a verb like `قام` that governs the noun with a ب (`قامت الشركة بدعوة العملاء إلى`), or of the verb
    before a `مكتفيا`."""
    says = reader.word(site.at).key == _SAYING
    for at in range(site.at - 1, max(reader.first[site.at] - 1, site.at - _VERB_REACH), -1):
        if reader.is_verb(at) and (reader.keys[at].removeprefix("و") in noun_class("performing") or says):
            behind = at + 1 + (reader.key(at + 1) in _AT_HIM)
            phrase = reader.party_at(behind)
            return phrase.entity or None if phrase is not None and phrase.first == behind else None
        if reader.keys[at] in noun_class("content_with"):
            return next(iter(subjects(reader, site)), None)
    return None


def _bare(reader: Reader, phrase: Phrase) -> bool:
    """Whether no preposition governs the phrase, or the word of honour before it (`لقداسة البابا`)."""
    word, before = reader.word(phrase.first), reader.word(phrase.first - 1)
    honoured = bool(before.preposition) and before.key in noun_class("honorific")
    return bool(phrase.entity) and not (word.preposition or honoured) and before.tag != "PREP"


def _before(reader: Reader, at: int) -> str | None:
    """The party right in front of a verb, or of its relative pronoun."""
    verb = at
    at -= reader.key(at - 1) in noun_class("relative")
    at -= at > reader.first[at] and reader.is_comma(at - 1)
    phrase = reader.party_at(at - 1) if at > reader.first[at] else None
    return phrase.entity or None if phrase is not None and not _is_reached(reader, phrase, verb) else None


def _is_reached(reader: Reader, phrase: Phrase, verb: int) -> bool:
    """Whether the pronoun right behind the verb, a passive then, is the party before it (`الوزراء وجهت [إليهم]
    دعوة`)."""
    word = reader.word(verb + 1) if verb + 1 < reader.last[verb] else None
    if word is None or word.tag != "PREP" or word.pronoun not in _REACHED:
        return False
    return agrees(phrase, *_REACHED[word.pronoun])


def _reiterated(reader: Reader, site: Site) -> bool:
    """Whether a verb like `جدد` stands shortly before a definite noun."""
    before = reader.keys[max(reader.first[site.at], site.at - 5) : site.at]
    return any(key.removeprefix("و") in noun_class("reiterating") for key in before)


def _reiterator(reader: Reader, site: Site) -> str | None:
    """The party right behind the verb of which the noun is the object (`جددت الحكومة تأكيدها`)."""
    for at in range(site.at - 1, max(reader.first[site.at], site.at - _AGAIN_REACH) - 1, -1):
        if not reader.is_verb(at):
            continue
        again = reader.keys[at].removeprefix("و") in noun_class("reiterating")
        phrase = reader.party_at(at + 1) if again else None
        return phrase.entity or None if phrase is not None and phrase.first == at + 1 else None
    return None


def _taken_over(site: Site, discourse: Discourse, content: Content) -> str | None:
    found = taken_over(site, discourse, content)
    return found.entity if found is not None else None


def _is_relayed(reader: Reader, site: Site) -> bool:
    """Whether a verb of passing on stands before a noun with the article (`نقلت الوكالة عن X القول إن`)."""
    near = reader.keys[max(reader.first[site.at], site.at - _RELAY_REACH) : site.at]
    relays = any(key.removeprefix("و") in noun_class("relaying") for key in near)
    return site.reading.before == "ال" and relays


def _relayed(reader: Reader, site: Site) -> str | None:
    """The party behind عن in `نقلت الوكالة عن X قوله`."""
    for at in range(site.at - 1, max(reader.first[site.at], site.at - _RELAY_REACH), -1):
        if reader.keys[at] in ("عن", "لسان") and at + 1 < site.at:
            behind = (reader.party_at(here) for here in range(at + 1, site.at))
            return next((who.entity for who in behind if who and who.type in SPEAKERS and who.entity), None)
    return None
