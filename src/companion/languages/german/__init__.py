"""German, for the glossary compiler: what goes in and out is in `inflector`.

The order of the modules, each knowing only those before it: `closed_classes`, `lexicon` → `names`,
`adjectives` → `kinds`, `nouns`, `verbs` → `compounds`, `phrases`, `spelling` → `inflector`.
"""
