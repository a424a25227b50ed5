"""The one boundary between what the program raises and what the terminal shows."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from typing import NoReturn, ParamSpec

import typer

from companion import __version__
from companion.errors import CompanionError, GlossaryError, OutputError, reason

P = ParamSpec("P")

_BUG = 1
_INTERRUPTED = 130
_NO_READER = 141
"""As shells report a program whose reader has gone (128 + SIGPIPE)."""


def guard(command: Callable[P, None]) -> Callable[P, None]:
    """Wrap a command so that it ends in a plain line and an exit code, never in a traceback for bad input."""

    @functools.wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except CompanionError as error:
            _fail(error)
        except KeyboardInterrupt:
            say("interrupted; nothing was changed")
            raise typer.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            raise typer.Exit(_NO_READER) from None
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except Exception as error:  # noqa: BLE001 -- the boundary: whatever is left is our bug
            _confess(error)

    return guarded


def say(line: str) -> None:
    """Print a line for people: standard output belongs to results. Where nobody listens it is lost."""
    with contextlib.suppress(OSError):
        typer.echo(line, err=True)


def give(result: str | bytes) -> None:
    """Print a result to standard output; raises OutputError where it cannot be written."""
    try:
        typer.echo(result)
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise OutputError(f"cannot write to standard output: {reason(problem)}") from problem


def _fail(error: CompanionError) -> NoReturn:
    if isinstance(error, GlossaryError):
        say(str(error))
        say(f"error: {error.message}")
    else:
        say(f"error: {error}")
    raise typer.Exit(error.exit_code)


def _confess(error: Exception) -> NoReturn:
    import platform
    import traceback

    say("".join(traceback.format_exception(error)).rstrip())
    system = f"Python {platform.python_version()}, {platform.system()}"
    say(f"\nThis is a bug in companion {__version__} ({system}).")
    say("Please report it with the lines above and, if you can, the files that led to it.")
    raise typer.Exit(_BUG) from error
