"""Sound books as other programs shape them, written by hand: nothing comes in, files go out.

`shaped` writes the frame; each shape says what is its own: where notes stand, how they are marked.
"""

from __future__ import annotations

from checks.books import Files

CONTAINER = (
    '<?xml version="1.0"?>\n<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>\n"
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001e5"
    "27d4a20000000049454e44ae426082"
)
PROSE = (
    "Es ist nicht das erste Mal, dass die Stadt in den Nachrichten ist, und sie wird es auch nicht zum letzten Mal "
    "sein. In den Straßen haben die Bewohner ihre Häuser verlassen. Sie sind mit ihren Kindern und mit dem, was sie "
    "tragen konnten, über die Brücken auf die andere Seite des Flusses gegangen. "
) * 3


def page3(title: str, body: str, language: str = ' lang="de" xml:lang="de"') -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"'
        f' xmlns:epub="http://www.idpf.org/2007/ops"{language}>\n<head>\n<title>{title}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def page2(title: str, body: str, language: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN"'
        ' "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"'
        f"{language}>\n<head>\n<title>{title}</title>\n"
        f'<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def shaped(pages: dict[str, str], *, version: int = 3, accessible: bool = True) -> Files:
    """Return a book of these pages, with contents in both forms."""
    modified = '<meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>' if version == 3 else ""
    access = "".join(
        f'<meta property="schema:{name}">{value}</meta>'
        for name, value in {
            "accessMode": "textual",
            "accessibilityFeature": "readingOrder",
            "accessibilityHazard": "none",
        }.items()
    )
    items = "".join(
        f'<item id="p{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)
    )
    nav = (
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        if version == 3
        else ""
    )
    refs = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    language = ' xml:lang="de"' if version == 3 else ""
    opf = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="{version}.0"'
        f' unique-identifier="id"{language}>\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<dc:identifier id="id">urn:uuid:0d8f8e55-54a6-4d75-9d3f-1c5f0a6d2f10</dc:identifier><dc:title>Ein Buch</dc:title>'
        f"<dc:language>de</dc:language>{modified}{access if accessible and version == 3 else ''}</metadata>\n<manifest>"
        f'{items}{nav}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f'<item id="css" href="style.css" media-type="text/css"/></manifest>\n<spine toc="ncx">{refs}</spine>\n</package>\n'
    )
    first = next(iter(pages))
    ncx = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">'
        '<head><meta name="dtb:uid" content="urn:uuid:0d8f8e55-54a6-4d75-9d3f-1c5f0a6d2f10"/></head><docTitle><text>Ein Buch'
        '</text></docTitle><navMap><navPoint id="n1" playOrder="1"><navLabel><text>Eins</text></navLabel>'
        f'<content src="{first}"/></navPoint></navMap></ncx>\n'
    )
    made = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "EPUB/content.opf": opf,
        **{f"EPUB/{name}": text for name, text in pages.items()},
        "EPUB/toc.ncx": ncx,
        "EPUB/style.css": "p { margin: 0 0 0.5em 0; }\n@media print { aside { display: none; } }\n",
    }
    if version == 3:
        toc = f'<nav epub:type="toc"><h1>Inhalt</h1><ol><li><a href="{first}">Eins</a></li></ol></nav>'
        made["EPUB/nav.xhtml"] = page3("Inhalt", toc)
    return {name: text.encode() for name, text in made.items()}


def minimal() -> Files:
    """Return the least that an EPUB 3 is."""
    return shaped({"one.xhtml": page3("Eins", f"<h1>Eins</h1><p>{PROSE}</p>")}, accessible=False)


def pandoc3() -> Files:
    """Return notes at the end of their chapter, each an aside in a section, without ways back (pandoc 3)."""
    refs = "".join(
        f'<p>{PROSE}<a href="#fn{n}" class="footnote-ref" id="fnref{n}" epub:type="noteref" role="doc-noteref">{n}</a></p>'
        for n in (1, 2, 3)
    )
    notes = "".join(
        f'<aside epub:type="footnote" role="doc-footnote" id="fn{n}">\n<p>{said}</p>\n</aside>\n'
        for n, said in enumerate(("Die Note.", "Ebd.", "Mit <em>Betonung</em>.</p><p>Und zweitem Absatz."), 1)
    )
    section = f'<section id="footnotes" class="footnotes footnotes-end-of-document" epub:type="footnotes"><hr/>{notes}</section>'
    return shaped(
        {
            "ch001.xhtml": page3(
                "Eins", f'<section id="eins" class="level1"><h1>Eins</h1>{refs}</section>{section}'
            )
        }
    )


def pandoc2() -> Files:
    """Return plain links to plain blocks, with plain links back (pandoc, EPUB 2)."""
    body = (
        f'<h1>Eins</h1><p>{PROSE}&nbsp;<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p>'
        '<div class="footnotes"><hr/><div id="fn1"><p><a href="#fnref1" class="footnote-back">1</a>. Ebd.</p></div></div>'
    )
    return shaped({"ch001.xhtml": page2("Eins", body)}, version=2)


def endnotes() -> Files:
    """Return notes in a list in a file of their own, with arrows back (the shape of Standard Ebooks)."""
    refs = "".join(
        f'<p>{PROSE}<a href="endnotes.xhtml#note-{n}" id="noteref-{n}" epub:type="noteref" role="doc-noteref">{n}</a></p>'
        for n in (1, 2, 3)
    )
    notes = "".join(
        f'<li id="note-{n}" epub:type="endnote" role="doc-endnote"><p>{said} <a href="one.xhtml#noteref-{n}" epub:type="backlink"'
        ' role="doc-backlink">↩\ufe0e</a></p></li>'
        for n, said in enumerate(("Ps. 23.", "Siehe auch oben.", "Lang. " * 1000), 1)
    )
    chapter = f'<section id="chapter-1" epub:type="chapter" role="doc-chapter"><h2 epub:type="title">Eins</h2>{refs}</section>'
    end = f'<section id="endnotes" epub:type="endnotes" role="doc-endnotes"><h2>Noten</h2><ol>{notes}</ol></section>'
    return shaped(
        {
            "one.xhtml": page3("Eins", chapter, ' xml:lang="de"'),
            "endnotes.xhtml": page3("Noten", end, ' xml:lang="de"'),
        }
    )


def calibre() -> Files:
    """Return what a conversion gives: a title page in SVG, no languages, no headings, anchors, notes by links."""
    title = (
        '<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="100%"'
        ' height="100%" viewBox="0 0 600 800"><text x="9" y="9">Ein Buch</text></svg></div>'
    )
    one = (
        f'<p class="calibre1"><a id="p1" class="calibre2"></a>{PROSE}<a href="index_split_001.html#_ftn1" id="_ftnref1"'
        ' class="calibre3"><span class="calibre4">[1]</span></a></p><h3 class="calibre5">Drittens</h3>'
        '<p><img src="pixel.png" alt="" class="calibre6"/></p>'
    )
    two = f'<p class="calibre1"><a href="index_split_000.html#_ftnref1" id="_ftn1">[1]</a> S. 12</p><p>{PROSE}</p>'
    made = shaped(
        {
            "titlepage.xhtml": page2("Titel", title),
            "index_split_000.html": page2("x", one),
            "index_split_001.html": page2("x", two),
        },
        version=2,
    )
    made["EPUB/pixel.png"] = PIXEL
    opf = (
        made["EPUB/content.opf"]
        .decode()
        .replace("</manifest>", '<item id="i" href="pixel.png" media-type="image/png"/></manifest>')
    )
    made["EPUB/content.opf"] = opf.encode()
    made["META-INF/calibre_bookmarks.txt"] = b"x"
    return made


def roles_alone() -> Files:
    """Return notes marked by role and not by type."""
    refs = "".join(f'<p>{PROSE}<a href="#n{n}" id="r{n}" role="doc-noteref">{n}</a></p>' for n in (1, 2))
    notes = "".join(
        f'<aside id="n{n}" role="doc-footnote"><p><a href="#r{n}" role="doc-backlink">↩</a> Eine Note zum Text.</p></aside>'
        for n in (1, 2)
    )
    return shaped({"one.xhtml": page3("Eins", f"<h1>Eins</h1>{refs}{notes}")})


def types_alone() -> Files:
    """Return notes marked by type and not by role (pandoc 2)."""
    files = pandoc3()
    name = "EPUB/ch001.xhtml"
    files[name] = files[name].replace(b' role="doc-noteref"', b"").replace(b' role="doc-footnote"', b"")
    return files


def untyped_targets() -> Files:
    """Return note links that lead to plain list items."""
    refs = "".join(
        f'<p>{PROSE}<a href="#n{n}" id="r{n}" epub:type="noteref" role="doc-noteref">{n}</a></p>'
        for n in (1, 2)
    )
    notes = "".join(f'<li id="n{n}"><p>Eine Note zum Text. <a href="#r{n}">↩</a></p></li>' for n in (1, 2))
    return shaped({"one.xhtml": page3("Eins", f"<h1>Eins</h1>{refs}<ol>{notes}</ol>")})


def inline_notes() -> Files:
    """Return notes behind the paragraph that they belong to, and one of them referred to twice."""
    note = '<aside id="n{0}" epub:type="footnote" role="doc-footnote"><p><a href="#r{0}" role="doc-backlink">↩</a> Eine Note zum Text.</p></aside>'
    ref = "<p>" + PROSE + '<a href="#n{0}" id="r{1}" epub:type="noteref" role="doc-noteref">{1}</a></p>'
    body = ref.format(1, 1) + note.format(1) + ref.format(2, 2) + note.format(2) + ref.format(1, 3)
    return shaped(
        {"one.xhtml": page3("Eins", f'<h1>Eins</h1>{body}<p>Vergleiche <a href="#n2">oben</a>.</p>')}
    )


SHAPES = {
    made.__name__: made
    for made in (
        minimal,
        pandoc3,
        pandoc2,
        endnotes,
        calibre,
        roles_alone,
        types_alone,
        untyped_targets,
        inline_notes,
    )
}
