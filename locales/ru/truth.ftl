## The log

button-log-all = Все
button-log-waiting = 🕓 Ждут
button-log-failed = ❌ Не ушли
button-log-questions = ❔ Решить
button-log-uncertain = ❓ Неясно
button-log-contact = 👤 По контакту
button-log-export = 📤 Экспорт
button-history = 🗒 История

logs-all =
    🗒 <b>Журнал</b> ({ $total }), сначала новые{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
logs-waiting =
    🕓 <b>Ждут отправки</b> ({ $total }), сначала ближайшие{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
logs-failed =
    ❌ <b>Не отправлены</b> ({ $total }), сначала новые{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
logs-questions =
    ❔ <b>Нужно ваше решение</b> ({ $total }), сначала ближайшие{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
logs-uncertain =
    ❓ <b>Неясно, дошло ли</b> ({ $total }), сначала новые{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), сначала новые{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
logs-none-all = Пока ничего не отправлено.
logs-none-waiting = Ничего не ждёт отправки.
logs-none-questions = Ничего не ждёт вашего решения.
logs-none-uncertain = Неясного нет.
logs-none-failed = Все отправки удались. 🎉
logs-of-none = <b>{ $name }</b>: пока ничего не отправлено.
logs-ask-contact = 👤 <b>Чьи сообщения показать?</b>

log-card =
    { $card }

    🕘 Срок: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [one] … и ещё { $count } шаг до этого
        [few] … и ещё { $count } шага до этого
       *[many] … и ещё { $count } шагов до этого
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = ждёт вашего решения
log-step-pending = в очереди
log-step-waits = ждёт
log-step-sending = отправляется
log-step-sent = передано в WhatsApp
log-step-delivered = доставлено
log-step-read = прочитано
log-step-failed = не отправлено
log-step-unknown = неясно, дошло ли
log-step-expired = отправлять поздно
log-step-cancelled = отменено
log-cause-believed = вы подтвердили, что дошло
log-cause-restricted = ваш аккаунт пока не может начинать новые чаты
log-cause-quiet-hours = ваши тихие часы
log-cause-daily-cap = дневной лимит исчерпан
log-cause-new-people = дневной лимит новых людей исчерпан
log-cause-snoozed = вы решили ответить позже
log-cause-reminded = вопрос задан снова
log-cause-deleted = расписание удалено
log-cause-paused = расписание поставлено на паузу
log-cause-moved = у расписания сменилось время
log-cause-left = у вас больше не было доступа к боту
log-cause-skipped = пропущено вами

## The log as a file

export-begun = Готовлю файл.
export-busy = Предыдущий файл ещё готовится.
export-caption =
    📤 { $rows ->
        [0] В журнале нет сообщений.
        [one] Журнал: { $rows } сообщение.
        [few] Журнал: { $rows } сообщения.
       *[many] Журнал: { $rows } сообщений.
    }
export-caption-cut = 📤 Журнал: первые { $rows } из { $total } сообщений. Больше в один файл не помещается.
export-failed = 😔 Отправить файл не удалось. Попробуйте чуть позже.

## Many messages in one

summary =
    📬 <b>{ $total ->
        [one] { $total } сообщение
        [few] { $total } сообщения
       *[many] { $total } сообщений
    }:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent = отправлено: { $count }
summary-arrived = отправлено: { $count } (доставлено: { $delivered }, прочитано: { $read })
summary-failed = не удалось: { $count }
summary-expired = слишком поздно: { $count }
summary-unknown = неясно: { $count }
summary-waiting = ждут: { $count }
summary-cancelled = отменено: { $count }
button-summary-failed = ❌ Что требует внимания
button-summary-all = 🗒 Журнал

## The day at a glance

digest =
    ☀️ <b>Ваш день вкратце</b>

    Вчера: { $yesterday }
    Сегодня: { $today }
digest-counts = отправлено: { $sent }, доставлено: { $delivered }, прочитано: { $read }, не удалось: { $failed }.
digest-quiet = ничего не отправлено.
digest-free = ничего не запланировано.
digest-planned =
    запланировано: { $planned }, первое в { $at } — { $name }{ $others ->
        [0] { "" }
        [one] { " " }и ещё { $others }
        [few] { " " }и ещё { $others }
       *[many] { " " }и ещё { $others }
    }.
