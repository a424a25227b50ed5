"""Term bases (TBX): both styles, both names of the levels, and what must not be read."""

from __future__ import annotations

import pytest

from companion.diagnostics import Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.interchange import Format, accepted, read_text_format
from companion.model.source import Source
from companion.model.terms import Glossary, TermType

DCT = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tbx SYSTEM "https://nowhere.invalid/tbx.dtd">
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><titleStmt><title>War and peace</title></titleStmt></fileDesc></tbxHeader>
<text><body>
  <conceptEntry id="c1">
    <min:subjectField>military</min:subjectField>
    <basic:crossReference target="c2"/>
    <langSec xml:lang="de">
      <termSec><term>Bürgerwehr</term>
        <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>Miliz</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
    </langSec>
    <langSec xml:lang="en">
      <descripGrp><basic:definition>An armed group
        that is no <b>regular</b> army.</basic:definition>
        <basic:source>Handbook, 2016</basic:source></descripGrp>
      <note>Not *paid*.</note>
      <termSec><term>militia</term></termSec>
    </langSec>
    <langSec xml:lang="fr"><termSec><term>milice</term></termSec></langSec>
  </conceptEntry>
  <conceptEntry id="c2">
    <langSec xml:lang="de-AT"><termSec><term>UNO</term><basic:termType>acronym</basic:termType></termSec></langSec>
    <langSec xml:lang="en-GB"><termSec><term>UN</term></termSec><termSec><term>UNO</term></termSec></langSec>
  </conceptEntry>
  <conceptEntry id="c3"><langSec xml:lang="fr"><termSec><term>rien</term></termSec></langSec></conceptEntry>
</body></text></tbx>
"""
DCA = """\
<martif type="TBX-Basic" xml:lang="en"><text><body>
  <termEntry id="1">
    <descrip type="definition">A state led by a caliph.</descrip>
    <ref type="crossReference" target="2"/>
    <langSet xml:lang="de"><ntig><termGrp><term>Kalifat</term>
      <termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
    <langSet xml:lang="en"><tig><term>caliphate</term></tig></langSet>
  </termEntry>
  <termEntry id="2">
    <langSet xml:lang="de"><tig><term>Hochburg</term></tig></langSet>
    <langSet xml:lang="en">
      <descripGrp><descrip type="definition">A stronghold.</descrip><admin type="source">Ada</admin></descripGrp>
    </langSet>
  </termEntry>
</body></text></martif>
"""


def read(text: str, notes: str = "en") -> tuple[Glossary, list[str]]:
    log = Log()
    sheet = read_text_format(Source("w.tbx", text.encode()), Format.TBX, log, language="de", notes=notes)
    made = load_glossaries([Source("w.yaml", accepted(sheet, Source("w.tbx", b""), log).encode())], Log())
    return made, [each.message for each in log.diagnostics]


def mistake(text: str) -> str:
    with pytest.raises(GlossaryError) as caught:
        read(text)
    return str(caught.value)


def test_a_term_base_in_dct_style_becomes_a_glossary():
    glossary, _ = read(DCT)
    militia, un = glossary.terms
    assert glossary.title == "War and peace"
    assert (militia.headword, militia.aliases) == ("Miliz", ("Bürgerwehr",))  # the preferred first
    assert militia.note == "militia: An armed group that is no regular army."
    assert (militia.more, militia.source, militia.see) == (r"Not \*paid\*.", "Handbook, 2016", ("UNO",))
    assert (un.headword, un.note, un.type) == ("UNO", "UN; UNO", TermType.ABBREVIATION)


def test_a_term_base_in_dca_style_becomes_a_glossary():
    glossary, _ = read(DCA)
    caliphate, stronghold = glossary.terms
    assert caliphate.note == "caliphate: A state led by a caliph."
    assert caliphate.see == ("Hochburg",)
    assert (stronghold.note, stronghold.source) == ("A stronghold.", "Ada")


def test_what_an_entry_has_no_key_for_is_counted():
    assert read(DCT)[1] == [
        "not taken over: 1 × concept without a term in `de`",
        "not taken over: 1 × language `fr`",
        "not taken over: 1 × partOfSpeech",
        "not taken over: 1 × subjectField",
    ]


def test_the_language_of_the_notes_can_be_chosen():
    glossary, said = read(DCT, notes="fr")
    assert [term.headword for term in glossary.terms] == ["Miliz"]
    assert glossary.terms[0].note == "milice"
    assert any("no note" in line for line in said)  # of UNO


def test_entities_are_refused():
    bomb = (
        '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx><conceptEntry>&b;</conceptEntry></tbx>'
    )
    assert mistake(bomb).startswith("w.tbx:1: error G101: this XML declares entities")


def test_no_file_is_read_for_an_entity(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    text = (
        f'<!DOCTYPE tbx [<!ENTITY s SYSTEM "{secret.as_uri()}">]><tbx><conceptEntry>&s;</conceptEntry></tbx>'
    )
    assert "declares entities" in mistake(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<tbx><body>\n<conceptEntry></body></tbx>", "w.tbx:2:"),
        ("", "this XML is not well-formed"),
        ("<html><body/></html>", "this XML is no TBX: it has no concepts"),
    ],
)
def test_what_is_no_term_base_is_refused(text, said):
    assert said in mistake(text)
