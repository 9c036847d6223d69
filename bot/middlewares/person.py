"""Who is speaking, and the means to answer in their language; everything behind it finds `person` and `ui`."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from bot.app import App
from bot.commands import register_for
from bot.i18n import t
from bot.ui.screen import Screen, Ui
from core.text.customs import tag


class PersonContext(BaseMiddleware):
    """Loads the person, welcoming somebody new, and closes every button press, which would spin otherwise."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Add `app`, `person` and `ui` to what handlers and error handlers can ask for."""
        app = self._app
        bot: Bot = data["bot"]
        inner = event.event if isinstance(event, Update) else event
        assert isinstance(inner, Message | CallbackQuery)  # noqa: S101 - the allowlist lets nothing else in
        user = inner.from_user
        assert user is not None  # noqa: S101 - nor anything without a user
        if isinstance(inner, Message):
            app.recent.note(inner.chat.id, inner.message_id)
        # Should loading fail, the error handler still has a way to answer.
        settings = app.settings
        data["app"] = app
        data["ui"] = Ui(bot, app.translator, app.recent, inner, settings.default_language, settings.timezone)
        person = await app.people.get(user.id)
        if not app.access.serves(user.id, person):
            return UNHANDLED
        if person is None or "admitted" in data:
            person = await app.access.welcome(user)
            app.tasks.spawn(f"commands {user.id}", register_for(bot, app.translator, person))
        data["person"] = person
        ui = data["ui"] = Ui(bot, app.translator, app.recent, inner, tag(person), person.zone)
        try:
            if person.leaving is not None:
                await ui.send(Screen(t("privacy-erasing")))
                return UNHANDLED
            return await handler(event, data)
        finally:
            await ui.close()
