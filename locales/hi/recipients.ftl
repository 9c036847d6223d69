### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ कई लोग
button-tags = 🏷 टैग
button-recipients-done = ✅ हो गया
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    चुने गए: { $chosen }
recipients-ask-tags =
    🏷 <b>कौन-से टैग?</b>

    जिनका इनमें से कोई टैग है, उन सबको मैसेज मिलेगा।
recipients-nobody = अभी कोई नहीं
recipients-none = पहले किसी को चुनें।
recipients-full = { $limit } चुने जा चुके हैं, इससे ज़्यादा नहीं हो सकते। टैग में ज़्यादा लोग आ सकते हैं: अपने कॉन्टैक्ट पर टैग लगाएँ।
recipients-more = { $names } और { $more } अन्य
recipient-several =
    👥 <b>{ $people } कॉन्टैक्ट को</b>: { $name }
    { $first } को यह इस तरह मिलेगा।
recipient-tags =
    { $to }
    🏷 उस दिन जिनका टैग { $tags } होगा, उन सबको मिलेगा।
confirm-gaps = ⚠️ { $placeholders } इनके लिए खाली रहेगा: { $name }. वहाँ कुछ और रखने के लिए { $example } लिखें।
send-confirm =
    <b>यह अभी भेजें?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ { $people } कॉन्टैक्ट को <b>भेजा जा रहा है</b>: { $name }। इसका क्या हुआ, आपको बताया जाएगा; /logs में भी दिखेगा।

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 सभी टैग ({ $total })
tags-list =
    { $total ->
        [0] 🏷 आपके पास अभी कोई टैग नहीं है। कोई कॉन्टैक्ट खोलें और “टैग” पर टैप करें।
        [one] 🏷 <b>टैग</b> ({ $total })
       *[other] 🏷 <b>टैग</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }

    इन सबको लिखने के लिए: <code>/send #{ $tag } नमस्ते</code>
tag-gone = यह टैग अब किसी पर नहीं है।

## What is noted about a contact

button-birthday = 🎂 जन्मदिन
button-clear = 🗑 हटाएँ
button-contact-zone = 🕘 टाइम ज़ोन
button-field = ✏️ फ़ील्ड जोड़ें
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = अभी: { $value }
contact-ask-tags =
    🏷 <b>{ $name } पर कौन-से टैग हों?</b> { $now }

    सभी टैग बीच में कॉमा लगाकर भेजें, जैसे <code>परिवार, ऑफ़िस</code>। फिर आप किसी टैग वाले सब लोगों को लिख सकते हैं: <code>/send #परिवार नमस्ते</code>
contact-ask-birthday =
    🎂 <b>{ $name } का जन्मदिन कब है?</b> { $now }

    जैसे <code>24 दिसंबर 1980</code>, या साल पता न हो तो <code>24 दिसंबर</code>। साल हो, तो मैसेज में { "{age}" } की जगह उम्र आएगी।
contact-ask-zone =
    🕘 <b>{ $name } किस टाइम ज़ोन में हैं?</b> { $now }

    शहर, देश या टाइम ज़ोन का नाम भेजें, जैसे <code>Asia/Dubai</code>। { "{time}" }, { "{date}" } और { "{weekday}" } उसी के हिसाब से लिखे जाएँगे। मैसेज शेड्यूल करते समय आप उसे इसी घड़ी के हिसाब से भेजना चुन सकते हैं; जो पहले से शेड्यूल है, वह वैसा ही रहेगा।
contact-ask-field =
    ✏️ <b>{ $name } के बारे में क्या याद रखना है?</b>

    नाम और मान भेजें, बीच में कोलन के साथ, जैसे <code>शहर: दिल्ली</code>। फिर मैसेज में { "{शहर}" } की जगह “दिल्ली” आएगा, और { "{शहर|आपका शहर}" } की जगह उनके लिए “आपका शहर” जिनका शहर नहीं लिखा है।{ $drop }
contact-field-drop = { "" }

    किसी फ़ील्ड को हटाने के लिए उस पर टैप करें।

## Errors

error-bad-tag = हर टैग में ज़्यादा से ज़्यादा { $limit } अक्षर हो सकते हैं, और एक कॉन्टैक्ट पर ज़्यादा से ज़्यादा 20 टैग। उनके बीच कॉमा लगाएँ: <code>परिवार, ऑफ़िस</code>। कुछ भी नहीं बदला गया।
error-bad-field = नाम और मान चाहिए, बीच में कोलन के साथ: <code>शहर: दिल्ली</code>। नाम में अक्षर, अंक और _ हो सकते हैं, ज़्यादा से ज़्यादा { $limit }; मान में ज़्यादा से ज़्यादा 200 अक्षर। ये नाम पहले से तय हैं: { $reserved }। कुछ भी नहीं बदला गया।
error-too-many-fields = पहले से { $limit } फ़ील्ड हैं, इससे ज़्यादा नहीं हो सकते। पहले एक हटाएँ।
error-bad-birthday = “{ $text }” को पक्के तौर पर जन्मदिन नहीं समझा जा सका। इस तरह लिखें: <code>24 दिसंबर 1980</code>, <code>24 दिसंबर</code> या <code>1980-12-24</code>। कुछ भी नहीं बदला गया।
cause-nobody-tagged = यह टैग अब किसी पर नहीं है।
cause-too-many-recipients = यह टैग 1,000 से ज़्यादा लोगों पर है; नाम के क्रम में पहले 1,000 को यह जाता है, बाकी को नहीं।
error-too-many-recipients = ये बहुत ज़्यादा हैं: एक मैसेज एक बार में ज़्यादा से ज़्यादा { $limit } को जाता है। कुछ भी सेव नहीं हुआ।
error-nobody-tagged = #{ $tag } टैग किसी पर नहीं है। टैग लगाने के लिए /contacts में कोई कॉन्टैक्ट खोलें और “टैग” पर टैप करें।
