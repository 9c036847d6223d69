"""What nothing else takes: old buttons and unknown commands. Always the last router."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.i18n import t
from bot.ui.form import NOTES, is_command
from bot.ui.screen import Screen, Ui, shortened


async def expired(_: CallbackQuery, ui: Ui) -> None:
    """Answer a button whose conversation is over, and take the buttons away."""
    await ui.toast(t("stale-button"), alert=True)
    if ui.pressed is not None:
        await ui.strip(ui.pressed.message_id)


async def unknown_command(message: Message, ui: Ui) -> None:
    """Answer a command that there is not."""
    command = (message.text or "").split()[0]
    await ui.show(Screen(t("unknown-command", command=shortened(command, 40))))


async def deaf(_: Message) -> None:
    """Say nothing to what is no message of the person's but a note of Telegram's (a pinned message and the like)."""


def build() -> Router:
    """Give the router."""
    router = Router(name="stale")
    router.callback_query.register(expired)
    router.message.register(unknown_command, F.text.func(is_command))
    router.message.register(deaf, F.content_type.in_(NOTES))
    return router
