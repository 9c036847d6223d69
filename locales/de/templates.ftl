### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 Duplizieren
button-find = 🔎 Suchen
button-preview = 👁 Vorschau
button-preview-other = 👤 Für jemand anderen
button-rename = 🏷 Titel
button-reword = ✅ Ja, auch ändern
button-reword-not = Nein, so lassen

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [one] { " " }Ein Zeitplan wurde daraus erstellt.
       *[other] { " " }{ $schedules } Zeitpläne wurden daraus erstellt.
    }
template-used =
    { $used ->
        [one] Einmal gewählt, am { $at }.
       *[other] { $used } Mal gewählt, zuletzt am { $at }.
    }
template-unused = Noch nicht gewählt.
template-bad-title = Ein Titel braucht 1 bis { $limit } Zeichen. Zum Beispiel: Geburtstag
template-delete =
    Die Vorlage <b>{ $title }</b> löschen?{ $schedules ->
        [0] { "" }
        [one] { " " }Ein Zeitplan wurde daraus erstellt. Er behält seinen Text und geht weiter.
       *[other] { " " }{ $schedules } Zeitpläne wurden daraus erstellt. Sie behalten ihren Text und gehen weiter.
    }
template-changed =
    ✅ <b>{ $title }</b> ist geändert.

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [one] Ein Zeitplan wurde aus dieser Vorlage erstellt. Soll auch er den neuen Text bekommen?
       *[other] { $schedules } Zeitpläne wurden aus dieser Vorlage erstellt. Sollen auch sie den neuen Text bekommen?
    }
template-reworded =
    { $schedules ->
        [0] Kein Zeitplan wurde geändert.
        [one] Ein Zeitplan hat den neuen Text.
       *[other] { $schedules } Zeitpläne haben den neuen Text.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    Für wen soll ich sie ausfüllen?
template-preview =
    👁 <b>{ $title }</b>, wie { $name } sie jetzt bekäme:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>Vorlage suchen</b>

    Schick mir den Anfang ihres Titels.
templates-found =
    🔎 { $total ->
        [0] Keine Vorlage beginnt mit
        [one] Eine Vorlage beginnt mit
       *[other] { $total } Vorlagen beginnen mit
    } „{ $search }“. Wähle, oder schick mir einen anderen Anfang.
