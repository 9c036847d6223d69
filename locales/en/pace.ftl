### Quiet hours, the pace of sending, and what waits because of them.

button-quiet-off = 🔔 No quiet hours
button-chosen = ● { $label }

quiet-hours = { $start } – { $end }
quiet-none = none
quiet-ask =
    ⚙️ <b>Settings › Quiet hours</b>

    When shall it be quiet? Now: { $quiet } ({ $zone }).

    What is scheduled then waits until the quiet hours are over. What you send yourself goes out at once.
    Choose, or type two times, for example <code>22:30 - 6:45</code> or <code>10pm - 7am</code>.
quiet-changed = 🌙 Quiet hours: <b>{ $quiet }</b>. What is scheduled then waits until they are over.
quiet-over = 🔔 No quiet hours any more: everything goes out when it is due.

pace =
    ⚙️ <b>Settings › Pace</b>

    Pace: <b>{ $pace }</b>

    Between messages to different people I wait a few seconds, as you would, and longer for people who never wrote to you: WhatsApp takes many messages at once for spam, and may restrict your account.
    <b>Careful</b> waits twice as long. <b>Off</b> waits for nothing: at your own risk.

    A single message is never delayed. In one day I send at most { $cap ->
        [one] one message
       *[other] { $cap } messages
    } and, unless the pace is off, to at most { $firsts } new people; anything beyond that waits until the next day.
pace-careful = Careful
pace-normal = Normal
pace-off = Off

limit-reached = ⏳ <b>Today’s limit of { $most } messages is reached.</b>{ $rest }
limit-reached-people = ⏳ <b>Today I have written to { $most } new people</b>, and more at once can look like spam to WhatsApp. Messages to others go on.{ $rest }
limit-waiting =
    { $waiting ->
        [0] { "" }
        [one] { " " }One message waits until tomorrow.
       *[other] { " " }{ $waiting } messages wait until tomorrow.
    }{ $lost ->
        [0] { "" }
        [one] { " " }One message cannot wait that long and will not go out; I tell you then, and you can send it again.
       *[other] { " " }{ $lost } messages cannot wait that long and will not go out; I tell you then, and you can send them again.
    }

quiet-waits =
    { $said }
    🌙 It waits until { $until }: your quiet hours.
delivery-pending-quiet =
    🌙 <b>Waiting</b> for { $name } until { $until }: your quiet hours.

    <blockquote>{ $text }</blockquote>
delivery-pending-capped =
    🕓 <b>Waiting</b> for { $name } until { $until }: today’s limit of messages is reached.

    <blockquote>{ $text }</blockquote>
delivery-pending-new-people =
    🕓 <b>Waiting</b> for { $name } until { $until }: today I have written to enough new people, and more could look like spam to WhatsApp.

    <blockquote>{ $text }</blockquote>
delivery-pending-too-long =
    🕓 <b>Waiting</b> for { $name }: a limit of the day is reached. It could go out tomorrow, but may only until { $until }.

    <blockquote>{ $text }</blockquote>

error-bad-quiet = I cannot read “{ $text }” as two times. Write them like <code>22:30 - 6:45</code> or <code>10pm - 7am</code>.
