### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = Sekali
repeat-daily = Harian
repeat-workdays = Senin sampai Jumat
repeat-weekly = Mingguan
repeat-monthly = Bulanan…
repeat-yearly = Tahunan
repeat-weekdays = Hari tertentu…
repeat-every = Setiap beberapa…
repeat-expert = 🤓 Dengan aturan…
repeat-day-chosen = ✅ { $day }
repeat-never = Tidak pernah
repeat-months = { $months ->
    [12] Selama 1 tahun, sampai { $day }
   *[other] Selama { $months } bulan, sampai { $day }
}
repeat-times = { $times } kali
unit-days = hari
unit-weeks = minggu
unit-months = bulan
create-ask-weekdays =
    🔁 <b>Pada hari apa saja?</b>

    Ketuk harinya, lalu Selesai.
create-ask-every =
    🔁 <b>{ $repeat }</b>

    Ubah dengan tombol, atau ketik sebuah angka.
create-ask-monthly = 🔁 <b>Pada hari apa dalam sebulan?</b>
create-ask-expert =
    🤓 <b>Ketik sebuah aturan.</b>

    RRULE dari RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    Atau cron, menurut jam setempatmu: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>Kapan berakhir?</b>

    { $repeat }.
    Pilih, atau ketik tanggal seperti <code>24 Des</code>, atau berapa kali.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = Waktu yang dipilih, { $at }, tidak termasuk di dalamnya, jadi dimulai dari jadwal pertama sesudahnya.
repeat-moved = { $time } tidak ada pada { $day } karena pergantian jam: dikirim pada { $instead }.
repeat-no-days = Pilih minimal satu hari.
repeat-no-number = Masukkan angka dari 1 sampai { $highest }.
repeat-no-end = “{ $word }” tidak dipahami sebagai akhir. Coba misalnya <code>24 Des</code> atau <code>5 kali</code>.
repeat-not-counted = Ini dua aturan sekaligus, jadi tidak bisa dihitung. Masukkan tanggal saja.
repeat-ends-before = Ini akan berakhir sebelum dimulai, yaitu pada { $at }.
button-done = ✅ Selesai
button-fewer = −
button-more = +
button-ends = 🏁 Akhir

## A schedule's card

schedule-skips = { $repeat } ({ $skipped } pengiriman dilewati)
schedule-asks =
    { $repeat }
    🙋 Selalu bertanya dulu sebelum mengirim
button-ask-first-off = 🙋 Tanya dulu: tidak
button-ask-first-on = 🙋 Tanya dulu: ya
button-marks-off = 🖋 Jadikan *tebal* huruf tebal: tidak
button-marks-on = 🖋 Jadikan *tebal* huruf tebal: ya
button-skip-next = ⏭ Lewati berikutnya
button-skip-date = 📅 Lewati tanggal
button-run-now = ⚡ Kirim sekarang
button-run-really = ⚡ Ya, kirim sekarang
button-edit = ✏️ Edit
button-save = 💾 Simpan
button-undo = ↩️ Urungkan
skip-done = Pengiriman berikutnya dilewati.
skip-dates =
    📅 <b>Pengiriman mana yang dilewati?</b>

    Ketuk salah satu; ketuk lagi untuk membatalkannya.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: dilewati
run-now =
    ⚡ <b>Kirim ini ke { $name } sekarang?</b> Ini pesan tambahan; jadwalnya tidak berubah.

    <blockquote>{ $text }</blockquote>
run-begun = Sedang dikirim.
edit-confirm =
    ✏️ <b>Ubah jadwal</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = Jadwal ini sudah berubah sementara itu, jadi tidak ada yang disimpan. Silakan periksa lagi.
edit-saved = ✅ <b>Diubah.</b> Pengiriman berikutnya pada { $at }.
edit-saved-paused = ✅ <b>Diubah.</b> Masih dijeda: tidak ada yang dikirim sampai kamu melanjutkannya.
schedule-restored = Jadwalnya sudah kembali.

## Asking first

delivery-awaiting_approval =
    🙋 <b>Kirim ini</b> ke { $name }?
    Jadwalnya { $due }. { $again }; tanpa jawaban sampai { $until }, pesan ini tidak dikirim.

    <blockquote>{ $text }</blockquote>
approval-several = { $name } dan { $others } lainnya
approval-asked = Menunggu jawabanmu
approval-snoozed = Akan ditanyakan lagi pada { $at }
approval-ask-text =
    ✏️ <b>Apa yang dikirim sebagai gantinya, kali ini saja?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = Ini sudah diputuskan sementara itu, jadi tidak ada yang diubah.
button-approve = ✅ Kirim
button-approve-edit = ✏️ Edit
button-approve-skip = ⏭ Lewati
button-snooze-minutes = 💤 10 mnt
button-snooze-hour = 💤 1 jam
mark-awaiting_approval = 🙋

error-last-run = Ini satu-satunya pengiriman yang tersisa. Jeda atau hapus saja jadwalnya.
error-undo-too-late = Sudah terlambat untuk diurungkan. Buat lagi dengan /create.
