### How often a schedule repeats, in words. `n` is the interval; days, months and dates arrive in words.

rule-once = Sekali
rule-minutely = { $n ->
    [1] Setiap menit
   *[other] Setiap { $n } menit
}
rule-hourly = { $n ->
    [1] Setiap jam
   *[other] Setiap { $n } jam
}
rule-daily = { $n ->
    [1] Setiap hari
   *[other] Setiap { $n } hari
}
rule-weekly = { $n ->
    [1] Setiap minggu pada hari { $days }
   *[other] Setiap { $n } minggu pada hari { $days }
}
rule-workdays = Senin sampai Jumat
rule-monthly = { $n ->
    [1] Setiap bulan pada { $days }
   *[other] Setiap { $n } bulan pada { $days }
}
rule-yearly = { $n ->
    [1] Setiap tahun pada { $days }
   *[other] Setiap { $n } tahun pada { $days }
}
rule-other = Menurut aturan { $rule }

# Which day of a month.
rule-day = tanggal { $day }
rule-day-last = hari terakhir
rule-day-before-last = { $day ->
    [2] hari kedua dari akhir
   *[other] hari ke-{ $day } dari akhir ({ $before } hari sebelum hari terakhir)
}
rule-day-nth = { $nth ->
    [1] { $weekday } pertama
    [2] { $weekday } kedua
    [3] { $weekday } ketiga
    [4] { $weekday } keempat
    [5] { $weekday } kelima
    [-1] { $weekday } terakhir
   *[other] { $weekday } ke-{ $nth }
}
rule-day-last-of = hari terakhir bulan { $month }
rule-day-nth-of = { $day } bulan { $month }

# How it ends, and what it leaves out.
rule-until = { $rule }, sampai { $date }
rule-times = { $times ->
    [1] { $rule }, sekali
   *[other] { $rule }, { $times } kali
}
rule-short-months = { $rule } (bulan tanpa tanggal { $day } dilewati)

# A rule typed by an expert.
error-rule = Aturan ini tidak bisa dipakai: { $part }. Yang dikenal adalah nilai RRULE dari RFC 5545, seperti FREQ=WEEKLY;BYDAY=MO, dan ekspresi cron lima kolom.
error-rule-never = Ini tidak akan pernah terjadi: tidak ada hari seperti itu.
rule-day-leap = 29 Februari, atau 1 Maret pada tahun tanpa tanggal itu
