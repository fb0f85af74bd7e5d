"""The frozen types that pass between the stages: what the program can say.

Every offset counts Unicode code points of the untouched `Article.text` and is half-open, so that
`text[span.start:span.end]` is the span. Types are plain frozen, slotted dataclasses (those of which an article has
hundreds are frozen for the type checker alone); `msgspec` encodes and decodes them as they are. A stage takes one of
them and returns a new one:

    Article -> Analysis -> Extraction -> Knowledge
"""

from kg.model.analysis import (
    Analysis,
    Article,
    Features,
    Name,
    NameType,
    Problem,
    Segment,
    Sentence,
    Span,
    Token,
)
from kg.model.extraction import (
    Act,
    ArticleEntity,
    EntityType,
    Evidence,
    Extraction,
    Medium,
    Meeting,
    Mention,
    MentionKind,
    Precision,
    Relation,
    Role,
    Statement,
    Status,
    Time,
    Topic,
    Visit,
)
from kg.model.knowledge import (
    Entity,
    Event,
    Fact,
    Knowledge,
)

__all__ = [
    "Act",
    "Analysis",
    "Article",
    "ArticleEntity",
    "Entity",
    "EntityType",
    "Event",
    "Evidence",
    "Extraction",
    "Fact",
    "Features",
    "Knowledge",
    "Medium",
    "Meeting",
    "Mention",
    "MentionKind",
    "Name",
    "NameType",
    "Precision",
    "Problem",
    "Relation",
    "Role",
    "Segment",
    "Sentence",
    "Span",
    "Statement",
    "Status",
    "Time",
    "Token",
    "Topic",
    "Visit",
]
