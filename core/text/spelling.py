"""Whether one word is another one mistyped."""

from collections.abc import Iterable


def meant(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that this may be a slip of the fingers for; None where it is like none.

    A slip is a letter too many, too few or wrong, or two that changed places: one in a word of three to five letters,
    up to two in a longer one. `county` is one for `count`, `country` is a word of its own.
    """
    near = ((slips(word, each), each) for each in known if len(each) > 2)
    likely = [(count, each) for count, each in near if count <= (1 if len(each) < 6 else 2)]
    return min(likely)[1] if likely else None


def slips(one: str, other: str) -> int:
    """Count the slips between two words (optimal string alignment distance)."""
    before, row = list[int](), list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        row, before, last = [at], row, before
        for to, wanted in enumerate(other, start=1):
            count = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                count = min(count, last[to - 2] + 1)
            row.append(count)
    return row[-1]
