"""Settings: defaults, kg.toml, overrides, and clear errors."""

import dataclasses
import re
import tomllib
from pathlib import Path

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


def test_the_page_of_settings_has_them_all_with_their_defaults(tmp_path):
    page = (Path(__file__).resolve().parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)` \| .+ \| `?([^|`]+)[^|]* \| [^|]*\|$", page, re.MULTILINE))
    defaults = {field.name: getattr(Settings(), field.name) for field in dataclasses.fields(Settings)}
    assert told.keys() == defaults.keys()
    plain = {name: value for name, value in defaults.items() if value not in (None, {})}
    assert {name: tomllib.loads(f"value = {told[name]}")["value"] for name in plain} == plain
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "kg.toml").write_text(example, encoding="utf-8")
    assert load(tmp_path).columns == {"text": "body", "date": "day"}
