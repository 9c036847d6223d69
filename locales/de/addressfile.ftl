## Contacts from a file, and as a file

exchange =
    📥 <b>Import und Export</b>

    <b>Importiere</b> Personen und Gruppen, die dein WhatsApp kennt, oder eine Datei: .vcf oder .csv, wie Handys, Google Kontakte, Outlook und Excel sie speichern. Ich zeige dir vorher, was sich ändern würde, und speichere erst dann.

    <b>Exportiere</b> deine Kontakte: .vcf für Handys, .csv für Google Kontakte und Excel.
button-exchange = 📥 Import / Export
button-import-file = 📄 Datei importieren
button-export-vcard = ⬇️ .vcf exportieren
button-export-table = ⬇️ .csv exportieren

file-ask =
    <b>Schick mir die Datei mit deinen Kontakten</b> (📎 › Datei): .vcf oder .csv, bis { $megabytes } MB und { $rows } Personen.

    iPhone: Kontakte › Listen › Liste gedrückt halten › Exportieren. Android: Kontakte › Korrigieren und verwalten › Exportieren. Google Kontakte: Exportieren › Google CSV. Outlook und Excel: als CSV speichern. Eigene Spalten werden zu Platzhaltern: Aus einer Spalte <code>stadt</code> wird <code>{ "{" }stadt{ "}" }</code>.
file-reading = 📄 <b>{ $name }</b> wird gelesen …
file-busy = Ich bin noch mit einer anderen Datei von dir beschäftigt. Schick diese, wenn ich damit fertig bin.
file-gone = Die Datei ist nicht mehr da. Bitte schick sie noch einmal.
file-unfetched = Telegram hat mir die Datei gerade nicht gegeben.
file-cancelled = Abgebrochen. Es wurde nichts importiert.
button-file-again = 🔄 Erneut versuchen

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] niemand mit Telefonnummer
        [one] eine Person
       *[other] { $people } Personen
    }
file-new =
    ➕ { $total ->
        [one] <b>Neu: 1</b>
       *[other] <b>Neu: { $total }</b>
    } – { $names }
file-additions =
    ✏️ { $total ->
        [one] <b>Ein Kontakt wird ergänzt:</b>
       *[other] <b>{ $total } Kontakte werden ergänzt:</b>
    }
file-part-tags = – Labels: { $total } ({ $names })
file-part-fields = – Felder: { $total } ({ $names })
file-part-birthday = – Geburtstag: { $total } ({ $names })
file-part-notes = – Notizen: { $total } ({ $names })
file-part-zone = – Zeitzone: { $total } ({ $names })
file-names-more = { $names } und { $more } weitere
file-same =
    ✓ { $total ->
        [one] Einer ist mit allen Angaben schon in deinen Kontakten.
       *[other] { $total } sind mit allen Angaben schon in deinen Kontakten.
    }
file-renamed =
    🏷 { $total ->
        [one] Einer heißt in der Datei anders und behält deinen Namen: { $name } (in der Datei: { $called }).
       *[other] { $total } heißen in der Datei anders und behalten deinen Namen, etwa { $name } (in der Datei: { $called }).
    }
file-national =
    ☎️ { $total ->
        [one] Eine Nummer hat keine Ländervorwahl. Ich lese sie als Nummer aus: { $country }. Ändern kannst du das in /settings.
       *[other] { $total } Nummern haben keine Ländervorwahl. Ich lese sie als Nummern aus: { $country }. Ändern kannst du das in /settings.
    }
file-repeated =
    🔁 { $total ->
        [one] Ein Eintrag hat eine Nummer, die in der Datei schon vorkam. Ich habe beide zusammengefasst.
       *[other] { $total } Einträge haben eine Nummer, die in der Datei schon vorkam. Ich habe sie zusammengefasst.
    }
file-second =
    📱 { $total ->
        [one] Eine weitere Handynummer wird ein eigener Kontakt, mit einer 2 hinter dem Namen.
       *[other] { $total } weitere Handynummern werden eigene Kontakte, mit einer 2 hinter dem Namen.
    }
file-fixed =
    🏠 { $total ->
        [one] Eine weitere Nummer wird ausgelassen: offenbar ein Festnetzanschluss.
       *[other] { $total } weitere Nummern werden ausgelassen: offenbar Festnetzanschlüsse.
    }
file-unused =
    🗂 { $total ->
        [one] Eine Spalte wird nicht übernommen: { $names }.
       *[other] { $total } Spalten werden nicht übernommen: { $names }.
    }
file-lost =
    ⚠️ { $total ->
        [one] <b>Ein Eintrag kann nicht übernommen werden:</b>
       *[other] <b>{ $total } Einträge können nicht übernommen werden:</b>
    }
file-partly =
    ⚠️ { $total ->
        [one] <b>Einer wird übernommen, aber nicht ganz:</b>
       *[other] <b>{ $total } werden übernommen, aber nicht ganz:</b>
    }
file-at = – Zeile { $line }: { $why }
file-at-named = – Zeile { $line }, { $who }: { $why }
file-why-no-number = keine Telefonnummer
file-why-bad-number = „{ $text }“ ist keine gültige Telefonnummer
file-why-rounded-number = „{ $text }“ hat Ziffern verloren; formatiere die Spalte in der Tabelle als Text und speichere neu
file-why-broken = unvollständig, das Ende fehlt
file-why-bad-birthday = „{ $text }“ ist kein eindeutiges Datum
file-why-cut = zu lang, nur der Anfang bleibt: „{ $text }“
file-nothing-saved = { "" }
    Noch ist nichts gespeichert.
file-nothing-new = { "" }
    Es gibt nichts zu importieren.
button-file-import = ✅ { $total } importieren
button-file-report = 📋 Details als Datei

## The details as a file

file-report = Was in der Datei nicht stimmt und was deinen vorhandenen Kontakten hinzugefügt würde.
file-column-line = Zeile
file-column-name = Name
file-column-value = Wert
file-column-outcome = Ergebnis
file-column-details = Details
file-is-lost = nicht importiert
file-is-partly = teilweise importiert
file-is-known = Kontakt vorhanden
file-adds-tags = Labels werden ergänzt
file-adds-fields = Felder werden ergänzt
file-adds-birthday = der Geburtstag wird ergänzt
file-adds-notes = Notizen werden ergänzt
file-adds-zone = die Zeitzone wird ergänzt
file-keeps-name = behält den Namen, in der Datei steht „{ $called }“

## The import

file-progress =
    ⏳ <b>Import läuft: { $done } von { $total }</b> ({ $percent } %)
file-stopping = Wird angehalten …
file-stopped =
    ⏹ <b>Angehalten nach { $done } von { $total }.</b>

    Was importiert ist, bleibt. „Weiter“ importiert den Rest; nichts kommt doppelt.
button-file-stop = ⏹ Anhalten
button-file-continue = ▶️ Weiter
file-done =
    { $added ->
        [0] ✅ <b>Fertig. Niemand war neu.</b>
        [one] ✅ <b>Ein Kontakt hinzugefügt.</b>
       *[other] ✅ <b>{ $added } Kontakte hinzugefügt.</b>
    }
file-done-completed =
    ✏️ { $total ->
        [one] Ein Kontakt wurde ergänzt.
       *[other] { $total } Kontakte wurden ergänzt.
    }
file-done-same =
    ✓ { $total ->
        [one] Einer war mit allen Angaben schon vorher in deinen Kontakten.
       *[other] { $total } waren mit allen Angaben schon vorher in deinen Kontakten.
    }
file-done-lost =
    ⚠️ { $total ->
        [one] <b>Ein Eintrag wurde nicht übernommen:</b>
       *[other] <b>{ $total } Einträge wurden nicht übernommen:</b>
    }

## The export

file-export-nobody = Es gibt niemanden zu exportieren: Keiner deiner Kontakte hat eine Telefonnummer.
file-exported =
    { $total ->
        [one] Ein Kontakt.
       *[other] { $total } Kontakte.
    }{ $without ->
        [0] { "" }
        [one] { " " }Einer hat keine Telefonnummer, wie etwa eine Gruppe, und ist nicht dabei.
       *[other] { " " }{ $without } haben keine Telefonnummer, wie etwa Gruppen, und sind nicht dabei.
    }
file-exported-of = { $written } von { $total } Kontakten.

## What cannot be used

error-file-unreadable =
    In dieser Datei finde ich keine Kontakte. Ich kann .vcf und .csv lesen; speichere sie in Excel oder einem anderen Programm als „CSV UTF-8“ und schick sie noch einmal.
error-book-too-large = Diese Datei ist größer als { $limit } MB, und mehr gibt Telegram mir nicht. Teile sie auf und schick die Teile.
error-too-many-rows = Diese Datei hat mehr als { $limit } Einträge. Teile sie auf und schick die Teile.
error-no-number-column = In dieser Tabelle finde ich keine Spalte mit Telefonnummern. Ihre Spalten sind: { $columns }. Nenne die richtige <code>Telefon</code> und schick sie noch einmal.
