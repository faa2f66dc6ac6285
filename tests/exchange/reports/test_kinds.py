"""The kind of a report, and its authority: read from the title alone, never from the text."""

import pytest

from inspection_framework.exchange.readers.reports.kinds import recognised
from inspection_framework.exchange.readers.reports.known_kinds import KINDS
from inspection_framework.exchange.readers.reports.title_authority import authority_in, title_of
from tests.exchange.reports.made_up import ILACS_2019, JTAI_2019, VISIT_2025, lines

TITLES = {
    "Halton\nInspection of services for children in need of help and\nprotection, children looked after": "SIF",
    "Halton\nRe-inspection of services for children in need of help and\nprotection": "SIF",
    "Inspection of Halton local authority\nchildren’s services\nJudgement Grade": "(ILACS)",
    "Inspection of Halton Children’s Trust\nThe impact of leaders on practice": "(ILACS)",
    "Focused visit to Halton children’s services": "focused visit",
    "Focussed visit to Halton": "focused visit",
    "Dear Tim\nThis letter summarises the findings of a focused visit to Halton": "focused visit",
    "Joint targeted area inspection of Halton": "JTAI",
    "Joint Targeted Area Inspection of the multi-agency response in Halton": "JTAI",
    "Halton Safeguarding Children Board\nReview of the effectiveness of the Local Safeguarding Children\nBoard": "board",
    "Monitoring visit to Halton children’s services": "monitoring visit",
    "This letter summarises the findings of the monitoring visit to Halton": "monitoring visit",
    "Area SEND inspection of Halton Local Area Partnership": "SEND",
    "Joint local area SEND inspection in Halton": "SEND",
    "Inspection of safeguarding and looked after children services\nHalton": "before 2013",
    "Inspection of local authority arrangements for the protection of children": "before 2013",
    "Unannounced inspection of contact, referral and assessment arrangements": "before 2013",
    "Inspection of looked after children services\nHalton": "looked after children (2013)",
    "Inspection report for children’s home\nSC1": "children's home",
}


@pytest.mark.parametrize("title", TITLES)
def test_titles(title: str) -> None:
    """Each kind that is read and each that is refused has its own titles."""
    titled = recognised(lines(title), KINDS)
    assert titled is not None
    assert TITLES[title] in titled.kind.name


@pytest.mark.parametrize(
    "text",
    [
        "Dear Tim\nI visited the focused visit to Halton",
        "Annual conversation letter",
        "Inspection of a bridge",
        "A page\n---\nFocused visit to Halton children’s services",
    ],
)
def test_no_title(text: str) -> None:
    """A sentence about an inspection is not a title, nor is a title that is not on the first page."""
    assert recognised(lines(text), KINDS) is None


def test_the_first_title_counts() -> None:
    """An ILACS report may mention a focused visit at the beginning of a line."""
    text = ILACS_2019.replace("The overall effectiveness of", "Focused visit to Halton showed that")
    titled = recognised(lines(text), KINDS)
    assert titled is not None
    assert titled.kind.framework == "ILACS"
    assert titled.at == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Inspection of Bath & North East Somerset local authority children’s services",
            "Bath and North East Somerset",
        ),
        ("Somerset County Council Inspection of children’s social care services", "Somerset"),
        ("Focused visit to Kingston-upon-Hull children’s services", "Kingston upon Hull"),
        ("Focused visit to Hull", "Kingston upon Hull"),
        ("Inspection of St. Helens", "St Helens"),
        ("Inspection of Bradford Children and Families Trust", "Bradford"),
        ("City of York Council", "York"),
        ("City of London", "City of London"),
        ("Dorset County Council", "Dorset (county)"),
        ("Dorset Council", "Dorset"),
    ],
)
def test_whose(text: str, name: str) -> None:
    """The longest name counts, in any spelling; authorities that were abolished are recognised too."""
    provider = authority_in(text, None)
    assert provider is not None
    assert provider.name == name


@pytest.mark.parametrize("text", ["", "Inspection of Yorkshire", "Achieving for Children", "Halton and Leeds"])
def test_whose_is_not_known(text: str) -> None:
    """Missing names, parts of a name and two names are not an authority."""
    assert authority_in(text, None) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (ILACS_2019, "Derbyshire County Council Inspection of children’s social care services"),
        (VISIT_2025, "Focused visit to Halton children’s services"),
        (
            JTAI_2019,
            "Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Halton",
        ),
        ("Focused visit to Halton\nwhose letter goes on\n* Overview", "Focused visit to Halton whose letter goes on"),
        ("* Focused visit to Halton\n\n* Overview", "Focused visit to Halton"),
    ],
)
def test_titles_end(text: str, title: str) -> None:
    """A title is the lines printed alike; names and addresses above the title of a letter are not read."""
    read = lines(text)
    titled = recognised(read, KINDS)
    assert titled is not None
    assert title_of(read, titled) == title
