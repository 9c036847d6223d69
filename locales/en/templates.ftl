### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 Duplicate
button-find = 🔎 Find
button-preview = 👁 Preview
button-preview-other = 👤 For somebody else
button-rename = 🏷 Title
button-reword = ✅ Yes, change them too
button-reword-not = No, leave them

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [one] { " " }One schedule was made from it.
       *[other] { " " }{ $schedules } schedules were made from it.
    }
template-used =
    { $used ->
        [one] Chosen once, on { $at }.
       *[other] Chosen { $used } times, last on { $at }.
    }
template-unused = Not chosen yet.
template-bad-title = A title needs 1 to { $limit } characters. For example: Birthday
template-delete =
    Delete the template <b>{ $title }</b>?{ $schedules ->
        [0] { "" }
        [one] { " " }One schedule was made from it. It keeps its text and goes on.
       *[other] { " " }{ $schedules } schedules were made from it. They keep their text and go on.
    }
template-changed =
    ✅ <b>{ $title }</b> is changed.

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [one] One schedule was made from this template. Shall it get the new text, too?
       *[other] { $schedules } schedules were made from this template. Shall they get the new text, too?
    }
template-reworded =
    { $schedules ->
        [0] No schedule was changed.
        [one] One schedule has the new text.
       *[other] { $schedules } schedules have the new text.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    For whom shall I fill it in?
template-preview =
    👁 <b>{ $title }</b>, as { $name } would get it now:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>Find a template</b>

    Send me the beginning of its title.
templates-found =
    🔎 { $total ->
        [0] No template begins with
        [one] One template begins with
       *[other] { $total } templates begin with
    } “{ $search }”. Choose, or send me another beginning.
