"""Every value is read back from its document unchanged; what documents cannot contain is refused with our own error."""

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from types import NoneType
from typing import Any, Generic, TypeVar, cast

import attrs
import pytest

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Activity,
    Case,
    DefinitionError,
    DocumentError,
    Draw,
    Edition,
    Fact,
    Framework,
    Grade,
    GradeRange,
    Inspection,
    OverallJudgement,
    Provider,
    Reference,
)
from inspection_framework.exchange.datasets import local_authorities
from inspection_framework.exchange.documents.known import SCALES, KnownNames
from inspection_framework.exchange.json import FORMAT, from_json, to_json
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model import Judgements, Record, Scale, StatedBound, Tally, WorkingDays
from tests.exchange.examples import (
    FRAMEWORKS,
    answers,
    examples,
    fact_of,
    graded_editions,
    inspections,
    kind_of,
    public_types,
)
from tests.model.making import EDITION, FRAMEWORK, FULL, PROVIDER, SOURCE, pickled
from tests.rules.samples import EIGHTEEN, borough
from tests.test_somebody_elses_framework import CQC, CQC_2022, QUESTIONS, Rating

T = TypeVar("T")

INSPECTION = inspections()[-1]


def refused(call: Callable[..., object], *arguments: object, **named: Any) -> str:
    """Return the message with which a document, or a value to be written, is refused."""
    with pytest.raises(DocumentError) as caught:
        call(*arguments, **named)
    alone = type(caught.value)(*caught.value.args)  # tblib, which distributed may install, pickles the cause too
    assert str(pickled(alone)) == str(caught.value)
    return str(caught.value)


def there_and_back(value: object, kind: Any = None, **passed: Any) -> str:
    """Write and read a value, check that it is unchanged, and return its document."""
    text = to_json(value, frameworks=passed.get("frameworks", ()))
    read = from_json(text, kind or kind_of(value), **passed)
    assert read == value
    assert hash(read) == hash(value)
    assert type(read) is type(value)
    assert to_json(read, frameworks=passed.get("frameworks", ())) == text
    return text


class TestEveryType:
    """Every public type is written to JSON and read back."""

    def test_there_is_an_example_of_each(self) -> None:
        """No public type is left out below."""
        shown = {name.partition("[")[0] for name in examples()}
        assert [kind.__name__ for kind in public_types() if kind.__name__ not in shown] == []

    @pytest.mark.parametrize("name", examples())
    def test_round_trip(self, name: str) -> None:
        """The read value equals the written one, and is written as the same text."""
        for value in examples()[name]:
            there_and_back(value)

    @pytest.mark.parametrize("name", examples())
    def test_equal_values_have_equal_documents(self, name: str) -> None:
        """A pickled copy, or one evolved back to the same value, is written as the same text."""
        for value in examples()[name]:
            text = to_json(value)
            assert to_json(pickled(value)) == text
            if attrs.has(type(value)):
                changed: Callable[[Any], Any] = getattr(copy, "replace", attrs.evolve)
                assert to_json(changed(value)) == to_json(attrs.evolve(cast("Any", value))) == text

    def test_it_is_an_envelope_around_the_value(self) -> None:
        """It has format, type and value; defaults are left out; nothing is escaped without need."""
        code = {"scheme": "GSS", "value": "W0600ÿ"}
        provider = Provider(kind="local_authority", urn="1", name="Môn", codes=(inf.model.Code("GSS", "W0600ÿ"),))
        value = {"kind": "local_authority", "urn": "1", "name": "Môn", "codes": [code]}
        document = {"format": FORMAT, "type": "Provider", "value": value}
        text = to_json(provider)
        assert json.loads(text) == document
        assert text == json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        assert to_json(provider, indent=2) == json.dumps(document, ensure_ascii=False, indent=2)
        assert from_json(to_json(provider, indent=2), Provider) == provider

    def test_no_end_of_line_is_in_a_document(self) -> None:
        """Every character that some program reads as a line end is escaped: a document without indent is one line."""
        name = "a\nb\rc\x0bd\x0ce\x1cf\x85g\u2028h\u2029i"
        text = there_and_back(Provider(kind="k", urn="1", name=name))
        assert text.splitlines() == [text]


class TestOurs:
    """All that ships with the package."""

    def test_every_inspection(self) -> None:
        """All 488 are read back, each with its edition and activity resolved to the same objects."""
        assert len(inspections()) == 488
        for inspection in inspections():
            there_and_back(inspection)
            read = from_json(to_json(inspection), Inspection)
            assert read.edition is inspection.edition
            assert read.activity is inspection.activity

    def test_every_departure_and_provider(self) -> None:
        """The departures of the inspections, and all providers, are read back."""
        for inspection in inspections():
            for departure in inf.departures(inspection):
                there_and_back(departure)
        for provider in local_authorities():
            there_and_back(provider)

    @pytest.mark.parametrize("framework", FRAMEWORKS, ids=repr)
    def test_every_framework(self, framework: Framework[Scale]) -> None:
        """Each is read back in full, with all editions and activities; with or without its scale as the type."""
        assert there_and_back(framework) == there_and_back(
            framework, cast("Any", Framework)[framework.editions[0].scale]
        )
        for edition in framework.editions:
            assert there_and_back(edition) == there_and_back(edition, cast("Any", Edition)[edition.scale])
            for limit in edition.limits:
                there_and_back(limit, cast("Any", StatedBound)[edition.scale])
            for activity in edition.activities:
                there_and_back(activity)

    def test_the_record(self) -> None:
        """Its sightings name their editions by id."""
        text = there_and_back(RECORD)
        assert json.loads(text)["value"]["sightings"][0]["edition"] == "sif-2013-11"

    @pytest.mark.parametrize("edition", graded_editions(), ids=repr)
    def test_every_answer(self, edition: Edition[Scale]) -> None:
        """All profiles of each edition are read back, with all reasons."""
        for answer in answers(edition):
            there_and_back(answer)
        there_and_back(answers(edition)[0], cast("Any", OverallJudgement)[edition.scale])

    def test_all_frameworks_and_scales_are_known(self) -> None:
        """Ids in a document may name everything in the library."""
        assert set(FRAMEWORKS) == set(KnownNames((), ()).frameworks.values())
        public = every_public_name().values()
        assert set(SCALES) == {
            kind for kind in public if isinstance(kind, type) and issubclass(kind, Scale) and kind is not Scale
        }


class TestReferences:
    """Frameworks, editions and activities are written by name, and resolved to ours or to those passed."""

    def test_by_id(self) -> None:
        """An activity of the inspection's own edition is written by its id, one of another with that edition's id."""
        value = json.loads(to_json(INSPECTION))["value"]
        assert (value["edition"], value["activity"]) == ("ilacs-2026-04", "short")
        sif = SIF.editions[0].activities[0]
        assert '"activity":"sif-2013-11/sif"' in there_and_back(attrs.evolve(INSPECTION, activity=sif))
        unknown = attrs.evolve(INSPECTION, edition=Absence.NOT_SUPPLIED)
        assert '"edition":{"absence":"not_supplied"},"activity":"ilacs-2026-04/short"' in there_and_back(unknown)
        unknown = attrs.evolve(INSPECTION, activity=Absence.NOT_SUPPLIED)
        assert '"activity":{"absence":"not_supplied"}' in there_and_back(unknown)

    def test_equal_editions_are_ours(self) -> None:
        """A pickled copy is written by the same id."""
        assert to_json(pickled(INSPECTION)) == to_json(INSPECTION)

    def test_what_is_not_known_is_not_written(self) -> None:
        """An edition or activity that was not passed, or that differs from ours, cannot be named."""
        shown = (
            "not a value that documents can contain:\n"
            "  - $.value.{0}: expected an {0} that is known (pass the framework that it belongs to), found {1}"
        )
        made_up = Inspection(
            provider=PROVIDER,
            edition=EDITION,
            activity=FULL,
            on_site=(),
            published=Absence.NOT_SUPPLIED,
            judgements={},
            source=SOURCE,
        )
        assert refused(to_json, made_up) == shown.format("edition", '"made-up-2020"')
        assert refused(to_json, attrs.evolve(INSPECTION, activity=FULL)) == shown.format("activity", '"full"')
        changed = attrs.evolve(cast("Edition[Scale]", INSPECTION.edition), title=Fact("Another title", SOURCE))
        assert refused(to_json, attrs.evolve(INSPECTION, edition=changed)) == shown.format("edition", '"ilacs-2026-04"')

    def test_a_framework_that_is_passed(self) -> None:
        """A user's own framework works like ours, without a registry."""
        made_up = Inspection(
            provider=PROVIDER,
            edition=EDITION,
            activity=FULL,
            on_site=(),
            published=date(2020, 5, 5),
            judgements={"leaders": Grade.GOOD, "overall": Absence.WITHHELD},
            source=SOURCE,
        )
        text = there_and_back(made_up, frameworks=[FRAMEWORK])
        assert 'found "made-up-2020"' in refused(from_json, text, Inspection)
        there_and_back(FRAMEWORK)

    def test_a_name_of_two_things_is_refused(self) -> None:
        """A changed edition with our id, another scale with our name and an id with a slash are refused."""
        changed = attrs.evolve(ILACS.editions[0], title=Fact("Another title", SOURCE))
        mine = attrs.evolve(ILACS, editions=(changed, *ILACS.editions[1:]))
        slashed = attrs.evolve(EDITION, activities=(attrs.evolve(FULL, id="full/part"),))
        for passed, message in (
            (mine, "ILACS: it would name two things\n  - ilacs-2018-01: it would name two things"),
            (
                attrs.evolve(FRAMEWORK, editions=(slashed,)),
                "made-up-2020/full/part: an id must not contain a slash, which separates two ids",
            ),
        ):
            with pytest.raises(DefinitionError) as caught:
                to_json(INSPECTION, frameworks=[passed])
            assert str(caught.value) == f"set of frameworks and scales is not valid:\n  - {message}"
        impostor: Any = cast("Any", Scale)("Grade", {"GOOD": ("good", "Fine")})
        with pytest.raises(DefinitionError, match="Grade: it would name two things"):
            from_json(to_json(Grade.GOOD), Grade, scales=[impostor])
        assert "a scale with another name than <enum 'Grade'> has" in refused(to_json, next(iter(impostor)))
        assert '$.value: expected a grade (), found "Grade.good"' in refused(from_json, to_json(Grade.GOOD), impostor)


class TestSomebodyElsesScale:
    """A scale of the user's own, with or without a framework."""

    def test_a_scale_alone(self) -> None:
        """Its grades are read where it is passed."""
        assert there_and_back(Rating.GOOD) == '{"format":1,"type":"Rating","value":"Rating.good"}'
        spread = GradeRange(Rating.GOOD, Rating.INADEQUATE)
        text = there_and_back(spread, GradeRange[Rating])
        there_and_back(spread, scales=[Rating])
        message = refused(from_json, text, GradeRange)
        assert "$.value.best: expected a grade (Grade.outstanding or .good or" in message
        assert 'or .serious_weaknesses), found "Rating.good"' in message

    def test_an_edition_and_a_framework(self) -> None:
        """Both are written in full: the scale by its name."""
        there_and_back(CQC_2022, scales=[Rating])
        there_and_back(CQC, Framework[Rating], frameworks=[CQC])
        text = to_json(CQC_2022)
        there_and_back(CQC_2022, Edition[Rating])
        assert "$.value.scale: expected a scale (" in refused(from_json, text, Edition)
        assert '$.value.scale: expected a scale (Grade), found "Rating"' in refused(
            from_json, text, Edition[Grade], scales=[Rating]
        )

    def test_what_happened_and_what_follows(self) -> None:
        """Inspections, answers and records under it are read back."""
        grades: dict[str, inf.model.Outcome] = dict.fromkeys(QUESTIONS, Rating.GOOD)
        inspection = Inspection(
            provider=PROVIDER,
            edition=CQC_2022,
            activity=CQC_2022.activity("comprehensive"),
            on_site=(),
            published=date(2023, 3, 1),
            judgements=grades,
            source=SOURCE,
        )
        answer = inf.overall_judgement(CQC_2022, grades)
        sighting = inf.model.Sighting(
            edition=CQC_2022, outcomes=tuple(grades.values()), overall=Rating.GOOD, published=(date(2023, 3, 1),)
        )
        record = Record(as_of=date(2023, 3, 1), source=SOURCE, sightings=(sighting,))
        for value in (inspection, answer, sighting, record):
            there_and_back(value, frameworks=[CQC])
        there_and_back(answer, OverallJudgement[Rating], frameworks=[CQC])


class TestWhatIsNoText:
    """A document is text."""

    @pytest.mark.parametrize(
        ("document", "kind"), [(b"{}", "bytes"), (None, "NoneType"), (5, "int"), ({"format": 1}, "dict")]
    )
    def test_refused(self, document: Any, kind: str) -> None:
        """Anything else is named, and not guessed."""
        message = f"not a document of type Grade:\n  - $: expected text (a str), found {kind}"
        assert refused(from_json, document, Grade) == message

    def test_a_kind_of_text_will_do(self) -> None:
        """A subclass of str is accepted."""

        class Text(str):
            __slots__ = ()

        assert from_json(Text(to_json(Grade.GOOD)), Grade) is Grade.GOOD


@pytest.mark.parametrize("opening", ["[", '{"value":', '[{"a":'])
def test_what_is_nested_too_deeply(opening: str) -> None:
    """It is refused like any other invalid document."""
    message = "not a document of type Grade:\n  - $: it is nested too deeply"
    assert refused(from_json, opening * 100_000, Grade) == message


U = TypeVar("U")


@attrs.frozen
class Foreign(Generic[U]):
    """A type that is not the library's."""

    value: U


class TestKindsThatDocumentsDoNotHold:
    """They are refused with our own error, before anything is read or written."""

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            *((5, "int"), ("x", "str"), (date(2020, 1, 1), "date"), (None, "NoneType"), (1.5, "float")),
            *(((), "tuple"), ([], "list"), ({}, "dict"), (frozenset[str](), "frozenset"), (b"x", "bytes")),
            *(
                (Grade, "EnumType"),
                (object(), "object"),
                (Foreign(1), "Foreign"),
                (print, "builtin_function_or_method"),
            ),
        ],
    )
    def test_of_values(self, value: object, name: str) -> None:
        """They are neither written nor read."""
        why = "documents can contain the library's own types, and scales that you defined yourself"
        message = f"not a type that documents can contain:\n  - {name}: {why}"
        assert refused(to_json, value) == message
        assert refused(from_json, to_json(Grade.GOOD), type(value)) == message

    @pytest.mark.parametrize(
        ("kind", "name"),
        [
            ("Grade", "'Grade'"),
            (Grade | None, "UnionType"),
            (Any, "Any"),
            (NoneType, "NoneType"),
            (tuple[Grade, ...], "tuple"),
            (type[Grade], "type"),
            (T, "T"),
        ],
    )
    def test_of_no_one_type(self, kind: Any, name: str) -> None:
        """A document is also not one of several types, or a series of them."""
        message = refused(from_json, to_json(Grade.GOOD), kind)
        why = "documents can contain the library's own types, and scales that you defined yourself"
        assert message == f"not a type that documents can contain:\n  - {name}: {why}"

    def test_cases_of_children(self) -> None:
        """Cases, and values with cases, are neither written nor read, nor shown in the error."""
        case = inf.Case.of("4711", "looked_after")
        draw = inf.draw_sample(EIGHTEEN, borough(400), seed="2017-03 rehearsal")
        start = "not a type that documents can contain:\n  - "
        text = '{"format":1,"type":"Case","value":{"reference":"4711","groups":"4711"}}'
        messages = {
            f"{start}Case: it contains cases of children, which documents never contain": (case, Case),
            f"{start}Draw: it contains cases of children, which documents never contain": (draw, Draw),
            f"{start}Reference: it contains cases of children, which documents never contain": (
                case.reference,
                Reference,
            ),
        }
        for message, (value, kind) in messages.items():
            assert refused(to_json, value) == message
            assert refused(from_json, text, kind) == refused(from_json, text, fact_of(kind)) == message
        message = '$.value.value: expected a value that a document can contain, found "<Case: not shown>"'
        assert refused(to_json, Fact(case, SOURCE)) == f"not a value that documents can contain:\n  - {message}"
        there_and_back(draw.record)

    @pytest.mark.parametrize(
        "of",
        [
            *(
                complex,
                bytes,
                object,
                Any,
                datetime,
                list[str],
                dict[str, str],
                set[str],
                tuple,
                tuple[()],
                type[Grade],
            ),
            *(
                str | int,
                str | int | None,
                tuple[complex, ...],
                Fact,
                Fact[complex],
                Foreign[int],
                Grade | complex,
                None | str | Absence,
            ),
            *(tuple[str, complex], T),
        ],
        ids=str,
    )
    def test_a_fact_of_such(self, of: Any) -> None:
        """The value of a fact must be of a type that documents hold too."""
        message = refused(from_json, to_json(Fact("x", SOURCE)), fact_of(of))
        assert message.startswith("not a type that documents can contain:\n  - ")

    @pytest.mark.parametrize(
        ("value", "of"),
        [
            *(
                ("x", str),
                (5, int),
                (0.5, float),
                (0.0, float),
                (1e-7, float),
                (True, bool),
                (date(2020, 1, 1), date),
                (time(9, 30), time),
            ),
            *((("a", "b"), tuple[str, ...]), (("a", 1), tuple[str, int]), ((), tuple[Grade, ...])),
            *(
                (Grade.GOOD, Grade),
                (Grade.GOOD, Scale),
                (Grade.GOOD, Scale | Absence),
                (Absence.WITHHELD, Grade | Absence),
            ),
            *((WorkingDays(3), inf.model.Length), (WorkingDays(3), WorkingDays | None), ("x", str | None)),
            *((("a",), str | int | tuple[str, ...] | None), (3, str | int | tuple[str, ...] | None)),
            *((SIF.editions[0], Edition), (SIF.editions[0], Edition[Grade]), (SIF.editions[0].activities[0], Activity)),
            *((SIF, Framework[Grade]), (Fact("x", SOURCE), Fact[str]), (INSPECTION, Inspection)),
        ],
        ids=str,
    )
    def test_a_fact_of_what_they_hold(self, value: object, of: Any) -> None:
        """A fact can contain anything that the fields of our own types contain, even a fact or a reference."""
        there_and_back(Fact(value, SOURCE), fact_of(of))

    def test_a_fact_of_nothing_said(self) -> None:
        """The type of a fact's value cannot be known from its document."""
        message = "not a type that documents can contain:\n  - Fact: say what is in it, as in Fact[str]"
        assert refused(from_json, to_json(Fact("x", SOURCE)), Fact) == message


class TestValuesThatDocumentsDoNotHold:
    """A value that would not be read back unchanged is not written."""

    @pytest.mark.parametrize(
        ("stated", "problem"),
        [
            (float("nan"), "expected a number with a decimal point, such as 0.5, found NaN"),
            (float("inf"), "expected a number with a decimal point, such as 0.5, found Infinity"),
            (1j, 'expected a value that a document can contain, found "1j"'),
            (frozenset({"a"}), "expected a value that a document can contain, found \"frozenset({'a'})\""),
            (b"x", "expected a value that a document can contain, found \"b'x'\""),
            (Foreign(1), 'expected a value that a document can contain, found "Foreign(value=1)"'),
            (datetime(2020, 1, 1, tzinfo=UTC), 'expected a day, found "datetime.datetime(2020, 1, 1'),
            (
                time(9, 30, 15),
                'expected a time in whole minutes, without a time zone, found "datetime.time(9, 30, 15)"',
            ),
            (time(9, 30, tzinfo=UTC), "expected a time in whole minutes, without a time zone, found"),
            ("\ud800", 'expected text in whole characters, found "\\ud800"'),
        ],
        ids=ascii,
    )
    def test_a_fact_of_such(self, stated: object, problem: str) -> None:
        """Nothing is rounded, cut or reordered."""
        message = refused(to_json, Fact(stated, SOURCE))
        assert message.startswith(f"not a value that documents can contain:\n  - $.value.value: {problem}")

    def test_a_number_that_cannot_be_read(self) -> None:
        """Python does not write or read numbers of more than a few thousand digits."""
        assert "it does not match its declared type: Exceeds the limit" in refused(to_json, Fact(10**5000, SOURCE))

    def test_what_is_nested_too_deeply(self) -> None:
        """Facts of facts of facts are refused."""
        fact: Fact[Any] = Fact("x", SOURCE)
        for _ in range(5000):
            fact = Fact(fact, SOURCE)
        assert "it does not match its declared type: " in refused(to_json, fact)

    def test_what_is_not_as_its_types_say(self) -> None:
        """A value that was changed after its construction is refused; the path leads to the wrong part."""
        hold = "not a value that documents can contain:\n  - "
        noon = datetime(2020, 1, 1, 12, tzinfo=UTC)
        cases: tuple[tuple[object, str, object, str], ...] = (
            (INSPECTION, "provider", "Halton", ': expected a value of type Provider, found "Halton"'),
            (INSPECTION, "provider", None, ": expected a value of type Provider, found null"),
            (INSPECTION, "inspectors", 1.5, ": expected a whole number, found 1.5"),
            (INSPECTION, "note", 5, ": expected text, found 5"),
            (INSPECTION, "on_site", [], ": expected a tuple, found a list of 0"),
            (
                INSPECTION,
                "edition",
                "ilacs-2026-04",
                ": it does not match its declared type: 'str' object has no attribute",
            ),
            (SOURCE, "wording_seen", 1, ": expected true or false, found 1"),
            (SOURCE, "basis", inf.model.Force.ALWAYS, ": expected a value of type Basis, found"),
            (Tally(1, 1), "split", ((Grade.GOOD, 1, 1),), ": it does not match its declared type: zip"),
            (inf.model.TeamRole(role="x"), "length", 5, ": expected a value of type Length, found 5"),
            (Record(as_of=noon.date(), source=SOURCE, sightings=()), "as_of", noon, ": expected a day, found"),
        )
        for value, field, wrong, message in cases:
            changed = copy.copy(value)
            object.__setattr__(changed, field, wrong)
            assert refused(to_json, changed).startswith(f"{hold}$.value.{field}{message}")


def test_the_order_of_judgements_does_not_show() -> None:
    """Equal values have equal bytes: judgements are written in the order of their areas' names."""
    outcomes: dict[str, inf.model.Outcome] = {"leaders": Grade.GOOD, "in_care": Absence.UNREADABLE}
    ordered, turned = Judgements.of(outcomes), Judgements.of(dict(reversed(outcomes.items())))
    assert ordered == turned
    assert to_json(ordered) == to_json(turned)


def test_key_order_and_white_space_are_free() -> None:
    """Nothing else is free: the value that was read is compared with what would be written."""
    document = json.loads(to_json(INSPECTION))
    turned = {key: document[key] for key in reversed(document)}
    turned["value"] = {key: document["value"][key] for key in reversed(document["value"])}
    assert from_json(json.dumps(turned, indent=3), Inspection) == INSPECTION


def test_pickles_of_what_was_read() -> None:
    """A value that was read is pickled like one that was made."""
    read = from_json(to_json(INSPECTION), Inspection)
    assert pickle.dumps(read) == pickle.dumps(from_json(to_json(INSPECTION), Inspection))
    assert pickled(read) == INSPECTION
