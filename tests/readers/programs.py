"""Start one of the Node programs of this folder, with the browser and the packages they need.

In: the program's path inside this folder and its arguments. Out: what it printed; `ProgramBrokeError` with
its last words if it failed.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent


class ProgramBrokeError(Exception):
    """A program of the harness itself failed: nothing is known about the book."""


class Node(NamedTuple):
    """Where Node.js and Chromium are on this machine."""

    program: Path
    chromium: Path

    def run(self, script: str, *arguments: str | Path, accepted: tuple[int, ...] = (0,)) -> str:
        """Run a script to its end and return its standard output."""
        environment = {
            **os.environ,
            "CHROMIUM": str(self.chromium),
            "PUPPETEER_EXECUTABLE_PATH": str(self.chromium),
            "ACE_TIMEOUT_INITIAL": "60000",  # Chromium's first start on a cold disk takes more than Ace's 5 s
            "PATH": os.pathsep.join([str(self.program.parent), os.environ.get("PATH", "")]),
        }
        command = [str(self.program), str(HERE / script), *map(str, arguments)]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )
        if done.returncode not in accepted:
            raise ProgramBrokeError(
                f"{script} ended with {done.returncode}: {(done.stderr or done.stdout)[-2000:]}"
            )
        return done.stdout
