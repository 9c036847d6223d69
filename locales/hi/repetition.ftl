### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = एक बार
rule-minutely = { $n ->
    [one] हर मिनट
   *[other] हर { $n } मिनट पर
}
rule-hourly = { $n ->
    [one] हर घंटे
   *[other] हर { $n } घंटे पर
}
rule-daily = { $n ->
    [one] हर दिन
   *[other] हर { $n } दिन पर
}
rule-weekly = { $n ->
    [one] हर हफ़्ते { $days } को
   *[other] हर { $n } हफ़्ते पर { $days } को
}
rule-workdays = सोमवार से शुक्रवार
rule-monthly = { $n ->
    [one] हर महीने { $days } को
   *[other] हर { $n } महीने पर { $days } को
}
rule-yearly = { $n ->
    [one] हर साल { $days } को
   *[other] हर { $n } साल पर { $days } को
}
rule-other = नियम { $rule } के अनुसार

# Which day of a month.
rule-day = { $day } तारीख
rule-day-last = आख़िरी दिन
rule-day-before-last = { $day ->
    [2] आख़िरी से एक दिन पहले के दिन
    [one] आख़िरी से { $before } दिन पहले के दिन
   *[other] आख़िरी से { $before } दिन पहले के दिन
}
rule-day-nth = { $nth ->
    [1] पहले { $weekday }
    [2] दूसरे { $weekday }
    [3] तीसरे { $weekday }
    [4] चौथे { $weekday }
    [5] पाँचवें { $weekday }
    [-1] आख़िरी { $weekday }
    [one] { $nth } नंबर वाले { $weekday }
   *[other] { $nth } नंबर वाले { $weekday }
}
rule-day-last-of = { $month } के आख़िरी दिन
rule-day-nth-of = { $month } के { $day }

# How it ends, and what it leaves out.
rule-until = { $rule }, { $date } तक
rule-times = { $times ->
    [one] { $rule }, एक बार
   *[other] { $rule }, { $times } बार
}
rule-short-months = { $rule } (जिस महीने में { $day } तारीख नहीं, वह छूट जाता है)

# A rule typed by an expert.
error-rule = यह नियम काम नहीं आ सकता: { $part }। RFC 5545 के RRULE, जैसे FREQ=WEEKLY;BYDAY=MO, और पाँच हिस्सों वाले cron एक्सप्रेशन चलते हैं।
error-rule-never = ऐसा कभी नहीं होगा: ऐसा कोई दिन होता ही नहीं।
rule-day-leap = 29 फ़रवरी (जिस साल यह न हो, 1 मार्च)
