"""The officials named in the titles of those who serve them, and whether a name there is the servant's own.

مستشار [الرئيس الأمريكي دونالد ترامب]: of him      مدير مكتب الرئيس كريم ناصر: his own
"""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.names.persons import sound
from kg.extract.names.states import is_head, leaders_by_surname, office_holders
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.complements import ComplementReader
from kg.extract.phrases.heads import AIDES, TITLES, is_title
from kg.extract.phrases.lookahead import COMMAS
from kg.extract.phrases.noun import Nominal
from kg.extract.words import Word
from kg.model import EntityType

_SERVANTS = frozenset({"نائب", "وزير", "مدير", "رئيس", "كبير", "سكرتير"})
_LEADER = "زعيم"  # زعيم المعارضة كريم ناصر
_THAT = frozenset({"إن", "أن", "ان"})
_WORKING_IN, _RANKED = frozenset({"في", "علي"}), frozenset({"rank", "honorific"})


class SuperiorReader(ComplementReader):
    """Reads the officials whom others serve."""

    def official_of(self, head: int, at: int, end: int, *, led: bool) -> Phrase | None:
        """The named official at the token, where the noun at token `head` is of somebody else: always where it is `led`
        by who he is, as a body's; of an aide's where he is a head of state or the aide is named behind him."""
        noun = self.words[head].head
        serves = noun is not None and noun.singular in AIDES
        official = self.named_official(at, end) if led or serves else None
        if official is not None and not led:  # what stands behind his name tells of the aide
            official = self.named_official(at, self._end_of_name(official))
            if official is not None and not (self._is_head(official) or self._is_named_behind(official, end)):
                return None
        own = official is not None and not _is_written(self.words[head]) and self._is_aide_s(head, official)
        return official if not own else None

    def _is_named_behind(self, official: Phrase, end: int) -> bool:
        """Whether the aide of a named official is named behind him, set apart by commas (`مستشار الرئيس الأمريكي كريم
        ناصر، سمير حداد، …`), with a title of his own or without."""
        at = official.last + 1
        if at >= end or self.words[official.last].text not in COMMAS or self.words[at].is_attached:
            return False
        name, aide = self.names.get(at), self.named_official(at, end)
        if name is not None:
            last = name.last if name.type is EntityType.PER else end
        else:
            last = aide.last if aide is not None else end
        return last < end and self.words[last].is_mark

    def _is_aide_s(self, office: int, official: Phrase) -> bool:
        """Whether the name behind the title of an official, whose office stands at the token, is that of who works
        there: one with a rank before it (`المستشار في مكتب وزير الدفاع العميد كريم ناصر`), or of no known official
        behind a title without an article (`مدير مكتب وزير الدفاع كريم ناصر`)."""
        before = office - 1 - (self.words[office - 1].folded in _WORKING_IN) if office > 1 else 0
        aide = next((at for at in (before, before - 1) if at > 0 and is_title(self.words[at])), None)
        if aide is None or not official.posts:
            return False
        last = official.posts[-1].last
        behind = self.words[last].head if last < official.last else None
        ranked = behind is not None and bool(behind.kinds & _RANKED)
        construct = not self.words[official.posts[0].first].definite and official.posts[0].lemma != _LEADER
        parted = last < official.last and self.words[last].text in COMMAS  # مدير مكتب الرئيس، كريم ناصر، …
        told = (construct or parted) and not self._is_known(official)
        return ranked or (told and not self._is_behind_name(aide))

    def _is_behind_name(self, at: int) -> bool:
        """Whether somebody's name stands right before the title at the token, which nothing joins to it."""
        if self.words[at].conjunction:
            return False
        last = at - (self.words[at - 1].text in COMMAS)
        return any(name.last == last and name.type is EntityType.PER for name in self.names.values())

    def _end_of_name(self, official: Phrase) -> int:
        """The token behind an official's name."""
        named = (self.names[at] for at in range(official.first, official.last) if at in self.names)
        return next(name.last for name in named if name.span == official.name)

    def _is_known(self, official: Phrase) -> bool:
        """Whether an official is known by name as a state's."""
        return any(sound(name) in office_holders() for name in self._names_in(official))

    def _is_head(self, official: Phrase) -> bool:
        """Whether an official is known as a head of state, who is nobody's aide (`مستشار الرئيس الأمريكي دونالد
        ترامب`)."""
        return any(map(is_head, self._names_in(official)))

    def _names_in(self, official: Phrase) -> list[str]:
        """The names of people in a phrase."""
        named = [self.names[at] for at in range(official.first, official.last) if at in self.names]
        people = (name for name in named if name.type is EntityType.PER)
        return [" ".join(word.text for word in self.words[one.first : one.last]) for one in people]

    def named_superior(self, found: Nominal, end: int) -> None:
        """Takes in the name of the official whose aide a title is of, where marks close it or he is known
        (`كريم ناصر، مستشار الرئيس الأمريكي دونالد ترامب، …`) or what is said follows (`قال كريم ناصر مستشار الرئيس سمير
        حداد إن …`), behind a comma where he is (`مستشار الأمن القومي للرئيس
        الأمريكي، دونالد ترامب`), as a person of his own."""
        office, comma = self._office_served(found), self.words[found.last].text in COMMAS if found.last < end else False
        name = self.names.get(found.last + comma)
        if office is None or name is None or name.type is not EntityType.PER or name.last >= end:
            return
        known = self._is_told_leader(name)
        behind = self.words[name.last]
        told = not comma and (behind.is_mark or (behind.text in _THAT and self.tells_on(found)))
        official = self.named_official(office, end) if known or told else None
        if official is not None and official.last == name.last:
            found.nest(official, belongs=False)

    def _office_served(self, found: Nominal) -> int | None:
        """The token of the office inside the title of who serves it (`مدير مكتب [الرئيس]`)."""
        head = self.words[found.first].head
        if head is None or head.singular not in AIDES | _SERVANTS:
            return None
        inside = (at for at in found.own[1:] if is_title(self.words[at]) and self.words[at].number == "s")
        office = next(inside, None)
        return office if office is None or head.singular in AIDES or self.words[office].definite else None

    def _is_told_leader(self, name: ProperName) -> bool:
        """Whether a name is a state official's, in full or by the surname of one known beyond his country."""
        spelled = " ".join(self.words[at].text for at in range(name.first, name.last))
        return self.is_state_official(name) or fold(spelled) in leaders_by_surname()


def _is_written(head: Word) -> bool:
    """Whether a word heads what somebody wrote or said, in which nobody else has an office (`تقرير`)."""
    kinds = head.head.kinds if head.head is not None else frozenset()
    return "group" in kinds and "organisation" not in kinds and not kinds & TITLES
