### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>Welcome { $name }.</b> This bot is yours now and answers nobody else.
unknown-command = I do not know the command <b>{ $command }</b>. /help shows what I can do.
stale-button = This menu has expired. Please start again, for example with /start.
cancel-nothing = There is nothing to cancel.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = Cancelled. Nothing was sent, and nothing more was saved.
form-interrupted = I stopped what we had begun; nothing of it was saved.
form-set-aside = I put aside what we had begun. Nothing of it was sent or saved; one tap goes on with it.
form-over = That is over: it was cancelled or sent, or it lay too long. Nothing was done now. /create begins anew.
form-not-an-answer = That is no answer I can use here: I need a text message or one of the buttons. /cancel stops.

## Buttons

button-add-contact = ➕ Add a contact
button-add-named = ➕ Add { $name }
button-add-template = ➕ New template
button-back = ‹ Back
button-by-number = 🔢 Use a code instead
button-cancel = ✖ Cancel
button-change-contact = 👤 Recipient
button-change-repeat = 🔁 Repeat
button-change-text = ✏️ Text
button-change-when = 🕘 Time
button-check = 🔎 Check on WhatsApp
button-confirm = ✅ Confirm
button-connect = 📱 Connect WhatsApp
button-contacts = 👥 Contacts
button-copy = 📋 Copy the code
button-create = ➕ New schedule
button-delete = 🗑 Delete
button-delete-really = 🗑 Yes, delete
button-details = Details
button-disconnect = Disconnect
button-disconnect-really = Yes, disconnect
button-import = 📥 Import from WhatsApp
button-import-add = ✅ Add { $chosen }
button-import-groups = 👥 Groups ({ $total })
button-import-more = 📥 Import more
button-import-none = Clear
button-import-page = Select page
button-import-people = 👤 People ({ $total })
button-import-unsearch = ✖ End search
button-it-arrived = It arrived
button-logs = 🗒 Log
button-new-code = 🔄 New code
button-next = Next ›
button-other-number = ✏️ Another number
button-pause = ⏸ Pause
button-previous = ‹ Previous
button-reply = ↩️ Reply
button-resume = ▶️ Resume
button-scan = 📷 Scan a picture instead
button-schedule-for = ⏰ Schedule a message
button-schedules = 🗓 Schedules
button-send = ✉️ Send now
button-send-again = 🔁 Send again
button-send-now = ✉️ Send now
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 Templates
button-unsent = ↩️ Go on with it
button-unsent-for = ✉️ Send what you wrote to { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ Schedule a message to { $name }

## The command menu

command-add = Add a contact: /add Mom +49 151 23456789
command-cancel = Stop what we are doing
command-contacts = Your contacts
command-create = Schedule a message: once or again and again
command-help = What I can do
command-logs = What was sent, and what became of it
command-schedules = What is coming
command-search = Find a contact: /search mom
command-send = Send a message now: /send Mom Hello
command-settings = Language, time zone, notices and more
command-start = Home: today at a glance
command-status = How everything stands
command-templates = Texts to use again
command-whatsapp = Connect or disconnect WhatsApp

## WhatsApp

connection-working = 🟢 WhatsApp is connected as { $account }
connection-restricted =
    🟡 WhatsApp is connected as { $account }
    { $restriction }
connection-starting = 🟡 WhatsApp is connecting…
connection-pairing = 🟡 WhatsApp waits for you to scan its code: /whatsapp
connection-passkey = 🟠 WhatsApp demands a passkey, so it is not connected yet: /whatsapp
connection-confirm = 🟠 WhatsApp waits for you to confirm the new device on your phone.
connection-failed = 🔴 WhatsApp is not connected: { $reason } /whatsapp connects it again.
connection-away = 🔴 WhatsApp is not connected: { $reason }
connection-stopped = ⚪ WhatsApp is not connected. /whatsapp connects it.
connection-attention = 🟠 WhatsApp needs you ({ $status }): /whatsapp

restricted = It does not let your account start new chats for now. Messages to people who have written to you still go out; those to others wait.
restricted-until = It does not let your account start new chats until { $until }. Messages to people who have written to you still go out; those to others wait.

reason-expired = the code was not used in time.
reason-logged-out = it was unlinked on the phone.
reason-main-device-gone = WhatsApp on the phone is gone: it was deleted, or the number registered anew. Connect again.
reason-unreachable = WhatsApp cannot be reached. I keep trying.
reason-replaced = the link was taken over by another program.
reason-banned = WhatsApp has suspended your account for a while. I connect again when that is over.
reason-banned-until = WhatsApp has suspended your account until { $until }. I connect again when that is over.
reason-passkey = WhatsApp demands a passkey, which can only be used in WhatsApp itself. Connect with a code to type in instead.
reason-unexpected-state = it got into a state that I do not know.
reason-connection-lost = the connection was lost. I keep trying.
reason-server-error = WhatsApp's servers have a problem. I keep trying.
reason-outdated = WhatsApp wants a newer version of this program. Update it and start it again.
reason-stalled = it got stuck. Please try again.
reason-connect-failure = WhatsApp refused the connection. Please try again later.
reason-pairing-refused = WhatsApp refused the new device. Please try again later.
reason-multidevice-off = WhatsApp on the phone is too old for linked devices. Update it there.
reason-session-file = the saved login is damaged. Disconnect and connect again.
reason-engine-unavailable = the WhatsApp library cannot be loaded on this computer; its log says why.
reason-engine-crashed = the WhatsApp library crashed. Please try again.
reason-none = it was unlinked or has stopped.
reason-other = it stopped ({ $code }).

whatsapp-starting = 📱 One moment, I am asking WhatsApp for a code…
whatsapp-scan =
    <b>Scan this code with your phone</b>

    1. Open WhatsApp on your phone
    2. Settings › Linked devices › Link a device
    3. Point the camera at this picture

    The code changes from time to time; I keep the picture fresh.
whatsapp-on-show = A code is on show in this chat already.
whatsapp-ask-number =
    🔢 <b>Which number has the WhatsApp account?</b>

    Send me the phone number that you use WhatsApp with, for example <code>+49 151 23456789</code>. I answer with a code to type in on that phone.

    { $assumed }
whatsapp-type =
    🔢 <b>Type this code in on your phone</b>

    <code>{ $code }</code>

    1. Open WhatsApp on the phone with { $phone }
    2. Settings › Linked devices › Link a device
    3. Tap “Link with phone number instead”
    4. Type in the code

    It is valid for a few minutes.
whatsapp-type-expired = ⌛ The code was not typed in in time.
whatsapp-refused = ⚠️ WhatsApp gives no code for this number. Check the number, or scan a picture instead.
whatsapp-connected =
    ✅ <b>Connected as { $account }</b>

    You can import your contacts and groups from WhatsApp now.
whatsapp-connected-restricted =
    🟡 <b>Connected as { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ The code was not scanned in time.
whatsapp-no-code = ⚠️ WhatsApp gives no code at the moment. Check the internet connection and try again.
whatsapp-failed = ⚠️ Connecting failed: { $reason }
whatsapp-stopped = Connecting was stopped.
whatsapp-passkey = 🔐 WhatsApp demands the passkey of this account, which can only be used in WhatsApp itself. Connect with a code to type in on your phone instead.
whatsapp-confirm = 🔐 WhatsApp asks you to confirm the new device. Open WhatsApp on your phone and confirm it; I wait for that.
whatsapp-unlink =
    📱 <b>Disconnect WhatsApp?</b>

    What is scheduled stays. { $waiting ->
        [0] Nothing goes out until you connect again; what falls due meanwhile waits, and is not sent when it would be too late.
        [one] One message is waiting to go out: it goes on waiting, like all that falls due, until you connect again. What would be too late by then is not sent.
       *[other] { $waiting } messages are waiting to go out: they go on waiting, like all that falls due, until you connect again. What would be too late by then is not sent.
    }
whatsapp-unlinked = WhatsApp is disconnected. What is scheduled stays and waits until you connect again.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>WhatsApp was disconnected.</b> What is scheduled waits until it is connected again.
        [one] <b>One message is waiting</b> and cannot go out.
       *[other] <b>{ $waiting } messages are waiting</b> and cannot go out.
    }
    { $connection }
alert-restricted =
    🟡 <b>WhatsApp restricts your account</b> { $account }.

    { $restriction }{ $waiting ->
        [0] { "" }
        [one] { " " }One message is waiting.
       *[other] { " " }{ $waiting } messages are waiting.
    }

## Contacts

add-ask =
    <b>Whom shall I add?</b>

    Send me the name and the number: <code>Mom +49 151 23456789</code>
    Or share a contact with me (📎 › Contact).

    { $assumed }
add-ask-number =
    <b>Which number does { $name } have?</b>

    For example <code>+49 151 23456789</code>

    { $assumed }
add-ask-name =
    <b>Whose number is { $phone }?</b>

    Send me the name.
number-region = Numbers without a country code are read as in { $region } ({ $prefix }). To change that: /settings › 🌍 Country
contact-added = ✅ Added <b>{ $name }</b>, { $phone }.
contacts-list =
    👥 <b>Contacts</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
contacts-found =
    🔎 { $total ->
        [one] One contact matches
       *[other] { $total } contacts match
    } “{ $search }”{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
contacts-none =
    You have no contacts yet.

    Add the first one: <code>/add Mom +49 151 23456789</code>, share a contact with me, or send me a .vcf or .csv file.
contacts-none-found = No contact matches “{ $search }”. /contacts shows them all.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    WhatsApp group
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = group
contact-no-number = number not known
contact-unchecked = Not checked on WhatsApp yet.
contact-on-whatsapp = ✅ Is on WhatsApp.
contact-not-on-whatsapp = ❌ Is not on WhatsApp.
contact-same-account = This number belongs to the same WhatsApp account as { $name }.
contact-check-not-paired = WhatsApp is not connected, so I cannot ask it. /whatsapp connects it.
contact-check-failed = WhatsApp cannot tell at the moment. Please try again later.
contact-gone = This contact no longer exists.
contact-delete = Delete <b>{ $name }</b>?
contact-in-use =
    <b>{ $name }</b> cannot be deleted: { $schedules ->
        [one] a schedule writes to this contact. Delete that first.
       *[other] { $schedules } schedules write to this contact. Delete those first.
    }
contact-in-use-short = A schedule writes to this contact. Delete that first.
search-usage = Tell me whom to look for: <code>/search mom</code>

## Importing from WhatsApp

import-list =
    📥 <b>Import from WhatsApp</b>{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }

    { $total ->
        [0] There is nobody in this list.
       *[other] Tap whom to add, or send me the beginning of a name.
    }{ $chosen ->
        [0] { "" }
       *[other] { " " }Chosen: { $chosen }.
    }
import-list-found =
    📥 <b>Import from WhatsApp</b>{ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }

    🔎 { $total ->
        [0] Nobody matches
        [one] One matches
       *[other] { $total } match
    } “{ $search }”.{ $chosen ->
        [0] { "" }
       *[other] { " " }Chosen: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [one] one member
       *[other] { $members } members
    }
import-known = Is in your contacts already.
import-full = At most { $limit } at once: add these first, then go on.
import-nobody = Choose somebody first.
import-not-connected = WhatsApp is not connected, so there is nothing to import from.
import-done =
    ✅ { $added ->
        [0] <b>Nobody was added.</b>
        [one] <b>Added one contact.</b>
       *[other] <b>Added { $added } contacts.</b>
    }{ $known ->
        [0] { "" }
        [one] { " " }One was in your contacts already.
       *[other] { " " }{ $known } were in your contacts already.
    }{ $unusable ->
        [0] { "" }
        [one] { " " }One cannot be written to.
       *[other] { " " }{ $unusable } cannot be written to.
    }

## What contacts write

replied = 💬 <b>{ $name }</b> replied:
wrote = 💬 <b>{ $name }</b> wrote:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> sent a photo.
reply-video = 🎬 <b>{ $name }</b> sent a video.
reply-voice = 🎤 <b>{ $name }</b> sent a voice message.
reply-sticker = 😀 <b>{ $name }</b> sent a sticker.
reply-document = 📎 <b>{ $name }</b> sent a file.
reply-location = 📍 <b>{ $name }</b> sent a location.
reply-card = 👤 <b>{ $name }</b> sent a contact.
reply-other = 💬 <b>{ $name }</b> sent something that I cannot show. Look in WhatsApp.
reply-ask =
    ↩️ <b>Reply to { $name }</b>

    What shall I send through WhatsApp?

## Writing

create-ask-contact-all =
    👤 <b>Who is it for?</b>

    Choose, or type the beginning of a name.
create-ask-contact =
    👤 <b>Which one do you mean by “{ $search }”?</b>

    Choose, or type another name.
create-no-contacts =
    👤 <b>Who is it for?</b> You have no contacts yet.

    Send me the name and the number: <code>Mom +49 151 23456789</code>
    Or share a contact with me (📎 › Contact), or send me a .vcf or .csv file.
send-ask-text = ✏️ <b>What shall I send to { $name } now?</b>
create-ask-text =
    ✏️ <b>What shall I send to { $name }?</b>

    You may use { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-text-first =
    ✏️ <b>What shall I send?</b>

    You may use { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-when =
    🕘 <b>When shall it go to { $name }?</b>

    Tap, or type it: <code>in 10 minutes</code>, <code>18:30</code>, <code>tomorrow 9:00</code>, <code>every friday 18:30</code>, <code>2026-12-24 18:00</code>.
    Your time zone is { $zone }.
create-ask-repeat =
    🔁 <b>How often?</b>

    First on { $at } ({ $zone }), { $ahead }.
create-confirm =
    <b>Is this right?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 To: <b>{ $name }</b>
recipient-group = 👥 To the group: <b>{ $name }</b>
create-runs =
    { $repeat }. Next runs:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>Scheduled.</b> { $people ->
        [one] { $name } gets it on
       *[other] { $name } get it on
    } { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>Scheduled.</b> I ask you on { $at } ({ $ahead }); it goes to { $name } only when you say yes.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = It is scheduled already, once.
create-usage =
    I need three parts with semicolons between them – who; when; what:
    <code>/create Mom; tomorrow 9:00; Happy birthday { "{name}" }!</code>

    Or just /create, and I ask for one after the other.
create-usage-meant =
    I need semicolons between the three parts. Did you mean this?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    I find no time in “{ $text }”. I need three parts with semicolons between them, for example:
    <code>/create { $who }; tomorrow 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ Active
schedule-paused = ⏸ Paused
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. It goes by the clock of { $zone }: { $there }
schedule-now-paused = Paused.{ $cancelled }
schedule-now-active = It goes on.
schedule-is-over = Its time went by during the pause. Delete it, or schedule the message anew.
schedule-delete =
    Delete the schedule for <b>{ $name }</b>?

    <blockquote>{ $text }</blockquote>
schedule-deleted = The schedule was deleted.

## Templates

templates-list =
    📄 <b>Templates</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }
templates-none = You have no templates. A template is a text to use again.
template-ask-title =
    📄 <b>What shall the template be called?</b>

    For example: Birthday
template-ask-body =
    ✏️ <b>What does “{ $title }” say?</b>

    You may use { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
    You may also send a photo, a video, a voice message or a file instead.
template-added = ✅ The template <b>{ $title }</b> is saved. You can choose it whenever I ask for a text.
template-deleted = The template was deleted.
template-restored = The template is back.

## What became of a message

delivery-pending =
    🕓 <b>Queued</b> for { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>Queued</b> for { $name }. WhatsApp is not connected: it goes out as soon as it is, until { $until } at the latest.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>Waiting</b> for { $name }: WhatsApp does not let your account start new chats for now. It goes out when that is over, until { $until } at the latest.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>Sending</b> to { $name }…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>Sent</b> to { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>Delivered</b> to { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>Read</b> by { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>Not sent</b> to { $name }: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>It is not certain</b> whether this reached { $name }: { $cause } Look in WhatsApp and decide; I do not send it twice by myself.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>Not sent</b> to { $name }: it was due on { $due } and could not go out in time.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>Cancelled</b>, { $name } does not get this.

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 It was due on { $due }.
delivery-missed =
    { $said }

    { $count ->
        [one] ⏭ One earlier run was missed and is left out.
       *[other] ⏭ { $count } earlier runs were missed and are left out.
    }
delivery-again = I send it once more.
delivery-believed = Noted: it arrived.

cause-gateway = the WhatsApp gateway refused it.
cause-gateway-unavailable = WhatsApp could not be reached.
cause-not-paired = WhatsApp is not connected.
cause-gateway-busy = the WhatsApp gateway was busy.
cause-refused = WhatsApp refused it.
cause-not-on-whatsapp = this number is not on WhatsApp.
cause-too-large = it is too large.
cause-outcome-unknown = the connection broke while it was being sent.
cause-interrupted = I was interrupted while sending it.
cause-other = the reason was not given.

log-row = { $mark } { $name } · { $at } · { $text }
mark-pending = 🕓
mark-sending = 🕓
mark-sent = ✓
mark-delivered = ✓✓
mark-read = 👀
mark-failed = ❌
mark-unknown = ❓
mark-expired = ⌛
mark-cancelled = 🚫

## Status and settings

status =
    📊 <b>Status</b>

    { $connection }
    { $next }
    🗂 Schedules: { $schedules } · waiting to go out: { $waiting }{ $awaiting ->
        [0] { "" }
       *[other] { " " }· <b>needs your decision: { $awaiting }</b>
    } · contacts: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 Something went wrong on my side. If it happens again, look for the code <code>{ $reference }</code> in the log.
error-database-away = The database does not answer at the moment, so I do not know whether this was done. Before you try again, please look: /logs shows what was sent, /schedules what is planned.
error-bad-phone =
    “{ $text }” is not a phone number that I can use. Write it with its country code, for example <code>+49 151 23456789</code>. Nothing was saved.
error-bad-name = A name needs 1 to { $limit } characters. For example: <code>/add Mom +49 151 23456789</code>
error-text-empty = The message is empty.
error-text-too-long = The text has { $length } characters; at most { $limit } are possible. Nothing was saved.
error-unknown-placeholder = I do not know the placeholder <code>{ $placeholder }</code>. Possible are { $known }. To write a brace itself, double it.
error-near-placeholder = I do not know the placeholder <code>{ $placeholder }</code>. Did you mean <code>{ $meant }</code>? If it is a field of your own, add it to a contact first.
error-broken-placeholder = A brace has no partner near “{ $near }”. To write a brace itself, double it.
error-not-found = I find no contact called “{ $text }”. /contacts shows yours, <code>/add Mom +49 151 23456789</code> adds one.
error-gone = This no longer exists.
error-conflict = { $name } is there already. Nothing was saved.
error-phone-taken = { $phone } is already saved as { $name }. Nothing was saved.
error-changed = This has changed meanwhile, so I did nothing. Please look at it again.
error-gateway = WhatsApp could not do that. Please try again.
error-gateway-unavailable = I cannot reach WhatsApp at the moment. Please try again in a few seconds.
error-not-paired = WhatsApp is not connected. /whatsapp connects it.
error-gateway-busy = WhatsApp is busy. Please try again in a moment.
error-refused = WhatsApp refused that.
error-not-on-whatsapp = { $phone } is not on WhatsApp.
error-too-large = That is too large for WhatsApp.
error-outcome-unknown = It is not certain whether that went out.

error-when-word = I do not understand “{ $word }” in the time. Try for example <code>tomorrow 9:00</code>, <code>in 10 minutes</code> or <code>2026-12-24 18:00</code>.
error-when-together = “{ $word }” does not fit here. Try for example <code>tomorrow 9:00</code>, <code>in 10 minutes</code> or <code>2026-12-24 18:00</code>.
error-when-time-missing = At what time on { $day }? Write it behind the day, for example <code>tomorrow 9:00</code>.
error-when-times-missing = At what time? How often is understood: just send the time, for example <code>9:00</code>.
error-when-past = { $start } is in the past. Please give a time that lies ahead.
error-when-ambiguous = That can mean more than one time. Which one?
