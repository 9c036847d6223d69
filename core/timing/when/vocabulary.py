"""One language's words and forms: `core/timing/vocabulary/<language>.toml`, compiled for the grammar.

A file has settings, tables of words that stand for a value (numbers, weekdays ...), and tables of forms (what they
mean, core.timing.when.forms, and how the language says it). Forms are templates: `[at] {hour} (h|hrs)`
has an optional word, a slot and a choice. A slot takes one of the tables or one of the grammar's own (`{span}`).
A slot within a word (`{ones}und{tens}`) takes the words of a table.
"""

import functools
import importlib.resources
import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from core.timing.when.tokens import tokens

Argument = str | int | tuple[int, ...]

VALUES: Final = {
    "numbers": "number", "ordinals": "ordinal", "hours": "hourword", "hourths": "hourth", "weekdays": "weekday",
    "plurals": "plural", "months": "month", "units": "unit",
    "duals": "dual",
}  # fmt: skip
"""Tables of words with a value, and the slot that takes them."""
FORMS: Final = {
    "amounts": "amount", "delays": "delay", "times": "time", "clocks": "clock", "halves": "half", "days": "day",
    "named": "named", "years": "years", "figures": "ordinal", "repeats": "repeat", "limits": "limit",
    "twelves": "twelve", "stretches": "stretch",
}  # fmt: skip
"""Tables of forms, and the slot that takes them."""

_COMMON: Final = (
    ("count", "same", "{number}"),
    ("hour", "hour", "({number}|{hourword})"),
    ("minute", "minute", "{number}"),
    ("five", "five", "{number}"),
    ("minutes", "minutes", "{number}"),
    ("dayno", "dayno", "{number}"),
    ("dth", "dayno", "{ordinal}"),
    ("nth", "nth", "{ordinal}"),
    ("daynos", "list", "{dayno} [[{and}|({and}|{comma}) {the}] {daynos}]"),
    ("dths", "list", "{dth} [[{and}|({and}|{comma}) {the}] {dths}]"),
    ("nths", "list", "{nth} [{and} [{the}] {nths}]"),
    ("weekdays", "list", "{weekday} [[{and}|/|({and}|{comma}) {the}] {weekdays}]"),
    ("plurals", "list", "{plural} [[{and}|({and}|{comma}) {the}] {plurals}]"),
    ("amount", "units", "{count} {unit}"),
    ("amount", "two", "{dual}"),
    ("amount", "halfmore", "{half_count} {unit}"),
    ("span", "span", "{amount} [[{and}] {span}]"),
    ("time", "bare", "{hour}"),
    ("time", "oclock", "{hour} {oclock}"),
    ("time", "digits", "{hm} [{oclock}]"),
    ("at", "word", "@"),
    ("time", "same", "{twelve}"),
    ("clock", "clock", "[{at}] {time} [{half}] [{sharp}]"),
    ("moment", "moment", "({clock}|{clock} {part}|{part} {clock}|[{at}] {dot} [{oclock}])"),
    ("stretch", "stretch", "{moment} - {moment}"),
    ("years", "same", "{year}"),
    ("day", "date", "[{on}] ({numeric}|{named} [{years}]) [{behind}]"),
    ("repeat", "some", "[{on}] {weekday} [{and}|({and}|{comma}) {the}] {weekdays} [{behind}]"),
)
"""What all languages have in common: slot, action, template."""

_GLUED: Final = re.compile(r"(?<=[^\W\d_])\{(\w+)\}|\{(\w+)\}(?=[^\W\d_])")


@dataclass(slots=True)
class Node:
    """A place in the forms of a slot: the words and slots that may follow, and what has been said if it ends here."""

    words: dict[str, "Node"] = field(default_factory=dict)
    slots: dict[str, "Node"] = field(default_factory=dict)
    ends: list[tuple[str, Argument]] = field(default_factory=list)


class Vocabulary:
    """One language, ready to read with."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.clock: int = table["clock"]
        self.orders: tuple[str, ...] = tuple(table["dates"])
        self.short_years: bool = table.get("short_years", False)
        self.dotted_dates: bool = table.get("dotted_dates", False)
        self.weeks: tuple[int, ...] = tuple(table["weeks"])
        self.prefixes: tuple[str, ...] = tuple(table.get("prefixes", ()))
        self.suffixes: tuple[str, ...] = tuple(table.get("suffixes", ()))
        self.apart: tuple[str, ...] = tuple(table.get("apart", ()))
        self.known: set[str] = set()
        self.slots: dict[str, Node] = {}
        self._table = table
        self._typed_as = str.maketrans(table.get("typed_as", {}))
        for slot, action, template in _COMMON:
            self._add(slot, (action, ""), template)
        for name, templates in table["words"].items():
            self._add_all(name, ("word", ""), templates)
        for name, slot in VALUES.items():
            for key, words in table.get(name, {}).items():
                self._add_all(slot, ("value", _argument(key)), words)
        for value, word in _compound(table.get("numbers", {}), table.get("compound", ())):
            self._add("number", ("value", value), word)
        for name, slot in FORMS.items():
            for key, templates in table.get(name, {}).items():
                self._add_all(slot, (key, ""), templates)
        for part in table["parts"]:
            first, last = part["hours"]
            for key in ("words", "today", "daily", "eve"):
                said = [f"{words} [{{sharp}}]" for words in part.get(key, ())]
                self._add_all("part", (f"part-{key}", (first, last)), said)
            for word in part.get("behind_weekdays", ()):
                self._add("part", ("part-of-weekday", (first, last)), f"[{{on}}] {{weekday}} {word}")
                self._add("part", ("part-of-weekdays", (first, last)), f"{{every}} {{weekdays}} {word}")
            for word in part.get("behind_each", ()):
                self._add("part", ("part-of-weekdays", (first, last)), f"[{{on}}] {{weekdays}} {word}")
        for days in table["sets"]:
            self._add_all("set", ("value", tuple(days["days"])), days["words"])
            self._add_all("sets", ("value", tuple(days["days"])), days["plurals"])

    def _add_all(self, slot: str, end: tuple[str, Argument], templates: list[str]) -> None:
        for template in templates:
            self._add(slot, end, template)
            if (typed := template.translate(self._typed_as)) != template:
                self._add(slot, end, typed)

    def _add(self, slot: str, end: tuple[str, Argument], template: str) -> None:
        for form in itertools.chain.from_iterable(map(self._unglued, _expanded(template))):
            node = self.slots.setdefault(slot, Node())
            for piece in re.split(r"(\{\w+\})", form):
                if piece.startswith("{"):
                    node = node.slots.setdefault(piece[1:-1], Node())
                    continue
                for word in _words(piece):
                    self.known.add(word)
                    node = node.words.setdefault(word, Node())
            if end not in node.ends:
                node.ends.append(end)

    def _unglued(self, form: str) -> Iterator[str]:
        """Put a table's words into the slots that are part of a word."""
        if (glued := _GLUED.search(form)) is None:
            yield form
            return
        wanted = glued[1] or glued[2]
        name = next(name for name, slot in VALUES.items() if slot == wanted)
        for words in self._table[name].values():
            for word in words:
                yield from self._unglued(form[: glued.start()] + word + form[glued.end() :])


@functools.cache
def _words(piece: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(piece))


def _argument(key: str) -> Argument:
    return int(key) if key.lstrip("-").isdecimal() else key


def _compound(numbers: Mapping[str, list[str]], forms: list[str]) -> Iterator[tuple[int, str]]:
    """Give the words for 21 to 59 that are put together from tens and ones."""
    for form, tens, ones in itertools.product(forms, (20, 30, 40, 50), range(1, 10)):
        for ten, one in itertools.product(numbers.get(str(tens), ()), numbers.get(str(ones), ())):
            yield tens + ones, form.replace("{tens}", ten).replace("{ones}", one)


def _expanded(template: str) -> list[str]:
    """Give every plain form of a template: its choices made, its optional parts with and without."""
    for start, char in enumerate(template):
        if char in "[(":
            end = _closing(template, start)
            choices = _choices(template[start + 1 : end]) + ([""] if char == "[" else [])
            rest = _expanded(template[end + 1 :])
            heads = [choice for part in choices for choice in _expanded(part)]
            return [template[:start] + head + tail for head in heads for tail in rest]
    return [template]


def _closing(template: str, start: int) -> int:
    depth = 0
    for at in range(start, len(template)):
        depth += (template[at] in "[(") - (template[at] in "])")
        if not depth:
            return at
    raise ValueError(f"not closed: {template}")


def _choices(text: str) -> list[str]:
    """Cut at the bars that stand at the top."""
    parts, depth = [""], 0
    for char in text:
        depth += (char in "[(") - (char in "])")
        if char == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


@functools.cache
def vocabulary(language: str) -> Vocabulary:
    """Read a language's words (`de`, `de-AT`); English where there are none for it."""
    directory = importlib.resources.files("core.timing") / "vocabulary"
    name = re.split(r"[-_]", language.casefold())[0]
    names = {file.name for file in directory.iterdir()}
    file = directory / (f"{name}.toml" if f"{name}.toml" in names else "en.toml")
    return Vocabulary(tomllib.loads(file.read_text("utf-8")))
