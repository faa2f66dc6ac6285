"""Valid workbooks, changed at random: numbers, tags and attributes of their parts, and the bytes of the archive.

Run in a process of its own with limited memory, the module reads many of them and prints the results.
"""

import io
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from zipfile import ZipFile

import attrs

from inspection_framework import HiddenFaultError, InspectionFrameworkError
from inspection_framework.exchange.readers import read_outcomes, read_providers
from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.exchange.readers.made_up import write_made_up_annex_a
from inspection_framework.exchange.readers.sheets import read_sheets
from tests.exchange.hostile import archive, cell, ods, row, table, xlsx

MOST_MEMORY = 2**30
"""The address space of the process, in bytes."""
MOST_SECONDS = 10

_NUMBERS = (b"0", b"1", b"9999999", b"1048576", b"4294967295", b"18446744073709551616", b"-1", b"9" * 400, b"")
_TOKENS = (
    *(
        b"<table:table-row>",
        b"</table:table-row>",
        b"<table:table-cell/>",
        b"</table:table>",
        b"<text:p>",
        b"</text:p>",
    ),
    *(b'<text:s text:c="9999999"/>', b"<row>", b"</row>", b"<c>", b"</c>", b"<v>", b"</v>", b"<si>", b"<t>", b"</sst>"),
    *(b"<!-- -->", b"<![CDATA[", b"<?a?>", b"<!DOCTYPE a>", b"&lt;", b"&a;", b"\x00", b"\xff", b">", b"<", b'"', b"'"),
    *(b' r="XFD1048576"', b' t="s"', b' s="99"', b' table:number-rows-repeated="9999999"', b' xmlns:a="b"'),
)
_NUMBER = re.compile(rb"[0-9]+")
_TAG = re.compile(rb"<[^<>]*>")

Parts = dict[str, bytes]


@cache
def sound() -> tuple[Parts, ...]:
    """Return the parts of valid workbooks: an ODS and an XLSX of a few cells, and made-up lists of children."""
    rows_of_ods = row(cell(b"URN") + cell(b"Inspection date", b"2")) + row(cell(b"1", b"3"), b"2")
    texts = b"<sst><si><t>URN</t></si><si><t>b</t></si></sst>"
    rows = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45000</v></c></row>'
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lists.xlsx"
        write_made_up_annex_a(path, on=date(2025, 1, 1), children=20)
        files = (ods(table(rows_of_ods), table(rows_of_ods)), xlsx(rows, texts), path.read_bytes())
    return tuple(_parts(file) for file in files)


def _parts(file: bytes) -> Parts:
    with ZipFile(io.BytesIO(file)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def mutated(seed: int) -> bytes:
    """Return a workbook changed in one to four places: always the same for a seed."""
    random = Random(seed)  # noqa: S311 # no secret
    parts = dict(random.choice(sound()))
    if random.random() < 0.8:  # in the rest, only the bytes of the archive are changed
        for _ in range(random.randint(1, 4)):
            name = random.choice([*parts])
            parts[name] = random.choice(_CHANGES)(random, parts[name])
        if random.random() < 0.1:
            parts[random.choice([*parts])] = parts.pop(random.choice([*parts]))
        return archive(parts)
    return _changed_bytes(random, archive(parts))


def _other_number(random: Random, part: bytes) -> bytes:
    places = [*_NUMBER.finditer(part)]
    if not places:
        return part
    match = random.choice(places)
    return part[: match.start()] + random.choice(_NUMBERS) + part[match.end() :]


def _inserted(random: Random, part: bytes) -> bytes:
    at = random.randrange(len(part) + 1)
    return part[:at] + random.choice(_TOKENS) * random.choice((1, 1, 1, 2, 1000)) + part[at:]


def _without_tag(random: Random, part: bytes) -> bytes:
    places = [*_TAG.finditer(part)]
    if not places:
        return part
    match = random.choice(places)
    return part[: match.start()] + part[match.end() :]


def _again(random: Random, part: bytes) -> bytes:
    start, end = sorted((random.randrange(len(part) + 1), random.randrange(len(part) + 1)))
    return part[:end] + part[start:end] * random.choice((1, 2, 100)) + part[end:]


def _elements_again(random: Random, part: bytes) -> bytes:
    """Repeat a run of whole tags, so that the part often stays well-formed."""
    places = [tag.start() for tag in _TAG.finditer(part)]
    if not places:
        return part
    start = random.choice(places)
    name = re.match(rb"</?([^\s/>]+)", part[start:])
    end = part.find(b"</" + name[1] + b">", start) if name else -1
    if name is None or end < 0:
        return part
    whole = part[start : end + len(name[1]) + 3]
    return part[:start] + whole * random.choice((2, 10, 1000)) + part[start + len(whole) :]


def _cut(random: Random, part: bytes) -> bytes:
    return part[: random.randrange(len(part) + 1)]


def _changed_bytes(random: Random, data: bytes) -> bytes:
    changed = bytearray(data or b"\0")
    for _ in range(random.randint(1, 8)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed[: random.randrange(len(changed))] if random.random() < 0.2 else changed)


_CHANGES: tuple[Callable[[Random, bytes], bytes], ...] = (
    *(_other_number, _other_number, _other_number, _elements_again, _elements_again, _inserted, _inserted),
    *(_without_tag, _again, _cut, _changed_bytes),
)


def _read_lists(data: bytes) -> object:
    return read_annex_a(data, on=date(2025, 1, 1))


READERS: tuple[Callable[[bytes], object], ...] = (read_sheets, read_outcomes, read_providers, _read_lists)


def result_of(read: Callable[[bytes], object], data: bytes) -> str:
    """Return "read" or "refused", or an error that is not ours."""
    try:
        read(data)
    except HiddenFaultError as error:  # an error that is not ours was raised
        return str(error)
    except InspectionFrameworkError:
        return "refused"
    except BaseException as error:  # noqa: BLE001 # any other error is what the tests look for
        return repr(error)
    return "read"


@attrs.frozen(kw_only=True)
class Outcome:
    """The results of many files, each read by every reader.

    ``came`` counts each result; ``seconds`` are of the CPU, of the slowest reading, and ``slowest`` is its file;
    ``peak`` is bytes of memory.
    """

    came: dict[str, int]
    seconds: float
    slowest: str
    peak: int


def outcome_of(files: Iterable[tuple[str, Callable[[], bytes]]]) -> Outcome:
    """Return the result of reading files, each made when its turn comes."""
    came: Counter[str] = Counter()
    seconds, slowest = 0.0, ""
    for name, make in files:
        data = make()
        for read in READERS:
            began = process_time()
            came[result_of(read, data)] += 1
            seconds, slowest = max((seconds, slowest), (process_time() - began, name))
    return Outcome(came=dict(came), seconds=seconds, slowest=slowest, peak=_peak())


def _peak() -> int:
    """Return the most bytes of memory that this process held; `getrusage` counts those of its parent too."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def mutants(first: int, last: int) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the workbooks of many seeds."""
    return ((str(seed), partial(mutated, seed)) for seed in range(first, last))


def files_of(folder: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the files of a folder."""
    return ((path.name, path.read_bytes) for path in sorted(Path(folder).iterdir()))


def in_own_process(files: str) -> Outcome:
    """Read the files of a Python expression in a process with limited memory."""
    limit = f"resource.setrlimit(resource.RLIMIT_AS, ({MOST_MEMORY}, {MOST_MEMORY}))"
    module = "from tests.exchange.mutated_workbooks import *"
    answer = f"print(json.dumps(attrs.asdict(outcome_of({files}))))"
    code = f"import resource, sys; sys.path[:0] = {sys.path!r}; {module}; {limit}; {answer}"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return Outcome(**json.loads(out))
