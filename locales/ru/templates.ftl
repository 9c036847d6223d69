### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 Дублировать
button-find = 🔎 Найти
button-preview = 👁 Предпросмотр
button-preview-other = 👤 Для другого контакта
button-rename = 🏷 Название
button-reword = ✅ Да, изменить и там
button-reword-not = Нет, оставить как есть

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [one] { " " }По нему создано { $schedules } расписание.
        [few] { " " }По нему созданы { $schedules } расписания.
       *[many] { " " }По нему создано { $schedules } расписаний.
    }
template-used =
    { $used ->
        [1] Выбран один раз: { $at }.
        [one] Выбран { $used } раз, последний: { $at }.
        [few] Выбран { $used } раза, последний: { $at }.
       *[many] Выбран { $used } раз, последний: { $at }.
    }
template-unused = Ещё не выбирался.
template-bad-title = В названии должно быть от 1 до { $limit } символов. Например: День рождения
template-delete =
    Удалить шаблон <b>{ $title }</b>?{ $schedules ->
        [0] { "" }
        [one] { " " }По нему создано { $schedules } расписание. Оно сохранит свой текст и продолжит работать.
        [few] { " " }По нему созданы { $schedules } расписания. Они сохранят свой текст и продолжат работать.
       *[many] { " " }По нему создано { $schedules } расписаний. Они сохранят свой текст и продолжат работать.
    }
template-changed =
    ✅ <b>{ $title }</b>: шаблон изменён.

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [one] По этому шаблону создано { $schedules } расписание. Поменять текст и в нём?
        [few] По этому шаблону созданы { $schedules } расписания. Поменять текст и в них?
       *[many] По этому шаблону создано { $schedules } расписаний. Поменять текст и в них?
    }
template-reworded =
    { $schedules ->
        [0] Расписания не изменились.
        [one] Новый текст — в { $schedules } расписании.
        [few] Новый текст — в { $schedules } расписаниях.
       *[many] Новый текст — в { $schedules } расписаниях.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    Для кого заполнить?
template-preview =
    👁 <b>{ $title }</b> — так это сейчас увидит { $name }:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>Найти шаблон</b>

    Пришлите начало его названия.
templates-found =
    🔎 { $total ->
        [0] Нет шаблонов, которые начинаются с
        [one] { $total } шаблон начинается с
        [few] { $total } шаблона начинаются с
       *[many] { $total } шаблонов начинаются с
    } «{ $search }». Выберите или пришлите другое начало.
