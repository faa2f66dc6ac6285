"""The face of the frameworks: each loads when somebody first asks for it."""

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
    """The name under which a framework is imported is its id, and it is always the same object."""
    first, second = (getattr(inspection_framework.frameworks, name) for _ in range(2))
    assert first.id == name
    assert first is second
    assert name in dir(inspection_framework.frameworks)


def test_those_of_a_mapping_are_named_by_kind() -> None:
    """What is given beside a framework is what one writes to have it, and its id begins with the name of its family."""
    found = dict(inspection_framework.frameworks.named())
    families = {name.split("[")[0] for name in found}
    assert set(inspection_framework.frameworks.__all__) == families | {"unchecked_since"}
    for name, framework in found.items():
        assert framework.id.startswith(name.split("[")[0])
        family, _, kind = name.removesuffix("']").partition("['")
        assert (SCCIF[kind] if kind else getattr(inspection_framework.frameworks, family)) is framework


def test_an_unknown_name_is_refused() -> None:
    """A name that is none of the frameworks is an error that says which there are."""
    with pytest.raises(
        AttributeError,
        match=r"^inspection_framework\.frameworks has no 'CQC': it has ILACS, JTAI, SCCIF, SIF, unchecked_since$",
    ):
        _ = getattr(inspection_framework.frameworks, "CQC")  # noqa: B009 # a type checker would refuse the attribute


def test_the_frameworks_are_an_attribute_of_the_root() -> None:
    """Whoever has imported the root alone can ask them, too."""
    assert vars(inspection_framework)["__getattr__"]("frameworks") is inspection_framework.frameworks
