### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = Este archivo es demasiado grande: Telegram me da archivos de hasta { $limit } MB. Envíalo más pequeño, por ejemplo un video comprimido, o envía un enlace.
error-storage-full = Tus archivos ocuparían más de { $limit } MB. Elimina mensajes programados o plantillas con archivos que ya no necesites e inténtalo de nuevo.
error-file-gone = El archivo de este mensaje ya no se conserva. Envíamelo otra vez.
cause-file-gone = su archivo ya no se conserva.
error-unsupported = No puedo enviar esto: WhatsApp no tiene nada parecido. Acepto textos, fotos, videos, mensajes de voz, archivos, stickers, ubicaciones y contactos.
error-sticker-animated = Este sticker se mueve y WhatsApp no puede mostrarlo. Los stickers fijos sí funcionan.
error-file-not-fetched = Telegram no me dio el archivo esta vez. Envíalo de nuevo.
error-one-only = Aquí solo puedo recibir un mensaje a la vez. Envíame una foto o un archivo, no un álbum.
error-uncaptioned = WhatsApp no muestra texto bajo un mensaje de voz. Envíame el mensaje de voz o el texto, uno de los dos.

## What it is

content-image = 📷 Foto
content-video = 🎬 Video
content-gif = 🎞 GIF
content-voice = 🎤 Mensaje de voz
content-sticker = 😀 Sticker
content-document = 📎 Archivo
content-file = 📎 { $file }
content-place = 📍 Ubicación
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [one] 👤 { $name } y un contacto más
       *[other] 👤 { $name } y { $more } contactos más
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } “{ $text }”
content-lines =
    { $before }
    { $line }
content-album =
    🗂 Un álbum de { $total }, que se envían uno tras otro:
    { $parts }
content-several =
    🗂 { $total } mensajes, uno tras otro:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    El texto que me envíes ahora lo acompaña; cualquier otra cosa lo sustituye.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    Lo que me envíes ahora lo sustituye.
text-kept =
    Tu texto, para copiarlo y corregirlo:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>¿Qué hago con esto?</b>
card-known = ✔️ { $phone } ya está guardado como { $name }.
card-refused = ⚠️ No puedo guardar a { $name } ({ $number }): necesito un nombre y un número de teléfono con el código de país.
cards-full = Como máximo { $limit } contactos a la vez. El que acabas de enviar no se añadió.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>¿Qué hago con esto?</b>
spare-undecided = Decide primero sobre esto. Lo que acabas de enviar no se tomó; vuelve a enviarlo después.
button-as-template = 📄 Guardar como plantilla
button-save-contact = ➕ Guardar como contacto
button-send-card = ✉️ Enviar a alguien
button-spare-instead = ✏️ Enviar esto en su lugar
button-spare-more = ➕ Enviarlo como otro mensaje
button-without-file = 🗑 Sin el archivo
