## Home: today at a glance

home =
    🏠 <b>Hallo { $name }</b>

    { $connection }

    { $next }
home-next =
    📅 <b>Als Nächstes</b>
    { $lines }
home-line = { $at } · { $name }
home-lines =
    { $line }
    { $more }
home-more = …
home-nothing = 📅 Nichts ist geplant. Tippe auf „Schreiben“, um loszulegen.
nothing-paused = 📅 Nichts geht raus: Alle Zeitpläne sind pausiert. Mit /schedules setzt du sie fort.
status-next = 📅 Nächste Nachricht: { $at }
status-nothing = 📅 Nichts ist geplant.
button-write = ✍️ Schreiben
button-home-asked =
    { $count ->
        [one] ❔ Eine Nachricht wartet auf dein Ja
       *[other] ❔ { $count } Nachrichten warten auf dein Ja
    }
button-home-uncertain =
    { $count ->
        [one] ❓ Eine Nachricht: angekommen?
       *[other] ❓ { $count } Nachrichten: angekommen?
    }
button-home-failed =
    { $count ->
        [one] ❌ Eine Nachricht heute fehlgeschlagen
       *[other] ❌ { $count } Nachrichten heute fehlgeschlagen
    }

home-first =
    🏠 <b>Hallo { $name }</b>

    Ich sende deine WhatsApp-Nachrichten pünktlich und genau einmal, und ich sage dir, was aus ihnen geworden ist. { $done ->
        [0] Noch drei Schritte, und deine erste Nachricht ist unterwegs:
        [one] Der erste Schritt ist getan, noch zwei:
       *[other] Noch ein Schritt:
    }
button-step-link = 📱 WhatsApp verknüpfen
button-step-add = 👥 Jemanden hinzufügen
button-step-write = ✍️ Schreiben
button-step-done = ✅ { $step }

write =
    ✍️ <b>Schreiben</b>

    Jetzt oder zu einer bestimmten Zeit? Einmal oder immer wieder? Ich frage eins nach dem anderen ab.

button-help = ❓ Hilfe
button-status = 📊 Status

help =
    ❓ <b>Hilfe</b>

    Ich sende deine WhatsApp-Nachrichten pünktlich und genau einmal, und ich sage dir, was aus ihnen geworden ist.

    <b>Verbinden</b>
    /whatsapp zeigt einen Code, den du mit dem Handy scannst oder dort eintippst.

    <b>Personen</b>
    <code>/add Mama +49 151 23456789</code>, teile einen Kontakt mit mir, schick mir eine .vcf- oder .csv-Datei, oder importiere Personen und Gruppen aus WhatsApp in /contacts.

    <b>Schreiben</b>
    • jetzt: <code>/send Mama Hallo</code>, oder <code>/send #familie Hallo</code> an alle mit diesem Label
    • später: <code>/create Mama, Papa; morgen 9:00; Alles Gute zum Geburtstag, { "{name}" }!</code>
    • Schritt für Schritt: /create

    <b>Zeiten</b>
    <code>in 10 Minuten</code>, <code>18:30</code>, <code>morgen 9:00</code>, <code>Freitag 18:30</code>, <code>24.12.2026 18:00</code>, <code>Montag bis Freitag um 8:00</code>

    <b>Platzhalter</b>
    { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" } und eigene: Öffne einen Kontakt und füge ein Feld hinzu. <code>{ "{name|du}" }</code> sagt, was dort steht, wo nichts bekannt ist.

    <b>Antworten</b>
    Was deine Kontakte zurückschreiben, kommt hier an; antworte darauf, und deine Antwort geht über WhatsApp raus.

    <b>Ansehen</b>
    /start heute · /schedules was ansteht · /logs was gesendet wurde · /templates · /search · /status · /settings · /cancel
