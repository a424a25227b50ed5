"""K2: the package document, the contents and the cover. Nothing comes in; faults go out."""

from __future__ import annotations

from companion.check.codes.fault import ERROR, WARNING, Fault

NO_TITLE = Fault(
    "K201",
    ERROR,
    "The book has no title",
    "The library shows the name of the file, or nothing; Send-to-Kindle refuses the book.",
    "Write a `dc:title`.",
)
NO_IDENTIFIER = Fault(
    "K202",
    ERROR,
    "The book has no identifier, or `unique-identifier` names none",
    "Readers mix it up with other books: places, marks and updates get lost.",
    "Write a `dc:identifier` with an id, and name that id in `unique-identifier`.",
)
NO_MODIFIED = Fault(
    "K203",
    ERROR,
    "`dcterms:modified` is missing, repeated or no moment in UTC",
    "An updated book does not replace the old one; shops refuse it.",
    'Write `<meta property="dcterms:modified">2016-07-21T00:00:00Z</meta>` once.',
)
NO_LANGUAGE = Fault(
    "K204",
    ERROR,
    "The book says no language",
    "Hyphenation, dictionary and voice are the device's; Send-to-Kindle may refuse the book.",
    "Write a `dc:language`, as in `<dc:language>de</dc:language>`.",
)
UNKNOWN_KINDLE_LANGUAGE = Fault(
    "K205",
    WARNING,
    "Kindle does not know the book's first language",
    "Send-to-Kindle may refuse it; on the device there is no hyphenation and no dictionary.",
    "Nothing, if the language is right; name the main language first.",
)
NO_ACCESSIBILITY = Fault(
    "K206",
    WARNING,
    "The book does not say how accessible it is",
    "Shops and libraries cannot tell blind readers whether the book can be read aloud.",
    "Write `schema:accessMode`, `accessModeSufficient`, `accessibilityFeature`, `accessibilityHazard` and "
    "`accessibilitySummary`.",
)
BAD_VERSION = Fault(
    "K207",
    ERROR,
    "The book does not say properly that it is an EPUB, or of which version",
    "Readers take it for an EPUB 2, or do not open it.",
    'Write `version="3.0"` on `package`, and in META-INF/container.xml the type '
    "`application/oebps-package+xml`.",
)
MISSING_FILE = Fault(
    "K210",
    ERROR,
    "The manifest names a file that is not there",
    "A chapter, a picture or the styling is missing; Kindle and Kobo may refuse the book.",
    "Put the file in, or take the item out.",
)
MANIFEST_ITEM = Fault(
    "K211",
    ERROR,
    "An item of the manifest lacks its id, address or type, or repeats another's",
    "Which file is meant is left to chance; strict readers do not open the book.",
    "Give each file one item, with an id of its own.",
)
WRONG_TYPE = Fault(
    "K212",
    ERROR,
    "A file is not of the type that the manifest says",
    "The picture, page or style sheet is not shown.",
    "Correct `media-type`: `application/xhtml+xml`, `text/css`, `image/jpeg`, `image/png`, …",
)
SPINE_UNKNOWN = Fault(
    "K213",
    ERROR,
    "The spine names an item that does not exist, twice, or that is no page",
    "A chapter is missing, or the book does not open.",
    "Name each page of the manifest once, by its id.",
)
SPINE_EMPTY = Fault(
    "K214",
    ERROR,
    "The spine has nothing to read",
    "The book does not open, or is empty.",
    'List the pages in reading order; at least one without `linear="no"`.',
)
UNREACHABLE = Fault(
    "K215",
    WARNING,
    "A page outside the reading order has no link to it",
    'Nobody comes to the page (`linear="no"`), or it shows in an odd place.',
    'Link to it, or take `linear="no"` away.',
)
CHAPTER_ASIDE = Fault(
    "K216",
    WARNING,
    "A chapter is kept out of the reading order",
    "Turning pages leaves it out (Apple Books, Kobo); it can only be reached by a link.",
    'Take `linear="no"` away.',
)
NO_NAV = Fault(
    "K220",
    ERROR,
    "There is no table of contents",
    "The contents of the reader are empty: no way to a chapter but turning pages.",
    'Add a page with `<nav epub:type="toc">` and give its item `properties="nav"` (EPUB 2: an NCX).',
)
EMPTY_NAV = Fault(
    "K221",
    ERROR,
    "The table of contents is empty, or an entry has no text",
    "There is nothing to tap on.",
    "Write an entry with a title for each chapter.",
)
DEAD_NAV = Fault(
    "K222",
    ERROR,
    "An entry of the table of contents leads nowhere",
    "Tapping on the chapter does nothing, or opens the wrong place.",
    "Point it to a file of the spine, and to an id that is in it.",
)
DEAD_LANDMARK = Fault(
    "K223",
    ERROR,
    "A landmark or an entry of the guide leads nowhere",
    "Kindle and Apple Books open the book at the wrong place; “Go to beginning” is dead.",
    "Point it to a file and id that exist.",
)
NO_NCX = Fault(
    "K224",
    WARNING,
    "There is no NCX for older readers",
    "Readers of EPUB 2 (older Kobo, Tolino, PocketBook, Adobe Digital Editions) show no contents.",
    "Add an NCX and name it in `spine toc`.",
)
DEAD_NCX = Fault(
    "K225",
    ERROR,
    "An entry of the NCX leads nowhere",
    "On older readers and on Kindle the chapter cannot be opened from the contents.",
    "Point it to a file of the spine, and to an id that is in it.",
)
NCX_MISMATCH = Fault(
    "K226",
    ERROR,
    "The NCX is not named in the spine, or has another identifier than the book",
    "Older readers show no contents, or take the book for another.",
    "Name its item in `spine toc`, and give `dtb:uid` the book's identifier.",
)
NOT_IN_CONTENTS = Fault(
    "K227",
    WARNING,
    "A chapter with a heading is not in the table of contents",
    "It can only be found by turning pages.",
    "Add an entry for it.",
)
CONTENTS_ORDER = Fault(
    "K228",
    WARNING,
    "The table of contents has another order than the book",
    "The reader's mark of the current chapter jumps about; listening goes astray.",
    "Order the entries as the spine is.",
)
CONTENTS_DIFFER = Fault(
    "K229",
    ERROR,
    "A chapter is in the NCX, but not in the table of contents",
    "New readers do not show it in their contents; old ones do.",
    "Add an entry for it.",
)
NO_COVER = Fault(
    "K230",
    WARNING,
    "The book has no cover",
    "The library shows a grey tile.",
    'Add a picture with `properties="cover-image"` in the manifest; for Kindle also `<meta name="cover">`.',
)
WRONG_COVER = Fault(
    "K231",
    WARNING,
    "What is named as the cover is no JPEG or PNG of the book",
    "Kindle and Kobo show a grey tile instead of the cover.",
    "Name a JPEG or PNG of the manifest.",
)
CLAIM_ALT = Fault(
    "K232",
    ERROR,
    "The book claims texts for all pictures, but one has none",
    "A blind reader is promised a text and hears the name of a file.",
    "Give the picture an `alt` (empty for an ornament), or drop the claim `alternativeText`.",
)
CLAIM_HEADINGS = Fault(
    "K233",
    ERROR,
    "The book claims headings in order, but one level is left out",
    "Whoever goes from heading to heading by ear looks for the missing one.",
    "Take the next level, or drop the claim `structuralNavigation`.",
)
PACKAGE_LANGUAGE = Fault(
    "K234",
    WARNING,
    "The package document does not say what language its own words are in",
    "Titles in the library are read aloud in the wrong voice.",
    "Write `xml:lang` on `package`.",
)
