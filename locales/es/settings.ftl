## Settings

button-home = 🏠 Inicio
button-settings = ⚙️ Ajustes
button-language = 💬 Idioma
button-zone = 🕘 Zona horaria
button-region = 🌍 País
button-quiet = 🌙 Horas de silencio
button-pace = 🐢 Ritmo
button-notices = 🔔 Avisos
button-digest = ☀️ Resumen diario
button-digest-off = Desactivado

settings =
    ⚙️ <b>Ajustes</b>

    💬 Idioma: { $language }
    🕘 Zona horaria: { $zone }, ahora { $now }
    🌍 Los números de teléfono sin código de país se leen como en: { $region } ({ $prefix })
    🌙 Horas de silencio: { $quiet }
    🐢 Ritmo: { $pace }
    🔔 Lo que envío por mi cuenta: { $notices }
    ↩️ Respuestas de los contactos: { $replies }
    ☀️ Resumen diario: { $digest }

    { $connection }
settings-replies-on = se muestran aquí
settings-replies-off = no se muestran
settings-notices-sound = con sonido
settings-notices-silent = en silencio
settings-notices-needed = solo cuando algo va mal
settings-digest-off = desactivado
settings-digest-at = a las { $hour }

settings-language =
    ⚙️ <b>Ajustes › Idioma</b>

    Hablo contigo en este idioma: { $language }. Elige otro:

settings-ask-zone =
    ⚙️ <b>Ajustes › Zona horaria</b>

    Ahora: { $zone }, { $now }.

    ¿Qué zona horaria? Envíame tu ciudad o tu país, o tu ubicación (📎 › Ubicación).
settings-which-zone =
    ⚙️ <b>Ajustes › Zona horaria</b>

    { $ask }
zone-which = ¿Cuál de ellas? Fíjate en la hora de al lado o envíame otra ciudad.
button-zone-found = { $at } · { $zone }
settings-zone-changed =
    ⚙️ <b>Ajustes › Zona horaria</b>

    ✅ Zona horaria: { $zone }, ahora { $now }.
settings-zone-left =
    ⚙️ <b>Ajustes › Zona horaria</b>

    ✅ Zona horaria: { $zone }, ahora { $now }.

    { $count ->
        [one] Un mensaje programado sigue aún el reloj de { $before } y aquí se muestra en tu hora. ¿Debe seguir tu reloj a partir de ahora? Sus 9:00 serán entonces las 9:00 de aquí.
       *[other] { $count } mensajes programados siguen aún el reloj de { $before } y aquí se muestran en tu hora. ¿Deben seguir tu reloj a partir de ahora? Sus 9:00 serán entonces las 9:00 de aquí.
    }
button-zone-move =
    { $count ->
        [one] 🕘 Pasarlo a mi reloj
       *[other] 🕘 Pasar { $count } a mi reloj
    }
settings-zone-moved =
    ⚙️ <b>Ajustes › Zona horaria</b>

    { $moved ->
        [0] No se cambió ningún mensaje programado.
        [one] ✅ Un mensaje programado sigue ahora el reloj de { $zone }.
       *[other] ✅ { $moved } mensajes programados siguen ahora el reloj de { $zone }.
    }{ $left ->
        [0] { "" }
        [one] { " " }Uno quedó como estaba: sale justo ahora, cambió mientras tanto o con ese reloj ya habría pasado.
       *[other] { " " }{ $left } quedaron como estaban: salen justo ahora, cambiaron mientras tanto o con ese reloj ya habrían pasado.
    }

settings-ask-region =
    ⚙️ <b>Ajustes › País</b>

    Ahora: { $region }, { $prefix }. Los números de teléfono sin código de país se leen como en este país.

    ¿Qué país? Envíame su nombre o sus dos letras, por ejemplo <code>México</code> o <code>MX</code>.
button-region-of-zone = 🌍 Números como en { $region }

notices =
    ⚙️ <b>Ajustes › Avisos</b>

    Lo que envío por mi cuenta: <b>{ $notices }</b>
    Respuestas de los contactos: <b>{ $replies }</b>

    Lo que falla, no es seguro o necesita tu decisión te lo digo siempre, con sonido. Entregado y leído solo cambian el mensaje que ya está aquí, sin sonido. Lo que envías a mano se muestra siempre.
button-notices-sound = 🔔 Con sonido
button-notices-silent = 🔕 En silencio
button-notices-needed = ⚠️ Problemas
button-replies-off = ↩️ Ocultar respuestas de contactos
button-replies-on = ↩️ Mostrar respuestas de contactos

settings-ask-digest =
    ⚙️ <b>Ajustes › Resumen diario</b>

    ¿Cuándo te cuento cómo viene el día? Ahora: { $now }

    Una vez al día resumo lo que se envió ayer y lo que está previsto para hoy. Según tu reloj, en { $zone }.

error-bad-zone = No conozco ninguna ciudad ni país “{ $text }”, o hay más de uno. Prueba con la ciudad grande más cercana o con el país, como <code>Madrid</code> o <code>Colombia</code>.
error-no-zone-there = En ese lugar no hay zona horaria de ningún país. Envíame la ciudad donde vives.
error-bad-region = No conozco ningún país “{ $text }”. Escribe su nombre o sus dos letras, como <code>MX</code>.
