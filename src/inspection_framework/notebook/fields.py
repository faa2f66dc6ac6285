"""The display of a value that has no display of its own, field by field, as `print` shows it."""

import re
from collections.abc import Sequence
from typing import cast

from inspection_framework.model.facts import Fact, worded
from inspection_framework.model.pathways import Pathway
from inspection_framework.model.provisions import Rule
from inspection_framework.notebook.blocks import Badge, Display, DisplayBlock, Entry, Listing, TableBlock, filled
from inspection_framework.notebook.sourced import said
from inspection_framework.printed import Printed, has_own_text, one_line
from inspection_framework.printed import said as fields_of

__all__ = ["of_fields"]

_WORD = re.compile("_*[A-Z]?[^A-Z]+|[A-Z]")
"""A word in the name of a class, such as the three of ``AnnexAReading``."""
_PART = 100
"""The characters of a part that has no text of its own, at most."""
_ROWS = 10
"""The rows of a table of parts, at most."""


def of_fields(value: object) -> Display:
    """Return the fields of a value that do not have their default.

    Facts and rules become a list, and other parts without a text of their own a table. Any other field is a row.
    """
    fields = dict(fields_of(value))
    if isinstance(value, Pathway) and value.comes:
        fields["window"] = value.comes
    title = str(fields.pop("says")) if isinstance(value, Rule) else _title(type(value).__name__)
    rows: list[tuple[str, str]] = []
    blocks: list[DisplayBlock] = []
    for name, part in fields.items():
        parts = _parts(part)
        if parts and all(isinstance(each, Fact | Rule) for each in parts):
            blocks.append(Listing(_label(name), tuple(Entry(_words(each)) for each in parts)))
        elif parts and all(map(_is_by_field, parts)):
            blocks.append(_table(_label(name), parts))
        else:
            rows.append((_label(name), _words(part)))
    return Display(title, filled((TableBlock(tuple(rows)), *blocks)))


def _title(name: str) -> str:
    """Return the name of a class in words. A letter alone, as in "Annex A", is a name."""
    first, *later = _WORD.findall(name)
    return " ".join([first.capitalize(), *(word if len(word) == 1 else word.lower() for word in later)])


def _parts(part: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", part) if isinstance(part, tuple) else ()


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _is_by_field(part: object) -> bool:
    return type(part).__repr__ is one_line and not has_own_text(part)


def _table(title: str, parts: Sequence[object]) -> TableBlock:
    """Return parts as a table, with a row for each and a column for each field that any of them has."""
    shown = [dict(fields_of(part)) for part in parts[:_ROWS]]
    names = dict.fromkeys(name for fields in shown for name in fields)
    rows = tuple(tuple(_words(fields[name]) if name in fields else "" for name in names) for fields in shown)
    more = f" (the first {_ROWS} of {len(parts)})" if len(parts) > _ROWS else ""
    return TableBlock(rows, tuple(map(_label, names)), f"{title}{more}")


def _words(part: object) -> str:
    """Return a part in words."""
    if isinstance(part, Fact):
        cell = said(cast("Fact[object]", part))
        return cell.words if isinstance(cell, Badge) else str(cell)
    if isinstance(part, Rule):
        return part.says
    if isinstance(part, tuple):
        return "; ".join(map(_words, cast("tuple[object, ...]", part))) or "none"
    return one_line(part, _PART) if isinstance(part, Printed) and not has_own_text(part) else worded(part)
