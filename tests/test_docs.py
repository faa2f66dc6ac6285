"""The documentation: every example gives what it shows, every public name is there, every fact is on its page."""

import doctest
import importlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import attrs
import pytest

import inspection_framework
from docs.rendering.all_facts import HEAD
from docs.rendering.markdown import plain
from docs.rendering.pages import EDITIONS, FRAMEWORKS, rendered
from docs.rendering.record import record_page
from inspection_framework import Fact, Framework, statements, wording_of
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model import Rule, Sourced
from tests.exchange.frames.engines import session_of

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
EXAMPLES = [path for path in PAGES if ">>> " in path.read_text("utf-8")]
PACKAGE = Path(inspection_framework.__file__).parent
MODULES = (
    "inspection_framework",
    "inspection_framework.model",
    "inspection_framework.rules",
    "inspection_framework.frameworks",
    "inspection_framework.frameworks.provider_record",
    "inspection_framework.frameworks.record",
    *(f"inspection_framework.exchange.{path.stem}" for path in sorted((PACKAGE / "exchange").glob("[a-z]*.py"))),
    "inspection_framework.exchange.readers",
    "inspection_framework.exchange.readers.reports",
    *(f"inspection_framework.exchange.{name}" for name in ("national", "publication", "reconciliation")),
    *(
        f"inspection_framework.exchange.readers.{path.stem}"
        for path in sorted((PACKAGE / "exchange" / "readers").glob("[a-z]*.py"))
    ),
    "inspection_framework.exchange.frames",
    *(f"inspection_framework.notebook.{path.parent.name}" for path in PACKAGE.glob("notebook/*/__init__.py")),
    *(f"inspection_framework.{path.parent.name}" for path in PACKAGE.glob("testing/__init__.py")),
    "inspection_framework.notebook",
)
"""The modules from which public names are imported."""

FENCE = re.compile(r"^```.*$", re.MULTILINE)
NAMED = re.compile(r"^\.\. (?:auto(?!module)\w+|py:data):: ([\w.]+)$", re.MULTILINE)
WHOLE = re.compile(r"^\.\. automodule:: ([\w.]+)$", re.MULTILINE)
IMAGE = re.compile(r"^!\[.+\]\(\.\./(_static/notebook/.+\.png)\)$", re.MULTILINE)
OF_SCCIF = {framework.lower() for framework in FRAMEWORKS if framework.startswith("SCCIF-")}
"""The pages to which the page of the family leads."""
OF_PROVIDERS = {f"next-{kind}" for kind in REGIMES if kind != "local_authority"}
"""The pages to which the page on what comes next for providers leads."""
MARKER = re.compile(r"^> Written when the pages are built \(`nox -s docs`, see the README\): (.+)$", re.MULTILINE)


def read(path: Path) -> str:
    """Return the text of a page."""
    return path.read_text("utf-8")


def public(module: str) -> list[str]:
    """Return the public names of a module, each with its one import path."""
    names: list[str] = importlib.import_module(module).__all__
    return [f"{module}.{name}" for name in names]


@pytest.mark.edges
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_examples_run(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python blocks of a page run in order as one session; `...` in the output matches anything.

    They run in a folder of their own, where they may write files, with `docs` in it.

    A page that starts Spark is skipped if there is no Java, and that on FastAPI if it is not installed.
    """
    if "SparkSession" in read(path):
        session_of("pyspark")
    if "TestClient" in read(path):
        pytest.importorskip("fastapi.testclient", exc_type=ImportError)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").symlink_to(DOCS)
    session = doctest.DocTestParser().get_doctest(FENCE.sub("", read(path)), {}, path.name, str(path), 0)
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(session).failed == 0


def test_every_image_is_shown_and_small() -> None:
    """Each image of a display is on a page, the images on pages exist, and none has 150 kB or more."""
    shown = {image for path in PAGES for image in IMAGE.findall(read(path))}
    there = {path.relative_to(DOCS).as_posix(): path for path in (DOCS / "_static" / "notebook").iterdir()}
    assert there.keys() == shown
    assert all(path.stat().st_size < 150_000 for path in there.values())


def test_there_are_examples() -> None:
    """The tutorial, the questions and the refusals have examples."""
    for page in ("tutorials/developer", "how-to/questions", "explanations/refusals"):
        assert read(DOCS / f"{page}.md").count(">>> ") > 15


def test_the_reference_lists_every_public_name_once() -> None:
    """It lists neither more nor fewer; a module may be listed as a whole."""
    pages = [read(path) for path in sorted((DOCS / "reference").glob("*.md"))]
    listed = [name for page in pages for name in NAMED.findall(page)]
    listed += [name for page in pages for module in WHOLE.findall(page) for name in public(module)]
    names = [name for module in MODULES for name in public(module)]
    assert sorted(set(names) - set(listed)) == [], "not in the reference"
    assert sorted(listed) == sorted(names)


@pytest.mark.parametrize("folder", ["tutorials", "how-to", "explanations", "reference", "reference/frameworks"])
def test_every_page_is_in_the_index_of_its_part(folder: str) -> None:
    """The pages of the frameworks are in their own index or in that of their framework."""
    pages = {path.stem for path in (DOCS / folder).glob("*.md")} - {"index"}
    assert pages - set(read(DOCS / folder / "index.md").split()) - set(EDITIONS) - OF_SCCIF - OF_PROVIDERS == set()


def test_every_framework_and_edition_has_its_page() -> None:
    """A page asks for each of them, by its own name."""
    asked = {
        name: path.stem
        for path in (DOCS / "reference" / "frameworks").glob("*.md")
        for name in MARKER.findall(read(path))
    }
    for framework in FRAMEWORKS:
        assert asked[f"framework {framework}"] == framework.lower()
    for edition in EDITIONS:
        assert asked[f"edition {edition}"] == edition
    assert all(rendered(name) for name in asked)
    with pytest.raises(KeyError, match="weather"):
        rendered("weather")


def words(statement: Sourced) -> Iterator[str]:
    """Yield what a page must say of a fact or rule: its words, note, days, document and place in it."""
    said = [
        statement.source.document,
        statement.source.locator,
        f"Applied {statement.during}." if statement.during else "",
    ]
    if isinstance(statement, Rule):
        said.append(statement.says)
    if isinstance(statement, Fact):
        fact = cast("Fact[object]", statement)
        said += [fact.note.removeprefix("not found: "), fact.value if isinstance(fact.value, str) else ""]
    return (plain(text).casefold() for text in said)


def assert_all_said(page: str, thing: object) -> None:
    """Check that every fact and rule in a value is on a page with its source."""
    said = page.casefold()  # a sentence may begin with a capital there
    missing = [(path, text) for path, statement in statements(thing) for text in words(statement) if text not in said]
    assert missing == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_fact_of_an_edition_is_on_its_page(edition: str) -> None:
    """The page has what it says, the note, the days, the document and the place in it."""
    assert_all_said(rendered(f"edition {edition}"), EDITIONS[edition])


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_every_fact_of_a_framework_is_on_its_page(framework: str) -> None:
    """The page has topics, caps, contradictions with both sides and why, gaps, and the shares by basis."""
    shown_framework, page = FRAMEWORKS[framework], rendered(f"framework {framework}")
    for field in attrs.fields(Framework):
        if field.name != "editions":
            assert_all_said(page, getattr(shown_framework, field.name))
    assert all(plain(difference.why).casefold() in page.casefold() for difference in shown_framework.contradictions)
    assert page.count("\nFollowed\n") == sum(
        difference.followed is not None for difference in shown_framework.contradictions
    )
    assert page.count("\nNot decided\n") == sum(
        len(difference.sides) for difference in shown_framework.contradictions if difference.followed is None
    )
    assert page.count("%)") == 7


def test_every_contradiction_is_on_the_page_of_all() -> None:
    """It is there once, with the number of its sides and the one that is followed."""
    page = rendered("contradictions")
    differences = {difference for framework in FRAMEWORKS.values() for difference in framework.contradictions}
    rows = [row.rsplit(" | ", 3)[1:] for row in page.splitlines() if row.startswith("| [")]
    assert sorted(rows) == sorted(
        [
            plain(difference.topic),
            str(len(difference.sides)),
            f"{plain(difference.followed.value or '') if difference.followed else 'neither'} |",
        ]
        for difference in differences
    )
    undecided = sum(difference.followed is None for difference in differences)
    assert page.startswith(f"There are {len(differences)} of them; in {undecided} no side is followed.")


def test_every_fact_is_beside_its_source() -> None:
    """Each fact and rule of the frameworks and regimes is one row, with its document, basis, wording and day."""
    head, *rows = [row.strip("| ").split(" | ") for row in rendered("all-facts").splitlines() if row.startswith("| ")]
    known = {statement for root in (*FRAMEWORKS.values(), *REGIMES.values()) for _, statement in statements(root)}
    assert head == list(HEAD)
    assert len(rows) - 1 == len(known)
    shown = Counter((row[2], row[3], row[4]) for row in rows[1:])
    assert shown == Counter(
        (
            statement.source.basis.value,
            "not found" if getattr(statement, "value", ...) is None else wording_of(statement).value,
            "yes" if statement.source.wording_seen else "no",
        )
        for statement in known
    )


@pytest.mark.parametrize("kind", REGIMES)
def test_every_pathway_is_on_its_page(kind: str) -> None:
    """Each has its source, and its window or why there is none."""
    regime = REGIMES[kind]
    page = rendered(f"regime {kind}")
    assert_all_said(page, regime.pathways)
    assert_all_said(page, regime.horizon)
    assert_all_said(page, regime.suspensions)
    assert_all_said(page, regime.chances)


def test_the_record_of_providers_has_a_page() -> None:
    """Every bound and every set of judgements in the record is on it; ten thousand reports are not listed."""
    page = rendered("provider-record")
    assert_all_said(page, (PROVIDER_RECORD.bounds, PROVIDER_RECORD.usual))
    for bound in PROVIDER_RECORD.bounds:
        assert f"It held in all {bound.reports:,} to which it applied. In {bound.alone:,} of these" in page
    editions = {sighting.edition.id for sighting in PROVIDER_RECORD.sightings}
    rows = len(PROVIDER_RECORD.bounds) + len(PROVIDER_RECORD.sightings)
    assert page.count("\n| ") == rows + 2 + 2 * len(editions)
    assert "<li>" not in page


def test_every_bound_is_on_the_page_with_its_reports() -> None:
    """The page has how many reports, in how many the bound is alone, and the reports themselves."""
    page = rendered("record")
    assert_all_said(page, (RECORD.bounds, RECORD.usual))
    for bound in RECORD.bounds:
        assert f"It held in all {bound.reports:,} to which it applied. In {bound.alone:,} of these" in page
    assert page.count("<li>") == sum(bound.reports for bound in RECORD.bounds)
    assert ">Harrow, 4 March 2025: inadequate</a>" in page
    assert page.count("\n| ") == len(RECORD.bounds) + len(RECORD.sightings) + 2 + 2 * 3


def test_a_bound_that_other_reports_bear_out_is_refused() -> None:
    """The page is not built if the number of reports differs from the record."""
    with pytest.raises(ValueError, match=r"^outstanding-needs rests on 399 reports, alone in 46; found \d+, \d+$"):
        record_page(RECORD, local_authority_inspections()[100:])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*not* _bold_ [no](link)", r"\*not\* \_bold\_ \[no\]\(link\)"),
        ("# no heading", r"\# no heading"),
        ("two\n  lines", "two lines"),
        ("`code` <b> {role} a|b", r"\`code\` \<b\> \{role\} a\|b"),
    ],
    ids=["emphasis", "heading", "lines", "markup"],
)
def test_a_text_means_only_itself(text: str, shown: str) -> None:
    """No sign in a fact is read as markup."""
    assert plain(text) == shown
