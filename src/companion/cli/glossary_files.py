"""Names and paths of glossaries in, their contents and where to write them out."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from companion import resources
from companion.errors import UsageError
from companion.model.source import Source


def glossaries(values: list[str] | None) -> list[Source]:
    """Return the glossaries that are asked for, each once, or those of the program; raises ResourceError."""
    if not values:
        return resources.bundled_glossaries()
    own = Path(typer.get_app_dir("companion"))
    return [resources.find(resources.GLOSSARIES, value, own) for value in dict.fromkeys(values)]


def place_of(value: str) -> Path:
    """Return the user's file that a name or path stands for; raises UsageError for the program's own."""
    if "/" in value or "\\" in value or Path(value).suffix:
        return Path(value)
    path = Path(typer.get_app_dir("companion")) / resources.GLOSSARIES.name / f"{value}.yaml"
    if path.is_file():
        return path
    raise UsageError(
        f"the glossary “{value}” comes with the program and is not written to",
        hint="copy it, and give the path of the copy",
    )


def only_own() -> str:
    """Return the path of the one glossary in the user's own folder; raises UsageError where it is not one."""
    folder = Path(typer.get_app_dir("companion")) / resources.GLOSSARIES.name
    found = sorted(os.fspath(path) for path in folder.glob("*.yaml")) if folder.is_dir() else []
    if len(found) == 1:
        return found[0]
    raise UsageError("which glossary?", hint="name it with -g; `companion glossary new words.yaml` makes one")
