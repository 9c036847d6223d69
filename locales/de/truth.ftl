## The log

button-log-all = Alle
button-log-waiting = 🕓 Wartend
button-log-failed = ❌ Fehlgeschlagen
button-log-questions = ❔ Für dich
button-log-uncertain = ❓ Nicht sicher
button-log-contact = 👤 Nach Kontakt
button-log-export = 📤 Export
button-history = 🗒 Verlauf

logs-all =
    🗒 <b>Protokoll</b> ({ $total }), Neuestes zuerst{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
logs-waiting =
    🕓 <b>Wartend</b> ({ $total }), Nächstes zuerst{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
logs-failed =
    ❌ <b>Fehlgeschlagen</b> ({ $total }), Neuestes zuerst{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
logs-questions =
    ❔ <b>Bitte entscheide</b> ({ $total }), Nächstes zuerst{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
logs-uncertain =
    ❓ <b>Nicht sicher</b> ({ $total }), Neuestes zuerst{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), Neuestes zuerst{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
logs-none-all = Noch wurde nichts gesendet.
logs-none-waiting = Nichts wartet auf den Versand.
logs-none-questions = Nichts wartet auf deine Entscheidung.
logs-none-uncertain = Alles ist sicher.
logs-none-failed = Nichts ist fehlgeschlagen. 🎉
logs-of-none = An <b>{ $name }</b> wurde noch nichts gesendet.
logs-ask-contact = 👤 <b>Wessen Nachrichten soll ich zeigen?</b>

log-card =
    { $card }

    🕘 Fällig: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [one] … und ein Schritt davor
       *[other] … und { $count } Schritte davor
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = wartet auf deine Entscheidung
log-step-pending = eingereiht
log-step-waits = wartet
log-step-sending = wird gesendet
log-step-sent = an WhatsApp übergeben
log-step-delivered = zugestellt
log-step-read = gelesen
log-step-failed = nicht gesendet
log-step-unknown = nicht sicher
log-step-expired = zu spät zum Senden
log-step-cancelled = abgebrochen
log-cause-believed = du hast gesagt, dass es angekommen ist
log-cause-restricted = dein Konto darf zurzeit keine neuen Chats beginnen
log-cause-quiet-hours = deine Ruhezeit
log-cause-daily-cap = das Tageslimit war erreicht
log-cause-new-people = das Tageslimit für neue Personen war erreicht
log-cause-snoozed = du wolltest später entscheiden
log-cause-reminded = ich habe noch einmal gefragt
log-cause-deleted = der Zeitplan wurde gelöscht
log-cause-paused = der Zeitplan wurde pausiert
log-cause-moved = der Zeitplan hat eine andere Zeit bekommen
log-cause-left = du durftest den Bot nicht mehr nutzen
log-cause-skipped = du hast es ausgelassen

## The log as a file

export-begun = Ich bereite die Datei vor.
export-busy = Ich bereite noch die vorige Datei vor.
export-caption =
    📤 { $rows ->
        [0] Das Protokoll hat keine Nachrichten.
        [one] Das Protokoll: eine Nachricht.
       *[other] Das Protokoll: { $rows } Nachrichten.
    }
export-caption-cut = 📤 Das Protokoll: die ersten { $rows } von { $total } Nachrichten. Mehr passen nicht in eine Datei.
export-failed = 😔 Die Datei konnte nicht gesendet werden. Bitte versuch es in einer Weile noch einmal.

## Many messages in one

summary =
    📬 <b>{ $total ->
        [one] Eine Nachricht
       *[other] { $total } Nachrichten
    }:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent = { $count } gesendet
summary-arrived = { $count } gesendet ({ $delivered } zugestellt, { $read } gelesen)
summary-failed = { $count } fehlgeschlagen
summary-expired = { $count } zu spät
summary-unknown = { $count } nicht sicher
summary-waiting = { $count } wartend
summary-cancelled = { $count } abgebrochen
button-summary-failed = ❌ Was dich braucht
button-summary-all = 🗒 Protokoll

## The day at a glance

digest =
    ☀️ <b>Dein Tag im Überblick</b>

    Gestern: { $yesterday }
    Heute: { $today }
digest-counts = { $sent } gesendet, { $delivered } zugestellt, { $read } gelesen, { $failed } fehlgeschlagen.
digest-quiet = nichts wurde gesendet.
digest-free = nichts ist geplant.
digest-planned =
    { $planned } geplant, zuerst { $at } an { $name }{ $others ->
        [0] { "" }
        [one] { " " }und einen weiteren Kontakt
       *[other] { " " }und { $others } weitere
    }.
