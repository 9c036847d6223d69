### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>स्वागत है, { $name }।</b> यह बॉट अब आपका है और किसी और को जवाब नहीं देगा।
unknown-command = <b>{ $command }</b> कमांड समझ नहीं आई। यहाँ क्या-क्या हो सकता है, यह /help में देखें।
stale-button = यह मेन्यू अब पुराना हो चुका है। कृपया फिर से शुरू करें, जैसे /start से।
cancel-nothing = रद्द करने के लिए कुछ नहीं है।

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = रद्द कर दिया गया। कुछ भी भेजा नहीं गया, और आगे कुछ भी सेव नहीं हुआ।
form-interrupted = जो काम चल रहा था, उसे रोक दिया गया; उसमें से कुछ भी सेव नहीं हुआ।
form-set-aside = जो काम चल रहा था, वह अलग रख दिया गया है। उसमें से कुछ भी भेजा या सेव नहीं हुआ; एक टैप से वहीं से आगे बढ़ें।
form-over = वह अब ख़त्म हो चुका है: रद्द किया गया, भेजा गया या बहुत देर तक पड़ा रहा। अभी कुछ नहीं हुआ। /create से नया शुरू करें।
form-not-an-answer = यह जवाब यहाँ काम नहीं आएगा: कोई टेक्स्ट मैसेज भेजें या कोई बटन दबाएँ। रोकने के लिए: /cancel

## Buttons

button-add-contact = ➕ कॉन्टैक्ट जोड़ें
button-add-named = ➕ { $name } को जोड़ें
button-add-template = ➕ नया टेम्पलेट
button-back = ‹ वापस
button-by-number = 🔢 कोड डालकर जोड़ें
button-cancel = ✖ रद्द करें
button-change-contact = 👤 किसे
button-change-repeat = 🔁 दोहराव
button-change-text = ✏️ टेक्स्ट
button-change-when = 🕘 समय
button-check = 🔎 WhatsApp पर जाँचें
button-confirm = ✅ पक्का करें
button-connect = 📱 WhatsApp कनेक्ट करें
button-contacts = 👥 कॉन्टैक्ट
button-copy = 📋 कोड कॉपी करें
button-create = ➕ नया शेड्यूल
button-delete = 🗑 डिलीट करें
button-delete-really = 🗑 हाँ, डिलीट करें
button-details = विवरण
button-disconnect = डिस्कनेक्ट करें
button-disconnect-really = हाँ, डिस्कनेक्ट करें
button-import = 📥 WhatsApp से इंपोर्ट करें
button-import-add = ✅ { $chosen } जोड़ें
button-import-groups = 👥 ग्रुप ({ $total })
button-import-more = 📥 और इंपोर्ट करें
button-import-none = चयन हटाएँ
button-import-page = पूरा पेज चुनें
button-import-people = 👤 लोग ({ $total })
button-import-unsearch = ✖ खोज बंद करें
button-it-arrived = पहुँच गया
button-logs = 🗒 लॉग
button-new-code = 🔄 नया कोड
button-next = आगे ›
button-other-number = ✏️ दूसरा नंबर
button-pause = ⏸ रोकें
button-previous = ‹ पीछे
button-reply = ↩️ जवाब दें
button-resume = ▶️ फिर से चालू करें
button-scan = 📷 कोड स्कैन करके जोड़ें
button-schedule-for = ⏰ मैसेज शेड्यूल करें
button-schedules = 🗓 शेड्यूल
button-send = ✉️ अभी भेजें
button-send-again = 🔁 फिर से भेजें
button-send-now = ✉️ अभी भेजें
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 टेम्पलेट
button-unsent = ↩️ वहीं से आगे बढ़ें
button-unsent-for = ✉️ लिखा हुआ भेजें: { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ { $name } को मैसेज शेड्यूल करें

## The command menu

command-add = कॉन्टैक्ट जोड़ें: /add मम्मी +91 98765 43210
command-cancel = जो चल रहा है, उसे रोकें
command-contacts = आपके कॉन्टैक्ट
command-create = मैसेज शेड्यूल करें: एक बार या बार-बार
command-help = यहाँ क्या-क्या हो सकता है
command-logs = क्या भेजा गया और उसका क्या हुआ
command-schedules = आगे क्या जाने वाला है
command-search = कॉन्टैक्ट खोजें: /search मम्मी
command-send = मैसेज अभी भेजें: /send मम्मी नमस्ते
command-settings = भाषा, टाइम ज़ोन, सूचनाएँ वगैरह
command-start = होम: आज का दिन एक नज़र में
command-status = सब कुछ कैसा चल रहा है
command-templates = बार-बार काम आने वाले टेक्स्ट
command-whatsapp = WhatsApp कनेक्ट या डिस्कनेक्ट करें

## WhatsApp

connection-working = 🟢 WhatsApp कनेक्ट है: { $account }
connection-restricted =
    🟡 WhatsApp कनेक्ट है: { $account }
    { $restriction }
connection-starting = 🟡 WhatsApp कनेक्ट हो रहा है…
connection-pairing = 🟡 WhatsApp का कोड स्कैन होना बाकी है: /whatsapp
connection-passkey = 🟠 WhatsApp पासकी माँग रहा है, इसलिए अभी कनेक्ट नहीं हुआ: /whatsapp
connection-confirm = 🟠 WhatsApp पर नए डिवाइस की पुष्टि बाकी है। अपने फ़ोन पर पुष्टि करें।
connection-failed = 🔴 WhatsApp कनेक्ट नहीं है: { $reason } फिर से कनेक्ट करने के लिए: /whatsapp
connection-away = 🔴 WhatsApp कनेक्ट नहीं है: { $reason }
connection-stopped = ⚪ WhatsApp कनेक्ट नहीं है। कनेक्ट करने के लिए: /whatsapp
connection-attention = 🟠 WhatsApp पर आपको कुछ करना है ({ $status }): /whatsapp

restricted = WhatsApp फ़िलहाल आपके अकाउंट को नई चैट शुरू नहीं करने दे रहा। जिन्होंने आपको कभी लिखा है, उन्हें मैसेज जाते रहेंगे; बाकी लोगों के मैसेज इंतज़ार करेंगे।
restricted-until = WhatsApp { $until } तक आपके अकाउंट को नई चैट शुरू नहीं करने देगा। जिन्होंने आपको कभी लिखा है, उन्हें मैसेज जाते रहेंगे; बाकी लोगों के मैसेज इंतज़ार करेंगे।

reason-expired = कोड समय रहते इस्तेमाल नहीं हुआ।
reason-logged-out = फ़ोन पर इसे अनलिंक कर दिया गया।
reason-main-device-gone = फ़ोन पर WhatsApp नहीं रहा: उसे हटा दिया गया या नंबर नए सिरे से रजिस्टर हुआ। फिर से कनेक्ट करें।
reason-unreachable = WhatsApp से संपर्क नहीं हो पा रहा। कोशिश जारी है।
reason-replaced = लिंक किसी दूसरे प्रोग्राम ने ले लिया।
reason-banned = WhatsApp ने आपका अकाउंट कुछ समय के लिए निलंबित किया है। वह समय बीतते ही फिर से कनेक्ट किया जाएगा।
reason-banned-until = WhatsApp ने आपका अकाउंट { $until } तक निलंबित किया है। उसके बाद फिर से कनेक्ट किया जाएगा।
reason-passkey = WhatsApp पासकी माँग रहा है, जो सिर्फ़ WhatsApp में ही इस्तेमाल हो सकती है। इसके बजाय फ़ोन पर कोड डालकर कनेक्ट करें।
reason-unexpected-state = यह किसी अनजान स्थिति में पहुँच गया।
reason-connection-lost = कनेक्शन टूट गया। कोशिश जारी है।
reason-server-error = WhatsApp के सर्वर में दिक्कत है। कोशिश जारी है।
reason-outdated = WhatsApp को इस प्रोग्राम का नया वर्शन चाहिए। इसे अपडेट करके फिर से चालू करें।
reason-stalled = यह अटक गया। कृपया फिर से कोशिश करें।
reason-connect-failure = WhatsApp ने कनेक्शन से मना कर दिया। कृपया थोड़ी देर बाद कोशिश करें।
reason-pairing-refused = WhatsApp ने नए डिवाइस को मना कर दिया। कृपया थोड़ी देर बाद कोशिश करें।
reason-multidevice-off = फ़ोन का WhatsApp इतना पुराना है कि उससे दूसरे डिवाइस लिंक नहीं हो सकते। उसे अपडेट करें।
reason-session-file = सेव किया हुआ लॉगिन ख़राब हो गया है। डिस्कनेक्ट करके फिर से कनेक्ट करें।
reason-engine-unavailable = इस कंप्यूटर पर WhatsApp लाइब्रेरी लोड नहीं हो पा रही; वजह उसके लॉग में है।
reason-engine-crashed = WhatsApp लाइब्रेरी क्रैश हो गई। कृपया फिर से कोशिश करें।
reason-none = इसे अनलिंक किया गया या यह रुक गया।
reason-other = यह रुक गया ({ $code })।

whatsapp-starting = 📱 एक पल रुकें, WhatsApp से कोड माँगा जा रहा है…
whatsapp-scan =
    <b>यह कोड अपने फ़ोन से स्कैन करें</b>

    1. अपने फ़ोन पर WhatsApp खोलें
    2. सेटिंग्स › लिंक किए गए डिवाइसेज़ › डिवाइस लिंक करें
    3. कैमरा इस तस्वीर के सामने रखें

    कोड समय-समय पर बदलता है; तस्वीर अपने-आप ताज़ा होती रहेगी।
whatsapp-on-show = इस चैट में एक कोड पहले से दिख रहा है।
whatsapp-ask-number =
    🔢 <b>WhatsApp अकाउंट किस नंबर पर है?</b>

    वह फ़ोन नंबर भेजें जिससे आप WhatsApp चलाते हैं, जैसे <code>+91 98765 43210</code>। जवाब में एक कोड मिलेगा, जिसे उसी फ़ोन पर डालना है।

    { $assumed }
whatsapp-type =
    🔢 <b>यह कोड अपने फ़ोन पर डालें</b>

    <code>{ $code }</code>

    1. { $phone } वाले फ़ोन पर WhatsApp खोलें
    2. सेटिंग्स › लिंक किए गए डिवाइसेज़ › डिवाइस लिंक करें
    3. “इसके बजाय फ़ोन नंबर से लिंक करें” पर टैप करें
    4. कोड डालें

    यह कोड कुछ मिनट तक चलेगा।
whatsapp-type-expired = ⌛ कोड समय रहते नहीं डाला गया।
whatsapp-refused = ⚠️ WhatsApp इस नंबर के लिए कोड नहीं दे रहा। नंबर जाँच लें, या कोड स्कैन करके जोड़ें।
whatsapp-connected =
    ✅ <b>कनेक्ट हो गया: { $account }</b>

    अब आप WhatsApp से अपने कॉन्टैक्ट और ग्रुप इंपोर्ट कर सकते हैं।
whatsapp-connected-restricted =
    🟡 <b>कनेक्ट हो गया: { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ कोड समय रहते स्कैन नहीं हुआ।
whatsapp-no-code = ⚠️ WhatsApp फ़िलहाल कोड नहीं दे रहा। इंटरनेट कनेक्शन जाँचकर फिर से कोशिश करें।
whatsapp-failed = ⚠️ कनेक्ट नहीं हो पाया: { $reason }
whatsapp-stopped = कनेक्ट करना रोक दिया गया।
whatsapp-passkey = 🔐 WhatsApp इस अकाउंट की पासकी माँग रहा है, जो सिर्फ़ WhatsApp में ही इस्तेमाल हो सकती है। इसके बजाय फ़ोन पर कोड डालकर कनेक्ट करें।
whatsapp-confirm = 🔐 WhatsApp नए डिवाइस की पुष्टि माँग रहा है। अपने फ़ोन पर WhatsApp खोलकर पुष्टि करें; तब तक यहाँ इंतज़ार रहेगा।
whatsapp-unlink =
    📱 <b>WhatsApp डिस्कनेक्ट करें?</b>

    जो शेड्यूल है, वह बना रहेगा। { $waiting ->
        [0] फिर से कनेक्ट करने तक कुछ नहीं जाएगा; इस बीच जिसका समय आएगा, वह इंतज़ार करेगा, और ज़्यादा देर हो जाने पर नहीं भेजा जाएगा।
        [one] एक मैसेज भेजे जाने के इंतज़ार में है: फिर से कनेक्ट करने तक वह और जिसका भी समय आएगा, इंतज़ार करेंगे। जिसमें तब तक ज़्यादा देर हो जाएगी, वह नहीं भेजा जाएगा।
       *[other] { $waiting } मैसेज भेजे जाने के इंतज़ार में हैं: फिर से कनेक्ट करने तक वे और जिनका भी समय आएगा, इंतज़ार करेंगे। जिनमें तब तक ज़्यादा देर हो जाएगी, वे नहीं भेजे जाएँगे।
    }
whatsapp-unlinked = WhatsApp डिस्कनेक्ट हो गया। जो शेड्यूल है, वह बना रहेगा और फिर से कनेक्ट होने तक इंतज़ार करेगा।
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>WhatsApp डिस्कनेक्ट हो गया।</b> जो शेड्यूल है, वह फिर से कनेक्ट होने तक इंतज़ार करेगा।
        [one] <b>एक मैसेज इंतज़ार में है</b> और जा नहीं पा रहा।
       *[other] <b>{ $waiting } मैसेज इंतज़ार में हैं</b> और जा नहीं पा रहे।
    }
    { $connection }
alert-restricted =
    🟡 <b>WhatsApp ने आपके अकाउंट पर रोक लगाई है:</b> { $account }

    { $restriction }{ $waiting ->
        [0] { "" }
        [one] { " " }एक मैसेज इंतज़ार में है।
       *[other] { " " }{ $waiting } मैसेज इंतज़ार में हैं।
    }

## Contacts

add-ask =
    <b>किसे जोड़ना है?</b>

    नाम और नंबर भेजें: <code>मम्मी +91 98765 43210</code>
    या कोई कॉन्टैक्ट शेयर करें (📎 › कॉन्टैक्ट)।

    { $assumed }
add-ask-number =
    <b>{ $name } का नंबर क्या है?</b>

    जैसे <code>+91 98765 43210</code>

    { $assumed }
add-ask-name =
    <b>{ $phone } किसका नंबर है?</b>

    नाम भेजें।
number-region = देश के कोड के बिना लिखे नंबर इस देश के माने जाते हैं: { $region } ({ $prefix })। बदलने के लिए: /settings › 🌍 देश
contact-added = ✅ <b>{ $name }</b>, { $phone } – जोड़ दिया गया।
contacts-list =
    👥 <b>कॉन्टैक्ट</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
contacts-found =
    🔎 “{ $search }” से { $total ->
        [one] एक कॉन्टैक्ट मिला
       *[other] { $total } कॉन्टैक्ट मिले
    }{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
contacts-none =
    आपके पास अभी कोई कॉन्टैक्ट नहीं है।

    पहला जोड़ें: <code>/add मम्मी +91 98765 43210</code> लिखें, कोई कॉन्टैक्ट शेयर करें, या .vcf या .csv फ़ाइल भेजें।
contacts-none-found = “{ $search }” से कोई कॉन्टैक्ट नहीं मिला। सभी देखने के लिए: /contacts
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    WhatsApp ग्रुप
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = ग्रुप
contact-no-number = नंबर पता नहीं
contact-unchecked = WhatsApp पर अभी जाँचा नहीं गया।
contact-on-whatsapp = ✅ WhatsApp पर है।
contact-not-on-whatsapp = ❌ WhatsApp पर नहीं है।
contact-same-account = यह नंबर उसी WhatsApp अकाउंट का है जो यहाँ पहले से सेव है: { $name }।
contact-check-not-paired = WhatsApp कनेक्ट नहीं है, इसलिए जाँच नहीं हो सकती। कनेक्ट करने के लिए: /whatsapp
contact-check-failed = WhatsApp फ़िलहाल नहीं बता पा रहा। कृपया थोड़ी देर बाद कोशिश करें।
contact-gone = यह कॉन्टैक्ट अब नहीं है।
contact-delete = <b>{ $name }</b> को डिलीट करें?
contact-in-use =
    <b>{ $name }</b> को डिलीट नहीं किया जा सकता: { $schedules ->
        [one] एक शेड्यूल इस कॉन्टैक्ट को मैसेज भेजता है। पहले उसे डिलीट करें।
       *[other] { $schedules } शेड्यूल इस कॉन्टैक्ट को मैसेज भेजते हैं। पहले उन्हें डिलीट करें।
    }
contact-in-use-short = एक शेड्यूल इस कॉन्टैक्ट को मैसेज भेजता है। पहले उसे डिलीट करें।
search-usage = बताएँ, किसे खोजना है: <code>/search मम्मी</code>

## Importing from WhatsApp

import-list =
    📥 <b>WhatsApp से इंपोर्ट</b>{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }

    { $total ->
        [0] इस सूची में कोई नहीं है।
        [one] जोड़ने के लिए टैप करें, या नाम के शुरुआती अक्षर भेजें।
       *[other] जिसे जोड़ना हो उस पर टैप करें, या नाम के शुरुआती अक्षर भेजें।
    }{ $chosen ->
        [0] { "" }
        [one] { " " }चुना गया: { $chosen }।
       *[other] { " " }चुने गए: { $chosen }।
    }
import-list-found =
    📥 <b>WhatsApp से इंपोर्ट</b>{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }

    🔎 “{ $search }” से { $total ->
        [0] कोई नहीं मिला।
        [one] एक नाम मिला।
       *[other] { $total } नाम मिले।
    }{ $chosen ->
        [0] { "" }
        [one] { " " }चुना गया: { $chosen }।
       *[other] { " " }चुने गए: { $chosen }।
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [one] { $members } सदस्य
       *[other] { $members } सदस्य
    }
import-known = आपके कॉन्टैक्ट में पहले से है।
import-full = एक बार में ज़्यादा से ज़्यादा { $limit }: पहले इन्हें जोड़ें, फिर आगे बढ़ें।
import-nobody = पहले किसी को चुनें।
import-not-connected = WhatsApp कनेक्ट नहीं है, इसलिए इंपोर्ट करने के लिए कुछ नहीं है।
import-done =
    ✅ { $added ->
        [0] <b>कोई नया कॉन्टैक्ट नहीं जोड़ा गया।</b>
        [one] <b>एक कॉन्टैक्ट जोड़ा गया।</b>
       *[other] <b>{ $added } कॉन्टैक्ट जोड़े गए।</b>
    }{ $known ->
        [0] { "" }
        [one] { " " }एक आपके कॉन्टैक्ट में पहले से था।
       *[other] { " " }{ $known } आपके कॉन्टैक्ट में पहले से थे।
    }{ $unusable ->
        [0] { "" }
        [one] { " " }एक को मैसेज नहीं भेजा जा सकता।
       *[other] { " " }{ $unusable } को मैसेज नहीं भेजा जा सकता।
    }

## What contacts write

replied = 💬 <b>{ $name }</b> का जवाब:
wrote = 💬 <b>{ $name }</b> ने लिखा:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> ने एक फ़ोटो भेजी।
reply-video = 🎬 <b>{ $name }</b> ने एक वीडियो भेजा।
reply-voice = 🎤 <b>{ $name }</b> ने एक वॉइस मैसेज भेजा।
reply-sticker = 😀 <b>{ $name }</b> ने एक स्टिकर भेजा।
reply-document = 📎 <b>{ $name }</b> ने एक फ़ाइल भेजी।
reply-location = 📍 <b>{ $name }</b> ने एक लोकेशन भेजी।
reply-card = 👤 <b>{ $name }</b> ने एक कॉन्टैक्ट भेजा।
reply-other = 💬 <b>{ $name }</b> ने कुछ ऐसा भेजा है जो यहाँ नहीं दिखाया जा सकता। WhatsApp में देखें।
reply-ask =
    ↩️ <b>{ $name }</b> को जवाब

    WhatsApp से क्या भेजना है?

## Writing

create-ask-contact-all =
    👤 <b>किसके लिए?</b>

    चुनें, या नाम के शुरुआती अक्षर लिखें।
create-ask-contact =
    👤 <b>“{ $search }” से आपका मतलब किससे है?</b>

    चुनें, या कोई और नाम लिखें।
create-no-contacts =
    👤 <b>किसके लिए?</b> आपके पास अभी कोई कॉन्टैक्ट नहीं है।

    नाम और नंबर भेजें: <code>मम्मी +91 98765 43210</code>
    या कोई कॉन्टैक्ट शेयर करें (📎 › कॉन्टैक्ट), या .vcf या .csv फ़ाइल भेजें।
send-ask-text = ✏️ <b>{ $name } को अभी क्या भेजना है?</b>
create-ask-text =
    ✏️ <b>{ $name } को क्या भेजना है?</b>

    आप { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields } इस्तेमाल कर सकते हैं।
create-ask-text-first =
    ✏️ <b>क्या भेजना है?</b>

    आप { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields } इस्तेमाल कर सकते हैं।
create-ask-when =
    🕘 <b>{ $name } को कब भेजना है?</b>

    टैप करें, या लिखें: <code>10 मिनट में</code>, <code>18:30</code>, <code>कल 9:00</code>, <code>हर शुक्रवार 18:30</code>, <code>2026-12-24 18:00</code>।
    आपका टाइम ज़ोन: { $zone }।
create-ask-repeat =
    🔁 <b>कितनी बार?</b>

    पहली बार: { $at } ({ $zone }), { $ahead }।
create-confirm =
    <b>क्या यह ठीक है?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 किसे: <b>{ $name }</b>
recipient-group = 👥 किस ग्रुप को: <b>{ $name }</b>
create-runs =
    { $repeat }। अगली बार:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>शेड्यूल हो गया।</b> { $people ->
        [one] { $name } को यह मिलेगा:
       *[other] { $name } – सबको यह मिलेगा:
    } { $at } ({ $ahead })।
    🔁 { $repeat }
create-done-asks =
    ✅ <b>शेड्यूल हो गया।</b> आपसे पूछने का समय: { $at } ({ $ahead })। { $name } को यह तभी जाएगा जब आप हाँ कहें।
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = यह पहले ही शेड्यूल हो चुका है, और एक ही बार।
create-usage =
    तीन हिस्से चाहिए, बीच में सेमीकोलन के साथ – किसे; कब; क्या:
    <code>/create मम्मी; कल 9:00; जन्मदिन मुबारक { "{name}" }!</code>

    या बस /create लिखें, और एक-एक करके सब पूछा जाएगा।
create-usage-meant =
    तीनों हिस्सों के बीच सेमीकोलन चाहिए। क्या मतलब यह था?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    “{ $text }” में कोई समय नहीं मिला। तीन हिस्से चाहिए, बीच में सेमीकोलन के साथ, जैसे:
    <code>/create { $who }; कल 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ चालू
schedule-paused = ⏸ रुका हुआ
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }। यह { $zone } की घड़ी से चलता है: { $there }
schedule-now-paused = रोक दिया गया।{ $cancelled }
schedule-now-active = फिर से चालू।
schedule-is-over = रुके रहने के दौरान इसका समय निकल गया। इसे डिलीट करें, या मैसेज नए सिरे से शेड्यूल करें।
schedule-delete =
    <b>{ $name }</b> के लिए बना शेड्यूल डिलीट करें?

    <blockquote>{ $text }</blockquote>
schedule-deleted = शेड्यूल डिलीट कर दिया गया।

## Templates

templates-list =
    📄 <b>टेम्पलेट</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
templates-none = आपके पास कोई टेम्पलेट नहीं है। टेम्पलेट यानी बार-बार काम आने वाला टेक्स्ट।
template-ask-title =
    📄 <b>टेम्पलेट का नाम क्या रखें?</b>

    जैसे: जन्मदिन
template-ask-body =
    ✏️ <b>“{ $title }” में क्या लिखा हो?</b>

    आप { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields } इस्तेमाल कर सकते हैं।
    टेक्स्ट की जगह फ़ोटो, वीडियो, वॉइस मैसेज या फ़ाइल भी भेज सकते हैं।
template-added = ✅ टेम्पलेट <b>{ $title }</b> सेव हो गया। जब भी टेक्स्ट पूछा जाए, आप इसे चुन सकते हैं।
template-deleted = टेम्पलेट डिलीट कर दिया गया।
template-restored = टेम्पलेट वापस आ गया।

## What became of a message

delivery-pending =
    🕓 <b>कतार में</b>: { $name } के लिए

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>कतार में</b>: { $name } के लिए। WhatsApp कनेक्ट नहीं है: कनेक्ट होते ही जाएगा, ज़्यादा से ज़्यादा { $until } तक।

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>इंतज़ार में</b>: { $name } के लिए। WhatsApp फ़िलहाल आपके अकाउंट को नई चैट शुरू नहीं करने दे रहा। रोक हटते ही जाएगा, ज़्यादा से ज़्यादा { $until } तक।

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 { $name } को <b>भेजा जा रहा है</b>…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ { $name } को <b>भेजा गया</b>

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ { $name } को <b>डिलीवर हुआ</b>

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 { $name } ने <b>पढ़ लिया</b>

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ { $name } को <b>नहीं भेजा गया</b>: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>पक्का नहीं है</b> कि यह { $name } तक पहुँचा या नहीं: { $cause } WhatsApp में देखकर तय करें; यह अपने-आप दोबारा नहीं भेजा जाएगा।

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ { $name } को <b>नहीं भेजा गया</b>: इसका समय { $due } था और यह समय रहते जा नहीं सका।

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>रद्द</b>, यह { $name } को नहीं मिलेगा।

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 इसका तय समय { $due } था।
delivery-missed =
    { $said }

    { $count ->
        [one] ⏭ इससे पहले की एक बारी छूट गई और नहीं भेजी जाएगी।
       *[other] ⏭ इससे पहले की { $count } बारियाँ छूट गईं और नहीं भेजी जाएँगी।
    }
delivery-again = एक बार और भेजा जा रहा है।
delivery-believed = ठीक है: पहुँच गया।

cause-gateway = WhatsApp गेटवे ने मना कर दिया।
cause-gateway-unavailable = WhatsApp से संपर्क नहीं हो पाया।
cause-not-paired = WhatsApp कनेक्ट नहीं है।
cause-gateway-busy = WhatsApp गेटवे व्यस्त था।
cause-refused = WhatsApp ने मना कर दिया।
cause-not-on-whatsapp = यह नंबर WhatsApp पर नहीं है।
cause-too-large = यह बहुत बड़ा है।
cause-outcome-unknown = भेजते समय कनेक्शन टूट गया।
cause-interrupted = भेजते समय काम बीच में रुक गया।
cause-other = वजह नहीं बताई गई।

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
    📊 <b>स्थिति</b>

    { $connection }
    { $next }
    🗂 शेड्यूल: { $schedules } · भेजे जाने के इंतज़ार में: { $waiting }{ $awaiting ->
        [0] { "" }
        [one] { " " }· <b>आपका फ़ैसला चाहिए: { $awaiting }</b>
       *[other] { " " }· <b>आपका फ़ैसला चाहिए: { $awaiting }</b>
    } · कॉन्टैक्ट: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 यहाँ कुछ गड़बड़ हो गई। अगर फिर से हो, तो लॉग में कोड <code>{ $reference }</code> खोजें।
error-database-away = डेटाबेस फ़िलहाल जवाब नहीं दे रहा, इसलिए पक्का नहीं है कि यह हुआ या नहीं। फिर से कोशिश करने से पहले देख लें: क्या-क्या भेजा गया, /logs में; आगे क्या है, /schedules में।
error-bad-phone =
    “{ $text }” ऐसा फ़ोन नंबर नहीं है जो काम आ सके। इसे देश के कोड के साथ लिखें, जैसे <code>+91 98765 43210</code>। कुछ भी सेव नहीं हुआ।
error-bad-name = नाम 1 से { $limit } अक्षरों का होना चाहिए। जैसे: <code>/add मम्मी +91 98765 43210</code>
error-text-empty = मैसेज खाली है।
error-text-too-long = टेक्स्ट में { $length } अक्षर हैं; ज़्यादा से ज़्यादा { $limit } हो सकते हैं। कुछ भी सेव नहीं हुआ।
error-unknown-placeholder = प्लेसहोल्डर <code>{ $placeholder }</code> नहीं पहचाना गया। ये चल सकते हैं: { $known }। ब्रैकेट ही लिखना हो, तो उसे दो बार लिखें।
error-near-placeholder = प्लेसहोल्डर <code>{ $placeholder }</code> नहीं पहचाना गया। क्या आपका मतलब <code>{ $meant }</code> था? अगर यह आपका अपना फ़ील्ड है, तो पहले उसे किसी कॉन्टैक्ट में जोड़ें।
error-broken-placeholder = “{ $near }” के पास एक ब्रैकेट का जोड़ा नहीं है। ब्रैकेट ही लिखना हो, तो उसे दो बार लिखें।
error-not-found = “{ $text }” नाम का कोई कॉन्टैक्ट नहीं मिला। आपके कॉन्टैक्ट: /contacts, नया जोड़ने के लिए: <code>/add मम्मी +91 98765 43210</code>
error-gone = यह अब नहीं है।
error-conflict = { $name } पहले से मौजूद है। कुछ भी सेव नहीं हुआ।
error-phone-taken = { $phone } पहले से सेव है, नाम: { $name }। कुछ भी सेव नहीं हुआ।
error-changed = इस बीच यह बदल गया है, इसलिए कुछ नहीं किया गया। कृपया इसे फिर से देख लें।
error-gateway = WhatsApp यह नहीं कर पाया। कृपया फिर से कोशिश करें।
error-gateway-unavailable = फ़िलहाल WhatsApp से संपर्क नहीं हो पा रहा। कृपया कुछ सेकंड बाद कोशिश करें।
error-not-paired = WhatsApp कनेक्ट नहीं है। कनेक्ट करने के लिए: /whatsapp
error-gateway-busy = WhatsApp व्यस्त है। कृपया थोड़ी देर में फिर से कोशिश करें।
error-refused = WhatsApp ने इससे मना कर दिया।
error-not-on-whatsapp = { $phone } WhatsApp पर नहीं है।
error-too-large = यह WhatsApp के लिए बहुत बड़ा है।
error-outcome-unknown = पक्का नहीं है कि यह गया या नहीं।

error-when-word = समय में “{ $word }” समझ नहीं आया। जैसे <code>कल 9:00</code>, <code>10 मिनट में</code> या <code>2026-12-24 18:00</code> लिखकर देखें।
error-when-together = “{ $word }” यहाँ ठीक नहीं बैठता। जैसे <code>कल 9:00</code>, <code>10 मिनट में</code> या <code>2026-12-24 18:00</code> लिखकर देखें।
error-when-time-missing = { $day } को कितने बजे? दिन के बाद समय लिखें, जैसे <code>कल 9:00</code>।
error-when-times-missing = कितने बजे? कितनी बार, यह समझ आ गया: बस समय भेजें, जैसे <code>9:00</code>।
error-when-past = { $start } बीत चुका है। कृपया आगे का कोई समय दें।
error-when-ambiguous = इसके एक से ज़्यादा मतलब हो सकते हैं। कौन सा समय?
