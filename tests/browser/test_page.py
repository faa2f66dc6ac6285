"""The page in a real browser: it answers as CPython does, and makes requests only to the host that serves it."""

import urllib.request
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Download, Page, Request

import inspection_framework
from inspection_framework import draw_sample, outlook
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.readers import read_outcomes
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.notebook import html, table
from inspection_framework.notebook.browser import PLAN, told
from tests.browser.conftest import opened, serving
from tests.exchange.made_up_releases import PROVIDERS, provider, written

pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("browser")]

RELEASE = "LA_Inspection_Outcomes_as_at_31_March_2025.ods"
PROVIDER_RELEASE = "providers_at_31_march_2025.ods"
DAY = "2026-11-22"
QUESTIONS = {
    "outlook": "What comes next for each provider",
    "conformity": "How the inspections conform, and what could not be read",
    "report": "What a report says: judgements and findings",
    "sample": "Draw a sample of cases",
}
FETCH = """url => new Promise(done => {
    let by = "nothing";
    addEventListener("securitypolicyviolation", event => { by = event.effectiveDirective; });
    fetch(url).then(
        () => done("reached"),
        error => setTimeout(() => done(`${error.name}: refused by ${by}`), 100),
    );
})"""
IMAGE = """url => new Promise(done => {
    const image = new Image();
    image.onload = () => done("reached");
    image.onerror = () => done("refused");
    image.src = url;
})"""
GROUPS = ("help_and_protection", "care_leavers", "looked_after out_of_borough", "looked_after")
LIST = written(["reference", "groups"], *([f"Xanthippe-{number}", GROUPS[number % 4]] for number in range(80)))


def ask(page: Page, question: str, file: Path, **fields: str) -> None:
    """Fill in the form by its labels, as a user of a screen reader does, and wait for the result."""
    page.get_by_label(QUESTIONS[question]).check()
    page.get_by_label("File", exact=True).set_input_files(file)
    for label, value in fields.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(value)
    page.get_by_role("button", name="Ask").click()
    page.get_by_role("status").get_by_text("Working.").wait_for(state="detached")


def said(page: Page) -> str:
    """Return the text of the status line."""
    return page.get_by_role("status").inner_text()


def shown(page: Page) -> str:
    """Return the answer that the page shows, as HTML."""
    return page.get_by_label("Answer", exact=True).inner_html()


def as_the_browser_writes(page: Page, html: str) -> str:
    """Return HTML as the browser writes it after reading it."""
    written: str = page.evaluate(
        "html => { const element = document.createElement('div'); element.innerHTML = html; return element.innerHTML }",
        html,
    )
    return written


def test_it_says_on_which_python_it_runs(page: Page) -> None:
    """Python is that of Pyodide, and the library is the wheel that was built."""
    runs = page.locator("footer").inner_text()
    assert runs.startswith(f"Python 3.14.2 on emscripten, inspection_framework {inspection_framework.__version__}, ")
    assert "all other tests of the library run on Python 3.11 to 3.13" in runs


def test_what_comes_next_is_what_cpython_gives(page: Page, shared_data: Path) -> None:
    """For the official file of 2025, the answers are identical: for all authorities, and for one in full."""
    for name in ("", "harrow"):
        ask(page, "outlook", shared_data / RELEASE, On_the_day=DAY, Only_names_with=name)
        assert said(page) == "Done."
        expected = told("outlook", str(shared_data / RELEASE), {"on": DAY, "name": name})
        assert shown(page) == as_the_browser_writes(page, expected.html)
    inspections = read_outcomes(shared_data / RELEASE).inspections
    history = [inspection for inspection in inspections if inspection.provider.name == "Harrow"]
    answer = outlook(history[0].provider, history, on=date.fromisoformat(DAY))
    words = " ".join(page.get_by_label("Answer", exact=True).inner_text().split())
    assert all(reason.says in words for reason in answer.reasons)
    assert answer.next is not None
    assert "; ".join(answer.next.lines(answer.on)) in words


@pytest.mark.parametrize("release", [RELEASE, PROVIDER_RELEASE])
def test_conformity_is_what_cpython_gives(page: Page, shared_data: Path, release: str) -> None:
    """The counts, the departures and each unreadable cell are the same for both official workbooks."""
    ask(page, "conformity", shared_data / release)
    assert said(page) == "Done."
    assert shown(page) == as_the_browser_writes(page, told("conformity", str(shared_data / release), {}).html)


def test_a_report_is_what_cpython_gives(page: Page, shared_data: Path) -> None:
    """The judgements and findings of a published report are the same, each with its page and line."""
    path = shared_data / "reports" / "80469_short_2019-06-11.pdf"
    ask(page, "report", path)
    assert said(page) == "Done."
    assert shown(page) == as_the_browser_writes(page, told("report", str(path), {}).html)
    assert page.get_by_label("Answer", exact=True).inner_text().count("for the local authority; page 2, line") == 4


def test_an_answer_can_be_downloaded(page: Page, tmp_path: Path) -> None:
    """The answer is saved as a page named after its first heading; a refusal cannot be downloaded."""
    path = tmp_path / "homes.csv"
    path.write_bytes(written(PROVIDERS, provider()))
    ask(page, "conformity", path)
    downloads: list[Download] = []
    page.on("download", lambda download: downloads.append(download))  # noqa: PLW0108 # Playwright accepts only functions
    page.get_by_role("link", name="Download the answer").click()
    page.wait_for_timeout(500)  # coverage loses sight of a test that waits within `expect_download`
    assert downloads[0].suggested_filename.startswith("how-the-inspections-conform")
    assert downloads[0].suggested_filename.endswith(".html")
    text = Path(downloads[0].path()).read_text("utf-8")
    assert text.startswith("<!doctype html>")
    assert shown(page) in text
    path.write_bytes(b"PK")
    ask(page, "conformity", path)
    assert not page.get_by_text("Download the answer").is_visible()


def test_an_answer_has_headings(page: Page, tmp_path: Path) -> None:
    """Each part of an answer is a second-level heading, so that users of screen readers find it."""
    path = tmp_path / "homes.csv"
    path.write_bytes(written(PROVIDERS, provider()))
    ask(page, "conformity", path)
    headings = page.get_by_label("Answer", exact=True).get_by_role("heading", level=2).all_inner_texts()
    assert [heading.rpartition(":")[0] for heading in headings] == [
        "How the inspections conform to the rules and the record of their day",
        "Inspections read",
    ]


HOSTS = {
    "JupyterLab": (
        '<div class="host"><div class="output">{}</div></div>',
        """
        :not(.markdown).host td, :not(.markdown).host th, :not(.markdown).host tr { text-align: right }
        .host td, .host th, .host tr { vertical-align: middle; padding: .5em; border: none }
        .output.host table, .host table { table-layout: fixed; margin-left: auto; margin-right: auto }
        .host tbody tr:nth-child(odd) { background: red }
        """,
    ),
    "VS Code": (
        '<div id="container">{}</div>',
        """
        table, thead, tr, th, td, tbody { border: none !important }
        table, th, tr { vertical-align: middle; text-align: right }
        thead, tr:nth-child(even) { background: red }
        """,
    ),
}
"""The place of the table in each host of notebooks, and style rules as specific as that host's."""


@pytest.mark.parametrize("host", HOSTS)
def test_a_display_keeps_its_style_within_a_host(context: BrowserContext, host: str) -> None:
    """Cells are aligned left and top, with the background of the page and a line below."""
    around, rules = HOSTS[host]
    page = context.new_page()
    inspections = local_authority_inspections()[-3:]
    page.set_content(f"<style>{rules}</style>{around.format(html(table(inspections)))}")
    seen = page.evaluate(
        "() => [...document.querySelectorAll('.inf :is(th, td, tr, thead)')].map(cell => {"
        " const style = getComputedStyle(cell);"
        " return [cell.matches('th, td') ? `${style.textAlign} ${style.verticalAlign} ${style.borderBottomStyle}` : '',"
        " style.backgroundColor].join()})"
    )
    assert set(seen) == {"left top solid,rgba(0, 0, 0, 0)", ",rgba(0, 0, 0, 0)"}


def test_the_same_seed_draws_the_same_children(page: Page, tmp_path: Path) -> None:
    """The browser draws the same children as CPython; another seed draws different ones."""
    path = tmp_path / "cases.csv"
    path.write_bytes(LIST)
    for seed in ("2026-11 rehearsal", "another"):
        ask(page, "sample", path, Seed=seed)
        draw = draw_sample(PLAN, read_cases(path, plan=PLAN).cases, seed=seed)
        words = page.get_by_label("Answer", exact=True).inner_text()
        references = [reference for stratum in draw.references().values() for reference in stratum]
        assert [word for word in words.split() if word.startswith("Xanthippe")] == references
        assert draw.record.digest in words


def test_nothing_of_a_child_where_a_sample_cannot_be_drawn(page: Page, tmp_path: Path) -> None:
    """The row and the column are named; the cell's value appears nowhere on the page."""
    path = tmp_path / "cases.csv"
    path.write_bytes(written(["reference", "groups"], ["Xanthippe", "Quxish"]))
    ask(page, "sample", path, Seed="a seed")
    assert said(page) == "No answer."
    assert "row 2, column 'groups'" in page.get_by_label("Answer", exact=True).inner_text()
    assert not {"Xanthippe", "Quxish"} & set(page.content().replace("'", " ").split())


def test_a_hostile_name_stays_text(page: Page, tmp_path: Path) -> None:
    """Tags in a provider's name are shown as text: they create no element, and no script in them runs."""
    hostile = "<img src=x onerror=document.title='hit'><script>document.title='hit'</script>"
    path = tmp_path / "homes.csv"
    path.write_bytes(written(PROVIDERS, provider(name=hostile)))
    ask(page, "outlook", path, On_the_day=DAY, Only_names_with="")
    assert hostile in page.get_by_label("Answer", exact=True).inner_text()
    assert page.locator("#told img, #told script").count() == 0
    assert page.title() == "Ofsted's inspections, asked in the browser"


def test_a_broken_file_shows_the_librarys_own_error(page: Page, tmp_path: Path) -> None:
    """A valid file is read after it, and the error is no longer shown."""
    path = tmp_path / "cut.ods"
    path.write_bytes(b"PK\x03\x04 cut off")
    ask(page, "conformity", path)
    assert said(page) == "No answer."
    assert "cut.ods cannot be read" in page.get_by_label("Answer", exact=True).inner_text()
    assert shown(page) == as_the_browser_writes(page, told("conformity", str(path), {}).html)
    whole = tmp_path / "homes.csv"
    whole.write_bytes(written(PROVIDERS, provider()))
    ask(page, "conformity", whole)
    assert said(page) == "Done."
    assert "cannot be read" not in page.get_by_label("Answer", exact=True).inner_text()


def test_no_other_host_is_asked(
    context: BrowserContext, served: tuple[str, list[str]], shared_data: Path, tmp_path: Path
) -> None:
    """All requests go to the page's own address, and once Python is loaded there are none at all.

    The browser refuses every request to another host that would answer: those of the page, and those of the worker in
    which Python runs.
    """
    address, asked = served
    requested: list[Request] = []
    context.on("request", lambda request: requested.append(request))  # noqa: PLW0108 # Playwright marks the function that it gets
    page = opened(context, address)
    fetched = [request.url for request in requested if not request.url.startswith(f"blob:{address}")]
    assert len(fetched) > 15
    assert [url for url in fetched if not url.startswith((address, "data:,"))] == []
    before = len(requested), len(asked)
    ask(page, "outlook", shared_data / RELEASE, On_the_day=DAY)
    ask(page, "conformity", shared_data / RELEASE)
    assert said(page) == "Done."
    assert (len(requested), len(asked)) == before

    (tmp_path / "index.html").write_text("here", "utf-8")
    with serving(tmp_path) as (elsewhere, reached):
        with urllib.request.urlopen(elsewhere) as answer:  # noqa: S310 # the server above
            assert answer.read() == b"here"
        reached.clear()
        (worker,) = page.workers
        for asking in (page, worker):
            assert asking.evaluate(FETCH, elsewhere) == "TypeError: refused by connect-src"
        assert page.evaluate(IMAGE, elsewhere) == "refused"
        assert reached == []


def test_a_file_can_be_dropped(page: Page) -> None:
    """A file dropped anywhere on the page becomes the file of the form, and its name is shown."""
    page.evaluate(
        "() => { const data = new DataTransfer(); data.items.add(new File(['a,b'], 'dropped.csv'));"
        " document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})) }"
    )
    assert page.evaluate("() => document.getElementById('file').files[0].name") == "dropped.csv"


def test_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    """Tab and arrow keys reach every control of the question, and the focus then moves to the answer."""
    path = tmp_path / "cases.csv"
    path.write_bytes(LIST)
    page.get_by_label(QUESTIONS["outlook"]).focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.id") == "file"
    page.get_by_label("File", exact=True).set_input_files(path)
    page.get_by_label("Seed", exact=True).focus()
    page.keyboard.type("a seed")
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Done.").wait_for()
    assert page.evaluate("() => document.activeElement.id") == "told"
    assert "18 cases drawn" in page.get_by_label("Answer", exact=True).inner_text()


@pytest.mark.parametrize("question", QUESTIONS)
def test_only_what_the_question_needs_is_asked(page: Page, question: str) -> None:
    """Each field is shown only for the questions that use it, and has a label and a description."""
    wanted = {
        "outlook": {"on", "name"},
        "conformity": set[str](),
        "report": set[str](),
        "sample": {"on", "seed", "home"},
    }[question]
    page.get_by_label(QUESTIONS[question]).check()
    seen = {name for name in ("on", "name", "seed", "home") if page.locator(f"#{name}").is_visible()}
    assert seen == wanted
    for name in {*seen, "file"}:
        assert page.locator(f"label[for={name}]").inner_text()
        assert page.locator(f"#{page.locator(f'#{name}').get_attribute('aria-describedby')}").inner_text()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_is_no_wider_than_the_screen(page: Page, shared_data: Path, width: int) -> None:
    """A wide table scrolls by itself; the page does not scroll sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    ask(page, "conformity", shared_data / RELEASE)
    assert page.evaluate("() => document.documentElement.scrollWidth") == width
