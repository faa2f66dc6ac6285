"""The single inspection framework, 2013 to 2018: one inspection of all an authority does for its children."""

import attrs

from inspection_framework.frameworks.law import LEGAL_POWERS
from inspection_framework.frameworks.sif.activities import ACTIVITIES
from inspection_framework.frameworks.sif.areas import AREAS
from inspection_framework.frameworks.sif.context import CONTEXT
from inspection_framework.frameworks.sif.contradictions import CONTRADICTIONS
from inspection_framework.frameworks.sif.descriptors import DESCRIPTORS
from inspection_framework.frameworks.sif.history import HISTORY, OPERATING_DATES, REPORTS
from inspection_framework.frameworks.sif.labels import LABELS
from inspection_framework.frameworks.sif.limits import LIMITING_WORDING, LIMITS
from inspection_framework.frameworks.sif.periods import WHOLE
from inspection_framework.frameworks.sif.revisions import REVISIONS
from inspection_framework.frameworks.sif.unknown import UNKNOWN
from inspection_framework.frameworks.sources import BARNET, HALTON
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Fact
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Grade

__all__ = ["SIF"]

_EDITION = Edition(
    id="sif-2013-11",
    framework="SIF",
    title=Fact(
        "Single inspection framework",
        HALTON.at("paragraph 3.1"),
        note=(
            'the document: "Framework and evaluation schedule for the inspection of services for children in need of help and protection, '
            'children looked after and care leavers and reviews of LSCBs", November 2013 (Barnet, paragraph 10.1)'
        ),
    ),
    period=Fact(
        WHOLE,
        attrs.evolve(BARNET.at("paragraph 4.1"), basis=Basis.INFERRED),
        note=(
            "the first day is stated by Barnet, and the first four reports show it. The last day, 31 August 2018, is our conclusion: the ILACS framework reported on 17 and 19 September 2018 "
            "ended re-inspections. The last re-inspection found began on 11 June 2018, the last first inspections on 25 September 2017. "
            "Ofsted kept this framework for some re-inspections of inadequate services, and used the new one for most inspections from 2018 (GOV.UK, page of the handbook)"
        ),
    ),
    scale=Grade,
    areas=AREAS,
    has_overall=Fact(value=True, source=BARNET.at("paragraph 9.6")),
    limiting_wording=LIMITING_WORDING,
    limits=LIMITS,
    activities=ACTIVITIES,
    labels=LABELS,
    revisions=REVISIONS,
)

SIF = Framework(
    id="SIF",
    title=Fact("Single inspection framework", HALTON.at("paragraph 3.1")),
    inspects=("local_authority",),
    editions=(_EDITION,),
    topics=(LEGAL_POWERS, CONTEXT, HISTORY, OPERATING_DATES, DESCRIPTORS, REPORTS),
    contradictions=CONTRADICTIONS,
    unknown=UNKNOWN,
)
