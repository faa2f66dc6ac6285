"""Made-up reports as lines: what pypdf would return, without a PDF."""

from collections.abc import Iterator

from inspection_framework.exchange.readers.reports.lines import Line

_PITCH = 14.4
_TOP = 760.0
_LEFT = 70.0
_SPACE = 6.0


def lines(text: str) -> list[Line]:
    """Return a text as lines; ``# `` begins a large bold line, ``* `` a bold one, ``~ `` small print, ``---`` a page.

    Each space at the beginning moves the line six points to the right; an empty line is an empty line of the report.
    """
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    page, number, up = 1, 0, _TOP
    for raw in text.strip("\n").split("\n"):
        if raw == "---":
            page, number, up = page + 1, 0, _TOP
            continue
        number += 1
        up -= _PITCH
        words = raw.lstrip(" ")
        style, words = (words[0], words[2:]) if words[:2] in {"# ", "* ", "~ "} else ("", words)
        if words:
            left = _LEFT + _SPACE * (len(raw) - len(raw.lstrip(" ")))
            size = {"#": 14.0, "~": 9.0}.get(style, 12.0)
            yield Line(page, number, words, bold=style in {"#", "*"}, size=size, left=left, up=round(up, 1))


ILACS_2019 = """
# Derbyshire County Council
* Inspection of children’s social care services
* Inspection dates: 8 July 2019 to 12 July 2019 and 7 August 2019 to
* 8 August 2019
* Lead inspector: Zebedee Quince
* Her Majesty’s Inspector
* Judgement Grade
The impact of leaders on social work practice with
children and families Good
The experiences and progress of children who need help
and protection
Requires improvement
to be good
The experiences and progress of children in care and
care leavers.
Requires improvement
to be good
Overall effectiveness Requires improvement to be good

The overall effectiveness of services is not yet good.
---
# What needs to improve

◼ The timeliness of decision-
   making.

◼ The quality of plans,
   including pathway plans.
# The experiences and progress of children who need help and
# protection: requires improvement to be good
1. Children benefit from early help.
# The experiences and progress of children in care and care
# leavers is: requires improvement to be good
# The impact of leaders on social work practice with children and
# families: good
"""

VISIT_2025 = """
13 January 2025

Zebedee Quince
Director of Children’s Services
Dear Zebedee
* Focused visit to Halton children’s services
This letter summarises the findings of the focused visit to Halton children’s
services on 4 and 5 December 2024. His Majesty’s Inspectors for this
visit were Ermintrude Dougal and Brian Snail.

Inspectors looked at the local authority’s arrangements for care leavers aged
18 to 25.

* Headline findings
Care leavers in Halton are well supported.
~ Ofsted
~ Piccadilly Gate
---
2
* Areas for priority action
◼ The safety of homes. (outcome 4, national framework)
* What needs to improve in this area of social work practice?1
◼ Management oversight, including the supervision of staff. (enabler 2, national
   framework)
◼ How manageable caseloads are.
* Main findings
Inspectors saw good practice.

~ 1 The areas for improvement have been cross-referenced.
"""

SIF_2015 = """
1
# Halton
# Inspection of services for children in need of help and
# protection, children looked after and care leavers
# and
# Review of the effectiveness of the local safeguarding children
# board1
# Inspection date: 18 November 2014 – 10 December 2014
# Report published: 3 February 2015
# The overall judgement is that children’s services require
# improvement
The authority is not yet delivering good protection.

1. Children who need help and protection Requires Improvement
2. Children looked after and achieving
   permanence Good
      2.1 Adoption performance Good
      2.2 Experiences and progress of care leavers Not judged
3. Leadership, management and governance Requires
   Improvement
~ 1 Ofsted produces this report under its power to combine reports.
---
Contents
Recommendations 3
The Local Safeguarding Children Board (LSCB) 37
---
# What does the local authority need to improve?
* Priority and immediate action
1. Improve the quality of planning for children to ensure that all plans are timely.
* Areas for improvement
Consistency of practice

2. Ensure that single assessments consistently provide:
       • analysis of risk
       • chronologies.

Management

3. Strengthen the participation of
     children and young people.
# The local authority’s strengths
4. Social workers know children well.
* The graded judgement for adoption performance is that it is good
The inspection team consisted of seven of Her Majesty’s Inspectors (HMI) and one
additional inspector from Ofsted.
---
# The Local Safeguarding Children Board (LSCB)
# The Local Safeguarding Children Board requires improvement
# What does the LSCB need to improve?
* Priority and immediate action
159. There are no areas for priority or immediate action.
* Areas for improvement
160. Ensure that all partner agencies attend.
# Inspection judgement about the LSCB
161. The Board meets regularly.
"""

JTAI_2019 = """
8 March 2019

Zebedee Quince, Director of People
Dear local partnership
* Joint targeted area inspection of the multi-agency response to sexual
* abuse in the family in Halton
Between 21 and 25 January 2019, Ofsted and others carried out a joint inspection of
the multi-agency response in Halton.1 This inspection included a ‘deep dive’ focus on
the response to sexual abuse.
* Key strengths
◼ Leaders work well together.
* Practice study: highly effective practice
All names are pseudonyms
In the case of Dylan, workers met every week.
---
* Areas for priority action
   ◼ There are no areas for priority action
* Areas for improvement
   * Identifying risk at the front door
   ◼ Systems are not always efficient. This places
      pressure on the authority.
     * Practice study: area for improvement
     All names are pseudonyms
     In the case of Florence, there were gaps.
   ◼ Referrals are not always detailed.
* Next steps
The director should send a plan.
Yours sincerely
Zebedee Quince
"""
