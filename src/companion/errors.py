"""Why a run cannot go on, each with the exit code that scripts may rely on.

```
CompanionError            exit
├─ UsageError             2     options that contradict each other
├─ ArticleError           3     not found, not readable, not text, empty
├─ GlossaryError          4     carries every mistake of every file
├─ ResourceError          5     no such style, glossary or locale; lists those that exist
├─ OutputError            6     the book or the report cannot be written or packaged
└─ CheckError             7     a check of a book failed
   (0 done · 1 our own bug · 8 warnings under --strict · 130 interrupted · 141 whoever
    read our output has gone · 143 terminated)
```

Libraries' exceptions are translated where the library lives, with `raise … from`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from companion.diagnostics import Diagnostic
    from companion.model.source import Location


class CompanionError(Exception):
    """Base of all: one plain sentence, where it is, and the way out."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, at: Location | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.at = at
        self.hint = hint

    def __str__(self) -> str:
        """Return what a terminal shows after `error: `, hint included."""
        place = f"{self.at}: " if self.at else ""
        return f"{place}{self.message}" + (f"\n  {self.hint}" if self.hint else "")


class UsageError(CompanionError):
    """Options that contradict each other."""

    exit_code = 2


class ArticleError(CompanionError):
    """An article that cannot be read."""

    exit_code = 3


class GlossaryError(CompanionError):
    """One or more glossaries with mistakes; `diagnostics` has them all, in file order."""

    exit_code = 4

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        count = len(diagnostics)
        super().__init__(f"{count} mistake{'s' if count != 1 else ''} in the glossary")
        self.diagnostics = tuple(diagnostics)

    def __str__(self) -> str:
        """Return one line a mistake."""
        return "\n".join(str(d) for d in self.diagnostics)


class ResourceError(CompanionError):
    """A style, glossary or locale that does not exist; the hint lists those that do."""

    exit_code = 5


class OutputError(CompanionError):
    """A book or report that cannot be written."""

    exit_code = 6


class CheckError(CompanionError):
    """A book that failed a check."""

    exit_code = 7


def reason(problem: OSError) -> str:
    """Return why the system refused, in its own words."""
    return (problem.strerror or str(problem)).lower()
