"""How notebooks show a value: as HTML and as Markdown."""

from inspection_framework.printed import Printed

__all__: list[str] = []


class Shown(Printed):
    """A value that notebooks show by :mod:`inspection_framework.notebook`, which is loaded when it is first needed.

    It adds no field and no slot, so values are as small and as fast as without it.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        from inspection_framework.notebook import html  # noqa: PLC0415 # loaded only to show a value

        return html(self)

    def _repr_markdown_(self) -> str:
        from inspection_framework.notebook import markdown  # noqa: PLC0415 # as above

        return markdown(self)
