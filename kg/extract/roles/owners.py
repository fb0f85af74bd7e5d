"""What a title belongs to by its words: the country or body in it, or what its pronoun stands for.

رئيس [لجنة في مجلس النواب الأمريكي]      [رئيسه] الإسباني كريم ناصر      مدير [الشركة]: the one named before
"""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.names.bodies import INNER, bare, core, is_parliament
from kg.extract.phrase import Phrase, Post, flat
from kg.extract.phrases.heads import are_several
from kg.extract.phrases.titles import possessed as possessed_noun
from kg.extract.phrases.titles import specifics
from kg.extract.roles.kinds import BOARD, COACH, ORGANS, TRUSTEES, is_executive, is_of_team, is_state_post
from kg.extract.roles.localities import is_local
from kg.extract.roles.possessors import possessive, possessors
from kg.extract.roles.stand_ins import is_field, is_of_state, senders, state_of
from kg.extract.roles.standing import is_office, is_spokes
from kg.extract.words import Word
from kg.model import EntityType

_SPOKEN_FOR = frozenset({"حكومه", "رئاسه"})  # news has them speak without their state's name, as its ministries
_MINISTER = "وزير"
_COMMANDER, _ARMY = "قائد", "جيش"
_COMMITTEE = "لجنه"
_THEIRS = frozenset({"ه", "ها", "هم"})
_ACTING = frozenset({"نيابه", "وكاله", "انابه"})  # رئيس القطاع بالنيابة
_ARTICLE, _GOVERNMENT = "ال", "حكومه"
_AIDES = frozenset({"مستشار", "مساعد", "معاون", "مبعوث", "موفد"})
_SERVANTS = frozenset({"ممثل", "نائب", "وزير", "سكرتير"})
_CHIEF, _ADVISERS = "كبير", frozenset({"مستشارين", "مساعدين", "معاونين", "مستشاري", "مساعدي", "معاوني"})
_OF_BODIES = frozenset({"امين", "امينه", "سكرتير", "سكرتيره"})
"""Posts that no state has by that name alone (`أمينها العام`)."""
_PARTS = INNER | {"برنامج", "مشروع", "فريق", "ابحاث", "بحوث", "قطاع", "لواء", "خدمات", "مصلحه"}
_ENVOYS = frozenset({"مبعوث", "موفد", "ممثل", "مندوب"})
_AMBASSADORS, _MISSIONS = frozenset({"سفير", "قنصل"}), frozenset({"سفاره", "قنصليه"})
_SECRETARY, _GENERAL = "امين", "عام"
_WITHIN, _MUNICIPALITY = frozenset({"في", "لدي"}), "بلديه"
_WHOLE = frozenset(
    {"وزاره", "منظمه", "شركه", "هيئه", "جامعه", "بنك", "مصرف", "مؤسسه", "موسسه", "نادي", "حزب"}
) | frozenset(
    {
        "مركز",
        "معهد",
        "صندوق",
        "وكاله",
        "مجموعه",
        "رابطه",
        "سلطه",
        "بلديه",
        "غرفه",
        "امانه",
        "اتحاد",
        "مستشفي",
        "جمعيه",
        "حركه",
        "نقابه",
        "سفاره",
        "كليه",
        "مديريه",
        "محكمه",
        "بعثه",
    }
)


def owner_of(document: Document, phrase: Phrase, post: Post) -> Phrase | None:
    """What the post belongs to by its words; a part of a named body (`اللجنة التنفيذية لمنظمة …`) is
    that, a body without a name (`رئيس الاستخبارات`) only tells which post it is."""
    owner = phrase.nested[post.of] if post.of is not None else None
    if owner is None or owner.type is not EntityType.ORG:
        return owner and (senders(document, owner) or owner)
    within = post.lemma == _MINISTER and document.words[owner.first - 1].key == "في"
    if within and document.words[owner.head].key != _GOVERNMENT:
        return None
    if not is_spokes(document, post) and (is_of_state(document, post, owner) or is_field(document, post, owner)):
        return state_of(document, owner)
    whole = _whole_before(document, owner)
    if owner.name is None and whole is None:
        told = (inner for inner in flat(owner.nested) if inner.type is EntityType.ORG and is_told(document, inner))
        inside = next(told, None)
        official = next((inner for inner in owner.nested if inner.type is EntityType.PER and inner.posts), None)
        if inside is not None or official is not None:
            return inside or _owner_named(official)
    whole = _whole_behind(document, phrase, post, owner) or whole
    if whole is not None or is_board(document, owner) or _is_organ(document, owner) or _is_its(document, owner):
        return whole
    spoken_for = is_spokes(document, post) and _is_spoken_for(document.words[owner.head])
    known = owner.last - owner.first > 1 or document.words[owner.first].body or is_told(document, owner) or spoken_for
    known = known or _is_command(document, post, owner)
    return owner if known else _party(document, phrase, post)


def _is_command(document: Document, post: Post, owner: Phrase) -> bool:
    """Whether a post is of who commands the army, which news call by its noun alone (`قائد الجيش`)."""
    noun = document.words[owner.head]
    return post.lemma == _COMMANDER and noun.key == _ARMY and noun.definite


def _is_spoken_for(word: Word) -> bool:
    """Whether news has a body of the state speak by this noun alone: a government, or a ministry by its portfolio."""
    return word.key in _SPOKEN_FOR or (word.head is not None and "portfolio" in word.head.kinds)


def is_of_senders(document: Document, post: Post, owner: Phrase | None) -> bool:
    """Whether the title of who leads a delegation may be of the body that sends it: one with a pronoun (`برئاسة
    نائبه`), or in a department (`برئاسة مدير دائرة التعاون`)."""
    if owner is None:
        return possessive(document, post) is not None
    return document.words[owner.head].key in INNER - {BOARD[0]}


def plain_body(document: Document, phrase: Phrase, post: Post) -> str | None:
    """The body that the article never names in which somebody named has a post (`وكيل الوزارة كريم ناصر`): its mere
    noun with the article, as an entity; a state's service or a team only tells which post it is."""
    owner = phrase.nested[post.of] if post.of is not None else None
    body = owner is not None and owner.type is EntityType.ORG and bool(owner.entity)
    body = body and owner is not None and (owner.name is None or _is_organ(document, owner))
    if owner is None or not body or phrase.name is None or is_state_post(post) or is_of_team(post):
        return None
    noun = document.words[owner.first]
    acting = noun.preposition == "ب" and noun.key in _ACTING
    return owner.entity if noun.definite and not (acting or is_board(document, owner)) else None


def is_board(document: Document, owner: Phrase) -> bool:
    """Whether a body is no more than a board, of the body that the text is about (`عضو مجلس الإدارة`)."""
    keys = _called(document, owner)
    return (owner.name is None and keys == BOARD) or keys in TRUSTEES


def _is_organ(document: Document, owner: Phrase) -> bool:
    """Whether a body is no more than an organ of the party or union that the text is about (`المكتب السياسي`)."""
    return _called(document, owner) in ORGANS


def _called(document: Document, owner: Phrase) -> tuple[str, ...]:
    """The folded words of a body, without pronouns (`مجلس إدارة` for `مجلس إدارتها`)."""
    words = document.words[owner.head : owner.last]
    return tuple(bare(fold(possessed_noun(word))) if word.pronoun else word.key for word in words)


def _is_its(document: Document, owner: Phrase) -> bool:
    """Whether a body without a name is one of what a pronoun stands for (`هيئتها الإدارية`)."""
    return owner.name is None and document.words[owner.head].pronoun in _THEIRS


def _owner_named(official: Phrase | None) -> Phrase | None:
    """What the first post of an official belongs to by the phrase."""
    of = official.posts[0].of if official is not None else None
    return official.nested[of] if official is not None and of is not None else None


def _whole_behind(document: Document, phrase: Phrase, post: Post, owner: Phrase) -> Phrase | None:
    """The named body behind one that is a part of it (`مجلس الإدارة في شركة …`), the town behind its municipality."""
    part = owner.name is None or document.words[owner.head].key in _PARTS
    if post.of is None or not part:
        return None
    within = [inner for inner in phrase.nested[post.of + 1 :] if owner.last <= inner.first < post.last]
    town = document.words[owner.head].key == _MUNICIPALITY and owner.name is None
    place = next((inner for inner in within if town and inner.type is EntityType.LOC and inner.name is not None), None)
    if place is not None:
        return place  # رئيس البلدية السابق لمدينة …
    outer = next((inner for inner in within if inner.type is EntityType.ORG and _is_whole(document, inner)), None)
    if outer is None or _is_group_in(document, owner, outer) or _is_committee_in(document, owner, outer):
        return None
    return outer


def is_told(document: Document, body: Phrase) -> bool:
    """Whether a body has a name, or is one that the article describes by its noun with a genitive (`الجامعة` where
    `جامعة المدينة` stands before)."""
    entity = document.entity(body.entity) if body.entity else None
    if body.name is not None or entity is None or entity.names:
        return body.name is not None or entity is not None
    noun, *behind = entity.name.split()
    return bool(behind) and behind[0].startswith(_ARTICLE) and not noun.startswith(_ARTICLE)


def _is_group_in(document: Document, owner: Phrase, house: Phrase) -> bool:
    """Whether the owner is a party's group in a parliament rather than a part of it (`زعيم مجموعة الخضر في
    البرلمان`)."""
    part = document.words[owner.head].key in INNER or owner.last == owner.head + 1
    return not part and any(is_parliament(core(name)) for name in document.entity(house.entity).names)


def _is_committee_in(document: Document, owner: Phrase, house: Phrase) -> bool:
    """Whether the owner is a named committee of a parliament (`رئيس اللجنة المالية في البرلمان`)."""
    committee = owner.name is not None and document.words[owner.head].key == _COMMITTEE
    return committee and any(is_parliament(core(name)) for name in document.entity(house.entity).names)


def _whole_before(document: Document, owner: Phrase) -> Phrase | None:
    """The body named last with the noun that a part's name ends with (`مجلس إدارة الشركة`: the firm told before)."""
    noun = document.words[owner.last - 1]
    if document.words[owner.head].key not in INNER or noun.key not in _WHOLE or not noun.definite or noun.is_attached:
        return None
    before = (phrase for phrase in reversed(document.phrases_in(0, owner.first)) if phrase.type is EntityType.ORG)
    return next((one for one in before if one.name is not None and document.words[one.head].key == noun.key), None)


def _party(document: Document, phrase: Phrase, post: Post) -> Phrase | None:
    """The party for which somebody sits in a body without a name (`عضو المجلس عن حزب …`)."""
    inside = (inner for inner in phrase.nested if post.first < inner.first < post.last)
    for_whom = (one for one in inside if one.type is EntityType.ORG and document.words[one.first - 1].key == "عن")
    named = (one for body in for_whom for one in flat([body]) if one.name is not None and one.type is EntityType.ORG)
    return next(named, None)


def open_owner(document: Document, post: Post, owner: Phrase | None) -> Phrase | None:
    """The owner, unless it is where a possessed title is held (`مدير عملياتها في كينيا`) or only the nationality of
    who works for a team or of somebody's chief (`رئيسه الإسباني`)."""
    if owner is None or owner.type is not EntityType.LOC:
        return owner
    his = possessive(document, post)
    placed = his is not None and document.words[owner.first - 1].key == "في" and owner.first > his + 1
    origin = owner.name is None and not post.peer and (is_of_team(post) or his == post.head)
    sent = post.lemma in _ENVOYS and _is_behind_secretary(document, post, owner)
    return None if placed or origin or sent else owner


def _is_behind_secretary(document: Document, post: Post, place: Phrase) -> bool:
    """Whether the place in an envoy's title stands behind the secretary-general who sends him there (`الممثل الخاص
    للأمين العام [لليمن]`)."""
    words = document.words[post.head + 1 : place.first]
    return bool(words) and words[-1].key == _GENERAL and any(word.key == _SECRETARY for word in words)


def _is_whole(document: Document, phrase: Phrase) -> bool:
    """Whether a body behind `في` or `ب` is the one whose part comes before (`مجلس الإدارة في شركة …`)."""
    named = phrase.name is not None or any(inner.name is not None for inner in phrase.nested)
    alone = phrase.last == phrase.first + 1 and document.words[phrase.head].key in _WHOLE
    named = named or (alone and bool(phrase.entity and document.entity(phrase.entity).names))
    return named and (
        document.words[phrase.first - 1].key in _WITHIN or document.words[phrase.first].preposition == "ب"
    )


def bare_title(document: Document, title: str, owner: Phrase | None) -> str:
    """The title without the named body at its end that it belongs to (`رئيس` for `رئيس الحزب`)."""
    if not title or owner is None or owner.type is not EntityType.ORG or owner.name is None:
        return title
    own = [bare(fold(word.base)) for word in document.words[owner.first : owner.last]]
    head, *parts = title.split()
    told = [bare(fold(part)) for part in parts]
    size = next((size for size in range(len(told)) if not set(told[size:]) - set(own)), len(told))
    size = next((at for at in range(size, len(told)) if told[at] == own[0]), len(told))  # أمين عام of الاتحاد العام
    return " ".join([head, *parts[:size]])


def possessed(document: Document, phrase: Phrase, post: Post) -> Phrase | None:
    """What or whom the pronoun of a title stands for; no country but the one that the holder is known as an official
    of, the one of an embassy as its ambassador's (`السفارة الإيطالية … سفيرها`)."""
    office, home = is_office(document, post) or post.lemma == COACH, document.officials.get(phrase.entity)
    for found in possessors(document, post) if not (post.peer or is_local(post)) else ():
        state = home in {None, found.entity} and post.lemma not in _OF_BODIES and not is_executive(post)
        fits = found.type is not EntityType.LOC or state
        spokes = found.type in {EntityType.GRP, EntityType.PER} and is_spokes(document, post)
        if fits and (spokes or found.type is EntityType.ORG or (office and found.type is not EntityType.GRP)):
            missions = post.lemma in _AMBASSADORS and document.words[found.head].key in _MISSIONS
            return (state_of(document, found) if missions else None) or found
    return None


def superior(document: Document, phrase: Phrase, post: Post) -> Phrase | None:
    """The one named in the title of an aide or spokesman of his (`متحدث باسم كريم ناصر`)."""
    aide = is_spokes(document, post) or post.lemma in _AIDES | _SERVANTS
    aide = aide or (post.lemma == _CHIEF and not _ADVISERS.isdisjoint(specifics(post.title)[:1]))
    inside = (inner for inner in phrase.nested if inner.type is EntityType.PER and inner.name is not None)
    return next((one for one in inside if post.first < one.first < post.last), None) if aide else None


def further_place(document: Document, phrase: Phrase, post: Post) -> str | None:
    """The second place that somebody alone governs, as an entity (`محافظ رام الله والبيرة`)."""
    if post.of is None or are_several(document.words, post.head):
        return None
    joined = phrase.nested[post.of + 1 : post.of + 2]
    places = (one for one in joined if one.first < post.last and document.words[one.first].conjunction == "و")
    return next((one.entity for one in places if one.type is EntityType.LOC and one.name is not None), None)


def is_open_body(document: Document, owner: Phrase, body: str | None) -> bool:
    """Whether a body without a name only stands for another (`مدربا للفريق`)."""
    return body is not None and not document.entity(owner.entity).names
