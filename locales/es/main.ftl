### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>Te doy la bienvenida, { $name }.</b> Este bot ya es tuyo y no responde a nadie más.
unknown-command = No conozco el comando <b>{ $command }</b>. /help muestra lo que puedo hacer.
stale-button = Este menú ha caducado. Empieza de nuevo, por ejemplo con /start.
cancel-nothing = No hay nada que cancelar.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = Cancelado. No se envió nada ni se guardó nada más.
form-interrupted = Dejé lo que habíamos empezado; no se guardó nada.
form-set-aside = Dejé a un lado lo que habíamos empezado. No se envió ni se guardó nada; con un toque seguimos.
form-over = Eso ya terminó: se canceló, se envió o quedó demasiado tiempo a un lado. Ahora no se hizo nada. /create empieza de nuevo.
form-not-an-answer = Esa respuesta no me sirve aquí: necesito un mensaje de texto o uno de los botones. /cancel lo detiene.

## Buttons

button-add-contact = ➕ Añadir un contacto
button-add-named = ➕ Añadir a { $name }
button-add-template = ➕ Nueva plantilla
button-back = ‹ Atrás
button-by-number = 🔢 Usar un código
button-cancel = ✖ Cancelar
button-change-contact = 👤 Destinatario
button-change-repeat = 🔁 Repetición
button-change-text = ✏️ Texto
button-change-when = 🕘 Hora
button-check = 🔎 Comprobar en WhatsApp
button-confirm = ✅ Confirmar
button-connect = 📱 Conectar WhatsApp
button-contacts = 👥 Contactos
button-copy = 📋 Copiar el código
button-create = ➕ Programar mensaje
button-delete = 🗑 Eliminar
button-delete-really = 🗑 Sí, eliminar
button-details = Detalles
button-disconnect = Desconectar
button-disconnect-really = Sí, desconectar
button-import = 📥 Importar de WhatsApp
button-import-add = ✅ Añadir { $chosen }
button-import-groups = 👥 Grupos ({ $total })
button-import-more = 📥 Importar más
button-import-none = Desmarcar todo
button-import-page = Marcar página
button-import-people = 👤 Personas ({ $total })
button-import-unsearch = ✖ Cerrar búsqueda
button-it-arrived = Llegó
button-logs = 🗒 Registro
button-new-code = 🔄 Código nuevo
button-next = Siguiente ›
button-other-number = ✏️ Otro número
button-pause = ⏸ Pausar
button-previous = ‹ Anterior
button-reply = ↩️ Responder
button-resume = ▶️ Reanudar
button-scan = 📷 Escanear una imagen
button-schedule-for = ⏰ Programar un mensaje
button-schedules = 🗓 Programados
button-send = ✉️ Enviar ahora
button-send-again = 🔁 Enviar de nuevo
button-send-now = ✉️ Enviar ahora
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 Plantillas
button-unsent = ↩️ Seguir con ello
button-unsent-for = ✉️ Enviar lo escrito a { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ Programar un mensaje a { $name }

## The command menu

command-add = Añadir un contacto: /add Mamá +34 612 34 56 78
command-cancel = Detener lo que estamos haciendo
command-contacts = Tus contactos
command-create = Programar un mensaje: una vez o periódicamente
command-help = Lo que puedo hacer
command-logs = Lo que se envió y qué pasó con ello
command-schedules = Lo que viene
command-search = Buscar un contacto: /search mamá
command-send = Enviar un mensaje ahora: /send Mamá Hola
command-settings = Idioma, zona horaria, avisos y más
command-start = Inicio: hoy de un vistazo
command-status = Cómo está todo
command-templates = Textos para reutilizar
command-whatsapp = Conectar o desconectar WhatsApp

## WhatsApp

connection-working = 🟢 WhatsApp está conectado como { $account }
connection-restricted =
    🟡 WhatsApp está conectado como { $account }
    { $restriction }
connection-starting = 🟡 WhatsApp se está conectando…
connection-pairing = 🟡 WhatsApp espera que escanees su código: /whatsapp
connection-passkey = 🟠 WhatsApp exige una llave de acceso, así que aún no está conectado: /whatsapp
connection-confirm = 🟠 WhatsApp espera que confirmes el nuevo dispositivo en tu teléfono.
connection-failed = 🔴 WhatsApp no está conectado: { $reason } /whatsapp lo conecta de nuevo.
connection-away = 🔴 WhatsApp no está conectado: { $reason }
connection-stopped = ⚪ WhatsApp no está conectado. /whatsapp lo conecta.
connection-attention = 🟠 WhatsApp te necesita ({ $status }): /whatsapp

restricted = Por ahora no permite que tu cuenta inicie chats nuevos. Los mensajes a quienes te han escrito siguen saliendo; los demás esperan.
restricted-until = No permite que tu cuenta inicie chats nuevos hasta el { $until }. Los mensajes a quienes te han escrito siguen saliendo; los demás esperan.

reason-expired = el código no se usó a tiempo.
reason-logged-out = se desvinculó en el teléfono.
reason-main-device-gone = WhatsApp ya no está en el teléfono: se eliminó o el número se registró de nuevo. Conéctalo otra vez.
reason-unreachable = no se puede contactar con WhatsApp. Sigo intentándolo.
reason-replaced = otro programa tomó el control de la vinculación.
reason-banned = WhatsApp ha suspendido tu cuenta por un tiempo. Me conecto de nuevo cuando termine.
reason-banned-until = WhatsApp ha suspendido tu cuenta hasta el { $until }. Me conecto de nuevo cuando termine.
reason-passkey = WhatsApp exige una llave de acceso, que solo se puede usar en el propio WhatsApp. Conéctate mejor con un código para escribir.
reason-unexpected-state = quedó en un estado que no conozco.
reason-connection-lost = se perdió la conexión. Sigo intentándolo.
reason-server-error = los servidores de WhatsApp tienen un problema. Sigo intentándolo.
reason-outdated = WhatsApp exige una versión más reciente de este programa. Actualízalo e inícialo de nuevo.
reason-stalled = se quedó bloqueado. Inténtalo de nuevo.
reason-connect-failure = WhatsApp rechazó la conexión. Inténtalo más tarde.
reason-pairing-refused = WhatsApp rechazó el nuevo dispositivo. Inténtalo más tarde.
reason-multidevice-off = WhatsApp en el teléfono es demasiado antiguo para los dispositivos vinculados. Actualízalo allí.
reason-session-file = el inicio de sesión guardado está dañado. Desconecta y conecta de nuevo.
reason-engine-unavailable = la biblioteca de WhatsApp no se puede cargar en este equipo; su registro dice por qué.
reason-engine-crashed = la biblioteca de WhatsApp falló. Inténtalo de nuevo.
reason-none = se desvinculó o se detuvo.
reason-other = se detuvo ({ $code }).

whatsapp-starting = 📱 Un momento, estoy pidiendo un código a WhatsApp…
whatsapp-scan =
    <b>Escanea este código con tu teléfono</b>

    1. Abre WhatsApp en tu teléfono
    2. Ajustes › Dispositivos vinculados › Vincular un dispositivo
    3. Apunta la cámara a esta imagen

    El código cambia de vez en cuando; yo mantengo la imagen al día.
whatsapp-on-show = Ya hay un código a la vista en este chat.
whatsapp-ask-number =
    🔢 <b>¿Qué número tiene la cuenta de WhatsApp?</b>

    Envíame el número de teléfono con el que usas WhatsApp, por ejemplo <code>+34 612 34 56 78</code>. Te respondo con un código para escribirlo en ese teléfono.

    { $assumed }
whatsapp-type =
    🔢 <b>Escribe este código en tu teléfono</b>

    <code>{ $code }</code>

    1. Abre WhatsApp en el teléfono con el número { $phone }
    2. Ajustes › Dispositivos vinculados › Vincular un dispositivo
    3. Toca “Vincular con número de teléfono”
    4. Escribe el código

    Es válido durante unos minutos.
whatsapp-type-expired = ⌛ El código no se escribió a tiempo.
whatsapp-refused = ⚠️ WhatsApp no da ningún código para este número. Revisa el número o escanea una imagen.
whatsapp-connected =
    ✅ <b>Conectado como { $account }</b>

    Ya puedes importar tus contactos y grupos de WhatsApp.
whatsapp-connected-restricted =
    🟡 <b>Conectado como { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ El código no se escaneó a tiempo.
whatsapp-no-code = ⚠️ WhatsApp no da ningún código en este momento. Revisa la conexión a internet e inténtalo de nuevo.
whatsapp-failed = ⚠️ No se pudo conectar: { $reason }
whatsapp-stopped = Se detuvo la conexión.
whatsapp-passkey = 🔐 WhatsApp exige la llave de acceso de esta cuenta, que solo se puede usar en el propio WhatsApp. Conéctate mejor con un código para escribir en tu teléfono.
whatsapp-confirm = 🔐 WhatsApp te pide que confirmes el nuevo dispositivo. Abre WhatsApp en tu teléfono y confírmalo; aquí espero.
whatsapp-unlink =
    📱 <b>¿Desconectar WhatsApp?</b>

    Lo programado se conserva. { $waiting ->
        [0] No sale nada hasta que te conectes de nuevo; lo previsto para ese tiempo espera y no se envía si ya es demasiado tarde.
        [one] Un mensaje está por salir: sigue esperando, como todo lo previsto, hasta que te conectes de nuevo. Lo que para entonces sea demasiado tarde no se envía.
       *[other] { $waiting } mensajes están por salir: siguen esperando, como todo lo previsto, hasta que te conectes de nuevo. Lo que para entonces sea demasiado tarde no se envía.
    }
whatsapp-unlinked = WhatsApp está desconectado. Lo programado se conserva y espera hasta que te conectes de nuevo.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>WhatsApp se desconectó.</b> Lo programado espera hasta que se conecte de nuevo.
        [one] <b>Un mensaje está esperando</b> y no puede salir.
       *[other] <b>{ $waiting } mensajes están esperando</b> y no pueden salir.
    }
    { $connection }
alert-restricted =
    🟡 <b>WhatsApp restringe tu cuenta</b> { $account }.

    { $restriction }{ $waiting ->
        [0] { "" }
        [one] { " " }Un mensaje está esperando.
       *[other] { " " }{ $waiting } mensajes están esperando.
    }

## Contacts

add-ask =
    <b>¿A quién añado?</b>

    Envíame el nombre y el número: <code>Mamá +34 612 34 56 78</code>
    O comparte un contacto conmigo (📎 › Contacto).

    { $assumed }
add-ask-number =
    <b>¿Qué número tiene { $name }?</b>

    Por ejemplo <code>+34 612 34 56 78</code>

    { $assumed }
add-ask-name =
    <b>¿De quién es el { $phone }?</b>

    Envíame el nombre.
number-region = Los números sin código de país se leen como en { $region } ({ $prefix }). Para cambiarlo: /settings › 🌍 País
contact-added = ✅ Contacto añadido: <b>{ $name }</b>, { $phone }.
contacts-list =
    👥 <b>Contactos</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
contacts-found =
    🔎 { $total ->
        [one] Un contacto coincide
       *[other] { $total } contactos coinciden
    } con “{ $search }”{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
contacts-none =
    Todavía no tienes contactos.

    Añade el primero: <code>/add Mamá +34 612 34 56 78</code>, comparte un contacto conmigo o envíame un archivo .vcf o .csv.
contacts-none-found = Ningún contacto coincide con “{ $search }”. /contacts los muestra todos.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    Grupo de WhatsApp
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = grupo
contact-no-number = número desconocido
contact-unchecked = Aún sin comprobar en WhatsApp.
contact-on-whatsapp = ✅ Está en WhatsApp.
contact-not-on-whatsapp = ❌ No está en WhatsApp.
contact-same-account = Este número pertenece a la misma cuenta de WhatsApp que { $name }.
contact-check-not-paired = WhatsApp no está conectado, así que no puedo preguntarle. /whatsapp lo conecta.
contact-check-failed = WhatsApp no puede decirlo en este momento. Inténtalo más tarde.
contact-gone = Este contacto ya no existe.
contact-delete = ¿Eliminar a <b>{ $name }</b>?
contact-in-use =
    No se puede eliminar a <b>{ $name }</b>: { $schedules ->
        [one] hay un mensaje programado para este contacto. Elimínalo primero.
       *[other] hay { $schedules } mensajes programados para este contacto. Elimínalos primero.
    }
contact-in-use-short = Hay un mensaje programado para este contacto. Elimínalo primero.
search-usage = Dime a quién busco: <code>/search mamá</code>

## Importing from WhatsApp

import-list =
    📥 <b>Importar de WhatsApp</b>{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    { $total ->
        [0] No hay nadie en esta lista.
        [one] Toca a quién añadir o envíame el comienzo de un nombre.
       *[other] Toca a quién añadir o envíame el comienzo de un nombre.
    }{ $chosen ->
        [0] { "" }
        [one] { " " }Elegidos: { $chosen }.
       *[other] { " " }Elegidos: { $chosen }.
    }
import-list-found =
    📥 <b>Importar de WhatsApp</b>{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    🔎 { $total ->
        [0] Nadie coincide
        [one] Hay una coincidencia
       *[other] Hay { $total } coincidencias
    } con “{ $search }”.{ $chosen ->
        [0] { "" }
        [one] { " " }Elegidos: { $chosen }.
       *[other] { " " }Elegidos: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [one] un miembro
       *[other] { $members } miembros
    }
import-known = Ya está en tus contactos.
import-full = Como máximo { $limit } a la vez: añade estos primero y sigue después.
import-nobody = Elige a alguien primero.
import-not-connected = WhatsApp no está conectado, así que no hay de dónde importar.
import-done =
    ✅ { $added ->
        [0] <b>No se añadió a nadie.</b>
        [one] <b>Se añadió un contacto.</b>
       *[other] <b>Se añadieron { $added } contactos.</b>
    }{ $known ->
        [0] { "" }
        [one] { " " }Uno ya estaba en tus contactos.
       *[other] { " " }{ $known } ya estaban en tus contactos.
    }{ $unusable ->
        [0] { "" }
        [one] { " " }A uno no se le puede escribir.
       *[other] { " " }A { $unusable } no se les puede escribir.
    }

## What contacts write

replied = 💬 <b>{ $name }</b> respondió:
wrote = 💬 <b>{ $name }</b> escribió:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> envió una foto.
reply-video = 🎬 <b>{ $name }</b> envió un video.
reply-voice = 🎤 <b>{ $name }</b> envió un mensaje de voz.
reply-sticker = 😀 <b>{ $name }</b> envió un sticker.
reply-document = 📎 <b>{ $name }</b> envió un archivo.
reply-location = 📍 <b>{ $name }</b> envió una ubicación.
reply-card = 👤 <b>{ $name }</b> envió un contacto.
reply-other = 💬 <b>{ $name }</b> envió algo que no puedo mostrar. Míralo en WhatsApp.
reply-ask =
    ↩️ <b>Responder a { $name }</b>

    ¿Qué envío por WhatsApp?

## Writing

create-ask-contact-all =
    👤 <b>¿Para quién es?</b>

    Elige o escribe el comienzo de un nombre.
create-ask-contact =
    👤 <b>¿A quién te refieres con “{ $search }”?</b>

    Elige o escribe otro nombre.
create-no-contacts =
    👤 <b>¿Para quién es?</b> Todavía no tienes contactos.

    Envíame el nombre y el número: <code>Mamá +34 612 34 56 78</code>
    O comparte un contacto conmigo (📎 › Contacto), o envíame un archivo .vcf o .csv.
send-ask-text = ✏️ <b>¿Qué le envío ahora a { $name }?</b>
create-ask-text =
    ✏️ <b>¿Qué le envío a { $name }?</b>

    Puedes usar { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-text-first =
    ✏️ <b>¿Qué envío?</b>

    Puedes usar { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-when =
    🕘 <b>¿Cuándo se lo envío a { $name }?</b>

    Toca o escribe: <code>en 10 minutos</code>, <code>18:30</code>, <code>mañana 9:00</code>, <code>cada viernes 18:30</code>, <code>2026-12-24 18:00</code>.
    Tu zona horaria es { $zone }.
create-ask-repeat =
    🔁 <b>¿Con qué frecuencia?</b>

    El primero, el { $at } ({ $zone }), { $ahead }.
create-confirm =
    <b>¿Está bien así?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 Para: <b>{ $name }</b>
recipient-group = 👥 Para el grupo: <b>{ $name }</b>
create-runs =
    { $repeat }. Próximos envíos:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>Programado.</b> { $people ->
        [one] { $name } lo recibe
       *[other] { $name } lo reciben
    } el { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>Programado.</b> Te pregunto el { $at } ({ $ahead }); solo sale para { $name } si dices que sí.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = Ya está programado, una sola vez.
create-usage =
    Necesito tres partes separadas por punto y coma: quién; cuándo; qué:
    <code>/create Mamá; mañana 9:00; ¡Feliz cumpleaños, { "{name}" }!</code>

    O simplemente /create, y te pregunto paso a paso.
create-usage-meant =
    Entre las tres partes hace falta un punto y coma. ¿Querías decir esto?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    No encuentro ninguna hora en “{ $text }”. Necesito tres partes separadas por punto y coma, por ejemplo:
    <code>/create { $who }; mañana 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ Activo
schedule-paused = ⏸ En pausa
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. Sigue el reloj de { $zone }: { $there }
schedule-now-paused = En pausa.{ $cancelled }
schedule-now-active = Sigue adelante.
schedule-is-over = Su hora pasó durante la pausa. Elimínalo o programa el mensaje de nuevo.
schedule-delete =
    ¿Eliminar el mensaje programado para <b>{ $name }</b>?

    <blockquote>{ $text }</blockquote>
schedule-deleted = El mensaje programado se eliminó.

## Templates

templates-list =
    📄 <b>Plantillas</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
templates-none = No tienes plantillas. Una plantilla es un texto para reutilizar.
template-ask-title =
    📄 <b>¿Cómo se llama la plantilla?</b>

    Por ejemplo: Cumpleaños
template-ask-body =
    ✏️ <b>¿Qué dice “{ $title }”?</b>

    Puedes usar { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
    En lugar de texto también puedes enviar una foto, un video, un mensaje de voz o un archivo.
template-added = ✅ La plantilla <b>{ $title }</b> está guardada. Puedes elegirla siempre que te pida un texto.
template-deleted = La plantilla se eliminó.
template-restored = La plantilla está de vuelta.

## What became of a message

delivery-pending =
    🕓 <b>En cola</b> para { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>En cola</b> para { $name }. WhatsApp no está conectado: sale en cuanto lo esté, a más tardar el { $until }.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>En espera</b> para { $name }: por ahora WhatsApp no permite que tu cuenta inicie chats nuevos. Sale cuando eso termine, a más tardar el { $until }.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>Enviando</b> a { $name }…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>Enviado</b> a { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>Entregado</b> a { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>Leído</b> por { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>No enviado</b> a { $name }: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>No es seguro</b> que esto haya llegado a { $name }: { $cause } Míralo en WhatsApp y decide; no lo envío dos veces por mi cuenta.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>No enviado</b> a { $name }: estaba previsto para el { $due } y no pudo salir a tiempo.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>Cancelado</b>: esto no llega a { $name }.

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 Estaba previsto para el { $due }.
delivery-missed =
    { $said }

    { $count ->
        [one] ⏭ Se perdió un envío anterior, que queda sin hacer.
       *[other] ⏭ Se perdieron { $count } envíos anteriores, que quedan sin hacer.
    }
delivery-again = Lo envío otra vez.
delivery-believed = Anotado: llegó.

cause-gateway = la pasarela de WhatsApp lo rechazó.
cause-gateway-unavailable = no se pudo contactar con WhatsApp.
cause-not-paired = WhatsApp no está conectado.
cause-gateway-busy = la pasarela de WhatsApp estaba ocupada.
cause-refused = WhatsApp lo rechazó.
cause-not-on-whatsapp = este número no está en WhatsApp.
cause-too-large = es demasiado grande.
cause-outcome-unknown = la conexión se cortó durante el envío.
cause-interrupted = algo me interrumpió durante el envío.
cause-other = no se indicó el motivo.

log-row = { $mark } { $name } · { $at } · { $text }
mark-pending = 🕓
mark-sending = 🕓
mark-sent = ✓
mark-delivered = ✓✓
mark-read = 👀
mark-failed = ❌
mark-unknown = ❓
mark-expired = ⌛
mark-cancelled = 🚫

## Status and settings

status =
    📊 <b>Estado</b>

    { $connection }
    { $next }
    🗂 Programados: { $schedules } · por salir: { $waiting }{ $awaiting ->
        [0] { "" }
        [one] { " " }· <b>esperan tu decisión: { $awaiting }</b>
       *[other] { " " }· <b>esperan tu decisión: { $awaiting }</b>
    } · contactos: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 Algo salió mal por mi parte. Si vuelve a pasar, busca el código <code>{ $reference }</code> en el registro del programa.
error-database-away = La base de datos no responde en este momento, así que no sé si esto se hizo. Antes de intentarlo de nuevo, míralo: /logs muestra lo que se envió y /schedules lo que está programado.
error-bad-phone =
    “{ $text }” no es un número de teléfono que pueda usar. Escríbelo con el código de país, por ejemplo <code>+34 612 34 56 78</code>. No se guardó nada.
error-bad-name = Un nombre necesita de 1 a { $limit } caracteres. Por ejemplo: <code>/add Mamá +34 612 34 56 78</code>
error-text-empty = El mensaje está vacío.
error-text-too-long = El texto tiene { $length } caracteres y el máximo es { $limit }. No se guardó nada.
error-unknown-placeholder = No conozco la variable <code>{ $placeholder }</code>. Las posibles son { $known }. Para escribir una llave, ponla doble.
error-near-placeholder = No conozco la variable <code>{ $placeholder }</code>. ¿Querías decir <code>{ $meant }</code>? Si es un campo propio, añádelo primero a un contacto.
error-broken-placeholder = A una llave le falta su pareja cerca de “{ $near }”. Para escribir una llave, ponla doble.
error-not-found = No encuentro ningún contacto llamado “{ $text }”. /contacts muestra los tuyos, <code>/add Mamá +34 612 34 56 78</code> añade uno.
error-gone = Esto ya no existe.
error-conflict = { $name } ya existe. No se guardó nada.
error-phone-taken = { $phone } ya está guardado como { $name }. No se guardó nada.
error-changed = Esto cambió mientras tanto, así que no hice nada. Revísalo de nuevo.
error-gateway = WhatsApp no pudo hacerlo. Inténtalo de nuevo.
error-gateway-unavailable = No puedo contactar con WhatsApp en este momento. Inténtalo de nuevo en unos segundos.
error-not-paired = WhatsApp no está conectado. /whatsapp lo conecta.
error-gateway-busy = WhatsApp está ocupado. Inténtalo de nuevo en un momento.
error-refused = WhatsApp lo rechazó.
error-not-on-whatsapp = { $phone } no está en WhatsApp.
error-too-large = Es demasiado grande para WhatsApp.
error-outcome-unknown = No es seguro que haya salido.

error-when-word = No entiendo “{ $word }” en la fecha y hora. Prueba por ejemplo <code>mañana 9:00</code>, <code>en 10 minutos</code> o <code>2026-12-24 18:00</code>.
error-when-together = “{ $word }” no encaja aquí. Prueba por ejemplo <code>mañana 9:00</code>, <code>en 10 minutos</code> o <code>2026-12-24 18:00</code>.
error-when-time-missing = ¿A qué hora el { $day }? Escríbela después del día, por ejemplo <code>mañana 9:00</code>.
error-when-times-missing = ¿A qué hora? Cada cuánto ya está claro: envía solo la hora, por ejemplo <code>9:00</code>.
error-when-past = { $start } ya pasó. Indica una hora futura.
error-when-ambiguous = Eso puede ser más de una hora. ¿Cuál?
