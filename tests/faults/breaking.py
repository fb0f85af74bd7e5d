"""Breaks builds: `python -m faults.breaking SOURCE OLD FOLDER BREAK...` prints what each break leaves, as JSON lines.

OLD is the output folder of an earlier build. Each BREAK is `event:N` or `rename:N`, for a build that is killed at its
Nth audit event or its Nth renaming of a file, or `limit:N` for one whose files may not grow above N bytes, as on a full
disk. Each is done in a child of this process, to a copy of OLD in FOLDER, and is followed by a build that nothing
disturbs.
"""

import json
import os
import resource
import shutil
import signal
import sys
from hashlib import sha256
from pathlib import Path

from kg.build import WORK, build
from kg.errors import KgError
from kg.files import finish_together
from kg.settings import Settings
from kg.state import kept


def digests(folder):
    """The outputs of a build and their digests, in one line; the report tells of the build itself and is left out."""
    outputs = sorted(path for path in folder.iterdir() if path.is_file() and path.name != "report.json")
    return " ".join(f"{path.name} {sha256(path.read_bytes()).hexdigest()[:16]}" for path in outputs)


def main():
    source, old, folder = map(Path, sys.argv[1:4])
    for number, order in enumerate(sys.argv[4:]):
        shutil.copytree(old, folder / str(number))
        left = broken_and_resumed(order, source, folder / str(number))
        print(json.dumps(left), flush=True)


def broken_and_resumed(order, source, output):
    kind, _, amount = order.partition(":")
    status = in_child(lambda: broken(kind, int(amount), source, output))
    finish_together(output, output / WORK)
    left = {"order": order, "signal": os.WTERMSIG(status), "code": os.waitstatus_to_exitcode(status)}
    left |= {"kept": kept(output / WORK), "outputs": digests(output)}
    in_child(lambda: build([source], output, Settings()))
    report = json.loads((output / "report.json").read_text(encoding="utf-8"))
    return left | {"recalled": report["recalled"], "articles": report["articles"], "resumed": digests(output)}


def in_child(work):
    child = os.fork()
    if not child:
        try:
            work()
        except KgError as error:
            os._exit(error.exit_code)
        os._exit(0)
    return os.waitpid(child, 0)[1]


def broken(kind, amount, source, output):
    if kind == "limit":
        resource.setrlimit(resource.RLIMIT_FSIZE, (amount, amount))
        build([source], output, Settings())
        return
    seen = {"event": 0, "rename": 0}

    def notice(event, details):
        seen["event"] += event != "builtins.id"
        seen["rename"] += event == "os.rename"
        if event != "os.kill" and seen.get(kind) == amount:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(notice)
    build([source], output, Settings(), lambda step, done: notice("progress", ()))


if __name__ == "__main__":
    main()
