## Contacts from a file, and as a file

exchange =
    📥 <b>इंपोर्ट और एक्सपोर्ट</b>

    <b>इंपोर्ट:</b> वे लोग और ग्रुप जिन्हें आपका WhatsApp जानता है, या कोई फ़ाइल: .vcf या .csv, जैसी फ़ोन, Google Contacts, Outlook और Excel सेव करते हैं। कुछ भी सेव होने से पहले दिखाया जाएगा कि क्या बदलेगा।

    <b>एक्सपोर्ट:</b> आपके कॉन्टैक्ट, फ़ोन के लिए .vcf में, Google Contacts और Excel के लिए .csv में।
button-exchange = 📥 इंपोर्ट / एक्सपोर्ट
button-import-file = 📄 फ़ाइल इंपोर्ट करें
button-export-vcard = ⬇️ .vcf एक्सपोर्ट करें
button-export-table = ⬇️ .csv एक्सपोर्ट करें

file-ask =
    <b>अपने कॉन्टैक्ट की फ़ाइल भेजें</b> (📎 › फ़ाइल): .vcf या .csv, ज़्यादा से ज़्यादा { $megabytes } MB और { $rows } लोग।

    iPhone: संपर्क › सूचियाँ › किसी सूची को दबाए रखें › एक्सपोर्ट। Android: संपर्क › ठीक करें और मैनेज करें › एक्सपोर्ट। Google Contacts: एक्सपोर्ट › Google CSV। Outlook और Excel: CSV के रूप में सेव करें। आपके अपने कॉलम प्लेसहोल्डर बन जाते हैं: <code>शहर</code> कॉलम से <code>{ "{" }शहर{ "}" }</code> बनता है।
file-reading = 📄 <b>{ $name }</b> पढ़ी जा रही है …
file-busy = आपकी एक फ़ाइल पर काम अभी चल रहा है। उसके पूरा होने पर यह फ़ाइल भेजें।
file-gone = फ़ाइल अब यहाँ नहीं है। कृपया उसे फिर से भेजें।
file-unfetched = Telegram से अभी फ़ाइल नहीं मिल पाई।
file-cancelled = रद्द कर दिया गया। कुछ भी इंपोर्ट नहीं हुआ।
button-file-again = 🔄 फिर से कोशिश करें

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] फ़ोन नंबर वाला कोई नहीं
        [one] एक व्यक्ति
       *[other] { $people } लोग
    }
file-new =
    ➕ { $total ->
        [one] <b>नया: एक</b>
       *[other] <b>नए: { $total }</b>
    } – { $names }
file-additions =
    ✏️ { $total ->
        [one] <b>एक कॉन्टैक्ट में कुछ जुड़ेगा:</b>
       *[other] <b>{ $total } कॉन्टैक्ट में कुछ जुड़ेगा:</b>
    }
file-part-tags = – टैग: { $total } ({ $names })
file-part-fields = – फ़ील्ड: { $total } ({ $names })
file-part-birthday = – जन्मदिन: { $total } ({ $names })
file-part-notes = – नोट: { $total } ({ $names })
file-part-zone = – टाइम ज़ोन: { $total } ({ $names })
file-names-more = { $names } और { $more } अन्य
file-same =
    ✓ { $total ->
        [one] एक आपके कॉन्टैक्ट में पहले से है, पूरी जानकारी के साथ।
       *[other] { $total } आपके कॉन्टैक्ट में पहले से हैं, पूरी जानकारी के साथ।
    }
file-renamed =
    🏷 { $total ->
        [one] एक का नाम फ़ाइल में अलग है; आपका दिया नाम ही रहेगा: { $name } (फ़ाइल में: { $called })।
       *[other] { $total } के नाम फ़ाइल में अलग हैं; आपके दिए नाम ही रहेंगे, जैसे { $name } (फ़ाइल में: { $called })।
    }
file-national =
    ☎️ { $total ->
        [one] एक नंबर में देश का कोड नहीं है। उसे इस देश का माना गया: { $country }। बदलने के लिए: /settings
       *[other] { $total } नंबरों में देश का कोड नहीं है। उन्हें इस देश का माना गया: { $country }। बदलने के लिए: /settings
    }
file-repeated =
    🔁 { $total ->
        [one] एक एंट्री का नंबर फ़ाइल में पहले भी आया था। दोनों को मिला दिया गया।
       *[other] { $total } एंट्री के नंबर फ़ाइल में पहले भी आए थे। उन्हें मिला दिया गया।
    }
file-second =
    📱 { $total ->
        [one] एक और मोबाइल नंबर अलग कॉन्टैक्ट बनेगा, नाम के पीछे 2 के साथ।
       *[other] { $total } और मोबाइल नंबर अलग कॉन्टैक्ट बनेंगे, नाम के पीछे 2 के साथ।
    }
file-fixed =
    🏠 { $total ->
        [one] एक और नंबर छोड़ा जाएगा: वह शायद लैंडलाइन है।
       *[other] { $total } और नंबर छोड़े जाएँगे: वे शायद लैंडलाइन हैं।
    }
file-unused =
    🗂 { $total ->
        [one] एक कॉलम नहीं लिया जाएगा: { $names }।
       *[other] { $total } कॉलम नहीं लिए जाएँगे: { $names }।
    }
file-lost =
    ⚠️ { $total ->
        [one] <b>एक एंट्री नहीं ली जा सकती:</b>
       *[other] <b>{ $total } एंट्री नहीं ली जा सकतीं:</b>
    }
file-partly =
    ⚠️ { $total ->
        [one] <b>एक एंट्री ली जाएगी, पर अधूरी:</b>
       *[other] <b>{ $total } एंट्री ली जाएँगी, पर अधूरी:</b>
    }
file-at = – लाइन { $line }: { $why }
file-at-named = – लाइन { $line }, { $who }: { $why }
file-why-no-number = फ़ोन नंबर नहीं है
file-why-bad-number = “{ $text }” सही फ़ोन नंबर नहीं है
file-why-rounded-number = “{ $text }” के कुछ अंक खो गए हैं; स्प्रेडशीट में इस कॉलम को टेक्स्ट बनाकर फिर से सेव करें
file-why-broken = अधूरी है, आख़िरी हिस्सा नहीं है
file-why-bad-birthday = “{ $text }” ऐसी तारीख नहीं है जो पक्के तौर पर समझी जा सके
file-why-cut = बहुत लंबा है, सिर्फ़ शुरुआत रखी गई: “{ $text }”
file-nothing-saved = { "" }
    अभी कुछ भी सेव नहीं हुआ है।
file-nothing-new = { "" }
    इंपोर्ट करने के लिए कुछ नहीं है।
button-file-import = ✅ { $total } इंपोर्ट करें
button-file-report = 📋 विवरण की फ़ाइल

## The details as a file

file-report = फ़ाइल में क्या गड़बड़ है, और आपके मौजूदा कॉन्टैक्ट में क्या जुड़ेगा।
file-column-line = लाइन
file-column-name = नाम
file-column-value = मान
file-column-outcome = नतीजा
file-column-details = विवरण
file-is-lost = इंपोर्ट नहीं होगा
file-is-partly = अधूरा इंपोर्ट होगा
file-is-known = कॉन्टैक्ट मौजूद है
file-adds-tags = टैग जुड़ेंगे
file-adds-fields = फ़ील्ड जुड़ेंगे
file-adds-birthday = जन्मदिन जुड़ेगा
file-adds-notes = नोट जुड़ेंगे
file-adds-zone = टाइम ज़ोन जुड़ेगा
file-keeps-name = नाम वही रहेगा, फ़ाइल में “{ $called }” है

## The import

file-progress =
    ⏳ <b>इंपोर्ट हो रहा है: { $total } में से { $done }</b> ({ $percent } %)
file-stopping = रोका जा रहा है …
file-stopped =
    ⏹ <b>{ $total } में से { $done } के बाद रोका गया।</b>

    जो इंपोर्ट हो गया, वह रहेगा। “जारी रखें” से बाकी इंपोर्ट होगा; कुछ भी दो बार नहीं आएगा।
button-file-stop = ⏹ रोकें
button-file-continue = ▶️ जारी रखें
file-done =
    { $added ->
        [0] ✅ <b>हो गया। कोई नया नहीं था।</b>
        [one] ✅ <b>एक कॉन्टैक्ट जोड़ा गया।</b>
       *[other] ✅ <b>{ $added } कॉन्टैक्ट जोड़े गए।</b>
    }
file-done-completed =
    ✏️ { $total ->
        [one] एक कॉन्टैक्ट में कुछ जोड़ा गया।
       *[other] { $total } कॉन्टैक्ट में कुछ जोड़ा गया।
    }
file-done-same =
    ✓ { $total ->
        [one] एक पहले से आपके कॉन्टैक्ट में था, पूरी जानकारी के साथ।
       *[other] { $total } पहले से आपके कॉन्टैक्ट में थे, पूरी जानकारी के साथ।
    }
file-done-lost =
    ⚠️ { $total ->
        [one] <b>एक एंट्री नहीं ली गई:</b>
       *[other] <b>{ $total } एंट्री नहीं ली गईं:</b>
    }

## The export

file-export-nobody = एक्सपोर्ट करने के लिए कोई नहीं है: आपके किसी कॉन्टैक्ट का फ़ोन नंबर नहीं है।
file-exported =
    { $total ->
        [one] एक कॉन्टैक्ट।
       *[other] { $total } कॉन्टैक्ट।
    }{ $without ->
        [0] { "" }
        [one] { " " }एक का फ़ोन नंबर नहीं है, जैसे ग्रुप का, इसलिए वह इसमें नहीं है।
       *[other] { " " }{ $without } के फ़ोन नंबर नहीं हैं, जैसे ग्रुप के, इसलिए वे इसमें नहीं हैं।
    }
file-exported-of = { $total } में से { $written } कॉन्टैक्ट।

## What cannot be used

error-file-unreadable =
    इस फ़ाइल में कोई कॉन्टैक्ट नहीं मिला। .vcf और .csv पढ़ी जा सकती हैं; Excel या किसी और प्रोग्राम से “CSV UTF-8” के रूप में सेव करके फिर से भेजें।
error-book-too-large = यह फ़ाइल { $limit } MB से बड़ी है; Telegram से इतनी बड़ी फ़ाइल नहीं मिल पाती। इसे बाँटकर हिस्सों में भेजें।
error-too-many-rows = इस फ़ाइल में { $limit } से ज़्यादा एंट्री हैं। इसे बाँटकर हिस्सों में भेजें।
error-no-number-column = इस टेबल में फ़ोन नंबर वाला कोई कॉलम नहीं मिला। इसके कॉलम हैं: { $columns }। सही कॉलम का नाम <code>फ़ोन</code> रखकर फिर से भेजें।
