### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = Once
repeat-daily = Daily
repeat-workdays = Monday to Friday
repeat-weekly = Weekly
repeat-monthly = Monthly…
repeat-yearly = Yearly
repeat-weekdays = Certain days…
repeat-every = Every few…
repeat-expert = 🤓 By a rule…
repeat-day-chosen = ✅ { $day }
repeat-never = Never
repeat-months = { $months ->
    [12] For 1 year, until { $day }
    [one] For 1 month, until { $day }
   *[other] For { $months } months, until { $day }
}
repeat-times = { $times } times
unit-days = days
unit-weeks = weeks
unit-months = months
create-ask-weekdays =
    🔁 <b>On which days?</b>

    Tap the days, then Done.
create-ask-every =
    🔁 <b>{ $repeat }</b>

    Change it with the buttons, or type a number.
create-ask-monthly = 🔁 <b>On which day of the month?</b>
create-ask-expert =
    🤓 <b>Type a rule.</b>

    An RRULE of RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    Or cron, its time by your clock: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>When does it end?</b>

    { $repeat }.
    Choose, or type a date such as <code>24 dec</code>, or how many times.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = The time you chose, { $at }, is none of these, so it begins with the first one after it.
repeat-moved = { $time } does not exist on { $day }, as the clocks change: sent at { $instead }.
repeat-no-days = Choose one day at least.
repeat-no-number = I need a number from 1 to { $highest }.
repeat-no-end = I do not understand “{ $word }” as an end. Try for example <code>24 dec</code> or <code>5 times</code>.
repeat-not-counted = This rule is two rules in one, which I cannot count. Give a date instead.
repeat-ends-before = It would end before it begins, on { $at }.
button-done = ✅ Done
button-fewer = −
button-more = +
button-ends = 🏁 End

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [one] one run
       *[other] { $skipped } runs
    } left out)
schedule-asks =
    { $repeat }
    🙋 I ask you before each one
button-ask-first-off = 🙋 Ask me first: no
button-ask-first-on = 🙋 Ask me first: yes
button-marks-off = 🖋 Show *bold* as bold: no
button-marks-on = 🖋 Show *bold* as bold: yes
button-skip-next = ⏭ Skip next
button-skip-date = 📅 Skip a date
button-run-now = ⚡ Send now
button-run-really = ⚡ Yes, send now
button-edit = ✏️ Edit
button-save = 💾 Save
button-undo = ↩️ Take it back
skip-done = The next one is left out.
skip-dates =
    📅 <b>Which runs shall I leave out?</b>

    Tap one; tap it again to take that back.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: left out
run-now =
    ⚡ <b>Send this to { $name } now?</b> It is an extra message; the schedule stays as it is.

    <blockquote>{ $text }</blockquote>
run-begun = It is on its way.
edit-confirm =
    ✏️ <b>Change the schedule</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = The schedule has changed meanwhile, so I saved nothing. Please look at it again.
edit-saved = ✅ <b>Changed.</b> The next one is on { $at }.
edit-saved-paused = ✅ <b>Changed.</b> It is still paused: nothing is sent until you resume it.
schedule-restored = The schedule is there again.

## Asking first

delivery-awaiting_approval =
    🙋 <b>Shall I send this</b> to { $name }?
    It is due on { $due }. { $again }, and without an answer by { $until } I do not send it.

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [one] { $name } and one other
   *[other] { $name } and { $others } others
}
approval-asked = It waits for you
approval-snoozed = I ask again on { $at }
approval-ask-text =
    ✏️ <b>What shall I send instead, this once?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = This was decided meanwhile, so I changed nothing.
button-approve = ✅ Send
button-approve-edit = ✏️ Edit
button-approve-skip = ⏭ Skip
button-snooze-minutes = 💤 10 min
button-snooze-hour = 💤 1 h
mark-awaiting_approval = 🙋

error-last-run = This is its only run left. Pause or delete the schedule instead.
error-undo-too-late = It is too late to take that back. /create makes it anew.
