"""Whatever the bytes: people or our errors, and each number once."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BookTooLarge, InputError
from core.model import Birthday, Contact
from core.text import exporting, labels, names
from core.text.importing import merging
from core.text.importing.people import Found
from core.text.importing.reading import BYTES, read
from core.text.importing.table import SPAN
from tests.fakes.effort import Effort
from tests.unit.core.test_importing_table import GERMAN, GOOGLE_NEW, GOOGLE_OLD, OUTLOOK
from tests.unit.core.test_importing_vcard import FOUR, GOOGLE, IPHONE, NOKIA, TODAY, book

FILES = [NOKIA, *(text.encode() for text in (IPHONE, GOOGLE, FOUR, GOOGLE_OLD, GOOGLE_NEW, OUTLOOK, GERMAN))]
PIECES = st.sampled_from(
    [b"BEGIN:VCARD\n", b"END:VCARD\n", b"TEL:", b"TEL;TYPE=", b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=", b"=\r\n",
     b"=C3", b"\n ", b'"', b";", b",", b"\t", b"Name,Phone\n", b"+4915123456701", b"0151 23456701\n", b"BDAY:", b"\xff",
     b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"unicode_escape:\\x", b"utf-7:+", b"idna:", b"AGENT:\n", b"sep=", b"\r",
     b"4.9E+12", b"--12-24\n", b"\\", b"N:;;", b"ZZ/ZZ/0000", b"X-WA-SCHEDULER-FIELD:a;b\n", "\u0661".encode(),
     b"TZ:../etc\n", b"CATEGORIES:,\\,,\n"]
)  # fmt: skip


def people(data: bytes, region: str = "DE") -> None:
    """Read what may be anything, and look at what became of it."""
    try:
        found = read(data, region=region, language="ru", today=TODAY)
    except InputError as refused:
        assert refused.code.startswith("error-")  # noqa: PT017 - not what is looked at
        return
    assert len({each.phone for each in found.people}) == len(found.people)
    for each in found.people:
        merging.contact(each, 1, datetime(2026, 1, 1, tzinfo=UTC)).document()
        assert each.name.strip()
        assert len(each.tags) <= labels.TAGS_LIMIT
        assert len(each.fields) <= labels.FIELDS_LIMIT
        assert len(each.notes) <= labels.NOTES_LIMIT


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    people(data)


@given(st.lists(PIECES, max_size=40).map(b"".join))
def test_any_pieces_of_such_files(data: bytes) -> None:
    people(data)


@given(st.sampled_from(FILES), st.data())
def test_files_that_are_damaged_anywhere(file: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(file)))
    people(file[:at] + data.draw(st.binary(max_size=3)) + file[at + data.draw(st.integers(0, 9)) :])


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-16-be"]))
def test_any_text(text: str, encoding: str) -> None:
    people(text.encode(encoding, "replace"))


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(BookTooLarge):
        book(b"x" * (BYTES + 1))


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn"]), min_size=1, max_size=30)
TAGS = st.lists(st.sampled_from(["family", "work", "Über", "=x", "@home"]), max_size=3, unique=True).map(tuple)
FIELDS = st.dictionaries(st.sampled_from(["city", "ort", "名"]), st.sampled_from(["a", "=1+1", "'=x", "x;y,z\\n"]))
BIRTHDAYS = st.none() | st.builds(
    Birthday, month=st.integers(1, 12), day=st.integers(1, 28), year=st.none() | st.integers(1900, 2025)
)
CONTACTS = st.builds(
    Contact, owner_id=st.just(1), name=WORDS.map(lambda word: names.clean(f"N {word}")),
    phone=st.integers(1_000_000, 9_999_999).map(lambda n: f"+491512{n}"), chat_id=st.just("x@c.us"), tags=TAGS,
    fields=FIELDS, birthday=BIRTHDAYS, notes=WORDS.map(lambda word: "\n".join(word.split())),
    zone=st.sampled_from([None, "Europe/Berlin", "UTC"]), created_at=st.just(datetime(2026, 1, 1, tzinfo=UTC)),
)  # fmt: skip


def cards(contacts: list[Contact]) -> str:
    return "".join(map(exporting.vcard, contacts))


def table(contacts: list[Contact]) -> str:
    return "\ufeff" + exporting.header(20) + "".join(exporting.row(contact, 20) for contact in contacts)


@pytest.mark.parametrize("write", [cards, table])
@given(st.lists(CONTACTS, min_size=1, max_size=4, unique_by=lambda contact: contact.phone))
def test_what_is_exported_is_imported_whole_and_changes_nothing(
    write: Callable[[list[Contact]], str], contacts: list[Contact]
) -> None:
    found = book(write(contacts))
    assert found.problems == ()
    assert [(each.name, each.phone, each.tags, each.birthday, each.zone) for each in found.people] == [
        (each.name, each.phone, each.tags, each.birthday, each.zone) for each in contacts
    ]
    assert [each.fields for each in found.people] == [each.fields for each in contacts]
    assert [each.notes for each in found.people] == [each.notes for each in contacts]
    comparison = merging.compared(found.people, {str(contact.phone): contact for contact in contacts})
    assert (comparison.new, comparison.additions, comparison.renamed) == ((), (), ())


@given(st.lists(CONTACTS, min_size=2, max_size=2))
def test_merging_twice_is_merging_once_and_takes_nothing_away(contacts: list[Contact]) -> None:
    first, second = contacts
    found = Found(
        1, second.name, str(first.phone), second.tags, second.fields, second.birthday, second.notes, second.zone
    )
    (once,) = merging.compared([found], {found.phone: first}).known
    (twice,) = merging.compared([found], {found.phone: once.after}).known
    assert twice.parts == ()
    assert once.after.name == first.name
    assert set(first.tags) <= set(once.after.tags)
    assert first.fields.items() <= once.after.fields.items()
    assert first.notes in once.after.notes


def test_no_line_of_a_card_is_longer_than_phones_take() -> None:
    contact = Contact(
        owner_id=1, name="é" * 100, phone="+4915123456701", chat_id="x", notes="\N{WHITE SMILING FACE}" * 500,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    lines = exporting.vcard(contact).split("\r\n")
    assert max(len(line.encode()) for line in lines) <= exporting.LINE


def test_ten_times_the_rows_are_ten_times_the_work() -> None:
    def effort(count: int) -> int:
        rows = "".join(f"Person {n} Müller,0151 2{n:07},Berlin,1980-01-02\r\n" for n in range(count))
        with Effort() as effort:
            found = book(f"Name,Phone,City,Birthday\r\n{rows}")
        assert len(found.people) == count
        return effort.calls

    few, many = effort(300), effort(3000)
    assert many < 11 * few


def test_quotation_marks_that_never_close_cost_no_more_than_their_rows() -> None:
    block = '"x,+4915123456701\n' + "".join(f"y,+49151234568{n:02}\n" for n in range(100)) + "\n" * SPAN

    def effort(count: int) -> int:
        with Effort() as effort:
            found = book("Name,Phone\n" + block * count)
        assert (len(found.lost), len(found.people)) == (count, 100)
        return effort.calls

    few, many = effort(15), effort(150)
    assert many < 11 * few
