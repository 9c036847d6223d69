"""Tables as Google, Outlook, Excel and people write them, and as they break."""

import pytest

from core.errors import FileUnreadable, NoNumberColumn, TooManyRows
from core.model import Birthday
from core.text.importing import headers
from core.text.importing.headers import Role
from core.text.importing.people import Found, Kind, Why
from core.text.importing.reading import ROWS
from core.text.importing.table import LINES
from tests.unit.core.test_importing_vcard import book, one

GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Name Prefix,Birthday,Gender,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,"
    "Custom Field 1 - Type,Custom Field 1 - Value\r\n"
    'Anna Müller,Anna,,Müller,,1980-12-24,,"one\ntwo, ""three""",* myContacts ::: family,* Home,a@example.org,'
    "Mobile,+49 1512 3456701,Work Fax,030 1234567,City,Berlin\r\n"
    "Bob,Bob,,,, --12-24,,,* myContacts,,,Mobile,+49 1512 3456702 ::: +49 1512 3456703,,,,\r\n"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
    "Anna,Maria,Müller,,,,ACME,1980-12-24,,,* myContacts ::: family,,a@example.org,Mobile,+49 1512 3456701\n"
    ",,,,,,Pizza Roma,,,,* myContacts,,,Work,030 1234567\n"
)
OUTLOOK_COLUMNS = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,"
    "Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,"
    "Home Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,"
    "Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,"
    "Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Categories,"
    "Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,Gender,Government ID Number,Hobby,"
    "Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,"
    "Organizational ID Number,PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,Web Page"
)
OUTLOOK_ROW = {
    "First Name": "John", "Last Name": "Doe", "Company": "ACME", "Home City": "Berlin", "Business Fax": "030 9999999",
    "Business Phone": "030 1234567", "Mobile Phone": "0151 23456701", "Assistant's Phone": "0151 99999999",
    "Anniversary": "0/0/00", "Birthday": "0/0/00", "Categories": "Family;Work", "Government ID Number": "15123456702",
    "Gender": "Unspecified",
}  # fmt: skip
OUTLOOK = (
    f"{OUTLOOK_COLUMNS}\r\n" + ",".join(OUTLOOK_ROW.get(column, "") for column in OUTLOOK_COLUMNS.split(",")) + "\r\n"
)
GERMAN = 'Vorname;Nachname;Mobiltelefon;Ort;Geburtstag;Notizen\r\nJörg;Müller;0151/234567-01;Köln;03.04.1980;"a\nb"\r\n'


def test_googles_old_format() -> None:
    found = book(GOOGLE_OLD)
    assert found.people == (
        Found(
            2, "Anna Müller", "+4915123456701", ("family",), {"city": "Berlin"},
            Birthday(month=12, day=24, year=1980), 'one\ntwo, "three"',
        ),
        Found(4, "Bob", "+4915123456702", birthday=Birthday(month=12, day=24)),
        Found(4, "Bob 2", "+4915123456703"),
    )  # fmt: skip
    assert found.problems == ()
    assert found.unused == ("E-mail 1 - Type", "E-mail 1 - Value")


def test_googles_new_format() -> None:
    anna, roma = book(GOOGLE_NEW).people
    assert (anna.name, anna.tags, anna.birthday) == (
        "Anna Maria Müller", ("family",), Birthday(month=12, day=24, year=1980),
    )  # fmt: skip
    assert (roma.name, roma.phone) == ("Pizza Roma", "+49301234567")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_outlooks_format_in_every_encoding(encoding: str) -> None:
    found = book(OUTLOOK.replace("John", "Jürgen").encode(encoding))
    assert found.people == (Found(2, "Jürgen Doe", "+4915123456701", ("Family", "Work")),)
    assert found.fixed == 1
    assert "Home City" in found.unused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_a_table_of_ones_own_gives_fields(encoding: str, separator: str) -> None:
    assert one(GERMAN.replace(";", separator).encode(encoding)) == Found(
        2, "Jörg Müller", "+4915123456701", (), {"ort": "Köln"}, Birthday(month=4, day=3, year=1980), "a\nb"
    )


def test_a_column_headed_in_any_script_is_a_field() -> None:
    found = one("नाम;मोबाइल नंबर;पता (घर)\nAna Ruiz;+34 612 345 678;दिल्ली\n", language="hi")
    assert dict(found.fields) == {"पता_घर": "दिल्ली"}


def test_a_separator_that_excel_names() -> None:
    assert one("sep=;\nName;Phone\nMom, dear;+4915123456701\n").name == "Mom, dear"


@pytest.mark.parametrize(
    ("header", "row", "language"),
    [
        ("Nombre,Apellidos,Teléfono móvil", "Ana,Ruiz,+34 612 345 678", "es"),
        ("Nome;Sobrenome;Celular", "Ana;Ruiz;+34 612 345 678", "pt"),
        ("Имя;Фамилия;Мобильный телефон", "Ana;Ruiz;+34 612 345 678", "ru"),
        ("Nama,Nomor HP", "Ana Ruiz,+34 612 345 678", "id"),
        ("नाम,मोबाइल नंबर", "Ana Ruiz,+34 612 345 678", "hi"),
        ("الاسم,رقم الهاتف", "Ana Ruiz,+34 612 345 678", "ar"),
        ("Prénom,Nom,Téléphone", "Ana,Ruiz,+34 612 345 678", "fr"),
        ("Nome,Cognome,Cellulare", "Ana,Ruiz,+34 612 345 678", "it"),
        ("NAME,PHONE_NUMBER", "Ana Ruiz,+34 612 345 678", "en"),
        ("Full name,WhatsApp", "Ana Ruiz,+34 612 345 678", "en"),
    ],
)
def test_headers_in_the_languages_of_exports(header: str, row: str, language: str) -> None:
    found = one(f"{header}\r\n{row}\r\n", language=language)
    assert (found.name, found.phone, dict(found.fields)) == ("Ana Ruiz", "+34612345678", {})


def test_a_table_in_the_codepage_of_windows_in_russian() -> None:
    data = "Имя;Телефон\nИван;+7 912 345-67-89\n".encode("cp1251")  # noqa: RUF001 - Russian
    assert one(data, language="ru").name == "Иван"


def test_a_list_without_headers_is_told_by_its_cells() -> None:
    found = book("Mom\t0151 23456701\nDad\t+34 612 345 678\n")
    assert [(each.line, each.name, each.phone) for each in found.people] == [
        (1, "Mom", "+4915123456701"), (2, "Dad", "+34612345678"),
    ]  # fmt: skip


def test_a_column_whose_name_says_nothing_is_told_by_its_cells() -> None:
    assert one("Who,Reach,Postcode\nMom,0151 23456701,10115\n") == Found(
        2, "Mom", "+4915123456701", (), {"postcode": "10115"}
    )


def test_without_a_column_of_numbers_the_columns_are_named() -> None:
    with pytest.raises(NoNumberColumn) as refused:
        book("Name,City\nMom,Berlin\n")
    assert refused.value.values == {"columns": "Name, City"}


@pytest.mark.parametrize(
    ("written", "region", "phone"),
    [
        ("4915123456701", "DE", "+4915123456701"),  # Excel took the plus away
        ("15123456701", "DE", "+4915123456701"),  # or the zero
        ("34612345678", "DE", "+34612345678"),  # which would be a landline near Merseburg
        ("0034612345678", "US", "+34612345678"),
        ("'+4915123456701", "DE", "+4915123456701"),
        ("tel:+49-151-23456701", "DE", "+4915123456701"),
        ("+49 (0)151 23456701", "DE", "+4915123456701"),
        ("\u202a+49 151 23456701\u202c", "DE", "+4915123456701"),
        ("201 555 0123", "US", "+12015550123"),
        ("919812345678", "IN", "+919812345678"),
        ("89123456789", "RU", "+79123456789"),
        ("٠١٥١٢٣٤٥٦٧٠١", "DE", "+4915123456701"),
    ],
)
def test_numbers_as_spreadsheets_leave_them(written: str, region: str, phone: str) -> None:
    assert one(f'Name;Phone\nMom;"{written}"\n', region=region).phone == phone


def test_rows_that_cannot_be_taken_are_named_with_line_and_reason() -> None:
    found = book('Name;Phone\nA;4,91512E+12\nB;\n"C;12\nD;+4915123456701\nE;12\n\n;;\n')
    assert [each.name for each in found.people] == ["D"]
    assert [(problem.line, problem.who, problem.why, problem.text) for problem in found.lost] == [
        (2, "A", Why.ROUNDED_NUMBER, "4,91512E+12"), (3, "B", Why.NO_NUMBER, ""), (4, "", Why.BROKEN, '"C;12'),
        (6, "E", Why.BAD_NUMBER, "12"),
    ]  # fmt: skip


def test_a_quotation_mark_inside_a_cell_is_part_of_it() -> None:
    assert one('Phone;Name\n+4915123456701;The 5" man').name == 'The 5" man'


@pytest.mark.parametrize(
    ("dates", "birthdays"),
    [
        (["03/04/1980", "13/04/1980"], [(3, 4), (13, 4)]),
        (["03/04/1980", "04/13/1980"], [(4, 3), (13, 4)]),
        (["03/04/1980", "05/05/1980"], [None, (5, 5)]),
        (["3.4.1980", "3.4."], [(3, 4), (3, 4)]),
        (["0/0/00", ""], [None, None]),
    ],
)
def test_a_day_and_a_month_are_told_apart_by_the_whole_column(
    dates: list[str], birthdays: list[tuple[int, int] | None]
) -> None:
    rows = "".join(f"P{n};+49151234567{n:02};{day}\n" for n, day in enumerate(dates))
    found = book(f"Name;Phone;Birthday\n{rows}").people
    assert [(each.birthday.day, each.birthday.month) if each.birthday else None for each in found] == birthdays


def test_what_is_too_long_is_cut_and_told() -> None:
    found = book(f"Name,Phone,City\n{'x' * 150},+4915123456701,{'y' * 300}\n")
    assert (len(found.people[0].name), len(found.people[0].fields["city"])) == (100, 200)
    assert [(problem.why, problem.lost) for problem in found.problems] == [(Why.CUT, False)] * 2


def test_too_many_rows_are_refused_whole() -> None:
    with pytest.raises(TooManyRows):
        book("Name,Phone\n" + "x,1\n" * (ROWS + 1))


def test_too_many_lines_without_anything_in_them_are_refused_whole() -> None:
    with pytest.raises(TooManyRows):
        book("Name,Phone\nx,+491512345678\n" + "\n" * LINES)


def test_what_is_no_table() -> None:
    for data in (b"", b"\r\n\r\n", b"sep=;", b"\x00\x01\x02" * 50):
        with pytest.raises(FileUnreadable):
            book(data)


@pytest.mark.parametrize(
    ("header", "role", "kind"),
    [
        ("Telefon geschäftlich", Role.PHONE, Kind.FIXED), ("Телефон переносной", Role.PHONE, Kind.MOBILE),
        ("Business Fax", Role.PHONE, Kind.FAX), ("Handy-Nr.", Role.PHONE, Kind.MOBILE),
        ("Geschäftstelefon", Role.PHONE, Kind.FIXED), ("Phonetic First Name", None, Kind.PLAIN),
        ("Assistant's Phone", None, Kind.PLAIN), ("Hausnummer", None, Kind.PLAIN), ("Hotel", None, Kind.PLAIN),
        ("Time Zone", Role.ZONE, Kind.PLAIN), ("Geburtsdatum", Role.BIRTHDAY, Kind.PLAIN),
    ],
)  # fmt: skip
def test_what_a_header_means(header: str, role: Role | None, kind: Kind) -> None:
    assert (headers.role(header), headers.kind(header)) == (role, kind)
