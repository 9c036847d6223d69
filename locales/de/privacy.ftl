### What is one's own: taking it along, deleting it.

button-privacy = 🔒 Deine Daten
button-takeout = 📦 Alle meine Daten exportieren
button-erase-mine = 🗑 Alle meine Daten löschen

privacy =
    🔒 <b>Deine Daten</b>

    Kontakte: { $contacts } · Vorlagen: { $templates } · Zeitpläne: { $schedules } · Protokoll: { $deliveries }

    Niemand außer dir sieht sie hier. Der Export gibt dir alles als Datei, für dich selbst oder für ein anderes Programm.
privacy-erase-ask =
    🗑 <b>Alle deine Daten löschen?</b>

    Kontakte: { $contacts } · Vorlagen: { $templates } · Zeitpläne: { $schedules } · Protokoll: { $deliveries }
    Auch deine Einstellungen und die Verknüpfung mit deinem WhatsApp verschwinden. Nichts Geplantes oder Wartendes wird noch gesendet. Das lässt sich nicht rückgängig machen; exportiere deine Daten vorher, wenn du sie vielleicht noch brauchst.

    { $after }

    Um alles zu löschen, schreib <b>{ $word }</b>.
privacy-word = LÖSCHEN
privacy-not-the-word = Das ist nicht das Wort, deshalb wurde nichts gelöscht.
privacy-after-listed = Du kannst mich weiter nutzen: Was du mir danach schickst, beginnt von vorn.
privacy-after-invited = Um mich wieder zu nutzen, brauchst du eine neue Einladung.
privacy-after-claimed = Was du mir danach schickst, beginnt von vorn. Werde ich vorher neu gestartet, gehöre ich niemandem und gebe einen neuen Code für die Person aus, der ich gehören soll.
privacy-erasing = 🗑 Deine Daten werden gelöscht. Ich sage dir, wenn es fertig ist; bis dahin sende ich nichts und beantworte nichts.
privacy-erased =
    ✅ <b>Alle deine Daten sind gelöscht.</b>

    Was in diesem Chat steht, bewahrt Telegram auf; lösche den Chat, wenn du das nicht willst.
takeout-caption = 📦 Alle deine Daten.
takeout-part = 📦 Deine Daten, Teil { $part }. Es kommt noch mehr.
takeout-last = 📦 Deine Daten, Teil { $part }: der letzte.
takeout-cut = 📦 Deine Daten, Teil { $part }. Es ist mehr, als ich senden kann; der Rest entfällt, denn mehr passt nicht in { $part } Dateien.
