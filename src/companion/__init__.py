"""Turn an article into an e-book whose hard terms open a note in the reader's own language.

The whole way is written down once, in `companion.pipeline`. Each folder is one stage of it; stages
do not import one another, they pass on the nouns of `companion.model`.
"""

__version__ = "0.1.0"
