## Contacts from a file, and as a file

exchange =
    📥 <b>Importar y exportar</b>

    <b>Importa</b> personas y grupos que tu WhatsApp conoce, o un archivo: .vcf o .csv, como lo guardan los teléfonos, Contactos de Google, Outlook y Excel. Te muestro qué cambiaría antes de guardar nada.

    <b>Exporta</b> tus contactos: .vcf para teléfonos, .csv para Contactos de Google y Excel.
button-exchange = 📥 Importar / exportar
button-import-file = 📄 Importar un archivo
button-export-vcard = ⬇️ Exportar .vcf
button-export-table = ⬇️ Exportar .csv

file-ask =
    <b>Envíame el archivo con tus contactos</b> (📎 › Archivo): .vcf o .csv, de hasta { $megabytes } MB y { $rows } personas.

    iPhone: Contactos › Listas › mantén presionada una lista › Exportar. Android: Contactos › Corregir y gestionar › Exportar. Contactos de Google: Exportar › CSV de Google. Outlook y Excel: guardar como CSV. Las columnas propias se convierten en variables: una columna <code>ciudad</code> da <code>{ "{" }ciudad{ "}" }</code>.
file-reading = 📄 Leyendo <b>{ $name }</b>…
file-busy = Todavía estoy con otro archivo tuyo. Envía este cuando termine.
file-gone = El archivo ya no está aquí. Envíalo de nuevo.
file-unfetched = Telegram no me dio el archivo esta vez.
file-cancelled = Cancelado. No se importó nada.
button-file-again = 🔄 Intentar de nuevo

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] nadie con número de teléfono
        [one] una persona
       *[other] { $people } personas
    }
file-new =
    ➕ { $total ->
        [one] <b>Nuevos: uno</b>
       *[other] <b>Nuevos: { $total }</b>
    } – { $names }
file-additions =
    ✏️ { $total ->
        [one] <b>Un contacto recibe algo más:</b>
       *[other] <b>{ $total } contactos reciben algo más:</b>
    }
file-part-tags = – etiquetas: { $total } ({ $names })
file-part-fields = – campos: { $total } ({ $names })
file-part-birthday = – cumpleaños: { $total } ({ $names })
file-part-notes = – notas: { $total } ({ $names })
file-part-zone = – zona horaria: { $total } ({ $names })
file-names-more = { $names } y { $more } más
file-same =
    ✓ { $total ->
        [one] Uno ya está en tus contactos, con todo.
       *[other] { $total } ya están en tus contactos, con todo.
    }
file-renamed =
    🏷 { $total ->
        [one] Uno tiene otro nombre en el archivo y conserva el tuyo: { $name } (en el archivo: { $called }).
       *[other] { $total } tienen otro nombre en el archivo y conservan el tuyo, como { $name } (en el archivo: { $called }).
    }
file-national =
    ☎️ { $total ->
        [one] Un número no lleva código de país. Lo leo como de { $country }; /settings lo cambia.
       *[other] { $total } números no llevan código de país. Los leo como de { $country }; /settings lo cambia.
    }
file-repeated =
    🔁 { $total ->
        [one] Una entrada repite un número anterior del archivo. Las junto.
       *[other] { $total } entradas repiten un número anterior del archivo. Las junto.
    }
file-second =
    📱 { $total ->
        [one] Otro número móvil pasa a ser un contacto propio, con un 2 detrás del nombre.
       *[other] Otros { $total } números móviles pasan a ser contactos propios, con un 2 detrás del nombre.
    }
file-fixed =
    🏠 { $total ->
        [one] Otro número se omite: parece un teléfono fijo.
       *[other] Otros { $total } números se omiten: parecen teléfonos fijos.
    }
file-unused =
    🗂 { $total ->
        [one] Una columna no se usa: { $names }.
       *[other] { $total } columnas no se usan: { $names }.
    }
file-lost =
    ⚠️ { $total ->
        [one] <b>Una entrada no se puede importar:</b>
       *[other] <b>{ $total } entradas no se pueden importar:</b>
    }
file-partly =
    ⚠️ { $total ->
        [one] <b>Una se importa, salvo una parte:</b>
       *[other] <b>{ $total } se importan, salvo una parte:</b>
    }
file-at = – línea { $line }: { $why }
file-at-named = – línea { $line }, { $who }: { $why }
file-why-no-number = sin número de teléfono
file-why-bad-number = “{ $text }” no es un número de teléfono válido
file-why-rounded-number = “{ $text }” ha perdido cifras; da formato de texto a la columna en tu hoja de cálculo y guárdala de nuevo
file-why-broken = incompleta, le falta el final
file-why-bad-birthday = “{ $text }” no es una fecha clara
file-why-cut = demasiado largo, solo se guarda el comienzo: “{ $text }”
file-nothing-saved = { "" }
    Todavía no se ha guardado nada.
file-nothing-new = { "" }
    No hay nada que importar.
button-file-import = ✅ Importar { $total }
button-file-report = 📋 Detalles en un archivo

## The details as a file

file-report = Lo que está mal en el archivo y lo que se añadiría a los contactos que ya tienes.
file-column-line = Línea
file-column-name = Nombre
file-column-value = Valor
file-column-outcome = Resultado
file-column-details = Detalles
file-is-lost = no importado
file-is-partly = importado en parte
file-is-known = el contacto ya existe
file-adds-tags = se añaden etiquetas
file-adds-fields = se añaden campos
file-adds-birthday = se añade el cumpleaños
file-adds-notes = se añaden notas
file-adds-zone = se añade la zona horaria
file-keeps-name = conserva su nombre; en el archivo es “{ $called }”

## The import

file-progress =
    ⏳ <b>Importando: { $done } de { $total }</b> ({ $percent } %)
file-stopping = Deteniendo…
file-stopped =
    ⏹ <b>Detenido tras { $done } de { $total }.</b>

    Lo importado se conserva. “Continuar” importa el resto; nada se duplica.
button-file-stop = ⏹ Detener
button-file-continue = ▶️ Continuar
file-done =
    { $added ->
        [0] ✅ <b>Listo. No había nadie nuevo.</b>
        [one] ✅ <b>Se añadió un contacto.</b>
       *[other] ✅ <b>Se añadieron { $added } contactos.</b>
    }
file-done-completed =
    ✏️ { $total ->
        [one] Un contacto recibió algo más.
       *[other] { $total } contactos recibieron algo más.
    }
file-done-same =
    ✓ { $total ->
        [one] Uno ya estaba en tus contactos, con todo.
       *[other] { $total } ya estaban en tus contactos, con todo.
    }
file-done-lost =
    ⚠️ { $total ->
        [one] <b>Una entrada no se importó:</b>
       *[other] <b>{ $total } entradas no se importaron:</b>
    }

## The export

file-export-nobody = No hay nadie que exportar: ninguno de tus contactos tiene número de teléfono.
file-exported =
    { $total ->
        [one] Un contacto.
       *[other] { $total } contactos.
    }{ $without ->
        [0] { "" }
        [one] { " " }Uno no tiene número de teléfono, como los grupos, y no está incluido.
       *[other] { " " }{ $without } no tienen número de teléfono, como los grupos, y no están incluidos.
    }
file-exported-of = { $written } de { $total } contactos.

## What cannot be used

error-file-unreadable =
    No encuentro contactos en este archivo. Puedo leer .vcf y .csv; en Excel u otro programa, guárdalo como “CSV UTF-8” y envíalo de nuevo.
error-book-too-large = Este archivo supera los { $limit } MB, más de lo que Telegram me entrega. Divídelo y envía las partes.
error-too-many-rows = Este archivo tiene más de { $limit } entradas. Divídelo y envía las partes.
error-no-number-column = No encuentro en esta tabla ninguna columna con números de teléfono. Sus columnas son: { $columns }. Llama <code>Teléfono</code> a la correcta y envíala de nuevo.
