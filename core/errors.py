"""Everything that can go wrong on purpose, grouped by what to do next.

::

    AppError                     has a stable code, which is its Fluent id, and the values its sentence needs
    ├── InputError               ask again: this input cannot be used
    │   ├── BadPhone
    │   ├── BadName
    │   ├── TextEmpty, TextTooLong
    │   ├── FileTooLarge, StorageFull
    │   ├── UnknownPlaceholder, NearPlaceholder, BrokenPlaceholder
    │   ├── BadZone, NoZoneThere, BadRegion, BadQuiet
    │   ├── BadTag, BadField, TooManyFields, BadNotes, BadBirthday
    │   ├── TooManyRecipients, NobodyTagged
    │   ├── FileUnreadable, BookTooLarge, TooManyRows, NoNumberColumn
    │   ├── TooManyInvitations
    │   └── WhenError            see core.timing.when
    ├── NotFound                 explain: nobody of that name
    ├── Gone                     explain: it does not exist any more
    │   └── FileGone
    ├── Conflict                 explain: it exists already
    │   └── PhoneTaken
    ├── Changed                  explain: it has changed since it was shown
    └── GatewayError
        ├── GatewayUnavailable   retry later, costs no attempt: the gateway or the session is away
        │   └── NotPaired        offer pairing: the account needs its person
        ├── Busy                 retry with back-off, costs an attempt
        ├── Refused              give up: repeating cannot help
        │   ├── NotOnWhatsApp
        │   └── TooLarge
        └── OutcomeUnknown       never repeat blindly: it may have been sent
            └── AnswerLost       ask again with the same id, if the gateway keeps a journal
    SetupError                   end the start with one line and exit status 2
"""

from typing import ClassVar


class AppError(Exception):
    """An error that a person caused or meets; `code` names its sentence in locales, `values` fill it."""

    code: ClassVar[str] = "error-unexpected"

    def __init__(self, **values: object) -> None:
        super().__init__(self.code, values)
        self.values = values

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({details})"


class InputError(AppError):
    """What was typed cannot be used; nothing was saved; ask again."""


class BadPhone(InputError):
    """No valid phone number; values: `text`, `region`."""

    code = "error-bad-phone"


class BadName(InputError):
    """A name that is empty or longer than 100 characters; values: `limit`."""

    code = "error-bad-name"


class TextEmpty(InputError):
    """A message without text."""

    code = "error-text-empty"


class TextTooLong(InputError):
    """A message over the limit; values: `length`, `limit` in characters."""

    code = "error-text-too-long"


class FileTooLarge(InputError):
    """A file over the limit; values: `limit` in megabytes."""

    code = "error-file-too-large"


class StorageFull(InputError):
    """A person's files would take more room than they may have; values: `limit` in megabytes."""

    code = "error-storage-full"


class UnknownPlaceholder(InputError):
    """A placeholder that is not offered; values: `placeholder`, `known`."""

    code = "error-unknown-placeholder"


class NearPlaceholder(InputError):
    """A placeholder that is not offered and looks like one that is; values: `placeholder`, `meant`."""

    code = "error-near-placeholder"


class BrokenPlaceholder(InputError):
    """A brace without its partner; values: `near`."""

    code = "error-broken-placeholder"


class BadZone(InputError):
    """Not the name of an IANA time zone; values: `text`."""

    code = "error-bad-zone"


class NoZoneThere(InputError):
    """A place that is in no country's time zone, as far out at sea."""

    code = "error-no-zone-there"


class BadRegion(InputError):
    """Not a two-letter country code (ISO 3166-1); values: `text`."""

    code = "error-bad-region"


class BadQuiet(InputError):
    """No hours of the day, or not ones for certain; values: `text`."""

    code = "error-bad-quiet"


class BadTag(InputError):
    """No tag, or none that can be kept: over 30 characters, or more than 20 of them; values: `limit`."""

    code = "error-bad-tag"


class BadField(InputError):
    """A field's name or value that cannot be kept; values: `limit` of the name, `reserved` names."""

    code = "error-bad-field"


class BadNotes(InputError):
    """Notes that are too long; values: `limit`."""

    code = "error-bad-notes"


class TooManyFields(InputError):
    """A contact with as many fields as it may have; values: `limit`."""

    code = "error-too-many-fields"


class BadBirthday(InputError):
    """No day of the year, or not one for certain; values: `text`."""

    code = "error-bad-birthday"


class TooManyRecipients(InputError):
    """More contacts than one message may go to; values: `limit`."""

    code = "error-too-many-recipients"


class NobodyTagged(InputError):
    """Nobody has this tag; values: `tag`, as typed."""

    code = "error-nobody-tagged"


class FileUnreadable(InputError):
    """A file that holds no contacts, as far as can be told."""

    code = "error-file-unreadable"


class BookTooLarge(InputError):
    """A file with contacts over the limit; values: `limit` in megabytes."""

    code = "error-book-too-large"


class TooManyRows(InputError):
    """A file with more people than can be taken at once; values: `limit`."""

    code = "error-too-many-rows"


class NoNumberColumn(InputError):
    """A table in which no column can be told to hold phone numbers; values: `columns`, the names of those it has."""

    code = "error-no-number-column"


class TooManyInvitations(InputError):
    """As many invitations are open as there may be; values: `limit`."""

    code = "error-too-many-invitations"


class NotFound(AppError):
    """Nobody is called so; values: `text`, what was asked for."""

    code = "error-not-found"


class Gone(AppError):
    """What a button or a draft points to does not exist any more."""

    code = "error-gone"


class FileGone(Gone):
    """The file of a message is not kept any more."""

    code = "error-file-gone"


class Conflict(AppError):
    """It exists already; values: `name`, under which it does."""

    code = "error-conflict"


class PhoneTaken(Conflict):
    """Somebody has this number already; values: `name`, `phone`."""

    code = "error-phone-taken"


class Changed(AppError):
    """Somebody, or the dispatcher, has changed it since it was shown."""

    code = "error-changed"


class GatewayError(AppError):
    """The WhatsApp gateway could not do what was asked."""

    code = "error-gateway"


class GatewayUnavailable(GatewayError):
    """The gateway, or the session's connection, is away for now. Repeating later is safe and costs no attempt."""

    code = "error-gateway-unavailable"


class NotPaired(GatewayUnavailable):
    """The session is not linked to a WhatsApp account: its person has to pair it."""

    code = "error-not-paired"


class Busy(GatewayError):
    """A passing failure in which nothing was sent; repeat with back-off."""

    code = "error-gateway-busy"


class Refused(GatewayError):
    """A lasting failure: repeating the same request cannot help; values: `reason`."""

    code = "error-refused"


class NotOnWhatsApp(Refused):
    """The number has no WhatsApp account; values: `phone`."""

    code = "error-not-on-whatsapp"


class TooLarge(Refused):
    """WhatsApp or the gateway takes no message of this size."""

    code = "error-too-large"


class OutcomeUnknown(GatewayError):
    """The request was cut off between hand-over and answer: the message may or may not have gone out."""

    code = "error-outcome-unknown"


class AnswerLost(OutcomeUnknown):
    """The connection to the gateway broke before it answered; the gateway may know the outcome."""


class SetupError(Exception):
    """The program cannot start. The text is one line for the operator: what is wrong and what to do."""
