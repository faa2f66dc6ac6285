"""An independent account of what overall judgements can be: numbers and plain conditions, and no code of the library.

The sentences are the ones from which the record's bounds and its general rule were first written, from the reports.
"""

import csv
import statistics
from collections import Counter
from pathlib import Path

import inspection_framework

WORDS = ("outstanding", "good", "requires_improvement", "inadequate")
LEADERS = {"sif-2013-11": 2, "ilacs-2018-01": 0, "ilacs-2023-01": 0}
"""The position of leaders among the main areas, as reports print them."""
SIZE = {"sif-2013-11": 3, "ilacs-2018-01": 3, "ilacs-2023-01": 4}

Profile = tuple[int | None, ...]


def possible(edition: str, profile: Profile) -> set[int]:
    """Return the numbers of the overall grades that no sentence forbids. The best is 1."""
    leaders = profile[LEADERS[edition]]
    judged = [grade for grade in profile if grade is not None]
    practice = [grade for index, grade in enumerate(profile) if index != LEADERS[edition] and grade is not None]
    if leaders is None or not practice:
        return {1, 2, 3, 4}
    left: set[int] = set()
    for overall in (1, 2, 3, 4):
        # outstanding needs outstanding leaders, another outstanding area and no RI area
        if overall == 1 and not (leaders == 1 and judged.count(1) >= 2 and max(judged) <= 2):
            continue
        # good or better needs leaders good or better; good has at most one RI area and none inadequate
        if overall <= 2 and not (leaders <= 2 and judged.count(3) <= 1 and 4 not in judged):
            continue
        # SIF: a key judgement is inadequate in 39, overall is inadequate in those 39
        if edition.startswith("sif") and 4 in judged and overall != 4:
            continue
        # ILACS: inadequate in help and protection, in care, or care leavers: overall inadequate
        if edition.startswith("ilacs") and 4 in practice and overall != 4:
            continue
        # since 2023, leaders good or better with at most one RI area is good or better
        fine = leaders <= 2 and judged.count(3) <= 1 and 4 not in judged
        if edition == "ilacs-2023-01" and fine and overall > 2:
            continue
        # leaders outstanding with most areas outstanding and none RI is outstanding
        if leaders == 1 and judged.count(1) > SIZE[edition] / 2 and max(judged) <= 2 and overall != 1:
            continue
        # overall is never worse than the worst area
        if overall > max(judged):
            continue
        left.add(overall)
    return left


def by_general_rule(edition: str, profile: Profile) -> int | None:
    """Return the number of the usual overall grade by the general rule alone; ``None`` where it does not apply."""
    leaders = profile[LEADERS[edition]]
    judged = [grade for grade in profile if grade is not None]
    practice = [grade for index, grade in enumerate(profile) if index != LEADERS[edition] and grade is not None]
    if leaders is None or not practice:
        return None
    if edition.startswith("ilacs") and leaders == 4 and 4 not in practice:
        usual = 3
    else:
        better, poorer = statistics.median_low(judged), statistics.median_high(judged)
        usual = better if (better, poorer) == (1, 2) and max(judged) <= 2 else poorer
    within = possible(edition, profile)
    return min(within, key=lambda grade: abs(grade - usual))


def reports() -> list[tuple[str, Profile, int, str]]:
    """Read edition, main judgements, overall judgement and day of publication from the shipped table itself."""
    table = Path(inspection_framework.__file__).parent / "exchange" / "data" / "local_authority_inspections.csv"
    printed_reports: list[tuple[str, Profile, int, str]] = []
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            printed = dict(part.split("=", 1) for part in row["judgements"].split("; "))
            if "overall" not in printed:
                continue
            edition = _edition(row["framework"], row["on site"])
            areas = {
                "sif-2013-11": ("help_and_protection", "looked_after", "leaders"),
                "ilacs-2018-01": ("leaders", "help_and_protection", "care_and_care_leavers"),
                "ilacs-2023-01": ("leaders", "help_and_protection", "in_care", "care_leavers"),
            }[edition]
            overall = number(printed["overall"])
            assert overall is not None
            printed_reports.append((edition, tuple(number(printed[area]) for area in areas), overall, row["published"]))
    return printed_reports


def _edition(framework: str, on_site: str) -> str:
    if framework == "SIF":
        return "sif-2013-11"
    return "ilacs-2018-01" if on_site < "2023" else "ilacs-2023-01"


def number(printed: str) -> int | None:
    """Read a printed label by its first letters."""
    return {"out": 1, "goo": 2, "req": 3, "ina": 4, "not": None}[printed.casefold()[:3]]


def usual(edition: str, profile: Profile) -> int | None:
    """Return the overall grade of most reports with the same judgements, or else the grade by the general rule."""
    counts = Counter(overall for ed, seen, overall, _ in reports() if (ed, seen) == (edition, profile))
    (first, most), *rest = counts.most_common() or [(0, 0)]
    if most and not (rest and rest[0][1] == most):
        return first
    return by_general_rule(edition, profile)
