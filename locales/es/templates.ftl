### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 Duplicar
button-find = 🔎 Buscar
button-preview = 👁 Vista previa
button-preview-other = 👤 Para otra persona
button-rename = 🏷 Título
button-reword = ✅ Sí, cambiarlos también
button-reword-not = No, dejarlos

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [one] { " " }Un mensaje programado se creó con ella.
       *[other] { " " }{ $schedules } mensajes programados se crearon con ella.
    }
template-used =
    { $used ->
        [one] Usada una vez, el { $at }.
       *[other] Usada { $used } veces, la última el { $at }.
    }
template-unused = Aún sin usar.
template-bad-title = Un título necesita de 1 a { $limit } caracteres. Por ejemplo: Cumpleaños
template-delete =
    ¿Eliminar la plantilla <b>{ $title }</b>?{ $schedules ->
        [0] { "" }
        [one] { " " }Un mensaje programado se creó con ella. Conserva su texto y sigue adelante.
       *[other] { " " }{ $schedules } mensajes programados se crearon con ella. Conservan su texto y siguen adelante.
    }
template-changed =
    ✅ <b>{ $title }</b>: cambio guardado.

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [one] Un mensaje programado se creó con esta plantilla. ¿Le pongo también el texto nuevo?
       *[other] { $schedules } mensajes programados se crearon con esta plantilla. ¿Les pongo también el texto nuevo?
    }
template-reworded =
    { $schedules ->
        [0] No se cambió ningún mensaje programado.
        [one] Un mensaje programado tiene el texto nuevo.
       *[other] { $schedules } mensajes programados tienen el texto nuevo.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    ¿Para quién la relleno?
template-preview =
    👁 <b>{ $title }</b>, tal como le llegaría ahora a { $name }:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>Buscar una plantilla</b>

    Envíame el comienzo de su título.
templates-found =
    🔎 { $total ->
        [0] Ninguna plantilla empieza por
        [one] Una plantilla empieza por
       *[other] { $total } plantillas empiezan por
    } “{ $search }”. Elige o envíame otro comienzo.
