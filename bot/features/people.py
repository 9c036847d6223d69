"""Who may use the bot, for its owner: listing, inviting, and removing people."""

from enum import StrEnum

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.app import App
from bot.i18n import t
from bot.ui.screen import Button, CopyButton, Go, Screen, Ui, goes
from bot.ui.widgets import PAGE, last_page, turner
from core.errors import Gone
from core.model import Leaving, Person, Role

BACK = [Button(t("button-back"), Go(to="people"))]


class Standing(StrEnum):
    """How somebody stands to the bot."""

    OWNER = "owner"
    LISTED = "listed"
    INVITED = "invited"
    REMOVED = "removed"
    LEAVING = "leaving"


def standing(app: App, person: Person) -> Standing:
    """Tell how somebody stands to the bot."""
    if person.leaving is not None:
        return Standing.LEAVING
    if app.access.role(person.id) is Role.OWNER:
        return Standing.OWNER
    if app.access.listed(person.id):
        return Standing.LISTED
    return Standing.INVITED if person.served else Standing.REMOVED


async def is_owner(_: CallbackQuery, app: App, person: Person) -> bool:
    """Let only the owner in."""
    return app.access.role(person.id) is Role.OWNER


def button() -> Button:
    """Give the button that leads here from the owner's settings."""
    return Button(t("button-people"), Go(to="people"))


async def everybody(app: App, owner: Person, page: int) -> Screen:
    """Draw a page of the people."""
    total, pending = await app.people.count(), await app.invitations.open(owner.id)
    page = max(0, min(page, last_page(total)))
    people = await app.people.page(skip=page * PAGE, limit=PAGE)
    withdraw = [Button(t("button-withdraw", count=pending), Go(to="people.withdraw"))]
    return Screen(
        t("people", total=total, pending=pending, page=page + 1, pages=last_page(total) + 1),
        [
            *(
                [Button(t(f"person-row-{standing(app, one)}", name=one.name), Go(to="person", arg=str(one.id)))]
                for one in people
            ),
            turner(page, total, lambda to: Button("", Go(to="people", page=to))),
            [Button(t("button-invite"), Go(to="people.invite"))],
            *([withdraw] if pending else []),
            [Button(t("button-back"), Go(to="settings"))],
        ],
    )


def card(app: App, person: Person) -> Screen:
    """Draw one of the people, and what can be done about them."""
    stands, key = standing(app, person), str(person.id)
    remove = Button(t("button-remove"), Go(to="person.remove", arg=key))
    erase = Button(t("button-erase-theirs"), Go(to="person.erase", arg=key))
    actions = {Standing.INVITED: [[remove]], Standing.REMOVED: [[erase]]}
    text = t(f"person-card-{stands}", name=person.name, number=key, at=person.removed_at or person.created_at)
    return Screen(text, [*actions.get(stands, []), BACK])


async def show(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Show the people."""
    await ui.show(await everybody(app, person, callback_data.page))


async def show_one(_: CallbackQuery, callback_data: Go, app: App, ui: Ui) -> None:
    """Show one of them."""
    await ui.show(card(app, await _named(app, callback_data.arg)))


async def invite(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Open an invitation, and show it this once."""
    code, until = await app.invitations.add(person.id)
    link = f"https://t.me/{(await ui.bot.me()).username}?start={code}"
    shown = t("invitation", link=link, code=code, until=until.replace(second=0, microsecond=0))
    await ui.show(Screen(shown, [[CopyButton(t("button-copy-link"), link)], BACK]))


async def withdraw(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Close all open invitations."""
    await ui.toast(t("invitations-withdrawn", count=await app.invitations.withdraw(person.id)))
    await ui.show(await everybody(app, person, 0))


async def ask_remove(_: CallbackQuery, callback_data: Go, app: App, ui: Ui) -> None:
    """Ask what shall become of their data."""
    person = await _named(app, callback_data.arg)
    if standing(app, person) is not Standing.INVITED:
        await ui.show(card(app, person))
        return
    key = str(person.id)
    await ui.show(
        Screen(
            t("person-remove", name=person.name),
            [
                [Button(t("button-remove-keep"), Go(to="person.remove!", arg=key))],
                [Button(t("button-remove-erase"), Go(to="person.erase", arg=key))],
                [Button(t("button-back"), Go(to="person", arg=key))],
            ],
        )
    )


async def ask_erase(_: CallbackQuery, callback_data: Go, app: App, ui: Ui) -> None:
    """Ask once more before somebody's data is deleted."""
    person = await _named(app, callback_data.arg)
    if standing(app, person) not in {Standing.INVITED, Standing.REMOVED}:
        await ui.show(card(app, person))
        return
    key = str(person.id)
    back = [Button(t("button-back"), Go(to="person", arg=key))]
    really = [Button(t("button-erase-really"), Go(to="person.erase!", arg=key))]
    await ui.show(Screen(t("person-erase", name=person.name), [back, really]))


async def remove(_: CallbackQuery, callback_data: Go, app: App, person: Person, ui: Ui) -> None:
    """Shut somebody out, and keep or delete what is theirs."""
    other = await _named(app, callback_data.arg)
    erases = callback_data.to == "person.erase!"
    if standing(app, other) not in ({Standing.INVITED, Standing.REMOVED} if erases else {Standing.INVITED}):
        await ui.show(card(app, other))
        return
    leaving = Leaving.ERASURE if erases else Leaving.REMOVAL
    await app.farewell.begin(other.id, leaving, say=t("farewell-erased" if erases else "farewell-kept"))
    await ui.toast(t("person-removed", name=other.name))
    await ui.show(await everybody(app, person, 0))


async def _named(app: App, arg: str) -> Person:
    """Find who a button names. Raises Gone."""
    known = await app.people.get(int(arg)) if arg.isdecimal() and len(arg) < 17 else None
    if known is None:
        raise Gone
    return known


def build() -> Router:
    """Give the router."""
    router = Router(name="people")
    router.callback_query.filter(is_owner)
    router.callback_query.register(show, goes("people"))
    router.callback_query.register(invite, goes("people.invite"))
    router.callback_query.register(withdraw, goes("people.withdraw"))
    router.callback_query.register(show_one, goes("person"))
    router.callback_query.register(ask_remove, goes("person.remove"))
    router.callback_query.register(ask_erase, goes("person.erase"))
    router.callback_query.register(remove, goes("person.remove!"))
    router.callback_query.register(remove, goes("person.erase!"))
    return router
