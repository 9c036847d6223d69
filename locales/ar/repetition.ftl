### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = مرة واحدة
rule-minutely = { $n ->
    [zero] كل دقيقة
    [one] كل دقيقة
    [two] كل دقيقتين
    [few] كل { $n } دقائق
    [many] كل { $n } دقيقة
   *[other] كل { $n } دقيقة
}
rule-hourly = { $n ->
    [zero] كل ساعة
    [one] كل ساعة
    [two] كل ساعتين
    [few] كل { $n } ساعات
    [many] كل { $n } ساعة
   *[other] كل { $n } ساعة
}
rule-daily = { $n ->
    [zero] كل يوم
    [one] كل يوم
    [two] كل يومين
    [few] كل { $n } أيام
    [many] كل { $n } يومًا
   *[other] كل { $n } يوم
}
rule-weekly = { $n ->
    [zero] كل أسبوع: { $days }
    [one] كل أسبوع: { $days }
    [two] كل أسبوعين: { $days }
    [few] كل { $n } أسابيع: { $days }
    [many] كل { $n } أسبوعًا: { $days }
   *[other] كل { $n } أسبوع: { $days }
}
rule-workdays = من الاثنين إلى الجمعة
rule-monthly = { $n ->
    [zero] كل شهر: { $days }
    [one] كل شهر: { $days }
    [two] كل شهرين: { $days }
    [few] كل { $n } أشهر: { $days }
    [many] كل { $n } شهرًا: { $days }
   *[other] كل { $n } شهر: { $days }
}
rule-yearly = { $n ->
    [zero] كل سنة: { $days }
    [one] كل سنة: { $days }
    [two] كل سنتين: { $days }
    [few] كل { $n } سنوات: { $days }
    [many] كل { $n } سنة: { $days }
   *[other] كل { $n } سنة: { $days }
}
rule-other = حسب القاعدة { $rule }

# Which day of a month.
rule-day = اليوم { $day }
rule-day-last = اليوم الأخير
rule-day-before-last = { $day ->
    [2] اليوم قبل الأخير
    [two] اليوم قبل الأخير
    [3] قبل اليوم الأخير بيومين
    [11] قبل اليوم الأخير بمقدار { $before } أيام
    [zero] قبل اليوم الأخير بمقدار { $before } أيام
    [one] قبل اليوم الأخير بمقدار { $before } أيام
    [few] قبل اليوم الأخير بمقدار { $before } أيام
    [many] قبل اليوم الأخير بمقدار { $before } يومًا
   *[other] قبل اليوم الأخير بمقدار { $before } يوم
}
rule-day-nth = { $nth ->
    [1] يوم { $weekday } الأول
    [2] يوم { $weekday } الثاني
    [3] يوم { $weekday } الثالث
    [4] يوم { $weekday } الرابع
    [5] يوم { $weekday } الخامس
    [-1] يوم { $weekday } الأخير
    [zero] يوم { $weekday } رقم { $nth }
    [one] يوم { $weekday } رقم { $nth }
    [two] يوم { $weekday } رقم { $nth }
    [few] يوم { $weekday } رقم { $nth }
    [many] يوم { $weekday } رقم { $nth }
   *[other] يوم { $weekday } رقم { $nth }
}
rule-day-last-of = اليوم الأخير من { $month }
rule-day-nth-of = { $day } من { $month }

# How it ends, and what it leaves out.
rule-until = { $rule }، حتى { $date }
rule-times = { $times ->
    [zero] { $rule }، مرة واحدة
    [one] { $rule }، مرة واحدة
    [two] { $rule }، مرتين
    [few] { $rule }، { $times } مرات
    [many] { $rule }، { $times } مرة
   *[other] { $rule }، { $times } مرة
}
rule-short-months = { $rule } (يُتخطى الشهر الذي ليس فيه اليوم { $day })

# A rule typed by an expert.
error-rule = هذه قاعدة لا يمكنني قبولها: { $part }. أعرف قيم RRULE حسب RFC 5545، مثل FREQ=WEEKLY;BYDAY=MO، وتعابير cron ذات الحقول الخمسة.
error-rule-never = لن يحدث هذا أبدًا: لا يوجد يوم كهذا.
rule-day-leap = 29 فبراير، أو 1 مارس في السنوات التي ليس فيها هذا اليوم
