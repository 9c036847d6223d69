"""/whatsapp: how the link stands; linking by a code to scan or to type in; unlinking."""

import asyncio
import logging
from typing import Final

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.errands import Errand, told
from bot.features import unsent
from bot.features.codes import Picture, Shown, Words
from bot.features.status import account, reason, restriction
from bot.i18n import t
from bot.ui.commands import Command
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.regions import assumed
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import foot, home
from core.errors import BadPhone, Refused
from core.model import Person
from core.ports import Session, SessionStatus
from core.text import phone

log = logging.getLogger(__name__)

FIRST_CODE: Final = 40.0
"""Seconds until the gateway must show a code, or say why it cannot."""
NEXT_CODE: Final = 90.0
"""Seconds until what follows a code must come; WhatsApp's first one lives 60 s."""
CONFIRMATION: Final = 180.0
"""Seconds that a person gets to confirm the new device on the phone."""
EDIT_PAUSE: Final = 1.0
"""Seconds between two edits of the photo at the least."""

PASSKEY: Final = {SessionStatus.PASSKEY_REQUIRED, SessionStatus.PASSKEY_CONFIRMATION_REQUIRED}


class ByNumber(StatesGroup):
    """Asking for the number of the phone that a code is typed in on."""

    number = State()


async def ask_number(form: Form[Draft]) -> Screen:
    """Ask for the number."""
    text = t("whatsapp-ask-number", assumed=assumed(form.person))
    return Screen(text, [[form.button(t("button-cancel"), "cancel")]])


STEPS: Steps = {ByNumber.number: ask_number}


async def whatsapp(_: Message | CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Answer /whatsapp: show a link that works, or begin to make one; an old photo's button goes on in that photo."""
    if await _linked(state, app, person, ui):
        return
    photo = ui.pressed.message_id if ui.pressed is not None and ui.pressed.photo else None
    if photo is None:
        waiting = await ui.send(Screen(t("whatsapp-starting")))
        _begin(state, app, person, Picture(app, person, ui, waiting=waiting.message_id))
    elif _begun(app, person):
        await ui.toast(t("whatsapp-on-show"))
    else:
        await ui.toast(t("whatsapp-starting"))
        _begin(state, app, person, Picture(app, person, ui, photo=photo))


async def by_number(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin to link by a code to type in; a number that the button names is not asked for again."""
    if await _linked(state, app, person, ui):
        return
    if not callback_data.arg:
        # The photo stays: until the number is there, its code may still be scanned.
        ui.leave()
        await Form(Draft(), STEPS, state, app, person, ui).go(ByNumber.number)
    elif _begun(app, person):
        await ui.toast(t("whatsapp-on-show"))
    else:
        await _ask_code(state, app, person, ui, phone.parse(callback_data.arg, person.region))


async def numbered(message: Message, form: Form[Draft], state: FSMContext) -> None:
    """Take the number, and show a code for it."""
    try:
        number = phone.parse(message.text or "", form.person.region)
    except BadPhone as problem:
        await form.again(problem)
        return
    await form.close()
    await _ask_code(state, form.app, form.person, form.ui, number)


async def _ask_code(state: FSMContext, app: App, person: Person, ui: Ui, number: str) -> None:
    waiting = await ui.show(Screen(t("whatsapp-starting")))
    _begin(state, app, person, Words(app, person, ui, number, message=waiting.message_id))


async def _linked(state: FSMContext, app: App, person: Person, ui: Ui) -> bool:
    """Show the link if there is one that works; tells whether there is."""
    session = await app.gateway.session(person.session)
    await app.sessions.put(session)
    if session.status is not SessionStatus.WORKING:
        return False
    key = "whatsapp-connected-restricted" if session.restricted else "whatsapp-connected"
    values = {"restriction": restriction(session)} if session.restricted else {}
    await ui.show(
        Screen(
            t(key, account=account(session), **values),
            [
                *([way] for way in await _ways_on(state)),
                [Button(t("button-disconnect"), Go(to="unlink"))],
                foot("settings"),
            ],
        )
    )
    return True


async def _ways_on(state: FSMContext) -> list[Button]:
    """Give what can be done once there is a link, first of all going on with what was put aside for want of it."""
    return [*await unsent.way_on(state), Button(t("button-import"), Go(to="import"))]


def _task(person: Person) -> str:
    return Errand.PAIRING.of(person.id)


def _begun(app: App, person: Person) -> bool:
    return _task(person) in app.tasks


def _begin(state: FSMContext, app: App, person: Person, shown: Shown) -> None:
    # In a task of its own, for a handler that waits would keep the chat from being heard.
    app.tasks.spawn(_task(person), Pairing(state, app, person, shown).run())


class Pairing:
    """One attempt to link, told in one message."""

    def __init__(self, state: FSMContext, app: App, person: Person, shown: Shown) -> None:
        self._state = state
        self._app = app
        self._person = person
        self._shown = shown
        self._coded = False

    async def run(self) -> None:
        """Follow the session until it is linked or cannot be."""
        try:
            await told(_task(self._person), self._attempt, self._shown.end)
        except asyncio.CancelledError:
            # Replaced by a newer attempt: its code is the one to use.
            await asyncio.shield(self._shown.withdraw())
            raise

    async def _attempt(self) -> None:
        try:
            await self._follow()
        except TelegramAPIError as error:
            # Whoever waits for a code must not wait for ever: one more try to say so.
            log.warning("pairing of %s could not be shown: %s", self._person.id, error)
            await self._shown.end(t("whatsapp-no-code"))
        except TimeoutError:
            await self._shown.end(t("whatsapp-no-code"))
        except Refused as error:
            log.info("pairing of %s was refused: %s", self._person.id, error)
            await self._shown.end(t("whatsapp-refused"))

    async def _follow(self) -> None:
        name, loop = self._person.session, asyncio.get_running_loop()
        if self._app.sessions.known(name).status in PASSKEY:
            # It waits for what cannot come; only a session that begins anew shows codes.
            await self._app.gateway.logout(name)
        await self._app.sessions.put(await self._app.gateway.start(name))
        async with asyncio.timeout(FIRST_CODE) as patience:
            async for session in self._app.sessions.changes(name):
                match session.status:
                    case SessionStatus.SCAN_QR_CODE:
                        await self._shown.code()
                        self._coded = True
                        patience.reschedule(loop.time() + NEXT_CODE)
                        await asyncio.sleep(EDIT_PAUSE)
                    case SessionStatus.PASSKEY_CONFIRMATION_REQUIRED:
                        await self._shown.end(t("whatsapp-confirm"))
                        patience.reschedule(loop.time() + CONFIRMATION)
                    case _:
                        if await self._ended(session):
                            return

    async def _ended(self, session: Session) -> bool:
        """Show the end, if this state is one."""
        match session.status:
            case SessionStatus.WORKING:
                ways = await _ways_on(self._state)
                await self._shown.end(t("whatsapp-connected", account=account(session)), ways=ways)
            case SessionStatus.FAILED if session.reason == "expired" and self._coded:
                await self._shown.expire()
            case SessionStatus.FAILED if session.reason or self._coded:
                await self._shown.end(t("whatsapp-failed", reason=reason(session)))
            case SessionStatus.STOPPED if self._coded:
                await self._shown.end(t("whatsapp-stopped"))
            case SessionStatus.PASSKEY_REQUIRED:
                await self._shown.end(t("whatsapp-passkey"))
            case _:
                return False
        return True


async def confirm_unlink(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Ask before unlinking."""
    waiting = await app.deliveries.waiting(person.id, app.clock.now())
    await ui.show(
        Screen(
            t("whatsapp-unlink", waiting=waiting),
            [[Button(t("button-disconnect-really"), Go(to="unlink!"))], [Button(t("button-back"), Go(to="whatsapp"))]],
        )
    )


async def unlink(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Unlink; what is scheduled stays and waits."""
    app.tasks.cancel(_task(person))
    await app.gateway.logout(person.session)
    await app.sessions.put(await app.gateway.session(person.session))
    await ui.show(Screen(t("whatsapp-unlinked"), [[Button(t("button-connect"), Go(to="whatsapp")), home()]]))


def build() -> Router:
    """Give the router."""
    router = Router(name="pairing")
    router.message.register(whatsapp, Command("whatsapp"))
    router.callback_query.register(whatsapp, goes("whatsapp"))
    router.callback_query.register(by_number, goes("whatsapp.code"))
    router.callback_query.register(confirm_unlink, goes("unlink"))
    router.callback_query.register(unlink, goes("unlink!"))
    steps = Conversation("pairing.number", Draft, STEPS)
    steps.message.register(numbered, ByNumber.number, F.text)
    router.include_router(steps)
    return router
