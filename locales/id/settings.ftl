## Settings

button-home = 🏠 Beranda
button-settings = ⚙️ Setelan
button-language = 💬 Bahasa
button-zone = 🕘 Zona waktu
button-region = 🌍 Negara
button-quiet = 🌙 Jam tenang
button-pace = 🐢 Laju kirim
button-notices = 🔔 Notifikasi
button-digest = ☀️ Ringkasan harian
button-digest-off = Mati

settings =
    ⚙️ <b>Setelan</b>

    💬 Bahasa: { $language }
    🕘 Zona waktu: { $zone }, di sana sekarang { $now }
    🌍 Nomor telepon tanpa kode negara dibaca sebagai nomor: { $region } ({ $prefix })
    🌙 Jam tenang: { $quiet }
    🐢 Laju kirim: { $pace }
    🔔 Pemberitahuan otomatis: { $notices }
    ↩️ Balasan dari kontak: { $replies }
    ☀️ Ringkasan harian: { $digest }

    { $connection }
settings-replies-on = ditampilkan di sini
settings-replies-off = tidak ditampilkan
settings-notices-sound = dengan suara
settings-notices-silent = tanpa suara
settings-notices-needed = hanya kalau ada masalah
settings-digest-off = mati
settings-digest-at = pukul { $hour }

settings-language =
    ⚙️ <b>Setelan › Bahasa</b>

    Bahasa yang dipakai sekarang: { $language }. Pilih yang lain:

settings-ask-zone =
    ⚙️ <b>Setelan › Zona waktu</b>

    Sekarang: { $zone }, di sana { $now }.

    Zona waktu mana? Kirim kota atau negaramu, atau lokasimu (📎 › Lokasi).
settings-which-zone =
    ⚙️ <b>Setelan › Zona waktu</b>

    { $ask }
zone-which = Yang mana? Lihat jam di sampingnya, atau kirim kota lain.
button-zone-found = { $at } · { $zone }
settings-zone-changed =
    ⚙️ <b>Setelan › Zona waktu</b>

    ✅ Zona waktu: { $zone }, di sana sekarang { $now }.
settings-zone-left =
    ⚙️ <b>Setelan › Zona waktu</b>

    ✅ Zona waktu: { $zone }, di sana sekarang { $now }.

    { $count ->
        [1] Satu jadwal masih mengikuti jam { $before }, dan ditampilkan di sini menurut waktumu. Mulai sekarang ikuti jam setempatmu? Pukul 9:00-nya menjadi 9:00 di sini.
       *[other] { $count } jadwal masih mengikuti jam { $before }, dan ditampilkan di sini menurut waktumu. Mulai sekarang ikuti jam setempatmu? Pukul 9:00-nya menjadi 9:00 di sini.
    }
button-zone-move =
    { $count ->
        [1] 🕘 Pindahkan ke jam setempat
       *[other] 🕘 Pindahkan { $count } ke jam setempat
    }
settings-zone-moved =
    ⚙️ <b>Setelan › Zona waktu</b>

    { $moved ->
        [0] Tidak ada jadwal yang dipindahkan.
       *[other] ✅ { $moved } jadwal sekarang mengikuti jam { $zone }.
    }{ $left ->
        [0] { "" }
       *[other] { " " }{ $left } tidak berubah: sedang waktunya dikirim, sudah berubah sementara itu, atau akan terlewat menurut jam tersebut.
    }

settings-ask-region =
    ⚙️ <b>Setelan › Negara</b>

    Sekarang: { $region }, { $prefix }. Nomor telepon tanpa kode negara dibaca seperti di negara ini.

    Negara mana? Kirim nama atau dua hurufnya, misalnya <code>Malaysia</code> atau <code>MY</code>.
button-region-of-zone = 🌍 Nomor telepon { $region }

notices =
    ⚙️ <b>Setelan › Notifikasi</b>

    Pemberitahuan otomatis: <b>{ $notices }</b>
    Balasan dari kontak: <b>{ $replies }</b>

    Yang gagal, belum pasti, atau perlu keputusanmu selalu diberitahukan dengan suara. Status sampai dan dibaca hanya mengubah pesan yang sudah ada di sini, tanpa suara. Yang kamu kirim sendiri selalu ditampilkan.
button-notices-sound = 🔔 Bersuara
button-notices-silent = 🔕 Senyap
button-notices-needed = ⚠️ Masalah
button-replies-off = ↩️ Sembunyikan balasan kontak
button-replies-on = ↩️ Tampilkan balasan kontak

settings-ask-digest =
    ⚙️ <b>Setelan › Ringkasan harian</b>

    Kapan ringkasan harimu dikirim? Sekarang: { $now }

    Sekali sehari berisi yang dikirim kemarin dan yang dijadwalkan hari ini. Menurut jam setempatmu, di { $zone }.

error-bad-zone = Tidak ada kota atau negara “{ $text }” yang dikenal, atau ada lebih dari satu. Coba kota besar terdekat atau negaranya, seperti <code>Jakarta</code> atau <code>Malaysia</code>.
error-no-zone-there = Tidak ada zona waktu negara di tempat itu. Kirim kota tempat tinggalmu.
error-bad-region = Negara “{ $text }” tidak dikenal. Tulis nama atau dua hurufnya, seperti <code>ID</code>.
