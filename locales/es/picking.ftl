### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 Elegir día y hora
quick-hour = ⏱ En 1 hora, { $time }
quick-morning = 🌅 Esta mañana, { $time }
quick-evening = 🌙 Esta noche, { $time }
quick-tomorrow = 🌅 Mañana, { $time }
quick-tomorrow-evening = 🌙 Mañana, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>¿Qué día?</b>

    Toca el día o escribe el día y la hora, por ejemplo <code>viernes 18:30</code>. También puedes escribir un día posterior a los de este calendario.
    Tu zona horaria es { $zone }.
pick-hour =
    🕘 <b>{ $day }: ¿a qué hora?</b>

    Toca la hora o escríbela, por ejemplo <code>{ $example }</code>.
    Tu zona horaria es { $zone }.
pick-minute =
    🕘 <b>{ $day }: ¿a qué hora?</b>

    Toca la hora o escríbela al minuto, por ejemplo <code>{ $example }</code>.
pick-over = Eso ya pasó. Elige algo futuro.
pick-twice = El { $day } la hora { $time } se da dos veces por el cambio de hora: se envía en la primera.
button-clock = 🕘 { $city }
