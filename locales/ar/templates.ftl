### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 إنشاء نسخة
button-find = 🔎 بحث
button-preview = 👁 معاينة
button-preview-other = 👤 لشخص آخر
button-rename = 🏷 العنوان
button-reword = ✅ نعم، تغييرها أيضًا
button-reword-not = لا، إبقاؤها كما هي

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }أُنشئت منه رسالة مجدولة واحدة.
        [two] { " " }أُنشئت منه رسالتان مجدولتان.
        [few] { " " }أُنشئت منه { $schedules } رسائل مجدولة.
        [many] { " " }أُنشئت منه { $schedules } رسالة مجدولة.
       *[other] { " " }أُنشئت منه { $schedules } رسالة مجدولة.
    }
template-used =
    { $used ->
        [zero] اختير مرة واحدة: { $at }.
        [one] اختير مرة واحدة: { $at }.
        [two] اختير مرتين، آخرهما: { $at }.
        [few] اختير { $used } مرات، آخرها: { $at }.
        [many] اختير { $used } مرة، آخرها: { $at }.
       *[other] اختير { $used } مرة، آخرها: { $at }.
    }
template-unused = لم يُختر بعد.
template-bad-title = يجب أن يتكون العنوان من حرف واحد على الأقل، والحد الأقصى لعدد الأحرف { $limit }. مثلًا: عيد ميلاد
template-delete =
    هل تريد حذف القالب <b>{ $title }</b>؟{ $schedules ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }أُنشئت منه رسالة مجدولة واحدة. تحتفظ بنصها وتستمر.
        [two] { " " }أُنشئت منه رسالتان مجدولتان. تحتفظان بنصهما وتستمران.
        [few] { " " }أُنشئت منه { $schedules } رسائل مجدولة. تحتفظ بنصها وتستمر.
        [many] { " " }أُنشئت منه { $schedules } رسالة مجدولة. تحتفظ بنصها وتستمر.
       *[other] { " " }أُنشئت منه { $schedules } رسالة مجدولة. تحتفظ بنصها وتستمر.
    }
template-changed =
    ✅ تم تعديل <b>{ $title }</b>.

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [zero] أُنشئت من هذا القالب رسالة مجدولة واحدة. هل تأخذ النص الجديد أيضًا؟
        [one] أُنشئت من هذا القالب رسالة مجدولة واحدة. هل تأخذ النص الجديد أيضًا؟
        [two] أُنشئت من هذا القالب رسالتان مجدولتان. هل تأخذان النص الجديد أيضًا؟
        [few] أُنشئت من هذا القالب { $schedules } رسائل مجدولة. هل تأخذ النص الجديد أيضًا؟
        [many] أُنشئت من هذا القالب { $schedules } رسالة مجدولة. هل تأخذ النص الجديد أيضًا؟
       *[other] أُنشئت من هذا القالب { $schedules } رسالة مجدولة. هل تأخذ النص الجديد أيضًا؟
    }
template-reworded =
    { $schedules ->
        [0] لم تتغير أي رسالة مجدولة.
        [zero] لم تتغير أي رسالة مجدولة.
        [one] أخذت رسالة مجدولة واحدة النص الجديد.
        [two] أخذت رسالتان مجدولتان النص الجديد.
        [few] أخذت { $schedules } رسائل مجدولة النص الجديد.
        [many] أخذت { $schedules } رسالة مجدولة النص الجديد.
       *[other] أخذت { $schedules } رسالة مجدولة النص الجديد.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    لمن أملأ القالب؟
template-preview =
    👁 <b>{ $title }</b>، كما يصل إلى { $name } الآن:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>البحث عن قالب</b>

    أرسل بداية عنوانه.
templates-found =
    🔎 { $total ->
        [0] لا توجد قوالب تبدأ بالنص
        [zero] لا توجد قوالب تبدأ بالنص
        [one] قالب واحد يبدأ بالنص
        [two] قالبان يبدآن بالنص
        [few] وجدت { $total } قوالب تبدأ بالنص
        [many] وجدت { $total } قالبًا تبدأ بالنص
       *[other] وجدت { $total } قالب تبدأ بالنص
    } «{ $search }». اختر، أو أرسل بداية أخرى.
