### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 Tag und Uhrzeit wählen
quick-hour = ⏱ In 1 Stunde, { $time }
quick-morning = 🌅 Heute früh, { $time }
quick-evening = 🌙 Heute Abend, { $time }
quick-tomorrow = 🌅 Morgen, { $time }
quick-tomorrow-evening = 🌙 Morgen, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>An welchem Tag?</b>

    Tippe den Tag an, oder schreib die Zeit mit dem Tag, zum Beispiel <code>Freitag 18:30</code>. Auch ein Tag, den dieser Kalender nicht mehr zeigt, lässt sich schreiben.
    Deine Zeitzone ist { $zone }.
pick-hour =
    🕘 <b>{ $day }: um wie viel Uhr?</b>

    Tippe die Stunde an, oder schreib die Uhrzeit, zum Beispiel <code>{ $example }</code>.
    Deine Zeitzone ist { $zone }.
pick-minute =
    🕘 <b>{ $day }: um wie viel Uhr?</b>

    Tippe die Uhrzeit an, oder schreib sie auf die Minute genau, zum Beispiel <code>{ $example }</code>.
pick-over = Das ist schon vorbei. Wähle etwas, das noch kommt.
pick-twice = { $time } gibt es am { $day } wegen der Zeitumstellung zweimal: gesendet wird beim ersten Mal.
button-clock = 🕘 { $city }
