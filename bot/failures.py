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


def explained(error: Exception, what: str) -> Phrase:
    """Say why `what` failed; what nobody foresaw goes to the log, under the reference code that is said."""
    if isinstance(error, AppError):
        return sentence(error)
    if isinstance(error, DatabaseUnavailable):
        log.warning("%s met a database that is away", what)
        return t("error-database-away")
    reference = secrets.token_hex(3).upper()
    log.error("%s failed, reference %s", what, reference, exc_info=error)
    return t("error-unexpected", reference=reference)


async def failed(event: ErrorEvent, ui: Ui | None = None) -> bool:
    """Answer an update whose handling failed."""
    text = explained(event.exception, f"update {event.update.update_id}")
    if ui is not None:
        await ui.close()
        await ui.send(Screen(text))
    return True


def build() -> Router:
    """Give the router with the error handler."""
    router = Router(name="failures")
    router.errors.register(failed)
    return router
