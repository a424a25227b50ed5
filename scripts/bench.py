"""How fast is it? Ratios of things measured in one run, because machines differ and are shared.

`make bench` runs all of it; `python scripts/bench.py book cold match` runs parts.

book   a text of 2 MB in 750 chapters, 1,000 terms, every occurrence linked, against pandoc 3 turning the
       same text into EPUB without any notes; and against half the text, to see how time grows. Once
       with a term in every 24th word (12,000 links) and once in every eighth (35,000): the time that a
       book takes depends on its links, so one figure alone would say little
cold   one `companion build` of the sample, with the glossary that `make book` gives it and with all that
       come with the program, against the bare import of typer, bs4, ebooklib and babel
match  finding all terms against the raw automaton over the same documents, at both densities; compiling;
       loading the lexicon. Once with 1,000 nouns, once with 700 nouns, 150 terms of two words, 100 verbs
       and 50 verbs that part

The text is made here, always the same: the words of the sample article, with forms of the terms in the
place of some.
"""

from __future__ import annotations

import gc
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence, Sized
from functools import partial
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
SAMPLE = REPOSITORY / "seeds" / "anti-is-koalition.txt"
CHAPTERS = 750
SIZE = 2_000_000
TERMS = 1_000
ROUNDS = 5
_BARE = "import typer, bs4, ebooklib, babel"
_BRACKET = 4
"""How many words behind a finite verb the text has its particle."""
_ADJECTIVES = (
    *("Alter", "Auswärtiger", "Demokratischer", "Deutscher", "Erster", "Europäischer", "Großer", "Hoher"),
    *("Innerer", "Islamischer", "Nationaler", "Neuer", "Oberster", "Politischer", "Zweiter"),
)
_HEADS = ("Bund", "Dienst", "Gerichtshof", "Krieg", "Minister", "Plan", "Rat", "Staat", "Vertrag", "Weg")
_VERBS = (
    *("bauen", "bringen", "drehen", "führen", "geben", "gehen", "halten", "kommen", "legen", "nehmen"),
    *("sehen", "setzen", "stellen", "tragen", "ziehen", "fordern", "kämpfen", "lernen", "melden", "wählen"),
)
_PREFIXES = ("", "be", "er", "ver", "zer")
_PARTICLES = ("auf", "ab", "an", "ein", "vor")
"""Of these, as many as are asked for: 150 phrases, 100 verbs in one piece, 50 that part."""


def nouns(count: int) -> list[tuple[str, tuple[str, ...]]]:
    """Return nouns of the lexicon with their forms, always the same ones, spread over the alphabet."""
    from companion.languages import inflector_for
    from companion.model.terms import MatchMode

    path = REPOSITORY / "src" / "companion" / "languages" / "german" / "nouns.txt"
    lemmas = [line.split("\t")[0] for line in path.read_text("utf-8").splitlines()]
    lemmas = [lemma for lemma in lemmas if lemma.isalpha() and 4 <= len(lemma) <= 14]
    chosen = lemmas[:: len(lemmas) // count][:count]
    german = inflector_for("de")
    return [
        (lemma, tuple(f.surface for f in german.paradigm(lemma, type=None, match=MatchMode.INFLECTED).forms))
        for lemma in chosen
    ]


def mixed(count: int) -> list[tuple[str, tuple[str, ...]]]:
    """Return terms as a glossary has them: 70 % nouns, 15 % of two words, 10 % verbs and 5 % that part.

    A form of a verb that stands apart is written `stellte … auf`.
    """
    from companion.languages import inflector_for
    from companion.model.terms import MatchMode

    phrases = [f"{adjective} {noun}" for adjective in _ADJECTIVES for noun in _HEADS]
    whole = [prefix + verb for prefix in _PREFIXES for verb in _VERBS]
    parting = [particle + verb for particle in _PARTICLES for verb in _VERBS]
    made = nouns(count * 70 // 100)
    german = inflector_for("de")
    for headword in (
        *phrases[: count * 15 // 100],
        *whole[: count * 10 // 100],
        *parting[:: len(parting) * 20 // count][: count * 5 // 100],
    ):
        paradigm = german.paradigm(headword, type=None, match=MatchMode.INFLECTED)
        apart = (f"{finite} … {rest}" for finite, rest, _ in paradigm.separated)
        made.append((headword, (*(form.surface for form in paradigm.forms), *apart)))
    return made


def text(terms: Sequence[tuple[str, tuple[str, ...]]], chapters: int, size: int, every: int = 8) -> str:
    """Return Markdown of `chapters` chapters and about `size` bytes; each `every`th word is a term's."""
    chance = random.Random(1)  # noqa: S311 -- the same text each time, no secret
    words = SAMPLE.read_text("utf-8").split()
    parts = []
    for number in range(1, chapters + 1):
        parts.append(f"# Kapitel {number}\n")
        left = size // chapters
        while left > 0:
            start = chance.randrange(len(words))
            chunk = [*words[start : start + 90]]
            for place in range(every - 1, len(chunk), every):
                forms = [form for form in chance.choice(terms)[1] if not form.isupper()]
                chunk[place], apart, particle = chance.choice(forms).partition(" … ")
                if apart and place + _BRACKET < len(chunk):
                    chunk[place + _BRACKET] = f"{particle},"
            paragraph = " ".join(chunk)
            left -= len(paragraph.encode()) + 2
            parts.append(paragraph + "\n")
    return "\n".join(parts)


def timed(command: Sequence[object]) -> float:
    """Return the seconds that a command takes; it must succeed."""
    started = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return time.perf_counter() - started


def paired(
    one: Callable[[], float], other: Callable[[], float], rounds: int = ROUNDS
) -> tuple[float, float, float]:
    """Return the medians of two timings taken in turn, and of their ratio, after one turn to warm up."""
    one(), other()
    pairs = [(one(), other()) for _ in range(rounds)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def companion(*arguments: object) -> list[object]:
    """Return the command line of a run of companion in this environment."""
    return [sys.executable, "-m", "companion", *arguments]


def book(folder: Path) -> None:
    """Compare a long book with pandoc, and with half of itself."""
    import pypandoc

    terms = nouns(TERMS)
    whole, half, glossary = folder / "whole.md", folder / "half.md", folder / "terms.yaml"
    note = "A note on this word, of the usual length."
    entries = "".join(f'  - term: "{lemma}"\n    note: {note}\n' for lemma, _ in terms)
    glossary.write_text(f"terms:\n{entries}", "utf-8")

    def build(article: Path) -> float:
        return timed(companion("build", article, "-g", glossary, "--link", "all", "-o", folder / "c.epub"))

    def pandoc() -> float:
        command = [pypandoc.get_pandoc_path(), whole, "-o", folder / "p.epub", "--metadata", "title=Buch"]
        return timed(command)

    for every in (24, 8):
        whole.write_text(text(terms, CHAPTERS, SIZE, every), "utf-8")
        half.write_text(text(terms, CHAPTERS // 2, SIZE // 2, every), "utf-8")
        theirs, ours, ratio = paired(pandoc, lambda: build(whole), 3)
        growth = paired(lambda: build(whole), lambda: build(half))[2]
        print(
            f"book   a term in every {every} words: pandoc {theirs:.2f} s, companion {ours:.2f} s, "
            f"{ratio:.1f} times as fast; twice the text takes {growth:.2f} times the time"
        )


def cold(folder: Path) -> None:
    """Compare a whole run with the import of the four packages it stands on."""
    for name, options in (("with its glossary", ["-g", "middle-east"]), ("with all glossaries", [])):
        command = companion("build", SAMPLE, *options, "-o", folder / "c.epub")
        ours, bare, ratio = paired(partial(timed, command), lambda: timed([sys.executable, "-c", _BARE]), 15)
        print(
            f"cold   the sample {name}: {ours * 1000:.0f} ms, bare import {bare * 1000:.0f} ms: "
            f"ratio {ratio:.2f}"
        )


def match(_folder: Path) -> None:
    """Compare matching with the raw automaton; time compiling and the lexicon.

    The raw automaton is what one would use without this program: `ahocorasick-rs` as it comes, over the
    same surfaces (phrases whole, of verbs apart the finite form), called with `overlapping=True` on the
    same documents. It reports parts of words as well, and no verb apart. The collector of cycles is off,
    as in the command line; processor time is what counts.
    """
    from ahocorasick_rs import AhoCorasick, MatchKind

    from companion.diagnostics import Log
    from companion.languages import inflector_for
    from companion.match import compile_terms
    from companion.model.source import Location
    from companion.model.terms import Term

    load = "a = time.perf_counter(); l.inflector_for('de'); print(time.perf_counter() - a)"
    fresh = [sys.executable, "-c", f"import companion.languages as l, time; {load}"]
    loads = [
        float(subprocess.run(fresh, check=True, capture_output=True, text=True).stdout) for _ in range(ROUNDS)
    ]
    print(f"match  lexicon loaded in {statistics.median(loads) * 1000:.0f} ms")
    inflector_for("de")
    gc.disable()
    for kind, made in {"nouns": nouns(TERMS), "mixed terms": mixed(TERMS)}.items():
        terms = [Term(lemma, "A note.", Location("bench", k)) for k, (lemma, _) in enumerate(made)]
        times = []
        for _ in range(ROUNDS):
            started = time.process_time()
            matcher = compile_terms(terms, Log())
            times.append((time.process_time() - started) * 1000)
        surfaces = matcher.surfaces
        print(
            f"match  {len(terms)} {kind}, {len(surfaces)} surfaces: compiled in {times[0]:.0f} ms, "
            f"again in {statistics.median(times[1:]):.0f} ms"
        )
        raw = AhoCorasick(surfaces, matchkind=MatchKind.Standard)
        for every in (24, 8):
            documents = [line for line in text(made, CHAPTERS, SIZE, every).splitlines() if len(line) > 20]
            _compare(documents, partial(raw.find_matches_as_indexes, overlapping=True), matcher.find, every)
    gc.enable()


def _compare(
    documents: Sequence[str], raw: Callable[[str], object], find: Callable[[str], Sized], every: int
) -> None:
    def run(one: Callable[[str], object]) -> float:
        started = time.process_time()
        for document in documents:
            one(document)
        return time.process_time() - started

    bare, ours, ratio = paired(lambda: run(raw), lambda: run(find), 15)
    size = sum(len(document.encode()) for document in documents) / 1e6
    matches = sum(len(find(document)) for document in documents)
    print(
        f"match    a term in every {every} words, {matches} matches: automaton {size / bare:.0f} MB/s, "
        f"companion {size / ours:.0f} MB/s: ratio {ratio:.2f}"
    )


PARTS = {"book": book, "cold": cold, "match": match}


def main() -> None:
    """Run the parts that are named, or all."""
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or PARTS:
            PARTS[name](Path(folder))


if __name__ == "__main__":
    main()
