"""Programs with a file in and a file out, some of them bad, within their bounds."""

from __future__ import annotations

import os
import sys
import time
from _thread import interrupt_main
from threading import Thread

import pytest

from kg.analyze.farasa.process import Bounds, run
from kg.analyze.farasa.tasks import RunError

BOUNDS = Bounds(idle=20, line=5)
START = "import sys, time, subprocess; source, target = open(sys.argv[2], 'rb'), open(sys.argv[4], 'wb', 0); "


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", START + code]


def failure(code: str, bounds: Bounds = BOUNDS) -> str:
    with pytest.raises(RunError) as error:
        run(python(code), "سطر\n".encode() * 3, bounds)
    return str(error.value)


def test_the_output_is_what_the_program_wrote():
    assert run(python("target.write(source.read()[::1])"), "أ\nب\n".encode(), BOUNDS) == "أ\nب\n"


def test_output_that_is_no_utf8_is_read_as_well_as_can_be():
    assert run(python("target.write(b'a\\xff\\n')"), b"a\n", BOUNDS) == "a\ufffd\n"


def test_what_it_prints_is_not_printed(capfd):
    run(python("print('system ready!'); print('oh', file=sys.stderr)"), b"a\n", BOUNDS)
    assert capfd.readouterr() == ("", "")


def test_a_failure_is_told_with_the_end_of_its_errors():
    trace = (
        "Caused by: java.io.IOException: no model\\n\\tat farasa.Main.run(Main.java:1)\\n\\tat ErrorPrinter.print\\n"
    )
    assert failure(f"sys.exit('{trace}')") == "it ended with code 1: Caused by: java.io.IOException: no model"
    assert failure("sys.exit('ready\\nno model')") == "it ended with code 1: no model"


def test_a_kill_is_told():
    assert failure("import os; os.kill(os.getpid(), 9)") == "it ended with code -9"


def test_a_hang_is_stopped():
    assert failure("time.sleep(60)", Bounds(idle=0.6)) == "it wrote nothing for 0.6 seconds"


def test_slow_output_is_waited_for():
    code = "\nfor _ in range(6): target.write(b'x\\n'); time.sleep(0.3)"
    assert run(python(code), b"x\n" * 6, Bounds(idle=1.2, line=5)) == "x\n" * 6


def test_output_that_is_too_slow_is_stopped():
    code = "\nwhile True: target.write(b'x\\n'); time.sleep(0.1)"
    assert failure(code, Bounds(idle=0.5, line=0.25)) == "it was not done after 1.25 seconds"


def test_errors_without_end_are_stopped():
    code = "\nwhile True: sys.stderr.write('a message that never ends ' * 1000)"
    assert failure(code).startswith("it printed errors without end: ")


def test_many_errors_do_not_block_it():
    code = "sys.stderr.write('x' * 1_000_000); target.write(b'done')"
    assert run(python(code), b"a\n", BOUNDS) == "done"


def test_output_without_end_is_stopped():
    assert failure("\nwhile True: target.write(b'x' * 10_000)") == "it wrote output without end"


@pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX's")
def test_what_it_started_is_stopped_with_it(tmp_path):
    child = f"import time; time.sleep(1.5); open({str(tmp_path / 'alive')!r}, 'w')"
    failure(f"subprocess.Popen([sys.executable, '-S', '-c', {child!r}]); time.sleep(60)", Bounds(idle=0.8))
    time.sleep(1.2)
    assert not (tmp_path / "alive").exists()


@pytest.mark.skipif(os.name != "posix", reason="asks POSIX whether a process lives")
def test_an_interrupt_stops_it(tmp_path):
    pid = tmp_path / "pid"

    def interrupt() -> None:
        while not (pid.exists() and pid.read_text()):
            time.sleep(0.05)
        interrupt_main()

    Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        run(python(f"import os; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)"), b"a\n", BOUNDS)
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_a_program_that_is_not_there_is_told():
    with pytest.raises(RunError, match="/nowhere/java cannot be started"):
        run(["/nowhere/java"], b"a\n", BOUNDS)
