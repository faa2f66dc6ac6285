"""The single inspection itself: four calendar weeks, announced the day before."""

from datetime import time

import attrs

from inspection_framework.frameworks.deadlines import AFTER_A_REPORT
from inspection_framework.frameworks.sif.evidence import EVIDENCE
from inspection_framework.frameworks.sif.periods import (
    FIRST_PATTERN,
    LATER_PATTERN,
    LATER_PATTERN_FROM_SEPTEMBER_2016,
    LATER_PATTERN_TO_AUGUST_2016,
    SAID_IN_2013,
    SAID_IN_2015,
    SAID_IN_2017,
    WITH_LSCB,
    WITHOUT_LSCB,
)
from inspection_framework.frameworks.sif.publication import OF_REPORTS
from inspection_framework.frameworks.sif.sampling import SAMPLING_PLANS
from inspection_framework.frameworks.sif.sources import (
    GLOUCESTERSHIRE_2017,
    HANDBOOK_2017,
    HANDBOOK_PAGE,
    NORFOLK_2015,
)
from inspection_framework.frameworks.sources import BARNET, HALTON, SIF_REPORTS
from inspection_framework.model.activities import (
    Activity,
    Feedback,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    TeamRole,
)
from inspection_framework.model.days import Weekday
from inspection_framework.model.deadlines import Anchor
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.lengths import CalendarDays

__all__ = ["SINGLE_INSPECTION"]

_DAYS = SIF_REPORTS.at("the days of the inspection on the title page")
_TEAM = SIF_REPORTS.at('the paragraph "The inspection team consisted of"')

_NORFOLK = attrs.evolve(NORFOLK_2015, basis=Basis.INFERRED)

_FIRST_SAID = "said in November 2013; until when it held was not found, so it is put with the first pattern of the week"
_SWITCH = (
    "The day of the change is inferred: the handbook's page records new arrangements for the days on site but gives no day for them. It is taken to be 13 April 2015, "
    "the first day of the first inspection on the new pattern; the last one on the old pattern began on 3 March 2015, and none began in between"
)

JUDGES = (
    Fact(
        ("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leaders", "lscb"),
        BARNET.at("paragraphs 9.5 to 9.7 and 9.15.1"),
        during=WITH_LSCB,
        note=(
            'the LSCB is reviewed "usually" at the same time, says Ofsted\'s release of 7 November 2013. Every report of a first inspection gives its grade but that on Surrey, 21 October to 12 November 2014, whose board was reviewed by itself in June 2015. '
            "The last reviews are those of inspections that ended on 19 October 2017. The last day of this set, 28 November 2017, is our conclusion: the handbook's page was last updated on the day after"
        ),
    ),
    Fact(
        ("overall", "help_and_protection", "looked_after", "adoption", "care_leavers", "leaders"),
        attrs.evolve(HANDBOOK_PAGE, basis=Basis.INFERRED),
        during=WITHOUT_LSCB,
        note=(
            "concluded: the sections on the LSCB were taken out of the handbook; the list of updates shows no day for each line, and this is its newest, hence 29 November 2017. "
            "No first inspection began after 25 September 2017, so no report of one shows it"
        ),
    ),
)

NOTICE = (
    Fact(
        Notice(
            words='"Local Authorities will be informed on a Tuesday by 9.30 the day before the inspection begins on the Wednesday."',
            length=CalendarDays(1),
            told=Weekday.TUESDAY,
            by=time(9, 30),
            begins=Weekday.WEDNESDAY,
        ),
        BARNET.at("paragraph 9.8.1"),
        during=FIRST_PATTERN,
        note=_SWITCH,
    ),
    Fact(
        Notice(
            words='The authority is told on a Monday and inspectors are on site on the Tuesday; the council calls it a "no notice inspection".',
            length=CalendarDays(1),
            told=Weekday.MONDAY,
            begins=Weekday.TUESDAY,
        ),
        _NORFOLK,
        during=LATER_PATTERN,
        note=f"said of one inspection: Norfolk was told on 6 July 2015, with inspectors on site from 7 July. That it was so in others is our conclusion: most reports of these years print a Monday as the first day. The memo gives no hour. {_SWITCH}",
    ),
)

PHASES = (
    Fact(
        None,
        BARNET.at("paragraph 9.8.1"),
        during=FIRST_PATTERN,
        note=(
            "not found: which of the weeks are on site and which off it. "
            'All that is said: "The inspection will take four weeks with a combination of on and off site time."'
        ),
    ),
    Fact(
        (
            Phase(
                weeks=(1,),
                place=Place.ON_SITE,
                what="a small group of inspectors prepares, settles the key lines of enquiry and names the first cases to be audited",
                first=Weekday.TUESDAY,
            ),
            Phase(
                weeks=(2,),
                place=Place.OFF_SITE,
                what="inspectors prepare the interviews and read the authority's evidence; case files are audited",
            ),
            Phase(weeks=(3,), place=Place.ON_SITE, what="the full team is on site", first=Weekday.TUESDAY),
            Phase(
                weeks=(4,),
                place=Place.ON_SITE,
                what="the full team is on site, until the final feedback",
                last=Weekday.THURSDAY,
            ),
        ),
        _NORFOLK,
        during=LATER_PATTERN,
        note=(
            "the days and what is done on them are said of one inspection, Norfolk's of July 2015; that it was so in others is our conclusion; that case files are audited in week 2 is from the contents list of the handbook of February 2017, which has the same weeks: "
            f"week one on site, week two case file auditing, weeks three and four the main fieldwork. {_SWITCH}"
        ),
    ),
)

USUALLY_ON_SITE = (
    Fact(
        OnSitePattern(
            length=CalendarDays(23), first=Weekday.TUESDAY, last=Weekday.WEDNESDAY, may_include_off_site=True
        ),
        _DAYS,
        during=FIRST_PATTERN,
        note=(
            "as printed: of 55 inspections 45 begin on a Tuesday, 8 on a Wednesday, 2 on a Monday; 51 end on a Wednesday; 41 take 23 days, Sheffield's second visit left out. "
            "By the weekday we read the printed first day as usually that of notification, not the first on site. Shorter: Coventry 2014, whose first day may be a misprint"
        ),
    ),
    Fact(
        OnSitePattern(length=CalendarDays(25), first=Weekday.MONDAY, last=Weekday.THURSDAY, may_include_off_site=True),
        _DAYS,
        during=LATER_PATTERN,
        note=(
            "as printed, re-inspections left out: of 91 inspections 73 begin on a Monday, 14 on a Tuesday; 80 end on a Thursday, 7 on a Friday; 64 take 25 days and 82 take 24 to 26. "
            "By the weekday we read the printed first day as usually that of notification, not the first on site. Shorter: Salford 2015, the Isles of Scilly 2016 and Newcastle 2017, 18 days each"
        ),
    ),
)

_STATED_TEAM = "Barnet's paper of November 2013 says seven inspectors"
_COUNTED = (
    "counted by the names in the report, contracted, additional and regulatory inspectors included, shadows, analysts and quality assurance left out; "
    "the number that the report itself gives in words is sometimes one or two higher, or one lower"
)

TEAM = (
    Fact(
        (TeamRole(role="inspectors", at_least=7, at_most=11),),
        _TEAM,
        during=FIRST_PATTERN,
        note=f"least and most in 55 reports, median 8; 5 to 11 of them are Her Majesty's Inspectors, median 7; {_COUNTED}. {_STATED_TEAM}",
    ),
    Fact(
        (TeamRole(role="inspectors", at_least=7, at_most=12),),
        _TEAM,
        during=LATER_PATTERN_TO_AUGUST_2016,
        note=(
            f"least and most in 48 reports, re-inspections left out, median 9; {_COUNTED}. "
            "Not among them: the Isles of Scilly, two inspectors, and the City of London, four, both 2016. The division at September 2016 is ours"
        ),
    ),
    Fact(
        (TeamRole(role="inspectors", at_least=7, at_most=10),),
        _TEAM,
        during=LATER_PATTERN_FROM_SEPTEMBER_2016,
        note=f"least and most in 42 reports, re-inspections left out, median 8; {_COUNTED}. The division at September 2016 is ours",
    ),
)

SINGLE_INSPECTION = Activity(
    id="sif",
    title=Fact(
        "Inspection of services for children in need of help and protection, children looked after and care leavers",
        HALTON.at("paragraph 3.1"),
        note='reports add "and review of the effectiveness of the Local Safeguarding Children Board" where it was reviewed, but for that of Kingston upon Hull',
    ),
    reporting=Fact(Reporting.GRADED, BARNET.at("paragraph 4.1")),
    purpose=(
        Fact(
            "To look at the effectiveness of the authority's services and arrangements to help and protect children, and at the experiences and progress of children looked after and of care leavers.",
            BARNET.at("paragraph 7.1"),
            note="the framework of December 2014 opens with the same words",
        ),
        Fact(
            'To inspect the whole system that helps, protects and looks after children, after a recommendation to take account of the "child\'s journey".',
            BARNET.at("paragraph 9.1"),
            note="the recommendation is that of the Munro report, 2011",
        ),
        Fact(
            "To bring into one inspection child protection, services for looked after children and care leavers, local authority fostering and adoption services, and the inspection of LSCBs.",
            BARNET.at("paragraph 9.2"),
        ),
        Fact(
            "To see how far children's experiences come first, and how effective the help, protection and care are that they receive.",
            BARNET.at("paragraph 9.3"),
        ),
    ),
    judges=JUDGES,
    notice=NOTICE,
    phases=PHASES,
    usually_on_site=USUALLY_ON_SITE,
    team=TEAM,
    contact=(
        Fact(
            "The director of children's services is updated daily on the progress of the inspection, usually in a brief meeting face to face.",
            BARNET.at("paragraph 9.14"),
            during=FIRST_PATTERN,
            note=_FIRST_SAID,
        ),
        Fact(
            "There are regular feedback sessions with the director of children's services.",
            GLOUCESTERSHIRE_2017,
            during=LATER_PATTERN,
            note=SAID_IN_2017,
        ),
        Fact(
            "Cases of concern are raised at once, for action.",
            BARNET.at("paragraph 9.14"),
            note="said in November 2013; the handbook of February 2017 still lists a section on issues of concern and an annex on referring cases back",
        ),
    ),
    feedback=(
        Fact(
            Feedback(
                heard_by=(
                    "the director of children's services",
                    "two other senior representatives of the local authority",
                    "the chair of the LSCB",
                ),
                when="on the final day on site",
                on=Anchor.LAST_DAY,
            ),
            BARNET.at("paragraph 9.16.1"),
            during=FIRST_PATTERN,
            note='"There should be no surprises as the daily meetings should have kept the DCS up to date."; '
            f"{_FIRST_SAID}",
        ),
        Fact(
            Feedback(
                heard_by=("the director of children's services", "the chair of the LSCB"),
                when="on the afternoon of the final Thursday",
                on=Anchor.LAST_DAY,
            ),
            _NORFOLK,
            during=LATER_PATTERN,
            note=f"the memo calls it initial feedback; {SAID_IN_2015}",
        ),
    ),
    provisional=(
        Fact(
            '"Judgments are provisional at this point until the local authority has had an opportunity to respond and request corrections/amendments to factual errors '
            'and until the report and judgment is finalised and then published on the OFSTED website."',
            BARNET.at("paragraph 9.16.1"),
            note=SAID_IN_2013,
        ),
    ),
    publication=OF_REPORTS,
    deadlines=AFTER_A_REPORT,
    sampling_plans=SAMPLING_PLANS,
    evidence=EVIDENCE,
    notes=(
        Fact(
            "It takes four weeks.",
            BARNET.at("paragraph 9.8.1"),
            note="taken as calendar weeks; that about three of them are on site is inferred from the later pattern",
        ),
        Fact(
            "Reports name a lead inspector and team inspectors; some name a deputy lead from 2014, a quality assurance manager from autumn 2014, "
            "increasingly a senior data analyst from 2015, and a social care regulatory inspector from 2016.",
            _TEAM,
        ),
        Fact(
            "The largest teams had 12 inspectors (Lancashire, 2015; Birmingham, 2016) and 11 (Surrey, 2014; Sunderland, 2015).",
            _TEAM,
            note=f"{_COUNTED}; no rule on the size of a team was found",
        ),
        Fact(
            "The authority is encouraged to show examples of best practice, for example what audit activity has shown.",
            BARNET.at("paragraph 9.10, the first so numbered"),
            note=SAID_IN_2013,
        ),
        Fact(
            "The inspectors are thoroughly briefed on the authority.", BARNET.at("paragraph 9.8.1"), note=SAID_IN_2013
        ),
        Fact(
            "The handbook has a section on deferrals.",
            HANDBOOK_2017,
            note="when an inspection is deferred was not found",
        ),
    ),
)
