"""How an author is sorted: in comes a name as printed, out goes `family name, other names`."""

from __future__ import annotations

_PARTICLES = frozenset(
    {
        "af",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
        "zu",
        "zum",
        "zur",
    }
)


def file_as(name: str) -> str:
    """Return the sorting form of `name`; a name that is not clearly a person's comes back as it is.

    `Johann Wolfgang von Goethe` gives `Goethe, Johann Wolfgang von` (as German libraries
    do: the particle goes behind), `Bundeszentrale für politische Bildung` and `dpa` stay.
    """
    words = name.split()
    if not 2 <= len(words) <= 6 or not all(_is_personal(word) for word in words):
        return name
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return name
    return f"{words[-1]}, {' '.join(words[:-1])}"


def _is_personal(word: str) -> bool:
    """Tell whether a word may stand in a person's name: `Anna`, `Marie-Luise`, `J.`, `von`."""
    if word in _PARTICLES:
        return True
    letters = word.replace("-", "").replace("’", "").replace("'", "").removesuffix(".").replace(".", "")
    shouted = len(letters) > 2 and letters.isupper()
    return letters.isalpha() and word[0].isupper() and not shouted
