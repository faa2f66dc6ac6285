"""Many values at once: one document a line, as a stream, under the rules for single documents."""

import json
from datetime import date
from itertools import groupby
from operator import length_hint
from typing import Any

import attrs
import pytest

from inspection_framework import DocumentError, Edition, Fact, Grade, Inspection, Provider
from inspection_framework.exchange.documents import sharing
from inspection_framework.exchange.documents.codec import converter
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.documents.sharing import SharedParts
from inspection_framework.exchange.json import from_json, from_json_lines, to_json, to_json_lines
from inspection_framework.model import Count
from tests.exchange.examples import EDITIONS, examples, inspections, kind_of, taken_apart
from tests.model.making import EDITION, FRAMEWORK, FULL, PROVIDER, SOURCE

GOOD = to_json(Grade.GOOD)
BAD = GOOD.replace("good", "godo")


def problems(lines: list[Any], kind: Any = Grade) -> list[str]:
    """Return the problems with which the first bad line is refused."""
    with pytest.raises(DocumentError) as caught:
        list(from_json_lines(lines, kind))
    return [str(problem) for problem in caught.value.problems]


def test_every_inspection_there_and_back() -> None:
    """A line is the document of its value, and a line break."""
    lines = list(to_json_lines(inspections()))
    assert lines == [to_json(inspection) + "\n" for inspection in inspections()]
    assert tuple(from_json_lines(lines, Inspection)) == inspections()
    assert tuple(from_json_lines("".join(lines).splitlines(), Inspection)) == inspections()


@pytest.mark.parametrize("name", examples())
def test_every_type_there_and_back(name: str) -> None:
    """Values read from lines equal those read from documents."""
    values = sorted(examples()[name], key=lambda value: str(kind_of(value)))
    for kind, group in groupby(values, kind_of):
        written = list(group)
        read = list(from_json_lines(to_json_lines(written), kind))
        assert read == written
        assert [*map(to_json, read)] == [*map(to_json, written)]


def test_a_framework_that_is_passed() -> None:
    """It is passed once for all lines."""
    made_up = Inspection(
        provider=PROVIDER,
        edition=EDITION,
        activity=FULL,
        on_site=(),
        published=date(2020, 5, 5),
        judgements={},
        source=SOURCE,
    )
    lines = list(to_json_lines([made_up], frameworks=iter([FRAMEWORK])))
    assert list(from_json_lines(lines, Inspection, frameworks=iter([FRAMEWORK]))) == [made_up]
    with pytest.raises(DocumentError, match=r"line 2, \$\.value\.edition: expected an edition that is known"):
        list(to_json_lines([inspections()[0], made_up]))


class TestAStream:
    """Nothing is read or written before it is needed."""

    def test_reading(self) -> None:
        """One line is read at a time, and the good lines before a bad one are yielded."""
        lines = iter([GOOD, GOOD, BAD, GOOD])
        stream = from_json_lines(lines, Grade)
        assert length_hint(lines) == 4
        assert next(stream) is Grade.GOOD
        assert length_hint(lines) == 3
        assert next(stream) is Grade.GOOD
        with pytest.raises(DocumentError, match=r"line 3, \$\.value"):
            next(stream)
        assert list(stream) == []
        assert list(lines) == [GOOD]

    def test_writing(self) -> None:
        """One value is written at a time."""
        values = iter([Grade.GOOD, Grade.INADEQUATE])
        stream = to_json_lines(values)
        assert next(stream) == GOOD + "\n"
        assert next(values) is Grade.INADEQUATE
        assert list(stream) == []

    def test_it_can_be_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The memory for sharing is limited."""
        documents = [json.loads(to_json(inspection))["value"] for inspection in inspections()]

        def kept() -> int:
            parts = SharedParts()
            made = converter(KnownNames((), ()), in_full=False, detailed=False, parts=parts)
            for inspection, document in zip(inspections(), documents, strict=True):
                read = made.structure(document, Inspection)
                assert read == inspection
                assert made.unstructure(read) == document
            return len(parts)

        assert kept() > 3000
        monkeypatch.setattr(sharing, "MOST", 5000)
        monkeypatch.setattr(sharing, "MOST_WRITTEN", 10)
        assert kept() < 500


class TestLines:
    """The valid forms of a line."""

    def test_white_space_alone_is_passed_over(self) -> None:
        """JSON's white space is ignored anywhere; its lines are counted."""
        assert list(from_json_lines(["\n", GOOD, " \t\r\n", f" {GOOD}\r\n", ""], Grade)) == [Grade.GOOD] * 2
        assert problems(["\n", "", BAD])[0].startswith("line 3, $.value: ")

    def test_nothing_else_is(self) -> None:
        """A no-break space is not white space in JSON, and bytes are not text."""
        assert problems(["\N{NO-BREAK SPACE}\n"]) == ["line 1: the text is not JSON: Expecting value, line 1, column 1"]
        assert problems([GOOD, b""]) == ["line 2, $: expected text (a str), found bytes"]
        assert problems([None]) == ["line 1, $: expected text (a str), found NoneType"]

    def test_one_text_is_no_series_of_lines(self) -> None:
        """A text would be read as lines of one character each."""
        with pytest.raises(DocumentError, match="expected lines, found one text: pass its"):
            next(from_json_lines(GOOD, Grade))

    def test_every_problem_of_a_line(self) -> None:
        """Each problem has the number of the line before its path."""
        provider = json.loads(to_json(PROVIDER))
        provider["value"] |= {"urn": 5, "colour": "red", "region": ""}
        provider["date"] = None
        fields = attrs.fields(Provider)
        assert problems(["", json.dumps(provider)], Provider) == [
            "line 2, $.date: unknown key; the keys are format, type, value",
            "line 2, $.value.urn: expected text, found 5",
            f"line 2, $.value.colour: unknown key; the keys are {', '.join(field.name for field in fields)}",
        ]

    def test_kinds_that_documents_do_not_hold(self) -> None:
        """They are refused as for one document."""
        assert problems([], int) == [
            "int: documents can contain the library's own types, and scales that you defined yourself"
        ]


class TestSharing:
    """Equal values, and equal parts of values, are one object in memory."""

    def test_every_part_of_every_inspection(self) -> None:
        """There is one object for all equal parts."""
        read = list(from_json_lines(to_json_lines([*inspections(), *inspections()]), Inspection))
        assert all(first is second for first, second in zip(read, read[488:], strict=False))
        known: dict[tuple[type, object], object] = {}
        for inspection in read:
            for field in attrs.fields(Inspection):
                if field.name not in ("edition", "activity"):
                    for part in taken_apart(getattr(inspection, field.name)):
                        assert part is known.setdefault((type(part), part), part)

    def test_editions_stay_ours(self) -> None:
        """Ids are resolved to the library's own objects."""
        (read,) = from_json_lines([to_json(inspections()[0])], Inspection)
        assert read.edition is inspections()[0].edition
        assert read.activity is inspections()[0].activity

    def test_editions_in_full(self) -> None:
        """Editions written in full are shared among the lines."""
        first, second = from_json_lines([to_json(EDITIONS[0])] * 2, Edition[Grade])
        assert first is second
        assert first == EDITIONS[0]

    def test_one_is_not_true(self) -> None:
        """Python has 1 equal true and 0 equal false: here they are different."""
        areas = ("leaders",)
        counts = [
            Count(grades=(Grade.GOOD,), areas=areas, at_least=1),
            Count(grades=(Grade.GOOD,), areas=areas, most=True),
            Count(grades=(Grade.GOOD,), areas=areas, at_least=0, at_most=0),
        ]
        for read, count in zip(from_json_lines(to_json_lines(counts), Count[Grade]), counts, strict=True):
            assert to_json(read) == to_json(count)
            assert read == from_json(to_json(count), Count[Grade])
        facts = [Fact((1, True, 0, False), SOURCE), Fact((1, True, 0, False), SOURCE)]
        for fact in from_json_lines(to_json_lines(facts), Fact[tuple[int, bool, int, bool]]):
            assert [type(part) for part in fact.value] == [int, bool, int, bool]
