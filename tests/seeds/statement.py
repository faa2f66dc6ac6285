"""A statement of a council's paper, and the library's answer to it."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, cast

import attrs

import inspection_framework as inf
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, JTAI, SCCIF, SIF
from inspection_framework.frameworks.regimes import REGIMES

PAPERS = sorted(Path(__file__).parent.glob("*.toml"))


@attrs.frozen(kw_only=True)
class Statement:
    """What a paper says, and what the library must answer at ``paths``.

    ``says`` are the texts that must be among the answers. ``sides`` are those of a contradiction instead: first the
    paper's, then another source's. ``quote`` is to the letter, with " ... " where words are left out.
    """

    paper: str
    ref: str
    quote: str
    paths: tuple[str, ...]
    says: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """Whether the library has it, as a fact or as a contradiction."""
        held = {text for path in self.paths for text in texts(reached(path))}
        if self.sides:
            return "contradiction" if len(set(self.sides)) > 1 and held.issuperset(self.sides) else "WRONG"
        return "right" if self.says and held.issuperset(self.says) else "WRONG"

    def __str__(self) -> str:
        return f"{self.paper}, {self.ref}: {self.quote[:60]} | {', '.join(self.paths)} | {self.verdict}"


def statements_of(paper: Path) -> list[Statement]:
    """Return the statements of a paper, in its order."""
    rows: list[dict[str, Any]] = tomllib.loads(paper.read_text("utf-8"))["statement"]
    return [
        Statement(
            paper=paper.stem,
            ref=row["ref"],
            quote=row["quote"],
            paths=tuple(row["paths"]),
            says=tuple(row.get("says", ())),
            sides=tuple(row.get("sides", ())),
        )
        for row in rows
    ]


@cache
def places() -> Mapping[str, object]:
    """Return the starts of paths: the frameworks, the record, and answers on the day of a paper."""
    record = {f"{row.provider.name} {row.on_site[0].first}": row for row in local_authority_inspections()}
    authorities = {row.provider.name: row.provider for row in record.values()}
    inspection = SIF.edition("sif-2013-11").activity("sif")
    days = {"Halton": date(2018, 2, 22), "Haringey": date(2018, 10, 29)}
    return {
        "SIF": SIF,
        "ILACS": ILACS,
        "JTAI": JTAI,
        "SCCIF": SCCIF,
        "REGIMES": REGIMES,
        "inspections": record,
        "outlooks": {
            name: inf.outlook(
                authorities[name], [row for row in record.values() if row.provider == authorities[name]], on=day
            )
            for name, day in days.items()
        },
        "timetables": {"SIF": inf.timetable(inspection, notified=date(2013, 12, 3))},
    }


def reached(path: str) -> object:
    """Return the value at a path of keys, ids, topics of contradictions, and attributes.

    An attribute of a tuple is that of each of its members.
    """
    thing: object = places()
    for step in path.split("."):
        thing = _next(thing, step)
    return thing


def _next(thing: object, step: str) -> object:
    if isinstance(thing, Mapping):
        return cast("Mapping[str, object]", thing)[step]
    if isinstance(thing, tuple):
        members = cast("tuple[object, ...]", thing)
        named = [member for member in members if step in (getattr(member, "id", ""), getattr(member, "topic", ""))]
        return named[0] if named else tuple(getattr(member, step) for member in members)
    return getattr(thing, step)


def texts(thing: object) -> Iterator[str]:
    """Yield each answer as text: every fact of a value separately, and a list within a fact as one text."""
    if isinstance(thing, inf.Fact):
        yield worded(cast("inf.Fact[object]", thing).value)
    elif isinstance(thing, tuple):
        for member in cast("tuple[object, ...]", thing):
            yield from texts(member)
    elif isinstance(thing, Mapping):
        yield from map(worded, cast("Mapping[str, object]", thing).values())
    elif facts := [fact for _, fact in inf.statements(thing) if fact is not thing]:
        yield from texts(tuple(facts))
    else:
        yield worded(thing)


def worded(value: object) -> str:
    """Return a value as text: labels of grades, words of other members, parts divided by semicolons."""
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    if isinstance(value, tuple):
        return "; ".join(worded(part) for part in cast("tuple[object, ...]", value))
    return str(value)
