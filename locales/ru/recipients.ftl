### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ Несколько
button-tags = 🏷 Теги
button-recipients-done = ✅ Готово
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    Выбрано: { $chosen }
recipients-ask-tags =
    🏷 <b>Какие теги?</b>

    Сообщение получат все, у кого есть хотя бы один из них.
recipients-nobody = пока никого
recipients-none = Сначала выберите кого-нибудь.
recipients-full = Выбрано { $limit }, больше нельзя. Тег вмещает больше: добавьте его контактам.
recipients-more = { $names } и ещё { $more }
recipient-several =
    👥 Кому: <b>контакты ({ $people })</b>: { $name }
    Вот как это увидит { $first }.
recipient-tags =
    { $to }
    🏷 Получат все, у кого в этот день есть { $tags }.
confirm-gaps = ⚠️ { $placeholders } останется пустым для: { $name }. Напишите { $example }, чтобы там стояло что-то другое.
send-confirm =
    <b>Отправить это сейчас?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>Отправляю.</b> Контакты ({ $people }): { $name }. Я сообщу, что с этим стало; в /logs это тоже видно.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 Все теги ({ $total })
tags-list =
    { $total ->
        [0] 🏷 У вас пока нет тегов. Откройте контакт и нажмите «Теги».
        [one] 🏷 <b>Теги</b> ({ $total })
        [few] 🏷 <b>Теги</b> ({ $total })
       *[many] 🏷 <b>Теги</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [1] { "" }
        [one] , стр. { $page } из { $pages }
        [few] , стр. { $page } из { $pages }
       *[many] , стр. { $page } из { $pages }
    }

    <code>/send #{ $tag } Привет</code> отправит сообщение всем.
tag-gone = Этого тега больше ни у кого нет.

## What is noted about a contact

button-birthday = 🎂 День рождения
button-clear = 🗑 Очистить
button-contact-zone = 🕘 Часовой пояс
button-field = ✏️ Добавить поле
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = Сейчас: { $value }
contact-ask-tags =
    🏷 <b>Какие теги дать контакту { $name }?</b> { $now }

    Пришлите их все через запятую, например <code>семья, работа</code>. Потом можно написать всем с одним тегом: <code>/send #семья Привет</code>
contact-ask-birthday =
    🎂 <b>Контакт { $name }: когда день рождения?</b> { $now }

    Например <code>24 дек 1980</code> или <code>24 дек</code>, если год неизвестен. Если год указан, { "{age}" } в сообщении превращается в возраст.
contact-ask-zone =
    🕘 <b>Контакт { $name }: какой часовой пояс?</b> { $now }

    Пришлите город, страну или название пояса, например <code>Берлин</code>. По нему пишутся { "{time}" }, { "{date}" } и { "{weekday}" }. Когда планируете сообщение, можно отправить его по этому времени; то, что уже запланировано, не изменится.
contact-ask-field =
    ✏️ <b>Контакт { $name }: что запомнить?</b>

    Пришлите название и значение через двоеточие, например <code>город: Берлин</code>. Тогда { "{город}" } в сообщении превратится в Берлин, а { "{город|ваш город}" } — в «ваш город» у тех, для кого город не указан.{ $drop }
contact-field-drop = { "" }

    Чтобы убрать поле, нажмите на него.

## Errors

error-bad-tag = В теге может быть до { $limit } символов, а у контакта — до 20 тегов. Разделяйте их запятыми: <code>семья, работа</code>. Ничего не изменено.
error-bad-field = Нужны название и значение через двоеточие: <code>город: Берлин</code>. В названии — буквы, цифры и _, не больше { $limit } символов, в значении — не больше 200. Эти названия заняты: { $reserved }. Ничего не изменено.
error-too-many-fields = Полей уже { $limit }, больше нельзя. Сначала уберите одно из них.
error-bad-birthday = Не могу однозначно прочитать день рождения «{ $text }». Напишите, например, <code>24 дек 1980</code>, <code>24 дек</code> или <code>1980-12-24</code>. Ничего не изменено.
cause-nobody-tagged = такого тега больше нет ни у кого.
cause-too-many-recipients = такой тег больше чем у 1000 человек; его получают первые 1000 по имени, остальные — нет.
error-too-many-recipients = Слишком много получателей: одно сообщение — не больше { $limit } сразу. Ничего не сохранено.
error-nobody-tagged = Тега #{ $tag } нет ни у кого. Чтобы добавить его, откройте контакт в /contacts и нажмите «Теги».
