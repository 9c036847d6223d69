### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>Расписания</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
schedules-today =
    🗓 <b>Расписания на сегодня</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
schedules-week =
    🗓 <b>Расписания на эту неделю</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
schedules-paused =
    🗓 <b>Расписания на паузе</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
schedules-finished =
    🗓 <b>Завершённые расписания</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }

    Нажмите на любое, чтобы запланировать снова.
schedules-of =
    🗓 <b>Расписания для контакта { $name }</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }

    Сообщений по тегам контакта { $name } в этом списке нет.
schedules-none-all = 🗓 Ничего не запланировано.
schedules-none-today = 🗓 На сегодня больше ничего не запланировано.
schedules-none-week = 🗓 На эту неделю больше ничего не запланировано.
schedules-none-paused = 🗓 На паузе ничего нет.
schedules-none-finished = 🗓 Ни одно расписание ещё не завершилось.
schedules-after-delete =
    🗑 <b>Удалено:</b> расписание, кому: { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>Чьи расписания показать?</b>
button-schedules-all = Все { $total }
button-schedules-today = Сегодня { $total }
button-schedules-week = Эта неделя { $total }
button-schedules-paused = ⏸ На паузе { $total }
button-schedules-finished = 🏁 Завершены { $total }
button-schedules-contact = 👤 По контакту
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ После этого: ничего.
schedule-held-next =
    Пока пауза не снята, ничего не отправляется. Следующая отправка была бы:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at }: это время прошло за паузу, и дальше ничего нет.
schedule-finished =
    🏁 Расписание завершено. Кому: <b>{ $name }</b>. Что было отправлено, показывает /logs.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 Дублировать
button-schedule-again = ⏰ Запланировать снова

## The calendar

button-agenda = 📆 Календарь
agenda =
    📆 <b>Что предстоит</b> ({ $zone })

    { $days ->
        [0] В этом месяце сообщений нет.
        [one] В этом месяце { $days } день с сообщениями.
        [few] В этом месяце { $days } дня с сообщениями.
       *[many] В этом месяце { $days } дней с сообщениями.
    } Маленькая цифра у дня — сколько раз, маленький + — больше девяти: нажмите на день, чтобы посмотреть.
agenda-partly =
    { $agenda }
    Расписаний так много, что учтены только ближайшие: { $limit }.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] В этот день ничего нет.
        [one] На этот день: { $total } расписание.
        [few] На этот день: { $total } расписания.
       *[many] На этот день: { $total } расписаний.
    }{ $pages ->
        [1] { "" }
        [one] { " " }Это страница { $page } из { $pages }.
        [few] { " " }Это страница { $page } из { $pages }.
       *[many] { " " }Это страница { $page } из { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = Этот день прошёл. Что было отправлено, показывает /logs.

## All at once

button-pause-all = ⏸ Всё на паузу
button-resume-all = ▶️ Возобновить всё
button-pause-all-really = ⏸ Да, всё на паузу
button-resume-all-really = ▶️ Да, возобновить всё
pause-all =
    { $total ->
        [one] ⏸ <b>Поставить на паузу { $total } активное расписание?</b>
        [few] ⏸ <b>Поставить на паузу { $total } активных расписания?</b>
       *[many] ⏸ <b>Поставить на паузу { $total } активных расписаний?</b>
    }

    По ним ничего не уйдёт, пока вы не возобновите их — по одному или все сразу. То, что ещё ждёт отправки, например конца тихих часов, отменяется.
resume-all =
    { $total ->
        [one] ▶️ <b>Возобновить { $total } расписание?</b>
        [few] ▶️ <b>Возобновить { $total } расписания?</b>
       *[many] ▶️ <b>Возобновить { $total } расписаний?</b>
    }

    Сюда входят и те, что вы ставили на паузу по одному. Что пришлось на паузу, пропускается, а где ничего не осталось, расписание завершается.
paused-all = { $total ->
    [0] Все расписания уже на паузе.
    [one] На паузе: { $total } расписание.
    [few] На паузе: { $total } расписания.
   *[many] На паузе: { $total } расписаний.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [one] { " " }Отменено: { $count } ожидавшее сообщение.
    [few] { " " }Отменено: { $count } ожидавших сообщения.
   *[many] { " " }Отменено: { $count } ожидавших сообщений.
}
resumed-all = { $total ->
    [one] Возобновлено: { $total } расписание.
    [few] Возобновлено: { $total } расписания.
   *[many] Возобновлено: { $total } расписаний.
}
resumed-all-over = { $over ->
    [one] За время паузы завершилось { $over } расписание; продолжаются: { $total }.
    [few] За время паузы завершились { $over } расписания; продолжаются: { $total }.
   *[many] За время паузы завершились { $over } расписаний; продолжаются: { $total }.
}
