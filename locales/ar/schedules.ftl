### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>الرسائل المجدولة</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
schedules-today =
    🗓 <b>الرسائل المجدولة القادمة اليوم</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
schedules-week =
    🗓 <b>الرسائل المجدولة القادمة هذا الأسبوع</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
schedules-paused =
    🗓 <b>الرسائل المجدولة المتوقفة مؤقتًا</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
schedules-finished =
    🗓 <b>الرسائل المجدولة المنتهية</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }

    اضغط على إحداها لجدولتها من جديد.
schedules-of =
    🗓 <b>الرسائل المجدولة إلى { $name }</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }

    ما يُرسل إلى أحد وسوم { $name } غير مدرج هنا.
schedules-none-all = 🗓 لا توجد رسائل مجدولة.
schedules-none-today = 🗓 لم يبق شيء مجدول لهذا اليوم.
schedules-none-week = 🗓 لم يبق شيء مجدول لهذا الأسبوع.
schedules-none-paused = 🗓 لا توجد رسائل مجدولة متوقفة مؤقتًا.
schedules-none-finished = 🗓 لم تنته أي رسالة مجدولة بعد.
schedules-after-delete =
    🗑 <b>حُذفت:</b> الرسالة المجدولة إلى { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>لأي جهة اتصال أعرض الرسائل المجدولة؟</b>
button-schedules-all = الكل { $total }
button-schedules-today = اليوم { $total }
button-schedules-week = هذا الأسبوع { $total }
button-schedules-paused = ⏸ متوقفة { $total }
button-schedules-finished = 🏁 منتهية { $total }
button-schedules-contact = 👤 حسب جهة الاتصال
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }، { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }، { $ahead }
schedule-run-last =
    { $runs }
    ▫️ بعد ذلك: لا شيء.
schedule-held-next =
    لن يُرسل شيء حتى تستأنفها. الموعد التالي سيكون:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at }: مضى هذا الموعد أثناء الإيقاف، ولا شيء بعده.
schedule-finished =
    🏁 انتهت الرسالة المجدولة إلى <b>{ $name }</b>. يعرض /logs ما أُرسل.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 إنشاء نسخة
button-schedule-again = ⏰ جدولة من جديد

## The calendar

button-agenda = 📆 التقويم
agenda =
    📆 <b>المواعيد</b> ({ $zone })

    { $days ->
        [0] لا يحين شيء في هذا الشهر.
        [zero] لا يحين شيء في هذا الشهر.
        [one] هناك رسائل في يوم واحد من هذا الشهر.
        [two] هناك رسائل في يومين من هذا الشهر.
        [few] هناك رسائل في { $days } أيام من هذا الشهر.
        [many] هناك رسائل في { $days } يومًا من هذا الشهر.
       *[other] هناك رسائل في { $days } يوم من هذا الشهر.
    } الرقم الصغير عند اليوم يبين عدد المرات، وعلامة + الصغيرة تعني أكثر من تسع: اضغط على اليوم لعرض التفاصيل.
agenda-partly =
    { $agenda }
    الرسائل المجدولة لديك كثيرة، لذا لا تُحسب إلا الأقرب موعدًا، وعددها { $limit }.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] لا يحين شيء في هذا اليوم.
        [zero] لا يحين شيء في هذا اليوم.
        [one] هناك رسالة مجدولة واحدة.
        [two] هناك رسالتان مجدولتان.
        [few] هناك { $total } رسائل مجدولة.
        [many] هناك { $total } رسالة مجدولة.
       *[other] هناك { $total } رسالة مجدولة.
    }{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] { " " }هذه الصفحة { $page } من { $pages }.
        [few] { " " }هذه الصفحة { $page } من { $pages }.
        [many] { " " }هذه الصفحة { $page } من { $pages }.
       *[other] { " " }هذه الصفحة { $page } من { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }، { $times }× · { $name } · { $text }
agenda-row-many = { $time }، { $times }+× · { $name } · { $text }
agenda-over = مضى هذا اليوم. يعرض /logs ما أُرسل.

## All at once

button-pause-all = ⏸ إيقاف الكل مؤقتًا
button-resume-all = ▶️ استئناف الكل
button-pause-all-really = ⏸ نعم، إيقاف الكل مؤقتًا
button-resume-all-really = ▶️ نعم، استئناف الكل
pause-all =
    { $total ->
        [zero] ⏸ <b>هل تريد إيقاف الرسالة المجدولة النشطة الوحيدة مؤقتًا؟</b>
        [one] ⏸ <b>هل تريد إيقاف الرسالة المجدولة النشطة الوحيدة مؤقتًا؟</b>
        [two] ⏸ <b>هل تريد إيقاف الرسالتين المجدولتين النشطتين مؤقتًا؟</b>
        [few] ⏸ <b>هل تريد إيقاف كل الرسائل المجدولة النشطة مؤقتًا، وعددها { $total }؟</b>
        [many] ⏸ <b>هل تريد إيقاف كل الرسائل المجدولة النشطة مؤقتًا، وعددها { $total }؟</b>
       *[other] ⏸ <b>هل تريد إيقاف كل الرسائل المجدولة النشطة مؤقتًا، وعددها { $total }؟</b>
    }

    لن يُرسل شيء منها حتى تستأنفها، واحدة واحدة أو كلها معًا. ما ينتظر الإرسال، كانتظار انتهاء ساعات الهدوء، يُلغى.
resume-all =
    { $total ->
        [zero] ▶️ <b>هل تريد استئناف الرسالة المجدولة المتوقفة الوحيدة؟</b>
        [one] ▶️ <b>هل تريد استئناف الرسالة المجدولة المتوقفة الوحيدة؟</b>
        [two] ▶️ <b>هل تريد استئناف الرسالتين المجدولتين المتوقفتين؟</b>
        [few] ▶️ <b>هل تريد استئناف كل الرسائل المجدولة المتوقفة، وعددها { $total }؟</b>
        [many] ▶️ <b>هل تريد استئناف كل الرسائل المجدولة المتوقفة، وعددها { $total }؟</b>
       *[other] ▶️ <b>هل تريد استئناف كل الرسائل المجدولة المتوقفة، وعددها { $total }؟</b>
    }

    يشمل ذلك ما أوقفته واحدة واحدة. وما حان موعده أثناء الإيقاف لا يُرسل، وما لم يبق منه شيء يُعد منتهيًا.
paused-all = { $total ->
    [0] كل الرسائل المجدولة موقوفة مؤقتًا بالفعل.
    [zero] أُوقفت رسالة مجدولة واحدة مؤقتًا.
    [one] أُوقفت رسالة مجدولة واحدة مؤقتًا.
    [two] أُوقفت رسالتان مجدولتان مؤقتًا.
    [few] أُوقفت { $total } رسائل مجدولة مؤقتًا.
    [many] أُوقفت { $total } رسالة مجدولة مؤقتًا.
   *[other] أُوقفت { $total } رسالة مجدولة مؤقتًا.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [zero] { "" }
    [one] { " " }أُلغيت رسالة واحدة كانت تنتظر.
    [two] { " " }أُلغيت رسالتان كانتا تنتظران.
    [few] { " " }أُلغيت { $count } رسائل كانت تنتظر.
    [many] { " " }أُلغيت { $count } رسالة كانت تنتظر.
   *[other] { " " }أُلغيت { $count } رسالة كانت تنتظر.
}
resumed-all = { $total ->
    [zero] استؤنفت رسالة مجدولة واحدة.
    [one] استؤنفت رسالة مجدولة واحدة.
    [two] استؤنفت رسالتان مجدولتان.
    [few] استؤنفت { $total } رسائل مجدولة.
    [many] استؤنفت { $total } رسالة مجدولة.
   *[other] استؤنفت { $total } رسالة مجدولة.
}
resumed-all-over = { $over ->
    [zero] انتهت رسالة مجدولة واحدة أثناء الإيقاف؛ وعدد ما استؤنف: { $total }.
    [one] انتهت رسالة مجدولة واحدة أثناء الإيقاف؛ وعدد ما استؤنف: { $total }.
    [two] انتهت رسالتان مجدولتان أثناء الإيقاف؛ وعدد ما استؤنف: { $total }.
    [few] انتهت { $over } رسائل مجدولة أثناء الإيقاف؛ وعدد ما استؤنف: { $total }.
    [many] انتهت { $over } رسالة مجدولة أثناء الإيقاف؛ وعدد ما استؤنف: { $total }.
   *[other] انتهت { $over } رسالة مجدولة أثناء الإيقاف؛ وعدد ما استؤنف: { $total }.
}
