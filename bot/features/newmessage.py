"""A message in the making: what is gathered of it, and the steps at which it may be."""

from collections.abc import Sequence
from datetime import UTC
from typing import Final, Self

from aiogram.fsm.state import State, StatesGroup
from pydantic import AwareDatetime, BaseModel, Field, NaiveDatetime

from bot.features.adding import NewContact
from bot.features.picking import Picking
from bot.features.repeats import Answered, Repeating
from bot.i18n import Text
from bot.ui.recipients import whom
from bot.ui.written import Typed
from core.attachment import Attachment, Wording
from core.errors import BadName
from core.model import Contact
from core.text import names
from core.text.markup import lifted
from core.timing.when import When

NAME_WORDS: Final = 3
"""Words that are taken for the name of somebody new."""
MORE: Final = 9
"""Messages that go out behind the first, as many as an album has."""


class Send(StatesGroup):
    """Writing now."""

    contact, text, confirm = State(), State(), State()


class Create(StatesGroup):
    """Writing at a time."""

    contact, somebody, text, when, repeat, confirm, spare = (State() for _ in range(7))


class Received(StatesGroup):
    """Somebody's card came first, to be saved or sent."""

    card = State()


class Part(BaseModel):
    """One more message that goes out behind the first."""

    text: str
    attachment: Attachment | None = None


class Option(BaseModel):
    """A time to choose, with how often where that was typed along, and the time on the wall that was meant."""

    at: AwareDatetime
    rrule: str | None = None
    said: NaiveDatetime | None = None

    @classmethod
    def of(cls, when: When) -> Self:
        """Take what was read."""
        return cls(at=when.start, rrule=when.rrule, said=when.wall)


class NewMessage(Picking, Repeating, NewContact):
    """A message in the making.

    `chosen` are the contacts it is for, their names by id, and `tags` stand for whoever has them; with `several` more
    can be chosen, `tagging` lists the tags to choose from. `unclear` are names that several contacts may have, to be
    asked about one after the other. `people` is how many it goes to, as counted last.
    `search` narrows the list of contacts; `unknown` is a name that was typed and that nobody has. `typed` is what /send
    was given, `options` are times to choose from; `timeless` is what was typed of a time that
    lacks the time of day, `misread` what was typed of one before it was asked for, which could not be taken.
    `refused` is a text that cannot be sent as it is, shown to be corrected when what to write is asked.
    `more` follows as messages of its own, as an album does. It was `received` when it came before any question; whether
    it goes out `now` is asked then. `numbers` are those of shared contacts.
    They were `listed` where a text began with names and commas. `template` is where the text is from.
    `spare` was sent when all had been asked: what it is for is asked.
    With `marks` WhatsApp's marks count that were typed as such (`*bold*`), else they are seen as typed.
    With `ask_first` each message waits for its person's word. What goes out next is the `count`th. `editing` is the
    schedule that this is about to change, and `before` stands for what it was when that began, `was_at` its next run
    then.
    """

    now: bool
    chosen: dict[str, str] = Field(default_factory=dict)
    tags: tuple[str, ...] = ()
    people: int = 0
    several: bool = False
    tagging: bool = False
    unclear: tuple[str, ...] = ()
    search: str = ""
    unknown: str = ""
    typed: Typed = Typed()
    text: str = ""
    refused: str = ""
    attachment: Attachment | None = None
    more: tuple[Part, ...] = ()
    received: bool = False
    numbers: tuple[str, ...] = ()
    listed: bool = False
    template: str = ""
    spare: Part | None = None
    options: tuple[Option, ...] = ()
    timeless: str = ""
    misread: str = ""
    marks: bool = False
    ask_first: bool = False
    count: int = 1
    editing: str = ""
    before: str = ""
    was_at: AwareDatetime | None = None

    def address(self, contact: Contact) -> None:
        """Take whom it is for."""
        self.chosen, self.tags, self.people, self.unknown = {contact.id: contact.name}, (), 1, ""

    @property
    def whom(self) -> Text:
        """Name whom it is for."""
        return whom(list(self.chosen.values()), self.tags)

    def call(self, name: str) -> None:
        """Keep the name of somebody who is no contact yet, if it may be one."""
        try:
            self.unknown = names.clean(name) if len(name.split()) <= NAME_WORDS else ""
        except BadName:
            self.unknown = ""

    @property
    def written(self) -> list[Wording]:
        """What its messages say, in their order, as it was written."""
        return [Wording(self.text, self.attachment), *(Wording(part.text, part.attachment) for part in self.more)]

    @property
    def wordings(self) -> list[Wording]:
        """What its messages say, in their order."""
        return [Wording(lifted(each.text), each.attachment) for each in self.written] if self.marks else self.written

    @property
    def marked(self) -> bool:
        """Whether WhatsApp's marks were typed, which may be meant either way."""
        texts = [self.text, *(part.text for part in self.more)]
        return any(lifted(text) != text for text in texts)

    def say(self, wordings: Sequence[Wording]) -> None:
        """Take what its messages say, one at least."""
        self.template = self.refused = ""
        first, *rest = wordings
        self.text, self.attachment = first.text, first.attachment
        self.more = tuple(Part(text=each.text, attachment=each.attachment) for each in rest)

    def missing(self) -> State:
        """Give the step that comes next."""
        if not self.chosen and not self.tags:
            return Send.contact if self.now else Create.contact
        if self.refused or (not self.text and self.attachment is None):
            return Send.text if self.now else Create.text
        if self.now and self.received:
            return Send.confirm
        if self.at is None:
            return Create.when
        return Create.confirm if self.repeats else Create.repeat

    def take(self, option: Option) -> None:
        """Take a time, and how often where that was typed along."""
        # In UTC: an instant that the wall shows twice equals no other one across zones (PEP 495).
        self.at, self.said, self.misread = option.at.astimezone(UTC), option.said, ""
        if option.rrule is not None:
            self.rrule, self.repeats, self.earlier = option.rrule, True, None

    @property
    def answered(self) -> Answered | None:
        """The time and how often as they were answered last; None where it does not repeat."""
        if self.rrule is None:
            return self.earlier
        return Answered(at=self.at, said=self.said, rrule=self.rrule)

    def as_before(self) -> None:
        """Take back a time for which how often is asked anew."""
        if (earlier := self.earlier) is not None:
            self.at, self.said, self.rrule = earlier.at, earlier.said, earlier.rrule
            self.repeats, self.earlier = True, None
