"""What is one's own: taking all of it along, and deleting all of it."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.i18n import Phrase, t
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.screen import Button, Go, Screen, Ui, goes
from core.model import Leaving, Person
from core.text.names import fold


class Erase(StatesGroup):
    """Asking whether all shall be deleted."""

    word = State()


def button() -> Button:
    """Give the button that leads here from the settings."""
    return Button(t("button-privacy"), Go(to="privacy"))


async def show(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Show what there is of the person's, and what can be done with it."""
    await ui.show(
        Screen(
            t("privacy", **await app.belongings.count(person.id)),
            [
                [Button(t("button-takeout"), Go(to="privacy.export"))],
                [Button(t("button-erase-mine"), Go(to="privacy.erase"))],
                [Button(t("button-back"), Go(to="settings"))],
            ],
        )
    )


async def ask_word(form: Form[Draft]) -> Screen:
    """Ask for a word that nobody types by accident."""
    counts = await form.app.belongings.count(form.person.id)
    text = t("privacy-erase-ask", after=_after(form.app, form.person), word=t("privacy-word"), **counts)
    return Screen(text, [[form.button(t("button-cancel"), "cancel")]])


STEPS: Steps = {Erase.word: ask_word}


def _after(app: App, person: Person) -> Phrase:
    """Name what comes after: not everybody gets in again."""
    if not app.access.listed(person.id):
        return t("privacy-after-invited")
    return t("privacy-after-listed") if app.settings.allowed_user_ids else t("privacy-after-claimed")


async def ask(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask before all is deleted."""
    await Form(Draft(), STEPS, state, app, person, ui).go(Erase.word)


async def typed(message: Message, form: Form[Draft]) -> None:
    """Delete all, if the word is the one."""
    if fold(message.text or "") != fold(form.ui.plain(t("privacy-word"))):
        await form.again(t("privacy-not-the-word"))
        return
    await form.app.farewell.begin(
        form.person.id, Leaving.ERASURE, meanwhile=t("privacy-erasing"), say=t("privacy-erased")
    )
    await form.close()


def build() -> Router:
    """Give the router."""
    router = Router(name="privacy")
    router.callback_query.register(show, goes("privacy"))
    router.callback_query.register(ask, goes("privacy.erase"))
    steps = Conversation("privacy.erase", Draft, STEPS)
    steps.message.register(typed, Erase.word, F.text)
    router.include_router(steps)
    return router
