"""Values within other programs: documents as dictionaries, a schema of one type, hooks in the user's own converter."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter
from jsonschema import Draft202012Validator

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Case,
    DefinitionError,
    DocumentError,
    Edition,
    Fact,
    Grade,
    Inspection,
    Provider,
)
from inspection_framework.exchange.cattrs import register_hooks
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import from_document, from_json, to_document, to_json
from inspection_framework.exchange.schema import schema
from inspection_framework.frameworks import ILACS
from inspection_framework.model import Activity, Scale, Tally
from tests.exchange.examples import examples
from tests.model.making import EDITION, FRAMEWORK, PROVIDER, SOURCE

INSPECTION = Inspection(
    provider=PROVIDER,
    edition=EDITION,
    activity=EDITION.activity("full"),
    on_site=(inf.Days(date(2020, 1, 20), date(2020, 1, 24)),),
    published=date(2020, 3, 2),
    judgements={"leaders": Grade.GOOD},
    source=SOURCE,
)


def refused(call: Callable[..., object], *arguments: object, **named: Any) -> str:
    """Return the message with which a value is refused."""
    with pytest.raises(DocumentError) as caught:
        call(*arguments, **named)
    return str(caught.value)


class TestDictionaries:
    """A document as a dictionary is the same as its text."""

    @pytest.mark.parametrize("name", examples())
    def test_there_and_back(self, name: str) -> None:
        """Every public type is read back; the dictionary is that of the value's text."""
        for value in examples()[name]:
            document = to_document(value)
            assert document == json.loads(to_json(value))
            kind: Any = type(value)
            if not getattr(kind, "__parameters__", ()):
                assert from_document(document, kind) == value

    def test_each_is_a_new_one(self) -> None:
        """A change to one dictionary does not affect any other."""
        first = to_document(PROVIDER)
        first["value"]["name"] = "another"
        assert to_document(PROVIDER)["value"]["name"] == PROVIDER.name

    def test_frameworks_are_passed(self) -> None:
        """They are passed as to `to_json` and `from_json`."""
        document = to_document(INSPECTION, frameworks=[FRAMEWORK])
        assert from_document(document, Inspection, frameworks=[FRAMEWORK]) == INSPECTION
        assert "an edition that is known" in refused(to_document, INSPECTION)

    def test_what_json_does_not_hold(self) -> None:
        """Every such part is named, and none is converted."""
        judgements: dict[Any, Any] = {"leaders": {"outcome": Grade.GOOD}, 5: {}}
        value: dict[str, Any] = {
            "urn": 80499,
            "on_site": ({},),
            "published": date(2020, 3, 2),
            "judgements": judgements,
        }
        assert refused(from_document, {"format": 1, "type": "Inspection", "value": value}, Inspection) == (
            "not a document of type Inspection:\n"
            "  - $.value.on_site: expected a value that JSON has, found ({},)\n"
            "  - $.value.published: expected a value that JSON has, found datetime.date(2020, 3, 2)\n"
            "  - $.value.judgements.leaders.outcome: expected a value that JSON has, found <Grade.GOOD: 'good'>\n"
            "  - $.value.judgements: expected keys of text, found 5"
        )
        endless: list[object] = []
        endless.append(endless)
        document = {"format": 1, "type": "Provider", "value": endless}
        assert refused(from_document, document, Provider).endswith("$: it is nested too deeply")

    def test_a_text_is_none(self) -> None:
        """The argument is checked like every other."""
        with pytest.raises(DocumentError, match=r"expected an object with format, type, value, found \"\{\}\""):
            from_document("{}", Provider)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    def test_the_checks_are_those_of_texts(self) -> None:
        """The envelope, the keys and the defaults are checked."""
        document: dict[str, Any] = {"format": 2, "type": "Grade", "value": {"urn": "1", "codes": []}, "more": []}
        assert refused(from_document, document, Provider) == refused(from_json, json.dumps(document), Provider)
        document = {"format": 1, "type": "Provider", "value": {"kind": "x", "name": "y", "codes": [], "z": 1}}
        assert refused(from_document, document, Provider) == refused(from_json, json.dumps(document), Provider)


class TestSchemas:
    """The schema of the documents of one type."""

    @pytest.mark.parametrize(
        "value", [local_authority_inspections()[-1], PROVIDER, Grade.GOOD, ILACS.title, Tally(1, 1)]
    )
    def test_a_document_of_the_type_fits_it(self, value: object) -> None:
        """Documents that differ do not fit it."""
        kind: type[object] = type(value)
        single = schema(kind)
        Draft202012Validator.check_schema(single)
        validator: Any = Draft202012Validator(single)
        document = to_document(value)
        assert validator.is_valid(document)
        assert not any(validator.is_valid(document | other) for other in ({"value": 0.5}, {"type": "X"}, {"more": 1}))

    def test_it_refers_to_nothing(self) -> None:
        """The schema of any type can be put anywhere into another schema."""
        kinds = {type(value) for values in examples().values() for value in values}
        names = {kind.__name__ for kind in kinds if '"$ref"' not in json.dumps(schema(kind))}
        assert names == set(schema()["properties"]["type"]["enum"])

    def test_types_that_it_has_not(self) -> None:
        """The user's own scales, cases of children and foreign types are refused."""

        class Stars(Scale):
            """A user's scale."""

            THREE = "three", "Three stars"

        assert "Stars: the schema has only the library's own types" in refused(schema, Stars)
        assert "Case: it contains cases of children" in refused(schema, Case)
        assert "int: documents can contain the library's own types" in refused(schema, int)


@attrs.frozen
class Visit:
    """A user's class with values of the library."""

    note: str
    inspection: Inspection
    edition: Edition[Grade] | Absence
    read_on: date | Absence
    second: Grade | None = None
    places: tuple[Provider, ...] = ()
    stated: Fact[str] | None = None


def own(**passed: Any) -> Any:
    """Return a user's converter with our hooks."""
    converter = make_converter(forbid_extra_keys=True)
    register_hooks(converter, **passed)
    return converter


class TestHooks:
    """Our hooks in a user's converter."""

    def test_there_and_back(self) -> None:
        """Editions and activities are written by id, and read back as the same objects."""
        latest = local_authority_inspections()[-1]
        edition = ILACS.editions[0]
        visit = Visit("x", latest, edition, date(2026, 1, 2), Grade.GOOD, (latest.provider,), edition.title)
        text = own().dumps(visit)
        parts = json.loads(text)
        assert (parts["edition"], parts["second"], parts["read_on"]) == (edition.id, "Grade.good", "2026-01-02")
        assert parts["inspection"] == to_document(latest)["value"]
        read = own().loads(text, Visit)
        assert read == visit
        assert read.inspection.edition is latest.edition
        absent = attrs.evolve(visit, edition=Absence.NOT_SUPPLIED, read_on=Absence.NOT_SUPPLIED, second=None)
        assert own().loads(own().dumps(absent), Visit) == absent

    def test_values_by_themselves(self) -> None:
        """One value, several values and a fact are read back."""
        converter = own()
        latest = local_authority_inspections()[-3:]
        written = [converter.unstructure(inspection) for inspection in latest]
        assert converter.structure(written, list[Inspection]) == list(latest)
        fact = ILACS.title
        assert converter.structure(converter.unstructure(fact), Fact[str]) == fact
        assert converter.structure(converter.unstructure(Absence.WITHHELD), Absence) is Absence.WITHHELD

    def test_frameworks_and_scales_are_passed(self) -> None:
        """They are passed as to `from_json`."""
        converter = own(frameworks=[FRAMEWORK], scales=[EDITION.scale])
        assert converter.structure(converter.unstructure(INSPECTION), Inspection) == INSPECTION
        assert converter.structure(converter.unstructure(EDITION.activities[0]), Activity) is EDITION.activities[0]

    def test_it_is_as_strict(self) -> None:
        """Nothing is converted, no key is overlooked, and every problem has its path."""
        message = refused(own().structure, {"kept": "1", "of": 2, "split": [], "x": 0}, Tally)
        assert message.startswith("not a value of type Tally:\n")
        assert '  - $.kept: expected a whole number, found "1"' in message
        assert "  - $.x: unknown key; the keys are kept, of, split" in message
        assert refused(own().structure, {"kept": 1, "of": 2, "split": []}, Tally).endswith(
            "$.split: this is the default: leave it out"
        )
        with pytest.raises(cattrs.ClassValidationError) as caught:
            own().structure({"note": "x", "inspection": {}, "edition": "e", "read_on": "2026"}, Visit)
        problems = cattrs.transform_error(caught.value, format_exception=lambda error, _: str(error))
        assert any("expected a day such as 2025-01-20" in problem for problem in problems)

    def test_what_is_not_as_its_field_says(self) -> None:
        """A value of another type is not written."""
        visit = Visit("x", "no inspection", Absence.NOT_SUPPLIED, date(2026, 1, 2))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        assert "$" in refused(own().dumps, visit)

    @pytest.mark.parametrize("kind", [Case, inf.Draw, inf.Reference])
    def test_no_child_is_written_or_read(self, kind: Any) -> None:
        """The hooks refuse values about a child before cattrs reads them."""
        assert "it contains cases of children" in refused(own().structure, {}, kind)
        assert "documents never contain" in refused(own().unstructure, Case.of("4711"), unstructure_as=kind)

    def test_the_converter_is_checked(self) -> None:
        """Anything else is refused with our own error."""
        with pytest.raises(DefinitionError, match="converter"):
            register_hooks("json")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
