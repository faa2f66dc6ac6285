"""The links within the built pages: each leads to a file that is there, and to a place within it."""

from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

__all__ = ["broken_links"]

LEADING = ("action", "data", "href", "poster", "src")
"""The attributes that lead somewhere; ``srcset`` leads to several places."""


class Page(HTMLParser):
    """What a page leads to, and the places in it that can be led to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.places: set[str] = set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what the parser hands over: a tag and its attributes."""
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.places.add(value or "")
            elif name in LEADING:
                self.leads.append(value or "")
            elif name == "srcset":
                self.leads += [candidate.split()[0] for candidate in (value or "").split(",") if candidate.strip()]


def broken_links(folder: Path) -> Iterator[str]:
    """Give each link that leads nowhere, as ``page: link``.

    What leads to another host is not followed. What begins at the root of a host is broken: the pages are read from
    any folder.
    """
    folder = folder.resolve()
    read = cache(Page)
    for path in sorted(folder.rglob("*.html")):
        for link in dict.fromkeys(read(path).leads):
            parts = urlsplit(link)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not (parts.scheme or parts.netloc or _is_there(folder, target, unquote(parts.fragment), read)):
                yield f"{path.relative_to(folder).as_posix()}: {link}"


def _is_there(folder: Path, target: Path, place: str, read: Callable[[Path], Page]) -> bool:
    """Whether a file of the folder is there, and the place within it where one is named and the file is a page."""
    if not target.is_relative_to(folder) or not target.is_file():
        return False
    return not place or target.suffix != ".html" or place in read(target).places
