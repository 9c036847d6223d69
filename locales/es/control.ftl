### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = Una vez
repeat-daily = Cada día
repeat-workdays = De lunes a viernes
repeat-weekly = Cada semana
repeat-monthly = Cada mes…
repeat-yearly = Cada año
repeat-weekdays = Ciertos días…
repeat-every = Cada tantos días…
repeat-expert = 🤓 Con una regla…
repeat-day-chosen = ✅ { $day }
repeat-never = Nunca
repeat-months = { $months ->
    [12] Durante 1 año, hasta el { $day }
    [one] Durante 1 mes, hasta el { $day }
   *[other] Durante { $months } meses, hasta el { $day }
}
repeat-times = { $times } veces
unit-days = días
unit-weeks = semanas
unit-months = meses
create-ask-weekdays =
    🔁 <b>¿Qué días?</b>

    Toca los días y después “Listo”.
create-ask-every =
    🔁 <b>{ $repeat }</b>

    Cámbialo con los botones o escribe un número.
create-ask-monthly = 🔁 <b>¿Qué día del mes?</b>
create-ask-expert =
    🤓 <b>Escribe una regla.</b>

    Una RRULE según RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    O cron, con la hora de tu reloj: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>¿Cuándo termina?</b>

    { $repeat }.
    Elige, o escribe una fecha como <code>24 dic</code> o el número de veces.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = La fecha elegida, { $at }, no cumple esta repetición: empieza con la primera posterior que la cumple.
repeat-moved = El { $day } no existe la hora { $time } por el cambio de hora: se envía a las { $instead }.
repeat-no-days = Elige al menos un día.
repeat-no-number = Necesito un número del 1 al { $highest }.
repeat-no-end = No entiendo “{ $word }” como final. Prueba por ejemplo <code>24 dic</code> o <code>5 veces</code>.
repeat-not-counted = Esta regla son dos reglas en una y no puedo contar sus veces. Indica una fecha.
repeat-ends-before = Terminaría antes de empezar, el { $at }.
button-done = ✅ Listo
button-fewer = −
button-more = +
button-ends = 🏁 Fin

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [one] se omite un envío
       *[other] se omiten { $skipped } envíos
    })
schedule-asks =
    { $repeat }
    🙋 Te pregunto antes de cada envío
button-ask-first-off = 🙋 Preguntarme antes: no
button-ask-first-on = 🙋 Preguntarme antes: sí
button-marks-off = 🖋 Mostrar *negrita* en negrita: no
button-marks-on = 🖋 Mostrar *negrita* en negrita: sí
button-skip-next = ⏭ Omitir el próximo
button-skip-date = 📅 Omitir una fecha
button-run-now = ⚡ Enviar ya
button-run-really = ⚡ Sí, enviar ya
button-edit = ✏️ Editar
button-save = 💾 Guardar
button-undo = ↩️ Deshacer
skip-done = El próximo envío se omite.
skip-dates =
    📅 <b>¿Qué envíos omito?</b>

    Toca uno para omitirlo; tócalo otra vez para recuperarlo.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: se omite
run-now =
    ⚡ <b>¿Enviar esto a { $name } ahora?</b> Es un mensaje extra; lo programado no cambia.

    <blockquote>{ $text }</blockquote>
run-begun = Va en camino.
edit-confirm =
    ✏️ <b>Cambiar el mensaje programado</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = El mensaje programado cambió mientras tanto, así que no guardé nada. Revísalo de nuevo.
edit-saved = ✅ <b>Cambiado.</b> El próximo envío es el { $at }.
edit-saved-paused = ✅ <b>Cambiado.</b> Sigue en pausa: no se envía nada hasta que lo reanudes.
schedule-restored = El mensaje programado está de vuelta.

## Asking first

delivery-awaiting_approval =
    🙋 <b>¿Envío esto</b> a { $name }?
    Está previsto para el { $due }. { $again } y, sin respuesta hasta el { $until }, no lo envío.

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [one] { $name } y uno más
   *[other] { $name } y { $others } más
}
approval-asked = Espera tu respuesta
approval-snoozed = Vuelvo a preguntar el { $at }
approval-ask-text =
    ✏️ <b>¿Qué envío en su lugar, solo esta vez?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = Esto ya se decidió mientras tanto, así que no cambié nada.
button-approve = ✅ Enviar
button-approve-edit = ✏️ Editar
button-approve-skip = ⏭ Omitir
button-snooze-minutes = 💤 10 min
button-snooze-hour = 💤 1 h
mark-awaiting_approval = 🙋

error-last-run = Es el único envío que queda. En su lugar, pausa o elimina el mensaje programado.
error-undo-too-late = Ya es tarde para deshacerlo. Con /create puedes crearlo de nuevo.
