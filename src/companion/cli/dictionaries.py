"""Dictionaries on this machine: the environment in, those that can draft notes out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from companion.dictionaries import KNOWN, Dictionary, installed, open_dictionary
from companion.errors import ResourceError

_FOLDERS = "/usr/local/share:/usr/share"
"""Where `XDG_DATA_DIRS` is not set (XDG Base Directory Specification)."""


def found() -> tuple[Dictionary, ...]:
    """Return the dictionaries that are installed, the best first."""
    folders = (os.environ.get("XDG_DATA_DIRS") or _FOLDERS).split(":")
    by_name = {one.name: one for folder in reversed(folders) if folder for one in installed(Path(folder))}
    return tuple(by_name[known.name] for known in KNOWN if known.name in by_name)


def wanted(paths: Sequence[Path]) -> tuple[Dictionary, ...]:
    """Return the dictionaries at the paths, where none is given those installed.

    Raises ResourceError where a path is no dictionary, or where none is installed.
    """
    there = tuple(map(open_dictionary, paths)) or found()
    if not there:
        packages = " or ".join(install(one.package) for one in KNOWN)
        raise ResourceError(
            "no German–English dictionary is installed", hint=f"{packages}; or give one with --dictionary"
        )
    return there


def install(package: str) -> str:
    """Return the command that installs a dictionary."""
    return f"sudo apt install {package}"
