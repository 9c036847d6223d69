### A contact's card: changing it, bringing it back, and congratulating on a birthday.

button-contact-name = ✏️ नाम
button-contact-notes = 📝 नोट
button-contact-number = 🔢 नंबर
button-contact-schedules = 🗓 शेड्यूल
button-contacts-all = 👥 सभी दिखाएँ
button-congratulate = 🎂 हर साल बधाई दें
contact-notes = 📝 { $notes }
contact-ask-name =
    ✏️ <b>अब से { $name } का नाम क्या रखें?</b>
contact-ask-number =
    🔢 <b>{ $name } का अब कौन-सा नंबर है?</b> { $now }

    जैसे <code>+91 98765 43210</code>। उस पर पहला मैसेज जाने से पहले WhatsApp से नंबर जाँच लिया जाएगा।

    { $assumed }
contact-ask-notes =
    📝 <b>{ $name } के बारे में क्या नोट करना है?</b>

    यह सिर्फ़ आपको दिखेगा। { $now }
contact-deleted =
    🗑 <b>{ $name }</b> को डिलीट कर दिया गया।
contact-restored = { $name } वापस आपके कॉन्टैक्ट में है।
restore-late = इसे वापस लेने का समय निकल चुका है।
birthday-greeting = जन्मदिन मुबारक हो, { "{first_name}" }! 🎂
birthday-planned = यह पहले से शेड्यूल है, देखिए।
error-bad-notes = नोट में ज़्यादा से ज़्यादा { $limit } अक्षर हो सकते हैं। कुछ भी नहीं बदला गया।
