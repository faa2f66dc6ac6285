"""The kinds of report that are read, and those that are recognised but not read, as data."""

from inspection_framework.exchange.readers.reports.kinds import GRADE, PrintedArea, ReportKind, ReportSection
from inspection_framework.model.findings import FindingKind

__all__: list[str] = []

AUTHORITY = "local authority"
BOARD = "lscb"
PARTNERSHIP = "partnership"

_IMPROVEMENT = FindingKind.IMPROVEMENT
_PRIORITY = FindingKind.PRIORITY_ACTION

_LSCB = r"(?!(?:re-?)?inspection|review|what|recommend)(?:the )?(?:effectiveness of the )?(?:[\w&,' -]{0,60}?\b)?(?:local safeguarding children(?:'s)?(?: board)?|safeguarding children(?:'s)? board|\w{0,6}scb)(?: board)?(?: ?\(\w+\))?"

_SIF = ReportKind(
    name="inspection under the single inspection framework (SIF)",
    titles=(
        r"(?:re-? ?inspection|inspection) of (?:the )?services for children in need of help and protection",
        r"(?:re-? ?inspection|inspection) of services for children in need of help,? (?:and )?protection",
    ),
    framework="SIF",
    activities=("sif", "sif_reinspection"),
    retitled=r".*\bre-? ?inspection of",
    second="sif_reinspection",
    days=(r"(?:re-?)?inspection dates?\s*:?",),
    published=(r"(?:report )?published\s*:?",),
    team=r"the inspection team consisted of",
    areas=(
        PrintedArea(
            area="overall",
            sentences=(
                r"the overall judgement(?: is)?(?: that)?(?: (?:the )?children's services(?: in [\w,&'. -]{1,50}?)?)?(?: is| are)?",
                r"(?:the )?(?:overall )?(?:effectiveness of )?children's services(?: in [\w,&'. -]{1,50}?)?(?: is| are)?",
                r"(?!.*inspector)(?:.{1,60} )?(?:children's|children|children and young people's|local authority|authority|council)\b.{0,80}?",
            ),
        ),
        PrintedArea(
            area="help_and_protection",
            labels=("children who need help and protection",),
            headings=(r"(?:the )?experiences? and progress of children who need help and protection",),
        ),
        PrintedArea(
            area="looked_after",
            labels=("children looked after and achieving permanence", "looked after children and achieving permanence"),
            headings=(
                r"(?:the )?experiences? and progress of (?:children looked after|looked after children) and achieving permanence",
            ),
        ),
        PrintedArea(
            area="adoption",
            labels=("adoption performance",),
            headings=(r"the graded judge?ment (?:for|about|of) adoption performance(?: is)?(?: that it)?",),
        ),
        PrintedArea(
            area="care_leavers",
            labels=("experiences and progress of care leavers", "the experiences and progress of care leavers"),
            headings=(
                r"the graded judge?ment (?:for|about|of) (?:the )?experiences? and progress of care leavers(?: is)?(?: that it)?",
            ),
        ),
        PrintedArea(
            area="leaders",
            labels=("leadership management and governance",),
            headings=(r"leadership,? management and governance",),
        ),
        PrintedArea(area="lscb", headings=(_LSCB,)),
    ),
    longest=20,
    to=AUTHORITY,
    expects=(AUTHORITY, BOARD),
    subheads=True,
    sections=(
        ReportSection(heading=r"what does the local authority need to improve", kind=_IMPROVEMENT, to=AUTHORITY),
        ReportSection(heading=rf"what does the (?:board|{_LSCB}) need to improve", kind=_IMPROVEMENT, to=BOARD),
        ReportSection(heading=r"(?:areas for )?priority (?:and|or) immediate actions?", kind=_PRIORITY),
        ReportSection(
            heading=r"areas? for priority actions?|priority actions?|immediate and priority actions?", kind=_PRIORITY
        ),
        ReportSection(heading=r"areas? for (?:further )?improvement", kind=_IMPROVEMENT),
        ReportSection(heading=r"(?:key )?recommendations?(?: for (?:the )?local authority)?", kind=_IMPROVEMENT),
        ReportSection(
            heading=r"recommendations? (?:for|to) (?:the )?(?:board|lscb|local safeguarding children board)",
            kind=_IMPROVEMENT,
            to=BOARD,
        ),
        ReportSection(
            heading=rf"(?:section (?:2|two)\W+)?(?:{_LSCB})(?: (?:is|are))?(?: {GRADE})?(?: because)?",
            to=BOARD,
            bold=True,
        ),
        ReportSection(
            heading=r".*\b(?:strengths|weaknesses)\b.*|(?:executive )?summary.*|information about .*", bold=True
        ),
        ReportSection(heading=r"(?:inspection|review)? ?(?:findings|judge?ments?)\b.*|progress since .*", bold=True),
    ),
)

_ILACS_AREAS = (
    PrintedArea(
        area="leaders",
        labels=(
            "the impact of leaders on social work practice with children and families",
            "the impact of leaders on practice with children and families",
        ),
        headings=(
            r"the impact of leaders on (?:the )?(?:social work )?practice with children and (?:their )?families",
        ),
    ),
    PrintedArea(
        area="help_and_protection",
        labels=("the experiences and progress of children who need help and protection",),
        headings=(r"(?:the )?experiences? and progress of children (?:who|in) need (?:of )?help and protection",),
    ),
    PrintedArea(
        area="care_and_care_leavers",
        labels=("the experiences and progress of children in care and care leavers",),
        headings=(r"(?:the )?experiences? and progress of children in care and (?:of )?care leavers",),
    ),
    PrintedArea(
        area="in_care",
        labels=("the experiences and progress of children in care",),
        headings=(r"(?:the )?experiences? and progress of children in care",),
    ),
    PrintedArea(
        area="care_leavers",
        labels=("the experiences and progress of care leavers",),
        headings=(r"(?:the )?experiences? and progress of (?:children )?care leavers",),
    ),
    PrintedArea(area="overall", labels=("overall effectiveness",), headings=(r"overall effectiveness",)),
)
_PUBLISHED_LETTER = (r"",)

_ILACS = ReportKind(
    name="inspection of local authority children's services (ILACS)",
    titles=(r"inspection of .*",),
    marker=r"judge?ments? grades?|judge?ments?|the impact of leaders on.*",
    framework="ILACS",
    activities=("standard", "short"),
    days=(r"inspection dates?\s*:?",),
    areas=_ILACS_AREAS,
    table=r"judge?ments? grades?|judge?ments?",
    longest=10,
    to=AUTHORITY,
    expects=(AUTHORITY,),
    subheads=True,
    sections=(
        ReportSection(heading=r"(?:areas? )?what needs? to improve.*|areas? for improvement", kind=_IMPROVEMENT),
        ReportSection(heading=r"areas? for priority action", kind=_PRIORITY),
    ),
)

_VISIT_SECTIONS = (
    ReportSection(heading=r"areas? (?:for|of) priority actions?|priority actions?", kind=_PRIORITY),
    ReportSection(
        heading=r"what needs? to improve.*|areas? for (?:further )?improvement|areas? (?:that need|needing) to improve",
        kind=_IMPROVEMENT,
    ),
    ReportSection(heading=r"(?:main |key |headline |summary of |inspection )?findings"),
    ReportSection(
        heading=r"(?:yours (?:sincerely|faithfully)|(?:key )?strengths|next steps|overview|context|background)"
    ),
    ReportSection(
        heading=r"(?:i am|i have) (?:copying|sen[dt]).*|ofsted will take .*|the (?:department for education|dfe) will.*"
    ),
)

_FOCUSED_VISIT = ReportKind(
    name="focused visit (ILACS)",
    titles=(
        r"(?:ilacs |ofsted )?focus+ed visit\b",
        r"this letter summari[sz]es the findings of (?:\w+ ){0,3}focus+ed visit\b",
    ),
    framework="ILACS",
    activities=("focused_visit",),
    letter=True,
    days=(
        r"(?:focus+ed )?visit (?:to|of|in) .{0,200}? (?P<label>on|between|from|during|over)",
        r"(?:took place|carried out|undertaken|was conducted) (?:on|between|from|during|over)",
    ),
    days_nearby=(r"(?:on|between|from)",),
    one_day=True,
    published=_PUBLISHED_LETTER,
    sections=_VISIT_SECTIONS,
    longest=10,
    to=AUTHORITY,
    expects=(AUTHORITY,),
    theme=(
        r"(?:the )?inspectors (?:looked at|reviewed|considered|evaluated|focused on|examined|assessed|visited|explored|scrutinised)\b",
        r"(?:the|this) (?:focused )?visit (?:looked at|reviewed|considered|evaluated|focused on|examined)\b",
    ),
)

_JTAI = ReportKind(
    name="joint targeted area inspection (JTAI)",
    titles=(r"joint targeted area inspections?\b",),
    framework="JTAI",
    activities=("jtai",),
    letter=True,
    days=(r"(?:took place|carried out|undertaken|was conducted|place) (?:on|between|from|during|over)",),
    days_nearby=(r"(?:between|from)", r"(?:on|during)"),
    one_day=True,
    published=_PUBLISHED_LETTER,
    to=PARTNERSHIP,
    expects=(PARTNERSHIP,),
    subheads=True,
    bold_subheads=True,
    sections=(
        ReportSection(heading=r"areas? (?:for|of) priority actions?|priority actions?", kind=_PRIORITY),
        ReportSection(
            heading=r"(?:key )?areas? (?:for|of) (?:further )?improvement|what needs? to improve.*", kind=_IMPROVEMENT
        ),
        ReportSection(heading=r"(?:main |key |headline |summary of |inspection )?findings"),
        ReportSection(
            heading=r"(?:key |main )?strengths.*|next steps|yours (?:sincerely|faithfully)|context|overview|background|conclusion"
        ),
    ),
    theme=(
        r".*\bdeep[ -]dive' (?:focus|inspection|investigation|theme).*",
        r"this letter summari[sz]es the (?:\w+ )?findings of the joint targeted area inspection.*",
        r".*\bjoint inspection of the multi-agency response.*",
    ),
)


def _not_read(name: str, *titles: str) -> ReportKind:
    return ReportKind(name=name, titles=titles)


KINDS = (
    _SIF,
    _not_read(
        "review of a local safeguarding children board alone",
        rf"(?:inspection|review) of the effectiveness of the {_LSCB}",
    ),
    _not_read(
        "inspection of a time before 2013",
        r"inspection of safeguarding and looked after",
        r"inspection of local authority arrangements for the protection of children",
        r"(?:unannounced |annual )+inspection of",
        r"joint area review",
    ),
    _not_read(
        "inspection of services for looked after children (2013)",
        r"inspection of (?:services for )?looked after children",
        r"inspection of (?:the )?(?:local authority )?services for looked after children",
    ),
    _not_read(
        "monitoring visit",
        r"(?:ilacs |ofsted |first |second |third )?monitoring visit\b",
        r"this letter summari[sz]es the findings of (?:\w+ ){0,3}monitoring visit\b",
    ),
    _not_read(
        "area SEND inspection",
        r".{0,40}\b(?:area|local area) (?:send|special educational needs)",
        r"(?:joint )?(?:local )?area (?:send|inspection of special)",
    ),
    _not_read(
        "inspection of a children's home or another provider",
        r"(?:inspection report(?: for)?|inspection of) .{0,60}\b(?:children's home|fostering|adoption|residential|agency)\b",
    ),
    _FOCUSED_VISIT,
    _JTAI,
    _ILACS,
)
"""All kinds, in the order in which they are tried."""

BOXES = (
    r"(?:(?:case|practice) (?:study|studies|example|examples)|good practice example|all names are pseudonyms)\b.*",
)
"""Headings of boxes that may be about one child."""
