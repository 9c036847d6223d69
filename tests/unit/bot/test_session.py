import json

from bot.session import readable

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
