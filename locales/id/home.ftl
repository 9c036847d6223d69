## Home: today at a glance

home =
    🏠 <b>Halo { $name }</b>

    { $connection }

    { $next }
home-next =
    📅 <b>Berikutnya</b>
    { $lines }
home-line = { $at } · { $name }
home-lines =
    { $line }
    { $more }
home-more = …
home-nothing = 📅 Belum ada jadwal. Ketuk “Tulis” untuk memulai.
nothing-paused = 📅 Tidak ada yang dikirim: semua jadwal dijeda. Lanjutkan lewat /schedules.
status-next = 📅 Pesan berikutnya: { $at }
status-nothing = 📅 Belum ada jadwal.
button-write = ✍️ Tulis
button-home-asked = ❔ { $count } pesan menunggu persetujuanmu
button-home-uncertain = ❓ { $count } pesan: sudah sampai?
button-home-failed = ❌ { $count } pesan gagal hari ini

home-first =
    🏠 <b>Halo { $name }</b>

    Pesan WhatsApp-mu dikirim tepat waktu, satu kali saja, dan kabarnya disampaikan di sini. { $done ->
        [0] Tiga langkah lagi dan pesan pertama terkirim:
        [1] Langkah pertama selesai, dua lagi:
       *[other] Satu langkah lagi:
    }
button-step-link = 📱 Tautkan WhatsApp
button-step-add = 👥 Tambah seseorang
button-step-write = ✍️ Tulis
button-step-done = ✅ { $step }

write =
    ✍️ <b>Tulis</b>

    Sekarang, atau pada waktu tertentu? Sekali, atau berulang? Semuanya ditanyakan satu per satu.

button-help = ❓ Bantuan
button-status = 📊 Status

help =
    ❓ <b>Bantuan</b>

    Pesan WhatsApp-mu dikirim tepat waktu, satu kali saja, dan kabarnya disampaikan di sini.

    <b>Hubungkan</b>
    /whatsapp menampilkan kode untuk dipindai dengan ponsel, atau diketik di sana.

    <b>Orang</b>
    <code>/add Ibu +62 812 3456 7890</code>, bagikan kontak ke sini, kirim file .vcf atau .csv, atau impor orang dan grup dari WhatsApp di /contacts.

    <b>Tulis</b>
    • sekarang: <code>/send Ibu Halo</code>, atau <code>/send #keluarga Halo</code> untuk semua yang punya label itu
    • nanti: <code>/create Ibu, Ayah; besok 9:00; Selamat ulang tahun, { "{name}" }!</code>
    • langkah demi langkah: /create

    <b>Waktu</b>
    <code>10 menit lagi</code>, <code>18:30</code>, <code>besok 9:00</code>, <code>Jumat 18:30</code>, <code>24 Des 2026 18:00</code>, <code>setiap hari kerja jam 8:00</code>

    <b>Placeholder</b>
    { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }, dan buatanmu sendiri: buka sebuah kontak dan tambahkan kolom. <code>{ "{name|teman}" }</code> menentukan apa yang ditulis bila datanya kosong.

    <b>Balasan</b>
    Balasan dari kontakmu masuk ke sini; balas pesannya, dan jawabanmu dikirim lewat WhatsApp.

    <b>Lihat</b>
    /start hari ini · /schedules yang akan datang · /logs yang sudah dikirim · /templates · /search · /status · /settings · /cancel
