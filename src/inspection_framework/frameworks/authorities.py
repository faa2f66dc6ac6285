"""Authorities that were created, merged and renamed. A successor starts without inspections of its own."""

from datetime import date

import attrs

from inspection_framework.model.facts import Basis, Fact, Source
from inspection_framework.model.reorganisations import CodeChange, Reorganisation

__all__ = ["CODE_CHANGES", "REORGANISATIONS"]


def _order(title: str, locator: str, link: str = "") -> Source:
    return Source(
        document=title,
        locator=locator,
        basis=Basis.LAW,
        checked_on=date(2026, 11, 30),
        wording_seen=True,
        link=link,
    )


_LOOKUP = Source(
    document="Data to Insight and JT-39, ofsted-ilacs-scrape-tool, table of local authorities",
    locator="rows of the authorities",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 22),
    wording_seen=True,
)

_BOUNDARIES = Source(
    document="ukgeog, changes of local authority boundaries since 2011, after the files of the Office for National Statistics",
    locator="the lookups of each year",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
    link="https://github.com/l-hodge/ukgeog",
)
_LABELS = Source(
    document="Explore education statistics, labels of the locations that share a name",
    locator="the codes in brackets after North Yorkshire and Somerset",
    basis=Basis.SECONDARY,
    checked_on=date(2026, 11, 30),
    wording_seen=True,
)

_NUMBERS = "the numbers of the authorities are from Ofsted's reports and tables, not from the order"

REORGANISATIONS: tuple[Fact[Reorganisation], ...] = (
    Fact(
        Reorganisation(
            day=date(2019, 4, 1),
            what="Bournemouth, Christchurch and Poole was made of Bournemouth and Poole with part of Dorset; Dorset Council was made of the rest",
            made=("2532287", "2532283"),
            ended=("Bournemouth", "Poole", "Dorset (county)"),
        ),
        _order(
            "Bournemouth, Dorset and Poole (Structural Changes) Order 2018 (S.I. 2018/648)",
            "Explanatory Note",
            "https://www.legislation.gov.uk/uksi/2018/648/note/made",
        ),
        note=_NUMBERS,
    ),
    Fact(
        Reorganisation(
            day=date(2020, 4, 1),
            what="Buckinghamshire became one tier: Buckinghamshire Council was established for the same area",
            continuing=("80442",),
        ),
        _order(
            "Buckinghamshire (Structural Changes) Order 2019 (S.I. 2019/957)",
            "articles 3 and 4",
            "https://www.legislation.gov.uk/uksi/2019/957/part/2",
        ),
        note="that it is the same authority to Ofsted is seen in its reports and tables, which keep its number; by the order the county council ended",
    ),
    Fact(
        Reorganisation(
            day=date(2021, 4, 1),
            what="North Northamptonshire and West Northamptonshire took the place of Northamptonshire",
            made=("2637539", "2637548"),
            ended=("Northamptonshire",),
        ),
        _order(
            "Northamptonshire (Structural Changes) Order 2020 (S.I. 2020/156)",
            "articles 3 and 4",
            "https://www.legislation.gov.uk/uksi/2020/156/part/2/made",
        ),
        note=f"{_NUMBERS}. That the county council ended as well was read in news items, not in these articles. Northamptonshire Children's Trust serves both; their reports of 2022 and 2026 are on the same days, with the same grades",
    ),
    Fact(
        Reorganisation(
            day=date(2023, 4, 1),
            what="Cumberland, and Westmorland and Furness, took the place of Cumbria",
            made=("2733690", "2733698"),
            ended=("Cumbria",),
        ),
        _order(
            "Cumbria (Structural Changes) Order 2022 (S.I. 2022/331)",
            "Explanatory Note",
            "https://www.legislation.gov.uk/uksi/2022/331/note/made",
        ),
        note=_NUMBERS,
    ),
    Fact(
        Reorganisation(
            day=date(2023, 4, 1),
            what="North Yorkshire, and Somerset, became one tier",
            continuing=("80530", "80555"),
        ),
        attrs.evolve(
            _order(
                "S.I. 2022/328 and S.I. 2022/329",
                "as named in S.I. 2023/187, Explanatory Note",
                "https://www.legislation.gov.uk/uksi/2023/187/note/made",
            ),
            basis=Basis.INFERRED,
        ),
        note="the note names the orders and the change to one tier. The orders themselves were not read: the day is from pages of councils. That they are the same authorities to Ofsted is seen in its reports and tables, which keep their numbers",
    ),
)

_BOUNDARY = "the table has the new code in its row and the old one among statistical neighbours, and the month is that of the Barnsley and Sheffield (Boundary Change) Order 2024 (S.I. 2024/1328)"

_MONTH_IS_OURS = "that the code changed in that month is our conclusion"

CODE_CHANGES: tuple[Fact[CodeChange], ...] = (
    Fact(
        CodeChange(urn="80469", scheme="GSS", old="E08000020", new="E08000037", since="2013"),
        _BOUNDARIES.at("2013"),
        note="Gateshead; the source lists it among changes of boundaries, with the year",
    ),
    Fact(
        CodeChange(urn="80532", scheme="GSS", old="E06000048", new="E06000057", since="2013"),
        _BOUNDARIES.at("2013"),
        note="Northumberland; the source lists it among changes of boundaries, with the year",
    ),
    Fact(
        CodeChange(urn="80442", scheme="GSS", old="E10000002", new="E06000060", since="April 2020"),
        attrs.evolve(_BOUNDARIES.at("2020"), basis=Basis.INFERRED),
        note=f"Buckinghamshire, when it became one tier; the source has the year, and the month is that of the order; {_MONTH_IS_OURS}",
    ),
    Fact(
        CodeChange(urn="80530", scheme="GSS", old="E10000023", new="E06000065", since="April 2023"),
        attrs.evolve(_LABELS, basis=Basis.INFERRED),
        note=f"North Yorkshire, when it became one tier; the source has the codes, and the month is that of the change; {_MONTH_IS_OURS}",
    ),
    Fact(
        CodeChange(urn="80555", scheme="GSS", old="E10000027", new="E06000066", since="April 2023"),
        attrs.evolve(_LABELS, basis=Basis.INFERRED),
        note=f"Somerset, when it became one tier; the source has the codes, and the month is that of the change; {_MONTH_IS_OURS}",
    ),
    Fact(
        CodeChange(urn="80426", scheme="GSS", old="E08000016", new="E08000038", since="April 2025"),
        attrs.evolve(_LOOKUP, basis=Basis.INFERRED),
        note=f"Barnsley; {_BOUNDARY}; {_MONTH_IS_OURS}; the official statistics of March 2025 still carry the old code",
    ),
    Fact(
        CodeChange(urn="80551", scheme="GSS", old="E08000019", new="E08000039", since="April 2025"),
        attrs.evolve(_LOOKUP, basis=Basis.INFERRED),
        note=f"Sheffield; {_BOUNDARY}; {_MONTH_IS_OURS}; the official statistics of March 2025 still carry the old code",
    ),
)
