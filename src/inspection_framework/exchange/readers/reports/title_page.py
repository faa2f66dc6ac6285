"""The title page, or the first lines of a letter: the authority, the days on site, the publication and the theme."""

import re
from collections.abc import Sequence
from datetime import date

import attrs

from inspection_framework.exchange.readers.reports.days import printed_day
from inspection_framework.exchange.readers.reports.kinds import ReportKind, TitledKind, folded
from inspection_framework.exchange.readers.reports.lines import Line
from inspection_framework.exchange.readers.reports.reading import ReportCollection
from inspection_framework.exchange.readers.reports.sentences import days_after, sentence_with
from inspection_framework.exchange.readers.reports.title_authority import authority_in, title_of
from inspection_framework.model.days import Days
from inspection_framework.model.grades import Absence
from inspection_framework.model.providers import Provider

__all__: list[str] = []

_HEAD = 60
"""The number of lines, from the title on, that may have the days, the overall judgement, publication and the theme."""
_NEARBY = 16
"""The number of lines, from the title on, in which "on" or "between" is enough to introduce the days on site."""
_SOON = 270
"""The most plausible number of days from the last day on site to publication. The most days seen are 200."""
_LIKE_A_DAY = re.compile(r"\d{1,2}\w{0,2} [a-z]+ \d+")


@attrs.frozen
class TitlePage:
    """The beginning of a report: the lines above its title and those from the title on."""

    kind: ReportKind
    title: str
    above: Sequence[Line]
    head: Sequence[Line]
    collected: ReportCollection

    @classmethod
    def of(cls, text: Sequence[Line], titled: TitledKind, collected: ReportCollection) -> "TitlePage":
        """Return the beginning of a report from its text."""
        head = text[titled.at : titled.at + _HEAD]
        return cls(titled.kind, title_of(text, titled), text[: titled.at], head, collected)

    def provider(self, passed: Provider | None, on_site: Sequence[Days]) -> Provider | None:
        """Return the authority that the title names, or else the authority passed; ``None`` if the two differ."""
        day = next((day for days in on_site for day in days.known), None)
        read = authority_in(self.title, day)
        line = self.head[0]
        if read is not None:
            self.collected.value("provider", "", self.title, line)
        if passed is None and read is None:
            self.collected.problem("provider", "one local authority in the title: pass `provider`", line=line)
        if passed is not None and read is not None and passed.urn != read.urn:
            expected = f"{passed.name}, but the title names {read.name}: the report was left out"
            self.collected.problem("provider", expected, line=line)
            return None
        return passed or read

    def on_site(self) -> tuple[Days, ...]:
        """Return the windows on site; empty if they cannot be read."""
        match = days_after(self.head, self.kind.days) or days_after(self.head[:_NEARBY], self.kind.days_nearby)
        if match is None:
            self.collected.problem("days on site", "days on the title page", line=self.head[0])
            return ()
        days, place = match
        self.collected.value("on site", place.label, days.text, place.line)
        if days.wrong:
            self.collected.problem("days on site", f"readable: {days.wrong}", text=days.text, line=place.line)
            return ()
        if len(days.windows) == 1 and days.windows[0].calendar_days == 1 and not self.kind.one_day:
            expected = "the first and the last day: the printed day is used as the last"
            self.collected.problem("days on site", expected, text=days.text, line=place.line)
            return (Days(Absence.NOT_SUPPLIED, days.windows[0].last),)
        return days.windows

    def published(self, on_site: Sequence[Days]) -> date | Absence:
        """Return the day of publication. It is printed after a label or, in a letter, alone above the title."""
        for line in self.above if self.kind.letter else self.head:
            label = next((match for cue in self.kind.published if (match := re.match(cue, folded(line.text)))), None)
            if label is None:
                continue
            read = printed_day(line.text[label.end() :])
            if read and (label[0] or read[1] == line.text.strip(" .")):
                self.collected.value("published", line.text[: label.end()], read[1], line)
                return self._believed(read, line, on_site)
            if _LIKE_A_DAY.fullmatch(folded(line.text)):
                self.collected.problem("published", "a day", text=line.text, line=line)
                return Absence.UNREADABLE
        if self.kind.published:
            self.collected.problem("published", "the day of publication: it is not printed", line=self.head[0])
        return Absence.NOT_SUPPLIED

    def _believed(self, printed: tuple[date, str], line: Line, on_site: Sequence[Days]) -> date | Absence:
        """Return the printed day of publication. If it is too early or too late for these days, it is unreadable."""
        day, text = printed
        last = on_site[-1].last if on_site else None
        if not isinstance(last, date) or 0 <= (day - last).days <= _SOON:
            return day
        self.collected.problem("published", "soon after the last day on site", text=text, line=line)
        return Absence.UNREADABLE

    def theme(self) -> str:
        """Return the sentence that says what a visit looked at; ``""`` if there is none."""
        if not self.kind.theme:
            return ""
        sentence = sentence_with([line for line in self.head if not line.bold], self.kind.theme)
        if sentence is None:
            self.collected.problem("theme", "a sentence such as 'Inspectors looked at …'", line=self.head[0])
            return ""
        self.collected.value("theme", "", sentence.text, sentence.line)
        return sentence.text
