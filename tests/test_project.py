"""The project's own files agree with one another."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import clear_caches, folder_or_skip, program_or_skip, pytest_collection_modifyitems

ROOT = Path(__file__).parents[1]


def read(name: str) -> str:
    """Return the text of one of the project's files."""
    return (ROOT / name).read_text(encoding="utf-8")


PYPROJECT: dict[str, Any] = tomllib.loads(read("pyproject.toml"))
PYTHONS: list[str] = [
    classifier.rpartition(" ")[2]
    for classifier in PYPROJECT["project"]["classifiers"]
    if classifier.startswith("Programming Language :: Python :: 3.")
]


def test_ci_runs_the_second_command_of_the_readme() -> None:
    """The README's command for a new contributor is in CI, word for word."""
    blocks = re.findall(r"^```bash\n(.+?)^```$", read("README.md"), flags=re.DOTALL | re.MULTILINE)
    assert len(blocks) == 2
    command = blocks[1].strip()
    assert read(".ci/run").splitlines()[-1] == command
    assert f"$ {command}" in read("CONTRIBUTING.md").splitlines()


def test_the_lowest_python_is_the_same_everywhere() -> None:
    """The classifiers, `requires-python` and both type checkers start at the same Python."""
    lowest = PYTHONS[0]
    assert PYPROJECT["project"]["requires-python"] == f">={lowest}"
    assert PYPROJECT["tool"]["mypy"]["python_version"] == lowest
    assert PYPROJECT["tool"]["pyright"]["pythonVersion"] == lowest


def test_no_python_is_missed_out() -> None:
    """The classifiers name every Python from the first to the last, in order."""
    minors = [int(python.removeprefix("3.")) for python in PYTHONS]
    assert minors == list(range(minors[0], minors[-1] + 1))


def test_nox_runs_the_quick_tests_on_every_python() -> None:
    """The matrix is read from the classifiers, not written a second time; edges run on the lowest."""
    noxfile = read("noxfile.py")
    assert "\nPYTHONS = nox.project.python_versions(PYPROJECT)\n" in noxfile
    assert "\n@nox.session(python=PYTHONS)\ndef quick(" in noxfile
    assert "\n@nox.session(python=PYTHONS[0])\ndef edges(" in noxfile


def test_caches_are_cleared_before_the_tests() -> None:
    """They are the caches of the rules and of the tests, and no others."""
    cached = [lru_cache(str.upper) for _ in range(3)]
    for function in cached:
        function("x")
    names = ("inspection_framework.rules.a", "tests.a", "inspection_framework.model.a")
    modules = [ModuleType(name) for name in names]
    for module, function in zip(modules, cached, strict=True):
        vars(module)["function"] = function
    clear_caches(dict(zip(names, modules, strict=True)))
    assert [function.cache_info().currsize for function in cached] == [0, 0, 1]


def test_a_test_in_two_tiers_is_refused() -> None:
    """It is named, with its tiers."""
    marks = [pytest.mark.edges.mark, pytest.mark.thorough.mark, pytest.mark.parametrize.mark]
    item = cast("pytest.Item", SimpleNamespace(nodeid="tests/a.py::test_a", iter_markers=lambda: marks))
    with pytest.raises(pytest.UsageError, match=r"tests/a\.py::test_a is in several tiers: edges, thorough"):
        pytest_collection_modifyitems([item])


def test_the_changelog_opens_with_this_version() -> None:
    """The newest heading is the version in pyproject.toml, and has both changelogs."""
    _, newest, *_ = re.split(r"^## ", read("CHANGELOG.md"), flags=re.MULTILINE)
    assert newest.split()[0] == PYPROJECT["project"]["version"]
    assert "\n### Frameworks\n" in newest


def test_every_action_of_a_workflow_is_pinned() -> None:
    """Each is pinned by the hash of a commit, which nobody can move.

    A job has only the permissions that it declares.
    """
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    assert workflows
    for workflow in workflows:
        text = workflow.read_text("utf-8")
        uses = re.findall(r"uses: (.+)$", text, flags=re.MULTILINE)
        assert [action for action in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)] == []
        assert len(uses) == text.count("uses:") > 0
        assert "\npermissions: {}\n" in text
        assert "secrets." not in text


def test_the_citation_names_this_version() -> None:
    """The version to cite is the one in pyproject.toml."""
    assert f"\nversion: {PYPROJECT['project']['version']}\n" in read("CITATION.cff")


def test_hooks_before_a_commit_check_what_lint_checks() -> None:
    """They use the same Ruff as `nox -s lint`."""
    (ruff,) = PYPROJECT["dependency-groups"]["lint"]
    used = re.findall(r'additional_dependencies: \["(.+)"\]', read(".pre-commit-config.yaml"))
    assert used == [ruff, ruff]


def jobs_of(workflow: str) -> dict[str, str]:
    """Return the text of each job of a workflow."""
    _, *parts = re.split(r"^  (\w+):\n", workflow.partition("\njobs:\n")[2], flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_a_release_is_built_by_a_job_of_its_own() -> None:
    """It runs only pinned programs, and only its own files are published: their digests are compared."""
    jobs = jobs_of(read(".github/workflows/release.yml"))
    assert list(jobs) == ["test", "build", "publish"]
    assert [name for name, job in jobs.items() if "id-token: write" in job] == ["publish"]
    assert [name for name, job in jobs.items() if "upload-artifact@" in job] == ["build"]
    assert [re.findall(r"needs: (\w+)", job) for job in jobs.values()] == [[], ["test"], ["build"]]
    installs = [line for line in jobs["build"].splitlines() if re.search(r"\bpip\b.* install ", line)]
    assert len(installs) == 3
    for line in installs:
        assert "--require-hashes --only-binary :all:" in line or "--no-index --no-deps" in line
    assert "-m build --no-isolation" in jobs["build"]
    for name in ("build", "publish"):
        assert not re.search(r"\b(nox|npm|npx|curl|wget|uv|pipx)\b", jobs[name])
    assert "digests: ${{ steps.digests.outputs.digests }}" in jobs["build"]
    assert 'diff <(sha256sum -- *) - <<< "$DIGESTS"' in jobs["publish"]
    assert "DIGESTS: ${{ needs.build.outputs.digests }}" in jobs["publish"]


@pytest.mark.parametrize(
    ("name", "required"),
    [
        ("build", [*PYPROJECT["build-system"]["requires"], *PYPROJECT["dependency-groups"]["release"]]),
        ("installed", PYPROJECT["project"]["dependencies"]),
    ],
)
def test_what_a_release_is_built_with_is_pinned(name: str, required: list[str]) -> None:
    """Each requirement has the digest of its file, in a version that pyproject.toml allows."""
    lines = read(f".github/pins/{name}.txt").splitlines()
    pinned = [re.fullmatch(r"([\w.-]+)==([\w.]+) --hash=sha256:[0-9a-f]{64}", line) for line in lines]
    versions = {canonicalize_name(match[1]): match[2] for match in pinned if match}
    assert len(versions) == len(lines)
    for requirement in map(Requirement, required):
        assert versions[canonicalize_name(requirement.name)] in requirement.specifier


def test_every_ignored_lint_rule_has_a_reason() -> None:
    """Each line of an ignore list ends in a comment."""
    linting = read("pyproject.toml").partition("[tool.ruff.lint]")[2]
    ignored = re.findall(r'^    "[A-Z]+\d*",.*$', linting, flags=re.MULTILINE)
    assert ignored
    assert [line for line in ignored if not re.search(r"  # \w", line)] == []


def test_a_folder_that_is_there_is_given(tmp_path: Path) -> None:
    """Published files that are present are used, in CI and elsewhere."""
    assert folder_or_skip(tmp_path, ci=False) == tmp_path
    assert folder_or_skip(tmp_path, ci=True) == tmp_path


def test_a_missing_folder_skips_but_fails_in_ci(tmp_path: Path) -> None:
    """Without the published files, a stranger's tests are skipped; in CI they fail."""
    reason = r"no \.\./shared/data beside this clone"
    with pytest.raises(pytest.skip.Exception, match=reason):
        folder_or_skip(tmp_path / "none", ci=False)
    with pytest.raises(pytest.fail.Exception, match=reason):
        folder_or_skip(tmp_path / "none", ci=True)


def test_a_program_that_is_there_is_used() -> None:
    """It is used in CI and elsewhere."""
    assert program_or_skip("npm", "/bin/npm", ci=False) == program_or_skip("npm", "/bin/npm", ci=True) == "/bin/npm"


def test_a_missing_program_skips_but_fails_in_ci() -> None:
    """Without it, a stranger's tests are skipped; in CI they fail, so it is installed first."""
    with pytest.raises(pytest.skip.Exception, match="there is no npm"):
        program_or_skip("npm", None, ci=False)
    with pytest.raises(pytest.fail.Exception, match="there is no npm"):
        program_or_skip("npm", None, ci=True)
    assert {"java", "chromium", "npm"} <= set(re.findall(r"^    \[(\w+)\]=", read(".ci/run"), flags=re.MULTILINE))


def test_nothing_says_to_install_the_package_from_an_index() -> None:
    """Nobody owns its name there yet, so a stranger's package could be installed: a path or the sources are named."""
    paths = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "src").rglob("*.py")]
    text = "\n".join(path.read_text("utf-8") for path in paths)
    commands = re.findall(r"pip install ([^\n`&]+)", text)
    assert len(commands) > 5
    assert [command for command in commands if re.search(r"(?<![/.])\binspection_framework\b", command)] == []


def test_the_readme_is_whole_where_it_is_shown_alone() -> None:
    """Each of its links leads to a page on the web; files of the sources are named, and are there."""
    readme = read("README.md")
    assert all(link.startswith("https://") for link in re.findall(r"\]\(([^)]+)\)", readme))
    named = re.findall(r"`(docs/[\w./-]+|[A-Z]+\.md|NOTICE)`", readme)
    assert "docs/index.md" in named
    assert [name for name in named if name != "docs/_build" and not (ROOT / name).exists()] == []


def test_contributing_fits_a_screen() -> None:
    """It has the five things that a contributor looks for, in at most 50 lines."""
    lines = read("CONTRIBUTING.md").splitlines()
    heads = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert heads == ["Set up, and a quick test", "Add a report", "Add a fact", "Release"]
    assert len(lines) <= 50
