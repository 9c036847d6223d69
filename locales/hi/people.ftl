### Who may use the bot, for its owner.

button-people = 🔑 बॉट कौन चला सकता है
button-invite = ➕ किसी को आमंत्रित करें
button-copy-link = 📋 लिंक कॉपी करें
button-withdraw =
    { $count ->
        [one] ✖ खुला आमंत्रण वापस लें
       *[other] ✖ { $count } खुले आमंत्रण वापस लें
    }
button-remove = 🚫 हटाएँ
button-remove-keep = 🚫 हटाएँ, डेटा रखें
button-remove-erase = 🗑 हटाएँ, डेटा डिलीट करें
button-erase-theirs = 🗑 इनका डेटा डिलीट करें
button-erase-really = 🗑 हाँ, सब कुछ डिलीट करें

people =
    🔑 <b>बॉट कौन चला सकता है</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }

    हर कोई अपना WhatsApp लिंक करता है, और किसी को दूसरे का कुछ नहीं दिखता।{ $pending ->
        [0] { "" }
        [one] { " " }एक आमंत्रण खुला है।
       *[other] { " " }{ $pending } आमंत्रण खुले हैं।
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    बॉट के मालिक: आप।
person-card-listed =
    👤 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    इनका नाम ALLOWED_USER_IDS में है, इसलिए इन्हें यहाँ से हटाया नहीं जा सकता। बॉट चलाने वाला हटा सकता है: उस सेटिंग से यह ID निकालकर बॉट फिर से चालू करना होगा।
person-card-invited =
    👤 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    आमंत्रण से आए, यहाँ कब से: { $at }।
person-card-removed =
    🚫 <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    प्रवेश कब से बंद: { $at }। इनका डेटा रखा हुआ है; कुछ भी नहीं भेजा जाता। आमंत्रण से ये फिर आ सकते हैं।
person-card-leaving =
    ⏳ <b>{ $name }</b>
    Telegram ID <code>{ $number }</code>

    हटाया जा रहा है। यह अपने-आप चलता रहेगा, बॉट फिर से चालू होने के बाद भी; जब तक WhatsApp से संपर्क नहीं होता, तब तक रुका रहेगा।

invitation =
    🔑 <b>एक व्यक्ति के लिए आमंत्रण</b>

    यह लिंक उन तक पहुँचाएँ:
    { $link }

    या वे यहाँ यह लिखकर भेजें: <code>/start { $code }</code>

    यह { $until } तक चलेगा, और सिर्फ़ एक बार। इसकी कोई कॉपी नहीं रखी जाती, इसलिए यह दोबारा नहीं दिखाया जा सकता।
invitations-withdrawn =
    { $count ->
        [0] कोई आमंत्रण खुला नहीं था।
        [one] वह आमंत्रण अब किसी काम का नहीं।
       *[other] { $count } आमंत्रण अब किसी काम के नहीं।
    }
error-too-many-invitations = { $limit } आमंत्रण खुले हैं, और एक समय में इससे ज़्यादा नहीं हो सकते। उन्हें वापस लें, या उनके इस्तेमाल या ख़त्म होने तक इंतज़ार करें।
invited =
    🔑 <b>स्वागत है, { $name }।</b> अब आप यह बॉट इस्तेमाल कर सकते हैं। आप यहाँ जो रखेंगे, वह सिर्फ़ आपका है।

person-remove =
    <b>{ $name } को हटाएँ?</b>

    इन्हें जवाब मिलना बंद हो जाएगा, इनके शेड्यूल रुक जाएँगे, इंतज़ार में पड़ा कोई मैसेज नहीं जाएगा, और इनका WhatsApp डिस्कनेक्ट हो जाएगा।

    इनके कॉन्टैक्ट, टेम्पलेट, शेड्यूल और लॉग का क्या करना है?
person-erase =
    <b>{ $name } का सब कुछ डिलीट करें?</b>

    इनके कॉन्टैक्ट, टेम्पलेट, शेड्यूल, लॉग और सेटिंग्स। इसे वापस नहीं लिया जा सकता।
person-removed = { $name } के लिए यह बॉट अब बंद है।
farewell-kept = बॉट के मालिक ने आपका प्रवेश बंद कर दिया है। अब आपके लिए कुछ नहीं भेजा जाएगा, आपके शेड्यूल रुके हुए हैं, और आपका WhatsApp यहाँ से डिस्कनेक्ट है। आपका डेटा यहाँ रखा हुआ है; फिर से आमंत्रण मिलने पर सब कुछ वैसा ही मिलेगा।
farewell-erased = बॉट के मालिक ने आपका प्रवेश बंद कर दिया है। अब आपके लिए कुछ नहीं भेजा जाएगा, आपका WhatsApp यहाँ से डिस्कनेक्ट है, और यहाँ का आपका सारा डेटा डिलीट कर दिया गया है।
