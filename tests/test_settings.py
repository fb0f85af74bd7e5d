"""Settings: defaults, kg.toml, overrides, and clear errors."""

import pytest

from kg.errors import SettingsError
from kg.settings import Settings, load


def test_defaults_without_a_file(tmp_path):
    assert load(tmp_path) == Settings()


def test_the_command_line_overrides_the_file(tmp_path):
    (tmp_path / "kg.toml").write_text('engine = "farasa"\nworkers = 3\n', encoding="utf-8")
    assert load(tmp_path, workers=2, engine=None) == Settings(engine="farasa", workers=2)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("workers = 0", "workers is 0"),
        ('workers = "many"', "workers"),
        ("min_confidence = 2", "min_confidence is 2"),
        ("max_article_chars = 0", "max_article_chars is 0"),
        ("wrkers = 2", "'wrkers'"),
        ("workers =", "not valid TOML"),
        ('base_iri = "here"', "'here'"),
        ('base_iri = "https://a.example/<x>"', "base_iri"),
    ],
)
def test_a_bad_value_is_named(tmp_path, content, named):
    (tmp_path / "kg.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=named):
        load(tmp_path)
