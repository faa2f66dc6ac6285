"""The published updates of the framework for joint targeted area inspections, and the guidance for each theme."""

from datetime import date

from inspection_framework.frameworks.jtai.sources import (
    CRIMINAL_EXPLOITATION_GUIDANCE,
    DOMESTIC_ABUSE_GUIDANCE,
    FAMILY_ENVIRONMENT_RELEASE,
    FRONT_DOOR_CHANGES,
    FRONT_DOOR_GUIDANCE,
    HMICFRS_PAGE,
    NEED_HELP_GUIDANCE,
)
from inspection_framework.frameworks.sources import JTAI_FRAMEWORK_PAGE
from inspection_framework.model.days import Period
from inspection_framework.model.edition import Revision
from inspection_framework.model.facts import Fact

__all__ = ["REVISIONS"]

REVISIONS = (
    Fact(
        Revision(
            published="January 2016",
            what="the framework is first published, after a consultation and a pilot inspection",
        ),
        HMICFRS_PAGE,
        note="GOV.UK gives 14 January 2016 as the day of its page on the first theme, child exploitation",
    ),
    Fact(
        Revision(published="August 2016", what="guidance on report writing and arrangements for action plans"),
        JTAI_FRAMEWORK_PAGE,
        note="the copy of the list of updates breaks off within this entry",
    ),
    Fact(
        Revision(
            published="undated, after August 2016",
            what="probation services and youth offending teams are not always inspected; the day of notification is counted as day 1, no longer as day 0, and may be a Monday instead of a Tuesday, depending on the theme",
        ),
        JTAI_FRAMEWORK_PAGE,
        note="the list of updates gives no days",
    ),
    Fact(
        Revision(
            published="undated, the newest in the list",
            what="notification changes to 10 working days before fieldwork for every theme, in place of 9 or 10 by theme",
        ),
        JTAI_FRAMEWORK_PAGE,
        note="the list of updates gives no days; GOV.UK's page on one theme, child exploitation, has the 10 working days since 25 February 2020; HMICFRS says that the framework was last updated on 17 July 2019",
    ),
    Fact(
        Revision(published="28 March 2022", what="guidance on the criminal exploitation of children"),
        CRIMINAL_EXPLOITATION_GUIDANCE,
        during=Period(date(2022, 3, 28), None),
    ),
    Fact(
        Revision(published="7 October 2022", what="guidance on children and families who need help"),
        NEED_HELP_GUIDANCE,
        during=Period(date(2022, 10, 7), None),
    ),
    Fact(
        Revision(published="5 April 2024", what="guidance on the front door updated"),
        FRONT_DOOR_GUIDANCE,
        during=Period(date(2024, 4, 5), None),
        note="by a copy of the summary of changes: among others on deferring and pausing, on the conduct of inspectors, on raising concerns and on sharing draft findings",
    ),
    Fact(
        Revision(published="12 September 2024", what="guidance on children who are victims of domestic abuse"),
        DOMESTIC_ABUSE_GUIDANCE,
        during=Period(date(2024, 9, 12), None),
    ),
    Fact(
        Revision(
            published="23 April 2025",
            what="the evaluation criteria for the front door are redrafted; the scope and the method do not change",
        ),
        FRONT_DOOR_CHANGES,
        during=Period(date(2025, 4, 23), None),
    ),
    Fact(
        Revision(
            published="10 September 2025",
            what="guidance on child sexual abuse in the family environment, from autumn 2025",
        ),
        FAMILY_ENVIRONMENT_RELEASE,
        during=Period(date(2025, 9, 10), None),
    ),
)
