"""The sheet ``LA_inspections_2009-2023`` of the 2023 release: every inspection of an authority side by side in one row.

Nobody here has the file. The headings are those that a description gives in full, and those that it gives by their
pattern ("First/Second ILACS framework ...").
"""

from inspection_framework.exchange.readers.layouts.layout import Block, Column, Layout, Mark, Meaning
from inspection_framework.exchange.readers.layouts.outcomes import LOCAL_AUTHORITY, MARKS
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.frameworks.sif import SIF
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_LONG = "Single Inspection of LA Children's Services (SIF)"
_SIF_AREAS = {
    "overall": "Overall Judgement (OE)",
    "help_and_protection": "children who need help and protection",
    "looked_after": "children looked after and achieving permanence",
    "adoption": "CLA Sub: Adoption Performance",
    "care_leavers": "CLA Sub: Experiences and progress of care leavers",
    "leaders": "leadership, management and governance",
}
_ILACS_AREAS = {
    ("overall",): ("overall effectiveness",),
    ("leaders",): ("impact of leaders", "impact of leaders on social work practice with children and families"),
    ("help_and_protection",): (
        "experiences and progress of children who need help and protection",
        "children who need help and protection",
    ),
    ("in_care", "care_and_care_leavers"): (
        "experiences and progress of children in care",
        "experiences and progress of children in care and care leavers",
        "children in care",
    ),
    ("care_leavers",): ("experiences and progress of care leavers", "care leavers"),
}
_OLDER = {
    "SLAC": "inspection of safeguarding and looked after children's services (SLAC)",
    "SLAC re-inspection": "re-inspection of safeguarding and looked after children's services (SLAC)",
    "CPI": "inspection of child protection (CPI)",
    "CPRI": "re-inspection of child protection (CPRI)",
    "TLAC": "thematic or targeted inspection of looked after children (TLAC)",
}
REWRITTEN = "an older scale: the release prints what was judged Adequate as requires improvement to be good"


def _sif(which: str, activity: str) -> Block:
    return Block(
        columns=(
            Column(
                holds=Meaning.PUBLISHED,
                headings=(f"{_LONG} {which} publication date", f"{which} publication date"),
                spare=True,
            ),
            *(
                Column(
                    holds=Meaning.JUDGEMENT,
                    areas=(area,),
                    headings=(f"{which} {title}", f"{which} {title.removeprefix('CLA Sub: ')}"),
                    blank=Absence.NOT_SUPPLIED,
                    spare=True,
                )
                for area, title in _SIF_AREAS.items()
            ),
            *(
                Column(
                    holds=Meaning.JUDGEMENT, areas=("lscb",), headings=headings, blank=Absence.NOT_SUPPLIED, spare=True
                )
                for headings in (
                    (f"{which} LSCB Overall Effectiveness", *(["LSCB Overall Effectiveness"] * (activity == "sif"))),
                )
            ),
        ),
        frameworks={"local_authority": SIF},
        activity=(activity,),
    )


def _ilacs(*which: str) -> Block:
    def headings(*titles: str) -> tuple[str, ...]:
        return tuple(f"{one} {title}".strip() for one in which for title in titles)

    return Block(
        columns=(
            Column(holds=Meaning.ACTIVITY, headings=headings("inspection type"), spare=True),
            Column(holds=Meaning.PUBLISHED, headings=headings("publication date"), spare=True),
            *(
                Column(
                    holds=Meaning.JUDGEMENT,
                    areas=areas,
                    headings=headings(*titles),
                    blank=Absence.NOT_SUPPLIED,
                    spare=True,
                )
                for areas, titles in _ILACS_AREAS.items()
            ),
        ),
        frameworks={"local_authority": ILACS},
        activities={
            **dict.fromkeys(("ILACS Short Inspection", "Short inspection", "Short"), ("short",)),
            **dict.fromkeys(("ILACS Standard Inspection", "Standard inspection", "Standard"), ("standard",)),
        },
    )


def _older(which: str, title: str) -> Block:
    return Block(
        columns=(
            Column(holds=Meaning.PUBLISHED, headings=(f"{which} publication date",), spare=True),
            Column(
                holds=Meaning.JUDGEMENT,
                areas=("overall",),
                headings=(f"{which} overall effectiveness", f"{which} Overall Judgement (OE)"),
                blank=Absence.NOT_SUPPLIED,
                spare=True,
            ),
        ),
        frameworks={},
        note=f"{title}; {REWRITTEN}",
        older=True,
    )


HISTORY_2009_2023 = Layout(
    id="outcomes-history-2009-2023",
    title="Local authority inspections 2009 to 2023",
    built_from="a description only: no file of it was at hand",
    providers=(
        Column(holds=Meaning.OTHER, headings=("Web link",), spare=True),
        Column(holds=Meaning.NAME, headings=("Local authority name", "Local authority")),
        Column(holds=Meaning.REGION, headings=("Ofsted region", "Region"), spare=True),
    ),
    blocks=(
        _sif("First SIF", "sif"),
        _sif("SIF Re-inspection", "sif_reinspection"),
        _ilacs("First ILACS framework", "ILACS framework"),
        _ilacs("Second ILACS framework"),
        *(_older(which, title) for which, title in _OLDER.items()),
    ),
    kinds=LOCAL_AUTHORITY,
    marks={**MARKS, "-": Mark(outcome=Absence.NOT_JUDGED)},
    none_yet=Absence.NOT_YET_INSPECTED,
    note="two tables stand one below the other, of authorities that are and of authorities that were",
)
