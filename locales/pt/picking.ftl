### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 Escolher dia e horário
quick-hour = ⏱ Em 1 hora, { $time }
quick-morning = 🌅 Hoje de manhã, { $time }
quick-evening = 🌙 Hoje à noite, { $time }
quick-tomorrow = 🌅 Amanhã, { $time }
quick-tomorrow-evening = 🌙 Amanhã, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>Em que dia?</b>

    Toque no dia ou digite o dia e o horário, por exemplo <code>sexta 18:30</code>. Também dá para digitar um dia depois dos que este calendário mostra.
    Seu fuso horário é { $zone }.
pick-hour =
    🕘 <b>{ $day }: a que horas?</b>

    Toque na hora ou digite o horário, por exemplo <code>{ $example }</code>.
    Seu fuso horário é { $zone }.
pick-minute =
    🕘 <b>{ $day }: a que horas?</b>

    Toque no horário ou digite-o com os minutos, por exemplo <code>{ $example }</code>.
pick-over = Isso já passou. Escolha algo futuro.
pick-twice = Em { $day }, o horário { $time } ocorre duas vezes por causa da mudança de hora: o envio será na primeira.
button-clock = 🕘 { $city }
