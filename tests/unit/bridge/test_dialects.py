"""Sessions and messages in the dialects of WAHA's engines, and of our own gateway."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge import dialects, events
from core.ports import Account, Incoming, Kind, MessageAcked, MessageReceived, Session, SessionChanged, SessionStatus

CHAT = "4915112345678@c.us"
AT, SECONDS = datetime(2027, 1, 15, 8, tzinfo=UTC), 1_800_000_000
ME = {"id": CHAT, "pushName": "Ada"}
ACCOUNT = Account(CHAT, "Ada")

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    "id", "event", "session", "payload", "from", "fromMe", "participant", "timestamp", "body", "media", "hasMedia",
    "location", "vCards", "_data", "Info", "Message", "message", "key", "type", "kind", "status", "data", "me",
    "reachoutTimelock", "messageCapping", "isActive", "timeEnforcementEnds", "until", "ack", "name", "JID",
    "groupMetadata", "Participants", "ephemeralMessage", "notifyName",
)  # fmt: skip
WORDS = st.sampled_from([CHAT, f"false_{CHAT}_AB", "message", "session.status", "message.ack", "default", "WORKING"])
FRAMES = st.recursive(
    ANYTHING | WORDS, lambda inner: st.dictionaries(st.sampled_from(FIELDS), inner, max_size=8), max_leaves=20
)


# sessions


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, Session("default", SessionStatus.WORKING)),
        ({"me": None}, Session("default", SessionStatus.WORKING)),
        ({"me": ME}, Session("default", SessionStatus.WORKING, ACCOUNT)),
        ({"me": {"id": CHAT, "pushName": None}}, Session("default", SessionStatus.WORKING, Account(CHAT, ""))),
        ({"me": {**ME, "reachoutTimelock": None}}, Session("default", SessionStatus.WORKING, ACCOUNT)),
        ({"me": {**ME, "reachoutTimelock": {"isActive": False, "timeEnforcementEnds": SECONDS}}},
         Session("default", SessionStatus.WORKING, ACCOUNT)),
        ({"me": {**ME, "reachoutTimelock": {"isActive": True, "timeEnforcementEnds": SECONDS}}},
         Session("default", SessionStatus.WORKING, ACCOUNT, restricted=True, until=AT)),
        ({"me": {**ME, "reachoutTimelock": {"isActive": True, "timeEnforcementEnds": 0}}},
         Session("default", SessionStatus.WORKING, ACCOUNT, restricted=True)),
        ({"me": {**ME, "reachoutTimelock": {"isActive": True, "timeEnforcementEnds": None}}},
         Session("default", SessionStatus.WORKING, ACCOUNT, restricted=True)),
        ({"me": {**ME, "messageCapping": {"cappingStatus": "CAPPED", "cycleEnd": SECONDS}}},
         Session("default", SessionStatus.WORKING, ACCOUNT, restricted=True, until=AT)),
        ({"me": {**ME, "messageCapping": {"cappingStatus": "SECOND_WARNING", "cycleEnd": SECONDS}}},
         Session("default", SessionStatus.WORKING, ACCOUNT)),
        ({"status": "FAILED", "reason": "banned", "until": SECONDS},
         Session("default", SessionStatus.FAILED, reason="banned", until=AT)),
        ({"status": "FAILED", "reason": "banned", "until": 0},
         Session("default", SessionStatus.FAILED, reason="banned")),
        ({"status": "DREAMING", "reason": 7}, Session("default", SessionStatus.UNKNOWN)),
    ],
)  # fmt: skip
def test_a_session_is_read(more: dict[str, Any], expected: Session) -> None:
    assert dialects.session_of({"name": "default", "status": "WORKING", **more}) == expected


@pytest.mark.parametrize("info", [None, [], {}, {"name": "default"}, {"name": 7, "status": "WORKING"}])
def test_what_is_no_session_is_none(info: object) -> None:
    assert dialects.session_of(info) is None


def status(data: object, me: object = ME, word: str = "WORKING") -> Session:
    frame = {"event": "session.status", "session": "default", "me": me, "payload": {"status": word, "data": data}}
    event = events.event_of(frame)
    assert isinstance(event, SessionChanged)
    return event.session


def test_a_change_is_the_session_that_a_look_would_give() -> None:
    for more in ({}, {"reason": "banned", "until": SECONDS}):
        info = {"name": "default", "status": "FAILED", "me": ME, **more}
        assert status(more or None, word="FAILED") == dialects.session_of(info)


def test_a_restriction_is_told_of_a_working_session() -> None:
    expected = Session("default", SessionStatus.WORKING, ACCOUNT, restricted=True, until=AT)
    lock = {"isActive": True, "timeEnforcementEnds": SECONDS}
    assert status({"reachoutTimelock": lock}) == expected  # WAHA
    assert status({"reason": "restricted", "until": SECONDS}, {**ME, "reachoutTimelock": lock}) == expected  # ours
    assert status({"reason": "restricted"}, ME).restricted


def test_the_end_of_a_restriction_is_told() -> None:
    lock = {"isActive": True, "timeEnforcementEnds": SECONDS}
    lifted = status({"reachoutTimelock": {"isActive": False}}, {**ME, "reachoutTimelock": lock})
    assert lifted == Session("default", SessionStatus.WORKING, ACCOUNT)


# messages


def message(**fields: Any) -> dict[str, Any]:
    plain = {"id": f"false_{CHAT}_AB", "timestamp": SECONDS, "from": CHAT, "fromMe": False, "body": "hi", "_data": {}}
    return {**plain, **fields}


def read(**fields: Any) -> Incoming:
    found = dialects.incoming_of(message(**fields), SECONDS * 1000)
    assert found is not None
    return found


def test_a_text_is_read() -> None:
    assert read() == Incoming("AB", CHAT, CHAT, "", Kind.TEXT, "hi", AT)


@pytest.mark.parametrize(
    "data",
    [
        {"notifyName": "Mom"},  # WEBJS
        {"pushName": "Mom"},  # NOWEB
        {"Info": {"PushName": "Mom"}},  # GOWS and ours
        {"notifyName": "", "pushName": " Mom "},
    ],
)
def test_the_senders_name_is_read_from_every_engine(data: dict[str, Any]) -> None:
    assert read(_data=data).name == "Mom"


def test_a_name_is_bounded() -> None:
    assert len(read(_data={"notifyName": "M" * 10_000}).name) == dialects.NAME_LIMIT


@pytest.mark.parametrize(
    ("fields", "chat", "sender"),
    [
        ({"from": "4915112345678:3@s.whatsapp.net"}, CHAT, CHAT),
        ({"from": "77@lid"}, "77@lid", "77@lid"),
        ({"from": "77@lid", "_data": {"Info": {"SenderAlt": "4915112345678:2@s.whatsapp.net"}}}, CHAT, CHAT),
        ({"from": "77@lid", "_data": {"key": {"remoteJidAlt": "4915112345678@s.whatsapp.net"}}}, CHAT, CHAT),
        ({"from": "77@lid", "_data": {"key": {"senderPn": "4915112345678@s.whatsapp.net"}}}, CHAT, CHAT),
        ({"from": CHAT, "_data": {"Info": {"SenderAlt": "77@lid"}}}, CHAT, CHAT),
        ({"from": "1-2@g.us", "participant": "9@c.us"}, "1-2@g.us", "9@c.us"),
        ({"from": "1-2@g.us", "author": {"_serialized": "9@c.us"}}, "1-2@g.us", "9@c.us"),
        ({"from": "1-2@g.us", "participant": "77@lid", "_data": {"key": {"participantAlt": CHAT}}}, "1-2@g.us", CHAT),
        ({"from": "123@broadcast", "participant": CHAT}, CHAT, CHAT),
    ],
)
def test_chat_and_sender_are_read_from_every_engine(fields: dict[str, Any], chat: str, sender: str) -> None:
    found = read(**fields)
    assert (found.chat_id, found.sender) == (chat, sender)


@pytest.mark.parametrize(
    "fields",
    [
        {"fromMe": True},
        {"fromMe": None},
        {"from": "status@broadcast", "participant": CHAT},
        {"from": "123@newsletter"},
        {"from": "123@broadcast"},
        {"from": "1-2@g.us"},
        {"from": None},
        {"from": "nonsense"},
        {"id": None},
        {"_data": {"type": "e2e_notification"}},
        {"_data": {"type": "call_log"}},
    ],
)
def test_what_nobody_wrote_to_us_is_passed_over(fields: dict[str, Any]) -> None:
    assert dialects.incoming_of(message(**fields), SECONDS) is None


PICTURE = {"hasMedia": True, "media": {"mimetype": "image/jpeg"}}


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        # ours and GOWS
        *(({"_data": {"Info": {"MediaType": word}}}, kind) for word, kind in (
            ("image", Kind.IMAGE), ("video", Kind.VIDEO), ("gif", Kind.VIDEO), ("ptt", Kind.VOICE),
            ("audio", Kind.VOICE), ("sticker", Kind.STICKER), ("document", Kind.DOCUMENT),
            ("location", Kind.LOCATION), ("vcard", Kind.CARD), ("url", Kind.TEXT), ("", Kind.TEXT),
        )),
        ({"_data": {"Info": {"MediaType": ""}, "Message": {"imageMessage": {"caption": "x"}}}}, Kind.IMAGE),
        # NOWEB
        ({"_data": {"message": {"messageContextInfo": {}, "audioMessage": {"ptt": True}}}}, Kind.VOICE),
        ({"_data": {"message": {"ephemeralMessage": {"message": {"stickerMessage": {"url": "x"}}}}}}, Kind.STICKER),
        ({"_data": {"message": {"imageMessage": None, "conversation": "x"}}}, Kind.TEXT),
        # WEBJS
        ({"_data": {"type": "chat"}}, Kind.TEXT),
        ({"_data": {"type": "multi_vcard"}}, Kind.CARD),
        # what is left where an engine says nothing
        (PICTURE, Kind.IMAGE),
        ({"hasMedia": True, "media": {"mimetype": "video/mp4"}}, Kind.VIDEO),
        ({"hasMedia": True, "media": {"mimetype": "audio/ogg; codecs=opus"}}, Kind.VOICE),
        ({"hasMedia": True, "media": {"mimetype": "image/webp"}}, Kind.STICKER),
        ({"hasMedia": True, "media": {"mimetype": "application/pdf"}}, Kind.DOCUMENT),
        ({"hasMedia": True, "media": None}, Kind.OTHER),
        ({"location": {"latitude": "1", "longitude": "2"}}, Kind.LOCATION),
        ({"vCards": ["BEGIN:VCARD"]}, Kind.CARD),
        ({"_data": {"type": "hologram"}, "body": ""}, Kind.OTHER),
        ({"body": None}, Kind.OTHER),
    ],
)  # fmt: skip
def test_the_kind_is_told_in_every_dialect(fields: dict[str, Any], kind: Kind) -> None:
    assert read(**fields).kind is kind


def test_a_files_words_are_its_caption() -> None:
    assert read(**PICTURE, body="look").text == "look"
    assert read(**PICTURE, body=None).text == ""


def test_a_places_words_are_its_name_and_not_its_picture() -> None:
    assert read(location={"latitude": "1", "name": "", "description": "Home"}, body="/9j/4AAQ").text == "Home"
    assert read(location={"latitude": "1"}, body="/9j/4AAQ").text == ""


def test_a_cards_words_are_its_names() -> None:
    cards = ["BEGIN:VCARD\r\nN:B;A\r\nFN:Ada B\r\nEND:VCARD", "BEGIN:VCARD\nFN;CHARSET=UTF-8:Bob\nEND:VCARD", None]
    assert read(vCards=cards, body="BEGIN:VCARD").text == "Ada B, Bob"


@pytest.mark.parametrize("stamp", [SECONDS, SECONDS * 1000, str(SECONDS), float(SECONDS), "2027-01-15T08:00:00Z"])
def test_a_time_is_read_however_it_is_written(stamp: object) -> None:
    assert read(timestamp=stamp).at == AT


@pytest.mark.parametrize("stamp", [None, 0, -1, "", "soon", "2027-01-15", float("nan"), 10**400, []])
def test_without_a_time_of_its_own_a_message_has_the_events(stamp: object) -> None:
    assert read(timestamp=stamp).at == AT


def test_without_any_time_there_is_no_message() -> None:
    assert dialects.incoming_of(message(timestamp=None), None) is None


# frames


def test_a_frame_is_read() -> None:
    frame = {"event": "message", "session": "default", "timestamp": SECONDS * 1000, "payload": message()}
    event = events.event_of(events.frame_of(json.dumps(frame)))
    assert event == MessageReceived("default", read())


@pytest.mark.parametrize("text", ["", "[]", "nonsense", "{}", "null", "[" * 100_000])
def test_what_is_no_frame_is_nothing(text: str) -> None:
    assert events.event_of(events.frame_of(text)) is None


@pytest.mark.parametrize(
    "payload", [{}, {"id": "", "ack": 3}, {"id": "AB", "ack": 9}, {"id": "AB", "ack": "3"}, {"id": "AB", "ack": None}]
)
def test_a_receipt_that_says_nothing_is_nothing(payload: dict[str, Any]) -> None:
    frame = {"event": "message.ack", "session": "default"}
    assert isinstance(events.event_of({**frame, "payload": {"id": "AB", "ack": 3}}), MessageAcked)
    assert events.event_of({**frame, "payload": payload}) is None


@settings(deadline=None)
@given(FRAMES)
def test_no_answer_and_no_event_breaks_the_reader(answer: Any) -> None:
    dialects.server_of(answer)
    dialects.session_of(answer)
    dialects.contact_of(answer)
    for entry in dialects.entries_of(answer):
        dialects.group_of(entry)
    if isinstance(answer, dict):
        events.event_of(answer)
        dialects.incoming_of({**message(), **answer}, answer)
        dialects.changed_of("default", answer, answer)
        events.event_of({"event": "session.status", "session": "default", "me": answer, "payload": answer})
