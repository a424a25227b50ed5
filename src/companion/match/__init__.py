"""Glossary and text in, every occurrence of every term out.

1. `compile_terms` asks the language for all forms of all terms and puts them into one automaton.
2. `Matcher.find` runs it over the flat text of a block, once; nothing linguistic happens there. It sees a
   blank wherever a word has an edge (`edges`), so most of its hits are matches as they come. Where a form
   needs more (the particle of a verb, the partner of a shared compound part, the start of a sentence) that
   is looked up around the hit (`look`).
3. `contexts` drops what the keys `unless` and `only` of an entry are against.
4. `settle` lets the longest match win, so that matches never nest or overlap.
5. `reader` goes through the texts of an article in their order, for surnames that stand alone.

The worked example, which is also a test: with the terms *IS*, *IS-Miliz* and *Koalition*, the text
`Die Anti-IS-Koalition und die IS-Miliz` has three matches: `IS`, `Koalition`, `IS-Miliz`.
"""

from companion.match.compile import compile_terms
from companion.match.find import Found, Matcher
from companion.match.surnames import reader

__all__ = ["Found", "Matcher", "compile_terms", "reader"]
