"""A draw is always valid, always the same, verifiable, and refused if it is impossible."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspection_framework import (
    CannotDrawError,
    Case,
    DefinitionError,
    Draw,
    DrawRecord,
    Fact,
    Reference,
    check_sample,
    draw_sample,
    feasibility,
)
from inspection_framework.exchange.json import from_json, to_json
from inspection_framework.model import SamplingPlan
from inspection_framework.rules import Standing, StratumCount, Verdict
from inspection_framework.rules.sampling import one_pass
from tests.model.making import SOURCE, pickled
from tests.rules.samples import EIGHTEEN, borough, children, plan_of
from tests.rules.test_assignment import GROUPS, quotas
from tests.rules.third_party import Row, drawn_and_digest

SEED = "2017-03 rehearsal"
BOROUGH = borough(400)
GOLDEN = {
    "help_and_protection": ("B00368", "B00056", "B00304", "B00048", "B00152", "B00128"),
    "looked_after": (
        *("B00172", "B00066", "B00124", "B00234", "B00370"),
        *("B00317", "B00305", "B00068", "B00156", "B00356"),
    ),
    "care_leavers": ("B00070", "B00126"),
}
GOLDEN_DIGEST = "42c35bb0c9e49d79369b62ce27d14a4cb67d78ce4a4e2c145a99681d82775df0"


def refusal(plan: SamplingPlan, cases: object, **arguments: object) -> list[str]:
    """Return the problems for which a draw is refused."""
    with pytest.raises(CannotDrawError) as caught:
        draw_sample(plan, cases, **{"seed": SEED, **arguments})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert caught.value.plan == f"plan {plan.id!r}"
    return [str(problem) for problem in caught.value.problems]


def test_the_golden_draw() -> None:
    """The sample and digest equal those written down with this method, on every Python and platform."""
    draw = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    assert draw.references() == GOLDEN
    assert draw.record.digest == GOLDEN_DIGEST


@pytest.mark.edges
@pytest.mark.parametrize("hash_seed", ["0", "1", "4242"])
def test_the_golden_draw_under_any_hash_seed(hash_seed: str) -> None:
    """The order of sets, which changes from process to process, has no influence."""
    code = (
        "from tests.rules.samples import EIGHTEEN, borough;"
        "from inspection_framework import draw_sample;"
        f"draw = draw_sample(EIGHTEEN, borough(400), seed={SEED!r});"
        "print(dict(draw.references())); print(draw.record.digest)"
    )
    out = subprocess.run(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    assert out.stdout.splitlines() == [repr(GOLDEN), GOLDEN_DIGEST]


@pytest.mark.parametrize("shuffle", range(5))
def test_order_and_chunks_play_no_part(shuffle: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draw is the same in any order of the rows and for any number read at a time."""
    expected = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    rows = random.Random(shuffle).sample(BOROUGH, len(BOROUGH))  # noqa: S311 # an order to try
    monkeypatch.setattr(one_pass, "CHUNK", (1, 3, 64, 399, 5000)[shuffle])
    monkeypatch.setattr(one_pass, "MOST_LANES", (2, 3, 7, 100, 4096)[shuffle])
    assert draw_sample(EIGHTEEN, rows, seed=SEED) == expected
    assert draw_sample(EIGHTEEN, iter(rows), seed=SEED) == expected


def test_rows_that_take_no_part_change_nothing() -> None:
    """Children of no stratum are passed over, whatever else is known of them."""
    strangers = [Case.of(f"S{index}", "early_help", gender="f") for index in range(50)]
    expected = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    with_strangers = draw_sample(EIGHTEEN, [*strangers, *BOROUGH], seed=SEED)
    assert with_strangers.drawn == expected.drawn
    assert with_strangers.record == attrs.evolve(expected.record, outside=100)
    assert (expected.record.rows, expected.record.outside) == (350, 50)
    assert expected.verify([*strangers, *BOROUGH]).holds


def test_children_of_no_group_are_counted() -> None:
    """A record says how many such children there were. A refusal says so too, and names the groups in the list."""
    says = "belonged to none of the strata (help_and_protection, looked_after, care_leavers) and took no part"
    record = draw_sample(EIGHTEEN, BOROUGH, seed=SEED).record
    assert record.belonged_to_none == f"50 children {says}"
    assert f"  50 children {says}" in record.explain().splitlines()
    every = "Every child belonged to one of the strata (help_and_protection, looked_after, care_leavers) and took part"
    assert attrs.evolve(record, outside=0).belonged_to_none == every
    for outside, number in ((1, "1 child"), (None, "An unknown number of children")):
        changed = attrs.evolve(record, outside=outside)
        assert changed.belonged_to_none == f"{number} {says}"
        assert (says in changed.explain()) == (outside is not None)
    misspelt = [Case.of(str(number), "looked after") for number in range(12)]
    assert refusal(EIGHTEEN, misspelt)[-1] == (
        "cases: 12 belong to none of the strata;"
        " the plan knows the groups care_leavers, help_and_protection, looked_after, out_of_borough"
    )


def test_another_seed_draws_another_sample() -> None:
    """Ten seeds give ten different samples."""
    assert len({draw_sample(EIGHTEEN, BOROUGH, seed=str(seed)).cases for seed in range(10)}) == 10


@given(
    quotas(),
    st.lists(st.frozensets(st.sampled_from(GROUPS)), max_size=14),
    st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1),
    st.sampled_from(((), ("gender", "age"))),
)
@example((("a", 1, None, 1),), [frozenset({"a"})] * 3, "seed", ("gender", "age"))
def test_a_draw_is_valid_or_refused(
    asked: tuple[tuple[str, int, str | None, int], ...], people: list[frozenset[str]], seed: str, mixed: tuple[str, ...]
) -> None:
    """A drawn sample passes its check; a refused one had too few children for the precedence."""
    plan = plan_of(*asked)
    cases = [
        Case.of(str(index), *groups, gender="fm"[index % 2], age=str(index % 3)) for index, groups in enumerate(people)
    ]
    first = [next((name for name, *_ in asked if name in groups), None) for groups in people]
    enough = all(
        first.count(name) >= quota
        and sum(
            group_counted == name and (group or "") in groups
            for group_counted, groups in zip(first, people, strict=True)
        )
        >= (least if group else 0)
        for name, quota, group, least in asked
    )
    if not enough:
        problems = refusal(plan, cases)
        assert any("short by" in problem for problem in problems)
        others_suffice = bool(feasibility(plan, cases).answer.value == "yes")
        assert any("would be enough if some" in problem for problem in problems) == others_suffice
        return
    draw = draw_sample(plan, cases, seed=seed, spread=mixed)
    assert check_sample(plan, draw.cases).verdict is Verdict.MET
    assert draw.verify(iter(cases)).holds
    assert set(draw.cases) <= set(cases)


@given(
    quotas(),
    st.lists(st.tuples(st.frozensets(st.sampled_from(GROUPS)), st.frozensets(st.sampled_from(GROUPS))), max_size=14),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    st.sampled_from(((), ("gender",), ("age", "gender"))),
)
def test_a_third_party_draws_the_same_without_our_code(
    asked: tuple[tuple[str, int, str | None, int], ...],
    people: list[tuple[frozenset[str], frozenset[str]]],
    seed: str,
    mixed: tuple[str, ...],
) -> None:
    """With only the page on the draw, the list and the record, a third party draws the same children and digest."""
    rows: list[Row] = [
        (f"{seed} {index}", [*groups], [*unknown], [["gender", "fm"[index % 2]], ["age", str(index % 3)]])
        for index, (groups, unknown) in enumerate(people)
    ]
    cases = [Case.of(ref, *groups, unknown=unknown, **dict(pairs)) for ref, groups, unknown, pairs in rows]
    try:
        draw = draw_sample(plan_of(*asked), cases, seed=seed, spread=mixed)
    except CannotDrawError:
        return
    record = json.loads(to_json(draw.record))["value"]
    references, digest = drawn_and_digest(record, rows)
    assert {stratum: [*drawn] for stratum, drawn in draw.references().items()} == references
    assert digest == record["digest"]


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_a_third_party_draws_as_many_as_there_are(seed: str) -> None:
    """It draws the eighteen of a borough, and 120 of 600 children, whose number has more digits than one hash."""
    many = [(plan_of(("a", 120, None, 0)), children((600, "a"))), (EIGHTEEN, BOROUGH)]
    for plan, cases in many:
        rows: list[Row] = [
            (case.reference.revealed, [*case.groups], [], [[*pair] for pair in case.characteristics]) for case in cases
        ]
        draw = draw_sample(plan, cases, seed=seed)
        references, digest = drawn_and_digest(json.loads(to_json(draw.record))["value"], rows)
        assert {stratum: [*drawn] for stratum, drawn in draw.references().items()} == references
        assert digest == draw.record.digest


class Run(str, Enum):  # noqa: UP042 # a StrEnum prints as its text
    """Texts of their own class, which print as their names."""

    SEED = "2025-01"
    LOOKED_AFTER = "looked_after"
    CARE_LEAVERS = "care_leavers"
    HELP = "help_and_protection"


def test_a_seed_of_a_class_of_its_own_draws_as_its_text() -> None:
    """The same seed gives the same sample and record, and the record is a document. The same is true of all names."""
    plain = draw_sample(
        EIGHTEEN,
        BOROUGH,
        seed="2025-01",
        precedence=["looked_after", "care_leavers", "help_and_protection"],
        spread=["gender"],
    )
    own = draw_sample(
        EIGHTEEN, BOROUGH, seed=Run.SEED, precedence=[Run.LOOKED_AFTER, Run.CARE_LEAVERS, Run.HELP], spread=["gender"]
    )
    assert own == plain
    assert type(own.record.seed) is str
    assert from_json(to_json(own.record), DrawRecord) == plain.record
    assert Reference(Run.SEED) == Reference("2025-01")
    assert hash(Reference(Run.SEED)) == hash(Reference("2025-01"))


def test_the_record_carries_where_the_seed_came_from() -> None:
    """A seed may be a fact: its source does not change the draw, is a reason for it, and survives JSON."""
    plain, sourced = (draw_sample(EIGHTEEN, BOROUGH, seed=seed) for seed in ("3 11 19", Fact("3 11 19", SOURCE)))
    assert sourced.record.seed_source == SOURCE
    assert attrs.evolve(sourced.record, seed_source=None) == plain.record
    assert sourced.references() == plain.references()
    assert sourced.record.digest == plain.record.digest
    assert sourced.verify(BOROUGH).holds
    assert plain.record.verify(BOROUGH).holds
    (reason,) = [why for why in sourced.record.reasons if why.rule == "seed"]
    assert (reason.standing, reason.source) == (Standing.GIVEN, SOURCE)
    assert str(reason) in sourced.explain()
    assert from_json(to_json(sourced.record), DrawRecord) == sourced.record
    assert not [why for why in plain.record.reasons if why.rule == "seed"]


def test_a_fact_that_is_no_seed() -> None:
    """It is refused like any other invalid seed."""
    assert refusal(EIGHTEEN, BOROUGH, seed=Fact("", SOURCE)) == [
        "seed: give a text that is not empty and contains no NUL character ('\\0')"
    ]


def test_the_shortfall_is_named_by_stratum() -> None:
    """Five looked after for ten places, one of them out of borough; no children for the other strata."""
    assert refusal(EIGHTEEN, children((4, "looked_after"), (1, "looked_after out_of_borough"))) == [
        "help_and_protection: 0 of 6: short by 6",
        "looked_after: 5 of 10: short by 5",
        "looked_after/out_of_borough: 1 of at least 2: short by 1",
        "care_leavers: 0 of 2: short by 2",
    ]


def test_another_precedence_may_suffice() -> None:
    """If children of two strata are counted for the wrong one, the refusal says so, and another order helps."""
    plan = plan_of(("a", 1, None, 0), ("b", 1, None, 0))
    cases = children((1, "a b"), (1, "a"))
    assert refusal(plan, cases) == [
        "b: 0 of 1: short by 1",
        "precedence: a child counts for the first of a, b; there would be enough if some counted for others",
    ]
    assert draw_sample(plan, cases, seed=SEED, precedence=("b", "a")).references() == {
        "a": ("child 1",),
        "b": ("child 0",),
    }


def test_another_precedence_is_named_only_where_it_helps() -> None:
    """Two children of one stratum alone cannot fill the other in any order."""
    plan = plan_of(("a", 1, None, 0), ("b", 1, None, 0))
    assert refusal(plan, children((2, "a"))) == ["b: 0 of 1: short by 1"]


def test_the_default_precedence_is_the_plans() -> None:
    """A child in care who is also a care leaver or in need of protection counts as looked after."""
    draw = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    assert draw.record.precedence == ("looked_after", "care_leavers", "help_and_protection")
    for stratum, cases in draw.drawn:
        for case in cases:
            assert next(group for group in draw.record.precedence if group in case.groups) == stratum


def test_a_draw_by_another_precedence_verifies_by_it() -> None:
    """The precedence and spread of the record count, not those of a draw without it."""
    plan = plan_of(("a", 2, None, 0), ("b", 2, None, 0))
    mixed = frozenset({("gender", "f")})
    cases = [attrs.evolve(child, characteristics=mixed) for child in children((4, "a b"), (2, "a"), (2, "b"))]
    draw = draw_sample(plan, cases, seed=SEED, precedence=("b", "a"), spread=("gender",))
    assert draw.record.precedence == ("b", "a")
    assert draw.verify(cases).problems == draw.record.verify(cases).problems == ()


def test_a_child_twice_in_a_list_is_refused_by_row() -> None:
    """Every row that repeats a reference is named by its number; the reference is not printed."""
    cases = [*BOROUGH[:20], BOROUGH[3], attrs.evolve(BOROUGH[5], groups=frozenset())]
    assert refusal(EIGHTEEN, cases) == [
        "cases[20]: the same reference as cases[3]",
        "cases[21]: the same reference as cases[5]",
    ]


def test_a_child_twice_among_those_kept_of_a_stream_is_refused() -> None:
    """A stream cannot be read twice, so only what is kept of it is checked."""
    cases = children((6, "help_and_protection"), (10, "looked_after out_of_borough"), (2, "care_leavers"))
    again = attrs.evolve(cases[0], groups=frozenset({"care_leavers"}))
    (problem,) = refusal(EIGHTEEN, iter([*cases[:-1], again]))
    assert problem == "cases: 1 of the cases kept have the reference of another case: give each child once"


def test_a_child_twice_in_one_cell_of_a_stream_is_refused() -> None:
    """The two rows have the same rank, even if they count alike and differ elsewhere."""
    cases = [Case.of(f"{index}", "a", age="9") for index in range(4)]
    again = attrs.evolve(cases[2], characteristics=frozenset({("age", "10")}))
    assert refusal(plan_of(("a", 5, None, 0)), iter([*cases, again])) == [
        "cases: 1 of the cases kept have the reference of another case: give each child once"
    ]


def test_what_is_not_known_of_a_child_counts_as_no() -> None:
    """The draw is the same as if the child were known not to belong to the unknown group."""
    cases = [
        attrs.evolve(case, unknown=frozenset({"out_of_borough", "early_help"} - case.groups)) if index % 3 else case
        for index, case in enumerate(BOROUGH)
    ]
    unsure, sure = (draw_sample(EIGHTEEN, rows, seed=SEED) for rows in (cases, BOROUGH))
    assert unsure.references() == sure.references() == GOLDEN
    assert unsure.record.counts == sure.record.counts
    assert unsure.record.digest != sure.record.digest


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"seed": ""}, "seed: give a text that is not empty and contains no NUL character ('\\0')"),
        ({"seed": "a\0b"}, "seed: give a text that is not empty and contains no NUL character ('\\0')"),
        ({"seed": "\ud800"}, "seed: give a text that UTF-8 can encode"),
        (
            {"precedence": ("looked_after",)},
            "precedence: name each stratum once: help_and_protection, looked_after, care_leavers",
        ),
        ({"precedence": ()}, "precedence: name each stratum once: help_and_protection, looked_after, care_leavers"),
        ({"spread": ("age", "age")}, "spread: give a tuple of the names of characteristics, each once"),
    ],
)
def test_wrong_arguments_are_refused(arguments: dict[str, object], problem: str) -> None:
    """Each wrong argument is named."""
    assert refusal(EIGHTEEN, BOROUGH, **arguments) == [problem]


def test_nothing_is_spread_over_what_no_child_has() -> None:
    """A misspelt name would change nothing, but the record would say that the sample was spread over it."""
    mixed = [Case.of("0", "a"), Case.of("1", "a", gender="f"), Case.of("2", age="10 to 15")]
    plan = plan_of(("a", 1, None, 0))
    assert draw_sample(plan, mixed, seed=SEED, spread=("gender",)).record.spread == ("gender",)
    assert refusal(plan, mixed, spread=("gendre", "gender", "age")) == [
        "spread: no child has the characteristic 'gendre'",
        "spread: no child has the characteristic 'age'",
    ]


def test_all_wrong_arguments_are_listed_at_once() -> None:
    """A wrong seed and a wrong precedence are both reported."""
    assert len(refusal(EIGHTEEN, BOROUGH, seed="", precedence=("x",), spread=("age", "age"))) == 3


def test_arguments_of_another_type_are_refused() -> None:
    """Each is named; a text would otherwise be read as its letters."""
    anything: Any = draw_sample
    with pytest.raises(DefinitionError) as caught:
        anything(EIGHTEEN, BOROUGH, seed=5, precedence="x", spread="age")
    assert [problem.where for problem in caught.value.problems] == ["seed", "precedence", "spread"]


def test_a_plan_without_strata_is_not_drawn_from() -> None:
    """Strata that were not found are not made up."""
    plan = attrs.evolve(EIGHTEEN, strata=None, precedence=None)
    assert refusal(plan, BOROUGH) == [
        "strata: their composition is not known, and is never invented: give a plan with strata"
    ]


def test_a_spread_mixes_as_evenly_as_the_quotas_allow() -> None:
    """Of six children in each of two mixtures, three each are drawn, though the minimum takes two of one mixture."""
    plan = plan_of(("a", 6, "far", 2))
    cases = [
        Case.of(f"{index}", "a", *(["far"] if index < 3 else []), gender="f" if index < 90 else "m")
        for index in range(100)
    ]
    for seed in range(20):
        draw = draw_sample(plan, cases, seed=str(seed), spread=("gender",))
        genders = [dict(case.characteristics)["gender"] for case in draw.cases]
        assert sorted(genders) == ["f", "f", "f", "m", "m", "m"]
        assert sum("far" in case.groups for case in draw.cases) >= 2


def test_a_spread_never_breaks_a_quota() -> None:
    """If a mixture has too few children, the others fill up. A missing characteristic is a value of its own."""
    plan = plan_of(("a", 5, None, 0))
    cases = [Case.of("1", "a", gender="f"), *children((9, "a"))]
    draw = draw_sample(plan, cases, seed=SEED, spread=("gender",))
    assert len(draw.cases) == 5
    assert cases[0] in draw.cases


def test_an_empty_characteristic_is_one_that_is_not_given() -> None:
    """Empty and missing are one mixture: two children are drawn, one of it and one of the other mixture."""
    plan = plan_of(("a", 2, None, 0))
    cases = [
        *(Case.of(f"empty {index}", "a", gender="") for index in range(5)),
        *(Case.of(f"none {index}", "a") for index in range(5)),
        Case.of("girl", "a", gender="f"),
    ]
    assert all(cases[-1] in draw_sample(plan, cases, seed=str(seed), spread=("gender",)).cases for seed in range(10))


def test_too_many_mixtures_are_refused() -> None:
    """A spread over days of birth would keep a child for each day. The largest number allowed can be drawn from."""
    enough = [Case.of(str(index), "a", born=str(index)) for index in range(one_pass.MOST_PROFILES)]
    assert len(draw_sample(plan_of(("a", 1, None, 0)), enough, seed=SEED, spread=("born",)).cases) == 1
    cases = [Case.of(str(index), "a", born=str(index)) for index in range(one_pass.MOST_PROFILES + 1)]
    (problem,) = refusal(plan_of(("a", 5, None, 0)), cases, spread=("born",))
    assert problem == "spread: there are more than 1000 mixtures: spread over fewer characteristics, or over bands"


def test_too_many_steps_to_choose_evenly_are_refused_with_the_bound() -> None:
    """A large quota over many mixtures would take minutes. The bound is named, with the stratum and what to do."""
    kinds = (("a",), ("a", "far"))
    mixed = [Case.of(str(number), *kinds[number % 2], age=str(number % 41)) for number in range(4_100)]
    (problem,) = refusal(plan_of(("a", 90, "far", 20)), mixed, spread=("age",))
    assert problem == (
        "a: choosing 90 children evenly from 41 mixtures takes up to 89,719,586 steps, and 10,000,000 are the limit:"
        " spread over fewer characteristics, or over bands of them"
    )
    assert len(draw_sample(plan_of(("a", 18, "far", 2)), mixed, seed=SEED, spread=("age",)).cases) == 18


def changed() -> Iterator[tuple[str, list[Case]]]:
    """Yield the list with one row changed, in every way in which a row can change."""
    case = BOROUGH[4]
    yield "reference", [*BOROUGH[:4], attrs.evolve(case, reference=Case.of("other").reference), *BOROUGH[5:]]
    yield "groups", [*BOROUGH[:4], attrs.evolve(case, groups=frozenset({"help_and_protection"})), *BOROUGH[5:]]
    yield (
        "stratum that plays no part",
        [*BOROUGH[:4], attrs.evolve(case, groups=frozenset({"looked_after"})), *BOROUGH[5:]],
    )
    yield "unknown", [*BOROUGH[:4], attrs.evolve(case, unknown=frozenset({"out_of_borough"})), *BOROUGH[5:]]
    yield "characteristics", [*BOROUGH[:4], attrs.evolve(case, characteristics=frozenset()), *BOROUGH[5:]]
    yield "gone", [*BOROUGH[:4], *BOROUGH[5:]]
    yield "new", [*BOROUGH, Case.of("new", "looked_after")]
    yield (
        "two changed places",
        [
            *BOROUGH[:4],
            attrs.evolve(case, reference=BOROUGH[5].reference),
            attrs.evolve(BOROUGH[5], reference=case.reference),
            *BOROUGH[6:],
        ],
    )


@pytest.mark.parametrize(("what", "rows"), list(changed()), ids=[what for what, _ in changed()])
def test_a_draw_verifies_on_the_same_list_and_on_no_other(what: str, rows: list[Case]) -> None:
    """After a change to one row, the list no longer verifies as the list of the draw."""
    draw = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    assert draw.verify(BOROUGH[::-1]).holds
    verification = draw.verify(rows)
    assert not verification.holds, what
    assert "digest" in {problem.where for problem in verification.problems}


def test_a_verification_says_what_is_different() -> None:
    """Method, rows, the counts of each stratum and the digest are each named with both sides."""
    record = draw_sample(EIGHTEEN, BOROUGH, seed=SEED).record
    older = attrs.evolve(record, method="sampling-0")
    (drawn_in, drawn_now) = (draw_sample(EIGHTEEN, rows, seed=SEED).record.counts[1] for rows in (BOROUGH, BOROUGH[1:]))
    assert record.rows == 350
    assert (drawn_in.listed, drawn_now.listed) == (200, 200)
    assert [str(problem) for problem in older.verify(BOROUGH[1:]).problems] == [
        "method: the sample was drawn by sampling-0, but the current method is sampling-1",
        "rows: 350 took part in the recorded draw, 349 in the second",
        "counts: recorded: help_and_protection: 6 of 50; second draw: help_and_protection: 6 of 49",
        "digest: it differs: the list, the plan or the arguments have changed",
    ]


def test_records_of_plans_of_different_length_are_compared() -> None:
    """They are compared as far as both have strata; the digest shows that the rest is missing."""
    cases = children((3, "a"), (2, "b"))
    shorter, longer = (
        draw_sample(plan_of(*asked), cases, seed=SEED).record
        for asked in ((("a", 1, None, 0),), (("a", 1, None, 0), ("b", 1, None, 0)))
    )
    for mine, theirs in ((shorter, longer), (longer, shorter)):
        assert [problem.where for problem in mine.differences(theirs)] == ["rows", "digest"]


def test_who_has_exactly_what_is_asked_draws_all() -> None:
    """Six, ten with two from out of borough, and two are exactly enough, and all are drawn."""
    cases = children(
        (6, "help_and_protection"), (8, "looked_after"), (2, "looked_after out_of_borough"), (2, "care_leavers")
    )
    assert set(draw_sample(EIGHTEEN, cases, seed=SEED).cases) == set(cases)


def test_the_counts_are_those_of_the_list_and_of_the_sample() -> None:
    """Recounted: five of seven, three of them far away, and one of four, where no minimum names a group."""
    cases = children((3, "a far"), (4, "a"), (1, "b far"), (3, "b"))
    draw = draw_sample(plan_of(("a", 5, "far", 2), ("b", 1, None, 0)), cases, seed=SEED)
    far = sum({"a", "far"} <= case.groups for case in draw.cases)
    assert [attrs.astuple(count) for count in draw.record.counts] == [
        ("a", 7, 5, "far", 3, far),
        ("b", 4, 1, None, None, None),
    ]


def test_the_reasons_of_a_record_stand_on_their_sources() -> None:
    """Quotas cite the plan's source, the precedence our conclusion or the caller's, and the method ours."""
    record = draw_sample(EIGHTEEN, BOROUGH, seed=SEED).record
    assert EIGHTEEN.strata
    assert EIGHTEEN.precedence
    order = "A child of several strata counts for the first of looked_after, care_leavers, help_and_protection."
    assert [(why.standing, why.rule, why.says) for why in record.reasons] == [
        (Standing.ALWAYS, "help_and_protection", "6 children in need of help and protection."),
        (Standing.ALWAYS, "looked_after", "10 looked after including at least 2 out of borough."),
        (Standing.ALWAYS, "care_leavers", "2 care leavers."),
        (Standing.INFERRED, "precedence", order),
        (Standing.INFERRED, "method", "Every valid sample is equally likely (sampling-1)."),
    ]
    assert [why.source for why in record.reasons[:4]] == [EIGHTEEN.strata.source] * 3 + [EIGHTEEN.precedence.source]
    assert {(why.edition, why.inputs) for why in record.reasons} == {("sif-2013-11", ())}
    stated = attrs.evolve(EIGHTEEN, precedence=Fact(EIGHTEEN.precedence.value, EIGHTEEN.strata.source))
    of_the_plan, of_the_caller = (
        draw_sample(stated, BOROUGH, seed=SEED, precedence=asked).record.reasons[3]
        for asked in (None, ("care_leavers", "looked_after", "help_and_protection"))
    )
    assert (of_the_plan.standing, of_the_caller.standing) == (Standing.ALWAYS, Standing.INFERRED)
    assert of_the_caller.source.document == "the caller of draw_sample"
    several = attrs.evolve(record, plan=attrs.evolve(EIGHTEEN, editions=("one", "two")), spread=("age", "gender"))
    assert {why.edition for why in several.reasons} == {"one, two"}
    assert several.reasons[-1].says == (
        "Every valid sample is equally likely, among those most evenly spread over age, gender (sampling-1)."
    )


def test_a_draw_that_can_no_longer_be_made_does_not_verify() -> None:
    """A list that has become too short says so."""
    verification = draw_sample(EIGHTEEN, BOROUGH, seed=SEED).verify(BOROUGH[:9])
    assert "short by" in str(verification.problems[0])


def test_another_method_or_another_sample_does_not_verify() -> None:
    """A record of another method is recognised, and so is a draw whose cases were exchanged."""
    draw = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    older = attrs.evolve(draw.record, method="sampling-0")
    assert [problem.where for problem in older.verify(BOROUGH).problems] == ["method"]
    swapped = attrs.evolve(draw, drawn=draw_sample(EIGHTEEN, BOROUGH, seed="another").drawn)
    assert [str(problem) for problem in swapped.verify(BOROUGH).problems] == ["drawn: the second draw differs"]


def test_a_record_says_all_that_is_needed_and_calls_itself_a_rehearsal() -> None:
    """It gives plan, edition, seed, method, counts, digest, the source of the quotas, and whose the precedence is."""
    record = draw_sample(EIGHTEEN, BOROUGH, seed=SEED).record
    assert (record.plan, record.editions, record.seed, record.method) == (
        EIGHTEEN,
        ("sif-2013-11",),
        SEED,
        "sampling-1",
    )
    assert [str(count) for count in record.counts] == [
        "help_and_protection: 6 of 50",
        f"looked_after: 10 of 200, {record.counts[1].drawn_in_group} of 100 out_of_borough",
        "care_leavers: 2 of 100",
    ]
    text = record.explain()
    assert text.startswith(f"18 cases drawn from 350 with the seed {SEED!r}")
    assert text.splitlines()[5].startswith("  1. 6 children in need of help and protection.")
    assert text.endswith("This is a rehearsal, not Ofsted's choice: inspectors choose the cases.")
    assert record.digest in text
    assert "the caller" not in text
    mine = draw_sample(
        EIGHTEEN,
        BOROUGH,
        seed=SEED,
        precedence=("care_leavers", "looked_after", "help_and_protection"),
        spread=("gender",),
    )
    assert "the caller of draw_sample" in mine.explain()
    assert "among those most evenly spread over gender" in mine.explain()
    assert mine.explain() == mine.record.explain()


def test_a_record_without_strata_gives_the_reasons_that_are_left() -> None:
    """A record may be read whose plan has no strata; it gives the reasons it can."""
    record = attrs.evolve(
        draw_sample(EIGHTEEN, BOROUGH, seed=SEED).record,
        plan=attrs.evolve(EIGHTEEN, strata=None, precedence=None),
        counts=(),
        rows=0,
    )
    assert [reason.rule for reason in record.reasons] == ["precedence", "method"]


IMPOSSIBLE: dict[str, tuple[dict[str, Any], str]] = {
    "more drawn than listed": ({"drawn": 999}, "drawn: 999 of 100 is not possible"),
    "below 0": ({"listed": -1, "drawn": -1}, "drawn: -1 of -1 is not possible"),
    "more in the group than listed": ({"listed_in_group": 101}, "listed_in_group: 101 of 100 is not possible"),
    "more drawn in the group": ({"drawn_in_group": 11}, "drawn_in_group: 11 of 10 is not possible"),
    "a group without numbers": ({"drawn_in_group": None}, "group: give the group with both of its numbers"),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_impossible_counts_are_refused(name: str) -> None:
    """A record that says "999 of 100" contradicts itself."""
    count = StratumCount(stratum="a", listed=100, drawn=10, group="b", listed_in_group=50, drawn_in_group=5)
    changes, problem = IMPOSSIBLE[name]
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(count, **changes)
    assert problem in str(caught.value)


def test_a_record_that_contradicts_itself_is_refused() -> None:
    """Its counts belong to the strata of its plan, in their order and number, and add up to its rows."""
    record = draw_sample(EIGHTEEN, BOROUGH, seed=SEED).record
    first, *further = record.counts
    for counts in (further, (*further, first), (attrs.evolve(first, drawn=first.drawn - 1), *further)):
        with pytest.raises(DefinitionError, match="counts: they must be those of the plan's strata"):
            attrs.evolve(record, counts=tuple(counts))
    with pytest.raises(DefinitionError, match="rows: 351 took part, and 350 are listed in the strata"):
        attrs.evolve(record, rows=351)


def test_a_draw_travels_whole() -> None:
    """It can be pickled and hashed."""
    draw = draw_sample(EIGHTEEN, BOROUGH, seed=SEED)
    there: Draw = pickled(draw)
    assert there == draw
    assert hash(there) == hash(draw)
