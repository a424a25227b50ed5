"""K3 and K5: the pages and their languages. Nothing comes in; faults go out."""

from __future__ import annotations

from companion.check.codes.fault import ERROR, WARNING, Fault

BROKEN_XML = Fault(
    "K301",
    ERROR,
    "A file is not well-formed XML",
    "Thorium, Readium and Apple Books show an error instead of the page; Send-to-Kindle refuses the book.",
    "Close each tag, quote each attribute, write `&amp;` for `&`.",
)
NAMED_ENTITY = Fault(
    "K302",
    ERROR,
    "An entity of HTML is used that XML does not know",
    "The page ends in an error message (Apple Books, Thorium) or breaks off there.",
    "Write the character itself, or its number: `&#160;` for `&nbsp;`.",
)
UNDECLARED_PREFIX = Fault(
    "K303",
    ERROR,
    "A prefix such as `epub:` is not declared, or stands for the wrong namespace",
    "The page shows an error, or no note of it pops up.",
    'Write `xmlns:epub="http://www.idpf.org/2007/ops"` on `<html>`.',
)
PREFIX_PLACE = Fault(
    "K304",
    WARNING,
    "The prefix `epub:` is declared somewhere else than on `<html>`",
    "Apple Books does not understand it there: notes do not pop up.",
    "Move `xmlns:epub` to `<html>`.",
)
ENCODING = Fault(
    "K305",
    ERROR,
    "A file is neither in UTF-8 nor in UTF-16",
    "Umlauts turn into question marks, or the page does not open.",
    "Save it in UTF-8 and say so in its first line.",
)
ODD_CHARACTER = Fault(
    "K306",
    WARNING,
    "The text has a control or a replacement character",
    "A box or a question mark stands where a letter was meant.",
    "Write the character that was meant; it was lost in a wrong encoding.",
)
NOT_A_PAGE = Fault(
    "K307",
    ERROR,
    "A page is no XHTML, or has no body or nothing in it",
    "The page is blank, or shows its mark-up.",
    'Begin with `<html xmlns="http://www.w3.org/1999/xhtml">` and put the text into `<body>`.',
)
BLOCK_IN_PARAGRAPH = Fault(
    "K308",
    ERROR,
    "A paragraph or heading has a block inside",
    "Readers that repair mark-up tear it in two: text loses its form, and notes their place.",
    "Close the paragraph before the block.",
)
DUPLICATE_ID = Fault(
    "K310",
    ERROR,
    "An id is used twice in a file",
    "Links and notes open the first one, whichever was meant.",
    "Give each element an id of its own.",
)
BAD_ID = Fault(
    "K311",
    ERROR,
    "An id is empty or has white space",
    "No link can reach it.",
    "Use letters, digits and `-`, beginning with a letter.",
)
DEAD_LINK = Fault(
    "K320",
    ERROR,
    "A link leads to a file or place that does not exist",
    "Tapping on it does nothing, or opens the beginning of the file.",
    "Correct the address or the id.",
)
LINK_OUT_OF_SPINE = Fault(
    "K321",
    ERROR,
    "A link leads to a page that is not in the spine",
    "Apple Books and Kobo do not open it; there is no way back from it.",
    'Add the page to the spine, with `linear="no"` if it is not to be read in turn.',
)
NESTED_LINK = Fault(
    "K322",
    ERROR,
    "A link is inside another link",
    "Only one of the two works, and which one depends on the reader.",
    "Take one out, or put them side by side.",
)
EMPTY_LINK = Fault(
    "K323",
    WARNING,
    "A link has no text",
    "There is nothing to tap on; reading aloud says “link”.",
    "Write a text into it, or take it out.",
)
DEAD_RESOURCE = Fault(
    "K324",
    ERROR,
    "A page or style sheet uses a file that is not in the book",
    "A picture, font or style is missing; a grey box stands in its place.",
    "Put the file in and list it in the manifest, or take the reference out.",
)
REMOTE_RESOURCE = Fault(
    "K325",
    ERROR,
    "A page needs a file from the web",
    "Without a connection, and on every Kindle and Kobo, it is missing.",
    "Put the file into the book.",
)
SCRIPT_UNDECLARED = Fault(
    "K330",
    ERROR,
    "A page has a script, and its item does not say so",
    "Strict readers refuse the book; Kindle and most e-ink devices never run it.",
    'Take the script out, or write `properties="scripted"`.',
)
SCRIPT = Fault(
    "K331",
    WARNING,
    "A page has a script",
    "Kindle, Kobo and most e-ink devices do not run it.",
    "Make sure that the page says all without it.",
)
MEDIA = Fault(
    "K332",
    WARNING,
    "A page has sound or video",
    "Send-to-Kindle and e-ink devices drop it.",
    "Say the same in words beside it.",
)
PROPERTY = Fault(
    "K333",
    ERROR,
    "A page holds SVG or MathML, and its item does not say so",
    "Strict readers refuse the book or draw nothing.",
    'Write `properties="svg"` or `"mathml"` in the manifest.',
)
BAD_ROLE = Fault(
    "K334",
    ERROR,
    "A role does not exist",
    "Reading aloud does not say what the element is.",
    "Use a role of ARIA or DPUB-ARIA.",
)
BROKEN_SHEET = Fault(
    "K335",
    ERROR,
    "A style sheet has a brace too many or too few",
    "All rules behind it are lost; Adobe's engine drops the whole sheet.",
    "Balance the braces and close comments and quotes.",
)
DEAD_REFERENCE = Fault(
    "K336",
    ERROR,
    "An attribute such as `aria-labelledby` names an id that does not exist",
    "Reading aloud has no name for the part.",
    "Name the id of the heading, or take the attribute away.",
)
HEADING_SKIPPED = Fault(
    "K340",
    WARNING,
    "A heading leaves a level out",
    "Whoever goes from heading to heading by ear looks for the missing one.",
    "Take the next level, h2 under h1.",
)
NO_HEADING = Fault(
    "K341",
    WARNING,
    "A chapter has no heading",
    "It cannot be told in the contents or by ear where it begins.",
    "Begin it with a heading.",
)
NO_PAGE_TITLE = Fault(
    "K342",
    WARNING,
    "A page has no `<title>`",
    "Some readers show the file's name in its place.",
    "Write one into `<head>`.",
)
NO_ALT = Fault(
    "K343",
    WARNING,
    "A picture has no `alt`",
    "Reading aloud says the name of the file.",
    'Say what it shows; `alt=""` for an ornament.',
)

LANGUAGE_MISSING = Fault(
    "K501",
    WARNING,
    "A page does not say its language",
    "Hyphenation and reading aloud use the language of the book, or of the device.",
    "Write `lang` and `xml:lang` on `<html>`.",
)
LANGUAGE_LOST = Fault(
    "K502",
    ERROR,
    "A page does not say its language, though the others or its own notes do",
    "It is hyphenated and read aloud in the device's language, or in that of the notes.",
    "Write `lang` and `xml:lang` on `<html>`.",
)
LANGUAGE_DISAGREES = Fault(
    "K503",
    ERROR,
    "`lang` and `xml:lang` say different languages",
    "Half of the readers hyphenate and speak by the wrong one.",
    "Write the same into both.",
)
LANGUAGE_INVALID = Fault(
    "K504",
    ERROR,
    "A language tag does not exist",
    "No hyphenation, no dictionary, and the device's own voice; Send-to-Kindle may refuse the book.",
    "Write a tag of BCP 47: `de`, `de-AT`, `en`.",
)
LANGUAGE_WRONG = Fault(
    "K505",
    WARNING,
    "A page seems to be in another language than it says",
    "It is hyphenated and read aloud by the rules of the wrong language.",
    "Correct `lang` and `xml:lang`.",
)
LANGUAGES_CONTRADICT = Fault(
    "K509",
    ERROR,
    "Page and book disagree about the language, and the words tell who is wrong",
    "The page is hyphenated, looked up and read aloud in the wrong language.",
    "Correct `lang` and `xml:lang` of the page, or add a `dc:language`.",
)
NOTE_LANGUAGE_LOST = Fault(
    "K506",
    ERROR,
    "A note lacks the mark of its language",
    "The note is read aloud and hyphenated in the language of the chapter: English with a German voice.",
    "Write `lang` and `xml:lang` on the note, on its paragraph and on the word that it explains.",
)
NOTE_LANGUAGE = Fault(
    "K507",
    WARNING,
    "A note seems to be in another language than its page, and has no mark of it",
    "The note is read aloud in the voice of the chapter's language.",
    "Write `lang` and `xml:lang` on the note and on its paragraph.",
)
LANGUAGE_UNKNOWN = Fault(
    "K508",
    WARNING,
    "The book says that its language is not known",
    "No hyphenation, no dictionary, and the device's own voice.",
    "Name the language: `de`, `en`; to pandoc by `lang: de`.",
)
