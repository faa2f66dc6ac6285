"""The context of the single inspection framework: its emphasis, equality, intervention, and Ofsted's remit."""

from inspection_framework.frameworks.sources import BARNET, ED_YOURSELF_2016
from inspection_framework.model.facts import Fact
from inspection_framework.model.framework import Topic

__all__ = ["CONTEXT"]

CONTEXT = Topic(
    id="context",
    title="Emphasis, equality, intervention and Ofsted's remit",
    facts=(
        Fact(
            'The framework is "focused on direct social work practice and activity much more so than in previous frameworks".',
            BARNET.at("paragraph 4.1"),
        ),
        Fact(
            'The Secretary of State for Education "has the power to intervene if he considers that a Local Authority is failing in its safeguarding duties toward children".',
            BARNET.at("paragraph 4.3"),
        ),
        Fact(
            "Where there is sufficient evidence of persistent or systemic failure the government issues a statutory direction and appoints a commissioner; otherwise an improvement adviser works with the council.",
            ED_YOURSELF_2016.at("the account of the flowchart of the National Audit Office of October 2016"),
        ),
        Fact(
            (
                "age",
                "disability",
                "ethnicity",
                "faith or belief",
                "gender",
                "gender identity",
                "language",
                "race",
                "sexual orientation",
            ),
            BARNET.at("paragraph 5.2"),
            note='"the expectation is that help, care and protection are sensitive and responsive to" each of them, and authorities are required to evidence good practice in this',
        ),
        Fact(
            "Ofsted regulates and inspects childcare and children's social care, and inspects Cafcass, schools, colleges, initial teacher training, work-based learning and skills training, adult and community learning, and education and training in prisons and other secure establishments. It assesses council children's services, and inspects services for looked after children, safeguarding and child protection.",
            BARNET.at("paragraph 7.2"),
        ),
        Fact(
            'Criteria for the contribution of health, police, probation and prison services, "subject to consultation during 2014", are to inform the development of a joint inspection "to be led by Ofsted from 2015".',
            BARNET.at("paragraph 9.17.1"),
            note="as planned in November 2013",
        ),
    ),
)
