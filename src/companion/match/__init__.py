"""Glossary and text in, every occurrence of every term out.

1. `compile_terms` asks the language for all forms of all terms and puts them into one automaton.
2. `Matcher.find` runs it over the flat text of a block, once; nothing linguistic happens there. A hit
   is kept when it is a whole word, and where a form needs more (the other words of a phrase, the
   particle of a verb, the partner of a shared compound part) that is looked up around the hit.
3. `settle` lets the longest match win, so that matches never nest or overlap.

The worked example, which is also a test: with the terms *IS*, *IS-Miliz* and *Koalition*, the text
`Die Anti-IS-Koalition und die IS-Miliz` has three matches: `IS`, `Koalition`, `IS-Miliz`.
"""

from companion.match.compile import compile_terms
from companion.match.find import Found, Matcher

__all__ = ["Found", "Matcher", "compile_terms"]
