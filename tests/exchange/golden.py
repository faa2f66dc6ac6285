"""Golden documents and answers: what this release writes and answers, so that a reviewer sees every change.

``nox -s golden`` writes them anew to ``tests/golden/current``; ``nox -s golden -- 0.1.0`` does so at a release to a
folder that is never written again. All later releases are tested to read it.
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
from tests.rules.providers import told as outlook_of

FOLDER = Path(__file__).parents[1] / "golden"
CURRENT = FOLDER / "current"
OUTCOMES: dict[str, tuple[int | Absence, ...]] = {
    "good": (2, 2, 2, 2),
    "best-leaders": (1, 2, 2, 3),
    "worst-leaders": (4, 3, 2, 2),
    "not-known": (2, Absence.WITHHELD, Absence.NOT_JUDGED, 2),
}
"""Judgements whose answers are kept in full, by their place on the scale: leaders first, then the other main areas."""
SHORT = 20_000
"""The most characters of a document, unless all of its type are longer."""


@cache
def golden() -> dict[str, str]:
    """Return every golden file by its name."""
    files = {f"edition.{edition.id}.json": to_json(edition, indent=1) + "\n" for edition in EDITIONS}
    for edition in graded_editions():
        for name, outcomes in OUTCOMES.items():
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
    """Yield the shortest document of each type, and the longest within the limit."""
    public = {kind.__name__ for kind in public_types()}
    for name, values in examples().items():
        if name in public:
            lines = sorted(to_json_lines(values), key=len)
            yield from dict.fromkeys([lines[0], *[line for line in lines if len(line) <= SHORT][-1:]])


def _line(answer: OverallJudgement[Scale]) -> str:
    """Return an answer as a line: edition, judgements, possible, expected, usual, tally."""
    profile = ", ".join(f"{area} {outcome.value}" for area, outcome in answer.outcomes)
    possible = " to ".join(grade.value for grade in dict.fromkeys((answer.possible.best, answer.possible.worst)))
    expected, usual = (grade.value if grade else "-" for grade in (answer.expected, answer.usual))
    return " | ".join((answer.edition.id, profile, possible, expected, usual, str(answer.tally)))


def _next() -> Iterator[str]:
    """Yield a line on what comes next for each authority: the next, the alternatives, those in between."""
    for provider in local_authorities():
        history = [inspection for inspection in local_authority_inspections() if inspection.provider == provider]
        for on in ON:
            answer = inf.outlook(provider, history, on=on)
            first = (answer.next,) if answer.next else ()
            prospects = (first, answer.alternatives, answer.between)
            shown = (
                "; ".join(f"{prospect.activity.id}{_days(prospect.window)}" for prospect in group) or "-"
                for group in prospects
            )
            yield " | ".join((provider.name, str(on), *shown))


def _providers() -> Iterator[str]:
    """Yield a line on what comes next for a provider of each kind after each grade, and what is due."""
    for kind, framework in SCCIF.items():
        for on in DAYS:
            if in_force(kind, on - timedelta(100)):
                for grade in framework.editions[0].scale:
                    answer = outlook_of(kind, judged(kind, on - timedelta(100), grade), on=on)
                    first = (answer.next,) if answer.next else ()
                    prospects = (first, answer.alternatives, answer.between)
                    shown = (
                        "; ".join(f"{prospect.activity.id}{_ends(prospect.window)}" for prospect in group)
                        for group in prospects
                    )
                    due = "; ".join(f"{requirement.frequency}: {requirement}" for requirement in answer.due)
                    yield " | ".join((kind, str(on), grade.value, *(text or "-" for text in shown), due))


def _ends(window: Window | None) -> str:
    return f" {' / '.join(str(day or '-') for day in window.ends)}" if window else ""


def _days(window: Window | None) -> str:
    return f" {window.opens} to {window.closes}" if window else ""


def digests() -> str:
    """Return the digest of each golden file as this process writes it, a line each."""
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
