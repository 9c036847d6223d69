## Settings

button-home = 🏠 Start
button-settings = ⚙️ Einstellungen
button-language = 💬 Sprache
button-zone = 🕘 Zeitzone
button-region = 🌍 Land
button-quiet = 🌙 Ruhezeit
button-pace = 🐢 Tempo
button-notices = 🔔 Mitteilungen
button-digest = ☀️ Tagesüberblick
button-digest-off = Aus

settings =
    ⚙️ <b>Einstellungen</b>

    💬 Sprache: { $language }
    🕘 Zeitzone: { $zone }, dort ist es { $now }
    🌍 Telefonnummern ohne Ländervorwahl gelten für: { $region } ({ $prefix })
    🌙 Ruhezeit: { $quiet }
    🐢 Tempo: { $pace }
    🔔 Was ich von selbst sende: { $notices }
    ↩️ Antworten von Kontakten: { $replies }
    ☀️ Tagesüberblick: { $digest }

    { $connection }
settings-replies-on = werden hier gezeigt
settings-replies-off = werden nicht gezeigt
settings-notices-sound = mit Ton
settings-notices-silent = lautlos
settings-notices-needed = nur wenn etwas nicht stimmt
settings-digest-off = aus
settings-digest-at = um { $hour }

settings-language =
    ⚙️ <b>Einstellungen › Sprache</b>

    Ich spreche { $language } mit dir. Wähle eine andere:

settings-ask-zone =
    ⚙️ <b>Einstellungen › Zeitzone</b>

    Jetzt: { $zone }, dort ist es { $now }.

    Welche Zeitzone? Schick mir deine Stadt oder dein Land, oder deinen Standort (📎 › Standort).
settings-which-zone =
    ⚙️ <b>Einstellungen › Zeitzone</b>

    { $ask }
zone-which = Welche? Sieh auf die Uhrzeit daneben, oder schick mir eine andere Stadt.
button-zone-found = { $at } · { $zone }
settings-zone-changed =
    ⚙️ <b>Einstellungen › Zeitzone</b>

    ✅ Zeitzone: { $zone }, dort ist es { $now }.
settings-zone-left =
    ⚙️ <b>Einstellungen › Zeitzone</b>

    ✅ Zeitzone: { $zone }, dort ist es { $now }.

    { $count ->
        [one] Ein Zeitplan richtet sich noch nach der Uhr von { $before } und wird hier zu deiner Zeit gezeigt. Soll er sich ab jetzt nach deiner Uhr richten? Sein 9:00 ist dann 9:00 hier.
       *[other] { $count } Zeitpläne richten sich noch nach der Uhr von { $before } und werden hier zu deiner Zeit gezeigt. Sollen sie sich ab jetzt nach deiner Uhr richten? Ihr 9:00 ist dann 9:00 hier.
    }
button-zone-move =
    { $count ->
        [one] 🕘 Auf meine Uhr umstellen
       *[other] 🕘 { $count } auf meine Uhr umstellen
    }
settings-zone-moved =
    ⚙️ <b>Einstellungen › Zeitzone</b>

    { $moved ->
        [0] Kein Zeitplan wurde umgestellt.
        [one] ✅ Ein Zeitplan richtet sich jetzt nach der Uhr von { $zone }.
       *[other] ✅ { $moved } Zeitpläne richten sich jetzt nach der Uhr von { $zone }.
    }{ $left ->
        [0] { "" }
        [one] { " " }Einer blieb, wie er war: Er ist gerade fällig, hat sich inzwischen geändert oder wäre nach dieser Uhr schon vorbei.
       *[other] { " " }{ $left } blieben, wie sie waren: Sie sind gerade fällig, haben sich inzwischen geändert oder wären nach dieser Uhr schon vorbei.
    }

settings-ask-region =
    ⚙️ <b>Einstellungen › Land</b>

    Jetzt: { $region }, { $prefix }. Telefonnummern ohne Ländervorwahl werden wie in diesem Land gelesen.

    Welches Land? Schick mir seinen Namen oder seine zwei Buchstaben, zum Beispiel <code>Österreich</code> oder <code>AT</code>.
button-region-of-zone = 🌍 Nummern aus: { $region }

notices =
    ⚙️ <b>Einstellungen › Mitteilungen</b>

    Was ich von selbst sende: <b>{ $notices }</b>
    Antworten von Kontakten: <b>{ $replies }</b>

    Was fehlschlägt, nicht sicher ist oder deine Entscheidung braucht, sage ich dir immer, mit Ton. Zugestellt und gelesen ändern nur die Nachricht, die schon hier steht, ohne Ton. Was du von Hand sendest, wird immer gezeigt.
button-notices-sound = 🔔 Mit Ton
button-notices-silent = 🔕 Lautlos
button-notices-needed = ⚠️ Probleme
button-replies-off = ↩️ Antworten ausblenden
button-replies-on = ↩️ Antworten zeigen

settings-ask-digest =
    ⚙️ <b>Einstellungen › Tagesüberblick</b>

    Wann soll ich dir sagen, wie der Tag aussieht? Jetzt: { $now }

    Einmal am Tag fasse ich zusammen, was gestern gesendet wurde und was für heute geplant ist. Nach deiner Uhr, in { $zone }.

error-bad-zone = Ich kenne keine Stadt und kein Land „{ $text }“, oder mehr als eines. Versuch die nächste große Stadt oder das Land, etwa <code>Berlin</code> oder <code>Österreich</code>.
error-no-zone-there = An diesem Ort gibt es keine Zeitzone eines Landes. Schick mir die Stadt, in der du lebst.
error-bad-region = Ich kenne kein Land „{ $text }“. Schreib seinen Namen oder seine zwei Buchstaben, etwa <code>DE</code>.
