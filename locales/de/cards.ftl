### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ Name
button-contact-notes = 📝 Notizen
button-contact-number = 🔢 Nummer
button-contact-schedules = 🗓 Zeitpläne
button-contacts-all = 👥 Alle zeigen
button-congratulate = 🎂 Jedes Jahr gratulieren
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>Wie soll { $name } ab jetzt heißen?</b>
contact-ask-number =
    🔢 <b>Welche Nummer hat { $name } jetzt?</b> { $now }

    Zum Beispiel <code>+49 151 23456789</code>. Ich frage WhatsApp danach, bevor die erste Nachricht dorthin geht.

    { $assumed }
contact-ask-notes =
    📝 <b>Was möchtest du zu { $name } notieren?</b>

    Nur du siehst es. { $now }
contact-deleted =
    🗑 <b>{ $name }</b> wurde gelöscht.
contact-restored = { $name } ist wieder da.
restore-late = Zum Rückgängigmachen ist es zu spät.
birthday-greeting = Alles Gute zum Geburtstag, { "{first_name}" }! 🎂
birthday-planned = Das ist schon geplant: hier ist es.
error-bad-notes = Notizen haben höchstens { $limit } Zeichen. Es wurde nichts geändert.
