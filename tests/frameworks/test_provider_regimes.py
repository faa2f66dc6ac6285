"""What comes next for every kind of provider under the social care common inspection framework."""

from datetime import date, timedelta
from itertools import product

import pytest

from inspection_framework import (
    Absence,
    Answer,
    Basis,
    Circumstance,
    Grade,
    Inspection,
    NotInForceError,
    SupportedAccommodationOutcome,
    eligibility,
    statements,
)
from inspection_framework.frameworks import SCCIF
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.frameworks.regimes.providers import PROVIDERS
from inspection_framework.model import HowMany, Mandate, Regime, WorkingDays
from inspection_framework.notebook import html
from inspection_framework.rules import Standing
from tests.frameworks.test_statements import faults
from tests.rules.providers import DAYS, OPEN, in_force, judged, provider, scale, told

KINDS = tuple(SCCIF)
GOOD, RI, INADEQUATE = Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE
NONE, ONE, TWO = (HowMany(count, count) for count in range(3))


def test_what_is_our_sentence_is_inferred() -> None:
    """Section 10 (homes) says how many there are a year, not "the first graded inspection is a full one": ours."""
    paths = [path for regime in PROVIDERS for path in regime.pathways]
    ours = [path for path in paths if "is taken to be a full one" in path.says]
    assert len(ours) >= 34
    assert {(path.source.basis, path.source.wording_seen) for path in ours} == {(Basis.INFERRED, False)}
    assert not any("is a full one" in path.says for path in paths)
    visits = {regime.inspects[0]: path for regime in PROVIDERS for path in regime.pathways if path.id == "monitoring"}
    read = {kind for kind, path in visits.items() if path.source.basis is Basis.GUIDANCE}
    assert read == {"childrens_home"}


def test_what_counts_is_our_reading() -> None:
    """No regulation or section says which activities count as "one inspection": each such fact is inferred."""
    counts = [frequency.counts for regime in PROVIDERS for frequency in regime.frequencies]
    assert len(counts) >= 10
    assert {fact.source.basis for fact in counts} == {Basis.INFERRED}
    assert all("our reading" in fact.note or "our conclusion" in fact.note for fact in counts)


def test_secure_homes_before_october_2021() -> None:
    """Regulation 27(1)(a): "at least twice in every year", for a children's home; it says nothing of judgements."""
    (regime,) = (each for each in PROVIDERS if "secure_childrens_home" in each.inspects)
    assert "whatever the judgement" not in regime.frequencies[0].says
    assert regime.frequencies[0].says.endswith("subject to exceptions, at least twice in every year.")


def test_each_kind_has_its_regime() -> None:
    """Eleven kinds of provider apart from local authorities each have a regime that names its own framework."""
    assert len(KINDS) == len(PROVIDERS) == 11
    assert list(REGIMES) == ["local_authority", *(kind for regime in PROVIDERS for kind in regime.inspects)]
    assert set(REGIMES) == {"local_authority", *KINDS}
    for kind in KINDS:
        assert REGIMES[kind].frameworks == (SCCIF[kind],)
    assert REGIMES["secure_childrens_home"].id == "secure children's homes"


@pytest.mark.parametrize("regime", PROVIDERS, ids=lambda regime: regime.id)
def test_each_statement_stands_somewhere(regime: object) -> None:
    """Pathways, frequencies and provisos cite their sources.

    A gap says that it was not found, a conclusion how it was drawn.
    """
    wrong_by_path = {
        path: wrong
        for path, statement in statements(regime)
        if ".editions" not in path and (wrong := faults(statement))
    }
    assert wrong_by_path == {}


@pytest.mark.parametrize("kind", KINDS)
def test_what_followed_is_asked_of_the_record_of_providers(kind: str) -> None:
    """It has nothing on what followed what. The record of local authorities has, and says nothing of a home."""
    on = DAYS[-1]
    answer = told(kind, judged(kind, on - timedelta(100), scale(kind)[0]), on=on)
    followed = (
        [why.source for why in answer.next.reasons if "The record shows nothing" in why.says] if answer.next else []
    )
    assert followed == [PROVIDER_RECORD.source]


@pytest.mark.parametrize(("kind", "on"), list(product(KINDS, DAYS)), ids=str)
def test_every_kind_answers_every_question_on_every_day(kind: str, on: date) -> None:
    """Each grade, and none, has an answer on what is next, when, what is due and what may come, or why not."""
    if not in_force(kind, on):
        with pytest.raises(NotInForceError, match="sccif-supported_accommodation-2024-09"):
            told(kind, on=on)
        return
    first = on - timedelta(100)
    histories: list[list[Inspection]] = [[], *([judged(kind, first, grade)] for grade in scale(kind))]
    for history in histories:
        answer = told(kind, *history, on=on)
        assert answer.next
        assert answer.next.activity.id == "full"
        assert answer.next.window or any(why.standing is Standing.NOT_FOUND for why in answer.next.reasons)
        assert answer.due
        for requirement in answer.due:
            assert requirement.owed.at_most is not None
            assert requirement.reasons
        for prospect in answer.prospects:
            assert all(why.says and why.source.document for why in prospect.reasons)
        text = answer.explain()
        assert "Inspections still due by " in text
        offered = SCCIF[kind].edition_on(on).activities
        for activity in offered:
            eligible = eligibility(answer.provider, activity, history, on=on)
            assert eligible.reasons


MONTHS: dict[str, dict[str, tuple[int | None, int | None, int | None] | None]] = {
    "childrens_home": {"g": None, "r": None, "i": None},
    "secure_childrens_home": {"g": None, "r": None, "i": None},
    "independent_fostering_agency": {"g": (0, None, 36), "r": (12, None, 18), "i": (6, None, 12)},
    "voluntary_adoption_agency": {"g": None, "r": None, "i": (12, None, 18)},
    "adoption_support_agency": {"g": None, "r": None, "i": None},
    "residential_family_centre": {"g": None, "r": None, "i": None},
    "boarding_school": {"g": None, "r": (None, None, 24), "i": None},
    "residential_special_school": {"g": None, "r": None, "i": None},
    "further_education_college": {"g": None, "r": (None, None, 24), "i": (None, None, 24)},
    "residential_holiday_scheme": {"g": None, "r": None, "i": None},
}
"""The windows of the first texts, in months, copied by hand."""
SINCE_2021: dict[str, dict[str, tuple[int | None, int | None, int | None] | None]] = {
    **MONTHS,
    "voluntary_adoption_agency": {"g": (0, None, 36), "r": (12, None, 18), "i": (6, None, 12)},
    "adoption_support_agency": {"g": None, "r": (12, None, 18), "i": (6, None, 12)},
    "residential_family_centre": {"g": None, "r": (12, None, 18), "i": (6, None, 12)},
}
"""The windows after the scheduling of 2021/22 was made consistent."""


def later(day: date, months: int | None) -> date | None:
    """Return the day a number of months after the first of a month."""
    if months is None:
        return None
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


class TestWindows:
    """When inspectors come back, by kind, grade and day."""

    @pytest.mark.parametrize("kind", MONTHS)
    @pytest.mark.parametrize(("day", "table"), [(date(2018, 5, 1), MONTHS), (date(2023, 5, 1), SINCE_2021)], ids=str)
    def test_by_grade(
        self, kind: str, day: date, table: dict[str, dict[str, tuple[int | None, int | None, int | None] | None]]
    ) -> None:
        """The windows are those of a table written by hand, counted from the inspection or the 1 April after it."""
        for letter, grade in (("g", GOOD), ("r", RI), ("i", INADEQUATE)):
            answer = told(kind, judged(kind, day, grade), on=day + timedelta(30)).next
            assert answer
            months = table[kind][letter]
            if months is None:
                assert answer.window is None
                continue
            assert answer.window
            rolling = months == (0, None, 36)
            start = date(day.year + 1, 4, 1) if rolling else day
            opens, typical, closes = (later(start, count) for count in months)
            closes = closes - timedelta(1) if rolling and closes else closes
            assert answer.window.ends == (opens, typical, closes)

    def test_supported_accommodation(self) -> None:
        """The release: "within approximately 3 years", 18 months, 6 months: a last day, and no typical one."""
        for outcome, closes in zip(
            SupportedAccommodationOutcome, (date(2028, 1, 13), date(2026, 7, 13), date(2025, 7, 13)), strict=True
        ):
            history = judged("supported_accommodation", date(2025, 1, 13), outcome)
            answer = told("supported_accommodation", history, on=date(2025, 2, 1)).next
            assert answer
            assert answer.window
            assert answer.window.ends == (None, None, closes)
            assert any(f"by policy: no later than {closes.day} " in line for line in answer.lines(date(2025, 2, 1)))
            assert any('The release says "within approximately"' in str(reason) for reason in answer.reasons)

    @pytest.mark.parametrize(("kind", "day"), list(product(MONTHS, (date(2018, 5, 1), date(2023, 5, 1)))), ids=str)
    def test_a_worse_grade_never_closes_later(self, kind: str, day: date) -> None:
        """This is true if both windows are known."""
        closes = [
            ahead.next.window.closes
            for grade in Grade
            if (ahead := told(kind, judged(kind, day, grade), on=day + timedelta(30))).next and ahead.next.window
        ]
        known = [closing for closing in closes if closing]
        assert known == sorted(known, reverse=True)

    @pytest.mark.parametrize("grade", [RI, INADEQUATE])
    def test_the_return_to_a_college_is_usual(self, grade: Grade) -> None:
        """Colleges, 8.1: "we usually carry out a monitoring visit and re-inspect within 2 years"."""
        kind = "further_education_college"
        answer = told(kind, judged(kind, date(2018, 5, 1), grade), on=date(2018, 6, 1)).next
        assert answer
        (reason,) = [why for why in answer.reasons if "24 months" in why.says]
        assert "The source says 'usually', so this is a target" in reason.says
        assert reason.source.locator == "section 8.1, Frequency of inspection"

    def test_two_monitoring_visits_are_told_apart(self) -> None:
        """The visit that may come to any college, and the visit to a college below good, each print their rule."""
        kind = "further_education_college"
        answer = told(kind, judged(kind, date(2018, 5, 1), RI), on=date(2018, 6, 1))
        rules = [prospect.reasons[0].says for prospect in answer.between]
        assert len({prospect.activity for prospect in answer.between}) == 1 < len(rules)
        assert all(f"\n  {rule}\n" in answer.explain() for rule in rules)
        assert "Monitoring visit: A college that is inadequate or requires improvement usually has" in html(answer)
        assert f"\n  {answer.next and answer.next.reasons[0].says}\n" not in answer.explain()

    def test_one_duty_is_printed_once(self) -> None:
        """The regulation and the framework's account of it are one line, with the reasons of both."""
        for kind in ("adoption_support_agency", "residential_family_centre"):
            answer = told(kind, judged(kind, date(2018, 5, 1), RI), on=date(2018, 6, 1))
            assert [due.frequency for due in answer.due] == ["regulation-27-1-b", "every-cycle"]
            assert answer.explain().count("Inspections still due by law: 0 (6, 7, 8, 9)") == 1
            assert answer.explain().count("Inspections still due") == 1

    def test_an_inadequate_home_is_returned_to_within_weeks(self) -> None:
        """Section 15: "always return ... within 6 to 8 weeks", for a visit or a full inspection."""
        answer = told("childrens_home", judged("childrens_home", date(2018, 5, 1), INADEQUATE), on=date(2018, 5, 10))
        (window,) = [prospect.window for prospect in answer.between if prospect.window]
        assert window.ends == (date(2018, 6, 12), None, date(2018, 6, 26))

    def test_the_first_inspection(self) -> None:
        """For a fostering agency 7 to 12 months after registration, for a family centre within 12; else not found."""
        new = date(2023, 1, 10)
        for kind, ends in (
            ("independent_fostering_agency", (date(2023, 8, 10), None, date(2024, 1, 10))),
            ("residential_family_centre", (None, None, date(2024, 1, 10))),
        ):
            answer = told(kind, on=date(2023, 5, 2), registered=new).next
            assert answer
            assert answer.window
            assert answer.window.ends == ends
            unknown = told(kind, on=date(2023, 5, 2), registered=Absence.NOT_SUPPLIED).next
            assert unknown
            assert unknown.window is None
            assert "The day of registration is not known." in [why.says for why in unknown.reasons]


class TestTheSeed:
    """Ofsted's slides of September 2017: "We will re-inspect IFAs judged as inadequate within 6-12 months"."""

    def test_two_working_days_of_notice(self) -> None:
        """Fostering agencies have a reduced notice period."""
        (notice,) = SCCIF["independent_fostering_agency"].editions[0].activity("full").notice
        assert notice.value
        assert notice.value.length == WorkingDays(2)

    def test_will_and_usually(self) -> None:
        """The framework says usually: the contradiction is shown, and the window says that it is a target."""
        topics = {difference.topic: difference for difference in SCCIF["independent_fostering_agency"].contradictions}
        certainty = topics["whether the return to a fostering agency below good is certain"]
        assert ['"We will re-inspect' in str(side.value) for side in certainty.sides] == [True, False]
        assert certainty.followed
        assert "usually returns" in certainty.followed.value
        history = judged("independent_fostering_agency", date(2017, 5, 1), INADEQUATE)
        answer = told("independent_fostering_agency", history, on=date(2017, 9, 26)).next
        assert answer
        assert "The source says 'usually', so this is a target" in answer.reasons[1].says

    def test_and_progress(self) -> None:
        """The slides leave out two words of the name of the judgement: the text is followed, the label kept."""
        overall = SCCIF["childrens_home"].editions[0].area("overall")
        assert overall.title.value == "Overall experiences and progress of children and young people"
        assert next(alias.value for alias in overall.aliases) == "Overall experiences of children and young people"


class TestDue:
    """Law and policy separately, through the library's own regimes."""

    @pytest.mark.parametrize(
        ("kind", "history", "on", "owed"),
        [
            ("childrens_home", (date(2020, 3, 1), GOOD), date(2020, 4, 10), ONE),
            ("childrens_home", (date(2020, 5, 1), GOOD), date(2020, 6, 1), NONE),
            ("childrens_home", (date(2021, 11, 1), GOOD), date(2021, 12, 1), NONE),
            ("childrens_home", (date(2023, 1, 15), RI), date(2023, 2, 1), ONE),
            ("secure_childrens_home", (date(2024, 5, 1), GOOD), date(2024, 6, 1), ONE),
            ("residential_holiday_scheme", (date(2024, 5, 1), GOOD), date(2024, 6, 1), NONE),
            ("residential_special_school", (date(2024, 1, 9), GOOD), date(2024, 6, 1), ONE),
        ],
        ids=str,
    )
    def test_in_a_year(self, kind: str, history: tuple[date, Grade], on: date, owed: HowMany) -> None:
        """Homes and schemes are under the law, special schools under policy."""
        (requirement,) = told(kind, judged(kind, *history), on=on).due
        assert requirement.owed == owed
        assert (requirement.mandate is Mandate.POLICY) == (kind == "residential_special_school")

    def test_law_and_policy_of_a_fostering_agency(self) -> None:
        """By law once in three years, and which was not found; by policy by the end of the rolling years."""
        kind = "independent_fostering_agency"
        law, policy = told(kind, judged(kind, date(2017, 3, 31) + timedelta(1), GOOD), on=date(2020, 5, 1)).due
        assert (law.mandate, law.owed, law.cycle) == (Mandate.LAW, NONE, None)
        assert (policy.mandate, policy.owed, policy.by) == (Mandate.POLICY, ONE, date(2021, 3, 31))
        _, new = told(kind, on=date(2023, 5, 2), registered=date(2022, 1, 10), circumstances={}).due
        assert (new.frequency, new.by) == ("first-three-years", date(2025, 1, 9))

    def test_where_no_law_says_how_often(self) -> None:
        """For boarding schools and colleges a reason says so, with its source."""
        for kind in ("boarding_school", "residential_special_school", "further_education_college"):
            (why,) = [reason for reason in told(kind, on=date(2019, 9, 2)).reasons if reason.rule == "no-frequency"]
            assert why.says.startswith("No law lays down how often")
            assert why.source.basis is Basis.GUIDANCE


class TestWhatMayCome:
    """Eligibility through the same function as for local authorities."""

    def test_no_children(self) -> None:
        """A home where no child has lived first has an interim inspection; if that is unknown, so is the inspection."""
        interim = SCCIF["childrens_home"].editions[0].activity("interim")
        new = provider("childrens_home", date(2019, 5, 1))
        for circumstances, answer in (
            ({}, Answer.UNKNOWN),
            ({Circumstance.NO_CHILDREN: True}, Answer.MAY),
            ({Circumstance.NO_CHILDREN: False}, Answer.NO),
        ):
            eligible = eligibility(new, interim, [], on=date(2019, 9, 2), circumstances=circumstances)
            assert eligible.answer is answer
        unknown = eligibility(new, interim, [], on=date(2019, 9, 2))
        (why,) = (why for why in unknown.reasons if why.rule == "circumstance-not-known")
        assert (why.standing, why.says) == (
            Standing.NOT_KNOWN,
            "What follows depends on a circumstance that is not known: no child living there or placed.",
        )

    @pytest.mark.parametrize(
        ("activity", "on", "answer"),
        [
            ("full", date(2019, 9, 2), Answer.YES),
            ("full", date(2020, 6, 1), Answer.NO),
            ("full", date(2021, 4, 12), Answer.YES),
            ("interim", date(2022, 3, 31), Answer.MAY),
            ("interim", date(2022, 4, 1), Answer.NO),
            ("assurance", date(2022, 3, 31), Answer.NO),
            ("assurance", date(2022, 4, 1), Answer.MAY),
            ("assurance_visit", date(2020, 10, 1), Answer.MAY),
            ("assurance_visit", date(2021, 4, 12), Answer.NO),
            ("monitoring", date(2020, 6, 1), Answer.MAY),
        ],
        ids=str,
    )
    def test_by_day(self, activity: str, on: date, answer: Answer) -> None:
        """Interim until March 2022, assurance since. Routine inspection stops from 17 March 2020 to 12 April 2021."""
        kind = "childrens_home"
        history = [judged(kind, date(2018, 5, 1), GOOD)]
        offered = SCCIF[kind].edition_on(on).activity(activity)
        assert eligibility(provider(kind), offered, history, on=on, circumstances=OPEN).answer is answer

    def test_aligned_inspections_are_on_hold(self) -> None:
        """They may come until the entry of 4 October 2024, and then do not."""
        kind = "boarding_school"
        history = [judged(kind, date(2023, 5, 2), GOOD)]
        aligned = SCCIF[kind].editions[0].activity("aligned")
        for on, answer in ((date(2024, 10, 3), Answer.MAY), (date(2024, 10, 4), Answer.NO)):
            assert eligibility(provider(kind), aligned, history, on=on).answer is answer


def test_the_law_after_the_version_that_was_read() -> None:
    """The stored version of regulation 27 was superseded on 24 September 2020: what is asked since is concluded."""
    law = [
        frequency
        for regime in PROVIDERS
        for frequency in regime.frequencies
        if frequency.mandate is Mandate.LAW and frequency.id.startswith("regulation-27")
    ]
    for day, basis in ((date(2020, 9, 23), Basis.LAW), (date(2020, 9, 24), Basis.INFERRED)):
        asked = [frequency for frequency in law if frequency.during and day in frequency.during]
        assert len(asked) == 7
        assert {frequency.source.basis for frequency in asked} == {basis}


def test_provisos_after_the_version_that_was_read() -> None:
    """Paragraphs (2), (3), (3ZA) and (3ZB): what holds since 24 September 2020 is a conclusion of its own."""
    homes = [regime for regime in PROVIDERS if regime.inspects[0].endswith("childrens_home")]
    for regime, paragraph in product(homes, ("2", "3", "3ZA", "3ZB")):
        read, since = (
            {proviso for frequency in regime.frequencies for proviso in frequency.unless if proviso.id == name}
            for name in (f"regulation-27-{paragraph}", f"regulation-27-{paragraph}-not-seen")
        )
        ((first,), (second,)) = read, since
        assert first.during
        assert second.during
        assert (first.during.until, second.during.since) == (date(2020, 9, 23), date(2020, 9, 24))
        assert second.source.basis is Basis.INFERRED
        assert "was not seen" in second.says


def test_the_framework_gives_the_legal_duty() -> None:
    """Section 9.1: "a duty to inspect ... at least once in every 3-year cycle (... S.I. 2015/551)", so it is law."""
    told_of = [
        (regime.inspects[0], frequency)
        for regime in PROVIDERS
        for frequency in regime.frequencies
        if frequency.id.startswith("every-cycle")
    ]
    assert {kind for kind, _ in told_of} == {
        "voluntary_adoption_agency",
        "adoption_support_agency",
        "residential_family_centre",
    }
    for _, frequency in told_of:
        assert frequency.mandate is Mandate.LAW
        assert "regulations" in frequency.says
        assert "regulation-27-suspended" in {proviso.id for proviso in frequency.unless}
        assert frequency.during
        assert frequency.during.until or frequency.source.basis is Basis.INFERRED


@pytest.mark.parametrize("regime", tuple(REGIMES.values()), ids=lambda regime: regime.id)
def test_a_target_says_so(regime: Regime) -> None:
    """Where a source says "usually" or "approximately" so does the window. Two texts have no such word."""
    unhedged = {
        path.id
        for path in regime.pathways
        if path.window.value and not any(word in path.window.note for word in ("usually", "approximately"))
    }
    assert unhedged <= {"return", "requires-improvement", "requires-improvement-aligned"}


def test_a_first_inspection_is_counted_from_registration() -> None:
    """Section 21 of family centres: "within 12 months of registration". Nothing came before from which to count."""
    firsts = [path for regime in REGIMES.values() for path in regime.pathways if not path.after and path.window.value]
    assert [path.comes for path in firsts] == [
        "7 months to 12 months after registration",
        "no later than 12 months after registration",
    ]
    assert all("counted from registration" in path.window.note for path in firsts)
    assert all(f"Window     {path.comes}" in str(path) for path in firsts)


def test_no_pathway_begins_before_its_framework() -> None:
    """Supported accommodation has been inspected since September 2024 only, other kinds since April 2017."""
    for regime in PROVIDERS:
        first = regime.frameworks[0].editions[0].period.value.since
        assert first
        begun = [path.during.since for path in regime.pathways if path.during and path.during.since]
        assert len(begun) == len(regime.pathways)
        assert min(begun) >= first


def test_a_sum_of_days_is_ours() -> None:
    """Law firms count the comments from the draft; the table for schools counts all from the end of the inspection."""
    deadlines = [
        deadline
        for framework in SCCIF.values()
        for edition in framework.editions
        for activity in edition.activities
        for deadline in activity.deadlines
        if deadline.id.endswith("-comments")
    ]
    summed = {deadline.id for deadline in deadlines if "by our sum" in deadline.says}
    assert summed == {"full-2020-comments", "supported-comments"}
    assert all(deadline.source.basis is Basis.INFERRED for deadline in deadlines if deadline.id in summed)
