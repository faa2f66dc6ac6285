"""The check of a constructor or a function: one compiled expression; if it is false, argument by argument."""

from collections.abc import Callable
from inspect import signature
from typing import Any, get_type_hints

from inspection_framework.arguments.annotations import held_by, is_about_a_child, parts
from inspection_framework.arguments.compiled import GeneratedCode, all_of, test_of_arguments
from inspection_framework.arguments.fitting import RefusedArguments, fit

__all__: list[str] = []


def check_of_parts(cls: Any, rules: Callable[[Any], None] | None) -> Callable[[Any], None]:
    """Compile the check of a class: first the types of its parts, then its rules."""

    def fit_parts(value: Any) -> None:
        refused = RefusedArguments(type(value).__name__, shown=not is_about_a_child(cls))
        for argument, (name, kind) in parts(cls).items():
            part = getattr(value, name)
            fitted = fit(kind, part, argument, refused)
            if fitted is not part:
                object.__setattr__(value, name, fitted)
        refused.end()

    code = GeneratedCode(_fit_parts=fit_parts, _rules=rules)
    test = all_of(code.test(kind, f"value.{name}") for name, kind in parts(cls).values())
    return code.function("check", "value", f"if not ({test}): _fit_parts(value)", "_rules(value)" if rules else "")


class CheckOfArguments:
    """The check of a function, without the arguments that it checks itself."""

    def __init__(self, function: Callable[..., Any], but: tuple[str, ...]) -> None:
        self._signature = signature(function)
        self._subject = f"call of {function.__qualname__.removeprefix('_')}"
        hints = get_type_hints(function)
        self._shown = not any(map(is_about_a_child, hints.values()))
        held = self._signature.parameters.items()
        self._kinds = {
            name: held_by(parameter, hints[name]) for name, parameter in held if name in hints and name not in but
        }
        self.accepts: Callable[..., bool] = test_of_arguments(function.__name__, self._signature, self._kinds)

    def fitted(self, *args: Any, **kwargs: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Return the arguments, each as a value of its type.

        Raises:
            DefinitionError: an argument is not of its type.
        """
        bound = self._signature.bind(*args, **kwargs)
        refused = RefusedArguments(self._subject, shown=self._shown)
        for name, argument in bound.arguments.items():
            if name in self._kinds:
                bound.arguments[name] = fit(self._kinds[name], argument, name, refused)
        refused.end()
        return bound.args, bound.kwargs
