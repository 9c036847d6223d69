"""/settings: an overview, and a screen for each setting."""

from aiogram import Router

from bot.features.settings import daily, language, notices, overview, pace, quiet, region, zone
from bot.ui.routers import joined


def build() -> Router:
    """Give the router."""
    router = Router(name="settings")
    parts = (overview, language, zone, region, quiet, pace, notices, daily)
    router.include_routers(*joined(part.build() for part in parts))
    return router
