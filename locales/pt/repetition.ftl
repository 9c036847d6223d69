### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = Uma vez
rule-minutely = { $n ->
    [one] A cada minuto
   *[other] A cada { $n } minutos
}
rule-hourly = { $n ->
    [one] A cada hora
   *[other] A cada { $n } horas
}
rule-daily = { $n ->
    [one] Todo dia
   *[other] A cada { $n } dias
}
rule-weekly = { $n ->
    [one] Toda semana: { $days }
   *[other] A cada { $n } semanas: { $days }
}
rule-workdays = De segunda a sexta
rule-monthly = { $n ->
    [one] Todo mês: { $days }
   *[other] A cada { $n } meses: { $days }
}
rule-yearly = { $n ->
    [one] Todo ano: { $days }
   *[other] A cada { $n } anos: { $days }
}
rule-other = Pela regra { $rule }

# Which day of a month. A weekday whose name is no Fluent key (terça-feira, sábado) cannot be told apart, and the two
# differ in gender: they are counted in words that fit both.
rule-day = dia { $day }
rule-day-last = último dia
rule-day-before-last = { $day ->
    [2] penúltimo dia
    [3] antepenúltimo dia
    [one] último dia menos { $before }
   *[other] último dia menos { $before }
}
rule-day-nth = { $nth ->
    [-1] { $weekday ->
        [segunda-feira] última { $weekday }
        [quarta-feira] última { $weekday }
        [quinta-feira] última { $weekday }
        [sexta-feira] última { $weekday }
        [domingo] último { $weekday }
       *[outro] última ocorrência de { $weekday }
    }
    [1] { $weekday ->
        [segunda-feira] primeira { $weekday }
        [quarta-feira] primeira { $weekday }
        [quinta-feira] primeira { $weekday }
        [sexta-feira] primeira { $weekday }
        [domingo] primeiro { $weekday }
       *[outro] primeira ocorrência de { $weekday }
    }
    [2] { $weekday ->
        [segunda-feira] segunda { $weekday }
        [quarta-feira] segunda { $weekday }
        [quinta-feira] segunda { $weekday }
        [sexta-feira] segunda { $weekday }
        [domingo] segundo { $weekday }
       *[outro] segunda ocorrência de { $weekday }
    }
    [3] { $weekday ->
        [segunda-feira] terceira { $weekday }
        [quarta-feira] terceira { $weekday }
        [quinta-feira] terceira { $weekday }
        [sexta-feira] terceira { $weekday }
        [domingo] terceiro { $weekday }
       *[outro] terceira ocorrência de { $weekday }
    }
    [4] { $weekday ->
        [segunda-feira] quarta { $weekday }
        [quarta-feira] quarta { $weekday }
        [quinta-feira] quarta { $weekday }
        [sexta-feira] quarta { $weekday }
        [domingo] quarto { $weekday }
       *[outro] quarta ocorrência de { $weekday }
    }
    [5] { $weekday ->
        [segunda-feira] quinta { $weekday }
        [quarta-feira] quinta { $weekday }
        [quinta-feira] quinta { $weekday }
        [sexta-feira] quinta { $weekday }
        [domingo] quinto { $weekday }
       *[outro] quinta ocorrência de { $weekday }
    }
    [one] { $weekday } número { $nth }
   *[other] { $weekday } número { $nth }
}
rule-day-last-of = último dia de { $month }
rule-day-nth-of = { $day } de { $month }

# How it ends, and what it leaves out.
rule-until = { $rule }, até { $date }
rule-times = { $times ->
    [one] { $rule }, uma vez
   *[other] { $rule }, { $times } vezes
}
rule-short-months = { $rule } (meses sem dia { $day } são pulados)

# A rule typed by an expert.
error-rule = Esta regra não me serve: { $part }. Conheço valores RRULE da RFC 5545, como FREQ=WEEKLY;BYDAY=MO, e expressões cron de cinco campos.
error-rule-never = Isso nunca aconteceria: nenhum dia é assim.
rule-day-leap = 29 de fevereiro, ou 1º de março nos anos sem esse dia
