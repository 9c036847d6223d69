### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 Duplikatkan
button-find = 🔎 Cari
button-preview = 👁 Pratinjau
button-preview-other = 👤 Untuk orang lain
button-rename = 🏷 Judul
button-reword = ✅ Ya, ubah juga
button-reword-not = Tidak, biarkan

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
       *[other] { " " }{ $schedules } jadwal dibuat dari template ini.
    }
template-used =
    { $used ->
        [1] Dipilih sekali, pada { $at }.
       *[other] Dipilih { $used } kali, terakhir pada { $at }.
    }
template-unused = Belum pernah dipilih.
template-bad-title = Judul harus 1 sampai { $limit } karakter. Misalnya: Ulang tahun
template-delete =
    Hapus template <b>{ $title }</b>?{ $schedules ->
        [0] { "" }
       *[other] { " " }{ $schedules } jadwal dibuat dari template ini. Teksnya tetap dan jadwalnya terus berjalan.
    }
template-changed =
    ✅ <b>{ $title }</b> sudah diubah.

    <blockquote>{ $body }</blockquote>
    { $schedules } jadwal dibuat dari template ini. Pakai teks baru di sana juga?
template-reworded =
    { $schedules ->
        [0] Tidak ada jadwal yang diubah.
       *[other] { $schedules } jadwal memakai teks baru.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    Diisi untuk siapa?
template-preview =
    👁 <b>{ $title }</b>, seperti yang akan diterima { $name } sekarang:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>Cari template</b>

    Kirim awal judulnya.
templates-found =
    🔎 { $total ->
        [0] Tidak ada template yang diawali
       *[other] { $total } template diawali
    } “{ $search }”. Pilih, atau kirim awal judul lain.
