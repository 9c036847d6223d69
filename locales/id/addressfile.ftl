## Contacts from a file, and as a file

exchange =
    📥 <b>Impor dan ekspor</b>

    <b>Impor</b> orang dan grup yang dikenal WhatsApp-mu, atau sebuah file: .vcf atau .csv, seperti yang disimpan oleh ponsel, Google Kontak, Outlook, dan Excel. Perubahannya ditunjukkan dulu sebelum ada yang disimpan.

    <b>Ekspor</b> kontakmu: .vcf untuk ponsel, .csv untuk Google Kontak dan Excel.
button-exchange = 📥 Impor / ekspor
button-import-file = 📄 Impor file
button-export-vcard = ⬇️ Ekspor .vcf
button-export-table = ⬇️ Ekspor .csv

file-ask =
    <b>Kirim file berisi kontakmu</b> (📎 › File): .vcf atau .csv, maksimal { $megabytes } MB dan { $rows } orang.

    iPhone: Kontak › Daftar › tahan sebuah daftar › Ekspor. Android: Kontak › Perbaiki dan kelola › Ekspor. Google Kontak: Ekspor › CSV Google. Outlook dan Excel: simpan sebagai CSV. Kolom buatan sendiri menjadi placeholder: kolom <code>kota</code> menjadi <code>{ "{" }kota{ "}" }</code>.
file-reading = 📄 Membaca <b>{ $name }</b> …
file-busy = Filemu yang lain masih diproses. Kirim yang ini setelah selesai.
file-gone = File ini sudah tidak ada. Silakan kirim lagi.
file-unfetched = Telegram tidak memberikan file ini barusan.
file-cancelled = Dibatalkan. Tidak ada yang diimpor.
button-file-again = 🔄 Coba lagi

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] tidak ada orang dengan nomor telepon
       *[other] { $people } orang
    }
file-new = ➕ <b>Baru: { $total }</b> – { $names }
file-additions = ✏️ <b>{ $total } kontak dilengkapi:</b>
file-part-tags = – label: { $total } ({ $names })
file-part-fields = – kolom: { $total } ({ $names })
file-part-birthday = – ulang tahun: { $total } ({ $names })
file-part-notes = – catatan: { $total } ({ $names })
file-part-zone = – zona waktu: { $total } ({ $names })
file-names-more = { $names } dan { $more } lainnya
file-same = ✓ { $total } sudah ada di kontakmu dengan data lengkap.
file-renamed =
    🏷 { $total ->
        [1] Satu kontak bernama lain di file dan tetap memakai nama darimu: { $name } (di file: { $called }).
       *[other] { $total } kontak bernama lain di file dan tetap memakai nama darimu, misalnya { $name } (di file: { $called }).
    }
file-national = ☎️ { $total } nomor tidak punya kode negara, jadi dibaca sebagai nomor { $country }. Ubah lewat /settings.
file-repeated = 🔁 { $total } entri memakai nomor yang sudah muncul sebelumnya di file, jadi digabungkan.
file-second = 📱 { $total } nomor ponsel tambahan menjadi kontak sendiri, dengan angka 2 di belakang namanya.
file-fixed = 🏠 { $total } nomor tambahan dilewati: tampaknya telepon rumah.
file-unused = 🗂 { $total } kolom tidak dipakai: { $names }.
file-lost = ⚠️ <b>{ $total } entri tidak bisa diimpor:</b>
file-partly = ⚠️ <b>{ $total } diimpor, tetapi tidak seluruhnya:</b>
file-at = – baris { $line }: { $why }
file-at-named = – baris { $line }, { $who }: { $why }
file-why-no-number = tidak ada nomor telepon
file-why-bad-number = “{ $text }” bukan nomor telepon yang valid
file-why-rounded-number = “{ $text }” kehilangan digit; ubah format kolom menjadi teks di spreadsheet, lalu simpan lagi
file-why-broken = tidak lengkap, bagian akhirnya hilang
file-why-bad-birthday = “{ $text }” bukan tanggal yang jelas
file-why-cut = terlalu panjang, hanya bagian awalnya yang disimpan: “{ $text }”
file-nothing-saved = { "" }
    Belum ada yang disimpan.
file-nothing-new = { "" }
    Tidak ada yang perlu diimpor.
button-file-import = ✅ Impor { $total }
button-file-report = 📋 Detail sebagai file

## The details as a file

file-report = Yang tidak beres di file ini, dan yang akan ditambahkan ke kontak yang sudah ada.
file-column-line = Baris
file-column-name = Nama
file-column-value = Nilai
file-column-outcome = Hasil
file-column-details = Detail
file-is-lost = tidak diimpor
file-is-partly = diimpor sebagian
file-is-known = kontak sudah ada
file-adds-tags = label ditambahkan
file-adds-fields = kolom ditambahkan
file-adds-birthday = ulang tahun ditambahkan
file-adds-notes = catatan ditambahkan
file-adds-zone = zona waktu ditambahkan
file-keeps-name = namanya tetap, di file tertulis “{ $called }”

## The import

file-progress =
    ⏳ <b>Mengimpor: { $done } dari { $total }</b> ({ $percent } %)
file-stopping = Menghentikan …
file-stopped =
    ⏹ <b>Berhenti setelah { $done } dari { $total }.</b>

    Yang sudah diimpor tetap ada. “Lanjutkan” mengimpor sisanya; tidak ada yang masuk dua kali.
button-file-stop = ⏹ Hentikan
button-file-continue = ▶️ Lanjutkan
file-done =
    { $added ->
        [0] ✅ <b>Selesai. Tidak ada kontak baru.</b>
       *[other] ✅ <b>{ $added } kontak ditambahkan.</b>
    }
file-done-completed = ✏️ { $total } kontak dilengkapi.
file-done-same = ✓ { $total } memang sudah ada di kontakmu dengan data lengkap.
file-done-lost = ⚠️ <b>{ $total } entri tidak diimpor:</b>

## The export

file-export-nobody = Tidak ada yang bisa diekspor: tidak satu pun kontakmu punya nomor telepon.
file-exported =
    { $total } kontak.{ $without ->
        [0] { "" }
       *[other] { " " }{ $without } tidak punya nomor telepon, misalnya grup, sehingga tidak disertakan.
    }
file-exported-of = { $written } dari { $total } kontak.

## What cannot be used

error-file-unreadable =
    Tidak ada kontak di file ini. Yang bisa dibaca adalah .vcf dan .csv; dari Excel atau program lain, simpan sebagai “CSV UTF-8”, lalu kirim lagi.
error-book-too-large = File ini lebih besar dari { $limit } MB, batas yang diberikan Telegram. Bagi filenya dan kirim bagian-bagiannya.
error-too-many-rows = File ini berisi lebih dari { $limit } entri. Bagi filenya dan kirim bagian-bagiannya.
error-no-number-column = Tabel ini tidak punya kolom nomor telepon. Kolomnya: { $columns }. Beri nama <code>Nomor HP</code> pada kolom yang benar, lalu kirim lagi.
