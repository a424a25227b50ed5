"""German, for the glossary compiler: what goes in and out is in `inflector`.

The order of the modules, each knowing only those before it: `closed_classes`, `lexicon`, `adjectives` →
`compounds`, `kinds`, `verbs`, `clauses`, `spelling`, `reform`, `headwords` → `names`, `nouns`, `genders` →
`homographs`, `idioms`, `phrases`, `persons`, `starts` → `inflector`.
"""
