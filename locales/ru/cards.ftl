### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ Имя
button-contact-notes = 📝 Заметки
button-contact-number = 🔢 Номер
button-contact-schedules = 🗓 Расписания
button-contacts-all = 👥 Показать всех
button-congratulate = 🎂 Поздравлять каждый год
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>Контакт { $name }: как назвать его теперь?</b>
contact-ask-number =
    🔢 <b>Контакт { $name }: какой теперь номер?</b> { $now }

    Например <code>+7 912 345-67-89</code>. Прежде чем туда уйдёт первое сообщение, я проверю номер в WhatsApp.

    { $assumed }
contact-ask-notes =
    📝 <b>Контакт { $name }: что записать?</b>

    Это видите только вы. { $now }
contact-deleted =
    🗑 Контакт удалён: <b>{ $name }</b>.
contact-restored = Контакт восстановлен: { $name }.
restore-late = Вернуть уже нельзя.
birthday-greeting = С днём рождения, { "{first_name}" }! 🎂
birthday-planned = Это уже запланировано.
error-bad-notes = В заметках может быть до { $limit } символов. Ничего не изменено.
