"""Who meets by a pronoun on or behind the verb, or by its dropped subject: `استقبله X`, `اجتمع به Y`, `وسيلتقيه`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.continuation import continued, described
from kg.extract.clauses.named_last import counted_behind, several_before
from kg.extract.clauses.quotation import in_own_words, is_quoted, own_words
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subject_ahead import subject_ahead
from kg.extract.clauses.subjects import is_identified, is_subject, subject_of
from kg.extract.clauses.unread_subjects import has_unread_subject
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, parties_of
from kg.extract.meetings.delegations import delegates, is_mission, mission_told, or_leader
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.holders import holder, near_holder
from kg.extract.meetings.lexicon import verb_of_meeting
from kg.extract.meetings.parties import ids_of
from kg.extract.phrase import Phrase
from kg.model import EntityType

_PRONOUN_REACH, _ROW_REACH = 4, 30
_PAIR = 2
_EACH, _EACH_REACH = frozenset({"كل", "كلا"}), 12
_WE, _BOTH = "ن", "هما"
_ALSO, _WHOM = frozenset({"كما", "ثم"}), frozenset({"ممن", "وممن"})
_AMONG = frozenset({"من", "بين", "ضمن"})
_OF, _ON = "من", "علي"
_HIM = frozenset({"ه", "ها"})
_OPENING = 4
WHEN = frozenset({"عندما", "حين", "حينما", "لما", "بعدما", "قبلما"})
"""The particles of a clause that tells when."""


def with_object_pronoun(site: Site, subject: Slot | None, bare: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`استقبله الرئيس`: the pronoun is somebody named before."""
    doer = ids_of(site, bare[0], so_far) if bare else ()
    if doer and _is_of_those(site):
        return _one_of_those(site, bare, doer, so_far)
    caller = caller_before(site) if not doer else None
    if caller is not None:
        callers = ids_of(site, Slot("", (caller,), caller.first, caller.last), so_far)
        host = _other_before(site, callers)
        return parties_of((*callers, *host), "verb-object-pronoun", host) if host else None
    relative = site.document.words[site.trigger.token - 1].key in event_words("relative")
    head = ids_of(site, subject, so_far) if subject is not None and relative else ()
    if head and not doer:
        doer = _other_before(site, head)
    if doer:
        both = pair_before(site, site.trigger.token, so_far) if site.trigger.pronoun == _BOTH else ()
        meant = head or both or _guest_again(site, doer, so_far)
        met = [id for id in meant if id not in doer]
        return parties_of((*doer, *met), "verb-object-pronoun")
    return _both_pronouns(site, site.trigger.pronoun) if subject is None and not relative and may_drop(site) else None


def caller_before(site: Site) -> Phrase | None:
    """The delegation without an article of which the verb right behind tells that it calls on somebody (`أكد X أمام وفد
    من Y زاره أن`)."""
    if site.trigger.frame.kind != "call-on" or site.trigger.pronoun not in _HIM:
        return None
    told = described(site.document, site.trigger.token)
    return told if told is not None and is_mission(site.document, told) else None


def _other_before(site: Site, head: Sequence[str]) -> tuple[str, ...]:
    """The person who is the subject of the sentence before the verb of a relative clause, or whom that one sends, else
    who is named last; none of its head."""
    inside = site.document.phrases_in(site.sentence.first, site.trigger.token)
    subjects = [one for one in inside if is_subject(site.document, one, site.times.tokens)]
    before = (*(_sent(site, one) for one in subjects), *reversed(inside))
    people = (one.entity for one in before if one.type is EntityType.PER and is_identified(site.document, one))
    return tuple(id for id in people if id not in head)[:1]


def _sent(site: Site, subject: Phrase) -> Phrase:
    """The person right behind a subject who is sent by him (`أوفد X Y إلى روما للقاء Z، الذي استقبله`), else he."""
    words, sent = site.document.words, site.document.phrase_at(subject.last) if subject.first else None
    sends = sent is not None and words[subject.first - 1].key in event_words("sending")
    person = sends and sent is not None and sent.type is EntityType.PER and not words[sent.first].is_attached
    return sent if sent is not None and person else subject


def _is_of_those(site: Site) -> bool:
    """Whether the verb tells of one of those whom somebody met (`آخر من التقاهم X`, `ومن الذين استقبلهم X`)."""
    words, at = site.document.words, site.trigger.token - 1
    if words[at].key in event_words("relative"):
        return at > site.sentence.first and words[at - 1].key in _AMONG
    return words[at].key == _OF or words[at].text in _WHOM


def _one_of_those(site: Site, bare: list[Slot], doer: tuple[str, ...], so_far: Sequence[str]) -> Parties | None:
    """`كان آخر من استقبلهم X السفير Y`, `كان السفير Y أول من التقاهم X`: one of those whom somebody met."""
    words, at = site.document.words, site.trigger.token - 2
    if len(bare) > 1:
        return parties_of((*doer, *ids_of(site, bare[1], so_far)), "verb-object-pronoun")
    before = site.document.phrase_at(at - 1) if at > site.sentence.first and words[at].is_nominal else None
    met = (before.entity,) if before is not None and before.type is EntityType.PER and before.entity else ()
    return parties_of((*doer, *met), "verb-object-pronoun", met) if met else None


def _guest_again(site: Site, doer: Sequence[str], so_far: Sequence[str]) -> tuple[str, ...]:
    """Whom a pronoun on the verb stands for; where that is one whom somebody met before in the row, the one who met
    him (`يلتقي X Y، كما يستقبله Z`)."""
    found = holder(site, site.trigger.token, site.trigger.pronoun)
    return _guest_of_row(site, found, so_far, doer) or first_of_meetings(site, found, so_far, doer)


def _guest_of_row(site: Site, found: tuple[str, ...], so_far: Sequence[str], but: Sequence[str]) -> tuple[str, ...]:
    """The guest of the reception told right before, where his host was `found` for a pronoun on or behind the verb that
    goes on from it (`استقبله X، ثم التقاه Y`); it is none of those who are told beside him."""
    words, token = site.document.words, site.trigger.token
    goes_on = words[token].conjunction or words[token - 1].key in _ALSO
    if not goes_on or len(so_far) != _PAIR or found != tuple(so_far[:1]) or so_far[1] in but:
        return ()
    verbs = (verb_of_meeting(site.document, at) for at in range(token - 1, max(-1, token - _ROW_REACH), -1))
    last = next((verb for verb in verbs if verb is not None), None)
    return (so_far[1],) if last is not None and last.entry.entry.kind == "host" else ()


def first_of_meetings(site: Site, found: tuple[str, ...], so_far: Sequence[str], but: Sequence[str]) -> tuple[str, ...]:
    """The party who met the one that was `found`, where a row of meetings goes on with `كما` or `ثم` about the same
    person, or `على أن` tells of his next one; else whom was found. It is none of those who are told beside him."""
    before = site.document.words[site.trigger.token - 1].key
    words, first = site.document.words, site.sentence.first
    joined = words[first].key in _ALSO and words[site.trigger.token].conjunction == "و"
    goes_on = joined and site.document.phrase_at(first + 2) is None  # `كما بحث مع X، واجتمع مع Y`
    provided = before == "ان" and words[site.trigger.token - 2].key == _ON and _is_told_first(site, so_far)
    next_told = before in _ALSO or goes_on or provided or _is_planned_next(site, found[0]) if found else False
    again = next_told and found[0] in so_far[1:]
    person = again and site.document.entity(so_far[0]).type is EntityType.PER
    return (so_far[0],) if person and so_far[0] not in but else found


def _is_told_first(site: Site, so_far: Sequence[str]) -> bool:
    """Whether the sentence tells of the first party of the meetings before any other person."""
    told = site.document.phrases_in(site.sentence.first, site.trigger.token)
    people = (one.entity for one in told if one.type is EntityType.PER)
    return bool(so_far) and next(people, None) == so_far[0]


def _is_planned_next(site: Site, person: str) -> bool:
    """Whether the verb tells what is planned next (`حيث التقى X، ومن المقرر أن يلتقي Y`), not what X will do."""
    words, token = site.document.words, site.trigger.token
    told = [one for one in site.document.phrases_in(site.sentence.first, token) if one.entity == person]
    if not told or words[token - 1].key != "ان":
        return False
    between = words[told[-1].last : token]
    planned = any(word.key in event_words("scheduled") for word in between)
    return planned and not any(word.key in event_words("relative") for word in between)


def _both_pronouns(site: Site, pronoun: str) -> Parties | None:
    """`وإنه سيلتقيه`, `عندما التقى به`: a dropped subject and, as the partner, the person named last before who is
    somebody else."""
    if not site.trigger.gender:
        return None
    doer = holder(site, site.trigger.token)
    gender = {"ه": "m", "ها": "f"}.get(pronoun, "")
    before = reversed(site.document.phrases_in(site.sentence.first, site.trigger.token))
    people = (one for one in before if one.type is EntityType.PER and is_identified(site.document, one))
    met = next((one.entity for one in people if one.gender == gender and one.entity not in doer), None)
    return parties_of((*doer, met), "verb-object-pronoun") if doer and met else None


def with_partner_pronoun(site: Site, subject: Slot | None, bare: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`X الذي اجتمع به Y`, `حيث بحث معه Y`: the pronoun is the head of the clause, or somebody named before."""
    token = site.trigger.token
    pronoun = site.document.words[token + 1].pronoun
    near = bare[0] if bare and bare[0].first <= token + _PRONOUN_REACH and bare[0].type is EntityType.PER else None
    relative = site.document.words[token - 1].key in event_words("relative")
    doer = ids_of(site, near, so_far) if near is not None else ()
    if relative and subject is not None:
        met = ids_of(site, subject, so_far)
        doer = doer or tuple(id for id in near_holder(site, subject.first) if id not in met)
    else:
        held = holder(site, token, pronoun)
        met = tuple(id for id in _guest_of_row(site, held, so_far, doer) or held if id not in doer)
        if not doer and subject is None and site.document.words[token - 1].key in WHEN:
            return _both_pronouns(site, pronoun)
    return parties_of((*doer, *met), "verb-partner-pronoun", met) if doer else None


def with_each(site: Site, subject: Slot | None, bare: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`التقى X بكل منهما على حدة`: the two told before, and the subject."""
    words, first = site.document.words, site.trigger.token + 1
    for at in range(first, min(first + _EACH_REACH, site.sentence.last - 1)):
        each = words[at].key in _EACH and words[at].preposition in {"", "ب"} and words[at + 1].key == _OF
        if each and words[at + 1].pronoun == _BOTH:
            told = next((slot for slot in bare if slot.first < at), None) or subject
            doer = ids_of(site, told, so_far) if told is not None else ()
            met = pair_before(site, first, so_far)
            doer = tuple(id for id in doer if id not in met)
            return parties_of((*doer, *met), "verb-partner-pronoun", met) if doer and met else None
    return None


def may_drop(site: Site) -> bool:
    """Whether the verb goes on from a clause before it: it does not begin the sentence bare."""
    token, words = site.trigger.token, site.document.words
    if has_unread_subject(site.document, token):
        return False
    before = range(site.sentence.first, token)
    opens = all(at in site.times.tokens or words[at].is_mark for at in before)
    return not opens or bool(words[token].conjunction) or site.trigger.future


def dropped(site: Site, others: tuple[str, ...], so_far: Sequence[str]) -> tuple[str, ...]:
    """The dropped subject, of a dual or plural all whom it stands for; somebody else than the partner."""
    several = _several(site, so_far)
    if several and not set(several) & set(others):
        return several
    ahead = _ahead_of_main(site)
    if ahead and ahead not in others:
        return (ahead,)
    found = _or_spoken_of(site, _named_before(site, others), others)
    return or_leader(site.document, site.sentence.first, site.trigger.token, found)


def _or_spoken_of(site: Site, found: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Who was found, or, where he speaks of another in the third person, that one (`قال X: "Y متقلب، وعندما استقبل Z
    وعده بكذا"`)."""
    document, token, first = site.document, site.trigger.token, site.sentence.first
    mark = own_words(document, first, token)
    own = document.words[token - 1].pronoun or site.trigger.number != "s" or _is_of_speaker(site)
    if mark is None or own or not found:
        return found
    named = [one for one in document.phrases_in(mark + 1, token) if one.type is EntityType.PER and one.name]
    if not named or any(one.entity in found for one in named) or named[0].entity in others:
        return found
    opens = named[0].first <= mark + _OPENING and not document.words[named[0].first].is_attached
    return (named[0].entity,) if opens else found


def _is_of_speaker(site: Site) -> bool:
    """Whether the verb may be of the first person (`التقيت`, `سألتقي`, `نلتقي`)."""
    text = site.trigger.span.of(site.document.analysis.article.text)
    return text.endswith(("ت", "نا")) or (site.trigger.aspect == "i" and text.startswith(("أ", "ن")))


def _named_before(site: Site, others: tuple[str, ...]) -> tuple[str, ...]:
    """The dropped subject as who was named before the verb."""
    if site.trigger.aspect == "i" and site.trigger.span.of(site.document.analysis.article.text).startswith(_WE):
        return tuple(id for id in near_holder(site, site.trigger.token) if _speaks(site, id) and id not in others)
    token, feminine = site.trigger.token, site.trigger.gender == "f" and site.trigger.number == "s"
    if site.trigger.number == "p":
        group = subject_of(site.document, token, site.times.tokens, number="p")
        return _all_of(site, group) if group is not None and group not in others else ()
    feminine = feminine and not _is_first_person(site)
    own = continued(site.document, token, site.times.tokens, gender="f", number="s") if feminine else None
    if own is not None and own.entity not in others:
        return (own.entity,)
    if not feminine:
        one = "s" if site.trigger.aspect == "i" and site.trigger.number == "s" else ""
        return tuple(id for id in holder(site, token, verb=("", one)) if id not in others)
    if is_quoted(site.document, site.sentence.first, token):  # `ستلتقي` is also a second person's
        return ()
    found = subject_of(site.document, token, site.times.tokens, gender="f", number="s")
    return (found,) if found is not None and found not in others else ()


def _several(site: Site, so_far: Sequence[str]) -> tuple[str, ...]:
    """The two or more people whom a number right behind the verb, its dual or its plural stands for."""
    token = site.trigger.token
    if counted := counted_behind(site.document, token):
        return counted
    if site.trigger.number == "d":
        return pair_before(site, token, so_far) if _joins_on(site) else ()
    if site.trigger.number != "p":
        return ()
    return several_before(site.document, token) or mission_told(site.document, token)


def _all_of(site: Site, group: str) -> tuple[str, ...]:
    """The people of a delegation that is told of before the verb, of any other group itself."""
    called = [one for one in site.document.phrases_in(0, site.trigger.token) if one.entity == group]
    return delegates(site.document, called[-1]) or (group,) if called else (group,)


def _joins_on(site: Site) -> bool:
    """Whether the verb is joined to what was told before, and no words of its own may tell its subject."""
    words, token = site.document.words, site.trigger.token
    before = words[token - 1].key if token > site.sentence.first else ""
    within = words[min(token + 1, len(words) - 1)].text in event_words("within_it")
    return bool(words[token].conjunction) or within or before in event_words("subordinator", "that") | WHEN


def _ahead_of_main(site: Site) -> str | None:
    """The subject of the main clause, where the sentence opens with when it was (`عندما التقى X، تعهد Y`)."""
    token = site.trigger.token
    if token == site.sentence.first or site.document.words[token - 1].key not in WHEN:
        return None
    return subject_ahead(site.document, token, site.trigger.gender)


def _is_first_person(site: Site) -> bool:
    """Whether a perfect on `ت` stands in somebody's own words (`قال X: التقيت بY`)."""
    return site.trigger.aspect == "p" and in_own_words(site.document, site.sentence.first, site.trigger.token)


def _speaks(site: Site, party: str) -> bool:
    """Whether the party is a person with a post, who says what his side does."""
    called = (phrase for phrase in site.document.phrases if phrase.entity == party)
    return any(phrase.type is EntityType.PER and phrase.posts and phrase.name for phrase in called)
