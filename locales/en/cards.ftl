### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ Name
button-contact-notes = 📝 Notes
button-contact-number = 🔢 Number
button-contact-schedules = 🗓 Schedules
button-contacts-all = 👥 Show all
button-congratulate = 🎂 Congratulate every year
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>What is { $name } called from now on?</b>
contact-ask-number =
    🔢 <b>Which number does { $name } have now?</b> { $now }

    For example <code>+49 151 23456789</code>. I ask WhatsApp about it before the first message goes there.

    { $assumed }
contact-ask-notes =
    📝 <b>What would you like to note about { $name }?</b>

    Only you see it. { $now }
contact-deleted =
    🗑 <b>{ $name }</b> was deleted.
contact-restored = { $name } is back.
restore-late = It is too late to take that back.
birthday-greeting = Happy birthday, { "{first_name}" }! 🎂
birthday-planned = This is planned already: here it is.
error-bad-notes = Notes have up to { $limit } characters. Nothing was changed.
