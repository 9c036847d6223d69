### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ Nombre
button-contact-notes = 📝 Notas
button-contact-number = 🔢 Número
button-contact-schedules = 🗓 Programados
button-contacts-all = 👥 Mostrar todos
button-congratulate = 🎂 Felicitar cada año
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>¿Qué nombre le pongo a { $name } a partir de ahora?</b>
contact-ask-number =
    🔢 <b>¿Qué número tiene { $name } ahora?</b> { $now }

    Por ejemplo <code>+34 612 34 56 78</code>. Lo consulto con WhatsApp antes de que salga el primer mensaje a ese número.

    { $assumed }
contact-ask-notes =
    📝 <b>¿Qué quieres anotar sobre { $name }?</b>

    Solo tú lo ves. { $now }
contact-deleted =
    🗑 Contacto eliminado: <b>{ $name }</b>.
contact-restored = { $name } está de vuelta.
restore-late = Ya es tarde para deshacerlo.
birthday-greeting = ¡Feliz cumpleaños, { "{first_name}" }! 🎂
birthday-planned = Ya está programado: aquí lo tienes.
error-bad-notes = Las notas tienen hasta { $limit } caracteres. No se cambió nada.
