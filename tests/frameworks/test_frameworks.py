"""The frameworks of the package: each loads when it is first used."""

import subprocess
import sys

import pytest

import inspection_framework.frameworks
from inspection_framework.frameworks import SCCIF

LOADED = """
import sys
import inspection_framework.frameworks as frameworks
before = [name for name in sys.modules if name.startswith(frameworks.__name__ + ".")]
frameworks.JTAI
after = frameworks.__name__ + ".jtai" in sys.modules
print(before, after)
"""


def test_a_framework_loads_on_first_use() -> None:
    """Importing the package loads no framework; asking for one loads it."""
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)  # noqa: S603 # our own text
    assert done.stdout == "[] True\n"


@pytest.mark.parametrize("name", ["ILACS", "JTAI", "SIF"])
def test_a_framework_is_named_by_its_id(name: str) -> None:
    """A framework is imported by its id, and is always the same object."""
    first, second = (getattr(inspection_framework.frameworks, name) for _ in range(2))
    assert first.id == name
    assert first is second
    assert name in dir(inspection_framework.frameworks)


def test_those_of_a_mapping_are_named_by_kind() -> None:
    """The name of a framework is the expression that returns it, and its id begins with the name of its family."""
    by_name = dict(inspection_framework.frameworks.named())
    families = {name.split("[")[0] for name in by_name}
    assert set(inspection_framework.frameworks.__all__) == families | {"unchecked_since"}
    for name, framework in by_name.items():
        assert framework.id.startswith(name.split("[")[0])
        family, _, kind = name.removesuffix("']").partition("['")
        assert (SCCIF[kind] if kind else getattr(inspection_framework.frameworks, family)) is framework


def test_an_unknown_name_is_refused() -> None:
    """The error for an unknown name lists the frameworks."""
    with pytest.raises(
        AttributeError,
        match=r"^inspection_framework\.frameworks has no 'CQC': it has ILACS, JTAI, SCCIF, SIF, unchecked_since$",
    ):
        _ = getattr(inspection_framework.frameworks, "CQC")  # noqa: B009 # a type checker would refuse the attribute


def test_the_frameworks_are_an_attribute_of_the_root() -> None:
    """They can also be used after importing only the root."""
    assert vars(inspection_framework)["__getattr__"]("frameworks") is inspection_framework.frameworks
