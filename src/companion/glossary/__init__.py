"""The glossary stage: YAML files in, one checked glossary out.

The format is described in `docs/glossary.md`; `companion.glossary.schema` says it for editors.
"""

from __future__ import annotations

from collections.abc import Sequence

from companion.diagnostics import Diagnostic, Log
from companion.errors import GlossaryError
from companion.glossary.load import Layer, read_file
from companion.glossary.merge import check_overrides, check_references, known_names, merge
from companion.glossary.mistakes import Mistakes
from companion.glossary.unwritten import warn_of_drafts, warn_of_unwritten
from companion.model.source import Source
from companion.model.terms import Glossary

__all__ = ["load_glossaries"]


def load_glossaries(sources: Sequence[Source], log: Log, notes: str = "") -> Glossary:
    """Read glossary files, with those that they extend, and lay them over one another; the later wins.

    `notes` is the language in which notes are wanted, where a file has several; empty: the first of each.
    Warns in `log` where a later entry takes a name of another, of entries of a draft without a note, and
    of notes that are still a dictionary's.
    Raises `GlossaryError` with all mistakes of all files, file by file, from the top down, and ResourceError
    where no file has notes in the language that is wanted.
    """
    layers = _layers(sources, notes)
    files = [layer.file for layer in layers]
    known = known_names(files)
    if all(file.names is not None for file in files):
        for layer in layers:
            check_references(layer.file, known, layer.mistakes)
        check_overrides(layers)
    found = [each for layer in layers for each in _from_the_top(layer.mistakes)]
    if found:
        raise GlossaryError(tuple(dict.fromkeys(found)))
    for file in files:
        warn_of_unwritten(file.unwritten, log)
    glossary = merge(files, known, log)
    warn_of_drafts(glossary.terms, log)
    if notes or any(file.is_translated for file in files):
        from companion.glossary.translations import warn_of_missing  # most have notes in one language

        warn_of_missing(glossary.terms, files, notes, log)
    return glossary


def _layers(sources: Sequence[Source], notes: str) -> list[Layer]:
    """Read the files, and those that they lie over."""
    made = [(source, Mistakes(source.name)) for source in sources]
    layers = [Layer(source, mistakes, read_file(source, mistakes, notes)) for source, mistakes in made]
    if any("extends" in layer.file.fields.names for layer in layers):
        from companion.glossary.layers import with_layers_below  # most lie over none

        return with_layers_below(layers, notes)
    return layers


def _from_the_top(mistakes: Mistakes) -> list[Diagnostic]:
    """Return the mistakes of a file in its order; what an alias repeats counts once."""
    return sorted(dict.fromkeys(mistakes.found), key=lambda each: (each.at.line, each.at.column))
