"""What a file with contacts would change: on a screen before anything is saved, and line by line as a table."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final

from babel import Locale

from bot.i18n import Phrase, Text, t
from bot.ui.screen import Button, Go, Screen, shortened
from core.model import Person
from core.text import phone, spreadsheet
from core.text.importing.merging import Addition, Comparison, Part
from core.text.importing.people import Book, Problem

SHOWN: Final = 3
"""Names, or problems, that the screen shows; the table has all."""


def screen(name: str, book: Book, comparison: Comparison, person: Person) -> Screen:
    """Draw what would be new, what would be added to, and what cannot be taken."""
    new, additions = comparison.new, comparison.additions
    total = len(new) + len(additions)
    lines: list[Phrase] = [
        t("file-review", name=name, people=len(book.people)),
        *([t("file-new", total=len(new), names=_names([found.name for found in new]))] if new else []),
        *([t("file-additions", total=len(additions))] if additions else []),
        *(_part(part, having) for part in Part if (having := [each for each in additions if part in each.parts])),
        *([t("file-same", total=comparison.same)] if comparison.same else []),
        *_renamed(comparison.renamed),
        *_remarks(book, person),
        *problems("file-lost", book.lost),
        *problems("file-partly", [problem for problem in book.problems if not problem.lost]),
        t("file-nothing-saved" if total else "file-nothing-new"),
    ]
    file = Button(t("button-file-report"), Go(to="file.report"))
    cancel = Button(t("button-cancel"), Go(to="file.cancel"))
    contacts = Button(t("button-contacts"), Go(to="contacts"))
    return Screen(
        lined(lines),
        [
            [Button(t("button-file-import", total=total), Go(to="file.import")), cancel] if total else [contacts],
            [file] if book.problems or additions else [],
            [Button(t("button-send-card"), Go(to="file.send"))],
        ],
    )


def lined(lines: Sequence[Phrase]) -> Phrase:
    """Put lines below each other."""
    text, *rest = lines
    for line in rest:
        text = t("contact-line", before=text, line=line)
    return text


def _names(names: Sequence[str]) -> Text:
    shown = ", ".join(shortened(name, 30) for name in names[:SHOWN])
    return t("file-names-more", names=shown, more=len(names) - SHOWN) if len(names) > SHOWN else shown


def _part(part: Part, having: Sequence[Addition]) -> Phrase:
    return t(f"file-part-{part.value}", total=len(having), names=_names([each.before.name for each in having]))


def _renamed(renamed: Sequence[Addition]) -> list[Phrase]:
    if not renamed:
        return []
    first = renamed[0]
    return [
        t("file-renamed", total=len(renamed), name=shortened(first.before.name, 30), called=shortened(first.called, 30))
    ]


def _remarks(book: Book, person: Person) -> list[Phrase]:
    country = Locale.parse(person.language).territories.get(person.region, person.region)
    return [
        *([t("file-national", total=book.national, country=country)] if book.national else []),
        *([t("file-repeated", total=book.repeated)] if book.repeated else []),
        *([t("file-second", total=book.second)] if book.second else []),
        *([t("file-fixed", total=book.fixed)] if book.fixed else []),
        *([t("file-unused", total=len(book.unused), names=_names(book.unused))] if book.unused else []),
    ]


def problems(key: str, found: Sequence[Problem]) -> list[Phrase]:
    """Say how many there are, which `key` does, and list the first few."""
    heading = [t(key, total=len(found))] if found else []
    return [*heading, *(_at(problem) for problem in islice(found, SHOWN))]


def _at(problem: Problem) -> Phrase:
    if problem.who:
        return t("file-at-named", line=problem.line, who=shortened(problem.who, 30), why=why(problem))
    return t("file-at", line=problem.line, why=why(problem))


def why(problem: Problem) -> Phrase:
    """Say what is wrong."""
    return t(f"file-why-{problem.why.value}", text=shortened(problem.text, 40))


def report(book: Book, comparison: Comparison, say: Callable[[Text], str]) -> bytes:
    """Give the table: each problem, each addition and each name that differs, in the order of the file."""
    rows: list[tuple[int, str, str, str]] = [
        (problem.line, problem.who, problem.text, say(t("file-is-lost" if problem.lost else "file-is-partly")))
        for problem in book.problems
    ]
    reasons = [say(why(problem)) for problem in book.problems]
    for each in comparison.known:
        number = phone.pretty(each.before.phone) if each.before.phone else ""
        changes = [say(t(f"file-adds-{part.value}")) for part in each.parts]
        if each.called != each.before.name:
            changes.append(say(t("file-keeps-name", called=each.called)))
        if changes:
            rows.append((each.line, each.before.name, number, say(t("file-is-known"))))
            reasons.append("; ".join(changes))
    order = sorted(range(len(rows)), key=lambda at: rows[at][0])
    header = [say(t(f"file-column-{column}")) for column in ("line", "name", "value", "outcome", "details")]
    table = [spreadsheet.line(header)]
    for at in order:
        line, *rest = rows[at]
        table.append(spreadsheet.line([str(line), *rest, reasons[at]]))
    return (spreadsheet.BOM + "".join(table)).encode()
