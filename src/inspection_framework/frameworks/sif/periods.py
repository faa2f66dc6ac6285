"""The stretches of time within the single inspection framework, by the first day on site.

``FIRST_PATTERN`` and ``LATER_PATTERN`` meet where the reports show the week of an inspection change: the last that
began on the old pattern began on 3 March 2015, the first on the new one on 13 April 2015, and none in between.
"""

from datetime import date

from inspection_framework.model.days import Period

__all__ = [
    "FIRST_PATTERN",
    "LATER_PATTERN",
    "LATER_PATTERN_FROM_SEPTEMBER_2016",
    "LATER_PATTERN_TO_AUGUST_2016",
    "MONITORING",
    "REINSPECTION_WITHOUT_LSCB",
    "REINSPECTION_WITH_LSCB",
    "SAID_IN_2013",
    "SAID_IN_2015",
    "SAID_IN_2017",
    "WHOLE",
    "WITHOUT_LSCB",
    "WITH_LSCB",
]

WHOLE = Period(date(2013, 11, 19), date(2018, 8, 31))

FIRST_PATTERN = Period(date(2013, 11, 19), date(2015, 4, 12))
LATER_PATTERN = Period(date(2015, 4, 13), date(2018, 8, 31))
SAID_IN_2013 = "said in November 2013 and taken to hold later"
SAID_IN_2015 = "said of one inspection, of July 2015; that it was so in others is our conclusion, and it is put with the later pattern of the week"
SAID_IN_2017 = "said in September 2017; since when is not known, so it is put with the later pattern of the week"
LATER_PATTERN_TO_AUGUST_2016 = Period(date(2015, 4, 13), date(2016, 8, 31))
LATER_PATTERN_FROM_SEPTEMBER_2016 = Period(date(2016, 9, 1), date(2018, 8, 31))

WITH_LSCB = Period(date(2013, 11, 19), date(2017, 11, 28))
WITHOUT_LSCB = Period(date(2017, 11, 29), date(2018, 8, 31))

REINSPECTION_WITH_LSCB = Period(date(2013, 11, 19), date(2016, 9, 11))
REINSPECTION_WITHOUT_LSCB = Period(date(2016, 9, 12), date(2018, 8, 31))

MONITORING = Period(date(2016, 5, 31), date(2018, 8, 31))
