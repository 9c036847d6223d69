import json

import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramServerError
from aiogram.methods import GetMe

from bot.session import Session, readable

GOOD = {
    "update_id": 7,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "hello"},
}


def test_an_update_that_cannot_be_read_is_emptied_and_the_others_stay() -> None:
    bad = {"update_id": 8, "message": {"message_id": "x"}}
    foreign = {"update_id": 9, "poll": {"made": "up"}}
    answer = json.loads(readable(json.dumps({"ok": True, "result": [GOOD, bad, foreign]})))
    assert answer == {"ok": True, "result": [GOOD, {"update_id": 8}, {"update_id": 9}]}


def test_what_is_no_list_of_updates_is_left_to_aiogram() -> None:
    for content in ("nonsense", "[]", '{"ok": false}', '{"result": 5}', '{"result": [5]}'):
        assert readable(content) == content


async def test_a_proxys_page_for_a_server_error_means_that_telegram_is_away() -> None:
    session = Session()
    with pytest.raises(TelegramServerError):
        session.check_response(Bot("1:x"), GetMe(), 502, "<html>Bad Gateway</html>")
    with pytest.raises(ClientDecodeError):
        session.check_response(Bot("1:x"), GetMe(), 200, "<html>Hello</html>")
