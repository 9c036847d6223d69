### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 दिन और समय चुनें
quick-hour = ⏱ 1 घंटे में, { $time }
quick-morning = 🌅 आज सुबह, { $time }
quick-evening = 🌙 आज शाम, { $time }
quick-tomorrow = 🌅 कल, { $time }
quick-tomorrow-evening = 🌙 कल, { $time }
quick-day = { $day }, { $time }
pick-day =
    📅 <b>किस दिन?</b>

    दिन पर टैप करें, या दिन के साथ समय लिखें, जैसे <code>शुक्रवार 18:30</code>। इस कैलेंडर से आगे का दिन भी लिखा जा सकता है।
    आपका टाइम ज़ोन: { $zone }।
pick-hour =
    🕘 <b>{ $day }: कितने बजे?</b>

    घंटे पर टैप करें, या समय लिखें, जैसे <code>{ $example }</code>।
    आपका टाइम ज़ोन: { $zone }।
pick-minute =
    🕘 <b>{ $day }: कितने बजे?</b>

    समय पर टैप करें, या मिनट तक सटीक लिखें, जैसे <code>{ $example }</code>।
pick-over = वह समय बीत चुका है। आगे का कोई समय चुनें।
pick-twice = घड़ी बदलने के कारण { $day } को { $time } दो बार आएगा: पहली बार में भेजा जाएगा।
button-clock = 🕘 { $city }
