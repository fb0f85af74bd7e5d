"""The prepositional complements of a title: whom somebody speaks for, where an envoy is sent, what an office is about.

المتحدث [باسم وزارة الخارجية]      مبعوث الأمم المتحدة [إلى سوريا]      نائب الوزير [للشؤون السياسية]
"""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.names.services import is_directed
from kg.extract.names.states import state_called
from kg.extract.phrase import ProperName
from kg.extract.phrases.addressed import is_of_clause
from kg.extract.phrases.clergy import rite_end
from kg.extract.phrases.fields import emergency_end
from kg.extract.phrases.governed import GovernedReader, Tie
from kg.extract.phrases.heads import is_acting, is_envoy, is_ministry, is_overseer, is_title, is_told, leads
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.whereabouts import goes_home, is_own_seat, leads_away
from kg.extract.speech_words import noun_class, speaking
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_TO = frozenset({"الي", "لدي", "عن", "في", "علي"})
_ON_IT = "علي"
_NOUN = "NOUN"
_POLL, _OPINION = "استطلاع", "راي"
_FOR = "ل"
_IN, _NAMES = "في", frozenset({"اسم", "لسان"})
_STRETCHED = frozenset({"ل", "ب"})  # لـ"باركليز"
_MANNERS = frozenset({"خارج", "انابه"})  # وزير المغتربين بالخارج, المدير بالإنابة
_SPEECH_REACH = 3
_SOURCE = "مصدر"
_WITHIN = frozenset({"في", "من"})
_TRADES = frozenset({"صناعه", "قطاع", "سوق", "اسواق", "بورصه", "تجاره"})
_OWNING = frozenset({"في", "عن", "علي", "لدي"})
_ABOUT = "عن"
_REGIONS = frozenset({"اقليم", "ولايه", "مقاطعه"})
_MINISTER, _AUTHORITIES = "وزير", frozenset({"مرجع", "مرشد"})
_RULING = frozenset({"رئيس", "وزير", "مدير", "ملك", "أمير", "قائد", "زعيم"})
_NEAR = {"علي": ("مطلع",), "من": ("مقرب", "قريب")}
_UNNAMED = frozenset({"group", "person"})
_COMPANY = _UNNAMED | {"peer", "relative", "occupation"}
_STAFF = frozenset({"مدرب", "مدير", "مؤسس", "مالك", "عضو", "أستاذ", "باحث", "محاضر", "استاذ"})
_MANAGING = frozenset({"مدير", "مسؤول", "مسئول", "منسق", "مشرف", "نائب", "مساعد", "مستشار", "ممثل"})
_RUNNING = frozenset({"مدير", "رئيس", "مؤسس"})
_LOCAL = frozenset({"مدير", "مسؤول", "مسئول", "منسق", "نقيب", "رئيس"})
_PROGRAMMES = frozenset({"برنامج", "مشروع", "حمله", "مبادره"})
_SAID = frozenset({"إن", "أن", "ان"})
_WORKS = frozenset({"ملف", "قسم", "شءون", "شؤون", "برنامج", "مكتب", "عمليات", "وحده", "قطاع"})
_GOVERNING = frozenset({"خاص", "خاصه", "معني", "معنيه", "مكلف", "مكلفه", "مختص", "مختصه"})
_PRESIDENT, _BALL = "رئيس", "كره"
_PRESIDED = frozenset({"اتحاد", "نادي", "لجنه", "شركه", "مجموعه", "بنك", "محكمه", "جمعيه", "هيئه", "مفوضيه", "منظمه"})
_EXECUTIVE = frozenset({"تنفيذي", "تنفيذيه"})
_DEPUTIES = frozenset({"نائب", "وكيل"})
_PRESSMEN = frozenset({"معلق", "مراسل", "محرر"})
_RESPONSIBLE = frozenset({"مسؤول", "مسئول"})
_THERE = frozenset({"في", "ب"})
_LEADERS = frozenset({"رئيس", "ملك", "عاهل", "امير", "زعيم", "سلطان"})
_PEER = "peer"
_BUILDINGS = event_words("building")


class ComplementReader(GovernedReader):
    """Reads what follows a title behind a preposition."""

    def prepositional(self, found: Nominal, head: Word, end: int) -> None:
        """`باسم`, `ل`, `ب`, `في`, `لدى`, `إلى`, `عن` with what they govern."""
        at = found.last
        if at >= end or self.words[at].conjunction:
            return
        word = self.words[at]
        name = self.names.get(at)
        if name is not None and name.type is EntityType.LOC and not word.is_attached:
            if found.of is None and head.head is not None and "office" in head.head.kinds and self.is_person(name.last):
                found.nest(self.named(name))
            return
        told = is_told(head) or found.bare_genitive or found.of is not None
        told = told and not (head.head is not None and head.head.singular in _PRESSMEN)
        if (word.preposition == "ل" and told and _is_press(word)) or leads(word):
            return
        if is_of_clause(self.words, self.names, found.first, at):
            return
        if is_acting(head, word):
            found.merge(self.read(at, end))
        elif word.preposition == "ب" and word.key in _MANNERS and is_title(head):
            found.own.append(at)
            found.last += 1
        elif word.pronoun and self._refers_back(found, head, at):
            found.last += 1
        elif self._of_work(found, head, end):
            return
        elif word.preposition == "ب" and word.key in _NAMES:
            self._in_the_name(found, at, end)
        elif self._is_near(at):
            self.surroundings(found, at + 1, end)
        elif not (self._passes(found, head, end) or self._about(found, head, end)):
            self._belonging(found, head, end)

    def _of_work(self, found: Nominal, head: Word, end: int) -> bool:
        """Takes in what one named right before his title manages in the body behind that, or what somebody is
        responsible for; whether anything of the kind stands there."""
        at = found.last
        manages = head.head is not None and head.head.singular in _MANAGING
        manages = manages or any(self.words[here].key in _EXECUTIVE for here in found.own)
        works = manages and head.number == "s" and found.of is None and self.follows_name(found)
        last = self.field_end(head, at, end, works=True) if works else None
        if last is not None:
            found.own += range(at, last)
            found.last = last
        elif self.words[at].key == _ABOUT and self._is_responsible(found, head, at, end):
            inner = self.read(at + 1, end)
            found.own.append(at)
            found.merge(inner)
        return found.last > at

    def _is_responsible(self, found: Nominal, head: Word, at: int, end: int) -> bool:
        """Whether an `عن` at the token tells what somebody named beside the title is responsible for (`المسؤول الأول عن
        الملف النووي الإيراني كريم ناصر`)."""
        plain = at + 1 < end and self.words[at + 1].tag == _NOUN and at + 1 not in self.names
        if head.head is None or head.head.singular not in _RESPONSIBLE or not plain or self._is_body(at + 1):
            return False
        before = self.words[found.first - 1] if found.first else None
        named = any(name.last == found.first and name.type is EntityType.PER for name in self.names.values())
        parted = before is not None and before.is_mark
        return head.definite and (named or parted or self.is_person(self.read(at + 1, end).last))

    def _refers_back(self, found: Nominal, head: Word, at: int) -> bool:
        """Whether a preposition with a pronoun tells whose a group is (`زملاء له`) or where a post is of one named
        behind it (`عضو المكتب فيها كريم ناصر`)."""
        key = self.words[at].key
        return (key == _FOR and self._speaks_as_group(found, head)) or (key in _THERE and self.is_person(at + 1))

    def _in_the_name(self, found: Nominal, at: int, end: int) -> None:
        """`باسم` at the token with whom somebody speaks for, or with a pronoun for that (`باسمهم`)."""
        if self.words[at].pronoun:
            found.last += 1
        else:
            self.complement(found, at + 1, end, Tie(person=True))

    def _belonging(self, found: Nominal, head: Word, end: int) -> None:
        """What a preposition tells that a title may belong to."""
        at = found.last
        word, envoy, several = self.words[at], is_envoy(head), self._speaks_as_group(found, head)
        if word.preposition == "ل" and (head.head is None or self._speaks_to(head, at)) and self._told(found):
            return  # قال العمير للصحافيين، قال دبلوماسيون لنيويورك تايمز
        if word.preposition == "ل" and self._is_known_body(found, head):
            return  # أجوبة قدمتها الشركة للكونغرس
        if word.preposition == "ل" and word.number == "s" and is_title(word) and self._serves_nobody(head):
            return  # قال الرئيس السوداني للرئيس المصري
        if goes_home(self.words, found, head, self.names.get(at)):
            return
        if self._is_of_trade(head, at):
            self.surroundings(found, at, end)
        elif word.preposition in {"ل", "ب"} and not word.pronoun:
            own = envoy or (head.head is not None and head.head.singular in _DEPUTIES)
            made = is_title(head) and (is_accusative(head) or self._is_minister_of_region(head, at))
            belongs = word.preposition == "ل" or not envoy or self._is_body(at)
            placed = (several or made) and word.preposition == "ب"
            tie = Tie(place=placed, belongs=belongs, official=not own, staff=self._is_staff(found))
            self.complement(found, at, end, tie)
        elif word.tag == "PREP" and word.key in _STRETCHED and self.quoted(at + 1, end) is not None:
            told = self._told(found) and not (self._is_of_bearer(head, at + 1, end) or self._runs(found, head))
            if word.key == _FOR and (told or self._is_outlet_quoted(at + 2)):
                return  # قال مصدر لـ"النهار"
            self.complement(found, at + 1, end, Tie(staff=self._is_staff(found)))
        elif head.head is not None and head.head.singular == _SOURCE and word.key in _WITHIN:
            self.of_source(found, at + 1, end)
        elif self._is_tied(found, head, at, end) and not self._is_where_seen(found, head):
            within = word.key == _IN and self._is_body(at + 1) and not head.pronoun  # سفيرها في الأمم المتحدة
            local = word.key == _IN and self._is_of_part(found, head)
            belongs = word.key in _OWNING and (not envoy or within or local)
            highest = head.head is not None and head.head.singular in _AUTHORITIES  # المرجع الأعلى في العراق
            placed = envoy or several or highest or self._is_minister_in(found, head, at)
            named = self.follows_name(found)
            placed = placed or (named and self._is_minister_of_region(head, at + 1))
            placed = placed or (named and local and self._is_closed_place(at + 1, end))
            tie = Tie(place=placed, belongs=belongs, staff=self._is_about_place(found))
            self.complement(found, at + 1, end, tie)

    def _is_of_part(self, found: Nominal, head: Word) -> bool:
        """Whether a title tells what somebody is over, but not yet in which body or land (`منسق الشؤون الإنسانية`)."""
        over = head.head is not None and head.head.singular in _LOCAL and head.number == "s"
        fields = [self.words[at] for at in found.own[1:] if not self.words[at].qualifies]
        return over and found.of is None and bool(fields) and fields[0].key not in _PROGRAMMES

    def _is_closed_place(self, at: int, end: int) -> bool:
        """Whether a place's name stands at the token with a mark or what is said behind it."""
        name = self.names.get(at)
        if name is None or name.type is not EntityType.LOC:
            return False
        behind = self.words[name.last] if name.last < end else None
        return behind is None or behind.is_mark or behind.text in _SAID

    def _is_minister_in(self, found: Nominal, head: Word, at: int) -> bool:
        """Whether a `في` at the token leads to the state of a minister named right before his title (`كريم ناصر وزير
        التجارة في كوريا الجنوبية`), rather than to where something happens."""
        minister = head.head is not None and head.head.singular == _MINISTER and self.words[at].key == _IN
        named = minister and any(one.last == found.first and one.type is EntityType.PER for one in self.names.values())
        name = self.names.get(at + 1) if named else None
        called = " ".join(word.text for word in self.words[name.first : name.last]) if name is not None else ""
        return bool(called) and state_called(called) is not None

    def _is_minister_of_region(self, head: Word, at: int) -> bool:
        """Whether a minister's title tells at the token the part of a state that has ministers of its own (`وزير الصحة
        بإقليم …`, `وزير العدل في ولاية …`)."""
        minister = head.head is not None and head.head.singular == _MINISTER and not self.words[at].definite
        return minister and self.words[at].key in _REGIONS

    def _is_of_trade(self, head: Word, at: int) -> bool:
        """Whether a source is told by its trade at the token (`مصادر بصناعة النفط`)."""
        source = head.head is not None and head.head.singular == _SOURCE
        return source and self.words[at].preposition == "ب" and self.words[at].key in _TRADES

    def _serves_nobody(self, head: Word) -> bool:
        """Whether a title is of one who leads a state or is its minister, so that no official behind ل is his chief."""
        return head.head is not None and head.head.singular in _LEADERS | {_MINISTER}

    def _told(self, found: Nominal) -> bool:
        """Whether a verb of speech stands before the noun or one it qualifies, so that ل leads to whom was told."""
        before = self.words[max(0, found.first - _SPEECH_REACH) : found.first]
        return any(word.is_verb and word.lemma in speaking() for word in before)

    def _is_known_body(self, found: Nominal, head: Word) -> bool:
        """Whether a body is told by nothing but its noun with the article, which nothing belongs to."""
        bare = head.definite and found.last == found.first + 1 and not is_title(head)
        return bare and head.head is not None and "organisation" in head.head.kinds

    def _speaks_to(self, head: Word, at: int) -> bool:
        """Whether the body behind the ل at the token is the press to whom people of no body talk (`دبلوماسيون
        للإندبندنت`), who would be its own in `محررون للصحيفة`, or a spokesman who was told of (`قال المتحدث لفوكس
        نيوز`)."""
        name = self.names.get(at)
        several = head.head is not None and "group" in head.head.kinds and not (head.definite or head.pronoun)
        spokesman = is_told(head) and head.definite
        return (several or spokesman) and name is not None and name.type is EntityType.ORG and self._is_outlet(name)

    def _is_outlet_quoted(self, at: int) -> bool:
        """Whether the name in quotation marks at the token is the press'."""
        name = self.names.get(at)
        return name is not None and self._is_outlet(name)

    def _is_outlet(self, name: ProperName) -> bool:
        """Whether a name is of a paper, an agency or a station."""
        spelled = " ".join(word.folded for word in self.words[name.first : name.last])
        known = {spelled, spelled[1:]} & keys("outlet_names")
        return bool(known) or fold(self.words[name.last - 1].text) in keys("mastheads")

    def _speaks_as_group(self, found: Nominal, head: Word) -> bool:
        """Whether an indefinite group stands right behind a verb of speech, so that what follows with في, ب or ل tells
        which group it is (`قال زملاء له في الشرطة إن`)."""
        people = head.head is None or bool(head.head.kinds & _COMPANY)
        group = head.number == "p" and people and not head.definite
        verb = self.words[found.first - 1] if found.first else None
        return group and verb is not None and verb.is_verb and verb.lemma in speaking()

    def _about(self, found: Nominal, head: Word, end: int) -> bool:
        """Takes in what a title is about, if the next token begins that."""
        at = found.last
        word = self.words[at]
        if word.preposition == "ل" and at not in self.names and head.number == "s" and is_directed(head, word):
            found.nest(self.body(at, end, EntityType.ORG))
            return True
        field = is_title(head) and head.number == "s" and word.preposition == "ل" and self.is_field(at, end)
        if field or (word.preposition == "ل" and (self.is_field_noun(at) or self.is_deed_for(head, at))):
            self.affairs(found, end)
            return True
        if is_overseer(head, word) and self.is_overseen(at + 1, end):
            self.oversight(found, end)
            return True
        charged = word.preposition == "ب" and self.words[at - 1].key in _GOVERNING and at not in self.names
        charged = charged and not self._is_charge_of_body(found, head)
        if charged and is_title(head) and not self._heads(at):
            self.charge(found, end)
            return True
        if word.preposition == "ل" and word.key == _OPINION and head.key.startswith(_POLL):
            found.merge(self.read(at, end))
            return True
        ministry = word.preposition == "ل" and is_ministry(head, word)
        last = self.ministry_end(at, end) if ministry else self.field_end(head, at, end)
        last = last or emergency_end(self.words, at, end)
        if word.preposition == _FOR and last is None:
            last = self.managed_region_end(head, at, end)
        last = last or (self.region_end(head, at, end) if found.of is not None else None)
        if last is not None:
            found.own += range(at, last)
            found.last = last
        return last is not None

    def _is_charge_of_body(self, found: Nominal, head: Word) -> bool:
        """Whether the adjective before the next token tells what a body inside the title is charged with (`رئيس لجنة
        الخدمات المكلفة [ببحث الطلبات]`)."""
        adjective = self.words[found.last - 1]
        body = any(phrase.type is EntityType.ORG and phrase.first > found.first for phrase in found.nested)
        return body and (head.gender == "f" or adjective.gender != head.gender) and adjective.gender == "f"

    def _passes(self, found: Nominal, head: Word, end: int) -> bool:
        """Passes the game of a team (`قائد الفريق الأول لكرة القدم`) or a clergyman's rite, if one is next."""
        word, before = self.words[found.last], found.last
        sport = word.preposition == _FOR and word.key == _BALL and is_title(head) and found.last + 1 < end
        found.last = rite_end(self.words, head, found.last, end) or found.last + 2 * sport
        return found.last > before

    def _heads(self, at: int) -> bool:
        """Whether a body's noun stands at the token."""
        noun = self.words[at].head
        return noun is not None and "organisation" in noun.kinds

    def _is_near(self, at: int) -> bool:
        """Whether the preposition goes with an adjective like `مطلع على`, `مقرب من` before it."""
        adjective = self.words[at - 1].key
        return any(adjective.startswith(stem) for stem in _NEAR.get(self.words[at].key, ()))

    def _is_tied(self, found: Nominal, head: Word, at: int, end: int) -> bool:
        """Whether a separate preposition after a title, or after a group (`شخصيات في الحزب`), may go with it."""
        group = head.number == "p" and (head.head is None or bool(head.head.kinds & _UNNAMED))
        key = self.words[at].key
        spoken_of = key == _ABOUT and head.head is not None and head.head.singular in _RULING
        written_on = key == _ON_IT and at + 1 < end and self.words[at + 1].key in noun_class("platform")
        fits = (
            is_title(head)
            and key in _TO
            and not (spoken_of or leads_away(self.words, self.names, found, head) or written_on)
        )
        fits = fits or (group and key == _IN) or (key == _IN and self._is_peer_at_body(head, at + 1, end))
        return (
            fits and at + 1 < end and not self.words[at + 1].is_attached and not is_own_seat(self.words, head, at + 1)
        )

    def _is_of_bearer(self, head: Word, at: int, end: int) -> bool:
        """Whether somebody's name follows the body in quotation marks at the token, which his definite title is of
        (`قال المدير التنفيذي لـ"…" كريم ناصر`), or its noun tells whom a spokesman speaks for."""
        quoted = self.quoted(at, end)
        if quoted is None or not (is_title(head) and head.definite):
            return False
        noun = self.words[at + 1].head
        body = noun is not None and "organisation" in noun.kinds and is_told(head)
        return body or self.is_person(quoted.last)

    def _runs(self, found: Nominal, head: Word) -> bool:
        """Whether a title right behind a name is of who runs some body that it does not tell yet."""
        runs = head.head is not None and head.head.singular in _RUNNING and found.of is None
        return runs and self.follows_name(found)

    def _is_peer_at_body(self, head: Word, at: int, end: int) -> bool:
        """Whether a body at the token, before a name, is that of a peer (`نظيره في شركة … كريم ناصر`)."""
        if head.head is None or _PEER not in head.head.kinds or at >= end:
            return False
        quoted, name, noun = self.quoted(at, end), self.names.get(at), self.words[at].head
        if quoted is None and name is None and (noun is None or "organisation" not in noun.kinds):
            return False
        body = quoted or (self.named(name) if name is not None else self.called(self.body(at, end, EntityType.ORG)))
        return body.type is EntityType.ORG and self.is_person(body.last)

    def _is_where_seen(self, found: Nominal, head: Word) -> bool:
        """Whether the building behind `في` tells where the leader of a state is met (`اجتمع مع الرئيس الأمريكي في البيت
        الأبيض`), as he does not work for those who work there."""
        nation = found.nested[found.of] if found.of is not None else None
        leads = head.head is not None and head.head.singular in _LEADERS and nation is not None
        leads = leads and nation is not None and nation.type is EntityType.LOC
        return leads and self.words[found.last].key == _IN and self.words[found.last + 1].key in _BUILDINGS

    def _is_staff(self, found: Nominal) -> bool:
        """Whether a title is of somebody who works for a body, so that a nationality is only his own (`المدرب الإسباني
        لنادي …`)."""
        head = self.words[found.first].head
        executive = any(self.words[at].key in _EXECUTIVE for at in found.own)
        staff = executive or (head is not None and head.singular in _STAFF) or self._is_about_place(found)
        return staff or self._presides(found)

    def _presides(self, found: Nominal) -> bool:
        """Whether a body that no state's president presides over follows the nationality of one (`الرئيس الأردني
        للاتحاد الدولي`)."""
        nation = found.nested[found.of] if found.of is not None else None
        if nation is None or self.words[nation.head].nisba is None or found.last >= len(self.words):
            return False
        head, body = self.words[found.first], self.words[found.last]
        mere = head.head is not None and head.head.singular == _PRESIDENT and found.own == [found.first]
        return mere and body.preposition == _FOR and body.key in _PRESIDED

    def _is_about_place(self, found: Nominal) -> bool:
        """Whether a place only tells what the work of somebody is about (`مسؤول ملف القدس في حركة …`)."""
        place = found.nested[found.of] if found.of is not None else None
        before = self.words[place.first - 1].key if place is not None and place.type is EntityType.LOC else ""
        return before in _WORKS


def _is_press(word: Word) -> bool:
    """Whether a word tells a paper or a station, some of which have the article in their names (`للجزيرة`)."""
    return word.key in keys("press") or (word.definite and f"ال{word.key}" in keys("press"))
