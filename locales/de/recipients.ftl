### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ Mehrere
button-tags = 🏷 Labels
button-recipients-done = ✅ Fertig
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    Ausgewählt: { $chosen }
recipients-ask-tags =
    🏷 <b>Welche Labels?</b>

    Alle, die eines davon haben, bekommen die Nachricht.
recipients-nobody = noch niemand
recipients-none = Wähle zuerst jemanden aus.
recipients-full = { $limit } sind ausgewählt, mehr geht nicht. Mit einem Label gehen mehr: Gib deinen Kontakten eines.
recipients-more = { $names } und { $more } weitere
recipient-several =
    👥 An <b>{ $people } Kontakte</b>: { $name }
    So bekommt es { $first }.
recipient-tags =
    { $to }
    🏷 Alle, die an dem Tag { $tags } haben, bekommen es.
confirm-gaps = ⚠️ { $placeholders } bleibt leer bei { $name }. Mit { $example } steht dort etwas anderes.
send-confirm =
    <b>Das jetzt senden?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>Unterwegs</b> an { $people } Kontakte: { $name }. Ich sage dir, was daraus wird; /logs zeigt es auch.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 Alle Labels ({ $total })
tags-list =
    { $total ->
        [0] 🏷 Du hast noch keine Labels. Öffne einen Kontakt und tippe auf „Labels“.
        [one] 🏷 <b>Labels</b> ({ $total })
       *[other] 🏷 <b>Labels</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }

    <code>/send #{ $tag } Hallo</code> schreibt allen davon.
tag-gone = Niemand hat dieses Label mehr.

## What is noted about a contact

button-birthday = 🎂 Geburtstag
button-clear = 🗑 Leeren
button-contact-zone = 🕘 Zeitzone
button-field = ✏️ Feld hinzufügen
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = Jetzt: { $value }
contact-ask-tags =
    🏷 <b>Welche Labels soll { $name } haben?</b> { $now }

    Schick mir alle mit Kommas dazwischen, zum Beispiel <code>familie, arbeit</code>. Dann kannst du allen schreiben, die eines haben: <code>/send #familie Hallo</code>
contact-ask-birthday =
    🎂 <b>Wann hat { $name } Geburtstag?</b> { $now }

    Zum Beispiel <code>24.12.1980</code>, oder <code>24.12.</code>, wenn du das Jahr nicht kennst. Mit Jahr wird { "{age}" } in einer Nachricht zum Alter.
contact-ask-zone =
    🕘 <b>In welcher Zeitzone lebt { $name }?</b> { $now }

    Schick mir eine Stadt, ein Land oder den Namen der Zone, zum Beispiel <code>Europe/Berlin</code>. { "{time}" }, { "{date}" } und { "{weekday}" } werden nach ihrer Uhr geschrieben. Planst du eine Nachricht, kann sie nach dieser Uhr rausgehen; was schon geplant ist, bleibt, wie es ist.
contact-ask-field =
    ✏️ <b>Was soll ich mir zu { $name } merken?</b>

    Schick mir einen Namen und einen Wert mit Doppelpunkt dazwischen, zum Beispiel <code>stadt: Berlin</code>. Dann wird { "{stadt}" } in einer Nachricht zu Berlin, und { "{stadt|deine Stadt}" } wird zu „deine Stadt“ bei allen ohne Stadt.{ $drop }
contact-field-drop = { "" }

    Antippen entfernt ein Feld.

## Errors

error-bad-tag = Labels haben je höchstens { $limit } Zeichen, und ein Kontakt hat höchstens 20. Setz Kommas dazwischen: <code>familie, arbeit</code>. Es wurde nichts geändert.
error-bad-field = Ich brauche einen Namen und einen Wert mit Doppelpunkt dazwischen: <code>stadt: Berlin</code>. Der Name hat Buchstaben, Ziffern und _, höchstens { $limit }, der Wert höchstens 200 Zeichen. Diese Namen sind vergeben: { $reserved }. Es wurde nichts geändert.
error-too-many-fields = Es gibt schon { $limit } Felder, mehr geht nicht. Entferne zuerst eines.
error-bad-birthday = „{ $text }“ kann ich nicht sicher als Geburtstag lesen. Schreib ihn wie <code>24.12.1980</code>, <code>24.12.</code> oder <code>1980-12-24</code>. Es wurde nichts geändert.
cause-nobody-tagged = Niemand hat mehr so ein Label.
cause-too-many-recipients = Über 1.000 Leute haben so ein Label; die ersten 1.000 nach Namen bekommen sie, die anderen nicht.
error-too-many-recipients = Das sind zu viele: Eine Nachricht geht an höchstens { $limit } auf einmal. Es wurde nichts gespeichert.
error-nobody-tagged = Niemand hat das Label #{ $tag }. Öffne in /contacts einen Kontakt und tippe auf „Labels“, um es zu vergeben.
