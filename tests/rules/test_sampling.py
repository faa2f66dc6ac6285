"""A sample compared with a plan, rule by rule."""

from datetime import date

import attrs
import pytest

from inspection_framework import Answer, Case, check_sample, feasibility
from inspection_framework.frameworks import ILACS, JTAI, SIF
from inspection_framework.rules import Standing, Verdict
from inspection_framework.rules.sampling.verdicts import NOT_THEIR_CHOICE
from tests.rules.samples import EIGHTEEN, children

SOUND = children(
    (6, "help_and_protection"), (8, "looked_after"), (2, "looked_after out_of_borough"), (2, "care_leavers")
)


def verdicts(sample: list[Case]) -> dict[str, tuple[Verdict, int]]:
    """Return the verdict on each rule, and by how many it is missed."""
    return {check.rule: (check.verdict, check.missed_by) for check in check_sample(EIGHTEEN, sample).checks}


def test_a_sound_sample_meets_every_rule_of_the_audited() -> None:
    """6, 10 with 2 from out of borough, and 2 meet the plan; parts whose cases were not given are not checkable."""
    by_rule = verdicts(SOUND)
    met = {rule for rule, (verdict, _) in by_rule.items() if verdict is Verdict.MET}
    assert met == {
        *("audited/once", "help_and_protection", "looked_after", "looked_after/out_of_borough", "care_leavers"),
        *("outside", "audited"),
    }
    assert {rule for rule in by_rule if rule not in met} == {"tracked", "sampled", "total", "mixture"}
    assert {by_rule[rule] for rule in by_rule if rule not in met} == {(Verdict.NOT_CHECKABLE, 0)}
    assert check_sample(EIGHTEEN, SOUND).verdict is Verdict.NOT_CHECKABLE


def test_every_miss_says_by_how_many() -> None:
    """Too few, too many, too few from out of borough, a duplicate child and a stranger are each reported."""
    sample = [
        *children((4, "help_and_protection"), (12, "looked_after"), (1, "")),
        Case.of("child 0", "help_and_protection"),
    ]
    by_rule = verdicts(sample)
    missed = {rule: by for rule, (verdict, by) in by_rule.items() if verdict is Verdict.MISSED}
    assert missed == {
        "audited/once": 1,
        "help_and_protection": -2,
        "looked_after": 2,
        "looked_after/out_of_borough": -2,
        "care_leavers": -2,
        "outside": 1,
        "audited": -1,
    }


def test_a_child_of_several_strata_counts_where_it_helps() -> None:
    """A child in need of protection and looked after fills whichever place is open."""
    sample = [*SOUND[1:], Case.of("both", "help_and_protection", "looked_after")]
    assert verdicts(sample)["help_and_protection"] == (Verdict.MET, 0)
    assert verdicts([*SOUND[:6], *SOUND[7:], Case.of("both", "help_and_protection", "looked_after")])[
        "looked_after"
    ] == (
        Verdict.MET,
        0,
    )


def test_what_is_not_known_is_not_checkable() -> None:
    """If the place of two children is not known, the minimum may be met; with only one, it is missed by one."""
    unsure = [Case.of(f"unsure {number}", "looked_after", unknown=("out_of_borough",)) for number in range(2)]
    sample = [*SOUND[:14], *SOUND[16:]]
    both = check_sample(EIGHTEEN, [*sample, *unsure])
    (check,) = (check for check in both.checks if check.rule == "looked_after/out_of_borough")
    assert str(check) == (
        "looked_after/out_of_borough: 0 found (2 if every child counts who may), at least 2 asked for: not checkable"
    )
    assert "0 found, or 2 if every child counts whose groups are not known" in check.reason.says
    by_rule = verdicts([*sample, unsure[0], Case.of("sure", "looked_after")])
    assert by_rule["looked_after/out_of_borough"] == (Verdict.MISSED, -1)


@pytest.mark.parametrize(
    ("of_whom_not_known", "answer"),
    [(2, Answer.YES), (1, Answer.UNKNOWN), (0, Answer.NO)],
)
def test_a_population_of_which_not_all_is_known(of_whom_not_known: int, answer: Answer) -> None:
    """With two in the right place it is sure, with at most one impossible, else not known."""
    sure = {Answer.YES: 2, Answer.UNKNOWN: 1, Answer.NO: 1}[answer]
    cases = [
        *children((6, "help_and_protection"), (8, "looked_after"), (2, "care_leavers")),
        *(Case.of(f"sure {number}", "looked_after", "out_of_borough") for number in range(sure)),
        *(Case.of(f"n{number}", "looked_after", unknown=("out_of_borough",)) for number in range(of_whom_not_known)),
        Case.of("within", "looked_after"),
    ]
    assert feasibility(EIGHTEEN, cases).answer is answer


ONCE = "The audited cases belong to different children"


class TestReasons:
    """Each check names its rule and edition, what it compares, the source, and its footing."""

    TWENTY = SIF.edition_on(date(2016, 1, 12)).activity("sif").sampling_on(date(2016, 1, 12))
    JOINT = JTAI.edition_on(date(2024, 3, 4)).activity("jtai").sampling

    def test_of_the_plan_of_eighteen(self) -> None:
        """One care leaver is missing. Parts without cases are not checkable; two rules are our own."""
        assert [(why.rule, why.standing, why.says) for why in check_sample(EIGHTEEN, SOUND[:-1]).reasons] == [
            ("audited/once", Standing.INFERRED, f"{ONCE}: all do. Met."),
            ("help_and_protection", Standing.ALWAYS, "6 children in need of help and protection: 6 found. Met."),
            ("looked_after", Standing.ALWAYS, "10 looked after: 10 found. Met."),
            (
                "looked_after/out_of_borough",
                Standing.ALWAYS,
                "At least 2 out of borough among the looked after: 2 found. Met.",
            ),
            ("care_leavers", Standing.ALWAYS, "2 care leavers: 1 found. Missed: 1 too few."),
            ("outside", Standing.INFERRED, "Every child belongs to a stratum: all do. Met."),
            ("audited", Standing.ALWAYS, "18 audited cases: 17 found. Missed: 1 too few."),
            (
                "tracked",
                Standing.ALWAYS,
                "25 to 30 tracked cases: this cannot be checked, because the tracked cases were not given.",
            ),
            (
                "sampled",
                Standing.ALWAYS,
                "At least 50 sampled cases: this cannot be checked, because the sampled cases were not given.",
            ),
            (
                "total",
                Standing.ALWAYS,
                (
                    "At least 100 children in all: this cannot be checked, because the cases of at least one part were"
                    " not given."
                ),
            ),
            (
                "mixture",
                Standing.ALWAYS,
                (
                    "A mixture of age, ethnicity, disability, gender: this cannot be checked, because how many of each"
                    " is not stated."
                ),
            ),
        ]

    def test_of_children_who_break_our_own_conditions(self) -> None:
        """Exceptions are counted: a child listed three times, children of no stratum, and those who may be of one."""
        unsure = Case.of("unsure", unknown=("looked_after",))
        cases = [*SOUND, SOUND[0], SOUND[0], Case.of("other"), unsure]
        says = {why.rule: why.says for why in check_sample(EIGHTEEN, cases).reasons}
        assert says["audited/once"] == f"{ONCE}: 2 do not. Missed: 2 too many."
        assert says["outside"] == (
            "Every child belongs to a stratum: 2 do not, or 1 if every child counts whose groups are not known."
            " Missed: 1 too many."
        )
        alone = check_sample(EIGHTEEN, [*SOUND, Case.of("other")]).reasons
        assert next(why.says for why in alone if why.rule == "outside") == (
            "Every child belongs to a stratum: 1 does not. Missed: 1 too many."
        )

    def test_of_what_was_not_found(self) -> None:
        """The reasons say that the number or the composition was not found, and call nothing stated."""
        assert [
            (why.rule, why.standing, why.says) for why in check_sample(self.TWENTY, children((20, ""))).reasons
        ] == [
            ("audited/once", Standing.INFERRED, f"{ONCE}: all do. Met."),
            ("audited", Standing.USUAL, "20 audited cases: 20 found. Met."),
            (
                "tracked",
                Standing.NOT_FOUND,
                "The number of tracked cases was not found.",
            ),
            (
                "sampled",
                Standing.NOT_FOUND,
                "The number of sampled cases was not found.",
            ),
            (
                "total",
                Standing.NOT_FOUND,
                "The number of children in all was not found.",
            ),
            (
                "strata",
                Standing.NOT_FOUND,
                "The strata: this cannot be checked, because the composition was not found.",
            ),
        ]

    def test_of_a_joint_inspection(self) -> None:
        """The look back is a rule that no case can be compared with."""
        assert (
            check_sample(self.JOINT, []).reasons[-1].says
            == "Looking back 6 months: this cannot be checked, because cases have no dates."
        )

    def test_each_stands_on_the_source_of_its_fact(self) -> None:
        """The reason cites the source of the plan's own fact; our own conditions say that no text states them."""
        for plan in (EIGHTEEN, self.TWENTY, self.JOINT):
            facts = {
                "audited": plan.audited,
                "tracked": plan.tracked,
                "sampled": plan.sampled,
                "total": plan.total,
                "mixture": plan.mixture,
                "window": plan.window,
                **dict.fromkeys(("strata", *(stratum.id for stratum in plan.quotas)), plan.strata),
                "looked_after/out_of_borough": plan.strata,
            }
            for check in check_sample(plan, SOUND).checks:
                fact = facts.get(check.rule)
                assert (check.reason.source == fact.source) if fact else check.rule in {"audited/once", "outside"}
                assert fact or check.reason.source.unlocated == "our own condition, which no text states"
                assert (check.reason.rule, check.reason.edition) == (check.rule, ", ".join(plan.editions))
                assert check.reason.inputs == ()

    def test_of_several_editions(self) -> None:
        """All editions of a plan are named."""
        plan = ILACS.edition_on(date(2024, 3, 4)).activity("short").sampling
        assert {why.edition for why in check_sample(plan, []).reasons} == {
            "ilacs-2018-01, ilacs-2023-01, ilacs-2026-04"
        }

    def test_they_are_numbered_from_one(self) -> None:
        """The reasons are numbered line by line, after the opening."""
        lines = check_sample(EIGHTEEN, SOUND).explain().splitlines()
        assert lines[1] == f"  1. {ONCE}: all do. Met."


@pytest.mark.parametrize(
    ("care_leavers", "says"),
    [
        (0, "care_leavers: 0 found, 2 asked for: missed, 2 too few"),
        (1, "care_leavers: 1 found, 2 asked for: missed, 1 too few"),
        (2, "care_leavers: 2 found, 2 asked for: met"),
        (3, "care_leavers: 3 found, 2 asked for: missed, 1 too many"),
    ],
)
def test_a_check_in_words(care_leavers: int, says: str) -> None:
    """The text says how many were counted, how many are required, and by how many it is missed."""
    checks = check_sample(EIGHTEEN, children((care_leavers, "care_leavers"))).checks
    assert [str(check) for check in checks if check.rule == "care_leavers"] == [says]


def test_all_parts_together_are_checked() -> None:
    """18, 25 and 50 cases meet their parts and are seven short of 100; with 57 sampled they make a hundred."""
    tracked, sampled = children((25, ""), (57, "")), children((25, ""), (57, ""))[25:]
    renamed = [attrs.evolve(case, reference=Case.of(f"t{index}").reference) for index, case in enumerate(tracked[:25])]
    sampled_again = [attrs.evolve(case, reference=Case.of(f"s{index}").reference) for index, case in enumerate(sampled)]
    short = check_sample(EIGHTEEN, SOUND, tracked=renamed, sampled=sampled_again[:50])
    by_rule = {check.rule: check for check in short.checks}
    assert by_rule["tracked"].verdict is by_rule["sampled"].verdict is Verdict.MET
    assert (by_rule["total"].verdict, by_rule["total"].missed_by) == (Verdict.MISSED, -7)
    assert short.verdict is Verdict.MISSED
    full = check_sample(EIGHTEEN, SOUND, tracked=renamed, sampled=sampled_again)
    assert {check.rule: check.verdict for check in full.checks}["total"] is Verdict.MET


def test_a_total_that_is_reached_already_is_met() -> None:
    """A hundred different children are enough, even without the sampled ones."""
    many = [Case.of(f"t{index}") for index in range(100)]
    by_rule = {check.rule: check for check in check_sample(EIGHTEEN, SOUND, tracked=many).checks}
    assert by_rule["total"].verdict is Verdict.MET
    assert by_rule["tracked"].missed_by == 70


def test_an_explanation_ends_with_whose_choice_it_is() -> None:
    """It opens with the verdict, names each rule with its source, and calls itself a rehearsal."""
    result = check_sample(EIGHTEEN, SOUND[:-1])
    text = result.explain()
    assert text.startswith("Cases in a single inspection, from November 2013: missed.")
    assert "2 care leavers: 1 found. Missed: 1 too few." in text
    assert "paragraph 9.9 [secondary]" in text
    assert text.endswith(NOT_THEIR_CHOICE)
    assert len(result.reasons) == len(result.checks)


def test_twenty_can_be_counted_and_nothing_more() -> None:
    """The composition of the 20 was not found: the number is checked, the strata are not."""
    plan = SIF.edition_on(date(2016, 1, 12)).activity("sif").sampling_on(date(2016, 1, 12))
    by_rule = {check.rule: check for check in check_sample(plan, children((20, ""))).checks}
    assert by_rule["audited"].verdict is Verdict.MET
    assert str(by_rule["strata"]) == "strata: not checkable"
    assert by_rule["total"].verdict is by_rule["tracked"].verdict is Verdict.NOT_CHECKABLE
    unknown = feasibility(plan, children((20, "")))
    assert (unknown.plan, unknown.answer, unknown.checks) == (plan, Answer.UNKNOWN, ())


@pytest.mark.parametrize(("tracked", "by"), [(4, -1), (5, 0), (9, 0)])
def test_a_joint_inspection_tracks_five(tracked: int, by: int) -> None:
    """At least five cases are tracked; the look back of six months is not checkable."""
    plan = JTAI.edition_on(date(2024, 3, 4)).activity("jtai").sampling
    by_rule = {check.rule: check for check in check_sample(plan, [], tracked=children((tracked, ""))).checks}
    assert by_rule["tracked"].missed_by == by
    assert by_rule["window"].verdict is Verdict.NOT_CHECKABLE


def test_no_number_is_known_under_ilacs() -> None:
    """The only verdict is that there are no duplicate children."""
    plan = ILACS.edition_on(date(2024, 3, 4)).activity("short").sampling
    checked = check_sample(plan, children((6, "")))
    assert {check.rule for check in checked.checks if check.verdict is not Verdict.NOT_CHECKABLE} == {"audited/once"}
    assert checked.verdict is Verdict.NOT_CHECKABLE


def test_a_population_is_judged_with_its_shortfalls() -> None:
    """Ten looked after, one of them placed out of borough, leave the plan one such child short, and all others."""
    answer = feasibility(EIGHTEEN, iter(children((9, "looked_after"), (1, "looked_after out_of_borough"))))
    assert answer.answer is Answer.NO
    assert [(check.rule, check.missed_by) for check in answer.shortfalls] == [
        ("help_and_protection", -6),
        ("looked_after/out_of_borough", -1),
        ("care_leavers", -2),
    ]
    assert answer.explain().startswith(
        "Cases in a single inspection, from November 2013: can these children make the sample? no."
    )
    assert len(answer.reasons) == 4


def test_a_population_larger_than_the_sample_is_fine() -> None:
    """A population may be larger than the sample."""
    assert feasibility(EIGHTEEN, SOUND * 50).answer is Answer.YES
