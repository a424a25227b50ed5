"""List the words that are spelled like a form of a verb: adjectives (*gleiche*) and nouns (*Macht*).

In: the German word list of simplemma 2.0.0, from a folder given or from the package index; `ablaut`; the
noun lexicon of the program.
Out: `verb-adjectives.txt` and `verb-nouns.txt` in `src/companion/languages/german`, a form a line; the
same bytes each run.

    python scripts/build_homographs.py           # installs the pinned package in a temporary folder
    python scripts/build_homographs.py a/folder  # or imports it from there

A word is taken for an adjective where the list has its form in *-em*, or its *-er* or *-es* beside the
bare word; for a verb where `ablaut` conjugates it and the list has it, or its past, as one.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import ablaut

from companion.languages.german.lexicon import noun_lexicon

PACKAGE = "simplemma==2.0.0"
TARGET = Path(__file__).resolve().parent.parent / "src/companion/languages/german"
SHORTEST = 4


def fetch(folder: Path) -> None:
    """Install the pinned package in a folder."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:"]
    subprocess.run([*command, "--target", str(folder), PACKAGE], check=True)


def read_words(folder: Path) -> dict[str, str]:
    """Return form → lemma of all words in small letters."""
    sys.path.insert(0, str(folder))
    factory = import_module("simplemma.strategies.dictionaries.dictionary_factory")
    found = factory.DefaultDictionaryFactory().get_dictionary("de")
    return {form: lemma for form, lemma in found.items() if form.islower() and form.isalpha()}


def is_adjective(stem: str, words: Mapping[str, str]) -> bool:
    """Whether adjectives of the list have this stem."""
    if stem + "em" in words:
        return words[stem + "em"] != stem + "em"
    return len(stem) > 2 and words.get(stem) == stem in (words.get(stem + "er"), words.get(stem + "es"))


def conjugations(words: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """Yield each verb that does not part, and its conjugation."""
    for infinitive in words:
        if len(infinitive) < SHORTEST or not infinitive.endswith(("en", "eln", "ern")):
            continue
        try:
            made = ablaut.conjugate(infinitive)
        except ValueError:
            continue
        known = [*made.present[1:3], *made.preterite[:2]]
        if " " in known[0]:
            continue
        if words[infinitive] == infinitive or any(words.get(form) == infinitive for form in known):
            yield infinitive, made


def verb_adjectives(verbs: Iterable[tuple[str, Any]], words: Mapping[str, str]) -> list[str]:
    """Return the forms in *-e* and *-en*, outside the past, that an adjective has as well, sorted."""
    shared = {
        form
        for infinitive, made in verbs
        for form in (infinitive, *made.present, *made.konjunktiv1, *made.imperative)
        if form and len(form) >= SHORTEST
        for ending in ("e", "en")
        if form.endswith(ending) and is_adjective(form.removesuffix(ending), words)
    }
    return sorted(shared)


def verb_nouns(verbs: Iterable[tuple[str, Any]]) -> list[str]:
    """Return the forms of nouns that are forms of a verb before *er*, *wir* or *Sie* as well, sorted.

    What goes before *ich* is left out: nobody begins a sentence with *Preise ich*.
    """
    lexicon = noun_lexicon()
    forms = {
        form.capitalize()
        for infinitive, made in verbs
        for form in (infinitive, made.present[2], made.preterite[2], made.preterite[3])
        if form
    }
    return sorted(form for form in forms if lexicon.is_form(form))


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description="List the words that are spelled like a form of a verb.")
    parser.add_argument("folder", nargs="?", type=Path, help="where simplemma 2.0.0 is; else downloaded")
    parser.add_argument("--to", type=Path, default=TARGET, help="folder to write to")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        if options.folder is None:
            fetch(folder)
        words = read_words(folder)
    verbs = list(conjugations(words))
    lists = {"verb-adjectives.txt": verb_adjectives(verbs, words), "verb-nouns.txt": verb_nouns(verbs)}
    for name, forms in lists.items():
        (options.to / name).write_text("".join(f"{form}\n" for form in forms), "utf-8", newline="\n")
        print(f"{len(forms)} forms in {name}")


if __name__ == "__main__":
    main()
