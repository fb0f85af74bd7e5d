"""Who receives somebody by nouns of those who do, and by a reception told with pronouns: `كان في مقدمة مستقبليه Y`,
`خلال استقبال X له`, `لدى استقباله له`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.introductions import GENITIVE, Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import is_identified, subject_before
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.holders import holder, near_holder, nearest_person
from kg.extract.meetings.journeys import visitor_told
from kg.extract.meetings.noun_reader import is_of_wish
from kg.extract.meetings.pairs import PairReader
from kg.extract.meetings.verb_groups import is_agent
from kg.extract.words import Word
from kg.model import EntityType

RECEIVERS = "receivers"
"""The class of nouns that call those who receive somebody."""

AGENT_REACH = 8
"""How many tokens behind a reception its host may be told."""

_HIM = frozenset({"ه", "ها"})
_WITH_THEM = frozenset({"بهم", "معهم", "بهن", "معهن"})
_FOR_THEM = frozenset({"لهم", "لهن"})
_FOR, _GUEST, _PAIR = "ل", "ضيف", 2
_FAVOURED, _WISH_REACH = 25, 10
_THEIRS = frozenset({"هما", "هم", "هن"})
_SIDES = frozenset({EntityType.PER, EntityType.GRP})


class WelcomeReader(PairReader):
    """Tells hosts and guests."""

    def receivers(self) -> Parties | None:
        """`وكان في مقدمة مستقبليه X وY`, `كان X على رأس مستقبلي Y`."""
        words, at = self.document.words, self.token - 1
        if at <= self.site.sentence.first or words[at].key not in event_words("foremost"):
            return None
        near = self.after[0] if self.after and not self.bears_pronoun else None
        if near is not None and (near.prep != GENITIVE or near.type is not EntityType.PER):
            return None
        hosts = self._receivers_behind(1 if near is not None else 0) or self._receiver_before(at)
        guest = self._ids(near) if near is not None else self._received_by_them(hosts)
        return self._made((*hosts, *(id for id in guest if id not in hosts)), "noun-host-guest", guest)

    def _received_by_them(self, hosts: Sequence[str]) -> tuple[str, ...]:
        """Whom the pronoun on the noun stands for, who is none of the hosts: a person, else the traveller told last,
        else whoever is named first in the sentence before."""
        found = holder(self.site, self.token, self.bears_pronoun)
        gone = visitor_told(self.site, self.token)
        if found and (found[0] in hosts or (gone and gone not in hosts)):
            return (gone,) if gone else ()
        if found and self.document.entity(found[0]).type is EntityType.PER:
            return found
        index = self.document.sentence_index(self.token)
        before = self.document.analysis.sentences[index - 1] if index else self.site.sentence
        people = self.document.phrases_in(before.first, min(before.last, self.token))
        return tuple(one.entity for one in people if one.type is EntityType.PER and one.name and one.entity)[:1]

    def _receivers_behind(self, order: int) -> tuple[str, ...]:
        """Those who are named behind the noun, no more than where and when between."""
        for slot in self.after[order:]:
            if not slot.prep:
                return self._ids(slot) if slot.type is EntityType.PER else ()
        return ()

    def _receiver_before(self, at: int) -> tuple[str, ...]:
        """Who is named before it (`وكان X على رأس مستقبليه`)."""
        host = self.document.phrase_at(at - 2 if self.document.words[at - 1].tag == "PREP" else at - 1)
        return (host.entity,) if host is not None and host.type is EntityType.PER and host.entity else ()

    def reached(self) -> Parties | None:
        """`حاول X الاتصال به`, `طلب X اللقاء به`: the subject of a verb of wishing and whom the pronoun behind the noun
        stands for."""
        words, last = self.document.words, self.site.sentence.last - 1
        word = words[min(self.token + 1, last)]
        told = word.tag == "PREP" and word.pronoun in _HIM and word.key in self.frame.preps
        if not (told and self.site.trigger.definite) or self.bears_pronoun:
            return None
        near = range(self.token - 1, max(self.site.sentence.first, self.token - _WISH_REACH), -1)
        at = next((at for at in near if words[at].is_verb), None)
        if at is None or not is_of_wish(words[at]):
            return None
        within = Stretch(at + 1, self.token, self.site.times.tokens, verb=True)
        behind = next((slot for slot in slots(self.document, within) if not slot.prep), None)
        before = subject_before(self.document, at, self.site.times.tokens)
        subject = self._ids(behind) if behind is not None else tuple(one.entity for one in before)
        met = self._told_last(at, subject) or holder(self.site, at, word.pronoun, but=subject)
        return self._made((*subject, *met), "noun-object", met) if subject and met else None

    def _told_last(self, token: int, but: Sequence[str]) -> tuple[str, ...]:
        """The person of the sentence named last before the token who is none of `but` nor its first subject."""
        speaker = near_holder(self.site, token)
        before = reversed(self.document.phrases_in(self.site.sentence.first, token))
        people = (one for one in before if one.type is EntityType.PER and one.name and one.entity)
        return tuple(one.entity for one in people if one.entity not in (*but, *speaker))[:1]

    def favoured(self) -> Parties | None:
        """`خص X Y باستقبال`, `خص X باستقبال في القصر Y`: the host right behind the verb and the guest."""
        words, first = self.document.words, self.site.sentence.first
        near = range(self.token - 1, max(first - 1, self.token - _FAVOURED), -1)
        at = next((at for at in near if words[at].key in event_words("favouring")), None)
        if at is None or self.site.trigger.preposition != "ب" or self.site.trigger.definite:
            return None
        within = Stretch(at + 1, self.token, self.site.times.tokens, verb=True)
        sides = [slot for slot in slots(self.document, within) if not slot.prep and slot.type in _SIDES]
        sides += [slot for slot in self.after if not slot.prep and slot.type in _SIDES]
        return self._made((*self._ids(sides[0]), *self._ids(sides[1])), "noun-host-guest") if len(sides) > 1 else None

    def met_on_arrival(self) -> Parties | None:
        """`كان في استقبال X عند مدخل المدينة Y وZ`, `كان في استقبال الضيف Y`: the guest in the genitive and the hosts
        behind him, no clause between."""
        words, at = self.document.words, self.token
        if at < self.site.sentence.first + 2 or at + 1 >= self.site.sentence.last or words[at - 1].key != "في":
            return None
        if words[at - 2].key not in event_words("being") or self.relative is not None:
            return None
        near = self.after[0] if self.after and self.after[0].first == at + 1 else None
        if near is not None:
            guest = self._ids(near) if near.prep == GENITIVE and near.type in _SIDES else ()
        else:
            gone = visitor_told(self.site, at) if words[at + 1].key == _GUEST and words[at + 1].definite else None
            guest = (gone,) if gone else ()
        behind = near.last if near is not None else at + 2
        host = next(
            (slot for slot in self.after if not slot.prep and slot.first >= behind and slot.type in _SIDES), None
        )
        if not guest or host is None or any(word.is_verb for word in words[behind : host.first]):
            return None
        return self._made((*guest, *self._ids(host)), "noun-host-guest", guest)

    def two_received(self) -> tuple[str, ...]:
        """The two whom a dual pronoun on a noun of receiving stands for: the two people of its sentence, else those
        told before."""
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        people = tuple(dict.fromkeys(one.entity for one in before if one.type is EntityType.PER and one.name))
        return people if len(people) == _PAIR else pair_before(self.site, self.token, self.so_far)

    def guest_by_pronoun(self, host: Slot) -> tuple[str, ...]:
        """Whom the pronoun on `ل` right behind the host stands for (`استقبال X له`): the person named last before who
        is somebody else."""
        word = self.document.words[host.last] if host.last < self.site.sentence.last else None
        if word is None or self.frame.kind != "host" or word.key != _FOR or word.pronoun not in _HIM:
            return ()
        first = self.document.analysis.sentences[max(0, self.document.sentence_index(self.token) - 1)].first
        gender, own = "f" if word.pronoun == "ها" else "m", self._ids(host)
        for one in reversed(self.document.phrases_in(first, self.token)):
            other = one.type is EntityType.PER and one.entity not in own and one.gender == gender
            if other and is_identified(self.document, one):
                return (one.entity,)
        return ()

    def _named_last(self) -> tuple[str, ...]:
        """The person by name who is told last before the noun in its sentence."""
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        return tuple(one.entity for one in before if one.type is EntityType.PER and one.name and one.entity)[-1:]

    def _is_led_pronoun(self, word: Word) -> bool:
        """Whether the word is a preposition of a partner with a pronoun."""
        return word.tag == "PREP" and bool(word.pronoun) and word.key in self.frame.preps

    def received_by_agent(self) -> Parties | None:
        """`استقباله من طرف Y`: whom the pronoun stands for, and the host."""
        near = (slot for slot in self.after if slot.first <= self.token + AGENT_REACH)
        hosts = next((self._ids(slot) for slot in near if is_agent(self.site, slot)), ())
        guest = holder(self.site, self.token, self.bears_pronoun, but=hosts) if hosts else ()
        return self._made((*hosts, *guest), "noun-host-guest", guest) if guest else None

    def received_by_subject(self) -> Parties | None:
        """`كرم X Y خلال استقباله في القصر`: the two people of a clause that is set in a reception, of which a pronoun
        alone tells; the subject is the host."""
        words, at = self.document.words, self.token - 1
        during = at > self.site.sentence.first and words[at].key in event_words("while")
        if not during or self.frame.kind != "host" or self.bears_pronoun not in _HIM:
            return None
        host = near_holder(self.site, self.token)
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        people = dict.fromkeys(one.entity for one in before if one.type is EntityType.PER and one.entity)
        guest = tuple(id for id in people if id not in host)
        told = len(host) == 1 and host[0] in people and len(guest) == 1
        return self._made((*host, *guest), "noun-host-guest", guest) if told else None

    def _group_told_last(self) -> tuple[str, ...]:
        """The group that is told last before the noun in its sentence."""
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        groups = (one for one in before if one.type is EntityType.GRP and one.number != "s")
        return tuple(one.entity for one in groups if one.entity and is_identified(self.document, one))[-1:]

    def of_two_pronouns(self) -> Parties | None:
        """`لقائه به`: the last two people told of before it in the sentence, the nearer one as the partner; of a
        reception the subject of the sentence with the one told last (`سلم X رسالة إلى Y خلال استقباله له`); for a
        plural who holds it and the group told last (`وعد X أهالي القرية خلال لقائه بهم`)."""
        word = self.document.words[min(self.token + 1, self.site.sentence.last - 1)]
        them = word.text in _WITH_THEM or (self.frame.kind == "host" and word.text in _FOR_THEM)
        if not self.bears_pronoun or not (them or self._is_led_pronoun(word)):
            return None
        if self.frame.kind == "host" and not them:
            last = self._named_last() or nearest_person(self.site, self.token)
            own = tuple(id for id in near_holder(self.site, self.token) if id not in last)
            if own and self.document.entity(own[0]).type is EntityType.PER:
                return self._made((*own, *last), "noun-partner", last)
        if them:
            own, met = holder(self.site, self.token, self.bears_pronoun), self._group_told_last()
            return self._made((*own, *met), "noun-partner", met) if own and met else None
        if self.bears_pronoun in _THEIRS and (several := self._several_with_last()) is not None:
            return several
        before = reversed(self.document.phrases_in(self.site.sentence.first, self.token))
        people = [one for one in before if one.type is EntityType.PER and is_identified(self.document, one)]
        two = tuple(dict.fromkeys(one.entity for one in people))[:2]
        return self._made(two[::-1], "noun-partner", two[:1])

    def _several_with_last(self) -> Parties | None:
        """`اتفق X وY مع Z خلال لقائهما به`: the row of people told first in the sentence, and the one told last."""
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        people = [one for one in before if one.type is EntityType.PER and one.entity]
        row = self.document.parties_from(people[0].first) if people else ()
        own, last = tuple(one.entity for one in row if one.entity), people[-1:]
        met = tuple(one.entity for one in last if is_identified(self.document, one) and one.entity not in own)
        return self._made((*own, *met), "noun-partner", met) if len(own) > 1 and met else None
