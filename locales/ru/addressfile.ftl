## Contacts from a file, and as a file

exchange =
    📥 <b>Импорт и экспорт</b>

    <b>Импорт</b>: люди и группы, которых знает ваш WhatsApp, или файл .vcf либо .csv — такие сохраняют телефоны, Google Контакты, Outlook и Excel. Прежде чем что-то сохранить, я покажу, что изменится.

    <b>Экспорт</b> ваших контактов: .vcf для телефонов, .csv для Google Контактов и Excel.
button-exchange = 📥 Импорт / экспорт
button-import-file = 📄 Импорт из файла
button-export-vcard = ⬇️ Экспорт .vcf
button-export-table = ⬇️ Экспорт .csv

file-ask =
    <b>Пришлите мне файл с контактами</b> (📎 › Файл): .vcf или .csv, до { $megabytes } МБ и до { $rows } человек.

    iPhone: Контакты › Списки › удерживайте список › Экспортировать. Android: Контакты › Исправление и управление › Экспорт. Google Контакты: Экспортировать › Google CSV. Outlook и Excel: сохраните как CSV. Свои столбцы становятся подстановками: столбец <code>город</code> даёт <code>{ "{" }город{ "}" }</code>.
file-reading = 📄 Читаю <b>{ $name }</b> …
file-busy = Я ещё работаю с другим вашим файлом. Пришлите этот, когда закончу.
file-gone = Файла здесь больше нет. Пришлите его ещё раз.
file-unfetched = Сейчас получить файл от Telegram не удалось.
file-cancelled = Отменено. Ничего не импортировано.
button-file-again = 🔄 Ещё раз

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] никого с номером телефона
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }
file-new =
    ➕ { $total ->
        [one] <b>Новых: { $total }</b>
        [few] <b>Новых: { $total }</b>
       *[many] <b>Новых: { $total }</b>
    } — { $names }
file-additions =
    ✏️ { $total ->
        [one] <b>{ $total } контакт будет дополнен:</b>
        [few] <b>{ $total } контакта будут дополнены:</b>
       *[many] <b>{ $total } контактов будут дополнены:</b>
    }
file-part-tags = — теги: { $total } ({ $names })
file-part-fields = — поля: { $total } ({ $names })
file-part-birthday = — день рождения: { $total } ({ $names })
file-part-notes = — заметки: { $total } ({ $names })
file-part-zone = — часовой пояс: { $total } ({ $names })
file-names-more = { $names } и ещё { $more }
file-same =
    ✓ { $total ->
        [one] { $total } уже есть в ваших контактах, добавить нечего.
        [few] { $total } уже есть в ваших контактах, добавить нечего.
       *[many] { $total } уже есть в ваших контактах, добавить нечего.
    }
file-renamed =
    🏷 { $total ->
        [1] У одного контакта в файле другое имя, ваше остаётся: { $name } (в файле: { $called }).
        [one] У { $total } контакта в файле другое имя, ваше остаётся, например: { $name } (в файле: { $called }).
        [few] У { $total } контактов в файле другие имена, ваши остаются, например: { $name } (в файле: { $called }).
       *[many] У { $total } контактов в файле другие имена, ваши остаются, например: { $name } (в файле: { $called }).
    }
file-national =
    ☎️ { $total ->
        [one] { $total } номер указан без кода страны. Страна по умолчанию — { $country }; изменить её можно в /settings.
        [few] { $total } номера указаны без кода страны. Страна по умолчанию — { $country }; изменить её можно в /settings.
       *[many] { $total } номеров указаны без кода страны. Страна по умолчанию — { $country }; изменить её можно в /settings.
    }
file-repeated =
    🔁 { $total ->
        [one] В { $total } записи номер уже встречался в файле раньше. Я объединю такие записи.
        [few] В { $total } записях номер уже встречался в файле раньше. Я объединю такие записи.
       *[many] В { $total } записях номер уже встречался в файле раньше. Я объединю такие записи.
    }
file-second =
    📱 { $total ->
        [one] { $total } дополнительный мобильный номер станет отдельным контактом, с цифрой 2 после имени.
        [few] { $total } дополнительных мобильных номера станут отдельными контактами, с цифрой 2 после имени.
       *[many] { $total } дополнительных мобильных номеров станут отдельными контактами, с цифрой 2 после имени.
    }
file-fixed =
    🏠 { $total ->
        [one] { $total } дополнительный номер пропущен: похоже, он городской.
        [few] { $total } дополнительных номера пропущены: похоже, они городские.
       *[many] { $total } дополнительных номеров пропущены: похоже, они городские.
    }
file-unused =
    🗂 { $total ->
        [one] { $total } столбец не используется: { $names }.
        [few] { $total } столбца не используются: { $names }.
       *[many] { $total } столбцов не используются: { $names }.
    }
file-lost =
    ⚠️ { $total ->
        [one] <b>{ $total } запись взять нельзя:</b>
        [few] <b>{ $total } записи взять нельзя:</b>
       *[many] <b>{ $total } записей взять нельзя:</b>
    }
file-partly =
    ⚠️ { $total ->
        [one] <b>{ $total } запись берётся не полностью:</b>
        [few] <b>{ $total } записи берутся не полностью:</b>
       *[many] <b>{ $total } записей берутся не полностью:</b>
    }
file-at = — строка { $line }: { $why }
file-at-named = — строка { $line }, { $who }: { $why }
file-why-no-number = нет номера телефона
file-why-bad-number = «{ $text }» — неправильный номер телефона
file-why-rounded-number = «{ $text }»: часть цифр потеряна; задайте столбцу текстовый формат и сохраните таблицу ещё раз
file-why-broken = запись неполная, нет её конца
file-why-bad-birthday = «{ $text }»: не могу однозначно понять дату
file-why-cut = слишком длинно, сохраняется только начало: «{ $text }»
file-nothing-saved = { "" }
    Пока ничего не сохранено.
file-nothing-new = { "" }
    Импортировать нечего.
button-file-import = ✅ Импортировать { $total }
button-file-report = 📋 Подробности файлом

## The details as a file

file-report = Что не так в файле и что добавится к контактам, которые у вас уже есть.
file-column-line = Строка
file-column-name = Имя
file-column-value = Значение
file-column-outcome = Результат
file-column-details = Подробности
file-is-lost = не импортируется
file-is-partly = импортируется частично
file-is-known = контакт уже есть
file-adds-tags = добавляются теги
file-adds-fields = добавляются поля
file-adds-birthday = добавляется день рождения
file-adds-notes = добавляются заметки
file-adds-zone = добавляется часовой пояс
file-keeps-name = имя остаётся прежним, в файле: «{ $called }»

## The import

file-progress =
    ⏳ <b>Импортирую: { $done } из { $total }</b> ({ $percent } %)
file-stopping = Останавливаю …
file-stopped =
    ⏹ <b>Остановлено: { $done } из { $total }.</b>

    Что импортировано, остаётся. Кнопка «Продолжить» импортирует остальное; повторов не будет.
button-file-stop = ⏹ Остановить
button-file-continue = ▶️ Продолжить
file-done =
    { $added ->
        [0] ✅ <b>Готово. Новых контактов нет.</b>
        [one] ✅ <b>Добавлен { $added } контакт.</b>
        [few] ✅ <b>Добавлено { $added } контакта.</b>
       *[many] ✅ <b>Добавлено { $added } контактов.</b>
    }
file-done-completed =
    ✏️ { $total ->
        [one] Дополнен { $total } контакт.
        [few] Дополнено { $total } контакта.
       *[many] Дополнено { $total } контактов.
    }
file-done-same =
    ✓ { $total ->
        [one] { $total } уже был в ваших контактах, добавлять было нечего.
        [few] { $total } уже были в ваших контактах, добавлять было нечего.
       *[many] { $total } уже были в ваших контактах, добавлять было нечего.
    }
file-done-lost =
    ⚠️ { $total ->
        [one] <b>Не взята { $total } запись:</b>
        [few] <b>Не взяты { $total } записи:</b>
       *[many] <b>Не взято { $total } записей:</b>
    }

## The export

file-export-nobody = Экспортировать некого: ни у одного контакта нет номера телефона.
file-exported =
    { $total ->
        [one] { $total } контакт.
        [few] { $total } контакта.
       *[many] { $total } контактов.
    }{ $without ->
        [0] { "" }
        [one] { " " }Ещё { $without } — без номера телефона, например группа, и в файл не входит.
        [few] { " " }Ещё { $without } — без номера телефона, например группы, и в файл не входят.
       *[many] { " " }Ещё { $without } — без номера телефона, например группы, и в файл не входят.
    }
file-exported-of = Контакты: { $written } из { $total }.

## What cannot be used

error-file-unreadable =
    Не нахожу контактов в этом файле. Я читаю .vcf и .csv; в Excel или другой программе сохраните его как «CSV UTF-8» и пришлите ещё раз.
error-book-too-large = Этот файл больше { $limit } МБ, а больше Telegram мне не передаёт. Разделите его и пришлите частями.
error-too-many-rows = В этом файле больше { $limit } записей. Разделите его и пришлите частями.
error-no-number-column = Не нахожу в таблице столбца с номерами телефонов. Есть столбцы: { $columns }. Назовите нужный <code>Телефон</code> и пришлите файл ещё раз.
