"""`companion styles`: what exists, and a copy to edit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from companion import resources
from companion.cli.guard import give, guard
from companion.cli.output import write_files
from companion.errors import OutputError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="List the style sheets, or copy one to edit.",
    no_args_is_help=True,
)


@app.command("list")
@guard
def list_styles() -> None:
    """List the styles that --style takes by name."""
    for name in resources.names(resources.STYLES, Path(typer.get_app_dir("companion"))):
        give(name)


@app.command("copy")
@guard
def copy_style(
    name: Annotated[str, typer.Argument(help="Name of the style.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder for the copy.")],
) -> None:
    """Copy a style sheet, to be edited and given to `build --style ./DIR/NAME.css`."""
    source = resources.find(resources.STYLES, name, Path(typer.get_app_dir("companion")))
    target = folder / Path(source.name).name
    if target.exists():
        raise OutputError(f"“{target}” exists already", hint="choose another folder, or move it away first")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            f"cannot make the folder “{folder}”: {(problem.strerror or '').lower()}"
        ) from problem
    write_files({target: source.data})
    give(os.fsencode(target))
