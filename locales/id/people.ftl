### Who may use the bot, for its owner.

button-people = 🔑 Yang boleh memakai bot ini
button-invite = ➕ Undang seseorang
button-copy-link = 📋 Salin tautan
button-withdraw =
    { $count ->
        [1] ✖ Tarik undangan yang terbuka
       *[other] ✖ Tarik { $count } undangan yang terbuka
    }
button-remove = 🚫 Keluarkan
button-remove-keep = 🚫 Keluarkan, simpan datanya
button-remove-erase = 🗑 Keluarkan, hapus datanya
button-erase-theirs = 🗑 Hapus datanya
button-erase-really = 🗑 Ya, hapus semuanya

people =
    🔑 <b>Yang boleh memakai bot ini</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }

    Setiap orang menautkan WhatsApp-nya sendiri, dan tidak ada yang melihat milik orang lain.{ $pending ->
        [0] { "" }
       *[other] { " " }{ $pending } undangan masih terbuka.
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    ID Telegram <code>{ $number }</code>

    Pemilik bot: kamu.
person-card-listed =
    👤 <b>{ $name }</b>
    ID Telegram <code>{ $number }</code>

    Tercantum di ALLOWED_USER_IDS, jadi tidak bisa dikeluarkan dari sini. Yang menjalankan bot ini bisa: hapus ID itu dari setelan tersebut, lalu jalankan ulang bot.
person-card-invited =
    👤 <b>{ $name }</b>
    ID Telegram <code>{ $number }</code>

    Diundang, dan ada di sini sejak { $at }.
person-card-removed =
    🚫 <b>{ $name }</b>
    ID Telegram <code>{ $number }</code>

    Tidak punya akses sejak { $at }. Datanya tetap disimpan; tidak ada yang dikirim. Undangan baru memberi akses lagi.
person-card-leaving =
    ⏳ <b>{ $name }</b>
    ID Telegram <code>{ $number }</code>

    Sedang dikeluarkan. Ini berjalan sendiri, juga setelah bot dijalankan ulang; selama WhatsApp tidak bisa dijangkau, prosesnya menunggu.

invitation =
    🔑 <b>Undangan untuk satu orang</b>

    Teruskan tautan ini kepadanya:
    { $link }

    Atau minta dia mengirim <code>/start { $code }</code> ke sini.

    Berlaku sampai { $until }, dan hanya sekali. Salinannya tidak disimpan, jadi tidak bisa ditampilkan lagi.
invitations-withdrawn =
    { $count ->
        [0] Tidak ada undangan yang terbuka.
        [1] Undangan itu tidak berlaku lagi.
       *[other] { $count } undangan tidak berlaku lagi.
    }
error-too-many-invitations = { $limit } undangan masih terbuka, dan itu batasnya. Tarik undangannya, atau tunggu sampai dipakai atau kedaluwarsa.
invited =
    🔑 <b>Selamat datang { $name }.</b> Sekarang kamu bisa memakai bot ini. Yang kamu simpan di sini hanya milikmu.

person-remove =
    <b>Keluarkan { $name }?</b>

    Bot tidak lagi menjawabnya, jadwalnya berhenti, pesan yang menunggu tidak dikirim, dan WhatsApp-nya diputuskan.

    Bagaimana dengan kontak, template, jadwal, dan lognya?
person-erase =
    <b>Hapus semua milik { $name }?</b>

    Kontak, template, jadwal, log, dan setelannya. Ini tidak bisa diurungkan.
person-removed = { $name } tidak bisa lagi memakai bot ini.
farewell-kept = Aksesmu ke bot ini diakhiri oleh pemiliknya. Tidak ada lagi yang dikirim untukmu, jadwalmu dijeda, dan WhatsApp-mu sudah diputuskan dari bot ini. Datamu tetap disimpan di sini; kalau kamu diundang lagi, semuanya masih seperti semula.
farewell-erased = Aksesmu ke bot ini diakhiri oleh pemiliknya. Tidak ada lagi yang dikirim untukmu, WhatsApp-mu sudah diputuskan dari bot ini, dan semua datamu di sini sudah dihapus.
