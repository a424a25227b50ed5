"""K1: the archive, its files and their names. Nothing comes in; faults go out."""

from __future__ import annotations

from companion.check.codes.fault import ERROR, WARNING, Fault

MIMETYPE_PLACE = Fault(
    "K101",
    ERROR,
    "`mimetype` is not the first file of the archive",
    "Kobo, Apple Books and shops look at the first bytes, and take the file for no book.",
    "Zip it first: `zip -X0 book.epub mimetype`, then the rest with `zip -Xr9D book.epub META-INF …`.",
)
MIMETYPE_FORM = Fault(
    "K102",
    ERROR,
    "`mimetype` is compressed or has an extra field",
    "What tells the type by the first bytes (Kobo, shops, `file`) sees a plain archive, not a book.",
    "Store it as it is, without extra fields: `zip -X0`.",
)
MIMETYPE_CONTENT = Fault(
    "K103",
    ERROR,
    "`mimetype` is missing or says something else than `application/epub+zip`",
    "Apple Books and Adobe's engine (Kobo, Tolino, PocketBook) do not open the book.",
    "Write the 20 characters `application/epub+zip`, with no line break and no byte order mark.",
)
DAMAGED = Fault(
    "K104",
    ERROR,
    "A file of the archive cannot be unpacked",
    "The chapter or picture stays empty, or the book does not open at all.",
    "Make the archive anew, or copy it again: it was cut off or changed on its way.",
)
TWICE = Fault(
    "K105",
    ERROR,
    "Two files of the archive have one name, or names that differ only in case",
    "One of them is lost as soon as a Kindle, Kobo or Windows unpacks the book.",
    "Give each file its own name.",
)
UNSAFE_PATH = Fault(
    "K106",
    ERROR,
    "A file name leads out of the archive, or holds a character that a file name may not hold",
    "The book does not open (Kobo, Kindle), or the file is not found.",
    "Use letters, digits, `-`, `_` and `.` in names, and `/` between folders.",
)
NAME_NOT_ASCII = Fault(
    "K107",
    ERROR,
    "A file name is not ASCII",
    "Kobo, Kindle and PocketBook may miss the file: the chapter is blank, and links to it are dead.",
    "Rename the file with the letters a to z and change what points to it.",
)
NAME_WITH_SPACE = Fault(
    "K108",
    WARNING,
    "A file name has a space",
    "Old readers with Adobe's engine may miss the file.",
    "Put `-` or `_` in its place and change what points to it.",
)
BOOK_TOO_LARGE = Fault(
    "K109",
    WARNING,
    "The book is larger than 200 MB",
    "Send-to-Kindle refuses it, by web from 200 MB on, by mail from 50 MB on.",
    "Make the pictures smaller, or split the book.",
)
UNLISTED = Fault(
    "K110",
    WARNING,
    "A file of the archive is not in the manifest",
    "Nobody sees it; some shops refuse the book for it.",
    "List it in the manifest, or take it out.",
)
ENCRYPTED_FONTS = Fault(
    "K111",
    WARNING,
    "Fonts are obfuscated",
    "Send-to-Kindle and calibre may refuse the book, or show it without its fonts.",
    "Embed fonts as they are, if their licence permits it.",
)
FONT_RECORD = Fault(
    "K112",
    ERROR,
    "META-INF/encryption.xml cannot be understood",
    "Readers take the book for protected and do not open it.",
    "Take the file out; a book without protection needs none.",
)
PAGE_LARGE = Fault(
    "K120",
    WARNING,
    "A page has more than 260 kB",
    "Readers with Adobe's engine turn its pages slowly, and old ones stop at 300 kB; calibre would split it.",
    "Split the file at a heading.",
)
PAGE_TOO_LARGE = Fault(
    "K121",
    ERROR,
    "A page with note links has more than 300 kB",
    "Older readers with Adobe's engine (Kobo with `.epub`, Tolino, PocketBook) stop before the notes.",
    "Split the file at a heading, below 260 kB; keep each note in the file of its reference.",
)
PAGE_BEYOND_MEASURE = Fault(
    "K122",
    ERROR,
    "A file is too large to be looked into",
    "Kobo opens no page over 10 MB; other readers take minutes.",
    "Split it.",
)
