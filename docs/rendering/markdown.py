"""Pieces of MyST: text that means only itself, lists, definitions, tables, and words with a class."""

import re
from collections.abc import Iterable, Sequence
from textwrap import indent

__all__ = ["bullets", "definitions", "lines", "plain", "small", "span", "table"]

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$^&:=@])")


def plain(text: str) -> str:
    """Give a text as MyST that shows exactly this text, on one line."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def span(text: str, *classes: str) -> str:
    """Give some MyST on one line a class or several."""
    return f"[{text}]{{{' '.join(f'.{name}' for name in classes)}}}"


def small(text: str, name: str) -> str:
    """Give a paragraph of MyST a class."""
    return f"{{.{name}}}\n{text}"


def lines(*blocks: str) -> str:
    """Put blocks one below the other; those that are empty are left out."""
    return "\n\n".join(block for block in blocks if block)


def bullets(blocks: Iterable[str]) -> str:
    """Give blocks as a list."""
    return "\n".join(_hung("- ", block) for block in blocks)


def definitions(terms: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Give terms with one or more blocks each; a term without a block is left out."""
    return lines(*(lines(f"{term}\n{blocks[0]}", *blocks[1:]) for term, blocks in _hanging(terms)))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give rows of a table under its head."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _hanging(terms: Iterable[tuple[str, Sequence[str]]]) -> Iterable[tuple[str, list[str]]]:
    return ((term, [_hung(": ", block) for block in blocks]) for term, blocks in terms if blocks)


def _hung(mark: str, block: str) -> str:
    """Put a mark before a block and its further lines below the first."""
    return mark + indent(block, " " * len(mark)).lstrip()
