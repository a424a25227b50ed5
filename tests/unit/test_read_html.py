"""HTML: no word lost, moved or glued to another, whatever the elements around it."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.errors import ArticleError
from companion.model.document import ContainerKind
from companion.model.source import Source
from companion.read import read_article

INLINE = ["em", "i", "strong", "b", "code", "a", "sub", "span", "q", "u", "unbekannt", "ruby", "time"]
BLOCKS = [
    "p",
    "div",
    "section",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "figure",
]
BLOCKS += ["figcaption", "address", "details", "summary", "table"]

pieces = st.text(" \n<&>äöüßabcXYZ„“\xa0", min_size=1, max_size=12)
trees = st.recursive(
    pieces | st.just("br"),
    lambda inner: st.tuples(st.sampled_from(INLINE + BLOCKS), st.lists(inner, max_size=4)),
    max_leaves=20,
)


def markup(tree):
    if tree == "br":
        return "<br>"
    if isinstance(tree, str):
        return html.escape(tree)
    name, children = tree
    inside = "".join(map(markup, children))
    if name == "table":
        inside = f"<tbody><tr><td>{inside}</td><th>Ende</th></tr></tbody>"
    return f"<{name}>{inside}</{name}>"


def plain(tree):
    """Return the text as a browser shows it: blocks and line breaks part words, inline elements do not."""
    if tree == "br":
        return "\n"
    if isinstance(tree, str):
        return tree
    name, children = tree
    inside = "".join(map(plain, children))
    if name == "table":
        inside = f"{inside} Ende"
    return inside if name in INLINE else f" {inside} "


def words_of(article):
    texts = [t for c in article.chapters for t in [c.heading, *(b.text for b in c.blocks)] if t is not None]
    return " ".join(t.plain for t in texts).split()


def read(source, log=None):
    return read_article(Source("a.html", source.encode()), log or Log())


@given(st.lists(trees, min_size=1, max_size=5))
def test_the_words_of_a_tree_come_out_in_their_order(forest):
    article = read(f"<body>Anfang {''.join(map(markup, forest))} Ende</body>")
    assert words_of(article) == f"Anfang {''.join(map(plain, forest))} Ende".split()


@given(st.lists(trees, min_size=1, max_size=5))
def test_containers_nest_as_xhtml_allows(forest):
    parents = {
        ContainerKind.ITEM: {ContainerKind.BULLETS, ContainerKind.NUMBERS},
        ContainerKind.TERM: {ContainerKind.DEFINITIONS},
        ContainerKind.DEFINITION: {ContainerKind.DEFINITIONS},
        ContainerKind.ROW: {ContainerKind.TABLE},
        ContainerKind.CELL: {ContainerKind.ROW},
        ContainerKind.HEADER_CELL: {ContainerKind.ROW},
        ContainerKind.CAPTION: {ContainerKind.FIGURE},
    }
    wanting = {kind for kinds in parents.values() for kind in kinds} - {ContainerKind.FIGURE}
    (chapter,) = read(f"<body>Anfang {''.join(map(markup, forest))}</body>").chapters
    for block in chapter.blocks:
        kinds = [c.kind for c in block.within]
        for outer, inner in zip([None, *kinds], [*kinds, None], strict=True):
            assert outer in parents.get(inner, {outer})
            assert outer not in wanting or outer in parents.get(inner, set())


@given(st.lists(trees, min_size=1, max_size=5))
def test_marks_lie_within_their_text_and_never_cross(forest):
    for chapter in read(f"<body>Anfang {''.join(map(markup, forest))}</body>").chapters:
        for block in chapter.blocks:
            ends = []
            for (start, end), _, _ in block.text.marks:
                assert 0 <= start < end <= len(block.text.plain)
                while ends and ends[-1] <= start:
                    ends.pop()
                assert not ends or end <= ends[-1]
                ends.append(end)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("<p><b>Haus</b>tür</p>", "Haustür"),
        ("<p><b>Haus </b> und <i> Hof</i> .</p>", "Haus und Hof ."),
        ("<p>a\n<b>\n</b>\nb</p>", "a b"),
        ("<p>a<b> <br> </b>b</p>", "a\nb"),
        ("<p>a\xa0 \xa0b</p>", "a\xa0 \xa0b"),
        ("<p><br>a<br><br>b<br></p>", "a\n\nb"),
        ("<p>a&#1;&#12;b&#xFFFE;</p>", "a b"),
        ("<p>Haus<wbr>tür&shy;schloss</p>", "Haustür\xadschloss"),
        ("<h2>Eins<div>Zwei</div>Drei</h2>", "Eins\nZwei\nDrei"),
        ("<pre>\n a\n\n  b\n</pre>", " a\n\n  b"),
    ],
)
def test_white_space_is_what_a_browser_makes_of_it(source, plain):
    (chapter,) = read(source).chapters
    assert [b.text.plain for b in chapter.blocks] == [plain]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("<nav>N</nav><article><h1>T</h1><p>A</p><nav>N</nav></article><aside>N</aside><footer>N</footer>", "T A"),
        ("<main><h1>T</h1><article><p>A</p></article></main>", "T A"),
        ("<body><h1>T</h1><article><p>A</p></article><footer>N</footer></body>", "T A"),
        ("<p>Ein langer Text der Seite selbst</p><article><p>Anreißer</p></article>", "Ein langer Text der Seite selbst Anreißer"),
        ("<div role=main><p>A</p><footer>F</footer></div><p>N</p>", "A F"),
        ("<main></main><p>A</p>", "A"),
        ("<header><h1>T</h1></header><p>A</p><aside role=doc-endnotes>E</aside><aside>K</aside>", "T A E K"),
        ("<header>N</header><section><header>H</header>A<footer>F</footer></section><footer>N</footer>", "H A F"),
        ("<p>A</p></body></html><p>B</p>", "A B"),
        ("<p>A<script>N</script><style>N</style><template>N</template><!-- N --></p>", "A"),
        ("<p>A <span style='color:red;display: none'>N</span><i aria-hidden=true>N</i><b hidden>N</b>B</p>", "A B"),
        ("<form><p>A</p><select><option>N</select><textarea>N</textarea><button>N</button></form>", "A"),
    ],
)  # fmt: skip
def test_furniture_goes_and_the_text_stays(source, kept):
    assert words_of(read(source)) == kept.split()


def test_what_is_left_out_around_the_article_is_counted():
    log = Log()
    read(
        "<title>Drei Worte hier</title><nav>eins zwei</nav><article><p>Text</p></article><footer>drei</footer>",
        log,
    )
    (message,) = log.diagnostics
    assert message.code is Code.ARTICLE_FURNITURE
    assert message.message.startswith("3 words ")


def test_a_page_without_text_is_an_error():
    with pytest.raises(ArticleError, match="no text"):
        read("<html><head><title>Leer</title></head><body><nav>Politik</nav><img src=a.png></body></html>")


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 10_000 + "tief" + "</div>" * 10_000,
        "<b><i>" * 3000 + "tief",
        "<ul><li>" * 2000 + "tief",
        "<blockquote>t" * 3000 + "ief",
        "<span lang=en><span lang=fr>" * 2000 + "tief",
        "<p>" + "Haus und Hof " * 200_000,
        "<div hidden>" * 5000 + "weg" + "</div>" * 5000 + "tief",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>tief",
        "<!-- --> " * 20_000 + "tief",
    ],
    ids=["div", "b i", "ul", "blockquote", "lang", "one line", "hidden", "json", "comments"],
)
@pytest.mark.timeout(30)
def test_odd_pages_are_read_without_recursion_in_short_time(source):
    article = read(source)
    assert article.chapters[0].blocks[-1].text.plain[-3:] in ("ief", "Hof")
    assert max(len(b.within) for b in article.chapters[0].blocks) <= 120
