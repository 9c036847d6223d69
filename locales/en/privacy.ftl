### What is one's own: taking it along, deleting it.

button-privacy = 🔒 Your data
button-takeout = 📦 Export all my data
button-erase-mine = 🗑 Delete all my data

privacy =
    🔒 <b>Your data</b>

    Contacts: { $contacts } · templates: { $templates } · schedules: { $schedules } · log: { $deliveries }

    Nobody but you sees it here. Export gives you all of it as a file, for yourself or another program.
privacy-erase-ask =
    🗑 <b>Delete all your data?</b>

    Contacts: { $contacts } · templates: { $templates } · schedules: { $schedules } · log: { $deliveries }
    Your settings and the link to your WhatsApp go too. Nothing that is scheduled or waiting will be sent. This cannot be undone; export your data first if you may want it.

    { $after }

    To delete everything, type <b>{ $word }</b>.
privacy-word = DELETE
privacy-not-the-word = That is not the word, so nothing was deleted.
privacy-after-listed = You may go on using me: whatever you send me then begins anew.
privacy-after-invited = You need a new invitation to use me again.
privacy-after-claimed = Whatever you send me then begins anew. If I am restarted before that, I belong to nobody, and print a new code for the owner.
privacy-erasing = 🗑 Your data is being deleted. I tell you when it is done; until then I send nothing and answer nothing.
privacy-erased =
    ✅ <b>All your data is deleted.</b>

    What stands in this chat is kept by Telegram; delete the chat if you do not want that.
takeout-caption = 📦 All your data.
takeout-part = 📦 Your data, part { $part }. More follows.
takeout-last = 📦 Your data, part { $part }: the last.
takeout-cut = 📦 Your data, part { $part }. There is more than I can send, so the rest is left out: this is as much as goes into { $part } files.
