### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = Diese Datei ist zu groß: Telegram gibt mir Dateien bis { $limit } MB. Schick sie kleiner, zum Beispiel als komprimiertes Video, oder schick einen Link darauf.
error-storage-full = Deine Dateien würden mehr als { $limit } MB belegen. Lösche Zeitpläne oder Vorlagen mit Dateien, die du nicht mehr brauchst, und versuch es noch einmal.
error-file-gone = Die Datei dieser Nachricht ist nicht mehr gespeichert. Bitte schick sie mir noch einmal.
cause-file-gone = Die Datei dazu ist nicht mehr gespeichert.
error-unsupported = Das kann ich nicht weitergeben: WhatsApp kennt nichts Vergleichbares. Ich nehme Texte, Fotos, Videos, Sprachnachrichten, Dateien, Sticker, Standorte und Kontakte.
error-sticker-animated = Dieser Sticker bewegt sich, und das kann WhatsApp nicht zeigen. Unbewegte Sticker gehen.
error-file-not-fetched = Telegram hat mir die Datei gerade nicht gegeben. Bitte schick sie noch einmal.
error-one-only = Hier kann ich nur eine Nachricht auf einmal nehmen. Schick mir ein einzelnes Foto oder eine Datei, kein Album.
error-uncaptioned = WhatsApp zeigt unter einer Sprachnachricht keinen Text. Schick mir die Sprachnachricht oder den Text, eins von beiden.

## What it is

content-image = 📷 Foto
content-video = 🎬 Video
content-gif = 🎞 GIF
content-voice = 🎤 Sprachnachricht
content-sticker = 😀 Sticker
content-document = 📎 Datei
content-file = 📎 { $file }
content-place = 📍 Standort
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [one] 👤 { $name } und ein weiterer Kontakt
       *[other] 👤 { $name } und { $more } weitere Kontakte
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } „{ $text }“
content-lines =
    { $before }
    { $line }
content-album =
    🗂 Ein Album mit { $total } Teilen, nacheinander gesendet:
    { $parts }
content-several =
    🗂 { $total } Nachrichten, nacheinander:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    Ein Text, den du mir jetzt schickst, geht mit; alles andere ersetzt es.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    Was du mir jetzt schickst, ersetzt es.
text-kept =
    Dein Text, zum Kopieren und Verbessern:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>Was soll ich damit tun?</b>
card-known = ✔️ { $phone } ist schon als { $name } gespeichert.
card-refused = ⚠️ { $name } ({ $number }) lässt sich nicht speichern: Ich brauche einen Namen und eine Telefonnummer mit Ländervorwahl.
cards-full = Mehr als { $limit } Kontakte auf einmal gehen nicht. Den letzten habe ich nicht aufgenommen.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>Was soll ich damit machen?</b>
spare-undecided = Entscheide zuerst hierüber. Was du gerade geschickt hast, habe ich nicht genommen; schick es danach noch einmal.
button-as-template = 📄 Als Vorlage speichern
button-save-contact = ➕ Als Kontakt speichern
button-send-card = ✉️ An jemanden senden
button-spare-instead = ✏️ Stattdessen das senden
button-spare-more = ➕ Als weitere Nachricht senden
button-without-file = 🗑 Ohne die Datei
