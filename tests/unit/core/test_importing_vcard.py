"""vCards as phones and address books write them, and as they break."""

from datetime import date

import pytest

from core.errors import FileUnreadable
from core.model import Birthday
from core.text.importing.people import Book, Found, Why
from core.text.importing.reading import read

TODAY = date(2026, 11, 26)


def book(text: str | bytes, *, language: str = "en", region: str = "DE") -> Book:
    data = text.encode() if isinstance(text, str) else text
    return read(data, region=region, language=language, today=TODAY)


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def one(text: str | bytes, **how: str) -> Found:
    (found,) = book(text, **how).people
    return found


NOKIA = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
    b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\n"
    b"TEL;CELL;PREF:0151 23456701\r\n"
    b"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:one long=\r\n line=0D=0A=\r\nand=C3=A4nother\r\n"
    b"PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQ:BEGIN\r\n AAAA//8=\r\n\r\n"
    b"BDAY:19801224\r\nEND:VCARD\r\n"
)
IPHONE = card(
    "PRODID:-//Apple Inc.//iPhone OS 18.1//EN", "N:Appleseed;John;Q.;Dr.;", "FN:John Q. Appleseed",
    "ORG:Apple\\, Inc.;Retail", "item1.TEL;type=pref:+49 151 2345 6701", "item1.X-ABLabel:_$!<Mobile>!$_",
    "item2.ADR;type=HOME;type=pref:;;1 Infinite Loop;Cupertino;CA;95014;USA", "item2.X-ABADR:us",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12", "NOTE:one\\ntwo\\, thr", " ee", "CATEGORIES:Family,Book club",
)  # fmt: skip
GOOGLE = card(
    "FN:Anna Müller", "N:Müller;Anna;;;", "TEL;TYPE=CELL:+49 1512 3456701", "TEL;TYPE=HOME:030 1234567",
    "BDAY;VALUE=date:1980-12-24", "CATEGORIES:myContacts,starred,friends", "NOTE:x",
)  # fmt: skip
FOUR = card(
    "FN;PREF=1:Simon", 'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+49-151-23456701',
    "BDAY;VALUE=text:circa 1800", "TZ:Europe/Berlin", version="4.0",
)  # fmt: skip


def test_version_2_with_quoted_printable_soft_breaks_and_a_picture() -> None:
    assert one(NOKIA) == Found(
        1, "Jörg Müller", "+4915123456701", birthday=Birthday(month=12, day=24, year=1980),
        notes="one long line\nandänother",
    )  # fmt: skip


def test_an_iphones_card() -> None:
    assert one(IPHONE) == Found(
        1, "John Q. Appleseed", "+4915123456701", ("Family", "Book_club"), birthday=Birthday(month=5, day=12),
        notes="one\ntwo, three",
    )  # fmt: skip


def test_googles_card_keeps_the_mobile_number_and_no_group_of_googles_own() -> None:
    found = book(GOOGLE)
    assert found.people[0].tags == ("friends",)
    assert [each.phone for each in found.people] == ["+4915123456701"]
    assert (found.fixed, found.national) == (1, 1)


def test_version_4_with_a_uri_and_a_birthday_in_words() -> None:
    found = book(FOUR)
    assert found.people[0].phone == "+4915123456701"
    assert found.people[0].zone == "Europe/Berlin"
    assert [(problem.why, problem.text, problem.lost) for problem in found.problems] == [
        (Why.BAD_BIRTHDAY, "circa 1800", False)
    ]


@pytest.mark.parametrize(
    ("written", "birthday"),
    [
        ("BDAY:--12-24", Birthday(month=12, day=24)),
        ("BDAY:--1224", Birthday(month=12, day=24)),
        ("BDAY:1980-12-24T00:00:00Z", Birthday(month=12, day=24, year=1980)),
        ("BDAY:--0229", Birthday(month=2, day=29)),
        ("BDAY:1604-02-29", Birthday(month=2, day=29)),
        ("BDAY:", None),
    ],
)
def test_birthdays(written: str, birthday: Birthday | None) -> None:
    found = book(card("FN:Mom", "TEL:+4915123456701", written))
    assert (found.people[0].birthday, found.problems) == (birthday, ())


@pytest.mark.parametrize("written", ["1981-02-29", "2027-01-01", "1980-13-01", "1850-01-01", "1980", "soon"])
def test_a_birthday_that_is_none_is_told_and_the_rest_is_taken(written: str) -> None:
    found = book(card("FN:Mom", "TEL:+4915123456701", f"BDAY:{written}"))
    assert found.people[0].birthday is None
    assert [problem.why for problem in found.problems] == [Why.BAD_BIRTHDAY]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:", "N:Roe;Jane;;;"], "Jane Roe"),
        (["N:;;;;", "NICKNAME:Jay"], "Jay"),
        (["FN: ", "N:;;;;", "ORG:Pizza Roma;Kitchen"], "Pizza Roma"),
        ([], "+49 1512 3456701"),
        (["FN:\u202aMom\u202c"], "Mom"),
        (["FN:a\\;b\\,c\\\\d"], "a;b,c\\d"),
    ],
)
def test_names(lines: list[str], name: str) -> None:
    assert one(card(*lines, "TEL:+4915123456701")).name == name


def test_more_mobile_numbers_become_somebody_of_their_own_and_a_fax_nobody() -> None:
    found = book(
        card("FN:Mom", "TEL;TYPE=HOME:+49301234567", "TEL;TYPE=FAX,CELL:+4915123456709", "TEL:+4915123456702",
             "TEL;TYPE=CELL;TYPE=pref:+4915123456701", "TEL;TYPE=WORK:0151 23456701")
    )  # fmt: skip
    assert [(each.name, each.phone) for each in found.people] == [
        ("Mom", "+4915123456701"), ("Mom 2", "+4915123456702"),
    ]  # fmt: skip
    assert (found.second, found.fixed, found.repeated) == (1, 1, 0)


def test_a_landline_alone_is_taken() -> None:
    assert one(card("FN:Grandma", "TEL;TYPE=HOME:030 1234567")).phone == "+49301234567"


@pytest.mark.parametrize(
    ("data", "language", "name"),
    [
        (b"FN;CHARSET=ISO-8859-1:J\xf6rg", "en", "Jörg"),
        (b"FN:J\xf6rg", "en", "Jörg"),
        (b"FN;CHARSET=windows-1251:\xc8\xe2\xe0\xed", "en", "Иван"),
        (b"FN:\xc8\xe2\xe0\xed", "ru", "Иван"),
        (b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=F6rg", "en", "Jörg"),
        (b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=zip:J=C3=B6rg", "en", "Jörg"),
        ("FN:Jörg".encode(), "ru", "Jörg"),
        (b"FN;CHARSET=nonsense:J\xf6rg", "en", "Jörg"),
    ],
)
def test_character_sets(data: bytes, language: str, name: str) -> None:
    found = one(b"BEGIN:VCARD\r\n" + data + b"\r\nTEL:+4915123456701\r\nEND:VCARD\r\n", language=language)
    assert found.name == name


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_marks(encoding: str) -> None:
    assert one(GOOGLE.encode(encoding)).name == "Anna Müller"


def test_a_card_that_is_cut_off_is_told_and_the_others_are_taken() -> None:
    found = book(card("FN:Mom", "TEL:+4915123456701") + "BEGIN:VCARD\r\nFN:Half\r\nTEL:+4915123456")
    assert [each.name for each in found.people] == ["Mom"]
    assert [(problem.line, problem.why, problem.who) for problem in found.problems] == [(6, Why.BROKEN, "Half")]


def test_lines_that_are_none_and_ends_that_are_missing_cost_nothing() -> None:
    text = "BEGIN:VCARD\nFN:Mom\nnonsense\nTEL:+4915123456701\nBEGIN:VCARD\nFN:Dad\nTEL:+4915123456702\nEND:VCARD\n"
    assert [(each.line, each.name) for each in book(text).people] == [(1, "Mom"), (5, "Dad")]


def test_a_card_within_a_card_is_nobody() -> None:
    inner = "AGENT:\r\nBEGIN:VCARD\r\nFN:Agent\r\nTEL:+4915123456702\r\nEND:VCARD"
    assert one(card("FN:Mom", inner, "TEL:+4915123456701")).name == "Mom"


def test_who_has_no_usable_number_is_named_with_the_line_and_the_reason() -> None:
    found = book(card("FN:No") + card("FN:Bad", "TEL:12") + card("FN:Ext", "TEL;VALUE=uri:tel:+1-555-555-5555;ext=5"))
    assert [(problem.line, problem.who, problem.why, problem.text) for problem in found.lost] == [
        (1, "No", Why.NO_NUMBER, ""), (5, "Bad", Why.BAD_NUMBER, "12"),
        (10, "Ext", Why.BAD_NUMBER, "tel:+1-555-555-5555;ext=5"),
    ]  # fmt: skip


def test_the_same_number_in_several_cards_is_one_person_with_everything() -> None:
    found = book(
        card("FN:Mom", "TEL:0151 23456701", "CATEGORIES:family", "NOTE:a")
        + card("FN:Mommy", "TEL:+49 151 23456701", "CATEGORIES:work", "NOTE:b", "BDAY:--12-24")
    )
    assert found.people == (
        Found(1, "Mom", "+4915123456701", ("family", "work"), birthday=Birthday(month=12, day=24), notes="a\nb"),
    )
    assert found.repeated == 1


def test_no_card_at_all() -> None:
    for data in (b"", b"\n", b"\x89PNG\r\n\x1a\n\x00\x00\x00" * 9, b"PK\x03\x04\x00\x00BEGIN:VCARD"):
        with pytest.raises(FileUnreadable):
            book(data)
