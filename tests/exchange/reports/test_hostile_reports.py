"""Reports made to take long: each is read with work in proportion to its length, or a limit is named."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from inspection_framework.exchange.readers.reports import graded, sentences
from inspection_framework.exchange.readers.reports.findings import findings_of
from inspection_framework.exchange.readers.reports.judgements import PrintedJudgement
from inspection_framework.exchange.readers.reports.known_kinds import KINDS
from inspection_framework.exchange.readers.reports.lines import Line
from inspection_framework.exchange.readers.reports.one_report import reading_of
from inspection_framework.exchange.readers.reports.sentences import days_after
from inspection_framework.exchange.readers.reports.title_authority import authority_in
from inspection_framework.model.days import in_words
from tests.exchange.reports.made_up import ILACS_2019, lines

VISIT = next(kind for kind in KINDS if kind.name == "focused visit (ILACS)")


@pytest.mark.parametrize("after", ["", "?", ".: 3 ", "12", " ? 12. "])
def test_what_may_follow_a_heading(after: str) -> None:
    """Punctuation and the number of a footnote may; 100,000 full stops before other words cost no more than a line."""
    findings, _ = findings_of(
        lines(f"* What needs to improve{'.' * 100_000}x\n\n* What needs to improve{after}\n• One"), VISIT, ()
    )
    assert [finding.text for finding in findings] == ["One"]


@pytest.mark.parametrize(
    ("text", "relates_to"),
    [
        ("Plans (for children) are late (Enabler 2)", "Enabler 2"),
        ("Plans are late ( outcome 4 ) .", "outcome 4"),
        ("Plans are late (outcomes 1 and 2) today", ""),
        ("Plans are late (again)", ""),
        ("Plans are late, outcome 4)", ""),
        ("(an" + " outcome" * 100_000, ""),
        ("(" * 100_000, ""),
    ],
    ids=range(7),
)
def test_the_brackets_at_the_end_of_a_finding(text: str, relates_to: str) -> None:
    """Only the last brackets are searched for an outcome, so that the length of the text does not matter."""
    findings, _ = findings_of(lines(f"* What needs to improve\n• {text}"), VISIT, ())
    assert [finding.relates_to for finding in findings] == [relates_to]


def test_days_are_looked_for_in_a_few_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each "on" leads to a search of its own; together they search a number of characters for each."""
    lengths: list[int] = []

    def no_days(text: str, *, between: bool) -> None:
        assert not between
        lengths.append(len(text))

    monkeypatch.setattr(sentences, "printed_days", no_days)
    assert days_after([Line(1, 1, "on " * 5_000)], ["on"]) is None
    assert len(lengths) == 5_000
    assert max(lengths) == 400


@pytest.mark.parametrize(("count", "wrong"), [(15, ""), (40, "there are too many days")])
def test_days_that_go_on_are_not_cut_off(count: int, wrong: str) -> None:
    """A list of days is read whole or not at all."""
    days = [date(2025, 1, 1) + timedelta(2 * at) for at in range(count)]
    read = days_after([Line(1, 1, f"on {', '.join(map(in_words, days))} again")], ["on"])
    assert read is not None
    assert (len(read[0].windows), read[0].wrong) == (0 if wrong else count, wrong)


def test_a_title_has_two_hundred_words_at_most() -> None:
    """An authority is looked for at each word of a title; a longer text is not a title."""
    assert authority_in("of " * 199 + "Halton", None) is not None
    assert authority_in("of " * 200 + "Halton", None) is None


def test_the_table_is_in_the_first_thousand_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of the first two pages may begin the table, and is then compared with the labels."""
    lengths: list[int] = []

    def no_table(lines: Sequence[Line], *_: object) -> list[PrintedJudgement]:
        lengths.append(len(lines))
        return []

    monkeypatch.setattr(graded, "table_of", no_table)
    reading_of("x.pdf", lines(ILACS_2019.replace("---", "Overall effectiveness x\n" * 2_000 + "---", 1)))
    assert max(lengths) == 1_000
