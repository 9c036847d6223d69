"""Phone numbers: what a person types -> E.164, E.164 -> what a person reads, and what WhatsApp calls it and back."""

import phonenumbers

from core.errors import BadPhone


def parse(text: str, region: str) -> str:
    """Read a phone number as written in `region` (ISO 3166-1) or with its country code; give E.164.

    Raises BadPhone for anything that is not a possible and valid number.
    """
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        raise BadPhone(text=text.strip(), region=region) from error
    if number.extension or not phonenumbers.is_valid_number(number):
        raise BadPhone(text=text.strip(), region=region)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def mobile(e164: str) -> bool | None:
    """Tell whether a number is that of a mobile phone; None where its country numbers all phones alike."""
    kind = phonenumbers.number_type(phonenumbers.parse(e164))
    if kind == phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE:
        return None
    return kind == phonenumbers.PhoneNumberType.MOBILE


def pretty(e164: str) -> str:
    """Write an E.164 number with the spaces that its country uses."""
    return phonenumbers.format_number(phonenumbers.parse(e164), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def chat_id(e164: str) -> str:
    """Give WAHA's chat id of a number; WhatsApp may know it by another, which `Gateway.chat_id` tells."""
    return f"{e164.removeprefix('+')}@c.us"


def of_chat(chat: str) -> str | None:
    """Give the E.164 number that WAHA's chat id of a person holds; None where there is no valid one in it."""
    digits, _, server = chat.partition("@")
    if server != "c.us":
        return None
    try:
        return parse(f"+{digits}", "")
    except BadPhone:
        return None
