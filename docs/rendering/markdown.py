"""Pieces of MyST: escaped text, lists, definitions, tables, and words with a class."""

import re
from collections.abc import Iterable, Sequence
from textwrap import indent

__all__ = ["bullets", "definitions", "lines", "plain", "small", "span", "table"]

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$^&:=@])")


def plain(text: str) -> str:
    """Return a text escaped for MyST, on one line."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def span(text: str, *classes: str) -> str:
    """Return MyST on one line with one or more classes."""
    return f"[{text}]{{{' '.join(f'.{name}' for name in classes)}}}"


def small(text: str, name: str) -> str:
    """Return a paragraph of MyST with a class."""
    return f"{{.{name}}}\n{text}"


def lines(*blocks: str) -> str:
    """Return blocks one below the other, without empty ones."""
    return "\n\n".join(block for block in blocks if block)


def bullets(blocks: Iterable[str]) -> str:
    """Return blocks as a list."""
    return "\n".join(_hung("- ", block) for block in blocks)


def definitions(terms: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return terms with one or more blocks each, without terms that have no block."""
    return lines(*(lines(f"{term}\n{blocks[0]}", *blocks[1:]) for term, blocks in _hanging(terms)))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of rows under a head."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _hanging(terms: Iterable[tuple[str, Sequence[str]]]) -> Iterable[tuple[str, list[str]]]:
    return ((term, [_hung(": ", block) for block in blocks]) for term, blocks in terms if blocks)


def _hung(mark: str, block: str) -> str:
    """Return a block with a mark before it and its other lines indented to match."""
    return mark + indent(block, " " * len(mark)).lstrip()
