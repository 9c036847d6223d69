### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = Файл слишком большой: Telegram передаёт мне файлы до { $limit } МБ. Пришлите его в меньшем размере, например сжатое видео, или отправьте ссылку.
error-storage-full = Ваши файлы займут больше { $limit } МБ. Удалите ненужные расписания или шаблоны с файлами и попробуйте снова.
error-file-gone = Файл этого сообщения больше не хранится. Пришлите его мне ещё раз.
cause-file-gone = его файл больше не хранится.
error-unsupported = Это переслать нельзя: в WhatsApp такого нет. Я принимаю тексты, фото, видео, голосовые сообщения, файлы, стикеры, геопозиции и контакты.
error-sticker-animated = Это анимированный стикер, WhatsApp его не покажет. Обычные стикеры подходят.
error-file-not-fetched = Сейчас получить файл от Telegram не удалось. Пришлите его ещё раз.
error-one-only = Здесь я принимаю только одно сообщение за раз. Пришлите одно фото или один файл, а не альбом.
error-uncaptioned = WhatsApp не показывает текст под голосовым сообщением. Пришлите что-то одно: голосовое сообщение или текст.

## What it is

content-image = 📷 Фото
content-video = 🎬 Видео
content-gif = 🎞 GIF
content-voice = 🎤 Голосовое сообщение
content-sticker = 😀 Стикер
content-document = 📎 Файл
content-file = 📎 { $file }
content-place = 📍 Геопозиция
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [one] 👤 { $name } и ещё { $more } контакт
        [few] 👤 { $name } и ещё { $more } контакта
       *[many] 👤 { $name } и ещё { $more } контактов
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } «{ $text }»
content-lines =
    { $before }
    { $line }
content-album =
    🗂 Альбом ({ $total }), отправляется по порядку:
    { $parts }
content-several =
    🗂 Сообщений по порядку: { $total }
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    Текст, который вы пришлёте сейчас, уйдёт вместе с этим; всё остальное это заменит.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    То, что вы пришлёте сейчас, это заменит.
text-kept =
    Ваш текст, чтобы скопировать и исправить:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>Что с этим сделать?</b>
card-known = ✔️ Номер { $phone } уже сохранён: { $name }.
card-refused = ⚠️ Не удалось сохранить: { $name } ({ $number }). Нужны имя и номер телефона с кодом страны.
cards-full = Не больше { $limit } контактов за раз. Последний не добавлен.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>Что с этим сделать?</b>
spare-undecided = Сначала решите, что делать с этим. Только что присланное не принято; пришлите его потом ещё раз.
button-as-template = 📄 Сохранить как шаблон
button-save-contact = ➕ Сохранить контакт
button-send-card = ✉️ Отправить кому-нибудь
button-spare-instead = ✏️ Отправить это вместо того
button-spare-more = ➕ Отправить ещё одним сообщением
button-without-file = 🗑 Без файла
