"""`kg explain` as a user runs it."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

ARTICLE = "قال الوزير المصري سامح <b>شكري</b> إن اللقاء كان مفيدا. وقال & أضاف."


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", "explain", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def written(folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_terminal_shows_marks_and_edges_with_rule_and_confidence(tmp_path: Path) -> None:
    done = run(written(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "name PER" in done.stdout
    assert re.search(r"statement .*\(verb-subject, 0\.\d\d\)", done.stdout)


def test_the_page_keeps_and_escapes_the_text(tmp_path: Path) -> None:
    target = tmp_path / "why.html"
    assert run(written(tmp_path), "--html", target).returncode == 0
    html = target.read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in html
    assert "<b>" not in html
    paragraphs = re.findall(r"<section>\n<p>(.*?)</p>", html, re.DOTALL)
    assert " ".join(unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in paragraphs) == ARTICLE
    assert not re.search(r"(src|href)=", html)


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    done = run(tmp_path / "none.txt")
    assert done.returncode == 2
    assert "none.txt" in done.stderr
    assert "Traceback" not in done.stderr
