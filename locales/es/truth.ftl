## The log

button-log-all = Todo
button-log-waiting = 🕓 En espera
button-log-failed = ❌ Fallidos
button-log-questions = ❔ Para ti
button-log-uncertain = ❓ Sin certeza
button-log-contact = 👤 Por contacto
button-log-export = 📤 Exportar
button-history = 🗒 Historial

logs-all =
    🗒 <b>Registro</b> ({ $total }), lo más reciente primero{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-waiting =
    🕓 <b>En espera</b> ({ $total }), lo próximo primero{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-failed =
    ❌ <b>Fallidos</b> ({ $total }), lo más reciente primero{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-questions =
    ❔ <b>A la espera de tu decisión</b> ({ $total }), lo próximo primero{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-uncertain =
    ❓ <b>Sin certeza</b> ({ $total }), lo más reciente primero{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), lo más reciente primero{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-none-all = Todavía no se ha enviado nada.
logs-none-waiting = No hay nada por salir.
logs-none-questions = Nada espera tu decisión.
logs-none-uncertain = No hay nada dudoso.
logs-none-failed = No ha fallado nada. 🎉
logs-of-none = Todavía no se ha enviado nada a <b>{ $name }</b>.
logs-ask-contact = 👤 <b>¿De quién muestro los mensajes?</b>

log-card =
    { $card }

    🕘 Previsto: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [one] … y un paso anterior
       *[other] … y { $count } pasos anteriores
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = espera tu decisión
log-step-pending = en cola
log-step-waits = espera
log-step-sending = enviándose
log-step-sent = entregado a WhatsApp
log-step-delivered = entregado
log-step-read = leído
log-step-failed = no enviado
log-step-unknown = sin certeza
log-step-expired = demasiado tarde para enviarlo
log-step-cancelled = cancelado
log-cause-believed = dijiste que llegó
log-cause-restricted = por ahora tu cuenta no puede iniciar chats nuevos
log-cause-quiet-hours = tus horas de silencio
log-cause-daily-cap = se alcanzó el límite del día
log-cause-new-people = se alcanzó el límite del día para personas nuevas
log-cause-snoozed = querías decidir más tarde
log-cause-reminded = volví a preguntar
log-cause-deleted = el mensaje programado se eliminó
log-cause-paused = el mensaje programado se puso en pausa
log-cause-moved = el mensaje programado cambió de hora
log-cause-left = ya no podías usar el bot
log-cause-skipped = lo omitiste

## The log as a file

export-begun = Estoy preparando el archivo.
export-busy = Todavía estoy preparando el archivo anterior.
export-caption =
    📤 { $rows ->
        [0] El registro no tiene mensajes.
        [one] El registro: un mensaje.
       *[other] El registro: { $rows } mensajes.
    }
export-caption-cut = 📤 El registro: los primeros { $rows } de { $total } mensajes. En un archivo no caben más.
export-failed = 😔 No se pudo enviar el archivo. Inténtalo de nuevo en un rato.

## Many messages in one

summary =
    📬 <b>{ $total ->
        [one] Un mensaje
       *[other] { $total } mensajes
    }:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent =
    { $count ->
        [one] 1 enviado
       *[other] { $count } enviados
    }
summary-arrived =
    { $count ->
        [one] 1 enviado
       *[other] { $count } enviados
    } ({ $delivered ->
        [one] 1 entregado
       *[other] { $delivered } entregados
    }, { $read ->
        [one] 1 leído
       *[other] { $read } leídos
    })
summary-failed =
    { $count ->
        [one] 1 fallido
       *[other] { $count } fallidos
    }
summary-expired = { $count } demasiado tarde
summary-unknown = { $count } sin certeza
summary-waiting = { $count } en espera
summary-cancelled =
    { $count ->
        [one] 1 cancelado
       *[other] { $count } cancelados
    }
button-summary-failed = ❌ Ver lo que te necesita
button-summary-all = 🗒 Registro

## The day at a glance

digest =
    ☀️ <b>Tu día de un vistazo</b>

    Ayer: { $yesterday }
    Hoy: { $today }
digest-counts = enviados: { $sent }, entregados: { $delivered }, leídos: { $read }, fallidos: { $failed }.
digest-quiet = no se envió nada.
digest-free = no hay nada previsto.
digest-planned =
    { $planned ->
        [one] 1 mensaje previsto
       *[other] { $planned } mensajes previstos, el primero
    } a las { $at } para { $name }{ $others ->
        [0] { "" }
        [one] { " " }y uno más
       *[other] { " " }y { $others } más
    }.
