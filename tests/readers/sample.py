"""A small hand-made book, right in every way the readers look at, to plant faults in.

In: replacements of text in its files. Out: an EPUB file. It is written here by hand, not by the program, so
that the harness can be tested apart from it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""

PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="de">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:6f2d0a52-7a4a-5f3e-9d5c-3f1f6f0e8a11</dc:identifier>
<dc:title>Am Leuchtturm</dc:title><dc:language>de</dc:language><dc:language>en</dc:language>
<meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Ein kurzer Text mit Anmerkungen.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/>
<item id="glossary" href="glossary.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="book.css" media-type="text/css"/>
</manifest>
<spine><itemref idref="c1"/><itemref idref="glossary"/></spine>
</package>
"""

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="de" xml:lang="de">
<head><title>Am Leuchtturm</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
"""

NAV = f"""{HEAD}<body><nav epub:type="toc" role="doc-toc" aria-labelledby="h"><h1 id="h">Inhalt</h1>
<ol><li><a href="c1.xhtml">Am Leuchtturm</a></li><li><a href="glossary.xhtml">Glossar</a></li></ol>
</nav></body></html>
"""

CHAPTER = f"""{HEAD}<body><section epub:type="chapter" role="doc-chapter" aria-labelledby="h1">
<h1 id="h1">Am Leuchtturm</h1>
<p>Der alte <a id="r1" href="#n1" epub:type="noteref" role="doc-noteref">Leuchtturm</a> stand auf einer
<a id="r2" href="#n2" epub:type="noteref" role="doc-noteref">Klippe</a> über dem
<a id="r3" href="#n3" epub:type="noteref" role="doc-noteref">Watt</a>, und der Wärter zündete jeden Abend
die <a id="r4" href="#n4" epub:type="noteref" role="doc-noteref">Laterne</a> an.</p>
<aside id="n1" epub:type="footnote" role="doc-footnote" lang="en" xml:lang="en"><p lang="en" xml:lang="en">
<dfn lang="de" xml:lang="de">Leuchtturm</dfn>: lighthouse, a tower that guides ships.</p></aside>
<aside id="n2" epub:type="footnote" role="doc-footnote" lang="en" xml:lang="en"><p lang="en" xml:lang="en">
<dfn lang="de" xml:lang="de">Klippe</dfn>: cliff, a steep rock by the sea.</p></aside>
<aside id="n3" epub:type="footnote" role="doc-footnote" lang="en" xml:lang="en"><p lang="en" xml:lang="en">
<dfn lang="de" xml:lang="de">Watt</dfn>: mud flats, sea floor that falls dry twice a day.</p></aside>
<aside id="n4" epub:type="footnote" role="doc-footnote" lang="en" xml:lang="en"><p lang="en" xml:lang="en">
<dfn lang="de" xml:lang="de">Laterne</dfn>: lantern, here the great lamp.</p></aside>
</section></body></html>
"""

GLOSSARY = f"""{HEAD}<body><section epub:type="glossary" role="doc-glossary" aria-labelledby="hg">
<h1 id="hg">Glossar</h1>
<dl><dt id="g1" epub:type="glossterm"><dfn>Leuchtturm</dfn></dt>
<dd epub:type="glossdef"><p><span lang="en" xml:lang="en">lighthouse</span>
<a href="c1.xhtml#r1" role="doc-backlink">Am Leuchtturm, Stelle 1</a></p></dd></dl>
</section></body></html>
"""

FILES = {
    "META-INF/container.xml": CONTAINER,
    "EPUB/book.opf": PACKAGE,
    "EPUB/nav.xhtml": NAV,
    "EPUB/c1.xhtml": CHAPTER,
    "EPUB/glossary.xhtml": GLOSSARY,
    "EPUB/book.css": "a { text-decoration: underline; }\n",
}


def write_sample(book: Path, faults: Mapping[str, str] | None = None) -> Path:
    """Write the book; each fault is a text that is in some file, and what stands there instead."""
    files = dict(FILES)
    for right, wrong in (faults or {}).items():
        places = [name for name, text in files.items() if right in text]
        if not places:
            raise ValueError(f"no file of the sample has {right!r}")
        files |= {name: files[name].replace(right, wrong) for name in places}
    with zipfile.ZipFile(book, "w") as package:
        package.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in files.items():
            package.writestr(name, text, zipfile.ZIP_DEFLATED)
    return book
