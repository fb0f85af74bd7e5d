"""Whether a title behind a name is the named person's.

قال كريم ناصر[ مدير الشركة] إن …: his      التقى ناصر [وزير الخارجية المصري]: of whom he met
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName, flat
from kg.extract.phrases.lookahead import COMMAS, POSTS, Lookahead
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.person import Person
from kg.extract.phrases.received import is_followed, is_object
from kg.extract.speech_words import sayings
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

WHO_IS = frozenset({"وهو", "وهي", "هو", "هي"})
"""What introduces a title behind a name as the named person's."""

IS = frozenset({"هو", "هي"})
"""What stands between a title and the name of who has it, in a sentence of its own (`رئيس الشركة هو كريم ناصر`)."""

ONE_OF = frozenset({"احد", "احدي"})
"""The folded words before many of whom somebody is one."""

_FOREMOST = frozenset({"ابرز", "اهم", "اشهر", "كبار", "اقدم"})
_ALSO = frozenset({"ايضا", "كذلك", "حاليا", "الان", "سابقا"})
"""Adverbs between such a pronoun and the title."""

ACCOSTING = keys("accosting_verbs")
"""Verbs whose object may be somebody with a mere title."""
_AMBASSADOR, _OFFICE = "سفير", "office"
_MOVING = frozenset({"اقال", "عزل", "عين", "كلف", "استدعي", "هنا", "ودع"})
_SAYING = frozenset({"قال", "اضاف", "اوضح", "صرح", "تابع", "اردف", "علق", "كتب", "غرد", "ختم"})  # with no object


def after_pronoun(words: Sequence[Word], at: int) -> int:
    """The token behind the pronoun at the token that introduces a title, and its adverb (`وهو أيضا [عضو المجلس]`); the
    token itself where none stands there."""
    if at >= len(words) or words[at].text not in WHO_IS:
        return at
    return at + 1 + (at + 1 < len(words) and words[at + 1].folded in _ALSO)


def pronoun_before(words: Sequence[Word], at: int) -> int | None:
    """The token of the pronoun that introduces the title at the token, `None` where none does."""
    before = at - 1 - (at > 1 and words[at - 1].folded in _ALSO)
    return before if before >= 0 and words[before].text in WHO_IS else None


def after_one_of(words: Sequence[Word], at: int) -> int:
    """The token behind a word before many of whom somebody is one (`أحد [قادة الحزب]`, `أحد أبرز [قادة الحزب]`); the
    token itself where none stands there."""
    if at >= len(words) or words[at].key not in ONE_OF:
        return at
    return at + 1 + (at + 1 < len(words) and words[at + 1].key in _FOREMOST)


def is_construct_of_both(words: Sequence[Word], first: int, second: int) -> bool:
    """Whether the noun of an office stands bare before the bare noun of another that is joined to it, whose body is
    that of both (`مؤسس ومدير الشركة`)."""
    one, other = words[first], words[second] if second < len(words) else None
    if other is None or second != first + 1 or other.conjunction != "و" or other.preposition:
        return False
    bare = not any(word.definite or word.pronoun or is_accusative(word) or word.number != "s" for word in (one, other))
    return bare and other.head is not None and _OFFICE in other.head.kinds


class TitlesBehind:
    """Judges titles behind the names of one article."""

    def __init__(self, ahead: Lookahead) -> None:
        self._ahead, self._words = ahead, ahead.words
        self._introduced = {part for name in ahead.names.values() for part in self._later_parts(name)}

    def _later_parts(self, name: ProperName) -> list[str]:
        """The words of a longer name of a person that may stand for him later."""
        size = name.last - name.first
        return [self._words[at].key for at in range(name.first, name.last)] if size > 1 else []

    def is_apposition(self, person: Person, found: Nominal) -> bool:
        """Whether a post behind a name is the named person's; not where another name follows it, nor where it is the
        object of the verb before a short name (`التقى لافروف وزير الخارجية المصري`), nor right behind a name that
        stands for a longer one."""
        assert person.name is not None
        head = self._words[found.first]
        before = max(0, found.first - 2)
        one_of = found.first in {after_one_of(self._words, at) for at in range(before, found.first)}
        if (is_accusative(head) and not head.pronoun) or (head.number == "p" and not one_of):
            return False
        if person.posts and head.definite and found.last == found.first + 1:
            return False  # طالبت النائبة كريمة ناصر، عضو اللجنة، الوزير بأن
        if pronoun_before(self._words, found.first) is not None:
            return not self._ahead.is_person(found.last)
        owner = found.nested[found.of] if found.of is not None else None
        spokes = owner is None and head.head is not None and "spokes" in head.head.kinds
        if (spokes and self._is_of_named(found.last)) or self._is_of_met(person, found):
            return False
        named = owner is not None and owner.type is EntityType.ORG and any(inner.name for inner in flat([owner]))
        parted = named and (self._words[found.first - 1].text in COMMAS or bool(head.conjunction))
        both = is_construct_of_both(self._words, found.first, found.last)
        if not (found.closed or parted or both) or self._is_of_another(person, found.last):
            return False
        return person.at != found.first or self._is_right_behind(person, person.name, found)

    def _is_of_met(self, person: Person, found: Nominal) -> bool:
        """Whether a title is of whom somebody with a title and a name between commas, or a man with a title if it is a
        woman's, meets or dismisses by the verb before him (`استقبل الرئيس المصري، كريم ناصر، [رئيس البرلمان]`, `استقبل
        الرئيس كريم ناصر [سفيرة اليابان]`)."""
        first, name = person.first, person.name
        if not person.posts or name is None or name.first <= person.posts[0].first or person.at != name.last:
            return False
        head, own = self._words[found.first], self._words[person.posts[0].head]
        woman = head.gender == "f" and own.gender == "m"
        aside = self._words[name.first - 1].text in COMMAS and self._words[name.last].text in COMMAS
        verb = self._words[first - 1] if first else None
        meets = verb is not None and verb.is_verb and (verb.lemma in ACCOSTING or verb.lemma in _MOVING)
        return (woman or aside) and meets and not head.definite

    def _is_of_named(self, at: int) -> bool:
        """Whether a `ل` with somebody's name stands at the token, for whom one speaks (`المتحدث السابق لكريم ناصر`)."""
        name = self._ahead.names.get(at)
        return name is not None and name.type is EntityType.PER and self._words[at].preposition == "ل"

    def _is_of_another(self, person: Person, at: int) -> bool:
        """Whether a name stands behind a title at the token, with a rank or a further title before it (`كريم ناصر، قائد
        الجيش [العميد سامي حداد]`, `كريم ناصر، نائب رئيس الوزراء [وزير المالية سامي حداد]`)."""
        if self._ahead.is_person(at):
            return True
        if self._ahead.is_called(at, len(self._words)):
            return not self._is_of_ranked(person)
        titled = bool(self._ahead.kinds(at) & POSTS) and self._words[at].number == "s"
        apart = titled and not (self._words[at].definite or self._words[at].is_attached)
        parted = apart and self._words[person.at].text in COMMAS
        return parted and self._ahead.leads_to_name(at + 1, len(self._words))

    def _is_of_ranked(self, person: Person) -> bool:
        """Whether a title behind somebody's name, before a further person with a style, is his who has but a rank
        before his name and meets that one (`التقى اللواء كريم ناصر [محافظ المنيا] الشيخ سامي حداد`)."""
        before = self._words[person.first - 1] if person.first else None
        accosts = before is not None and before.is_verb and before.lemma in ACCOSTING
        ranked = person.name is not None and person.first < person.name.first and not person.posts
        return accosts and ranked and "rank" in self._ahead.kinds(person.first)

    def _is_subject(self, person: Person, name: ProperName) -> bool:
        """Whether a whole title before a name shows that a further one behind it is of another (`كلف الرئيس كريم ناصر
        الوزير السابق`); `السفيرة كريمة ناصر المندوبة الدائمة` is one person."""
        first = person.posts[0] if person.posts else None
        rank = first is not None and first.lemma == _AMBASSADOR and first.last == first.first + 1
        return first is not None and first.first < name.first and not rank

    def _is_right_behind(self, person: Person, name: ProperName, found: Nominal) -> bool:
        """Whether a title right behind a name is the named person's."""
        head = self._words[found.first]
        before = self._words[person.first - 1] if person.first else None
        short, said = name.last == name.first + 1, before is not None and before.lemma in _SAYING and not head.definite
        if short and self._words[name.first].key in self._introduced and not said:
            return False
        spoken = head.head is not None and "spokes" in head.head.kinds
        accosted = before is not None and before.is_verb and before.lemma in ACCOSTING
        if accosted and head.definite and person.at == found.first and self._is_subject(person, name):
            return False
        if accosted and head.pronoun and person.posts:
            return False  # أوفد الرئيس ناصر مستشاره
        if accosted and is_object(self._ahead, person, found):
            return False
        another = accosted and not short and is_followed(self._ahead, found)
        called = short and person.first < name.first and not accosted  # أكد اليوناني كريم مدرب الفريق
        if person.posts or said or spoken or another or called or before is None or not before.is_verb:
            return True
        return not short and (not accosted or not head.definite or before.lemma in sayings())
