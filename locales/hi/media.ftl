### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = यह फ़ाइल बहुत बड़ी है: Telegram से ज़्यादा से ज़्यादा { $limit } MB की फ़ाइलें मिलती हैं। इसे छोटा करके भेजें, जैसे कंप्रेस किया हुआ वीडियो, या इसका लिंक भेजें।
error-storage-full = आपकी फ़ाइलें { $limit } MB से ज़्यादा जगह ले लेंगी। फ़ाइलों वाले जो शेड्यूल या टेम्पलेट अब नहीं चाहिए, उन्हें डिलीट करके फिर से कोशिश करें।
error-file-gone = इस मैसेज की फ़ाइल अब यहाँ नहीं रखी है। कृपया उसे फिर से भेजें।
cause-file-gone = इसकी फ़ाइल अब यहाँ नहीं रखी है।
error-unsupported = इसे आगे नहीं भेजा जा सकता: WhatsApp में ऐसा कुछ नहीं है। टेक्स्ट, फ़ोटो, वीडियो, वॉइस मैसेज, फ़ाइलें, स्टिकर, लोकेशन और कॉन्टैक्ट भेजे जा सकते हैं।
error-sticker-animated = यह स्टिकर हिलता-डुलता है, और WhatsApp इसे नहीं दिखा सकता। जो स्टिकर हिलते नहीं, वे चलेंगे।
error-file-not-fetched = Telegram से अभी फ़ाइल नहीं मिल पाई। कृपया उसे एक बार और भेजें।
error-one-only = यहाँ एक बार में एक ही मैसेज लिया जा सकता है। एल्बम के बजाय एक फ़ोटो या फ़ाइल भेजें।
error-uncaptioned = WhatsApp वॉइस मैसेज के नीचे टेक्स्ट नहीं दिखाता। वॉइस मैसेज या टेक्स्ट, दोनों में से कोई एक भेजें।

## What it is

content-image = 📷 फ़ोटो
content-video = 🎬 वीडियो
content-gif = 🎞 GIF
content-voice = 🎤 वॉइस मैसेज
content-sticker = 😀 स्टिकर
content-document = 📎 फ़ाइल
content-file = 📎 { $file }
content-place = 📍 लोकेशन
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [one] 👤 { $name } और एक अन्य कॉन्टैक्ट
       *[other] 👤 { $name } और { $more } अन्य कॉन्टैक्ट
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } “{ $text }”
content-lines =
    { $before }
    { $line }
content-album =
    🗂 { $total } का एल्बम, एक के बाद एक भेजा जाएगा:
    { $parts }
content-several =
    🗂 { $total } मैसेज, एक के बाद एक:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    अब आप जो टेक्स्ट भेजेंगे, वह इसके साथ जाएगा; कुछ और भेजने पर वह इसकी जगह ले लेगा।
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    अब आप जो भेजेंगे, वह इसकी जगह ले लेगा।
text-kept =
    आपका संदेश, कॉपी करके सुधारने के लिए:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>इसका क्या करना है?</b>
card-known = ✔️ { $phone } पहले से सेव है, नाम: { $name }।
card-refused = ⚠️ { $name } ({ $number }) सेव नहीं हो सकता: नाम और देश के कोड वाला फ़ोन नंबर चाहिए।
cards-full = एक बार में ज़्यादा से ज़्यादा { $limit } कॉन्टैक्ट लिए जा सकते हैं। अभी भेजा गया कॉन्टैक्ट नहीं जोड़ा गया।
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>इसका क्या करना है?</b>
spare-undecided = पहले इसके बारे में तय करें। अभी जो भेजा, वह नहीं लिया गया; बाद में दोबारा भेजें।
button-as-template = 📄 टेम्पलेट के रूप में सेव करें
button-save-contact = ➕ कॉन्टैक्ट के रूप में सेव करें
button-send-card = ✉️ किसी को भेजें
button-spare-instead = ✏️ इसकी जगह यह भेजें
button-spare-more = ➕ एक और मैसेज के तौर पर भेजें
button-without-file = 🗑 फ़ाइल के बिना
