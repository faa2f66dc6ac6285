"""ILACS, the inspection of local authority children's services: three editions since January 2018.

Only paragraphs 1 to 5 of the guidance could be read, so much here rests on Ofsted's slides and releases, on councils'
papers and on the reports themselves. Each fact names its source.
"""

from inspection_framework.frameworks.announcements import OF_AUTHORITIES
from inspection_framework.frameworks.ilacs.contradictions import CONTRADICTIONS
from inspection_framework.frameworks.ilacs.editions import EDITION_2018, EDITION_2023, EDITION_2026
from inspection_framework.frameworks.ilacs.system import TOPICS
from inspection_framework.frameworks.ilacs.unknown import UNKNOWN
from inspection_framework.frameworks.law import LEGAL_POWERS
from inspection_framework.frameworks.principles import PRINCIPLES
from inspection_framework.frameworks.sources import SEFTON
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Grade

__all__ = ["ILACS"]

ILACS = Framework[Grade](
    id="ILACS",
    title=Fact(
        "Inspection of local authority children's services",
        SEFTON.at('slide "Inspection of local authority children\'s services"'),
    ),
    inspects=("local_authority",),
    editions=(EDITION_2018, EDITION_2023, EDITION_2026),
    topics=(LEGAL_POWERS, PRINCIPLES, *TOPICS, OF_AUTHORITIES),
    contradictions=CONTRADICTIONS,
    unknown=UNKNOWN,
)
