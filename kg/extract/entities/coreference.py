"""What a described party refers to: the entity of the article that holds the post, or was described by the same noun.

Agreement in gender and number, the head noun, what specifies it (`وزير الخارجية`, not `وزير الدفاع`) and the country or
body it belongs to must not contradict; the nearest mention before wins, and for a full title also one behind.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import chain

from kg.arabic.normal import fold
from kg.extract.entities.ordinals import ordinal_of
from kg.extract.entities.standing import ANYONE, COMPLETE, Standing, common_terms
from kg.extract.lexicon import head_noun
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.honoured import KING, honours
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import EntityType

_SYNONYMS = {"ناطق": "متحدث", "موفد": "مبعوث", "صحافي": "صحفي", "مسئول": "مسؤول", "عاهل": "ملك"}
_LEADERS = frozenset({"زعيم", "قائد"})
_COUNTS = {"ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "خمسه": 5}
_HEAD, _COUNCIL, _CABINET = "رئيس", "مجلس", "وزراء"
_MINISTER, _FIRST = "وزير", frozenset({"اولان", "اولين"})
_GOVERNMENT = frozenset({"حكومه", _CABINET})
_RULING = frozenset({"حاكم", "حاكمه"})  # الحزب الحاكم is the one named
_FOR = "ل"
_MAN, _TWO = "رجل", 2
_GUEST = "الضيف"
_RANKS = frozenset({"امير", "شيخ"})
_ADDRESSES = frozenset(key[:-1] + "ه" if key.endswith("ت") else key for key in honours())
_STYLES = frozenset({"حضره", "صاحب", "صاحبه", "سمو", "جلاله", "سعاده", "معالي"})


@dataclass(slots=True)
class Known:
    """An entity as it has been described so far; `serves` is the name of the country of a known official."""

    id: str
    type: EntityType
    gender: str
    serves: str | None = None
    standings: set[Standing] = field(default_factory=set)
    nouns: set[tuple[str, str, str]] = field(default_factory=set)
    honours: set[str] = field(default_factory=set)


class Referents:
    """The entities an article's descriptions can refer to; `nations` are the names of countries, by the entities that
    are one or whose name tells it, with whether that is a body."""

    def __init__(self, words: Sequence[Word], nations: Mapping[str, tuple[str, bool]]) -> None:
        self._words, self._nations = words, nations
        self._known: dict[str, Known] = {}
        self._seen: list[tuple[int, str]] = []
        self._acting: set[int] = set()
        self._nouns: set[tuple[str, str]] = set()
        self._latest: Standing | None = None

    def saw(
        self, phrase: Phrase, entity: str, owners: Sequence[str], serves: str | None = None, *, by_name: bool = False
    ) -> None:
        """Notes a mention; `owners` are the entities of the nested phrases, `serves` names the country of a known
        official; the title is one `by_name`, which stands some words on."""
        known = self._known.get(entity)
        if known is None:
            known = self._known[entity] = Known(entity, phrase.type, phrase.gender)
        known.serves = known.serves or serves
        for post in phrase.posts:
            standing = self.standing(post, owners)
            if post.peer:
                before = self._latest or standing
                standing = replace(standing, noun=before.noun, words=before.words)
            elif phrase.name is not None or by_name:
                self._latest = standing
            known.standings.add(standing)
        for at in {phrase.first, phrase.head}:
            noun = self._words[at].head
            if noun is not None:
                one = noun.construct and phrase.number == "s"  # `وفدا`, an accusative spelled like a dual
                told = (noun.singular, "s" if one else noun.number)
                known.nouns.add((*told, ordinal_of(phrase, self._words)))
                self._nouns.add(told)
        if phrase.type is EntityType.PER:
            known.honours |= self._honours(phrase)
        insort(self._seen, (phrase.first, entity))
        if self._acts(phrase.first):
            self._acting.add(phrase.first)

    def _acts(self, first: int) -> bool:
        """Whether a phrase that begins at the token, or the styles before it (`حضرة صاحب السمو`), stands right behind a
        verb, without a preposition."""
        words = self._words
        while first and words[first - 1].key in _STYLES:
            first -= 1
        return first > 0 and words[first - 1].is_verb and not words[first].preposition

    def standing(self, post: Post, owners: Sequence[str]) -> Standing:
        """A post in a form that can be compared."""
        specific = frozenset(_plain(bare(word)) for word in self._specifics(post)) - {post.lemma}  # رئيس رئيس اللجنة
        if post.lemma == _HEAD and specific & _GOVERNMENT:
            specific = specific - _GOVERNMENT - {_COUNCIL} | {_CABINET}
        of = (owners[post.of] or None) if post.of is not None else None
        nation, of_body = self._nations.get(of or "", (None, False))
        noun, specific = common_terms(_SYNONYMS.get(post.lemma, post.lemma), specific)
        return Standing(noun, specific, of, nation, of_body)

    def _specifics(self, post: Post) -> list[str]:
        """The folded words of a title behind its head, what the office is about (`لرعاية الشباب`) as one."""
        told = fold(post.title).split()[1:]
        within = self._words[post.head + 1 : post.last]
        about = {word.folded for word in within if word.preposition == _FOR and word.head is None}
        field = next((at for at, word in enumerate(told) if word in about), len(told))
        return [*told[:field], *([" ".join(told[field:])] if field < len(told) else [])]

    def person(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """The person a title without a name stands for; a guest is the one met last from a state that is told."""
        post = phrase.posts[0]
        head = self._words[post.head]
        wanted = self.standing(post, owners)
        if post.peer:
            return self._nearest(phrase, lambda known: wanted.of in {had.of for had in known.standings if had.of})
        definite = head.definite or (wanted.noun not in ANYONE and (len(wanted.words) > 0 or post.of is not None))
        if not definite:
            return None
        if wanted.noun in ANYONE:
            same_noun = self._nearest(phrase, lambda known: any(map(wanted.is_noun_of, known.standings)))
            if same_noun is not None or wanted.of is not None:
                return same_noun or self._official_of(phrase, wanted)
        fitting = {
            id: [] if wanted.is_of_another_state(known.serves) else wanted.among(known.standings)
            for id, known in self._known.items()
        }
        if phrase.last < len(self._words) and self._words[phrase.last].text == _GUEST:
            return self._newest(phrase, lambda known: any(had.nation for had in fitting[known.id]))
        same = {id for id, standings in fitting.items() if any(had.of == wanted.of for had in standings)}
        bare_title = not wanted.words and wanted.of is None and wanted.noun not in COMPLETE
        found = self._nearest(phrase, lambda known: bool(fitting[known.id]), acting=True) if bare_title else None
        found = found or self._nearest(phrase, lambda known: known.id in same, ahead=wanted.is_full())
        found = found or self._nearest(phrase, lambda known: bool(fitting[known.id]), ahead=wanted.is_full())
        later = self._named_later(phrase, wanted) if wanted.words and not wanted.is_full() else None
        return found or later or self._sole(phrase, wanted) or self._of_rank(phrase, wanted)

    def _official_of(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Whom `المسؤول` or the like of a state or body stands for: the last who is told to be of it, else the only one
        before of whom it is not told whose he is."""
        found = self._nearest(phrase, lambda known: any(wanted.is_owned_as(had) for had in known.standings))
        owner = phrase.nested[phrase.posts[0].of or 0]
        adjective = self._words[owner.first].nisba is not None or self._words[owner.first].body is not None
        return found or (self._sole(phrase, wanted) if adjective else None)

    def _sole(self, phrase: Phrase, wanted: Standing) -> str | None:
        """The only one in the article for whom a title of another wording may stand: the head of state, the leader of
        a nation, an official or diplomat of a state or body of whom it is not told whose he is."""
        people = [known for known in self._known.values() if known.type is EntityType.PER and known.standings]
        if wanted.is_head_of_state():
            heads = [one for one in people if any(had.noun == _HEAD for had in one.standings)]
            fitting = [one for one in heads if any(_is_head_for(wanted, had) for had in one.standings)]
            fitting = fitting if wanted.words or len(heads) == 1 else []
        elif wanted.noun in ANYONE and wanted.of is not None:
            fitting = [one for one in people if self._may_serve(one, wanted, phrase.first)]
        else:
            fitting = [one for one in people if any(wanted.is_leader_of(had) for had in one.standings)]
        agreeing = [one.id for one in fitting if one.gender == phrase.gender]
        return agreeing[0] if len(agreeing) == 1 else None

    def _may_serve(self, known: Known, wanted: Standing, before: int) -> bool:
        """Whether somebody with a post, told before a token, is not known to be of a state, or of a body where one of
        a body is wanted."""
        told = any(place < before and entity == known.id for place, entity in self._seen)
        free = known.serves is None or any(had.is_envoy() for had in known.standings)
        return told and free and all(had.may_be_as(wanted) for had in known.standings)

    def _of_rank(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Who was called so before and serves the country whose nationality is told (`الأمير السعودي`)."""
        if wanted.nation is None or wanted.words or fold(wanted.noun) not in _RANKS:
            return None
        rank = fold(wanted.noun)
        return self._nearest(
            phrase,
            lambda known: rank in known.honours and wanted.nation in {had.nation for had in known.standings},
        )

    def _named_later(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Who is named first behind a title without its country by the very same title (`أعلن وزير النقل … وقال وزير
        النقل السنغالي X`)."""
        if wanted.noun in ANYONE:
            return None
        same = (wanted.noun, wanted.words)
        return self._nearest(
            phrase, lambda known: same in {(had.noun, had.words) for had in known.standings}, ahead=True
        )

    def members(self, phrase: Phrase) -> tuple[str, ...]:
        """The people named before whom a definite dual or counted plural of a post stands for, the first named first;
        empty where it is not that or fewer are known."""
        head = self._words[phrase.head]
        if head.head is None or not head.definite:
            return ()
        if not phrase.posts:
            return self._two_men(phrase)
        if phrase.posts[0].of is not None:
            return ()
        counted = [_COUNTS[word.key] for word in self._words[phrase.first : phrase.last] if word.key in _COUNTS]
        size = 2 if phrase.number == "d" else counted[0] if counted else 0
        if not size:
            return ()
        wanted = self.standing(phrase.posts[0], ())
        noun, office = wanted.noun, frozenset[str]()
        if noun == _MINISTER and self._words[min(phrase.last, len(self._words) - 1)].key in _FIRST:
            noun, office = _HEAD, frozenset({_CABINET})
        anyone = head.head.singular in ANYONE | _LEADERS
        found: list[str] = []
        for place, entity in reversed(self._seen):
            known = self._known[entity]
            if place >= phrase.first or known.type is not EntityType.PER or entity in found or len(found) == size:
                continue
            if anyone or any(had.noun == noun and office <= had.words for had in known.standings):
                found.append(entity)
        order = {entity: place for place, entity in reversed(self._seen)}
        return tuple(sorted(found, key=lambda entity: order[entity])) if len(found) == size else ()

    def _two_men(self, phrase: Phrase) -> tuple[str, ...]:
        """The only two men told before `الرجلان`; empty where it is not that or they are not two."""
        noun = self._words[phrase.head].head
        if noun is None or noun.singular != _MAN or phrase.number != "d" or phrase.last > phrase.first + 1:
            return ()
        told = dict.fromkeys(entity for place, entity in self._seen if place < phrase.first)
        people = (self._known[entity] for entity in told)
        men = tuple(one.id for one in people if one.type is EntityType.PER and one.gender == "m")
        return men if len(men) == _TWO else ()

    def _honours(self, phrase: Phrase) -> set[str]:
        """The folded words of honour and of address in a phrase and right before it, but of one that is such a word
        with its pronoun (`سموه`), which may stand for others after him."""
        if phrase.name is None and self._words[phrase.head].key in honours():
            return set()
        before = self._words[phrase.first - 1] if phrase.first else None
        address = {before.key} & _ADDRESSES if before is not None and not before.pronoun else set()
        return address | {fold(word.head.singular) for word in self._words[phrase.first : phrase.last] if word.head}

    def honoured(self, phrase: Phrase) -> str | None:
        """Whom a word of honour with its pronoun stands for (`سموه`): the person named or described last who was called
        so, of several one behind a verb, else who holds a post that is, else the one met first."""
        key = self._words[phrase.head].key
        honour = honours()[key]
        called = key[:-1] + "ه" if key.endswith("ت") else key
        return (
            self._nearest(phrase, lambda known: called in known.honours, acting=True)
            or self._nearest(phrase, lambda known: called in known.honours)
            or self._nearest(phrase, lambda known: any(fold(had.noun) in honour.posts for had in known.standings))
            or self._nearest(phrase, lambda known: not honour.posts.isdisjoint(known.honours))
            or self._first(phrase)
        )

    def king(self, phrase: Phrase) -> str | None:
        """The king named or described last before the phrase, or first behind it."""
        return self._nearest(phrase, lambda known: any(had.noun == KING for had in known.standings), ahead=True)

    def _newest(self, phrase: Phrase, fits: Callable[[Known], bool]) -> str | None:
        """The person who fits and was met last for the first time before a phrase."""
        met = dict.fromkeys(entity for at, entity in self._seen if at < phrase.first)
        people = (entity for entity in met if self._known[entity].type is EntityType.PER)
        return next((entity for entity in reversed(list(people)) if fits(self._known[entity])), None)

    def _first(self, phrase: Phrase) -> str | None:
        """The person of the phrase's gender met first before it."""
        for at, entity in self._seen:
            known = self._known[entity]
            if at < phrase.first and (known.type, known.gender) == (EntityType.PER, phrase.gender):
                return entity
        return None

    def thing(self, phrase: Phrase) -> str | None:
        """Whom or what a definite description without a post stands for: the last one with the same head noun; only a
        person's may have more words (`المدافع البرازيلي`)."""
        head = self._words[phrase.head]
        noun = head.head
        behind = self._words[phrase.first + 1 : phrase.last]
        longer = phrase.type is not EntityType.PER and any(word.key not in _RULING for word in behind)
        if noun is None or not head.definite or longer or (noun.singular, noun.number) not in self._nouns:
            return None
        told, ordinal = (noun.singular, noun.number), ordinal_of(phrase, self._words)
        counted = {had[2] for known in self._known.values() for had in known.nouns if had[:2] == told and had[2]}
        if not (ordinal and counted):
            return self._nearest(phrase, lambda known: told in {had[:2] for had in known.nouns})
        return self._nearest(phrase, lambda known: (*told, ordinal) in known.nouns)

    def _nearest(
        self, phrase: Phrase, fits: Callable[[Known], bool], *, ahead: bool = False, acting: bool = False
    ) -> str | None:
        """The entity mentioned last before the phrase, or first behind it, that agrees and fits; `acting` behind a
        verb."""
        for entity in self._around(phrase.first, ahead=ahead, acting=acting):
            known = self._known[entity]
            agrees = known.type is phrase.type and (known.type is not EntityType.PER or known.gender == phrase.gender)
            if agrees and fits(known):
                return entity
        return None

    def _around(self, token: int, *, ahead: bool, acting: bool) -> Iterator[str]:
        """The entities mentioned before a token, the last one first, and behind it, the next one first; each once;
        `acting` only those behind a verb."""
        before = range(bisect_left(self._seen, (token,)) - 1, -1, -1)
        behind = range(bisect_left(self._seen, (token + 1,)), len(self._seen)) if ahead else range(0)
        met: set[str] = set()
        for at in chain(before, behind):
            place, entity = self._seen[at]
            if entity not in met and not (acting and place not in self._acting):
                met.add(entity)
                yield entity
                if len(met) == len(self._known):
                    return


def _is_head_for(wanted: Standing, had: Standing) -> bool:
    """Whether a post is that of the head of state who is wanted, told in other words."""
    return had.is_head_of_state() and (wanted.of is None or wanted.of == had.of)


def _plain(word: str) -> str:
    """A word of a title without the preposition before another title (`نائب لوزير`)."""
    inner = head_noun(word[1:]) if word[0] == _FOR and len(word) > 1 and head_noun(word) is None else None
    return word[1:] if inner is not None and "office" in inner.kinds else word


def agrees(phrase: Phrase, gender: str, number: str) -> bool:
    """Whether a phrase can be the subject of a verb, or the antecedent of a pronoun, with this gender and number."""
    if phrase.type is EntityType.GRP or phrase.number != "s":
        return number in {"", "p", phrase.number} or gender == "f"
    return number in {"", "s"} and (not gender or not phrase.gender or gender == phrase.gender)
