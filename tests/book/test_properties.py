"""What must hold for every article: the text is the author's, links are whole, files are small."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from book.opened import TYPE, XHTML, Opened
from companion.annotate import LinkPolicy
from companion.diagnostics import Log
from companion.match import compile_terms
from companion.model.document import Article, Block, BlockKind, Chapter, Container, ContainerKind, Metadata
from companion.model.source import Location, Source
from companion.model.terms import MatchMode, Term, TermType
from companion.model.text import Mark, MarkKind, Span, Text
from companion.package import package
from companion.pipeline import Options, annotate_articles, build
from companion.render import Look, render

WORDS = [
    "der",
    "IS",
    "Mossul",
    "Mossuls",
    "Anti-IS-Koalition",
    "Außen-",
    "und",
    "Verteidigungsminister",
    "stockte",
    "auf,",
    "ihre",
    "Mittel.",
    "außer",
    "Gefecht",
    "setzen",
    "setzte",
    "Dschihadistenmiliz",
    "„Rakka“",
    "<b>",
    "&",
    "]]>",
    "Isla\xadmischer",
    "Staat\xa0Staates",
    "https://is.de/IS",
    "Häuser",
    "Häuser",
    "…",
    "–",
    "4.600",
    "'x'",
    '"y"',
    "𝔐ossul",
    "Ashton Carter",
    "Carters",
    "Carter-Koalition",
]

TERMS = [
    Term("IS", "A militia & an acronym.", Location("g", 1), aliases=("Islamischer Staat",)),
    Term("Mossul", "A city in <northern> Iraq.", Location("g", 2)),
    Term("Außenminister", "A foreign minister.", Location("g", 3)),
    Term("aufstocken", "To increase.", Location("g", 4)),
    Term("außer Gefecht setzen", "To put out of action.", Location("g", 5)),
    Term("Miliz", "A militia.", Location("g", 6), match=MatchMode.COMPOUNDS),
    Term("Haus", "A house.", Location("g", 7), unless=("Gefecht",)),
    Term("Koalition", "A coalition.", Location("g", 8), only=("Anti-IS-Koalition", "Staat")),
    Term("Ashton Carter", "A minister.", Location("g", 9), type=TermType.PERSON),
]
MATCHER = compile_terms(TERMS, Log())
GLOSSARY = Source(
    "g.yaml", b"terms:\n  - IS: A militia.\n  - Mossul: A city.\n  - aufstocken: To increase.\n"
)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)
policies = st.sampled_from(LinkPolicy)


@st.composite
def marked(draw: st.DrawFn) -> Text:
    plain = draw(texts)
    marks = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(plain) - 1))
        end = draw(st.integers(start + 1, len(plain)))
        kind = draw(st.sampled_from([MarkKind.EMPHASIS, MarkKind.CODE, MarkKind.LINK]))
        marks.append(Mark(Span(start, end), kind, "https://x.de/" if kind is MarkKind.LINK else ""))
    links = [m for m in marks if m.kind is MarkKind.LINK]
    return Text(plain, tuple(m for m in marks if m.kind is not MarkKind.LINK or m is links[0]))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    made, key = [], 0
    for _ in range(draw(st.integers(1, 6))):
        within: tuple[Container, ...] = ()
        shape = draw(st.sampled_from(["plain", "plain", "quote", "list", "heading", "verbatim"]))
        key += 2
        if shape == "quote":
            within = (Container(ContainerKind.QUOTE, key),)
        elif shape == "list":
            within = (Container(ContainerKind.BULLETS, key), Container(ContainerKind.ITEM, key + 1))
        kind = {"heading": BlockKind.HEADING, "verbatim": BlockKind.VERBATIM}.get(shape, BlockKind.PARAGRAPH)
        made.append(Block(kind, draw(marked()), level=2 if shape == "heading" else 0, within=within))
    return tuple(made)


def write(chapter: Chapter, policy: LinkPolicy) -> Opened:
    article = Article(Metadata("Titel", language="de"), (chapter,), "a.txt")
    options = Options(style=b"", given=Metadata(), policy=policy)
    look = Look(style=b"", locale="en", modified=dt.datetime(2020, 1, 1, tzinfo=dt.UTC), plain=True)
    annotated = annotate_articles([article], MATCHER, options)
    linked = look._replace(linked="Annotated: every occurrence")
    return Opened(package(render(annotated, linked)))


def leaves(book: Opened) -> list[str]:
    found = []
    for tree in book.chapters.values():
        section = tree.find(f".//{XHTML}section")
        for child in section:
            if child.tag not in {f"{XHTML}aside", f"{XHTML}h1"}:
                found += [
                    "".join(e.itertext())
                    for e in child.iter()
                    if e.tag in {f"{XHTML}{name}" for name in ("p", "pre", "h2")}
                ]
    return found


@settings(deadline=None, max_examples=60)
@given(blocks(), policies)
def test_with_notes_taken_out_the_text_is_the_author_s_whatever_its_markup(made, policy):
    assert leaves(write(Chapter("Titel", made), policy)) == [block.text.plain for block in made]


@settings(deadline=None, max_examples=40)
@given(blocks())
def test_links_never_nest_and_never_stand_in_links_code_or_headings(made):
    book = write(Chapter("Titel", made), LinkPolicy.ALL)
    for tree in book.chapters.values():
        parents = {child: parent for parent in tree.iter() for child in parent}
        for a in tree.iter(f"{XHTML}a"):
            if a.get(TYPE) == "noteref":
                above, around = a, set()
                while above in parents:
                    above = parents[above]
                    around.add(above.tag)
                assert not around & {f"{XHTML}{name}" for name in ("a", "code", "pre", "h1", "h2")}


@settings(deadline=None, max_examples=60)
@given(
    st.lists(texts, min_size=1, max_size=5),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
    policies,
)
def test_a_plain_text_comes_through_word_for_word(paragraphs, encoding, newline, policy):
    data = (newline * 2).join(paragraphs).encode(encoding)
    options = Options(style=b"", given=Metadata(title="Titel"), policy=policy, plain=True)
    built = build([Source("a.txt", data)], [GLOSSARY], options, Log())
    assert [p.split() for p in Opened(built.epub).paragraphs()] == [p.split() for p in paragraphs]


@settings(deadline=None, max_examples=100)
@given(texts)
def test_matches_never_overlap_and_lie_in_the_text(text):
    spans = [span for found in MATCHER.find(text) for span in found.spans]
    ordered = sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(ordered))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_long_chapter_is_split_into_small_files_with_each_note_beside_its_links():
    paragraph = "Der IS stockte in Mossul seine Mittel auf, sagte der Außen- und Verteidigungsminister. " * 20
    made = tuple(Block(BlockKind.PARAGRAPH, Text(paragraph.strip())) for _ in range(120))
    book = write(Chapter("Titel", made), LinkPolicy.ALL)
    assert len(book.chapters) > 2
    assert all(len(data) <= 240_000 for name, data in book.files.items() if name.endswith(".xhtml"))
    assert leaves(book) == [block.text.plain for block in made]
    assert {headword for _, _, headword in book.links()} == {"IS", "Mossul", "aufstocken", "Außenminister"}
    ids = [identifier for _, identifier in book.ids()]
    assert len(ids) == len(set(ids))


def test_a_long_glossary_is_split_as_well():
    names = [f"Begriff{k}" for k in range(3000)]
    terms = [Term(name, "A note of some length. " * 8, Location("g", k)) for k, name in enumerate(names)]
    article = Article(
        Metadata("Titel", language="de"),
        (Chapter("Titel", tuple(Block(BlockKind.PARAGRAPH, Text(name)) for name in names)),),
        "a.txt",
    )
    options = Options(style=b"", given=Metadata(), policy=LinkPolicy.ALL)
    annotated = annotate_articles([article], compile_terms(terms, Log()), options)
    look = Look(
        b"", "de", dt.datetime(2020, 1, 1, tzinfo=dt.UTC), plain=True, linked="Annotated: every occurrence"
    )
    book = Opened(package(render(annotated, look)))
    assert all(len(data) <= 240_000 for name, data in book.files.items() if name.endswith(".xhtml"))
    glossaries = [tree for name, tree in book.pages.items() if name.startswith("glossary")]
    assert len(glossaries) > 2
    assert sum(len(list(tree.iter(f"{XHTML}dt"))) for tree in glossaries) == 3000
