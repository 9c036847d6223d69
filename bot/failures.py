"""The one error handler: our errors become their sentence, anything else an apology with a reference code."""

import logging
import secrets

from aiogram import Router
from aiogram.types import ErrorEvent

from bot.i18n import Phrase, t
from bot.ui.screen import Screen, Ui
from core.errors import AppError
from core.store.database import DatabaseUnavailable

log = logging.getLogger(__name__)


def sentence(error: AppError) -> Phrase:
    """Name the text of one of our errors."""
    return t(error.code, **error.values)


async def failed(event: ErrorEvent, ui: Ui | None = None) -> bool:
    """Answer an update whose handling failed."""
    error = event.exception
    if isinstance(error, AppError):
        text = sentence(error)
    elif isinstance(error, DatabaseUnavailable):
        log.warning("update %s met a database that is away", event.update.update_id)
        text = t("error-database-away")
    else:
        reference = secrets.token_hex(3).upper()
        log.error("update %s failed, reference %s", event.update.update_id, reference, exc_info=error)
        text = t("error-unexpected", reference=reference)
    if ui is not None:
        await ui.close()
        await ui.send(Screen(text))
    return True


def build() -> Router:
    """Give the router with the error handler."""
    router = Router(name="failures")
    router.errors.register(failed)
    return router
