### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ Nome
button-contact-notes = 📝 Notas
button-contact-number = 🔢 Número
button-contact-schedules = 🗓 Agendamentos
button-contacts-all = 👥 Mostrar todos
button-congratulate = 🎂 Parabenizar todo ano
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>Qual é o novo nome de { $name }?</b>
contact-ask-number =
    🔢 <b>Que número { $name } tem agora?</b> { $now }

    Por exemplo <code>+55 11 96123-4567</code>. Consulto o WhatsApp antes de enviar a primeira mensagem para esse número.

    { $assumed }
contact-ask-notes =
    📝 <b>O que você quer anotar sobre { $name }?</b>

    Só você vê. { $now }
contact-deleted =
    🗑 Contato excluído: <b>{ $name }</b>.
contact-restored = { $name } está de volta.
restore-late = Tarde demais para desfazer.
birthday-greeting = Feliz aniversário, { "{first_name}" }! 🎂
birthday-planned = Já está agendado: aqui está.
error-bad-notes = As notas têm até { $limit } caracteres. Nada foi alterado.
