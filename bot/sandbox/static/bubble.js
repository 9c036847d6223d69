// One message of the Telegram chat as an element.

import { fileUrl } from "./api.js";
import { hourMinute } from "./clock.js";
import { el, icon } from "./dom.js";
import { endsRightToLeft, telegramText } from "./rich.js";

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

function photo(message, phone) {
  const { file_id: id, width, height } = message.photo.at(-1);
  const image = el("img", { src: fileUrl(id), alt: message.caption ?? "Picture", width, height });
  return el("button", {
    className: "photo", type: "button", ariaLabel: "Enlarge the picture", on: { click: () => phone.enlarge(id) },
  }, image);
}

function attachment(message) {
  for (const kind of ["document", "video", "audio", "voice"]) {
    const file = message[kind];
    if (!file) continue;
    return el("a", { className: "file", href: fileUrl(file.file_id), download: file.file_name ?? kind },
      el("span", { className: "round" }, icon("file")),
      el("span", { className: "file-about" },
        el("b", { dir: "auto" }, file.file_name ?? kind), el("span", {}, size(file.file_size ?? 0))));
  }
  if (message.contact) {
    const { first_name: first, last_name: last, phone_number: number } = message.contact;
    return el("div", { className: "file" },
      el("span", { className: "round" }, icon("person")),
      el("span", { className: "file-about" },
        el("b", { dir: "auto" }, [first, last].filter(Boolean).join(" ")), el("span", { dir: "ltr" }, number)));
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return el("div", { className: "file" },
      el("span", { className: "round" }, icon("place")),
      el("span", { className: "file-about" },
        el("b", {}, "Location"), el("span", { dir: "ltr" }, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)));
  }
  return null;
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const name = from.sender_user_name ?? from.sender_user?.first_name ?? "somebody";
  return el("p", { className: "forwarded" }, "Forwarded from ", el("b", { dir: "auto" }, name));
}

function quote(message, phone) {
  const to = message.reply_to_message;
  if (!to) return null;
  const who = to.from?.is_bot ? phone.botName : "You";
  return el("button", { className: "quote", type: "button", on: { click: () => phone.jump(to.message_id) } },
    el("b", { dir: "auto" }, who), el("span", { dir: "auto" }, summary(to)));
}

export function summary(message) {
  const text = message.text ?? message.caption;
  if (text) return text;
  const kinds = { photo: "Photo", document: "File", video: "Video", audio: "Audio", voice: "Voice message",
    sticker: "Sticker", contact: "Contact", location: "Location" };
  return kinds[Object.keys(kinds).find((kind) => message[kind])] ?? "Message";
}

const STYLES = { primary: "primary", success: "success", danger: "danger" };

function inlineButton(button, message, phone) {
  const label = el("span", { dir: "auto" }, button.text);
  const className = STYLES[button.style] ?? "";
  if (button.url) {
    const safe = /^(?:https?|tg):/i.test(button.url) ? button.url : `http://${button.url}`;
    return el("a", { className, href: safe, target: "_blank", rel: "noopener noreferrer" }, label,
      icon("out", "corner"));
  }
  const press = () => {
    if (button.copy_text) phone.copy(button.copy_text.text);
    else if (button.callback_data) phone.tap(message.message_id, button.callback_data);
    else phone.toast("The sandbox has no use for this button.");
  };
  return el("button", {
    className, type: "button", data: button.callback_data ? { data: button.callback_data } : undefined,
    on: { click: press },
  }, label, button.copy_text ? icon("copy", "corner") : null);
}

export function bubble(message, phone) {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const only = !text && (message.photo || message.sticker);
  const stamp = el("span", { className: endsRightToLeft(text) ? "stamp left" : "stamp" },
    message.edit_date ? "edited " : null, hourMinute(message.date * 1000),
    message.outgoing ? icon("ticks", "ticks") : null);
  const more = el("button", {
    className: "more", type: "button", ariaLabel: "Message actions", ariaHasPopup: "menu",
    on: { click: (event) => phone.actions(message, event.currentTarget) },
  }, icon("more"));
  const body = el("div", { 
    className: ["bubble", only && "bare", message.photo && "with-photo", message.edit_date && "edited"]
      .filter(Boolean).join(" "),
  },
    origin(message), quote(message, phone),
    message.photo ? photo(message, phone) : null,
    message.sticker ? el("img", { className: "sticker", src: fileUrl(message.sticker.file_id), alt: "Sticker" }) : null,
    attachment(message),
    text ? el("div", { className: "text", dir: "auto" },
      telegramText(text, entities, (command) => phone.say(command)), stamp) : stamp);
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const keys = rows.length
    ? el("div", { className: "inline-keys" }, rows.map((row) =>
      el("div", { className: "keys-row" }, row.map((button) => inlineButton(button, message, phone)))))
    : null;
  return el("article", {
    className: `message ${message.outgoing ? "out" : "in"}`, id: `message-${message.message_id}`,
    ariaLabel: message.outgoing ? "You" : phone.botName,
    on: { contextmenu: (event) => {
      if (event.target.closest("a, button.inline-link")) return;
      event.preventDefault();
      phone.actions(message, more);
    } },
  }, el("div", { className: "bubble-line" }, body, more),
  keys,
  message.reaction ? el("span", { className: "reaction", ariaLabel: `Reaction ${message.reaction}` }, message.reaction)
    : null);
}
