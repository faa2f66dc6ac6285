"""Grades with their scale, absences as what they are, judgements by their areas."""

from functools import partial
from typing import Any, get_args, get_origin

import attrs
from cattrs import Converter

from inspection_framework.exchange.documents.known import Known
from inspection_framework.exchange.documents.plain import is_object, word
from inspection_framework.exchange.documents.strictness import RefusedError, in_turn
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement, Judgements

__all__ = ["is_absence", "register_grading"]


def register_grading(made: Converter, known: Known) -> None:
    """Write and read what was judged, on the scales that are known."""
    _register_grades(made, known)
    _register_scales(made, known)
    made.register_structure_hook(Absence, _absence)
    made.register_unstructure_hook(Absence, lambda absence: {"absence": absence.value})
    _register_judgements(made)


def is_absence(found: Any) -> bool:
    """Tell whether what stands there is meant as an absence."""
    return type(found) is dict and "absence" in found


def _absence(found: Any, _: Any) -> Any:
    if not is_absence(found) or len(found) != 1:
        raise RefusedError('an absence such as {"absence": "not_judged"}', found)
    (absence,) = in_turn([("absence", partial(word, found["absence"], Absence))])
    return absence


def _scales(known: Known, wanted: type[Scale]) -> list[type[Scale]]:
    """Give the known scales of a kind; whoever asks for one that is not known names it by asking."""
    found = [scale for scale in known.scales.values() if issubclass(scale, wanted)]
    return found if wanted.__name__ in known.scales else found or [wanted]


def _register_grades(made: Converter, known: Known) -> None:
    """Grades with their scale, as in ``Grade.good``."""

    def read(found: Any, kind: Any) -> Scale:
        scales = _scales(known, kind)
        name, _, value = found.partition(".") if type(found) is str else ("", "", "")
        for scale in scales:
            for member in scale:
                if (scale.__name__, member.value) == (name, value):
                    return member
        names = "; ".join(f"{scale.__name__}.{' or .'.join(one.value for one in scale)}" for scale in scales)
        raise RefusedError(f"a grade ({names})", found)

    def written(grade: Scale) -> str:
        return f"{_name(known, type(grade))}.{grade.value}"

    made.register_structure_hook(Scale, read)
    made.register_unstructure_hook(Scale, written)


def _name(known: Known, scale: type[Scale]) -> str:
    """Give the name of a scale, unless it is that of another one."""
    if known.scales.get(scale.__name__, scale) is not scale:
        raise RefusedError(f"a scale that is not named as {known.scales[scale.__name__]!r} is", scale)
    return scale.__name__


def _register_scales(made: Converter, known: Known) -> None:
    """Scales themselves by their names."""

    def read(found: Any, kind: Any) -> type[Scale]:
        scales = {scale.__name__: scale for scale in _scales(known, *get_args(kind))}
        if type(found) is not str or found not in scales:
            raise RefusedError(f"a scale ({' or '.join(scales)})", found)
        return scales[found]

    def is_scale(kind: Any) -> bool:
        return get_origin(kind) is type

    made.register_structure_hook_func(is_scale, read)
    made.register_unstructure_hook_func(is_scale, lambda scale: _name(known, scale))


@attrs.frozen
class _Entry:
    """A judgement as it stands under the name of its area."""

    outcome: Outcome
    printed: str = ""
    note: str = ""


def _register_judgements(made: Converter) -> None:
    """Judgements by area, in the order of the areas' names: equal mappings give equal documents."""

    def read(found: Any, _: Any) -> Judgements:
        entries = made.structure(is_object(found), dict[str, _Entry])
        return Judgements(
            tuple(Judgement(area, one.outcome, printed=one.printed, note=one.note) for area, one in entries.items())
        )

    def written(given: Judgements) -> dict[str, Any]:
        entries = {area: _Entry(one.outcome, one.printed, one.note) for area, one in sorted(given.items())}
        return {area: made.unstructure(entry) for area, entry in entries.items()}

    made.register_structure_hook(Judgements, read)
    made.register_unstructure_hook(Judgements, written)
