"""/templates: texts to use again."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.i18n import t
from bot.ui import attached, intake
from bot.ui.form import Conversation, Draft, Form, Steps
from bot.ui.recipients import placeholders
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import PAGE, foot, last_page, turner
from core.attachment import Attachment
from core.errors import AppError, Conflict
from core.model import Person
from core.text import names


class New(StatesGroup):
    """Making a template."""

    title, body = State(), State()


class NewTemplate(Draft):
    """A template in the making."""

    title: str = ""
    body: str = ""
    attachment: Attachment | None = None


async def ask_title(form: Form[NewTemplate]) -> Screen:
    """Ask what to call it."""
    return Screen(t("template-ask-title"), [[form.button(t("button-cancel"), "cancel")]])


async def ask_body(form: Form[NewTemplate]) -> Screen:
    """Ask for the text."""
    fields = placeholders(await form.app.contacts.field_names(form.person.id))
    return Screen(
        t("template-ask-body", title=form.draft.title, fields=fields), [[form.button(t("button-cancel"), "cancel")]]
    )


STEPS: Steps = {New.title: ask_title, New.body: ask_body}


async def listing(app: App, person: Person, page: int) -> Screen:
    """Draw a page of the templates."""
    total = await app.templates.count(person.id)
    page = min(max(page, 0), last_page(total))
    found = await app.templates.page(person.id, skip=page * PAGE, limit=PAGE)
    return Screen(
        t("templates-list", total=total, page=page + 1, pages=last_page(total) + 1) if total else t("templates-none"),
        [
            *([Button(template.title, Go(to="template", arg=template.id))] for template in found),
            turner(page, total, lambda to: Button("", Go(to="templates", page=to))),
            [Button(t("button-add-template"), Go(to="template.add"))],
            foot("write"),
        ],
    )


async def templates(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /templates."""
    await ui.show(await listing(app, person, 0))


async def turn(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show another page."""
    await ui.show(await listing(app, person, callback_data.page))


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show one template."""
    template = await app.templates.get(person.id, callback_data.arg)
    await ui.show(
        Screen(
            t("template-card", title=template.title, body=attached.said(template.wording)),
            [
                [Button(t("button-delete"), Go(to="template.delete", arg=template.id))],
                [Button(t("button-back"), Go(to="templates"))],
            ],
        )
    )


async def confirm_delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before deleting."""
    template = await app.templates.get(person.id, callback_data.arg)
    await ui.show(
        Screen(
            t("template-delete", title=template.title),
            [
                [Button(t("button-delete-really"), Go(to="template.delete!", arg=template.id))],
                [Button(t("button-back"), Go(to="template", arg=template.id))],
            ],
        )
    )


async def delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Delete."""
    await app.templates.delete(person.id, callback_data.arg)
    await ui.toast(t("template-deleted"))
    await ui.show(await listing(app, person, 0))


async def add(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin to make one."""
    await Form(NewTemplate(), STEPS, state, app, person, ui).go(New.title)


async def titled(message: Message, form: Form[NewTemplate]) -> None:
    """Take the title."""
    try:
        form.draft.title = names.clean(message.text or "")
    except AppError as problem:
        await form.again(problem)
        return
    if form.draft.body or form.draft.attachment:
        await _save(form)
    else:
        await form.go(New.body)


async def wrote(message: Message, form: Form[NewTemplate]) -> None:
    """Take what it says, and save."""
    try:
        wording = await intake.single(message, form.app, form.person)
    except AppError as problem:
        await form.again(problem)
        return
    form.draft.body, form.draft.attachment = wording.text, wording.attachment
    await _save(form)


async def _save(form: Form[NewTemplate]) -> None:
    """Save, or ask anew for what cannot be: for the title if that is taken, and the text is kept meanwhile."""
    try:
        fields = await form.app.contacts.field_names(form.person.id)
        template = await form.app.templates.add(
            form.person.id, form.draft.title, form.draft.body, fields=fields, attachment=form.draft.attachment
        )
    except Conflict as problem:
        await form.go(New.title, problem=problem)
    except AppError as problem:
        form.draft.body, form.draft.attachment = "", None
        await form.go(New.body, problem=problem)
    else:
        button = Button(t("button-templates"), Go(to="templates"))
        await form.end(Screen(t("template-added", title=template.title), [[button]]))


def build() -> Router:
    """Give the router."""
    router = Router(name="templates")
    router.message.register(templates, Command("templates", ignore_case=True))
    router.callback_query.register(turn, goes("templates"))
    router.callback_query.register(show, goes("template"))
    router.callback_query.register(add, goes("template.add"))
    router.callback_query.register(confirm_delete, goes("template.delete"))
    router.callback_query.register(delete, goes("template.delete!"))
    steps = Conversation("templates.new", NewTemplate, STEPS)
    steps.message.register(titled, New.title, F.text)
    steps.message.register(wrote, New.body, F.content_type.in_(intake.KINDS))
    router.include_router(steps)
    return router
