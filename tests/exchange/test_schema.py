"""The JSON Schema agrees with the types, accepts whatever is written, and refuses only what reading refuses."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar, cast

import attrs
import pytest
from jsonschema import Draft202012Validator, FormatChecker

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Days,
    DocumentError,
    Edition,
    Fact,
    Finding,
    FindingKind,
    Framework,
    Grade,
    Inspection,
    Judgement,
    OverallJudgement,
)
from inspection_framework.exchange import schema as module
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import FORMAT, from_json, to_json
from inspection_framework.exchange.schema import generated, schema
from inspection_framework.frameworks import named
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model import Evidence, Scale
from tests.exchange.examples import examples
from tests.model.making import EDITION, FRAMEWORK, PROVIDER, SOURCE

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Step = str | int

SHIPPED = Path(module.__file__).with_name("schema.json")
GOLDEN = Path(__file__).parents[1] / "golden"
VALIDATOR: Any = Draft202012Validator(schema(), format_checker=FormatChecker(["date"]))

INSPECTION = Inspection(
    provider=PROVIDER,
    edition=EDITION,
    activity=EDITION.activity("full"),
    on_site=(Days(date(2020, 1, 20), date(2020, 1, 24)), Days(Absence.NOT_SUPPLIED, date(2020, 2, 14))),
    published=date(2020, 3, 2),
    judgements={
        "overall": Grade.GOOD,
        "leaders": Judgement("leaders", Grade.OUTSTANDING, printed="Outstanding"),
        "adoption": Absence.NOT_JUDGED,
    },
    findings=(Finding(kind=FindingKind.IMPROVEMENT, text="The quality of plans"),),
    inspectors=8,
    source=SOURCE,
)
ANSWER = inf.overall_judgement(EDITION, {"leaders": Grade.INADEQUATE, "help": Grade.GOOD, "care": Grade.GOOD})
WHOLE: dict[type, Any] = {Inspection: INSPECTION, OverallJudgement: ANSWER, Edition: EDITION}
"""One value of each kind of document that people exchange, small enough to be changed in every place."""


REWRITE = 'a type has changed: run python -c "from tests.exchange.test_schema import rewritten; rewritten()"'


def rewritten(path: Path = SHIPPED) -> None:
    """Write the schema of the current types."""
    path.write_text(json.dumps(generated(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def document(value: object) -> dict[str, Json]:
    """Return a value as its document."""
    written: dict[str, Json] = json.loads(to_json(value, frameworks=[FRAMEWORK]))
    return written


def complaints(content: Json) -> list[str]:
    """Return the schema's errors for a document."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(content)]


def fits(content: Json) -> bool:
    """Return whether a document fits the schema."""
    return next(VALIDATOR.iter_errors(content), None) is None


def is_read(content: Json, kind: type) -> bool:
    """Return whether a document can be read."""
    try:
        from_json(json.dumps(content), kind, frameworks=[FRAMEWORK])
    except DocumentError:
        return False
    return True


def places(value: Json, where: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Json]]:
    """Yield every place in a document, with its value."""
    yield where, value
    inside: Iterable[tuple[Step, Json]] = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    for step, inner in inside:
        yield from places(inner, (*where, step))


def spoilt(content: Json, where: Sequence[Step], what: Json) -> Json:
    """Return a document with another value in one place."""
    root: Any = [json.loads(json.dumps(content))]
    place: Any = root
    last: Step = 0
    for step in where:
        place, last = place[last], step
    place[last] = what
    there: Json = root[0]
    return there


class TestTheShippedFile:
    """The file in the package is the schema of the current types."""

    def test_it_is_up_to_date(self) -> None:
        """If it differs from what is generated, `rewritten` of this module writes it again."""
        assert schema() == generated(), REWRITE

    def test_it_is_written_as_it_is(self, tmp_path: Path) -> None:
        """The bytes are the same, so that writing it anew changes nothing else."""
        rewritten(tmp_path / "schema.json")
        assert (tmp_path / "schema.json").read_bytes() == SHIPPED.read_bytes()

    def test_it_is_a_schema(self) -> None:
        """It follows the draft that it names, and every reference has a target."""
        Draft202012Validator.check_schema(schema())
        text = SHIPPED.read_text("utf-8")
        named = {line.partition('"#/$defs/')[2].rstrip('",') for line in text.splitlines() if '"$ref"' in line}
        assert named <= schema()["$defs"].keys()

    def test_each_reading_is_its_own(self) -> None:
        """A change to one returned dictionary does not affect any other."""
        schema().clear()
        assert schema()

    def test_it_describes_the_format_that_is_written(self) -> None:
        """The version in the schema is that of the documents."""
        assert schema()["properties"]["format"] == {"const": FORMAT}

    def test_every_public_type_is_described_in_words(self) -> None:
        """Each is described by the first sentence of its docstring."""
        described = schema()["$defs"]
        assert all(
            definition["description"].endswith((".", "!")) or ":" in definition["description"]
            for definition in described.values()
        )
        assert described["Fact"]["description"] == "A value that somebody stated or a report shows, with its source."


S = TypeVar("S", bound=Scale)
NOTHING = Evidence()


@attrs.frozen
class Mixed(Generic[S]):
    """A type of its own.

    It has a field of every kind.
    """

    several: tuple[int, ...]
    pair: tuple[str, bool]
    names: tuple[str, ...] = ("a",)
    at: time | None = None
    scale: type[S] | None = None
    grade: S | Absence = Absence.NOT_JUDGED
    fact: Fact[S] | None = None
    part: Evidence = NOTHING


@attrs.frozen
class Odd:
    """A type with a field that documents cannot contain."""

    by_name: dict[str, int]


@attrs.frozen
class Around:
    """A type with a field of such a type."""

    odd: tuple[Odd, ...]


class TestEveryConstruct:
    """Every type of field is described as it is written."""

    @pytest.fixture
    def described(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        """Describe the types above as if they were public."""
        public = every_public_name() | {kind.__name__: kind for kind in (Around, Mixed, Odd)}
        monkeypatch.setattr(module, "every_public_name", lambda: public)
        return generated()["$defs"]

    def test_one_of_everything(self, described: Any) -> None:
        """Each construct is described in JSON Schema; defaults are not required."""
        scale: Json = {"type": "string", "pattern": "^[^.]+$", "description": "The name of a scale, such as Grade."}
        assert described["Mixed"] == {
            "description": "A type of its own.",
            "type": "object",
            "properties": {
                "several": {"type": "array", "items": {"type": "integer"}},
                "pair": {
                    "type": "array",
                    "prefixItems": [{"type": "string"}, {"type": "boolean"}],
                    "items": False,
                    "minItems": 2,
                },
                "names": {
                    "type": "array",
                    "items": {"type": "string"},
                    "default": ["a"],
                    "not": {"const": ["a"]},
                },
                "at": or_default({"$ref": "#/$defs/time"}, {"type": "null"}, default=None),
                "scale": or_default(scale, {"type": "null"}, default=None),
                "grade": or_default(
                    {"$ref": "#/$defs/Scale"}, {"$ref": "#/$defs/Absence"}, default={"absence": "not_judged"}
                ),
                "fact": or_default(
                    {"$ref": "#/$defs/Fact", "properties": {"value": {"$ref": "#/$defs/Scale"}}},
                    {"type": "null"},
                    default=None,
                ),
                "part": {"$ref": "#/$defs/Evidence", "default": {}, "not": {"const": {}}},
            },
            "required": ["several", "pair"],
            "additionalProperties": False,
        }

    def test_what_documents_do_not_hold(self, described: Any) -> None:
        """It has no schema, and neither has a type that contains it."""
        assert not {"Odd", "Around"} & described.keys()


def or_default(*one_of: Json, default: Json) -> Json:
    """Return the schema of one of several things, with a default."""
    return {"anyOf": list(one_of), "default": default, "not": {"const": default}}


class TestWhatIsWritten:
    """Everything that is written fits."""

    def test_every_inspection_that_ships(self) -> None:
        """All 488 fit."""
        errors = [complaints(document(inspection)) for inspection in local_authority_inspections()]
        assert len(errors) == 488
        assert not any(errors)

    @pytest.mark.parametrize(
        "framework", [*(framework for _, framework in named()), FRAMEWORK], ids=lambda framework: framework.id
    )
    def test_frameworks_with_their_editions(self, framework: Framework[Grade]) -> None:
        """They fit when written out in full, together and one by one."""
        values = (framework, *framework.editions, *framework.topics, *framework.contradictions, *framework.caps)
        activities = [activity for edition in framework.editions for activity in edition.activities]
        assert [errors for value in (*values, *activities) if (errors := complaints(document(value)))] == []

    def test_values_of_every_type(self) -> None:
        """The library's own values of each type fit, and examples where it has none."""
        for values in examples().values():
            assert [errors for value in values if (errors := complaints(document(value)))] == []

    def test_somebody_elses_scale(self) -> None:
        """A grade of an unknown scale is accepted; an unknown grade of our scale is not."""
        where = ("value", "judgements", "leaders", "outcome")
        assert fits(spoilt(document(INSPECTION), where, "Rating.met"))
        assert not fits(spoilt(document(INSPECTION), where, "Grade.splendid"))

    def test_golden_documents(self) -> None:
        """The documents of every release fit the schema of this one."""
        texts = [path.read_text("utf-8") for path in sorted(GOLDEN.rglob("*.json"))]
        golden = [json.loads(text) for text in texts]
        assert [text for text in golden if text.keys() == {"format", "type", "value"} and complaints(text)] == []


REFUSED: list[tuple[str, Sequence[Step], Json]] = [
    ("another version", ["format"], 2),
    ("a type that there is not", ["type"], "Visit"),
    ("another type", ["type"], "Provider"),
    ("no object", ["value"], []),
    ("an unknown key", ["value", "grade"], "Grade.good"),
    ("an unknown key within", ["value", "provider", "size"], 3),
    ("text where a number belongs", ["value", "inspectors"], "8"),
    ("a number where text belongs", ["value", "provider", "urn"], 80000),
    ("null where text belongs", ["value", "provider", "name"], None),
    ("half a number", ["value", "inspectors"], 8.5),
    ("true where a number belongs", ["value", "inspectors"], True),
    ("a number where true belongs", ["value", "source", "wording_seen"], 1),
    ("one thing where several belong", ["value", "findings"], {}),
    ("a day that there is not", ["value", "published"], "2020-02-30"),
    ("a month that there is not", ["value", "published"], "2020-13-01"),
    ("a year that there is not", ["value", "published"], "0000-03-02"),
    ("a day with its hour", ["value", "published"], "2020-03-02T00:00:00"),
    ("a day in a week", ["value", "published"], "2020-W10-1"),
    ("a day and a line break", ["value", "published"], "2020-03-02\n"),
    ("a day in other digits", ["value", "published"], "２０２０-03-02"),  # noqa: RUF001 # that is the point
    ("an absence that there is not", ["value", "published"], {"absence": "lost"}),
    ("an absence and more", ["value", "published"], {"absence": "withheld", "note": ""}),
    ("a grade without its scale", ["value", "judgements", "overall", "outcome"], "good"),
    ("a grade that there is not", ["value", "judgements", "overall", "outcome"], "Grade.splendid"),
    ("a grade by its name in code", ["value", "judgements", "overall", "outcome"], "Grade.GOOD"),
    ("an unknown basis", ["value", "source", "basis"], "hearsay"),
    ("a default written out", ["value", "theme"], ""),
    ("an absence written out that is the default", ["value", "provider", "region"], {"absence": "not_supplied"}),
    ("an edition written out", ["value", "edition"], document(EDITION)["value"]),
    ("a judgement under no area", ["value", "judgements"], [{"area": "overall", "outcome": "Grade.good"}]),
]


@pytest.mark.parametrize(("where", "what"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_refused_by_both(where: Sequence[Step], what: Json) -> None:
    """Both the schema and reading refuse it."""
    changed = spoilt(document(INSPECTION), where, what)
    assert complaints(changed)
    assert not is_read(changed, Inspection)


@pytest.mark.parametrize("kind", list(WHOLE), ids=lambda kind: kind.__name__)
class TestSpoiltEverywhere:
    """Documents that are changed in one place, in every place in turn: the schema refuses nothing that can be read."""

    def test_a_key_too_many(self, kind: type) -> None:
        """Both refuse it, in every object."""
        whole = document(WHOLE[kind])
        assert is_read(whole, kind)
        objects = [where for where, value in places(whole) if isinstance(value, dict)]
        assert len(objects) > 5
        for where in objects:
            changed = spoilt(whole, (*where, "weather"), "fine")
            assert not fits(changed), where
            assert not is_read(changed, kind), where

    def test_a_key_too_few(self, kind: type) -> None:
        """Keys that the schema requires are required by reading too."""
        whole = document(WHOLE[kind])
        missed = 0
        for where, value in places(whole):
            for key in value if isinstance(value, dict) else ():
                rest = {name: inner for name, inner in cast("dict[str, Json]", value).items() if name != key}
                changed = spoilt(whole, where, rest)
                if not fits(changed):
                    assert not is_read(changed, kind), (where, key)
                    missed += 1
        assert missed > 10

    def test_something_else(self, kind: type) -> None:
        """Values that the schema refuses in a place are refused by reading too."""
        replacements: tuple[Json, ...] = (None, 5, "x", [], {"absence": "withheld"})
        whole = document(WHOLE[kind])
        refused = 0
        for where, _ in places(whole):
            for other in replacements:
                changed = spoilt(whole, where, other)
                if not fits(changed):
                    assert not is_read(changed, kind), (where, other)
                    refused += 1
        assert refused > 50


def test_what_only_reading_finds() -> None:
    """An area that the edition does not have fits the schema; the document is refused."""
    changed = spoilt(document(INSPECTION), ("value", "judgements", "weather"), {"outcome": "Grade.good"})
    assert complaints(changed) == []
    assert not is_read(changed, Inspection)
