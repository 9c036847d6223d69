## The log

button-log-all = الكل
button-log-waiting = 🕓 في الانتظار
button-log-failed = ❌ تعذر إرسالها
button-log-questions = ❔ بانتظارك
button-log-uncertain = ❓ غير مؤكدة
button-log-contact = 👤 حسب جهة الاتصال
button-log-export = 📤 تصدير
button-history = 🗒 سجل الرسائل

logs-all =
    🗒 <b>السجل</b> ({ $total })، الأحدث أولًا{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
logs-waiting =
    🕓 <b>في الانتظار</b> ({ $total })، الأقرب أولًا{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
logs-failed =
    ❌ <b>تعذر إرسالها</b> ({ $total })، الأحدث أولًا{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
logs-questions =
    ❔ <b>بانتظار قرارك</b> ({ $total })، الأقرب أولًا{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
logs-uncertain =
    ❓ <b>غير مؤكدة</b> ({ $total })، الأحدث أولًا{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total })، الأحدث أولًا{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
logs-none-all = لم يُرسل شيء بعد.
logs-none-waiting = لا شيء في انتظار الإرسال.
logs-none-questions = لا شيء بانتظار قرارك.
logs-none-uncertain = كل شيء مؤكد.
logs-none-failed = لم يتعذر إرسال شيء. 🎉
logs-of-none = لم يُرسل شيء إلى <b>{ $name }</b> بعد.
logs-ask-contact = 👤 <b>لأي جهة اتصال أعرض الرسائل؟</b>

log-card =
    { $card }

    🕘 الموعد: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [zero] … وخطوة واحدة قبلها
        [one] … وخطوة واحدة قبلها
        [two] … وخطوتان قبلها
        [few] … و{ $count } خطوات قبلها
        [many] … و{ $count } خطوة قبلها
       *[other] … و{ $count } خطوة قبلها
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = بانتظار قرارك
log-step-pending = في انتظار الإرسال
log-step-waits = في الانتظار
log-step-sending = جارٍ الإرسال
log-step-sent = سُلّمت إلى واتساب
log-step-delivered = تم التسليم
log-step-read = تمت القراءة
log-step-failed = لم تُرسل
log-step-unknown = غير مؤكدة
log-step-expired = فات أوان الإرسال
log-step-cancelled = أُلغيت
log-cause-believed = أكدت أنها وصلت
log-cause-restricted = لا يُسمح لحسابك ببدء دردشات جديدة حاليًا
log-cause-quiet-hours = ساعات الهدوء لديك
log-cause-daily-cap = اكتمل حد اليوم
log-cause-new-people = اكتمل حد الأشخاص الجدد لهذا اليوم
log-cause-snoozed = أردت أن تقرر لاحقًا
log-cause-reminded = سألتك مرة أخرى
log-cause-deleted = حُذفت الرسالة المجدولة
log-cause-paused = أُوقفت الرسالة المجدولة مؤقتًا
log-cause-moved = تغيّر موعد الرسالة المجدولة
log-cause-left = لم يعد بإمكانك استخدام البوت
log-cause-skipped = تخطيتها

## The log as a file

export-begun = أجهّز الملف.
export-busy = ما زلت أجهّز الملف السابق.
export-caption =
    📤 { $rows ->
        [0] لا توجد رسائل في السجل.
        [zero] لا توجد رسائل في السجل.
        [one] السجل: رسالة واحدة.
        [two] السجل: رسالتان.
        [few] السجل: { $rows } رسائل.
        [many] السجل: { $rows } رسالة.
       *[other] السجل: { $rows } رسالة.
    }
export-caption-cut = 📤 السجل: أول { $rows } من أصل { $total } من الرسائل. لا يتسع ملف واحد لأكثر من ذلك.
export-failed = 😔 تعذر إرسال الملف. حاول مرة أخرى بعد قليل.

## Many messages in one

summary =
    📬 <b>{ $total ->
        [zero] رسالة واحدة
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $total } رسائل
        [many] { $total } رسالة
       *[other] { $total } رسالة
    }:</b> { $parts }
summary-and = { $first }، { $more }
summary-sent = أُرسل: { $count }
summary-arrived = أُرسل: { $count } (سُلّم: { $delivered }، قُرئ: { $read })
summary-failed = تعذر إرساله: { $count }
summary-expired = فات أوانه: { $count }
summary-unknown = غير مؤكد: { $count }
summary-waiting = في الانتظار: { $count }
summary-cancelled = أُلغي: { $count }
button-summary-failed = ❌ عرض ما يحتاج إليك
button-summary-all = 🗒 السجل

## The day at a glance

digest =
    ☀️ <b>يومك في لمحة</b>

    أمس: { $yesterday }
    اليوم: { $today }
digest-counts = أُرسل: { $sent }، سُلّم: { $delivered }، قُرئ: { $read }، تعذر إرساله: { $failed }.
digest-quiet = لم يُرسل شيء.
digest-free = لا شيء مخطط.
digest-planned =
    المخطط: { $planned }، أولها في { $at } إلى { $name }{ $others ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }وجهة اتصال أخرى
        [two] { " " }وجهتي اتصال أخريين
        [few] { " " }و{ $others } جهات اتصال أخرى
        [many] { " " }و{ $others } جهة اتصال أخرى
       *[other] { " " }و{ $others } جهة اتصال أخرى
    }.
