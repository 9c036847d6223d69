"""Which messages of a chat are out of sight."""

from bot.recent import IN_SIGHT, Recent


def test_a_message_is_out_of_sight_once_enough_came_after_it_in_its_chat() -> None:
    recent = Recent()
    for other in range(100, 200):
        recent.note(2, other)
    recent.note(1, 50)
    for newer in range(300, 300 + IN_SIGHT - 1):
        recent.note(1, newer)
    assert not recent.buried(1, 50)
    recent.note(1, 400)
    assert recent.buried(1, 50)
    assert not recent.buried(1, 300)


def test_an_edit_is_no_newer_message() -> None:
    recent = Recent()
    for _ in range(2 * IN_SIGHT):
        recent.note(1, 50)
        recent.note(1, 49)
    assert not recent.buried(1, 10)


def test_where_nothing_was_seen_nothing_is_out_of_sight() -> None:
    assert not Recent().buried(1, 1)
