### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = Once
rule-minutely = { $n ->
    [one] Every minute
   *[other] Every { $n } minutes
}
rule-hourly = { $n ->
    [one] Every hour
   *[other] Every { $n } hours
}
rule-daily = { $n ->
    [one] Every day
   *[other] Every { $n } days
}
rule-weekly = { $n ->
    [one] Every week on { $days }
   *[other] Every { $n } weeks on { $days }
}
rule-workdays = Monday to Friday
rule-monthly = { $n ->
    [one] Every month on { $days }
   *[other] Every { $n } months on { $days }
}
rule-yearly = { $n ->
    [one] Every year on { $days }
   *[other] Every { $n } years on { $days }
}
rule-other = By the rule { $rule }

# Which day of a month.
rule-day = day { $day }
rule-day-last = the last day
rule-day-before-last = { $day ->
    [2] the second to last day
   *[other] the last day but { $before }
}
rule-day-nth = { $nth ->
    [1] the first { $weekday }
    [2] the second { $weekday }
    [3] the third { $weekday }
    [4] the fourth { $weekday }
    [5] the fifth { $weekday }
    [-1] the last { $weekday }
   *[other] { $weekday } number { $nth }
}
rule-day-last-of = the last day of { $month }
rule-day-nth-of = { $day } of { $month }

# How it ends, and what it leaves out.
rule-until = { $rule }, until { $date }
rule-times = { $times ->
    [one] { $rule }, once
   *[other] { $rule }, { $times } times
}
rule-short-months = { $rule } (a month without day { $day } is skipped)

# A rule typed by an expert.
error-rule = This is no rule that I can take: { $part }. I know RRULE values of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO, and five-field cron expressions.
error-rule-never = This would never happen: no day is like that.
rule-day-leap = 29 February, or 1 March in years without it
