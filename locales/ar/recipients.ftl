### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ عدة مستلمين
button-tags = 🏷 الوسوم
button-recipients-done = ✅ تم
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    المحدد: { $chosen }
recipients-ask-tags =
    🏷 <b>أي وسوم؟</b>

    تصل الرسالة إلى كل من لديه واحد منها.
recipients-nobody = لا أحد بعد
recipients-none = حدد أحدًا أولًا.
recipients-full = عدد المحدد { $limit }، وهذا هو الحد الأقصى. الوسم يتسع لأكثر: أضف وسمًا إلى جهات اتصالك.
recipients-more = { $names } و{ $more } غيرها
recipient-several =
    👥 إلى جهات الاتصال (<b>{ $people }</b>): { $name }
    هكذا تصل إلى { $first }.
recipient-tags =
    { $to }
    🏷 تصل إلى كل من لديه { $tags } في ذلك اليوم.
confirm-gaps = ⚠️ { $placeholders } سيبقى فارغًا لدى { $name }. اكتب { $example } ليظهر شيء آخر مكانه.
send-confirm =
    <b>هل تريد إرسال هذه الآن؟</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>في الطريق</b> إلى جهات الاتصال ({ $people }): { $name }. سأخبرك بما تؤول إليه، ويعرضه /logs أيضًا.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 كل الوسوم ({ $total })
tags-list =
    { $total ->
        [0] 🏷 ليست لديك وسوم بعد. افتح جهة اتصال واضغط «الوسوم».
        [zero] 🏷 ليست لديك وسوم بعد. افتح جهة اتصال واضغط «الوسوم».
        [one] 🏷 <b>الوسوم</b> ({ $total })
        [two] 🏷 <b>الوسوم</b> ({ $total })
        [few] 🏷 <b>الوسوم</b> ({ $total })
        [many] 🏷 <b>الوسوم</b> ({ $total })
       *[other] 🏷 <b>الوسوم</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }

    لمراسلتها كلها: <code>/send #{ $tag } مرحبًا</code>
tag-gone = لم يعد أحد يحمل هذا الوسم.

## What is noted about a contact

button-birthday = 🎂 تاريخ الميلاد
button-clear = 🗑 مسح
button-contact-zone = 🕘 المنطقة الزمنية
button-field = ✏️ إضافة حقل
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = الآن: { $value }
contact-ask-tags =
    🏷 <b>ما وسوم { $name }؟</b> { $now }

    أرسلها كلها وبينها فاصلة، مثلًا <code>عائلة، عمل</code>. بعدها يمكنك مراسلة كل من لديه وسم منها: <code>/send #عائلة مرحبًا</code>
contact-ask-birthday =
    🎂 <b>ما تاريخ ميلاد { $name }؟</b> { $now }

    مثلًا <code>24 ديسمبر 1980</code>، أو <code>24 ديسمبر</code> إذا كنت لا تعرف السنة. عند ذكر السنة يحل العمر محل { "{age}" } في الرسالة.
contact-ask-zone =
    🕘 <b>ما المنطقة الزمنية لجهة الاتصال { $name }؟</b> { $now }

    أرسل مدينة أو دولة أو اسم المنطقة، مثلًا <code>Europe/Berlin</code>. تُكتب { "{time}" } و{ "{date}" } و{ "{weekday}" } بتوقيتها. وعند جدولة رسالة يمكنك اختيار إرسالها بهذا التوقيت. أما ما جُدول من قبل فيبقى كما هو.
contact-ask-field =
    ✏️ <b>ماذا أتذكر عن { $name }؟</b>

    أرسل اسمًا وقيمة بينهما نقطتان، مثلًا <code>المدينة: برلين</code>. عندئذ تحل «برلين» محل { "{المدينة}" } في الرسالة، ويصبح { "{المدينة|مدينتك}" } «مدينتك» لمن لا مدينة له.{ $drop }
contact-field-drop = { "" }

    الضغط على حقل يزيله.

## Errors

error-bad-tag = الحد الأقصى لطول الوسم { $limit } من الأحرف، ولجهة الاتصال 20 وسمًا على الأكثر. افصل بينها بفاصلة: <code>عائلة، عمل</code>. لم يتغير شيء.
error-bad-field = أحتاج إلى اسم وقيمة بينهما نقطتان: <code>المدينة: برلين</code>. يتكون الاسم من حروف وأرقام و_ بحد أقصى { $limit }، والقيمة من 200 حرف على الأكثر. هذه الأسماء محجوزة: { $reserved }. لم يتغير شيء.
error-too-many-fields = عدد الحقول { $limit }، وهذا هو الحد الأقصى. أزل أحدها أولًا.
error-bad-birthday = «{ $text }» ليس تاريخ ميلاد يمكنني قراءته بيقين. اكتبه مثل <code>24 ديسمبر 1980</code> أو <code>24 ديسمبر</code> أو <code>1980-12-24</code>. لم يتغير شيء.
cause-nobody-tagged = لم يعد أحد يحمل هذا الوسم.
cause-too-many-recipients = يحمل هذا الوسم أكثر من 1000 شخص؛ تصل إلى أول 1000 حسب الاسم، ولا تصل إلى الباقين.
error-too-many-recipients = العدد كبير جدًا: تُرسل الرسالة إلى { $limit } على الأكثر دفعة واحدة. لم يُحفظ شيء.
error-nobody-tagged = لا أحد يحمل الوسم #{ $tag }. افتح جهة اتصال في /contacts واضغط «الوسوم» لإضافته.
