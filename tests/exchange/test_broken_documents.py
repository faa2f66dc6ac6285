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


@pytest.mark.parametrize("name", DOCUMENTS)
def test_in_a_line(name: str) -> None:
    """The message for a line is the same, with the number of the line before each path."""
    with pytest.raises(DocumentError) as alone:
        from_json((FOLDER / f"{name}.json").read_text("utf-8"), kind_of(name))
    with pytest.raises(DocumentError) as caught:
        list(from_json_lines(["", (FOLDER / f"{name}.json").read_text("utf-8") or "?"], kind_of(name)))
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
