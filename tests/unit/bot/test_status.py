"""How a WhatsApp session is put into words."""

from datetime import UTC, datetime

import pytest

from bot.features.status import PATIENCE, REASONS, connection, restriction
from bot.i18n import Translator, t
from core.ports import Account, Session, SessionStatus

ENDS = datetime(2026, 12, 24, 16, 59, 30, tzinfo=UTC)
MOM = Account("4915123456701@c.us", "Mom")


def said(session: Session) -> str:
    return Translator(strict=True).plain(connection(session), "en_DE", "Europe/Berlin")


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_reason_has_its_own_words_and_the_way_on_where_there_is_one(reason: str) -> None:
    words = said(Session("default", SessionStatus.FAILED, reason=reason))
    assert f"({reason})" not in words
    assert ("/whatsapp connects it again" in words) is (reason not in PATIENCE)


def test_a_reason_that_is_new_is_shown_as_it_is() -> None:
    assert "(sunspots)" in said(Session("default", SessionStatus.FAILED, reason="sunspots"))


def test_the_end_of_a_ban_is_said_in_the_persons_zone() -> None:
    words = said(Session("default", SessionStatus.FAILED, reason="banned", until=ENDS))
    assert "suspended your account until Thu, Dec 24, 2026, 18:00" in words


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (ENDS, "does not let your account start new chats until Thu, Dec 24, 2026, 18:00."),
        (None, "does not let your account start new chats for now."),
    ],
)
def test_a_restricted_account_is_connected_and_says_what_it_may_not_do(until: datetime | None, words: str) -> None:
    shown = said(Session("default", SessionStatus.WORKING, MOM, restricted=True, until=until))
    assert "WhatsApp is connected as Mom (+4915123456701)" in shown
    assert words in shown


@pytest.mark.parametrize("status", list(SessionStatus))
def test_every_state_has_words(status: SessionStatus) -> None:
    assert "WhatsApp" in said(Session("default", status))


@pytest.mark.parametrize(
    ("waiting", "end"),
    [
        (0, "those to others wait."),
        (1, "wait. One message is waiting."),
        (7, "wait. 7 messages are waiting."),
    ],
)
def test_the_alert_of_a_restriction_counts_what_waits(waiting: int, end: str) -> None:
    held = restriction(Session("default", SessionStatus.WORKING, restricted=True))
    alert = t("alert-restricted", account="Mom", restriction=held, waiting=waiting)
    assert Translator(strict=True).html(alert, "en", "UTC").endswith(end)
