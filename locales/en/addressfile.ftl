## Contacts from a file, and as a file

exchange =
    📥 <b>Import and export</b>

    <b>Import</b> people and groups that your WhatsApp knows, or a file: .vcf or .csv, as phones, Google Contacts, Outlook and Excel save it. I show you what would change before I save anything.

    <b>Export</b> your contacts: .vcf for phones, .csv for Google Contacts and Excel.
button-exchange = 📥 Import / export
button-import-file = 📄 Import a file
button-export-vcard = ⬇️ Export .vcf
button-export-table = ⬇️ Export .csv

file-ask =
    <b>Send me the file with your contacts</b> (📎 › File): .vcf or .csv, up to { $megabytes } MB and { $rows } people.

    iPhone: Contacts › Lists › hold a list › Export. Android: Contacts › Fix and manage › Export. Google Contacts: Export › Google CSV. Outlook and Excel: save as CSV. Own columns become placeholders: a column <code>city</code> gives <code>{ "{" }city{ "}" }</code>.
file-reading = 📄 Reading <b>{ $name }</b> …
file-busy = I am still working on a file of yours. Send this one when it is done.
file-gone = The file is no longer here. Please send it again.
file-unfetched = Telegram did not give me the file just now.
file-cancelled = Cancelled. Nothing was imported.
button-file-again = 🔄 Try again

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] nobody with a phone number
        [one] one person
       *[other] { $people } people
    }
file-new =
    ➕ { $total ->
        [one] <b>New: one</b>
       *[other] <b>New: { $total }</b>
    } – { $names }
file-additions =
    ✏️ { $total ->
        [one] <b>One contact gets something added:</b>
       *[other] <b>{ $total } contacts get something added:</b>
    }
file-part-tags = – tags: { $total } ({ $names })
file-part-fields = – fields: { $total } ({ $names })
file-part-birthday = – birthday: { $total } ({ $names })
file-part-notes = – notes: { $total } ({ $names })
file-part-zone = – time zone: { $total } ({ $names })
file-names-more = { $names } and { $more } more
file-same =
    ✓ { $total ->
        [one] One is in your contacts already, with all of it.
       *[other] { $total } are in your contacts already, with all of it.
    }
file-renamed =
    🏷 { $total ->
        [one] One has another name in the file and keeps yours: { $name } (in the file: { $called }).
       *[other] { $total } have another name in the file and keep yours, like { $name } (in the file: { $called }).
    }
file-national =
    ☎️ { $total ->
        [one] One number has no country code. I read it as one of { $country }; /settings changes that.
       *[other] { $total } numbers have no country code. I read them as ones of { $country }; /settings changes that.
    }
file-repeated =
    🔁 { $total ->
        [one] One entry has a number that came before in the file. I put them together.
       *[other] { $total } entries have a number that came before in the file. I put them together.
    }
file-second =
    📱 { $total ->
        [one] One further mobile number becomes a contact of its own, with a 2 behind the name.
       *[other] { $total } further mobile numbers become contacts of their own, with a 2 behind the name.
    }
file-fixed =
    🏠 { $total ->
        [one] One further number is left out: a landline, as far as I can tell.
       *[other] { $total } further numbers are left out: landlines, as far as I can tell.
    }
file-unused =
    🗂 { $total ->
        [one] One column is not taken: { $names }.
       *[other] { $total } columns are not taken: { $names }.
    }
file-lost =
    ⚠️ { $total ->
        [one] <b>One entry cannot be taken:</b>
       *[other] <b>{ $total } entries cannot be taken:</b>
    }
file-partly =
    ⚠️ { $total ->
        [one] <b>One is taken, but for a part:</b>
       *[other] <b>{ $total } are taken, but for a part:</b>
    }
file-at = – line { $line }: { $why }
file-at-named = – line { $line }, { $who }: { $why }
file-why-no-number = no phone number
file-why-bad-number = “{ $text }” is no valid phone number
file-why-rounded-number = “{ $text }” has lost digits; format the column as text in your spreadsheet and save again
file-why-broken = incomplete, its end is missing
file-why-bad-birthday = “{ $text }” is no date that I can be sure of
file-why-cut = too long, only the beginning is kept: “{ $text }”
file-nothing-saved = { "" }
    Nothing is saved yet.
file-nothing-new = { "" }
    There is nothing to import.
button-file-import = ✅ Import { $total }
button-file-report = 📋 Details as a file

## The details as a file

file-report = What is wrong in the file, and what would be added to contacts that you have.
file-column-line = Line
file-column-name = Name
file-column-value = Value
file-column-outcome = Outcome
file-column-details = Details
file-is-lost = not imported
file-is-partly = imported in part
file-is-known = contact exists
file-adds-tags = tags are added
file-adds-fields = fields are added
file-adds-birthday = the birthday is added
file-adds-notes = notes are added
file-adds-zone = the time zone is added
file-keeps-name = keeps its name, in the file it is “{ $called }”

## The import

file-progress =
    ⏳ <b>Importing: { $done } of { $total }</b> ({ $percent } %)
file-stopping = Stopping …
file-stopped =
    ⏹ <b>Stopped after { $done } of { $total }.</b>

    What was imported stays. “Go on” imports the rest; nothing comes twice.
button-file-stop = ⏹ Stop
button-file-continue = ▶️ Go on
file-done =
    { $added ->
        [0] ✅ <b>Done. Nobody was new.</b>
        [one] ✅ <b>Added one contact.</b>
       *[other] ✅ <b>Added { $added } contacts.</b>
    }
file-done-completed =
    ✏️ { $total ->
        [one] One contact got something added.
       *[other] { $total } contacts got something added.
    }
file-done-same =
    ✓ { $total ->
        [one] One was in your contacts before, with all of it.
       *[other] { $total } were in your contacts before, with all of it.
    }
file-done-lost =
    ⚠️ { $total ->
        [one] <b>One entry was not taken:</b>
       *[other] <b>{ $total } entries were not taken:</b>
    }

## The export

file-export-nobody = There is nobody to export: none of your contacts has a phone number.
file-exported =
    { $total ->
        [one] One contact.
       *[other] { $total } contacts.
    }{ $without ->
        [0] { "" }
        [one] { " " }One has no phone number, like a group, and is not in it.
       *[other] { " " }{ $without } have no phone number, like groups, and are not in it.
    }
file-exported-of = { $written } of { $total } contacts.

## What cannot be used

error-file-unreadable =
    I find no contacts in this file. I can read .vcf and .csv; from Excel or another program, save it as “CSV UTF-8” and send it again.
error-book-too-large = This file is larger than { $limit } MB, which is more than Telegram hands me. Split it and send the parts.
error-too-many-rows = This file has more than { $limit } entries. Split it and send the parts.
error-no-number-column = I find no column with phone numbers in this table. Its columns are: { $columns }. Call the right one <code>Phone</code> and send it again.
