## The log

button-log-all = सभी
button-log-waiting = 🕓 इंतज़ार में
button-log-failed = ❌ नहीं गए
button-log-questions = ❔ आपके लिए
button-log-uncertain = ❓ पक्का नहीं
button-log-contact = 👤 कॉन्टैक्ट के हिसाब से
button-log-export = 📤 एक्सपोर्ट
button-history = 🗒 इतिहास

logs-all =
    🗒 <b>लॉग</b> ({ $total }), सबसे नए पहले{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
logs-waiting =
    🕓 <b>इंतज़ार में</b> ({ $total }), सबसे जल्दी जाने वाले पहले{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
logs-failed =
    ❌ <b>नहीं गए</b> ({ $total }), सबसे नए पहले{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
logs-questions =
    ❔ <b>आपका फ़ैसला चाहिए</b> ({ $total }), सबसे जल्दी जाने वाले पहले{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
logs-uncertain =
    ❓ <b>पक्का नहीं</b> ({ $total }), सबसे नए पहले{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), सबसे नए पहले{ $pages ->
        [one] { "" }
       *[other] , पेज { $page }/{ $pages }
    }
logs-none-all = अभी तक कुछ नहीं भेजा गया है।
logs-none-waiting = भेजे जाने के इंतज़ार में कुछ नहीं है।
logs-none-questions = ऐसा कुछ नहीं जिसमें आपका फ़ैसला चाहिए।
logs-none-uncertain = सब कुछ पक्का है।
logs-none-failed = सब कुछ ठीक से गया। 🎉
logs-of-none = <b>{ $name }</b> को अभी तक कुछ नहीं भेजा गया है।
logs-ask-contact = 👤 <b>किसके मैसेज देखने हैं?</b>

log-card =
    { $card }

    🕘 तय समय: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [one] … और इससे पहले का एक चरण
       *[other] … और इससे पहले के { $count } चरण
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = आपके फ़ैसले के इंतज़ार में
log-step-pending = कतार में
log-step-waits = इंतज़ार में
log-step-sending = भेजा जा रहा है
log-step-sent = WhatsApp को सौंपा गया
log-step-delivered = डिलीवर हुआ
log-step-read = पढ़ा गया
log-step-failed = नहीं भेजा गया
log-step-unknown = पक्का नहीं
log-step-expired = भेजने का समय निकल गया
log-step-cancelled = रद्द हुआ
log-cause-believed = आपने बताया कि यह पहुँच गया
log-cause-restricted = आपका अकाउंट फ़िलहाल नई चैट शुरू नहीं कर सकता
log-cause-quiet-hours = आपका शांत समय
log-cause-daily-cap = दिन की सीमा पूरी हो गई थी
log-cause-new-people = नए लोगों की दिन की सीमा पूरी हो गई थी
log-cause-snoozed = आपने बाद में फ़ैसला करना चाहा
log-cause-reminded = फिर से पूछा गया
log-cause-deleted = इसका शेड्यूल डिलीट कर दिया गया
log-cause-paused = इसका शेड्यूल रोक दिया गया
log-cause-moved = इसके शेड्यूल का समय बदल दिया गया
log-cause-left = आपके लिए बॉट का इस्तेमाल बंद हो गया था
log-cause-skipped = आपने इसे छोड़ दिया

## The log as a file

export-begun = फ़ाइल तैयार की जा रही है।
export-busy = पिछली फ़ाइल अभी तैयार हो रही है।
export-caption =
    📤 { $rows ->
        [0] लॉग में कोई मैसेज नहीं है।
        [one] लॉग: एक मैसेज।
       *[other] लॉग: { $rows } मैसेज।
    }
export-caption-cut = 📤 लॉग: { $total } में से पहले { $rows } मैसेज। एक फ़ाइल में इससे ज़्यादा नहीं आते।
export-failed = 😔 फ़ाइल भेजी नहीं जा सकी। कृपया थोड़ी देर बाद कोशिश करें।

## Many messages in one

summary =
    📬 <b>{ $total ->
        [one] एक मैसेज
       *[other] { $total } मैसेज
    }:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent = { $count } भेजे गए
summary-arrived = { $count } भेजे गए ({ $delivered } डिलीवर हुए, { $read } पढ़े गए)
summary-failed = { $count } नहीं जा पाए
summary-expired = { $count } का समय निकल गया
summary-unknown = { $count } पक्के नहीं
summary-waiting = { $count } इंतज़ार में
summary-cancelled = { $count } रद्द
button-summary-failed = ❌ देखें, कहाँ आपकी ज़रूरत है
button-summary-all = 🗒 लॉग

## The day at a glance

digest =
    ☀️ <b>आपका दिन एक नज़र में</b>

    बीता कल: { $yesterday }
    आज: { $today }
digest-counts = { $sent } भेजे गए, { $delivered } डिलीवर हुए, { $read } पढ़े गए, { $failed } नहीं जा पाए।
digest-quiet = कुछ नहीं भेजा गया।
digest-free = कुछ नहीं जाना है।
digest-planned =
    { $planned } जाने हैं, सबसे पहले { $at } पर { $name }{ $others ->
        [0] { "" }
        [one] { " " }और एक अन्य
       *[other] { " " }और { $others } अन्य
    } को।
