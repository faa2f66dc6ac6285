"""The Sphinx extension: it writes the text that a line of a page names, such as "edition ilacs-2023-01"."""

import re
from enum import EnumType
from typing import Any

from sphinx.application import Sphinx
from sphinx.util.logging import getLogger

from docs.rendering.links import broken_links
from docs.rendering.pages import rendered

__all__ = ["setup"]

_LINE = re.compile(r"^> Written when the pages are built \(`nox -s docs`, see the README\): (.+)$", re.MULTILINE)
"""The line is visible where a page is read as a file, so that nobody takes the page for empty."""
_SIGNATURE = re.compile(r'<dt class="sig.*?</dt>', re.DOTALL)
_LIST = re.compile(r"<(/?)d[ld]>")
_RAISED = re.compile(r"^ {4}(\w+):")


def _fill(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Put the rendered text into a page that is being read."""
    source[0] = _LINE.sub(lambda line: rendered(line[1]), source[0])


def _always(app: Sphinx, *_: object) -> list[str]:
    """Return the pages to read again in every build, because their files do not show that a constant changed."""
    return [page for page in app.env.found_docs if _LINE.search(app.env.doc2path(page).read_text("utf-8"))]


def _signature(_app: Sphinx, _what: str, _name: str, thing: object, *_: object) -> tuple[str, None] | None:
    """Return an empty signature for an enumeration: users do not call it."""
    return ("", None) if isinstance(thing, EnumType) else None


def _fields(_app: Sphinx, _what: str, _name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Turn the paragraph ``Raises:`` of a docstring into fields, so that each error becomes a link."""
    if "Raises:" in lines:
        start = lines.index("Raises:")
        lines[start:] = [_RAISED.sub(r":raises \1:", line) for line in lines[start + 1 :]]


def _parameters(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    """Turn what reads as a term or a heading of nothing into plain blocks: parameters, and empty cells of pandas."""
    if "body" in context:
        context["body"] = _SIGNATURE.sub(lambda signature: _LIST.sub(r"<\1div>", signature[0]), context["body"])
        context["body"] = context["body"].replace("<th></th>", "<td></td>")


def _follow(app: Sphinx, failed: Exception | None) -> None:
    """Warn of each link within the built pages that leads nowhere; with ``-W`` a warning fails the build."""
    if failed is None and app.builder.format == "html":
        for link in broken_links(app.outdir):
            getLogger(__name__).warning("this link leads nowhere: %s", link)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the handlers with Sphinx."""
    app.connect("source-read", _fill)
    app.connect("env-get-outdated", _always)
    app.connect("autodoc-process-signature", _signature)
    app.connect("autodoc-process-docstring", _fields)
    app.connect("html-page-context", _parameters)
    app.connect("build-finished", _follow)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
