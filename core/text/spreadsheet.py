"""Tables as files that spreadsheets open: CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without formulas."""

import csv
import io
from collections.abc import Iterable
from typing import Final

BOM: Final = "\ufeff"
"""What tells Excel that a file is UTF-8; it begins the file."""
FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the beginning of a formula, as OWASP lists it (CSV Injection)."""


def inert(cell: str) -> str:
    """Give a cell that no spreadsheet calculates: an apostrophe comes before what would begin a formula."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell


def line(cells: Iterable[str]) -> str:
    """Give one record, ended by CRLF; cells are made inert, and quoted where they have to be."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow([inert(cell) for cell in cells])
    return text.getvalue()
