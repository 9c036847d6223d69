### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ Several
button-tags = 🏷 Tags
button-recipients-done = ✅ Done
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    Chosen: { $chosen }
recipients-ask-tags =
    🏷 <b>Which tags?</b>

    Everybody who has one of them gets the message.
recipients-nobody = nobody yet
recipients-none = Choose somebody first.
recipients-full = { $limit } are chosen, and that is the most. A tag takes more: put one on your contacts.
recipients-more = { $names } and { $more } more
recipient-several =
    👥 To <b>{ $people } contacts</b>: { $name }
    This is how { $first } gets it.
recipient-tags =
    { $to }
    🏷 Everybody who has { $tags } on the day gets it.
confirm-gaps = ⚠️ { $placeholders } will be empty for { $name }. Write { $example } to have something else there.
send-confirm =
    <b>Send this now?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>On its way</b> to { $people } contacts: { $name }. I tell you what becomes of it; /logs shows it too.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 All tags ({ $total })
tags-list =
    { $total ->
        [0] 🏷 You have no tags yet. Open a contact and tap “Tags”.
       *[other] 🏷 <b>Tags</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , page { $page } of { $pages }
    }

    <code>/send #{ $tag } Hello</code> writes to all of them.
tag-gone = Nobody has this tag any more.

## What is noted about a contact

button-birthday = 🎂 Birthday
button-clear = 🗑 Clear
button-contact-zone = 🕘 Time zone
button-field = ✏️ Add a field
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = Now: { $value }
contact-ask-tags =
    🏷 <b>Which tags shall { $name } have?</b> { $now }

    Send me all of them with commas between them, for example <code>family, work</code>. You can then write to everybody who has one: <code>/send #family Hello</code>
contact-ask-birthday =
    🎂 <b>When is { $name }’s birthday?</b> { $now }

    For example <code>24 Dec 1980</code>, or <code>24 Dec</code> if you do not know the year. With a year, { "{age}" } in a message becomes the age.
contact-ask-zone =
    🕘 <b>In which time zone does { $name } live?</b> { $now }

    Send me a city, a country or the zone’s name, for example <code>Europe/Berlin</code>. { "{time}" }, { "{date}" } and { "{weekday}" } are written by its clock. When you schedule a message, you can let it go out by that clock; what is scheduled already stays as it is.
contact-ask-field =
    ✏️ <b>What shall I remember about { $name }?</b>

    Send me a name and a value with a colon between them, for example <code>city: Berlin</code>. Then { "{city}" } in a message becomes Berlin, and { "{city|your town}" } becomes “your town” for those without a city.{ $drop }
contact-field-drop = { "" }

    A tap takes one away.

## Errors

error-bad-tag = Tags have up to { $limit } characters each, and a contact has at most 20. Put commas between them: <code>family, work</code>. Nothing was changed.
error-bad-field = I need a name and a value with a colon between them: <code>city: Berlin</code>. The name has letters, digits and _, at most { $limit }, the value at most 200 characters. These names are taken: { $reserved }. Nothing was changed.
error-too-many-fields = There are { $limit } fields already, and that is the most. Take one away first.
error-bad-birthday = “{ $text }” is no birthday that I can read for certain. Write it like <code>24 Dec 1980</code>, <code>24 Dec</code> or <code>1980-12-24</code>. Nothing was changed.
cause-nobody-tagged = nobody has such a tag any more.
cause-too-many-recipients = over 1,000 people have such a tag; the first 1,000 by name get it, the others do not.
error-too-many-recipients = That is too many: a message goes to at most { $limit } at once. Nothing was saved.
error-nobody-tagged = Nobody has the tag #{ $tag }. Open a contact in /contacts and tap “Tags” to give it one.
