"""A report, read from its lines: authority, days, edition, judgements and findings, and every problem."""

import re
from datetime import date

import attrs
import pytest

from inspection_framework import Absence, Activity, Days, Edition, FindingKind, Grade, Provider, outlook
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.json import from_json, to_json
from inspection_framework.exchange.readers.reports import ReportReading
from inspection_framework.exchange.readers.reports.one_report import reading_of
from inspection_framework.frameworks import ILACS
from inspection_framework.model.inspections import Inspection
from tests.exchange.reports.made_up import ILACS_2019, JTAI_2019, SIF_2015, VISIT_2025, lines

REPORTS = {"ILACS": ILACS_2019, "visit": VISIT_2025, "SIF": SIF_2015, "JTAI": JTAI_2019}
NAMES = re.compile("Zebedee|Quince|Ermintrude|Dougal|Brian|Snail|Dylan|Florence")


def reading(text: str, **passed: date | Provider | None) -> ReportReading:
    """Return the reading of a report that is set from a text."""
    return reading_of("x.pdf", lines(text), **passed)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def inspection(text: str) -> Inspection:
    """Return the inspection of a report that is read without a problem."""
    read = reading(text)
    assert read.problems == ()
    assert read.inspection is not None
    return read.inspection


def said(text: str) -> list[str]:
    """Return the problems of a report."""
    return [str(problem).removeprefix("x.pdf, ") for problem in reading(text).problems]


def test_an_inspection_under_ilacs() -> None:
    """Two windows and labels over several lines are read; a first window of a week means short; it ships."""
    read = inspection(ILACS_2019)
    assert read.provider.name == "Derbyshire"
    assert isinstance(read.edition, Edition)
    assert read.edition.id == "ilacs-2018-01"
    assert isinstance(read.activity, Activity)
    assert read.activity.id == "short"
    assert read.note == "short inspection: inferred from the weeks on site, as it is not printed"
    assert read.on_site == (
        Days(date(2019, 7, 8), date(2019, 7, 12)),
        Days(date(2019, 8, 7), date(2019, 8, 8)),
    )
    assert read.published is Absence.NOT_SUPPLIED
    assert read.judgements.outcomes == {
        "leaders": Grade.GOOD,
        "help_and_protection": Grade.REQUIRES_IMPROVEMENT,
        "care_and_care_leavers": Grade.REQUIRES_IMPROVEMENT,
        "overall": Grade.REQUIRES_IMPROVEMENT,
    }
    assert read.judgements["overall"].printed == "Requires improvement to be good"
    assert len(read.findings) == 2
    shipped = reading(ILACS_2019).shipped
    assert shipped is not None
    assert shipped.judgements.outcomes == read.judgements.outcomes


def test_an_inspection_under_the_sif() -> None:
    """Its overall judgement and the board's are in headings; it prints its publication day and its team."""
    read = inspection(SIF_2015)
    assert isinstance(read.activity, Activity)
    assert read.activity.id == "sif"
    assert (read.published, read.inspectors) == (date(2015, 2, 3), 8)
    assert read.judgements.outcomes == {
        "overall": Grade.REQUIRES_IMPROVEMENT,
        "help_and_protection": Grade.REQUIRES_IMPROVEMENT,
        "looked_after": Grade.GOOD,
        "adoption": Grade.GOOD,
        "care_leavers": Absence.NOT_JUDGED,
        "leaders": Grade.REQUIRES_IMPROVEMENT,
        "lscb": Grade.REQUIRES_IMPROVEMENT,
    }
    assert next(iter(read.judgements)) == "overall"


def test_a_table_in_small_print() -> None:
    """It is read like any other table, although small print is not text."""
    before, table, after = re.split(r"(?s)(?<=Judgement Grade\n)(.*)(?=\n\nThe overall)", ILACS_2019)
    small = "\n".join(f"~ {line}" for line in table.split("\n"))
    assert inspection(f"{before}{small}{after}").judgements == inspection(ILACS_2019).judgements


def test_a_focused_visit() -> None:
    """A visit's letter has no judgement, but a theme, a day of publication, and priority action."""
    read = inspection(VISIT_2025)
    assert (read.theme, read.published) == (
        "Inspectors looked at the local authority’s arrangements for care leavers aged 18 to 25.",
        date(2025, 1, 13),
    )
    assert [finding.kind for finding in read.findings] == [FindingKind.PRIORITY_ACTION, *[FindingKind.IMPROVEMENT] * 2]
    assert read.source.at(read.findings[0].place).locator == "page 2, line 3"


def test_a_jtai() -> None:
    """The letter is addressed to a partnership."""
    read = inspection(JTAI_2019)
    assert read.theme == "This inspection included a ‘deep dive’ focus on the response to sexual abuse."
    assert read.on_site == (Days(date(2019, 1, 21), date(2019, 1, 25)),)
    assert {finding.addressed_to for finding in read.findings} == {"partnership"}


@pytest.mark.parametrize("kind", REPORTS)
def test_each_value_has_its_place(kind: str) -> None:
    """Each printed value is on the line that is stated."""
    read = reading(REPORTS[kind])
    text = {(line.page, line.number): line.text for line in lines(REPORTS[kind])}
    for value in read.printed:
        assert any(word in text[value.page, value.line].split() for word in f"{value.label} {value.text}".split())
        assert str(value).endswith(f"(page {value.page}, line {value.line})")
    assert {"provider", "on site"} <= {value.what for value in read.printed}


@pytest.mark.parametrize("kind", REPORTS)
@pytest.mark.parametrize("gap", [False, True])
@pytest.mark.parametrize("bold", [False, True])
def test_nobody_is_named(kind: str, gap: bool, bold: bool) -> None:  # noqa: FBT001
    """No inspector, manager or child is in any value or problem, even where the report is set differently."""
    text = re.sub(r"(?m)^ *[#*] ", "" if bold else "* ", REPORTS[kind])
    text = re.sub(r"\n\n", "\n" if gap else "\n\n", text)
    for version in (text, REPORTS[kind]):
        read = reading(version)
        assert not NAMES.search(repr(attrs.asdict(read, recurse=False)))
        assert not NAMES.search("".join(map(str, (*read.problems, *read.printed))))
        assert read.inspection is None or not NAMES.search(to_json(read.inspection))


@pytest.mark.parametrize("kind", REPORTS)
def test_it_is_a_document(kind: str) -> None:
    """A reading can be written as JSON, and is read back."""
    read = inspection(REPORTS[kind])
    assert from_json(to_json(read), Inspection) == read


def test_a_team_without_a_number() -> None:
    """The number of inspectors is not supplied."""
    read = inspection(
        SIF_2015.replace("consisted of seven of", "consisted of").replace("and one\nadditional", "and an\nadditional")
    )
    assert read.inspectors is Absence.NOT_SUPPLIED


def test_what_is_passed() -> None:
    """The given day of publication replaces the printed one; the given authority is compared with the title."""
    (halton,) = (authority for authority in local_authorities() if authority.name == "Halton")
    (leeds,) = (authority for authority in local_authorities() if authority.name == "Leeds")
    read = reading(VISIT_2025, published=date(2025, 1, 20), provider=halton).inspection
    assert read is not None
    assert (read.published, read.source.published) == (date(2025, 1, 20), date(2025, 1, 20))
    other = reading(VISIT_2025, provider=leeds)
    assert other.inspection is None
    assert "Leeds, but the title names Halton" in str(other.problems[0])
    trust = VISIT_2025.replace("to Halton", "to Achieving for Children")
    assert said(trust) == ["page 1, line 6, provider: expected one local authority in the title: pass `provider`"]
    named = reading(trust, provider=halton)
    assert named.problems == ()
    assert named.inspection is not None
    assert named.inspection.provider == halton


def test_a_framework_of_ones_own() -> None:
    """It replaces the framework with the same id."""
    own = attrs.evolve(ILACS, editions=ILACS.editions[:1])
    text = VISIT_2025.replace("4 and 5 December 2024", "4 and 5 December 2021").replace("January 2025", "January 2022")
    read = reading_of("x.pdf", lines(text), frameworks=[own])
    assert read.inspection is not None
    assert read.inspection.edition is own.editions[0]
    graded = reading_of("x.pdf", lines(ILACS_2019.replace("Inspection dates:", "On")), frameworks=[own])
    assert graded.inspection is not None
    assert (graded.inspection.edition, graded.inspection.activity) == (own.editions[0], Absence.NOT_SUPPLIED)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A letter", "kind: expected a report with a known title on its first page"),
        (
            "Monitoring visit to Halton",
            "page 1, line 1, kind: expected a report of a kind that is read: this is a monitoring visit",
        ),
    ],
)
def test_other_kinds_are_refused_by_name(text: str, problem: str) -> None:
    """There is no inspection, and the problem says which kind it is."""
    assert said(text) == [problem]
    assert reading(text).inspection is None


@pytest.mark.parametrize(
    ("kind", "old", "new", "problem"),
    [
        ("visit", "4 and 5 December 2024", "4 and 5 December", "page 1, line 8, days on site: '4 and 5 December' is not readable: the days are printed without a year"),
        ("visit", " on 4 and 5 December 2024", "", "page 1, line 6, days on site: expected days on the title page"),
        ("visit", "13 January 2025", "13 January 2024", "page 1, line 1, published: '13 January 2024' is not soon after the last day on site"),
        ("visit", "13 January 2025", "13 January 20255", "page 1, line 1, published: '13 January 20255' is not a day"),
        ("visit", "13 January 2025", "Ofsted", "page 1, line 6, published: expected the day of publication: it is not printed"),
        ("visit", "Inspectors looked at", "It was about", "page 1, line 6, theme: expected a sentence such as 'Inspectors looked at …'"),
        ("visit", "looked at the local", "were Zebedee Quince, HMI, and looked at the local", "page 1, line 6, theme: expected a sentence such as 'Inspectors looked at …'"),
        ("SIF", "18 November 2014 – 10", "10", "page 1, line 8, days on site: '10 December 2014' is not the first and the last day: the printed day is used as the last"),
        ("SIF", "judgement is that children’s services", "verdict is that they", "page 1, line 3, overall: expected a judgement"),
        ("SIF", "Adoption performance Good", "Adoption performance Inadequate", "page 1, line 17, adoption: expected one grade: it is printed as 'Inadequate' on page 1, line 17 and 'good' on page 3, line 17"),
        ("SIF", SIF_2015[SIF_2015.index("# What does the LSCB") :], "", "findings: expected a heading such as 'What needs to improve', for the lscb"),
        ("JTAI", "Between 21 and 25 January 2019", "Between 21 and 25 January", "page 1, line 7, days on site: '21 and 25 January' is not readable: the days are printed without a year"),
        ("ILACS", "8 July 2019 to 12 July 2019 and 7 August 2019 to\n* 8 August 2019", "8 July 2013 to 12 July 2013", "edition: expected days on which an edition was in force: "),
        ("ILACS", "8 July 2019 to 12 July 2019 and 7 August 2019 to\n* 8 August 2019", "11 to 22 May 2026", "page 1, line 17, overall: 'Requires improvement to be good' is not printed in a report of ilacs-2026-04, which has no such area"),
        ("ILACS", "children in care and\ncare leavers.\n", "children in care with\ncare leavers.\n", ""),
        ("ILACS", "# The experiences and progress of children in care and care\n# leavers is: requires improvement to be good\n", "", ""),
    ],
)  # fmt: skip
def test_each_problem_has_its_place(kind: str, old: str, new: str, problem: str) -> None:
    """An unreadable value is named with its page, its line and the printed text; the rest is read."""
    text = REPORTS[kind].replace(old, new)
    assert text != REPORTS[kind]
    problems = said(text)
    assert (problem in "\n".join(problems)) if problem else problems == []
    assert reading(text).inspection is not None


def test_a_slip_that_no_heading_confirms() -> None:
    """The judgement is unreadable, and the label is named."""
    text = ILACS_2019.replace("children in care and\ncare leavers.\n", "children in care with\ncare leavers.\n")
    text = text.replace("# The experiences and progress of children in care and care\n# leavers", "# Those in care")
    read = reading(text)
    assert list(map(str, read.problems)) == [
        "x.pdf, page 1, line 16, care_and_care_leavers: 'The experiences and progress of children in care with care leavers.' is not a known label"
    ]
    assert read.inspection is not None
    assert read.inspection.judgements["care_and_care_leavers"].outcome is Absence.UNREADABLE


def test_days_that_are_not_read() -> None:
    """The edition is the only possible one, if there is only one; a visit is a visit under every edition."""
    visit = reading(VISIT_2025.replace(" 2024", "")).inspection
    jtai = reading(JTAI_2019.replace("January 2019,", "January,")).inspection
    graded = reading(ILACS_2019.replace("Inspection dates:", "Inspected on")).inspection
    assert visit is not None
    assert jtai is not None
    assert graded is not None
    assert (visit.on_site, visit.edition) == ((), Absence.NOT_SUPPLIED)
    assert isinstance(visit.activity, Activity)
    assert isinstance(jtai.edition, Edition)
    assert (graded.edition, graded.activity) == (Absence.NOT_SUPPLIED, Absence.NOT_SUPPLIED)
    assert len(graded.judgements) == 4


@pytest.mark.parametrize(
    ("days", "activity"),
    [
        ("11 to 22 November 2024", "standard"),
        ("11 to 15 November 2024", "short"),
        ("4 to 22 November 2024", None),
        ("11 November 2024", None),
    ],
)
def test_standard_or_short(days: str, activity: str | None) -> None:
    """The weeks on site decide, and the kind is unknown where they fit neither."""
    text = re.sub("8 July.*\n.*8 August 2019", days, ILACS_2019)
    read = reading(text).inspection
    assert read is not None
    assert (read.activity.id if isinstance(read.activity, Activity) else None) == activity
    assert read.note.startswith(activity or "")


@pytest.mark.parametrize(
    ("old", "new", "activity", "inferred"),
    [
        ("", "", "sif", False),
        ("# Inspection of services", "# Re-inspection of services", "sif_reinspection", False),
        ("2014", "2017", "sif_reinspection", True),
        ("18 November 2014 – 10 December 2014", "later", "sif", False),
    ],
)
def test_first_or_second(old: str, new: str, activity: str, inferred: bool) -> None:  # noqa: FBT001
    """The second inspection of an authority under the SIF is known by its title, or by the first, which ships."""
    read = reading(SIF_2015.replace(old, new)).inspection
    assert read is not None
    assert isinstance(read.activity, Activity)
    assert read.activity.id == activity
    assert read.note.startswith("second inspection: inferred") == inferred


def test_one_that_does_not_ship() -> None:
    """It matches none of the inspections that ship."""
    assert reading(VISIT_2025).shipped is None
    assert reading(ILACS_2019).shipped is not None


def test_a_report_read_today_joins_the_history_that_ships() -> None:
    """It is the latest graded inspection of the outlook, and the next one is counted from its days."""
    text = ILACS_2019.replace("8 July 2019 to 12 July 2019 and 7 August 2019 to", "6 September 2021 to")
    text = text.replace("8 August 2019", "10 September 2021")
    read = reading(text, published=date(2021, 10, 20))
    assert (read.problems, read.shipped) == ((), None)
    assert read.inspection is not None
    derbyshire, day = read.inspection.provider, date(2021, 12, 1)
    history = [shipped for shipped in local_authority_inspections() if shipped.provider == derbyshire]
    before, after = outlook(derbyshire, history, on=day), outlook(derbyshire, [*history, read.inspection], on=day)
    assert before.latest is reading(ILACS_2019).shipped
    assert after.latest is read.inspection
    assert before.next is not None
    assert after.next is not None
    assert (before.next.window, after.next.window) != (None, None)
    assert before.next.window != after.next.window


def test_a_report_that_ships_is_the_same_inspection() -> None:
    """Its days, judgements and kind are those of the shipped inspection, and so is the outlook with it."""
    read = reading(ILACS_2019, published=date(2019, 9, 19))
    assert read.inspection is not None
    assert read.shipped is not None
    for name in ("provider", "edition", "activity", "on_site", "published", "judgements"):
        assert getattr(read.inspection, name) == getattr(read.shipped, name), name
    day, derbyshire = date(2020, 1, 1), read.shipped.provider
    earlier = [
        shipped
        for shipped in local_authority_inspections()
        if shipped.provider == derbyshire and shipped != read.shipped
    ]
    answers = [outlook(derbyshire, [*earlier, latest], on=day) for latest in (read.inspection, read.shipped)]
    assert answers[0].next == answers[1].next
    assert answers[0].alternatives == answers[1].alternatives
    assert answers[0].between == answers[1].between
