"""What the columns of a table are called: in the exports of Google and Outlook, and by people, in many languages."""

import re
from enum import StrEnum
from typing import Final

from core.text import names
from core.text.importing.people import Kind


class Role(StrEnum):
    """What a column is for. `PHONE` columns have a kind beside it."""

    NAME = "name"
    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    NICKNAME = "nickname"
    COMPANY = "company"
    PHONE = "phone"
    BIRTHDAY = "birthday"
    NOTES = "notes"
    TAGS = "tags"
    ZONE = "zone"


_WORDS: Final[dict[Role, str]] = {
    Role.NAME: """
        name, full name, fullname, display name, displayname, contact, contact name, kontakt, kontaktname, anzeigename,
        vollständiger name, nombre completo, nombre y apellidos, nombre para mostrar, contacto, nome completo,
        nome para exibição, contato, nama lengkap, nama kontak, nama tampilan, kontak, полное имя, имя контакта, фио,
        отображаемое имя, контакт, पूरा नाम, संपर्क, प्रदर्शन नाम, الاسم الكامل, اسم العرض, جهة الاتصال, nom complet,
        nom affiché, contatto, volledige naam
    """,
    Role.GIVEN: """
        first name, given name, firstname, givenname, forename, vorname, nombre, nombre de pila, primer nombre, nome,
        primeiro nome, nome próprio, nama, nama depan, имя, नाम, पहला नाम, प्रथम नाम, الاسم, اسم, الاسم الأول, prénom,
        voornaam
    """,
    Role.MIDDLE: """
        middle name, additional name, weitere vornamen, zweiter vorname, segundo nombre, nome do meio, segundo nome,
        nama tengah, отчество, मध्य नाम, الاسم الأوسط, deuxième prénom, secondo nome
    """,
    Role.FAMILY: """
        last name, family name, lastname, familyname, surname, nachname, familienname, zuname, apellido, apellidos,
        primer apellido, sobrenome, apelido, último nome, nama belakang, nama keluarga, фамилия, अंतिम नाम, उपनाम,
        कुलनाम, اسم العائلة, الاسم الأخير, اللقب, nom, nom de famille, cognome, achternaam
    """,
    Role.NICKNAME: """
        nickname, spitzname, apodo, alias, nama panggilan, прозвище, псевдоним, surnom, soprannome
    """,
    Role.COMPANY: """
        company, organization, organisation, organization name, organization 1 name, business, firma, unternehmen,
        empresa, compañía, organización, organização, perusahaan, organisasi, компания, организация, कंपनी, संगठन,
        الشركة, المؤسسة, société, azienda, bedrijf
    """,
    Role.BIRTHDAY: """
        birthday, birth date, birthdate, date of birth, dob, bday, geburtstag, geburtsdatum, cumpleaños,
        fecha de nacimiento, data de nascimento, nascimento, ulang tahun, tanggal lahir, hari ulang tahun,
        день рождения, дата рождения, जन्मदिन, जन्म तिथि, जन्मतिथि, تاريخ الميلاد, عيد الميلاد, anniversaire,
        date de naissance, compleanno, data di nascita
    """,
    Role.NOTES: """
        notes, note, comment, comments, remarks, notizen, notiz, bemerkung, bemerkungen, kommentar, notas, nota,
        comentarios, observações, anotações, comentários, catatan, keterangan, заметки, заметка, примечание, примечания,
        комментарий, नोट, नोट्स, टिप्पणी, टिप्पणियाँ, ملاحظات, ملاحظة, remarques
    """,
    Role.TAGS: """
        labels, group membership, group, groups, tag, tags, category, categories, gruppe, gruppen, kategorie,
        kategorien, etikett, etiketten, etiqueta, etiquetas, grupo, grupos, categoría, categorías, categoria,
        categorias, marcadores, label, grup, kategori, tanda, группа, группы, категория, категории, метка, метки, теги,
        тег, समूह, लेबल, श्रेणी, श्रेणियाँ, टैग, مجموعة, المجموعة, المجموعات, الفئة, الفئات, التصنيفات, groupe,
        groupes, catégorie, catégories, libellés
    """,
    Role.ZONE: """
        time zone, timezone, zone, tz, zeitzone, zona horaria, fuso horário, zona waktu, часовой пояс, समय क्षेत्र,
        المنطقة الزمنية, fuseau horaire
    """,
    Role.PHONE: """
        number, numbers, nr, nummer, número, numero, num, wa, no wa, hp, no hp, nomor, nomor wa, nomor hp, no telp,
        no telepon, номер, сотовый, नंबर, नम्बर, फ़ोन, फोन, मोबाइल, फ़ोन नंबर, फोन नंबर, मोबाइल नंबर, व्हाट्सएप, رقم, الرقم,
        هاتف, الهاتف, رقم الهاتف, جوال, الجوال, رقم الجوال, موبايل, محمول, الهاتف المحمول, واتساب, handy, gsm, msisdn
    """,
}


def simple(header: str) -> str:
    """Give a header as it is looked up: folded, with spaces between its words."""
    return " ".join(re.findall(r"[^\s_\-\u2013./:*()]+", names.fold(header.replace("'", ""))))


def _words(*beginnings: str) -> re.Pattern[str]:
    """Match a word that begins so; what has a ~ before it may be anywhere in one."""
    edges = (("" if word.startswith("~") else r"\b") + re.escape(simple(word.lstrip("~"))) for word in beginnings)
    return re.compile("|".join(edges))


_PHONES: Final = _words(
    "~phone", "~telefon", "teléf", "telép", "tel", "tlf", "mobil", "móvil", "handy", "celul", "cell", "whats",
    "rufnummer", "телеф", "мобил", "сотов", "ватсап", "вотсап", "फ़ोन", "मोबाइल", "هاتف", "الهاتف", "جوال", "موبايل",
    "gsm",
)  # fmt: skip
"""What names a phone."""
_MOBILES: Final = _words(
    "mobil", "móvil", "handy", "celul", "cell", "whats", "wa", "hp", "iphone", "переносн", "мобил", "сотов", "ватсап",
    "मोबाइल", "व्हाट्सएप", "جوال", "الجوال", "محمول", "المحمول", "موبايل", "واتساب", "gsm", "seluler", "telemóvel",
)  # fmt: skip
_FIXED: Final = _words(
    "home", "work", "business", "company", "office", "main", "car", "privat", "geschäft", "zuhause", "arbeit", "firm",
    "festnetz", "casa", "trabajo", "trabalho", "comercial", "residencial", "particular", "rumah", "kantor", "bisnis",
    "домашн", "рабоч", "घर", "कार्य", "المنزل", "العمل", "domicile", "bureau",
)  # fmt: skip
_FAXES: Final = _words(
    "~fax", "pager", "telex", "isdn", "tty", "ttd", "факс", "пейджер", "телекс", "फ़ैक्स", "فاكس", "الفاكس"
)
_OTHERS: Final = _words(
    "assist", "asist", "ассист", "phonetic", "fonétic", "phonetisch", "carrier", "provider", "type", "typ", "tipo",
)  # fmt: skip
"""What names something about a phone, or somebody else's."""

_NUMBERED = re.compile(r"(?P<what>phone|custom field|user defined field) (?P<n>\d+) (?P<part>value|type|label)")


_ROLES: Final = {
    simple(word): role for role, text in reversed(_WORDS.items()) for word in text.replace("\n", " ").split(",")
}


def role(header: str) -> Role | None:
    """Tell what a column is for by its header."""
    wanted = simple(header)
    return _ROLES.get(wanted) or (Role.PHONE if _names_phone(wanted) else None)


def numbered(header: str) -> tuple[str, int, str] | None:
    """Split `Phone 1 - Value` as Google has it: what, which one, and `value`, `type` or `label`."""
    match = _NUMBERED.fullmatch(simple(header))
    return (match["what"], int(match["n"][:4]), match["part"]) if match else None


def kind(label: str) -> Kind:
    """Tell what a number is for by the column's header, or by the label beside it."""
    wanted = simple(label)
    if _FAXES.search(wanted):
        return Kind.FAX
    if _MOBILES.search(wanted):
        return Kind.MOBILE
    return Kind.FIXED if _FIXED.search(wanted) else Kind.PLAIN


def _names_phone(wanted: str) -> bool:
    return bool(_PHONES.search(wanted) or _FAXES.search(wanted)) and not _OTHERS.search(wanted)
