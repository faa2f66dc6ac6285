"""A check of the links between built pages: each must lead to an existing file, and to an existing place in it."""

from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

__all__ = ["broken_links"]

LEADING = ("action", "data", "href", "poster", "src")
"""The attributes that contain a link; ``srcset`` contains several."""


class Page(HTMLParser):
    """The links of a page, and the places in it that links can lead to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.places: set[str] = set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the links and the places of a tag."""
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.places.add(value or "")
            elif name in LEADING:
                self.leads.append(value or "")
            elif name == "srcset":
                self.leads += [candidate.split()[0] for candidate in (value or "").split(",") if candidate.strip()]


def broken_links(folder: Path) -> Iterator[str]:
    """Yield each link that leads nowhere, as ``page: link``.

    Links to other hosts are not followed. A link from the root of a host is broken, because the pages may be served
    from any folder.
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
    """Return whether the folder has the file and, if the file is a page, the named place in it."""
    if not target.is_relative_to(folder) or not target.is_file():
        return False
    return not place or target.suffix != ".html" or place in read(target).places
