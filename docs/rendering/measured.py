"""The results that `nox -s benchmarks` wrote: the machine, then a table for each group of measurements."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from docs.rendering.markdown import lines, plain, table
from inspection_framework.model.texts import capital

__all__ = ["measured", "missed"]

MEASURED = Path(__file__).parents[1] / "measured.jsonl"


def measured() -> str:
    """Return the machine and all tables."""
    machine, results = _read()
    groups = groupby(results, key=lambda line: str(line["group"]))
    return lines(_machine(machine), *(_group(name, list(each)) for name, each in groups))


def missed() -> str:
    """Return a table of the aims that were missed, with the reasons; ``None.`` without any."""
    _, results = _read()
    rows = [
        [plain(f"{line['group']}: {line['what']}"), _figure(line), _aim(line), plain(str(line["why"]))]
        for line in results
        if _is_missed(line)
    ]
    return table(["what", "measured", "aim", "why"], rows) if rows else "None."


def _read() -> tuple[dict[str, Any], list[dict[str, Any]]]:
    machine, *results = map(json.loads, MEASURED.read_text("utf-8").splitlines())
    return machine, results


def _machine(machine: dict[str, Any]) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    where = f"{machine['system']}, {machine['cores']} cores, {machine['memory']}, Python {machine['python']}"
    return plain(f"Measured on {where}; {versions}.")


def _group(name: str, results: list[dict[str, Any]]) -> str:
    heads = ["what", "measured", "aim"]
    rows = [[plain(str(line["what"])), _figure(line), _aim(line)] for line in results]
    if any(ways := [_in_the_way(line) for line in results]):
        heads.append("why")
        rows = [[*row, way] for row, way in zip(rows, ways, strict=True)]
    return lines(f"## {plain(capital(name))}", table(heads, rows))


def _figure(line: dict[str, Any]) -> str:
    number = f"{line['measured']:,.2f}"
    return plain(f"{number} {line['unit']}")


def _aim(line: dict[str, Any]) -> str:
    if line["aim"] is None:
        return ""
    aim = f"at {'least' if line['more'] else 'most'} {line['aim']:g}"
    return f"**{aim}: missed**" if _is_missed(line) else aim


def _in_the_way(line: dict[str, Any]) -> str:
    """Return the reason of a figure; reasons for missed aims are only in the first table."""
    return "" if _is_missed(line) else plain(str(line["why"]))


def _is_missed(line: dict[str, Any]) -> bool:
    if line["aim"] is None:
        return False
    beyond: bool = line["measured"] < line["aim"] if line["more"] else round(line["measured"], 2) > line["aim"]
    return beyond
