"""What notebooks ask of a value: itself as HTML and as Markdown."""

from inspection_framework.printed import Printed

__all__: list[str] = []


class Shown(Printed):
    """A value that a notebook shows as :mod:`inspection_framework.notebook` writes it; that is loaded when it is asked.

    It adds no field and no slot, so values stay as small and as quick as without it.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        from inspection_framework.notebook import html  # noqa: PLC0415 # the model loads nothing to look at

        return html(self)

    def _repr_markdown_(self) -> str:
        from inspection_framework.notebook import markdown  # noqa: PLC0415 # as above

        return markdown(self)
