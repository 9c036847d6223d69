"""/templates: texts to use again, how they read for somebody, and the schedules that were made from them."""

from collections.abc import Awaitable, Callable
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from bot.app import App
from bot.features.contacts import chooser
from bot.features.wording import kept
from bot.i18n import t
from bot.ui import attached, intake
from bot.ui.commands import Command
from bot.ui.form import Conversation, Draft, Form, Steps, Tap, does
from bot.ui.recipients import placeholders
from bot.ui.screen import Button, CopyButton, Go, Screen, Ui, goes
from bot.ui.widgets import PAGE, foot, last_page, paged, turner
from core.attachment import Attachment, Wording
from core.delivery.planner import UNDO
from core.errors import AppError, BadName, Conflict, FileGone, Gone, InputError
from core.model import NAME_LIMIT, Person, Template
from core.text import names, rendering
from core.text.customs import tag
from core.text.rendering import KNOWN


class New(StatesGroup):
    """Making a template, or changing one; looking for one."""

    title, body, find = State(), State(), State()


class NewTemplate(Draft):
    """A template in the making; `editing` is the one that is to be changed, `search` what one is looked for by.

    `refused` is a text that cannot be kept as it is, shown to be corrected.
    """

    title: str = ""
    body: str = ""
    refused: str = ""
    attachment: Attachment | None = None
    editing: str = ""
    search: str = ""


async def ask_title(form: Form[NewTemplate]) -> Screen:
    """Ask what to call it."""
    return Screen(t("template-ask-title"), [[form.button(t("button-cancel"), "cancel")]])


async def ask_body(form: Form[NewTemplate]) -> Screen:
    """Ask for the text, under what is attached already; the placeholders are there to be copied into it."""
    draft, own = form.draft, await form.app.contacts.field_names(form.person.id)
    keys = [CopyButton(f"{{{name}}}", f"{{{name}}}") for name in (*KNOWN, *own[:OWN])]
    text, bare = t("template-ask-body", title=draft.title, fields=placeholders(own)), list[Button]()
    if draft.attachment is not None and draft.attachment.captioned:
        text = t("incoming-text", said=attached.said(Wording(draft.body, draft.attachment), GLIMPSE), ask=text)
        bare = [form.button(t("button-without-file"), "without")]
    if draft.refused:
        text = t("text-kept-ask", kept=kept(draft.refused), ask=text)
    return Screen(
        text,
        [*(keys[at : at + 3] for at in range(0, len(keys), 3)), bare, [form.button(t("button-cancel"), "cancel")]],
    )


async def ask_find(form: Form[NewTemplate]) -> Screen:
    """Ask how its title begins, and show those that begin so."""
    templates, owner, search = form.app.templates, form.person.id, form.draft.search
    cancel = [form.button(t("button-cancel"), "cancel")]
    if not search:
        return Screen(t("templates-find"), [cancel])
    found, page, total = await paged(
        lambda skip, limit: templates.page(owner, skip=skip, limit=limit, search=search),
        lambda: templates.count(owner, search),
        form.draft.page,
    )
    return Screen(
        t("templates-found", total=total, search=search),
        [
            *([form.button(template.title, "open", template.id)] for template in found),
            turner(page, total, lambda to: form.button("", "page", str(to))),
            cancel,
        ],
    )


STEPS: Steps = {New.title: ask_title, New.body: ask_body, New.find: ask_find}
OWN: Final = 8
"""Fields of one's own that have a button."""
GLIMPSE: Final = 600
"""UTF-16 units, as HTML, of a text that is shown while another one is asked for."""


async def listing(app: App, person: Person, page: int) -> Screen:
    """Draw a page of the templates."""
    found, page, total = await paged(
        lambda skip, limit: app.templates.page(person.id, skip=skip, limit=limit),
        lambda: app.templates.count(person.id),
        page,
    )
    return Screen(
        t("templates-list", total=total, page=page + 1, pages=last_page(total) + 1) if total else t("templates-none"),
        [
            *([Button(template.title, Go(to="template", arg=template.id))] for template in found),
            turner(page, total, lambda to: Button("", Go(to="templates", page=to))),
            [
                *([Button(t("button-find"), Go(to="template.find"))] if total > PAGE else []),
                Button(t("button-add-template"), Go(to="template.add")),
            ],
            foot("write"),
        ],
    )


async def templates(_: Message, app: App, person: Person, ui: Ui) -> None:
    """Answer /templates."""
    await ui.show(await listing(app, person, 0))


async def turn(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show another page."""
    await ui.show(await listing(app, person, callback_data.page))


async def card(app: App, person: Person, template: Template) -> Screen:
    """Draw one template: its text, how often it was chosen, and what depends on it."""
    arg = template.id
    used = t("template-used", used=template.used, at=template.used_at) if template.used_at else t("template-unused")
    schedules = await app.schedules.count_from(person.id, template.id)
    return Screen(
        t("template-card", title=template.title, body=attached.said(template.wording), used=used, schedules=schedules),
        [
            [
                Button(t("button-change-text"), Go(to="template.text", arg=arg)),
                Button(t("button-rename"), Go(to="template.title", arg=arg)),
            ],
            [
                Button(t("button-preview"), Go(to="template.for", arg=arg)),
                Button(t("button-duplicate-template"), Go(to="template.copy", arg=arg)),
            ],
            [Button(t("button-delete"), Go(to="template.delete", arg=arg))],
            foot("templates"),
        ],
    )


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show one template."""
    await ui.show(await card(app, person, await app.templates.get(person.id, callback_data.arg)))


async def choose_contact(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask for whom to show it filled in."""
    template = await app.templates.get(person.id, callback_data.arg)
    asked = await chooser(
        app, person, callback_data,
        ask=t("template-preview-whom", title=template.title),
        to=lambda one: Go(to="template.preview", arg=f"{template.id}.{one.id}"),
        back=foot("template", template.id),
    )  # fmt: skip
    await ui.show(asked)


async def preview(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show what somebody would get now."""
    template_id, _dot, contact_id = callback_data.arg.partition(".")
    template = await app.templates.get(person.id, template_id)
    contact = await app.contacts.get(person.id, contact_id)
    at = app.clock.now().astimezone(ZoneInfo(person.zone))
    text = rendering.render(template.body, rendering.values(contact, at, tag(person)))
    await ui.show(
        Screen(
            t(
                "template-preview",
                title=template.title,
                name=contact.name,
                text=attached.said(Wording(text, template.attachment)),
            ),
            [
                [Button(t("button-preview-other"), Go(to="template.for", arg=template.id))],
                foot("template", template.id),
            ],
        )
    )


async def copy(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Make another one with the same text, under the same title with a number."""
    await ui.show(await card(app, person, await app.templates.copy(person.id, callback_data.arg)))


async def confirm_delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Ask before deleting; schedules that were made from it keep their text."""
    template = await app.templates.get(person.id, callback_data.arg)
    schedules = await app.schedules.count_from(person.id, template.id)
    await ui.show(
        Screen(
            t("template-delete", title=template.title, schedules=schedules),
            [
                [Button(t("button-delete-really"), Go(to="template.delete!", arg=template.id))],
                foot("template", template.id),
            ],
        )
    )


async def delete(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Delete."""
    await app.templates.delete(person.id, callback_data.arg)
    await ui.toast(t("template-deleted"))
    shown = await listing(app, person, 0)
    undo = Button(t("button-undo"), Go(to="template.restore", arg=callback_data.arg))
    await ui.show(Screen(shown.text, [[undo], *shown.rows]))


async def restore(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Take a deletion back; the schedules that were made from it know it again."""
    try:
        template = await app.templates.restore(person.id, callback_data.arg, app.clock.now() - UNDO)
    except Gone:
        await ui.toast(t("restore-late"), alert=True)
        await ui.show(await listing(app, person, 0))
    else:
        await ui.toast(t("template-restored"))
        await ui.show(await card(app, person, template))


async def reword(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Give the schedules that were made from it its text as it is now."""
    template = await app.templates.get(person.id, callback_data.arg)
    schedules = await app.planner.reword(person, template)
    app.notify()
    await ui.toast(t("template-reworded", schedules=schedules))
    await ui.show(await card(app, person, template))


async def add(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin to make one."""
    await Form(NewTemplate(), STEPS, state, app, person, ui).go(New.title)


async def find(_: CallbackQuery, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Begin to look for one."""
    await Form(NewTemplate(), STEPS, state, app, person, ui).go(New.find)


async def edit(_: CallbackQuery, callback_data: Go, state: FSMContext, app: App, person: Person, ui: Ui) -> None:
    """Ask for another title, or another text, as the button says; the other one stays."""
    template = await app.templates.get(person.id, callback_data.arg)
    draft = NewTemplate(editing=template.id, title=template.title, body=template.body, attachment=template.attachment)
    await Form(draft, STEPS, state, app, person, ui).go(EDITS[callback_data.to])


EDITS: Final = {"template.text": New.body, "template.title": New.title}


async def sought(message: Message, form: Form[NewTemplate]) -> None:
    """Take how the title begins."""
    form.draft.search = " ".join((message.text or "").split())[:NAME_LIMIT]
    await form.go(New.find)


async def opened(_: CallbackQuery, form: Form[NewTemplate], tap: Tap) -> None:
    """Show one that was found; what is typed from now on is no search any more."""
    try:
        template = await form.app.templates.get(form.person.id, tap.arg)
    except Gone as problem:
        await form.again(problem)
    else:
        await form.end(await card(form.app, form.person, template))


async def titled(message: Message, form: Form[NewTemplate]) -> None:
    """Take the title."""
    draft = form.draft
    try:
        draft.title = names.clean(message.text or "")
    except BadName as problem:
        await form.again(t("template-bad-title", **problem.values))
        return
    if draft.editing or draft.body or draft.attachment:
        await _save(form, _renamed if draft.editing else _added)
    else:
        await form.go(New.body)


async def wrote(message: Message, form: Form[NewTemplate]) -> None:
    """Take what it says, and save; a text goes under the file that is there already."""
    draft = form.draft
    try:
        wording = intake.under(await intake.single(message, form.app, form.person), draft.attachment)
    except AppError as problem:
        await form.again(problem)
        return
    draft.body, draft.refused, draft.attachment = wording.text, "", wording.attachment
    await _save(form, _reworded if draft.editing else _added)


async def without(_: CallbackQuery, form: Form[NewTemplate]) -> None:
    """Take away what is attached; the text under it is all that it says then, or is asked for."""
    form.draft.attachment = None
    if form.draft.body:
        await _save(form, _reworded if form.draft.editing else _added)
    else:
        await form.turn(0)


async def _save(form: Form[NewTemplate], done: Callable[[Form[NewTemplate]], Awaitable[Screen]]) -> None:
    """Save, or ask anew for what cannot be: for the title if that is taken, and the text is kept meanwhile."""
    draft = form.draft
    try:
        screen = await done(form)
    except Conflict as problem:
        await form.go(New.title, problem=problem)
    except FileGone as problem:
        draft.attachment = None
        await form.go(New.body, problem=problem)
    except Gone as problem:
        await form.end(Screen(t(problem.code)))
    except InputError as problem:
        draft.body, draft.refused = "", draft.body
        await form.go(New.body, problem=problem)
    else:
        await form.end(screen)


async def _added(form: Form[NewTemplate]) -> Screen:
    app, owner, draft = form.app, form.person.id, form.draft
    fields = await app.contacts.field_names(owner)
    template = await app.templates.add(owner, draft.title, draft.body, fields=fields, attachment=draft.attachment)
    return Screen(
        t("template-added", title=template.title),
        [[Button(t("button-details"), Go(to="template", arg=template.id))], foot("templates")],
    )


async def _renamed(form: Form[NewTemplate]) -> Screen:
    app, person, draft = form.app, form.person, form.draft
    return await card(app, person, await app.templates.rename(person.id, draft.editing, draft.title))


async def _reworded(form: Form[NewTemplate]) -> Screen:
    app, owner, draft = form.app, form.person.id, form.draft
    before = await app.templates.get(owner, draft.editing)
    fields = await app.contacts.field_names(owner)
    template = await app.templates.reword(owner, before.id, draft.body, fields=fields, attachment=draft.attachment)
    return await _changed(form, before, template)


async def _changed(form: Form[NewTemplate], before: Template, template: Template) -> Screen:
    """Show it as it is now, or ask whether the schedules that were made from it shall say so, too."""
    schedules = await form.app.schedules.count_from(form.person.id, template.id)
    if before.wording == template.wording or not schedules:
        return await card(form.app, form.person, template)
    return Screen(
        t("template-changed", title=template.title, body=attached.said(template.wording), schedules=schedules),
        [
            [Button(t("button-reword"), Go(to="template.reword", arg=template.id))],
            [Button(t("button-reword-not"), Go(to="template", arg=template.id))],
        ],
    )


def build() -> Router:
    """Give the router."""
    router = Router(name="templates")
    router.message.register(templates, Command("templates"))
    for to, handler in (
        ("templates", turn), ("template", show), ("template.add", add), ("template.find", find),
        ("template.for", choose_contact), ("template.preview", preview), ("template.copy", copy),
        ("template.delete", confirm_delete), ("template.delete!", delete), ("template.restore", restore),
        ("template.reword", reword),
    ):  # fmt: skip
        router.callback_query.register(handler, goes(to))
    router.callback_query.register(edit, Go.filter(F.to.in_(EDITS)))
    steps = Conversation("templates.new", NewTemplate, STEPS)
    steps.message.register(titled, New.title, F.text)
    steps.message.register(wrote, New.body, F.content_type.in_(intake.KINDS))
    steps.callback_query.register(without, New.body, does("without"))
    steps.message.register(sought, New.find, F.text)
    steps.callback_query.register(opened, New.find, does("open"))
    router.include_router(steps)
    return router
