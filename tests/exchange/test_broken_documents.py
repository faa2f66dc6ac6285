"""Broken documents, at least one for each possible fault, and the message for each: every problem at once.

``broken/Provider.keys.json`` is read as a Provider; ``broken/Provider.keys.txt`` is the exact message for it.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from inspection_framework import DocumentError, Edition, Fact, Grade, Provider
from inspection_framework.exchange.json import from_json, from_json_lines
from inspection_framework.lazy_names import every_public_name

FOLDER = Path(__file__).parent / "broken"
KINDS: dict[str, Any] = {
    "FactOfNothing": Fact[None],
    "FactOfText": Fact[str],
    "EditionOfGrades": Edition[Grade],
}
DOCUMENTS = sorted(path.stem for path in FOLDER.glob("*.json"))


def kind_of(name: str) -> Any:
    """Return the type that a document is read as."""
    kind = name.partition(".")[0]
    return KINDS[kind] if kind in KINDS else every_public_name()[kind]


def test_each_has_its_message() -> None:
    """Each message has its document, too."""
    assert len(DOCUMENTS) > 50
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == DOCUMENTS
    assert sorted(path.suffix for path in FOLDER.iterdir()) == [".json"] * len(DOCUMENTS) + [".txt"] * len(DOCUMENTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_said(name: str) -> None:
    """Messages are API: each problem has its path, what was expected and what was there."""
    with pytest.raises(DocumentError) as caught:
        from_json((FOLDER / f"{name}.json").read_text("utf-8"), kind_of(name))
    assert f"{caught.value}\n" == (FOLDER / f"{name}.txt").read_text("utf-8")
    assert len({str(problem) for problem in caught.value.problems}) == len(caught.value.problems)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if (FOLDER / f"{name}.json").read_bytes()])
def test_in_a_line(name: str) -> None:
    """The message for a line is the same, with the number of the line before each path."""
    with pytest.raises(DocumentError) as alone:
        from_json((FOLDER / f"{name}.json").read_text("utf-8"), kind_of(name))
    with pytest.raises(DocumentError) as caught:
        list(from_json_lines(["", (FOLDER / f"{name}.json").read_text("utf-8")], kind_of(name)))
    assert caught.value.expected == alone.value.expected
    in_line = [str(problem) for problem in caught.value.problems]
    numbered = (f"line 2, {problem}" if problem.where else f"line 2: {problem}" for problem in alone.value.problems)
    assert in_line == [*numbered]


@pytest.mark.parametrize(("wrong", "unread"), [(1_000, False), (1_001, True)])
def test_of_a_long_list_the_first_thousand_are_named(wrong: int, *, unread: bool) -> None:
    """A list of another type is wrong in every part: a million problems would take minutes, and help nobody."""
    document = {
        "format": 1,
        "type": "Provider",
        "value": {"kind": "a", "urn": "1", "name": "A", "succeeds": [1] * wrong},
    }
    with pytest.raises(DocumentError) as caught:
        from_json(json.dumps(document), Provider)
    *named, last = map(str, caught.value.problems)
    assert len(named) == 1_000 - (not unread)
    assert last.startswith("$.value.succeeds: more than 1,000 parts are wrong" if unread else "$.value.succeeds[999]")


@pytest.mark.parametrize(("flaws", "listed"), [(1_000, 1_000), (1_001, 1_001), (50_000, 1_001)])
def test_of_many_flaws_the_first_thousand_are_named(flaws: int, listed: int) -> None:
    """A last problem says that there are more. The key above them is long, and is cut in each path."""
    text = f'{{"format":1,"type":"Provider","value":{{"{"K" * 100_000}":[{",".join(["NaN"] * flaws)}]}}}}'
    problems = broken(text)
    assert len(problems) == listed
    assert problems[0] == f'$.value["{"K" * 57}..."][0]: NaN is not a number in JSON'
    if flaws > 1_000:
        assert problems[-1].endswith("there are more than 1,000 such problems: correct these first")


@pytest.mark.parametrize("depth", [10, 100, 300])
def test_a_long_path_is_cut(depth: int) -> None:
    """Parts that are nested deeply under long keys are named with the beginning of their path."""
    nested = f'{{"{"K" * 100}":' * depth + "NaN" + "}" * depth
    text = f'{{"format":1,"type":"Provider","value":{nested}}}'
    (problem,) = broken(text)
    where = "$.value" + f'["{"K" * 57}..."]' * min(depth, 16)
    assert problem == f"{where}{'...' if depth > 16 else ''}: NaN is not a number in JSON"


def broken(text: str) -> list[str]:
    """Return the problems of a text that is not a document of a provider."""
    with pytest.raises(DocumentError) as caught:
        from_json(text, Provider)
    return [str(problem) for problem in caught.value.problems]
