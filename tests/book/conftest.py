"""The command line as a fixture: real runs in this process, in a folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from companion.cli import app

REPOSITORY = Path(__file__).parents[2]
FOUR = """\
terms:
  - term: IS
    note: The jihadist militia that calls itself "Islamic State".
    aliases: [Islamischer Staat]
  - term: CENTCOM
    note: United States Central Command, the US military command for the Middle East.
    aliases: [US-Zentralkommando]
  - Rakka: A city on the Euphrates in northern Syria.
  - Mossul: A city on the Tigris in northern Iraq.
"""


@pytest.fixture
def companion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """`companion("build", "a.txt")` runs the command in a fresh folder and returns its result."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def run(*args: object, stdin: bytes | None = None) -> Any:
        return CliRunner().invoke(app, [str(a) for a in args], input=stdin)

    return run


@pytest.fixture
def sample() -> Path:
    """The article that the project began with."""
    return REPOSITORY / "seeds" / "anti-is-koalition.txt"


@pytest.fixture
def four(tmp_path: Path) -> Path:
    """A glossary of the four terms that the user named."""
    path = tmp_path / "four.yaml"
    path.write_text(FOUR, "utf-8")
    return path
