"""All at once: `/send Mom Hello`, `/create Mom; tomorrow 9:00; Hello`, typed, or written under a file that goes along.

What cannot be used is asked for; what was understood is kept.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.app import App
from bot.failures import sentence
from bot.features import addressing, repeats, wording
from bot.features.newmessage import Create, NewMessage, Send
from bot.features.questions import STEPS
from bot.features.times import take_time, understood
from bot.i18n import Phrase, t
from bot.ui import intake
from bot.ui.form import Form
from bot.ui.screen import Screen, Ui
from bot.ui.written import Typed
from core.attachment import Wording
from core.errors import AppError, InputError, NotFound
from core.model import Contact, Person
from core.text import labels, names

CUTS: Final = 12
"""Places at which a line is tried to be cut: no time has more words in front of its text."""
_COLON = re.compile(r"\s*[:：]\s+")  # noqa: RUF001 - the wide one is typed, too
_SPACE = re.compile(r"\s*[,:：.–—-]?\s+")  # noqa: RUF001
_COMMA = re.compile(r"\s*[,،]\s*")
_CAPTION = re.compile(r"/(?P<command>send|create)(?:@\w+)?(?:\s+(?P<args>.*))?", re.IGNORECASE | re.DOTALL)


def source(message: Message) -> str:
    """Name a Telegram message for good: the same one, handled again after a crash, is sent once."""
    bot = message.bot.id if message.bot else 0
    name = f"{bot}/{message.chat.id}/{message.message_id}/{message.date.timestamp()}"
    return "m" + hashlib.sha256(name.encode()).hexdigest()[:16]


def caption(message: Message) -> re.Match[str] | None:
    """Read what is written under a file as a command; None where it is none. What others wrote commands nothing."""
    return _CAPTION.fullmatch(message.caption or "") if message.forward_origin is None else None


def commanding(messages: Sequence[Message]) -> Message | None:
    """Give the one of an album that says what to do with it, if nothing else is written under it."""
    written = [message for message in messages if message.caption]
    return written[0] if len(written) == 1 and caption(written[0]) else None


async def under(
    message: Message, files: Sequence[Wording], state: FSMContext, app: App, person: Person, ui: Ui
) -> None:
    """Do with files what is written under them."""
    match = caption(message)
    command, args = (match["command"].lower(), (match["args"] or "").strip()) if match else ("send", "")
    form = Form(NewMessage(now=command == "send"), STEPS, state, app, person, ui)
    form.draft.say([Wording("", each.attachment) for each in files if each.attachment is not None])
    if command == "send":
        await send(form, Typed.of(message), args, source(message))
    else:
        await create(form, Typed.of(message), args)


async def send(form: Form[NewMessage], typed: Typed, args: str, source: str) -> None:
    """Write now to the one who is meant, or ask who that is, or what."""
    text, problem = await _addressed(form, typed, args) if args else ("", None)
    await _say(form, typed, text)
    if problem is None:
        await addressing.onwards(form, source)
    else:
        await form.go(Send.contact, problem=problem)


async def _say(form: Form[NewMessage], typed: Typed, text: str) -> None:
    """Let it say this end of what was typed, if there is one; what cannot be sent is asked for again in its turn."""
    if text:
        with suppress(InputError):
            await wording.say(form, intake.reworded(form.draft.written, typed.tail(text).whatsapp()))


async def _addressed(form: Form[NewMessage], typed: Typed, args: str) -> tuple[str, AppError | None]:
    """Take whom it is for from the beginning of what was given; give the rest of it, and what is wrong with whom."""
    draft = form.draft
    tagged, text = labels.leading(args)
    who = ",".join(f"#{tag}" for tag in tagged)
    if not tagged and (found := await _listed(form, args)):
        draft.listed = True
        who, text = found
    if who:
        try:
            await addressing.named(form, who)
        except AppError as problem:
            return text, problem
        return text, None
    matches, text = await form.app.contacts.addressed(form.person.id, args)
    if not matches:
        name, *rest = args.split(maxsplit=1)
        draft.call(names.bare(name))
        return "".join(rest), NotFound(text=name)
    draft.typed = typed.tail(args) if len({contact.name for contact in matches}) > 1 else Typed()
    addressing.narrowed(form, matches, names.bare(args.removesuffix(text).strip()))
    return text, None


async def _listed(form: Form[NewMessage], args: str) -> tuple[str, str] | None:
    """Split `Mom, Dad Hello` into the names and the text; None where no name of somebody stands behind the comma.

    A part of a name has to be written as one: `Mom, will you come?` does not mean Will Smith, too.
    """
    contacts, owner = form.app.contacts, form.person.id
    whole, rest = list[str](), args.strip()
    while len(whole) < CUTS and (comma := _COMMA.search(rest)):
        part = rest[: comma.start()]
        if not _called(part, await contacts.matching(owner, part)):
            break
        whole.append(part)
        rest = rest[comma.end() :]
    if not whole:
        return None
    tagged, text = labels.leading(rest)
    if tagged:
        return ", ".join([*whole, *(f"#{tag}" for tag in tagged)]), text
    matches, text = await contacts.addressed(owner, rest)
    name = names.bare(rest.removesuffix(text).strip())
    if _called(name, matches):
        return ", ".join([*whole, name]), text
    return (", ".join(whole), rest) if len(whole) > 1 else None


def _called(part: str, matches: Sequence[Contact]) -> bool:
    return any(names.is_called(contact.name, part) for contact in matches)


async def create(form: Form[NewMessage], typed: Typed, args: str) -> None:
    """Go step by step, or take `recipient; time; text` at once, up to the confirmation."""
    parts = [part.strip() for part in re.split("[;؛]", args, maxsplit=2)]
    if not args:
        await form.go(form.draft.missing())
    elif not all(parts) or len(parts) == 1:
        await _explain(form, t("create-usage"))
    elif len(parts) == 2:
        await _create_of_two(form, typed, *parts)
    else:
        await _create(form, typed, *parts)


async def _create_of_two(form: Form[NewMessage], typed: Typed, who: str, rest: str) -> None:
    """Take a time and no text, or both with a colon between them; of anything else say where the semicolons go."""
    readable = partial(understood, form)
    if readable(rest):
        await _create(form, typed, who, rest)
    elif cut := at_colon(rest, readable):
        await _create(form, typed, who, *cut)
    elif form.draft.attachment is not None:
        await _create(form, typed, who, rest)
    elif meant := suggested(who, rest, readable):
        await _explain(form, t("create-usage-meant", who=meant[0], time=meant[1], text=meant[2]))
    else:
        await _explain(form, t("create-usage-time", who=who, text=rest))


async def _explain(form: Form[NewMessage], usage: Phrase) -> None:
    """Say how it is typed; files that came along are kept, and asked about."""
    if form.draft.attachment is not None:
        await form.go(form.draft.missing(), problem=usage)
    else:
        await form.ui.show(Screen(usage))


def at_colon(typed: str, readable: Callable[[str], bool]) -> tuple[str, str] | None:
    """Cut a time from a text at the colon between them; None where no colon, or more than one, may be that."""
    cuts = [cut for cut in _cuts(_COLON, typed) if readable(cut[0])]
    return cuts[0] if len(cuts) == 1 else None


def suggested(who: str, rest: str, readable: Callable[[str], bool]) -> tuple[str, str, str] | None:
    """Give recipient, time and text as they may be meant, where one semicolon alone was typed: to be asked, not taken.

    The time is the longest one that begins behind the semicolon, or else that ends before it.
    """
    for time, text in reversed(_cuts(_SPACE, rest)):
        if readable(time):
            return who, time, text
    for name, time in _cuts(_SPACE, who):
        if readable(time):
            return name, time, rest
    return None


def _cuts(at: re.Pattern[str], typed: str) -> list[tuple[str, str]]:
    """Cut a text in two at each of the first such places."""
    cuts = [(typed[: match.start()], typed[match.end() :]) for match in islice(at.finditer(typed), CUTS)]
    return [(before, after) for before, after in cuts if before and after]


async def _create(form: Form[NewMessage], typed: Typed, who: str, time: str, text: str = "") -> None:
    draft, problem = form.draft, None
    try:
        await addressing.named(form, who)
    except AppError as unknown:
        problem = sentence(unknown)
        draft.call(who)
    await _say(form, typed, text)
    # What of the text and of the time cannot be used is said where these are asked for.
    draft.repeats = True
    if take_time(form, time) is not None:
        draft.misread = time
    step = Create.contact if draft.several else draft.missing()
    if problem is None and step is not Create.confirm and not draft.refused:
        problem = repeats.shift(form)
    await form.go(step, problem=problem)
