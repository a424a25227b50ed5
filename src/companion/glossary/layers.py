"""Files that lie over others: the key `extends`.

In: files as they were read, and where they came from. Out: these and the files below them, each behind those
that it lies over. A file that several lie over counts once. Reading is done by whoever made the source.
"""

from __future__ import annotations

from collections.abc import Iterable

from companion.diagnostics import Code
from companion.errors import ResourceError
from companion.glossary.fields import Fields
from companion.glossary.load import File, Layer, read_file
from companion.glossary.mistakes import Mistakes
from companion.glossary.values import Name
from companion.model.source import Source


def with_layers_below(layers: Iterable[Layer], notes: str) -> list[Layer]:
    """Return the files and all that they lie over; what cannot be found becomes a mistake."""
    tower = _Tower(notes)
    for layer in layers:
        if _identity(layer.source) not in tower.below:
            tower.add(layer, ())
    return tower.layers


class _Tower:
    """The files found so far, in order."""

    def __init__(self, notes: str) -> None:
        self._notes = notes
        self.layers: list[Layer] = []
        self.below: set[str] = set()
        """What some file lies over."""
        self._placed: set[str] = set()

    def add(self, layer: Layer, above: tuple[str, ...]) -> None:
        """Add a file behind those that it lies over; `above` are those that lead to it."""
        path = (*above, _identity(layer.source))
        for name in layer.file.fields.names.get("extends", ()):
            source = _find(name, layer)
            if source is None:
                self.layers.append(Layer(Source(name.text, b""), layer.mistakes, File(name.text, Fields())))
                continue
            identity = _identity(source)
            if identity in path:
                message = f"`extends` leads from `{name.text}` back to this file"
                layer.mistakes.add(Code.GLOSSARY_EXTENDS, message, name.at, "take one of the two out")
                continue
            self.below.add(identity)
            if identity not in self._placed:
                mistakes = Mistakes(source.name)
                self.add(Layer(source, mistakes, read_file(source, mistakes, self._notes)), path)
        self._placed.add(path[-1])
        self.layers.append(layer)


def _find(name: Name, layer: Layer) -> Source | None:
    if layer.source.beside is None:
        message = f"`extends` names `{name.text}`, and no other file can be found from here"
        layer.mistakes.add(Code.GLOSSARY_EXTENDS, message, name.at, "give that glossary too, before this one")
        return None
    try:
        return layer.source.beside(name.text)
    except ResourceError as error:
        hint = error.hint or "write a name, or a path from where this file is"
        message = f"`extends` names `{name.text}`: {error.message}"
        layer.mistakes.add(Code.GLOSSARY_EXTENDS, message, name.at, hint)
        return None


def _identity(source: Source) -> str:
    return source.path or source.name
