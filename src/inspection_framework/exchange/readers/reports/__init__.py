"""From one published report, a PDF, to a typed inspection with its findings.

:func:`read_report` reads one, :func:`read_reports` those of a folder. PDFs are read by pypdf, which comes with the
extra ``reports``.
"""

from inspection_framework.exchange.readers.reports.many_reports import read_reports
from inspection_framework.exchange.readers.reports.one_report import read_report
from inspection_framework.exchange.readers.reports.reading import PrintedValue, ReportProblem, ReportReading

__all__ = ["PrintedValue", "ReportProblem", "ReportReading", "read_report", "read_reports"]
