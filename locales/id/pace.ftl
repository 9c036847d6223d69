### Quiet hours, the pace of sending, and what waits because of them.

button-quiet-off = 🔔 Tanpa jam tenang
button-chosen = ● { $label }

quiet-hours = { $start } – { $end }
quiet-none = tidak ada
quiet-ask =
    ⚙️ <b>Setelan › Jam tenang</b>

    Kapan jam tenangnya? Sekarang: { $quiet } ({ $zone }).

    Yang dijadwalkan menunggu sampai jam tenang selesai. Yang kamu kirim sendiri langsung dikirim.
    Pilih, atau ketik dua waktu, misalnya <code>22:30 - 6:45</code> atau <code>10 malam - 7 pagi</code>.
quiet-changed = 🌙 Jam tenang: <b>{ $quiet }</b>. Yang dijadwalkan menunggu sampai selesai.
quiet-over = 🔔 Tidak ada lagi jam tenang: semuanya dikirim tepat pada waktunya.

pace =
    ⚙️ <b>Setelan › Laju kirim</b>

    Laju kirim: <b>{ $pace }</b>

    Di antara pesan ke orang yang berbeda ada jeda beberapa detik, seperti orang mengetik sendiri, dan lebih lama untuk orang yang belum pernah menulis kepadamu: WhatsApp menganggap banyak pesan sekaligus sebagai spam, dan bisa membatasi akunmu.
    <b>Hati-hati</b> menunggu dua kali lebih lama. <b>Mati</b> tidak menunggu sama sekali: risikonya ditanggung sendiri.

    Satu pesan saja tidak pernah ditunda. Dalam sehari dikirim paling banyak { $cap } pesan dan, kecuali laju kirim dimatikan, ke paling banyak { $firsts } orang baru; selebihnya menunggu sampai hari berikutnya.
pace-careful = Hati-hati
pace-normal = Normal
pace-off = Mati

limit-reached = ⏳ <b>Batas hari ini, { $most } pesan, sudah tercapai.</b>{ $rest }
limit-reached-people = ⏳ <b>Hari ini pesan sudah dikirim ke { $most } orang baru</b>, dan lebih banyak sekaligus bisa dianggap spam oleh WhatsApp. Pesan ke yang lain tetap dikirim.{ $rest }
limit-waiting =
    { $waiting ->
        [0] { "" }
       *[other] { " " }{ $waiting } pesan menunggu sampai besok.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }{ $lost } pesan tidak bisa menunggu selama itu dan tidak akan dikirim; nanti ada pemberitahuan, dan pesannya bisa dikirim lagi.
    }

quiet-waits =
    { $said }
    🌙 Menunggu sampai { $until }: jam tenangmu.
delivery-pending-quiet =
    🌙 <b>Menunggu</b> untuk { $name } sampai { $until }: jam tenangmu.

    <blockquote>{ $text }</blockquote>
delivery-pending-capped =
    🕓 <b>Menunggu</b> untuk { $name } sampai { $until }: batas pesan hari ini sudah tercapai.

    <blockquote>{ $text }</blockquote>
delivery-pending-new-people =
    🕓 <b>Menunggu</b> untuk { $name } sampai { $until }: hari ini sudah cukup banyak orang baru yang dikirimi pesan, dan lebih banyak lagi bisa dianggap spam oleh WhatsApp.

    <blockquote>{ $text }</blockquote>
delivery-pending-too-long =
    🕓 <b>Menunggu</b> untuk { $name }: batas harian sudah tercapai. Pesan ini bisa dikirim besok, tetapi hanya boleh sampai { $until }.

    <blockquote>{ $text }</blockquote>

error-bad-quiet = “{ $text }” tidak terbaca sebagai dua waktu. Tulis seperti <code>22:30 - 6:45</code> atau <code>10 malam - 7 pagi</code>.
