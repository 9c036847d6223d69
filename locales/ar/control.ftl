### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = مرة واحدة
repeat-daily = يوميًا
repeat-workdays = من الاثنين إلى الجمعة
repeat-weekly = أسبوعيًا
repeat-monthly = شهريًا…
repeat-yearly = سنويًا
repeat-weekdays = أيام محددة…
repeat-every = كل فترة…
repeat-expert = 🤓 حسب قاعدة…
repeat-day-chosen = ✅ { $day }
repeat-never = أبدًا
repeat-months = { $months ->
    [12] لمدة سنة، حتى { $day }
    [zero] لمدة شهر، حتى { $day }
    [one] لمدة شهر، حتى { $day }
    [two] لمدة شهرين، حتى { $day }
    [few] لمدة { $months } أشهر، حتى { $day }
    [many] لمدة { $months } شهرًا، حتى { $day }
   *[other] لمدة { $months } شهر، حتى { $day }
}
repeat-times = { $times ->
    [one] مرة واحدة
    [two] مرتان
    [few] { $times } مرات
    [zero] { $times } مرة
    [many] { $times } مرة
   *[other] { $times } مرة
}
unit-days = أيام
unit-weeks = أسابيع
unit-months = أشهر
create-ask-weekdays =
    🔁 <b>في أي أيام؟</b>

    اضغط على الأيام، ثم على «تم».
create-ask-every =
    🔁 <b>{ $repeat }</b>

    يمكن التغيير بالأزرار، أو بكتابة رقم.
create-ask-monthly = 🔁 <b>في أي يوم من الشهر؟</b>
create-ask-expert =
    🤓 <b>اكتب قاعدة.</b>

    قاعدة RRULE حسب RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    أو تعبير cron، والوقت حسب ساعتك: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>متى ينتهي التكرار؟</b>

    { $repeat }.
    اختر، أو اكتب تاريخًا مثل <code>24 ديسمبر</code>، أو عدد المرات.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = الموعد الذي اخترته، { $at }، ليس من هذه المواعيد، لذا تكون البداية مع أول موعد بعده.
repeat-moved = الوقت { $time } غير موجود في هذا اليوم: { $day }، بسبب تغيير الساعة؛ تُرسل في { $instead }.
repeat-no-days = اختر يومًا واحدًا على الأقل.
repeat-no-number = أحتاج إلى رقم من 1 إلى { $highest }.
repeat-no-end = لا أفهم «{ $word }» موعدًا للانتهاء. جرّب مثلًا <code>24 ديسمبر</code> أو <code>5 مرات</code>.
repeat-not-counted = هذه القاعدة قاعدتان في واحدة، ولا يمكنني عدّ مراتها. حدد تاريخًا بدلًا من ذلك.
repeat-ends-before = ستنتهي قبل أن تبدأ، فالبداية: { $at }.
button-done = ✅ تم
button-fewer = −
button-more = +
button-ends = 🏁 النهاية

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [zero] موعد واحد متخطى
        [one] موعد واحد متخطى
        [two] موعدان متخطيان
        [few] { $skipped } مواعيد متخطاة
        [many] { $skipped } موعدًا متخطى
       *[other] { $skipped } موعد متخطى
    })
schedule-asks =
    { $repeat }
    🙋 أسألك قبل كل مرة
button-ask-first-off = 🙋 السؤال أولًا: لا
button-ask-first-on = 🙋 السؤال أولًا: نعم
button-marks-off = 🖋 إظهار *غامق* بخط غامق: لا
button-marks-on = 🖋 إظهار *غامق* بخط غامق: نعم
button-skip-next = ⏭ تخطي القادم
button-skip-date = 📅 تخطي موعد
button-run-now = ⚡ إرسال الآن
button-run-really = ⚡ نعم، إرسال الآن
button-edit = ✏️ تعديل
button-save = 💾 حفظ
button-undo = ↩️ تراجع
skip-done = سيُتخطى الموعد القادم.
skip-dates =
    📅 <b>أي المواعيد تريد تخطيها؟</b>

    اضغط على موعد، واضغط عليه مرة أخرى للتراجع.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: متخطى
run-now =
    ⚡ <b>هل تريد إرسال هذه إلى { $name } الآن؟</b> هذه رسالة إضافية، ولا يتغير شيء في الجدولة.

    <blockquote>{ $text }</blockquote>
run-begun = الرسالة في الطريق.
edit-confirm =
    ✏️ <b>تعديل الرسالة المجدولة</b>

    { $to }
    🕘 { $at }، { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = تغيرت الرسالة المجدولة في الأثناء، فلم أحفظ شيئًا. ألقِ نظرة عليها مجددًا.
edit-saved = ✅ <b>تم التعديل.</b> الموعد القادم: { $at }.
edit-saved-paused = ✅ <b>تم التعديل.</b> ما زالت متوقفة مؤقتًا: لن يُرسل شيء حتى تستأنفها.
schedule-restored = عادت الرسالة المجدولة.

## Asking first

delivery-awaiting_approval =
    🙋 <b>هل أرسل هذه</b> إلى { $name }؟
    موعدها: { $due }. { $again }، وإن لم يصل جواب حتى { $until } فلن أرسلها.

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [zero] { $name } وجهة اتصال أخرى
    [one] { $name } وجهة اتصال أخرى
    [two] { $name } وجهتي اتصال أخريين
    [few] { $name } و{ $others } جهات اتصال أخرى
    [many] { $name } و{ $others } جهة اتصال أخرى
   *[other] { $name } و{ $others } جهة اتصال أخرى
}
approval-asked = تنتظر قرارك
approval-snoozed = سأسألك مجددًا في { $at }
approval-ask-text =
    ✏️ <b>ماذا أرسل بدلًا منها هذه المرة؟</b>

    <blockquote>{ $text }</blockquote>
approval-decided = تم البت في هذا في الأثناء، فلم أغير شيئًا.
button-approve = ✅ إرسال
button-approve-edit = ✏️ تعديل
button-approve-skip = ⏭ تخطي
button-snooze-minutes = 💤 10 دقائق
button-snooze-hour = 💤 ساعة
mark-awaiting_approval = 🙋

error-last-run = هذا هو الموعد الوحيد المتبقي. يمكن إيقاف الرسالة المجدولة مؤقتًا أو حذفها بدلًا من ذلك.
error-undo-too-late = فات أوان التراجع. يمكن إنشاؤها من جديد عبر /create.
