### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>Добро пожаловать, { $name }.</b> Теперь этот бот ваш и больше никому не отвечает.
unknown-command = Не знаю команды <b>{ $command }</b>. /help покажет, что я умею.
stale-button = Это меню устарело. Начните заново, например с /start.
cancel-nothing = Отменять нечего.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = Отменено. Ничего не отправлено, и больше ничего не сохранено.
form-interrupted = Начатое прервано; ничего из него не сохранено.
form-set-aside = Начатое отложено. Ничего из него не отправлено и не сохранено; одно нажатие — и продолжим.
form-over = Это уже завершено: отменено, отправлено или слишком долго лежало. Сейчас ничего не сделано. /create начинает заново.
form-not-an-answer = Такой ответ здесь не подойдёт: нужно текстовое сообщение или одна из кнопок. /cancel прервёт.

## Buttons

button-add-contact = ➕ Добавить контакт
button-add-named = ➕ Добавить: { $name }
button-add-template = ➕ Новый шаблон
button-back = ‹ Назад
button-by-number = 🔢 Войти по коду
button-cancel = ✖ Отмена
button-change-contact = 👤 Получатель
button-change-repeat = 🔁 Повтор
button-change-text = ✏️ Текст
button-change-when = 🕘 Время
button-check = 🔎 Проверить в WhatsApp
button-confirm = ✅ Подтвердить
button-connect = 📱 Подключить WhatsApp
button-contacts = 👥 Контакты
button-copy = 📋 Скопировать код
button-create = ➕ Новое расписание
button-delete = 🗑 Удалить
button-delete-really = 🗑 Да, удалить
button-details = Подробнее
button-disconnect = Отключить
button-disconnect-really = Да, отключить
button-import = 📥 Импорт из WhatsApp
button-import-add = ✅ Добавить { $chosen }
button-import-groups = 👥 Группы ({ $total })
button-import-more = 📥 Импортировать ещё
button-import-none = Снять выбор
button-import-page = Выбрать страницу
button-import-people = 👤 Люди ({ $total })
button-import-unsearch = ✖ Закончить поиск
button-it-arrived = Дошло
button-logs = 🗒 Журнал
button-new-code = 🔄 Новый код
button-next = Дальше ›
button-other-number = ✏️ Другой номер
button-pause = ⏸ Пауза
button-previous = ‹ Раньше
button-reply = ↩️ Ответить
button-resume = ▶️ Возобновить
button-scan = 📷 Отсканировать картинку
button-schedule-for = ⏰ Запланировать сообщение
button-schedules = 🗓 Расписания
button-send = ✉️ Отправить сейчас
button-send-again = 🔁 Отправить снова
button-send-now = ✉️ Отправить сейчас
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 Шаблоны
button-unsent = ↩️ Продолжить начатое
button-unsent-for = ✉️ Отправить написанное: { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ Запланировать: { $name }

## The command menu

command-add = Добавить контакт: /add Мама +7 912 345-67-89
command-cancel = Прервать то, что начато
command-contacts = Ваши контакты
command-create = Запланировать сообщение: один раз или с повтором
command-help = Что я умею
command-logs = Что отправлено и что с этим стало
command-schedules = Что впереди
command-search = Найти контакт: /search мама
command-send = Отправить сообщение сейчас: /send Мама Привет
command-settings = Язык, часовой пояс, уведомления и другое
command-start = Главная: сегодняшний день
command-status = Как обстоят дела
command-templates = Готовые тексты
command-whatsapp = Подключить или отключить WhatsApp

## WhatsApp

connection-working = 🟢 WhatsApp подключён: { $account }
connection-restricted =
    🟡 WhatsApp подключён: { $account }
    { $restriction }
connection-starting = 🟡 WhatsApp подключается…
connection-pairing = 🟡 WhatsApp ждёт, пока вы отсканируете код: /whatsapp
connection-passkey = 🟠 WhatsApp требует ключ доступа, поэтому пока не подключён: /whatsapp
connection-confirm = 🟠 WhatsApp ждёт, пока вы подтвердите новое устройство на телефоне.
connection-failed = 🔴 WhatsApp не подключён: { $reason } Подключить снова: /whatsapp
connection-away = 🔴 WhatsApp не подключён: { $reason }
connection-stopped = ⚪ WhatsApp не подключён. Подключить: /whatsapp
connection-attention = 🟠 WhatsApp требует вашего внимания ({ $status }): /whatsapp

restricted = Пока WhatsApp не даёт вашему аккаунту начинать новые чаты. Сообщения тем, кто вам писал, по-прежнему уходят; остальные ждут.
restricted-until = WhatsApp не даёт вашему аккаунту начинать новые чаты до { $until }. Сообщения тем, кто вам писал, по-прежнему уходят; остальные ждут.

reason-expired = код не был использован вовремя.
reason-logged-out = устройство отвязано на телефоне.
reason-main-device-gone = WhatsApp на телефоне больше нет: его удалили или номер зарегистрировали заново. Подключите снова.
reason-unreachable = WhatsApp недоступен. Я продолжаю попытки.
reason-replaced = подключение перешло к другой программе.
reason-banned = WhatsApp временно заблокировал ваш аккаунт. Когда блокировка закончится, я подключусь снова.
reason-banned-until = WhatsApp заблокировал ваш аккаунт до { $until }. Когда блокировка закончится, я подключусь снова.
reason-passkey = WhatsApp требует ключ доступа, а использовать его можно только в самом WhatsApp. Подключитесь по коду, который вводится на телефоне.
reason-unexpected-state = состояние WhatsApp мне незнакомо.
reason-connection-lost = связь прервалась. Я продолжаю попытки.
reason-server-error = на серверах WhatsApp неполадки. Я продолжаю попытки.
reason-outdated = WhatsApp требует более новую версию этой программы. Обновите её и запустите снова.
reason-stalled = подключение зависло. Попробуйте ещё раз.
reason-connect-failure = WhatsApp отклонил подключение. Попробуйте позже.
reason-pairing-refused = WhatsApp отклонил новое устройство. Попробуйте позже.
reason-multidevice-off = WhatsApp на телефоне слишком старый для связанных устройств. Обновите его там.
reason-session-file = сохранённый вход повреждён. Отключите WhatsApp и подключите снова.
reason-engine-unavailable = библиотека WhatsApp на этом компьютере не загружается; причина — в её журнале.
reason-engine-crashed = в библиотеке WhatsApp произошёл сбой. Попробуйте ещё раз.
reason-none = устройство отвязано или подключение остановлено.
reason-other = работа остановлена ({ $code }).

whatsapp-starting = 📱 Минутку, запрашиваю код у WhatsApp…
whatsapp-scan =
    <b>Отсканируйте этот код телефоном</b>

    1. Откройте WhatsApp на телефоне
    2. Настройки › Связанные устройства › Привязка устройства
    3. Наведите камеру на эту картинку

    Код время от времени меняется; картинку я обновляю.
whatsapp-on-show = Код уже показан в этом чате.
whatsapp-ask-number =
    🔢 <b>На каком номере аккаунт WhatsApp?</b>

    Пришлите номер телефона, с которым вы пользуетесь WhatsApp, например <code>+7 912 345-67-89</code>. В ответ придёт код, который нужно ввести на этом телефоне.

    { $assumed }
whatsapp-type =
    🔢 <b>Введите этот код на телефоне</b>

    <code>{ $code }</code>

    1. Откройте WhatsApp на телефоне с номером { $phone }
    2. Настройки › Связанные устройства › Привязка устройства
    3. Нажмите «Связать по номеру телефона»
    4. Введите код

    Код действует несколько минут.
whatsapp-type-expired = ⌛ Код не был введён вовремя.
whatsapp-refused = ⚠️ WhatsApp не даёт кода для этого номера. Проверьте номер или отсканируйте картинку.
whatsapp-connected =
    ✅ <b>Подключено: { $account }</b>

    Теперь можно импортировать контакты и группы из WhatsApp.
whatsapp-connected-restricted =
    🟡 <b>Подключено: { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ Код не был отсканирован вовремя.
whatsapp-no-code = ⚠️ Сейчас WhatsApp не даёт кода. Проверьте подключение к интернету и попробуйте снова.
whatsapp-failed = ⚠️ Подключиться не удалось: { $reason }
whatsapp-stopped = Подключение прервано.
whatsapp-passkey = 🔐 WhatsApp требует ключ доступа этого аккаунта, а использовать его можно только в самом WhatsApp. Подключитесь по коду, который вводится на телефоне.
whatsapp-confirm = 🔐 WhatsApp просит подтвердить новое устройство. Откройте WhatsApp на телефоне и подтвердите; я подожду.
whatsapp-unlink =
    📱 <b>Отключить WhatsApp?</b>

    Запланированное сохранится. { $waiting ->
        [0] Пока вы не подключитесь снова, ничего не уйдёт. Сообщения, срок которых подойдёт, будут ждать; слишком поздние отправлены не будут.
        [one] Отправки ждёт { $waiting } сообщение: вместе с теми, срок которых подойдёт, оно будет ждать, пока вы не подключитесь снова. Слишком поздние отправлены не будут.
        [few] Отправки ждут { $waiting } сообщения: вместе с теми, срок которых подойдёт, они будут ждать, пока вы не подключитесь снова. Слишком поздние отправлены не будут.
       *[many] Отправки ждут { $waiting } сообщений: вместе с теми, срок которых подойдёт, они будут ждать, пока вы не подключитесь снова. Слишком поздние отправлены не будут.
    }
whatsapp-unlinked = WhatsApp отключён. Запланированное сохранено и ждёт, пока вы не подключитесь снова.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>WhatsApp отключился.</b> Запланированное ждёт, пока он не подключится снова.
        [one] <b>{ $waiting } сообщение ждёт</b> и не может уйти.
        [few] <b>{ $waiting } сообщения ждут</b> и не могут уйти.
       *[many] <b>{ $waiting } сообщений ждут</b> и не могут уйти.
    }
    { $connection }
alert-restricted =
    🟡 <b>WhatsApp ограничил ваш аккаунт</b> { $account }.

    { $restriction }{ $waiting ->
        [0] { "" }
        [one] { " " }Ждёт { $waiting } сообщение.
        [few] { " " }Ждут { $waiting } сообщения.
       *[many] { " " }Ждут { $waiting } сообщений.
    }

## Contacts

add-ask =
    <b>Кого добавить?</b>

    Пришлите имя и номер: <code>Мама +7 912 345-67-89</code>
    Или поделитесь со мной контактом (📎 › Контакт).

    { $assumed }
add-ask-number =
    <b>Контакт { $name }: какой номер?</b>

    Например <code>+7 912 345-67-89</code>

    { $assumed }
add-ask-name =
    <b>Чей это номер: { $phone }?</b>

    Пришлите имя.
number-region = Номера без кода я считаю номерами этой страны: { $region } ({ $prefix }). Изменить: /settings › 🌍 Страна
contact-added = ✅ Контакт добавлен: <b>{ $name }</b>, { $phone }.
contacts-list =
    👥 <b>Контакты</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
contacts-found =
    🔎 { $total ->
        [one] Найден { $total } контакт
        [few] Найдено { $total } контакта
       *[many] Найдено { $total } контактов
    } по запросу «{ $search }»{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
contacts-none =
    У вас пока нет контактов.

    Добавьте первый: <code>/add Мама +7 912 345-67-89</code>, поделитесь со мной контактом или пришлите файл .vcf или .csv.
contacts-none-found = По запросу «{ $search }» контактов нет. /contacts покажет все.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    Группа WhatsApp
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = группа
contact-no-number = номер неизвестен
contact-unchecked = В WhatsApp ещё не проверен.
contact-on-whatsapp = ✅ Есть в WhatsApp.
contact-not-on-whatsapp = ❌ Нет в WhatsApp.
contact-same-account = Этот номер принадлежит тому же аккаунту WhatsApp, что и контакт { $name }.
contact-check-not-paired = WhatsApp не подключён, поэтому проверить нельзя. Подключить: /whatsapp
contact-check-failed = Сейчас WhatsApp не отвечает на этот вопрос. Попробуйте позже.
contact-gone = Этого контакта больше нет.
contact-delete = Удалить контакт <b>{ $name }</b>?
contact-in-use =
    Контакт <b>{ $name }</b> удалить нельзя: { $schedules ->
        [one] ему пишет { $schedules } расписание. Сначала удалите его.
        [few] ему пишут { $schedules } расписания. Сначала удалите их.
       *[many] ему пишут { $schedules } расписаний. Сначала удалите их.
    }
contact-in-use-short = Этому контакту пишет расписание. Сначала удалите его.
search-usage = Напишите, кого искать: <code>/search мама</code>

## Importing from WhatsApp

import-list =
    📥 <b>Импорт из WhatsApp</b>{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }

    { $total ->
        [0] В этом списке никого нет.
        [one] Отметьте, кого добавить, или пришлите начало имени.
        [few] Отметьте, кого добавить, или пришлите начало имени.
       *[many] Отметьте, кого добавить, или пришлите начало имени.
    }{ $chosen ->
        [0] { "" }
        [one] { " " }Выбрано: { $chosen }.
        [few] { " " }Выбрано: { $chosen }.
       *[many] { " " }Выбрано: { $chosen }.
    }
import-list-found =
    📥 <b>Импорт из WhatsApp</b>{ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }

    🔎 { $total ->
        [0] Никого не найдено
        [one] Найдено: { $total }
        [few] Найдено: { $total }
       *[many] Найдено: { $total }
    } по запросу «{ $search }».{ $chosen ->
        [0] { "" }
        [one] { " " }Выбрано: { $chosen }.
        [few] { " " }Выбрано: { $chosen }.
       *[many] { " " }Выбрано: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [one] { $members } участник
        [few] { $members } участника
       *[many] { $members } участников
    }
import-known = Уже есть в ваших контактах.
import-full = Не больше { $limit } за раз: сначала добавьте этих, потом продолжайте.
import-nobody = Сначала выберите кого-нибудь.
import-not-connected = WhatsApp не подключён, поэтому импортировать неоткуда.
import-done =
    ✅ { $added ->
        [0] <b>Никто не добавлен.</b>
        [one] <b>Добавлен { $added } контакт.</b>
        [few] <b>Добавлено { $added } контакта.</b>
       *[many] <b>Добавлено { $added } контактов.</b>
    }{ $known ->
        [0] { "" }
        [one] { " " }Уже в контактах: { $known }.
        [few] { " " }Уже в контактах: { $known }.
       *[many] { " " }Уже в контактах: { $known }.
    }{ $unusable ->
        [0] { "" }
        [one] { " " }Нельзя написать: { $unusable }.
        [few] { " " }Нельзя написать: { $unusable }.
       *[many] { " " }Нельзя написать: { $unusable }.
    }

## What contacts write

replied = 💬 <b>{ $name }</b> отвечает:
wrote = 💬 <b>{ $name }</b> пишет:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> присылает фото.
reply-video = 🎬 <b>{ $name }</b> присылает видео.
reply-voice = 🎤 <b>{ $name }</b> присылает голосовое сообщение.
reply-sticker = 😀 <b>{ $name }</b> присылает стикер.
reply-document = 📎 <b>{ $name }</b> присылает файл.
reply-location = 📍 <b>{ $name }</b> присылает геопозицию.
reply-card = 👤 <b>{ $name }</b> присылает контакт.
reply-other = 💬 <b>{ $name }</b> присылает то, что я показать не могу. Посмотрите в WhatsApp.
reply-ask =
    ↩️ <b>Ответ. Кому: { $name }</b>

    Что отправить через WhatsApp?

## Writing

create-ask-contact-all =
    👤 <b>Для кого это?</b>

    Выберите или введите начало имени.
create-ask-contact =
    👤 <b>Кого вы имеете в виду: «{ $search }»?</b>

    Выберите или введите другое имя.
create-no-contacts =
    👤 <b>Для кого это?</b> У вас пока нет контактов.

    Пришлите имя и номер: <code>Мама +7 912 345-67-89</code>
    Или поделитесь со мной контактом (📎 › Контакт), или пришлите файл .vcf или .csv.
send-ask-text = ✏️ <b>Что отправить сейчас? Кому: { $name }</b>
create-ask-text =
    ✏️ <b>Что отправить? Кому: { $name }</b>

    Можно использовать { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-text-first =
    ✏️ <b>Что отправить?</b>

    Можно использовать { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-when =
    🕘 <b>Когда отправить? Кому: { $name }</b>

    Нажмите или введите: <code>через 10 минут</code>, <code>18:30</code>, <code>завтра 9:00</code>, <code>каждую пятницу 18:30</code>, <code>2026-12-24 18:00</code>.
    Ваш часовой пояс: { $zone }.
create-ask-repeat =
    🔁 <b>Как часто?</b>

    Первый раз: { $at } ({ $zone }), { $ahead }.
create-confirm =
    <b>Всё верно?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 Кому: <b>{ $name }</b>
recipient-group = 👥 В группу: <b>{ $name }</b>
create-runs =
    { $repeat }
    Ближайшие отправки:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>Запланировано.</b> { $people ->
        [one] Кому: { $name }. Когда:
        [few] Кому: { $name }. Когда:
       *[many] Кому: { $name }. Когда:
    } { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>Запланировано.</b> Спрошу вас { $at } ({ $ahead }). Отправлю, только если вы согласитесь. Кому: { $name }.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = Это уже запланировано, один раз.
create-usage =
    Нужны три части через точку с запятой — кому; когда; что:
    <code>/create Мама; завтра 9:00; С днём рождения, { "{name}" }!</code>

    Или просто /create, и я спрошу обо всём по порядку.
create-usage-meant =
    Между тремя частями нужна точка с запятой. Вы имели в виду это?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    В «{ $text }» я не нахожу времени. Нужны три части через точку с запятой, например:
    <code>/create { $who }; завтра 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ Активно
schedule-paused = ⏸ На паузе
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. Идёт по часам: { $zone }, { $there }
schedule-now-paused = На паузе.{ $cancelled }
schedule-now-active = Возобновлено.
schedule-is-over = Его время прошло за время паузы. Удалите расписание или запланируйте сообщение заново.
schedule-delete =
    Удалить расписание? Кому: <b>{ $name }</b>

    <blockquote>{ $text }</blockquote>
schedule-deleted = Расписание удалено.

## Templates

templates-list =
    📄 <b>Шаблоны</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }
templates-none = У вас нет шаблонов. Шаблон — это текст, который можно использовать снова.
template-ask-title =
    📄 <b>Как назвать шаблон?</b>

    Например: День рождения
template-ask-body =
    ✏️ <b>Какой текст у шаблона «{ $title }»?</b>

    Можно использовать { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
    Вместо текста можно прислать фото, видео, голосовое сообщение или файл.
template-added = ✅ Шаблон <b>{ $title }</b> сохранён. Его можно выбрать всякий раз, когда я спрашиваю текст.
template-deleted = Шаблон удалён.
template-restored = Шаблон восстановлен.

## What became of a message

delivery-pending =
    🕓 <b>В очереди.</b> Кому: { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>В очереди.</b> Кому: { $name }. WhatsApp не подключён: сообщение уйдёт, как только он подключится, но не позже чем { $until }.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>Ждёт.</b> Кому: { $name }. Пока WhatsApp не даёт вашему аккаунту начинать новые чаты. Сообщение уйдёт, когда это закончится, но не позже чем { $until }.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>Отправляю…</b> Кому: { $name }

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>Отправлено.</b> Кому: { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>Доставлено.</b> Кому: { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>Прочитано.</b> Кому: { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>Не отправлено</b> (кому: { $name }): { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>Неясно, дошло ли</b> (кому: { $name }): { $cause } Посмотрите в WhatsApp и решите; второй раз без вас я не отправлю.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>Не отправлено</b> (кому: { $name }): срок — { $due }, вовремя уйти не получилось.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>Отменено.</b> Это не будет отправлено. Кому: { $name }

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 По плану: { $due }.
delivery-missed =
    { $said }

    { $count ->
        [one] ⏭ { $count } более ранняя отправка пропущена и не состоится.
        [few] ⏭ { $count } более ранние отправки пропущены и не состоятся.
       *[many] ⏭ { $count } более ранних отправок пропущено, и они не состоятся.
    }
delivery-again = Отправляю ещё раз.
delivery-believed = Отмечено: дошло.

cause-gateway = шлюз WhatsApp отклонил сообщение.
cause-gateway-unavailable = WhatsApp был недоступен.
cause-not-paired = WhatsApp не подключён.
cause-gateway-busy = шлюз WhatsApp был занят.
cause-refused = WhatsApp отклонил сообщение.
cause-not-on-whatsapp = этого номера нет в WhatsApp.
cause-too-large = сообщение слишком большое.
cause-outcome-unknown = во время отправки прервалась связь.
cause-interrupted = отправка была прервана.
cause-other = причина не указана.

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
    📊 <b>Состояние</b>

    { $connection }
    { $next }
    🗂 Расписания: { $schedules } · ждут отправки: { $waiting }{ $awaiting ->
        [0] { "" }
        [one] { " " }· <b>нужно ваше решение: { $awaiting }</b>
        [few] { " " }· <b>нужно ваше решение: { $awaiting }</b>
       *[many] { " " }· <b>нужно ваше решение: { $awaiting }</b>
    } · контакты: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 У меня что-то пошло не так. Если это повторится, найдите в журнале код <code>{ $reference }</code>.
error-database-away = База данных сейчас не отвечает, поэтому неизвестно, выполнено ли это. Прежде чем пробовать снова, проверьте: что отправлено, показывает /logs, что запланировано — /schedules.
error-bad-phone =
    «{ $text }» — не номер телефона, который мне подойдёт. Напишите его с кодом страны, например <code>+7 912 345-67-89</code>. Ничего не сохранено.
error-bad-name = В имени должно быть от 1 до { $limit } символов. Например: <code>/add Мама +7 912 345-67-89</code>
error-text-empty = Сообщение пустое.
error-text-too-long = Символов в тексте: { $length }, а можно не больше { $limit }. Ничего не сохранено.
error-unknown-placeholder = Не знаю подстановки <code>{ $placeholder }</code>. Можно использовать { $known }. Чтобы написать саму фигурную скобку, удвойте её.
error-near-placeholder = Не знаю подстановки <code>{ $placeholder }</code>. Может быть, <code>{ $meant }</code>? Если это ваше собственное поле, сначала добавьте его контакту.
error-broken-placeholder = Рядом с «{ $near }» у фигурной скобки нет пары. Чтобы написать саму скобку, удвойте её.
error-not-found = Контакта «{ $text }» нет. /contacts покажет ваши контакты, <code>/add Мама +7 912 345-67-89</code> добавит новый.
error-gone = Этого больше нет.
error-conflict = { $name } уже есть. Ничего не сохранено.
error-phone-taken = Номер { $phone } уже сохранён: { $name }. Ничего не сохранено.
error-changed = Тем временем здесь что-то изменилось, поэтому ничего не сделано. Посмотрите ещё раз.
error-gateway = WhatsApp не смог этого сделать. Попробуйте ещё раз.
error-gateway-unavailable = WhatsApp сейчас недоступен. Попробуйте снова через несколько секунд.
error-not-paired = WhatsApp не подключён. Подключить: /whatsapp
error-gateway-busy = WhatsApp занят. Попробуйте чуть позже.
error-refused = WhatsApp это отклонил.
error-not-on-whatsapp = Номера { $phone } нет в WhatsApp.
error-too-large = Для WhatsApp это слишком большой объём.
error-outcome-unknown = Неясно, ушло ли это.

error-when-word = Не понимаю «{ $word }» в указании времени. Попробуйте, например, <code>завтра 9:00</code>, <code>через 10 минут</code> или <code>2026-12-24 18:00</code>.
error-when-together = «{ $word }» сюда не подходит. Попробуйте, например, <code>завтра 9:00</code>, <code>через 10 минут</code> или <code>2026-12-24 18:00</code>.
error-when-time-missing = Во сколько ({ $day })? Напишите время после дня, например <code>завтра 9:00</code>.
error-when-times-missing = Во сколько? Как часто — понятно: пришлите только время, например <code>9:00</code>.
error-when-past = { $start } уже в прошлом. Укажите время впереди.
error-when-ambiguous = Это можно понять по-разному. Какое время верно?
