"""Who meets by a pair told at the noun: `اجتماع بين X وY`, `لقاء بينه وبين Y`, `محادثات روسية تركية`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.introductions import behind_address, first_of_address
from kg.extract.clauses.missions import heads_of
from kg.extract.clauses.slots import Slot
from kg.extract.event_words import event_words
from kg.extract.meetings.account import NOUN_OFFICES, Parties
from kg.extract.meetings.arrangements import ArrangementReader
from kg.extract.meetings.delegations import is_mission
from kg.extract.meetings.duals import pair_before, subjects_of_sentence
from kg.extract.meetings.holders import holder, latter
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.meetings.nisbas import country_entity, nisba_countries, twin_countries, twins_before
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.states import joined_bodies, joined_states, only_sides
from kg.extract.meetings.surname_pairs import surname_pair
from kg.extract.phrase import Phrase
from kg.model import EntityType

_NEAR = 5
_PARTED = 26
_PAIR = 2
_AND_BETWEEN = "وبين"
_IN, _BRACKET = "في", "("
_LEVEL = "مستوي"  # `محادثات رفيعة المستوى بين X وY`
_COUNTRY_DUALS = event_words("country_dual")


class PairReader(ArrangementReader):
    """Tells two sides that a preposition or their nationalities set beside each other."""

    def between(self) -> Parties | None:
        """`اجتماع بين X وY`, `محادثات جرت بين X وY`."""
        after = [slot for slot in self.after if self._belongs(slot)] or self.beyond_clause
        slot = next((slot for slot in after if slot.prep == "بين"), None)
        slot = slot if slot is None or self._may_be_of_states(slot) else None
        ids = self._twins() or (self._sides(slot) if slot is not None else ())
        ids = ids if len(ids) > 1 else self._between_pronouns()
        offices = slot is not None and slot.type is EntityType.GRP and bool(slot.phrases[0].posts)
        rule = NOUN_OFFICES if offices else "noun-between"
        found = self._made((*self._host(), *ids), rule) if len(ids) > 1 else None
        return replace(found, further=self._further_pairs(slot)) if found is not None and slot is not None else found

    def _may_be_of_states(self, slot: Slot) -> bool:
        """Whether `بين البلدين` tells who meets: right behind the noun, its adjectives, its verb and its times, and no
        talks in general (`الحوار القائم بين البلدين`)."""
        words, times = self.document.words, self.site.times.tokens
        if words[slot.first].key not in _COUNTRY_DUALS:
            return True
        between = range(self.token + 1, slot.first - 1)
        near = all(
            words[at].tag == "ADJ" or words[at].is_verb or at in times or words[at].key in event_words("relative")
            for at in between
        )
        phones = any(words[at].key in event_words("phone") for at in between)  # `الاتصالات الهاتفية بين البلدين`
        return near and not (self.site.trigger.definite and (self.frame.kind == "loose" or phones))

    def _further_pairs(self, first: Slot) -> tuple[tuple[str, ...], ...]:
        """The pairs that a further `وبين` tells of (`القمتان بين X وY، وبين X وZ`)."""
        words, at, pairs = self.document.words, first.last, []
        while at + 2 < self.site.sentence.last:
            at += words[at].is_mark
            group = self.document.parties_from(at + 1) if words[at].text == _AND_BETWEEN else ()
            if len(group) < _PAIR:
                break
            at = group[-1].last
            pairs.append(ids_of(self.site, Slot("بين", group, group[0].first, at), (), among=True))
        return tuple(ids for ids in pairs if len(ids) > 1)

    def _sides(self, slot: Slot) -> tuple[str, ...]:
        """Those whom `بين` sets beside each other."""
        ids = ids_of(self.site, slot, self.so_far, among=True)
        if slot.type is not EntityType.GRP:
            if len(ids) > 1:
                return ids
            return (*ids, *(self._other_side(slot) or self._beyond_place(slot) or self._beyond_relative(slot)))
        peoples = self._peoples(slot.first - 1)
        if len(peoples) > 1 or len(ids) > 1:
            return peoples if len(peoples) > 1 else ids
        others = self._other_mission(slot) or self._other_people(slot)
        return (*ids, *(id for id in others if id not in ids))

    def _other_side(self, first: Slot) -> tuple[str, ...]:
        """Whom `مع` sets beside a single party of `بين`, or beside who that is (`لقاء بين X مع Y`, `لقاء بين X، رئيس
        كذا، مع Y`)."""
        words = self.document.words
        others = (slot for slot in self.after if slot.first > first.last and slot.type is first.type)
        other = next((slot for slot in others if slot.prep == "مع"), None)
        if other is None:
            return ()
        at = first_of_address(self.document, other.first) - 1
        apposed = words[at - 1].is_mark and not any(word.is_verb for word in words[first.last : at])
        return self._ids(other) if (at == first.last or apposed) and words[at].key == "مع" else ()

    def _beyond_place(self, first: Slot) -> tuple[str, ...]:
        """Whom `و` joins to the first behind the place where that is and what it is called in brackets (`بين قوة X في
        Y (Z) وضباط`)."""
        words, last = self.document.words, self.site.sentence.last
        if first.last + 2 >= last or words[first.last].key != _IN:
            return ()
        place = self.document.phrase_at(first.last + 1 + (words[first.last + 1].key in event_words("region")))
        if place is None or place.type is not EntityType.LOC:
            return ()
        ends = range(place.last, min(place.last + _NEAR, last - 1))
        called = words[place.last].text == _BRACKET if place.last < last else False
        at = next((end + 1 for end in ends if words[end].text == ")"), place.last) if called else place.last
        group = self.document.parties_from(at) if at < last and words[at].conjunction == "و" else ()
        other = Slot("بين", group, at, group[-1].last) if group else None
        return self._ids(other) if other is not None and other.type is not EntityType.LOC else ()

    def _beyond_relative(self, first: Slot) -> tuple[str, ...]:
        """The person whom `و` joins to the first behind what a relative clause tells of that one (`بين X الذي كان وزيرا
        وY`)."""
        words, last = self.document.words, min(self.site.sentence.last, first.last + _PARTED)
        at = first.last + (first.last < last and words[first.last].is_mark)
        if first.type is not EntityType.PER or at >= last or words[at].key not in event_words("relative"):
            return ()
        named = (one for one in self.document.phrases_in(at, last) if one.type is EntityType.PER and one.name)
        told = next(named, None)
        joined = told is not None and words[told.first].conjunction == "و" and not words[told.first].preposition
        others = self.document.parties_from(told.first) if told is not None and joined else ()
        return self._ids(Slot("بين", others, told.first, others[-1].last)) if told is not None and others else ()

    def _other_people(self, first: Slot) -> tuple[str, ...]:
        """The country of a people joined to a group (`بين المعارضة والروس`)."""
        word = self.document.words[first.last] if first.last < self.site.sentence.last else None
        joined = word is not None and word.conjunction == "و" and word.definite
        country = country_entity(self.document, word.nisba) if word is not None and joined and word.nisba else None
        return (country,) if country else ()

    def _other_mission(self, first: Slot) -> tuple[str, ...]:
        """The second of two delegations, which what is said of the head of the first parts from it (`بين وفد برئاسة X،
        مستشار الرئيس، ووفد برئاسة Y`)."""
        last = min(self.site.sentence.last, first.last + _PARTED)
        for phrase in self.document.phrases_in(first.last, last):
            joined = self.document.words[phrase.first].conjunction == "و"
            if joined and is_mission(self.document, phrase):
                return heads_of(self.document, phrase.last) or (phrase.entity,)
        return ()

    def _between_pronouns(self) -> tuple[str, ...]:
        """`لقاء بينه وبين Y`, `اتصال هاتفي بينهما`."""
        words, last = self.document.words, min(self.site.sentence.last, self.start + _NEAR)
        at = next((at for at in range(self.token + 1, last) if words[at].key == "بين" and words[at].pronoun), None)
        if at is None:
            return self._latter_and_other() or self._unread_dual()
        if words[at].pronoun == "هما":
            dual = self._last_pair() or self._dual_before() or twins_before(self.site)
            return dual or self._states_ahead() or pair_before(self.site, self.token, self.so_far)
        joined = at + 2 < self.site.sentence.last and words[at + 1].key == "بين" and words[at + 1].conjunction == "و"
        other = self._friend_from(at + 2) if joined else ()
        met = ids_of(self.site, Slot("بين", other, at + 2, other[-1].last), self.so_far) if other else ()
        own = self._country_of(words[at].pronoun) or self._decider() or holder(self.site, self.token, words[at].pronoun)
        return (*(id for id in own if id not in met), *met) if met else ()

    def _friend_from(self, at: int) -> tuple[Phrase, ...]:
        """The party at the token, before which what he is to the other may stand (`وبين [عدوه اللدود] X`)."""
        first = behind_address(self.document, at)
        related = at < first < self.site.sentence.last and self.document.words[first].definite
        first += related and self.document.phrase_at(first) is None
        return self.document.parties_from(first)[:1] if first < self.site.sentence.last else ()

    def _states_ahead(self) -> tuple[str, ...]:
        """The two states that are joined as a subject before the noun (`قالت X وY إن جولتين عقدتا بينهما`)."""
        told = subjects_of_sentence(self.site, self.token)
        return told if all(self.document.entity(id).type is EntityType.LOC for id in told) else ()

    def _unread_dual(self) -> tuple[str, ...]:
        """`جولة محادثات ثانية بين الجانبين`: the two parties of the account before, or countries named last."""
        words = self.document.words
        for at in range(self.token + 1, min(self.site.sentence.last - 1, self.start + _NEAR)):
            dual = words[at + 1].key if words[at].key == "بين" and words[at + 1].definite else ""
            if not dual or self.document.phrase_at(at + 1) is not None:
                continue
            if dual in _COUNTRY_DUALS:
                return pair_before(self.site, self.token, self.so_far, countries=True)
            if dual in event_words("body_dual"):
                return joined_bodies(self.site, at)
            if len(self.so_far) == _PAIR and self.frame.kind != "call":
                return tuple(self.so_far) if dual in event_words("dual") else ()
            sides = dual in event_words("country_sides") and not self.so_far
            return joined_states(self.site, at) or only_sides(self.site, at) if sides else ()
        return ()

    def _latter_and_other(self) -> tuple[str, ...]:
        """`قمة بين الأخير وY`."""
        words, last = self.document.words, min(self.site.sentence.last - 2, self.start + _NEAR)
        for at in range(self.token + 1, last):
            if words[at].key == "بين" and words[at + 1].key in event_words("latter") and words[at + 1].definite:
                other = self.document.parties_from(at + 2)[:1] if words[at + 2].conjunction == "و" else ()
                met = ids_of(self.site, Slot("بين", other, at + 2, other[-1].last), self.so_far) if other else ()
                one = latter(self.site, at + 1)
                own = (one.entity,) if one is not None and one.entity not in met else ()
                return (*own, *met) if met else ()
        return ()

    def _decider(self) -> tuple[str, ...]:
        """Whose deed the occasion is the object of (`قرار X إلغاء القمة بينه وبين Y`): the person right before the
        noun."""
        before = self.document.words[self.token - 1]
        phrase = self.document.phrase_at(self.token - 2) if self.token > self.site.sentence.first + 2 else None
        deed = before.form == "verbal-noun" and not before.definite and not before.is_attached
        return (phrase.entity,) if deed and phrase is not None and phrase.type is EntityType.PER else ()

    def _dual_before(self) -> tuple[str, ...]:
        """The two countries or people that a dual before the noun stands for (`مع الرئيسين X وY في القمة بينهما`)."""
        words = self.document.words
        for phrase in reversed(self.document.phrases_in(self.site.sentence.first, self.token)):
            if phrase.posts and phrase.name is None and words[phrase.head].text.endswith(("ين", "ان")):
                alone = Slot("", (phrase,), phrase.first, phrase.last)
                ids = ids_of(self.site, alone, self.so_far, among=True)
                return ids if len(ids) == 2 else ()
        return ()

    def _last_pair(self) -> tuple[str, ...]:
        """The last two of the sentence that `بين` joins before the noun (`بين X وY، كما يرعى حوارا بينهما`)."""
        words, first = self.document.words, self.site.sentence.first
        for phrase in reversed(self.document.phrases_in(first + 1, self.token)):
            if words[phrase.first - 1].key == "بين":
                group = self.document.parties_from(phrase.first)
                return tuple(one.entity for one in group) if len(group) == 2 else ()
        return ()

    def _twins(self) -> tuple[str, ...]:
        """The countries behind an unread `بين` next to the noun and its adjectives, or behind its support verb."""
        words, last = self.document.words, self.site.sentence.last
        for start in (self.token + 1, self.start):
            at = start
            while at + 1 < last and (words[at].tag == "ADJ" or words[at].key == _LEVEL):
                at += 1
            if at + 2 < last and words[at].key == "بين":
                return twin_countries(self.document, at + 2) or self._peoples(at)
        return ()

    def _peoples(self, at: int) -> tuple[str, ...]:
        """`بين الكوريتين`, `بين الإسرائيليين والفلسطينيين`: the countries of a dual or of two peoples behind `بين`."""
        last, state = self.site.sentence.last, self.document.phrase_at(at + 1)
        named = state is not None and state.type is EntityType.LOC and state.last == at + 2  # `السعودية`
        twins = twin_countries(self.document, at + 1) or (() if named else nisba_countries(self.document, at, last))
        joined = len(twins) == 1 and at + 2 < last and self.document.words[at + 2].conjunction == "و"
        return (*twins, *(one.entity for one in self.document.parties_from(at + 2)[:1])) if joined else twins

    def named_after(self) -> Parties | None:
        """`قمة X Y`: an occasion called by the names of two people beside each other."""
        closed = self.site.trigger.definite or bool(self.bears_pronoun) or self.frame.kind not in {"talks", "object"}
        ids = () if closed or self.token + 1 >= self.site.sentence.last else surname_pair(self.document, self.token + 1)
        return self._made(ids, "noun-genitive") if ids else None

    def national(self) -> Parties | None:
        """`محادثات روسية تركية`, `محادثات روسية مع تركيا`."""
        if self.frame.kind in {"host", "call"}:
            return None
        countries = nisba_countries(self.document, self.token, self.site.sentence.last)
        if len(countries) > 1:
            return self._made(countries, "noun-nisbas")
        partner = next((slot for slot in self.after if slot.prep == "مع" and self._introduces(slot)), None)
        if not countries or partner is None or partner.type is EntityType.PER or self.before is not None:
            return None
        if any(noun_of_meeting(word.text) for word in self.document.words[self.token + 1 : partner.first]):
            return None
        return self._made((*countries, *self._ids(partner)), "noun-nisbas")
