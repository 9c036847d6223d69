### Who may use the bot, for its owner.

button-people = 🔑 Who may use me
button-invite = ➕ Invite somebody
button-copy-link = 📋 Copy the link
button-withdraw =
    { $count ->
        [one] ✖ Withdraw the open invitation
       *[other] ✖ Withdraw { $count } open invitations
    }
button-remove = 🚫 Remove
button-remove-keep = 🚫 Remove, keep their data
button-remove-erase = 🗑 Remove, delete their data
button-erase-theirs = 🗑 Delete their data
button-erase-really = 🗑 Yes, delete everything

people =
    🔑 <b>Who may use me</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }

    Everybody links their own WhatsApp, and nobody sees what is another’s.{ $pending ->
        [0] { "" }
        [one] { " " }One invitation is open.
       *[other] { " " }{ $pending } invitations are open.
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    The owner: you.
person-card-listed =
    👤 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Is named in ALLOWED_USER_IDS, so I cannot remove them. Whoever runs me can: take the ID out of that setting and start me again.
person-card-invited =
    👤 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Was invited, and has been here since { $at }.
person-card-removed =
    🚫 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Has not been let in since { $at }. Their data is kept; nothing is sent. An invitation lets them in again.
person-card-leaving =
    ⏳ <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Is being removed. This goes on by itself, also after a restart; while WhatsApp cannot be reached it waits.

invitation =
    🔑 <b>An invitation for one person</b>

    Pass this link on to them:
    { $link }

    Or let them send me <code>/start { $code }</code>.

    It is valid until { $until }, and only once. I keep no copy, so I cannot show it again.
invitations-withdrawn =
    { $count ->
        [0] No invitation was open.
        [one] The invitation is worth nothing any more.
       *[other] { $count } invitations are worth nothing any more.
    }
error-too-many-invitations = { $limit } invitations are open, and more there cannot be at a time. Withdraw them, or wait until they are used or over.
invited =
    🔑 <b>Welcome { $name }.</b> You may use this bot now. What you keep here is yours alone.

person-remove =
    <b>Remove { $name }?</b>

    I answer them no more, their schedules stop, nothing that waits goes out, and their WhatsApp is disconnected.

    What shall become of their contacts, templates, schedules and log?
person-erase =
    <b>Delete everything of { $name }?</b>

    Their contacts, templates, schedules, log and settings. This cannot be undone.
person-removed = { $name } cannot use me any more.
farewell-kept = Your access to this bot was ended by its owner. Nothing is sent for you any more, your schedules are paused, and your WhatsApp is disconnected from it. Your data is kept here; should you be invited again, you find it as it was.
farewell-erased = Your access to this bot was ended by its owner. Nothing is sent for you any more, your WhatsApp is disconnected from it, and all your data here is deleted.
