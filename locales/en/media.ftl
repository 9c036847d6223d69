### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = This file is too large: Telegram gives me files of up to { $limit } MB. Send it smaller, for example a compressed video, or send a link to it.
error-storage-full = Your files would take more than { $limit } MB. Delete schedules or templates with files that you no longer need, and try again.
error-file-gone = The file of this message is not kept any more. Please send it to me again.
cause-file-gone = its file is not kept any more.
