"""How far a noun reaches: its genitives, adjectives and prepositional complements, and the phrases among them.

نائب [وزير] الخارجية [الروسي] للشؤون السياسية      المبعوث الخاص [للأمم المتحدة] إلى [سوريا]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from weakref import WeakMethod

from kg.extract.lexicon import keys, regions
from kg.extract.names.body_ends import is_year
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.adjectives import (
    begins_title,
    clashes,
    describes,
    is_assistant,
    is_in_charge,
    is_joined,
    is_no_adjective,
    is_of_noun_before,
    is_opposition,
    is_said_of_group,
)
from kg.extract.phrases.ambassadors import grade_end
from kg.extract.phrases.asides import THEN
from kg.extract.phrases.borne_titles import is_borne
from kg.extract.phrases.called import called, name_behind, name_inside, name_quoted
from kg.extract.phrases.citizens import citizens_end
from kg.extract.phrases.fields import FIELD_NOUNS
from kg.extract.phrases.genitives import GenitiveReader
from kg.extract.phrases.heads import TITLES, are_ministers, are_several, is_minister_of_state, is_portfolio, is_title
from kg.extract.phrases.nations import (
    is_adjective_name,
    is_joined_nation,
    is_led_to,
    is_of_either,
    joined_place,
    joined_places,
    shares_title,
)
from kg.extract.phrases.noun import Nominal
from kg.extract.words import Word
from kg.model import EntityType, MentionKind, Span, Token

_PORTFOLIOS = frozenset({"organisation", "portfolio"})
_NOMINATIVE = "ون"
_OFFICE, _RANK, _NOT, _NAME = "office", "rank", "غير", "اسم"
_NUNATED = (_NOMINATIVE, "ين", "ان")
_NISBA_ENDINGS = ("ي", "يه")
_RESPECTS = frozenset({"مستوي", "اطلاع", "نفوذ", "انتشار", "شان", "مقام", "ثقافه"})
_EACH, _OF, _FIELD = "كل", "من", 2
_OPENING, _CLOSING = frozenset({'"', "«", "“", "”", "("}), frozenset({'"', "»", "“", "”", ")"})


class NominalReader(GenitiveReader):
    """Reads nouns with their complements off the words of one article."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], names: Mapping[int, ProperName]) -> None:
        self.tokens = tokens
        self.words = words
        self.names = names
        self.people: WeakMethod[Callable[[int, int], Phrase | None]] | None = None

    def read(self, first: int, end: int) -> Nominal:
        """The noun at token `first` with its complements, which end before token `end`."""
        head = self.words[first]
        last = grade_end(self.words, first, end)
        found = Nominal(first, last, [first], closed=head.definite or bool(head.pronoun))
        if _has_nunation(head):
            self._adjectives(found, head, end)
            self.prepositional(found, head, end)
            return found
        if not found.closed:
            self._of_each(found, head, end)
            self.genitives(found, head, end)
            found.closed = found.closed or is_minister_of_state(head, [self.words[at] for at in found.own[1:]])
        self._adjectives(found, head, end)
        for _ in range(3):
            before = found.last
            self._alias(found, end)
            self.prepositional(found, head, end)
            if found.last == before:
                break
            self._adjectives(found, head, end)
        return found

    def _of_each(self, found: Nominal, head: Word, end: int) -> None:
        """Passes `كل من` behind several people's title and its field, before whose they are (`سفراء [كل من] إيطاليا …`,
        `وزراء خارجية [كل من] مصر …`)."""
        near = range(found.last, min(found.last + _FIELD, end - 2)) if head.number == "p" else ()
        at = next((at for at in near if self.words[at].key == _EACH and self.words[at + 1].text == _OF), None)
        if at is None or self.words[at].is_attached or self.words[at].pronoun:
            return
        if at > found.last:
            self.genitives(found, head, at)
        if found.last == at:
            found.last = at + 2 + (self.words[at + 2].text == ":")

    def body(self, first: int, end: int, kind: EntityType) -> Phrase:
        """The phrase of a noun that heads an organisation, place or group."""
        found = self.read(first, end)
        word = self.words[first]
        number = word.number if kind is EntityType.GRP else "s"
        span, mention, nested = self.span(first, found.last), MentionKind.NOMINAL, tuple(found.nested)
        return Phrase(span, first, found.last, first, mention, kind, word.gender, number, nested=nested)

    def called(self, phrase: Phrase) -> Phrase:
        """`مدينة جدة`, `العاصمة الإيطالية روما`, `عملاق التقنية مايكروسوفت`: the name behind a noun is its own."""
        quoted = name_quoted(self.words, phrase)
        if quoted is not None or self._is_of_two(phrase):
            first = called(self.words, self.tokens, phrase, quoted or phrase.nested[0])
            return replace(first, span=phrase.span, last=phrase.last)
        inner = name_inside(phrase)
        if inner is not None:
            whole = not self.words[inner.first].is_attached and inner.last == phrase.last
            return called(self.words, self.tokens, phrase, inner) if whole else phrase
        name = name_behind(self.words, self.names, phrase)
        return phrase if name is None else called(self.words, self.tokens, phrase, self.named(name))

    def _is_of_two(self, phrase: Phrase) -> bool:
        """Whether a phrase is a dual of bodies with the name of the first and adjectives of it (`شركتي سيمنس الألمانية
        وتوتال الفرنسية`)."""
        head, name = self.words[phrase.head].head, phrase.nested[0] if phrase.nested else None
        two = head is not None and head.number == "d" and head.construct
        if name is None or name.name is None or not two or name.first != phrase.head + 1:
            return False
        told = name.type is phrase.type is EntityType.ORG and not self.words[name.first].is_attached
        return told and all(word.tag == "ADJ" for word in self.words[name.last : phrase.last])

    def named(self, name: ProperName) -> Phrase:
        """An organisation, a place or a person by the mere name."""
        gender = self.words[name.first].gender
        return Phrase(
            name.span, name.first, name.last, name.first, MentionKind.NAME, name.type, gender, "s", name=name.span
        )

    def span(self, first: int, last: int) -> Span:
        """The span of tokens `first:last` without the clitics before the first one."""
        return Span(self.tokens[first].span.start + self.words[first].skip, self.tokens[last - 1].span.end)

    def _alias(self, found: Nominal, end: int) -> None:
        """The short name of a title's body in brackets or quotation marks behind it (`رئيس الاتحاد الدولي "فيفا"`)."""
        owner, at = found.nested[-1] if found.nested else None, found.last
        if owner is None or owner.type is not EntityType.ORG or owner.last != at or at + 1 >= end:
            return
        name = self.names.get(at + 1) if self.words[at].text in _OPENING else None
        if name is not None and name.type is owner.type and name.last < end and self.words[name.last].text in _CLOSING:
            found.nest(self.named(name), belongs=False)
            found.last = name.last + 1

    def _adjectives(self, found: Nominal, head: Word, end: int) -> None:
        """Adjectives, and further genitives joined by `و` as long as no nationality came."""
        joining = found.bare_genitive and (head.number == "s" or are_ministers(head))
        while found.last < end:
            word = self.words[found.last]
            if joining and word.conjunction == "و" and word.key in FIELD_NOUNS and not word.definite:
                self.affairs(found, end)
                continue
            denied = 2 * self._is_denied(found.last, head, end)
            joined = found.last + denied if denied else self._joined_end(found.last, head, end, joining)
            if joined > found.last:
                found.own += range(found.last, joined)
                found.last = joined
                continue
            if is_adjective_name(self.words, self.names, found, head):
                found.nest(self.named(self.names[found.last]))
                continue
            if self._takes_place(found):
                continue
            if is_joined_nation(self.words, self.names, found, head):
                found.nest(self.nisba(found.last))
                continue
            if word.is_attached or found.last in self.names or word.definite != found.closed or clashes(head, word):
                return
            another = self._is_of_another(found.last, end) or is_of_noun_before(head, self.words[found.last - 1], word)
            before = self.words[found.last - 1]
            dated = is_year(self.words, found.last)
            if word.adverbial or dated or another or is_no_adjective(head, before, word) or is_opposition(before, word):
                return
            begins = word.head is not None and begins_title(word) and not is_said_of_group(head, word)
            begins = begins or (not is_title(head) and is_borne(self.words, self.names, found.last))
            begins = begins or self._is_rank_before_name(found, head) or self._is_spokesman(found, head)
            if begins and not (is_in_charge(head, word) or is_assistant(head, word)):
                return
            field = word.body is not None and self.words[found.last - 1].key in FIELD_NOUNS and is_title(head)
            if (word.nisba is not None or word.body is not None) and not field:
                nation = self.nisba(found.last)
                several = head.number != "s" and word.number != "s"  # رئيس الوزراء الروسي is of one
                found.nest(nation, belongs=not (several and is_of_either(self.words, nation)))
                joining = False
            elif field or describes(head, word) or _is_nisba(word):
                last = found.last + 1 + self._is_in_respect(found.last + 1, end)
                found.own += range(found.last, last) if not _is_behind_person(found) else ()
                found.last = last
            else:
                return

    def _takes_place(self, found: Nominal) -> bool:
        """Whether a second place is joined before who holds the title, and taken in: one of which he has it, too, or to
        which he is sent as well (`مبعوث الرئيس إلى السودان وتشاد`), with the further ones of several people (`وزراء
        خارجية مصر والأردن والعراق`)."""
        place = joined_place(self.words, self.names, found)
        if place is None:
            return False
        row = joined_places(self.words, self.names, place) if are_several(self.words, found.first) else [place]
        shared = shares_title(self.words, found) and self.is_person(row[-1].last)
        if shared or (is_led_to(self.words, found.nested[-1]) and self._leads_on(place.last)):
            for one in row if shared else [place]:
                found.nest(self.named(one), belongs=shared)
            return True
        return False

    def _leads_on(self, at: int) -> bool:
        """Whether a person's name or a further title of his begins at the token."""
        title = self.words[at] if at < len(self.words) else None
        further = title is not None and is_title(title) and not (title.definite or title.is_attached)
        return further or self.is_person(at)

    def _is_denied(self, at: int, head: Word, end: int) -> bool:
        """Whether a title's adjective stands at the token with what denies it (`السفير الأردني [غير المقيم]`)."""
        behind = self.words[at + 1] if at + 1 < end else None
        told = self.words[at].key == _NOT and is_title(head) and not self.words[at].is_attached
        ranked = behind is not None and behind.key.removesuffix("ه") in keys("title_adjectives")
        return told and ranked and behind is not None and behind.definite

    def _is_rank_before_name(self, found: Nominal, head: Word) -> bool:
        """Whether the next word is the title by which somebody is called right before his name, behind that of his post
        in a body (`عضو اللجنة المالية [النائب] كريم ناصر`)."""
        word, owner = self.words[found.last], found.nested[found.of] if found.of is not None else None
        body = owner is not None and owner.type is EntityType.ORG if is_title(head) else _heads_body(head)
        office = word.head is not None and _OFFICE in word.head.kinds and word.definite and word.number == "s"
        return body and office and self.is_person(found.last + 1)

    def _is_spokesman(self, found: Nominal, head: Word) -> bool:
        """Whether the next word is the further title of an official that tells whom he speaks for (`وزير الإعلام
        [الناطق] باسم الحكومة`)."""
        word, behind = self.words[found.last], self.words[found.last + 1 : found.last + 3]
        office = head.head is not None and head.head.kinds & TITLES and _RANK not in head.head.kinds
        spokes = office and word.head is not None and "spokes" in word.head.kinds and word.number == "s"
        return bool(spokes) and any(one.key == _NAME and one.preposition == "ب" for one in behind)

    def _is_in_respect(self, at: int, end: int) -> bool:
        """Whether the genitive of an adjective stands at the token (`مسؤول سعودي رفيع [المستوى]`)."""
        word = self.words[at] if at < end else None
        return word is not None and word.key in _RESPECTS and word.definite and not word.is_attached

    def _is_of_another(self, at: int, end: int) -> bool:
        """Whether an adjective is said of the possessed noun between it and the name (`المنتهية ولايته`)."""
        following = self.words[at + 1] if at + 2 < end and self.words[at].nisba is None else None
        name = self.names.get(at + 2)
        possessed = following is not None and bool(following.pronoun) and not following.is_attached
        possessed = possessed and following is not None and following.folded not in THEN
        return possessed and name is not None and name.type is EntityType.PER

    def _joined_end(self, at: int, head: Word, end: int, joining: bool) -> int:
        """The token after an adjective joined at the token, or, where genitives may be `joining`, after the word that
        continues one (`والتعاون الدولي`) or citizens abroad; the token itself where another party begins."""
        word = self.words[at]
        if word.conjunction != "و" or (at not in self.names and is_joined(head, self.words[at - 1], word)):
            return at + (word.conjunction == "و")
        citizens = citizens_end(self.words, at, end) if joining else at
        if citizens == at and joining and self._is_further_field(at, end):
            return at + 2
        return citizens if citizens > at else at + (joining and self._joins(at, head))

    def _is_further_field(self, at: int, end: int) -> bool:
        """Whether a construct at the token, before the nationality or name of whose title it is in, is a field without
        an article (`وزير الاتصالات [وتكنولوجيا المعلومات] الإيراني`)."""
        if at + 2 >= end or {at, at + 1} & self.names.keys():
            return False
        field, whole, behind = self.words[at : at + 3]
        construct = not (field.definite or field.preposition or field.pronoun) and whole.definite
        plain = field.head is None or bool(field.head.kinds & _PORTFOLIOS)
        plain = plain and not is_title(whole) and not whole.is_attached and field.number == "s"
        nouns = field.tag == whole.tag == "NOUN"
        return construct and plain and nouns and (behind.nisba is not None or self.is_person(at + 2))

    def _joins(self, at: int, head: Word) -> bool:
        """Whether the word continues a genitive rather than beginning another party."""
        word = self.words[at]
        plain = word.definite and not word.preposition and word.is_nominal and word.nisba is None
        fits = word.head is None or bool(word.head.kinds & _PORTFOLIOS) or is_portfolio(head, word)
        return plain and at not in self.names and fits

    def nisba(self, at: int) -> Phrase:
        """The country, region or body of a nationality adjective of one or two words (`الكوري الشمالي`)."""
        last = at + 1
        if last < len(self.words) and self.words[at].compound_nisba(self.words[last]) is not None:
            last += 1
        land = self.words[at].nisba is not None or self.words[at].body in regions()
        kind = EntityType.LOC if land else EntityType.ORG
        return Phrase(self.span(at, last), at, last, at, MentionKind.NOMINAL, kind, self.words[at].gender, "s")


def _is_nisba(word: Word) -> bool:
    """Whether a word ends like a relative adjective, and is no body's noun that does (`النادي`)."""
    return word.definite and word.key.endswith(_NISBA_ENDINGS) and not (word.tag == "NOUN" and _heads_body(word))


def _heads_body(head: Word) -> bool:
    return head.head is not None and "organisation" in head.head.kinds


def _is_behind_person(found: Nominal) -> bool:
    """Whether an official's name parts what follows from the title of his aide (`مستشار الرئيس ناصر [السابق]`)."""
    last = found.nested[-1] if found.nested else None
    return last is not None and last.type is EntityType.PER and last.last == found.last


def _has_nunation(word: Word) -> bool:
    """Whether it is a sound plural or dual with its last ن, which no genitive follows (`ناشطون`, not `ناشطو`)."""
    head = word.head
    if word.definite or word.pronoun or not word.key.endswith(_NUNATED):
        return False
    if head is None:
        return word.number == "p" and word.key.endswith(_NOMINATIVE)
    return word.key[:-2] in (head.singular, head.singular.removesuffix("ه") + "ت")
