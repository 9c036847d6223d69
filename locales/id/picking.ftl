### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 Pilih hari dan jam
quick-hour = ⏱ 1 jam lagi, { $time }
quick-morning = 🌅 Pagi ini, { $time }
quick-evening = 🌙 Malam ini, { $time }
quick-tomorrow = 🌅 Besok, { $time }
quick-tomorrow-evening = 🌙 Besok, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>Pada hari apa?</b>

    Ketuk harinya, atau ketik waktu beserta harinya, misalnya <code>Jumat 18:30</code>. Hari yang melewati kalender ini juga bisa diketik.
    Zona waktumu { $zone }.
pick-hour =
    🕘 <b>{ $day }: jam berapa?</b>

    Ketuk jamnya, atau ketik waktunya, misalnya <code>{ $example }</code>.
    Zona waktumu { $zone }.
pick-minute =
    🕘 <b>{ $day }: jam berapa?</b>

    Ketuk waktunya, atau ketik tepat sampai menitnya, misalnya <code>{ $example }</code>.
pick-over = Itu sudah lewat. Pilih waktu yang akan datang.
pick-twice = { $time } muncul dua kali pada { $day } karena pergantian jam: dikirim pada yang pertama.
button-clock = 🕘 { $city }
