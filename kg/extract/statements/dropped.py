"""The subject of a verb that has none of its own, where an earlier clause of its sentence tells it."""

from __future__ import annotations

from typing import Final

from kg.extract.entities.agreement import agrees
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.main_clause import main_clause
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.voices import Level, Voices
from kg.model import EntityType

_DOCUMENT_REACH: Final = 12
_BY: Final = frozenset({"عن", "من", "ل", "لـ"})
_WITH: Final = frozenset({"به", "بها"})
_SUBJECTS: Final = 8
_SOUND_PLURAL: Final = ("ون", "ين", "و")
_DATELINE: Final = frozenset({":", "-", "–", "—"})
_SO: Final = "ف"
_TO: Final = "ل"
_AFTER: Final = frozenset({"بعد", "قبل", "منذ", "عقب", "اثر"})
_AFTER_WHAT: Final = frozenset({"بعدما", "عقبما"})
_BEFORE_PERFECT: Final = frozenset({"قد", "كان", "كانت"})
_LONGEST_ASIDE: Final = 16
_AND_HE: Final = frozenset({"وانه", "وانها"})
_AS_FOR: Final = "اما"
_LEADS: Final = frozenset({"لكن", "اما", "بينما", "فيما"})


def is_asyndetic(reader: Reader, site: Site) -> bool:
    """Whether a verb without a subject that nothing joins qualifies a noun of the clause before (`تخوض حربا أنذرت ب…`),
    or tells a condition (`إذا اعتبر أنه …`)."""
    if reader.key(site.at - 1) in noun_class("condition"):
        return True
    noun = site.at - 1
    while noun >= reader.first[site.at] and reader.keys[noun] in noun_class("adverb"):
        noun -= 1
    vague = noun == site.at - 1 or not (noun < 0 or reader.word(noun).definite or reader.party_at(noun) is not None)
    if site.reading.before or not vague or not reader.is_nominal(noun):
        return False
    for at in range(noun, reader.first[site.at] - 1, -1):
        if reader.is_mark(at) or reader.keys[at] in noun_class("clause_start"):
            return False
        if reader.is_verb(at):
            if reader.key(at - 1) in noun_class("condition"):
                return True
            begins = reader.complementiser(at - 1) is not None or _opens_clause(reader.key(at - 1))
            return not begins and (not reader.word(at).conjunction or at == reader.first[at])
    return False


def _opens_clause(key: str) -> bool:
    """Whether a folded word begins a clause (`عندما`, `وحين`)."""
    return bool({key, key.removeprefix("و")} & noun_class("clause_start"))


def parallel(reader: Reader, site: Site, before: Fronted | None) -> str | None:
    """The person who is subject of the أن before, where the pronoun on a joined أنه takes him up (`قال X إن Y وصل وأنه
    وعد …`)."""
    if before is None or reader.keys[before.noun] not in _AND_HE:
        return None
    for at in range(before.noun - 1, reader.first[site.at] - 1, -1):
        if reader.complementiser(at) is not None:
            phrase = reader.party_at(at + 1)
            led = phrase is not None and phrase.first == at + 1 and phrase.type is EntityType.PER
            led = led and phrase is not None and (phrase.name is not None or reader.word(phrase.head).definite)
            return phrase.entity or None if phrase is not None and led and _fits(reader, phrase, site) else None
    return None


def contrasted(reader: Reader, site: Site, before: Fronted | None, voices: Voices) -> str | None:
    """Who spoke in the clause before `لكنه` or `بيد أنه`, or its subject, in the same sentence (`امتنع X عن …، لكنه
    قال`)."""
    if before is None or not (reader.keys[before.noun] in noun_class("contrast") or _is_however(reader, before.noun)):
        return None
    last = voices.latest.get(Level.REPORTED)
    heard = last is not None and last.at >= reader.first[site.at] and bool(last.gender)
    if last is not None and heard and (last.gender, last.number) == site.reading.agreement:
        return last.entity
    found = subjects(reader, site) or subjects(reader, site, reported=True)
    return found[0] if found else None


def asked(reader: Reader, site: Site) -> str | None:
    """Who was asked before in the sentence and answers (`وعندما سئل X عن …، قال إن`, `وسألت القناة Y …، فأجاب`)."""
    for at in range(site.at - 1, reader.first[site.at] - 1, -1):
        if site.reading.before[:1] == _SO and reader.keys[at].removeprefix("و") in noun_class("asking"):
            return _questioned(reader, site, at)
        if reader.keys[at].removeprefix("و") in noun_class("asked") and not reader.is_mark(at):
            phrase = reader.party_at(at + 1)
            fits = phrase is not None and phrase.first == at + 1 and agrees(phrase, *site.reading.agreement)
            return phrase.entity or None if fits and phrase is not None else None
    return None


def _questioned(reader: Reader, site: Site, at: int) -> str | None:
    """Whom the subject of the verb at the token asks: the party right behind him, where it can answer."""
    asking = reader.party_at(at + 1)
    phrase = reader.party_at(asking.last) if asking is not None and asking.last < site.at else None
    bare = phrase is not None and asking is not None and phrase.first == asking.last
    fits = bare and phrase is not None and agrees(phrase, *site.reading.agreement)
    return phrase.entity or None if phrase is not None and fits else None


def _is_however(reader: Reader, at: int) -> bool:
    """Whether an `أنه` stands behind a word that sets it against the clause before (`بيد أنها`, `غير أنه`)."""
    return reader.complementiser(at) is not None and reader.key(at - 1) in noun_class("however")


def of_container(reader: Reader, site: Site) -> str | None:
    """The author of what the words stand in (`أصدر X بيانا قال فيه …`), or the first subject of the sentence."""
    found = subjects(reader, site, reported=True)
    return _own_author(reader, site) or _writer(reader, site) or next(reversed(found), None) or None


def _own_author(reader: Reader, site: Site) -> str | None:
    """The party right behind the document before the verb (`تصريحات لX قال فيها`)."""
    for at in range(site.at - 1, max(reader.first[site.at], site.at - _DOCUMENT_REACH) - 1, -1):
        if reader.word(at).key in noun_class("document", "message"):
            if reader.word(at).preposition and _is_delivered(reader, at):
                return None  # أدلى بتصريح للصحيفة
            delivered = reader.key(at + 1) in noun_class("light_verb")
            behind = at + 1 + delivered
            while not delivered and reader.word(at + 1).tag == "ADJ" and reader.word(behind).tag == "ADJ":
                behind += 1
            behind += reader.key(behind) in _BY or (delivered and reader.key(behind) in _WITH)
            phrase = reader.party_at(behind)
            told = phrase is not None and reader.word(behind).preposition == _TO
            talk = reader.word(at).key.removesuffix("ا") in noun_class("talk")
            press = told and talk and reader.word(behind).key in noun_class("media")
            clashes = phrase is not None and told and not agrees(phrase, *site.reading.agreement)
            if phrase is None or phrase.first != behind or press or clashes:
                return None  # في تصريح للإذاعة أكد فيه
            return phrase.entity or None
    return None


def _is_delivered(reader: Reader, at: int) -> bool:
    """Whether a verb like `أدلى` stands before the document at the token."""
    before = range(max(reader.first[at], at - _DOCUMENT_REACH), at)
    return any(_is_light(reader, here) for here in before)


def _is_light(reader: Reader, at: int) -> bool:
    """Whether a verb like `وجه`, `أدلى` stands at the token."""
    key = reader.keys[at]
    return not noun_class("light_verb").isdisjoint({key, key.removeprefix("و")})


def _writer(reader: Reader, site: Site) -> str | None:
    """The last party before the document that no preposition governs (`مما دفع X إلى الرد في تغريدة قال فيها`)."""
    first = reader.first[site.at]
    for at in range(site.at - 1, first, -1) if site.reading.number != "d" else ():
        if reader.word(at).key in noun_class("document", "message"):
            before = [one for one in reader.parties_before(at, _SUBJECTS) if one.first >= first]
            free = [one for one in before if one.type is not EntityType.LOC and _is_free(reader, one)]
            free = [one for one in free if not _is_told_of_another(reader, one)]
            return next((one.entity for one in reversed(free) if agrees(one, *site.reading.agreement)), None)
    return None


def _is_told_of_another(reader: Reader, phrase: Phrase) -> bool:
    """Whether a relative clause that a comma opens tells of somebody that he is the phrase (`ماكين، الذي كان [أسير
    حرب]، أصدر بيانا`)."""
    for at in range(phrase.first - 1, reader.first[phrase.first], -1):
        if reader.is_comma(at):
            return False
        if reader.keys[at] in noun_class("relative") and reader.word(at).tag != "PREP":
            return reader.is_comma(at - 1)
    return False


def _is_free(reader: Reader, phrase: Phrase) -> bool:
    """Whether neither a preposition nor a noun governs the phrase."""
    before = phrase.first - 1
    noun = reader.is_nominal(before) and not _is_light(reader, before)
    return not (noun or reader.is_governed(phrase))


def subjects(reader: Reader, site: Site, *, reported: bool = False) -> list[str]:
    """The subjects before the verb in its sentence that agree with it, the nearest first, places left out; `reported`
    counts those behind an أن too."""
    first = reader.first[site.at]
    before = [phrase for phrase in reader.parties_before(site.at, _SUBJECTS) if phrase.first >= first]
    acting = [
        phrase
        for phrase in before
        if phrase.type is not EntityType.LOC
        and (phrase.name is not None or reader.quotes.around(phrase.span.start) is None)
        and (reader.is_subject(phrase) or _is_topic(reader, phrase) or (reported and _begins_clause(reader, phrase)))
    ]
    return [phrase.entity for phrase in reversed(acting) if _fits(reader, phrase, site)]


def _fits(reader: Reader, phrase: Phrase, site: Site) -> bool:
    """Whether a phrase before the verb can be its subject; a sound plural of people is none of a feminine verb, nor a
    feminine noun without a person's name of a masculine one."""
    gender, head = site.reading.gender, reader.word(phrase.head)
    several = phrase.type is EntityType.GRP and gender == "f" and head.key.endswith(_SOUND_PLURAL)
    feminine = phrase.type is EntityType.GRP and gender == "m" and phrase.gender == "f" and phrase.number == "s"
    return agrees(phrase, *site.reading.agreement) and not (several or feminine)


def _is_topic(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase is what `أما` sets against others."""
    return reader.key(phrase.first - 1).removeprefix("و") == _AS_FOR


def _begins_clause(reader: Reader, phrase: Phrase) -> bool:
    """Whether an أن or a word like `لكن` stands before the phrase."""
    before = phrase.first - 1
    return reader.complementiser(before) is not None or reader.key(before) in noun_class("clause_start")


def _behind_opening(reader: Reader, first: int) -> int:
    """The token behind a `من جهته` that opens a sentence."""
    turned = reader.keys[first].removeprefix("و") == "من" and reader.key(first + 1) in noun_class("no_party")
    behind = first + 2 + reader.is_comma(first + 2) if turned else first
    return behind if behind < reader.last[first] else first


def subject_of_sentence(reader: Reader, at: int) -> Phrase | None:
    """The subject of the first verb of the sentence of a token before it: the party right behind a verb that begins the
    sentence (`ونشرت المجلة صورا، واصفة …`), or behind that and a pronoun (`ورد عليه X قائلا`), or the one that begins
    it, also behind `لكن` (`لكن X غادر، مؤكدا …`)."""
    first = _behind_opening(reader, reader.first[at])
    led = reader.keys[first].removeprefix("و") in _LEADS
    doing = led or reader.is_verb(first) or reader.keys[first] in noun_class("performing")
    behind = first + 1 + (reader.key(first + 1) in noun_class("resumptive"))
    subject = reader.party_at(behind) if behind < at and doing else None
    if subject is None and first + 1 < at and reader.party_at(first) is not None:
        subject = reader.party_at(first)
    if subject is None:
        subject = _behind_adverbial(reader, first, at)
        first = subject.first - 1 if subject is not None else first
    if subject is None or subject.first > behind or subject.last >= at + (behind > first + 1):
        return None
    if subject.type is EntityType.LOC and not (reader.is_verb(first) and _is_nation(reader, subject)):
        return None
    free = not reader.word(subject.first).preposition and reader.key(subject.last) not in _DATELINE
    return subject if free else None


def is_subordinate(reader: Reader, at: int) -> bool:
    """Whether the verb at the token stands behind `بعد أن`, `بعدما`, so that its subject is that of the sentence."""
    behind = reader.complementiser(at - 1) == "" and reader.key(at - 2) in _AFTER
    return behind or reader.key(at - 1) in _AFTER_WHAT


def _is_nation(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase names a country or stands for one."""
    return any(entity == phrase.entity for _, entity in reader.document.countries)


def _behind_adverbial(reader: Reader, first: int, at: int) -> Phrase | None:
    """The party right behind the first verb that follows a comma (`وبعد الخسارة، قرر X …`)."""
    verbs = (here for here in range(first + 1, at - 1) if reader.is_verb(here) and reader.is_comma(here - 1))
    verb = next(verbs, None)
    phrase = reader.party_at(verb + 1) if verb is not None else None
    return phrase if phrase is not None and verb is not None and phrase.first == verb + 1 else None


def _behind_verb(reader: Reader, at: int) -> int:
    """The token after the object that stands behind the verb at the token with its قد (`كانت الشرطة [قد اعتقلت X]`),
    which has its subject before it; the token itself where there is no verb."""
    verb = _behind_aside(reader, at)
    while reader.key(verb) in _BEFORE_PERFECT:
        verb += 1
    if not reader.is_verb(verb) or reader.word(verb).conjunction:
        return at
    object_ = reader.party_at(verb + 1)
    return object_.last if object_ is not None else at


def _behind_aside(reader: Reader, at: int) -> int:
    """The token behind what stands between commas at the token and leads to `قد` (`X، [نجل الوزير]، قد زار`), else the
    token."""
    near = range(at + 2, min(at + _LONGEST_ASIDE, reader.last[at] - 1)) if reader.is_comma(at) else ()
    return next((here + 1 for here in near if reader.is_comma(here) and reader.key(here + 1) in _BEFORE_PERFECT), at)


def _looks_like_noun(reader: Reader, at: int) -> bool:
    """Whether what is taken for a verbal noun at the head of a clause is its verb, since a named person stands behind
    it (`في المقابل، تمسك النائب X برأيه`)."""
    word, phrase = reader.word(at), reader.party_at(at + 1)
    bare = word.form == "verbal-noun" and not (word.definite or word.pronoun or word.is_attached)
    named = phrase is not None and phrase.first == at + 1 and phrase.type is EntityType.PER and phrase.name is not None
    return bare and named


def _acting(reader: Reader, site: Site) -> Phrase | None:
    """Who does something to the one named right before a joined verb with a pronoun for him, with whom the verb alone
    agrees (`احتجزت الشرطة كريم ناصر وأبلغته بأنه`)."""
    done_to = reader.party_at(site.at - 1)
    named = done_to is not None and done_to.last == site.at and done_to.name is not None
    subject = reader.party_at(done_to.first - 1) if named and done_to is not None and done_to.first else None
    if done_to is None or subject is None or subject.last != done_to.first or not subject.first:
        return None
    does = reader.is_verb(subject.first - 1) and agrees(subject, *site.reading.agreement)
    return subject if does and subject.entity and not agrees(done_to, *site.reading.agreement) else None


def coordinated(reader: Reader, site: Site) -> str | None:
    """The subject of the verb that begins the sentence, for a joined verb further on that agrees with it where no other
    party is the subject of a verb between (`رفض الوزير الاعتذار وقال إن`)."""
    first = reader.first[site.at]
    if not site.reading.before or site.at <= first + 1 or site.reading.number == "d":
        return None
    doer = _acting(reader, site) if site.reading.after else None
    if doer is not None:
        return doer.entity
    begin = main_clause(reader, first, site.at)
    subject = begin + (reader.is_verb(begin) or _looks_like_noun(reader, begin))
    phrase = reader.party_at(subject)
    led = phrase is not None and phrase.first == subject
    dateline = phrase is not None and phrase.type is EntityType.LOC and not reader.is_verb(begin)
    if phrase is None or not led or dateline or not phrase.entity:
        return None
    doing = reader.document.phrases_in(_behind_verb(reader, phrase.last), site.at)
    acting = {one.entity for one in doing if reader.is_subject(one)}
    place = phrase.type is EntityType.LOC
    fits = reader.word(begin).gender == site.reading.gender if place else agrees(phrase, *site.reading.agreement)
    return phrase.entity if fits and acting <= {phrase.entity} else None
