"""The script that sorts a table of the documentation by the column whose heading is activated."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import program_or_skip

pytestmark = pytest.mark.edges

SCRIPT = Path(__file__).parents[2] / "docs" / "_static" / "sort.js"
TABLE = """<div class="sortable"><table>
<thead><tr><th>Basis</th><th>Says</th></tr></thead>
<tbody><tr><td>law</td><td>b</td></tr><tr><td>guidance</td><td>c</td></tr><tr><td>law</td><td>a</td></tr></tbody>
</table></div>"""


def test_a_heading_sorts_up_and_then_down() -> None:
    """By the text of its column; rows alike in it keep their order, and one heading at most is marked."""
    path = program_or_skip("chromium", shutil.which("chromium"), ci=bool(os.environ.get("CI")))
    # In one statement, because coverage sees nothing of the line that follows the first switch of a greenlet.
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=path, args=["--no-sandbox"]) as b:
        page = b.new_page()
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
