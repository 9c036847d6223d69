### Who may use the bot, for its owner.

button-people = 🔑 Quién puede usarme
button-invite = ➕ Invitar a alguien
button-copy-link = 📋 Copiar el enlace
button-withdraw =
    { $count ->
        [one] ✖ Retirar la invitación abierta
       *[other] ✖ Retirar { $count } invitaciones abiertas
    }
button-remove = 🚫 Quitar el acceso
button-remove-keep = 🚫 Quitar y conservar sus datos
button-remove-erase = 🗑 Quitar y eliminar sus datos
button-erase-theirs = 🗑 Eliminar sus datos
button-erase-really = 🗑 Sí, eliminar todo

people =
    🔑 <b>Quién puede usarme</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    Cada persona vincula su propio WhatsApp y nadie ve lo de los demás.{ $pending ->
        [0] { "" }
        [one] { " " }Hay una invitación abierta.
       *[other] { " " }Hay { $pending } invitaciones abiertas.
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    ID de Telegram <code>{ $number }</code>

    El bot es tuyo.
person-card-listed =
    👤 <b>{ $name }</b>
    ID de Telegram <code>{ $number }</code>

    Figura en ALLOWED_USER_IDS, así que no puedo quitarle el acceso. Quien me ejecuta sí puede: que saque el ID de ese ajuste y me inicie de nuevo.
person-card-invited =
    👤 <b>{ $name }</b>
    ID de Telegram <code>{ $number }</code>

    Llegó por invitación y está aquí desde el { $at }.
person-card-removed =
    🚫 <b>{ $name }</b>
    ID de Telegram <code>{ $number }</code>

    No tiene acceso desde el { $at }. Sus datos se conservan; no se envía nada. Una invitación le devuelve el acceso.
person-card-leaving =
    ⏳ <b>{ $name }</b>
    ID de Telegram <code>{ $number }</code>

    Se le está quitando el acceso. Continúa por sí solo, también tras un reinicio; mientras no se pueda contactar con WhatsApp, espera.

invitation =
    🔑 <b>Una invitación para una persona</b>

    Pásale este enlace:
    { $link }

    O pídele que me envíe <code>/start { $code }</code>.

    Es válida hasta el { $until } y una sola vez. No guardo copia, así que no puedo mostrarla de nuevo.
invitations-withdrawn =
    { $count ->
        [0] No había ninguna invitación abierta.
        [one] La invitación ya no vale.
       *[other] { $count } invitaciones ya no valen.
    }
error-too-many-invitations = Hay { $limit } invitaciones abiertas y no puede haber más a la vez. Retíralas o espera a que se usen o caduquen.
invited =
    🔑 <b>Te doy la bienvenida, { $name }.</b> Ya puedes usar este bot. Lo que guardes aquí es solo tuyo.

person-remove =
    <b>¿Quitar el acceso a { $name }?</b>

    Dejo de responderle, sus mensajes programados se detienen, no sale nada de lo que espera y su WhatsApp se desconecta.

    ¿Qué pasa con sus contactos, plantillas, mensajes programados y registro?
person-erase =
    <b>¿Eliminar todo lo de { $name }?</b>

    Sus contactos, plantillas, mensajes programados, registro y ajustes. Esto no se puede deshacer.
person-removed = { $name } ya no puede usarme.
farewell-kept = Quien administra este bot puso fin a tu acceso. Ya no se envía nada por ti, tus mensajes programados están en pausa y tu WhatsApp está desconectado de él. Tus datos se conservan aquí; si recibes otra invitación, los encontrarás como estaban.
farewell-erased = Quien administra este bot puso fin a tu acceso. Ya no se envía nada por ti, tu WhatsApp está desconectado de él y todos tus datos aquí se eliminaron.
