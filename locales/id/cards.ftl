### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ Nama
button-contact-notes = 📝 Catatan
button-contact-number = 🔢 Nomor
button-contact-schedules = 🗓 Jadwal
button-contacts-all = 👥 Tampilkan semua
button-congratulate = 🎂 Beri ucapan setiap tahun
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>Apa nama baru untuk { $name }?</b>
contact-ask-number =
    🔢 <b>Berapa nomor { $name } sekarang?</b> { $now }

    Misalnya <code>+62 812 3456 7890</code>. Nomornya dicek di WhatsApp sebelum pesan pertama dikirim ke sana.

    { $assumed }
contact-ask-notes =
    📝 <b>Apa yang ingin kamu catat tentang { $name }?</b>

    Hanya kamu yang melihatnya. { $now }
contact-deleted =
    🗑 <b>{ $name }</b> sudah dihapus.
contact-restored = { $name } sudah kembali.
restore-late = Sudah terlambat untuk diurungkan.
birthday-greeting = Selamat ulang tahun, { "{first_name}" }! 🎂
birthday-planned = Ini sudah dijadwalkan.
error-bad-notes = Catatan paling panjang { $limit } karakter. Tidak ada yang diubah.
