"""The cover: in comes a book, out go K230 and K231. A book without one is sound, but looks poor."""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.book import OPF, Book, Item
from companion.check.codes import Finding, package

_GOOD = frozenset({"image/jpeg", "image/png"})


def check_cover(book: Book) -> Iterator[Finding]:
    """Demand a cover that Kindle and Kobo show."""
    whole = book.package.at(book.package.root)
    named = [item for item in book.items if "cover-image" in item.properties]
    for meta in book.package.root.iter(f"{OPF}meta"):
        if meta.get("name") == "cover":
            wanted = meta.get("content") or ""
            item = next((one for one in book.items if wanted and one.id == wanted), None)
            if item is None:
                at = book.package.at(meta, "content")
                yield Finding(package.WRONG_COVER, f"the cover is called “{wanted}”, which is no item", at)
                return
            named.append(item)
    if not named:
        yield Finding(package.NO_COVER, "nothing in the manifest is named as cover", whole)
    elif wrong := next((item for item in named if not _is_picture(item)), None):
        message = f"“{wrong.name}” is {wrong.media_type}"
        yield Finding(package.WRONG_COVER, message, book.package.at(wrong.element))


def _is_picture(item: Item) -> bool:
    return item.media_type in _GOOD
