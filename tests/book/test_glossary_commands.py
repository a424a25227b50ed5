"""`companion glossary check`, `new`, `add` and `list` as commands: what they print, write and exit with."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from book.conftest import REPOSITORY

WARNED = 'terms:\n  - Miliz: "An armed group (no army."\n'
BROKEN = "terms:\n  - term: IS\n    note: A militia.\n    alias: [ISIS]  # also\n"
MESSAGES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["code", "severity", "message", "file", "line", "column", "hint"],
        "additionalProperties": False,
        "properties": {
            "code": {"pattern": "^[A-Z][0-9]{3}$"},
            "severity": {"enum": ["error", "warning", "info"]},
            "message": {"type": "string"},
            "file": {"type": "string"},
            "line": {"type": ["integer", "null"]},
            "column": {"type": ["integer", "null"]},
            "hint": {"type": "string"},
        },
    },
}


@pytest.fixture
def words(companion) -> Path:
    path = Path("words.yaml")
    path.write_text(WARNED, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (WARNED, [], 0),
        (WARNED, ["--strict"], 8),
        (BROKEN, [], 4),
        (BROKEN, ["--strict"], 4),
        ("terms:\n  - Miliz: An armed group.\n", ["--strict"], 0),
        ("terms:\n  - Miliz: An armed group.\n", ["--strict", "--article", "a.txt"], 0),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_exits_with_what_was_found(companion, words, text, options, code, form):
    words.write_text(text, "utf-8")
    Path("a.txt").write_text("Nichts.\n", "utf-8")
    assert companion("glossary", "check", "words.yaml", "--format", form, *options).exit_code == code


@pytest.mark.parametrize("text", [WARNED, BROKEN, "terms: []\n"])
def test_check_writes_one_json_document_of_the_form_that_is_promised(companion, words, text):
    words.write_text(text, "utf-8")
    result = companion("glossary", "check", "words.yaml", "--format", "json")
    jsonschema.validate(json.loads(result.stdout), MESSAGES)
    assert len(json.loads(result.stdout)) == text.count("(") + text.count("alias:")


def test_the_page_names_every_key_of_the_json_document():
    page = (REPOSITORY / "docs" / "glossary-messages.md").read_text("utf-8")
    assert all(f"`{key}`" in page for key in MESSAGES["items"]["required"])


def test_check_writes_github_commands_with_their_signs_escaped(companion):
    Path("a,b.yaml").write_text('terms:\n  - "100%  ": "A, b (c: d."\n', "utf-8")
    result = companion("glossary", "check", "a,b.yaml", "--format", "github")
    spaces = "there are spaces too many in `100%25  `, in the headword%0Awrite `100%25`; `--fix` does it"
    bracket = "the ( in this note has no partner%0Aclose it, or take it out"
    assert result.stdout.splitlines() == [
        f"::warning file=a%2Cb.yaml,line=2,col=5,title=G307::{spaces}",
        f"::warning file=a%2Cb.yaml,line=2,col=15,title=G304::{bracket}",
    ]


def test_check_counts_what_has_no_note_yet(companion, words):
    words.write_text("draft: yes\nterms:\n  - Miliz: ''\n  - IS: A militia.\n", "utf-8")
    assert "1 term, 1 warning, 1 without a note\n" in companion("glossary", "check", "words.yaml").stderr


def test_check_with_an_article_names_what_is_missing_on_either_side(companion, words, sample):
    words.write_text("terms:\n  - Senat: The Senate.\n", "utf-8")
    result = companion("glossary", "check", "words.yaml", "--article", sample)
    assert "words.yaml:2:5: info G320: `Senat` does not stand in the article" in result.stderr
    assert "info G321: “IS” stands here" in result.stderr
    assert companion("glossary", "check", "words.yaml", "--article", "gone.txt").exit_code == 3


def test_check_fixes_the_file_and_says_what_is_left(companion, words):
    words.write_text(BROKEN, "utf-8")
    result = companion("glossary", "check", "words.yaml", "--fix")
    assert result.exit_code == 0
    assert words.read_text("utf-8") == BROKEN.replace("alias:", "aliases:")
    assert result.stderr == "fixed: words.yaml:4: the key `alias` is now `aliases`\n1 term, 0 warnings\n"


def test_check_does_not_touch_a_file_that_nothing_is_fixed_in(companion, words):
    before = words.stat()
    assert "fixed" not in companion("glossary", "check", "words.yaml", "--fix").stderr
    assert (words.stat().st_ino, words.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_glossaries_of_the_program_are_not_fixed_in_place(companion):
    result = companion("glossary", "check", "middle-east", "--fix")
    assert result.exit_code == 2
    assert "comes with the program" in result.stderr


def test_new_makes_a_glossary_and_never_overwrites(companion):
    result = companion("glossary", "new", "mine.yaml", "--language", "fr", "--title", "Mots: à moi")
    assert (result.exit_code, result.stdout) == (0, "mine.yaml\n")
    assert companion("glossary", "check", "mine.yaml", "--strict").exit_code == 0
    text = Path("mine.yaml").read_text("utf-8")
    assert companion("glossary", "new", "mine.yaml").exit_code == 6
    assert Path("mine.yaml").read_text("utf-8") == text
    assert companion("glossary", "new", "x.yaml", "--language", "deutsch").exit_code == 2
    assert companion("glossary", "new", "gone/x.yaml").exit_code == 6


def test_add_writes_an_entry_that_a_build_then_uses(companion, words):
    arguments = ["--note", "A council: it meets.", "--alias", "Bundesrat", "--type", "organisation"]
    assert companion("glossary", "add", "Rat", *arguments, "-g", "words.yaml").exit_code == 0
    assert words.read_text("utf-8") == WARNED + (
        '  - term: Rat\n    note: "A council: it meets."\n    aliases: [Bundesrat]\n    type: organisation\n'
    )
    assert "links to “Rat”" in companion("glossary", "explain", "Bundesrats", "-g", "words.yaml").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "part"),
    [
        (["Miliz", "--note", "x", "-g", "words.yaml"], 4, "words.yaml:2:5"),
        (["Rat", "--note", " ", "-g", "words.yaml"], 2, "--note is empty"),
        (["Rat", "--note", "x\x80", "-g", "words.yaml"], 2, "--note holds U+0080"),
        (["Rat", "--note", "x", "-g", "gone.yaml"], 5, "there is no glossary “gone.yaml”"),
        (["Rat", "--note", "x", "-g", "middle-east"], 2, "comes with the program"),
        (["Rat", "--note", "x", "--alias", "Rat", "-g", "words.yaml"], 4, "headword itself"),
        (["Rat", "--note", "x"], 2, "name it with -g"),
    ],
)
def test_add_refuses_what_makes_no_sound_glossary_and_leaves_the_file(
    companion, words, arguments, code, part
):
    result = companion("glossary", "add", *arguments)
    assert (result.exit_code, part in result.stderr) == (code, True), result.stderr
    assert words.read_text("utf-8") == WARNED


def test_add_without_a_name_takes_the_only_glossary_of_one_s_own(companion):
    folder = Path("config/companion/glossary")
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("terms: []\n", "utf-8")
    assert companion("glossary", "add", "Rat", "--note", "A council.").exit_code == 0
    assert "term: Rat" in (folder / "mine.yaml").read_text("utf-8")
    assert companion("glossary", "add", "Amt", "--note", "An office.", "-g", "mine").exit_code == 0
    assert companion("glossary", "list", "-g", "mine").stdout.startswith("Rat\t-\t")


def test_list_names_the_terms_in_order_with_the_file_that_won(companion, words):
    Path("more.yaml").write_text("terms:\n  - IS: A.\n  - Miliz: {note: B., type: concept}\n", "utf-8")
    arguments = ["glossary", "list", "-g", "words.yaml", "-g", "more.yaml"]
    forms = len(companion("glossary", "forms", "Miliz", "-g", "words.yaml").stdout.splitlines())
    assert companion(*arguments).stdout.splitlines() == [
        f"Miliz\tconcept\t{forms}\tmore.yaml:3\tinstead of words.yaml:2",
        "IS\t-\t1\tmore.yaml:2",
    ]
    first, _ = json.loads(companion(*arguments, "--format", "json").stdout)
    assert first == {
        "term": "Miliz",
        "type": "concept",
        "forms": forms,
        "file": "more.yaml",
        "line": 3,
        "replaces": [{"file": "words.yaml", "line": 2}],
        "changed": {},
    }


def test_list_has_the_terms_of_the_program_without_a_glossary(companion):
    result = companion("glossary", "list")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 400
