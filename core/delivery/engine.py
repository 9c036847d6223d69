"""The delivering part of the program, put together: all that has to run for messages to go out and be told of."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

from core.delivery.alerts import Alerts
from core.delivery.allowance import Allowance
from core.delivery.approvals import Approvals
from core.delivery.bulletins import Bulletins
from core.delivery.digest import Digests
from core.delivery.dispatcher import Dispatcher
from core.delivery.handover import AT_ONCE
from core.delivery.lanes import Lanes
from core.delivery.notices import Notices
from core.delivery.outbox import Outbox
from core.delivery.pacing import Pacing
from core.delivery.planner import Planner
from core.delivery.quiet import QuietHours
from core.delivery.receipts import Receipts
from core.delivery.replies import Replies
from core.delivery.restriction import Restriction
from core.delivery.sessions import Sessions
from core.delivery.settling import Settling
from core.delivery.surroundings import Surroundings
from core.delivery.turns import Turns
from core.delivery.verification import Verification
from core.errors import GatewayError
from core.ops.tasks import Tasks
from core.ports import Clock, Gateway, Notifier
from core.settings import Settings
from core.store.stores import Stores
from core.timing.alarm import Alarm

log = logging.getLogger(__name__)


class Engine:
    """One worker. `worker` names it: a later process of the same name takes over what it left in hand."""

    def __init__(  # noqa: PLR0913 - the composition's one big call
        self,
        settings: Settings,
        *,
        worker: str,
        stores: Stores,
        gateway: Gateway,
        notifier: Callable[[Sessions], Notifier],
        clock: Clock,
        tasks: Tasks,
        alarm: Alarm | None = None,
        pacing: Pacing | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Put it together; `alarm`, `pacing` and `sleep` are for tests."""
        self._tasks = tasks
        self.stores = stores
        self.alarm = alarm = alarm or Alarm(clock)
        self.sessions = sessions = Sessions(gateway)
        telling = notifier(sessions)
        people, contacts, deliveries = stores.people, stores.contacts, stores.deliveries
        self.notices = notices = Notices(stores, telling, clock, worker)
        self.digests = Digests(stores, telling, clock)
        self.verification = Verification(gateway, contacts, clock)
        restriction = Restriction(gateway, sessions, deliveries, clock)
        settling = Settling(stores, gateway, notices, clock, alarm)
        self.replies = Replies(
            worker=worker, gateway=gateway, people=people, contacts=contacts, telling=stores.telling,
            restriction=restriction, notifier=telling, clock=clock, alarm=alarm, tasks=tasks, sleep=sleep,
        )  # fmt: skip
        self.receipts = Receipts(
            gateway=gateway, sessions=sessions, deliveries=deliveries, people=people, notices=notices,
            replies=self.replies, clock=clock, alarm=alarm, tasks=tasks,
        )  # fmt: skip
        self.quiet = QuietHours(people, stores.deferrals, clock, alarm)
        allowance = Allowance(stores, telling, clock, daily_cap=settings.daily_cap)
        self.turns = Turns(AT_ONCE)
        around = Surroundings(
            worker=worker, stores=stores, gateway=gateway, sessions=sessions, receipts=self.receipts, notices=notices,
            verification=self.verification, restriction=restriction, settling=settling,
            pacing=pacing or Pacing(settings.pace_min_seconds, settings.pace_max_seconds),
            quiet=self.quiet, allowance=allowance, turns=self.turns, clock=clock, alarm=alarm, tasks=tasks, sleep=sleep,
        )  # fmt: skip
        self.lanes = Lanes(around)
        bulletins = Bulletins(
            people=people, alerts=Alerts(deliveries, people, telling), digests=self.digests, allowance=allowance,
            restriction=restriction, sessions=sessions, clock=clock, tasks=tasks,
        )  # fmt: skip
        self.dispatcher = Dispatcher(
            worker=worker, stores=stores, lanes=self.lanes, settling=settling, sessions=sessions,
            restriction=restriction, bulletins=bulletins, notices=notices, clock=clock, alarm=alarm, sleep=sleep,
        )  # fmt: skip
        media, grace = stores.media, settings.grace_seconds
        self.planner = Planner(stores.schedules, deliveries, contacts, clock, alarm, grace, media)
        self.approvals = Approvals(stores.schedules, deliveries, contacts, clock, alarm, media)
        self.outbox = Outbox(deliveries, contacts, telling, clock, alarm, timedelta(seconds=grace), media)

    async def start(self) -> None:
        """Hear how the sessions stand, if the gateway tells, and begin to work."""
        try:
            await self.sessions.refresh()
        except GatewayError as error:
            log.warning("the gateway does not tell its sessions yet: %s", error)
        work: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "receipts": self.receipts.run, "notices": self.notices.run, "deliveries": self.dispatcher.run,
            "leases": self.lanes.keep,
        }  # fmt: skip
        for name, run in work.items():
            self._tasks.keep(name, run)
        self.alarm.start()

    async def stop(self, seconds: float) -> None:
        """Take nothing new, and wait up to `seconds` for what is being handed over. The tasks are drained after."""
        self.alarm.stop()
        await self.dispatcher.stop(seconds)
