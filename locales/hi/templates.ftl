### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 कॉपी बनाएँ
button-find = 🔎 खोजें
button-preview = 👁 झलक देखें
button-preview-other = 👤 किसी और के लिए
button-rename = 🏷 नाम
button-reword = ✅ हाँ, उन्हें भी बदलें
button-reword-not = नहीं, वैसे ही रहने दें

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [one] { " " }इससे एक शेड्यूल बना था।
       *[other] { " " }इससे { $schedules } शेड्यूल बने थे।
    }
template-used =
    { $used ->
        [one] एक बार चुना गया: { $at }।
       *[other] { $used } बार चुना गया, आख़िरी बार: { $at }।
    }
template-unused = अभी तक नहीं चुना गया।
template-bad-title = नाम 1 से { $limit } अक्षरों का होना चाहिए। जैसे: जन्मदिन
template-delete =
    टेम्पलेट <b>{ $title }</b> डिलीट करें?{ $schedules ->
        [0] { "" }
        [one] { " " }इससे एक शेड्यूल बना था। उसका टेक्स्ट वही रहेगा और वह चलता रहेगा।
       *[other] { " " }इससे { $schedules } शेड्यूल बने थे। उनका टेक्स्ट वही रहेगा और वे चलते रहेंगे।
    }
template-changed =
    ✅ <b>{ $title }</b> बदल दिया गया।

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [one] इस टेम्पलेट से एक शेड्यूल बना था। क्या उसमें भी नया टेक्स्ट डालें?
       *[other] इस टेम्पलेट से { $schedules } शेड्यूल बने थे। क्या उनमें भी नया टेक्स्ट डालें?
    }
template-reworded =
    { $schedules ->
        [0] कोई शेड्यूल नहीं बदला गया।
        [one] एक शेड्यूल में नया टेक्स्ट आ गया।
       *[other] { $schedules } शेड्यूल में नया टेक्स्ट आ गया।
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    किसके लिए भरकर दिखाएँ?
template-preview =
    👁 <b>{ $title }</b>, { $name } को अभी भेजें तो ऐसा मिलेगा:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>टेम्पलेट खोजें</b>

    उसके नाम के शुरुआती अक्षर भेजें।
templates-found =
    🔎 “{ $search }” से शुरू होने वाले टेम्पलेट: { $total ->
        [0] कोई नहीं
        [one] एक
       *[other] { $total }
    }। चुनें, या कोई और शुरुआत भेजें।
