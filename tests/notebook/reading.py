"""Displays read back with parsers that are not ours: their elements and their words."""

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
"""Their attributes, and the values allowed."""
MARKS = {
    *("paragraph_open", "paragraph_close", "inline", "text", "softbreak", "strong_open", "strong_close"),
    *("ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close"),
    *("bullet_list_open", "bullet_list_close"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
}
"""The parts allowed in Markdown: no link, image, heading, code or HTML."""


class Elements(HTMLParser):
    """The words of a piece of HTML, the elements open at its end, and everything in it that is not ours."""

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
        """Keep words; a style has none."""
        self.words += [data] if self.open[-1:] != ["style"] else []

    def handle_comment(self, data: str) -> None:
        """Count a comment as strange: displays have none."""
        self.strange.append(data)

    def handle_decl(self, decl: str) -> None:
        """Count a declaration as strange."""
        self.strange.append(decl)

    handle_pi = unknown_decl = handle_comment


def words_of_html(html: str) -> str:
    """Return the words of a display, after checking that all else in it is ours and closed."""
    elements = Elements(html)
    assert elements.strange == []
    assert elements.open == []
    return " ".join(" ".join(elements.words).split())


def words_of_markdown(markdown: str) -> str:
    """Return the words of a display, after checking that none of them is parsed as markup."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    flat = [token_or_child for token in tokens for token_or_child in (token, *(token.children or ()))]
    assert {token.type for token in flat} <= MARKS
    return " ".join("".join(map(_said, flat)).split())


def _said(token: Token) -> str:
    return token.content if token.type == "text" else " "
