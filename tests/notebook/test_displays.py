"""Every display: one content in three forms, made of our own elements, in which every text stays text."""

import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Case,
    Edition,
    Fact,
    Finding,
    FindingKind,
    Grade,
    GradeRange,
    Inspection,
    Judgement,
    Provider,
    draw_sample,
    overall_judgement,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.readers import CellProblem, ReleaseReading, Table
from inspection_framework.exchange.readers.annex_a import AnnexAReading
from inspection_framework.exchange.readers.reports import ReportProblem, ReportReading
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model.shown import Shown
from inspection_framework.notebook import Display, blocks, html, markdown, text
from inspection_framework.notebook.as_html import STYLE
from inspection_framework.notebook.blocks import Badge, Listing, Note, pieces, plain
from inspection_framework.notebook.displays import DISPLAYS, display_of
from inspection_framework.testing import departures_found, inspections, overall_judgements, reasons
from tests.exchange.examples import examples
from tests.model.making import SOURCE
from tests.notebook.reading import words_of_html, words_of_markdown
from tests.rules.samples import EIGHTEEN, borough

BY_THEMSELVES = [kind for kind in DISPLAYS if kind not in (list, tuple)]
"""The types that have a display of their own."""
NASTY = (
    *('<script>alert("x")</script>', "</td></table><img src=x onerror=alert(1)>", "<!-- ", "&lt;b&gt;", "]]>"),
    *("a|b", "[a](javascript:x)", "![a](b)", "**a**", "`a`", "# a", "1. a", "- a", "+ a", "--- ", "<https://x>"),
    *("\\", "a\\|b", "$a$", "a_b_c", "~~a~~", "two\n\nlines", "\u202egnirts", "\x1b[31m", "=", ":--", "99) a"),
)
TEXTS = st.text(min_size=1) | st.sampled_from(NASTY) | st.lists(st.sampled_from(NASTY), min_size=2).map("".join)
EXAMPLES = {name: each[:5] for name, each in examples().items() if isinstance(each[0], tuple(BY_THEMSELVES))}
"""A few values of each type, also of each type of a fact's value."""
VALUES = [value for each in EXAMPLES.values() for value in each]


def draw() -> inf.Draw:
    """Return a sample drawn from a made-up borough."""
    return draw_sample(EIGHTEEN, borough(400), seed="rehearsal")


def asked_by_a_notebook(value: object, form: str) -> object:
    """Return what a notebook receives when it asks a value for a form."""
    return getattr(value, f"_repr_{form}_")()


def report() -> ReportReading:
    """Return a reading of a report, with an inspection, a finding and a problem."""
    shipped = local_authority_inspections()[-1]
    finding = Finding(
        kind=FindingKind.IMPROVEMENT,
        text="The quality of plans",
        relates_to="outcome 4",
        addressed_to="local authority",
        place="page 2, line 3",
    )
    return ReportReading(
        file="x.pdf",
        kind="focused visit",
        inspection=attrs.evolve(shipped, findings=(finding,)),
        problems=(ReportProblem(file="x.pdf", what="theme", expected="a sentence"),),
        shipped=shipped,
    )


def reading(problems: int = 1, *not_read: str) -> ReleaseReading:
    """Return a reading of one table, with a number of problems."""
    inspections = local_authority_inspections()[:2]
    table = Table(
        file="x.csv",
        sheet="D1",
        layout="outcomes",
        rows=3,
        inspections=inspections,
        not_inspected=(),
        without_edition=(),
    )
    return ReleaseReading(
        inspections=inspections,
        providers=tuple(inspection.provider for inspection in inspections),
        problems=tuple(CellProblem(file="x.csv", row=row, found="<b>|", expected="a grade") for row in range(problems)),
        tables=(table,),
        not_read=not_read,
    )


def words(display: Display) -> list[str]:
    """Return every text of the blocks of a display, as it is to be read."""
    texts: list[Any] = [*pieces(display.title)]
    for block in display.blocks:
        if isinstance(block, Note):
            texts.append(block.says)
        elif isinstance(block, Listing):
            texts += [block.title, *(said for entry in block.entries for said in (entry.says, entry.source))]
        else:
            texts += [
                block.title,
                *block.head,
                *(piece for row in block.rows for cell in row for piece in pieces(cell)),
            ]
    return [plain(piece.words if isinstance(piece, Badge) else piece) for piece in texts]


def assert_one_content(value: object) -> None:
    """Check that all three forms have every text of the display, in order, and each is read as plain text."""
    display = display_of(value)
    expected = " ".join(" ".join(words(display)).split())
    assert words_of_html(html(value)).split() == expected.split()
    read = words_of_markdown(markdown(value)).replace("(", " ").replace(")", " ")
    assert read.split() == expected.replace("(", " ").replace(")", " ").split()
    shown = str(display)
    assert all(piece in shown for piece in words(display))


@pytest.mark.parametrize("kind", BY_THEMSELVES, ids=lambda kind: kind.__name__)
def test_a_notebook_shows_every_such_type(kind: type[Any]) -> None:
    """It asks for HTML and Markdown by these names, and receives what the functions return."""
    assert issubclass(kind, Shown)
    made: dict[object, Callable[[], object]] = {inf.Draw: draw, ReleaseReading: reading, ReportReading: report}
    value = made[kind]() if kind in made else next(candidate for candidate in VALUES if isinstance(candidate, kind))
    assert asked_by_a_notebook(value, "html") == html(value)
    assert asked_by_a_notebook(value, "markdown") == markdown(value)


@pytest.mark.parametrize("name", EXAMPLES)
def test_three_forms_have_one_content(name: str) -> None:
    """This is checked for examples of every type from the library's own frameworks, data and answers."""
    for value in EXAMPLES[name]:
        assert_one_content(value)


@given(inspections())
def test_inspections_of_any_kind(inspection: Inspection) -> None:
    """Inspections are shown with any texts, any edition and any unknown values."""
    assert_one_content(inspection)
    assert_one_content((inspection,))
    assert_one_content(inspection.judgements)


@given(overall_judgements() | departures_found() | reasons())
def test_answers_of_any_kind(answer: object) -> None:
    """Answers are shown with any texts, under any edition."""
    assert_one_content(answer)


@given(TEXTS, TEXTS)
def test_a_text_stays_a_text(name: str, note: str) -> None:
    """Markup in a provider's name or a note is read as text, in HTML and in Markdown."""
    harrow = local_authority_inspections()[0]
    provider = attrs.evolve(harrow.provider, name=plain(name).strip() or "-")
    findings = (Finding(kind=FindingKind.STRENGTH, text=note, relates_to=name),)
    inspection = attrs.evolve(harrow, provider=provider, note=note, theme=name, findings=findings)
    for value in (provider, inspection, (inspection,), Judgement("leaders", Grade.GOOD, note=note, printed=name)):
        assert_one_content(value)
    assert_one_content(Fact(note, attrs.evolve(SOURCE, locator=name), note="a note"))


@given(TEXTS)
def test_a_text_that_is_shown_has_nothing_to_obey(written: str) -> None:
    """No control character reaches a terminal, none reverses the line, and nothing else is lost."""
    shown = plain(written)
    assert not any(
        ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 or 0x202A <= ord(letter) <= 0x202E for letter in shown
    )
    assert [letter for letter in shown if letter not in " \N{REPLACEMENT CHARACTER}"] == [
        letter
        for letter in "".join(written.split())
        if not (ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 or 0x202A <= ord(letter) <= 0x202E)
        and not 0x2066 <= ord(letter) <= 0x2069
        and letter != "\N{REPLACEMENT CHARACTER}"
    ]


@pytest.mark.parametrize("hostile", ["<script>x()</script>", "<img src=x onerror=y>"])
def test_a_script_stays_text(hostile: str) -> None:
    """By eye: anything that would run is escaped."""
    provider = Provider(kind="local_authority", urn="1", name=hostile)
    assert hostile not in html(provider)
    assert hostile in words_of_html(html(provider))
    assert "\\<" in markdown(provider)


def test_a_report_and_its_findings() -> None:
    """The inspection is shown with its findings, to whom and where, then what could not be read; also without one."""
    shown = text(report())
    assert "improvement: The quality of plans\n     for the local authority; outcome 4; page 2, line 3" in shown
    assert "x.pdf, theme: expected a sentence" in shown
    assert shown.endswith("In the library's own inspections: yes")
    none = text(attrs.evolve(report(), inspection=None, shipped=None, kind=""))
    assert none.startswith("No inspection was read\nFile: x.pdf; kind not known\n")
    assert "ship" not in none
    assert text(attrs.evolve(report(), shipped=None)).endswith("In the library's own inspections: no")


def test_a_bare_address_becomes_no_link() -> None:
    """GitHub's Markdown makes a link of an address without brackets: an invisible character breaks it up."""
    shown = markdown(
        Provider(kind="local_authority", urn="1", name="www.example.org https://example.org a@example.org")
    )
    assert r"www\.example.org https\://example.org a\@example.org" in shown


def test_html_comes_in_one_piece() -> None:
    """Nothing is loaded from elsewhere, and nothing runs."""
    for value in VALUES:
        shown = html(value)
        assert not any(word in shown for word in ("<script", "<link", "<img", "src=", "href=", "url(", "@import"))


def test_colour_is_never_alone() -> None:
    """Each grade's word is in its badge, in all three forms."""
    for grade in Grade:
        badge = f'<span class="inf-badge inf-{grade.number - 1}">{grade.label}</span>'
        assert badge in html(grade)
        assert grade.label in markdown(grade)
        assert text(grade).startswith(grade.label)


def test_what_explains_itself_is_not_said_again() -> None:
    """The plain text of an answer is its explanation; of other values it is that of their blocks."""
    inspection = local_authority_inspections()[0]
    edition = inspection.edition
    assert isinstance(edition, Edition)
    answer = overall_judgement(edition, inspection.judgements)
    assert text(answer) == answer.explain()
    assert text(inspection) == str(display_of(inspection)) == repr(display_of(inspection))
    assert text(inspection).splitlines()[0] == inspection.provider.name


def test_a_display_is_shown_as_it_is() -> None:
    """A notebook shows it like any value."""
    display = display_of(Grade.GOOD)
    assert display_of(display) is display
    assert asked_by_a_notebook(display, "html") == html(Grade.GOOD)


def test_what_cannot_be_shown_is_refused() -> None:
    """The message names the type and those that can be shown."""
    with pytest.raises(TypeError, match=r"^no display of int: give one of Absence, Activity, .*, tuple$"):
        html(5)


def test_no_child_is_shown() -> None:
    """A case and its reference have no display. A draw shows its record, but not whom it drew."""
    for kind in (Case, inf.Reference, inf.model.ChildRecord, inf.model.ListEntry):
        assert not issubclass(kind, Shown)
        assert not hasattr(kind, "_repr_html_")
    drawn = draw()
    references = [reference for drawn_references in drawn.references().values() for reference in drawn_references]
    assert references
    for shown in (html(drawn), markdown(drawn), text(drawn), str(display_of(drawn))):
        assert not any(reference in shown.split() for reference in references)
    assert html(drawn) == html(drawn.record)
    with pytest.raises(TypeError, match=r"^no table of Case:") as caught:
        html((Case.of("Xanthippe"),))
    assert "Xanthippe" not in str(caught.value)


def test_values_are_no_larger_for_it() -> None:
    """The mixin adds no slot and no dictionary, and grades stay single, hashed by identity and pickled."""
    assert Shown.__slots__ == ()
    assert not hasattr(GradeRange(Grade.GOOD, Grade.GOOD), "__dict__")
    assert not hasattr(local_authority_inspections()[0], "__dict__")
    assert hash(Grade.GOOD) == object.__hash__(Grade.GOOD)
    assert pickle.loads(pickle.dumps(Grade.GOOD)) is Grade.GOOD  # noqa: S301 # our own bytes
    assert [*Grade.__members__] == ["OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE"]


def test_an_edition_says_what_it_judges() -> None:
    """It has its areas with their sources, its limits, and why there is no overall judgement."""
    shown = text(ILACS.editions[-1])
    assert all(area.title.value in shown and str(area.title.source) in shown for area in ILACS.editions[-1].areas)
    assert f"no. {ILACS.editions[-1].has_overall.note}" in shown


def test_the_record_says_how_many_reports_there_are() -> None:
    """They are counted by edition, and add up to all reports in the record."""
    display = display_of(RECORD)
    (counted,) = (block for block in display.blocks if isinstance(block, blocks.TableBlock))
    assert sum(int(str(row[1])) for row in counted.rows) == RECORD.reports


def test_an_outlook_that_cannot_be_told_says_so() -> None:
    """The reasons are cited in place of the inspection."""
    harrow = local_authority_inspections()[0].provider
    new = attrs.evolve(harrow, registered=date(2026, 6, 1))
    answer = inf.outlook(new, (), on=date(2026, 11, 22))
    assert "Latest graded inspection: none" in words_of_html(html(answer))
    unknown = attrs.evolve(answer, next=None)
    assert "none known" in words_of_html(html(unknown))
    assert_one_content(unknown)
    assert_one_content(attrs.evolve(answer, chances=None))


def test_a_reading_says_what_could_not_be_read() -> None:
    """It shows how many problems there are, the first of them, and the sheets that were left out."""
    assert_one_content(reading(1))
    assert_one_content(reading(0, "Notes", "Contents"))
    shown = text(reading(23, "Notes"))
    assert all(
        said in shown
        for said in ("Inspections read: 2", "problems: 23", "Problems not shown: 3", "without such a table: Notes")
    )
    assert shown.count("'<b>|' is not a grade") == 20


def test_what_belongs_together_stays_on_one_line() -> None:
    """A day and its month, and the id of an edition, stay together. Long words may be broken; nothing else changes."""
    days = html(Display("8 January 2019 to 28 January 2019, 3 of 12 Marches"))
    assert "8\xa0January 2019 to 28\xa0January 2019, 3 of 12 Marches" in days
    words = ("ilacs-2018-01", "two words-of-this", "word", "x-" * 21)
    shown = html(Display("", (blocks.TableBlock((words, words)),)))
    assert shown.count('class="inf-word"') == 2
    assert shown.count('class="inf-word">ilacs-2018-01<') == 2


def test_a_value_without_a_display_is_titled_by_its_class() -> None:
    """The name of the class is in words; "Annex A" keeps its letter."""
    assert str(AnnexAReading(cases=(), records=(), rows=(), problems=())).startswith("Annex A reading\n")


def test_a_fact_that_is_a_grade_is_a_badge() -> None:
    """It has the colours that the grade has elsewhere."""
    assert display_of(inf.Fact(inf.Grade.GOOD, SOURCE)).title == Badge.of(inf.Grade.GOOD)


def test_a_plan_of_several_lines_is_one_sentence() -> None:
    """Its lines are separated within one sentence."""
    plan = SIF.editions[0].activity("sif").sampling_plans[0]
    shown = text(display_of(plan))
    assert "from November 2013; Audited by the local authority: 18 case files" in shown
    assert "; comprised of 6 children" in shown


def test_editions_that_do_not_differ() -> None:
    """The display says that nothing changed."""
    first, second, _ = ILACS.editions
    assert "Nothing changed" in text(display_of(inf.changes(first, first)))
    assert "in_care, care_leavers: split" in words_of_html(html(inf.changes(first, second)))


def test_what_is_not_known_is_said() -> None:
    """An inspection of which little is known names each gap."""
    bare = Inspection(
        provider=Provider(kind="local_authority", urn="1", name="A"),
        edition=Absence.UNREADABLE,
        activity=Absence.NOT_SUPPLIED,
        on_site=(),
        published=Absence.WITHHELD,
        judgements={"leaders": Grade.GOOD},
        source=SOURCE,
    )
    shown = words_of_html(html(bare))
    assert all(label in shown for label in ("Unreadable", "Not supplied", "Withheld", "Leaders Good"))
    assert "No judgement" in words_of_html(html((bare, local_authority_inspections()[0])))


def test_a_keyboard_can_scroll_a_display() -> None:
    """It can be focused, and is a region labelled with the words of its title, whatever these are."""
    judgement = Judgement("leaders", Grade.GOOD)
    assert html(judgement).startswith('<div class="inf" role="region" aria-label="Leaders: Good" tabindex="0">')
    quoted = html(Provider(kind="local_authority", urn="1", name='"><b>'))
    assert 'aria-label="&quot;&gt;&lt;b&gt;"' in quoted


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_cell_of_a_head_is_empty(name: str) -> None:
    """Each column of a table has a name; an empty one would be read as nothing."""
    for value in EXAMPLES[name]:
        tables = [block for block in display_of(value).blocks if isinstance(block, blocks.TableBlock)]
        assert all(all(table.head) for table in tables)
        assert all(row[0] for table in tables for row in table.rows)


def test_a_rule_of_the_style_counts_for_more_than_those_of_a_host() -> None:
    """Each begins with the class three times: a rule of JupyterLab for tables has two classes and an element."""
    rules = [rule.split("{")[0] for rule in STYLE.split("}") if rule]
    assert all(part.startswith(".inf.inf.inf") for rule in rules for part in rule.split(","))
