"""Reading and writing inspections, compared with pydantic's frozen models and msgspec, which make the same checks.

`nox -s benchmarks` measures; `pytest -m benchmarks` runs each on a handful of records.

Many lines that are kept are read in half of pydantic's time, because repeated parts are one object. One document takes
about five times as long: Python's own `json` alone takes most of pydantic's time, every document is written again and
compared, and the checks of the model and the hooks of cattrs are Python.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import attrs
import msgspec
import pytest

from inspection_framework import Absence, Inspection
from inspection_framework.exchange.json import from_json, from_json_lines, to_json, to_json_lines
from tests.benchmarks.interleaved import ratios
from tests.benchmarks.memory import READERS, bytes_each, in_own_process
from tests.benchmarks.peers import MAbsence, MDocument, PAbsence, PDocument
from tests.benchmarks.reported import report
from tests.benchmarks.synthetic import documents

pytestmark = pytest.mark.benchmarks

SLACK = 1.5
"""A guard fails only at so many times its limit: other things run on the machine too."""


WHY = (
    "Every document is written again and compared with what was read, and the checks of the model are Python, as is"
    " every hook of cattrs; Python's own json alone takes most of pydantic's time."
)
"""The reason why pydantic is faster."""
BYTES = 500
"""The memory that each of a million inspections takes."""


@attrs.frozen(kw_only=True)
class Size:
    """The number measured, and how far beyond its limit a guard fails."""

    lines: int
    in_memory: int
    rounds: int
    slack: float


SIZES = {
    "smoke": Size(lines=20, in_memory=40, rounds=2, slack=1e9),
    "full": Size(lines=20_000, in_memory=1_000_000, rounds=7, slack=SLACK),
}
SIZE = SIZES[os.environ.get("BENCHMARKS", "smoke")]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Return the documents."""
    return list(documents(SIZE.lines))


def measured(title: str, candidates: dict[str, Callable[[], object]], *, held: float, collecting: bool = False) -> None:
    """Print the ratios to pydantic; fail if ours is beyond the limit and its slack."""
    ratios_to_pydantic = ratios(candidates, beside="pydantic", rounds=SIZE.rounds, collecting=collecting)
    for name, ratio in ratios_to_pydantic.items():
        if name != "pydantic":
            of_ours = name == "ours"
            report(title, name, ratio, unit="times pydantic", aim=held if of_ours else None, why=WHY if of_ours else "")
    assert ratios_to_pydantic["ours"] <= held * SIZE.slack


def test_all_three_read_and_write_the_same(texts: list[str]) -> None:
    """Otherwise there is nothing to compare."""
    for text in texts[:1000]:
        inspection = from_json(text, Inspection)
        assert to_json(inspection) == text.rstrip()
        theirs = PDocument.model_validate_json(text)
        assert json.loads(theirs.model_dump_json(exclude_defaults=True)) == json.loads(text)
        assert theirs.value.judgements.keys() == inspection.judgements.keys()
        in_msgspec = msgspec.json.decode(text, type=MDocument)
        assert json.loads(msgspec.json.encode(in_msgspec)) == json.loads(text)


def test_an_edition_that_is_not_told(texts: list[str]) -> None:
    """All three read it as an absence."""
    document = json.loads(texts[0])
    document["value"] |= {"edition": {"absence": "not_supplied"}, "activity": {"absence": "unreadable"}}
    text = json.dumps(document)
    assert from_json(text, Inspection).edition is Absence.NOT_SUPPLIED
    assert PDocument.model_validate_json(text).value.edition == PAbsence(absence=Absence.NOT_SUPPLIED)
    assert msgspec.json.decode(text, type=MDocument).value.edition == MAbsence(absence=Absence.NOT_SUPPLIED)


SPOILINGS = {
    "an unknown key": ('"kind":', '"size":3,"kind":'),
    "no grade": ('"Grade.', '"Degree.'),
    "no number": ('"format":1', '"format":"1"'),
    "no day": ('"published":"20', '"published":"x20'),
    "an unknown edition": ('"edition":"', '"edition":"x'),
    "an unknown activity": ('"activity":"', '"activity":"x'),
    "an unknown area": ('"leaders":', '"weather":'),
    "no place": ('"locator":"title page and table of judgements",', ""),
    "an empty name": ('"name":"', '"name":" '),
    "days in no order": ('"last":"20', '"last":"19'),
}


@pytest.mark.parametrize("spoiling", SPOILINGS.values(), ids=list(SPOILINGS))
def test_all_three_refuse_the_same(texts: list[str], spoiling: tuple[str, str]) -> None:
    """The other two are as strict as we are: the same work is measured."""
    text = texts[0].replace(*spoiling, 1)
    assert text != texts[0]
    with pytest.raises(ValueError, match="not a document"):
        from_json(text, Inspection)
    with pytest.raises(ValueError, match="validation error"):
        PDocument.model_validate_json(text)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=MDocument)


def test_reading_one(texts: list[str]) -> None:
    """One document at a time."""
    few = texts[:2000]
    decoder = msgspec.json.Decoder(MDocument)
    measured(
        "reading one inspection",
        {
            "ours": lambda: [from_json(text, Inspection) for text in few],
            "pydantic": lambda: [PDocument.model_validate_json(text) for text in few],
            "msgspec": lambda: [decoder.decode(text) for text in few],
            "json.loads alone": lambda: [json.loads(text) for text in few],
        },
        held=6,
    )


def test_writing_one(texts: list[str]) -> None:
    """One document at a time."""
    few = texts[:2000]
    ours = [from_json(text, Inspection) for text in few]
    pydantics = [PDocument.model_validate_json(text) for text in few]
    msgspecs = [msgspec.json.decode(text, type=MDocument) for text in few]
    encoder = msgspec.json.Encoder()
    dicts = [json.loads(text) for text in few]
    measured(
        "writing one inspection",
        {
            "ours": lambda: [to_json(inspection) for inspection in ours],
            "pydantic": lambda: [record.model_dump_json(exclude_defaults=True) for record in pydantics],
            "msgspec": lambda: [encoder.encode(record) for record in msgspecs],
            "json.dumps alone": lambda: [json.dumps(record) for record in dicts],
        },
        held=2.9,
    )


@pytest.mark.parametrize(
    ("collecting", "held"), [(False, 2.6), (True, 1)], ids=["without collecting garbage", "collecting garbage"]
)
def test_reading_lines(texts: list[str], held: float, *, collecting: bool) -> None:
    """Many lines, kept in a list: with fewer objects, there is less to search for garbage."""
    decoder = msgspec.json.Decoder(MDocument)
    measured(
        f"reading {SIZE.lines:,} lines{', collecting garbage' if collecting else ''}",
        {
            "ours": lambda: list(from_json_lines(texts, Inspection)),
            "pydantic": lambda: [PDocument.model_validate_json(text).value for text in texts],
            "msgspec": lambda: [decoder.decode(text).value for text in texts],
        },
        held=held,
        collecting=collecting,
    )


def test_writing_lines(texts: list[str]) -> None:
    """Many lines, as one text."""
    ours = list(from_json_lines(texts, Inspection))
    pydantics = [PDocument.model_validate_json(text) for text in texts]
    msgspecs = [msgspec.json.decode(text, type=MDocument) for text in texts]
    encoder = msgspec.json.Encoder()
    measured(
        f"writing {SIZE.lines:,} lines",
        {
            "ours": lambda: "".join(to_json_lines(ours)),
            "pydantic": lambda: "".join(record.model_dump_json(exclude_defaults=True) + "\n" for record in pydantics),
            "msgspec": lambda: encoder.encode_lines(msgspecs),
        },
        held=2.9,
    )


def test_memory(tmp_path: Path) -> None:
    """A million inspections take less than 500 bytes each, in any order."""
    lines = list(documents(SIZE.in_memory))
    path = written(tmp_path / "inspections.jsonl", lines)
    each = in_own_process("ours", path)
    Random(0).shuffle(lines)  # noqa: S311 # no secret
    shuffled = in_own_process("ours", written(path, lines))
    few = written(path, lines[: SIZE.in_memory // 20])
    peers = {name: in_own_process(name, few) for name in READERS}
    group, unit = f"{SIZE.in_memory:,} inspections in memory", "bytes each"
    report(group, "ours", each, unit=unit, aim=BYTES)
    report(group, "ours, shuffled", shuffled, unit=unit, aim=BYTES)
    for name, of_few in peers.items():
        report(f"{len(lines) // 20:,} of them", name, of_few, unit=unit)
    assert each <= BYTES * SIZE.slack
    assert bytes_each("ours", few) < 2**20


def written(path: Path, lines: list[str]) -> Path:
    """Write lines to a file."""
    path.write_text("".join(lines), encoding="utf-8")
    return path
