"""What inspectors look at, whom they hear and what they ask for in a single inspection."""

import attrs

from inspection_framework.frameworks.sif.periods import LATER_PATTERN, SAID_IN_2013, SAID_IN_2015, SAID_IN_2017
from inspection_framework.frameworks.sif.sources import GLOUCESTERSHIRE_2017, HANDBOOK_2017, NORFOLK_2015
from inspection_framework.frameworks.sources import BARNET
from inspection_framework.model.activities import Evidence
from inspection_framework.model.facts import Basis, Fact

__all__ = ["EVIDENCE"]

EVIDENCE = Evidence(
    meetings_observed=(
        Fact(
            (
                "child protection meetings",
                "child in need meetings",
                "legal planning meetings",
                "MARAC: multi-agency risk assessment conference",
                "MAPPA: multi-agency public protection arrangements",
                "looked after children reviews",
                "early intervention meetings",
            ),
            BARNET.at("paragraph 9.11"),
            note=f"meetings that are likely to be observed; practice is observed too, some of it together with managers, to assess their skill in evaluating effectiveness; {SAID_IN_2013}",
        ),
        Fact(
            ("core groups", "child protection conferences", "looked after children reviews", "child in need meetings"),
            attrs.evolve(NORFOLK_2015, basis=Basis.INFERRED),
            during=LATER_PATTERN,
            note=f"in week 3; {SAID_IN_2015}",
        ),
    ),
    people_heard=(
        Fact(("young people and their families", "foster carers"), BARNET.at("paragraph 9.12"), note=SAID_IN_2013),
        Fact(("staff", "managers at all levels"), BARNET.at("paragraph 9.11"), note=SAID_IN_2013),
        Fact(
            (
                "independent fostering agencies",
                "social work providers",
                "children's homes",
                "voluntary adoption agencies",
            ),
            BARNET.at("paragraph 9.13"),
            note=f"examples of commissioned services that are contacted; {SAID_IN_2013}",
        ),
        Fact(
            (
                "the Lead Member for children's services",
                "the chair of the LSCB",
                "the business manager of the LSCB",
                "the partners of the LSCB",
                "the corporate parenting group",
                "the chair of the adoption panel",
                "the chair of the fostering panel",
                "family court representatives",
                "Cafcass",
            ),
            BARNET.at("paragraph 9.13"),
            note=f"interviewed or telephoned; {SAID_IN_2013}",
        ),
        Fact(
            ("foster carers", "staff", "elected members", "the Children in Care Council", "care leavers"),
            GLOUCESTERSHIRE_2017,
            during=LATER_PATTERN,
            note=f"examples of the stakeholders to whom the team spoke; {SAID_IN_2017}",
        ),
    ),
    records_read=(
        Fact(
            ("children's case files", "data"),
            BARNET.at("paragraph 9.11"),
            note=f"paragraphs 9.9 and 9.10 say which files; {SAID_IN_2013}",
        ),
        Fact(
            ("supervision records", "foster carers' records", "foster carers' reviews"),
            BARNET.at("paragraph 9.12"),
            note=SAID_IN_2013,
        ),
    ),
    information_asked_for=(
        Fact(
            'Annex A: "a large amount of complex and wide ranging data ... covering each stage of a child\'s journey".',
            BARNET.at("paragraph 9.9"),
            note=f"the names and the number of its lists were not found; {SAID_IN_2013}",
        ),
        Fact(
            'Annex A is headed "Identifying cases for tracking and sampling, including management and performance information".',
            HANDBOOK_2017,
            note="the frameworks of December 2014 and February 2017 have the same heading",
        ),
        Fact(
            "Data covering the previous 18 months is used.",
            GLOUCESTERSHIRE_2017,
            note="the minutes say that it was used, not that the authority is asked for it; said in September 2017; since when is not known",
        ),
    ),
)
