"""Who said what: reported speech with its speaker, act and content."""

from __future__ import annotations

from typing import Final

from kg.extract.document import Document
from kg.extract.statements.attribution import attribution, of_press, start_of
from kg.extract.statements.conjugation import Shape
from kg.extract.statements.content import Content, find_content, find_said
from kg.extract.statements.lexicon import CLAUSE, SPEECH, noun_class
from kg.extract.statements.nominal import nominal
from kg.extract.statements.reader import Reader, read
from kg.extract.statements.speakers import Discourse, Level, fronted, speaker
from kg.extract.statements.statement import make_statement
from kg.extract.statements.triggers import Site, candidates
from kg.model import Act, Statement

_CONFIDENCE: Final = {"verb-subject": 0.95}


def statements(document: Document) -> tuple[Statement, ...]:
    """The statements of an article in text order; speakers and `about` are the document's local entity ids."""
    return tuple(Pass(read(document)).run())


class Pass:
    """One walk through an article, trigger by trigger, with the speakers heard so far."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.discourse = Discourse(reader)
        self.found: list[Statement] = []
        self.opened = -1
        self.spoken = -1
        self.spoken_until = 0

    def run(self) -> list[Statement]:
        """The statements in text order."""
        sites = {}
        for site in candidates(self.reader):
            sites.setdefault(site.at, []).append(site)
        for at in range(len(self.reader.keys)):
            if at in sites:
                for site in sites[at]:
                    if self._trigger(site):
                        break
            else:
                self._source(at)
        return self.found

    def _trigger(self, site: Site) -> bool:
        if site.at < self.opened and site.reading.shape in (Shape.NOUN, Shape.PARTICIPLE):
            return False
        if site.reading.shape is Shape.NOUN:
            named = nominal(self.reader, site, self.discourse)
            if named is None:
                return False
            who, content, rule = named
        else:
            verbal = self._verbal(site)
            if verbal is None:
                return False
            who, content, rule = verbal
            self.opened = content.at
        self._add(site, who, content, rule)
        return True

    def _verbal(self, site: Site) -> tuple[str, Content, str] | None:
        if self._as_said(site):
            return self._said(site)
        before = fronted(self.reader, site)
        content = find_content(self.reader, site, subject_before=before is not None and before.phrase is not None)
        if content is None:
            return None
        who = speaker(self.reader, site, content, before, self.discourse)
        return None if who is None else (who[0], content, who[1])

    def _as_said(self, site: Site) -> bool:
        keys, at = self.reader.keys, site.at
        if at == self.reader.first[at] or not site.reading.frame.slot(CLAUSE) or not site.reading.frame.slot(SPEECH):
            return False
        if keys[at - 1] == "ما":
            return keys[at - 2] in noun_class("source_lead")
        return keys[at - 1] in noun_class("as_said") or (keys[at - 1] == "لما" and keys[at - 2] in noun_class("source"))

    def _said(self, site: Site) -> tuple[str, Content, str] | None:
        spoken = self._spoken(site.at)
        content = find_said(self.reader, site, start_of(spoken, None))
        if content is None:
            return None
        if content.slot == "before" and spoken is not None and content.subject and of_press(self.reader, content.subject):
            return None
        who = speaker(self.reader, site, content, None, self.discourse)
        return None if who is None else (who[0], content, f"as-said-{who[1]}")

    def _spoken(self, at: int) -> Statement | None:
        return self.found[-1] if self.found and self.spoken == self.reader.first[at] else None

    def _level(self, site: Site) -> Level:
        if site.reading.shape is Shape.NOUN:
            return Level.NAMED
        return Level.EMBEDDED if site.at < self.reader.token_at(self.spoken_until) else Level.REPORTED

    def _add(self, site: Site, who: str, content: Content, rule: str) -> None:
        frame = site.reading.frame
        act = frame.acts.get(content.slot, frame.act)
        level = self._level(site)
        self.discourse.heard(who, site, level)
        self.spoken = self.reader.first[site.at]
        if level is Level.REPORTED and content.span is not None:
            self.spoken_until = content.span.end
        self.found.append(
            make_statement(
                self.reader, site.span, who, act, content.span, quoted=content.quoted, rule=rule, confidence=0.8
            )
        )

    def _source(self, at: int) -> None:
        named = attribution(self.reader, at, self.discourse, self._spoken(at))
        if named is not None:
            trigger, who, content = named
            self.found.append(
                make_statement(
                    self.reader,
                    trigger,
                    who,
                    Act.ATTRIBUTE,
                    content.span,
                    quoted=content.quoted,
                    rule="source",
                    confidence=0.8,
                )
            )
