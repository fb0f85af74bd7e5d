"""One walk through an article, trigger by trigger, with the speakers heard so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.speech_words import noun_class
from kg.extract.statements.attribution import attribution, may_tell_source, of_press, start_of
from kg.extract.statements.circulated import spread_about
from kg.extract.statements.clause_starts import holds_words
from kg.extract.statements.content import BEFORE, Content, find_content
from kg.extract.statements.courts import convicts, is_no_ruling
from kg.extract.statements.discourse import Chooser, Discourse
from kg.extract.statements.documents import relayed_document, stated
from kg.extract.statements.ending import close
from kg.extract.statements.fronted_speech import said_before
from kg.extract.statements.fronting import fronted
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SOURCED, SPEECH, readings
from kg.extract.statements.measured import measured
from kg.extract.statements.nominal import nominal
from kg.extract.statements.openers import opens
from kg.extract.statements.prompted import prompted
from kg.extract.statements.ranking import choose
from kg.extract.statements.reader import Reader, is_seat, is_states
from kg.extract.statements.relays import without_relays
from kg.extract.statements.signing import signs
from kg.extract.statements.sourced import find_said
from kg.extract.statements.speakers import speaker
from kg.extract.statements.statement import Found, make_statement
from kg.extract.statements.triggers import Site, candidates
from kg.extract.statements.voices import Level
from kg.model import Act, EntityType, Statement

_OF_PARTY: Final = {"اعترف": frozenset({EntityType.LOC}), "رحب": frozenset({EntityType.PER, EntityType.GRP})}
_ALSO: Final = "كما"
_ON: Final = "علي"
_LEADING: Final = 2  # the words before a verb that begins a sentence with `وفق ما`
_ABOUT: Final = "عن"
_BY: Final = "ب"
_BY_THE: Final = "بال"
_TOLD_SO: Final = frozenset({Act.SAY, Act.AFFIRM, Act.ANNOUNCE, Act.OPINE, Act.ADMIT})
_REACH: Final = 15
_WHEREUPON: Final = "حيث"
_GOVERNED: Final = frozenset({"إلى", "على"})
_DEMANDS: Final = frozenset({Act.DEMAND, Act.APPEAL})


class Finder:
    """Finds the statements of one article in text order."""

    def __init__(self, reader: Reader, chooser: Chooser = choose) -> None:
        self._reader = reader
        self._nations = frozenset(entity for _, entity in reader.document.countries)
        self._states = frozenset(phrase.entity for phrase in reader.document.phrases if is_states(reader, phrase))
        self._discourse = Discourse(reader, chooser)
        self._last: Statement | None = None
        self._last_at = -1
        self._opened = -1
        self._reported_until = 0

    def statements(self) -> Iterator[Statement]:
        """Each statement, in the order of the triggers, none that only passes on what the next one tells."""
        return without_relays(self._reader, self._made())

    def _made(self) -> Iterator[Statement]:
        """Each statement, as the walk meets its trigger."""
        sites: dict[int, list[Site]] = defaultdict(list)
        for site in candidates(self._reader):
            sites[site.at].append(site)
        sources = self._reader.document.where.answering(may_tell_source)
        for at in sorted({*sites, *sources}):
            made = self._spoken_at(sites[at]) if at in sites else self._source_at(at)
            if made is not None:
                self._last, self._last_at = made, at
                yield made

    def _spoken_at(self, readings: list[Site]) -> Statement | None:
        """The statement of the first reading of a word that makes one."""
        for site in readings:
            found = self._found(site)
            if found is not None and self._can_speak(found.speaker):
                act = site.reading.frame.acts.get(found.content.slot, site.reading.frame.act)
                made = make_statement(self._reader, found, act)
                self._heard(site, found)
                return made
        return None

    def _can_speak(self, speaker: str) -> bool:
        """Whether an entity can speak: no mere number (`39 في المئة`), no place but a country, states (`دول غربية`) or
        a seat."""
        entity = self._reader.document.entity(speaker)
        lands = self._nations | self._states
        if not any(map(str.isalpha, entity.name)):
            return False
        return speaker in lands or entity.type is not EntityType.LOC or is_seat(entity.name)

    def _source_at(self, at: int) -> Statement | None:
        document = stated(self._reader, at, self._discourse)
        if document is not None and self._can_speak(document.speaker):
            return make_statement(self._reader, document, Act.SAY)
        told = measured(self._reader, at, self._discourse, self._in_sentence(at))
        if told is not None:
            return make_statement(self._reader, told, Act.ATTRIBUTE)
        if 0 <= self._last_at == at - 1 and self._reader.keys[at] not in noun_class("passed_on"):
            return None
        found = attribution(self._reader, at, self._discourse, self._in_sentence(at))
        return None if found is None else make_statement(self._reader, found, Act.ATTRIBUTE)

    def _found(self, site: Site) -> Found | None:
        if not site.reading.is_verbal and (site.at < self._opened or self._is_demanded(site)):
            return None
        if site.reading.shape is Shape.NOUN:
            found = prompted(self._reader, site) or nominal(self._reader, site, self._discourse)
            return None if found is None or self._is_of_party(site, found.content) else found
        return self._as_said(site) if self._is_as_said(site) else self._verbal(site)

    def _spread(self, site: Site) -> Found | None:
        """What somebody spread about a thing, which another verb takes up."""
        told = spread_about(self._reader, site.at, site.reading)
        ended = close(self._reader, told[1], _ABOUT) if told is not None else None
        if told is None or ended is None:
            return None
        return Found(site.span, told[0].entity, Content(ended.span, ended.quoted, told[0], _ABOUT, told[1]), "spread")

    def _verbal(self, site: Site) -> Found | None:
        spread = self._spread(site)
        if spread is not None:
            return spread
        before = fronted(self._reader, site)
        has_subject = before is not None and before.is_subject
        content = find_content(self._reader, site, before=before, continues=self._discourse.continues(site))
        if content is None or content.slot not in (CLAUSE, SPEECH, OBJECT):
            content = said_before(self._reader, site) or content
        if content is None or (not site.sure and not self._is_verb(site, content, has_subject)):
            return None
        if (
            self._answers_by(site, content)
            or self._qualifies(site, content)
            or self._is_of_party(site, content)
            or convicts(self._reader, site, content)
            or is_no_ruling(self._reader, site, content, before)
            or self._is_relative(site, content)
            or signs(self._reader, site, content, before)
        ):
            return None
        only = content.span is None and site.reading.after and fold(site.reading.frame.verb) in noun_class("spreading")
        relayed = site.reading.frame.verb in noun_class("relayed") or only
        if relayed and (site.reading.after or self._quotes_noun(site.at, content.at)):
            return None
        document = relayed_document(self._reader, site.at, content, self._discourse) if relayed else None
        if document is not None:
            return document
        who = speaker(self._reader, site, content, before, self._discourse)
        return None if who is None else Found(site.span, who.entity, content, who.rule, who.certainty)

    def _is_relative(self, site: Site, content: Content) -> bool:
        """Whether a verb qualifies an earlier verb's indefinite subject in a clause (`قال خبير يتابع الملف إن`),
        whose content it would share."""
        earlier, behind = self._in_sentence(site.at), self._reader.party_at(site.at - 1)
        if earlier is None or earlier.content is None or content.span is None or behind is None:
            return False
        told = behind.first == self._last_at + 1 and behind.last == site.at and site.reading.is_verbal
        known = behind.name is not None or any(
            self._reader.word(at).definite for at in range(behind.first, behind.last)
        )
        return told and not (site.reading.before or known) and earlier.content.start == content.span.start

    def _answers_by(self, site: Site, content: Content) -> bool:
        """Whether a verb of answering tells only by which words it is done (`رد بالتأكيد على أن`), which are the
        trigger."""
        if fold(site.reading.frame.verb) not in noun_class("answering"):
            return False
        inside = range(site.at + 1, content.at)
        nouns = (one for at in inside for one in readings(self._reader.word(at).text) if one.shape is Shape.NOUN)
        return any(one.before in (_BY, _BY_THE) for one in nouns)

    def _is_demanded(self, site: Site) -> bool:
        """Whether a noun of speech is what somebody else shall say (`طالب الوزير بالاعتذار`)."""
        spoken = self._in_sentence(site.at)
        if spoken is None or spoken.content is None or spoken.act not in _DEMANDS:
            return False
        return site.reading.before == _BY_THE and spoken.content.covers(site.span)

    def _is_of_party(self, site: Site, content: Content) -> bool:
        """Whether a place is recognised (`اعترف بالقدس عاصمة`) or people are greeted (`رحب بالرئيس`), no statements."""
        kinds = _OF_PARTY.get(fold(site.reading.frame.verb), frozenset())
        if not kinds or content.slot != "ب":
            return False
        at = content.at + (self._reader.word(content.at).key in noun_class("honorific"))
        party = self._reader.party_at(at) if at < self._reader.last[site.at] else None
        if party is None or party.first not in {content.at, at} or party.type not in kinds:
            return False
        return self._reader.word(party.head).key not in noun_class("report", "finding")

    def _qualifies(self, site: Site, content: Content) -> bool:
        """Whether a participle is the adjective of an indefinite noun before it (`كان أمرا متوقعا`)."""
        if site.reading.shape is not Shape.PARTICIPLE or content.slot in (CLAUSE, SPEECH) or site.at == 0:
            return False
        before = self._reader.word(site.at - 1)
        ending = ("ا", "ً") if site.reading.gender == "m" else ("ة", "ً", "ات")
        indefinite = not (before.definite or before.pronoun) and before.text.endswith(ending)
        noun = self._reader.is_nominal(site.at - 1) and indefinite
        return noun and self._reader.party_at(site.at - 1) is None

    def _is_verb(self, site: Site, content: Content, has_subject: bool) -> bool:
        """Whether the content shows that a word spelled like a noun or preposition is a verb: no other verb comes
        before it, it has a subject beside an object, and what follows a preposition's homograph fits at once."""
        reader, subject = self._reader, content.subject
        relatives = noun_class("relative")
        if any(reader.is_verb(at) and reader.key(at - 1) not in relatives for at in range(site.at + 1, content.at)):
            return False
        if reader.word(site.at).key in noun_class("time_head"):
            followed = subject is not None and subject.first == site.at + 1
            joined = site.reading.before[:1] == "و" and content.slot == CLAUSE
            felt = content.slot == "عن" and (followed or self._is_view(content.at))
            opens = site.at == reader.first[site.at] or reader.is_mark(site.at - 1)
            comma = opens and subject is not None and reader.is_comma(subject.last)
            behind = subject.last + 1 + comma if subject is not None else -1
            tells = content.slot == CLAUSE and content.at == behind
            return content.at <= site.at + 2 or felt or (followed and (joined or tells))
        return content.slot != OBJECT or subject is not None or has_subject or self._goes_on(site, content)

    def _is_view(self, at: int) -> bool:
        """Whether a noun at the token is what somebody feels or thinks (`عبر أحد السكان عن استيائه`)."""
        word = self._reader.word(at + (self._reader.is_mark(at) and at + 1 < len(self._reader.keys)))
        return word.form == "verbal-noun" or bool(word.pronoun)

    def _goes_on(self, site: Site, content: Content) -> bool:
        """Whether a joined verb has an adverb or addressee right behind it (`وشكر مجددا`, `وحث الأطراف`), or what one
        praises (`وثمن دور السودان`), or a perfect stands behind `حيث`."""
        behind = self._reader.key(site.at + 1) in noun_class("adverb") or self._reader.party_at(content.at) is not None
        before = self._reader.key(site.at - 1)
        joined = site.reading.before[:1] == "و" or before == "كما"
        if site.reading.shape is Shape.PERFECT and (before == _WHEREUPON or holds_words(self._reader, site.at)):
            return True
        praised = site.reading.frame.act is Act.PRAISE and self._reader.word(content.at).key in noun_class("praised")
        return joined and (behind or praised)

    def _quotes_noun(self, at: int, end: int) -> bool:
        """Whether a `قوله`, or another noun of speech with a pronoun (`توقعهم`), stands between: the trigger then."""
        return any(self._is_of_source(here) for here in range(at + 1, end))

    def _is_of_source(self, at: int) -> bool:
        word = self._reader.word(at)
        own = any(one.shape is Shape.NOUN and one.after and not one.before for one in readings(word.text))
        return own or word.key in noun_class("relayed_noun")

    def _is_as_said(self, site: Site) -> bool:
        """Whether the verb stands in a clause like `وفق ما قال` or `كما أعلن`, which at the head of a sentence adds."""
        reader, at = self._reader, site.at
        only = site.reading.frame.slot(SOURCED) is not None
        speech = site.reading.frame.slot(CLAUSE) and site.reading.frame.slot(SPEECH)
        if not (speech or only) or not site.reading.is_verbal or at - reader.first[at] < 1:
            return False
        if reader.key(at - 1) in ("ما", "لما"):
            lead = reader.key(at - 2)
            if lead == _ON and site.reading.after and not reader.is_comma(at - 3):
                return False  # علقت على ما قاله
            return bool({lead, lead.removeprefix("و")} & noun_class("source_lead"))
        also = reader.keys[at - 1] == _ALSO and (only or at - 1 == reader.first[at] or self._adds(site))
        return reader.key(at - 1).removeprefix("و") in noun_class("as_said") and not also

    def _adds(self, site: Site) -> bool:
        """Whether a verb behind `كما` tells something of its own (`كما أشار الوزير إلى أن`, `كما شدد على`)."""
        reader = self._reader
        if site.reading.frame.act not in _TOLD_SO or fold(site.reading.frame.verb) in noun_class("judging"):
            return True
        for here in range(site.at + 1, min(reader.last[site.at], site.at + _REACH)):
            if reader.is_verb(here):
                return False
            told = (slot for slot in site.reading.frame.slots if slot.head in _GOVERNED and not slot.subject)
            if reader.complementiser(here) is not None or any(opens(reader, slot, here) is not None for slot in told):
                return True
        return False

    def _as_said(self, site: Site) -> Found | None:
        if self._reader.key(site.at + 1) in ("عنه", "عنها", "عنهم"):
            return None
        spoken = self._in_sentence(site.at)
        content = find_said(self._reader, site, start_of(spoken, None))
        relayed = site.reading.frame.verb in noun_class("relayed")
        if content is None or (relayed and self._quotes_noun(site.at, content.at)):
            return None
        said = spoken.content if spoken is not None else None
        if content.span is not None and said is not None and site.span.start < content.span.start == said.start:
            return None  # قال X، وفق ما نقلت الوكالة، إن
        begins = content.span is not None and content.span.start < site.span.start
        spoken = spoken or (self._before_fragment(site.at) if begins else None)
        relays = content.slot == BEFORE and spoken is not None and content.subject is not None
        if relays and content.subject is not None and of_press(self._reader, content.subject):
            return None
        if fold(site.reading.frame.verb) in noun_class("shown") and content.subject is None:
            return None  # ما أظهرته البيانات
        who = speaker(self._reader, site, content, None, self._discourse)
        return None if who is None else Found(site.span, who.entity, content, "as-said", who.certainty)

    def _before_fragment(self, at: int) -> Statement | None:
        """The last statement, if it stands in the sentence before one of a mere source (`وفق ما نقلت X.`)."""
        first = self._reader.first[at]
        near = 0 < at - first <= _LEADING and self._last_at >= 0
        return self._last if near and self._reader.last[self._last_at] == first else None

    def _in_sentence(self, at: int) -> Statement | None:
        """The last statement, if its trigger stands in the token's sentence."""
        same = self._last_at >= 0 and self._reader.first[self._last_at] == self._reader.first[at]
        return self._last if same else None

    def _heard(self, site: Site, found: Found) -> None:
        level = self._level(site)
        self._discourse.heard(found.speaker, site, level, passed_on=found.rule == "relayed")
        if site.reading.shape is not Shape.NOUN:
            self._opened = found.content.at
        if level is Level.REPORTED and found.content.span is not None:
            self._reported_until = found.content.span.end

    def _level(self, site: Site) -> Level:
        if site.reading.shape is Shape.NOUN:
            passed_on = site.reading.after and self._reader.word(site.at).key in noun_class("relayed_noun")
            return Level.REPORTED if passed_on else Level.NAMED
        return Level.EMBEDDED if site.span.start < self._reported_until else Level.REPORTED
