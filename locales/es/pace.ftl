### Quiet hours, the pace of sending, and what waits because of them.

button-quiet-off = 🔔 Sin horas de silencio
button-chosen = ● { $label }

quiet-hours = { $start } – { $end }
quiet-none = ninguna
quiet-ask =
    ⚙️ <b>Ajustes › Horas de silencio</b>

    ¿Cuándo quieres silencio? Ahora: { $quiet } ({ $zone }).

    Lo programado espera entonces hasta que terminen las horas de silencio. Lo que envías tú sale al momento.
    Elige o escribe dos horas, por ejemplo <code>22:30 - 6:45</code> o <code>de 22h a 7h</code>.
quiet-changed = 🌙 Horas de silencio: <b>{ $quiet }</b>. Lo programado espera entonces hasta que terminen.
quiet-over = 🔔 Ya no hay horas de silencio: todo sale a su hora.

pace =
    ⚙️ <b>Ajustes › Ritmo</b>

    Ritmo: <b>{ $pace }</b>

    Entre mensajes a distintas personas espero unos segundos, como harías tú, y más si nunca te han escrito: WhatsApp toma muchos mensajes seguidos por spam y puede restringir tu cuenta.
    <b>Prudente</b> espera el doble. <b>Sin pausas</b> no espera nada: bajo tu propio riesgo.

    Un mensaje suelto nunca se retrasa. En un día envío como máximo { $cap ->
        [one] un mensaje
       *[other] { $cap } mensajes
    } y, salvo con el ritmo sin pausas, escribo como máximo a { $firsts } personas nuevas; lo que pase de ahí espera al día siguiente.
pace-careful = Prudente
pace-normal = Normal
pace-off = Sin pausas

limit-reached = ⏳ <b>Se alcanzó el límite de { $most } mensajes por hoy.</b>{ $rest }
limit-reached-people = ⏳ <b>Hoy ya escribí a { $most } personas nuevas</b>, y escribir a más de golpe podría parecerle spam a WhatsApp. Los mensajes a los demás siguen.{ $rest }
limit-waiting =
    { $waiting ->
        [0] { "" }
        [one] { " " }Un mensaje espera hasta mañana.
       *[other] { " " }{ $waiting } mensajes esperan hasta mañana.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Un mensaje no puede esperar tanto y no saldrá; te avisaré entonces y podrás enviarlo de nuevo.
       *[other] { " " }{ $lost } mensajes no pueden esperar tanto y no saldrán; te avisaré entonces y podrás enviarlos de nuevo.
    }

quiet-waits =
    { $said }
    🌙 Espera hasta el { $until }: tus horas de silencio.
delivery-pending-quiet =
    🌙 <b>En espera</b> para { $name } hasta el { $until }: tus horas de silencio.

    <blockquote>{ $text }</blockquote>
delivery-pending-capped =
    🕓 <b>En espera</b> para { $name } hasta el { $until }: se alcanzó el límite de mensajes por hoy.

    <blockquote>{ $text }</blockquote>
delivery-pending-new-people =
    🕓 <b>En espera</b> para { $name } hasta el { $until }: hoy ya escribí a bastantes personas nuevas, y más podría parecerle spam a WhatsApp.

    <blockquote>{ $text }</blockquote>
delivery-pending-too-long =
    🕓 <b>En espera</b> para { $name }: se alcanzó un límite del día. Podría salir mañana, pero solo se permite hasta el { $until }.

    <blockquote>{ $text }</blockquote>

error-bad-quiet = No puedo leer “{ $text }” como dos horas. Escríbelas así: <code>22:30 - 6:45</code> o <code>de 22h a 7h</code>.
