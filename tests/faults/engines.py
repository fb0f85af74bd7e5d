"""An engine for tests: it finds no words in any article, and stumbles over those whose ids say so."""

import os
import signal
import time

from kg.model import Analysis


class Stumbling:
    name = "stumbling"
    version = "1"
    batch = 8

    def analyze(self, articles):
        for article in articles:
            stumble(article.id)
            yield Analysis(article, (), (), ())


def stumble(id):
    match id.split("-")[0]:
        case "exits":
            os._exit(9)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crashes":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hangs":
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
            while True:
                time.sleep(1)
        case "raises":
            raise IndexError("no such word")
        case "slow":
            time.sleep(0.05)


def load():
    return Stumbling()
