"""What a message says, taken into the draft: texts are checked, and files stay whatever is wrong with a text."""

from collections.abc import Sequence

from bot.features.newmessage import Create, NewMessage, Send
from bot.ui import intake
from bot.ui.form import Form
from bot.ui.intake import OneOnly
from core.attachment import Wording
from core.errors import FileGone, InputError


async def say(form: Form[NewMessage], wordings: Sequence[Wording]) -> None:
    """Let a message say this. Raises InputError; it stays as it is then."""
    said, problem = await checked(form, wordings)
    if problem is not None:
        raise problem
    form.draft.say(said)


async def take(form: Form[NewMessage], wordings: Sequence[Wording]) -> None:
    """Let a message say what came. Raises InputError: its files stay then, without a text that cannot be sent."""
    said, problem = await checked(form, wordings)
    if kept := [wording for wording in said if problem is None or wording.attachment is not None]:
        form.draft.say(kept)
    if problem is not None:
        raise problem


async def checked(form: Form[NewMessage], wordings: Sequence[Wording]) -> tuple[list[Wording], InputError | None]:
    """Give messages as they can be kept, and what is wrong with the first text that cannot. Raises OneOnly."""
    if form.draft.editing and len(wordings) > 1:
        raise OneOnly
    said, wrong = list[Wording](), list[InputError]()
    for wording in wordings:
        try:
            text = await form.app.contacts.checked(form.person.id, wording.text, wording.attachment)
        except InputError as problem:
            wrong.append(problem)
            text = ""
        said.append(Wording(text, wording.attachment))
    return said, wrong[0] if wrong else None


def answered(draft: NewMessage, wording: Wording) -> list[Wording]:
    """Give what it says with what came: a text goes with the files that are there, anything else replaces them.

    What is scheduled already is one message, and stays one: there a text replaces a file that takes none. Raises
    Uncaptioned.
    """
    if wording.attachment is not None:
        return [intake.one(wording)] if draft.editing else intake.parts(wording)
    one = draft.editing and draft.attachment is not None and not draft.attachment.captioned
    return intake.reworded([] if one else draft.written, wording.text)


async def without_lost(form: Form[NewMessage], problem: FileGone) -> None:
    """Go on without the files that are not kept any more: what is left is shown, or else asked for anew."""
    draft, left = form.draft, list[Wording]()
    for wording in draft.written:
        try:
            await form.app.media.hold(form.person.id, wording.attachment)
        except FileGone:
            left += [Wording(wording.text)] if wording.text else []
        else:
            left.append(wording)
    several = bool(draft.more)
    draft.say(left or [Wording("")])
    group = Send if draft.now else Create
    await form.go(group.confirm if several and left else group.text, problem=problem)
