"""The tags of contacts: who has one, and writing to all of them."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.features.contacts import row
from bot.i18n import t
from bot.ui.recipients import tag_label, token
from bot.ui.screen import Button, Go, Screen, Ui, goes
from bot.ui.widgets import PAGE, last_page, turner
from core.errors import Gone
from core.model import Person
from core.store.contacts import Tag


async def named(app: App, person: Person, mark: str) -> Tag:
    """Give the tag that a button carries. Raises Gone when nobody has it any more."""
    tags = await app.contacts.tags(person.id)
    found = next((tag for tag in tags if token(tag.key) == mark), None)
    if found is None:
        raise Gone
    return found


async def listing(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show all tags."""
    tags = await app.contacts.tags(person.id)
    page = min(max(callback_data.page, 0), last_page(len(tags)))
    rows = [[Button(tag_label(tag), Go(to="tag", arg=token(tag.key)))] for tag in tags[page * PAGE :][:PAGE]]
    await ui.show(
        Screen(
            t("tags-list", total=len(tags)),
            [
                *rows,
                turner(page, len(tags), lambda to: Button("", Go(to="tags", page=to))),
                [Button(t("button-back"), Go(to="contacts"))],
            ],
        )
    )


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show who has a tag."""
    try:
        tag = await named(app, person, callback_data.arg)
    except Gone:
        await ui.toast(t("tag-gone"), alert=True)
        return
    mark = token(tag.key)
    page = min(max(callback_data.page, 0), last_page(tag.contacts))
    people = await app.contacts.tagged(person.id, (tag.name,), skip=page * PAGE, limit=PAGE)
    await ui.show(
        Screen(
            t("tag-list", tag=tag.name, total=tag.contacts, page=page + 1, pages=last_page(tag.contacts) + 1),
            [
                *([Button(row(contact), Go(to="contact", arg=contact.id))] for contact in people),
                turner(page, tag.contacts, lambda to: Button("", Go(to="tag", arg=mark, page=to))),
                [
                    Button(t("button-schedule-for"), Go(to="create", arg=f"#{mark}")),
                    Button(t("button-send-now"), Go(to="send", arg=f"#{mark}")),
                ],
                [Button(t("button-back"), Go(to="contacts"))],
            ],
        )
    )


def build() -> Router:
    """Give the router."""
    router = Router(name="tags")
    router.callback_query.register(listing, goes("tags"))
    router.callback_query.register(show, goes("tag"))
    return router
