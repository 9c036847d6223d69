### What is one's own: taking it along, deleting it.

button-privacy = 🔒 Tus datos
button-takeout = 📦 Exportar todos mis datos
button-erase-mine = 🗑 Eliminar todos mis datos

privacy =
    🔒 <b>Tus datos</b>

    Contactos: { $contacts } · plantillas: { $templates } · programados: { $schedules } · registro: { $deliveries }

    Aquí nadie los ve excepto tú. Al exportar lo recibes todo en un archivo, para ti o para otro programa.
privacy-erase-ask =
    🗑 <b>¿Eliminar todos tus datos?</b>

    Contactos: { $contacts } · plantillas: { $templates } · programados: { $schedules } · registro: { $deliveries }
    También desaparecen tus ajustes y la vinculación con tu WhatsApp. No se enviará nada de lo programado ni de lo que espera. Esto no se puede deshacer; exporta antes tus datos si quizá los necesites.

    { $after }

    Para eliminarlo todo, escribe <b>{ $word }</b>.
privacy-word = ELIMINAR
privacy-not-the-word = Esa no es la palabra, así que no se eliminó nada.
privacy-after-listed = Puedes seguir usándome: lo que me envíes después empieza desde cero.
privacy-after-invited = Necesitas una nueva invitación para volver a usarme.
privacy-after-claimed = Lo que me envíes después empieza desde cero. Si antes de eso me reinician, no pertenezco a nadie y muestro un nuevo código para el próximo propietario.
privacy-erasing = 🗑 Tus datos se están eliminando. Te aviso cuando termine; hasta entonces no envío ni respondo nada.
privacy-erased =
    ✅ <b>Todos tus datos se eliminaron.</b>

    Lo que hay en este chat lo conserva Telegram; elimina el chat si no lo quieres.
takeout-caption = 📦 Todos tus datos.
takeout-part = 📦 Tus datos, parte { $part }. Siguen más.
takeout-last = 📦 Tus datos, parte { $part }: la última.
takeout-cut = 📦 Tus datos, parte { $part }. Hay más de lo que puedo enviar, así que el resto se omite: esto es lo que cabe en { $part } archivos.
