"""Tables as files that spreadsheets open: CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without formulas."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

BOM: Final = "\ufeff"
"""What tells Excel that a file is UTF-8; it begins the file."""
FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the beginning of a formula, as OWASP lists it (CSV Injection)."""

_DEFUSED = re.compile(r"'+[=+\-@\t\r]")


def inert(cell: str) -> str:
    """Give a cell that no spreadsheet calculates: an apostrophe comes before what would begin a formula.

    One comes also before what looks as if there were one already, so that `original` finds each cell again.
    """
    return f"'{cell}" if cell.startswith(FORMULAS) or _DEFUSED.match(cell) else cell


def original(cell: str) -> str:
    """Give what a cell was before it was made inert, by us or by others."""
    return cell[1:] if _DEFUSED.match(cell) else cell


def line(cells: Iterable[str]) -> str:
    """Give one record, ended by CRLF; cells are made inert, and quoted where they have to be."""
    return record(map(inert, cells))


def record(cells: Iterable[str]) -> str:
    """Give one record, ended by CRLF, of cells that are inert already; they are quoted where they have to be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()
