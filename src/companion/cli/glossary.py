"""`companion glossary`: explain a word, list its forms, print the schema; the rest has modules of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from companion import resources
from companion.cli.glossary_check import check
from companion.cli.glossary_edit import add, new
from companion.cli.glossary_list import list_terms
from companion.cli.guard import give, guard, say
from companion.cli.interchange import export_glossary, import_glossary
from companion.cli.suggest import suggest
from companion.cli.values import decoded
from companion.diagnostics import Log
from companion.errors import UsageError
from companion.model.source import Source

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Check glossaries and ask what they match.",
    no_args_is_help=True,
)

app.command("check")(check)
app.command("suggest")(suggest)
app.command("new")(new)
app.command("add")(add)
app.command("list")(list_terms)
app.command("import")(import_glossary)
app.command("export")(export_glossary)

Glossaries = Annotated[
    list[str] | None,
    typer.Option(
        "-g", "--glossary", metavar="NAME|PATH", help="May be repeated; default: those of the program."
    ),
]


@app.command("schema")
@guard
def schema() -> None:
    """Print the JSON Schema of the format, for editors."""
    import json

    from companion.glossary.schema import glossary_schema

    give(json.dumps(glossary_schema(), ensure_ascii=False, indent=2))


@app.command("explain")
@guard
def explain(
    text: Annotated[str, typer.Argument(metavar="WORD", help="A word, or a sentence in quotes.")],
    *,
    glossary: Glossaries = None,
) -> None:
    """Say which term a word is linked to, by which rule, or why it is not."""
    from companion.glossary import load_glossaries
    from companion.match import compile_terms
    from companion.match.explain import explain_text

    text = decoded(text, "the word")
    if not text.strip():
        raise UsageError("there is no word to explain", hint="give one, or a sentence in quotes")
    log = Log()
    terms = load_glossaries(_sources(glossary), log).terms
    for line in explain_text(text, terms, compile_terms(terms, log)):
        give(line)


@app.command("forms")
@guard
def forms(
    term: Annotated[str, typer.Argument(metavar="TERM", help="A headword or alias, or any word.")],
    *,
    glossary: Glossaries = None,
    language: Annotated[
        str, typer.Option(help="Of a new term; default: that of the glossaries.", show_default=False)
    ] = "",
) -> None:
    """List the forms that will match, each with the rule that made it; … stands for what is between."""
    from companion.glossary import load_glossaries
    from companion.match.listing import list_forms
    from companion.model.language import LANGUAGE_TAG
    from companion.model.source import Location
    from companion.model.terms import Term

    if language and not re.fullmatch(LANGUAGE_TAG, language):
        raise UsageError(f"“{language}” is not a language tag", hint="write de, de-AT, en, fr, …")
    term = " ".join(decoded(term, "the term").split())
    if not term:
        raise UsageError("there is no term", hint="give a headword, as in a dictionary")
    terms = load_glossaries(_sources(glossary), Log()).terms
    entry = next((one for one in terms if term == one.headword or term in one.aliases), None)
    if entry is None:
        say(f"“{term}” is in none of these glossaries; as a new entry it would have these forms")
        language = language or next((one.language for one in terms), "de")
        entry = Term(term, "A note.", Location("new entry"), language)
        terms = (*terms, entry)
    for surface, rule in list_forms(entry, terms):
        give(f"{surface}\t{rule}")


def _sources(names: list[str] | None) -> list[Source]:
    """Return the glossaries that are asked for, or those of the program."""
    if not names:
        return resources.bundled_glossaries()
    own = Path(typer.get_app_dir("companion"))
    return [resources.find(resources.GLOSSARIES, name, own) for name in names]
