"""The checks: `nox` runs them in this order, `nox -s quick-3.12` runs one, `nox -l` lists them."""

import hashlib
import json
import os
import re
import shutil
import zipfile
from pathlib import Path

import nox
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

PYPROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PYPROJECT)

nox.needs_version = ">=2025.10.14"
# The session `edges` runs the quick tests on the lowest Python, under coverage.
QUICK = [f"quick-{python}" for python in PYTHONS[1:]]
nox.options.sessions = ["lint", "types", *QUICK, "edges", "survival", "coverage", "docs", "build"]
nox.options.default_venv_backend = "virtualenv"
nox.options.download_python = "never"
# A missing Python is skipped with a message; in CI it fails.
nox.options.error_on_missing_interpreters = bool(os.environ.get("CI"))


def group(*names: str) -> tuple[str, ...]:
    """Return the requirements of the named dependency groups in pyproject.toml."""
    return nox.project.dependency_groups(PYPROJECT, *names)


def install(session: nox.Session, *requirements: str) -> None:
    """Install many packages without compiling them: most of their modules are never imported."""
    session.install("--no-compile", *requirements)


@nox.session
def lint(session: nox.Session) -> None:
    """Run Ruff: rules, then layout."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("python", "-m", "tests.plain_english")


@nox.session
def types(session: nox.Session) -> None:
    """Run mypy and pyright, both strict; then check that every public name of the wheel has the right type."""
    install(session, ".", *group("tests", "types"))  # not -e: the wheel, as a user has it
    session.env["PYRIGHT_PYTHON_IGNORE_WARNINGS"] = "1"  # do not ask PyPI for a newer one
    session.run("mypy", "--num-workers", "2")
    session.run("pyright", "--threads", "2", "--project", "pyproject.toml")  # not one from a folder above
    scratch = Path(session.create_tmp())
    shutil.copytree("tests/typing", scratch / "typing", dirs_exist_ok=True)
    session.chdir(scratch)  # out of sight of src: what is checked from here on is the wheel
    session.run("pyright", "--verifytypes", "inspection_framework", "--ignoreexternal")
    session.run("mypy", "--strict", "typing")
    session.run("pyright", "--warnings", "typing")


@nox.session(python=PYTHONS)
def quick(session: nox.Session) -> None:
    """Run the tests that `pytest` alone runs, on every Python; arguments after `--` go to pytest.

    The highest Python tries each law on thirty examples.
    """
    install(session, "-e", ".", *group("quick"))
    profile = "full" if session.python == PYTHONS[-1] else "quick"
    session.run("pytest", *session.posargs, env={"HYPOTHESIS_PROFILE": profile})


@nox.session(python=PYTHONS[0])
def edges(session: nox.Session) -> None:
    """Run the quick tests and those of other tools, pictures, pages and subprocesses under coverage.

    Coverage takes twice the time, so this runs on the lowest Python alone. Each law has 20 examples. After `--`, name
    tests or pass `-m edges`.
    """
    install(session, "-e", ".", *group("tests"))
    tests = session.posargs or ("-m", "not thorough and not benchmarks")
    env = {"COVERAGE_FILE": ".coverage.edges", "HYPOTHESIS_PROFILE": "edges"}
    session.run("coverage", "run", "-m", "pytest", *tests, env=env)


@nox.session(python=PYTHONS[0])
def survival(session: nox.Session) -> None:
    """Compare the chances with the package lifelines, which requires an older pandas than the other tests."""
    install(session, "-e", ".", *group("survival"))
    session.run(
        *("coverage", "run", "-m", "pytest", "-m", "edges", "tests/rules/test_survival_lifelines.py"),
        env={"COVERAGE_FILE": ".coverage.survival"},
    )


@nox.session(python=PYTHONS[0], default=False)
def lowest(session: nox.Session) -> None:
    """Install the lowest version of everything that pyproject.toml declares, on the lowest Python, and test it.

    The whole tour runs first, with each warning an error; then the quick tests, and those of all dataframe engines.
    """
    project = PYPROJECT["project"]
    extras = [requirement for extra in project["optional-dependencies"].values() for requirement in extra]
    pins: dict[str, tuple[Version, Requirement]] = {}
    for requirement in map(Requirement, [*project["dependencies"], *extras, *group("tests")]):
        bounds = [Version(part.version) for part in requirement.specifier if part.operator in {">=", "=="}]
        if len(bounds) != 1:
            session.error(f"{requirement}: name its lowest version")
        # A requirement declared twice must meet both.
        pins[requirement.name] = max(pins.get(requirement.name, (bounds[0],))[0], bounds[0]), requirement
    for version, requirement in pins.values():
        requirement.specifier = SpecifierSet(f"=={version}")
    session.install("-e", ".", *(str(requirement) for _, requirement in pins.values()))
    session.run("python", "-W", "error", "-m", "inspection_framework", silent=True)
    session.run("pytest", *session.posargs)
    frames = ("tests/exchange/frames", "tests/exchange/test_national.py")
    session.run("pytest", "-m", "edges", *frames, *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Add up the coverage of these sessions; anything less than 100% of branches fails."""
    if not any(Path().glob(".coverage.*")):
        session.error("nothing was measured: run `nox -s edges survival` first")
    session.install(*group("coverage"))
    session.run("coverage", "combine")
    if os.environ.get("CI") or Path("../shared/data").is_dir():
        session.run("coverage", "report")
    else:
        session.warn("no ../shared/data: the tests that need it were skipped, so only src is held")
        session.run("coverage", "report", "--include=src/*")


def install_for_pages(session: nox.Session) -> None:
    """Install what builds the pages, and the library with every extra: the reference imports every module."""
    extras = ",".join(PYPROJECT["project"]["optional-dependencies"])
    install(session, f".[{extras}]", *group("docs"))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the pages into docs/_build: a warning is an error, notebooks run, and every link within is followed."""
    install_for_pages(session)
    session.run("sphinx-build", "-W", "-n", "--keep-going", "-E", "-b", "html", "docs", "docs/_build")


@nox.session(default=False)
def links(session: nox.Session) -> None:
    """Follow the links of the pages to other sites: not a default check, because sites move and answer slowly."""
    install_for_pages(session)
    session.run("sphinx-build", "-E", "-b", "linkcheck", "-D", "nb_execution_mode=off", "docs", "docs/_build/links")


@nox.session(default=False)
def images(session: nox.Session) -> None:
    """Write the images of displays and the pictures; after `--` the path of a Chromium not called `chromium`."""
    session.install("-e", ".[plots]", *group("images"))
    session.run("python", "-m", "docs.rendering.images", *session.posargs)
    session.run("python", "-m", "docs.rendering.screens", *session.posargs)
    session.run("python", "-m", "docs.rendering.pictures")
    page, release = Path("docs/_build/browser"), Path("../shared/data/LA_Inspection_Outcomes_as_at_31_March_2025.ods")
    if not (page.is_dir() and release.is_file()):
        session.warn(f"the image of the page for a browser is left as it is: it needs {page} and {release}")
        return
    chromium = session.posargs[0] if session.posargs else shutil.which("chromium")
    session.run("python", "-m", "docs.rendering.page_image", str(chromium), str(page), str(release))


@nox.session
def build(session: nox.Session) -> None:
    """Build twice, to the same bytes, into dist/; the wheel contains all of src."""
    session.install(*PYPROJECT["build-system"]["requires"], *group("build"))
    scratch = Path(session.create_tmp())
    shutil.rmtree(scratch)
    digests: list[dict[str, str]] = []
    for attempt in ("1", "2"):
        session.run(
            *("python", "-m", "build", "--no-isolation", "--outdir", str(scratch / attempt)),
            env={
                "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1767225600"),
                "PYTHONHASHSEED": attempt,
            },
        )
        digests.append(
            {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (scratch / attempt).iterdir()}
        )
    if digests[0] != digests[1]:
        session.error(f"two builds differ: {digests[0]} and {digests[1]}")

    (wheel,) = (scratch / "1").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    written = {
        path.relative_to("src").as_posix()
        for path in Path("src/inspection_framework").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    if left_out := sorted(written - shipped):
        session.error(f"not in the wheel: {left_out}")
    session.run("twine", "check", "--strict", *(str(p) for p in (scratch / "1").iterdir()))
    shutil.rmtree("dist", ignore_errors=True)
    shutil.copytree(scratch / "1", "dist")
    for name, digest in sorted(digests[0].items()):
        session.log(f"{digest}  {name}")


@nox.session(default=False)
def browser(session: nox.Session) -> None:
    """Write the page that runs the library in a browser to docs/_build/browser, complete: after `build`; needs npm."""
    (wheel,) = Path("dist").glob("*.whl")
    session.run("python", "-m", "docs.rendering.browser", str(wheel), "docs/_build/browser")


@nox.session(python=PYTHONS[-1], default=False)
def pins(session: nox.Session) -> None:
    """Write to .github/pins what builds a release and what its installation contains, each file with its digest.

    The release is built on Linux on an x86-64 processor: run this there too, some time before a release.
    """
    report = Path(session.create_tmp()).resolve() / "report.json"
    for name, requirements in (
        ("build", [*PYPROJECT["build-system"]["requires"], *group("release")]),
        ("installed", PYPROJECT["project"]["dependencies"]),
    ):
        session.run(
            *("python", "-m", "pip", "install", "--dry-run", "--ignore-installed", "--only-binary", ":all:"),
            *("--quiet", "--report", str(report), *requirements),
        )
        lines = [
            f"{part['metadata']['name']}=={part['metadata']['version']}"
            f" --hash=sha256:{part['download_info']['archive_info']['hashes']['sha256']}\n"
            for part in json.loads(report.read_text("utf-8"))["install"]
        ]
        Path(f".github/pins/{name}.txt").write_text("".join(sorted(lines, key=str.casefold)), "utf-8")


def moved(line: str) -> bool:
    """Return whether griffe reports an object as removed from a module that no page of the reference lists."""
    module = ".".join(Path(line.partition(":")[0]).with_suffix("").parts[1:]).removesuffix(".__init__")
    listed = re.findall(r"`(inspection_framework[\w.]*)`", Path("docs/reference/index.md").read_text("utf-8"))
    return line.endswith(": Public object was removed") and module not in listed


@nox.session(default=False)
def api(session: nox.Session) -> None:
    """Compare the public names and their signatures with those of the last release, by its tag."""
    session.install(".", *group("api"))
    earlier = ("git", "tag", "--list", "[0-9]*", "--no-contains", "HEAD", "--sort=-version:refname")
    tags = str(session.run(*earlier, external=True, silent=True)).split()
    if not tags:
        session.skip("there is no earlier release to compare with")
    check = ("griffe", "check", "--search", "src", "--against", tags[0], "inspection_framework")
    reported = str(session.run(*check, success_codes=[0, 1], silent=True)).splitlines()
    # A deprecated name is no longer defined where griffe looks, but the module still provides it.
    code = "from inspection_framework.deprecation import DEPRECATED; print(*(one.name for one in DEPRECATED))"
    names = str(session.run("python", "-c", code, silent=True)).split()
    still_provided = {f"{name.rpartition('.')[2]}: Public object was removed" for name in names}
    # The modules that write and read documents are not public: the golden documents are the promise.
    broken = [
        line
        for line in reported
        if "/exchange/documents/" not in line
        and line.partition(": ")[2] not in {*still_provided, ""}
        and not moved(line)
    ]
    if broken:
        session.error("\n".join([f"since {tags[0]}:", *broken]))


@nox.session(default=False)
def properties(session: nox.Session) -> None:
    """Run the laws with many more examples, new ones each time, and the tests of many thousands of files."""
    session.install("-e", ".", *group("tests"))
    session.run(
        *("pytest", "-m", "hypothesis or thorough", *session.posargs),
        env={"HYPOTHESIS_PROFILE": "thorough"},
    )


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure against peers (pydantic, msgspec, rules written by hand), check the ratios, and keep them for the page.

    The figures are in docs/measured.jsonl, which docs/explanations/speed.md shows: commit it. Then come the engines on
    a million rows at random, and Spark and Dask on five million.
    """
    session.install("-e", ".", *group("tests"))
    measured = Path("docs/measured.jsonl")
    if not session.posargs:
        measured.unlink(missing_ok=True)
    large = [f"tests/exchange/frames/test_{name}.py" for name in ("at_random", "beyond")]
    session.run(
        *("pytest", "-n", "0", "-s", "-m", "", *(session.posargs or ["tests/benchmarks", *large])),
        env={"BENCHMARKS": "full", "BENCHMARKS_TO": str(measured.resolve())},
    )


@nox.session(default=False)
def golden(session: nox.Session) -> None:
    """Write the golden documents and answers; with a release after `--`, to a folder of its own."""
    session.install("-e", ".", *group("tests"))
    code = "import sys; from tests.exchange.golden import write; write(*sys.argv[1:])"
    session.run("python", "-c", code, *session.posargs)


@nox.session(default=False)
def mutation(session: nox.Session) -> None:
    """Break the rules in small ways, and check that a test notices: by hand, before a release."""
    session.install("-e", ".", *group("tests", "mutation"))
    session.env["HYPOTHESIS_PROFILE"] = "mutation"
    session.run("mutmut", "run", *session.posargs)
    session.run("mutmut", "results")
