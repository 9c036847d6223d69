### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 Pick a day and a time
quick-hour = ⏱ In 1 hour, { $time }
quick-morning = 🌅 This morning, { $time }
quick-evening = 🌙 This evening, { $time }
quick-tomorrow = 🌅 Tomorrow, { $time }
quick-tomorrow-evening = 🌙 Tomorrow, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>On which day?</b>

    Tap the day, or type the time with its day, for example <code>friday 18:30</code>. A day later than this calendar shows can be typed, too.
    Your time zone is { $zone }.
pick-hour =
    🕘 <b>{ $day }: at what time?</b>

    Tap the hour, or type the time, for example <code>{ $example }</code>.
    Your time zone is { $zone }.
pick-minute =
    🕘 <b>{ $day }: at what time?</b>

    Tap the time, or type it to the minute, for example <code>{ $example }</code>.
pick-over = That is over already. Choose what lies ahead.
pick-twice = { $time } comes twice on { $day }, as the clocks change: sent at the first one.
button-clock = 🕘 { $city }
