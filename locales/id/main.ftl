### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>Selamat datang { $name }.</b> Bot ini sekarang milikmu dan tidak menjawab orang lain.
unknown-command = Perintah <b>{ $command }</b> tidak dikenal. Lihat yang tersedia di /help.
stale-button = Menu ini sudah kedaluwarsa. Silakan mulai lagi, misalnya dengan /start.
cancel-nothing = Tidak ada yang perlu dibatalkan.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = Dibatalkan. Tidak ada yang dikirim, dan tidak ada lagi yang disimpan.
form-interrupted = Yang tadi dimulai sudah dihentikan; tidak ada yang disimpan.
form-set-aside = Yang tadi dimulai disimpan dulu di samping. Belum ada yang dikirim atau dijadwalkan; ketuk sekali untuk melanjutkan.
form-over = Yang itu sudah selesai: dibatalkan, terkirim, atau terlalu lama dibiarkan. Sekarang tidak ada yang dilakukan. /create memulai yang baru.
form-not-an-answer = Jawaban ini tidak bisa dipakai di sini: kirim pesan teks atau ketuk salah satu tombol. Hentikan dengan /cancel.

## Buttons

button-add-contact = ➕ Tambah kontak
button-add-named = ➕ Tambah { $name }
button-add-template = ➕ Template baru
button-back = ‹ Kembali
button-by-number = 🔢 Pakai kode saja
button-cancel = ✖ Batal
button-change-contact = 👤 Penerima
button-change-repeat = 🔁 Pengulangan
button-change-text = ✏️ Teks
button-change-when = 🕘 Waktu
button-check = 🔎 Cek di WhatsApp
button-confirm = ✅ Konfirmasi
button-connect = 📱 Hubungkan WhatsApp
button-contacts = 👥 Kontak
button-copy = 📋 Salin kode
button-create = ➕ Jadwal baru
button-delete = 🗑 Hapus
button-delete-really = 🗑 Ya, hapus
button-details = Detail
button-disconnect = Putuskan
button-disconnect-really = Ya, putuskan
button-import = 📥 Impor dari WhatsApp
button-import-add = ✅ Tambahkan { $chosen }
button-import-groups = 👥 Grup ({ $total })
button-import-more = 📥 Impor lagi
button-import-none = Kosongkan
button-import-page = Pilih sehalaman
button-import-people = 👤 Orang ({ $total })
button-import-unsearch = ✖ Akhiri pencarian
button-it-arrived = Sudah sampai
button-logs = 🗒 Log
button-new-code = 🔄 Kode baru
button-next = Lanjut ›
button-other-number = ✏️ Nomor lain
button-pause = ⏸ Jeda
button-previous = ‹ Sebelumnya
button-reply = ↩️ Balas
button-resume = ▶️ Lanjutkan
button-scan = 📷 Pindai gambar saja
button-schedule-for = ⏰ Jadwalkan pesan
button-schedules = 🗓 Jadwal
button-send = ✉️ Kirim sekarang
button-send-again = 🔁 Kirim lagi
button-send-now = ✉️ Kirim sekarang
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 Template
button-unsent = ↩️ Lanjutkan yang tadi
button-unsent-for = ✉️ Kirim yang tadi ke { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ Jadwalkan pesan ke { $name }

## The command menu

command-add = Tambah kontak: /add Ibu +62 812 3456 7890
command-cancel = Hentikan yang sedang dilakukan
command-contacts = Kontakmu
command-create = Jadwalkan pesan: sekali atau berulang
command-help = Yang bisa dilakukan bot ini
command-logs = Yang sudah dikirim, dan kabarnya
command-schedules = Yang akan datang
command-search = Cari kontak: /search ibu
command-send = Kirim pesan sekarang: /send Ibu Halo
command-settings = Bahasa, zona waktu, notifikasi, dan lainnya
command-start = Beranda: hari ini sekilas
command-status = Keadaan semuanya
command-templates = Teks untuk dipakai lagi
command-whatsapp = Hubungkan atau putuskan WhatsApp

## WhatsApp

connection-working = 🟢 WhatsApp terhubung sebagai { $account }
connection-restricted =
    🟡 WhatsApp terhubung sebagai { $account }
    { $restriction }
connection-starting = 🟡 Menghubungkan WhatsApp…
connection-pairing = 🟡 WhatsApp menunggu kodenya dipindai: /whatsapp
connection-passkey = 🟠 WhatsApp meminta kunci sandi, jadi belum terhubung: /whatsapp
connection-confirm = 🟠 WhatsApp menunggu konfirmasi perangkat baru di ponselmu.
connection-failed = 🔴 WhatsApp tidak terhubung: { $reason } Hubungkan lagi lewat /whatsapp
connection-away = 🔴 WhatsApp tidak terhubung: { $reason }
connection-stopped = ⚪ WhatsApp tidak terhubung. Hubungkan lewat /whatsapp
connection-attention = 🟠 WhatsApp memerlukan tindakanmu ({ $status }): /whatsapp

restricted = Akunmu untuk sementara tidak boleh memulai chat baru. Pesan ke orang yang pernah menulis kepadamu tetap dikirim; pesan ke yang lain menunggu.
restricted-until = Akunmu tidak boleh memulai chat baru sampai { $until }. Pesan ke orang yang pernah menulis kepadamu tetap dikirim; pesan ke yang lain menunggu.

reason-expired = kodenya tidak dipakai tepat waktu.
reason-logged-out = tautannya dihapus di ponsel.
reason-main-device-gone = WhatsApp di ponsel tidak ada lagi: aplikasinya dihapus atau nomornya didaftarkan ulang. Hubungkan lagi.
reason-unreachable = WhatsApp tidak bisa dijangkau. Akan terus dicoba.
reason-replaced = tautannya diambil alih oleh program lain.
reason-banned = WhatsApp menangguhkan akunmu untuk sementara. Setelah itu akan dihubungkan lagi.
reason-banned-until = WhatsApp menangguhkan akunmu sampai { $until }. Setelah itu akan dihubungkan lagi.
reason-passkey = WhatsApp meminta kunci sandi, yang hanya bisa dipakai di WhatsApp sendiri. Hubungkan dengan kode untuk diketik saja.
reason-unexpected-state = keadaannya tidak dikenal.
reason-connection-lost = koneksinya terputus. Akan terus dicoba.
reason-server-error = server WhatsApp sedang bermasalah. Akan terus dicoba.
reason-outdated = WhatsApp memerlukan versi program ini yang lebih baru. Perbarui, lalu jalankan lagi.
reason-stalled = prosesnya macet. Silakan coba lagi.
reason-connect-failure = WhatsApp menolak koneksi. Silakan coba lagi nanti.
reason-pairing-refused = WhatsApp menolak perangkat baru. Silakan coba lagi nanti.
reason-multidevice-off = WhatsApp di ponsel terlalu lama untuk perangkat tertaut. Perbarui di sana.
reason-session-file = data login yang tersimpan rusak. Putuskan, lalu hubungkan lagi.
reason-engine-unavailable = pustaka WhatsApp tidak bisa dimuat di komputer ini; penyebabnya ada di log.
reason-engine-crashed = pustaka WhatsApp berhenti mendadak. Silakan coba lagi.
reason-none = tautannya dihapus atau sudah berhenti.
reason-other = koneksinya berhenti ({ $code }).

whatsapp-starting = 📱 Sebentar, sedang meminta kode dari WhatsApp…
whatsapp-scan =
    <b>Pindai kode ini dengan ponselmu</b>

    1. Buka WhatsApp di ponsel
    2. Setelan › Perangkat tertaut › Tautkan perangkat
    3. Arahkan kamera ke gambar ini

    Kodenya berganti dari waktu ke waktu; gambarnya terus diperbarui.
whatsapp-on-show = Sudah ada kode yang ditampilkan di chat ini.
whatsapp-ask-number =
    🔢 <b>Berapa nomor akun WhatsApp-nya?</b>

    Kirim nomor telepon yang dipakai untuk WhatsApp, misalnya <code>+62 812 3456 7890</code>. Jawabannya berupa kode untuk diketik di ponsel itu.

    { $assumed }
whatsapp-type =
    🔢 <b>Ketik kode ini di ponselmu</b>

    <code>{ $code }</code>

    1. Buka WhatsApp di ponsel dengan nomor { $phone }
    2. Setelan › Perangkat tertaut › Tautkan perangkat
    3. Ketuk “Tautkan dengan nomor telepon saja”
    4. Ketik kodenya

    Kode ini berlaku beberapa menit.
whatsapp-type-expired = ⌛ Kodenya tidak diketik tepat waktu.
whatsapp-refused = ⚠️ WhatsApp tidak memberikan kode untuk nomor ini. Periksa nomornya, atau pindai gambar saja.
whatsapp-connected =
    ✅ <b>Terhubung sebagai { $account }</b>

    Sekarang kontak dan grupmu bisa diimpor dari WhatsApp.
whatsapp-connected-restricted =
    🟡 <b>Terhubung sebagai { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ Kodenya tidak dipindai tepat waktu.
whatsapp-no-code = ⚠️ WhatsApp tidak memberikan kode saat ini. Periksa koneksi internet, lalu coba lagi.
whatsapp-failed = ⚠️ Gagal terhubung: { $reason }
whatsapp-stopped = Proses menghubungkan dihentikan.
whatsapp-passkey = 🔐 WhatsApp meminta kunci sandi akun ini, yang hanya bisa dipakai di WhatsApp sendiri. Hubungkan dengan kode untuk diketik di ponselmu saja.
whatsapp-confirm = 🔐 WhatsApp meminta konfirmasi perangkat baru. Buka WhatsApp di ponselmu dan konfirmasikan; prosesnya menunggu di sini.
whatsapp-unlink =
    📱 <b>Putuskan WhatsApp?</b>

    Yang sudah dijadwalkan tetap ada. { $waiting ->
        [0] Tidak ada yang dikirim sampai kamu menghubungkannya lagi; yang jatuh tempo sementara itu menunggu, dan tidak dikirim bila sudah terlambat.
       *[other] { $waiting } pesan menunggu dikirim: pesan ini terus menunggu, seperti semua yang jatuh tempo, sampai kamu menghubungkannya lagi. Yang saat itu sudah terlambat tidak dikirim.
    }
whatsapp-unlinked = WhatsApp sudah diputuskan. Yang dijadwalkan tetap ada dan menunggu sampai kamu menghubungkannya lagi.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>WhatsApp terputus.</b> Yang dijadwalkan menunggu sampai terhubung lagi.
       *[other] <b>{ $waiting } pesan menunggu</b> dan tidak bisa dikirim.
    }
    { $connection }
alert-restricted =
    🟡 <b>WhatsApp membatasi akunmu</b> { $account }.

    { $restriction }{ $waiting ->
        [0] { "" }
       *[other] { " " }{ $waiting } pesan menunggu.
    }

## Contacts

add-ask =
    <b>Siapa yang ditambahkan?</b>

    Kirim nama dan nomornya: <code>Ibu +62 812 3456 7890</code>
    Atau bagikan kontak ke sini (📎 › Kontak).

    { $assumed }
add-ask-number =
    <b>Berapa nomor { $name }?</b>

    Misalnya <code>+62 812 3456 7890</code>

    { $assumed }
add-ask-name =
    <b>Nomor siapa { $phone }?</b>

    Kirim namanya.
number-region = Nomor tanpa kode negara dibaca sebagai nomor { $region } ({ $prefix }). Untuk mengubahnya: /settings › 🌍 Negara
contact-added = ✅ <b>{ $name }</b>, { $phone }, ditambahkan.
contacts-list =
    👥 <b>Kontak</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
contacts-found =
    🔎 { $total } kontak cocok dengan “{ $search }”{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
contacts-none =
    Belum ada kontak.

    Tambahkan yang pertama: <code>/add Ibu +62 812 3456 7890</code>, bagikan kontak ke sini, atau kirim file .vcf atau .csv.
contacts-none-found = Tidak ada kontak yang cocok dengan “{ $search }”. Lihat semuanya di /contacts.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    Grup WhatsApp
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = grup
contact-no-number = nomor tidak diketahui
contact-unchecked = Belum dicek di WhatsApp.
contact-on-whatsapp = ✅ Ada di WhatsApp.
contact-not-on-whatsapp = ❌ Tidak ada di WhatsApp.
contact-same-account = Nomor ini milik akun WhatsApp yang sama dengan { $name }.
contact-check-not-paired = WhatsApp tidak terhubung, jadi tidak bisa dicek. Hubungkan lewat /whatsapp
contact-check-failed = WhatsApp tidak bisa menjawab saat ini. Silakan coba lagi nanti.
contact-gone = Kontak ini sudah tidak ada.
contact-delete = Hapus <b>{ $name }</b>?
contact-in-use = <b>{ $name }</b> tidak bisa dihapus: { $schedules } jadwal mengirim pesan ke kontak ini. Hapus jadwalnya dulu.
contact-in-use-short = Ada jadwal yang mengirim pesan ke kontak ini. Hapus jadwalnya dulu.
search-usage = Tulis siapa yang dicari: <code>/search ibu</code>

## Importing from WhatsApp

import-list =
    📥 <b>Impor dari WhatsApp</b>{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }

    { $total ->
        [0] Tidak ada siapa-siapa di daftar ini.
       *[other] Ketuk yang ingin ditambahkan, atau kirim awal sebuah nama.
    }{ $chosen ->
        [0] { "" }
       *[other] { " " }Dipilih: { $chosen }.
    }
import-list-found =
    📥 <b>Impor dari WhatsApp</b>{ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }

    🔎 { $total ->
        [0] Tidak ada yang cocok
       *[other] { $total } cocok
    } dengan “{ $search }”.{ $chosen ->
        [0] { "" }
       *[other] { " " }Dipilih: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members = { $members } anggota
import-known = Sudah ada di kontakmu.
import-full = Paling banyak { $limit } sekaligus: tambahkan yang ini dulu, lalu lanjutkan.
import-nobody = Pilih seseorang dulu.
import-not-connected = WhatsApp tidak terhubung, jadi tidak ada yang bisa diimpor.
import-done =
    ✅ { $added ->
        [0] <b>Tidak ada yang ditambahkan.</b>
       *[other] <b>{ $added } kontak ditambahkan.</b>
    }{ $known ->
        [0] { "" }
       *[other] { " " }{ $known } sudah ada di kontakmu.
    }{ $unusable ->
        [0] { "" }
       *[other] { " " }{ $unusable } tidak bisa dikirimi pesan.
    }

## What contacts write

replied = 💬 <b>{ $name }</b> membalas:
wrote = 💬 <b>{ $name }</b> menulis:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> mengirim foto.
reply-video = 🎬 <b>{ $name }</b> mengirim video.
reply-voice = 🎤 <b>{ $name }</b> mengirim pesan suara.
reply-sticker = 😀 <b>{ $name }</b> mengirim stiker.
reply-document = 📎 <b>{ $name }</b> mengirim file.
reply-location = 📍 <b>{ $name }</b> mengirim lokasi.
reply-card = 👤 <b>{ $name }</b> mengirim kontak.
reply-other = 💬 <b>{ $name }</b> mengirim sesuatu yang tidak bisa ditampilkan. Lihat di WhatsApp.
reply-ask =
    ↩️ <b>Balas { $name }</b>

    Apa yang dikirim lewat WhatsApp?

## Writing

create-ask-contact-all =
    👤 <b>Untuk siapa?</b>

    Pilih, atau ketik awal sebuah nama.
create-ask-contact =
    👤 <b>Siapa yang dimaksud dengan “{ $search }”?</b>

    Pilih, atau ketik nama lain.
create-no-contacts =
    👤 <b>Untuk siapa?</b> Belum ada kontak.

    Kirim nama dan nomornya: <code>Ibu +62 812 3456 7890</code>
    Atau bagikan kontak ke sini (📎 › Kontak), atau kirim file .vcf atau .csv.
send-ask-text = ✏️ <b>Apa yang dikirim ke { $name } sekarang?</b>
create-ask-text =
    ✏️ <b>Apa yang dikirim ke { $name }?</b>

    Bisa memakai { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-text-first =
    ✏️ <b>Apa yang dikirim?</b>

    Bisa memakai { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-when =
    🕘 <b>Kapan dikirim ke { $name }?</b>

    Ketuk, atau ketik: <code>10 menit lagi</code>, <code>18:30</code>, <code>besok 9:00</code>, <code>setiap Jumat 18:30</code>, <code>24 Des 2026 18:00</code>.
    Zona waktumu { $zone }.
create-ask-repeat =
    🔁 <b>Seberapa sering?</b>

    Pertama kali pada { $at } ({ $zone }), { $ahead }.
create-confirm =
    <b>Sudah benar?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 Ke: <b>{ $name }</b>
recipient-group = 👥 Ke grup: <b>{ $name }</b>
create-runs =
    { $repeat }. Pengiriman berikutnya:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>Dijadwalkan.</b> { $people ->
        [1] { $name } menerimanya pada
       *[other] { $name } masing-masing menerimanya pada
    } { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>Dijadwalkan.</b> Kamu ditanya dulu pada { $at } ({ $ahead }); baru dikirim ke { $name } kalau kamu setuju.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = Sudah dijadwalkan, satu kali.
create-usage =
    Perlu tiga bagian yang dipisahkan titik koma – siapa; kapan; apa:
    <code>/create Ibu; besok 9:00; Selamat ulang tahun, { "{name}" }!</code>

    Atau cukup /create, dan semuanya ditanyakan satu per satu.
create-usage-meant =
    Di antara ketiga bagian perlu titik koma. Apakah ini maksudmu?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    Tidak ada waktu dalam “{ $text }”. Perlu tiga bagian yang dipisahkan titik koma, misalnya:
    <code>/create { $who }; besok 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ Aktif
schedule-paused = ⏸ Dijeda
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. Mengikuti jam { $zone }: { $there }
schedule-now-paused = Dijeda.{ $cancelled }
schedule-now-active = Dilanjutkan.
schedule-is-over = Waktunya lewat selama jeda. Hapus jadwal ini, atau jadwalkan pesannya lagi.
schedule-delete =
    Hapus jadwal untuk <b>{ $name }</b>?

    <blockquote>{ $text }</blockquote>
schedule-deleted = Jadwal sudah dihapus.

## Templates

templates-list =
    📄 <b>Template</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }
templates-none = Tidak ada template. Template adalah teks untuk dipakai lagi.
template-ask-title =
    📄 <b>Apa nama template ini?</b>

    Misalnya: Ulang tahun
template-ask-body =
    ✏️ <b>Apa isi “{ $title }”?</b>

    Bisa memakai { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
    Sebagai ganti teks, bisa juga mengirim foto, video, pesan suara, atau file.
template-added = ✅ Template <b>{ $title }</b> disimpan. Template ini bisa dipilih setiap kali teks ditanyakan.
template-deleted = Template sudah dihapus.
template-restored = Templatenya sudah kembali.

## What became of a message

delivery-pending =
    🕓 <b>Dalam antrean</b> untuk { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>Dalam antrean</b> untuk { $name }. WhatsApp tidak terhubung: pesan dikirim begitu terhubung, paling lambat { $until }.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>Menunggu</b> untuk { $name }: akunmu untuk sementara tidak boleh memulai chat baru di WhatsApp. Pesan dikirim setelah itu, paling lambat { $until }.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>Mengirim</b> ke { $name }…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>Terkirim</b> ke { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>Sampai</b> di { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>Dibaca</b> oleh { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>Tidak terkirim</b> ke { $name }: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>Belum pasti</b> apakah ini sampai ke { $name }: { $cause } Lihat di WhatsApp, lalu putuskan; pesan tidak dikirim dua kali tanpa persetujuanmu.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>Tidak terkirim</b> ke { $name }: jadwalnya { $due }, tetapi tidak bisa dikirim tepat waktu.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>Dibatalkan</b>, { $name } tidak menerima pesan ini.

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 Seharusnya dikirim pada { $due }.
delivery-missed =
    { $said }

    { $count ->
       *[other] ⏭ { $count } pengiriman sebelumnya terlewat dan tidak dilakukan lagi.
    }
delivery-again = Dikirim sekali lagi.
delivery-believed = Dicatat: sudah sampai.

cause-gateway = gateway WhatsApp menolaknya.
cause-gateway-unavailable = WhatsApp tidak bisa dijangkau.
cause-not-paired = WhatsApp tidak terhubung.
cause-gateway-busy = gateway WhatsApp sedang sibuk.
cause-refused = WhatsApp menolaknya.
cause-not-on-whatsapp = nomor ini tidak ada di WhatsApp.
cause-too-large = ukurannya terlalu besar.
cause-outcome-unknown = koneksi terputus saat mengirim.
cause-interrupted = pengirimannya terhenti di tengah jalan.
cause-other = alasannya tidak disebutkan.

log-row = { $mark } { $name } · { $at } · { $text }
mark-pending = 🕓
mark-sending = 🕓
mark-sent = ✓
mark-delivered = ✓✓
mark-read = 👀
mark-failed = ❌
mark-unknown = ❓
mark-expired = ⌛
mark-cancelled = 🚫

## Status and settings

status =
    📊 <b>Status</b>

    { $connection }
    { $next }
    🗂 Jadwal: { $schedules } · menunggu dikirim: { $waiting }{ $awaiting ->
        [0] { "" }
       *[other] { " " }· <b>perlu keputusanmu: { $awaiting }</b>
    } · kontak: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 Terjadi kesalahan di sini. Kalau terulang, cari kode <code>{ $reference }</code> di log.
error-database-away = Database tidak menjawab saat ini, jadi belum pasti apakah ini sudah dilakukan. Sebelum mencoba lagi, silakan periksa dulu: yang terkirim ada di /logs, yang direncanakan di /schedules.
error-bad-phone =
    “{ $text }” bukan nomor telepon yang bisa dipakai. Tulis dengan kode negaranya, misalnya <code>+62 812 3456 7890</code>. Tidak ada yang disimpan.
error-bad-name = Nama harus 1 sampai { $limit } karakter. Misalnya: <code>/add Ibu +62 812 3456 7890</code>
error-text-empty = Pesannya kosong.
error-text-too-long = Teks ini { $length } karakter; paling banyak { $limit }. Tidak ada yang disimpan.
error-unknown-placeholder = Placeholder <code>{ $placeholder }</code> tidak dikenal. Yang tersedia: { $known }. Untuk menulis tanda kurung kurawal, tulis dua kali.
error-near-placeholder = Placeholder <code>{ $placeholder }</code> tidak dikenal. Maksudnya <code>{ $meant }</code>? Kalau itu kolom buatanmu, tambahkan dulu ke sebuah kontak.
error-broken-placeholder = Ada tanda kurung kurawal tanpa pasangan di dekat “{ $near }”. Untuk menulis tanda kurung kurawal, tulis dua kali.
error-not-found = Tidak ada kontak bernama “{ $text }”. Lihat kontakmu di /contacts, atau tambahkan dengan <code>/add Ibu +62 812 3456 7890</code>.
error-gone = Ini sudah tidak ada.
error-conflict = { $name } sudah ada. Tidak ada yang disimpan.
error-phone-taken = { $phone } sudah disimpan sebagai { $name }. Tidak ada yang disimpan.
error-changed = Ini sudah berubah sementara itu, jadi tidak ada yang dilakukan. Silakan periksa lagi.
error-gateway = WhatsApp tidak bisa melakukannya. Silakan coba lagi.
error-gateway-unavailable = WhatsApp tidak bisa dijangkau saat ini. Silakan coba lagi beberapa detik lagi.
error-not-paired = WhatsApp tidak terhubung. Hubungkan lewat /whatsapp
error-gateway-busy = WhatsApp sedang sibuk. Silakan coba lagi sebentar lagi.
error-refused = WhatsApp menolaknya.
error-not-on-whatsapp = { $phone } tidak ada di WhatsApp.
error-too-large = Ini terlalu besar untuk WhatsApp.
error-outcome-unknown = Belum pasti apakah ini terkirim.

error-when-word = “{ $word }” tidak dipahami sebagai waktu. Coba misalnya <code>besok 9:00</code>, <code>10 menit lagi</code>, atau <code>24 Des 2026 18:00</code>.
error-when-together = “{ $word }” tidak cocok di sini. Coba misalnya <code>besok 9:00</code>, <code>10 menit lagi</code>, atau <code>24 Des 2026 18:00</code>.
error-when-time-missing = Jam berapa pada { $day }? Tulis jamnya di belakang hari, misalnya <code>besok 9:00</code>.
error-when-times-missing = Jam berapa? Seberapa sering sudah jelas: kirim jamnya saja, misalnya <code>9:00</code>.
error-when-past = { $start } sudah lewat. Silakan beri waktu yang akan datang.
error-when-ambiguous = Ini bisa berarti lebih dari satu waktu. Yang mana?
