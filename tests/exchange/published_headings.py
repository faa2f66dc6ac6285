"""The published headings of Ofsted's provider-level tables, year by year, and a made-up row.

Contains public sector information licensed under the Open Government Licence v3.0.
"""

from collections.abc import Mapping

__all__ = ["HEADINGS", "ROWS"]

_ADDRESS = "Address 1,Address 2,Town,County,Postcode"
_OLD = "Overall effectiveness,Outcomes for children and young people,Quality of care"
_OLD_SAFEGUARDING = f"{_OLD},Safeguarding children and young people,Leadership and management"
_NEW = (
    "Overall experiences and progress of children and young people"
    ",Outcomes in education and related learning activities,Health services"
    ",How well children and young people are helped and protected,The effectiveness of leaders and managers"
)
_WHERE = "Ofsted region,Government Office Region,Local authority,Parliamentary constituency,Sector"
_SINCE_2019 = (
    f"Web link,URN,Linked Education URN,Provision type,Registration date,Registration status,Name,{_ADDRESS},{_WHERE}"
)
_OWNER = "Organisation which owns the provider"
_PREVIOUS = (
    "Previous overall experiences and progress of children and young people"
    ",Previous outcomes in education and related learning activities,Previous health services"
    ",Previous how well children and young people are helped and protected"
    ",Previous effectiveness of leaders and managers"
)
_PROVIDER = "Provider name,Provider address 1,Provider address 2,Provider town,Provider postcode"

HEADINGS: Mapping[str, str] = {
    "2013-14, without children's homes": (
        f"Provider URN,Registration status,Provision type,{_PROVIDER},Local authority,Event number,Event date"
        ",Event Type Group,Overall effectiveness"
        ',"Experiences and progress of, and outcomes for, children and young people"'
        ",Quality of service,Safeguarding children and young people,Leadership and management"
        ",Outcomes for service users,Helping children to be healthy"
        ",Protecting children from harm or neglect and helping them stay safe"
        ",Helping children to make a positive contribution,Achieving economic wellbeing,Organisation"
        ',Quality of Assessment,"Quality of care, support and guidance",Safeguarding,Outcomes for residential pupils'
        ",Quality of residential provision and care,Residential pupils' safety"
        ",Leadership and management of residential provision,Outcomes for boarders"
        ",Quality of boarding provision and care,Boarders' safety,Leadership and management of boarding"
        ",Outcomes for young people"
    ),
    "2013-14, children's homes": (
        f"Provider URN,Provider status,Provider type,Sector,{_PROVIDER},Local Authority,government_office_region_name"
        ",Event number,Event date,Event type group,Overall effectiveness"
        ",Outcomes in education and related learning activities,Outcomes for children and young people,Quality of care"
        ",Safeguarding children and young people,Leadership and management"
    ),
    "2014-15 and 31 March 2015": (
        f"Web link,URN,Provision type,Reg Status,Setting Name,{_ADDRESS},Region,Local authority,Sector,Inspection type"
        f",Inspection Date,Inspection ID,{_OLD},The safety of children and young people,Leadership and management"
        ",Outcomes in education and related learning activities,Linked ED URN,Short breaks only"
    ),
    "2015-16": (
        f"Web link,URN,Provision type,Registration Status,Name,{_ADDRESS},Government Office Region,Local authority"
        f",Sector,Places,Linked education URN,Event type,Inspection date,Event number,{_OLD_SAFEGUARDING}"
    ),
    "31 March 2016": (
        f"Web link,URN,Provision type,Registration status,Name,{_ADDRESS},Government Office Region,Local authority"
        ",Sector,Places,Linked education URN,Short breaks only children's home,Event type,Inspection date,Event number"
        f",{_OLD_SAFEGUARDING}"
    ),
    "2016-17": (
        f"Web link,URN,Provision type,Registration Status,{_ADDRESS},Ofsted Region,Government Office Region"
        ",Local authority,Sector,Places,Linked Education URN,Short breaks only,Event type,Inspection date,Event number"
        f",{_OLD_SAFEGUARDING}"
    ),
    "31 March 2017": (
        f"Web link,URN,Linked education URN,Provision type,Registration status,Name,{_ADDRESS},Ofsted Region"
        ",Government Office Region,Local authority,Parliamentary constituency,Sector,Places,Short breaks only"
        f",Event type,Inspection date,Publication date,Event number,{_OLD_SAFEGUARDING}"
    ),
    "2017-18 and 31 March 2018": (
        f"Web link,URN,Linked Education URN,Provision type,Registration Status,Name,{_ADDRESS},Ofsted Region"
        ",Government Office Region,Local authority,Parliamentary constituency,Sector,Places,Organisation,Event type"
        f",Inspection date,Publication date,Event number,{_OLD_SAFEGUARDING}"
    ),
    "2018-19 and 31 March 2019": (
        f"{_SINCE_2019},Places,{_OWNER},Event type,Inspection date,Publication date,Event number,"
        + _NEW.replace(",Health services", "")
    ),
    "31 March 2021": (
        f"{_SINCE_2019},Places,Short-break-only children's home,{_OWNER},Event type,Inspection date,Publication date"
        f",Event number,{_NEW}"
    ),
    "2022-23": (
        f"{_SINCE_2019},Places,Short-break-only children's home,Multi-building children's home,{_OWNER}"
        f",Inspection event type,Inspection date,Inspection publication date,Inspection event number,{_NEW},,,"
    ),
    "31 March 2020": (f"{_SINCE_2019},Places,{_OWNER},Event type,Inspection date,Publication date,Event number,{_NEW}"),
    "2021-22": (
        f"{_SINCE_2019},Places,Short-break-only children's home,{_OWNER},Inspection event type,Inspection date"
        ",Inspection publication date,Inspection event number,"
        + ",".join(f"Inspection {heading[0].lower()}{heading[1:]}" for heading in _NEW.split(","))
    ),
    "31 March 2023": (
        f"{_SINCE_2019},Places,Short-break-only children's home,Multi-building children's home,{_OWNER}"
        ",Latest full inspection event type,Latest full inspection date,Latest full inspection publication date"
        f",Latest full inspection event number,{_NEW},,"
    ),
    "31 March 2024": (
        f"{_SINCE_2019},Premises,Places,Short-break-only children's home,Multi-building children's home,{_OWNER}"
        ",Latest full inspection event type,Latest full inspection date,Latest full inspection publication date"
        f",Latest full inspection event number,{_NEW},Previous full inspection event type"
        ",Previous full inspection event date,Previous full inspection publication date"
        f",Previous full inspection event number,{_PREVIOUS}"
    ),
    "2023-24": (
        f"{_SINCE_2019},Places,Short-break-only children's home,Multi-building children's home,{_OWNER}"
        f",Inspection event type,Inspection date,Inspection publication date,Inspection event number,{_NEW}"
        ",Previous Event type,Previous inspection Date,Previous publication date,Previous event number"
        f",{_PREVIOUS},,,"
    ),
}
"""The row of headings of each table, by the table's subject."""

ROWS: Mapping[str, str] = {
    "urn": "SC999001",
    "type of home": "Children's home",
    "event": "Full inspection",
    "date": "24/01/2024",
    "publication": "20/02/2024",
    "registration": "01/04/2012",
    "region": "London",
    "grade": "Good",
}
"""The cell of each meaning."""
