"""How grades, absences and judgements are written and read: grades with their scale, judgements by area."""

from functools import cache, partial
from operator import attrgetter
from typing import Any, get_args, get_origin

import attrs
from cattrs import Converter

from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.documents.plain import is_object, word
from inspection_framework.exchange.documents.sharing import Hook, SeparateParts
from inspection_framework.exchange.documents.strictness import RefusedError, in_turn
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement, Judgements

__all__ = ["is_absence", "register_grading"]


def register_grading(made: Converter, known: KnownNames, parts: SeparateParts) -> None:
    """Register hooks for grades, absences and judgements, on the known scales."""
    _register_grades(made, known)
    _register_scales(made, known)
    made.register_structure_hook(Absence, _absence)
    made.register_unstructure_hook(Absence, lambda absence: {"absence": absence.value})
    _register_judgements(made, parts)


def is_absence(raw: Any) -> bool:
    """Return whether a part of a document is meant as an absence."""
    return type(raw) is dict and "absence" in raw


def _absence(raw: Any, _: Any) -> Any:
    if not is_absence(raw) or len(raw) != 1:
        raise RefusedError('an absence such as {"absence": "not_judged"}', raw)
    (absence,) = in_turn([("absence", partial(word, raw["absence"], Absence))])
    return absence


def _scales(known: KnownNames, wanted: type[Scale]) -> list[type[Scale]]:
    """Return the known scales of a kind; a scale that is asked for counts as known."""
    scales = [scale for scale in known.scales.values() if issubclass(scale, wanted)]
    return scales if wanted.__name__ in known.scales else scales or [wanted]


def _register_grades(made: Converter, known: KnownNames) -> None:
    """Register hooks for grades, written with their scale, as in ``Grade.good``."""

    @cache
    def grades(kind: Any) -> dict[str, Scale]:
        return {f"{scale.__name__}.{member.value}": member for scale in _scales(known, kind) for member in scale}

    def read(raw: Any, kind: Any) -> Scale:
        named = grades(kind)
        if type(raw) is not str or raw not in named:
            scales = _scales(known, kind)
            names = "; ".join(f"{scale.__name__}.{' or .'.join(member.value for member in scale)}" for scale in scales)
            raise RefusedError(f"a grade ({names})", raw)
        return named[raw]

    @cache
    def written(grade: Scale) -> str:
        return f"{_name(known, type(grade))}.{grade.value}"

    made.register_structure_hook(Scale, read)
    made.register_unstructure_hook(Scale, written)


def _name(known: KnownNames, scale: type[Scale]) -> str:
    """Return the name of a scale; refuse one whose name another scale has."""
    if known.scales.get(scale.__name__, scale) is not scale:
        raise RefusedError(f"a scale with another name than {known.scales[scale.__name__]!r} has", scale)
    return scale.__name__


def _register_scales(made: Converter, known: KnownNames) -> None:
    """Register hooks for scales themselves, written as their names."""

    def read(raw: Any, kind: Any) -> type[Scale]:
        scales = {scale.__name__: scale for scale in _scales(known, *get_args(kind))}
        if type(raw) is not str or raw not in scales:
            raise RefusedError(f"a scale ({' or '.join(scales)})", raw)
        return scales[raw]

    def is_scale(kind: Any) -> bool:
        return get_origin(kind) is type

    made.register_structure_hook_func(is_scale, read)
    made.register_unstructure_hook_func(is_scale, lambda scale: _name(known, scale))


@attrs.frozen
class _JudgementEntry:
    """A judgement as documents have it, under the name of its area."""

    outcome: Outcome
    printed: str = ""
    note: str = ""


def _register_judgements(made: Converter, parts: SeparateParts) -> None:
    """Register hooks for judgements by area, in the order of the areas' names: equal mappings give equal documents."""

    def reading(_: Any) -> Hook:
        text, entry = made.get_structure_hook(str), made.get_structure_hook(_JudgementEntry)

        def judgement(raw: Any, _: Any) -> Judgement:
            area, judged = text(raw[0], str), entry(raw[1], _JudgementEntry)
            return Judgement(area, judged.outcome, printed=judged.printed, note=judged.note)

        def read(raw: Any, _: Any) -> Judgements:
            entries = is_object(raw).items()
            if made.detailed_validation:
                return Judgements(tuple(in_turn((pair[0], partial(judgement, pair, Judgement)) for pair in entries)))
            return Judgements(tuple([each(pair, Judgement) for pair in entries]))

        each = parts.reading(judgement)
        return parts.reading(read)

    def written(judgements: Judgements) -> dict[str, Any]:
        return {
            judgement.area: as_entry(judgement) for judgement in sorted(judgements.values(), key=attrgetter("area"))
        }

    def as_entry(judgement: Judgement) -> dict[str, Any]:
        words = {"printed": judgement.printed, "note": judgement.note}
        return {"outcome": made.unstructure(judgement.outcome), **{name: text for name, text in words.items() if text}}

    made.register_structure_hook_factory(lambda kind: kind is Judgements, reading)
    made.register_unstructure_hook(Judgements, parts.writing(written))
