"""Names and paths in, bytes out: articles, glossaries, styles, covers.

A value with a separator or a suffix is a path; any other is a name, looked for in the user's own
folder, then among those that come with the program. The working directory is never searched for
names: the same command gives the same book anywhere.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from companion.errors import ArticleError, CompanionError, ResourceError
from companion.model.book import Asset
from companion.model.source import Source

STANDARD_INPUT = "-"
_PICTURES = {b"\x89PNG\r\n\x1a\n": ("cover.png", "image/png"), b"\xff\xd8\xff": ("cover.jpg", "image/jpeg")}


class Kind(NamedTuple):
    """A kind of file that users choose by name."""

    name: str
    """Of the folder, in the program and in the user's own."""
    suffix: str
    noun: str
    plural: str


GLOSSARIES = Kind("glossary", ".yaml", "glossary", "glossaries")
STYLES = Kind("styles", ".css", "style", "styles")


def bundled(kind: Kind) -> Path:
    """Return the folder that comes with the program: inside the wheel, else in the checkout.

    By path, not by `importlib.resources`: wheels are always unpacked, and that import takes longer than
    reading the files.
    """
    inside = Path(__file__).parent / "_bundled" / kind.name
    checkout = Path(__file__).parents[2]
    if not inside.is_dir() and (checkout / "pyproject.toml").is_file():
        return checkout / kind.name
    return inside


def names(kind: Kind, own: Path) -> list[str]:
    """Return the names that can be given, the user's own and the program's, sorted."""
    folders = [own / kind.name, bundled(kind)]
    return sorted(
        {
            entry.name.removesuffix(kind.suffix)
            for folder in folders
            if folder.is_dir()
            for entry in folder.iterdir()
            if entry.name.endswith(kind.suffix)
        }
    )


def find(kind: Kind, value: str, own: Path) -> Source:
    """Return the file that a name or path stands for; raises ResourceError with those that exist."""
    if _is_path(value):
        return _of_file(value, Path(value), _read(Path(value), kind.noun, ResourceError, kind, own), own)
    return _named(kind, value, own)


def _is_path(value: str) -> bool:
    return "/" in value or "\\" in value or bool(Path(value).suffix)


def _named(kind: Kind, value: str, own: Path, *, but: str = "") -> Source:
    """Return the file that a name stands for, the user's own before the program's; never the file `but`."""
    for folder in (own / kind.name, bundled(kind)):
        entry = folder / f"{value}{kind.suffix}"
        if os.path.isfile(entry) and os.path.realpath(entry) != but:  # noqa: PTH113 -- unlike Path.is_file also for names too long
            return _of_file(entry.name, entry, _read(entry, kind.noun, ResourceError), own)
    raise _no_such(kind, value, own)


def _of_file(name: str, path: Path, data: bytes, own: Path) -> Source:
    """Return a file that can say where it lies, and load what lies beside it."""
    return Source(name, data, path=os.path.realpath(path), beside=partial(_beside, name, path, own))


def _beside(name: str, path: Path, own: Path, value: str) -> Source:
    """Return the glossary that another, called `name`, refers to: by name, or by path from where it lies."""
    if not _is_path(value):
        return _named(GLOSSARIES, value, own, but=os.path.realpath(path))
    wanted = path.parent / value
    data = _read(wanted, GLOSSARIES.noun, ResourceError, GLOSSARIES, own)
    return _of_file(os.path.normpath(Path(name).parent / value), wanted, data, own)


def bundled_glossaries() -> list[Source]:
    """Return the glossaries that come with the program, sorted by name; they extend one another only."""
    entries = sorted(
        (e for e in bundled(GLOSSARIES).iterdir() if e.name.endswith(".yaml")), key=lambda e: e.name
    )
    return [_of_file(entry.name, entry, entry.read_bytes(), bundled(GLOSSARIES).parent) for entry in entries]


def comes_with_program(glossary: Source) -> bool:
    """Return whether a glossary is one of the program's, not the user's."""
    return os.path.dirname(glossary.path) == os.path.realpath(bundled(GLOSSARIES))  # noqa: PTH120 -- `path` is text


def article(value: str) -> Source:
    """Return an article with the metadata file beside it; `-` is standard input; raises ArticleError."""
    if value == STANDARD_INPUT:
        if sys.stdin is None:
            raise ArticleError("standard input is closed", hint="give a file, or pipe one in")
        return Source(value, sys.stdin.buffer.read())
    data = _read(Path(value), "article", ArticleError)
    beside = sidecar(value)
    if not os.path.isfile(beside):  # noqa: PTH113 -- unlike Path.is_file also for names too long
        return Source(value, data)
    return Source(value, data, Source(beside, _read(Path(beside), "metadata file", ArticleError)))


def sidecar(value: str) -> str:
    """Return the path of the metadata file that an article may have beside it."""
    path = Path(value)
    return str(path.parent / f"{path.stem}.meta.yaml")


def cover(value: str) -> Asset:
    """Return the user's own cover, a PNG or JPEG; raises ResourceError."""
    data = _read(Path(value), "cover", ResourceError)
    for magic, (name, media_type) in _PICTURES.items():
        if data.startswith(magic):
            return Asset(name, media_type, data)
    raise ResourceError(f"the cover “{value}” is no PNG or JPEG picture", hint="save it as PNG or JPEG")


def _read(
    path: Path,
    noun: str,
    error: Callable[..., CompanionError],
    kind: Kind | None = None,
    own: Path | None = None,
) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as problem:
        hint = _similar_files(path)
        if not hint and kind and own:
            hint = f"{kind.plural} with a name: {', '.join(names(kind, own)) or 'none'}"
        raise error(f"there is no {noun} “{path}”", hint=hint) from problem
    except IsADirectoryError as problem:
        raise error(f"“{path}” is a folder, not {_article_of(noun)} {noun}") from problem
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise error(f"the {noun} “{path}” cannot be read: {reason.lower()}") from problem


def _article_of(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _similar_files(path: Path) -> str:
    try:
        here = [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return f"there is no folder “{path.parent}” either"
    close = _nearest(path.name, sorted(here), 3)
    return f"did you mean {' or '.join(f'“{path.parent / name}”' for name in close)}?" if close else ""


def _nearest(word: str, known: list[str], count: int) -> list[str]:
    import difflib

    return difflib.get_close_matches(word, known, n=count)


def _no_such(kind: Kind, value: str, own: Path) -> ResourceError:
    known = names(kind, own)
    close = _nearest(value, known, 1)
    hint = f"{kind.plural}: {', '.join(known)}" if known else f"there are no {kind.plural} with a name"
    if close:
        hint = f"did you mean “{close[0]}”? {hint}"
    return ResourceError(
        f"there is no {kind.noun} named “{value}”",
        hint=f"{hint}; for a file of your own give its path, e.g. ./{value}{kind.suffix}",
    )
