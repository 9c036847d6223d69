### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>أهلًا { $name }.</b> أصبح هذا البوت ملكك، ولن يرد على أحد سواك.
unknown-command = لا أعرف الأمر <b>{ $command }</b>. يعرض /help ما يمكنني فعله.
stale-button = انتهت صلاحية هذه القائمة. ابدأ من جديد، مثلًا عبر /start.
cancel-nothing = لا يوجد ما يمكن إلغاؤه.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = تم الإلغاء. لم يُرسل شيء، ولم يُحفظ شيء آخر.
form-interrupted = أوقفت ما بدأناه، ولم يُحفظ منه شيء.
form-set-aside = وضعت جانبًا ما بدأناه. لم يُرسل منه شيء ولم يُحفظ، وبضغطة واحدة نتابعه.
form-over = انتهى ذلك: أُلغي أو أُرسل، أو بقي جانبًا مدة طويلة. لم يحدث شيء الآن. /create يبدأ من جديد.
form-not-an-answer = لا يمكنني استخدام هذا جوابًا هنا: أحتاج إلى رسالة نصية أو أحد الأزرار. للإيقاف: /cancel

## Buttons

button-add-contact = ➕ إضافة جهة اتصال
button-add-named = ➕ إضافة { $name }
button-add-template = ➕ قالب جديد
button-back = ‹ رجوع
button-by-number = 🔢 الربط برمز يُكتب
button-cancel = ✖ إلغاء
button-change-contact = 👤 المستلم
button-change-repeat = 🔁 التكرار
button-change-text = ✏️ النص
button-change-when = 🕘 الموعد
button-check = 🔎 التحقق في واتساب
button-confirm = ✅ تأكيد
button-connect = 📱 ربط واتساب
button-contacts = 👥 جهات الاتصال
button-copy = 📋 نسخ الرمز
button-create = ➕ رسالة جديدة
button-delete = 🗑 حذف
button-delete-really = 🗑 نعم، حذف
button-details = التفاصيل
button-disconnect = قطع الاتصال
button-disconnect-really = نعم، قطع الاتصال
button-import = 📥 استيراد من واتساب
button-import-add = ✅ إضافة { $chosen }
button-import-groups = 👥 المجموعات ({ $total })
button-import-more = 📥 استيراد المزيد
button-import-none = إلغاء التحديد
button-import-page = تحديد الصفحة
button-import-people = 👤 الأشخاص ({ $total })
button-import-unsearch = ✖ إنهاء البحث
button-it-arrived = وصلت
button-logs = 🗒 السجل
button-new-code = 🔄 رمز جديد
button-next = التالي ›
button-other-number = ✏️ رقم آخر
button-pause = ⏸ إيقاف مؤقت
button-previous = ‹ السابق
button-reply = ↩️ رد
button-resume = ▶️ استئناف
button-scan = 📷 مسح صورة بدلًا من ذلك
button-schedule-for = ⏰ جدولة رسالة
button-schedules = 🗓 المجدولة
button-send = ✉️ إرسال الآن
button-send-again = 🔁 إعادة الإرسال
button-send-now = ✉️ إرسال الآن
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 القوالب
button-unsent = ↩️ متابعة ما بدأناه
button-unsent-for = ✉️ إرسال ما كتبته إلى { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 واتساب
button-write-to = ⏰ جدولة رسالة إلى { $name }

## The command menu

command-add = إضافة جهة اتصال: /add أمي +4915123456789
command-cancel = إيقاف ما نقوم به
command-contacts = جهات الاتصال
command-create = جدولة رسالة: مرة واحدة أو بشكل متكرر
command-help = ما يمكنني فعله
command-logs = ما أُرسل وما آل إليه
command-schedules = الرسائل القادمة
command-search = البحث عن جهة اتصال: /search أمي
command-send = إرسال رسالة الآن: /send أمي مرحبًا
command-settings = اللغة والمنطقة الزمنية والإشعارات وغيرها
command-start = الرئيسية: نظرة على اليوم
command-status = الحالة العامة
command-templates = نصوص لإعادة الاستخدام
command-whatsapp = ربط واتساب أو قطع الاتصال

## WhatsApp

connection-working = 🟢 واتساب متصل بالحساب { $account }
connection-restricted =
    🟡 واتساب متصل بالحساب { $account }
    { $restriction }
connection-starting = 🟡 جارٍ الاتصال بواتساب…
connection-pairing = 🟡 ينتظر واتساب مسح الرمز: /whatsapp
connection-passkey = 🟠 يطلب واتساب مفتاح مرور، لذا لم يتصل بعد: /whatsapp
connection-confirm = 🟠 ينتظر واتساب تأكيد الجهاز الجديد على هاتفك.
connection-failed = 🔴 واتساب غير متصل: { $reason } لإعادة الاتصال: /whatsapp
connection-away = 🔴 واتساب غير متصل: { $reason }
connection-stopped = ⚪ واتساب غير متصل. للاتصال: /whatsapp
connection-attention = 🟠 واتساب بحاجة إليك ({ $status }): /whatsapp

restricted = لا يسمح واتساب لحسابك ببدء دردشات جديدة حاليًا. الرسائل إلى من سبق أن راسلوك تُرسل كالمعتاد، أما الرسائل إلى غيرهم فتنتظر.
restricted-until = لا يسمح واتساب لحسابك ببدء دردشات جديدة حتى { $until }. الرسائل إلى من سبق أن راسلوك تُرسل كالمعتاد، أما الرسائل إلى غيرهم فتنتظر.

reason-expired = لم يُستخدم الرمز في الوقت المحدد.
reason-logged-out = أُلغي الربط من الهاتف.
reason-main-device-gone = لم يعد واتساب موجودًا على الهاتف: حُذف التطبيق أو سُجل الرقم من جديد. يلزم الربط مجددًا.
reason-unreachable = تعذر الوصول إلى واتساب. أواصل المحاولة.
reason-replaced = استولى برنامج آخر على الربط.
reason-banned = علّق واتساب حسابك لفترة. سأعيد الاتصال عند انتهائها.
reason-banned-until = علّق واتساب حسابك حتى { $until }. سأعيد الاتصال بعد ذلك.
reason-passkey = يطلب واتساب مفتاح مرور لا يمكن استخدامه إلا في واتساب نفسه. يمكن الربط برمز يُكتب بدلًا من ذلك.
reason-unexpected-state = وصل إلى حالة لا أعرفها.
reason-connection-lost = انقطع الاتصال. أواصل المحاولة.
reason-server-error = هناك مشكلة في خوادم واتساب. أواصل المحاولة.
reason-outdated = يتطلب واتساب إصدارًا أحدث من هذا البرنامج. يلزم تحديثه ثم تشغيله من جديد.
reason-stalled = توقف عن الاستجابة. حاول مرة أخرى.
reason-connect-failure = رفض واتساب الاتصال. حاول مرة أخرى لاحقًا.
reason-pairing-refused = رفض واتساب الجهاز الجديد. حاول مرة أخرى لاحقًا.
reason-multidevice-off = إصدار واتساب على الهاتف أقدم من أن يدعم الأجهزة المرتبطة. يلزم تحديثه هناك.
reason-session-file = بيانات تسجيل الدخول المحفوظة تالفة. يلزم قطع الاتصال ثم الربط من جديد.
reason-engine-unavailable = تعذر تحميل مكتبة واتساب على هذا الكمبيوتر، والسبب مذكور في سجلها.
reason-engine-crashed = تعطلت مكتبة واتساب. حاول مرة أخرى.
reason-none = أُلغي الربط أو توقف الاتصال.
reason-other = توقف الاتصال ({ $code }).

whatsapp-starting = 📱 لحظة، أطلب رمزًا من واتساب…
whatsapp-scan =
    <b>امسح هذا الرمز بهاتفك</b>

    1. افتح واتساب على هاتفك
    2. الإعدادات › الأجهزة المرتبطة › ربط جهاز
    3. وجّه الكاميرا إلى هذه الصورة

    يتغير الرمز من حين إلى آخر، وأحدّث الصورة تلقائيًا.
whatsapp-on-show = هناك رمز معروض في هذه الدردشة بالفعل.
whatsapp-ask-number =
    🔢 <b>ما رقم حساب واتساب؟</b>

    أرسل رقم الهاتف الذي تستخدم به واتساب، مثلًا <code>+4915123456789</code>. سأرد برمز يُكتب على ذلك الهاتف.

    { $assumed }
whatsapp-type =
    🔢 <b>اكتب هذا الرمز على هاتفك</b>

    <code>{ $code }</code>

    1. افتح واتساب على الهاتف ذي الرقم { $phone }
    2. الإعدادات › الأجهزة المرتبطة › ربط جهاز
    3. اضغط «الربط برقم الهاتف بدلاً من ذلك»
    4. اكتب الرمز

    الرمز صالح لبضع دقائق.
whatsapp-type-expired = ⌛ لم يُكتب الرمز في الوقت المحدد.
whatsapp-refused = ⚠️ لا يعطي واتساب رمزًا لهذا الرقم. تحقق من الرقم، أو امسح صورة بدلًا من ذلك.
whatsapp-connected =
    ✅ <b>تم الاتصال بالحساب { $account }</b>

    يمكنك الآن استيراد جهات الاتصال والمجموعات من واتساب.
whatsapp-connected-restricted =
    🟡 <b>تم الاتصال بالحساب { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ لم يُمسح الرمز في الوقت المحدد.
whatsapp-no-code = ⚠️ لا يعطي واتساب رمزًا في الوقت الحالي. تحقق من الاتصال بالإنترنت وحاول مرة أخرى.
whatsapp-failed = ⚠️ تعذر الاتصال: { $reason }
whatsapp-stopped = توقفت عملية الاتصال.
whatsapp-passkey = 🔐 يطلب واتساب مفتاح المرور الخاص بهذا الحساب، ولا يمكن استخدامه إلا في واتساب نفسه. يمكن الربط برمز يُكتب على هاتفك بدلًا من ذلك.
whatsapp-confirm = 🔐 يطلب واتساب تأكيد الجهاز الجديد. افتح واتساب على هاتفك وأكّده؛ أنا في الانتظار.
whatsapp-unlink =
    📱 <b>هل تريد قطع الاتصال بواتساب؟</b>

    تبقى الرسائل المجدولة كما هي. { $waiting ->
        [0] لن يُرسل شيء حتى تعيد الاتصال؛ وما يحين موعده في الأثناء ينتظر، ولا يُرسل إذا فات أوانه.
        [zero] لن يُرسل شيء حتى تعيد الاتصال؛ وما يحين موعده في الأثناء ينتظر، ولا يُرسل إذا فات أوانه.
        [one] رسالة واحدة تنتظر الإرسال: ستبقى في الانتظار، مثل كل ما يحين موعده، حتى تعيد الاتصال. وما يفوت أوانه حتى ذلك الحين لا يُرسل.
        [two] رسالتان تنتظران الإرسال: ستبقيان في الانتظار، مثل كل ما يحين موعده، حتى تعيد الاتصال. وما يفوت أوانه حتى ذلك الحين لا يُرسل.
        [few] هناك { $waiting } رسائل تنتظر الإرسال: ستبقى في الانتظار، مثل كل ما يحين موعده، حتى تعيد الاتصال. وما يفوت أوانه حتى ذلك الحين لا يُرسل.
        [many] هناك { $waiting } رسالة تنتظر الإرسال: ستبقى في الانتظار، مثل كل ما يحين موعده، حتى تعيد الاتصال. وما يفوت أوانه حتى ذلك الحين لا يُرسل.
       *[other] هناك { $waiting } رسالة تنتظر الإرسال: ستبقى في الانتظار، مثل كل ما يحين موعده، حتى تعيد الاتصال. وما يفوت أوانه حتى ذلك الحين لا يُرسل.
    }
whatsapp-unlinked = قُطع الاتصال بواتساب. تبقى الرسائل المجدولة وتنتظر حتى تعيد الاتصال.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>انقطع الاتصال بواتساب.</b> تنتظر الرسائل المجدولة حتى يعود الاتصال.
        [zero] <b>انقطع الاتصال بواتساب.</b> تنتظر الرسائل المجدولة حتى يعود الاتصال.
        [one] <b>رسالة واحدة تنتظر</b> ويتعذر إرسالها.
        [two] <b>رسالتان تنتظران</b> ويتعذر إرسالهما.
        [few] <b>هناك { $waiting } رسائل تنتظر</b> ويتعذر إرسالها.
        [many] <b>هناك { $waiting } رسالة تنتظر</b> ويتعذر إرسالها.
       *[other] <b>هناك { $waiting } رسالة تنتظر</b> ويتعذر إرسالها.
    }
    { $connection }
alert-restricted =
    🟡 <b>يقيّد واتساب حسابك</b> { $account }.

    { $restriction }{ $waiting ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }رسالة واحدة تنتظر.
        [two] { " " }رسالتان تنتظران.
        [few] { " " }هناك { $waiting } رسائل تنتظر.
        [many] { " " }هناك { $waiting } رسالة تنتظر.
       *[other] { " " }هناك { $waiting } رسالة تنتظر.
    }

## Contacts

add-ask =
    <b>من تريد أن أضيف؟</b>

    أرسل إليّ الاسم والرقم: <code>أمي +4915123456789</code>
    أو شارك معي جهة اتصال (📎 › جهة اتصال).

    { $assumed }
add-ask-number =
    <b>ما رقم جهة الاتصال { $name }؟</b>

    مثلًا <code>+4915123456789</code>

    { $assumed }
add-ask-name =
    <b>لمن الرقم { $phone }؟</b>

    أرسل الاسم.
number-region = الأرقام بدون رمز بلد تُقرأ كأرقام هذا البلد: { $region } ({ $prefix }). لتغيير ذلك: /settings › 🌍 البلد
contact-added = ✅ تمت إضافة <b>{ $name }</b>، { $phone }.
contacts-list =
    👥 <b>جهات الاتصال</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
contacts-found =
    🔎 { $total ->
        [zero] لا توجد جهات اتصال تطابق
        [one] جهة اتصال واحدة تطابق
        [two] جهتا اتصال تطابقان
        [few] وجدت { $total } جهات اتصال تطابق
        [many] وجدت { $total } جهة اتصال تطابق
       *[other] وجدت { $total } جهة اتصال تطابق
    } «{ $search }»{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
contacts-none =
    ليست لديك جهات اتصال بعد.

    أضف أول جهة: <code>/add أمي +4915123456789</code>، أو شارك معي جهة اتصال، أو أرسل ملف .vcf أو .csv.
contacts-none-found = لا توجد جهة اتصال تطابق «{ $search }». يعرضها /contacts كلها.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    مجموعة واتساب
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = مجموعة
contact-no-number = رقم غير معروف
contact-unchecked = لم يُتحقق منه في واتساب بعد.
contact-on-whatsapp = ✅ موجود على واتساب.
contact-not-on-whatsapp = ❌ غير موجود على واتساب.
contact-same-account = هذا الرقم تابع لحساب واتساب نفسه الخاص بجهة الاتصال { $name }.
contact-check-not-paired = واتساب غير متصل، لذا لا يمكنني السؤال. للاتصال: /whatsapp
contact-check-failed = لا يستطيع واتساب الإجابة في الوقت الحالي. حاول مرة أخرى لاحقًا.
contact-gone = لم تعد جهة الاتصال هذه موجودة.
contact-delete = هل تريد حذف <b>{ $name }</b>؟
contact-in-use =
    لا يمكن حذف <b>{ $name }</b>: { $schedules ->
        [zero] هناك رسالة مجدولة إلى جهة الاتصال هذه. يجب حذفها أولًا.
        [one] هناك رسالة مجدولة إلى جهة الاتصال هذه. يجب حذفها أولًا.
        [two] هناك رسالتان مجدولتان إلى جهة الاتصال هذه. يجب حذفهما أولًا.
        [few] هناك { $schedules } رسائل مجدولة إلى جهة الاتصال هذه. يجب حذفها أولًا.
        [many] هناك { $schedules } رسالة مجدولة إلى جهة الاتصال هذه. يجب حذفها أولًا.
       *[other] هناك { $schedules } رسالة مجدولة إلى جهة الاتصال هذه. يجب حذفها أولًا.
    }
contact-in-use-short = هناك رسالة مجدولة إلى جهة الاتصال هذه. يجب حذفها أولًا.
search-usage = اذكر لي من تبحث عنه: <code>/search أمي</code>

## Importing from WhatsApp

import-list =
    📥 <b>استيراد من واتساب</b>{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }

    { $total ->
        [0] لا أحد في هذه القائمة.
        [zero] لا أحد في هذه القائمة.
        [one] اضغط على من تريد إضافته، أو أرسل إليّ بداية اسم.
        [two] اضغط على من تريد إضافته، أو أرسل إليّ بداية اسم.
        [few] اضغط على من تريد إضافته، أو أرسل إليّ بداية اسم.
        [many] اضغط على من تريد إضافته، أو أرسل إليّ بداية اسم.
       *[other] اضغط على من تريد إضافته، أو أرسل إليّ بداية اسم.
    }{ $chosen ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }المحدد: { $chosen }.
        [two] { " " }المحدد: { $chosen }.
        [few] { " " }المحدد: { $chosen }.
        [many] { " " }المحدد: { $chosen }.
       *[other] { " " }المحدد: { $chosen }.
    }
import-list-found =
    📥 <b>استيراد من واتساب</b>{ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }

    🔎 { $total ->
        [0] لا نتائج تطابق
        [zero] لا نتائج تطابق
        [one] نتيجة واحدة تطابق
        [two] نتيجتان تطابقان
        [few] وجدت { $total } نتائج تطابق
        [many] وجدت { $total } نتيجة تطابق
       *[other] وجدت { $total } نتيجة تطابق
    } «{ $search }».{ $chosen ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }المحدد: { $chosen }.
        [two] { " " }المحدد: { $chosen }.
        [few] { " " }المحدد: { $chosen }.
        [many] { " " }المحدد: { $chosen }.
       *[other] { " " }المحدد: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [zero] بلا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $members } أعضاء
        [many] { $members } عضوًا
       *[other] { $members } عضو
    }
import-known = موجود في جهات اتصالك بالفعل.
import-full = الحد الأقصى { $limit } دفعة واحدة: أضف المحدد أولًا، ثم تابع.
import-nobody = حدد أحدًا أولًا.
import-not-connected = واتساب غير متصل، فلا يوجد ما يمكن الاستيراد منه.
import-done =
    ✅ { $added ->
        [0] <b>لم يُضف أحد.</b>
        [zero] <b>لم يُضف أحد.</b>
        [one] <b>أُضيفت جهة اتصال واحدة.</b>
        [two] <b>أُضيفت جهتا اتصال.</b>
        [few] <b>أُضيفت { $added } جهات اتصال.</b>
        [many] <b>أُضيفت { $added } جهة اتصال.</b>
       *[other] <b>أُضيفت { $added } جهة اتصال.</b>
    }{ $known ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }واحدة كانت في جهات اتصالك بالفعل.
        [two] { " " }اثنتان كانتا في جهات اتصالك بالفعل.
        [few] { " " }وكانت { $known } في جهات اتصالك بالفعل.
        [many] { " " }وكانت { $known } في جهات اتصالك بالفعل.
       *[other] { " " }وكانت { $known } في جهات اتصالك بالفعل.
    }{ $unusable ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }واحدة لا يمكن مراسلتها.
        [two] { " " }اثنتان لا يمكن مراسلتهما.
        [few] { " " }وهناك { $unusable } لا يمكن مراسلتها.
        [many] { " " }وهناك { $unusable } لا يمكن مراسلتها.
       *[other] { " " }وهناك { $unusable } لا يمكن مراسلتها.
    }

## What contacts write

replied = 💬 رد من <b>{ $name }</b>:
wrote = 💬 رسالة من <b>{ $name }</b>:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 صورة من <b>{ $name }</b>.
reply-video = 🎬 فيديو من <b>{ $name }</b>.
reply-voice = 🎤 رسالة صوتية من <b>{ $name }</b>.
reply-sticker = 😀 ملصق من <b>{ $name }</b>.
reply-document = 📎 ملف من <b>{ $name }</b>.
reply-location = 📍 موقع من <b>{ $name }</b>.
reply-card = 👤 جهة اتصال من <b>{ $name }</b>.
reply-other = 💬 وصل من <b>{ $name }</b> شيء لا يمكنني عرضه. يمكن الاطلاع عليه في واتساب.
reply-ask =
    ↩️ <b>الرد على { $name }</b>

    ماذا أرسل عبر واتساب؟

## Writing

create-ask-contact-all =
    👤 <b>لمن الرسالة؟</b>

    اختر، أو اكتب بداية اسم.
create-ask-contact =
    👤 <b>من تقصد بـ«{ $search }»؟</b>

    اختر، أو اكتب اسمًا آخر.
create-no-contacts =
    👤 <b>لمن الرسالة؟</b> ليست لديك جهات اتصال بعد.

    أرسل إليّ الاسم والرقم: <code>أمي +4915123456789</code>
    أو شارك معي جهة اتصال (📎 › جهة اتصال)، أو أرسل ملف .vcf أو .csv.
send-ask-text = ✏️ <b>ماذا أرسل إلى { $name } الآن؟</b>
create-ask-text =
    ✏️ <b>ماذا أرسل إلى { $name }؟</b>

    يمكنك استخدام { "{name}" } و{ "{first_name}" } و{ "{date}" } و{ "{time}" } و{ "{weekday}" } و{ "{age}" } و{ "{count}" }{ $fields }.
create-ask-text-first =
    ✏️ <b>ماذا أرسل؟</b>

    يمكنك استخدام { "{name}" } و{ "{first_name}" } و{ "{date}" } و{ "{time}" } و{ "{weekday}" } و{ "{age}" } و{ "{count}" }{ $fields }.
create-ask-when =
    🕘 <b>متى تُرسل إلى { $name }؟</b>

    اضغط، أو اكتب الموعد: <code>بعد 10 دقائق</code>، <code>18:30</code>، <code>غدًا 9:00</code>، <code>كل جمعة 18:30</code>، <code>24/12/2026 18:00</code>.
    منطقتك الزمنية: { $zone }.
create-ask-repeat =
    🔁 <b>كم مرة تتكرر؟</b>

    أول مرة: { $at } ({ $zone })، { $ahead }.
create-confirm =
    <b>هل هذا صحيح؟</b>

    { $to }
    🕘 { $at }، { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 إلى: <b>{ $name }</b>
recipient-group = 👥 إلى المجموعة: <b>{ $name }</b>
create-runs =
    { $repeat }. المواعيد القادمة:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>تمت الجدولة.</b> { $people ->
        [one] المستلم: { $name }، والموعد:
        [zero] المستلمون: { $name }، والموعد:
        [two] المستلمون: { $name }، والموعد:
        [few] المستلمون: { $name }، والموعد:
        [many] المستلمون: { $name }، والموعد:
       *[other] المستلمون: { $name }، والموعد:
    } { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>تمت الجدولة.</b> أسألك في { $at } ({ $ahead })، ولا أرسلها إلا بعد موافقتك. لمن: { $name }.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = الرسالة مجدولة بالفعل، مرة واحدة.
create-usage =
    أحتاج إلى ثلاثة أجزاء تفصل بينها فاصلة منقوطة (؛): المستلم، ثم الموعد، ثم النص:
    مثال: <code>/create أمي؛ غدًا 9:00؛ عيد ميلاد سعيد يا { "{name}" }!</code>

    أو اكتب /create وحده لأسألك عنها واحدًا تلو الآخر.
create-usage-meant =
    يجب أن تفصل فاصلة منقوطة (؛) بين الأجزاء الثلاثة. هل قصدت هذا؟
    <code>/create { $who }؛ { $time }؛ { $text }</code>
create-usage-time =
    لا أجد موعدًا في «{ $text }». أحتاج إلى ثلاثة أجزاء تفصل بينها فاصلة منقوطة (؛)، مثلًا:
    <code>/create { $who }؛ غدًا 9:00؛ { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ نشطة
schedule-paused = ⏸ متوقفة مؤقتًا
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. تتبع توقيت { $zone }: { $there }
schedule-now-paused = أُوقفت مؤقتًا.{ $cancelled }
schedule-now-active = تم الاستئناف.
schedule-is-over = مر موعدها أثناء الإيقاف المؤقت. يمكن حذفها أو جدولة الرسالة من جديد.
schedule-delete =
    هل تريد حذف الرسالة المجدولة إلى <b>{ $name }</b>؟

    <blockquote>{ $text }</blockquote>
schedule-deleted = حُذفت الرسالة المجدولة.

## Templates

templates-list =
    📄 <b>القوالب</b> ({ $total }){ $pages ->
        [zero] { "" }
        [one] { "" }
        [two] ، الصفحة { $page } من { $pages }
        [few] ، الصفحة { $page } من { $pages }
        [many] ، الصفحة { $page } من { $pages }
       *[other] ، الصفحة { $page } من { $pages }
    }
templates-none = ليست لديك قوالب. القالب نص يمكن استخدامه أكثر من مرة.
template-ask-title =
    📄 <b>ما عنوان القالب؟</b>

    مثلًا: عيد ميلاد
template-ask-body =
    ✏️ <b>ما نص القالب «{ $title }»؟</b>

    يمكنك استخدام { "{name}" } و{ "{first_name}" } و{ "{date}" } و{ "{time}" } و{ "{weekday}" } و{ "{age}" } و{ "{count}" }{ $fields }.
    يمكنك أيضًا إرسال صورة أو فيديو أو رسالة صوتية أو ملف بدلًا من النص.
template-added = ✅ حُفظ القالب <b>{ $title }</b>. يمكنك اختياره كلما طلبت منك نصًا.
template-deleted = حُذف القالب.
template-restored = عاد القالب.

## What became of a message

delivery-pending =
    🕓 <b>في انتظار الإرسال</b> إلى { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>في انتظار الإرسال</b> إلى { $name }. واتساب غير متصل: تُرسل فور اتصاله، وحتى { $until } على أبعد تقدير.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>في الانتظار</b>، إلى { $name }: لا يسمح واتساب لحسابك ببدء دردشات جديدة حاليًا. تُرسل عند انتهاء ذلك، وحتى { $until } على أبعد تقدير.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>جارٍ الإرسال</b> إلى { $name }…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>أُرسلت</b> إلى { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>تم التسليم</b> إلى { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>تمت القراءة</b> من قِبل { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>لم تُرسل</b> إلى { $name }: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>ليس من المؤكد</b> أن هذه وصلت إلى { $name }: { $cause } تحقق في واتساب وقرر؛ لن أرسلها مرتين من تلقاء نفسي.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>لم تُرسل</b> إلى { $name }: كان موعدها { $due } وتعذر إرسالها في الوقت المناسب.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>أُلغيت</b>، ولن تصل هذه إلى { $name }.

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 كان موعدها { $due }.
delivery-missed =
    { $said }

    { $count ->
        [zero] ⏭ لم تفُت أي رسالة سابقة.
        [one] ⏭ فات موعد سابق واحد ولن تُرسل رسالته.
        [two] ⏭ فات موعدان سابقان ولن تُرسل رسالتاهما.
        [few] ⏭ فاتت { $count } مواعيد سابقة ولن تُرسل رسائلها.
        [many] ⏭ فات { $count } موعدًا سابقًا ولن تُرسل رسائلها.
       *[other] ⏭ فات { $count } موعد سابق ولن تُرسل رسائلها.
    }
delivery-again = سأرسلها مرة أخرى.
delivery-believed = تم التسجيل: وصلت.

cause-gateway = رفضتها بوابة واتساب.
cause-gateway-unavailable = تعذر الوصول إلى واتساب.
cause-not-paired = واتساب غير متصل.
cause-gateway-busy = كانت بوابة واتساب مشغولة.
cause-refused = رفضها واتساب.
cause-not-on-whatsapp = هذا الرقم غير موجود على واتساب.
cause-too-large = حجمها كبير جدًا.
cause-outcome-unknown = انقطع الاتصال أثناء إرسالها.
cause-interrupted = قوطعت أثناء إرسالها.
cause-other = لم يُذكر السبب.

log-row = { $mark } { $name } · { $at } · { $text }
mark-pending = 🕓
mark-sending = 🕓
mark-sent = ✓
mark-delivered = ✓✓
mark-read = 👀
mark-failed = ❌
mark-unknown = ❓
mark-expired = ⌛
mark-cancelled = 🚫

## Status and settings

status =
    📊 <b>الحالة</b>

    { $connection }
    { $next }
    🗂 الرسائل المجدولة: { $schedules } · في انتظار الإرسال: { $waiting }{ $awaiting ->
        [0] { "" }
        [zero] { "" }
        [one] { " " }· <b>بانتظار قرارك: { $awaiting }</b>
        [two] { " " }· <b>بانتظار قرارك: { $awaiting }</b>
        [few] { " " }· <b>بانتظار قرارك: { $awaiting }</b>
        [many] { " " }· <b>بانتظار قرارك: { $awaiting }</b>
       *[other] { " " }· <b>بانتظار قرارك: { $awaiting }</b>
    } · جهات الاتصال: { $contacts }
    🕘 { $now } ({ $zone })
    الإصدار: WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 حدث خطأ من جانبي. إذا تكرر، ابحث عن الرمز <code>{ $reference }</code> في السجل.
error-database-away = قاعدة البيانات لا تستجيب في الوقت الحالي، فلا أعرف إن كان ذلك قد تم. قبل أن تحاول مرة أخرى، تحقق من فضلك: يعرض /logs ما أُرسل، ويعرض /schedules ما هو مجدول.
error-bad-phone =
    لا يمكنني استخدام «{ $text }» رقم هاتف. اكتبه مع رمز البلد، مثلًا <code>+4915123456789</code>. لم يُحفظ شيء.
error-bad-name = يجب أن يتكون الاسم من حرف واحد على الأقل، والحد الأقصى لعدد الأحرف { $limit }. مثلًا: <code>/add أمي +4915123456789</code>
error-text-empty = الرسالة فارغة.
error-text-too-long = عدد أحرف النص { $length }، والحد الأقصى { $limit }. لم يُحفظ شيء.
error-unknown-placeholder = لا أعرف المتغير <code>{ $placeholder }</code>. المتغيرات الممكنة: { $known }. لكتابة قوس معقوف في النص، اكتبه مرتين.
error-near-placeholder = لا أعرف المتغير <code>{ $placeholder }</code>. هل تقصد <code>{ $meant }</code>؟ إن كان حقلًا خاصًا بك، فأضفه أولًا إلى جهة اتصال.
error-broken-placeholder = هناك قوس معقوف بلا مقابل قرب «{ $near }». لكتابة قوس معقوف في النص، اكتبه مرتين.
error-not-found = لم أجد جهة اتصال باسم «{ $text }». يعرض /contacts جهات اتصالك، وللإضافة: <code>/add أمي +4915123456789</code>.
error-gone = لم يعد هذا موجودًا.
error-conflict = يوجد { $name } بالفعل. لم يُحفظ شيء.
error-phone-taken = الرقم { $phone } محفوظ بالفعل باسم { $name }. لم يُحفظ شيء.
error-changed = تغير هذا في الأثناء، فلم أفعل شيئًا. ألقِ نظرة عليه مجددًا.
error-gateway = لم يتمكن واتساب من ذلك. حاول مرة أخرى.
error-gateway-unavailable = لا يمكنني الوصول إلى واتساب في الوقت الحالي. حاول مرة أخرى بعد بضع ثوانٍ.
error-not-paired = واتساب غير متصل. للاتصال: /whatsapp
error-gateway-busy = واتساب مشغول. حاول مرة أخرى بعد لحظات.
error-refused = رفض واتساب ذلك.
error-not-on-whatsapp = الرقم { $phone } غير موجود على واتساب.
error-too-large = هذا أكبر مما يسمح به واتساب.
error-outcome-unknown = ليس من المؤكد أن ذلك أُرسل.

error-when-word = لا أفهم «{ $word }» في الموعد. جرّب مثلًا <code>غدًا 9:00</code> أو <code>بعد 10 دقائق</code> أو <code>24/12/2026 18:00</code>.
error-when-together = «{ $word }» لا يناسب هنا. جرّب مثلًا <code>غدًا 9:00</code> أو <code>بعد 10 دقائق</code> أو <code>24/12/2026 18:00</code>.
error-when-time-missing = في أي ساعة؟ اليوم: { $day }. اكتب الساعة بعد اليوم، مثلًا <code>غدًا 9:00</code>.
error-when-times-missing = في أي ساعة؟ التكرار مفهوم: أرسل الساعة وحدها، مثلًا <code>9:00</code>.
error-when-past = مضى هذا الموعد: { $start }. أدخل موعدًا قادمًا.
error-when-ambiguous = قد يعني هذا أكثر من موعد. أيها تقصد؟
