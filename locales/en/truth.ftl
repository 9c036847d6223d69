## The log

button-log-all = All
button-log-waiting = 🕓 Waiting
button-log-failed = ❌ Failed
button-log-questions = ❔ For you
button-log-uncertain = ❓ Not certain
button-log-contact = 👤 By contact
button-log-export = 📤 Export
button-history = 🗒 History

logs-all =
    🗒 <b>Log</b> ({ $total }), newest first{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
logs-waiting =
    🕓 <b>Waiting</b> ({ $total }), the next first{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
logs-failed =
    ❌ <b>Failed</b> ({ $total }), newest first{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
logs-questions =
    ❔ <b>Your decision, please</b> ({ $total }), the next first{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
logs-uncertain =
    ❓ <b>Not certain</b> ({ $total }), newest first{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), newest first{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
logs-none-all = Nothing has been sent yet.
logs-none-waiting = Nothing is waiting to go out.
logs-none-questions = Nothing waits for your decision.
logs-none-uncertain = Everything is certain.
logs-none-failed = Nothing has failed. 🎉
logs-of-none = Nothing has been sent to <b>{ $name }</b> yet.
logs-ask-contact = 👤 <b>Whose messages shall I show?</b>

log-card =
    { $card }

    🕘 Due: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [one] … and one step before
       *[other] … and { $count } steps before
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = waits for your decision
log-step-pending = queued
log-step-waits = waits
log-step-sending = being sent
log-step-sent = handed over to WhatsApp
log-step-delivered = delivered
log-step-read = read
log-step-failed = not sent
log-step-unknown = not certain
log-step-expired = too late to send
log-step-cancelled = cancelled
log-cause-believed = you said that it arrived
log-cause-restricted = your account may start no new chats for now
log-cause-quiet-hours = your quiet hours
log-cause-daily-cap = the day’s limit was reached
log-cause-new-people = the day’s limit for new people was reached
log-cause-snoozed = you wanted to decide later
log-cause-reminded = I asked again
log-cause-deleted = its schedule was deleted
log-cause-paused = its schedule was paused
log-cause-moved = its schedule got another time
log-cause-left = you could not use the bot any more
log-cause-skipped = you skipped it

## The log as a file

export-begun = I am preparing the file.
export-busy = I am still preparing the file before.
export-caption =
    📤 { $rows ->
        [0] The log has no messages.
        [one] The log: one message.
       *[other] The log: { $rows } messages.
    }
export-caption-cut = 📤 The log: the first { $rows } of { $total } messages. More do not fit into one file.
export-failed = 😔 The file could not be sent. Please try again in a while.

## Many messages in one

summary =
    📬 <b>{ $total ->
        [one] One message
       *[other] { $total } messages
    }:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent = { $count } sent
summary-arrived = { $count } sent ({ $delivered } delivered, { $read } read)
summary-failed = { $count } failed
summary-expired = { $count } too late
summary-unknown = { $count } not certain
summary-waiting = { $count } waiting
summary-cancelled = { $count } cancelled
button-summary-failed = ❌ See what needs you
button-summary-all = 🗒 Log

## The day at a glance

digest =
    ☀️ <b>Your day at a glance</b>

    Yesterday: { $yesterday }
    Today: { $today }
digest-counts = { $sent } sent, { $delivered } delivered, { $read } read, { $failed } failed.
digest-quiet = nothing was sent.
digest-free = nothing is planned.
digest-planned =
    { $planned } planned, first { $at } to { $name }{ $others ->
        [0] { "" }
        [one] { " " }and one more
       *[other] { " " }and { $others } more
    }.
