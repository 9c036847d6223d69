### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = هذا الملف كبير جدًا: يسلّمني تيليجرام ملفات حتى { $limit } ميغابايت. أرسله بحجم أصغر، كفيديو مضغوط مثلًا، أو أرسل رابطًا إليه.
error-storage-full = ستشغل ملفاتك أكثر من { $limit } ميغابايت. احذف رسائل مجدولة أو قوالب بملفات لم تعد بحاجة إليها، وحاول مرة أخرى.
error-file-gone = لم يعد ملف هذه الرسالة محفوظًا. أرسله إليّ مرة أخرى.
cause-file-gone = لم يعد ملفها محفوظًا.
error-unsupported = لا يمكنني إرسال هذا: لا يوجد في واتساب شيء مثله. أقبل النصوص والصور والفيديوهات والرسائل الصوتية والملفات والملصقات والمواقع وجهات الاتصال.
error-sticker-animated = هذا الملصق متحرك، ولا يمكن لواتساب عرضه. الملصقات الثابتة تعمل.
error-file-not-fetched = لم يسلّمني تيليجرام الملف هذه المرة. أرسله مرة أخرى.
error-one-only = يمكنني هنا قبول رسالة واحدة فقط في كل مرة. أرسل صورة واحدة أو ملفًا واحدًا، لا ألبومًا.
error-uncaptioned = واتساب لا يعرض نصًا تحت الرسالة الصوتية. أرسل الرسالة الصوتية أو النص، أحدهما فقط.

## What it is

content-image = 📷 صورة
content-video = 🎬 فيديو
content-gif = 🎞 صورة GIF
content-voice = 🎤 رسالة صوتية
content-sticker = 😀 ملصق
content-document = 📎 ملف
content-file = 📎 { $file }
content-place = 📍 موقع
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [zero] 👤 { $name }
        [one] 👤 { $name } وجهة اتصال أخرى
        [two] 👤 { $name } وجهتا اتصال أخريان
        [few] 👤 { $name } و{ $more } جهات اتصال أخرى
        [many] 👤 { $name } و{ $more } جهة اتصال أخرى
       *[other] 👤 { $name } و{ $more } جهة اتصال أخرى
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } «{ $text }»
content-lines =
    { $before }
    { $line }
content-album =
    🗂 ألبوم عدد عناصره { $total }، تُرسل واحدًا تلو الآخر:
    { $parts }
content-several =
    🗂 رسائل متتالية، عددها { $total }:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    النص الذي ترسله الآن يُرسل معه، وأي شيء آخر ترسله يحل محله.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    ما ترسله الآن يحل محله.
text-kept =
    نصّك، لنسخه وتصحيحه:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>ماذا أفعل بها؟</b>
card-known = ✔️ الرقم { $phone } محفوظ بالفعل باسم { $name }.
card-refused = ⚠️ لا يمكن حفظ { $name } ({ $number }): أحتاج إلى اسم ورقم هاتف مع رمز البلد.
cards-full = الحد الأقصى لجهات الاتصال في المرة الواحدة: { $limit }. لم تُضَف الجهة التي أرسلتها الآن.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>ماذا أفعل بهذا؟</b>
spare-undecided = قرّر أولًا بشأن هذا. لم آخذ ما أرسلته الآن، فأعد إرساله بعد ذلك.
button-as-template = 📄 حفظ كقالب
button-save-contact = ➕ حفظ كجهة اتصال
button-send-card = ✉️ إرسالها إلى شخص
button-spare-instead = ✏️ إرسال هذا بدلًا من ذلك
button-spare-more = ➕ إرساله رسالةً أخرى
button-without-file = 🗑 بدون الملف
