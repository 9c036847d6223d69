### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = एक बार
repeat-daily = रोज़
repeat-workdays = सोमवार से शुक्रवार
repeat-weekly = हर हफ़्ते
repeat-monthly = हर महीने…
repeat-yearly = हर साल
repeat-weekdays = चुने हुए दिन…
repeat-every = कुछ-कुछ दिन पर…
repeat-expert = 🤓 नियम से…
repeat-day-chosen = ✅ { $day }
repeat-never = कभी नहीं
repeat-months = { $months ->
    [12] 1 साल तक: { $day }
    [one] { $months } महीने तक: { $day }
   *[other] { $months } महीने तक: { $day }
}
repeat-times = { $times } बार
unit-days = दिन
unit-weeks = हफ़्ते
unit-months = महीने
create-ask-weekdays =
    🔁 <b>किन दिनों पर?</b>

    दिनों पर टैप करें, फिर “हो गया” पर।
create-ask-every =
    🔁 <b>{ $repeat }</b>

    बटनों से बदलें, या कोई संख्या लिखें।
create-ask-monthly = 🔁 <b>महीने के किस दिन?</b>
create-ask-expert =
    🤓 <b>नियम लिखें।</b>

    RFC 5545 का RRULE: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    या cron, जिसका समय आपकी घड़ी से चलेगा: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>कब ख़त्म हो?</b>

    { $repeat }।
    चुनें, या कोई तारीख लिखें, जैसे <code>24 दिसंबर</code>, या बताएँ कि कितनी बार।
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = आपका चुना समय, { $at }, इनमें नहीं आता, इसलिए शुरुआत उसके बाद वाले पहले समय से होगी।
repeat-moved = घड़ी बदलने के कारण { $day } को { $time } होता ही नहीं: { $instead } पर भेजा जाएगा।
repeat-no-days = कम से कम एक दिन चुनें।
repeat-no-number = 1 से { $highest } तक की कोई संख्या चाहिए।
repeat-no-end = “{ $word }” से समझ नहीं आया कि कब खत्म करना है। जैसे <code>24 दिसंबर</code> या <code>5 बार</code> लिखकर देखें।
repeat-not-counted = इस नियम में दो नियम हैं, जिनकी गिनती नहीं हो सकती। इसके बजाय कोई तारीख दें।
repeat-ends-before = यह { $at } को शुरू होने से पहले ही ख़त्म हो जाएगा।
button-done = ✅ हो गया
button-fewer = −
button-more = +
button-ends = 🏁 अंत

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [one] { $skipped } बार छोड़ा जाएगा
       *[other] { $skipped } बार छोड़ा जाएगा
    })
schedule-asks =
    { $repeat }
    🙋 हर बार भेजने से पहले आपसे पूछा जाएगा
button-ask-first-off = 🙋 पहले पूछें: नहीं
button-ask-first-on = 🙋 पहले पूछें: हाँ
button-marks-off = 🖋 *बोल्ड* को बोल्ड दिखाएँ: नहीं
button-marks-on = 🖋 *बोल्ड* को बोल्ड दिखाएँ: हाँ
button-skip-next = ⏭ अगला छोड़ें
button-skip-date = 📅 कोई तारीख छोड़ें
button-run-now = ⚡ अभी भेजें
button-run-really = ⚡ हाँ, अभी भेजें
button-edit = ✏️ बदलें
button-save = 💾 सेव करें
button-undo = ↩️ वापस लें
skip-done = अगला छोड़ दिया जाएगा।
skip-dates =
    📅 <b>किस-किस बार छोड़ना है?</b>

    टैप करके चुनें; वापस लेने के लिए उसी पर फिर से टैप करें।
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: छोड़ा जाएगा
run-now =
    ⚡ <b>{ $name } को यह अभी भेजें?</b> यह एक अतिरिक्त मैसेज होगा; शेड्यूल वैसा ही रहेगा।

    <blockquote>{ $text }</blockquote>
run-begun = भेजा जा रहा है।
edit-confirm =
    ✏️ <b>शेड्यूल बदलें</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = इस बीच शेड्यूल बदल गया है, इसलिए कुछ भी सेव नहीं हुआ। कृपया इसे फिर से देख लें।
edit-saved = ✅ <b>बदल दिया गया।</b> अगला: { $at }।
edit-saved-paused = ✅ <b>बदल दिया गया।</b> यह अभी भी रुका हुआ है: फिर से चालू करने तक कुछ नहीं भेजा जाएगा।
schedule-restored = शेड्यूल वापस आ गया।

## Asking first

delivery-awaiting_approval =
    🙋 <b>क्या यह भेजें?</b> किसे: { $name }
    इसका समय: { $due }। { $again }, और { $until } तक जवाब न मिलने पर यह नहीं भेजा जाएगा।

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [one] { $name } और एक अन्य
   *[other] { $name } और { $others } अन्य
}
approval-asked = यह आपके जवाब के इंतज़ार में है
approval-snoozed = { $at } पर फिर से पूछा जाएगा
approval-ask-text =
    ✏️ <b>सिर्फ़ इस बार, इसकी जगह क्या भेजना है?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = इस बीच इसका फ़ैसला हो चुका है, इसलिए कुछ नहीं बदला गया।
button-approve = ✅ भेजें
button-approve-edit = ✏️ बदलें
button-approve-skip = ⏭ छोड़ें
button-snooze-minutes = 💤 10 मिनट
button-snooze-hour = 💤 1 घंटा
mark-awaiting_approval = 🙋

error-last-run = अब बस यही एक बार बाकी है। इसके बजाय शेड्यूल को रोकें या डिलीट करें।
error-undo-too-late = इसे वापस लेने का समय निकल चुका है। नए सिरे से बनाने के लिए: /create
