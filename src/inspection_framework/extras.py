"""How to install an extra: the packages that one part of the library needs and the others do not."""

import sys

__all__: list[str] = []


def how_to_install(extra: str) -> str:
    """Return the command that installs an extra for the Python that runs this, from the folder of the sources.

    The package is on no index yet, and ``pip`` alone may belong to another Python. Double quotes work in every shell.
    """
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable or "python"
    return f'It comes with an extra: in the folder of the sources, run {python} -m pip install ".[{extra}]"'
