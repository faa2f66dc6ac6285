"""The line of sources below a picture."""

from collections.abc import Iterable
from itertools import takewhile

from inspection_framework.model.days import in_words
from inspection_framework.model.facts import Source

__all__: list[str] = []

LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."
_MOST = 6
"""The most documents that are named; the rest are only counted."""
_ALIKE = 3
"""Documents are a series if their names begin with at least this many equal words."""


def caption_of(sources: Iterable[Source], *notes: str) -> str:
    """Return a line with the documents or their series, without duplicates, then the notes and the licence."""
    named = _named(list(dict.fromkeys(sources)))
    said = [f"Sources: {'; '.join(named)}."] if named else []
    return "\n".join([*said, " ".join([*notes, LICENCE])])


def _named(sources: list[Source]) -> list[str]:
    documents = list(dict.fromkeys(source.document for source in sources))
    columns = zip(*(document.split() for document in documents), strict=False)
    series = [words[0] for words in takewhile(lambda words: len(set(words)) == 1, columns)]
    if len(documents) > _MOST and len(series) >= _ALIKE:
        days = [source.published for source in sources if source.published]
        when = f", {in_words(min(days))} to {in_words(max(days))}" if days else ""
        return [f"{' '.join(series)} … ({len(sources)} documents{when})"]
    more = len(documents) - _MOST
    return [*documents[:_MOST], f"and {more} more documents"] if more > 1 else documents
