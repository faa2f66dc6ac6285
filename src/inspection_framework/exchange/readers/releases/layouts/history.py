"""Sheets with all inspections of an authority side by side in a row: of 2009 to 2023, and of ILACS from 2018 to 2024.

We have seen the file of 31 March 2024. Some headings of the sheet ``LA_inspections_2009-2023`` of the 2023 release are
known only from a description, so headings are also recognised by their words.
"""

import attrs

from inspection_framework.exchange.readers.releases.layouts.layout import (
    HeadingColumn,
    InspectionBlock,
    Layout,
    Meaning,
    TextMeaning,
)
from inspection_framework.exchange.readers.releases.layouts.outcomes import ACTIVITIES, LOCAL_AUTHORITY, MARKS
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.frameworks.sif import SIF
from inspection_framework.model.grades import Absence

__all__: list[str] = []

_SIF_AREAS = {
    "overall": ("Overall Judgement (OE)", "overall"),
    "help_and_protection": ("children who need help and protection", "help protection"),
    "looked_after": ("children looked after and achieving permanence", "looked after"),
    "adoption": ("CLA Sub: Adoption Performance", "adoption"),
    "care_leavers": ("CLA Sub: Experiences and progress of care leavers", "care leavers"),
    "leaders": ("leadership, management and governance", "leadership"),
}
_ILACS_AREAS = {
    ("overall",): ("overall effectiveness", "overall"),
    ("leaders",): ("impact of leaders on social work practice with children and families", "leaders"),
    ("help_and_protection",): ("experiences and progress of children who need help and protection", "help protection"),
    ("in_care", "care_and_care_leavers"): ("experiences and progress of children in care", "children in care"),
    ("care_and_care_leavers", "in_care"): (
        "experiences and progress of children in care and care leavers",
        *("children in care leavers", "looked after care leavers"),
    ),
    ("care_leavers",): ("experiences and progress of care leavers", "care leavers"),
}
REWRITTEN = "an older scale: the release prints what was judged Adequate as requires improvement to be good"
_PUBLISHED, _TYPE = ("publication date", "publication date"), ("inspection type", "inspection type")


@attrs.frozen
class _BlockHeadings:
    """The headings of a block of inspections: their first words, and the words that all of them contain."""

    start: str
    needed: str
    optional: str = "first"

    def column(
        self, holds: Meaning, heading: str, *words: str, areas: tuple[str, ...] = (), alone: str = ""
    ) -> HeadingColumn:
        """Return a column by its heading and by its words; ``alone`` are words that do not name the inspection."""
        ours = [frozenset((f"{self.needed} {phrase}").split()) for phrase in words]
        return HeadingColumn(
            holds=holds,
            areas=areas,
            headings=(f"{self.start} {heading}",),
            blank=Absence.NOT_SUPPLIED,
            spare=True,
            words=(*ours, *([frozenset(alone.split())] if alone else [])),
            optional=frozenset(self.optional.split()),
        )


def _sif(which: _BlockHeadings, activity: str, *, board_alone: str) -> InspectionBlock:
    return InspectionBlock(
        columns=(
            which.column(Meaning.PUBLISHED, *_PUBLISHED),
            *(which.column(Meaning.JUDGEMENT, *known, areas=(area,)) for area, known in _SIF_AREAS.items()),
            which.column(
                Meaning.JUDGEMENT, "LSCB Overall Effectiveness", "lscb overall", areas=("lscb",), alone=board_alone
            ),
        ),
        frameworks={"local_authority": SIF},
        activity=(activity,),
        certain=True,
    )


def _ilacs(which: _BlockHeadings) -> InspectionBlock:
    return InspectionBlock(
        columns=(
            which.column(Meaning.ACTIVITY, *_TYPE),
            which.column(Meaning.PUBLISHED, *_PUBLISHED),
            *(which.column(Meaning.JUDGEMENT, *known, areas=areas) for areas, known in _ILACS_AREAS.items()),
        ),
        frameworks={"local_authority": ILACS},
        activities={**ACTIVITIES, "Short": ("short",), "Standard": ("standard",)},
        certain=True,
    )


def _older(title: str, which: _BlockHeadings, *areas: tuple[str, str]) -> InspectionBlock:
    """Return a block of inspections before November 2013, whose frameworks and scale this library does not have."""
    return InspectionBlock(
        columns=(
            which.column(Meaning.PUBLISHED, *_PUBLISHED),
            *(
                which.column(
                    Meaning.JUDGEMENT, f"{words} overall effectiveness".strip(), f"{words} overall", areas=(area,)
                )
                for area, words in areas
            ),
        ),
        frameworks={},
        note=f"{title}; {REWRITTEN}",
        older=True,
    )


_SLAC = "inspection of safeguarding and looked after children's services (SLAC)"
_CPRI = "re-inspection of child protection (CPRI)"
_OVERALL = ("overall", "")
_BOTH = (("safeguarding", "safeguarding"), ("looked_after", "looked after children"), _OVERALL)

HISTORY_2009_2023 = Layout(
    id="outcomes-history-2009-2023",
    title="Local authority inspections 2009 to 2023",
    built_from="the file of 31 March 2024; the sheet of 2009 to 2023 from a description",
    providers=(
        HeadingColumn(holds=Meaning.OTHER, headings=("Web link",), spare=True),
        HeadingColumn(holds=Meaning.OTHER, headings=("LA Authority Type", "Local authority type"), spare=True),
        HeadingColumn(holds=Meaning.GSS, headings=("Local authority area code", "Area code"), spare=True),
        HeadingColumn(holds=Meaning.NAME, headings=("Local authority name", "Local authority", "LA name")),
        HeadingColumn(holds=Meaning.STATUS, headings=("Local authority status",), spare=True),
        HeadingColumn(holds=Meaning.REGION, headings=("LA region", "Ofsted region", "Region"), spare=True),
    ),
    blocks=(
        # Only the first inspections were also reviews of the board. Its column does not name the inspection.
        _sif(_BlockHeadings("First SIF", "sif"), "sif", board_alone="lscb overall"),
        _sif(_BlockHeadings("SIF Re-inspection", "sif reinspection"), "sif_reinspection", board_alone=""),
        _ilacs(_BlockHeadings("First ILACS", "ilacs")),
        _ilacs(_BlockHeadings("Second ILACS", "ilacs second")),
        _ilacs(_BlockHeadings("Third ILACS", "ilacs third")),
        _older(_SLAC, _BlockHeadings("SLAC", "slac"), *_BOTH),
        _older(f"re-{_SLAC}", _BlockHeadings("SLAC re-inspection", "slac reinspection"), *_BOTH),
        _older("inspection of child protection (CPI)", _BlockHeadings("CPI", "cpi"), _OVERALL),
        _older(_CPRI, _BlockHeadings("CPRI", "cpri", "first reinspection"), _OVERALL),
        _older(_CPRI, _BlockHeadings("CPI re-inspection", "cpi reinspection"), _OVERALL),
        _older("targeted inspection of looked after children (TLAC)", _BlockHeadings("TLAC", "tlac"), _OVERALL),
    ),
    kinds=LOCAL_AUTHORITY,
    marks={**MARKS, "-": TextMeaning(outcome=Absence.NOT_JUDGED)},
    none_yet=Absence.NOT_YET_INSPECTED,
    note="two tables, one below the other: authorities that exist and authorities that have ended",
)
