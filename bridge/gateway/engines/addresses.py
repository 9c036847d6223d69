"""WhatsApp's JIDs and the gateway's chat ids: `4915…@s.whatsapp.net` is `4915…@c.us` outside."""

from typing import Any

from neonize.proto.Neonize_pb2 import JID

PEOPLE = {"s.whatsapp.net": "c.us", "hosted": "c.us", "lid": "lid", "hosted.lid": "lid"}
"""What stands behind the @ for somebody: a number, or a hidden one; "hosted" is a business that Meta runs."""

GROUP = "g.us"


def jid_of(chat_id: str) -> Any:
    """Give the JID of a chat id."""
    user, _, server = chat_id.partition("@")
    server = "s.whatsapp.net" if server == "c.us" else server
    return JID(User=user, Server=server, Device=0, RawAgent=0, Integrator=0, IsEmpty=False)


def chat_id_of(jid: Any) -> str:
    """Give the chat id of somebody or a group, empty for whatever else has a JID."""
    server = PEOPLE.get(jid.Server, jid.Server)
    return f"{jid.User}@{server}" if jid.User and server in {"c.us", "lid", GROUP} else ""


def person_of(jid: Any, other: Any) -> str:
    """Give somebody's chat id, with the number where either of their two JIDs has it."""
    found = chat_id_of(jid)
    known = chat_id_of(other)
    return known if found.endswith("@lid") and known.endswith("@c.us") else found
