// The person's own WhatsApp phone: links a device by its code, shows what the device sent, and lets the others answer.

import { act, pictureUrl } from "./api.js";
import { dayName, hourMinute } from "./clock.js";
import { $, ask, el, icon, menu } from "./dom.js";
import { endsRightToLeft, whatsappText } from "./rich.js";

// country codes of two digits; 1 and 7 have one, the others three
const TWO = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function number(chat) {
  const [digits, server] = chat.split("@");
  if (server === "g.us") return "Group";
  if (!/^\d{7,}$/.test(digits)) return digits;
  const code = /^[17]/.test(digits) ? 1 : TWO.test(digits) ? 2 : 3;
  return `+${digits.slice(0, code)} ${digits.slice(code, code + 3)} ${digits.slice(code + 3)}`;
}

const hue = (chat) => [...chat].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

function ticks(ack) {
  const [picture, name, label] = ack >= 3 ? ["ticks", "read", "Read"] : ack === 2 ? ["ticks", "", "Delivered"]
    : ack === 1 ? ["tick", "", "Sent"] : ack < 0 ? ["close", "failed", "Failed"] : ["clock", "", "Waiting"];
  const svg = icon(picture, `wa-ticks ${name}`);
  svg.removeAttribute("aria-hidden");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}

// what is no text, by its kind: an icon and a name
const KINDS = {
  image: ["photo", "Photo"], video: ["video", "Video"], gif: ["video", "GIF"], voice: ["voice", "Voice message"],
  sticker: ["photo", "Sticker"], document: ["file", "File"], location: ["place", "Location"],
  card: ["person", "Contact"], other: ["file", "Message"],
};

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

// what a message is, besides its words
function attachment(message) {
  const known = KINDS[message.kind];
  if (!known) return null;
  return message.picture ? picture(message, known[1]) : file(message, known);
}

// a picture that the phone no longer has is a file like any other
function picture(message, name) {
  return el("img", { className: `wa-picture ${message.kind}`, alt: message.caption || name, src: pictureUrl(message.id),
    on: { error: ({ target }) => target.replaceWith(file(message, KINDS[message.kind])) } });
}

function file(message, known) {
  const about = message.kind === "location" && message.latitude !== null
    ? `${message.latitude.toFixed(5)}, ${message.longitude.toFixed(5)}` : message.size ? size(message.size) : "";
  const title = message.names.join(", ") || message.filename || known[1];
  return el("div", { className: "wa-file" }, icon(known[0]),
    el("span", {}, el("b", { dir: "auto" }, title), about ? el("span", { dir: "ltr" }, about) : null));
}

function words(message) {
  if (message.kind === "text") return message.text;
  if (message.caption) return message.caption;
  // the others' messages have a caption as their text, as the gateway's events do
  return message.sender && message.kind !== "location" ? message.text : "";
}

function summary(message) {
  if (message.kind === "text") return message.text;
  return [KINDS[message.kind]?.[1] ?? "Message", words(message)].filter(Boolean).join(": ");
}

export class WhatsAppPhone {
  #state = null;
  #shown = "";
  #screen = "chats"; // chats, devices, camera, code, or a chat's id
  #drafts = new Map(); // what is written and not sent yet, by screen
  #say;

  constructor(say) { this.#say = say; }

  show(state) {
    const key = JSON.stringify(state);
    if (key === this.#shown) return;
    const was = this.#state;
    this.#shown = key;
    this.#state = state;
    if (!was) this.#screen = state.linked ? "chats" : "devices";
    else if (state.linked && !was.linked) this.#screen = "chats";
    else if (!state.linked && was.linked) this.#screen = "devices";
    this.#draw();
  }

  #go(screen) {
    this.#screen = screen;
    this.#draw();
  }

  #draw() {
    const active = $("wa").contains(document.activeElement) ? document.activeElement : null;
    const focused = active?.dataset.key;
    const caret = active?.selectionStart;
    const chats = new Map();
    for (const message of this.#state.messages) {
      chats.set(message.chat_id, [...(chats.get(message.chat_id) ?? []), message]);
    }
    const screens = {
      chats: () => this.#chats(chats), devices: () => this.#devices(), camera: () => this.#camera(),
      code: () => this.#code(),
    };
    $("wa").replaceChildren(...(screens[this.#screen] ?? (() => this.#chat(chats.get(this.#screen) ?? [])))());
    const log = $("wa").querySelector(".wa-chat");
    if (log) log.scrollTop = log.scrollHeight;
    const again = focused && $("wa").querySelector(`[data-key="${CSS.escape(focused)}"]`);
    again?.focus();
    if (again && caret !== undefined && caret !== null) again.setSelectionRange(caret, caret);
  }

  // A field that keeps what is written in it while the phone is drawn anew; `send` gives true for what has gone.
  #field(attributes, label, send) {
    const key = `write ${this.#screen}`;
    const input = el("input", { ...attributes, value: this.#drafts.get(key) ?? "", autocomplete: "off", data: { key },
      on: { input: () => this.#drafts.set(key, input.value) } });
    const form = el("form", { className: "wa-write", on: { submit: async (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (!text) return;
      input.value = "";
      this.#drafts.delete(key);
      if (!await send(text)) { this.#drafts.set(key, text); this.#draw(); }
    } } }, input, el("button", { className: "wa-send", ariaLabel: label }, icon("send")));
    return form;
  }

  #head(title, { back, more } = {}) {
    return el("header", { className: "wa-head" },
      back ? el("button", { className: "icon", ariaLabel: "Back", data: { key: "back" }, on: { click: back } }, icon("back"))
        : null,
      el("h2", { dir: "auto" }, title), more ?? null);
  }

  #more() {
    const button = el("button", { className: "icon", ariaLabel: "More", ariaHasPopup: "menu", data: { key: "more" } },
      icon("more"));
    button.addEventListener("click", () => menu(button, "WhatsApp", [
      ["Linked devices", "devices", () => this.#go("devices")],
    ]));
    return button;
  }

  #chats(chats) {
    const head = this.#head("WhatsApp", { more: this.#more() });
    if (chats.size === 0) {
      const [title, text] = this.#state.linked
        ? ["Nothing sent yet", "What the scheduler sends in your name shows up here, with its ticks."]
        : ["No chats", "Link a device first: under ⋮, Linked devices."];
      return [head, el("div", { className: "wa-empty" }, icon("clock", "wa-empty-icon"), el("h3", {}, title), el("p", {}, text))];
    }
    const newest = [...chats.entries()].sort(([, a], [, b]) => b.at(-1).at - a.at(-1).at);
    return [head, el("div", { className: "wa-list" }, newest.map(([chat, messages]) => {
      const last = messages.at(-1);
      const today = dayName(last.at) === "Today";
      return el("button", { className: "wa-row", data: { key: chat }, on: { click: () => this.#go(chat) } },
        this.#avatar(chat),
        el("span", { className: "wa-row-about" },
          el("b", { dir: "ltr" }, number(chat)),
          el("span", { className: "wa-last" }, last.sender ? null : ticks(last.ack),
            el("span", { dir: "auto" }, summary(last)))),
        el("time", {}, today ? hourMinute(last.at) : dayName(last.at)));
    })), this.#account()];
  }

  #avatar(chat) {
    const avatar = el("span", { className: "wa-avatar", ariaHidden: "true" }, icon("person"));
    avatar.style.setProperty("--hue", hue(chat));
    return avatar;
  }

  #account() {
    return el("p", { className: "wa-note" }, icon("lock"), `This is the phone of ${this.#state.account_name || "you"}.`);
  }

  #chat(messages) {
    const back = () => this.#go("chats");
    let day = "";
    const log = messages.flatMap((message) => {
      const name = dayName(message.at);
      const line = name === day ? [] : [el("div", { className: "day" }, el("span", {}, name))];
      day = name;
      const group = message.sender && message.sender !== message.chat_id;
      const said = words(message);
      return [...line, el("article", { className: message.sender ? "wa-bubble in" : "wa-bubble" },
        group ? el("b", { className: "wa-sender", dir: "ltr" }, number(message.sender)) : null,
        attachment(message),
        el("div", { className: "text", dir: "auto" }, whatsappText(said),
          el("span", { className: endsRightToLeft(said) ? "stamp left" : "stamp" }, hourMinute(message.at), message.sender ? null : ticks(message.ack))))];
    });
    const head = this.#head(number(this.#screen), { back });
    head.querySelector("h2").before(this.#avatar(this.#screen));
    return [head, el("div", { className: "wa-wall" }, el("div", {
      className: "wa-chat", role: "log", ariaLabel: "Messages", tabIndex: 0, data: { key: "log" },
    }, log)), this.#answer(this.#screen)];
  }

  // The person's own phone writes nothing here: what is tried out is that somebody else does.
  #answer(chat) {
    const who = chat.endsWith("@g.us") ? "a member of this group" : number(chat);
    const about = { placeholder: `Answer as ${who}`, ariaLabel: `Answer as ${who}`, maxLength: 4096, dir: "auto" };
    return this.#field(about, "Send the answer", (text) => this.#try(() => act("reply", { chat_id: chat, text })));
  }

  async #try(work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.#say(error.message);
      return false;
    }
  }

  #devices() {
    const back = () => this.#go("chats");
    const { available, linked, account_name: name } = this.#state;
    const head = this.#head("Linked devices", { back });
    if (!available) {
      return [head, el("div", { className: "wa-empty" }, icon("clock", "wa-empty-icon"),
        el("h3", {}, "One moment"), el("p", {}, "The WhatsApp gateway is starting."))];
    }
    if (linked) {
      return [head, el("div", { className: "wa-devices" },
        el("div", { className: "wa-device" }, el("span", { className: "wa-device-icon" }, icon("devices")),
          el("span", {}, el("b", {}, "WA Scheduler"), el("span", {}, `Linked to ${name || "this phone"}`))),
        el("button", { className: "wa-button plain", data: { key: "unlink" }, on: { click: () => this.#unlink() } },
          "Unlink device"),
        el("p", { className: "wa-note" }, icon("lock"), "Unlinking stops all sending until you link again."))];
    }
    return [head, el("div", { className: "wa-devices" },
      el("div", { className: "wa-art", ariaHidden: "true" }, icon("devices")),
      el("p", { className: "wa-lead" }, "Let the scheduler send in your name: ask the bot for a code with ",
        el("b", {}, "/whatsapp"), ", then link it here."),
      el("button", { className: "wa-button", data: { key: "link" }, on: { click: () => this.#go("camera") } },
        "Link a device"),
      el("p", { className: "wa-note" }, icon("lock"), "A made-up account: no real WhatsApp is involved."))];
  }

  #camera() {
    const back = () => this.#go("devices");
    const scan = el("button", { className: "wa-button", data: { key: "scan" } }, icon("qr"), "Scan the code");
    const said = el("p", { className: "wa-said", role: "status" });
    scan.addEventListener("click", async () => {
      scan.disabled = true;
      said.textContent = "Looking at the other phone…";
      try {
        await act("scan");
        said.textContent = "Linking…";
      } catch (error) {
        said.textContent = error.message;
      } finally {
        scan.disabled = false;
      }
    });
    return [this.#head("Scan code", { back }), el("div", { className: "wa-camera" },
      el("p", {}, "Point the camera at the code in the Telegram chat."),
      el("div", { className: "wa-finder", ariaHidden: "true" }, icon("qr")), scan, said,
      el("button", { className: "wa-link", data: { key: "by-number" }, on: { click: () => this.#go("code") } },
        "Link with phone number instead"))];
  }

  #code() {
    const back = () => this.#go("camera");
    const about = { placeholder: "ABCD-EFGH", ariaLabel: "Code", maxLength: 9, dir: "ltr", className: "wa-code" };
    return [this.#head("Enter code", { back }), el("div", { className: "wa-devices" },
      el("div", { className: "wa-art", ariaHidden: "true" }, icon("keys")),
      el("p", { className: "wa-lead" }, "Type in the code from the Telegram chat."),
      this.#field(about, "Link", (code) => this.#try(() => act("code", { code }))))];
  }

  async #unlink() {
    const sure = await ask({
      title: "Unlink this device?", text: "The scheduler cannot send until it is linked again.", yes: "Unlink", danger: true,
    });
    if (!sure) return;
    await this.#try(() => act("unlink"));
  }
}
