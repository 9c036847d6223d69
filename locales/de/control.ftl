### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = Einmal
repeat-daily = Täglich
repeat-workdays = Montag bis Freitag
repeat-weekly = Wöchentlich
repeat-monthly = Monatlich…
repeat-yearly = Jährlich
repeat-weekdays = Bestimmte Tage…
repeat-every = Alle paar…
repeat-expert = 🤓 Nach Regel…
repeat-day-chosen = ✅ { $day }
repeat-never = Nie
repeat-months = { $months ->
    [12] 1 Jahr lang, bis { $day }
    [one] 1 Monat lang, bis { $day }
   *[other] { $months } Monate lang, bis { $day }
}
repeat-times = { $times } Mal
unit-days = Tage
unit-weeks = Wochen
unit-months = Monate
create-ask-weekdays =
    🔁 <b>An welchen Tagen?</b>

    Tippe die Tage an, dann Fertig.
create-ask-every =
    🔁 <b>{ $repeat }</b>

    Ändere es mit den Buttons oder schreib eine Zahl.
create-ask-monthly = 🔁 <b>An welchem Tag im Monat?</b>
create-ask-expert =
    🤓 <b>Schreib eine Regel.</b>

    Eine RRULE nach RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    Oder cron, nach deiner Uhr: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>Wann endet es?</b>

    { $repeat }.
    Wähle, oder schreib ein Datum wie <code>24.12.</code> oder wie oft.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = Deine Zeit, { $at }, passt nicht zu dieser Regel. Es beginnt deshalb mit dem ersten Termin danach.
repeat-moved = { $time } gibt es am { $day } wegen der Zeitumstellung nicht: gesendet wird um { $instead }.
repeat-no-days = Wähle mindestens einen Tag.
repeat-no-number = Ich brauche eine Zahl von 1 bis { $highest }.
repeat-no-end = „{ $word }“ verstehe ich nicht als Ende. Versuch zum Beispiel <code>24.12.</code> oder <code>5 Mal</code>.
repeat-not-counted = Das sind zwei Regeln in einer, die ich nicht zählen kann. Gib stattdessen ein Datum an.
repeat-ends-before = Es würde enden, bevor es beginnt, nämlich am { $at }.
button-done = ✅ Fertig
button-fewer = −
button-more = +
button-ends = 🏁 Ende

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [one] ein Termin
       *[other] { $skipped } Termine
    } ausgelassen)
schedule-asks =
    { $repeat }
    🙋 Ich frage dich vor jedem Mal
button-ask-first-off = 🙋 Vorher fragen: nein
button-ask-first-on = 🙋 Vorher fragen: ja
button-marks-off = 🖋 *Fett* fett zeigen: nein
button-marks-on = 🖋 *Fett* fett zeigen: ja
button-skip-next = ⏭ Nächsten auslassen
button-skip-date = 📅 Termin auslassen
button-run-now = ⚡ Jetzt senden
button-run-really = ⚡ Ja, jetzt senden
button-edit = ✏️ Bearbeiten
button-save = 💾 Speichern
button-undo = ↩️ Rückgängig
skip-done = Der nächste Termin wird ausgelassen.
skip-dates =
    📅 <b>Welche Termine soll ich auslassen?</b>

    Tippe einen an; tippe noch einmal, um es zurückzunehmen.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: ausgelassen
run-now =
    ⚡ <b>Das jetzt an { $name } senden?</b> Es ist eine zusätzliche Nachricht; der Zeitplan bleibt, wie er ist.

    <blockquote>{ $text }</blockquote>
run-begun = Ist unterwegs.
edit-confirm =
    ✏️ <b>Zeitplan ändern</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = Der Zeitplan hat sich inzwischen geändert, deshalb habe ich nichts gespeichert. Bitte sieh ihn dir noch einmal an.
edit-saved = ✅ <b>Geändert.</b> Der nächste Termin ist am { $at }.
edit-saved-paused = ✅ <b>Geändert.</b> Der Zeitplan ist weiterhin pausiert: Bis du ihn fortsetzt, wird nichts gesendet.
schedule-restored = Der Zeitplan ist wieder da.

## Asking first

delivery-awaiting_approval =
    🙋 <b>Soll ich das senden</b> an { $name }?
    Fällig am { $due }. { $again }; ohne Antwort bis { $until } sende ich es nicht.

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [one] { $name } und einen weiteren Kontakt
   *[other] { $name } und { $others } weitere
}
approval-asked = Es wartet auf dich
approval-snoozed = Ich frage wieder am { $at }
approval-ask-text =
    ✏️ <b>Was soll ich dieses eine Mal stattdessen senden?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = Das wurde inzwischen entschieden, ich habe nichts geändert.
button-approve = ✅ Senden
button-approve-edit = ✏️ Bearbeiten
button-approve-skip = ⏭ Auslassen
button-snooze-minutes = 💤 10 Min.
button-snooze-hour = 💤 1 Std.
mark-awaiting_approval = 🙋

error-last-run = Das ist der letzte verbleibende Termin. Pausiere oder lösche stattdessen den Zeitplan.
error-undo-too-late = Zum Rückgängigmachen ist es zu spät. Mit /create legst du ihn neu an.
