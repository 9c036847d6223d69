### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 Выбрать день и время
quick-hour = ⏱ Через час, { $time }
quick-morning = 🌅 Сегодня утром, { $time }
quick-evening = 🌙 Сегодня вечером, { $time }
quick-tomorrow = 🌅 Завтра, { $time }
quick-tomorrow-evening = 🌙 Завтра, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>В какой день?</b>

    Нажмите на день или введите время вместе с днём, например <code>пятница 18:30</code>. Ввести можно и день позже тех, что есть в календаре.
    Ваш часовой пояс: { $zone }.
pick-hour =
    🕘 <b>{ $day }: во сколько?</b>

    Нажмите на час или введите время, например <code>{ $example }</code>.
    Ваш часовой пояс: { $zone }.
pick-minute =
    🕘 <b>{ $day }: во сколько?</b>

    Нажмите на время или введите его с точностью до минуты, например <code>{ $example }</code>.
pick-over = Это уже прошло. Выберите время впереди.
pick-twice = Из-за перевода часов время { $time } в этот день наступает дважды ({ $day }): отправлю в первый из них.
button-clock = 🕘 { $city }
