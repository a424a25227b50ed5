"""Containers open and close around blocks; headings keep a gapless outline."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from companion.model.document import Block, BlockKind, Container, ContainerKind
from companion.model.text import Text
from companion.render.blocks import BlockWriter

LIST = Container(ContainerKind.NUMBERS, 1)
TABLE = Container(ContainerKind.TABLE, 9)


def paragraph(text: str, *within: Container) -> Block:
    return Block(BlockKind.PARAGRAPH, Text(text), within=within)


def heading(level: int) -> Block:
    return Block(BlockKind.HEADING, Text("H"), level=level)


def write(writer: BlockWriter, *blocks: Block) -> str:
    return "".join(writer.enter(b.within) + writer.block(b) for b in blocks) + writer.close()


def test_neighbours_in_one_item_share_it_and_a_new_key_opens_a_new_item():
    one, two = Container(ContainerKind.ITEM, 2), Container(ContainerKind.ITEM, 3)
    html = write(
        BlockWriter(), paragraph("a", LIST, one), paragraph("b", LIST, one), paragraph("c", LIST, two)
    )
    items = ET.fromstring(html).findall("li")
    assert [[p.text for p in item] for item in items] == [["a", "b"], ["c"]]


def test_a_numbered_list_goes_on_counting_in_the_next_file():
    writer = BlockWriter()
    write(writer, *(paragraph("x", LIST, Container(ContainerKind.ITEM, k)) for k in (2, 3, 4)))
    assert write(writer, paragraph("y", LIST, Container(ContainerKind.ITEM, 5))).startswith('<ol start="4">')


def test_a_list_that_does_not_begin_at_one_says_so():
    third = Container(ContainerKind.NUMBERS, 1, "3")
    html = write(BlockWriter(), paragraph("x", third, Container(ContainerKind.ITEM, 2)))
    assert html.startswith('<ol start="3">')


def test_cells_keep_their_spans():
    row, cell = Container(ContainerKind.ROW, 10), Container(ContainerKind.CELL, 11, "2,1")
    html = write(BlockWriter(), paragraph("x", TABLE, row, cell))
    assert ET.fromstring(html).find(".//td").attrib == {"colspan": "2"}


def test_heading_levels_have_no_gaps_below_the_chapter_heading():
    writer = BlockWriter()
    names = [writer.block(heading(level))[1:3] for level in (3, 5, 5, 3, 2, 6)]
    assert names == ["h2", "h3", "h3", "h2", "h2", "h3"]


def test_a_block_in_another_language_is_marked_with_both_attributes():
    block = Block(BlockKind.PARAGRAPH, Text("hello"), language="en")
    assert BlockWriter().block(block) == '<p lang="en" xml:lang="en">hello</p>\n'
