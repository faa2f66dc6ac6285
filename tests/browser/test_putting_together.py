"""The page's own files, and how they are put together: what is pinned, and that anything else is refused."""

import re
import subprocess
import tarfile
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from docs.rendering.browser import FILES, PAGE, PYODIDE, PYTHON, unpack
from inspection_framework.notebook.browser import MOST
from inspection_framework.notebook.palette import contrast
from tests.browser.conftest import ROOT, written_or_skip

pytestmark = [pytest.mark.edges, pytest.mark.xdist_group("browser")]

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINNED = {
    canonicalize_name(name): version
    for name, version in re.findall(
        r"^(\S+)==(\S+) --hash=sha256:[0-9a-f]{64}$", (PAGE / "wheels.txt").read_text("utf-8"), flags=re.MULTILINE
    )
}


def test_what_is_pinned_is_what_is_required() -> None:
    """Each dependency, including those for reading reports, is pinned to a version that pyproject.toml allows."""
    extras = PROJECT["optional-dependencies"]
    for required in map(Requirement, [*PROJECT["dependencies"], *extras["reports"]]):
        assert PINNED[canonicalize_name(required.name)] in required.specifier
    lines = [line for line in (PAGE / "wheels.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) == len(PINNED)


def test_the_page_says_which_pythons_are_tested() -> None:
    """The page names the first and the last Python of the classifiers."""
    tested = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    page = (PAGE / "index.html").read_text("utf-8")
    assert f"all other tests of the library run on Python {tested[0]} to {tested[-1]}." in page


def test_the_documentation_says_what_is_pinned() -> None:
    """The documentation states the version of Pyodide, its Python, and the number of rows shown."""
    said = " ".join((ROOT / "docs" / "how-to" / "browser.md").read_text("utf-8").split())
    assert f"Pyodide {PYODIDE} as npm has it" in said
    assert f"It runs Python {PYTHON[1]}." in said
    assert f"It shows {MOST} rows and {MOST} problems" in said


def test_the_page_names_no_host() -> None:
    """The page's own files load nothing from another host."""
    assert {path.name for path in PAGE.iterdir()} == {*FILES, "wheels.txt"}
    for name in FILES:
        assert "//" not in re.sub(r"^ *// .*$|; // .*$", "", (PAGE / name).read_text("utf-8"), flags=re.MULTILINE)


def test_the_policy_allows_nothing_by_default() -> None:
    """Only this server's own files are allowed, and no script within the page itself."""
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', (PAGE / "index.html").read_text("utf-8"))
    allowed = {
        name: sources.split() for name, _, sources in (part.strip().partition(" ") for part in policy.split(";"))
    }
    assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == ["'none'"]
    assert allowed["connect-src"] == ["'self'"]
    assert allowed["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert not any(
        "*" in source or ":" in source.replace("blob:", "").replace("data:", "") for source in policy.split()
    )


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_what_is_written_can_be_read(theme: int) -> None:
    """Text has the contrast with its background that WCAG 2.2 requires, and so have lines and controls."""
    style = (PAGE / "page.css").read_text("utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", style.split(":root")[1 + theme]))
    assert len(colours) == 7
    for ink, ground in (("ink", "ground"), ("ink", "panel"), ("quiet", "ground"), ("quiet", "panel")):
        assert contrast(colours[ink], colours[ground]) >= 4.5
    assert contrast(colours["on-accent"], colours["accent"]) >= 4.5
    for line in ("line", "accent"):
        assert min(contrast(colours[line], colours[ground]) for ground in ("ground", "panel")) >= 3


def test_another_package_is_refused(tmp_path: Path) -> None:
    """A package from npm that differs from the pinned one is named, and nothing is unpacked from it."""
    with tarfile.open(tmp_path / "pyodide.tgz", "w:gz") as archive:
        archive.add(PAGE / "page.js", "package/pyodide.mjs")
    with pytest.raises(ValueError, match=r"pyodide\.tgz is sha512-\S+, and sha512-\S+ is pinned"):
        unpack(tmp_path / "pyodide.tgz", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_fetched_skips_but_fails_in_ci() -> None:
    """A contributor without a network sees the reason for the skip; in CI the tests fail."""

    def fails() -> None:
        raise subprocess.CalledProcessError(1, ["npm"], stderr="no network\n")

    with pytest.raises(pytest.skip.Exception, match="the page needs what could not be fetched: no network"):
        written_or_skip(fails, ci=False)
    with pytest.raises(pytest.fail.Exception, match="the page needs what could not be fetched: no network"):
        written_or_skip(fails, ci=True)
