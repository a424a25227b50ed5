"""The stage of `companion glossary suggest`: a German text in, proposals for a glossary out.

1. `tokens` parts a text into sentences and words; `lemmas` says which word of the dictionary each one is,
   with `verbs`, `nouns` and `frequencies`, whose data the scripts in `scripts/` make.
2. `candidates` gathers what may need a note: words, `names` of several words, `idioms`.
3. The matcher counts them; that is not done here, as stages do not know each other (`companion.drafting`).
4. `ranking` puts them in order, leaving out what is `known`; `draft` and `merge` write them down.
5. `coverage` says how much of the text is clear without them.
"""
