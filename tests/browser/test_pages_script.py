"""The script of the documentation: it sorts tables, and what is wider than the page scrolls by keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("browser")]

SCRIPT = Path(__file__).parents[2] / "docs" / "_static" / "pages.js"
TABLE = """<div class="sortable"><table>
<thead><tr><th>Basis</th><th>Says</th></tr></thead>
<tbody><tr><td>law</td><td>b</td></tr><tr><td>guidance</td><td>c</td></tr><tr><td>law</td><td>a</td></tr></tbody>
</table></div>"""


def test_a_heading_sorts_up_and_then_down(context: BrowserContext) -> None:
    """Rows are sorted by the text of the column, equal rows keep their order, and at most one heading is marked."""
    page = context.new_page()
    page.set_content(TABLE)
    page.add_script_tag(path=SCRIPT)
    seen: list[tuple[list[str], list[str | None]]] = []
    for name in ("Basis", "Basis", "Says"):
        page.get_by_role("button", name=name).click()
        rows = page.locator("tbody tr").all_text_contents()
        seen.append((rows, [heading.get_attribute("aria-sort") for heading in page.locator("th").all()]))
    assert seen == [
        (["guidancec", "lawb", "lawa"], ["ascending", None]),
        (["lawb", "lawa", "guidancec"], ["descending", None]),
        (["lawa", "lawb", "guidancec"], [None, "ascending"]),
    ]


WIDE = (
    '<div class="table-wrapper" style="overflow-x: auto"><table style="width: 900px"><tr><td>x</td></tr></table></div>'
)


def test_a_wide_table_is_reached_and_scrolled_by_keyboard(context: BrowserContext) -> None:
    """Tab reaches a table only while it is wider than the page, and an arrow key scrolls it."""
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 600})
    page.set_content(WIDE)
    page.add_script_tag(path=SCRIPT)
    table = page.get_by_role("group", name="Scrolls sideways")
    table.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    page.set_viewport_size({"width": 1280, "height": 600})
    table.wait_for(state="detached")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.table-wrapper').getAttributeNames()") == ["class", "style"]
