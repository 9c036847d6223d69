### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>Schedules</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
schedules-today =
    🗓 <b>Schedules, what comes today</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
schedules-week =
    🗓 <b>Schedules, what comes this week</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
schedules-paused =
    🗓 <b>Schedules, paused</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
schedules-finished =
    🗓 <b>Schedules, finished</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }

    Tap one to schedule it again.
schedules-of =
    🗓 <b>Schedules for { $name }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }

    What goes to a tag of { $name } is not listed here.
schedules-none-all = 🗓 Nothing is scheduled.
schedules-none-today = 🗓 Nothing more is scheduled for today.
schedules-none-week = 🗓 Nothing more is scheduled for this week.
schedules-none-paused = 🗓 No schedule is paused.
schedules-none-finished = 🗓 No schedule has finished yet.
schedules-after-delete =
    🗑 <b>Deleted:</b> the schedule for { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>Whose schedules shall I show?</b>
button-schedules-all = All { $total }
button-schedules-today = Today { $total }
button-schedules-week = This week { $total }
button-schedules-paused = ⏸ Paused { $total }
button-schedules-finished = 🏁 Finished { $total }
button-schedules-contact = 👤 By contact
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ After that: nothing.
schedule-held-next =
    Nothing goes out until you resume it. The next would be:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at } went by during the pause, and nothing follows.
schedule-finished =
    🏁 The schedule for <b>{ $name }</b> has finished. /logs shows what was sent.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 Duplicate
button-schedule-again = ⏰ Schedule again

## The calendar

button-agenda = 📆 Calendar
agenda =
    📆 <b>What is due</b> ({ $zone })

    { $days ->
        [0] Nothing is due in this month.
        [one] Messages are due on one day of this month.
       *[other] Messages are due on { $days } days of this month.
    } The small number at a day says how often, and a small + more than nine times: tap it to see what.
agenda-partly =
    { $agenda }
    You have so many schedules that only the next { $limit } are counted.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] Nothing is due on this day.
        [one] One schedule is due.
       *[other] { $total } schedules are due.
    }{ $pages ->
        [one] { "" }
       *[other] { " " }This is page { $page } of { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = This day is over. /logs shows what was sent.

## All at once

button-pause-all = ⏸ Pause all
button-resume-all = ▶️ Resume all
button-pause-all-really = ⏸ Yes, pause all
button-resume-all-really = ▶️ Yes, resume all
pause-all =
    { $total ->
        [one] ⏸ <b>Pause one active schedule?</b>
       *[other] ⏸ <b>Pause all { $total } active schedules?</b>
    }

    Nothing of them goes out until you resume them, one by one or all at once. What is waiting to go out, as for the end of your quiet hours, is cancelled.
resume-all =
    { $total ->
        [one] ▶️ <b>Resume one paused schedule?</b>
       *[other] ▶️ <b>Resume all { $total } paused schedules?</b>
    }

    Those that you paused one by one are among them. What fell into the pause is left out, and what nothing is left of is finished.
paused-all = { $total ->
    [0] All schedules are paused already.
    [one] One schedule is paused.
   *[other] { $total } schedules are paused.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [one] { " " }One message that was waiting is cancelled.
   *[other] { " " }{ $count } messages that were waiting are cancelled.
}
resumed-all = { $total ->
    [one] One schedule goes on.
   *[other] { $total } schedules go on.
}
resumed-all-over = { $over ->
    [one] One schedule finished during the pause; those that go on: { $total }.
   *[other] { $over } schedules finished during the pause; those that go on: { $total }.
}
