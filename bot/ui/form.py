"""A conversation: steps that are functions of a draft, drawn, stored, and recognised by the draft's token.

Handlers change `form.draft` and name the next step; a button of an older form, or of another step, finds no
handler here and ends at the stale router.
"""

import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Generic, TypeVar

from aiogram import F, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject
from pydantic import BaseModel, Field, ValidationError

from bot.app import App
from bot.failures import sentence
from bot.i18n import Text, t
from bot.ui.screen import Button, Go, Screen, Ui
from core.errors import AppError
from core.model import Person

NOTES: Final = ("pinned_message", "message_auto_delete_timer_changed")
"""Messages that are Telegram's notes about the chat, which answer nothing and want no answer."""


class Tap(CallbackData, prefix="f", sep="|"):
    """A button of a form: the form's token, what to do, and with what."""

    token: str
    do: str
    arg: str = ""


class Draft(BaseModel):
    """What a form has gathered so far; `asked` is the message with the open question, None until that is shown.

    `zone` is whose clock its times go by where that is not the person's: an IANA zone, else empty.
    """

    token: str = Field(default_factory=lambda: secrets.token_urlsafe(6))
    page: int = 0
    asked: int | None = None
    zone: str = ""


D = TypeVar("D", bound=Draft)
Steps = Mapping[State, Callable[["Form[Any]"], Awaitable[Screen]]]
"""The questions of a form, each a function of it."""


class Form(Generic[D]):
    """One conversation while one update is handled."""

    def __init__(self, draft: D, steps: Steps, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
        self.draft = draft
        self._steps = {str(step.state): ask for step, ask in steps.items()}
        self._state = state
        self.app = app
        self.person = person
        self.ui = ui

    @property
    def zone(self) -> str:
        """The zone whose clock the times go by that are typed and picked."""
        return self.draft.zone or self.person.zone

    async def go(self, step: State, *, problem: AppError | Text | None = None) -> None:
        """Ask the question of a step, after saying what is wrong with what was given for it so far."""
        self.draft.page = 0
        await self._draw(str(step.state), problem=problem)

    async def again(self, problem: AppError | Text) -> None:
        """Say what is wrong with the answer and ask the same question again."""
        await self._draw(str(await self._state.get_state()), problem=problem)

    async def turn(self, page: int) -> None:
        """Draw the same question with another page of its list."""
        self.draft.page = page
        await self._draw(str(await self._state.get_state()))

    async def end(self, screen: Screen) -> None:
        """Close the conversation with a last screen."""
        await self._state.clear()
        if self.ui.pressed is None:
            await self._strip()
        await self.ui.show(screen)

    async def close(self) -> None:
        """Close the conversation without a word."""
        await self._state.clear()
        if self.ui.pressed is not None:
            await self.ui.forget(self.ui.pressed.message_id)
        else:
            await self._strip()

    def button(self, label: Text, do: str, arg: str = "") -> Button:
        """Make a button of this form."""
        return Button(label, Tap(token=self.draft.token, do=do, arg=arg))

    async def _draw(self, step: str, *, problem: AppError | Text | None = None) -> None:
        screen = await self._steps[step](self)
        if problem is not None:
            said = sentence(problem) if isinstance(problem, AppError) else problem
            screen = Screen(screen.text, screen.rows, t("form-again", problem=said))
        before, self.draft.asked = self.draft.asked, None
        # Stored before it is shown, the step with its answers: should Telegram fail, an answer is taken all the same.
        await self._state.set_state(step)
        await self._store()
        if self.ui.pressed is None and before is not None:
            await self.ui.strip(before)
        shown = await self.ui.show(screen)
        self.draft.asked = shown.message_id
        await self._store()

    async def _store(self) -> None:
        await self._state.set_data(self.draft.model_dump(mode="json"))

    async def _strip(self) -> None:
        """Take the buttons off the question before, which the chat has left behind."""
        if self.draft.asked is not None:
            await self.ui.strip(self.draft.asked)
            self.draft.asked = None


async def live(draft: type[D], steps: Steps, state: FSMContext, app: App, person: Person, ui: Ui) -> Form[D] | None:
    """Give the form that the chat is in, if it is one of these steps."""
    if await state.get_state() not in {step.state for step in steps}:
        return None
    try:
        return Form(draft.model_validate(await state.get_data()), steps, state, app, person, ui)
    except ValidationError:
        return None


class _Live(Filter):
    """Lets in what belongs to a live form, and hands it over as `form`."""

    def __init__(self, draft: type[Draft], steps: Steps) -> None:
        self._draft = draft
        self._steps = steps

    async def __call__(
        self, event: TelegramObject, state: FSMContext, app: App, person: Person, ui: Ui
    ) -> bool | dict[str, Any]:
        form = await live(self._draft, self._steps, state, app, person, ui)
        if form is None:
            return False
        if isinstance(event, CallbackQuery):
            try:
                tap = Tap.unpack(event.data or "")
            except (TypeError, ValueError):
                return False
            return {"form": form, "tap": tap} if tap.token == form.draft.token else False
        if isinstance(event, Message) and event.text is not None and is_command(event.text):
            return False
        return {"form": form}


def is_command(text: str) -> bool:
    """Tell whether a text is a bot command, as Telegram's clients mark them."""
    return re.match(r"/[a-zA-Z0-9_]{1,32}(@\w+)?(\s|$)", text) is not None


async def _turn(_: CallbackQuery, form: Form[Draft], tap: Tap) -> None:
    await form.turn(int(tap.arg) if tap.arg.isdecimal() and len(tap.arg) < 7 else 0)


async def _cancel(_: CallbackQuery, form: Form[Draft]) -> None:
    await form.end(Screen(t("form-cancelled"), [[Button(t("button-home"), Go(to="home"))]]))


async def _too_late(_: CallbackQuery, form: Form[Draft]) -> None:
    """Pass over the second half of a double tap; a button of an earlier question is taken away.

    Where the question that is open never arrived, it is asked again.
    """
    if form.draft.asked is None:
        await form.turn(form.draft.page)
    elif form.ui.pressed is not None and form.ui.pressed.message_id != form.draft.asked:
        await form.ui.toast(t("stale-button"), alert=True)
        await form.ui.strip(form.ui.pressed.message_id)


async def _not_an_answer(_: Message, form: Form[Draft]) -> None:
    await form.again(t("form-not-an-answer"))


def does(what: str) -> Callable[..., bool]:
    """Filter the taps of a form by what they do."""

    def matches(_: CallbackQuery, tap: Tap) -> bool:
        return tap.do == what

    return matches


class Conversation(Router):
    """The router of one form. What no handler on it takes as an answer is explained, never swallowed.

    But for taps on the question as it was a moment ago, for which there is no handler at the step that is now.
    """

    def __init__(self, name: str, draft: type[Draft], steps: Steps) -> None:
        super().__init__(name=name)
        self._states = {step.state for step in steps}
        live = _Live(draft, steps)
        self.message.filter(live)
        self.callback_query.filter(live)
        self.callback_query.register(_turn, does("page"))
        self.callback_query.register(_cancel, does("cancel"))
        last = Router(name=f"{name}.last")
        last.message.register(_not_an_answer, ~F.content_type.in_(NOTES))
        last.callback_query.register(_too_late)
        self.include_router(last)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        """Pass an update on to the form's handlers, if the chat was in this form when it came."""
        if kwargs.get("raw_state") not in self._states:
            return UNHANDLED
        return await super().propagate_event(update_type, event, **kwargs)
