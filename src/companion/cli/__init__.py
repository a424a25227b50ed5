"""The command line: reads options, loads files, calls the pipeline, prints, exits. No logic of books.

One module a command. What a command raises becomes a line and an exit code in `guard`, nowhere else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_command

from companion import __version__

if TYPE_CHECKING:
    from typer._click.core import Command, Context


class _Commands(TyperGroup):
    """Commands by the names of their modules, each loaded when it is asked for.

    typer looks into the options of every command that it holds, which would be a tenth of a small build.
    """

    names = ("build", "check", "glossary", "styles", "doctor")

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 -- click's
        """Return the names, in the order of the help."""
        return list(self.names)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 -- click's
        """Return the command of a name; None if there is none; then all are loaded, to name the nearest."""
        for name in (cmd_name,) if cmd_name in self.names else self.names:
            if name not in self.commands:
                module = import_module(f"companion.cli.{name}")
                self.commands[name] = get_command(module.app)
                self.commands[name].name = name
        return self.commands.get(cmd_name)


app = typer.Typer(
    name="companion",
    help="Turn a German article or book into an e-book whose hard terms open a note in your own language.",
    cls=_Commands,
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
