### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ Varios
button-tags = 🏷 Etiquetas
button-recipients-done = ✅ Listo
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    Elegidos: { $chosen }
recipients-ask-tags =
    🏷 <b>¿Qué etiquetas?</b>

    El mensaje llega a todos los que tienen alguna de ellas.
recipients-nobody = nadie todavía
recipients-none = Elige a alguien primero.
recipients-full = Hay { $limit } elegidos y ese es el máximo. Con una etiqueta caben más: ponla a tus contactos.
recipients-more = { $names } y { $more } más
recipient-several =
    👥 Para <b>{ $people } contactos</b>: { $name }
    Así lo recibe { $first }.
recipient-tags =
    { $to }
    🏷 Lo reciben todos los que ese día tienen { $tags }.
confirm-gaps = ⚠️ { $placeholders } quedará vacío para { $name }. Con { $example } pones otra cosa en su lugar.
send-confirm =
    <b>¿Enviar esto ahora?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>En camino</b> a { $people } contactos: { $name }. Te cuento qué pasa con ello; /logs también lo muestra.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 Todas las etiquetas ({ $total })
tags-list =
    { $total ->
        [0] 🏷 Todavía no tienes etiquetas. Abre un contacto y toca “Etiquetas”.
        [one] 🏷 <b>Etiquetas</b> ({ $total })
       *[other] 🏷 <b>Etiquetas</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    <code>/send #{ $tag } Hola</code> les escribe a todos.
tag-gone = Ya nadie tiene esta etiqueta.

## What is noted about a contact

button-birthday = 🎂 Cumpleaños
button-clear = 🗑 Borrar
button-contact-zone = 🕘 Zona horaria
button-field = ✏️ Añadir un campo
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = Ahora: { $value }
contact-ask-tags =
    🏷 <b>¿Qué etiquetas le pongo a { $name }?</b> { $now }

    Envíamelas todas separadas por comas, por ejemplo <code>familia, trabajo</code>. Después puedes escribir a todos los que tienen una: <code>/send #familia Hola</code>
contact-ask-birthday =
    🎂 <b>¿Cuándo es el cumpleaños de { $name }?</b> { $now }

    Por ejemplo <code>24 dic 1980</code>, o <code>24 dic</code> si no sabes el año. Con el año, { "{age}" } en un mensaje se convierte en la edad.
contact-ask-zone =
    🕘 <b>¿En qué zona horaria vive { $name }?</b> { $now }

    Envíame una ciudad, un país o el nombre de la zona, por ejemplo <code>Europe/Madrid</code>. { "{time}" }, { "{date}" } y { "{weekday}" } se escriben según su hora. Al programar un mensaje, puedes hacer que salga según esa hora; lo ya programado queda como está.
contact-ask-field =
    ✏️ <b>¿Qué debo recordar de { $name }?</b>

    Envíame un nombre y un valor separados por dos puntos, por ejemplo <code>ciudad: Madrid</code>. Entonces { "{ciudad}" } en un mensaje se convierte en Madrid, y { "{ciudad|tu ciudad}" } en “tu ciudad” para quienes no tienen ninguna.{ $drop }
contact-field-drop = { "" }

    Toca uno para quitarlo.

## Errors

error-bad-tag = Cada etiqueta tiene hasta { $limit } caracteres y un contacto, como máximo 20. Sepáralas con comas: <code>familia, trabajo</code>. No se cambió nada.
error-bad-field = Necesito un nombre y un valor separados por dos puntos: <code>ciudad: Madrid</code>. El nombre lleva letras, cifras y _, como máximo { $limit }; el valor, como máximo 200 caracteres. Estos nombres están reservados: { $reserved }. No se cambió nada.
error-too-many-fields = Ya hay { $limit } campos y ese es el máximo. Quita uno primero.
error-bad-birthday = “{ $text }” no es un cumpleaños que pueda leer con certeza. Escríbelo así: <code>24 dic 1980</code>, <code>24 dic</code> o <code>1980-12-24</code>. No se cambió nada.
cause-nobody-tagged = ya nadie tiene esa etiqueta.
cause-too-many-recipients = más de 1000 personas tienen esa etiqueta; lo reciben las primeras 1000 por nombre, las demás no.
error-too-many-recipients = Son demasiados: un mensaje va como máximo a { $limit } a la vez. No se guardó nada.
error-nobody-tagged = Nadie tiene la etiqueta #{ $tag }. Abre un contacto en /contacts y toca “Etiquetas” para ponérsela.
