"""How far a noun reaches: its genitives, adjectives and prepositional complements, and the phrases among them.

نائب [وزير] الخارجية [الروسي] للشؤون السياسية      المبعوث الخاص [للأمم المتحدة] إلى [سوريا]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg.extract.names.persons import sound
from kg.extract.names.states import office_holders
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.adjectives import (
    begins_title,
    clashes,
    describes,
    is_assistant,
    is_in_charge,
    is_of_noun_before,
    is_said_of_group,
)
from kg.extract.phrases.asides import THEN, after_so_called
from kg.extract.phrases.called import called, name_behind, name_inside
from kg.extract.phrases.complements import ComplementReader
from kg.extract.phrases.fields import AFFAIRS, THINGS
from kg.extract.phrases.heads import TITLES, are_ministers, is_minister_of_state, is_portfolio, is_title
from kg.extract.phrases.nations import is_adjective_name, is_joined_nation, is_joined_place, is_of_either
from kg.extract.phrases.noun import LAND, Nominal
from kg.extract.phrases.state_bodies import is_government
from kg.extract.speech_words import noun_class
from kg.extract.words import Word
from kg.model import EntityType, MentionKind, Span, Token

_PORTFOLIOS = frozenset({"organisation", "portfolio"})
_STATE = "دوله"  # وزير دولة is a whole title
_HOMES = frozenset({"مملكه", "سلطنه"})  # what their own papers call them
_LEADING = frozenset({"لدي", "حول"})  # سفيرة لدى فرنسا, where they may be tagged as nouns
_NUNATED = ("ون", "ين", "ان")
_NISBA_ENDINGS = ("ي", "يه")
_WHO = frozenset({"rank", "person", "occupation"})
_OPENING, _CLOSING = frozenset({'"', "«", "“", "”", "("}), frozenset({'"', "»", "“", "”", ")"})
_LED = frozenset({"organisation", "group", "delegation", "person"})
_AIDES = frozenset({"مستشار", "مساعد", "متحدث", "ناطق", "معاون", "مبعوث", "موفد", "ممثل", "محامي", "محام"})


class NominalReader(ComplementReader):
    """Reads nouns with their complements off the words of one article."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], names: Mapping[int, ProperName]) -> None:
        self.tokens = tokens
        self.words = words
        self.names = names
        self.person: Callable[[int, int], Phrase | None] | None = None

    def read(self, first: int, end: int) -> Nominal:
        """The noun at token `first` with its complements, which end before token `end`."""
        head = self.words[first]
        found = Nominal(first, first + 1, [first], closed=head.definite or bool(head.pronoun))
        if _has_nunation(head):
            self._adjectives(found, head, end)
            self.prepositional(found, head, end)
            return found
        if not found.closed:
            self._genitives(found, head, end)
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

    def body(self, first: int, end: int, kind: EntityType) -> Phrase:
        """The phrase of a noun that heads an organisation, place or group."""
        found = self.read(first, end)
        word = self.words[first]
        number = word.number if kind is EntityType.GRP else "s"
        span, mention, nested = self.span(first, found.last), MentionKind.NOMINAL, tuple(found.nested)
        return Phrase(span, first, found.last, first, mention, kind, word.gender, number, nested=nested)

    def called(self, phrase: Phrase) -> Phrase:
        """`مدينة جدة`, `العاصمة الإيطالية روما`, `عملاق التقنية مايكروسوفت`: the name behind a noun is its own."""
        inner = name_inside(phrase)
        if inner is not None:
            whole = not self.words[inner.first].is_attached and inner.last == phrase.last
            return called(self.words, self.tokens, phrase, inner) if whole else phrase
        name = name_behind(self.words, self.names, phrase)
        return phrase if name is None else called(self.words, self.tokens, phrase, self.named(name))

    def named(self, name: ProperName) -> Phrase:
        """An organisation, a place or a person by the mere name."""
        gender = self.words[name.first].gender
        return Phrase(
            name.span, name.first, name.last, name.first, MentionKind.NAME, name.type, gender, "s", name=name.span
        )

    def span(self, first: int, last: int) -> Span:
        """The span of tokens `first:last` without the clitics before the first one."""
        return Span(self.tokens[first].span.start + self.words[first].skip, self.tokens[last - 1].span.end)

    def _genitives(self, found: Nominal, head: Word, end: int) -> None:
        """The construct chain after an indefinite noun."""
        while found.last < end and not found.closed:
            word = self.words[found.last]
            if self._pass_mark(found, head, end):
                continue
            quoted = self.quoted(found.last, end)
            if quoted is not None:
                found.nest(quoted)
                found.closed = True
                return
            apart = (
                (word.is_attached and not self.shares_genitive(found, end)) or word.is_mark or word.folded in _LEADING
            )
            if apart or not (word.is_nominal or found.last in self.names):
                return
            published = bool(word.pronoun) and word.folded in noun_class("issued")
            if (word.adverbial or published) and found.last not in self.names:
                return
            if word.key in AFFAIRS and not word.definite:
                self.affairs(found, end)
                found.closed = True
            elif not self._whole_genitive(found, head, end):
                ends = not word.definite and (word.nisba or word.body or word.qualifies)
                if ends and not (self._goes_on(found, head, end) or self.is_deed(found.last, end)):
                    return
                if word.pronoun and word.form == "verbal-noun" and word.head is None:
                    return  # مصدر مسؤول نفيه
                found.own.append(found.last)
                found.last += 1
                found.closed = found.bare_genitive = word.definite or bool(word.pronoun)
                if len(found.own) > 5:
                    return

    def _pass_mark(self, found: Nominal, head: Word, end: int) -> bool:
        """Passes the mark of a hashtag or, behind a title, `ما يسمى` with what follows it."""
        at = found.last
        behind = at + 1 if self.words[at].text == "#" else None
        if behind is None and is_title(head):
            behind = after_so_called(self.words, at, end)
        if behind is None:
            return False
        found.last = behind
        if behind < end and self.words[behind].preposition == "ب":  # رئيس ما يسمى بالمجلس …
            self.prepositional(found, head, end)
            found.closed = True
        return True

    def _alias(self, found: Nominal, end: int) -> None:
        """The short name of a title's body in brackets or quotation marks behind it (`رئيس الاتحاد الدولي "فيفا"`)."""
        owner, at = found.nested[-1] if found.nested else None, found.last
        if owner is None or owner.type is not EntityType.ORG or owner.last != at or at + 1 >= end:
            return
        name = self.names.get(at + 1) if self.words[at].text in _OPENING else None
        if name is not None and name.type is owner.type and name.last < end and self.words[name.last].text in _CLOSING:
            found.nest(self.named(name), belongs=False)
            found.last = name.last + 1

    def _goes_on(self, found: Nominal, head: Word, end: int) -> bool:
        """Whether a genitive follows the adjective at the end of a title (`مدير عام الشركة`); others take no place."""
        at = found.last + 1
        at += at < end and self.words[at].text == "#"
        if at >= end or self.words[at].is_attached:
            return False
        name, word = self.names.get(at), self.words[at]
        noun = word.head if word.tag != "ADJ" else None
        body = (noun is not None and "organisation" in noun.kinds) or self.is_service(head, at, end)
        states = noun is not None and "place" in noun.kinds and at + 1 in self.names
        kinds = {kind for one in (head.head, self.words[found.last].head) if one is not None for kind in one.kinds}
        closed = name is not None and name.type is EntityType.LOC and not kinds & {*TITLES, "portfolio"}
        return (
            body
            or (name is None and self.is_deed(at, end))
            or states
            or (bool(word.pronoun) and word.key == LAND)
            or (name is not None and name.type in THINGS and not closed)
            or (name is None and word.definite and word.tag == "NOUN" and not self._ends_people(found, head))
        )

    def _ends_people(self, found: Nominal, head: Word) -> bool:
        """Whether a nationality ends a group of people of no title (`كشفت مصادر ليبية النقاب عن`)."""
        adjective = self.words[found.last]
        people = head.head is not None and "group" in head.head.kinds and not head.head.kinds & TITLES
        return people and (adjective.nisba is not None or adjective.body is not None)

    def _whole_genitive(self, found: Nominal, head: Word, end: int) -> bool:
        """A genitive that is a phrase itself: a name, a body, a post."""
        at = found.last
        name = self.names.get(at)
        if is_portfolio(head, self.words[at]):
            return False
        if name is not None and not is_government(self.words, self.names, at, head):
            if name.type in THINGS or self._takes_official(head) or (head.head and head.head.singular in _AIDES):
                found.nest(self.named(name), belongs=name.type in THINGS)
            found.closed = True
            return True
        if self.is_service(head, at, end):
            found.nest(self.body(at, end, EntityType.ORG))
            found.closed = True
            return True
        noun, adjective = self.words[at].head, self.words[at].tag == "ADJ" and self.words[at].key.endswith("يه")
        if noun is None or adjective:  # منظمات حقوقية
            return False
        titled = bool(noun.kinds & TITLES) or self._is_of_kin(head, at)
        return self._titled(found, at, end, head) if titled else self._nested_body(found, at, end, head)

    def _is_of_kin(self, head: Word, at: int) -> bool:
        """Whether the token tells whose relative or helper the head is, by what he does or is (`شقيقة [الفنان] …`)."""
        noun, word = self.words[at].head, self.words[at]
        relative = head.head is not None and "relative" in head.head.kinds
        return relative and word.definite and noun is not None and bool(noun.kinds & _WHO)

    def _titled(self, found: Nominal, at: int, end: int, head: Word) -> bool:
        """A genitive that is a title: of a named official whose body or relative the head is, else a part of the title
        before it."""
        one = self.words[at].number == "s"
        official = self._named_official(at, end) if one and self._takes_official(head) else None
        if official is not None:
            found.nest(official, belongs=False)
            found.closed = True
            return True
        if self.words[at].definite and self.words[found.own[-1]].key == _STATE:
            found.closed = True
            return False
        found.merge(self.read(at, end))
        return True

    def named_superior(self, found: Nominal, end: int) -> None:
        """Takes in the name of the official whose aide a title is of, where marks close it or he is known
        (`كريم ناصر، مستشار الرئيس الأمريكي دونالد ترامب، …`), as a person of his own."""
        head, name = self.words[found.first].head, self.names.get(found.last)
        aide = head is not None and head.singular in _AIDES and len(found.own) > 1
        if name is None or name.type is not EntityType.PER or not aide or name.last >= end:
            return
        known = " ".join(self.words[at].text for at in range(name.first, name.last))
        whole = self.words[name.last].is_mark or sound(known) in office_holders()
        official = self._named_official(found.own[1], end) if whole else None
        if official is not None and official.last == name.last:
            found.nest(official, belongs=False)

    def _takes_official(self, head: Word) -> bool:
        """Whether the named official behind a word is somebody else than it heads: a body's, a group's or a relative's
        (`مكتب المستشارة الألمانية أنغيلا ميركل`, `لاعبي المدرب …`, `زوجة الرئيس …`)."""
        if head.head is None:
            return False
        body = bool(head.head.kinds & _LED) and not head.head.kinds & TITLES
        return body or "relative" in head.head.kinds

    def _nested_body(self, found: Nominal, at: int, end: int, head: Word) -> bool:
        """A genitive that is an organisation, a delegation, or a place with its name."""
        noun = self.words[at].head
        assert noun is not None
        if "organisation" in noun.kinds and not is_government(self.words, self.names, at, head):
            kind = EntityType.ORG
        elif "delegation" in noun.kinds:
            kind = EntityType.GRP
        elif "place" in noun.kinds and at + 1 in self.names and not self.words[at].definite:
            kind = EntityType.LOC
        elif noun.singular in _HOMES and self.words[at].definite:
            kind, end = EntityType.LOC, at + 1
        else:
            return False
        owner = self.body(at, self.body_end(head, at, end), kind)
        found.nest(self.called(owner) if kind is EntityType.ORG and is_title(head) else owner)
        found.closed = True
        return True

    def _adjectives(self, found: Nominal, head: Word, end: int) -> None:
        """Adjectives, and further genitives joined by `و` as long as no nationality came."""
        joining = found.bare_genitive and (head.number == "s" or are_ministers(head))
        while found.last < end:
            word = self.words[found.last]
            if joining and word.conjunction == "و" and word.key in AFFAIRS and not word.definite:
                self.affairs(found, end)
                continue
            if joining and word.conjunction == "و" and self._joins(found.last, head):
                found.own.append(found.last)
                found.last += 1
                continue
            if is_adjective_name(self.words, self.names, found, head):
                found.nest(self.named(self.names[found.last]))
                continue
            if is_joined_place(self.words, self.names, found) and self.is_person(self.names[found.last].last):
                found.nest(self.named(self.names[found.last]))
                continue
            if is_joined_nation(self.words, self.names, found, head):
                found.nest(self.nisba(found.last))
                continue
            if word.is_attached or found.last in self.names or word.definite != found.closed or clashes(head, word):
                return
            another = self._is_of_another(found.last, end) or is_of_noun_before(head, self.words[found.last - 1], word)
            if word.adverbial or another:
                return
            begins = word.head is not None and begins_title(word) and not is_said_of_group(head, word)
            if begins and not (is_in_charge(head, word) or is_assistant(head, word)):
                return
            if word.nisba is not None or word.body is not None:
                nation = self.nisba(found.last)
                found.nest(nation, belongs=head.number == "s" or not is_of_either(self.words, nation))
                joining = False
            elif describes(head, word) or (word.definite and word.key.endswith(_NISBA_ENDINGS)):
                found.own.append(found.last)
                found.last += 1
            else:
                return

    def _is_of_another(self, at: int, end: int) -> bool:
        """Whether an adjective is said of the possessed noun between it and the name (`المنتهية ولايته`)."""
        following = self.words[at + 1] if at + 2 < end and self.words[at].nisba is None else None
        name = self.names.get(at + 2)
        possessed = following is not None and bool(following.pronoun) and not following.is_attached
        possessed = possessed and following is not None and following.folded not in THEN
        return possessed and name is not None and name.type is EntityType.PER

    def _joins(self, at: int, head: Word) -> bool:
        """Whether the word continues a genitive (`والتعاون الدولي`) rather than beginning another party."""
        word = self.words[at]
        plain = word.definite and not word.preposition and word.is_nominal and word.nisba is None
        fits = word.head is None or bool(word.head.kinds & _PORTFOLIOS) or is_portfolio(head, word)
        return plain and at not in self.names and fits

    def nisba(self, at: int) -> Phrase:
        """The country or body of a nationality adjective of one or two words (`الكوري الشمالي`)."""
        last = at + 1
        if last < len(self.words) and self.words[at].compound_nisba(self.words[last]) is not None:
            last += 1
        kind = EntityType.LOC if self.words[at].nisba is not None else EntityType.ORG
        return Phrase(self.span(at, last), at, last, at, MentionKind.NOMINAL, kind, self.words[at].gender, "s")


def _has_nunation(word: Word) -> bool:
    """Whether it is a sound plural or dual with its last ن, which no genitive follows (`ناشطون`, not `ناشطو`)."""
    head = word.head
    if head is None or word.definite or word.pronoun or not word.key.endswith(_NUNATED):
        return False
    return word.key[:-2] in (head.singular, head.singular.removesuffix("ه") + "ت")
