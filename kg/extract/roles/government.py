"""Whose post a bare title is: the country or body that the text around it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.lexicon import keys
from kg.extract.names.bodies import core, is_parliament
from kg.extract.phrase import Post
from kg.extract.phrases.clergy import CLERGY
from kg.extract.phrases.titles import specifics
from kg.extract.roles.benches import OF_NATIONS
from kg.extract.roles.countries import KNOWN, Countries
from kg.extract.roles.guilds import guild, is_syndic
from kg.extract.roles.kinds import (
    BOARD,
    is_body_post,
    is_lawmaker,
    is_of_organ,
    is_of_team,
    is_of_trustees,
    is_of_university,
    is_state_post,
)
from kg.extract.roles.localities import directs_service, governed, is_local, locality
from kg.extract.roles.media import is_medium
from kg.extract.roles.monarchies import may_be_of
from kg.extract.roles.possessors import possessive
from kg.extract.roles.senators import is_american, is_of_party, is_senator
from kg.extract.words import is_accusative
from kg.model import EntityType

_ANY_TEAMS = frozenset({"قائد", "كابتن", "رئيس"})  # whose posts need not be of the team that an article is about
_NAME, _EDITING, _FOR = "اسم", "تحرير", " لل"
_TO, _OVER = "ل", frozenset({"علي", "عن"})
_DEPUTY = "نائب"
_LEADERS = frozenset({"زعيم", "زعيمة"})  # of a state, or of a party
_ENVOYS, _INTERNATIONAL, UNITED_NATIONS = frozenset({"مبعوث", "موفد", "وسيط"}), "دولي", "الأمم المتحدة"
_OF_THE_UN = frozenset({("منسق", "مقيم"), ("مفوض", "سامي"), ("وكيل", "امين")})
"""Posts that the United Nations alone have, with the word behind their noun."""
_VOICES, _SECRETARY_GENERAL = frozenset({"متحدث", "ناطق", "مبعوث", "ممثل"}), frozenset({"امين", "عام"})
_UNDERSECRETARY, _FIELD, _MINISTRY = "وكيل", "مساعد", "وزاره"
_PARTIES = frozenset(
    {"حزب", "حركه", "تيار", "جبهه", "تجمع", "تنظيم", "اتحاد", "كتله", "جماعه", "نقابه", "منظمه", "رابطه", "جمعيه"}
)
_ALLIED = frozenset({"مع", "من"})
_NAMING = 2  # المتحدث باسم الشركة
_FIRMS = frozenset({"شركه", "مجموعه", "شبكه", "منصه", "موقع", "مصرف", "بنك", "حركه", "جماعه", "تنظيم", "حزب", "منظمه"})
_ALL_ALONG = 3  # mentions that make a team the one an article is about
_TEAMS = frozenset({"نادي", "ناد", "فريق", "منتخب"})
_POPE, _VATICAN, _ALEXANDRIA = "بابا", fold("الفاتيكان"), fold("الإسكندرية")
_SANCTUARIES = "حرمين"
_CARDINAL = "كاردينال"  # whom any church may have received
_CHURCHES = frozenset({"كنيسه", "بطريركيه"})
_UNIVERSITIES = frozenset({"جامعه", "كليه", "معهد", "اكاديميه"})
_TRUSTED = _UNIVERSITIES | {"مؤسسه", "موسسه", "جمعيه", "مركز", "هيئه", "سلطه", "مفوضيه", "صندوق", "وكاله"}
"""What has trustees, commissioners or governors."""
_SENATE = frozenset({"شيوخ", "سنات"})
_NOTABLE, _NOTABLES = "عين", "أعيان"


class Governments:
    """The countries and organisations of an article by where they are mentioned."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lands = Countries(document)
        self._bodies = [
            (phrase.first, phrase.entity)
            for phrase in document.every
            if phrase.type is EntityType.ORG and document.entity(phrase.entity).names
        ]
        self._sites = [
            (phrase.first, phrase.entity)
            for phrase in document.every
            if phrase.type is EntityType.LOC and phrase.name is not None and phrase.last > phrase.first + 1
        ]
        self._media = {phrase.first for phrase in document.phrases if is_medium(document, phrase)}

    def owners(self, person: str, posts: Sequence[Post]) -> dict[str, float]:
        """The countries that posts of one person in a government may belong to with their scores, or the organisation
        of other posts. What is known of the person from other news counts most."""
        bound = is_local(posts[0]) or (is_syndic(posts[0]) and not is_state_post(posts[0]))
        place = self._place_or_guild(posts[0])
        if bound or place is not None:
            return {place: 0.0} if place is not None else {}
        sovereign = self._led(person, posts) or self._sovereign(posts) or self._see(posts) or self._church(posts)
        if sovereign is not None:
            return {sovereign: KNOWN}
        if self._document.words[posts[0].head].pronoun:
            return self._bodies_of(posts[0])
        if is_lawmaker(posts[0]):
            return self._chamber(person, posts)
        return self._countries(person, posts) if is_state_post(posts[0]) else self._bodies_of(posts[0])

    def _place_or_guild(self, post: Post) -> str | None:
        """The place of a local post or of a public service there, or the guild of a syndic."""
        if is_local(post):
            return locality(self._document, post)
        if is_syndic(post):
            return guild(self._document, post)
        return governed(self._document, post) if directs_service(self._document, post) else None

    def _countries(self, person: str, posts: Sequence[Post], more: float = 0.0) -> dict[str, float]:
        """The countries that a state's posts may belong to, with scores, to which `more` is added."""
        return {
            id: score if score >= KNOWN else more + score
            for id, score in self._lands.scores(person, posts).items()
            if may_be_of(self._document, posts[0], id)
        }

    def _chamber(self, person: str, posts: Sequence[Post]) -> dict[str, float]:
        """The parliament that a member sits in, else his country: America for a senator of its parties, or
        where an article tells of it."""
        chamber = self._body(posts[0])
        if chamber is not None:
            return {chamber: KNOWN}
        america = {id: KNOWN for _, id in self._document.countries if is_american(self._document, id)}
        told = america and is_senator(posts[0]) and person not in self._document.officials
        if told or is_of_party(posts[0]):
            return america
        return self._countries(person, posts, KNOWN)

    def _led(self, person: str, posts: Sequence[Post]) -> str | None:
        """The country of a known official who is called its leader (`الزعيم كيم جونغ أون`)."""
        return self._document.officials.get(person) if posts[0].title in _LEADERS else None

    def _see(self, posts: Sequence[Post]) -> str | None:
        """The Vatican as a pope's, unless the article tells of Alexandria, whose popes are the Copts'."""
        if posts[0].title != _POPE:
            return None
        places = {phrase.entity for phrase in self._document.every if phrase.type is EntityType.LOC}
        named = {fold(name): id for id in places if id for name in self._document.entity(id).names}
        return named.get(_VATICAN) if _ALEXANDRIA not in named else None

    def _church(self, posts: Sequence[Post]) -> str | None:
        """The only church or patriarchate that the article names, as a patriarch's or bishop's."""
        if posts[0].lemma not in CLERGY - {_CARDINAL} or specifics(posts[0].title):
            return None
        found = {id for place, id in self._bodies if self._document.words[place].key in _CHURCHES}
        return found.pop() if len(found) == 1 else None

    def _sovereign(self, posts: Sequence[Post]) -> str | None:
        """The country of a sovereign by whose style a title tells it (`سفير خادم الحرمين الشريفين`)."""
        own = {at for post in posts for at in range(post.first, post.last)}
        styled = {at for at in own if self._document.words[at].key == _SANCTUARIES}
        return next((id for at, id in self._document.countries if at in styled), None) if styled else None

    def _bodies_of(self, post: Post) -> dict[str, float]:
        """The organisation that a post in none of a state's bodies may belong to."""
        if is_of_team(post):
            if possessive(self._document, post) is not None:
                return {}
            of_many = post.lemma in _ANY_TEAMS and len(self._teams()) > 1
            return self._team_beside(post.first) if of_many else self._team(post.first)
        if is_of_nations(post):
            return {id: 0.0 for _, id in self._bodies if UNITED_NATIONS in self._document.entity(id).names}
        if is_of_university(post) or is_of_trustees(post):
            return self._last_called(post.first, _UNIVERSITIES if is_of_university(post) else _TRUSTED)
        firm = self._firm(post) or self._ministry(post) or self._called(post)
        if firm is not None:
            return {firm: 0.0}
        own = self._document.words[post.first : post.last + 1]
        open_name = any(word.preposition == "ب" and word.key == _NAME for word in own) or _FOR in post.title
        open_name = open_name or any(word.folded in _OVER for word in own[1:])
        charged = any(word.preposition == _TO and word.definite and word.head is None for word in own[1:])
        open_name = open_name or (charged and is_accusative(own[0]))  # مديرا عاما للجمارك
        body = self._body(post) if is_body_post(post) and not open_name else None
        return {body: 0.0} if body is not None else {}

    def _last_called(self, at: int, nouns: Set[str]) -> dict[str, float]:
        """The body named last before a token that one of some nouns calls, as a university or college."""
        words = self._document.words
        before = [id for place, id in self._bodies if place < at and words[place].key in nouns]
        return {before[-1]: 0.0} if before else {}

    def _called(self, post: Post) -> str | None:
        """The body named last before a title that the noun at its end calls, which heads no phrase of its own (`قائد
        الناحية` behind `الناحية العسكرية الرابعة`)."""
        noun = self._document.words[post.last - 1]
        if post.of is not None or post.last != post.head + 2 or not noun.definite or noun.conjunction:
            return None
        site = next(
            (id for at, id in reversed(self._sites) if at < post.first and self._document.words[at].key == noun.key),
            None,
        )
        return next(iter(self._last_called(post.first, {noun.key})), site)

    def _firm(self, post: Post) -> str | None:
        """The body without any noun for it (`فيسبوك`) named last shortly before a title of `الشركة`."""
        words = self._document.words
        owner = words[post.last - 1]
        if (
            owner.key not in _FIRMS
            or not owner.definite
            or owner.preposition not in {"", "ل"}
            or not post.head < post.last - 1 <= post.head + _NAMING + bool(owner.preposition)
        ):
            return None
        first = self._document.analysis.sentences[max(0, self._document.sentence_index(post.first) - 1)].first
        bare_names = ((place, id) for place, id in self._bodies if words[place].head is None)
        near = [id for place, id in bare_names if first <= place < post.first and place not in self._media]
        return next((id for id in reversed(near) if not self._is_press(id)), None)

    def _ministry(self, post: Post) -> str | None:
        """The only ministry that the article names, as that of an undersecretary for something (`الوكيل المساعد للشؤون
        الفنية`)."""
        charged = post.lemma == _UNDERSECRETARY and _FIELD in specifics(post.title)[:1]
        found = {id for place, id in self._bodies if charged and self._document.words[place].key == _MINISTRY}
        return found.pop() if len(found) == 1 else None

    def _team(self, at: int) -> dict[str, float]:
        """The team that a coach without one trains: the one the article is about, else the nearest before him, where
        there is none the one of all, unless another is named more often."""
        teams = self._teams()
        counts = sorted(map(len, teams.values()), reverse=True)
        if len(counts) > 1 and counts[0] >= max(_ALL_ALONG, 2 * counts[1]):
            return {next(id for id, places in teams.items() if len(places) == counts[0]): 0.0}
        before = {max(place for place in places if place < at): id for id, places in teams.items() if places[0] < at}
        most = max(map(len, teams.values()), default=0)
        often = [id for id, places in teams.items() if len(places) == most >= _ALL_ALONG]
        nearest = before[max(before)] if before else often[0] if len(often) == 1 else None
        return {nearest: 0.0} if nearest is not None and len(teams[nearest]) == most else {}

    def _team_beside(self, at: int) -> dict[str, float]:
        """The only team named before a token in its sentence, or in the one before where its own names none."""
        here = self._document.sentence_index(at)
        for index in range(here, max(-1, here - 2), -1):
            sentence = self._document.analysis.sentences[index]
            last = min(at, sentence.last)
            near = {id for id, places in self._teams().items() if any(sentence.first <= one < last for one in places)}
            if near:
                return dict.fromkeys(near, 0.0) if len(near) == 1 else {}
        return {}

    def _teams(self) -> dict[str, list[int]]:
        """Where each club and national team is mentioned: by such a noun, or by a name without any noun for a body."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, id in self._bodies:
            noun = self._document.words[place].head
            if (noun is None or noun.singular in _TEAMS) and not self._is_press(id):
                places[id].append(place)
        return places

    def _body(self, post: Post) -> str | None:
        """The organisation named last before, else first behind; for a deputy a parliament."""
        press = [(place, id) for place, id in self._bodies if self._is_press(id)]
        others = [(place, id) for place, id in self._bodies if not (self._is_press(id) or place in self._media)]
        others = [(place, id) for place, id in others if not self._is_ally(place)] or others
        bodies = (press or others) if _EDITING in post.title else others
        chamber = post.lemma == _DEPUTY or is_lawmaker(post)
        of_senate = is_senator(post)
        fitting = [(place, id) for place, id in bodies if not chamber or self._is_parliament(id, of_senate)]
        if post.lemma == _NOTABLE:
            fitting = [(place, id) for place, id in bodies if self._document.entity(id).name.endswith(_NOTABLES)]
        if is_of_organ(post):
            fitting = [(place, id) for place, id in fitting if self._is_party(place)]
        noun = self._noun(post)
        called = [(place, id) for place, id in fitting if noun and self._document.words[place].key == noun]
        fitting = called or [(place, id) for place, id in fitting if not noun or self._has_no_noun(place)]
        before = [id for place, id in fitting if place < post.first]
        behind = [id for place, id in fitting if place > post.first]
        return before[-1] if before else behind[0] if behind else None

    def _is_ally(self, place: int) -> bool:
        """Whether the body named at a token only tells of another with whom that one is or who backs it (`المجلس
        المتحالف مع قوات …`, `المجلس المدعوم من حركة …`)."""
        words = self._document.words
        led, tie = (words[place - 1], words[place - 2]) if place > 1 else (None, None)
        told = led is not None and led.key in _ALLIED and tie is not None and tie.definite
        return told and tie is not None and tie.is_nominal and tie.form == "participle"

    def _noun(self, post: Post) -> str:
        """The folded noun of the body at the end of a title (`أمين عام المنتدى`), empty where no body's is there."""
        word = self._document.words[post.last - 1]
        body = word.head is not None and "organisation" in word.head.kinds and word.definite
        return word.key if body and post.last > post.head + 1 and word.key != BOARD[-1] else ""

    def _is_party(self, place: int) -> bool:
        """Whether the body named at a token may be a party or union, by its noun or by none."""
        word = self._document.words[place]
        return word.head is None or word.head.singular in _PARTIES or word.key in _PARTIES

    def _has_no_noun(self, place: int) -> bool:
        """Whether the body named at a token is called by a name without a noun for it, which may be of any kind."""
        return self._document.words[place].head is None

    def _is_press(self, id: str) -> bool:
        """Whether a body is a paper, an agency or a station, by a noun for one in its name or as a known one."""
        names = [fold(name) for name in self._document.entity(id).names]
        return any(name in keys("outlet_names") or not keys("press").isdisjoint(name.split()) for name in names)

    def _is_parliament(self, id: str, senate: bool) -> bool:
        """Whether a body is a parliament of one state; for a senator its senate."""
        names = [core(name) for name in self._document.entity(id).names]
        names = [name for name in names if is_parliament(name) and OF_NATIONS.isdisjoint(name)]
        return any(not senate or not _SENATE.isdisjoint(name) for name in names)


def is_of_nations(post: Post) -> bool:
    """Whether a title is of an envoy or resident coordinator of the United Nations (`المبعوث الدولي`), or of who speaks
    or acts for their secretary-general (`المتحدث باسم الأمين العام`)."""
    rest = set(specifics(post.title))
    if (post.lemma, *[word.removesuffix("ه") for word in specifics(post.title)[:1]]) in _OF_THE_UN:
        return True
    return (post.lemma in _ENVOYS and _INTERNATIONAL in rest) or (post.lemma in _VOICES and rest >= _SECRETARY_GENERAL)
