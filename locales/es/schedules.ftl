### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>Programados</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-today =
    🗓 <b>Programados para hoy</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-week =
    🗓 <b>Programados para esta semana</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-paused =
    🗓 <b>Programados, en pausa</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-finished =
    🗓 <b>Programados, terminados</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    Toca uno para programarlo de nuevo.
schedules-of =
    🗓 <b>Programados para { $name }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    Lo que va a una etiqueta de { $name } no aparece aquí.
schedules-none-all = 🗓 No hay nada programado.
schedules-none-today = 🗓 No hay nada más programado para hoy.
schedules-none-week = 🗓 No hay nada más programado para esta semana.
schedules-none-paused = 🗓 No hay nada en pausa.
schedules-none-finished = 🗓 Todavía no ha terminado ninguno.
schedules-after-delete =
    🗑 <b>Eliminado:</b> el mensaje programado para { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>¿De quién muestro los mensajes programados?</b>
button-schedules-all = Todos { $total }
button-schedules-today = Hoy { $total }
button-schedules-week = Esta semana { $total }
button-schedules-paused = ⏸ En pausa { $total }
button-schedules-finished = 🏁 Terminados { $total }
button-schedules-contact = 👤 Por contacto
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ Después: nada.
schedule-held-next =
    No se envía nada hasta que lo reanudes. El siguiente sería:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at }: pasó durante la pausa, y no queda ninguno más.
schedule-finished =
    🏁 El mensaje programado para <b>{ $name }</b> ha terminado. /logs muestra lo que se envió.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 Duplicar
button-schedule-again = ⏰ Programar de nuevo

## The calendar

button-agenda = 📆 Calendario
agenda =
    📆 <b>Lo previsto</b> ({ $zone })

    { $days ->
        [0] Este mes no hay nada previsto.
        [one] Hay mensajes previstos en un día de este mes.
       *[other] Hay mensajes previstos en { $days } días de este mes.
    } El número pequeño junto a un día indica cuántas veces, y un + pequeño, más de nueve: tócalo para ver qué.
agenda-partly =
    { $agenda }
    Tienes tantos mensajes programados que solo cuento los próximos { $limit }.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] Este día no hay nada previsto.
        [one] Hay un mensaje programado.
       *[other] Hay { $total } mensajes programados.
    }{ $pages ->
        [one] { "" }
       *[other] { " " }Esta es la página { $page } de { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = Este día ya pasó. /logs muestra lo que se envió.

## All at once

button-pause-all = ⏸ Pausar todo
button-resume-all = ▶️ Reanudar todo
button-pause-all-really = ⏸ Sí, pausar todo
button-resume-all-really = ▶️ Sí, reanudar todo
pause-all =
    { $total ->
        [one] ⏸ <b>¿Pausar el único mensaje programado activo?</b>
       *[other] ⏸ <b>¿Pausar los { $total } mensajes programados activos?</b>
    }

    No sale nada de ellos hasta que los reanudes, uno a uno o todos a la vez. Lo que espera para salir, por ejemplo hasta el fin de tus horas de silencio, se cancela.
resume-all =
    { $total ->
        [one] ▶️ <b>¿Reanudar el único mensaje programado en pausa?</b>
       *[other] ▶️ <b>¿Reanudar los { $total } mensajes programados en pausa?</b>
    }

    También los que pausaste uno a uno. Lo que cayó en la pausa se omite, y termina aquello de lo que no queda nada.
paused-all = { $total ->
    [0] Ya está todo en pausa.
    [one] Un mensaje programado queda en pausa.
   *[other] { $total } mensajes programados quedan en pausa.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [one] { " " }Un mensaje que esperaba se cancela.
   *[other] { " " }{ $count } mensajes que esperaban se cancelan.
}
resumed-all = { $total ->
    [one] Un mensaje programado sigue adelante.
   *[other] { $total } mensajes programados siguen adelante.
}
resumed-all-over = { $over ->
    [one] Un mensaje programado terminó durante la pausa; siguen adelante: { $total }.
   *[other] { $over } mensajes programados terminaron durante la pausa; siguen adelante: { $total }.
}
