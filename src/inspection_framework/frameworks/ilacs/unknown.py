"""What was looked for about ILACS and not found."""

from inspection_framework.frameworks.ilacs.sources import (
    GUIDANCE_APRIL_2024,
    GUIDANCE_DECEMBER_2024,
    SESLIP,
    SUMMARY_APRIL_2024,
    UPDATE_LOG,
)
from inspection_framework.frameworks.sources import DATA_PEOPLE, ED_YOURSELF_2016, HARINGEY, REFORM_RELEASE
from inspection_framework.model.facts import Fact

__all__ = ["UNKNOWN"]

UNKNOWN: tuple[Fact[None], ...] = (
    Fact(
        None,
        GUIDANCE_DECEMBER_2024,
        note="not found: the wording on limiting judgements, for any edition; only paragraphs 1 to 5 of the guidance could be read",
    ),
    Fact(
        None,
        REFORM_RELEASE,
        note="not found: the text of April 2026: its criteria, who has a short inspection, and whether notice or teams changed",
    ),
    Fact(
        None,
        REFORM_RELEASE,
        note="not found: what an inadequate area leads to since April 2026: what makes an authority inadequate where there is no overall judgement, and whether one area brings monitoring or re-inspection. The first report with such areas, on Trafford (on site 8 to 19 June 2026), states no consequence",
    ),
    Fact(
        None,
        SUMMARY_APRIL_2024,
        note="not found: how many days there are for the draft report, for the check of its facts and for complaints; paragraphs 234, 235 and 245 to 247 of the guidance of April 2024 were not seen",
    ),
    Fact(
        None,
        ED_YOURSELF_2016,
        note="not found: how many monitoring visits there are by rule under ILACS, and whether the letter after the first is published; for the framework before there were to be at least four, and letters from the second on (Children and Young People Now, 31 May 2016)",
    ),
    Fact(
        None,
        HARINGEY.at("paragraph 4.9"),
        note="not found: how many cases are tracked or sampled, and how many audits are asked for; the numbers in circulation belong to the single inspection framework",
    ),
    Fact(
        None,
        DATA_PEOPLE,
        note="not found: which parts of Annex A are asked for in a focused or a monitoring visit, by theme",
    ),
    Fact(
        None,
        UPDATE_LOG,
        note="not found: what the notice of inspections and visits became in 2021; a focused visit of 2021 and a short inspection of 2025 were announced a week before: see their notices",
    ),
    Fact(
        None,
        UPDATE_LOG,
        note="not found: what else changed in September 2018, and what in April 2019, 2021, January 2023 (care leavers apart) and December 2024",
    ),
    Fact(
        None,
        UPDATE_LOG,
        note="not found: the days and contents of about ten further entries, which in the copy read say only to see the summary of changes",
    ),
    Fact(
        None,
        SESLIP,
        note="not found: what an area for priority action does to the kind and the time of the next inspection",
    ),
    Fact(
        None,
        GUIDANCE_APRIL_2024,
        note="not found: the guidance as it was before April 2024, but for passages that others quote or retell, such as two sentences of September 2018",
    ),
)
