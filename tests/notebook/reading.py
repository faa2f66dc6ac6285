"""Reading displays back, with parsers that are not ours: which elements there are, and which words."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

OURS = {
    *("div", "style", "h2", "h3", "p", "strong", "small", "span", "ol", "li"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
"""The elements of which displays are made."""
ATTRIBUTES = {
    "class": {"inf", "inf-word", "inf-badge", *(f"inf-badge inf-{tone}" for tone in range(4))},
    "scope": {"col", "row"},
    "role": {"region"},
    "tabindex": {"0"},
}
"""Their attributes, and what these may say."""
MARKS = {
    *("paragraph_open", "paragraph_close", "inline", "text", "softbreak", "strong_open", "strong_close"),
    *("ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close"),
    *("bullet_list_open", "bullet_list_close"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
}
"""What Markdown may be made of: no link, no image, no heading, no code, no HTML."""


class Elements(HTMLParser):
    """The words of a piece of HTML, what is open at its end, and whatever in it is not ours."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.strange: list[object] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.open.append(tag)
        self.strange += [tag] if tag not in OURS else []
        self.strange += [
            (name, said) for name, said in attrs if name != "aria-label" and said not in ATTRIBUTES.get(name, ())
        ]

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        self.strange += [tag] if self.open.pop() != tag else []

    def handle_data(self, data: str) -> None:
        """Keep words; a style is none."""
        self.words += [data] if self.open[-1:] != ["style"] else []

    def handle_comment(self, data: str) -> None:
        """Count a comment as strange: displays have none."""
        self.strange.append(data)

    def handle_decl(self, decl: str) -> None:
        """Count a declaration as strange."""
        self.strange.append(decl)

    handle_pi = unknown_decl = handle_comment


def words_of_html(html: str) -> str:
    """Give the words of a display, after making sure that all else in it is ours and is closed."""
    found = Elements(html)
    assert found.strange == []
    assert found.open == []
    return " ".join(" ".join(found.words).split())


def words_of_markdown(markdown: str) -> str:
    """Give the words of a display, after making sure that nothing in them is taken for markup."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    flat = [one for token in tokens for one in (token, *(token.children or ()))]
    assert {one.type for one in flat} <= MARKS
    return " ".join("".join(map(_said, flat)).split())


def _said(token: Token) -> str:
    return token.content if token.type == "text" else " "
