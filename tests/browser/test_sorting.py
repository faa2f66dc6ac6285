"""The script that sorts a table of the documentation by the column whose heading is pressed."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("browser")]

SCRIPT = Path(__file__).parents[2] / "docs" / "_static" / "sort.js"
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
