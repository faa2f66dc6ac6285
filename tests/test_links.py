"""The links within the built pages are followed: broken ones are reported, and nothing else."""

from pathlib import Path

import pytest

from docs.rendering.links import broken_links

HERE = '<h1 id="top">A page</h1><a name="old"></a>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder of two pages and a picture; a test writes the content of the first page."""
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "two words.html").write_text(HERE, "utf-8")
    (tmp_path / "picture.png").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize(
    "link",
    [
        *('<a href="">', '<a href="#top">', '<a href="#old">', '<a href="index.html?q=1#top">'),
        *('<a href="part/two%20words.html">', '<a href="part/two%20words.html#top">', '<img src="picture.png">'),
        *('<a href="picture.png#top">', '<img srcset="picture.png 1x, picture.png 2x">', "<a href>"),
        *('<a href="https://example.org/none">', '<a href="//example.org/none">', '<img src="data:image/png;base64,">'),
        '<a href="mailto:nobody@example.org">',
    ],
)
def test_what_leads_somewhere_is_not_reported(site: Path, link: str) -> None:
    """A file, a place in a page, another host, which is not asked, and a link that is not to a file are all right."""
    (site / "index.html").write_text(HERE + link, "utf-8")
    assert list(broken_links(site)) == []


@pytest.mark.parametrize(
    ("tag", "link"),
    [
        *(('<a href="{}">', "none.html"), ('<a href="{}">', "#none"), ('<a href="{}">', "part/two%20words.html#none")),
        *(('<a href="{}">', "part/"), ('<a href="{}">', "../outside.html"), ('<a href="{}">', "/index.html")),
        *(('<img src="{}">', "none.png"), ('<link href="{}">', "none.css"), ('<script src="{}">', "none.js")),
        *(('<video poster="{}">', "none.png"), ('<object data="{}">', "none.svg"), ('<form action="{}">', "none")),
        ('<img srcset="picture.png 1x, {} 2x">', "none.png"),
    ],
)
def test_what_leads_nowhere_is_reported(site: Path, tag: str, link: str) -> None:
    """Each is reported once with its page: no file, no place in the page, or outside what was built."""
    (site.parent / "outside.html").write_text(HERE, "utf-8")
    (site / "index.html").write_text(HERE + tag.format(link) * 2, "utf-8")
    assert list(broken_links(site)) == [f"index.html: {link}"]


def test_every_page_is_read(site: Path) -> None:
    """Pages in folders are read too, and links start at their own page."""
    (site / "index.html").write_text('<a href="part/two%20words.html">', "utf-8")
    (site / "part" / "two words.html").write_text('<a href="index.html"><a href="../index.html">', "utf-8")
    assert list(broken_links(site)) == ["part/two words.html: index.html"]
