### Who may use the bot, for its owner.

button-people = 🔑 Wer mich nutzen darf
button-invite = ➕ Jemanden einladen
button-copy-link = 📋 Link kopieren
button-withdraw =
    { $count ->
        [one] ✖ Offene Einladung zurückziehen
       *[other] ✖ { $count } offene Einladungen zurückziehen
    }
button-remove = 🚫 Entfernen
button-remove-keep = 🚫 Entfernen, Daten behalten
button-remove-erase = 🗑 Entfernen, Daten löschen
button-erase-theirs = 🗑 Daten löschen
button-erase-really = 🗑 Ja, alles löschen

people =
    🔑 <b>Wer mich nutzen darf</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }

    Alle verknüpfen ihr eigenes WhatsApp, und niemand sieht, was anderen gehört.{ $pending ->
        [0] { "" }
        [one] { " " }Eine Einladung ist offen.
       *[other] { " " }{ $pending } Einladungen sind offen.
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    Telegram-ID <code>{ $number }</code>

    Der Bot gehört dir.
person-card-listed =
    👤 <b>{ $name }</b>
    Telegram-ID <code>{ $number }</code>

    Steht in ALLOWED_USER_IDS und lässt sich hier deshalb nicht entfernen. Das kann nur, wer mich betreibt: die ID aus dieser Einstellung nehmen und mich neu starten.
person-card-invited =
    👤 <b>{ $name }</b>
    Telegram-ID <code>{ $number }</code>

    Wurde eingeladen und ist dabei seit { $at }.
person-card-removed =
    🚫 <b>{ $name }</b>
    Telegram-ID <code>{ $number }</code>

    Ohne Zugang seit { $at }. Die Daten bleiben gespeichert; gesendet wird nichts. Eine Einladung gibt wieder Zugang.
person-card-leaving =
    ⏳ <b>{ $name }</b>
    Telegram-ID <code>{ $number }</code>

    Wird gerade entfernt. Das geht von selbst weiter, auch nach einem Neustart; solange WhatsApp nicht erreichbar ist, wartet es.

invitation =
    🔑 <b>Eine Einladung für eine Person</b>

    Gib diesen Link weiter:
    { $link }

    Oder bitte die Person, mir <code>/start { $code }</code> zu senden.

    Sie gilt bis { $until } und nur einmal. Ich behalte keine Kopie und kann sie deshalb nicht noch einmal zeigen.
invitations-withdrawn =
    { $count ->
        [0] Keine Einladung war offen.
        [one] Die Einladung gilt nicht mehr.
       *[other] { $count } Einladungen gelten nicht mehr.
    }
error-too-many-invitations = { $limit } Einladungen sind offen, mehr auf einmal geht nicht. Zieh sie zurück, oder warte, bis sie genutzt oder abgelaufen sind.
invited =
    🔑 <b>Willkommen { $name }.</b> Du kannst diesen Bot jetzt nutzen. Was du hier aufbewahrst, gehört nur dir.

person-remove =
    <b>{ $name } entfernen?</b>

    Ich antworte der Person nicht mehr, ihre Zeitpläne halten an, nichts Wartendes geht raus, und ihr WhatsApp wird getrennt.

    Was soll mit ihren Kontakten, Vorlagen, Zeitplänen und ihrem Protokoll geschehen?
person-erase =
    <b>Alles von { $name } löschen?</b>

    Kontakte, Vorlagen, Zeitpläne, Protokoll und Einstellungen. Das lässt sich nicht rückgängig machen.
person-removed = { $name } kann mich nicht mehr nutzen.
farewell-kept = Dein Zugang zu diesem Bot wurde von der Person beendet, der er gehört. Für dich wird nichts mehr gesendet, deine Zeitpläne sind pausiert, und dein WhatsApp ist von ihm getrennt. Deine Daten bleiben hier gespeichert; wirst du wieder eingeladen, findest du alles vor, wie es war.
farewell-erased = Dein Zugang zu diesem Bot wurde von der Person beendet, der er gehört. Für dich wird nichts mehr gesendet, dein WhatsApp ist von ihm getrennt, und alle deine Daten hier sind gelöscht.
