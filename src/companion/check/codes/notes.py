"""K4: note links, notes and the ways back. Nothing comes in; faults go out."""

from __future__ import annotations

from companion.check.codes.fault import ERROR, INFO, WARNING, Fault

DEAD_NOTE_LINK = Fault(
    "K401",
    ERROR,
    "A note link leads nowhere",
    "No reader opens a note; foliate-js (Foliate, Readest) shows the whole chapter in its place.",
    "Point it to the id of its note.",
)
LINK_WITHOUT_TYPE = Fault(
    "K402",
    ERROR,
    'A link to a note is not marked `epub:type="noteref"`',
    "Apple Books, Thorium, Readium and Google Play jump away instead of opening the note.",
    'Write `epub:type="noteref" role="doc-noteref"` on the link.',
)
LINK_WITHOUT_ROLE = Fault(
    "K403",
    ERROR,
    "A note link or note lacks the role that the others have, or has a wrong one",
    "Screen readers announce it as an ordinary link or text; Thorium hides what has the role of a way back.",
    'Write `role="doc-noteref"` on the link, `role="doc-footnote"` on the note.',
)
NO_ROLES = Fault(
    "K404",
    WARNING,
    "Note links or notes have no role",
    "Screen readers announce them as ordinary links and text.",
    'Write `role="doc-noteref"` on the links, `role="doc-footnote"` on the notes.',
)
NOT_A_NOTE = Fault(
    "K405",
    ERROR,
    "A note link leads to something that is no note",
    "The pop-up shows a heading or a wrong passage, or the reader jumps away.",
    'Point it to its note, and mark that `epub:type="footnote" role="doc-footnote"`.',
)
UNTYPED_NOTES = Fault(
    "K406",
    WARNING,
    "What note links lead to is not marked as a note",
    "Apple Books and KOReader jump away instead of opening the note.",
    'Mark each note `epub:type="footnote"`, or the list of them `epub:type="endnotes"`.',
)
UNREFERENCED = Fault(
    "K407",
    ERROR,
    "No link leads to a note",
    "Apple Books, Thorium and foliate-js take notes out of the text: nobody can read this one.",
    "Link to it, or take it out.",
)
UNREFERENCED_VISIBLE = Fault(
    "K408",
    WARNING,
    "No link leads to a note that stands in the text",
    "It can be read, but not opened.",
    "Link to it, or take it out.",
)
TYPES_BY_ROLE = Fault(
    "K409",
    WARNING,
    "Note links say what they are by their role alone",
    "Apple Books and Readium on iOS and Android look at `epub:type`, and jump instead of opening the note.",
    'Write `epub:type="noteref"` beside the role.',
)
UNSAFE_ID = Fault(
    "K410",
    ERROR,
    "The id of a note cannot be used in `querySelector('#id')`",
    "Thorium and Readium find no such note: nothing opens.",
    "Use a to z, digits and `-`, beginning with a letter.",
)
HIDDEN = Fault(
    "K411",
    ERROR,
    "A note is hidden",
    "calibre opens no pop-up, KOReader shows nothing, and where links jump they jump nowhere.",
    "Take `hidden` or `display: none` away; Apple Books, Thorium and foliate-js hide notes by themselves.",
)
EMPTY_NOTE = Fault(
    "K412",
    ERROR,
    "A note says nothing",
    "An empty pop-up opens, or none at all (Kobo).",
    "Write the note, or take it and its link out.",
)
SHORT_NOTE = Fault(
    "K413",
    WARNING,
    "A note has fewer than 9 characters",
    "Kobo jumps to it instead of opening a pop-up.",
    "Write a few words more.",
)
SHORT_GLOSS = Fault(
    "K414",
    ERROR,
    "A note that should explain a word has fewer than 9 characters",
    "Kobo jumps to it instead of opening a pop-up; everywhere else it explains next to nothing.",
    "Write the explanation.",
)
LONG_NOTE = Fault(
    "K415",
    ERROR,
    "A note to pop up has more than 5,000 characters",
    "Kobo opens no pop-up and jumps away; KOReader gives up at 10,000.",
    "Shorten it, or make it a section that a plain link leads to.",
)
LONG_ENDNOTE = Fault(
    "K416",
    WARNING,
    "An endnote has more than 5,000 characters",
    "Kobo jumps to it instead of opening a pop-up.",
    "Nothing, if it is to be read in its place.",
)
IN_HEADING = Fault(
    "K417",
    WARNING,
    "A note link is inside a heading",
    "Its text or number shows in the contents of some readers; KOReader opens no pop-up from a heading.",
    "Put the link behind the first sentence.",
)
TEXTLESS_LINK = Fault(
    "K418",
    ERROR,
    "A note link has no text",
    "There is nothing to tap on, so that nobody comes to the note.",
    "Write the word or the number into the link.",
)
OTHER_FILE = Fault(
    "K419",
    INFO,
    "Notes are in another file than their references",
    "Kindle and old versions of Apple Books may jump instead of opening a pop-up. The book is sound.",
    "Nothing; for pop-ups everywhere, put notes at the end of their chapter.",
)
ASIDES_APART = Fault(
    "K420",
    WARNING,
    "A file of notes is made of `aside`",
    "Thorium and foliate-js hide notes in an `aside`: the page is blank there.",
    "Use a list (`ol`, `li`) in files of notes, or put the notes into the files of their references.",
)
BEFORE_REFERENCE = Fault(
    "K421",
    ERROR,
    "A note stands before its reference",
    "Kobo opens no pop-up but jumps back; where notes show in the text, it comes out of nowhere.",
    "Put the note behind the text that refers to it.",
)
WRONG_WAY_BACK = Fault(
    "K422",
    ERROR,
    "The way back from a note leads to the reference of another note",
    "The reader goes on reading at the wrong place.",
    "Point it to the id of the link that leads to this note.",
)
ODD_WAY_BACK = Fault(
    "K423",
    WARNING,
    "The way back from a note does not lead to its reference",
    "The reader comes back somewhere near the place, or not.",
    "Point it to the id of the link that leads to this note.",
)
NO_WAYS_BACK = Fault(
    "K424",
    WARNING,
    "Notes have no way back",
    "Where links jump (Adobe's engine, epub.js), the reader must find the place again; Kindle asks for it.",
    "Put a link back to the reference first in each note.",
)
WAY_BACK_LOST = Fault(
    "K425",
    ERROR,
    "A note has no way back, though the others have one",
    "Whoever jumps to it (Adobe's engine, epub.js) does not come back; Kindle may open no pop-up for it.",
    "Put a link back to the reference first in the note.",
)
NESTED_NOTES = Fault(
    "K426",
    ERROR,
    "A note is inside another note",
    "The pop-up of the outer one shows both; Thorium and foliate-js hide the inner one.",
    "Put them side by side.",
)
NOT_AN_ASIDE = Fault(
    "K427",
    ERROR,
    "A note is no `aside`, though the others are",
    "Apple Books, Thorium and foliate-js hide the others and show this one in the text as well.",
    "Write `<aside>`.",
)
IN_PARAGRAPH = Fault(
    "K428",
    ERROR,
    "A note is inside a paragraph",
    "Readers that repair mark-up tear the paragraph in two; validators refuse it.",
    "Put the note behind the paragraph.",
)
SEVERAL_TYPES = Fault(
    "K429",
    WARNING,
    "A note link has more than one type",
    "Readium on iOS and Android demands `noteref` alone, and jumps instead of opening the note.",
    'Write `epub:type="noteref"` and nothing else.',
)
OWN_FILE_NAMED = Fault(
    "K430",
    WARNING,
    "A note link names its own file",
    "Kindle opens pop-ups for bare `#id` addresses; with a file name it may jump.",
    'Write `href="#id"`.',
)
GLOSSARY_WAY_BACK = Fault(
    "K431",
    ERROR,
    "A way back from the glossary leads to no note link, or to that of another word",
    "The reader looks for the word at a place where it is not.",
    "Point it to the id of a link of this word.",
)
