"""The services that handlers work with, in one frozen bundle."""

from collections.abc import Callable
from dataclasses import dataclass

from aiogram.fsm.storage.base import BaseEventIsolation

from bot.access import Access
from bot.addressbook import AddressBooks
from bot.albums import Albums
from bot.farewell import Farewell
from bot.i18n import Translator
from bot.recent import Recent
from bot.storage import BoundedStorage
from core.delivery.approvals import Approvals
from core.delivery.digest import Digests
from core.delivery.outbox import Outbox
from core.delivery.planner import Planner
from core.delivery.quiet import QuietHours
from core.delivery.sessions import Sessions
from core.delivery.verification import Verification
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway
from core.settings import Settings
from core.store.belongings import Belongings
from core.store.contacts import Contacts
from core.store.deferrals import Deferrals
from core.store.deliveries import Deliveries
from core.store.exchange import Exchange
from core.store.history import History
from core.store.invitations import Invitations
from core.store.media import Media
from core.store.people import People
from core.store.schedules import Schedules
from core.store.templates import Templates


@dataclass(frozen=True, slots=True)
class App:
    """What `app` is in every handler. `notify` wakes the notices after a delivery was changed by hand.

    `isolation` lets one update of a chat be handled at a time.
    """

    settings: Settings
    clock: Clock
    access: Access
    farewell: Farewell
    conversations: BoundedStorage
    translator: Translator
    recent: Recent
    people: People
    invitations: Invitations
    belongings: Belongings
    contacts: Contacts
    exchange: Exchange
    books: AddressBooks
    templates: Templates
    media: Media
    schedules: Schedules
    deliveries: Deliveries
    deferrals: Deferrals
    history: History
    planner: Planner
    approvals: Approvals
    outbox: Outbox
    digests: Digests
    quiet: QuietHours
    verification: Verification
    sessions: Sessions
    gateway: Gateway
    tasks: Tasks
    albums: Albums
    isolation: BaseEventIsolation
    notify: Callable[[], None]
