"""`companion doctor`: what is installed, and what each missing piece costs."""

from __future__ import annotations

import typer

from companion import __version__
from companion.cli.guard import give, guard
from companion.errors import CheckError

_NEEDED = {
    "ablaut": "verbs match by simple ending rules only",
    "ahocorasick-rs": "nothing can be matched",
    "babel": "no book can be built",
    "beautifulsoup4": "articles in HTML cannot be read",
    "ebooklib": "no book can be packaged",
    "lxml": "no book can be packaged",
    "markdown-it-py": "articles in Markdown cannot be read",
    "pillow": "no cover can be drawn; use --no-cover or --cover",
    "pyyaml": "no glossary can be read",
    "typer": "no command runs",
}
_HELPFUL = {
    "java": "EPUBCheck cannot run; books are as valid, but you cannot prove it here",
    "ebook-convert": "no AZW3 for old Kindles; Send-to-Kindle takes the EPUB as it is",
}


@guard
def doctor() -> None:
    """Say what is installed and what each missing piece costs. Exits 7 when something needed is missing."""
    import platform
    import shutil
    from importlib import metadata

    give(f"companion {__version__}, Python {platform.python_version()}, {platform.system()}")
    missing = False
    for package, cost in _NEEDED.items():
        try:
            give(f"  ok       {package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            missing = True
            give(f"  MISSING  {package}: {cost}; install it with pip")
    for program, cost in _HELPFUL.items():
        where = shutil.which(program)
        give(f"  ok       {program} ({where})" if where else f"  without  {program}: {cost}")
    _say_of_dictionaries()
    if missing:
        raise typer.Exit(CheckError.exit_code)


def _say_of_dictionaries() -> None:
    """Say which dictionaries can draft notes, and what reads those of other formats."""
    from importlib import metadata

    from companion.cli.dictionaries import found, install
    from companion.dictionaries import KNOWN

    there = {dictionary.name for dictionary in found()}
    for name, package in ((one.name, one.package) for one in KNOWN):
        cost = f"it would draft notes for `glossary suggest --define`; {install(package)}"
        give(f"  ok       {name} ({package})" if name in there else f"  without  {name}: {cost}")
    try:
        give(f"  ok       pyglossary {metadata.version('pyglossary')}")
    except metadata.PackageNotFoundError:
        extra = "pip install 'companion-reader[dictionaries]'"
        give(f"  without  pyglossary: `glossary import` reads tables and TBX, and no StarDict; {extra}")


app = typer.Typer(add_completion=False, rich_markup_mode=None)
app.command()(doctor)
