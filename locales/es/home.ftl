## Home: today at a glance

home =
    🏠 <b>Hola, { $name }</b>

    { $connection }

    { $next }
home-next =
    📅 <b>Próximamente</b>
    { $lines }
home-line = { $at } · { $name }
home-lines =
    { $line }
    { $more }
home-more = …
home-nothing = 📅 No hay nada programado. Toca “Escribir” para empezar.
nothing-paused = 📅 No sale nada: todo lo programado está en pausa. Con /schedules lo reanudas.
status-next = 📅 Próximo mensaje: { $at }
status-nothing = 📅 No hay nada programado.
button-write = ✍️ Escribir
button-home-asked =
    { $count ->
        [one] ❔ Un mensaje espera tu visto bueno
       *[other] ❔ { $count } mensajes esperan tu visto bueno
    }
button-home-uncertain =
    { $count ->
        [one] ❓ Un mensaje: ¿llegó?
       *[other] ❓ { $count } mensajes: ¿llegaron?
    }
button-home-failed =
    { $count ->
        [one] ❌ Hoy falló un mensaje
       *[other] ❌ Hoy fallaron { $count } mensajes
    }

home-first =
    🏠 <b>Hola, { $name }</b>

    Envío tus mensajes de WhatsApp a su hora, una sola vez, y te cuento qué pasó con ellos. { $done ->
        [0] Tres pasos y tu primer mensaje estará en camino:
        [1] El primer paso está hecho, quedan dos:
        [one] El primer paso está hecho, quedan dos:
       *[other] Queda un paso:
    }
button-step-link = 📱 Vincular WhatsApp
button-step-add = 👥 Añadir a alguien
button-step-write = ✍️ Escribir
button-step-done = ✅ { $step }

write =
    ✍️ <b>Escribir</b>

    ¿Ahora o a una hora? ¿Una vez o una y otra vez? Te pregunto paso a paso.

button-help = ❓ Ayuda
button-status = 📊 Estado

help =
    ❓ <b>Ayuda</b>

    Envío tus mensajes de WhatsApp a su hora, una sola vez, y te cuento qué pasó con ellos.

    <b>Conectar</b>
    /whatsapp muestra un código para escanear con tu teléfono o para escribirlo en él.

    <b>Personas</b>
    <code>/add Mamá +34 612 34 56 78</code>, comparte un contacto conmigo, envíame un archivo .vcf o .csv, o importa personas y grupos de WhatsApp en /contacts.

    <b>Escribir</b>
    • ahora: <code>/send Mamá Hola</code>, o <code>/send #familia Hola</code> a todos los que tienen esa etiqueta
    • más tarde: <code>/create Mamá, Papá; mañana 9:00; ¡Feliz cumpleaños, { "{name}" }!</code>
    • paso a paso: /create

    <b>Horas</b>
    <code>en 10 minutos</code>, <code>18:30</code>, <code>mañana 9:00</code>, <code>viernes 18:30</code>, <code>2026-12-24 18:00</code>, <code>cada día laborable a las 8:00</code>

    <b>Variables</b>
    { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" } y las tuyas: abre un contacto y añade un campo. <code>{ "{name|amigo}" }</code> indica qué escribir donde no hay nada.

    <b>Respuestas</b>
    Lo que te escriben tus contactos llega aquí; responde a ese mensaje y la respuesta sale por WhatsApp.

    <b>Ver</b>
    /start hoy · /schedules lo que viene · /logs lo que se envió · /templates · /search · /status · /settings · /cancel
