"""Message first: whatever is sent to the bot outside a question is taken as "send this": whom, when, done.

What is sent as the answer to the question what to write goes the same way. An album becomes several messages, which go
out one after the other.
"""

from collections.abc import Awaitable, Sequence
from typing import Final

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.errands import told
from bot.features import adding, addressing, oneline, templates, unsent, wording
from bot.features.newmessage import Create, NewMessage, Received, Send
from bot.features.questions import STEPS
from bot.i18n import Phrase, Text, t
from bot.ui import attached, intake
from bot.ui.form import NOTES, Conversation, Form, does, is_command, live
from bot.ui.intake import OneOnly
from bot.ui.screen import Button, Go, Screen, Ui
from core.attachment import CardList, Wording
from core.errors import AppError, InputError, PhoneTaken
from core.model import Contact, Person

CARDS: Final = 20
"""Cards in one message."""


async def came(message: Message, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Take what was sent unasked."""
    if message.media_group_id:
        collect(message, state, app, person, ui)
        return
    read = await intake.read(message, app, person)
    if message.contact is not None:
        draft = NewMessage(now=False, received=True, attachment=read.attachment)
        draft.numbers = (adding.given(message)[1],)
        await Form(draft, STEPS, state, app, person, ui).go(Received.card)
        return
    await _unasked([message], intake.parts(read), state, app, person, ui)


async def _unasked(
    messages: Sequence[Message], wordings: Sequence[Wording], state: FSMContext, app: App, person: Person, ui: Ui
) -> None:
    """Do with it what a command says that is written under it; else ask for whom it is."""
    commanding = oneline.commanding(messages)
    if commanding is not None:
        await oneline.under(commanding, wordings, state, app, person, ui)
    else:
        await begin(wordings, state, app, person, ui)


async def begin(wordings: Sequence[Wording], state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for whom this is; a text that cannot be sent is asked for anew."""
    form = Form(NewMessage(now=False, received=True), STEPS, state, app, person, ui)
    try:
        await wording.take(form, wordings)
    except InputError as problem:
        await form.go(Create.text, problem=problem)
    else:
        await form.go(Create.contact)


async def wrote(message: Message, form: Form[NewMessage], state: FSMContext) -> None:
    """Take what to write."""
    if message.media_group_id:
        collect(message, state, form.app, form.person, form.ui)
        return
    try:
        read = await intake.read(message, form.app, form.person)
        wordings = wording.answered(form.draft, read)
    except InputError as problem:
        await form.again(problem)
    else:
        await _wrote(form, wordings)


async def _wrote(form: Form[NewMessage], wordings: Sequence[Wording]) -> None:
    try:
        await wording.take(form, wordings)
    except InputError as problem:
        await form.again(problem)
    else:
        await addressing.onwards(form)


async def without(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Take away what is attached; the texts with it stay to be sent, or one is asked for."""
    refused = form.draft.refused
    form.draft.say([Wording(each.text) for each in form.draft.written if each.text] or [Wording("")])
    form.draft.refused = refused
    await (addressing.onwards(form) if form.draft.text else form.turn(0))


def collect(message: Message, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Take in a message of an album; all of it is dealt with once it is whole."""

    async def take(messages: list[Message]) -> None:
        wordings = [await intake.read(each, app, person) for each in messages]
        async with app.isolation.lock(state.key):
            await _album(messages, wordings, state, app, person, ui)

    def tell(problem: Phrase) -> Awaitable[object]:
        return ui.send(Screen(problem))

    app.albums.add(message, lambda messages: told("an album", lambda: take(messages), tell))


async def _album(
    messages: Sequence[Message], wordings: Sequence[Wording], state: FSMContext, app: App, person: Person, ui: Ui
) -> None:
    """Take an album where the chat stands now."""
    now = await state.get_state()
    form = await live(NewMessage, STEPS, state, app, person, ui)
    if now is None:
        await _unasked(messages, wordings, state, app, person, ui)
    elif form is not None and now in {Send.text.state, Create.text.state}:
        await _wrote(form, wordings)
    elif form is not None and now in {Send.confirm.state, Create.confirm.state}:
        await form.again(OneOnly())
    else:
        await ui.send(Screen(t("form-not-an-answer")))


async def more_cards(message: Message, form: Form[NewMessage]) -> None:
    """Take another contact that was shared along."""
    cards = form.draft.attachment
    if message.contact is None or not isinstance(cards, CardList):
        return
    if len(cards.cards) >= CARDS:
        await form.again(t("cards-full", limit=CARDS))
        return
    form.draft.attachment = CardList(cards=(*cards.cards, intake.shared(message.contact)))
    form.draft.numbers = (*form.draft.numbers, adding.given(message)[1])
    await form.go(Received.card)


async def save_cards(_: CallbackQuery, form: Form[NewMessage], state: FSMContext) -> None:
    """Save the shared contacts as one's own; of several each that can be."""
    cards = form.draft.attachment
    if not isinstance(cards, CardList):
        return
    saved, lines, problems = list[Contact](), list[Text](), list[AppError]()
    for card, number in zip(cards.cards, form.draft.numbers, strict=True):
        try:
            saved.append(await adding.save(form.app, form.person, card.name, number))
            lines.append(adding.welcome(saved[-1]))
        except PhoneTaken as problem:
            problems.append(problem)
            lines.append(t("card-known", **problem.values))
        except AppError as problem:
            problems.append(problem)
            lines.append(t("card-refused", name=card.name, number=number))
    if len(lines) == 1:
        await (form.again(problems[0]) if problems else form.end(await adding.added(saved[0], state)))
    elif saved:
        contacts = Button(t("button-contacts"), Go(to="contacts"))
        await form.end(Screen(attached.lines(lines), [await unsent.way_on(state), [contacts]]))
    else:
        await form.again(attached.lines(lines))


async def send_cards(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send the shared contacts to somebody."""
    await form.go(Create.contact)


async def now(_: CallbackQuery, form: Form[NewMessage]) -> None:
    """Send it now, once that is confirmed."""
    form.draft.now = True
    await form.go(Send.confirm)


async def as_template(_: CallbackQuery, form: Form[NewMessage], state: FSMContext) -> None:
    """Save it as a template instead."""
    draft = templates.NewTemplate(body=form.draft.text, attachment=form.draft.attachment)
    await Form(draft, templates.STEPS, state, form.app, form.person, form.ui).go(templates.New.title)


def add_to(steps: Conversation) -> None:
    """Register the answers that only what came first has, and what to write for both /send and /create."""
    for group in (Send, Create):
        steps.message.register(wrote, group.text, F.content_type.in_(intake.KINDS))
        steps.callback_query.register(without, group.text, does("without"))
    steps.message.register(more_cards, Received.card, F.contact)
    steps.callback_query.register(save_cards, Received.card, does("save"))
    steps.callback_query.register(send_cards, Received.card, does("cards"))
    steps.callback_query.register(as_template, Create.contact, does("template"))
    steps.callback_query.register(now, Create.when, does("now"))


def aside() -> Router:
    """Give the router of contacts that are shared in the middle of something else, which goes on."""
    router = Router(name="incoming.aside")
    taken = (Send.contact, Create.contact, Create.somebody, Send.text, Create.text, Received.card, templates.New.body)
    router.message.register(adding.shared, F.contact, ~StateFilter(None, *taken))
    return router


def build() -> Router:
    """Give the router of what no question takes."""
    router = Router(name="incoming")
    router.message.register(came, ~F.content_type.in_(NOTES), ~F.text.func(is_command))
    return router
