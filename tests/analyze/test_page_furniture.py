"""No word of page furniture becomes a token, and the words around it keep their places."""

from kg.analyze import load
from kg.model import Article, Span

TEXT = "وصل الوزير إلى عمّان.\nطباعة\nوالتقى نظيره هناك.\nأضف تعليقا"


def span(part):
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


def test_furniture_is_passed_over():
    article = Article("a", TEXT, furniture=(span("طباعة"), span("أضف تعليقا")))
    analysis = next(load("embedded").analyze([article]))
    assert [sentence.span.of(TEXT) for sentence in analysis.sentences] == ["وصل الوزير إلى عمّان.", "والتقى نظيره هناك."]
    assert [token.span.of(TEXT) for token in analysis.tokens][-4:] == ["والتقى", "نظيره", "هناك", "."]


def test_an_article_of_furniture_alone_has_no_words():
    analysis = next(load("embedded").analyze([Article("a", TEXT, furniture=(Span(0, len(TEXT)),))]))
    assert (analysis.sentences, analysis.tokens, analysis.names) == ((), (), ())
