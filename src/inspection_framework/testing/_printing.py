"""How a failing test shows values: what is the library's own by its name, no field that holds its default.

Hypothesis by itself prints all fields of an attrs class, whatever its ``repr``. It would show what belongs to a child.
And an inspection under an edition of the library would fill a hundred thousand characters: where warnings are errors,
the warning about that hides the failure.
"""

from collections.abc import Iterable, Mapping
from functools import cache

import attrs
from hypothesis.vendor.pretty import RepresentationPrinter, for_type_by_name

from inspection_framework import frameworks as ours
from inspection_framework.model.unshown import Unshown
from inspection_framework.printed import said

__all__: list[str] = []


def print_shortly(kinds: Iterable[type]) -> None:
    """Tell Hypothesis how to print values of some types."""
    for kind in kinds:
        for_type_by_name(kind.__module__, kind.__name__, _print)


def _print(thing: attrs.AttrsInstance, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: FBT001, ARG001 # nothing of ours holds itself
    if isinstance(thing, Unshown):
        printer.text(repr(thing))
    elif name := _ours().get(thing):
        printer.text(name)
    else:
        _print_fields(thing, printer)


def _print_fields(thing: attrs.AttrsInstance, printer: RepresentationPrinter) -> None:
    with printer.group(1, f"{type(thing).__name__}(", ")"):
        for place, (name, value) in enumerate(said(thing, hidden=True)):
            if place:
                printer.text(",")
                printer.breakable()
            printer.text(f"{name}=")
            if isinstance(value, type):
                printer.text(value.__name__)
            else:
                printer.pretty(value)


@cache
def _ours() -> Mapping[object, str]:
    """Give the library's frameworks, editions and activities by what one writes to have them."""
    names: dict[object, str] = {}
    for name, framework in ours.named():
        names[framework] = name
        for edition in framework.editions:
            names[edition] = f"{name}.edition({edition.id!r})"
            for activity in edition.activities:
                names.setdefault(activity, f"{names[edition]}.activity({activity.id!r})")
    return names
