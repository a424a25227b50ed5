"""The command line: reads options, loads files, calls the pipeline, prints, exits. No logic of books.

One module a command. What a command raises becomes a line and an exit code in `guard`, nowhere else.
"""

from __future__ import annotations

from typing import Annotated

import typer

from companion import __version__
from companion.cli import build, doctor, glossary, styles

app = typer.Typer(
    name="companion",
    help="Turn a German article or book into an e-book whose hard terms open a note in your own language.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, value: bool) -> None:
    if value:
        typer.echo(f"companion {__version__}")
        raise typer.Exit


@app.callback()
def _companion(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


app.command("build")(build.build_book)
app.add_typer(glossary.app, name="glossary")
app.add_typer(styles.app, name="styles")
app.command("doctor")(doctor.doctor)
