"""What kind of body a title without one belongs to: a state, a team, a university, an organisation."""

from __future__ import annotations

from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.names.bodies import bare
from kg.extract.phrase import Post
from kg.extract.phrases.titles import specifics
from kg.remembered import remembered

_BODY_POSTS = frozenset({"امين", "نائب", "مؤسس", "متحدث", "ناطق", "سكرتير"})
_BODY_WORDS = frozenset({"عام", "تنفيذي", "تحرير"})
_DEPARTMENTS = frozenset({"عمليات", "انتاج", "تسويق", "مبيعات", "تكنولوجيا", "تقنيه"}) | {"طبي", "اداري", "مالي"}
_MANAGER, _EXECUTIVE = "مدير", "تنفيذي"
_DEPUTY, _PRESIDENT, _TO_THE = "نائب", "رئيس", "لل"
_PRESIDENTS_OWN = frozenset({_PRESIDENT, "اول", "ثاني", "ثالث"})
_KEEPER, COACH = "امين", "مدرب"
_NISBAS, _CAMPS = ("ي", "يه"), frozenset({"معارض", "معارضه", "مستقل", "مستقله", "مخضرم"})
_STAFF = frozenset(
    {("مدير", "فني"), ("قائد", "فريق"), ("مدير", "كره"), ("مناجير",), ("مناجير", "منتخب"), ("مناجير", "فريق")}
    | {("رئيس", "نادي"), ("رئيس", "فريق"), ("كابتن", "فريق")}
    | {("مدير", "رياضي"), ("مشرف", "كره"), ("مشرف", "عام", "فريق"), ("مدير", "منتخب"), ("مدير", "فريق")}
)
_OVERSEER, _SPORTS = "مشرف", frozenset({"كره", "فريق", "العاب"})
BOARD = ("مجلس", "اداره")
"""The folded words of a board without what it is of."""
TRUSTEES = frozenset({("مجلس", "امناء"), ("مجلس", "مفوضين"), ("مجلس", "محافظين")})
"""The folded words of the boards of universities, foundations and public authorities without what they are of."""
ORGANS = frozenset({("مكتب", "سياسي"), ("مكتب", "تنفيذي"), ("لجنه", "مركزيه"), ("امانه", "عامه")})
"""The folded words of the organs of parties and unions without what they are of."""
_AMBASSADOR, _COUNSEL = "سفير", "مستشار"
_ADDRESSES = frozenset({_AMBASSADOR, "مهندس", "قاضي", "استاذ", "طبيب", "محامي"})
_DEAN, _DEPUTIES, _STUDENTS = "عميد", frozenset({"وكيل", "نائب", "مساعد"}), frozenset({"طلاب", "طلبه", "طالبات"})


def is_state_post(post: Post) -> bool:
    """Whether a title without a country is one of a state's."""
    return _is_of_state((post.lemma, post.title))


@remembered
def _is_of_state(told: tuple[str, str]) -> bool:
    """The same of a title's noun and the title."""
    table = _state_posts()
    lemma, rest = told[0], specifics(told[1])
    kind = table.get(lemma, frozenset())
    if "state" in kind:
        return True
    heads = (" ".join([lemma, *rest[:size]]) for size in range(1, len(rest) + 1))
    if any("head" in table.get(told, ()) for told in heads):
        return True
    if any("not" in table.get(word, ()) for word in (lemma, *rest)):
        return False
    return "head" in kind or ("bare" in kind and not rest) or any("word" in table.get(word, ()) for word in rest)


def is_form_of_address(post: Post) -> bool:
    """Whether a title without more is one that people are addressed by who hold another post as well (`رئيس الهيئة،
    المهندس X`, `رئيس البعثة السفير X`)."""
    return fold(post.lemma) in _ADDRESSES and not specifics(post.title)


def is_counsel(post: Post) -> bool:
    """Whether a title is a bare `المستشار`, by which judges and aides are addressed, too."""
    return fold(post.lemma) == _COUNSEL and not specifics(post.title)


def is_ambassador(post: Post) -> bool:
    """Whether a title is an ambassador's, whom only a state has."""
    return fold(post.lemma) == _AMBASSADOR


def is_of_team(post: Post) -> bool:
    """Whether a title is one of a team: its coach, its technical director, its captain (`قائد الفريق`)."""
    rest = specifics(post.title)
    oversees = post.lemma == _OVERSEER and not _SPORTS.isdisjoint(rest)
    return post.lemma == COACH or (post.lemma, *rest) in _STAFF or oversees


def is_of_organ(post: Post) -> bool:
    """Whether a title is one in the organ of a party or union that it does not name (`عضو المكتب السياسي`)."""
    return tuple(specifics(post.title)[: len(BOARD)]) in ORGANS


def is_of_trustees(post: Post) -> bool:
    """Whether a title is one in a board that is not of a firm, without naming whose (`رئيس مجلس الأمناء`)."""
    return tuple(bare(word) for word in fold(post.title).split()[-len(BOARD) :]) in TRUSTEES


def is_of_university(post: Post) -> bool:
    """Whether a title is one of a university without naming it (`عميد القبول`, `وكيلة شؤون الطالبات`)."""
    rest = specifics(post.title)
    return bool(rest) and (post.lemma == _DEAN or (post.lemma in _DEPUTIES and not _STUDENTS.isdisjoint(rest)))


def is_lawmaker(post: Post) -> bool:
    """Whether a title is that of a member of parliament (`النائب المعارض`), with no more than his camp behind it."""
    rest = specifics(post.title)
    ranked = keys("title_adjectives")
    camp = all(word in _CAMPS or (word.endswith(_NISBAS) and word not in ranked) for word in rest)
    return camp and "seat" in _state_posts().get(post.lemma, ())


def is_plain_deputy(post: Post) -> bool:
    """Whether a title is of the deputy of a president, who may be a state's or any body's (`النائب الأول للرئيس`)."""
    rest = [word.removeprefix(_TO_THE) for word in specifics(post.title)]
    return post.lemma == _DEPUTY and _PRESIDENT in rest and set(rest) <= _PRESIDENTS_OWN


def is_executive(post: Post) -> bool:
    """Whether a title is of who runs a firm (`الرئيس التنفيذي`), which no state has."""
    return _EXECUTIVE in specifics(post.title)


def is_body_post(post: Post) -> bool:
    """Whether a title without an organisation is one of the organisation mentioned before."""
    rest = [bare(word) for word in fold(post.title).split()[1:]]
    any_of = post.lemma in _BODY_POSTS and not (post.lemma == _KEEPER and rest)
    department = post.lemma == _MANAGER and len(rest) == 1 and rest[0] in _DEPARTMENTS
    board = tuple(rest[: len(BOARD)]) == BOARD or is_of_organ(post)
    return any_of or department or board or any(word in _BODY_WORDS for word in rest)


@cache
def _state_posts() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, kind in rows("state_posts"):
        found[fold(word)] = found.get(fold(word), frozenset()) | {kind}
    return found
