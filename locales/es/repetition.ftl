### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = Una vez
rule-minutely = { $n ->
    [one] Cada minuto
   *[other] Cada { $n } minutos
}
rule-hourly = { $n ->
    [one] Cada hora
   *[other] Cada { $n } horas
}
rule-daily = { $n ->
    [one] Cada día
   *[other] Cada { $n } días
}
rule-weekly = { $n ->
    [one] Cada semana: { $days }
   *[other] Cada { $n } semanas: { $days }
}
rule-workdays = De lunes a viernes
rule-monthly = { $n ->
    [one] Cada mes, el { $days }
   *[other] Cada { $n } meses, el { $days }
}
rule-yearly = { $n ->
    [one] Cada año, el { $days }
   *[other] Cada { $n } años, el { $days }
}
rule-other = Según la regla { $rule }

# Which day of a month. The days follow “el” above.
rule-day = día { $day }
rule-day-last = último día
rule-day-before-last = { $day ->
    [2] penúltimo día
    [3] antepenúltimo día
    [one] último día menos { $before }
   *[other] último día menos { $before }
}
rule-day-nth = { $nth ->
    [1] primer { $weekday }
    [2] segundo { $weekday }
    [3] tercer { $weekday }
    [4] cuarto { $weekday }
    [5] quinto { $weekday }
    [-1] último { $weekday }
    [one] { $weekday } número { $nth }
   *[other] { $weekday } número { $nth }
}
rule-day-last-of = último día de { $month }
rule-day-nth-of = { $day } de { $month }

# How it ends, and what it leaves out.
rule-until = { $rule }, hasta el { $date }
rule-times = { $times ->
    [one] { $rule }, una vez
   *[other] { $rule }, { $times } veces
}
rule-short-months = { $rule } (se omiten los meses sin día { $day })

# A rule typed by an expert.
error-rule = Esta regla no me sirve: { $part }. Conozco valores RRULE de RFC 5545, como FREQ=WEEKLY;BYDAY=MO, y expresiones cron de cinco campos.
error-rule-never = Esto no ocurriría nunca: ningún día es así.
rule-day-leap = 29 de febrero, o el 1 de marzo en los años sin ese día
