"""Check that code and pages are in plain English: `python -m tests.plain_english [PATH ...]`; `nox -s lint` runs it."""

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

LONGEST_SENTENCE = 30
"""The most words that a sentence of a page or a docstring may have."""

VAGUE_NAMES = frozenset({"one", "told", "found", "given", "some", "others"})
"""Names that do not say what a variable is: `inspection`, `edition` or `row` do."""

VERBS = re.compile(r"(Give|Tell|Say|Let|Take)s?\b")
INSTEAD_OF_IS = re.compile(r"\bst(?:ands?|ood)\b(?! for\b)", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?:;])[\s*_`\")]+|\n\s*\n|\n\s*(?:[-*#>|]|\d+\.)\s|\s\|\s")
CODE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1 *$|^ *>>>(?:.|\n(?!\s*\n))*|^---\n.*?^---\n", re.MULTILINE | re.DOTALL)
QUOTATIONS = re.compile(r"[\"“][^\"”]*[\"”]")

CHECKED = ("src", "tests", "docs", "noxfile.py")
"""What is checked where no path is named, with the pages beside them."""

_PUBLIC = "a public name, which stays as it is"
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("src/inspection_framework/deprecation.py", "found"): _PUBLIC,
    ("src/inspection_framework/errors.py", "found"): _PUBLIC,
    ("src/inspection_framework/errors.py", "given"): _PUBLIC,
    ("src/inspection_framework/exchange/readers/releases/reading.py", "found"): _PUBLIC,
    ("src/inspection_framework/exchange/readers/reports/reading.py", "found"): _PUBLIC,
    ("src/inspection_framework/model/activities.py", "told"): _PUBLIC,
    ("src/inspection_framework/model/amounts.py", "found"): _PUBLIC,
    ("src/inspection_framework/rules/overall/departures.py", "found"): _PUBLIC,
    ("src/inspection_framework/rules/sampling/verdicts.py", "found"): _PUBLIC,
    ("src/inspection_framework/testing/_frequencies.py", "given"): _PUBLIC,
}
"""The reason of each exception, by path and by the words that are complained of."""


class Fault(NamedTuple):
    """Words that are not plain English, and where."""

    path: str
    line: int
    words: str
    advice: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.words!r}: {self.advice}"


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text, without code and with each quotation as one word, and the line of each."""
    prose = CODE.sub(lambda code: "." + "\n" * code[0].count("\n"), text)
    prose = QUOTATIONS.sub(lambda quotation: "quoted" + "\n" * quotation[0].count("\n"), prose)
    start = 0
    for end in [*SENTENCE_END.finditer(prose), None]:
        sentence = prose[start : end.start() if end else len(prose)]
        if sentence.strip():
            yield prose[: start + len(sentence) - len(sentence.lstrip())].count("\n"), sentence
        start = end.end() if end else len(prose)


def long_sentences(path: str, text: str, first_line: int) -> Iterator[Fault]:
    """Yield the sentences that have too many words."""
    for line, sentence in sentences(text):
        words = [word for word in sentence.split() if any(map(str.isalnum, word))]
        if len(words) > LONGEST_SENTENCE:
            advice = f"divide this sentence of {len(words)} words; {LONGEST_SENTENCE} is the most"
            yield Fault(path, first_line + line, " ".join(words[:8]), advice)


def faults_of_docstring(path: str, text: str, first_line: int) -> Iterator[Fault]:
    """Yield what is not plain English in a docstring."""
    if verb := VERBS.match(text):
        advice = 'begin with "Return", "Raise", "Check", "Parse", "Yield", "Read", "Write" or a noun'
        yield Fault(path, first_line, verb[0], advice)
    yield from long_sentences(path, text, first_line)


def faults_of_code(path: str, text: str) -> Iterator[Fault]:
    """Yield what is not plain English in the docstrings and the variables of Python code."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Expr(value=ast.Constant(value=str(docstring))):
                yield from faults_of_docstring(path, docstring, node.lineno)
            case (
                ast.Name(id=name, ctx=ast.Store())
                | ast.arg(arg=name)
                | ast.MatchAs(name=str(name))
                | ast.MatchStar(name=str(name))
            ) if name in VAGUE_NAMES:
                yield Fault(path, node.lineno, name, "name the variable by what it holds")
            case _:
                pass


def faults(path: Path) -> Iterator[Fault]:
    """Yield what is not plain English in a file: a page, or a module of Python."""
    text, name = path.read_text("utf-8"), path.as_posix()
    for number, line in enumerate(text.splitlines(), 1):
        for verb in INSTEAD_OF_IS.finditer(line):
            yield Fault(name, number, verb[0], 'write "is"')
    yield from faults_of_code(name, text) if path.suffix == ".py" else long_sentences(name, text, 1)


def files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the modules and pages among the paths and in their folders, without what was built."""
    for path in paths:
        contents = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in contents if file.suffix in {".py", ".md"} and "_build" not in file.parts)


def main(arguments: Sequence[str]) -> int:
    """Print every fault that is no exception, and return how the command ends: 1 where there is a fault."""
    paths = [Path(argument) for argument in arguments] or [*map(Path, CHECKED), *Path().glob("*.md")]
    complaints = [
        fault for file in files(paths) for fault in faults(file) if (fault.path, fault.words) not in EXCEPTIONS
    ]
    for fault in complaints:
        print(fault)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
