"""Judgements as reports print them: the rows of the table, and the headings in the text that repeat them."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

import attrs

from inspection_framework.exchange.readers.reports.kinds import GRADE, PrintedArea, ReportKind, folded, straight
from inspection_framework.exchange.readers.reports.lines import Line, joined
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.model.grades import Absence, Grade, Outcome

__all__: list[str] = []

_GRADES = re.compile(rf"\b{GRADE}\b", re.IGNORECASE)
_LAST_WORDS = re.compile(r"(?i)good|improvement|inadequate|outstanding|judged|because")
"""Words in the last line of a heading with a judgement."""
_HEADING = rf"(?P<label>{{label}})(?:\s+(?:is|are)\b)?\s*:?\s*(?:-\s*)?(?P<grade>{GRADE})(?:\s+because)?\s*[.:]?"
"""A heading with a judgement; ``label`` is the pattern of its area."""
_ENDS = re.compile(rf"(?i)(?P<before>.*?)\s*(?<![\w-])(?P<grade>{GRADE})\.?")
_NUMBERED = re.compile(r"^\W*\d(?:\.\d)?\.?\s+")
_GRADE_LINES = 3
_HEADING_LINES = 4
_TABLE_LINES = 40
_ALIKE = 0.85
"""The least similarity, in letters and in words, of a misprinted label to the label that it means."""
_CLEARLY = 0.03
"""The least difference between this similarity and the similarity to any other label."""


_Labels = Mapping[tuple[str, ...], str]
"""The areas by the words of their row labels."""


@attrs.frozen
class PrintedJudgement:
    """A judgement as printed, and its line. ``slip`` means that its label is only similar to a known label."""

    area: str
    outcome: Outcome
    label: str
    printed: str
    line: Line
    slip: bool = False


def outcome_of(printed: str) -> Outcome:
    """Return the grade of a label, or why there is none."""
    return Absence.from_label(printed) if folded(printed) == "not judged" else Grade.from_label(printed)


def table_of(lines: Sequence[Line], kind: ReportKind, expected: Collection[str]) -> list[PrintedJudgement]:
    """Read the rows of the table of judgements. The text around the table is not read: it may name judgements too.

    A row is a label and a grade, over one or several lines. The table begins after its heading, or with the label of a
    row. It ends when the text before a grade is not a label, or is the label of an earlier row. A misprinted label can
    only be the label of an area in ``expected``.
    """
    labels = {words(label): area.area for area in kind.areas for label in area.labels}
    starts = _starts(lines, kind.table, labels)
    tables: list[list[PrintedJudgement]] = [[], *(_table_from(at, lines, labels, expected) for at in starts)]
    return max(tables, key=lambda rows: (len(rows), -sum(row.slip for row in rows)))


def _table_from(
    start: int, lines: Sequence[Line], labels: _Labels, expected: Collection[str]
) -> list[PrintedJudgement]:
    """Read rows, starting at a line."""
    rows: list[PrintedJudgement] = []
    label: list[str] = []
    areas = set(labels.values())
    at = start

    def area_of(text: str) -> tuple[str | None, bool]:
        return _area(text, labels, set(expected), {row.area for row in rows})

    while at < min(len(lines), start + _TABLE_LINES) and {row.area for row in rows} != areas:
        grade = _grade_at(lines, at)
        if grade is None:
            label.append(lines[at].text)
            at += 1
            continue
        label += [grade.before] if grade.before else []
        after = at + grade.lines
        area, slip = area_of(joined(label))
        if (area is None or slip) and after < len(lines):
            whole = area_of(joined([*label, lines[after].text]))
            if whole[0] is not None and not whole[1]:  # the label continues below the grade
                label.append(lines[after].text)
                after += 1
                area, slip = whole
        if area is None:
            break
        rows.append(PrintedJudgement(area, outcome_of(grade.printed), joined(label), grade.printed, lines[at], slip))
        label = []
        at = after
    return rows


def _starts(lines: Sequence[Line], heading: str, labels: _Labels) -> Iterator[int]:
    """Yield the lines with which the table may begin."""
    for at, line in enumerate(lines):
        begins = words(_NUMBERED.sub("", joined(part.text for part in lines[at : at + 2])))
        if heading and re.fullmatch(heading, folded(line.text)):
            yield at + 1
        elif any(begins[: len(label)] == label for label in labels):
            yield at


@attrs.frozen
class _PrintedGrade:
    """A grade at the end of a line, the text before it, and the number of lines that the grade takes."""

    before: str
    printed: str
    lines: int


def _grade_at(lines: Sequence[Line], at: int) -> _PrintedGrade | None:
    """Return the grade that ends a line, perhaps over several lines; ``None`` if there is none."""
    for count in range(_GRADE_LINES, 0, -1):
        match = _ENDS.fullmatch(joined(line.text for line in lines[at : at + count]))
        if match and len(match["before"]) < len(lines[at].text) and at + count <= len(lines):
            return _PrintedGrade(match["before"], match["grade"], count)
    return None


def _area(text: str, labels: _Labels, expected: set[str], taken: set[str]) -> tuple[str | None, bool]:
    """Return the area of a label, and whether the label is only similar to a known label."""
    label_words = words(_NUMBERED.sub("", text))
    if label_words in labels:
        return (labels[label_words] if labels[label_words] not in taken else None), False
    alike: dict[str, float] = {}
    for label, area in labels.items():
        by_word = SequenceMatcher(None, label_words, label, autojunk=False)
        by_letter = SequenceMatcher(None, " ".join(label_words), " ".join(label), autojunk=False)
        alike.setdefault(area, 0.0)
        if area in expected and by_letter.real_quick_ratio() >= _ALIKE:
            alike[area] = max(alike[area], (by_letter.ratio() + by_word.ratio()) / 2)
    area = max(alike, key=lambda candidate: alike[candidate])
    best, second = sorted((*alike.values(), 0.0), reverse=True)[:2]
    if best < _ALIKE or best - second < _CLEARLY or area in taken:
        return None, False
    return area, True


def headings_of(lines: Sequence[Line], areas: Sequence[PrintedArea]) -> Iterator[PrintedJudgement]:
    """Yield the headings that consist of the name of an area and a grade, over one to four lines of a page."""
    patterns = [(area.area, pattern) for area in areas for pattern in area.headings]
    return _whole_lines(lines, patterns)


def sentences_of(lines: Sequence[Line], areas: Sequence[PrintedArea]) -> Iterator[PrintedJudgement]:
    """Yield the headings before the table with a judgement for which it has no row."""
    size = min((line.size for line in lines), default=0.0)
    headings = [line for line in lines if line.bold or line.size > size + 1]
    for area in areas:
        for pattern in area.sentences:
            if said := list(_whole_lines(headings, [(area.area, pattern)])):
                yield from said
                break


def _whole_lines(lines: Sequence[Line], patterns: Sequence[tuple[str, str]]) -> Iterator[PrintedJudgement]:
    compiled = [(area, re.compile(f"(?i){_HEADING.format(label=pattern)}")) for area, pattern in patterns]
    at = 0
    while at < len(lines):
        candidates = [
            (len(printed.label), -count, printed, count)
            for count in range(1, _HEADING_LINES + 1)
            if (printed := _heading(lines[at : at + count], count, compiled)) is not None
        ]
        if candidates:
            *_, printed, count = min(candidates, key=lambda candidate: candidate[:2])
            yield printed
            at += count
        else:
            at += 1


def _heading(
    lines: Sequence[Line], count: int, patterns: Sequence[tuple[str, re.Pattern[str]]]
) -> PrintedJudgement | None:
    """Return the judgement in lines that are printed alike and contain nothing else; ``None`` if there is none."""
    if (
        len(lines) < count
        or not _LAST_WORDS.search(lines[-1].text)
        or any(line.page != lines[0].page or line.size != lines[0].size for line in lines)
    ):
        return None
    whole = re.sub(r"\d{1,2}$", "", joined(line.text for line in lines))
    for area, pattern in patterns:
        match = pattern.fullmatch(straight(whole))
        if match and not _GRADES.search(match["label"]):
            printed = whole[match.start("grade") : match.end("grade")]
            return PrintedJudgement(area, outcome_of(printed), whole[: match.end("label")], printed, lines[0])
    return None


def settled(
    table: Sequence[PrintedJudgement], body: Sequence[PrintedJudgement]
) -> tuple[dict[str, PrintedJudgement], Mapping[str, tuple[PrintedJudgement, ...]]]:
    """Return the judgements on which the table and the text agree, and by area those on which they differ.

    A judgement printed in only one of them is used; with a misprinted label, only if the text has the area too.
    """
    agreed: dict[str, PrintedJudgement] = {}
    differing: dict[str, tuple[PrintedJudgement, ...]] = {}
    for area in dict.fromkeys(printed.area for printed in (*table, *body)):
        all_of_it = [printed for printed in (*table, *body) if printed.area == area]
        if len({printed.outcome for printed in all_of_it}) > 1 or (len(all_of_it) == 1 and all_of_it[0].slip):
            differing[area] = tuple(all_of_it)
        else:
            agreed[area] = all_of_it[0]
    return agreed, differing
