import shutil
import subprocess
from pathlib import Path

import pytest

from kg.page.bundle import BUNDLE, bundle

SCRIPTS = Path(__file__).parent / "js"


def test_the_bundle_is_fresh() -> None:
    assert BUNDLE.read_text(encoding="utf-8") == bundle(), "run: python -m kg.page.bundle"


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        (
            {"main": 'import { b } from "./b.js";\n', "b": 'import { a } from "./main.js";\nexport const b = 1;\n'},
            "circle",
        ),
        ({"main": 'import b from "./b.js";\n', "b": "export const b = 1;\n"}, "cannot bundle"),
        ({"main": "export default 1;\n"}, "cannot bundle"),
    ],
)
def test_what_the_bundle_does_not_know_is_refused(modules: dict[str, str], message: str, tmp_path: Path) -> None:
    for name, source in modules.items():
        (tmp_path / f"{name}.js").write_text(source, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        bundle(tmp_path)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node: apt install nodejs")
def test_a_bundle_runs_like_its_modules(tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text(
        'import { twice as double } from "./b.js";\nconsole.log(double(21));\n', encoding="utf-8"
    )
    (tmp_path / "b.js").write_text("export function twice(n) {\n  return 2 * n;\n}\n", encoding="utf-8")
    (tmp_path / "bundle.cjs").write_text(bundle(tmp_path), encoding="utf-8")
    run = subprocess.run(["node", tmp_path / "bundle.cjs"], capture_output=True, text=True, check=True)
    assert run.stdout == "42\n"


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node: apt install nodejs")
def test_the_modules_pass_their_own_tests() -> None:
    run = subprocess.run(["node", "--test", SCRIPTS], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
