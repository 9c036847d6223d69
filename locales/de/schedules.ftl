### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>Zeitpläne</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
schedules-today =
    🗓 <b>Zeitpläne, was heute ansteht</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
schedules-week =
    🗓 <b>Zeitpläne, was diese Woche ansteht</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
schedules-paused =
    🗓 <b>Zeitpläne, pausiert</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
schedules-finished =
    🗓 <b>Zeitpläne, beendet</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }

    Tippe einen an, um ihn erneut zu planen.
schedules-of =
    🗓 <b>Zeitpläne für { $name }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }

    Was an ein Label von { $name } geht, steht hier nicht.
schedules-none-all = 🗓 Nichts ist geplant.
schedules-none-today = 🗓 Für heute ist nichts mehr geplant.
schedules-none-week = 🗓 Für diese Woche ist nichts mehr geplant.
schedules-none-paused = 🗓 Kein Zeitplan ist pausiert.
schedules-none-finished = 🗓 Noch kein Zeitplan ist beendet.
schedules-after-delete =
    🗑 <b>Gelöscht:</b> der Zeitplan für { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>Wessen Zeitpläne soll ich zeigen?</b>
button-schedules-all = Alle { $total }
button-schedules-today = Heute { $total }
button-schedules-week = Diese Woche { $total }
button-schedules-paused = ⏸ Pausiert { $total }
button-schedules-finished = 🏁 Beendet { $total }
button-schedules-contact = 👤 Nach Kontakt
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ Danach: nichts mehr.
schedule-held-next =
    Nichts geht hinaus, bis du ihn fortsetzt. Der nächste Termin wäre:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at } ist während der Pause verstrichen, und danach kommt nichts mehr.
schedule-finished =
    🏁 Der Zeitplan für <b>{ $name }</b> ist beendet. /logs zeigt, was gesendet wurde.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 Duplizieren
button-schedule-again = ⏰ Erneut planen

## The calendar

button-agenda = 📆 Kalender
agenda =
    📆 <b>Was fällig ist</b> ({ $zone })

    { $days ->
        [0] In diesem Monat ist nichts fällig.
        [one] An einem Tag dieses Monats sind Nachrichten fällig.
       *[other] An { $days } Tagen dieses Monats sind Nachrichten fällig.
    } Die kleine Zahl an einem Tag sagt, wie oft, ein kleines + mehr als neunmal: Tippe darauf, um zu sehen, was.
agenda-partly =
    { $agenda }
    Du hast so viele Zeitpläne, dass nur die nächsten { $limit } gezählt sind.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] An diesem Tag ist nichts fällig.
        [one] Ein Zeitplan ist fällig.
       *[other] { $total } Zeitpläne sind fällig.
    }{ $pages ->
        [one] { "" }
       *[other] { " " }Das ist Seite { $page } von { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = Dieser Tag ist vorbei. /logs zeigt, was gesendet wurde.

## All at once

button-pause-all = ⏸ Alle pausieren
button-resume-all = ▶️ Alle fortsetzen
button-pause-all-really = ⏸ Ja, alle pausieren
button-resume-all-really = ▶️ Ja, alle fortsetzen
pause-all =
    { $total ->
        [one] ⏸ <b>Den einen aktiven Zeitplan pausieren?</b>
       *[other] ⏸ <b>Alle { $total } aktiven Zeitpläne pausieren?</b>
    }

    Davon geht nichts raus, bis du sie fortsetzt, einzeln oder alle auf einmal. Was noch wartet, etwa auf das Ende deiner Ruhezeit, wird abgebrochen.
resume-all =
    { $total ->
        [one] ▶️ <b>Den einen pausierten Zeitplan fortsetzen?</b>
       *[other] ▶️ <b>Alle { $total } pausierten Zeitpläne fortsetzen?</b>
    }

    Auch die, die du einzeln pausiert hast. Was in die Pause fiel, wird ausgelassen, und wovon nichts übrig ist, das ist beendet.
paused-all = { $total ->
    [0] Es sind schon alle Zeitpläne pausiert.
    [one] Ein Zeitplan ist pausiert.
   *[other] { $total } Zeitpläne sind pausiert.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [one] { " " }Eine Nachricht, die noch wartete, ist abgebrochen.
   *[other] { " " }{ $count } Nachrichten, die noch warteten, sind abgebrochen.
}
resumed-all = { $total ->
    [one] Ein Zeitplan geht weiter.
   *[other] { $total } Zeitpläne gehen weiter.
}
resumed-all-over = { $over ->
    [one] Ein Zeitplan endete während der Pause; so viele gehen weiter: { $total }.
   *[other] { $over } Zeitpläne endeten während der Pause; so viele gehen weiter: { $total }.
}
