"""Dictionaries that are on this machine: a German lemma in, a draft of its note out.

Nothing is downloaded and nothing is shipped: the dictionaries of Debian are read where they are installed,
and any dictd or StarDict dictionary by its path. What they say is under their own licences (those of Debian
under the GPL), so it is a draft for the author of a glossary and no note that comes with this program.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from companion.dictionaries.compounds import parts_of
from companion.dictionaries.dictd import DictdDictionary
from companion.dictionaries.ding import DingDictionary
from companion.dictionaries.drafts import LONGEST, first_word, note_of
from companion.dictionaries.entries import Dictionary, Entry
from companion.dictionaries.stardict import StarDictDictionary
from companion.errors import ResourceError
from companion.languages.german.lexicon import noun_lexicon

__all__ = ["KNOWN", "Definition", "Dictionary", "definitions", "installed", "open_dictionary"]

_FORMS: Final = "give the .index of a dictd dictionary, the .ifo of a StarDict dictionary, or Ding's de-en"


class Definition(NamedTuple):
    """The draft of a note."""

    text: str
    """One line of plain text: *to top up; to increase*, of a compound *stabilisation + help*."""
    source: str
    """The name of the dictionary."""


class Known(NamedTuple):
    """A dictionary, German to English, that Debian packages."""

    path: str
    """Below `/usr/share`."""
    name: str
    package: str


KNOWN: Final = (
    Known("dictd/freedict-deu-eng.index", "FreeDict German–English", "dict-freedict-deu-eng"),
    Known("trans/de-en", "Ding German–English", "trans-de-en"),
)
"""The best first: FreeDict has the same words as Ding and the grammar of each, and is looked up faster."""


def installed(share: Path = Path("/usr/share")) -> tuple[Dictionary, ...]:
    """Return the dictionaries of `KNOWN` that are there, the best first."""
    return tuple(open_dictionary(share / one.path, one.name) for one in KNOWN if (share / one.path).is_file())


def open_dictionary(path: Path, name: str = "") -> Dictionary:
    """Return the dictionary in a file; its name is the one given, else the file's own.

    Raises `ResourceError` where there is none, or where its format is not known.
    """
    if not path.is_file():
        raise ResourceError(f"there is no dictionary “{path}”", hint=_FORMS)
    if path.suffix == ".index":
        return DictdDictionary(path, name)
    if path.suffix == ".ifo":
        return StarDictDictionary(path, name)
    with path.open("rb") as file:
        if b" :: " in file.read(1 << 12):
            return DingDictionary(path, name)
    raise ResourceError(f"“{path}” is no dictionary that can be read", hint=_FORMS)


def definitions(dictionary: Dictionary, lemma: str) -> tuple[Definition, ...]:
    """Return the draft for a German lemma, or nothing.

    The entries spelled exactly so; only if there are none, those in another case, then the verb with or
    without *sich*; of a compound that the dictionary lacks, the first words of its parts.
    """
    for word in dict.fromkeys((lemma, lemma.removeprefix("sich "), f"sich {lemma}", _weak(lemma))):
        if text := note_of(_entries(dictionary, word)):
            return (Definition(text, dictionary.name),)
    parts = parts_of(lemma, lambda part: first_word(_spelled(dictionary, part)))
    text = " + ".join(parts)
    return (Definition(text, dictionary.name),) if parts and len(text) <= LONGEST else ()


def _entries(dictionary: Dictionary, word: str) -> tuple[Entry, ...]:
    found = dictionary.entries(word)
    return tuple(entry for entry in found if entry.headword == word) or found


def _weak(lemma: str) -> str:
    """Return *Verbündete* of *Verbündeter*, and any other word as it is."""
    return lemma[:-1] if lemma.endswith("er") and "A" in noun_lexicon().flags_of(lemma) else lemma


def _spelled(dictionary: Dictionary, word: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in dictionary.entries(word) if entry.headword == word)
