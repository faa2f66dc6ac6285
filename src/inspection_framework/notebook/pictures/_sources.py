"""The line below a picture: where what it shows comes from."""

from collections.abc import Iterable

from inspection_framework.model.facts import Source

__all__: list[str] = []

LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."
_MOST = 3
"""How many documents are named before the others are only counted."""


def caption_of(sources: Iterable[Source], *notes: str) -> str:
    """Name the documents, each once, the first of many; then whatever else must be said, and the licence."""
    documents = list(dict.fromkeys(source.document for source in sources))
    more = len(documents) - _MOST
    named = [*documents[:_MOST], f"and {more} more documents"] if more > 1 else documents
    said = [f"Sources: {'; '.join(named)}."] if named else []
    return "\n".join([*said, " ".join([*notes, LICENCE])])
