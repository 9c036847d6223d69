## Home: today at a glance

home =
    🏠 <b>नमस्ते { $name }</b>

    { $connection }

    { $next }
home-next =
    📅 <b>आगे</b>
    { $lines }
home-line = { $at } · { $name }
home-lines =
    { $line }
    { $more }
home-more = …
home-nothing = 📅 कुछ भी शेड्यूल नहीं है। शुरू करने के लिए “लिखें” पर टैप करें।
nothing-paused = 📅 कुछ नहीं जाएगा: सभी शेड्यूल रुके हुए हैं। /schedules से उन्हें फिर से चालू करें।
status-next = 📅 अगला मैसेज: { $at }
status-nothing = 📅 कुछ भी शेड्यूल नहीं है।
button-write = ✍️ लिखें
button-home-asked =
    { $count ->
        [one] ❔ एक मैसेज आपकी हाँ के इंतज़ार में
       *[other] ❔ { $count } मैसेज आपकी हाँ के इंतज़ार में
    }
button-home-uncertain =
    { $count ->
        [one] ❓ एक मैसेज: क्या पहुँच गया?
       *[other] ❓ { $count } मैसेज: क्या पहुँच गए?
    }
button-home-failed =
    { $count ->
        [one] ❌ आज एक मैसेज नहीं जा पाया
       *[other] ❌ आज { $count } मैसेज नहीं जा पाए
    }

home-first =
    🏠 <b>नमस्ते { $name }</b>

    यहाँ से आपके WhatsApp मैसेज समय पर जाते हैं, हर एक बस एक बार, और आपको पता चलता है कि उनका क्या हुआ। { $done ->
        [0] तीन क़दम, और पहला मैसेज रवाना:
        [one] पहला क़दम पूरा, दो बाकी:
       *[other] एक क़दम बाकी:
    }
button-step-link = 📱 WhatsApp लिंक करें
button-step-add = 👥 किसी को जोड़ें
button-step-write = ✍️ लिखें
button-step-done = ✅ { $step }

write =
    ✍️ <b>लिखें</b>

    अभी, या किसी तय समय पर? एक बार, या बार-बार? एक-एक करके सब पूछा जाएगा।

button-help = ❓ मदद
button-status = 📊 स्थिति

help =
    ❓ <b>मदद</b>

    यहाँ से आपके WhatsApp मैसेज समय पर जाते हैं, हर एक बस एक बार, और आपको पता चलता है कि उनका क्या हुआ।

    <b>कनेक्ट करना</b>
    /whatsapp से एक कोड मिलता है, जिसे अपने फ़ोन से स्कैन करें या फ़ोन पर डालें।

    <b>लोग</b>
    <code>/add मम्मी +91 98765 43210</code> लिखें, कोई कॉन्टैक्ट शेयर करें, .vcf या .csv फ़ाइल भेजें, या /contacts में WhatsApp से लोग और ग्रुप इंपोर्ट करें।

    <b>लिखना</b>
    • अभी: <code>/send मम्मी नमस्ते</code>, या उस टैग वाले सब लोगों को <code>/send #परिवार नमस्ते</code>
    • बाद में: <code>/create मम्मी, पापा; कल 9:00; जन्मदिन मुबारक { "{name}" }!</code>
    • एक-एक क़दम करके: /create

    <b>समय</b>
    <code>10 मिनट में</code>, <code>18:30</code>, <code>कल 9:00</code>, <code>शुक्रवार 18:30</code>, <code>2026-12-24 18:00</code>, <code>हर कार्यदिवस 8:00</code>

    <b>प्लेसहोल्डर</b>
    { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }, और आपके अपने: कोई कॉन्टैक्ट खोलें और फ़ील्ड जोड़ें। <code>{ "{name|दोस्त}" }</code> बताता है कि जहाँ कुछ न हो, वहाँ क्या लिखा जाए।

    <b>जवाब</b>
    आपके कॉन्टैक्ट जो जवाब लिखते हैं, वह यहाँ आता है; उस पर रिप्लाई करें, और आपका जवाब WhatsApp से जाएगा।

    <b>देखना</b>
    /start आज · /schedules आगे क्या है · /logs क्या भेजा गया · /templates · /search · /status · /settings · /cancel
