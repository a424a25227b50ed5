"""`python -m companion`, and the command `companion`."""

import gc

gc.disable()  # a run makes values, keeps them and ends; looking for cycles costs a fifth of a long build

import contextlib  # noqa: E402 -- imports make values, too
import io  # noqa: E402
import os  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
from typing import NoReturn  # noqa: E402

from companion.cli import app  # noqa: E402

_TERMINATED = 128 + signal.SIGTERM


def main() -> NoReturn:
    """Run the command line on the process's own arguments, and leave without tidying up.

    Taking a million values apart before the system does it in one go takes a sixth of a small build
    (mypy leaves the same way, for the same reason). Everything written is flushed first.
    """
    code: object = 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))  # so that nothing half-written stays
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack “ and ɛ
    try:
        app()
    except SystemExit as leaving:
        code = leaving.code
    for stream in filter(None, (sys.stdout, sys.stderr)):  # None: closed before we began
        with contextlib.suppress(OSError):  # whoever read it has gone
            stream.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


if __name__ == "__main__":
    main()
