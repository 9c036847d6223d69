### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = Один раз
repeat-daily = Каждый день
repeat-workdays = С пн по пт
repeat-weekly = Каждую неделю
repeat-monthly = Каждый месяц…
repeat-yearly = Каждый год
repeat-weekdays = Отдельные дни…
repeat-every = Раз в несколько…
repeat-expert = 🤓 По правилу…
repeat-day-chosen = ✅ { $day }
repeat-never = Никогда
repeat-months = { $months ->
    [12] Год, до { $day }
    [one] { $months } месяц, до { $day }
    [few] { $months } месяца, до { $day }
   *[many] { $months } месяцев, до { $day }
}
repeat-times = { $times } раз
unit-days = дни
unit-weeks = недели
unit-months = месяцы
create-ask-weekdays =
    🔁 <b>В какие дни?</b>

    Отметьте дни и нажмите «Готово».
create-ask-every =
    🔁 <b>{ $repeat }</b>

    Измените кнопками или введите число.
create-ask-monthly = 🔁 <b>В какой день месяца?</b>
create-ask-expert =
    🤓 <b>Введите правило.</b>

    RRULE по RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    Или cron, время — по вашим часам: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>Когда закончить?</b>

    Сейчас: { $repeat }
    Выберите или введите дату, например <code>24 дек</code>, либо сколько раз отправить.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = Выбранное время ({ $at }) сюда не попадает, поэтому начну с первого подходящего после него.
repeat-moved = Из-за перевода часов времени { $time } в этот день нет ({ $day }): отправлю в { $instead }.
repeat-no-days = Выберите хотя бы один день.
repeat-no-number = Нужно число от 1 до { $highest }.
repeat-no-end = Не понимаю «{ $word }» как окончание. Попробуйте, например, <code>24 дек</code> или <code>5 раз</code>.
repeat-not-counted = Это правило состоит из двух, и считать отправки по нему не получится. Укажите дату.
repeat-ends-before = Конец получился раньше начала ({ $at }).
button-done = ✅ Готово
button-fewer = −
button-more = +
button-ends = 🏁 Конец

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [one] { $skipped } отправка пропускается
        [few] { $skipped } отправки пропускаются
       *[many] { $skipped } отправок пропускаются
    })
schedule-asks =
    { $repeat }
    🙋 Перед каждой отправкой я спрошу вас
button-ask-first-off = 🙋 Сначала спросить: нет
button-ask-first-on = 🙋 Сначала спросить: да
button-marks-off = 🖋 Сделать *жирный* жирным: нет
button-marks-on = 🖋 Сделать *жирный* жирным: да
button-skip-next = ⏭ Пропустить раз
button-skip-date = 📅 Пропустить дату
button-run-now = ⚡ Отправить сейчас
button-run-really = ⚡ Да, отправить
button-edit = ✏️ Изменить
button-save = 💾 Сохранить
button-undo = ↩️ Вернуть
skip-done = Следующая отправка будет пропущена.
skip-dates =
    📅 <b>Какие отправки пропустить?</b>

    Нажмите на отправку; нажмите ещё раз, чтобы вернуть её.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: пропуск
run-now =
    ⚡ <b>Отправить это сейчас? Кому: { $name }.</b> Это будет дополнительное сообщение; расписание не изменится.

    <blockquote>{ $text }</blockquote>
run-begun = Отправляю.
edit-confirm =
    ✏️ <b>Изменить расписание</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = Расписание тем временем изменилось, поэтому ничего не сохранено. Посмотрите на него ещё раз.
edit-saved = ✅ <b>Изменено.</b> Следующая отправка: { $at }.
edit-saved-paused = ✅ <b>Изменено.</b> Расписание всё ещё на паузе: пока его не возобновить, ничего не отправится.
schedule-restored = Расписание восстановлено.

## Asking first

delivery-awaiting_approval =
    🙋 <b>Отправить это?</b> Кому: { $name }.
    Срок: { $due }. { $again }; без ответа до { $until } не отправлю.

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [one] { $name } и ещё { $others }
    [few] { $name } и ещё { $others }
   *[many] { $name } и ещё { $others }
}
approval-asked = Ждёт вашего решения
approval-snoozed = Спрошу снова: { $at }
approval-ask-text =
    ✏️ <b>Что отправить вместо этого, только на этот раз?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = Решение тем временем уже принято, поэтому я ничего не меняю.
button-approve = ✅ Отправить
button-approve-edit = ✏️ Изменить
button-approve-skip = ⏭ Пропустить
button-snooze-minutes = 💤 10 мин
button-snooze-hour = 💤 1 ч
mark-awaiting_approval = 🙋

error-last-run = Это последняя оставшаяся отправка. Лучше приостановите или удалите расписание.
error-undo-too-late = Вернуть уже нельзя. /create создаст заново.
