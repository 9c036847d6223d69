### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>Willkommen { $name }.</b> Dieser Bot gehört jetzt dir und antwortet sonst niemandem.
unknown-command = Den Befehl <b>{ $command }</b> kenne ich nicht. /help zeigt, was ich kann.
stale-button = Dieses Menü ist abgelaufen. Bitte fang neu an, zum Beispiel mit /start.
cancel-nothing = Es gibt nichts abzubrechen.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = Abgebrochen. Es wurde nichts gesendet und nichts weiter gespeichert.
form-interrupted = Ich habe abgebrochen, was wir begonnen hatten; davon wurde nichts gespeichert.
form-set-aside = Ich habe beiseitegelegt, was wir begonnen hatten. Davon wurde nichts gesendet oder gespeichert; ein Tippen, und es geht weiter.
form-over = Das ist vorbei: Es wurde abgebrochen oder gesendet, oder es lag zu lange. Jetzt ist nichts geschehen. /create fängt neu an.
form-not-an-answer = Damit kann ich hier nichts anfangen: Ich brauche eine Textnachricht oder einen der Buttons. /cancel bricht ab.

## Buttons

button-add-contact = ➕ Kontakt hinzufügen
button-add-named = ➕ { $name } hinzufügen
button-add-template = ➕ Neue Vorlage
button-back = ‹ Zurück
button-by-number = 🔢 Lieber mit Code
button-cancel = ✖ Abbrechen
button-change-contact = 👤 Empfänger
button-change-repeat = 🔁 Wiederholung
button-change-text = ✏️ Text
button-change-when = 🕘 Zeit
button-check = 🔎 In WhatsApp prüfen
button-confirm = ✅ Bestätigen
button-connect = 📱 WhatsApp verbinden
button-contacts = 👥 Kontakte
button-copy = 📋 Code kopieren
button-create = ➕ Neuer Zeitplan
button-delete = 🗑 Löschen
button-delete-really = 🗑 Ja, löschen
button-details = Details
button-disconnect = Trennen
button-disconnect-really = Ja, trennen
button-import = 📥 Aus WhatsApp importieren
button-import-add = ✅ { $chosen } hinzufügen
button-import-groups = 👥 Gruppen ({ $total })
button-import-more = 📥 Mehr importieren
button-import-none = Auswahl leeren
button-import-page = Seite auswählen
button-import-people = 👤 Personen ({ $total })
button-import-unsearch = ✖ Suche beenden
button-it-arrived = Ist angekommen
button-logs = 🗒 Protokoll
button-new-code = 🔄 Neuer Code
button-next = Weiter ›
button-other-number = ✏️ Andere Nummer
button-pause = ⏸ Pausieren
button-previous = ‹ Zurück
button-reply = ↩️ Antworten
button-resume = ▶️ Fortsetzen
button-scan = 📷 Lieber ein Bild scannen
button-schedule-for = ⏰ Nachricht planen
button-schedules = 🗓 Zeitpläne
button-send = ✉️ Jetzt senden
button-send-again = 🔁 Erneut senden
button-send-now = ✉️ Jetzt senden
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 Vorlagen
button-unsent = ↩️ Damit weitermachen
button-unsent-for = ✉️ Das Geschriebene an { $name } senden
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ Nachricht planen an { $name }

## The command menu

command-add = Kontakt hinzufügen: /add Mama +49 151 23456789
command-cancel = Abbrechen, was wir gerade tun
command-contacts = Deine Kontakte
command-create = Eine Nachricht planen: einmal oder immer wieder
command-help = Was ich kann
command-logs = Was gesendet wurde und was daraus geworden ist
command-schedules = Was ansteht
command-search = Einen Kontakt finden: /search mama
command-send = Jetzt eine Nachricht senden: /send Mama Hallo
command-settings = Sprache, Zeitzone, Mitteilungen und mehr
command-start = Start: heute auf einen Blick
command-status = Wie alles steht
command-templates = Texte zum Wiederverwenden
command-whatsapp = WhatsApp verbinden oder trennen

## WhatsApp

connection-working = 🟢 WhatsApp ist verbunden als { $account }
connection-restricted =
    🟡 WhatsApp ist verbunden als { $account }
    { $restriction }
connection-starting = 🟡 WhatsApp wird verbunden…
connection-pairing = 🟡 WhatsApp wartet darauf, dass du den Code scannst: /whatsapp
connection-passkey = 🟠 WhatsApp verlangt einen Passkey und ist deshalb noch nicht verbunden: /whatsapp
connection-confirm = 🟠 WhatsApp wartet darauf, dass du das neue Gerät auf deinem Handy bestätigst.
connection-failed = 🔴 WhatsApp ist nicht verbunden: { $reason } Mit /whatsapp verbindest du es wieder.
connection-away = 🔴 WhatsApp ist nicht verbunden: { $reason }
connection-stopped = ⚪ WhatsApp ist nicht verbunden. Mit /whatsapp verbindest du es.
connection-attention = 🟠 WhatsApp braucht dich ({ $status }): /whatsapp

restricted = Dein Konto darf zurzeit keine neuen Chats beginnen. Nachrichten an Personen, die dir schon geschrieben haben, gehen weiter raus; die an andere warten.
restricted-until = Dein Konto darf bis { $until } keine neuen Chats beginnen. Nachrichten an Personen, die dir schon geschrieben haben, gehen weiter raus; die an andere warten.

reason-expired = Der Code wurde nicht rechtzeitig verwendet.
reason-logged-out = Die Verknüpfung wurde auf dem Handy entfernt.
reason-main-device-gone = WhatsApp auf dem Handy ist weg: Es wurde gelöscht oder die Nummer neu registriert. Verbinde es neu.
reason-unreachable = WhatsApp ist nicht erreichbar. Ich versuche es weiter.
reason-replaced = Ein anderes Programm hat die Verknüpfung übernommen.
reason-banned = WhatsApp hat dein Konto eine Zeit lang gesperrt. Ich verbinde mich wieder, wenn das vorbei ist.
reason-banned-until = WhatsApp hat dein Konto bis { $until } gesperrt. Ich verbinde mich wieder, wenn das vorbei ist.
reason-passkey = WhatsApp verlangt einen Passkey, der nur in WhatsApp selbst funktioniert. Verbinde dich stattdessen mit einem Code zum Eintippen.
reason-unexpected-state = Es ist in einem Zustand, den ich nicht kenne.
reason-connection-lost = Die Verbindung ist abgebrochen. Ich versuche es weiter.
reason-server-error = Die Server von WhatsApp haben ein Problem. Ich versuche es weiter.
reason-outdated = WhatsApp verlangt eine neuere Version dieses Programms. Aktualisiere es und starte es neu.
reason-stalled = Es hing fest. Bitte versuch es noch einmal.
reason-connect-failure = WhatsApp hat die Verbindung abgelehnt. Bitte versuch es später noch einmal.
reason-pairing-refused = WhatsApp hat das neue Gerät abgelehnt. Bitte versuch es später noch einmal.
reason-multidevice-off = WhatsApp auf dem Handy ist zu alt für verknüpfte Geräte. Aktualisiere es dort.
reason-session-file = Die gespeicherte Anmeldung ist beschädigt. Trenne WhatsApp und verbinde es neu.
reason-engine-unavailable = Die WhatsApp-Bibliothek lässt sich auf diesem Computer nicht laden; ihr Protokoll sagt, warum.
reason-engine-crashed = Die WhatsApp-Bibliothek ist abgestürzt. Bitte versuch es noch einmal.
reason-none = Die Verknüpfung wurde entfernt oder ist beendet.
reason-other = Die Verbindung wurde beendet ({ $code }).

whatsapp-starting = 📱 Einen Moment, ich bitte WhatsApp um einen Code…
whatsapp-scan =
    <b>Scanne diesen Code mit deinem Handy</b>

    1. Öffne WhatsApp auf deinem Handy
    2. Einstellungen › Verknüpfte Geräte › Gerät hinzufügen
    3. Richte die Kamera auf dieses Bild

    Der Code ändert sich von Zeit zu Zeit; ich halte das Bild aktuell.
whatsapp-on-show = In diesem Chat wird schon ein Code angezeigt.
whatsapp-ask-number =
    🔢 <b>Welche Nummer hat das WhatsApp-Konto?</b>

    Schick mir die Telefonnummer, mit der du WhatsApp nutzt, zum Beispiel <code>+49 151 23456789</code>. Ich antworte mit einem Code, den du auf diesem Handy eintippst.

    { $assumed }
whatsapp-type =
    🔢 <b>Tippe diesen Code auf deinem Handy ein</b>

    <code>{ $code }</code>

    1. Öffne WhatsApp auf dem Handy mit { $phone }
    2. Einstellungen › Verknüpfte Geräte › Gerät hinzufügen
    3. Tippe auf „Stattdessen mit Telefonnummer verknüpfen“
    4. Tippe den Code ein

    Er gilt ein paar Minuten.
whatsapp-type-expired = ⌛ Der Code wurde nicht rechtzeitig eingetippt.
whatsapp-refused = ⚠️ WhatsApp gibt für diese Nummer keinen Code. Prüfe die Nummer oder scanne stattdessen ein Bild.
whatsapp-connected =
    ✅ <b>Verbunden als { $account }</b>

    Du kannst jetzt deine Kontakte und Gruppen aus WhatsApp importieren.
whatsapp-connected-restricted =
    🟡 <b>Verbunden als { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ Der Code wurde nicht rechtzeitig gescannt.
whatsapp-no-code = ⚠️ WhatsApp gibt gerade keinen Code. Prüfe die Internetverbindung und versuch es noch einmal.
whatsapp-failed = ⚠️ Verbinden fehlgeschlagen: { $reason }
whatsapp-stopped = Das Verbinden wurde abgebrochen.
whatsapp-passkey = 🔐 WhatsApp verlangt den Passkey dieses Kontos, der nur in WhatsApp selbst funktioniert. Verbinde dich stattdessen mit einem Code, den du auf dem Handy eintippst.
whatsapp-confirm = 🔐 WhatsApp bittet dich, das neue Gerät zu bestätigen. Öffne WhatsApp auf deinem Handy und bestätige es; ich warte darauf.
whatsapp-unlink =
    📱 <b>WhatsApp trennen?</b>

    Was geplant ist, bleibt. { $waiting ->
        [0] Nichts geht raus, bis du es wieder verbindest; was inzwischen fällig wird, wartet, und was dann zu spät käme, wird nicht gesendet.
        [one] Eine Nachricht wartet auf den Versand: Sie wartet weiter, wie alles, was fällig wird, bis du es wieder verbindest. Was dann zu spät käme, wird nicht gesendet.
       *[other] { $waiting } Nachrichten warten auf den Versand: Sie warten weiter, wie alles, was fällig wird, bis du es wieder verbindest. Was dann zu spät käme, wird nicht gesendet.
    }
whatsapp-unlinked = WhatsApp ist getrennt. Was geplant ist, bleibt und wartet, bis du es wieder verbindest.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>WhatsApp wurde getrennt.</b> Was geplant ist, wartet, bis es wieder verbunden ist.
        [one] <b>Eine Nachricht wartet</b> und kann nicht raus.
       *[other] <b>{ $waiting } Nachrichten warten</b> und können nicht raus.
    }
    { $connection }
alert-restricted =
    🟡 <b>WhatsApp schränkt dein Konto</b> { $account } ein.

    { $restriction }{ $waiting ->
        [0] { "" }
        [one] { " " }Eine Nachricht wartet.
       *[other] { " " }{ $waiting } Nachrichten warten.
    }

## Contacts

add-ask =
    <b>Wen soll ich hinzufügen?</b>

    Schick mir Namen und Nummer: <code>Mama +49 151 23456789</code>
    Oder teile einen Kontakt mit mir (📎 › Kontakt).

    { $assumed }
add-ask-number =
    <b>Welche Nummer hat { $name }?</b>

    Zum Beispiel <code>+49 151 23456789</code>

    { $assumed }
add-ask-name =
    <b>Wem gehört { $phone }?</b>

    Schick mir den Namen.
number-region = Nummern ohne Ländervorwahl gelten für: { $region } ({ $prefix }). Ändern: /settings › 🌍 Land
contact-added = ✅ <b>{ $name }</b>, { $phone }, ist hinzugefügt.
contacts-list =
    👥 <b>Kontakte</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
contacts-found =
    🔎 { $total ->
        [one] Ein Kontakt passt
       *[other] { $total } Kontakte passen
    } zu „{ $search }“{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
contacts-none =
    Du hast noch keine Kontakte.

    Füge den ersten hinzu: <code>/add Mama +49 151 23456789</code>, teile einen Kontakt mit mir, oder schick mir eine .vcf- oder .csv-Datei.
contacts-none-found = Kein Kontakt passt zu „{ $search }“. /contacts zeigt alle.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    WhatsApp-Gruppe
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = Gruppe
contact-no-number = Nummer unbekannt
contact-unchecked = Noch nicht in WhatsApp geprüft.
contact-on-whatsapp = ✅ Ist bei WhatsApp.
contact-not-on-whatsapp = ❌ Ist nicht bei WhatsApp.
contact-same-account = Diese Nummer gehört zum selben WhatsApp-Konto wie { $name }.
contact-check-not-paired = WhatsApp ist nicht verbunden, deshalb kann ich nicht nachfragen. Mit /whatsapp verbindest du es.
contact-check-failed = WhatsApp kann es gerade nicht sagen. Bitte versuch es später noch einmal.
contact-gone = Diesen Kontakt gibt es nicht mehr.
contact-delete = <b>{ $name }</b> löschen?
contact-in-use =
    <b>{ $name }</b> kann nicht gelöscht werden: { $schedules ->
        [one] Ein Zeitplan schreibt an diesen Kontakt. Lösche ihn zuerst.
       *[other] { $schedules } Zeitpläne schreiben an diesen Kontakt. Lösche sie zuerst.
    }
contact-in-use-short = Ein Zeitplan schreibt an diesen Kontakt. Lösche ihn zuerst.
search-usage = Sag mir, wen du suchst: <code>/search mama</code>

## Importing from WhatsApp

import-list =
    📥 <b>Aus WhatsApp importieren</b>{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }

    { $total ->
        [0] In dieser Liste ist niemand.
        [one] Tippe an, wen du hinzufügen willst, oder schick mir den Anfang eines Namens.
       *[other] Tippe an, wen du hinzufügen willst, oder schick mir den Anfang eines Namens.
    }{ $chosen ->
        [0] { "" }
        [one] { " " }Ausgewählt: { $chosen }.
       *[other] { " " }Ausgewählt: { $chosen }.
    }
import-list-found =
    📥 <b>Aus WhatsApp importieren</b>{ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }

    🔎 { $total ->
        [0] Niemand passt
        [one] Ein Eintrag passt
       *[other] { $total } Einträge passen
    } zu „{ $search }“.{ $chosen ->
        [0] { "" }
        [one] { " " }Ausgewählt: { $chosen }.
       *[other] { " " }Ausgewählt: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [one] ein Mitglied
       *[other] { $members } Mitglieder
    }
import-known = Ist schon in deinen Kontakten.
import-full = Höchstens { $limit } auf einmal: Füge zuerst diese hinzu und mach dann weiter.
import-nobody = Wähle zuerst jemanden aus.
import-not-connected = WhatsApp ist nicht verbunden, deshalb gibt es nichts zu importieren.
import-done =
    ✅ { $added ->
        [0] <b>Niemand wurde hinzugefügt.</b>
        [one] <b>Ein Kontakt hinzugefügt.</b>
       *[other] <b>{ $added } Kontakte hinzugefügt.</b>
    }{ $known ->
        [0] { "" }
        [one] { " " }Einer war schon in deinen Kontakten.
       *[other] { " " }{ $known } waren schon in deinen Kontakten.
    }{ $unusable ->
        [0] { "" }
        [one] { " " }An einen kann man nicht schreiben.
       *[other] { " " }An { $unusable } kann man nicht schreiben.
    }

## What contacts write

replied = 💬 <b>{ $name }</b> hat geantwortet:
wrote = 💬 <b>{ $name }</b> hat geschrieben:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> hat ein Foto gesendet.
reply-video = 🎬 <b>{ $name }</b> hat ein Video gesendet.
reply-voice = 🎤 <b>{ $name }</b> hat eine Sprachnachricht gesendet.
reply-sticker = 😀 <b>{ $name }</b> hat einen Sticker gesendet.
reply-document = 📎 <b>{ $name }</b> hat eine Datei gesendet.
reply-location = 📍 <b>{ $name }</b> hat einen Standort gesendet.
reply-card = 👤 <b>{ $name }</b> hat einen Kontakt gesendet.
reply-other = 💬 <b>{ $name }</b> hat etwas gesendet, das ich nicht zeigen kann. Sieh in WhatsApp nach.
reply-ask =
    ↩️ <b>Antwort an { $name }</b>

    Was soll ich über WhatsApp senden?

## Writing

create-ask-contact-all =
    👤 <b>Für wen ist sie?</b>

    Wähle, oder schreib den Anfang eines Namens.
create-ask-contact =
    👤 <b>Wen meinst du mit „{ $search }“?</b>

    Wähle, oder schreib einen anderen Namen.
create-no-contacts =
    👤 <b>Für wen ist sie?</b> Du hast noch keine Kontakte.

    Schick mir Namen und Nummer: <code>Mama +49 151 23456789</code>
    Oder teile einen Kontakt mit mir (📎 › Kontakt), oder schick mir eine .vcf- oder .csv-Datei.
send-ask-text = ✏️ <b>Was soll ich jetzt an { $name } senden?</b>
create-ask-text =
    ✏️ <b>Was soll ich an { $name } senden?</b>

    Du kannst { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields } verwenden.
create-ask-text-first =
    ✏️ <b>Was soll ich senden?</b>

    Du kannst { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields } verwenden.
create-ask-when =
    🕘 <b>Wann soll sie an { $name } gehen?</b>

    Tippe an oder schreib: <code>in 10 Minuten</code>, <code>18:30</code>, <code>morgen 9:00</code>, <code>jeden Freitag 18:30</code>, <code>24.12.2026 18:00</code>.
    Deine Zeitzone ist { $zone }.
create-ask-repeat =
    🔁 <b>Wie oft?</b>

    Zuerst am { $at } ({ $zone }), { $ahead }.
create-confirm =
    <b>Stimmt das so?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 An: <b>{ $name }</b>
recipient-group = 👥 An die Gruppe: <b>{ $name }</b>
create-runs =
    { $repeat }. Nächste Termine:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>Geplant.</b> { $people ->
        [one] { $name } bekommt sie am
       *[other] { $name } bekommen sie am
    } { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>Geplant.</b> Ich frage dich am { $at } ({ $ahead }); an { $name } geht sie nur, wenn du Ja sagst.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = Das ist schon geplant, einmal.
create-usage =
    Ich brauche drei Teile mit Semikolons dazwischen – wer; wann; was:
    <code>/create Mama; morgen 9:00; Alles Gute zum Geburtstag, { "{name}" }!</code>

    Oder einfach /create, dann frage ich eins nach dem anderen ab.
create-usage-meant =
    Zwischen die drei Teile gehören Semikolons. Meintest du das?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    In „{ $text }“ finde ich keine Zeit. Ich brauche drei Teile mit Semikolons dazwischen, zum Beispiel:
    <code>/create { $who }; morgen 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ Aktiv
schedule-paused = ⏸ Pausiert
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. Es gilt die Uhr von { $zone }: { $there }
schedule-now-paused = Pausiert.{ $cancelled }
schedule-now-active = Es geht weiter.
schedule-is-over = Die Zeit ist während der Pause verstrichen. Lösche den Zeitplan oder plane die Nachricht neu.
schedule-delete =
    Den Zeitplan für <b>{ $name }</b> löschen?

    <blockquote>{ $text }</blockquote>
schedule-deleted = Der Zeitplan wurde gelöscht.

## Templates

templates-list =
    📄 <b>Vorlagen</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , Seite { $page } von { $pages }
    }
templates-none = Du hast keine Vorlagen. Eine Vorlage ist ein Text zum Wiederverwenden.
template-ask-title =
    📄 <b>Wie soll die Vorlage heißen?</b>

    Zum Beispiel: Geburtstag
template-ask-body =
    ✏️ <b>Was steht in „{ $title }“?</b>

    Du kannst { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields } verwenden.
    Statt eines Textes kannst du auch ein Foto, ein Video, eine Sprachnachricht oder eine Datei schicken.
template-added = ✅ Die Vorlage <b>{ $title }</b> ist gespeichert. Du kannst sie wählen, wann immer ich nach einem Text frage.
template-deleted = Die Vorlage wurde gelöscht.
template-restored = Die Vorlage ist wieder da.

## What became of a message

delivery-pending =
    🕓 <b>Eingereiht</b> für { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>Eingereiht</b> für { $name }. WhatsApp ist nicht verbunden: Sie geht raus, sobald es das ist, spätestens bis { $until }.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>Wartet</b> für { $name }: WhatsApp lässt dein Konto zurzeit keine neuen Chats beginnen. Sie geht raus, wenn das vorbei ist, spätestens bis { $until }.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>Wird gesendet</b> an { $name }…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>Gesendet</b> an { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>Zugestellt</b> an { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>Gelesen</b> von { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>Nicht gesendet</b> an { $name }: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>Es ist nicht sicher</b>, ob das bei { $name } angekommen ist: { $cause } Sieh in WhatsApp nach und entscheide; von selbst sende ich es nicht zweimal.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>Nicht gesendet</b> an { $name }: Fällig war es am { $due }, konnte aber nicht rechtzeitig raus.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>Abgebrochen</b>, { $name } bekommt das nicht.

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 Fällig war es am { $due }.
delivery-missed =
    { $said }

    { $count ->
        [one] ⏭ Ein früherer Termin wurde verpasst und fällt aus.
       *[other] ⏭ { $count } frühere Termine wurden verpasst und fallen aus.
    }
delivery-again = Ich sende es noch einmal.
delivery-believed = Notiert: Es ist angekommen.

cause-gateway = Das WhatsApp-Gateway hat es abgelehnt.
cause-gateway-unavailable = WhatsApp war nicht erreichbar.
cause-not-paired = WhatsApp ist nicht verbunden.
cause-gateway-busy = Das WhatsApp-Gateway war ausgelastet.
cause-refused = WhatsApp hat es abgelehnt.
cause-not-on-whatsapp = Diese Nummer ist nicht bei WhatsApp.
cause-too-large = Es ist zu groß.
cause-outcome-unknown = Die Verbindung brach beim Senden ab.
cause-interrupted = Ich wurde beim Senden unterbrochen.
cause-other = Der Grund wurde nicht genannt.

log-row = { $mark } { $name } · { $at } · { $text }
mark-pending = 🕓
mark-sending = 🕓
mark-sent = ✓
mark-delivered = ✓✓
mark-read = 👀
mark-failed = ❌
mark-unknown = ❓
mark-expired = ⌛
mark-cancelled = 🚫

## Status and settings

status =
    📊 <b>Status</b>

    { $connection }
    { $next }
    🗂 Zeitpläne: { $schedules } · warten auf Versand: { $waiting }{ $awaiting ->
        [0] { "" }
        [one] { " " }· <b>brauchen deine Entscheidung: { $awaiting }</b>
       *[other] { " " }· <b>brauchen deine Entscheidung: { $awaiting }</b>
    } · Kontakte: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 Bei mir ist etwas schiefgegangen. Wenn es wieder passiert, such im Protokoll nach dem Code <code>{ $reference }</code>.
error-database-away = Die Datenbank antwortet gerade nicht, deshalb weiß ich nicht, ob das geklappt hat. Bitte sieh nach, bevor du es noch einmal versuchst: /logs zeigt, was gesendet wurde, /schedules, was geplant ist.
error-bad-phone =
    „{ $text }“ ist keine Telefonnummer, die ich verwenden kann. Schreib sie mit Ländervorwahl, zum Beispiel <code>+49 151 23456789</code>. Es wurde nichts gespeichert.
error-bad-name = Ein Name braucht 1 bis { $limit } Zeichen. Zum Beispiel: <code>/add Mama +49 151 23456789</code>
error-text-empty = Die Nachricht ist leer.
error-text-too-long = Der Text hat { $length } Zeichen; höchstens { $limit } sind möglich. Es wurde nichts gespeichert.
error-unknown-placeholder = Den Platzhalter <code>{ $placeholder }</code> kenne ich nicht. Möglich sind { $known }. Um eine geschweifte Klammer selbst zu schreiben, verdopple sie.
error-near-placeholder = Den Platzhalter <code>{ $placeholder }</code> kenne ich nicht. Meinst du <code>{ $meant }</code>? Ist es ein eigenes Feld, gib es zuerst einem Kontakt.
error-broken-placeholder = Einer geschweiften Klammer bei „{ $near }“ fehlt ihr Gegenstück. Um eine geschweifte Klammer selbst zu schreiben, verdopple sie.
error-not-found = Ich finde keinen Kontakt namens „{ $text }“. /contacts zeigt deine, <code>/add Mama +49 151 23456789</code> fügt einen hinzu.
error-gone = Das gibt es nicht mehr.
error-conflict = { $name } gibt es schon. Es wurde nichts gespeichert.
error-phone-taken = { $phone } ist schon als { $name } gespeichert. Es wurde nichts gespeichert.
error-changed = Das hat sich inzwischen geändert, deshalb habe ich nichts getan. Bitte sieh es dir noch einmal an.
error-gateway = WhatsApp konnte das nicht ausführen. Bitte versuch es noch einmal.
error-gateway-unavailable = Ich erreiche WhatsApp gerade nicht. Bitte versuch es in ein paar Sekunden noch einmal.
error-not-paired = WhatsApp ist nicht verbunden. Mit /whatsapp verbindest du es.
error-gateway-busy = WhatsApp ist gerade ausgelastet. Bitte versuch es gleich noch einmal.
error-refused = WhatsApp hat das abgelehnt.
error-not-on-whatsapp = { $phone } ist nicht bei WhatsApp.
error-too-large = Das ist zu groß für WhatsApp.
error-outcome-unknown = Es ist nicht sicher, ob das rausgegangen ist.

error-when-word = „{ $word }“ verstehe ich in der Zeitangabe nicht. Versuch zum Beispiel <code>morgen 9:00</code>, <code>in 10 Minuten</code> oder <code>24.12.2026 18:00</code>.
error-when-together = „{ $word }“ passt hier nicht. Versuch zum Beispiel <code>morgen 9:00</code>, <code>in 10 Minuten</code> oder <code>24.12.2026 18:00</code>.
error-when-time-missing = Um wie viel Uhr? Gemeint ist: { $day }. Schreib die Uhrzeit hinter den Tag, zum Beispiel <code>morgen 9:00</code>.
error-when-times-missing = Um wie viel Uhr? Wie oft, ist verstanden: Schick einfach die Uhrzeit, zum Beispiel <code>9:00</code>.
error-when-past = { $start } liegt in der Vergangenheit. Bitte gib einen Zeitpunkt an, der noch kommt.
error-when-ambiguous = Das kann mehr als einen Zeitpunkt bedeuten. Welchen?
