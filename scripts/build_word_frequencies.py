"""Make the list of German word frequencies, and that of verbs, from the package `wordfreq`.

In: `large_de.msgpack.gz` of wordfreq 3.1.1, from the path given or from the package index.
Out: `frequencies.txt` in `src/companion/suggest`, `infinitives.txt` in `src/companion/languages/german`;
the same bytes each run.

    python scripts/build_word_frequencies.py                         # downloads the pinned package
    python scripts/build_word_frequencies.py large_de.msgpack.gz     # or takes this file

A word of the list is taken for a verb where it looks like an infinitive, `ablaut` conjugates it, and the
list has its past participle and another of its forms, or three others.
"""

from __future__ import annotations

import argparse
import gzip
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import ablaut

from companion.languages.german.kinds import is_infinitive

PACKAGE = "wordfreq==3.1.1"
MEMBER = "wordfreq/data/large_de.msgpack.gz"
TARGET = Path(__file__).resolve().parent.parent / "src/companion/suggest"
GERMAN = TARGET.parent / "languages/german"
MOST = 60_000
"""Words in the list; with so many the file is still under 700 kB."""
EVIDENCE = 3
"""Forms of a verb that the list must have where it has no participle."""
SURE = 3.0
"""Zipf value of its participle with which a verb may look like the past of another: *führen*, *fahren*."""
PREFIXES = (
    "be",
    "emp",
    "ent",
    "er",
    "ge",
    "miss",
    "ver",
    "zer",
    "hinter",
    "über",
    "unter",
    "um",
    "durch",
    "wider",
)
SHARP = re.compile(
    r"(?<=ie)ss|(?<=ei)ss|(?<=äu)ss|(?<=sto)ss|(?<=stö)ss|(?<=gr[üö])ss|(?<=bü)ss|(?<=sü)ss|(?<=mä)ss|"
    r"(?<=[bf]lö)ss|(?<=fu)ss(?=en)|(?<=spa)ss(?=en)|(?<=ru)ss(?=en)"
)
"""Where the ss of the list stands for ß: after long vowels and diphthongs."""
SHORTEST = 3


def fetch() -> bytes:
    """Return the German list out of the pinned package, downloaded with pip."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        subprocess.run([*command, "--dest", folder, PACKAGE], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(MEMBER)


def unpack(data: bytes, at: int = 0) -> tuple[Any, int]:
    """Return the value at a place of MessagePack data, and the place behind it (msgpack specification).

    Only what the list is made of: small numbers, texts, arrays and small maps.
    """
    tag = data[at]
    if tag < 0x80:
        return tag, at + 1
    if tag & 0xE0 == 0xA0:
        return _text(data, at + 1, tag & 0x1F)
    if tag in {0xD9, 0xDA}:
        size = 1 << (tag - 0xD9)
        return _text(data, at + 1 + size, int.from_bytes(data[at + 1 : at + 1 + size]))
    if tag & 0xF0 == 0x80:
        flat, end = _array(data, at + 1, 2 * (tag & 0x0F))
        return dict(zip(flat[::2], flat[1::2], strict=True)), end
    if tag & 0xF0 == 0x90:
        return _array(data, at + 1, tag & 0x0F)
    if tag in {0xDC, 0xDD}:
        size = 2 << (tag - 0xDC)
        return _array(data, at + 1 + size, int.from_bytes(data[at + 1 : at + 1 + size]))
    raise ValueError(f"unknown tag {tag:#x} at {at}")


def _text(data: bytes, at: int, size: int) -> tuple[str, int]:
    return data[at : at + size].decode(), at + size


def _array(data: bytes, at: int, count: int) -> tuple[list[Any], int]:
    items = []
    for _ in range(count):
        item, at = unpack(data, at)
        items.append(item)
    return items, at


def read_words(data: bytes) -> dict[str, float]:
    """Return word → Zipf value, the commonest first; words that have other signs than letters are left out.

    The list is in centibels below one: the words of its n-th array are n / 10 decibels below, which is
    a Zipf value of 9 - n / 100 (wordfreq's README, "Frequency bins").
    """
    (_, *bins), _ = unpack(gzip.decompress(data))
    return {
        word: 9 - number / 100
        for number, group in enumerate(bins)
        for word in sorted(group)
        if word.isalpha()
    }


def frequencies(words: Mapping[str, float]) -> str:
    """Return a line for each tenth of the Zipf scale: the value, a tab, its words."""
    lines: dict[str, list[str]] = {}
    for word in list(words)[:MOST]:
        lines.setdefault(f"{words[word]:.1f}", []).append(word)
    return "".join(f"{value}\t{' '.join(sorted(group))}\n" for value, group in lines.items())


def verbs(words: Mapping[str, float]) -> list[str]:
    """Return the infinitives among the words, with ß where it belongs, sorted.

    A star marks the strong verbs that others are made of with a prefix.
    """
    found: dict[str, Any] = {}
    for word in words:
        infinitive = with_sharp_s(word)
        if len(word) < SHORTEST or not is_infinitive(infinitive):
            continue
        try:
            made = ablaut.conjugate(infinitive)
        except ValueError:
            continue
        if is_attested(infinitive, made, words):
            found[infinitive] = made
    with_zu = {verb for verb in found if "zu" in verb[2:] and verb.replace("zu", "", 1) in found}
    with_zu |= {made.zu_infinitive for made in found.values()}
    finite = {form for verb, made in found.items() for form in finite_plurals(made) if form != verb}
    kept = {
        verb: made
        for verb, made in found.items()
        if verb not in with_zu and (verb not in finite or words.get(made.past_participle, 0) >= SURE)
    }
    strong = {verb for verb, made in kept.items() if is_strong(verb, made)}
    return [verb + ("*" if verb in strong and base_of(verb) not in strong else "") for verb in sorted(kept)]


def is_strong(infinitive: str, made: Any) -> bool:
    """Whether a verb that does not part has other forms than the weak endings give."""
    if " " in made.present[2]:
        return False
    stem = infinitive.removesuffix("n").removesuffix("e")
    weak = (f"{stem}te", f"{stem}ete")
    return made.preterite[0] not in weak or made.present[2] not in (f"{stem}t", f"{stem}et")


def base_of(infinitive: str) -> str:
    """Return a verb without an inseparable prefix: *geben* of *vergeben*."""
    return next((infinitive.removeprefix(front) for front in PREFIXES if infinitive.startswith(front)), "")


def with_sharp_s(word: str) -> str:
    """Return a word that the list has with ss as it is spelt: *schliessen* as *schließen*."""
    return SHARP.sub("ß", word) if "ss" in word else word


def is_attested(infinitive: str, made: Any, words: Mapping[str, float]) -> bool:
    """Whether the list has the past participle and enough other forms; those with a blank it cannot have."""
    forms = {made.zu_infinitive, made.preterite[0], *made.present[:3]} - {infinitive}
    known = sum(form.replace("ß", "ss") in words for form in forms if form and " " not in form)
    return known >= (1 if made.past_participle.replace("ß", "ss") in words else EVIDENCE)


def finite_plurals(made: Any) -> Iterator[str]:
    """Yield the forms that look like an infinitive and are none: *fuhren*, *führen*."""
    for tense in (made.preterite, made.konjunktiv2):
        yield from (form for form in tense if form and form.endswith("en"))


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description="Make the lists of frequencies and verbs.")
    parser.add_argument("data", nargs="?", type=Path, help="large_de.msgpack.gz; else downloaded")
    parser.add_argument("--to", type=Path, default=TARGET, help="folder to write to")
    parser.add_argument("--verbs", type=Path, default=GERMAN, help="folder to write the verbs to")
    options = parser.parse_args()
    words = read_words(options.data.read_bytes() if options.data else fetch())
    infinitives = verbs(words)
    (options.to / "frequencies.txt").write_text(frequencies(words), encoding="utf-8", newline="\n")
    (options.verbs / "infinitives.txt").write_text(
        "\n".join([*infinitives, ""]), encoding="utf-8", newline="\n"
    )
    print(f"{min(MOST, len(words))} words, {len(infinitives)} verbs")


if __name__ == "__main__":
    main()
