"""Whether two titles that stand together are one person's.

مؤسس الشركة [ورئيسها] كريم ناصر: one      الرئيس الفلسطيني [السفير الأمريكي] كريم ناصر: two
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.countries import Country, by_name
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.heads import is_told
from kg.extract.phrases.lookahead import COMMAS, POSTS, Lookahead
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.person import Person
from kg.extract.phrases.title_behind import WHO_IS
from kg.extract.speech_words import sayings
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_SECRETARY_GENERAL = ["امين", "عام"]
_OFFICIALS = frozenset({"وزير", "سفير", "رئيس", "مبعوث", "مستشار", "نائب", "أمين"})
_SOVEREIGNS = frozenset({"ملك", "عاهل", "سلطان", "امبراطور", "بابا"})
_MONARCH, _SPEAKING = "عاهل", "متحدث"
_GOVERNING = frozenset({"وزير", "ولي"})
_MINISTER, _AMBASSADORS = "وزير", frozenset({"سفير", "قنصل"})
_HEAD, _STATE, _COMMANDER = "رئيس", frozenset({"جمهوريه", "دوله", "سياده", "عسكري"}), "قائد"
_OF_STATE = "دوله"
_VICE, _GOVERNMENT = "نائب", frozenset({"وزراء", "حكومه"})
_PARLIAMENT = frozenset({"برلمان", "نواب", "شعب", "امه", "شيوخ", "شوري"})
_GOVERNORS = frozenset({"محافظ", "والي", "متصرف", "عمده"})
_BETWEEN = "بين"
_FOUNDERS, _RUNNING, _EXECUTIVE = frozenset({"مؤسس", "شريك"}), frozenset({"رئيس", "مدير"}), "تنفيذي"
_HIS = frozenset({"ه", "ها"})
_AIDES = frozenset({"نائب", "مستشار", "مساعد", "معاون", "مكتب", "سكرتير"})
_FORMER = frozenset({"سابق", "اسبق"})
_WORLD = frozenset({"امم", "جامعه", "مجلس", "منظمه", "اتحاد", "حلف", "رابطه", "ناتو", "اوبك", "كومنولث"})
"""The first words of the names of bodies of many states, which no state's official heads."""


def is_of_another(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether a title has another country than the one before it (`الرئيس الفلسطيني السفير الأمريكي`, `الرئيس
    الفلسطيني سفير فرنسا`), is a sovereign's behind an official's (`وزير الخارجية الأمريكي الملك X`), an ambassador's
    behind a minister's, or is of a body of many (`رئيس مجلس النواب المبعوث الأممي`, `الوزير المصري الأمين العام للأمم
    المتحدة`)."""
    last = person.posts[-1] if person.posts else None
    foreign = last is not None and last.lemma in _OFFICIALS and words[found.first].key in _SOVEREIGNS
    if foreign or (last is not None and _differs(words[last.head], words[found.first])):
        return True
    if last is not None and _governs(words, last) and _is_envoy_of_state(words, found):
        return True
    if last is not None and _is_who_speaks(words, last, found):
        return True
    if last is None or last.of is None or found.of is None:
        return False
    owners = person.nested[last.of], found.nested[found.of]
    nations = [_nation(words, phrase) for phrase in owners]
    sent = words[owners[1].head].body is not None and words[owners[0].head].body is None
    if nations[0] is not None and nations[1] is None and _is_of_world(words, last, found, owners[1]):
        return True
    return sent or (None not in nations and nations[0] != nations[1])


def _differs(title: Word, word: Word) -> bool:
    """Whether a word right behind a title cannot be its holder's other one."""
    return _are_of_man_and_woman(title, word) or _tells_manner(title, word)


def _are_of_man_and_woman(title: Word, other: Word) -> bool:
    """Whether a woman's title with the article stands behind a man's (`هاجم الرئيس الأمريكي [السفيرة]`)."""
    return title.definite and other.definite and title.gender == "m" and other.gender == "f" and other.number == "s"


def is_of_other_nation(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether a title behind a name has another country than the one before it (`هنأ الرئيس الأمريكي كريم ناصر، الرئيس
    المكسيكي الجديد`)."""
    last = person.posts[-1] if person.posts else None
    if last is None or last.of is None or found.of is None:
        return False
    nations = [_nation(words, phrase) for phrase in (person.nested[last.of], found.nested[found.of])]
    return None not in nations and nations[0] != nations[1]


def _tells_manner(title: Word, word: Word) -> bool:
    """Whether an accusative participle behind a title tells how its holder acts (`قال مراسل الوكالة [متحدثا] من …`)."""
    return word.form == "participle" and is_accusative(word) and not (word.is_attached or is_accusative(title))


def _is_who_speaks(words: Sequence[Word], last: Post, found: Nominal) -> bool:
    """Whether the title before is a bare `المتحدث` right behind a verb, who tells of somebody else in office (`حمّل
    المتحدث الوزير`)."""
    bare = last.lemma == _SPEAKING and last.last == last.first + 1 and last.first > 0
    told = bare and words[last.first].definite and words[last.first - 1].is_verb
    head = words[found.first].head
    return told and head is not None and "office" in head.kinds and words[found.first].definite


def _governs(words: Sequence[Word], post: Post) -> bool:
    """Whether a title is that of a minister, a premier, the head of a state or a crown prince."""
    heads = post.lemma == _HEAD and bool(_inside(words, post) & (_GOVERNMENT | _STATE))
    return post.lemma in _GOVERNING or heads


def _is_envoy_of_state(words: Sequence[Word], found: Nominal) -> bool:
    """Whether a title is that of a state's ambassador, who does not govern it (`وزير الخارجية والسفير الإيراني`)."""
    return words[found.first].key in _AMBASSADORS and found.of is not None


def _is_of_world(words: Sequence[Word], last: Post, found: Nominal, owner: Phrase) -> bool:
    """Whether a title behind that of a state's official in office is of who leads a body of many states."""
    former = any(word.key in _FORMER for word in words[last.first : found.first])
    general = [word.key for word in words[found.first : found.first + 2]] == _SECRETARY_GENERAL
    return general and not former and not is_told(words[last.head]) and words[owner.first].key in _WORLD


def _nation(words: Sequence[Word], phrase: Phrase) -> Country | None:
    """The country of a nationality adjective or a country's name."""
    inner = words[phrase.first : phrase.last]
    return inner[0].nisba or by_name(" ".join((inner[0].base, *(word.text for word in inner[1:]))))


def are_bodies(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether both titles are of bodies (`الأستاذ في جامعة … والمدير العام لمعهد … كريم ناصر`), or the second is the
    same post of something that is no country (`رئيس الهيئة ورئيس المنطقة الاقتصادية كريم ناصر`); those of countries are
    of two people."""
    last = person.posts[-1]
    if last.of is None or not _is_named_body(person.nested[last.of]):
        return False
    alike = words[last.head].key == words[found.first].key
    if found.of is None:
        return alike and found.closed and len(found.own) > 1
    owner = found.nested[found.of]
    area = owner.type is EntityType.LOC and owner.name is None and words[owner.head].nisba is None
    return _is_named_body(owner) or (area and alike)


def stands_between(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether `بين` or a verb of what several do together before a title without a name tells that another person is
    joined to it (`لقاء بين والي المدينة ورئيس الاتحاد X`, `اجتمع الوزير ورئيس الاتحاد X`)."""
    before = words[person.first - 1] if person.name is None and person.first > 0 else None
    if before is None or before.key == _BETWEEN:
        return before is not None
    return before.is_verb and before.lemma in event_words("jointly") and not deputises_too(words, person, found)


def speaks_alone(words: Sequence[Word], person: Person) -> bool:
    """Whether a verb of saying in the singular stands right before the title of something: it quotes one (`قال وزير
    النفط العراقي ورئيس الحزب كريم ناصر`)."""
    verb = words[person.first - 1] if person.first else None
    said = verb is not None and verb.is_verb and verb.number in {"", "s"} and verb.lemma in sayings()
    return said and words[person.first].number == "s" and person.posts[-1].of is not None


def _is_named_body(owner: Phrase) -> bool:
    return owner.type is EntityType.ORG and owner.name is not None


def is_its(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a pronoun makes a title one of what was named before (`ورئيسها`, `ورئيس تحريرها`), and not an aide of its
    holder (`الرئيس التونسي ونائبه`, `ومدير مكتبه`)."""
    near = words[at : min(at + 2, end)]
    aide = near[0] if near[0].pronoun else near[-1]
    if aide.pronoun in _HIS and aide.key.removesuffix("ت") in _AIDES:
        return False
    return bool(near[0].pronoun) or (len(near) > 1 and bool(near[1].pronoun) and not near[1].is_attached)


def is_further(ahead: Lookahead, person: Person, found: Nominal, end: int) -> bool:
    """Whether a joined title is a further one of somebody named before: behind `وهو`, between commas where both are of
    bodies (`كريم ناصر، رئيس بلدية باريس وعضو حزب الأمة، …`), or one that a body, a country or an article closes, and
    no other country's (`كريم ناصر ولي عهد أبوظبي ونائب القائد الأعلى`)."""
    words, opening = ahead.words, person.posts[-1].first - 1
    if person.name is None or words[found.first].number != "s" or ahead.named_behind(found.last, end):
        return False
    if found.closed and opening + 1 >= person.name.last and not is_of_another(words, person, found):
        return True
    closed = found.last < end and words[found.last].is_mark
    return words[opening].text in WHO_IS or (
        closed and words[opening].text in COMMAS and are_bodies(words, person, found)
    )


def is_aide_by_name(person: Person) -> bool:
    """Whether somebody is told as the aide of an official with a name (`موفد الرئيس سمير حداد[، السفير كريم ناصر]`)."""
    last = person.nested[-1] if person.nested else None
    return last is not None and last.type is EntityType.PER and last.name is not None and last.last == person.at


def are_held_together(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether a title behind a comma is the other one of a minister of state, of a vice-premier who is no verb's
    subject, of a commander or a sovereign (`وزير الدولة، وزير الخارجية، X`, `رئيس الجمهورية، القائد الأعلى للقوات
    المسلحة، X`, `العاهل الأردني، الملك X`)."""
    last, minister = person.posts[-1], words[found.first].key == _MINISTER
    if commands_too(words, person, found) or (last.lemma == _MONARCH and words[found.first].key in _SOVEREIGNS):
        return True
    inside = _inside(words, last)
    if last.lemma == _COMMANDER or (last.lemma == _MINISTER and inside == {_OF_STATE}):
        return minister
    subject = person.first > 0 and words[person.first - 1].is_verb
    return deputises_too(words, person, found) and not subject


def commands_too(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether a title is that of a head of state or of its military council as commander (`رئيس مجلس السيادة وقائد
    الجيش X`)."""
    last = person.posts[-1]
    return last.lemma == _HEAD and words[found.first].key == _COMMANDER and bool(_inside(words, last) & _STATE)


def deputises_too(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether a minister's title is joined to that of a vice-premier (`نائب رئيس الوزراء ووزير الخارجية X`)."""
    last = person.posts[-1]
    vice = last.lemma == _VICE and bool(_inside(words, last) & _GOVERNMENT)
    return vice and words[found.first].key == _MINISTER


def runs_it_too(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether a title goes on with the body of a founder or, as its executive, of a head who is told by a mere noun
    with the article (`المؤسس والمدير العام لشركة …`, `الرئيس والمدير التنفيذي لشركة …`)."""
    last = person.posts[-1]
    owner = found.nested[found.of] if found.of is not None else None
    if last.of is not None or owner is None or owner.type is not EntityType.ORG or not words[last.head].definite:
        return False
    runs = words[found.first].key.removesuffix("ه") in _RUNNING and words[found.first].definite
    executive = any(words[at].key.removesuffix("ه") == _EXECUTIVE for at in found.own)
    return runs and (last.lemma in _FOUNDERS or (last.lemma == _HEAD and last.last == last.first + 1 and executive))


def are_apart(words: Sequence[Word], person: Person, found: Nominal) -> bool:
    """Whether nobody holds both titles: a minister's or premier's and a governor's (`وزير الصحة ومحافظ القاهرة X`), or
    those of the head of parliament and of the government."""
    last, noun = person.posts[-1], words[found.first].key
    first, second = _inside(words, last), {words[at].key for at in found.own[1:]}
    governs = last.lemma == _MINISTER or (last.lemma == _HEAD and bool(first & _GOVERNMENT))
    if governs and noun in _GOVERNORS:
        return True
    both = (first & _PARLIAMENT and second & _GOVERNMENT) or (first & _GOVERNMENT and second & _PARLIAMENT)
    return last.lemma == noun == _HEAD and bool(both)


def _inside(words: Sequence[Word], post: Post) -> set[str]:
    return {word.key for word in words[post.first + 1 : post.last]}


def speaks_for_official(ahead: Lookahead, person: Person) -> bool:
    """Whether it is some spokesman of an official, whose name stands behind the comma (`متحدث باسم الرئيس، X`)."""
    post = person.posts[0] if person.posts else None
    if post is None or ahead.words[post.head].definite or "spokes" not in ahead.kinds(post.head):
        return False
    return any(ahead.kinds(at) & POSTS for at in range(post.head + 1, post.last))
