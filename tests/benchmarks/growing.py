"""Documents and tables of any size, valid or broken in one way, to measure what reading them costs."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO, StringIO
from typing import Any

from inspection_framework import Days, Framework, Grade, Inspection, InspectionFrameworkError
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import from_json, from_json_lines, to_json
from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.tables import read_table, write_table
from inspection_framework.frameworks import SIF
from tests.exchange.made_up_releases import LATEST, LATEST_ROWS, PROVIDERS, with_cell, written

Lines = Callable[[int], str]
"""A function that makes a text from a number of parts: the size grows with the number."""

_NEWEST = json.loads(to_json(local_authority_inspections()[-1]))
_NOTHING = {"absence": "not_supplied"}
_GOOD = {"outcome": "Grade.good"}
_FINDING = {"kind": "improvement", "text": "Do it."}


def _inspection(**changed: Any) -> str:
    return json.dumps({**_NEWEST, "value": {**_NEWEST["value"], **changed}})


def _without_edition(**changed: Any) -> str:
    return _inspection(edition=_NOTHING, activity=_NOTHING, **changed)


def _days(inner: str) -> str:
    return '{"format":1,"type":"Days","value":' + inner + "}"


DOCUMENTS: Mapping[str, Lines] = {
    "a long note": lambda n: _inspection(note="A plain note. " * n),
    "a note of line ends and quotes": lambda n: _inspection(note='"\n\u2028' * n),
    "many judgements": lambda n: _without_edition(judgements={f"a{i}": _GOOD for i in range(n)}),
    "many findings": lambda n: _inspection(findings=[{**_FINDING, "number": str(i)} for i in range(n)]),
    "the same finding": lambda n: _inspection(findings=[_FINDING] * n),
    "many windows": lambda n: _without_edition(
        on_site=[
            {"first": f"{1000 + i // 300}-01-{i % 28 + 1:02}", "last": f"{1000 + i // 300}-01-{i % 28 + 1:02}"}
            for i in range(n)
        ]
    ),
    "windows out of order": lambda n: _without_edition(on_site=[{"first": "2020-01-02", "last": "2020-01-03"}] * n),
    "one key of many twice": lambda n: _days("{" + ",".join(f'"k{i}":1' for i in range(n)) + ',"k0":2}'),
    "every key twice": lambda n: _days("{" + ",".join(f'"k{i // 2}":1' for i in range(n)) + "}"),
    "one key many times": lambda n: _days("{" + ",".join('"k":1' for _ in range(n)) + "}"),
    "doubled keys in lists": lambda n: _days("[" + ",".join('{"k":1,"k":2}' for _ in range(n)) + "]"),
    "doubled keys within one another": lambda n: _days(
        '{"k":1,"k":[' * 300 + ",".join("1" for _ in range(n)) + "]}" * 300
    ),
    "keys beside the envelope": lambda n: '{"format":1,"type":"Days",' + ",".join(f'"k{i}":1' for i in range(n)) + "}",
    "unknown keys": lambda n: _inspection(**{f"k{i}": 1 for i in range(n)}),
    "unknown keys in findings": lambda n: _inspection(findings=[{**_FINDING, f"k{i}": 1} for i in range(n)]),
    "missing keys": lambda n: _inspection(findings=[{}] * n),
    "wrong types": lambda n: _inspection(findings=[1, "x", None, [], True] * n),
    "wrong types in findings": lambda n: _inspection(findings=[{"kind": 1, "text": 2, "area": 3}] * n),
    "unknown words": lambda n: _inspection(findings=[{**_FINDING, "kind": f"improvements {i}"} for i in range(n)]),
    "judgements of no area of the edition": lambda n: _inspection(judgements={f"a{i}": _GOOD for i in range(n)}),
    "outcomes on no scale": lambda n: _without_edition(
        judgements={f"a{i}": {"outcome": f"Grade.g{i}"} for i in range(n)}
    ),
    "judgements that are none": lambda n: _without_edition(judgements={f"a{i}": i for i in range(n)}),
    "defaults written out": lambda n: _inspection(findings=[{**_FINDING, "number": ""}] * n),
    "a list for an object": lambda n: _inspection(provider=[1] * n),
    "a list for a text": lambda n: _inspection(note=["x"] * n),
    "an object for a text": lambda n: _inspection(note={f"k{i}": i for i in range(n)}),
    "a long text for a day": lambda n: _inspection(published="2020" * n),
    "a long text for an edition": lambda n: _inspection(edition="ilacs" * n),
    "a long text for a word": lambda n: _inspection(source={**_NEWEST["value"]["source"], "basis": "x" * n}),
    "a number of many digits": lambda n: _inspection(inspectors=1).replace(
        '"inspectors": 1', '"inspectors": ' + "7" * n
    ),
    "a fraction of many digits": lambda n: _inspection(inspectors=1).replace(
        '"inspectors": 1', '"inspectors": 1.' + "7" * n
    ),
    "many long numbers": lambda n: _days("[" + ",".join("7" * 4000 for _ in range(n)) + "]"),
    "numbers too long": lambda n: _days("[" + ",".join("7" * 5000 for _ in range(n)) + "]"),
    "minus noughts": lambda n: _days("[" + ",".join("-0" for _ in range(n)) + "]"),
    "what is no number": lambda n: _days("[" + ",".join("NaN" for _ in range(n)) + "]"),
    "half characters": lambda n: _inspection(note="\ud800" * n),
    "half characters in findings": lambda n: _inspection(findings=[{**_FINDING, "text": "\ud800"}] * n),
    "lists in lists": lambda n: _days("[" * n + "]" * n),
    "objects in objects": lambda n: _days('{"k":' * n + "1" + "}" * n),
    "deep lists beside one another": lambda n: _days(
        "[" + ",".join("[" * 300 + "NaN" + "]" * 300 for _ in range(n)) + "]"
    ),
    "cut off": lambda n: _inspection(note="A plain note. " * n)[:-3],
    "cut off in a list": lambda n: _days("[" + "1," * n),
    "an open text": lambda n: _days('"' + "x" * n),
    "more after the end": lambda n: _days("1") + "x" * n,
    "white space": lambda n: _days(" \n" * n),
    "control characters": lambda n: _inspection(note="x").replace('"note": "x"', '"note": "' + "\x01" * n + '"'),
    "escapes": lambda n: _inspection(note="x").replace('"note": "x"', '"note": "' + "\\u0041" * n + '"'),
    "codes": lambda n: _inspection(
        provider={**_NEWEST["value"]["provider"], "codes": [{"scheme": f"s{i}", "value": "1"} for i in range(n)]}
    ),
    "codes of one scheme": lambda n: _inspection(
        provider={**_NEWEST["value"]["provider"], "codes": [{"scheme": "s", "value": str(i)} for i in range(n)]}
    ),
    "succeeds": lambda n: _inspection(
        provider={**_NEWEST["value"]["provider"], "succeeds": [f"s{i}" for i in range(n)]}
    ),
}
"""Documents of one inspection, or of one window of days, by their peculiarity."""


def _own_document(path: tuple[str, ...], many: Callable[[int], Any]) -> Lines:
    def made(n: int) -> str:
        document = json.loads(to_json(SIF))
        at = document["value"]
        for step in path[:-1]:
            at = at[int(step) if step.isdigit() else step]
        at[path[-1]] = many(n)
        return json.dumps(document)

    return made


_EDITION = json.loads(to_json(SIF))["value"]["editions"][0]
FRAMEWORKS: Mapping[str, Lines] = {
    "areas": _own_document(
        ("editions", "0", "areas"), lambda n: [{**_EDITION["areas"][0], "id": f"a{i}"} for i in range(n)]
    ),
    "areas of one id": _own_document(("editions", "0", "areas"), lambda n: [_EDITION["areas"][0]] * n),
    "activities": _own_document(
        ("editions", "0", "activities"), lambda n: [{**_EDITION["activities"][0], "id": f"a{i}"} for i in range(n)]
    ),
    "activities of one id": _own_document(("editions", "0", "activities"), lambda n: [_EDITION["activities"][0]] * n),
    "editions": _own_document(("editions",), lambda n: [{**_EDITION, "id": f"e{i}"} for i in range(n)]),
    "editions of one id": _own_document(("editions",), lambda n: [_EDITION] * n),
}
"""Whole frameworks."""


def _lines(line: Callable[[int], str]) -> Lines:
    return lambda n: "".join(line(i) + "\n" for i in range(n))


STREAMS: Mapping[str, Lines] = {
    "lines": _lines(lambda i: _inspection(note=str(i))),
    "the same line": _lines(lambda _: _inspection()),
    "blank lines": _lines(lambda _: " "),
    "other providers": _lines(lambda i: _inspection(provider={**_NEWEST["value"]["provider"], "urn": str(80000 + i)})),
}
"""Documents, one a line."""


def _rows(line: Callable[[int], str], *above: str) -> Lines:
    return lambda n: "\n".join([*above, *(line(i) for i in range(n))]) + "\n"


def _table_of(n: int) -> str:
    text = StringIO()
    every = local_authority_inspections()
    write_table([every[i % len(every)] for i in range(n)], text)
    return text.getvalue()


_HEAD = "urn,provider,provider_kind,overall,source_document,source_basis"
_ROW = "80497,Halton,local_authority,Good,Our list,observed"
_MORE = f"{_HEAD},edition,activity,first_day,last_day,published,printed,findings,codes,on_site,inspectors,note"


def _cells(column: str, cell: Callable[[int], str]) -> Lines:
    """Return a function of rows of a table that have something in one column."""
    head = _HEAD if column in _HEAD.split(",") else f"{_HEAD},{column}"
    at = head.split(",").index(column)
    row = [*_ROW.split(","), ""][: len(head.split(","))]
    return _rows(lambda i: ",".join([*row[:at], cell(i), *row[at + 1 :]]), head)


TABLES: Mapping[str, Lines] = {
    "as written": _table_of,
    "rows": _rows(lambda _: _ROW, _HEAD),
    "many headings": lambda n: f"{_HEAD},{','.join(f'a{i}' for i in range(n))}\n{_ROW}\n",
    "headings that are there twice": lambda n: f"{_HEAD},{','.join(f'a{i // 2}' for i in range(n))}\n{_ROW}\n",
    "one heading many times": lambda n: f"{_HEAD},{','.join('a' for _ in range(n))}\n{_ROW}\n",
    "many headings above many short rows": lambda n: (
        f"{_HEAD},{','.join(f'a{i}' for i in range(n))}\n" + f"{_ROW}\n" * (n // 8)
    ),
    "many areas": lambda n: f"{_HEAD},{','.join(f'a{i}' for i in range(n))}\n{_ROW}{',Good' * n}\n",
    "rows longer than the headings": _rows(lambda _: _ROW + ",x" * 20, _HEAD),
    "unknown outcomes": _cells("overall", lambda i: f"Goood {i}"),
    "unknown editions": _cells("edition", lambda i: f"ilacs-{i}"),
    "unknown activities": _cells("activity", lambda i: f"short-{i}"),
    "days that are none": _cells("first_day", lambda i: f"2020-13-{i}"),
    "sources that are none": _cells("source_basis", lambda i: f"hearsay {i}"),
    "numbers that are none": _cells("inspectors", lambda i: f"x{i}"),
    "long numbers": _cells("inspectors", lambda _: "7" * 4000),
    "notes that are no JSON": _cells("printed", lambda i: f"[{i}"),
    "deep JSON": _cells("printed", lambda _: "[" * 2000),
    "many windows in a cell": lambda n: _cells(
        "on_site",
        lambda _: "; ".join(
            f"{1000 + k // 300}-01-{k % 28 + 1:02}/{1000 + k // 300}-01-{k % 28 + 1:02}" for k in range(n)
        ),
    )(1),
    "many notes in a cell": lambda n: _cells(
        "printed", lambda _: '"' + json.dumps({f"a{k}": "x" for k in range(n)}).replace('"', '""') + '"'
    )(1),
    "many findings in a cell": lambda n: _cells(
        "findings", lambda _: '"' + json.dumps([["improvement", "x", None, ""]] * n).replace('"', '""') + '"'
    )(1),
    "many codes in a cell": lambda n: _cells(
        "codes", lambda _: '"' + json.dumps([[f"s{k}", "x"] for k in range(n)]).replace('"', '""') + '"'
    )(1),
    "a long note": lambda n: _cells("note", lambda _: "A note. " * n)(1),
}
"""Tables of inspections, for `read_table`."""

ANYTHING: Mapping[str, Lines] = {
    "empty lines": lambda n: "\n" * n,
    "commas": lambda n: "," * n,
    "lines of commas": _rows(lambda _: "," * 20),
    "one letter": lambda n: "x" * n,
    "quotation marks": lambda n: '"' * n,
    "an open quotation mark": lambda n: 'a,b\n"' + "x\n" * n,
    "quotation marks in lines": _rows(lambda _: '"a ""b"" c",1'),
    "cells": _rows(lambda i: ",".join(f"text of row {i} column {at}" for at in range(10))),
    "one row of texts": lambda n: ",".join(f"some text {i}" for i in range(n)),
    "thirty rows of texts": lambda n: "\n".join(
        ",".join(f"some text {row} {at}" for at in range(n // 30)) for row in range(30)
    ),
    "anagrams of a heading": lambda n: ",".join(
        "date of inspection overall effectiveness"[i % 40 :]
        + "date of inspection overall effectiveness"[: i % 40]
        + str(i)
        for i in range(n)
    ),
    "carriage returns": lambda n: "a,b\r" * n,
    "all line ends": lambda n: "a,b\r\n\n\r" * n,
    "no English": lambda n: "\xd0\xd5\xff" * n,
    "numbers": _rows(lambda i: f"{i},{i}.5,{i}%"),
    "days": _rows(lambda i: f"{i % 28 + 1}/{i % 12 + 1}/{1900 + i % 130},x"),
    "semicolons and tabs": _rows(lambda _: "a;b\tc|d,e"),
    "a file of null characters": lambda n: "a,b\n" + "\x00" * n,
    "lines that say sep": lambda n: "sep=,\n" * n,
    "spaces": lambda n: " " * n + "x",
    "long cells": _rows(lambda _: "word " * 2000),
    "letters with full stops": _rows(lambda _: "a.b.'s " * 200),
    "notes in brackets": _rows(lambda i: f"[note {i}] (a) [b]" * 20),
    "brackets": lambda n: "(" * n + "," + "[" * n,
    "words of total": lambda n: "URN,Name\n" + "total total " * n,
    "re re re": lambda n: "re" + " " * n + "x," + "re-" * n,
}
"""Files that are not tables, or not of the kind asked for."""


def _release(headings: Sequence[str], row: Sequence[object], at: int, cell: Callable[[int], str]) -> Lines:
    """Return a function of rows of a release that have something else in one column."""
    return lambda n: written(headings, *(with_cell(row, at, cell(i)) for i in range(n))).decode()


def _outcomes(at: int, cell: Callable[[int], str]) -> Lines:
    return _release(LATEST, LATEST_ROWS[0], at, cell)


def _providers(at: int, cell: Callable[[int], str]) -> Lines:
    return _release(PROVIDERS, _PROVIDER, at, cell)


_PROVIDER = (
    "SC1234567",
    "Children's home",
    "1/4/2019",
    "Home",
    "London",
    "Full inspection",
    "1/6/2022",
    "1/7/2022",
    *["Good"] * 6,
)
OUTCOMES: Mapping[str, Lines] = {
    "rows": _outcomes(0, str),
    "authorities that are none": _outcomes(1, lambda i: f"E09{i:06}"),
    "names that are none": _release(LATEST[2:], LATEST_ROWS[0][2:], 0, lambda i: f"Barnett {i}"),
    "days of publication that are none": _outcomes(5, lambda i: f"31/02/{i}"),
    "days that are none": _outcomes(4, lambda i: f"day {i}"),
    "other days": _outcomes(4, lambda i: f"{i % 28 + 1}/{i % 12 + 1}/{1900 + i % 130}"),
    "grades that are none": _outcomes(6, lambda i: f"Goood {i}"),
    "notes of grades": _outcomes(6, lambda i: f"Good [note {i}]"),
    "errors": _outcomes(6, lambda _: "#REF!"),
    "the headings again and again": lambda n: written(*[LATEST] * n).decode(),
    "other headings again and again": lambda n: written(*[LATEST[i % 2 :] for i in range(n)]).decode(),
    "totals": _outcomes(0, lambda i: f"Total: {i}"),
    "headings that are not known": lambda n: written(
        [*LATEST, *(f"Date of {i}" for i in range(n))], *LATEST_ROWS
    ).decode(),
    "headings that are there twice": lambda n: written(LATEST * n, *LATEST_ROWS).decode(),
    "a heading far to the right": lambda n: written(
        [*LATEST[:-1], *[""] * n, LATEST[-1]], *LATEST_ROWS * (n // 16)
    ).decode(),
    "links": _outcomes(0, lambda i: f"https://example.org/{i}"),
}
PROVISIONS: Mapping[str, Lines] = {
    "rows": _providers(0, lambda i: f"SC{1000000 + i}"),
    "numbers that are none": _providers(0, lambda i: f"x{i}"),
    "kinds that are none": _providers(1, lambda i: f"Childrens house {i}"),
    "anagrams of a kind": _providers(1, lambda i: "Children's home"[i % 15 :] + "Children's home"[: i % 15] + str(i)),
    "types of inspection that are none": _providers(5, lambda i: f"Ful inspecton {i}"),
    "grades that are none": _providers(8, lambda i: f"Goood {i}"),
    "names": _providers(3, lambda i: f"Home {i}"),
}
_HISTORY = (
    *("urn", "local_authority", "inspection_link", "pdf_filename", "publication_date", "inspection_framework"),
    *("inspector_name", "inspection_start_date", "inspection_end_date", "overall_effectiveness_grade"),
    *("impact_of_leaders_grade", "help_and_protection_grade", "in_care_grade", "care_leavers_grade"),
)
_HELD = ["80494", "barnet", "x", "x", "09/05/25", "short", "x", "17/03/2025", "21/03/2025", *["good"] * 5]
HISTORIES: Mapping[str, Lines] = {
    "rows": _release(_HISTORY, _HELD, 3, str),
    "names that are none": _release(_HISTORY, ["", *_HELD[1:]], 1, lambda i: f"barnett {i}"),
    "grades that are none": _release(_HISTORY, _HELD, 9, lambda i: f"goood {i}"),
    "types that are none": _release(_HISTORY, _HELD, 5, lambda i: f"shortt {i}"),
}
_LISTED = (
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Has a Disability,"
    "Child Protection Plan Start Date"
)
CHILDREN: Mapping[str, Lines] = {
    "rows": _rows(lambda i: f"{i},a) Male,a) WBRI,1/2/2015,9,a) Yes,3/4/2024", _LISTED),
    "one child": _rows(lambda _: "1,a) Male,a) WBRI,1/2/2015,9,a) Yes,3/4/2024", _LISTED),
    "one child told otherwise": _rows(lambda i: f"1,{i},{i},1/2/2015,{i % 18},{i},3/4/2024", _LISTED),
    "references that are alike": _rows(lambda i: f"{'0' * (i % 50)}7,x,x,1/2/2015,9,x,3/4/2024", _LISTED),
    "references that are none": _rows(lambda _: ",x,x,1/2/2015,9,x,3/4/2024", _LISTED),
    "days that are none": _rows(lambda i: f"{i},x,x,{i}/2/15,,x,day {i}", _LISTED),
    "days the other way round": _rows(lambda i: f"{i},x,x,2/{i % 28 + 1}/2015,,x,4/{i % 28 + 1}/2024", _LISTED),
    "the first cell alone": _rows(lambda i: f"{i}", _LISTED),
    "headings that are not known": lambda n: f"{_LISTED},{','.join(f'Column {i}' for i in range(n))}\n1,x\n",
    "headings that could be it": lambda n: f"Child Unique ID,{','.join(f'Date {i} of Birth' for i in range(n))}\n1,x\n",
    "a heading far to the right": lambda n: f"Child Unique ID,{',' * n}{_LISTED[16:]}\n" + "1,x\n" * (n // 4),
    "one heading many times": lambda n: ",".join(["Child Unique ID"] * n) + "\n1,x\n",
}
_CASES = "reference,groups,unknown,age"
CASES: Mapping[str, Lines] = {
    "rows": _rows(lambda i: f"{i},looked_after,,{i % 18}", _CASES),
    "one reference": _rows(lambda _: "1,looked_after,,9", _CASES),
    "references that are alike": _rows(lambda i: f"{'0' * (i % 50)}{i // 50},looked_after,,9", _CASES),
    "groups that are none": _rows(lambda i: f"{i},group{i},group{i},9", _CASES),
    "many groups in a cell": lambda n: f"{_CASES}\n1,{' '.join(f'g{i}' for i in range(n))},,9\n",
    "many characteristics": lambda n: f"{_CASES},{','.join(f'c{i}' for i in range(n))}\n1,looked_after,,9{',x' * n}\n",
    "characteristics of one name": lambda n: (
        f"{_CASES},{','.join('c' for _ in range(n))}\n1,looked_after,,9{',x' * n}\n"
    ),
    "many headings above short rows": lambda n: (
        f"{_CASES},{','.join(f'c{i}' for i in range(n))}\n" + "1,looked_after\n" * (n // 8)
    ),
}
PLAN = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling

READERS: Mapping[str, tuple[Callable[[str], object], Mapping[str, Lines]]] = {
    "from_json": (lambda text: from_json(text, Inspection), DOCUMENTS),
    "from_json of days": (
        lambda text: from_json(text, Days),
        {name: made for name, made in DOCUMENTS.items() if '"Days"' in made(1)},
    ),
    "from_json of a framework": (lambda text: from_json(text, Framework[Grade]), FRAMEWORKS),
    "from_json_lines": (lambda text: list(from_json_lines(text.splitlines(), Inspection)), STREAMS),
    "read_table": (lambda text: read_table(text.encode()), {**TABLES, **ANYTHING}),
    "read_outcomes": (lambda text: read_outcomes(text.encode()), {**OUTCOMES, **ANYTHING}),
    "read_providers": (lambda text: read_providers(text.encode()), {**PROVISIONS, **ANYTHING}),
    "read_scraped_history": (lambda text: read_scraped_history(text.encode()), {**HISTORIES, **ANYTHING}),
    "read_annex_a": (
        lambda text: read_annex_a([_Named(text, "list 4.csv")], on=date(2025, 1, 20), home=["Barnet"]),
        {**CHILDREN, **ANYTHING},
    ),
    "read_cases": (lambda text: read_cases(text.encode(), plan=PLAN), {**CASES, **ANYTHING}),
}
"""The reader of a text, and the kinds of texts."""


class _Named(BytesIO):
    """A file in memory that has a name."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text.encode())
        self.name = name


def number_for(made: Lines, size: int) -> int:
    """Return the number of parts that makes a text at least so large."""
    number = 1
    while len(made(number)) < size:
        number *= 2
    while number > 1 and len(made(number * 7 // 8)) >= size:
        number = number * 7 // 8
    return number


def read(reader: Callable[[str], object], text: str) -> object:
    """Return what a text contains, or the error of ours with which it is refused."""
    try:
        return reader(text)
    except InspectionFrameworkError as refused:
        return refused
