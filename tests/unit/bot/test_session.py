import gc
import json
import weakref

import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramServerError
from aiogram.methods import AnswerCallbackQuery, GetMe, GetUpdates

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


async def test_updates_that_cannot_be_read_do_not_keep_the_others_back() -> None:
    polled = json.dumps({"ok": True, "result": [GOOD, {"update_id": 8, "message": {"message_id": "x"}}]})
    found = Session().check_response(Bot("1:x"), GetUpdates(), 200, polled).result
    assert found is not None
    assert [(update.update_id, update.message is None) for update in found] == [(7, False), (8, True)]


def test_the_form_of_an_answer_is_made_once() -> None:
    session, content = Session(), json.dumps({"ok": True, "result": True})
    method = AnswerCallbackQuery(callback_query_id="1")
    form = weakref.ref(type(session.check_response(Bot("1:x"), method, 200, content)))
    gc.collect()
    assert form() is type(session.check_response(Bot("1:x"), method, 200, content))
