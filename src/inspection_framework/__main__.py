"""`python -m inspection_framework`: the tour."""

from inspection_framework.tour import tour

if __name__ == "__main__":
    print(tour())  # noqa: T201 # a command prints
