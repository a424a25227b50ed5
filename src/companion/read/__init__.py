"""From the bytes of an article to its text: formats, encodings, metadata, chapters.

In: a `Source`. Out: an `Article`, whose words are the author's, all of them and in their order.
"""

from companion.read.article import ArticleFormat, read_article
from companion.read.metadata import merge_metadata

__all__ = ["ArticleFormat", "merge_metadata", "read_article"]
