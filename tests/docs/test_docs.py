"""The documents say what the program does: every command runs, every table matches the code.

`UPDATE_DOCS=1 pytest tests/docs` writes docs/commands.md anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer import Context
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from companion import errors
from companion.cli import app
from companion.model.forms import Rule

REPOSITORY = Path(__file__).parents[2]
PAGES = [
    "README.md",
    "docs/glossary.md",
    "docs/glossary-messages.md",
    "docs/readers.md",
    "docs/report.md",
    "docs/matching.md",
    "docs/suggest.md",
    "docs/commands.md",
    "docs/checks.md",
    "CONTRIBUTING.md",
]
COMMANDS = [
    ["build"],
    ["check"],
    ["glossary", "check"],
    ["glossary", "new"],
    ["glossary", "add"],
    ["glossary", "list"],
    ["glossary", "explain"],
    ["glossary", "forms"],
    ["glossary", "schema"],
    ["glossary", "import"],
    ["glossary", "export"],
    ["glossary", "suggest"],
    ["styles", "list"],
    ["styles", "copy"],
    ["doctor"],
]


def read(name: str) -> str:
    return (REPOSITORY / name).read_text("utf-8")


def invoke(*arguments: str) -> str:
    result = CliRunner().invoke(
        app, list(arguments), env={"COLUMNS": "100", "TERM": "dumb"}, prog_name="companion"
    )
    assert result.exit_code == 0, result.output
    return "\n".join(line.rstrip() for line in result.stdout.splitlines()).strip()


def commands_page() -> str:
    parts = ["# Commands\n\nMade from `--help`; a test holds it to the program.\n"]
    parts += [
        f"## companion {' '.join(command)}\n\n```text\n{invoke(*command, '--help')}\n```\n"
        for command in COMMANDS
    ]
    return "\n".join(parts)


def test_the_page_of_commands_is_what_help_says():
    page = REPOSITORY / "docs" / "commands.md"
    if os.environ.get("UPDATE_DOCS"):
        page.write_text(commands_page(), "utf-8")
    assert page.read_text("utf-8") == commands_page()


def _commands(group: TyperGroup, context: Context, path: tuple[str, ...] = ()) -> Iterator[list[str]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, TyperGroup):
            yield from _commands(command, context, (*path, name))
        else:
            yield [*path, name]


def test_every_command_is_on_the_page():
    group = get_command(app)
    assert sorted(_commands(group, Context(group))) == sorted(COMMANDS)


def shell_lines(page: str) -> Iterator[str]:
    for block in re.findall(r"```sh\n(.*?)```", read(page), flags=re.DOTALL):
        for line in block.splitlines():
            command = line.split(" #")[0].strip()
            if command.startswith("companion ") and "--install-completion" not in command:
                yield command
    for command in re.findall(r"`(companion (?:build|styles|glossary|doctor)[^`…]*)`", read(page)):
        if re.search(r"\.\w+|styles|doctor", command):
            yield command


LINES = [(page, line) for page in PAGES for line in shell_lines(page)]


@pytest.mark.parametrize(("page", "line"), LINES, ids=[line for _, line in LINES])
def test_every_command_in_the_documents_runs(tmp_path, monkeypatch, page, line):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(REPOSITORY / "seeds", "seeds")
    text = read("seeds/anti-is-koalition.txt")
    for name in ("article.txt", "three.txt", "one.md"):
        Path(name).write_text(text, "utf-8")
    Path("two.html").write_text(f"<p>{text}</p>", "utf-8")
    example = next(b for b in re.findall(r"```yaml\n(.*?)```", read("README.md"), flags=re.DOTALL))
    for name in ("words.yaml", "my-glossary.yaml"):
        Path(name).write_text(example, "utf-8")
    if "mine/" in line:
        invoke("styles", "copy", "default", "mine")
    command = line.partition(" > ")[0]
    assert "Error" not in invoke(*shlex.split(command)[1:])


def test_the_example_of_the_readme_finds_what_it_says(tmp_path):
    glossary = tmp_path / "words.yaml"
    glossary.write_text(re.search(r"```yaml\n(.*?)```", read("README.md"), flags=re.DOTALL)[1], "utf-8")
    for words in ("US-Zentralkommandos", "aufgestockt", "aufzustocken", "Sie stockten ihre Mittel auf."):
        assert "links to" in invoke("glossary", "explain", words, "-g", str(glossary))


def test_the_table_of_exit_codes_has_every_error_with_its_code():
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", read("README.md"), flags=re.MULTILINE)}
    raised = {
        error.exit_code
        for error in vars(errors).values()
        if isinstance(error, type) and hasattr(error, "exit_code")
    }
    assert listed == raised | {0, 8, 130, 141, 143}


def test_the_report_page_has_every_rule():
    listed = set(
        re.findall(
            r"`([^`]+)`",
            "".join(
                line.split("|")[1] for line in read("docs/report.md").splitlines() if line.startswith("| `")
            ),
        )
    )
    assert listed == {rule.value for rule in Rule}


@pytest.mark.parametrize("page", PAGES)
def test_every_local_link_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", read(page)):
        assert (REPOSITORY / page).parent.joinpath(target).exists(), target
