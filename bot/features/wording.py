"""What a message says, taken into the draft: texts are checked, and files stay whatever is wrong with a text.

A text that cannot be sent is kept, too: it is shown where another one is asked for, to be copied and corrected.
"""

from collections.abc import Sequence

from bot.failures import sentence
from bot.features.newmessage import Create, NewMessage, Send
from bot.i18n import Phrase, Text, t
from bot.ui import attached, intake
from bot.ui.form import Form
from bot.ui.intake import OneOnly
from core.attachment import Wording
from core.errors import FileGone, InputError
from core.text.markup import plain


async def say(form: Form[NewMessage], wordings: Sequence[Wording]) -> None:
    """Let a message say this. Raises InputError; it stays as it is then, and the text is kept to be corrected."""
    said, problem = await checked(form, wordings)
    if problem is not None:
        form.draft.refused = _refused(wordings, said)
        raise problem
    form.draft.say(said)


async def take(form: Form[NewMessage], wordings: Sequence[Wording]) -> None:
    """Let a message say what came. Raises InputError: its files stay then, without a text that cannot be sent."""
    said, problem = await checked(form, wordings)
    if kept := [wording for wording in said if problem is None or wording.attachment is not None]:
        form.draft.say(kept)
    if problem is not None:
        form.draft.refused = _refused(wordings, said)
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


def _refused(wordings: Sequence[Wording], said: Sequence[Wording]) -> str:
    """Give the first text of which nothing is kept."""
    return next((each.text for each, kept in zip(wordings, said, strict=True) if each.text and not kept.text), "")


async def recheck(form: Form[NewMessage]) -> InputError | None:
    """Tell whether what it says cannot be sent any more, as when a field is gone; the text is kept to be corrected."""
    wordings = form.draft.wordings
    said, problem = await checked(form, wordings)
    if problem is not None:
        form.draft.refused = _refused(wordings, said)
    return problem


async def wrong(form: Form[NewMessage]) -> Phrase | None:
    """Say what is wrong with the text that is kept to be corrected, if there is one."""
    draft = form.draft
    try:
        if draft.refused:
            await form.app.contacts.checked(form.person.id, draft.refused, draft.attachment)
    except InputError as problem:
        return t("form-again", problem=sentence(problem))
    return None


def kept(text: str) -> Phrase:
    """Show a text that cannot be sent as it is, to be copied and corrected."""
    return t("text-kept", text=plain(text))


def refusal(problem: InputError, text: str) -> Text:
    """Say what is wrong with a text, and show it."""
    return attached.lines([sentence(problem), kept(text)]) if text else sentence(problem)


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
