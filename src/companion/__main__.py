"""`python -m companion`, and the command `companion`."""

import gc

gc.disable()  # a run makes values, keeps them and ends; looking for cycles costs a fifth of a long build

import os  # noqa: E402 -- imports make values, too
import sys  # noqa: E402
from typing import NoReturn  # noqa: E402

from companion.cli import app  # noqa: E402


def main() -> NoReturn:
    """Run the command line on the process's own arguments, and leave without tidying up.

    Taking a million values apart before the system does it in one go takes a sixth of a small build
    (mypy leaves the same way, for the same reason). Everything written is flushed first.
    """
    code: object = 0
    try:
        app()
    except SystemExit as leaving:
        code = leaving.code
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # whoever read it has gone, or it was closed for that
            code = code or 1
    os._exit(code if isinstance(code, int) else int(code is not None))


if __name__ == "__main__":
    main()
