### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>शेड्यूल</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
schedules-today =
    🗓 <b>शेड्यूल, आज जाने वाले</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
schedules-week =
    🗓 <b>शेड्यूल, इस हफ़्ते जाने वाले</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
schedules-paused =
    🗓 <b>शेड्यूल, रुके हुए</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
schedules-finished =
    🗓 <b>शेड्यूल, पूरे हो चुके</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }

    फिर से शेड्यूल करने के लिए किसी पर टैप करें।
schedules-of =
    🗓 <b>{ $name } के लिए शेड्यूल</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }

    जो { $name } के किसी टैग को जाता है, वह इस सूची में नहीं है।
schedules-none-all = 🗓 कुछ भी शेड्यूल नहीं है।
schedules-none-today = 🗓 आज के लिए और कुछ शेड्यूल नहीं है।
schedules-none-week = 🗓 इस हफ़्ते के लिए और कुछ शेड्यूल नहीं है।
schedules-none-paused = 🗓 कोई शेड्यूल रुका हुआ नहीं है।
schedules-none-finished = 🗓 अभी तक कोई शेड्यूल पूरा नहीं हुआ है।
schedules-after-delete =
    🗑 <b>डिलीट हुआ:</b> { $name } के लिए बना शेड्यूल
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>किसके शेड्यूल देखने हैं?</b>
button-schedules-all = सभी { $total }
button-schedules-today = आज { $total }
button-schedules-week = इस हफ़्ते { $total }
button-schedules-paused = ⏸ रुके हुए { $total }
button-schedules-finished = 🏁 पूरे हुए { $total }
button-schedules-contact = 👤 कॉन्टैक्ट के हिसाब से
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ इसके बाद: कुछ नहीं।
schedule-held-next =
    फिर से चालू करने तक कुछ नहीं भेजा जाएगा। अगला समय यह होता:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at }: यह समय रुकने के दौरान निकल गया, और इसके बाद कुछ नहीं है।
schedule-finished =
    🏁 <b>{ $name }</b> के लिए बना शेड्यूल पूरा हो चुका है। क्या-क्या भेजा गया, /logs में देखें।

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 कॉपी बनाएँ
button-schedule-again = ⏰ फिर से शेड्यूल करें

## The calendar

button-agenda = 📆 कैलेंडर
agenda =
    📆 <b>कब क्या जाना है</b> ({ $zone })

    { $days ->
        [0] इस महीने कुछ नहीं जाना है।
        [one] इस महीने एक दिन मैसेज जाने हैं।
       *[other] इस महीने { $days } दिन मैसेज जाने हैं।
    } दिन के साथ लगा छोटा अंक बताता है कि कितनी बार, और छोटा + यानी नौ से ज़्यादा बार: क्या जाना है, यह देखने के लिए उस पर टैप करें।
agenda-partly =
    { $agenda }
    आपके शेड्यूल इतने ज़्यादा हैं कि सिर्फ़ अगले { $limit } गिने गए हैं।
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] इस दिन कुछ नहीं जाना है।
        [one] एक शेड्यूल का समय है।
       *[other] { $total } शेड्यूल का समय है।
    }{ $pages ->
        [one] { "" }
       *[other] { " " }यह पेज { $page }/{ $pages } है।
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = यह दिन बीत चुका है। क्या-क्या भेजा गया, /logs में देखें।

## All at once

button-pause-all = ⏸ सब रोकें
button-resume-all = ▶️ सब फिर से चालू करें
button-pause-all-really = ⏸ हाँ, सब रोकें
button-resume-all-really = ▶️ हाँ, सब फिर से चालू करें
pause-all =
    { $total ->
        [one] ⏸ <b>{ $total } चालू शेड्यूल रोकें?</b>
       *[other] ⏸ <b>सभी { $total } चालू शेड्यूल रोकें?</b>
    }

    जब तक आप इन्हें फिर से चालू न करें, एक-एक करके या सब एक साथ, इनमें से कुछ नहीं जाएगा। जो अभी जाने के इंतज़ार में है, जैसे आपका शांत समय खत्म होने तक, वह रद्द हो जाएगा।
resume-all =
    { $total ->
        [one] ▶️ <b>{ $total } रुका हुआ शेड्यूल फिर से चालू करें?</b>
       *[other] ▶️ <b>सभी { $total } रुके हुए शेड्यूल फिर से चालू करें?</b>
    }

    इनमें वे भी हैं जिन्हें आपने एक-एक करके रोका था। रुके रहने के दौरान जिनका समय निकल गया, वे मैसेज छोड़ दिए जाएँगे, और जिस शेड्यूल में कुछ नहीं बचा, वह पूरा माना जाएगा।
paused-all = { $total ->
    [0] सभी शेड्यूल पहले से रुके हुए हैं।
    [one] { $total } शेड्यूल रोका गया।
   *[other] { $total } शेड्यूल रोके गए।
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [one] { " " }इंतज़ार कर रहा { $count } मैसेज रद्द किया गया।
   *[other] { " " }इंतज़ार कर रहे { $count } मैसेज रद्द किए गए।
}
resumed-all = { $total ->
    [one] { $total } शेड्यूल फिर से चालू।
   *[other] { $total } शेड्यूल फिर से चालू।
}
resumed-all-over = { $over ->
    [one] रुके रहने के दौरान एक शेड्यूल पूरा हो गया; फिर से चालू: { $total }।
   *[other] रुके रहने के दौरान { $over } शेड्यूल पूरे हो गए; फिर से चालू: { $total }।
}
