"""The glossary stage: YAML files in, one checked glossary out.

The format is described in `docs/glossary.md`; `companion.glossary.schema` says it for editors.
"""

from __future__ import annotations

from collections.abc import Sequence

from companion.diagnostics import Diagnostic, Log
from companion.errors import GlossaryError
from companion.glossary.load import read_file
from companion.glossary.merge import check_references, known_names, merge
from companion.glossary.mistakes import Mistakes
from companion.model.source import Source
from companion.model.terms import Glossary

__all__ = ["load_glossaries"]


def load_glossaries(sources: Sequence[Source], log: Log) -> Glossary:
    """Read glossary files and lay them over one another; the later wins, term by term.

    Warns in `log` where a later entry takes a name of another. Raises `GlossaryError` with all mistakes of
    all files, file by file, from the top down.
    """
    pairs = [(Mistakes(source.name), source) for source in sources]
    files = [read_file(source, mistakes) for mistakes, source in pairs]
    known = known_names(files)
    if all(file.names is not None for file in files):
        for (mistakes, _), file in zip(pairs, files, strict=True):
            check_references(file, known, mistakes)
    found = [each for mistakes, _ in pairs for each in _from_the_top(mistakes)]
    if found:
        raise GlossaryError(found)
    return merge(files, known, log)


def _from_the_top(mistakes: Mistakes) -> list[Diagnostic]:
    """Return the mistakes of a file in its order; what an alias repeats counts once."""
    return sorted(dict.fromkeys(mistakes.found), key=lambda each: (each.at.line, each.at.column))
