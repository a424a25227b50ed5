"""docs/interchange.md: its commands run on its example, in its order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from companion.cli import app

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "interchange.md").read_text("utf-8")
TERM_BASE = """\
<tbx style="dct"><text><body><conceptEntry id="c1">
<langSec xml:lang="de"><termSec><term>Hochburg</term></termSec></langSec>
<langSec xml:lang="en"><definition>A stronghold.</definition></langSec>
</conceptEntry></body></text></tbx>
"""


def test_every_command_of_the_page_runs_on_its_example(tmp_path, monkeypatch):
    pytest.importorskip("pyglossary", reason="the extra `dictionaries` is not installed")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    Path("words.csv").write_text(re.search(r"```csv\n(.*?)```", PAGE, flags=re.DOTALL)[1], "utf-8")
    Path("words.tbx").write_text(TERM_BASE, "utf-8")
    lines = [
        line for block in re.findall(r"```sh\n(.*?)```", PAGE, flags=re.DOTALL) for line in block.splitlines()
    ]
    lines.sort(key=lambda line: ("import words.csv" not in line, "export" not in line))
    assert len(lines) == 6
    for line in lines:
        result = CliRunner().invoke(app, shlex.split(line.partition(" > ")[0])[1:])
        assert result.exit_code == 0, (line, result.output)


def test_every_local_link_leads_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", PAGE):
        assert (REPOSITORY / "docs" / target).exists(), target
