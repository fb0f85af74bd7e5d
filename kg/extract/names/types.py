"""What a name is of: the type the text around it shows, and names that are no more than a description.

في [البيت الأبيض]: a place      المحلل لدى [كريم ناصر]: a body      [المستشارة الألمانية]: nobody's name
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.arabic import clubs
from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.names.agency_letters import is_initials
from kg.extract.names.edges import ASSISTANT, ASSISTANTS, is_keeper, is_own_seat
from kg.extract.names.employers import employs
from kg.extract.names.fixed_phrases import fixed_phrases
from kg.extract.names.headed import is_town
from kg.extract.names.states import CAPITAL
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_TITLES = frozenset({"office", "spokes"})
_STANDINGS = frozenset({"office", "spokes", "member", "occupation"})
_FEW = 2
_OF_CITIES = frozenset({"عمده", "مدينه", "بلديه", "جامعه", "سكان", "مطار", "شوارع", "اسقف"})
_WHERE, _DATELINE = "في", frozenset({":", "-", "–", "—", "(", "/", "،"})
_PLACING = frozenset({"في", "الي", "داخل", "امام", "خارج", "قرب"})
_HIGHEST = frozenset({"اعلي", "عام"})
_MEMBER, _RANK, _HONOUR = "member", "rank", "honorific"
_OPENING = frozenset({'"', "«", "“"})
_CALLED = frozenset({"اسم", "تسمي", "يسمي", "سميت", "سمي", "تدعي", "يدعي", "مسماه", "مسمي", "مدعو", "مدعوه"})
_CALLED_REACH = 5  # tokens from the noun to what leads to its name
_ATLANTIC = "اطلسي"
_SHORES = frozenset({"عبر", "ضفتي", "ضفه", "جانبي", "طرفي", "ساحل", "سواحل", "شاطئ", "محيط", "مياه"})
_STROKE = "/"
_SEATS = frozenset({"place", "organisation"})
_OWN = frozenset({"مكتب", "ديوان", "قصر"})  # مكتبه السفيرة
_KEEPER_OF = 2  # words of أمين سر
_ORDER = "وسام"
_ORDERS = frozenset({"ارز", "استحقاق", "شرف", "نيل", "نجمه", "كوكب", "وشاح", "صليب", "تقدير", "كفاءه", "شجاعه", "نهضه"})
_SYSTEM, _REIGNING = "نظام", frozenset({"حاكم", "سابق", "بائد", "باءد", "حالي", "صهيوني", "اسدي"})
_HAPPENING = frozenset({_SYSTEM, "حركه", "شبكه", "جهاز", "وحده", "فريق", "مؤسسه", "مءسسه"})
_BOARDS = frozenset({"هيئه", "مجلس", "غرفه"})
_AGENCY, _NEWS = "وكاله", "انباء"


def is_common(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name is a title with a nationality (`المستشارة الألمانية`), a board (`مجلس إدارة`), a noun of
    news agencies (`وكالة أنباء "X"`), a description (`منظمة إرهابية`) or an editor's initials (`م ع/ ف ج`), a place's a
    description, somebody's own (`قصره`) too, or a person's the noun of several officials (`الوزيران`)."""
    head, rest = words[name.first].head, words[name.first + 1 : name.last]
    if name.type is EntityType.PER:
        several = head is not None and head.number != "s" and bool(head.kinds & _TITLES)
        if (len(rest) < _KEEPER_OF and is_keeper(words, name.first)) or _is_order(words[name.first], rest):
            return True
        return several and not rest and words[name.first].definite
    if head is None:
        return name.type is EntityType.ORG and _is_initialled(name, words)
    if not rest or (head.singular in _OWN and words[name.first].pronoun and not is_own_seat(name, words)):
        return bool(words[name.first].pronoun) and not head.kinds.isdisjoint(_SEATS)
    agency = head.singular == _AGENCY and len(rest) == 1 and rest[0].key == _NEWS
    if agency or (words[name.first].definite and _is_deputys(words, name.first)):
        return True
    body = name.type is EntityType.ORG and (_is_office(name, words) or _is_common_body(words[name.first], rest))
    return body or _is_described(words[name.first], rest)


def _is_common_body(noun: Word, rest: Sequence[Word]) -> bool:
    """Whether a noun of bodies and the word behind it are one that many have (`هيئة التدريس`), or what happens or is
    made (`حركة الملاحة الجوية`, `النظام الانتخابي`)."""
    if noun.key == _SYSTEM and noun.definite and rest[0].tag == "ADJ":
        return all(word.nisba is None for word in rest) and rest[0].key not in _REIGNING
    spelled = f"ال{noun.key}" if noun.definite else noun.key
    listed = f"{spelled} {rest[0].folded}" in keys("common_bodies")
    return listed and (noun.key in _HAPPENING or (noun.key in _BOARDS and len(rest) == 1))


def _is_order(word: Word, rest: Sequence[Word]) -> bool:
    """Whether a person's name is that of an order which is given to somebody (`وسام الملك كريم`, `وسام الأرز`)."""
    if word.folded != _ORDER or not rest:
        return False
    titled = rest[0].head is not None and rest[0].definite
    return titled or rest[0].key in _ORDERS


def _is_initialled(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name is the initials of the second editor under a report."""
    behind = name.first > 0 and words[name.first - 1].text == _STROKE
    return behind and is_initials(words[name.first : name.last])


def _is_deputys(words: Sequence[Word], at: int) -> bool:
    """Whether the noun of a body at the token is a deputy's, whose field follows (`وكيل الوزارة للشؤون الفنية`,
    `وكيل الوزارة المساعد لشؤون الطرق`)."""
    before, field = words[at - 1].head if at else None, words[at + 1]
    follows = field.key == ASSISTANT or (field.preposition == "ل" and field.definite)
    return before is not None and before.singular in ASSISTANTS and follows


def is_of_thing(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's or place's name stands in quotation marks behind the noun of a thing that is so called (`فيلم
    "…"`, `أداة تسمى "…"`, `المناورات التي تحمل اسم "…"`)."""
    at = name.first - 2
    if name.type is EntityType.PER or at < 0 or words[at + 1].text not in _OPENING:
        return False
    reach = _CALLED_REACH if words[at].key in _CALLED else 1
    return any(word.key in keys("things") and not word.is_verb for word in words[max(0, at + 1 - reach) : at + 1])


def is_of_phrase(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name of one word only ends a fixed phrase (`حصة الأسد`) or begins one (`مسقط رأسه`)."""
    if name.last != name.first + 1:
        return False
    around = [word.key for word in words[max(0, name.first - 1) : name.last + 1]]
    return any(pair in fixed_phrases() for pair in pairwise(around))


def is_in_row(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a person's name of one word is a noun in a row of such as have one pronoun (`خيرها وصلاح أحوالها`)."""
    alone = name.type is EntityType.PER and name.last == name.first + 1 and 0 < name.first < len(words) - 1
    if not alone or not words[name.first].conjunction:
        return False
    before, behind = words[name.first - 1], words[name.last]
    return before.tag == behind.tag == "NOUN" and bool(behind.pronoun) and before.pronoun == behind.pronoun


def _is_office(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name is a title with a nationality or the adjective of the highest, up to a form of address
    (`المرشد الأعلى آية الله`)."""
    head, rest = words[name.first], words[name.first + 1 : name.last]
    titled = head.head is not None and bool(head.head.kinds & _TITLES)
    own = takewhile(lambda word: word.head is None or _HONOUR not in word.head.kinds, rest)
    return titled and all(word.nisba is not None or word.key in _HIGHEST for word in own)


def is_rank(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a person's name is only a rank of two words (`الميجر جنرال`), or the second of them."""
    alone = name.last == name.first + 1
    ranks = words[max(name.first - alone, 0) : name.last]
    two = name.type is EntityType.PER and len(ranks) > 1 and ranks[0].definite
    return two and all(word.head is not None and _RANK in word.head.kinds for word in ranks)


def _is_described(noun: Word, rest: Sequence[Word]) -> bool:
    """Whether a body's or place's common noun is only described: by a nationality alone (`الشركة الإماراتية`), or where
    it is indefinite by adjectives (`مدينة كبيرة`) or by whom it is for (`مخيم للاجئين`)."""
    if noun.definite:
        return noun.key in keys("common_heads") and len(rest) == 1 and rest[0].definite and rest[0].nisba is not None
    place = noun.head is not None and "place" in noun.head.kinds
    if not place and not (noun.head is not None and "organisation" in noun.head.kinds):
        return False
    sure = not place or (noun.gender == "f" and rest[0].key.endswith("ه"))
    adjectives = all(word.tag == "ADJ" and not (word.definite or word.rare or is_town(word.key)) for word in rest)
    return (adjectives and sure) or (place and rest[0].preposition == "ل")


def sport_words(where: Concordance) -> int:
    """How many words of an article tell of sport and its teams."""
    return len(where.of(event_words("squad", "sport")))


def typed(name: ProperName, text: str, words: Sequence[Word], sports: int) -> ProperName:
    """The name with another type where it is a seat that stands for a body, a state, a capital, or a body that somebody
    works at (`المحلل لدى X`); `sports` are the article's words of sport."""
    spelled = name.span.of(text)
    if _is_ocean(name, words):
        return replace(name, type=EntityType.LOC)
    if name.type is EntityType.LOC and fold(spelled) in keys("seats") and not _is_site(name, words):
        return replace(name, type=EntityType.ORG)
    if _is_club(name, spelled, words) or fold(spelled) in keys("sole_bodies"):
        return replace(name, type=EntityType.ORG)
    place = (
        by_name(spelled) is not None
        or fold(spelled) in keys("former_states")
        or (by_capital(spelled) is not None and (_tells_where(name, words) or _is_no_club(name, sports)))
        or (clubs.is_city(spelled) and name.type is EntityType.ORG and _is_city(name, words, sports))
        or _is_called_capital(name, words)
    )
    if place and name.type is not EntityType.LOC:
        return replace(name, type=EntityType.LOC)
    employer = employs(name, spelled, words) or _is_institute(name, words)
    return replace(name, type=EntityType.ORG) if employer else name


def _is_institute(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether what could be a place is the body of a scholar or member told before `في` (`الباحث في مركز …`)."""
    noun = words[name.first].head
    if name.type is not EntityType.LOC or name.first < 2 or noun is None or "organisation" not in noun.kinds:
        return False
    before, attached = words[name.first - 1], words[name.first].preposition == "ب"
    scholar = before if attached else words[name.first - 2]
    leads = attached or before.key == _WHERE
    return leads and scholar.head is not None and _MEMBER in scholar.head.kinds


def _is_ocean(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the name that an alliance shares with the ocean is the ocean's (`العلاقات عبر الأطلسي`)."""
    before = words[name.first - 1].key if name.first else ""
    return words[name.first].key == _ATLANTIC and name.last == name.first + 1 and before in _SHORES


def _is_no_club(name: ProperName, sports: int) -> bool:
    """Whether a city's name taken for a body, or in two words for a person, stands in an article without clubs
    (`تعهدت روما`)."""
    people = name.type is EntityType.PER and name.last == name.first + 1
    return not people and not sports


def _is_city(name: ProperName, words: Sequence[Word], sports: int) -> bool:
    """Whether a club's name is the city's: behind a noun that cities have (`عمدة برشلونة`), in an article without
    clubs, or behind `في` in one that hardly tells of sport."""
    before = words[name.first - 1].key if name.first else ""
    return (before == _WHERE and sports < _FEW) or before in _OF_CITIES or _is_no_club(name, sports)


def _is_club(name: ProperName, spelled: str, words: Sequence[Word]) -> bool:
    """Whether a name, maybe taken for another, has a man's nationality behind it in an article on teams (`تدريب
    موناكو الفرنسي`): people have theirs before the name, cities are feminine."""
    if name.last >= len(words) or words[name.last].nisba is None:
        return False
    nation = words[name.last]
    male = nation.definite and nation.gender == "m" and nation.number == "s" and not nation.is_attached
    before, first = words[max(name.first - 1, 0)], words[name.first]
    person = name.type is EntityType.PER and (before.head is not None or before.is_verb or not first.rare)
    if not male or person or by_name(spelled) == nation.nisba:
        return False
    return any(word.key in event_words("squad") for word in words)


def _is_site(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a seat is where something takes place, no body: behind a preposition of place that no title leads to."""
    before, title = words[max(name.first - 1, 0)], words[max(name.first - 2, 0)]
    there = name.first > 0 and (before.key in _PLACING or words[name.first].preposition == "ب")
    return there and not (title.head is not None and title.head.kinds & _STANDINGS)


def _is_called_capital(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name stands right behind `العاصمة`, or behind a nationality with it (`العاصمة الإماراتية`)."""
    at = name.first - 1
    if at > 0 and words[at].nisba:
        at -= 1
    called = at >= 0 and words[at].key == CAPITAL and words[at].definite
    return called and not (at > 0 and _is_of_officer(name, words[at - 1]))


def _is_of_officer(name: ProperName, before: Word) -> bool:
    """Whether a person's full name stands behind his title with `العاصمة` (`محافظ العاصمة كريم ناصر`)."""
    full = name.type is EntityType.PER and name.last > name.first + 1
    return full and before.head is not None and bool(before.head.kinds & _TITLES) and not before.definite


def _tells_where(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name stands behind `في` or as the dateline of the article."""
    if name.first:
        return words[name.first - 1].key == _WHERE
    return name.last < len(words) and words[name.last].text in _DATELINE
