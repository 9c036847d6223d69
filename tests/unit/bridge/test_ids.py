"""Message ids in every dialect, and what of acks is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.api import ack_of, bare_id, full_id
from core.ports import Ack

CHAT = "4915112345678@c.us"
BARE = st.from_regex(r"[A-Z0-9]{1,32}", fullmatch=True)


@given(BARE, st.sampled_from([CHAT, "123-456@g.us", "77@lid"]))
def test_a_full_id_gives_its_bare_id_back(bare: str, chat: str) -> None:
    assert bare_id(full_id(chat, bare)) == bare
    assert bare_id(f"{full_id(chat, bare)}_{CHAT}") == bare
    assert bare_id(f"false_{chat}_{bare}_{CHAT}") == bare
    assert bare_id(bare) == bare


@pytest.mark.parametrize("value", [None, 7, [], {}, {"id": None}, {"id": {}}, {"key": {}}, {"key": "x"}])
def test_what_has_no_id_gives_none(value: object) -> None:
    assert bare_id(value) == ""


@pytest.mark.parametrize(("level", "ack"), [(-1, Ack.ERROR), (0, Ack.PENDING), (4, Ack.PLAYED)])
def test_known_acks(level: int, ack: Ack) -> None:
    assert ack_of(level) is ack


@pytest.mark.parametrize("level", [5, -2, "3", None, 2.0])
def test_unknown_acks(level: object) -> None:
    assert ack_of(level) is None
