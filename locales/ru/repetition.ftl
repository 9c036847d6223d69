### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = Один раз
rule-minutely = { $n ->
    [1] Каждую минуту
    [one] Раз в { $n } минуту
    [few] Каждые { $n } минуты
   *[many] Каждые { $n } минут
}
rule-hourly = { $n ->
    [1] Каждый час
    [one] Раз в { $n } час
    [few] Каждые { $n } часа
   *[many] Каждые { $n } часов
}
rule-daily = { $n ->
    [1] Каждый день
    [one] Раз в { $n } день
    [few] Каждые { $n } дня
   *[many] Каждые { $n } дней
}
rule-weekly = { $n ->
    [1] Каждую неделю: { $days }
    [one] Раз в { $n } неделю: { $days }
    [few] Каждые { $n } недели: { $days }
   *[many] Каждые { $n } недель: { $days }
}
rule-workdays = С понедельника по пятницу
rule-monthly = { $n ->
    [1] Каждый месяц: { $days }
    [one] Раз в { $n } месяц: { $days }
    [few] Каждые { $n } месяца: { $days }
   *[many] Каждые { $n } месяцев: { $days }
}
rule-yearly = { $n ->
    [1] Каждый год: { $days }
    [one] Раз в { $n } год: { $days }
    [few] Каждые { $n } года: { $days }
   *[many] Каждые { $n } лет: { $days }
}
rule-other = По правилу { $rule }

# Which day of a month.
rule-day = { $day }-е число
rule-day-last = последний день
rule-day-before-last = { $before ->
    [1] предпоследний день
    [one] { $day }-й день с конца
    [few] { $day }-й день с конца
   *[many] { $day }-й день с конца
}
# The grammatical gender of the weekday is not known here, so it is "such a day".
rule-day-nth = { $nth ->
    [1] { $weekday } (первый такой день)
    [2] { $weekday } (второй такой день)
    [3] { $weekday } (третий такой день)
    [4] { $weekday } (четвёртый такой день)
    [5] { $weekday } (пятый такой день)
    [-1] { $weekday } (последний такой день)
    [one] { $weekday } ({ $nth }-й такой день)
    [few] { $weekday } ({ $nth }-й такой день)
   *[many] { $weekday } ({ $nth }-й такой день)
}
rule-day-last-of = { $month }, последний день
rule-day-nth-of = { $month }, { $day }

# How it ends, and what it leaves out.
rule-until = { $rule }, по { $date }
rule-times = { $times ->
    [one] { $rule }, всего { $times } раз
    [few] { $rule }, всего { $times } раза
   *[many] { $rule }, всего { $times } раз
}
rule-short-months = { $rule } (месяцы без { $day }-го числа пропускаются)

# A rule typed by an expert.
error-rule = Такое правило не подходит: { $part }. Я знаю RRULE по RFC 5545, например FREQ=WEEKLY;BYDAY=MO, и выражения cron из пяти полей.
error-rule-never = Это никогда не наступит: такого дня не бывает.
rule-day-leap = 29 февраля, а если его нет — 1 марта
