"""The law above the frameworks, and the three principles."""

from datetime import date

import pytest

from inspection_framework.frameworks.law import (
    INSPECTION_OF_AUTHORITIES,
    JOINT_INSPECTIONS,
    LEGAL_POWERS,
    REVIEWS_OF_BOARDS,
    WORKING_DAY_DEFINITION,
)
from inspection_framework.frameworks.principles import PRINCIPLES
from inspection_framework.model.facts import Basis, Fact, Wording


def said_at(document: str, locator: str) -> list[Fact[object]]:
    """Return the facts cited from a place in an act or instrument."""
    return [fact for fact in LEGAL_POWERS.facts if document in fact.source.document and fact.source.locator == locator]


def test_the_topic_holds_all_three_parts() -> None:
    """Inspection of authorities, reviews of boards and joint inspections, in this order."""
    assert LEGAL_POWERS.id == "legal_powers"
    assert LEGAL_POWERS.facts == (*INSPECTION_OF_AUTHORITIES, *REVIEWS_OF_BOARDS, *JOINT_INSPECTIONS)


class TestWorkingDay:
    """S.I. 2007/462 regulation 1(2): any day except weekends, the two feasts and a bank holiday."""

    @pytest.mark.parametrize(
        "day", ["Saturday", "Sunday", "Christmas Day", "Good Friday", "bank holiday in England and Wales"]
    )
    def test_it_excludes(self, day: str) -> None:
        """Each day that the regulation excludes is in the sentence."""
        assert day in WORKING_DAY_DEFINITION.value

    def test_it_is_the_regulation_itself(self) -> None:
        """The regulation was read, and it is law."""
        assert WORKING_DAY_DEFINITION.source.locator == "regulation 1(2)"
        assert WORKING_DAY_DEFINITION.source.basis is Basis.LAW
        assert WORKING_DAY_DEFINITION.source.wording_seen


class TestInspectionOfAuthorities:
    """Education and Inspections Act 2006, sections 136 and 137; S.I. 2007/462."""

    def test_power_and_duty(self) -> None:
        """The Chief Inspector may inspect, and must when the Secretary of State requests it."""
        (power,) = said_at("Act 2006", "section 136(1)")
        (duty,) = said_at("Act 2006", "section 136(3)")
        assert "may inspect" in str(power.value)
        assert "must inspect" in str(duty.value)
        assert "when the Secretary of State requests it" in str(duty.value)

    def test_both_frameworks_stand_on_section_136(self) -> None:
        """Barnet says so of the single inspection framework, and Ofsted itself of ILACS."""
        said = [fact for fact in INSPECTION_OF_AUTHORITIES if "under section 136" in fact.value and fact.during]
        assert [str(fact.during) for fact in said] == ["from 19 November 2013 to 31 August 2018", "from 1 January 2018"]
        assert [fact.source.basis for fact in said] == [Basis.SECONDARY, Basis.GUIDANCE]

    def test_report_and_statement_are_published(self) -> None:
        """Section 137(4): "The authority must publish (a) the report, and (b) the statement"."""
        (published,) = said_at("Act 2006", "section 137(4)")
        assert "publishes the report and the statement" in str(published.value)

    def test_the_statement_is_owed_whatever_the_outcome(self) -> None:
        """Section 137(3): whenever an authority receives a report. The duty is not limited to inadequate."""
        (statement,) = said_at("Act 2006", "section 137(3)")
        assert "not limited to authorities judged inadequate" in statement.note

    def test_thirty_working_days_are_law_and_were_read(self) -> None:
        """Regulation 2: the authority publishes the report within 30 working days of receiving it."""
        (thirty,) = said_at("2007/462", "regulation 2")
        assert "30 working days of receiving" in str(thirty.value)
        assert (thirty.source.basis, thirty.source.wording_seen) == (Basis.LAW, True)

    def test_seventy_working_days_are_concluded(self) -> None:
        """Regulation 3 was cut off in the copy seen: its 70 working days are inferred, and the note says from what."""
        (seventy,) = said_at("2007/462", "regulation 3")
        assert "70 working days of receiving" in str(seventy.value)
        assert (seventy.source.basis, seventy.source.wording_seen) == (Basis.INFERRED, False)
        assert "cut off" in seventy.note

    def test_ofsted_itself_says_seventy_working_days(self) -> None:
        """Ofsted in August 2018: "within 70 working days of receiving the letter"."""
        (ofsted,) = (fact for fact in INSPECTION_OF_AUTHORITIES if "spokesperson" in fact.source.document)
        assert '"within 70 working days of receiving the letter"' in ofsted.value
        assert (ofsted.source.basis, ofsted.source.published) == (Basis.GUIDANCE, date(2018, 8, 16))


class TestReviewsOfBoards:
    """Children Act 2004 section 15A, the Review Regulations 2013, and section 152 of the Act of 2006."""

    def test_their_wording_was_not_seen(self) -> None:
        """The reports name them as their basis, and are quoted; none of the texts themselves was read."""
        *named, end = REVIEWS_OF_BOARDS
        assert [fact.wording for fact in named] == [Wording.QUOTED] * 3
        assert [fact.source.basis for fact in named] == [Basis.OBSERVED] * 3
        assert ["not seen" in fact.note for fact in named] == [True] * 3
        assert (end.value, end.source.basis, end.source.wording_seen) == (None, Basis.LAW, False)

    def test_no_end_is_claimed(self) -> None:
        """No source says when the power ended: no fact has days, and one says that it was not found."""
        assert all(fact.during is None for fact in REVIEWS_OF_BOARDS)
        assert [fact.note.startswith("not found: until when") for fact in REVIEWS_OF_BOARDS] == [False] * 3 + [True]


class TestJointInspections:
    """Children Act 2004 section 20; S.I. 2015/1792 regulations 3 and 4, in force 9 November 2015."""

    def test_request_and_own_decision(self) -> None:
        """Section 20: "must, at the request of the Secretary of State"; "may conduct a review"."""
        (request,), (own,) = (said_at("Act 2004", place) for place in ("section 20(1)(b)", "section 20(2)"))
        assert "must review" in str(request.value)
        assert "may also review" in str(own.value)

    def test_the_regulations_apply_from_november_2015(self) -> None:
        """Each fact from the regulations begins on 9 November 2015; the act's own have no days."""
        starts = {str(fact.during) for fact in JOINT_INSPECTIONS if "2015/1792" in fact.source.document}
        assert starts == {"from 9 November 2015"}
        assert [fact.during for fact in JOINT_INSPECTIONS if fact.source.document.endswith("Act 2004")] == [None, None]

    def test_seventy_working_days(self) -> None:
        """Regulation 4: within 70 working days of receiving the report, which is law here."""
        seventy = JOINT_INSPECTIONS[-1]
        assert "70 working days of receiving the report" in seventy.value
        assert (seventy.source.basis, seventy.source.wording_seen) == (Basis.LAW, True)


class TestPrinciples:
    """Gateshead paragraph 7 and Ofsted's slides at Sefton give the same three principles in two wordings."""

    def test_gateshead(self) -> None:
        """Focus on the things that matter most; be consistent; prioritise where improvement is needed most."""
        said = [str(fact.value) for fact in PRINCIPLES.facts if fact.source.locator == "paragraph 7"]
        assert [sentence.split('"')[1] for sentence in said] == [
            "focus on the things that matter most to children's lives",
            "be consistent in our expectations of providers",
            "prioritise our work where improvement is needed most",
        ]

    def test_the_slides_proposed_and_agreed(self) -> None:
        """Ofsted's own slides have the first wording and, after the consultation, the one that Gateshead quotes."""
        slides = [fact for fact in PRINCIPLES.facts if fact.source.basis is Basis.GUIDANCE]
        first = [str(fact.value) for fact in slides if fact.source.locator == 'slide "Our inspection principles"']
        assert [sentence.strip('"').split()[0] for sentence in first] == ["Focus", "Being", "Prioritise", "The"]
        assert "risk-based and proportionate" in first[2]
        agreed = [str(fact.value).strip('".').lower() for fact in slides if fact.note]
        gateshead = [str(fact.value) for fact in PRINCIPLES.facts if fact.source.locator == "paragraph 7"]
        assert len(agreed) == 3
        for ours, theirs in zip(agreed, gateshead, strict=True):
            assert ours.removeprefix("to ") in theirs
