"""Golden documents and answers: what this release writes and says, for a reviewer to see what changes.

``nox -s golden`` writes them anew to ``tests/golden/current``; ``nox -s golden -- 0.1.0`` does so at a release to a
folder that is never written again, so that all later releases are tested to read it.
"""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

import inspection_framework as inf
from inspection_framework import Absence, OverallJudgement, Window
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.json import to_json, to_json_lines
from inspection_framework.frameworks import SCCIF
from inspection_framework.model import Scale
from tests.exchange.examples import EDITIONS, answers, examples, graded_editions, public_types
from tests.exchange.explained import ON, explained, profile
from tests.rules.providers import DAYS, in_force, judged
from tests.rules.providers import told as told_of

FOLDER = Path(__file__).parents[1] / "golden"
CURRENT = FOLDER / "current"
TOLD: dict[str, tuple[int | Absence, ...]] = {
    "good": (2, 2, 2, 2),
    "best-leaders": (1, 2, 2, 3),
    "worst-leaders": (4, 3, 2, 2),
    "not-known": (2, Absence.WITHHELD, Absence.NOT_JUDGED, 2),
}
"""Judgements whose answers are kept in full, by their place on the scale: of leaders, then of the other main areas."""
SHORT = 20_000
"""So many characters a document has at most, unless there is no shorter one of its type."""


@cache
def golden() -> dict[str, str]:
    """Give every golden file by its name."""
    files = {f"edition.{edition.id}.json": to_json(edition, indent=1) + "\n" for edition in EDITIONS}
    for edition in graded_editions():
        for name, outcomes in TOLD.items():
            answer = inf.overall_judgement(edition, profile(edition, outcomes))
            files[f"answer.{edition.id}.{name}.json"] = to_json(answer, indent=1) + "\n"
    files["documents.jsonl"] = "".join(_documents())
    files["answers.txt"] = "".join(
        f"{line}\n" for edition in graded_editions() for line in map(_line, answers(edition))
    )
    files["providers.txt"] = "".join(f"{line}\n" for line in _providers())
    files["next.txt"] = "".join(f"{line}\n" for line in _next())
    files |= explained()
    return files


def _documents() -> Iterator[str]:
    """Give the shortest document of each type, and the longest that is short enough."""
    public = {kind.__name__ for kind in public_types()}
    for name, values in examples().items():
        if name in public:
            lines = sorted(to_json_lines(values), key=len)
            yield from dict.fromkeys([lines[0], *[line for line in lines if len(line) <= SHORT][-1:]])


def _line(answer: OverallJudgement[Scale]) -> str:
    """Give an answer in a line: edition, judgements, possible, expected, usual, tally."""
    profile = ", ".join(f"{area} {outcome.value}" for area, outcome in answer.outcomes)
    possible = " to ".join(grade.value for grade in dict.fromkeys((answer.possible.best, answer.possible.worst)))
    expected, usual = (grade.value if grade else "-" for grade in (answer.expected, answer.usual))
    return " | ".join((answer.edition.id, profile, possible, expected, usual, str(answer.tally)))


def _next() -> Iterator[str]:
    """Say in a line what comes next for each authority: the next, what may come instead, what in between."""
    for provider in local_authorities():
        history = [one for one in local_authority_inspections() if one.provider == provider]
        for on in ON:
            told = inf.outlook(provider, history, on=on)
            first = (told.next,) if told.next else ()
            prospects = (first, told.alternatives, told.between)
            shown = ("; ".join(f"{one.activity.id}{_days(one.window)}" for one in some) or "-" for some in prospects)
            yield " | ".join((provider.name, str(on), *shown))


def _providers() -> Iterator[str]:
    """Say in a line what comes next for a provider of each kind after each grade, and how many are due."""
    for kind, framework in SCCIF.items():
        for on in DAYS:
            if in_force(kind, on - timedelta(100)):
                for grade in framework.editions[0].scale:
                    told = told_of(kind, judged(kind, on - timedelta(100), grade), on=on)
                    first = (told.next,) if told.next else ()
                    prospects = (first, told.alternatives, told.between)
                    shown = ("; ".join(f"{one.activity.id}{_ends(one.window)}" for one in some) for some in prospects)
                    due = "; ".join(f"{one.frequency}: {one}" for one in told.due)
                    yield " | ".join((kind, str(on), grade.value, *(text or "-" for text in shown), due))


def _ends(window: Window | None) -> str:
    return f" {' / '.join(str(day or '-') for day in window.ends)}" if window else ""


def _days(window: Window | None) -> str:
    return f" {window.opens} to {window.closes}" if window else ""


def digests() -> str:
    """Give the digest of each golden file as this process writes it, a line each."""
    return "".join(f"{hashlib.sha256(text.encode()).hexdigest()} {name}\n" for name, text in sorted(golden().items()))


def write(release: str = CURRENT.name) -> None:
    """Write the golden files to the folder of a release, and remove any other from it."""
    files = golden()
    folder = FOLDER / release
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
