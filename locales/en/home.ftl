## Home: today at a glance

home =
    🏠 <b>Hello { $name }</b>

    { $connection }

    { $next }
home-next =
    📅 <b>Next</b>
    { $lines }
home-line = { $at } · { $name }
home-lines =
    { $line }
    { $more }
home-more = …
home-nothing = 📅 Nothing is scheduled. Tap “Write” to begin.
nothing-paused = 📅 Nothing goes out: all schedules are paused. /schedules resumes them.
status-next = 📅 Next message: { $at }
status-nothing = 📅 Nothing is scheduled.
button-write = ✍️ Write
button-home-asked =
    { $count ->
        [one] ❔ One message waits for your yes
       *[other] ❔ { $count } messages wait for your yes
    }
button-home-uncertain =
    { $count ->
        [one] ❓ One message: is it there?
       *[other] ❓ { $count } messages: are they there?
    }
button-home-failed =
    { $count ->
        [one] ❌ One message failed today
       *[other] ❌ { $count } messages failed today
    }

home-first =
    🏠 <b>Hello { $name }</b>

    I send your WhatsApp messages on time, once, and tell you what became of them. { $done ->
        [0] Three steps, and your first message is on its way:
        [1] The first step is done, two to go:
       *[other] One step to go:
    }
button-step-link = 📱 Link WhatsApp
button-step-add = 👥 Add somebody
button-step-write = ✍️ Write
button-step-done = ✅ { $step }

write =
    ✍️ <b>Write</b>

    Now, or at a time? Once, or again and again? I ask for one thing after the other.

button-help = ❓ Help
button-status = 📊 Status

help =
    ❓ <b>Help</b>

    I send your WhatsApp messages on time, once, and tell you what became of them.

    <b>Connect</b>
    /whatsapp shows a code to scan with your phone, or to type in there.

    <b>People</b>
    <code>/add Mom +49 151 23456789</code>, share a contact with me, send me a .vcf or .csv file, or import people and groups from WhatsApp in /contacts.

    <b>Write</b>
    • now: <code>/send Mom Hello</code>, or <code>/send #family Hello</code> to everybody with that tag
    • later: <code>/create Mom, Dad; tomorrow 9:00; Happy birthday { "{name}" }!</code>
    • step by step: /create

    <b>Times</b>
    <code>in 10 minutes</code>, <code>18:30</code>, <code>tomorrow 9:00</code>, <code>friday 18:30</code>, <code>2026-12-24 18:00</code>, <code>every weekday at 8:00</code>

    <b>Placeholders</b>
    { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }, and your own: open a contact and add a field. <code>{ "{name|friend}" }</code> says what to write where there is nothing.

    <b>Answers</b>
    What your contacts write back comes here; reply to it, and the answer goes out through WhatsApp.

    <b>See</b>
    /start today · /schedules what is coming · /logs what was sent · /templates · /search · /status · /settings · /cancel
