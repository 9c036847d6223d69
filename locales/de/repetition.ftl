### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = Einmal
rule-minutely = { $n ->
    [one] Jede Minute
   *[other] Alle { $n } Minuten
}
rule-hourly = { $n ->
    [one] Jede Stunde
   *[other] Alle { $n } Stunden
}
rule-daily = { $n ->
    [one] Jeden Tag
   *[other] Alle { $n } Tage
}
rule-weekly = { $n ->
    [one] Jede Woche am { $days }
   *[other] Alle { $n } Wochen am { $days }
}
rule-workdays = Montag bis Freitag
rule-monthly = { $n ->
    [one] Am { $days } jedes Monats
   *[other] Am { $days } alle { $n } Monate
}
rule-yearly = { $n ->
    [one] Jedes Jahr am { $days }
   *[other] Alle { $n } Jahre am { $days }
}
rule-other = Nach der Regel { $rule }

# Which day of a month.
rule-day = { $day }.
rule-day-last = letzten Tag
rule-day-before-last = { $day ->
    [one] letzten Tag
    [2] vorletzten Tag
    [3] drittletzten Tag
    [4] viertletzten Tag
   *[other] { $day }.-letzten Tag (danach noch { $before })
}
rule-day-nth = { $nth ->
    [one] ersten { $weekday }
    [2] zweiten { $weekday }
    [3] dritten { $weekday }
    [4] vierten { $weekday }
    [5] fünften { $weekday }
    [-1] letzten { $weekday }
   *[other] { $nth }. { $weekday }
}
rule-day-last-of = letzten Tag im { $month }
rule-day-nth-of = { $day } im { $month }

# How it ends, and what it leaves out.
rule-until = { $rule }, bis { $date }
rule-times = { $times ->
    [one] { $rule }, einmal
   *[other] { $rule }, { $times } Mal
}
rule-short-months = { $rule } (Monate ohne Tag { $day } werden ausgelassen)

# A rule typed by an expert.
error-rule = Das ist keine Regel, die ich verstehe: { $part }. Ich kenne RRULE-Werte nach RFC 5545, etwa FREQ=WEEKLY;BYDAY=MO, und cron-Ausdrücke mit fünf Feldern.
error-rule-never = Das würde nie eintreten: So einen Tag gibt es nicht.
rule-day-leap = 29. Februar, in Jahren ohne ihn am 1. März
