"""The roles there are: WAI-ARIA 1.2, DPUB-ARIA 1.1, Graphics-ARIA 1.0. A closed list of three standards."""

from __future__ import annotations

_ARIA = """
    alert alertdialog application article associationlist associationlistitemkey
    associationlistitemvalue banner blockquote button caption cell checkbox code columnheader combobox
    comment complementary contentinfo definition deletion dialog directory document emphasis feed figure
    form generic grid gridcell group heading image img insertion link list listbox listitem log main
    mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note
    option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar
    search searchbox sectionfooter sectionheader separator slider spinbutton status strong subscript
    suggestion superscript switch tab table tablist tabpanel term text textbox time timer toolbar
    tooltip tree treegrid treeitem
"""
_DPUB = """
    abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter
    colophon conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata
    example footnote foreword glossary glossref index introduction noteref notice pagebreak pagefooter
    pageheader pagelist part preface prologue pullquote qna subtitle tip toc
"""
ROLES = (
    frozenset(_ARIA.split())
    | {f"doc-{name}" for name in _DPUB.split()}
    | {
        "graphics-document",
        "graphics-object",
        "graphics-symbol",
    }
)
