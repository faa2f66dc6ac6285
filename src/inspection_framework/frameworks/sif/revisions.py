"""The published updates, in order. None of them was read in full: of most only the line that announces it was seen."""

import attrs

from inspection_framework.frameworks.sif.sources import (
    COUNCIL_SLIDES_2013,
    FRAMEWORK_2014,
    FRAMEWORK_2017,
    HANDBOOK_PAGE,
    MONITORING_HANDBOOK_2016,
    MONITORING_HANDBOOK_2017,
    REINSPECTION_OUTCOME_2016,
    RELEASE_NOVEMBER_2013,
)
from inspection_framework.frameworks.sources import FRAMEWORK_OF_SEPTEMBER_2018
from inspection_framework.model.edition import Revision
from inspection_framework.model.facts import Basis, Fact

__all__ = ["REVISIONS"]

_DATED_BY_US = attrs.evolve(HANDBOOK_PAGE, basis=Basis.INFERRED)

REVISIONS = (
    Fact(
        Revision(
            published="25 September 2013",
            what="the framework is first published, for the authority's part; a universal cycle of three years; one inspection of child protection, looked after children, care leavers, fostering and adoption",
        ),
        COUNCIL_SLIDES_2013,
        note="the day is the slides'; what it held is in Ofsted's release",
    ),
    Fact(
        Revision(
            published="7 November 2013",
            what="framework and handbook published again, with the sections on the review of the LSCB; first used on 19 November 2013",
        ),
        RELEASE_NOVEMBER_2013,
        note="the day of first use is Barnet's (paragraph 4.1) and that of the first reports",
    ),
    Fact(
        Revision(
            published="12 December 2014",
            what='framework and handbook updated, and a "changes document" issued; what changed was not found',
        ),
        FRAMEWORK_2014,
        note="the day is on the framework's cover; the rest is from the list of updates of the handbook's page. Reports on inspections of January 2015 speak of 20 case audits, no longer of 18",
    ),
    Fact(
        Revision(
            published="between December 2014 and June 2015",
            what='handbook: "revised arrangements for the days when inspectors are onsite" and new tools',
        ),
        _DATED_BY_US,
        note="undated: it comes between others in the list; the reports show a new week for inspections that began from April and May 2015",
    ),
    Fact(
        Revision(published="June 2015", what="handbook and a document of the changes; what changed was not found"),
        HANDBOOK_PAGE,
        note="inspections that began from 13 April 2015 already use a new form of report",
    ),
    Fact(
        Revision(
            published="undated, after June 2015",
            what="handbook: delegated functions, scheduling reviews of LSCBs, deployment of inspectors and timetable, report writing",
        ),
        HANDBOOK_PAGE,
    ),
    Fact(
        Revision(
            published="undated, taken to be after the one before",
            what="handbook: a new annex M on report writing; terms of reference of the consistency panel, paragraphs 203 to 211",
        ),
        _DATED_BY_US,
        note="the list of updates shows no day for it; that it comes after the other is concluded from the list",
    ),
    Fact(
        Revision(
            published="by February 2017",
            what='handbook: new annexes E and F; more on "information about the local authority" in annex A',
        ),
        _DATED_BY_US,
        note="undated; taken to be no later than the cover date of the last copies",
    ),
    Fact(
        Revision(
            published="May 2016",
            what="a handbook of its own for monitoring inadequate authorities (160035): an action planning visit and quarterly monitoring visits",
        ),
        MONITORING_HANDBOOK_2016,
        note="only the contents list and paragraphs 1 to 3 were seen; more is known from the press",
    ),
    Fact(
        Revision(
            published="May 2016",
            what="outcome of the consultation on re-inspection (160032)",
        ),
        REINSPECTION_OUTCOME_2016,
        note='only the opening was seen, "a more proportionate approach to re-inspecting inadequate local authorities"; its conclusions are known from the press',
    ),
    Fact(
        Revision(
            published="February 2017",
            what="framework and handbook, the cover date of the last copies; the framework has an annex B on delegation of functions, which that of December 2014 has not",
        ),
        FRAMEWORK_2017,
        note="what the copies hold matches the update of 29 November 2017, so the annex may be later than February",
    ),
    Fact(
        Revision(
            published="May 2017",
            what='handbook for monitoring and re-inspection: adds the "post-monitoring single inspection"',
        ),
        MONITORING_HANDBOOK_2017,
    ),
    Fact(
        Revision(
            published="29 November 2017",
            what="handbook: the sections on the LSCB removed, guidance on re-inspection added, annex A guidance on child-level data updated; kept for some re-inspections of inadequate authorities",
        ),
        _DATED_BY_US,
        note="the list of updates shows no day for each line; that this newest one is of the day of the last update is inferred",
    ),
    Fact(
        Revision(published="September 2018", what="the updated ILACS framework ends re-inspections under this one"),
        FRAMEWORK_OF_SEPTEMBER_2018,
        note="reported on 17 and 19 September 2018",
    ),
)
