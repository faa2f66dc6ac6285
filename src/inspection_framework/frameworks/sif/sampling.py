"""Which case files inspectors ask for under the single inspection framework: 18, then 20, then 20 and six more.

Where the day of a change was not found, the new number is taken to apply from the first inspection that shows it.
"""

from datetime import date

import attrs

from inspection_framework.frameworks.sif.sources import GLOUCESTERSHIRE_2017, HANDBOOK_2017
from inspection_framework.frameworks.sources import BARNET, SIF_REPORTS
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.days import Period
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.sampling import Minimum, Part, Reading, SamplingPlan, Stratum

__all__ = ["SAMPLING_PLANS"]

_FILES = BARNET.at("paragraph 9.9")
_TRACKED = BARNET.at("paragraph 9.10, the first so numbered")
_SAMPLED = BARNET.at("paragraph 9.10, the second so numbered")
_CONCLUDED = attrs.evolve(BARNET.at("paragraphs 9.9 and 9.10"), basis=Basis.INFERRED)

_EIGHTEEN = SamplingPlan(
    id="sif-2013-11",
    title="Cases in a single inspection, from November 2013",
    editions=("sif-2013-11",),
    strata=Fact(
        (
            Stratum(id="help_and_protection", title="children in need of help and protection", exactly=6),
            Stratum(
                id="looked_after",
                title="looked after",
                exactly=10,
                of_whom=Minimum(group="out_of_borough", title="out of borough", at_least=2),
            ),
            Stratum(id="care_leavers", title="care leavers", exactly=2),
        ),
        _FILES,
    ),
    audited=Fact(HowMany(18, 18), _FILES, note="selected by inspectors; the authority shares what its audits find"),
    tracked=Fact(HowMany(25, 30), _TRACKED, note='"a further 25-30 case files"'),
    mixture=Fact(("age", "ethnicity", "disability", "gender"), _TRACKED),
    sampled=Fact(
        HowMany(50),
        _SAMPLED,
        note="to evaluate thresholds and the effectiveness of services, and to pursue evidence and themes of both good and weak practice",
    ),
    total=Fact(HowMany(100), _SAMPLED, note='"making a total of at least 100 children to be looked at"'),
    further=(
        Fact("More cases may be examined where inspectors want to explore a theme.", _TRACKED),
        Fact(
            "The authority is encouraged to show examples of best practice, for example what audit activity has shown.",
            _TRACKED,
        ),
    ),
    readings=(
        Fact(
            Reading(
                id="apart",
                says="no case is audited, tracked or sampled twice over",
                parts=(Part.AUDITED, Part.TRACKED, Part.SAMPLED),
            ),
            _CONCLUDED,
            note='read from "a further"; no text says whether the three share cases',
        ),
        Fact(
            Reading(id="within", says="the audited files are among those tracked", parts=(Part.TRACKED, Part.SAMPLED)),
            attrs.evolve(GLOUCESTERSHIRE_2017, basis=Basis.INFERRED),
            note='read from the later practice: the minutes speak of "the 26 cases" and of other groups that were looked at as well, and a report of January 2015 on Lincolnshire of 30 case audits tracked',
        ),
    ),
    precedence=Fact(
        ("looked_after", "care_leavers", "help_and_protection"),
        attrs.evolve(_FILES, basis=Basis.INFERRED),
        note=(
            "no text says for which group a child of several counts. A child in care is looked after whatever else is done for it, "
            "so it counts so; a young person who has left care is a care leaver; help and protection are for all others"
        ),
    ),
)

_NO_COMPOSITION: Fact[tuple[Stratum, ...] | None] = Fact(
    None, HANDBOOK_2017, note="not found: of which groups the audited case files are made up"
)
_NO_NUMBER: Fact[HowMany | None] = Fact(
    None, HANDBOOK_2017, note="not found: how many files are tracked and sampled after 2013"
)
_TRACKED_LATER: Fact[HowMany | None] = Fact(
    None,
    SIF_REPORTS.at("Lincolnshire, 6 January 2015; Peterborough, 18 September 2015"),
    note="not found: the number laid down; the report on Lincolnshire speaks of 30 case audits tracked, that on Peterborough of inspectors who tracked 30 cases",
)

_TWENTY = SamplingPlan(
    id="sif-2015-01",
    title="Cases in a single inspection, from January 2015",
    editions=("sif-2013-11",),
    strata=_NO_COMPOSITION,
    audited=Fact(
        HowMany(20, 20),
        SIF_REPORTS.at("Leicester, 20 March 2015; Sandwell, 5 June 2015; Gloucestershire, 13 June 2017"),
        note="said in these three reports; that the number was 20 in other inspections is our conclusion",
    ),
    tracked=_TRACKED_LATER,
    sampled=_NO_NUMBER,
    total=_NO_NUMBER,
)

_TWENTY_AND_SIX = attrs.evolve(
    _TWENTY,
    id="sif-2017-02",
    title="Cases in a single inspection, from February 2017",
    later=Fact(HowMany(6, 6), GLOUCESTERSHIRE_2017, note="named during the inspection, after the first 20"),
)

SAMPLING_PLANS: tuple[Fact[SamplingPlan | None], ...] = (
    Fact(
        _EIGHTEEN,
        BARNET.at("paragraphs 9.9 and 9.10"),
        during=Period(date(2013, 11, 19), date(2015, 1, 12)),
        note="the last inspection before the change was seen began on 18 November 2014",
    ),
    Fact(
        _TWENTY,
        SIF_REPORTS.at("Leicester, 20 March 2015; Sandwell, 5 June 2015"),
        during=Period(date(2015, 1, 13), date(2017, 2, 26)),
        note=(
            "the day of the change was not found: it is taken to be 13 January 2015, the first day of the first inspection after the handbook of December 2014. "
            "The first reports that say 20 are of inspections that began on 14 and 27 January 2015. The last day is the day before Gloucestershire's inspection of 2017"
        ),
    ),
    Fact(
        _TWENTY_AND_SIX,
        GLOUCESTERSHIRE_2017,
        during=Period(date(2017, 2, 27), date(2018, 8, 31)),
        note=(
            "the day of the change was not found: it is taken to be the first day of Gloucestershire's own inspection of 2017. "
            "The minutes describe the process of the single inspection; a memo of 2015 already speaks of the first 20"
        ),
    ),
)
