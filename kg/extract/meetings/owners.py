"""Whose occasion a noun of meeting names by the words right at it: a pronoun, a genitive, whose wish or duty it is."""

from __future__ import annotations

from kg.extract.clauses.continuation import completed, continued
from kg.extract.clauses.homeland import homeland_told, is_homeland
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subject_ahead import subject_ahead
from kg.extract.clauses.subjects import subject_before, subject_in_sentence
from kg.extract.event_words import event_words
from kg.extract.meetings.delegations import delegates
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.holders import holder, near_holder, nearest_person, or_principal
from kg.extract.meetings.journeys import gone_before, gone_during, travellers, visitor_told
from kg.extract.meetings.noun_reader import MEETERS, PARTY_TYPES, TIED, NounReader, is_of_wish
from kg.extract.meetings.wished import declaring
from kg.extract.visits.lexicon import word_of_visiting
from kg.model import EntityType

_OBLIGED, _WISHED, _DECLINED = 6, 16, 8
_UNREAD = 24
_LATTER = 8
_JOURNEY = 16
_CALLING, _INVITED = "دعا", 6
_SUMMIT, _DEED = "قمه", 8
_HIS = ("ه", "ها")
OWN = frozenset({"له", "لها", "لهم"})
_STOPS = frozenset({".", ":", "؛"})
_QUOTES = frozenset({'"', "»", "”"})


class OwnerReader(NounReader):
    """Tells the other side of a partner from the words at the noun."""

    def _latter(self) -> int | None:
        """The token of `الأخير` right behind the noun, or behind the verb before (`يقوم الأخير بمواصلة المحادثات`) or a
        particle (`أن الأخير عقد محادثات`)."""
        words, particles = self.document.words, event_words("that")
        near = range(max(self.site.sentence.first + 1, self.token - _LATTER), self.token)
        subjects = [at for at in near if words[at - 1].is_verb or words[at - 1].key in particles]
        tokens = [self.token + 1, *subjects]
        return next((at for at in tokens if words[at].key in event_words("latter") and words[at].definite), None)

    def _had_by(self) -> str:
        """The pronoun of whoever had an indefinite occasion (`كانت [له] جلسة مع X`), empty where none is told."""
        before = self.document.words[self.token - 1] if self.token > self.site.sentence.first else None
        had = before is not None and before.text in OWN and not (self.bears_pronoun or self.site.trigger.definite)
        return before.text[1:] if before is not None and had else ""

    def _agreeing_holder(self) -> tuple[str, ...]:
        """The subject of the sentence, where it agrees with the verb of the relative clause (`لقاء عقده مع X`)."""
        near = subject_in_sentence(self.document, self.token, self.site.times.tokens)
        verb = self.relative.verb.entry if self.relative is not None else None
        if near is None or verb is None or (near.type is EntityType.ORG and near.gender == "f" and verb.gender == "m"):
            return ()
        return or_principal(self.site, self.token, near_holder(self.site, self.token))

    def _who_goes_on(self, partner: Slot) -> tuple[str, ...]:
        """Who holds the occasion by a verb that goes on from another (`حل وفد بX، وعقد جلسة مع Y`)."""
        if self.before is None or self.before.verb.entry.entry.kind != "hold":
            return ()
        verb = self.before.verb.entry
        at, times = self.before.token, self.site.times.tokens
        told = continued(self.document, at, times, gender=verb.gender, number=verb.number)
        ids = (delegates(self.document, told) or (told.entity,)) if told is not None else ()
        return tuple(id for id in ids if id not in self._ids(partner))

    def _is_of_unread(self) -> bool:
        """Whether a noun that is no party is the subject of the clause behind a particle, without a verb (`علما
        بأن الأمر من القضايا المعقدة في المفاوضات مع Y`)."""
        words, first = self.document.words, self.site.sentence.first
        for at in range(self.token - 1, max(first, self.token - _UNREAD), -1):
            if words[at].is_verb or self.document.phrase_at(at) is not None:
                return False
            if words[at].key in event_words("that") and not words[at].pronoun and at + 1 < self.token - 1:
                subject = words[at + 1]
                return subject.is_nominal and not subject.is_attached and not is_homeland(self.document, at + 1)
        return False

    def _is_of_body(self) -> bool:
        """Whether the clause behind a particle is about a body (`قال X إن الاتحاد أضاع الوقت في المفاوضات مع Y`)."""
        near = subject_in_sentence(self.document, self.token, self.site.times.tokens)
        if near is None or near.type is not EntityType.ORG or not near.name or near.first == self.site.sentence.first:
            return False
        return self.document.words[near.first - 1].key in event_words("that")

    def _before_it(self) -> tuple[str, ...]:
        """Who does what the occasion is the purpose of, behind `قبل أن` and its like (`يصل X إلى Y حيث يستقبله Z، قبل
        أن ينتقل إلى W للقاء V`)."""
        words, first = self.document.words, self.site.sentence.first
        verbs = (at for at in range(self.token - 1, max(first, self.token - _JOURNEY), -1) if words[at].is_verb)
        at = next(verbs, None)
        if at is None or self.site.trigger.preposition != "ل" or words[at - 1].key != "ان":
            return ()
        told = completed(self.document, at, self.site.times.tokens)
        return (told.entity,) if told is not None and told.type is EntityType.PER else ()

    def _main_subject(self) -> tuple[str, ...]:
        """The subject of the main clause of a sentence that opens with the occasion (`بعد جلسة مع X، غادر Y`)."""
        during = self.document.words[self.token - 1].key in event_words("while")
        opens = during and self.token == self.site.sentence.first + 1
        found = subject_ahead(self.document, self.token, "") if opens else None
        return (found,) if found else ()

    def _gone_before(self) -> tuple[str, ...]:
        """The one whose journey `و` joins the occasion to, or behind which this stands (`زيارة X إلى Y ولقائه Z`)."""
        at = gone_before(self.site)
        during = gone_during(self.site) if at is None else None
        return travellers(self.site, at)[:1] if at is not None else (during,) if during else ()

    def _own_pronoun(self) -> str:
        """The pronoun on the noun, or the one behind it (`اجتماع له مع X`)."""
        return self.bears_pronoun or self.document.words[self.token + 1].text[1:]

    def _own_country(self) -> tuple[str, ...]:
        """The country that a feminine pronoun goes back to: the subject of the sentence (`محادثاتها مع X`)."""
        return self._country_of(self._own_pronoun())

    def _country_of(self, pronoun: str) -> tuple[str, ...]:
        """The country that is the subject of the sentence, for a feminine pronoun; else the one named last before it,
        where nobody else in the sentence is feminine."""
        if pronoun != "ها":
            return ()
        near = subject_in_sentence(self.document, self.token, self.site.times.tokens)
        if near is not None and is_homeland(self.document, near.head):
            home = homeland_told(self.document, near.head)
            return (home,) if home else ()
        if near is not None and near.type is EntityType.LOC and near.entity:
            return (near.entity,)
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        if any(one.type in PARTY_TYPES and one.gender == "f" for one in before):
            return ()
        states = {id for _, id in self.document.countries}
        return tuple(one.entity for one in before if one.type is EntityType.LOC and one.entity in states)[-1:]

    def _possessor(self) -> tuple[str, ...]:
        """Whose wish or deed the occasion is, in the genitive of the noun before it (`موافقة X على لقاء Y`), or who has
        it (`كان لX لقاء مع Y`)."""
        words, at = self.document.words, self.token - 1
        had = self.document.phrase_at(at) if at > self.site.sentence.first + 1 else None
        if had is not None and had.entity and words[had.first].preposition == "ل":
            being = words[had.first - 1].key in event_words("being")
            return (had.entity,) if being and had.last == self.token else ()
        if words[at].key in event_words("holding") and at > self.site.sentence.first + 1:
            at = self._before_aside(at - 1) if words[at].preposition or words[at - 1].is_mark else at - 1
        wish = at - (words[at].tag == "PREP")
        owned = words[wish]
        if at > self.site.sentence.first and owned.pronoun and owned.key in event_words("wish", "blame"):
            told = self._country_of(owned.pronoun) or declaring(self.site, wish)
            return told or holder(self.site, self.token, owned.pronoun)
        if at > self.site.sentence.first and words[at].tag == "PREP" and not words[at].pronoun:
            at -= 1
        elif not self.site.trigger.preposition and words[at].preposition:
            return ()
        phrase = self.document.phrase_at(at) if at > self.site.sentence.first else None
        if phrase is None or phrase.last != at + 1 or words[phrase.first].is_attached or phrase.type is EntityType.GRP:
            return ()
        noun = words[phrase.first - 1]
        if phrase.type is EntityType.LOC and word_of_visiting(self.document, phrase.first - 1) is not None:
            return ()
        bare = noun.is_nominal and not noun.definite and not noun.pronoun
        deed = noun.form == "verbal-noun" or noun.key in event_words("wish", "holding")
        governs = bare and deed and self.document.phrase_at(phrase.first - 1) is None
        return (phrase.entity,) if governs and phrase.entity else ()

    def _is_taken_up(self) -> bool:
        """Whether the clause takes the noun up as something its subject does or is in: an indefinite noun, one behind
        a preposition, a verb or a verbal noun of holding (`خلال اللقاء`, `للقاء`, `إجراء المحادثات`)."""
        if self.site.trigger.preposition or not self.site.trigger.definite:
            return True
        if self.token == self.site.sentence.first:
            return False
        words, at = self.document.words, self.token - 1
        before = words[at - (words[at].text in _QUOTES and at > self.site.sentence.first)]  # `"فشل" المفاوضات`
        known = before.key in event_words("while", "taking_up")
        return known or before.is_verb or before.tag == "PREP" or self._is_wished() or self._is_described()

    def _is_described(self) -> bool:
        """Whether somebody right before the noun tells how the occasion was (`وصف X اللقاء مع Y بأنه إيجابي`)."""
        teller = self.document.phrase_at(self.token - 1)
        at = teller.first - 1 if teller is not None and teller.type is EntityType.PER else -1
        return at >= self.site.sentence.first and self.document.words[at].key in event_words("describing_it")

    def _is_held_or_declined(self) -> bool:
        """Whether a verbal noun of holding or a verb of wishing or refusing makes an occasion of a noun that may tell
        none (`مستعد لإجراء حوار مع Y`, `يرغب في التحدث مع Y`, `رفض X أي حوار مع Y`)."""
        words, first = self.document.words, self.site.sentence.first
        if self.token <= first or self.frame.kind not in TIED:
            return False
        if words[self.token - 1].key == "في" and words[self.token - 2].key in event_words("wishing"):
            return self.token > first + 1
        if self.site.trigger.definite:
            return False
        if words[self.token - 1].key in event_words("holding"):
            return True
        near = words[max(first, self.token - _DECLINED) : self.token]
        return words[self.token - 1].key in event_words("any") and any(
            word.key in event_words("declining") for word in near
        )

    def _is_wished(self) -> bool:
        """Whether a verb of wishing has the noun as its object, no more than its subject and times between (`حاول X أمس
        الاتصال بY`)."""
        words, times = self.document.words, self.site.times.tokens
        for at in range(self.token - 1, max(self.site.sentence.first - 1, self.token - _WISHED), -1):
            phrase = self.document.phrase_at(at)
            if phrase is None and at not in times:
                return is_of_wish(words[at])
        return False

    def _performer(self) -> tuple[str, ...]:
        """Whose deed is told to be of a summit (`أداء X في قمة Y مع Z`, `تعهداته خلال القمة مع Z`): the person in the
        genitive of the noun before the occasion, or named last before a pronoun on it."""
        words, first = self.document.words, self.site.sentence.first
        before = self.document.words[self.token - 1].key if self.token > first else ""
        if self.frame.lemma != _SUMMIT or before not in event_words("while") | {"في"}:
            return ()
        for at in range(self.token - 2, max(first, self.token - _DEED) - 1, -1):
            if words[at].is_verb or words[at].text in _STOPS or words[at].key in event_words("that"):
                return ()
            if words[at].is_nominal and words[at].pronoun in _HIS and self.document.phrase_at(at) is None:
                return nearest_person(self.site, at)
            owner = self.document.phrase_at(at)
            if owner is not None and owner.type is EntityType.PER and owner.first > first:
                deed = words[owner.first - 1]
                bare = deed.is_nominal and not (deed.definite or deed.pronoun or words[owner.first].is_attached)
                return (owner.entity,) if bare and owner.entity else ()
        return ()

    def _planner(self) -> tuple[str, ...]:
        """Whose plan the occasion is (`عرض X خطة لبدء محادثات مع Y`): the person named last before it."""
        words, at = self.document.words, self.token - 1
        bound = (
            at > self.site.sentence.first and words[at].preposition == "ل" and words[at].key in event_words("holding")
        )
        if not bound or words[at - 1].key not in event_words("wish"):
            return ()
        return nearest_person(self.site, self.token)

    def _traveller(self, verb: int) -> tuple[str, ...]:
        """Whose journey has the occasion in it by the verb at the token (`تشمل زيارة X لY لقاء مع Z`, `زيارته التي
        تتضمن محادثات مع Z`): the person in the genitive of the journey, else whom it goes back to."""
        first = self.site.sentence.first
        near = [*range(verb + 1, self.token), *range(verb - 1, max(first - 1, verb - _JOURNEY), -1)]
        at = next((at for at in near if self._is_journey(at)), None)
        if at is None:
            return ()
        owner = self.document.phrase_at(at + 1)
        if owner is not None and owner.type is EntityType.PER and owner.entity:
            return (owner.entity,)
        word = self.document.words[at]
        told = visitor_told(self.site, at) if word.definite and not word.pronoun else None
        return (told,) if told else holder(self.site, at, word.pronoun)

    def _is_journey(self, at: int) -> bool:
        """Whether the token is a noun of visiting or travel."""
        reading = word_of_visiting(self.document, at)
        return reading is not None and reading.frame.kind == "noun"

    def _inviter(self) -> tuple[str, ...]:
        """The country that calls others to an occasion (`دعت X إلى اجتماع يضم Y وZ`)."""
        words, first = self.document.words, self.site.sentence.first
        led = words[self.token - 1].key == "الي" or self.site.trigger.preposition == "ل"
        at = next((at for at in range(self.token - 1, first - 1, -1) if words[at].is_verb), -1)
        if not led or at < 0 or words[at].lemma != _CALLING or self.token - at > _INVITED:
            return ()
        before = subject_before(self.document, at, self.site.times.tokens)
        caller = before[-1] if before else self.document.phrase_at(at + 1)
        return (caller.entity,) if caller is not None and caller.type is EntityType.LOC and caller.entity else ()

    def _carrier_pair(self) -> tuple[str, ...]:
        """The two people whom a dual support verb leaves out, going on from another verb (`وصل X يرافقه Y، وعقدا
        اجتماعا`, `قبل أن يعقدا جلسة`)."""
        if self.before is None or self.before.verb.entry.number != "d":
            return ()
        words, at = self.document.words, self.before.token
        left = words[at - 1].key if at > self.site.sentence.first else ""
        governed = left in event_words("that")
        goes_on = governed or bool(words[at].conjunction) or left in event_words("after_clause")
        return pair_before(self.site, at - governed, self.so_far) if goes_on else ()

    def _before_aside(self, at: int) -> int:
        """The token before an adjective in quotation marks (`رغبة X "الثابتة" بعقد`)."""
        words = self.document.words
        while at > self.site.sentence.first and (words[at].is_mark or words[at].tag == "ADJ"):
            at -= 1
        return at

    def _obliged(self) -> tuple[str, ...]:
        """Who can or must do what the support verb says (`يمكن ل X أن يجري محادثات`)."""
        words, first = self.document.words, self.site.sentence.first
        at = self.before.token - 1 if self.before is not None else first
        if at <= first or words[at].key not in event_words("that"):
            return ()
        phrases = [one for one in self.document.phrases_in(max(first, at - _OBLIGED), at) if one.type in MEETERS]
        near = phrases[-1] if phrases else None
        if near is None or (words[near.first].preposition != "ل" and words[near.first - 1].key != "علي"):
            return ()
        return (near.entity,) if near.entity else ()
