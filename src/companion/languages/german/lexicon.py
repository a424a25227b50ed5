"""The noun lexicon: lemma → forms, and form → lemmas.

In: `nouns.txt` (a lemma and its class a line, sorted) and `noun-classes.txt` (class, flags, changes
`old>new` at the end of the lemma), both made by `scripts/build_noun_lexicon.py`.
Out: answers about single words. Nothing is parsed when it is loaded: the sorted file is its own index,
and a look-up searches one block of it (about 1 µs), which a small glossary pays for a few hundred times.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import NamedTuple

BLOCK = 512
"""Bytes that one look-up searches; smaller blocks make a longer index."""


class NounClass(NamedTuple):
    """What the nouns of one class have in common."""

    flags: frozenset[str]
    """D has a declension table · N ordinary noun · A declined like an adjective · P plural only ·
    T place · V first name · S surname · E other proper name."""
    changes: tuple[tuple[str, str], ...]
    """End of the lemma, and what replaces it in another form."""

    @property
    def is_name(self) -> bool:
        """Whether the lemma is the name of a place, a person or a thing; it may be a noun as well."""
        return not self.flags.isdisjoint("TVSE")


_UNSEEN = NounClass(frozenset(), ())
"""Stands for "not looked up yet", where None says "not in the lexicon"."""


class NounLexicon:
    """About 97,000 German nouns and names with their forms."""

    __slots__ = ("_classes", "_keys", "_known", "_nouns", "_olds", "_parsed", "_starts")

    def __init__(self, nouns: bytes, classes: bytes) -> None:
        self._nouns = b"\n" + nouns
        self._starts = [0]
        self._keys = [b""]
        self._index()
        self._classes = classes.decode().split("\n")
        self._parsed: dict[int, NounClass] = {}
        self._known: dict[str, NounClass | None] = {}
        self._olds: dict[str, tuple[str, ...]] = {}

    def _index(self) -> None:
        """Note the first lemma of each block; `_starts` has the line breaks before them."""
        find, nouns, end = self._nouns.find, self._nouns, len(self._nouns) - 1
        for offset in range(BLOCK, end, BLOCK):
            start = find(b"\n", offset)
            if start < end and start != self._starts[-1]:
                self._starts.append(start)
                self._keys.append(nouns[start + 1 : find(b"\t", start)])
        self._starts.append(end)

    def entry(self, lemma: str) -> NounClass | None:
        """Return what is known of a lemma, spelt exactly so; None if it is not in the lexicon."""
        found = self._known.get(lemma, _UNSEEN)
        if found is _UNSEEN:
            found = self._known[lemma] = self._search(lemma.encode())
        return found

    def _search(self, key: bytes) -> NounClass | None:
        block = bisect_right(self._keys, key)
        find = self._nouns.find
        start = find(b"\n" + key + b"\t", self._starts[block - 1], self._starts[block] + 1)
        if start < 0:
            return None
        begin = start + len(key) + 2
        return self._class(int(self._nouns[begin : find(b"\n", begin)]))

    def _class(self, number: int) -> NounClass:
        found = self._parsed.get(number)
        if found is None:
            _, flags, changes = self._classes[number].split("\t")
            pairs = (change.split(">") for change in changes.split())
            found = NounClass(frozenset(flags), tuple((old, new) for old, new in pairs))
            self._parsed[number] = found
        return found

    def forms(self, lemma: str) -> tuple[str, ...] | None:
        """Return the forms of a lemma, itself first; None if it is unknown or has no table."""
        found = self.entry(lemma)
        if found is None or "D" not in found.flags:
            return None
        return (lemma, *(lemma[: len(lemma) - len(old)] + new for old, new in found.changes))

    def flags_of(self, lemma: str) -> frozenset[str]:
        """Return the flags of a lemma, none where it is unknown."""
        found = self.entry(lemma)
        return frozenset() if found is None else found.flags

    def has_table(self, lemma: str) -> bool:
        """Return whether the lexicon knows how the lemma is declined, be it without any ending."""
        found = self.entry(lemma)
        return found is not None and "D" in found.flags

    def is_noun(self, word: str) -> bool:
        """Whether the word is a lemma of the lexicon, be it a noun or a name."""
        return self.entry(word) is not None

    def is_name(self, word: str) -> bool:
        """Whether the word is a lemma that names a place, a person or a thing."""
        found = self.entry(word)
        return found is not None and found.is_name

    def is_form(self, word: str) -> bool:
        """Whether the word is a lemma or a form of one."""
        return self.entry(word) is not None or bool(self.lemmas_of(word))

    def lemmas_of(self, form: str) -> tuple[str, ...]:
        """Return the lemmas that have this form, other than itself, shortest ending first.

        Each change that can have made the end of the word is undone and the result looked up.
        """
        olds = self._olds or self._read_olds()
        lemmas = []
        for cut in range(self._shared_with_any(form), -1, -1):
            new = form[cut:]
            for old in olds.get(new, ()):
                lemma = form[:cut] + old
                found = self.entry(lemma)
                if found is not None and (old, new) in found.changes:
                    lemmas.append(lemma)
        return tuple(lemmas)

    def plural_forms(self, noun: str) -> tuple[str, ...]:
        """Return the forms of the lemma that begin with this plural of it; empty where it is none."""
        made: dict[str, None] = {}
        for lemma in self.lemmas_of(noun):
            for form in self.forms(lemma) or ():
                if form.startswith(noun):
                    made[form] = None
        return tuple(made)

    def _shared_with_any(self, word: str) -> int:
        """Return how many letters of the word begin some lemma: no longer stem is worth a look-up."""
        low, high = 0, len(word)
        while low < high:
            middle = (low + high + 1) // 2
            if self._has_prefix(word[:middle].encode()):
                low = middle
            else:
                high = middle - 1
        return low

    def _has_prefix(self, prefix: bytes) -> bool:
        block = bisect_right(self._keys, prefix)
        if block < len(self._keys) and self._keys[block].startswith(prefix):
            return True
        return self._nouns.find(b"\n" + prefix, self._starts[block - 1], self._starts[block]) >= 0

    def _read_olds(self) -> dict[str, tuple[str, ...]]:
        """Return new ending → old endings, over all classes; made when first needed."""
        changes = {change for line in self._classes[:-1] for change in line.rsplit("\t", 1)[1].split()}
        olds: dict[str, list[str]] = {}
        for change in sorted(changes):
            old, new = change.split(">")
            olds.setdefault(new, []).append(old)
        self._olds.update((new, tuple(each)) for new, each in olds.items())
        return self._olds


@cache
def noun_lexicon() -> NounLexicon:
    """Return the lexicon that ships with the program, read once a process."""
    here = Path(__file__).parent
    return NounLexicon((here / "nouns.txt").read_bytes(), (here / "noun-classes.txt").read_bytes())
