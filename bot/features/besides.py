"""What is sent when all has been asked: another time, another text, or one more message."""

from aiogram import F
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.features import incoming, wording
from bot.features.newmessage import Create, NewMessage, Part, Send
from bot.features.times import repeated, take_repeated, take_time
from bot.i18n import t
from bot.ui import intake
from bot.ui.form import NOTES, Conversation, Form, does
from core.attachment import Wording
from core.errors import InputError
from core.timing.when import NotTogether, NotUnderstood


async def typed(message: Message, form: Form[NewMessage], state: FSMContext) -> None:
    """Take a text: understood as a time, or as how often, it is that, else what it means is asked."""
    draft, text = form.draft, message.text or ""
    if again := repeated(form, text):
        draft.now = False
        await take_repeated(form, again)
        return
    problem = take_time(form, text)
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
        read = await intake.single(message, form.app, form.person)
    except InputError as problem:
        await form.again(problem)
        return
    (said,), refused = await wording.checked(form, [read])
    if refused is not None and said.attachment is None:
        await form.again(wording.refusal(refused, read.text))
        return
    form.draft.spare = Part(text=said.text, attachment=said.attachment)
    await form.go(Create.spare, problem=refused and wording.refusal(refused, read.text))


async def undecided(_: Message, form: Form[NewMessage]) -> None:
    """Take nothing more before it is decided what is meant by what came."""
    await form.again(t("spare-undecided"))


async def instead(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send it instead of what was to be sent; a text goes under the file that is there."""
    if (spare := form.draft.spare) is not None:
        await _say(form, wording.answered(form.draft, Wording(spare.text, spare.attachment)))


async def more(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send it behind what is to be sent."""
    if (spare := form.draft.spare) is not None:
        await _say(form, [*form.draft.written, Wording(spare.text, spare.attachment)])


async def _say(form: Form[NewMessage], wordings: list[Wording]) -> None:
    try:
        await wording.say(form, wordings)
    except InputError as problem:
        await form.again(problem)
    else:
        await _back(form)


async def as_before(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Leave it all as it was."""
    await _back(form)


async def _back(form: Form[NewMessage]) -> None:
    form.draft.spare, form.draft.refused = None, ""
    await form.go(Send.confirm if form.draft.now else form.draft.missing())


def add_to(steps: Conversation) -> None:
    """Register what is sent where all is there to be confirmed."""
    for group in (Send, Create):
        steps.message.register(typed, group.confirm, F.text)
        steps.message.register(came, group.confirm, F.content_type.in_(intake.KINDS))
    steps.message.register(undecided, Create.spare, ~F.content_type.in_(NOTES))
    steps.callback_query.register(instead, Create.spare, does("instead"))
    steps.callback_query.register(more, Create.spare, does("more"))
    steps.callback_query.register(as_before, Create.spare, does("as-before"))
