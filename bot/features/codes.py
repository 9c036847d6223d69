"""How a link in the making is shown in the chat: a photo of the code to scan, or a code to type in on the phone."""

import importlib.resources
from collections.abc import Sequence
from typing import Protocol

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaPhoto

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.screen import Button, CopyButton, Go, Screen, Ui, unmodified
from core.errors import GatewayUnavailable
from core.model import Person
from core.text import phone


class Shown(Protocol):
    """One message that tells a whole attempt to link: it is edited from the first code to the end."""

    async def code(self) -> None:
        """Show the code that is valid now. Raises what the gateway raises."""
        ...

    async def end(self, text: Phrase, *, ways: Sequence[Button] = ()) -> None:
        """Put words in place of the code, which is void: the good news with the ways on, or else how to try again."""
        ...

    async def expire(self) -> None:
        """Say that the code was not used in time."""
        ...

    async def withdraw(self) -> None:
        """Take the message away."""
        ...


class Picture:
    """A photo that follows the code, without a notification at each change. `photo` is one to go on in."""

    def __init__(self, app: App, person: Person, ui: Ui, *, waiting: int | None = None, photo: int | None = None):
        self._app = app
        self._person = person
        self._ui = ui
        self._waiting = waiting
        self._photo = photo
        self._shown = b""

    async def code(self) -> None:
        """Show the code: as a new photo at first, then in place."""
        try:
            picture = await self._app.gateway.qr(self._person.session)
        except GatewayUnavailable:
            # It is gone, scanned perhaps, before we could fetch it: the next change tells.
            return
        if picture != self._shown:
            self._shown = picture
            await self._put(picture, Screen(t("whatsapp-scan"), [[_by_number()]]))

    async def end(self, text: Phrase, *, ways: Sequence[Button] = ()) -> None:
        """Replace the picture too, so that nobody scans what is void."""
        screen = Screen(text, [[way] for way in ways] or [[_new_picture()], [_by_number()]])
        self._shown = b""
        if self._photo is None and self._waiting is not None and await self._ui.edit(self._waiting, screen):
            return
        name = "connected.png" if ways else "expired.png"
        await self._put((importlib.resources.files("bot.ui") / name).read_bytes(), screen)

    async def expire(self) -> None:
        """Say that it was not scanned in time."""
        await self.end(t("whatsapp-code-expired"))

    async def withdraw(self) -> None:
        """Delete it."""
        for message_id in (self._waiting, self._photo):
            if message_id is not None:
                await self._ui.forget(message_id)

    async def _put(self, picture: bytes, screen: Screen) -> None:
        file, bot, chat = BufferedInputFile(picture, "whatsapp.png"), self._ui.bot, self._person.id
        caption, keyboard = self._ui.words(screen), self._ui.keyboard(screen)
        if self._photo is not None:
            media = InputMediaPhoto(media=file, caption=caption)
            try:
                await bot.edit_message_media(media, chat_id=chat, message_id=self._photo, reply_markup=keyboard)
            except TelegramBadRequest as problem:
                if unmodified(problem):
                    return
                # Deleted by the person, perhaps: what it says must still be seen.
            else:
                return
        sent = await bot.send_photo(chat, file, caption=caption, reply_markup=keyboard, protect_content=True)
        self._photo = sent.message_id
        if self._waiting is not None:
            await self._ui.forget(self._waiting)
            self._waiting = None


class Words:
    """A code to type in on the phone of a number (E.164), with a button that copies it. `message` is where."""

    def __init__(self, app: App, person: Person, ui: Ui, number: str, *, message: int) -> None:
        self._app = app
        self._person = person
        self._ui = ui
        self._number = number
        self._message = message
        self._code = ""

    async def code(self) -> None:
        """Ask for the code, once: it holds for as long as there are codes to scan."""
        if self._code:
            return
        self._code = await self._app.gateway.request_code(self._person.session, self._number)
        text = t("whatsapp-type", code=self._code, phone=phone.pretty(self._number))
        await self._show(Screen(text, [[CopyButton(t("button-copy"), self._code)], [_scan()]]))

    async def end(self, text: Phrase, *, ways: Sequence[Button] = ()) -> None:
        """Replace the code."""
        again = Button(t("button-new-code"), Go(to="whatsapp.code", arg=self._number))
        other = Button(t("button-other-number"), Go(to="whatsapp.code"))
        await self._show(Screen(text, [[way] for way in ways] or [[again], [other, _scan()]]))

    async def expire(self) -> None:
        """Say that it was not typed in in time."""
        await self.end(t("whatsapp-type-expired"))

    async def withdraw(self) -> None:
        """Delete it."""
        await self._ui.forget(self._message)

    async def _show(self, screen: Screen) -> None:
        if not await self._ui.edit(self._message, screen):
            self._message = (await self._ui.send(screen)).message_id


def _by_number() -> Button:
    return Button(t("button-by-number"), Go(to="whatsapp.code"))


def _new_picture() -> Button:
    return Button(t("button-new-code"), Go(to="whatsapp"))


def _scan() -> Button:
    return Button(t("button-scan"), Go(to="whatsapp"))
