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
    if missing:
        raise typer.Exit(CheckError.exit_code)
