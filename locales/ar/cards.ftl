### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ الاسم
button-contact-notes = 📝 الملاحظات
button-contact-number = 🔢 الرقم
button-contact-schedules = 🗓 الرسائل المجدولة
button-contacts-all = 👥 عرض الكل
button-congratulate = 🎂 تهنئة كل سنة
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>ما الاسم الجديد لجهة الاتصال { $name }؟</b>
contact-ask-number =
    🔢 <b>ما الرقم الحالي لجهة الاتصال { $name }؟</b> { $now }

    مثلًا <code>+4915123456789</code>. أسأل واتساب عنه قبل إرسال أول رسالة إليه.

    { $assumed }
contact-ask-notes =
    📝 <b>ماذا تريد أن تدوّن عن { $name }؟</b>

    لا يرى ذلك أحد سواك. { $now }
contact-deleted =
    🗑 تم حذف <b>{ $name }</b>.
contact-restored = عادت جهة الاتصال { $name }.
restore-late = فات أوان التراجع عن ذلك.
birthday-greeting = عيد ميلاد سعيد يا { "{first_name}" }! 🎂
birthday-planned = هذه التهنئة مجدولة من قبل.
error-bad-notes = الحد الأقصى لعدد أحرف الملاحظات { $limit }. لم يتغير شيء.
