"""What kind of standing a title gives: an office, one who speaks for somebody, or none that counts as a post.

[وزير الخارجية]: an office      [خبير روسي]: an occupation      [زعيما مصر وإثيوبيا]: of two people whom nobody names
"""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.lexicon import keys
from kg.extract.phrase import Phrase, Post, flat
from kg.extract.phrases.heads import are_several, is_title
from kg.extract.phrases.titles import specifics
from kg.extract.roles.kinds import COACH, is_lawmaker
from kg.model import EntityType, MentionKind

_FORMER = frozenset({"سابق", "سابقه", "اسبق"})
_ARTISTS = frozenset({"ممثل"})  # an actor with a nationality, a representative with a body
_TRADE = "تجاره"  # ممثل التجارة الأمريكي
_AT = frozenset({"في", "لدي", "الي"})
_PRESIDENT, _DIRECTOR, _RULING = "رئيس", "مدير", frozenset({"رئيس", "زعيم", "ملك", "عاهل"})
_AMBASSADOR, _ABOUT = "سفير", "عن"
_RANKS = frozenset({"امير", "اميره", "شيخ", "شيخه"})
_OFFICIALS = frozenset({"مسؤول", "مسئول"})
_GREAT, _CONSERVATIVE = frozenset({"كبير", "كبيره"}), "محافظ"
_RULING_BODIES = frozenset({"حاكم", _CONSERVATIVE})
_HEIR = "خليفة"
_LAWYERS, _AFFAIRS = frozenset({"محامي", "محام"}), ["اعمال"]
_SHEIKH, _AIDES = "شيخ", frozenset({"نائب", "مساعد", "مستشار"})
_AGENT, _CLIENTS = "وكيل", frozenset({"لاعبين", "اللاعبين", "اعمال", "الاعمال", "النجم", "اللاعب", "الفنان"})
_NO_TITLES = frozenset({("عهد", "امين"), *(("غير", official) for official in _OFFICIALS)})


def is_office(document: Document, post: Post) -> bool:
    """Whether a peer may hold the same post."""
    noun = document.words[post.head].head
    return noun is not None and "office" in noun.kinds


def is_spokes(document: Document, post: Post) -> bool:
    """Whether the holder speaks for somebody."""
    noun = document.words[post.head].head
    return noun is not None and "spokes" in noun.kinds


def is_mere_official(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether a definite title of nothing but whom somebody serves (`المسؤولة الأممية`, `المسؤول الأوروبي`) only stands
    for one told before who is not found: it is all that is known of the entity."""
    short = post.last <= post.head + 2 and " " not in post.title and document.words[post.head].definite
    known = document.entity(phrase.entity).names or document.entity(phrase.entity).name.split()[0] != "ال" + post.title
    return short and phrase.name is None and post.lemma in _OFFICIALS and not known


def is_dual(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether the title is of two people whom nobody names (`زعيما مصر وإثيوبيا`)."""
    noun = document.words[post.head].head
    dual = noun is not None and noun.construct and noun.number == "d"
    return phrase.name is None and dual and are_several(document.words, post.head)


def is_indefinite(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether somebody without a name is just one of many (`نائب سابق`): an indefinite head without a genitive, other
    than one who speaks for somebody."""
    head = document.words[post.head]
    if phrase.name is not None or head.definite or is_spokes(document, post):
        return False
    return not _is_closed(document, phrase, post)


def _is_closed(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether a name or a definite noun closes the construct that a title begins (`نائبة وزير الصحة`); a body's name
    right behind it does so behind a preposition, too (`مسؤول بوزارة الصحة المصرية`, `مسؤول كبير في وزارة الصحة`)."""
    names = {inner.first for inner in phrase.nested if inner.kind is MentionKind.NAME}
    if _is_in_body(document, phrase, post):
        return True
    for at in range(post.head + 1, post.last):
        word = document.words[at]
        if at == post.head + 1 and at in names:
            return True
        if word.is_attached or not (word.is_nominal or at in names):
            return False
        if at in names or word.definite or word.pronoun:
            return True
    return False


def _is_in_body(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether a preposition and a body that the article names stand behind the head and its adjectives."""
    words, at = document.words, post.head + 1
    while at < post.last and words[at].qualifies and not words[at].is_attached and words[at].key not in _FORMER:
        at += 1
    if at >= post.last or not (words[at].key in _AT or words[at].preposition == "ب"):
        return False
    first = at if words[at].preposition == "ب" else at + 1
    bodies = [inner for inner in phrase.nested if inner.first == first and inner.type is EntityType.ORG]
    return any(body.entity and document.entity(body.entity).names for body in bodies)


def is_mere_rank(phrase: Phrase, post: Post) -> bool:
    """Whether a title of nothing beside another of the same person is his rank (`وكيل الوزارة السفير كريم ناصر`,
    `السفير كريم ناصر المتحدث باسم المجلس`), or how somebody of rank is called again (`وقال الأمير`)."""
    alone = post.of is None and post.last == post.first + 1
    if alone and phrase.name is None and phrase.last == post.last and post.lemma in _RANKS:
        return True
    return alone and post.lemma == _AMBASSADOR and any(other.lemma != _AMBASSADOR for other in phrase.posts)


def is_half(phrase: Phrase, post: Post) -> bool:
    """Whether a title of one word is the first half of a double one (`الرئيس المدير العام كريم ناصر`)."""
    alone = post.lemma == _PRESIDENT and post.of is None and post.last == post.first + 1
    return alone and any(other.first == post.last and other.lemma == _DIRECTOR for other in phrase.posts)


def is_mere_member(document: Document, post: Post, owner: Phrase) -> bool:
    """Whether the title is an occupation with a nationality (`خبير روسي`), which is no post."""
    noun = document.words[post.head].head
    charged = _ABOUT in post.title.split()[1:]  # المسؤول عن الملف النووي الإيراني
    elided = post.head == owner.first  # سفراء السعودية … والإمارات …
    trainer = post.lemma == COACH and owner.name is not None
    charged = charged or (post.lemma in _OFFICIALS and _is_over_something(document, post))
    if noun is None or elided or charged or owner.type is EntityType.ORG or trainer or is_lawmaker(post):
        return False
    country = owner.name is not None and any(entity == owner.entity for _, entity in document.countries)
    agent = noun.singular == _AGENT and bool(set(fold(post.title).split()[1:2]) & _CLIENTS)
    artist = noun.singular in _ARTISTS and not country and not _is_sent(document, post)
    return not noun.kinds & {"office", "spokes", "peer"} or agent or artist


def _is_over_something(document: Document, post: Post) -> bool:
    """Whether a title is a construct with what its holder is over (`مسؤول الإغاثة في …`)."""
    head, behind = document.words[post.head], document.words[post.head + 1 : post.last]
    return not head.definite and bool(behind) and behind[0].definite and not behind[0].qualifies


def _is_sent(document: Document, post: Post) -> bool:
    """Whether who may be an actor is a representative, as a title, where he is or whom he represents tells (`الممثل
    التجاري الأمريكي`, `الممثل الروسي لدى الأمم المتحدة`, `ممثل الرئيس الروسي`)."""
    behind = document.words[post.head + 1 : post.last]
    placed = any(word.preposition or word.key in _AT or is_title(word) for word in behind)
    return placed or not (keys("title_adjectives") | {_TRADE}).isdisjoint(specifics(post.title))


def is_mere_adjective(document: Document, post: Post) -> bool:
    """Whether what seems a title is an adjective of the definite noun before it (`الرئيس المحافظ X`, `ولي عهده الأمين`)
    or denies one (`موقف غير مسؤول`)."""
    word, before = document.words[post.head], document.words[post.head - 1] if post.head else None
    if before is not None and (before.key, fold(post.lemma)) in _NO_TITLES:
        return True
    if before is None or not (word.definite and before.definite and before.is_nominal) or word.is_attached:
        return False
    ruling = fold(post.lemma) in _RULING_BODIES and _is_behind_body(document, post.head)
    return fold(post.lemma) in _GREAT or ruling or (post.lemma == _CONSERVATIVE and before.head is not None)


def _is_behind_body(document: Document, at: int) -> bool:
    """Whether a party's name stands before the token, or before its adjectives that might be titles (`الحزب اليميني
    المحافظ [الحاكم] كريم ناصر`)."""
    while at > 0 and document.words[at - 1].key in _RULING_BODIES:
        at -= 1
    whole = document.phrase_at(at - 1) if at else None
    inside = flat([whole]) if whole is not None else ()
    return any(one.type is EntityType.ORG and one.last == at for one in inside)


def is_surname(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether what seems a title alone is the last word of somebody's name (`الأمين` where `علي الأمين` is told)."""
    if phrase.name is not None or post.last != post.first + 1:
        return False
    word = document.words[post.first]
    people = (entity for entity in document.entities if word.definite and entity.type is EntityType.PER)
    return any(name.split()[1:][-1:] == [f"ال{word.base}"] for person in people for name in person.names)


def is_honour(phrase: Phrase, post: Post) -> bool:
    """Whether a title of nothing is how a sheikh is addressed (`الشيخ خالد بن أحمد`)."""
    return post.lemma == _SHEIKH and post.of is None and post.last == post.first + 1 and phrase.name is not None


def is_successor(document: Document, post: Post) -> bool:
    """Whether what seems a title only tells whom somebody comes after (`خليفة كريم ناصر`, `خليفته`, but `الخليفة`)."""
    word = document.words[post.head]
    return post.lemma == _HEIR and (bool(word.pronoun) or not word.definite)


def is_of_another(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether the name behind an aide's title is that of whose aide he is (`كان كريم نائبا للرئيس سمير حداد`)."""
    words, head = document.words, document.words[post.head]
    if phrase.name is None or post.lemma not in _AIDES or head.definite:
        return False
    named = phrase.name.start >= document.analysis.tokens[post.last - 1].span.end
    chief = next((word for word in words[post.head + 1 : post.last] if is_title(word)), None)
    return named and chief is not None and chief.preposition == "ل" and chief.definite


def is_of_client(phrase: Phrase, post: Post) -> bool:
    """Whether a lawyer's title tells no more than whose lawyer he is (`محامي كريم ناصر`), or a manager's whose affairs
    he runs (`مدير أعمال الفنان المصري`)."""
    owner = phrase.nested[post.of] if post.of is not None else None
    if post.lemma == _DIRECTOR and specifics(post.title)[:1] == _AFFAIRS:
        return owner is None or owner.type is not EntityType.ORG
    inside = (inner for inner in phrase.nested if inner.type is EntityType.PER and inner.name is not None)
    return post.lemma in _LAWYERS and any(post.first < inner.first < post.last for inner in inside)


def is_mere_lawyer(post: Post) -> bool:
    """Whether a title tells no more than that somebody is a lawyer (`المحامي كريم ناصر`)."""
    return post.lemma in _LAWYERS and post.last == post.first + 1


def is_titled_peer(document: Document, phrase: Phrase, post: Post) -> bool:
    """Whether a ruler's title stands behind the noun that makes him a peer (`كريم ناصر ونظيره الرئيس الغاني`)."""
    return post.peer and any(not other.peer and other.lemma in _RULING for other in phrase.posts)
