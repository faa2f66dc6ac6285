"""The three inspection principles that, Ofsted says, apply to all its social care inspections."""

from inspection_framework.frameworks.sources import GATESHEAD, SEFTON
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Topic

__all__ = ["PRINCIPLES"]

_FIRST = SEFTON.at('slide "Our inspection principles"')
_AGREED = "the wording after the consultation"

PRINCIPLES: Topic = Topic(
    id="principles",
    title="The three principles of inspection",
    facts=(
        Fact(
            "Ofsted's approach to the inspection of local authority children's services \"is underpinned by three principles that apply to all social care inspections\".",
            GATESHEAD.at("paragraph 6"),
        ),
        Fact(
            'Inspections should "focus on the things that matter most to children\'s lives".',
            GATESHEAD.at("paragraph 7"),
        ),
        Fact('Inspections should "be consistent in our expectations of providers".', GATESHEAD.at("paragraph 7")),
        Fact('Inspections should "prioritise our work where improvement is needed most".', GATESHEAD.at("paragraph 7")),
        Fact(
            '"Focus on what makes the most difference in children\'s lives: rigorous focus on progress and experiences across all of our inspection frameworks."',
            _FIRST,
        ),
        Fact(
            '"Being clear about our expectations of providers: bringing commonality into our expectations on inspection wherever we can."',
            _FIRST,
        ),
        Fact('"Prioritise inspection where improvement is needed most: risk-based and proportionate."', _FIRST),
        Fact('"The SCCIF and local authority inspections will embody these principles."', _FIRST),
        Fact(
            '"Principles agreed, with slight amendments for clarity."',
            SEFTON.at('slide "Our response to the consultation and pilots"'),
        ),
        Fact(
            '"To focus on the things that matter most to children\'s lives."',
            SEFTON.at('slide "Principle: to focus on the things that matter most to children\'s lives"'),
            note=_AGREED,
        ),
        Fact(
            '"To be consistent in our expectations of providers."',
            SEFTON.at('slide "Principle: to be consistent in our expectations of providers"'),
            note=_AGREED,
        ),
        Fact(
            '"To prioritise our work where improvement is needed most."',
            SEFTON.at('slide "Principle: to prioritise our work where improvement is needed most"'),
            note=_AGREED,
        ),
    ),
)
