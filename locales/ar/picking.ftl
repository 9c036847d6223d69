### When, by tapping: quick times, a month to pick a day from, and the time of that day.

month-before = ‹
month-after = ›
button-pick-day = 📅 اختيار اليوم والوقت
quick-hour = ⏱ بعد ساعة، { $time }
quick-morning = 🌅 هذا الصباح، { $time }
quick-evening = 🌙 هذا المساء، { $time }
quick-tomorrow = 🌅 غدًا، { $time }
quick-tomorrow-evening = 🌙 غدًا، { $time }
quick-day = { $day }، { $time }
pick-day =
    📅 <b>في أي يوم؟</b>

    اضغط على اليوم، أو اكتب الوقت مع اليوم، مثلًا <code>الجمعة 18:30</code>. ويمكن أيضًا كتابة يوم بعد ما يعرضه هذا التقويم.
    منطقتك الزمنية: { $zone }.
pick-hour =
    🕘 <b>{ $day }: في أي وقت؟</b>

    اضغط على الساعة، أو اكتب الوقت، مثلًا <code>{ $example }</code>.
    منطقتك الزمنية: { $zone }.
pick-minute =
    🕘 <b>{ $day }: في أي وقت؟</b>

    اضغط على الوقت، أو اكتبه بالدقيقة، مثلًا <code>{ $example }</code>.
pick-over = مضى هذا الوقت. اختر وقتًا قادمًا.
pick-twice = يتكرر الوقت { $time } مرتين في هذا اليوم: { $day }، بسبب تغيير الساعة؛ تُرسل في المرة الأولى.
button-clock = 🕘 { $city }
