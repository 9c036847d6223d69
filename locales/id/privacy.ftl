### What is one's own: taking it along, deleting it.

button-privacy = 🔒 Datamu
button-takeout = 📦 Ekspor semua data saya
button-erase-mine = 🗑 Hapus semua data saya

privacy =
    🔒 <b>Datamu</b>

    Kontak: { $contacts } · template: { $templates } · jadwal: { $schedules } · log: { $deliveries }

    Hanya kamu yang melihatnya di sini. Ekspor memberikan semuanya sebagai file, untuk dirimu sendiri atau program lain.
privacy-erase-ask =
    🗑 <b>Hapus semua datamu?</b>

    Kontak: { $contacts } · template: { $templates } · jadwal: { $schedules } · log: { $deliveries }
    Setelan dan tautan ke WhatsApp-mu juga dihapus. Yang dijadwalkan atau menunggu tidak akan dikirim. Ini tidak bisa diurungkan; ekspor dulu datamu kalau mungkin masih diperlukan.

    { $after }

    Untuk menghapus semuanya, ketik <b>{ $word }</b>.
privacy-word = HAPUS
privacy-not-the-word = Kata itu tidak cocok, jadi tidak ada yang dihapus.
privacy-after-listed = Bot ini tetap bisa dipakai: apa pun yang kamu kirim sesudahnya dimulai dari awal.
privacy-after-invited = Untuk memakai bot ini lagi, kamu perlu undangan baru.
privacy-after-claimed = Apa pun yang kamu kirim sesudahnya dimulai dari awal. Kalau sebelum itu bot dijalankan ulang, bot ini tidak dimiliki siapa pun dan menampilkan kode baru untuk pemiliknya.
privacy-erasing = 🗑 Datamu sedang dihapus. Akan diberi tahu kalau sudah selesai; sampai saat itu tidak ada yang dikirim atau dijawab.
privacy-erased =
    ✅ <b>Semua datamu sudah dihapus.</b>

    Isi chat ini disimpan oleh Telegram; hapus chatnya kalau kamu tidak menginginkannya.
takeout-caption = 📦 Semua datamu.
takeout-part = 📦 Datamu, bagian { $part }. Masih ada lanjutannya.
takeout-last = 📦 Datamu, bagian { $part }: yang terakhir.
takeout-cut = 📦 Datamu, bagian { $part }. Datanya lebih banyak daripada yang bisa dikirim, jadi sisanya tidak disertakan: hanya ini yang muat dalam { $part } file.
