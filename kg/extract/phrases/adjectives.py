"""Whether a word behind a noun is its adjective or begins a phrase of its own.

الرئيس [الفرنسي]: an adjective      العاهل الأردني [الملك …]: a title      الحزب [الحاكم]: no ruler
"""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.names.body_ends import is_of_place
from kg.extract.phrases.fields import INSTEAD
from kg.extract.phrases.heads import TITLES
from kg.extract.words import Word, is_accusative

_NO_ADJECTIVES = INSTEAD | event_words("saying_meanwhile")
_PORTFOLIOS = frozenset({"organisation", "portfolio"})
_HOLDERS = frozenset({"office", "rank", "honorific", "person"})
_ALONE = _HOLDERS | {"delegation", "organisation"}
_SEVERAL_MEN = TITLES | frozenset({"person", "member", "group", "occupation"})
_NISBA_ENDINGS = ("ي", "يه")
_SEVERAL = ("يين", "يون")
_PEOPLE = ("ين", "ون")
_IN_CHARGE = frozenset({"مسؤول", "مسئول"})
_GREAT = frozenset({"كبير", "كبيرة"})
_OF_BODIES = frozenset({"حاكم", "سياسي"})
_BODIES, _HELD = frozenset({"organisation", "group"}), TITLES | frozenset({"rank", "honorific", "member", "occupation"})
_SOCIETY = frozenset({"مجتمع"})
_SIDES = frozenset({"جانب", "طرف"})
_FEMININE, _GREATEST = ("ه", "ات"), frozenset({"اولي", "اخري", "كبري", "عظمي", "وسطي"})
_PARTNER, _FOUNDER = "شريك", "مؤسس"
OPPOSITION = "معارضه"
_GOVERNMENTS = frozenset({"حكومه", "سلطه", "سلطات", "رءاسه", "رئاسه", "وزاره"})
_MUCH = frozenset({"كثير", "عديد", "مزيد"})
_ASSISTED, _ASSISTANT = frozenset({"وكيل", "نائب", "امين", "مدير"}), "مساعد"


def begins_title(word: Word) -> bool:
    """Whether a word that may look like an adjective is a title or rank of its own (`العاهل الأردني الملك`)."""
    assert word.head is not None
    if is_great(word):
        return False
    titled = word.head.kinds & TITLES and word.tag != "ADJ"
    relative = word.tag == "ADJ" and word.key.endswith(_NISBA_ENDINGS)
    described = word.key.removesuffix("ه") in keys("title_adjectives")
    ranked = word.head.kinds & (_HOLDERS | {"occupation"}) and not relative and not described
    return bool(titled or (ranked and word.definite and word.number == "s"))


def is_great(word: Word) -> bool:
    """Whether a word that could be somebody's chief is an adjective (`المسؤول الكبير`)."""
    return word.head is not None and word.head.singular in _GREAT and word.number == "s" and word.definite


def is_in_charge(head: Word, word: Word) -> bool:
    """Whether a word is the adjective of sources (`مصادر أمنية مسؤولة`), not a person of its own."""
    group = head.head is not None and "group" in head.head.kinds
    return group and word.head is not None and word.head.singular in _IN_CHARGE


def is_assistant(head: Word, word: Word) -> bool:
    """Whether a word makes an assistant of a deputy (`وكيل الوزارة المساعد`) or a founder of a partner (`الشريك
    المؤسس`), no title of its own."""
    if head.head is None or word.is_attached:
        return False
    if head.head.singular == _PARTNER:
        return word.definite == head.definite and word.key.removesuffix("ه") == _FOUNDER
    return head.head.singular in _ASSISTED and word.definite and word.key.removesuffix("ه") == _ASSISTANT


def is_joined(head: Word, before: Word, word: Word) -> bool:
    """Whether a relative adjective of several people is joined to the adjective before it (`خبراء محليون ودوليون`)."""
    adjectives = before is not head and before.tag == "ADJ" and word.key.endswith(_SEVERAL) and word.head is None
    joined = word.conjunction == "و" and not word.preposition and word.definite == before.definite
    return head.number == "p" and adjectives and joined and word.nisba is None


def describes(head: Word, word: Word) -> bool:
    """Whether a word is an adjective of the head, though it may look like a person."""
    return (
        word.qualifies
        or is_great(word)
        or is_in_charge(head, word)
        or is_said_of_group(head, word)
        or is_assistant(head, word)
    )


def is_said_of_group(head: Word, word: Word) -> bool:
    """Whether a feminine that could be a person is said of a feminine group (`المعارضة المسلحة`), or of a body
    (`الحزب الحاكم`, `مكتبه السياسي`)."""
    if head.head is not None and "organisation" in head.head.kinds and word.key in _OF_BODIES:
        return head.gender == "m" and word.definite
    group = head.head is not None and bool(head.head.kinds & {"group", "organisation"}) and head.gender == "f"
    person = word.head is not None and word.head.kinds == {"person"}
    return group and person and word.key.endswith("ه") and word.tag in {"ADJ", "NOUN"} and word.form == "participle"


def is_opposition(before: Word, word: Word) -> bool:
    """Whether a word is the opposition, no adjective of the government, official or portfolio before it (`اتهمت الحكومة
    [المعارضة]`, `دعا وزير الداخلية [المعارضة]`)."""
    if word.key != OPPOSITION or not word.definite or word.is_attached:
        return False
    kinds = before.head.kinds if before.head is not None else frozenset()
    man = bool(kinds & _HOLDERS) and before.gender != "f"
    return before.definite and (man or "portfolio" in kinds or before.key in _GOVERNMENTS)


def is_of_noun_before(head: Word, nation: Word, word: Word) -> bool:
    """Whether a feminine behind the nationality of a man is said of the noun whose genitive he is (`زيارة الرئيس
    التركي [الأخيرة]`)."""
    man = head.head is not None and bool(head.head.kinds & _HOLDERS) and head.gender != "f"
    his = nation.nisba is not None and nation.definite and not nation.key.endswith("ه")
    feminine = word.key.endswith("ه") or word.key in _GREATEST
    return man and his and word.nisba is None and word.definite and feminine


def is_no_adjective(head: Word, before: Word, word: Word) -> bool:
    """Whether what looks like an adjective behind a title stands in the clause instead: an accusative that tells how
    somebody acts (`أفاد مراسل الوكالة [متحدثا]`) or whom he comes after (`عين وزيرا للصحة [خلفا] لكريم ناصر`), or
    several people behind the title of one (`أبلغ الوزير [الصحفيين]`), or the object behind a nationality (`طالب الوزير
    اليمني [المجتمع] الدولي`), or how much there is (`لدى الأمير [الكثير] من الأموال`), or what the subject says while
    he acts (`استقبل الوزير وفدا برلمانيا [مؤكدا] أن`)."""
    if word.folded in _NO_ADJECTIVES or (word.definite and word.key in _MUCH):
        return True
    if head.head is None or not head.head.kinds & TITLES or head.number != "s":
        return False
    manner = is_accusative(word) and not is_accusative(head) and word.form == "participle"
    several = word.definite and word.number == "p" and word.key.endswith(_PEOPLE) and before.number != "p"
    listed = not {word.key, word.key.removesuffix("ه")}.isdisjoint(keys("title_adjectives") | keys("outside_titles"))
    object_ = before.nisba is not None and word.tag == "NOUN" and word.form == "participle" and not listed
    return manner or several or object_


def clashes(head: Word, word: Word) -> bool:
    """Whether a masculine adjective cannot belong to a body that is feminine or plural (`الاستخبارات السابق`), or what
    looks like a feminine one is the object behind a man's title or a body (`زار الوزير [القاعدة]`, `بحث الوفد
    [الأزمة]`) or behind men (`أجرى دبلوماسيون [محادثات]`), or a singular that of people (`طالب الفلسطينيون
    [المجتمع]`), or a plural that of one body (`ألغت الحكومة [المحادثات]`), or what looks like an adjective is a body
    (`طالبت الوزيرة [المجتمع]`) or a deed."""
    people = head.nisba is not None and head.key.endswith(_PEOPLE)
    if _is_other_body(head, word) or _is_of_no_men(head, word):
        return True
    if _is_of_no_man(head, word) or (people and word.number == "s" and word.gender != "f"):
        return True
    if head.head is None or not head.head.kinds & _PORTFOLIOS:
        return is_deed(word) and bool(_kinds(head) & (_BODIES | _HOLDERS))
    if is_deed(word):
        return True
    if head.number == "p":
        return not word.key.endswith(("ه", "ات"))
    return head.gender == "f" and not word.key.endswith("ه")


def is_deed(word: Word) -> bool:
    """Whether what looks like a feminine adjective is a definite noun of a deed (`انتقدت الحكومة [المبادرة]`)."""
    return word.definite and not word.is_attached and word.key in keys("deeds")


def _is_other_body(head: Word, word: Word) -> bool:
    """Whether a word is a definite noun of a body, group or place, or of several of a nation or movement, that cannot
    be an adjective of the definite head (`زار الوفد السوري [العاصمة]`)."""
    if is_of_place(word):
        return True
    if not (head.definite and word.definite):
        return False
    if word.nisba is not None or word.body is not None:
        return head.number == "s" and word.key.endswith(_PEOPLE) and word.number == "p"
    kinds = word.head.kinds if word.head is not None else frozenset()
    clash = head.number == "s" and word.gender != head.gender
    apart = word.form != "participle" or word.key in _SOCIETY or clash
    return bool(kinds & _BODIES) and not kinds & _HELD and apart


def _is_of_no_men(head: Word, word: Word) -> bool:
    """Whether an indefinite feminine plural that is tagged as a noun stands behind several men."""
    men = head.number == "p" and head.gender == "m" and head.head is not None and bool(head.head.kinds & _SEVERAL_MEN)
    return men and word.tag == "NOUN" and word.key.endswith("ات") and not word.definite


def _is_of_no_man(head: Word, word: Word) -> bool:
    """Whether a definite feminine that is no adjective of titles stands behind the definite title of one man, or a noun
    of several people behind anybody's (`رئيس البلدية [السكان]`), or another side (`شكر الوزير [الجانب …]`)."""
    man = bool(_kinds(head) & _ALONE) and head.gender != "f" and head.number == "s"
    if head.head is not None and head.number == "s" and word.tag == "NOUN" and _are_people(word):
        return True
    if man and word.tag == "NOUN" and word.definite and word.key in _SIDES:
        return True
    feminine = word.key.endswith(_FEMININE) or word.key in _GREATEST
    feminine = feminine and word.definite and word.nisba is None
    titled = word.key.removesuffix("ه") in keys("title_adjectives") and not _BODIES & _kinds(head)
    return man and head.definite and feminine and not titled


def _kinds(head: Word) -> frozenset[str]:
    return head.head.kinds if head.head is not None else frozenset()


def _are_people(word: Word) -> bool:
    """Whether a word is a definite noun of several people."""
    people = word.head is not None and bool(word.head.kinds & {"group", "person", "member", "office"})
    return people and word.number == "p" and word.definite
