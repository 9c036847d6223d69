## The log

button-log-all = Semua
button-log-waiting = 🕓 Menunggu
button-log-failed = ❌ Gagal
button-log-questions = ❔ Untukmu
button-log-uncertain = ❓ Belum pasti
button-log-contact = 👤 Per kontak
button-log-export = 📤 Ekspor
button-history = 🗒 Riwayat

logs-all =
    🗒 <b>Log</b> ({ $total }), terbaru dulu{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
logs-waiting =
    🕓 <b>Menunggu</b> ({ $total }), yang terdekat dulu{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
logs-failed =
    ❌ <b>Gagal</b> ({ $total }), terbaru dulu{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
logs-questions =
    ❔ <b>Perlu keputusanmu</b> ({ $total }), yang terdekat dulu{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
logs-uncertain =
    ❓ <b>Belum pasti</b> ({ $total }), terbaru dulu{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), terbaru dulu{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
logs-none-all = Belum ada yang dikirim.
logs-none-waiting = Tidak ada yang menunggu dikirim.
logs-none-questions = Tidak ada yang menunggu keputusanmu.
logs-none-uncertain = Semuanya sudah pasti.
logs-none-failed = Tidak ada yang gagal. 🎉
logs-of-none = Belum ada yang dikirim ke <b>{ $name }</b>.
logs-ask-contact = 👤 <b>Pesan siapa yang ditampilkan?</b>

log-card =
    { $card }

    🕘 Jadwal kirim: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before = … dan { $count } langkah sebelumnya
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = menunggu keputusanmu
log-step-pending = dalam antrean
log-step-waits = menunggu
log-step-sending = sedang dikirim
log-step-sent = diserahkan ke WhatsApp
log-step-delivered = sampai
log-step-read = dibaca
log-step-failed = tidak terkirim
log-step-unknown = belum pasti
log-step-expired = terlambat untuk dikirim
log-step-cancelled = dibatalkan
log-cause-believed = dinyatakan sudah sampai olehmu
log-cause-restricted = akunmu untuk sementara tidak boleh memulai chat baru
log-cause-quiet-hours = jam tenangmu
log-cause-daily-cap = batas harian sudah tercapai
log-cause-new-people = batas harian untuk orang baru sudah tercapai
log-cause-snoozed = keputusannya kamu tunda
log-cause-reminded = ditanyakan lagi
log-cause-deleted = jadwalnya dihapus
log-cause-paused = jadwalnya dijeda
log-cause-moved = waktu jadwalnya diubah
log-cause-left = kamu tidak bisa lagi memakai bot ini
log-cause-skipped = kamu melewatinya

## The log as a file

export-begun = File sedang disiapkan.
export-busy = File sebelumnya masih disiapkan.
export-caption =
    📤 { $rows ->
        [0] Tidak ada pesan di log.
       *[other] Log: { $rows } pesan.
    }
export-caption-cut = 📤 Log: { $rows } pesan pertama dari { $total }. Lebih dari itu tidak muat dalam satu file.
export-failed = 😔 File tidak bisa dikirim. Silakan coba lagi nanti.

## Many messages in one

summary =
    📬 <b>{ $total } pesan:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent = { $count } terkirim
summary-arrived = { $count } terkirim ({ $delivered } sampai, { $read } dibaca)
summary-failed = { $count } gagal
summary-expired = { $count } terlambat
summary-unknown = { $count } belum pasti
summary-waiting = { $count } menunggu
summary-cancelled = { $count } dibatalkan
button-summary-failed = ❌ Lihat yang perlu tindakan
button-summary-all = 🗒 Log

## The day at a glance

digest =
    ☀️ <b>Harimu sekilas</b>

    Kemarin: { $yesterday }
    Hari ini: { $today }
digest-counts = { $sent } terkirim, { $delivered } sampai, { $read } dibaca, { $failed } gagal.
digest-quiet = tidak ada yang dikirim.
digest-free = tidak ada jadwal.
digest-planned =
    { $planned } dijadwalkan, pertama { $at } ke { $name }{ $others ->
        [0] { "" }
       *[other] { " " }dan { $others } lainnya
    }.
