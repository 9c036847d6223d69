### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ Beberapa
button-tags = 🏷 Label
button-recipients-done = ✅ Selesai
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    Dipilih: { $chosen }
recipients-ask-tags =
    🏷 <b>Label yang mana?</b>

    Semua yang punya salah satunya menerima pesan ini.
recipients-nobody = belum ada
recipients-none = Pilih seseorang dulu.
recipients-full = Sudah { $limit } dipilih, dan itu batasnya. Label bisa memuat lebih banyak: beri label pada kontakmu.
recipients-more = { $names } dan { $more } lainnya
recipient-several =
    👥 Ke <b>{ $people } kontak</b>: { $name }
    Beginilah { $first } menerimanya.
recipient-tags =
    { $to }
    🏷 Semua yang punya { $tags } pada hari itu menerimanya.
confirm-gaps = ⚠️ { $placeholders } akan kosong untuk { $name }. Tulis { $example } untuk mengisi yang lain di sana.
send-confirm =
    <b>Kirim ini sekarang?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>Sedang dikirim</b> ke { $people } kontak: { $name }. Kabarnya disampaikan di sini; bisa juga dilihat di /logs.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 Semua label ({ $total })
tags-list =
    { $total ->
        [0] 🏷 Belum ada label. Buka sebuah kontak dan ketuk “Label”.
       *[other] 🏷 <b>Label</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [1] { "" }
       *[other] , halaman { $page } dari { $pages }
    }

    <code>/send #{ $tag } Halo</code> mengirim ke semuanya.
tag-gone = Tidak ada lagi yang punya label ini.

## What is noted about a contact

button-birthday = 🎂 Ulang tahun
button-clear = 🗑 Kosongkan
button-contact-zone = 🕘 Zona waktu
button-field = ✏️ Tambah kolom
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = Sekarang: { $value }
contact-ask-tags =
    🏷 <b>Label apa saja untuk { $name }?</b> { $now }

    Kirim semuanya dengan koma di antaranya, misalnya <code>keluarga, kerja</code>. Setelah itu, semua yang punya label bisa dikirimi pesan: <code>/send #keluarga Halo</code>
contact-ask-birthday =
    🎂 <b>Kapan ulang tahun { $name }?</b> { $now }

    Misalnya <code>24 Des 1980</code>, atau <code>24 Des</code> kalau tahunnya tidak diketahui. Dengan tahun, { "{age}" } di pesan menjadi umurnya.
contact-ask-zone =
    🕘 <b>Di zona waktu mana { $name } tinggal?</b> { $now }

    Kirim nama kota, negara, atau zonanya, misalnya <code>Asia/Jakarta</code>. { "{time}" }, { "{date}" }, dan { "{weekday}" } ditulis menurut zona itu. Saat menjadwalkan pesan, kamu bisa memilih agar pesan dikirim menurut jam itu; yang sudah dijadwalkan tidak berubah.
contact-ask-field =
    ✏️ <b>Apa yang perlu dicatat tentang { $name }?</b>

    Kirim nama dan nilai dengan titik dua di antaranya, misalnya <code>kota: Bandung</code>. Lalu { "{kota}" } di pesan menjadi Bandung, dan { "{kota|kotamu}" } menjadi “kotamu” untuk yang tidak punya kota.{ $drop }
contact-field-drop = { "" }

    Ketuk salah satu untuk menghapusnya.

## Errors

error-bad-tag = Setiap label paling panjang { $limit } karakter, dan satu kontak punya paling banyak 20. Pisahkan dengan koma: <code>keluarga, kerja</code>. Tidak ada yang diubah.
error-bad-field = Perlu nama dan nilai dengan titik dua di antaranya: <code>kota: Bandung</code>. Nama terdiri dari huruf, angka, dan _, paling panjang { $limit }, nilainya paling panjang 200 karakter. Nama ini sudah dipakai: { $reserved }. Tidak ada yang diubah.
error-too-many-fields = Sudah ada { $limit } kolom, dan itu batasnya. Hapus salah satu dulu.
error-bad-birthday = “{ $text }” tidak bisa dibaca dengan pasti sebagai tanggal lahir. Tulis seperti <code>24 Des 1980</code>, <code>24 Des</code>, atau <code>1980-12-24</code>. Tidak ada yang diubah.
cause-nobody-tagged = tidak ada lagi yang punya label itu.
cause-too-many-recipients = lebih dari 1.000 orang punya label itu; 1.000 pertama menurut nama menerimanya, yang lain tidak.
error-too-many-recipients = Terlalu banyak: satu pesan dikirim ke paling banyak { $limit } sekaligus. Tidak ada yang disimpan.
error-nobody-tagged = Tidak ada yang punya label #{ $tag }. Buka sebuah kontak di /contacts dan ketuk “Label” untuk memberikannya.
