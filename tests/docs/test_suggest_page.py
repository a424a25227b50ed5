"""The page about drafts shows what the command really writes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from companion.cli import app

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "suggest.md").read_text("utf-8")


def block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", PAGE, flags=re.DOTALL)
    assert found is not None
    return found[1]


def test_the_example_is_what_the_command_prints(monkeypatch):
    monkeypatch.chdir(REPOSITORY)
    result = CliRunner().invoke(app, shlex.split(block("sh"))[1:])
    assert result.exit_code == 0
    assert result.stdout == block("yaml")
    assert result.stderr == block("text")


def test_the_example_is_a_sound_glossary(tmp_path):
    path = tmp_path / "d.yaml"
    path.write_text(block("yaml"), "utf-8")
    result = CliRunner().invoke(app, ["glossary", "check", str(path)])
    assert result.exit_code == 0
    assert "warning G202: 3 terms have no note yet and are left out" in result.stderr
