## Settings

button-home = 🏠 Home
button-settings = ⚙️ Settings
button-language = 💬 Language
button-zone = 🕘 Time zone
button-region = 🌍 Country
button-quiet = 🌙 Quiet hours
button-pace = 🐢 Pace
button-notices = 🔔 Notices
button-digest = ☀️ Daily digest
button-digest-off = Off

settings =
    ⚙️ <b>Settings</b>

    💬 Language: { $language }
    🕘 Time zone: { $zone }, where it is { $now }
    🌍 Phone numbers without a country code are read as in: { $region } ({ $prefix })
    🌙 Quiet hours: { $quiet }
    🐢 Pace: { $pace }
    🔔 What I send by myself: { $notices }
    ↩️ Replies from contacts: { $replies }
    ☀️ Daily digest: { $digest }

    { $connection }
settings-replies-on = shown here
settings-replies-off = not shown
settings-notices-sound = told with a sound
settings-notices-silent = told silently
settings-notices-needed = told only when something is wrong
settings-digest-off = off
settings-digest-at = at { $hour }

settings-language =
    ⚙️ <b>Settings › Language</b>

    I speak { $language } with you. Choose another:

settings-ask-zone =
    ⚙️ <b>Settings › Time zone</b>

    Now: { $zone }, where it is { $now }.

    Which time zone? Send me your city or your country, or your location (📎 › Location).
settings-which-zone =
    ⚙️ <b>Settings › Time zone</b>

    { $ask }
zone-which = Which one? Look at the clock beside it, or send me another city.
button-zone-found = { $at } · { $zone }
settings-zone-changed =
    ⚙️ <b>Settings › Time zone</b>

    ✅ Time zone: { $zone }, where it is { $now }.
settings-zone-left =
    ⚙️ <b>Settings › Time zone</b>

    ✅ Time zone: { $zone }, where it is { $now }.

    { $count ->
        [one] One schedule still goes by the clock of { $before }, and shows here at your time. Shall it go by your clock from now on? Its 9:00 then is 9:00 here.
       *[other] { $count } schedules still go by the clock of { $before }, and show here at your time. Shall they go by your clock from now on? Their 9:00 then is 9:00 here.
    }
button-zone-move =
    { $count ->
        [one] 🕘 Move it to my clock
       *[other] 🕘 Move { $count } to my clock
    }
settings-zone-moved =
    ⚙️ <b>Settings › Time zone</b>

    { $moved ->
        [0] No schedule was moved.
        [one] ✅ One schedule goes by the clock of { $zone } now.
       *[other] ✅ { $moved } schedules go by the clock of { $zone } now.
    }{ $left ->
        [0] { "" }
        [one] { " " }One stayed as it was: it is due just now, has changed meanwhile, or would be over by that clock.
       *[other] { " " }{ $left } stayed as they were: they are due just now, have changed meanwhile, or would be over by that clock.
    }

settings-ask-region =
    ⚙️ <b>Settings › Country</b>

    Now: { $region }, { $prefix }. Phone numbers without a country code are read as in this country.

    Which country? Send me its name or its two letters, for example <code>Brazil</code> or <code>BR</code>.
button-region-of-zone = 🌍 Phone numbers as in { $region }

notices =
    ⚙️ <b>Settings › Notices</b>

    What I send by myself: <b>{ $notices }</b>
    Replies from contacts: <b>{ $replies }</b>

    What fails, is not certain or needs your decision I always tell you, with a sound. Delivered and read only change the message that is here already, without one. What you send by hand is always shown.
button-notices-sound = 🔔 Sound
button-notices-silent = 🔕 Silent
button-notices-needed = ⚠️ Problems
button-replies-off = ↩️ Hide replies from contacts
button-replies-on = ↩️ Show replies from contacts

settings-ask-digest =
    ⚙️ <b>Settings › Daily digest</b>

    When shall I tell you how the day goes? Now: { $now }

    Once a day I sum up what was sent yesterday and what is planned for today. By your clock, in { $zone }.

error-bad-zone = I know no city or country “{ $text }”, or more than one. Try the next big city or the country, like <code>Munich</code> or <code>Kenya</code>.
error-no-zone-there = There is no time zone of a country at that place. Send me the city where you live.
error-bad-region = I know no country “{ $text }”. Write its name or its two letters, like <code>DE</code>.
