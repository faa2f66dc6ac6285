"""The published updates of ILACS, each in the edition during which it applied."""

from datetime import date

import attrs

from inspection_framework.frameworks.ilacs.sources import (
    CARE_LEAVERS_RESPONSE,
    GUIDANCE_DECEMBER_2024,
    SUMMARY_APRIL_2024,
    UPDATE_LOG,
)
from inspection_framework.frameworks.sources import (
    FRAMEWORK_OF_SEPTEMBER_2018,
    GATESHEAD,
    OFSTED_AUGUST_2018,
    REFORM_RELEASE,
)
from inspection_framework.model.days import Period
from inspection_framework.model.edition import Revision
from inspection_framework.model.facts import Basis, Fact

__all__ = ["REVISIONS_2018", "REVISIONS_2023", "REVISIONS_2026"]

_DATED_BY_US = attrs.evolve(UPDATE_LOG, basis=Basis.INFERRED)

REVISIONS_2018 = (
    Fact(
        Revision(
            published="29 November 2017",
            what="first publication, for use from January 2018: three graded areas and overall effectiveness; authorities judged inadequate stay with monitoring and re-inspection under the single inspection framework",
        ),
        _DATED_BY_US,
        during=Period(date(2018, 1, 1), None),
        note="the log has the day of publication; that it was used from January 2018 is from Ofsted's consultation of 2022. The guidance says in paragraph 1 that it was first published in November 2017. The areas are those of the reports, and the arrangements for inadequate authorities are known from Ofsted's slides of September 2017",
    ),
    Fact(
        Revision(
            published="September 2018, announced on 16 August 2018 with immediate effect",
            what="after a focused visit with areas for priority action the authority shares an early draft of its action plan within 20 working days; the final one stays due within 70 working days of receiving the letter",
        ),
        OFSTED_AUGUST_2018,
        during=Period(date(2018, 8, 16), None),
        note="the news item adds that a letter to St Helens earlier in August had asked for a draft by 10 September",
    ),
    Fact(
        Revision(
            published="September 2018",
            what="authorities judged inadequate are re-inspected by a standard inspection, no longer under the single inspection framework; monitoring visits go on",
        ),
        FRAMEWORK_OF_SEPTEMBER_2018,
        during=Period(date(2018, 9, 1), None),
        note="that monitoring visits go on is from Community Care, 19 September 2018. The day of publication was not seen; 1 September is taken because the last re-inspection under the single inspection framework began on 11 June 2018 and the first standard one after it on 29 October 2018",
    ),
    Fact(
        Revision(published="April 2019", what="an update whose content was not seen"),
        GATESHEAD.at("paragraph 5"),
        during=Period(date(2019, 4, 29), None),
        note='the first day is that on which Gateshead was inspected; its paper says that it was the first "under the new framework", which is taken to mean this update',
    ),
    Fact(
        Revision(
            published="August 2020, updated 18 September 2020",
            what="arrangements for focused visits in the light of coronavirus; the update adds information on areas for priority action, and two items to the request for information",
        ),
        _DATED_BY_US,
        during=Period(date(2020, 9, 18), date(2020, 12, 31)),
        note="the log as read gives no days: that the page was updated on 18 September is from the copy by FE News, and new guidance for local authorities was announced by 17 August. The visits had no grades (Ofsted, August 2020) and began in late September or early October; the interim period was first planned to the end of December 2020. Reports show no graded inspection between those that began on 9 March 2020 and 28 June 2021, and the next from 20 September 2021",
    ),
    Fact(
        Revision(
            published="November 2020",
            what="visits are paused during the national lockdown, from 5 November to 2 December 2020",
        ),
        _DATED_BY_US,
        during=Period(date(2020, 11, 5), date(2020, 12, 2)),
        note="the log gives neither the year nor the day of the entry: the month is concluded from the lockdown that it names",
    ),
    Fact(
        Revision(
            published="2021, after the restart",
            what='"Updated details of notification periods for inspections and visits and guidance on arrangements for publishing inspection reports and letters; concerns and complaints about an inspection; and on how our inspections/visits consider the local authority\'s arrangements with regional adoption agencies."',
        ),
        _DATED_BY_US,
        during=Period(date(2021, 1, 1), None),
        note="the log gives no day, and what the details became was not seen; the year is that of the entries around it",
    ),
)

REVISIONS_2023 = (
    Fact(
        Revision(
            published="2 December 2022",
            what="from January 2023 care leavers are judged separately, and the judgement on children in care no longer includes them",
        ),
        CARE_LEAVERS_RESPONSE.at("Summary of responses"),
        during=Period(date(2023, 1, 1), None),
        note="the response says January 2023, the statistics as at 31 March 2025 say 1 January. Of those who answered the consultation 93% agreed with the judgement, and 78% with January 2023",
    ),
    Fact(
        Revision(
            published="5 April 2024",
            what="language aligned to the Children's Social Care National Framework (paragraphs 3, 42, 50, 97, 155); the Equality Act (paragraphs 2, 82); references to the policies on deferring, pausing and gathering additional evidence, now in a single publication (paragraphs 17, 178, 238); complaints and the publication of reports (paragraphs 234, 235, 245 to 247)",
        ),
        SUMMARY_APRIL_2024,
        during=Period(date(2024, 4, 5), None),
        note="not the whole summary, which also names criteria that were reworded and breaks off in the copy read; of the guidance itself only paragraphs 1 to 5 could be read",
    ),
    Fact(
        Revision(published="13 December 2024", what="an update whose summary of changes was not seen"),
        attrs.evolve(GUIDANCE_DECEMBER_2024, basis=Basis.INFERRED).at("paragraph 1"),
        during=Period(date(2025, 1, 1), None),
        note="paragraph 1 says that it was updated in December 2024. That it holds for inspections on site from January 2025 is concluded from reports, which from then on refer to the National Framework: see the topic 'national_framework'",
    ),
)

REVISIONS_2026 = (
    Fact(
        Revision(
            published="for 1 April 2026, announced on 27 November 2025",
            what="overall effectiveness is removed, and the framework is to be revised to align inspections with the reforms of children's social care; an advisory reference group is to help to train inspectors",
        ),
        REFORM_RELEASE,
        during=Period(date(2026, 4, 1), None),
        note="the release says from April 2026; that the four graded judgements remain is seen in the reports; the text itself was not seen",
    ),
    Fact(
        Revision(
            published="planned for 2027, announced on 27 November 2025",
            what="a renewed children and families services framework, after a consultation in 2026",
        ),
        REFORM_RELEASE,
        note="no first day was found, so this edition is left open",
    ),
)
