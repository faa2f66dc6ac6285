"""How a failing test prints values: the library's own values by name, and no field that has its default.

By default, Hypothesis prints all fields of an attrs class, whatever its ``repr``. That would print data about a child.
An inspection under an edition of the library would take a hundred thousand characters. Hypothesis warns about that,
and if warnings are errors, the warning hides the failure.
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
    """Register with Hypothesis how to print values of the given types."""
    for kind in kinds:
        for_type_by_name(kind.__module__, kind.__name__, _print)


def _print(thing: attrs.AttrsInstance, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: FBT001, ARG001 # no value of ours contains itself
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
    """Return the code that gets each of the library's frameworks, editions and activities."""
    names: dict[object, str] = {}
    for name, framework in ours.named():
        names[framework] = name
        for edition in framework.editions:
            names[edition] = f"{name}.edition({edition.id!r})"
            for activity in edition.activities:
                names.setdefault(activity, f"{names[edition]}.activity({activity.id!r})")
    return names
