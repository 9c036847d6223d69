### Who may use the bot, for its owner.

button-people = 🔑 Доступ
button-invite = ➕ Пригласить
button-copy-link = 📋 Скопировать ссылку
button-withdraw =
    { $count ->
        [one] ✖ Отозвать приглашения ({ $count })
        [few] ✖ Отозвать приглашения ({ $count })
       *[many] ✖ Отозвать приглашения ({ $count })
    }
button-remove = 🚫 Убрать
button-remove-keep = 🚫 Убрать, данные сохранить
button-remove-erase = 🗑 Убрать, данные удалить
button-erase-theirs = 🗑 Удалить данные
button-erase-really = 🗑 Да, удалить всё

people =
    🔑 <b>Кто может мной пользоваться</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }

    Каждый подключает свой WhatsApp, и никто не видит чужого.{ $pending ->
        [0] { "" }
        [one] { " " }Открытых приглашений: { $pending }.
        [few] { " " }Открытых приглашений: { $pending }.
       *[many] { " " }Открытых приглашений: { $pending }.
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Владелец — вы.
person-card-listed =
    👤 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Этот ID указан в ALLOWED_USER_IDS, поэтому сам я убрать его не могу. Это может тот, кто меня запускает: нужно удалить ID из этой настройки и запустить меня снова.
person-card-invited =
    👤 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Доступ по приглашению, с { $at }.
person-card-removed =
    🚫 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Доступа нет с { $at }. Данные сохранены; ничего не отправляется. Новое приглашение вернёт доступ.
person-card-leaving =
    ⏳ <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    Доступ закрывается. Это идёт само, в том числе после перезапуска; пока WhatsApp недоступен, я жду.

invitation =
    🔑 <b>Приглашение для одного человека</b>

    Передайте ему эту ссылку:
    { $link }

    Или пусть пришлёт мне <code>/start { $code }</code>.

    Приглашение действует до { $until } и только один раз. Копии у меня нет, поэтому показать его снова я не смогу.
invitations-withdrawn =
    { $count ->
        [0] Открытых приглашений не было.
        [one] { $count } приглашение больше не действует.
        [few] { $count } приглашения больше не действуют.
       *[many] { $count } приглашений больше не действуют.
    }
error-too-many-invitations = Открытых приглашений уже { $limit }, больше одновременно нельзя. Отзовите их или подождите, пока их используют или истечёт их срок.
invited =
    🔑 <b>Добро пожаловать, { $name }.</b> Теперь вы можете пользоваться этим ботом. Что вы здесь храните, принадлежит только вам.

person-remove =
    <b>Закрыть доступ? { $name }</b>

    Я больше не буду отвечать этому человеку, его расписания остановятся, ожидающие сообщения не уйдут, а его WhatsApp будет отключён.

    Что сделать с его контактами, шаблонами, расписаниями и журналом?
person-erase =
    <b>Удалить все данные? { $name }</b>

    Контакты, шаблоны, расписания, журнал и настройки. Отменить это нельзя.
person-removed = Доступ закрыт: { $name }.
farewell-kept = Владелец этого бота закрыл вам доступ. За вас больше ничего не отправляется, ваши расписания на паузе, а ваш WhatsApp отключён от бота. Ваши данные здесь сохранены: если вас пригласят снова, всё будет как прежде.
farewell-erased = Владелец этого бота закрыл вам доступ. За вас больше ничего не отправляется, ваш WhatsApp отключён от бота, а все ваши данные здесь удалены.
