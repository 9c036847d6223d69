### Quiet hours, the pace of sending, and what waits because of them.

button-quiet-off = 🔔 Keine Ruhezeit
button-chosen = ● { $label }

quiet-hours = { $start } – { $end }
quiet-none = keine
quiet-ask =
    ⚙️ <b>Einstellungen › Ruhezeit</b>

    Wann soll Ruhe sein? Jetzt: { $quiet } ({ $zone }).

    Was geplant ist, wartet dann, bis die Ruhezeit vorbei ist. Was du selbst sendest, geht sofort raus.
    Wähle, oder schreib zwei Uhrzeiten, zum Beispiel <code>22:30 - 6:45</code> oder <code>22-7 Uhr</code>.
quiet-changed = 🌙 Ruhezeit: <b>{ $quiet }</b>. Was geplant ist, wartet dann, bis sie vorbei ist.
quiet-over = 🔔 Keine Ruhezeit mehr: Alles geht raus, wenn es fällig ist.

pace =
    ⚙️ <b>Einstellungen › Tempo</b>

    Tempo: <b>{ $pace }</b>

    Zwischen Nachrichten an verschiedene Personen warte ich ein paar Sekunden, wie du es tun würdest, und länger bei Personen, die dir nie geschrieben haben: WhatsApp hält viele Nachrichten auf einmal für Spam und schränkt dann womöglich dein Konto ein.
    <b>Vorsichtig</b> wartet doppelt so lange. <b>Aus</b> wartet gar nicht: auf eigenes Risiko.

    Eine einzelne Nachricht wird nie verzögert. An einem Tag sende ich höchstens { $cap ->
        [one] eine Nachricht
       *[other] { $cap } Nachrichten
    } und, solange das Tempo nicht aus ist, an höchstens { $firsts } neue Personen; was darüber ist, wartet bis zum nächsten Tag.
pace-careful = Vorsichtig
pace-normal = Normal
pace-off = Aus

limit-reached = ⏳ <b>Das heutige Limit von { $most } Nachrichten ist erreicht.</b>{ $rest }
limit-reached-people = ⏳ <b>Heute habe ich { $most } neuen Personen geschrieben</b>, und mehr auf einmal kann für WhatsApp wie Spam aussehen. Nachrichten an andere gehen weiter raus.{ $rest }
limit-waiting =
    { $waiting ->
        [0] { "" }
        [one] { " " }Eine Nachricht wartet bis morgen.
       *[other] { " " }{ $waiting } Nachrichten warten bis morgen.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Eine Nachricht kann nicht so lange warten und geht nicht raus; ich sage es dir dann, und du kannst sie erneut senden.
       *[other] { " " }{ $lost } Nachrichten können nicht so lange warten und gehen nicht raus; ich sage es dir dann, und du kannst sie erneut senden.
    }

quiet-waits =
    { $said }
    🌙 Es wartet bis { $until }: deine Ruhezeit.
delivery-pending-quiet =
    🌙 <b>Wartet</b> für { $name } bis { $until }: deine Ruhezeit.

    <blockquote>{ $text }</blockquote>
delivery-pending-capped =
    🕓 <b>Wartet</b> für { $name } bis { $until }: Das heutige Limit an Nachrichten ist erreicht.

    <blockquote>{ $text }</blockquote>
delivery-pending-new-people =
    🕓 <b>Wartet</b> für { $name } bis { $until }: Heute habe ich genug neuen Personen geschrieben, und mehr könnte für WhatsApp wie Spam aussehen.

    <blockquote>{ $text }</blockquote>
delivery-pending-too-long =
    🕓 <b>Wartet</b> für { $name }: Ein Tageslimit ist erreicht. Morgen ginge sie raus, sie darf aber nur bis { $until }.

    <blockquote>{ $text }</blockquote>

error-bad-quiet = „{ $text }“ kann ich nicht als zwei Uhrzeiten lesen. Schreib sie wie <code>22:30 - 6:45</code> oder <code>22-7 Uhr</code>.
