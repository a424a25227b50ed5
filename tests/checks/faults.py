"""A planted fault for every code: in come the files of a sound book, out go those of a faulty one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from checks import shapes
from checks.books import BACK, CHAPTER, COVER, NAV, NCX, OPF, SHEET, Files, archive, edit, sound, sub


class Planted(NamedTuple):
    """A fault: what is found of it, and nothing else."""

    codes: frozenset[str]
    what: str
    book: Callable[[], bytes]


PLANTED: list[Planted] = []


def planted(codes: str, base: Callable[[], Files] = sound) -> Callable[[Callable[[Files], object]], None]:
    """Keep a function that plants a fault; `codes` are all that follow from it."""

    def keep(plant: Callable[[Files], object]) -> None:
        def book() -> bytes:
            files = base()
            made = plant(files)
            return made if isinstance(made, bytes) else archive(files)

        PLANTED.append(Planted(frozenset(codes.split()), plant.__name__, book))

    return keep


def _zip(entries: list[tuple[zipfile.ZipInfo | str, bytes, int]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, data, method in entries:
            opened.writestr(name, data, method)
    return made.getvalue()


def _stored(files: Files) -> list[tuple[zipfile.ZipInfo | str, bytes, int]]:
    return [(name, data, zipfile.ZIP_STORED) for name, data in files.items()]


# --- K1 ---


@planted("K101")
def mimetype_last(files):
    files["mimetype"] = files.pop("mimetype")


@planted("K102")
def mimetype_compressed(files):
    return archive(files, stored=())


@planted("K102")
def mimetype_with_extra_field(files):
    info = zipfile.ZipInfo("mimetype")
    info.extra = b"\x55\x54\x05\x00\x03\x00\x00\x00\x00"
    return _zip([(info, files.pop("mimetype"), zipfile.ZIP_STORED), *_stored(files)])


@planted("K103")
def mimetype_with_line_break(files):
    files["mimetype"] += b"\n"


@planted("K103")
def mimetype_of_a_zip(files):
    files["mimetype"] = b"application/zip"


@planted("K103")
def mimetype_missing(files):
    del files["mimetype"]


@planted("K104")
def chapter_damaged(files):
    data = archive(files, stored=tuple(files))
    return data.replace("Häuser verlassen".encode(), b"Haeuser verlassen")


@planted("K105 K110")
def names_differ_in_case(files):
    files["EPUB/Style.css"] = files[SHEET]


@planted("K106 K110")
def name_leads_out(files):
    files["../outside.txt"] = b"x"


@planted("K107")
def name_with_umlaut(files):
    files["EPUB/über.xhtml"] = files.pop("EPUB/about.xhtml")
    for name in (OPF, NAV, NCX):
        edit(files, name, "about.xhtml", "%C3%BCber.xhtml")


@planted("K108")
def name_with_space(files):
    files["EPUB/about us.xhtml"] = files.pop("EPUB/about.xhtml")
    for name in (OPF, NAV, NCX):
        edit(files, name, "about.xhtml", "about%20us.xhtml")


@planted("K110")
def file_not_listed(files):
    files["EPUB/notes.txt"] = b"x"


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
    '<enc:EncryptedData><enc:EncryptionMethod Algorithm="{0}"/><enc:CipherData><enc:CipherReference URI="{1}"/>'
    "</enc:CipherData></enc:EncryptedData></encryption>"
)


@planted("K111")
def fonts_obfuscated(files):
    text = ENCRYPTED.format("http://www.idpf.org/2008/embedding", "EPUB/x.otf")
    files["META-INF/encryption.xml"] = text.encode()


@planted("K112")
def encryption_of_nothing(files):
    files["META-INF/encryption.xml"] = b"<encryption/>"


@planted("K120", shapes.minimal)
def page_large(files):
    edit(files, "EPUB/one.xhtml", "</body>", f"<p>{'Wort und Wort. ' * 18_000}</p></body>")
    _accessible(files)


@planted("K121")
def chapter_too_large(files):
    edit(files, CHAPTER, "<h2>", f"<p>{'Wort und Wort. ' * 21_000}</p><h2>")


@planted("K122")
def chapter_beyond_measure(files):
    edit(files, CHAPTER, "<h2>", f"<p>{'Wort und Wort. ' * 700_000}</p><h2>")


def _accessible(files: Files) -> None:
    extra = "".join(
        f'<meta property="schema:{n}">x</meta>'
        for n in ("accessMode", "accessibilityFeature", "accessibilityHazard")
    )
    edit(files, OPF, "</metadata>", f"{extra}</metadata>")


# --- K2 ---


@planted("K201")
def no_title(files):
    sub(files, OPF, "<dc:title>.*?</dc:title>", "<dc:title> </dc:title>")


@planted("K202")
def no_identifier(files):
    edit(files, OPF, 'unique-identifier="id"', 'unique-identifier="isbn"')


@planted("K203")
def no_modified(files):
    sub(files, OPF, '<meta property="dcterms:modified">.*?</meta>', "")


@planted("K203")
def modified_without_zone(files):
    sub(files, OPF, "T00:00:00Z", "T00:00:00")


@planted("K204")
def no_language(files):
    sub(files, OPF, "<dc:language>.*?</dc:language>", "", 2)


@planted("K205")
def language_that_kindle_lacks(files):
    sub(files, OPF, "<dc:language>de<", "<dc:language>qu<")


@planted("K508")
def language_of_the_c_library(files):
    sub(files, OPF, "<dc:language>de<", "<dc:language>C<")


@planted("K504")
def language_malformed(files):
    sub(files, OPF, "<dc:language>de<", "<dc:language>xx-invalid-<")


@planted("K504")
def language_that_nobody_speaks(files):
    sub(files, OPF, "<dc:language>de<", "<dc:language>xx<")


@planted("K206")
def no_accessibility(files):
    sub(files, OPF, '<meta property="schema:[^>]*>[^<]*</meta>', "", 0)


@planted("K210")
def cover_picture_missing(files):
    del files["EPUB/cover.png"]
    edit(files, COVER, '<img src="cover.png"', '<img src="data:image/png;base64,AAAA"')


@planted("K211")
def item_twice(files):
    edit(
        files,
        OPF,
        "</manifest>",
        '<item href="about.xhtml" id="again" media-type="application/xhtml+xml"/></manifest>',
    )


@planted("K212")
def cover_of_another_type(files):
    edit(files, OPF, 'media-type="image/png"', 'media-type="image/jpeg"')


@planted("K212")
def chapter_called_html(files):
    sub(files, OPF, '(href="c001.xhtml" id="p2" media-type=)"[^"]*"', r'\1"text/html"')


@planted("K213")
def spine_names_nothing(files):
    edit(files, OPF, "</spine>", '<itemref idref="nobody"/></spine>')


@planted("K213")
def spine_names_twice(files):
    edit(files, OPF, '<itemref idref="p2"/>', '<itemref idref="p2"/><itemref idref="p2"/>')


@planted("K214 K216")
def spine_without_reading(files):
    sub(files, OPF, '(<itemref idref="[^"]*")/>', r'\1 linear="no"/>', 0)
    for name in ("cover",):
        edit(files, NAV, "<ol>", f'<ol><li><a href="{name}.xhtml">x</a></li>')


@planted("K215")
def page_that_nothing_leads_to(files):
    edit(files, OPF, '<itemref idref="cover"/>', '<itemref idref="cover" linear="no"/>')
    sub(files, OPF, '<reference type="cover"[^>]*>', "")


@planted("K220")
def no_nav_property(files):
    edit(files, OPF, ' properties="nav"', "")


@planted("K220")
def nav_without_toc(files):
    edit(files, NAV, 'epub:type="toc"', 'epub:type="lot"')


@planted("K221")
def entry_without_text(files):
    sub(files, NAV, '(<a href="c001.xhtml"[^>]*>).*?</a>', r"\1</a>")


@planted("K222")
def entry_dead(files):
    edit(files, NAV, 'href="c001.xhtml"', 'href="c999.xhtml"')


@planted("K222")
def entry_to_no_id(files):
    edit(files, NAV, 'href="c001.xhtml"', 'href="c001.xhtml#zwei"')


@planted("K223")
def landmark_dead(files):
    edit(
        files, NAV, 'epub:type="glossary" href="glossary.xhtml"', 'epub:type="glossary" href="glossar.xhtml"'
    )


@planted("K223")
def guide_dead(files):
    edit(files, OPF, 'href="c001.xhtml"/>\n  </guide>', 'href="text.xhtml"/>\n  </guide>')


@planted("K224")
def no_ncx(files):
    sub(files, OPF, '<item href="toc.ncx"[^>]*>', "")
    edit(files, OPF, ' toc="ncx"', "")
    del files[NCX]


@planted("K225")
def ncx_dead(files):
    edit(files, NCX, 'src="c001.xhtml"', 'src="c999.xhtml"')


@planted("K226")
def ncx_of_another_book(files):
    edit(files, NCX, 'content="urn:uuid:', 'content="urn:uuid:0')


@planted("K226")
def ncx_not_named(files):
    edit(files, OPF, 'toc="ncx"', 'toc="nix"')


@planted("K227")
def chapter_not_in_contents(files):
    sub(files, NAV, '<li><a href="c001.xhtml".*?</li>', "")
    edit(files, NCX, 'src="c001.xhtml"', 'src="title.xhtml"')


@planted("K229")
def chapter_in_one_table_of_contents(files):
    sub(files, NAV, '<li><a href="c001.xhtml".*?</li>', "")


@planted("K216")
def chapter_out_of_the_order(files):
    edit(files, OPF, '<itemref idref="p2"/>', '<itemref idref="p2" linear="no"/>')


@planted("K228")
def contents_in_another_order(files):
    sub(files, NAV, "(<ol>\n)(<li>.*?</li>)\n(<li>.*?</li>)", r"\1\3\n\2")


@planted("K230")
def no_cover(files):
    edit(files, OPF, ' properties="cover-image"', "")
    sub(files, OPF, '<meta name="cover"[^>]*>', '<meta name="other" content="x">')


@planted("K231")
def cover_of_nothing(files):
    edit(files, OPF, 'content="cover-image"', 'content="nothing"')


@planted("K232")
def picture_without_promised_text(files):
    sub(files, COVER, ' alt="[^"]*"', "")


@planted("K343")
def picture_without_text(files):
    sub(files, COVER, ' alt="[^"]*"', "")
    sub(files, OPF, "<meta [^>]*>alternativeText</meta>", "")


@planted("K233")
def level_left_out_against_promise(files):
    sub(files, CHAPTER, "<h2>(.*?)</h2>", r"<h4>\1</h4>")


@planted("K233")
def chapter_begins_at_h4(files):
    sub(files, CHAPTER, "<h1 (.*?)</h1>", r"<h4 \1</h4>")


@planted("K340")
def level_left_out(files):
    sub(files, CHAPTER, "<h2>(.*?)</h2>", r"<h3>\1</h3>")
    sub(files, OPF, "<meta [^>]*>structuralNavigation</meta>", "")


@planted("K234")
def package_without_language(files):
    edit(files, OPF, ' xml:lang="de">', ">")


@planted("K207")
def version_unknown(files):
    edit(files, OPF, 'version="3.0"', 'version="4.0"')


@planted("K207")
def container_of_another_type(files):
    edit(files, "META-INF/container.xml", "application/oebps-package+xml", "text/xml")


@planted("K211 K215")
def two_navs(files):
    edit(
        files,
        OPF,
        "</manifest>",
        '<item id="x" href="x.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>',
    )
    files["EPUB/x.xhtml"] = files[NAV]


@planted("K212")
def picture_breaks_off(files):
    files["EPUB/cover.png"] = files["EPUB/cover.png"][:500]


@planted("K210 K228")
def chapter_file_missing(files):
    del files["EPUB/about.xhtml"]
    for name in (NAV, NCX):
        sub(files, name, r'(href|src)="about.xhtml"', r'\1="title.xhtml"')


# --- K3 ---


@planted("K307")
def notes_outside_the_body(files):
    sub(files, CHAPTER, "(<aside[^>]*n1-rakka.*?</aside>)(.*?</body>)", r"\2\1")


@planted("K308")
def block_in_paragraph(files):
    edit(files, CHAPTER, "<p>Es ist", "<p><div>Es</div> ist")


@planted("K336")
def heading_lost_its_id(files):
    edit(files, CHAPTER, '<h1 id="c1">', "<h1>")


@planted("K301")
def tag_not_closed(files):
    edit(files, "EPUB/about.xhtml", "</cite>", "")


@planted("K301")
def ampersand(files):
    edit(files, CHAPTER, "Es ist", "Es & ist")


@planted("K301")
def ncx_broken(files):
    edit(files, NCX, "</navMap>", "")


@planted("K302")
def entity_of_html(files):
    edit(files, CHAPTER, "Es ist", "Es&nbsp;ist")


@planted("K303")
def prefix_removed(files):
    edit(files, CHAPTER, ' xmlns:epub="http://www.idpf.org/2007/ops"', "")


@planted("K303 K220", shapes.minimal)
def prefix_of_another_namespace(files):
    edit(files, "EPUB/nav.xhtml", "http://www.idpf.org/2007/ops", "http://www.idpf.org/2007/opf")
    _accessible(files)


@planted("K304")
def prefix_declared_inside(files):
    edit(files, "EPUB/about.xhtml", ' xmlns:epub="http://www.idpf.org/2007/ops"', "")
    edit(files, "EPUB/about.xhtml", "<section ", '<section xmlns:epub="http://www.idpf.org/2007/ops" ')


@planted("K305")
def in_latin_1(files):
    text = files[CHAPTER].decode().replace('encoding="utf-8"', 'encoding="iso-8859-1"')
    files[CHAPTER] = text.encode("latin-1", "xmlcharrefreplace")


@planted("K306")
def replacement_character(files):
    edit(files, CHAPTER, "Häuser", "H\ufffduser")


@planted("K307")
def body_empty(files):
    sub(files, "EPUB/about.xhtml", "<body>.*</body>", "<body></body>")


@planted("K310")
def id_twice(files):
    edit(files, CHAPTER, "<h2>", '<h2 id="c1">')


@planted("K311")
def id_with_space(files):
    edit(files, CHAPTER, "<h2>", '<h2 id="die stadt">')


@planted("K320")
def link_dead(files):
    edit(files, CHAPTER, "Die Helfer", '<a href="#helfer">Die Helfer</a>')


@planted("K320")
def glossary_link_dead(files):
    edit(files, BACK, "c001.xhtml#r1-1", "c001.xhtml#r1-100")


@planted("K320")
def way_back_dead(files):
    edit(files, CHAPTER, 'href="#r1-1"', 'href="#r1-100"')


@planted("K321")
def link_out_of_spine(files):
    files["EPUB/extra.xhtml"] = files["EPUB/about.xhtml"]
    edit(
        files,
        OPF,
        "</manifest>",
        '<item href="extra.xhtml" id="x" media-type="application/xhtml+xml"/></manifest>',
    )
    edit(files, CHAPTER, "Die Helfer", '<a href="extra.xhtml">Die Helfer</a>')


@planted("K322")
def link_in_link(files):
    edit(files, CHAPTER, "Die Helfer", '<a href="#c1">Die <a href="about.xhtml">Helfer</a></a>')


@planted("K323")
def link_without_text(files):
    edit(files, CHAPTER, "Die Helfer", '<a href="#c1"></a>Die Helfer')


@planted("K324")
def sheet_missing(files):
    edit(files, CHAPTER, 'href="style.css"', 'href="stil.css"')


@planted("K324")
def font_missing(files):
    files[SHEET] += b"@font-face { font-family: x; src: url(x.otf); }\n"


@planted("K325")
def remote_picture(files):
    edit(files, CHAPTER, "<h2>", '<p><img src="https://example.org/x.png" alt="x"/></p><h2>')


@planted("K330")
def script_added(files):
    edit(files, CHAPTER, "</head>", "<script>alert(1)</script></head>")


@planted("K330")
def script_in_an_attribute(files):
    edit(files, CHAPTER, "<h2>", '<h2 onclick="x()">')


@planted("K331")
def script_declared(files):
    edit(files, CHAPTER, "</head>", "<script>alert(1)</script></head>")
    edit(files, OPF, 'href="c001.xhtml" id="p2"', 'href="c001.xhtml" properties="scripted" id="p2"')


@planted("K332")
def sound_added(files):
    edit(files, CHAPTER, "<h2>", '<p><audio src="https://example.org/x.mp3">x</audio></p><h2>')


@planted("K333")
def drawing_not_declared(files):
    edit(files, CHAPTER, "<h2>", '<p><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/></p><h2>')


@planted("K334")
def role_of_nobody(files):
    edit(files, CHAPTER, 'role="doc-chapter"', 'role="doc-kapitel"')


@planted("K335")
def brace_missing(files):
    files[SHEET] += b"p { margin: 0;\n"


@planted("K341")
def chapter_without_heading(files):
    edit(files, CHAPTER, ' aria-labelledby="c1"', "")
    sub(files, CHAPTER, '<h1 id="c1">(.*?)</h1>', r'<p id="c1">\1</p>')
    sub(files, CHAPTER, "<h2>(.*?)</h2>", r"<p>\1</p>")


@planted("K342")
def page_without_title(files):
    sub(files, CHAPTER, "<title>.*?</title>", "<title></title>")


# --- K4 ---


@planted("K401 K407")
def note_link_dead(files):
    edit(files, CHAPTER, 'href="#n1-is"', 'href="#n1-isis"')


@planted("K401 K407")
def note_renamed(files):
    edit(files, CHAPTER, 'id="n1-is"', 'id="n1-other"')


@planted("K402")
def link_without_marks(files):
    edit(files, CHAPTER, 'href="#n1-is" epub:type="noteref" role="doc-noteref"', 'href="#n1-is"')


@planted("K402")
def link_without_type(files):
    edit(files, CHAPTER, 'href="#n1-is" epub:type="noteref"', 'href="#n1-is"')


@planted("K402")
def link_of_another_type(files):
    edit(files, CHAPTER, 'href="#n1-is" epub:type="noteref"', 'href="#n1-is" epub:type="nonref"')


@planted("K403")
def link_without_role(files):
    edit(
        files,
        CHAPTER,
        'href="#n1-is" epub:type="noteref" role="doc-noteref"',
        'href="#n1-is" epub:type="noteref"',
    )


@planted("K403")
def note_without_role(files):
    edit(files, CHAPTER, ' role="doc-footnote"', "")


@planted("K403")
def link_with_the_role_of_a_way_back(files):
    edit(files, CHAPTER, 'role="doc-noteref"', 'role="doc-backlink"')


@planted("K404 K424 K413", shapes.types_alone)
def no_roles_at_all(files):
    pass


@planted("K405")
def note_of_another_type(files):
    edit(files, CHAPTER, 'id="n1-is" epub:type="footnote"', 'id="n1-is" epub:type="note2"')


@planted("K405 K407")
def note_link_to_a_heading(files):
    edit(files, CHAPTER, 'href="#n1-is"', 'href="#c1"')


@planted("K406", shapes.untyped_targets)
def notes_not_marked(files):
    pass


@planted("K407 K423")
def note_without_link(files):
    sub(files, CHAPTER, '<a class="term" id="r1-1"[^>]*>(.*?)</a>', r'<span id="r1-1">\1</span>')
    sub(files, CHAPTER, '<a class="term" id="r1-2"[^>]*>(.*?)</a>', r'<span id="r1-2">\1</span>')
    sub(files, BACK, '<p class="places">.*?</p>', "", 0)


@planted("K408 K419 K413 K416", shapes.endnotes)
def endnote_without_link(files):
    sub(files, "EPUB/one.xhtml", '<a href="endnotes.xhtml#note-2".*?</a>', '<a id="noteref-2"/>')
    sub(files, "EPUB/endnotes.xhtml", "Siehe auch oben. <a .*?</a>", "Siehe auch oben.")


@planted("K409", shapes.roles_alone)
def roles_without_types(files):
    pass


@planted("K410")
def id_with_umlaut(files):
    edit(files, CHAPTER, 'href="#n1-is"', 'href="#n1-üs"')
    edit(files, CHAPTER, 'id="n1-is"', 'id="n1-üs"')


@planted("K410")
def id_with_a_dot(files):
    edit(files, CHAPTER, 'href="#n1-is"', 'href="#n1.is"')
    edit(files, CHAPTER, 'id="n1-is"', 'id="n1.is"')


@planted("K410")
def id_with_a_digit_first(files):
    edit(files, CHAPTER, 'href="#n1-is"', 'href="#1-is"')
    edit(files, CHAPTER, 'id="n1-is"', 'id="1-is"')


@planted("K411")
def note_hidden(files):
    edit(files, CHAPTER, 'id="n1-is"', 'hidden="" id="n1-is"')


@planted("K411")
def note_hidden_by_style(files):
    edit(files, CHAPTER, 'id="n1-is"', 'style="display:none" id="n1-is"')


@planted("K411")
def notes_hidden_by_sheet(files):
    files[SHEET] += b"aside.note { display: none; }\n"


@planted("K411")
def notes_hidden_by_type(files):
    files[SHEET] += (
        b'@namespace epub "http://www.idpf.org/2007/ops";\naside[epub|type~="footnote"] { display: none !important }\n'
    )


@planted("K411")
def text_of_notes_hidden(files):
    files[SHEET] += b"aside > p { visibility: hidden }\n"


@planted("K412")
def note_emptied(files):
    sub(files, CHAPTER, '(id="n1-is".*?</dfn>)[^<]*', r"\1:")


@planted("K425 K412 K506")
def note_all_empty(files):
    sub(files, CHAPTER, '(id="n1-is"[^>]*>).*?</aside>', r"\1<p></p></aside>")


@planted("K413 K424", shapes.pandoc3)
def notes_short(files):
    pass


@planted("K414")
def gloss_short(files):
    sub(files, CHAPTER, '(id="n1-is".*?</dfn>)[^<]*', r"\1: no")


@planted("K415")
def note_long(files):
    edit(files, CHAPTER, "The jihadist militia", "The jihadist militia " * 300)


@planted("K416 K413 K419", shapes.endnotes)
def endnote_long(files):
    pass


@planted("K417")
def note_link_in_heading(files):
    sub(files, CHAPTER, '(<a class="term" id="r1-1".*?</a>)(.*?)<h2>', r"IS\2<h2>\1 ")


@planted("K418")
def note_link_without_text(files):
    edit(files, CHAPTER, 'role="doc-noteref">IS</a>', 'role="doc-noteref"></a>IS')


@planted("K419 K420", shapes.endnotes)
def asides_in_a_file_of_their_own(files):
    name = "EPUB/endnotes.xhtml"
    text = files[name].decode().replace("<li ", "<aside ").replace("</li>", "</aside>")
    text = (
        text.replace("<ol>", "<div>")
        .replace("</ol>", "</div>")
        .replace("Ps. 23.", "Psalm 23, der erste Vers.")
    )
    files[name] = text.replace("Lang. " * 1000, "Eine lange Note.").encode()


@planted("K421")
def note_before_its_reference(files):
    text = files[CHAPTER].decode()
    at = text.index('<aside class="note" id="n1-is"')
    end = text.index("</aside>", at) + len("</aside>")
    note, text = text[at:end], text[:at] + text[end:]
    files[CHAPTER] = text.replace("</h1>", f"</h1>{note}").encode()


@planted("K422")
def way_back_of_another_note(files):
    edit(files, CHAPTER, '<a href="#r1-1"', '<a href="#r1-2"')


@planted("K422")
def way_back_to_a_heading(files):
    edit(files, CHAPTER, '<a href="#r1-1"', '<a href="#c1"')


@planted("K423", shapes.roles_alone)
def ways_back_to_the_top(files):
    files["EPUB/one.xhtml"] = (
        files["EPUB/one.xhtml"]
        .replace(b"<h1>", b'<h1 id="top">')
        .replace(b'href="#r1"', b'href="#top"')
        .replace(b'href="#r2"', b'href="#top"')
        .replace(b' role="doc-noteref"', b' epub:type="noteref" role="doc-noteref"')
        .replace(b"<aside ", b'<aside epub:type="footnote" ')
    )


@planted("K424")
def no_ways_back(files):
    sub(files, CHAPTER, '<a href="#r1-[^>]*>←</a> ', "", 0)


@planted("K425")
def way_back_removed(files):
    sub(files, CHAPTER, '<a href="#r1-[^>]*>←</a> ', "")


@planted("K426 K427")
def note_in_note(files):
    sub(files, CHAPTER, '(id="n1-is".*?)</aside>\n(<aside.*?</aside>)', r"\1\2</aside>")
    sub(files, CHAPTER, "<aside([^>]*n1-rakka.*?)</aside>", r"<div\1</div>")


@planted("K427")
def note_as_div(files):
    sub(files, CHAPTER, "<aside([^>]*n1-is.*?)</aside>", r"<div\1</div>")


@planted("K428")
def note_in_paragraph(files):
    sub(files, CHAPTER, "(<aside[^>]*n1-is.*?</aside>)", r"<p>\1</p>")


@planted("K429")
def link_of_two_types(files):
    edit(files, CHAPTER, 'epub:type="noteref"', 'epub:type="noteref glossref"')


@planted("K430")
def link_with_its_file(files):
    edit(files, CHAPTER, 'href="#n1-is"', 'href="c001.xhtml#n1-is"')


@planted("K431")
def glossary_leads_to_a_heading(files):
    edit(files, BACK, "c001.xhtml#r1-1", "c001.xhtml#c1")


@planted("K431")
def glossary_leads_to_another_word(files):
    edit(files, BACK, "c001.xhtml#r1-1", "c001.xhtml#r1-2")


# --- K5 ---


@planted("K501", shapes.untyped_targets)
def small_page_without_language(files):
    for name in ("EPUB/one.xhtml", "EPUB/nav.xhtml"):
        edit(files, name, ' lang="de" xml:lang="de"', "")
    files["EPUB/one.xhtml"] = files["EPUB/one.xhtml"].replace(
        b"<li id", b'<li epub:type="footnote" role="doc-footnote" id'
    )


@planted("K502")
def chapter_without_language(files):
    edit(files, CHAPTER, ' lang="de" xml:lang="de">', ">")


@planted("K503")
def languages_disagree(files):
    edit(files, CHAPTER, ' lang="de" xml:lang="de">', ' lang="de" xml:lang="en">')


@planted("K504")
def language_of_a_page_malformed(files):
    edit(files, "EPUB/about.xhtml", ' lang="en" xml:lang="en">', ' lang="english" xml:lang="english">')


@planted("K509")
def chapter_called_english(files):
    edit(files, CHAPTER, ' lang="de" xml:lang="de">', ' lang="en" xml:lang="en">')


@planted("K509")
def language_of_the_text_not_named(files):
    edit(files, OPF, "<dc:language>de</dc:language>", "")


@planted("K405")
def no_aside_of_any_type(files):
    files[CHAPTER] = files[CHAPTER].replace(b' epub:type="footnote"', b"")


@planted("K422")
def way_back_to_no_place(files):
    edit(files, CHAPTER, '<a href="#r1-1"', '<a href="title.xhtml"')


@planted("K403")
def way_back_without_role(files):
    edit(files, CHAPTER, '<a href="#r1-1" role="doc-backlink"', '<a href="#r1-1"')


@planted("K505", shapes.pandoc3)
def book_in_the_default_language(files):
    for name in ("EPUB/ch001.xhtml", "EPUB/nav.xhtml", OPF):
        files[name] = (
            files[name].replace(b'"de"', b'"en"').replace(b">de<", b">en<").replace(b"Ebd.", b"Ebenda, oben")
        )
    sub(files, "EPUB/ch001.xhtml", '<section id="footnotes".*</section>', "")
    sub(files, "EPUB/ch001.xhtml", '<a href="#fn.".*?</a>', "", 0)


@planted("K501 K502")
def no_page_with_a_language(files):
    for name in [name for name in files if name.endswith(".xhtml")]:
        sub(files, name, r'(<html[^>]*?)\s+lang="\w+" xml:lang="\w+"', r"\1")


@planted("K509")
def chapter_called_french(files):
    edit(files, CHAPTER, ' lang="de" xml:lang="de">', ' lang="fr" xml:lang="fr">')


@planted("K506")
def note_without_language(files):
    sub(files, CHAPTER, '(id="n1-is".*?) lang="en" xml:lang="en"><p lang="en" xml:lang="en">', r"\1><p>")


@planted("K506")
def paragraph_of_note_without_language(files):
    edit(files, CHAPTER, '<p lang="en" xml:lang="en">', "<p>")


@planted("K506")
def word_in_note_without_language(files):
    edit(files, CHAPTER, '<dfn lang="de" xml:lang="de">', "<dfn>")


@planted("K506")
def no_note_with_a_language(files):
    files[CHAPTER] = files[CHAPTER].replace(b' lang="en" xml:lang="en"', b"")


@planted("K506")
def note_called_german(files):
    sub(
        files,
        CHAPTER,
        '(id="n1-is".*?) lang="en" xml:lang="en"><p lang="en" xml:lang="en">',
        r'\1 lang="de" xml:lang="de"><p lang="de" xml:lang="de">',
    )


@planted("K507", shapes.untyped_targets)
def notes_in_english(files):
    name = "EPUB/one.xhtml"
    text = (
        files[name]
        .decode()
        .replace("Eine Note zum Text.", "This is what the text was about, and it is of the time.")
    )
    files[name] = text.replace("<li id", '<li epub:type="footnote" role="doc-footnote" id').encode()
