"""How to install an extra: the packages that one part of the library needs and the others do not."""

import sys

__all__: list[str] = []


def how_to_install_tool(package: str) -> str:
    """Return the command that installs a dataframe tool for the Python that runs this: the extra `frames` has none."""
    return f"The extra `frames` does not install it: run {_python()} -m pip install {package}"


def how_to_install(extra: str) -> str:
    """Return the command that installs an extra for the Python that runs this, from the folder of the sources.

    The package is on no index yet, and ``pip`` alone may belong to another Python. Double quotes work in every shell.
    """
    return f'It comes with an extra: in the folder of the sources, run {_python()} -m pip install ".[{extra}]"'


def _python() -> str:
    """Return the command of the Python that runs this."""
    return f'"{sys.executable}"' if " " in sys.executable else sys.executable or "python"
