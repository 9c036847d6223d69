### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = File ini terlalu besar: Telegram hanya memberikan file sampai { $limit } MB. Kirim yang lebih kecil, misalnya video terkompresi, atau kirim tautannya.
error-storage-full = File-filemu akan melebihi { $limit } MB. Hapus jadwal atau template berisi file yang tidak diperlukan lagi, lalu coba lagi.
error-file-gone = File pesan ini tidak disimpan lagi. Silakan kirim ulang.
cause-file-gone = filenya tidak disimpan lagi.
error-unsupported = Ini tidak bisa diteruskan: WhatsApp tidak punya yang serupa. Yang bisa dikirim: teks, foto, video, pesan suara, file, stiker, lokasi, dan kontak.
error-sticker-animated = Stiker ini bergerak, dan WhatsApp tidak bisa menampilkannya. Stiker yang diam bisa dikirim.
error-file-not-fetched = Telegram tidak memberikan file ini barusan. Silakan kirim sekali lagi.
error-one-only = Di sini hanya bisa satu pesan sekaligus. Kirim satu foto atau file, bukan album.
error-uncaptioned = WhatsApp tidak menampilkan teks di bawah pesan suara. Kirim pesan suaranya atau teksnya, salah satu saja.

## What it is

content-image = 📷 Foto
content-video = 🎬 Video
content-gif = 🎞 GIF
content-voice = 🎤 Pesan suara
content-sticker = 😀 Stiker
content-document = 📎 File
content-file = 📎 { $file }
content-place = 📍 Lokasi
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
       *[other] 👤 { $name } dan { $more } kontak lainnya
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } “{ $text }”
content-lines =
    { $before }
    { $line }
content-album =
    🗂 Album berisi { $total }, dikirim satu per satu:
    { $parts }
content-several =
    🗂 { $total } pesan, satu per satu:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    Teks yang dikirim sekarang ikut bersamanya; kiriman lain menggantikannya.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    Yang dikirim sekarang menggantikannya.
text-kept =
    Teksmu, untuk disalin dan diperbaiki:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>Kontak ini mau diapakan?</b>
card-known = ✔️ { $phone } sudah disimpan sebagai { $name }.
card-refused = ⚠️ { $name } ({ $number }) tidak bisa disimpan: perlu nama dan nomor telepon dengan kode negaranya.
cards-full = Paling banyak { $limit } kontak sekaligus. Yang baru saja dikirim tidak ikut.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>Mau diapakan yang ini?</b>
spare-undecided = Putuskan dulu tentang yang ini. Yang baru saja dikirim tidak diambil; kirim lagi setelahnya.
button-as-template = 📄 Simpan sebagai template
button-save-contact = ➕ Simpan sebagai kontak
button-send-card = ✉️ Kirim ke seseorang
button-spare-instead = ✏️ Kirim ini sebagai gantinya
button-spare-more = ➕ Kirim sebagai pesan lain
button-without-file = 🗑 Tanpa file
