### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>Jadwal</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
schedules-today =
    🗓 <b>Jadwal hari ini</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
schedules-week =
    🗓 <b>Jadwal minggu ini</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
schedules-paused =
    🗓 <b>Jadwal yang dijeda</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
schedules-finished =
    🗓 <b>Jadwal yang selesai</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }

    Ketuk salah satu untuk menjadwalkannya lagi.
schedules-of =
    🗓 <b>Jadwal untuk { $name }</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }

    Yang dikirim ke label milik { $name } tidak ditampilkan di sini.
schedules-none-all = 🗓 Belum ada jadwal.
schedules-none-today = 🗓 Tidak ada lagi jadwal untuk hari ini.
schedules-none-week = 🗓 Tidak ada lagi jadwal untuk minggu ini.
schedules-none-paused = 🗓 Tidak ada jadwal yang dijeda.
schedules-none-finished = 🗓 Belum ada jadwal yang selesai.
schedules-after-delete =
    🗑 <b>Dihapus:</b> jadwal untuk { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>Jadwal siapa yang ditampilkan?</b>
button-schedules-all = Semua { $total }
button-schedules-today = Hari ini { $total }
button-schedules-week = Minggu ini { $total }
button-schedules-paused = ⏸ Dijeda { $total }
button-schedules-finished = 🏁 Selesai { $total }
button-schedules-contact = 👤 Per kontak
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ Sesudah itu: tidak ada.
schedule-held-next =
    Tidak ada yang dikirim sampai dilanjutkan. Berikutnya seharusnya:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at } terlewat selama dijeda, dan tidak ada lagi sesudahnya.
schedule-finished =
    🏁 Jadwal untuk <b>{ $name }</b> sudah selesai. Yang terkirim bisa dilihat di /logs.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 Duplikatkan
button-schedule-again = ⏰ Jadwalkan lagi

## The calendar

button-agenda = 📆 Kalender
agenda =
    📆 <b>Yang akan dikirim</b> ({ $zone })

    { $days ->
        [0] Tidak ada pesan pada bulan ini.
       *[other] Ada pesan pada { $days } hari di bulan ini.
    } Angka kecil pada sebuah hari menunjukkan berapa kali, dan + kecil berarti lebih dari sembilan kali: ketuk untuk melihatnya.
agenda-partly =
    { $agenda }
    Jadwalmu begitu banyak, sehingga hanya { $limit } berikutnya yang dihitung.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] Tidak ada pesan pada hari ini.
       *[other] { $total } jadwal akan dikirim.
    }{ $pages ->
        [1] { "" }
       *[other] { " " }Ini halaman { $page } dari { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = Hari ini sudah lewat. Yang terkirim bisa dilihat di /logs.

## All at once

button-pause-all = ⏸ Jeda semua
button-resume-all = ▶️ Lanjutkan semua
button-pause-all-really = ⏸ Ya, jeda semua
button-resume-all-really = ▶️ Ya, lanjutkan semua
pause-all =
    { $total ->
        [1] ⏸ <b>Jeda satu jadwal aktif?</b>
       *[other] ⏸ <b>Jeda semua { $total } jadwal aktif?</b>
    }

    Tidak ada yang dikirim sampai kamu melanjutkannya, satu per satu atau sekaligus. Yang masih menunggu dikirim, misalnya sampai jam tenangmu selesai, dibatalkan.
resume-all =
    { $total ->
        [1] ▶️ <b>Lanjutkan satu jadwal yang dijeda?</b>
       *[other] ▶️ <b>Lanjutkan semua { $total } jadwal yang dijeda?</b>
    }

    Termasuk yang dijeda satu per satu. Yang waktunya jatuh selama jeda dilewati, dan yang tidak bersisa lagi dianggap selesai.
paused-all = { $total ->
    [0] Semua jadwal sudah dijeda.
   *[other] { $total } jadwal dijeda.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
   *[other] { " " }{ $count } pesan yang menunggu dibatalkan.
}
resumed-all = { $total } jadwal dilanjutkan.
resumed-all-over = { $over } jadwal selesai selama jeda; yang dilanjutkan: { $total }.
