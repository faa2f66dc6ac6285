"""Grades with their scale, absences as what they are, judgements by their areas."""

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
    """Write and read what was judged, on the scales that are known."""
    _register_grades(made, known)
    _register_scales(made, known)
    made.register_structure_hook(Absence, _absence)
    made.register_unstructure_hook(Absence, lambda absence: {"absence": absence.value})
    _register_judgements(made, parts)


def is_absence(found: Any) -> bool:
    """Tell whether what stands there is meant as an absence."""
    return type(found) is dict and "absence" in found


def _absence(found: Any, _: Any) -> Any:
    if not is_absence(found) or len(found) != 1:
        raise RefusedError('an absence such as {"absence": "not_judged"}', found)
    (absence,) = in_turn([("absence", partial(word, found["absence"], Absence))])
    return absence


def _scales(known: KnownNames, wanted: type[Scale]) -> list[type[Scale]]:
    """Give the known scales of a kind; whoever asks for one that is not known names it by asking."""
    found = [scale for scale in known.scales.values() if issubclass(scale, wanted)]
    return found if wanted.__name__ in known.scales else found or [wanted]


def _register_grades(made: Converter, known: KnownNames) -> None:
    """Grades with their scale, as in ``Grade.good``."""

    @cache
    def grades(kind: Any) -> dict[str, Scale]:
        return {f"{scale.__name__}.{member.value}": member for scale in _scales(known, kind) for member in scale}

    def read(found: Any, kind: Any) -> Scale:
        named = grades(kind)
        if type(found) is not str or found not in named:
            scales = _scales(known, kind)
            names = "; ".join(f"{scale.__name__}.{' or .'.join(one.value for one in scale)}" for scale in scales)
            raise RefusedError(f"a grade ({names})", found)
        return named[found]

    @cache
    def written(grade: Scale) -> str:
        return f"{_name(known, type(grade))}.{grade.value}"

    made.register_structure_hook(Scale, read)
    made.register_unstructure_hook(Scale, written)


def _name(known: KnownNames, scale: type[Scale]) -> str:
    """Give the name of a scale, unless it is that of another one."""
    if known.scales.get(scale.__name__, scale) is not scale:
        raise RefusedError(f"a scale that is not named as {known.scales[scale.__name__]!r} is", scale)
    return scale.__name__


def _register_scales(made: Converter, known: KnownNames) -> None:
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
class _JudgementEntry:
    """A judgement as it stands under the name of its area."""

    outcome: Outcome
    printed: str = ""
    note: str = ""


def _register_judgements(made: Converter, parts: SeparateParts) -> None:
    """Judgements by area, in the order of the areas' names: equal mappings give equal documents."""

    def reading(_: Any) -> Hook:
        text, entry = made.get_structure_hook(str), made.get_structure_hook(_JudgementEntry)

        def judgement(found: Any, _: Any) -> Judgement:
            area, given = text(found[0], str), entry(found[1], _JudgementEntry)
            return Judgement(area, given.outcome, printed=given.printed, note=given.note)

        def read(found: Any, _: Any) -> Judgements:
            entries = is_object(found).items()
            if made.detailed_validation:
                return Judgements(tuple(in_turn((one[0], partial(judgement, one, Judgement)) for one in entries)))
            return Judgements(tuple([each(one, Judgement) for one in entries]))

        each = parts.reading(judgement)
        return parts.reading(read)

    def written(given: Judgements) -> dict[str, Any]:
        return {one.area: as_entry(one) for one in sorted(given.values(), key=attrgetter("area"))}

    def as_entry(one: Judgement) -> dict[str, Any]:
        words = {"printed": one.printed, "note": one.note}
        return {"outcome": made.unstructure(one.outcome), **{name: text for name, text in words.items() if text}}

    made.register_structure_hook_factory(lambda kind: kind is Judgements, reading)
    made.register_unstructure_hook(Judgements, parts.writing(written))
