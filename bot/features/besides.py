"""What is sent when all has been asked: another time, another text, or one more message."""

from aiogram import F
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.features import incoming
from bot.features.questions import Create, NewMessage, Part, Send
from bot.features.times import take_time
from bot.ui import intake
from bot.ui.form import Conversation, Form, does
from core.attachment import Wording
from core.errors import InputError
from core.timing.when import NotTogether, NotUnderstood


async def typed(message: Message, form: Form[NewMessage], state: FSMContext) -> None:
    """Take a text: if it is understood as a time it is one, else what it means is asked."""
    draft = form.draft
    problem = take_time(form, message.text or "")
    if problem is not None and problem.key in {NotUnderstood.code, NotTogether.code}:
        await came(message, form, state)
        return
    draft.now = False
    await form.go(Create.when if problem else draft.missing(), problem=problem)


async def came(message: Message, form: Form[NewMessage], state: FSMContext) -> None:
    """Take anything else, and ask what it means."""
    if message.media_group_id:
        incoming.collect(message, state, form.app, form.person, form.ui)
        return
    try:
        wording = await intake.single(message, form.app, form.person)
    except InputError as problem:
        await form.again(problem)
        return
    form.draft.spare = Part(text=wording.text, attachment=wording.attachment)
    await form.go(Create.spare)


async def instead(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send it instead of what was to be sent; a text goes under the file that is there."""
    spare, kept = form.draft.spare, form.draft.attachment
    if spare is None:
        return
    wording = Wording(spare.text, spare.attachment)
    if wording.attachment is None and kept is not None and kept.captioned and not form.draft.more:
        wording = Wording(wording.text, kept)
    await _say(form, [wording])


async def more(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send it behind what is to be sent."""
    if (spare := form.draft.spare) is not None:
        await _say(form, [*form.draft.wordings, Wording(spare.text, spare.attachment)])


async def _say(form: Form[NewMessage], wordings: list[Wording]) -> None:
    try:
        await incoming.say(form, wordings)
    except InputError as problem:
        await form.again(problem)
    else:
        await _back(form)


async def as_before(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Leave it all as it was."""
    await _back(form)


async def _back(form: Form[NewMessage]) -> None:
    form.draft.spare = None
    await form.go(Send.confirm if form.draft.now else form.draft.missing())


def add_to(steps: Conversation) -> None:
    """Register what is sent where all is there to be confirmed."""
    for group in (Send, Create):
        steps.message.register(typed, group.confirm, F.text)
        steps.message.register(came, group.confirm, F.content_type.in_(intake.KINDS))
    steps.message.register(typed, Create.spare, F.text)
    steps.message.register(came, Create.spare, F.content_type.in_(intake.KINDS))
    steps.callback_query.register(instead, Create.spare, does("instead"))
    steps.callback_query.register(more, Create.spare, does("more"))
    steps.callback_query.register(as_before, Create.spare, does("as-before"))
