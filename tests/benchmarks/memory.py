"""The memory that many inspections take: run in a process of its own, so that nothing else is counted."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import psutil

from inspection_framework import Inspection
from inspection_framework.exchange.json import from_json_lines
from tests.benchmarks.peers import MDocument, PDocument

READERS: dict[str, Callable[[Iterable[str]], Iterable[object]]] = {
    "ours": lambda lines: from_json_lines(lines, Inspection),
    "pydantic": lambda lines: (PDocument.model_validate_json(line).value for line in lines),
    "msgspec": lambda lines: map(msgspec.json.Decoder(MDocument).decode, lines),
}


def bytes_each(name: str, path: Path) -> float:
    """Read a file of documents into a list, and return by how much each enlarged this process."""
    read = READERS[name]
    with path.open(encoding="utf-8") as lines:
        list(read([lines.readline()]))  # loads the modules of the first use
    before = _resident()
    with path.open(encoding="utf-8") as lines:
        kept = list(read(lines))
    return (_resident() - before) / len(kept)


def in_own_process(name: str, path: Path) -> float:
    """Return the same, measured in a new process."""
    code = f"from tests.benchmarks.memory import *; print(bytes_each({name!r}, Path({str(path)!r})))"
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603 # our own


def _resident() -> int:
    gc.collect()
    return psutil.Process().memory_info().rss
