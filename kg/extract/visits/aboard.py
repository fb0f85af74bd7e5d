"""Who travels in the vehicle that a word of motion tells of: `طائرة تقل X`, `طائرة على متنها X`, `طائرة الرئيس X`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.subject_ahead import subject_ahead
from kg.extract.clauses.subjects import subject_in_sentence, subject_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import is_verb_of, pronoun_on
from kg.extract.visits.site import Site
from kg.extract.words import Word
from kg.model import EntityType

_VEHICLES = event_words("vehicle") | event_words("carriage")
_BOARDS, _BOARD_OF_HER = frozenset({"متن", "ظهر"}), ("ه", "ها")
_REACH, _BEFORE, _CLAUSE = 14, 20, 14
_FULL, _NEAR = 6, 4
_HIM = "ه"


def aboard(site: Site) -> tuple[Phrase, ...]:
    """Those aboard the vehicle that is the subject behind the word of visiting or before a verb or participle."""
    words = site.document.words
    for at in range(site.token + 1, min(site.token + _REACH, site.sentence.last - 1)):
        if _is_subject(site, at):
            return _passengers(site, at)
        if (words[at].is_verb and site.document.phrase_at(at) is None) or words[at].key in event_words("relative"):
            break
    return () if site.frame.kind == "noun" else _before(site) or _speaker(site)


def _before(site: Site) -> tuple[Phrase, ...]:
    """Those aboard the vehicle whose motion the verb or participle behind it tells (`طائرة الرئيس X هبطت في Y`, `غادرت
    الطائرة التي تقل X متجهة إلى Y`)."""
    for at in range(site.token - 1, max(site.sentence.first - 1, site.token - _BEFORE), -1):
        if _is_subject(site, at):
            feminine = site.document.words[at].base.endswith("ة")
            fits = (site.reading.gender or ("f" if site.word.key.endswith("ه") else "m")) == ("f" if feminine else "m")
            return _passengers(site, at) if fits and not site.word.conjunction else ()
    return ()


def _speaker(site: Site) -> tuple[Phrase, ...]:
    """Who is told to speak aboard the vehicle that goes there (`قال X على متن الطائرة المتجهة إلى Y`)."""
    words, document = site.document.words, site.document
    if site.frame.kind != "participle" or not site.word.definite:
        return ()
    for at in range(site.token - 1, max(site.sentence.first, site.token - _NEAR), -1):
        if words[at].key in _VEHICLES and words[at].definite:
            on_board = words[at - 1].key in _BOARDS or words[at - 1].key == "علي"
            before = subject_in_sentence(document, at, site.times.tokens) if on_board else None
            if before is not None and before.type is EntityType.PER:
                return (before,)
            ahead = subject_ahead(document, site.token, "") if on_board else None
            return tuple(one for one in document.phrases if one.entity == ahead)[:1] if ahead else ()
    return ()


def _is_subject(site: Site, at: int) -> bool:
    """Whether a vehicle stands at the token that no preposition leads to."""
    word, before = site.document.words[at], site.document.words[at - 1]
    if word.key not in _VEHICLES or word.preposition:
        return False
    return at == site.sentence.first or not (before.tag == "PREP" or before.key in _BOARDS)


def _passengers(site: Site, vehicle: int) -> tuple[Phrase, ...]:
    """Whose vehicle it is, or whom a clause on it tells it to carry."""
    document, words = site.document, site.document.words
    owner = document.parties_from(vehicle + 1)
    if words[vehicle].key in event_words("carriage") and owner and owner[0].type is not EntityType.LOC:
        return owner if not words[owner[0].first].preposition else ()
    for at in range(vehicle + 1, min(vehicle + _CLAUSE, site.sentence.last - 1)):
        if _is_carrying(site, at):
            return _carried(site, at + 1)
    return ()


def _is_carrying(site: Site, at: int) -> bool:
    """Whether what the vehicle carries is told behind the token: by a verb (`تقل`, `يستقلها`) or `على متنها`."""
    words = site.document.words
    if words[at].key in _BOARDS and words[at].pronoun in _BOARD_OF_HER:
        return words[at - 1].key == "علي"
    if is_verb_of(site.document, at, "carry"):
        return not pronoun_on(site.document, at, "carry")
    return is_verb_of(site.document, at, "ride") and bool(pronoun_on(site.document, at, "ride"))


def _carried(site: Site, at: int) -> tuple[Phrase, ...]:
    """Those told at the token, times, `كل من` and `عدد من` before them passed over."""
    words, last = site.document.words, site.sentence.last
    passed = event_words("quantity") | event_words("transparent") | {"كل", "كلا", "من"}
    while (
        at < last - 1 and site.document.phrase_at(at) is None and (at in site.times.tokens or words[at].key in passed)
    ):
        at += 1
    return site.document.parties_from(at)


def flown(site: Site) -> tuple[str, ...]:
    """Whom a vehicle right beside a verb of carrying takes along by the verb's pronoun (`نقلته مروحية إلى X`, `استقل Y
    طائرة أقلته إلى X`, `الطائرة التي تقله إلى X`)."""
    words, at = site.document.words, site.token - 1
    if site.frame.kind != "verb" or site.frame.group != "send" or site.reading.pronoun not in _BOARD_OF_HER:
        return ()
    while at > site.sentence.first and (words[at].tag == "ADJ" or words[at].key in event_words("relative")):
        at -= 1
    beside = {words[at].key, words[min(site.token + 1, site.sentence.last - 1)].key}
    if _VEHICLES.isdisjoint(beside):
        return ()
    gender = "m" if site.reading.pronoun == _HIM else "f"
    found = subject_of(site.document, site.token, site.times.tokens, gender=gender, number="s")
    return (found,) if found is not None and site.document.entity(found).type is EntityType.PER else ()


def behind_carrying(site: Site) -> int:
    """The token behind the clause that tells whom the vehicle right behind the word of visiting carries (`وصلت الطائرة
    التي تقل X إلى Y`: where X stands), else that behind the word of visiting."""
    start = site.token + 1
    if start >= site.sentence.last or site.document.words[start].key not in _VEHICLES:
        return start
    return next(_carryings(site, start), start)


def _carryings(site: Site, start: int) -> Iterator[int]:
    """The tokens behind a verb of carrying near the vehicle, with nothing but what describes it between."""
    for at in range(start + 1, min(start + _FULL, site.sentence.last - 1)):
        if _is_carrying(site, at):
            yield at + 1
        if not _describes(site, at):
            return


def _describes(site: Site, at: int) -> bool:
    word: Word = site.document.words[at]
    passed = event_words("relative") | event_words("auxiliary") | {"علي", "خاصه"}
    return word.key in passed or word.tag == "ADJ" or word.text in {"،", ","}
