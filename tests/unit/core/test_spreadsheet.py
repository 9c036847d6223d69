"""CSV that every spreadsheet opens, and none calculates."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.spreadsheet import FORMULAS, inert, line

CELLS = st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=2)


@given(CELLS)
def test_what_is_written_is_read_again_but_for_the_apostrophes(cells: list[str]) -> None:
    (read,) = csv.reader(io.StringIO(line(cells), newline=""))
    assert read == [inert(cell) for cell in cells]


@given(CELLS)
def test_no_cell_begins_a_formula(cells: list[str]) -> None:
    (read,) = csv.reader(io.StringIO(line(cells), newline=""))
    assert not any(cell.startswith(FORMULAS) for cell in read)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"), ("+49 151", "'+49 151"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
        ("a=1", "a=1"), ("", ""), ('say "hi"', '"say ""hi"""'), ("a,b", '"a,b"'), ("a\nb", '"a\nb"'), (" =1", " =1"),
    ],
)  # fmt: skip
def test_cells_are_inert_and_quoted_where_they_have_to_be(cell: str, written: str) -> None:
    assert line([cell, "x"]) == f"{written},x\r\n"
