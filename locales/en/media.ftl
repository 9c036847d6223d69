### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = This file is too large: Telegram gives me files of up to { $limit } MB. Send it smaller, for example a compressed video, or send a link to it.
error-storage-full = Your files would take more than { $limit } MB. Delete schedules or templates with files that you no longer need, and try again.
error-file-gone = The file of this message is not kept any more. Please send it to me again.
cause-file-gone = its file is not kept any more.
error-unsupported = I cannot send this on: WhatsApp has nothing like it. I take texts, photos, videos, voice messages, files, stickers, locations and contacts.
error-sticker-animated = This sticker moves, and WhatsApp cannot show it. Stickers that stand still work.
error-file-not-fetched = Telegram did not give me the file just now. Please send it once more.
error-one-only = Here I can take only one message at a time. Send me one photo or file, not an album.
error-uncaptioned = WhatsApp shows no text under a voice message. Send me the voice message or the text, one of the two.

## What it is

content-image = 📷 Photo
content-video = 🎬 Video
content-gif = 🎞 GIF
content-voice = 🎤 Voice message
content-sticker = 😀 Sticker
content-document = 📎 File
content-file = 📎 { $file }
content-place = 📍 Location
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [one] 👤 { $name } and one more contact
       *[other] 👤 { $name } and { $more } more contacts
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } “{ $text }”
content-lines =
    { $before }
    { $line }
content-album =
    🗂 An album of { $total }, sent one after the other:
    { $parts }
content-several =
    🗂 { $total } messages, one after the other:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    A text you send me now goes with it; anything else you send replaces it.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    What you send me now replaces it.
text-kept =
    Your text, to copy and correct:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>What shall I do with it?</b>
card-known = ✔️ { $phone } is already saved as { $name }.
card-refused = ⚠️ { $name } ({ $number }) cannot be saved: I need a name, and a phone number with its country code.
cards-full = { $limit } contacts at once are the most. The one you sent just now is not taken.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>What shall I do with this?</b>
spare-undecided = First decide about this one. What you sent just now is not taken; send it again then.
button-as-template = 📄 Save as template
button-save-contact = ➕ Save as contact
button-send-card = ✉️ Send it to somebody
button-spare-instead = ✏️ Send this instead
button-spare-more = ➕ Send it as another message
button-without-file = 🗑 Without the file
