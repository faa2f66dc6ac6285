"""The builder of the browser page: ``nox -s browser`` writes it to ``docs/_build/browser``.

Pyodide comes from npm and the wheels from PyPI, as pinned here and in ``docs/browser/wheels.txt``. Nothing else is
downloaded. The folder is then complete, and its server needs no network.
"""

import argparse
import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

__all__ = ["FILES", "PAGE", "PYODIDE", "PYTHON", "page", "unpack"]

PAGE = Path(__file__).parents[1] / "browser"
"""The folder of the page's own files and of the list of wheels it needs."""
FILES = ("index.html", "page.css", "page.js", "worker.js")
PYODIDE = "314.0.7"
INTEGRITY = "sha512-0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="
"""The digest of that version's package, as npm writes it."""
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""The files of the package that a browser needs."""
PYTHON = ("--python-version", "3.14", "--implementation", "cp", "--abi", "cp314")
PLATFORM = ("--platform", "pyemscripten_2026_0_wasm32")
"""The arguments that describe that version of Pyodide to pip."""


def page(wheel: Path, folder: Path) -> None:
    """Write the page into a folder of its own, with a wheel of the library.

    Raises:
        subprocess.CalledProcessError: npm or pip could not fetch a pinned file, or its digest differs.
        ValueError: the package of Pyodide differs from the pinned one.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "wheels").mkdir(parents=True)
    for name in FILES:
        shutil.copy(PAGE / name, folder)
    _fetch_pyodide(folder / "pyodide")
    _fetch_wheels(folder / "wheels")
    shutil.copy(wheel, folder / "wheels")
    names = sorted(path.name for path in (folder / "wheels").glob("*.whl"))
    (folder / "wheels" / "wheels.json").write_text(json.dumps(names, indent=1) + "\n", "utf-8")


def _fetch_pyodide(folder: Path) -> None:
    npm = shutil.which("npm") or "npm"
    with tempfile.TemporaryDirectory() as scratch:
        _run(npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", scratch, f"pyodide@{PYODIDE}")
        (archive,) = Path(scratch).glob("*.tgz")
        unpack(archive, folder)


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the files that a browser needs, if the package is the pinned one."""
    digest = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode("ascii")
    if digest != INTEGRITY:
        message = f"{archive.name} is {digest}, and {INTEGRITY} is pinned: look at what changed before you pin another"
        raise ValueError(message)
    folder.mkdir()
    with tarfile.open(archive) as package:
        for name in RUNTIME:
            part = package.extractfile(f"package/{name}")
            assert part is not None  # noqa: S101 # a member that is there is a file: the whole package is pinned
            (folder / name).write_bytes(part.read())


def _fetch_wheels(folder: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    pinned = ("--no-deps", "--only-binary", ":all:", "--require-hashes", "--requirement", str(PAGE / "wheels.txt"))
    _run(*pip, "download", *pinned, *PYTHON, *PLATFORM, "--dest", str(folder))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 # npm and pip, with the arguments above


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("wheel", type=Path, help="a wheel of the library, as `nox -s build` leaves it in dist/")
    arguments.add_argument("folder", type=Path)
    options = arguments.parse_args()
    page(options.wheel, options.folder)
