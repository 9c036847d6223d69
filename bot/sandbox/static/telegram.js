// The Telegram phone: the chat with the bot.

import { act, fileUrl, upload } from "./api.js";
import { bubble, summary } from "./bubble.js";
import { dayName } from "./clock.js";
import { $, ask, el, menu } from "./dom.js";

const ACTIONS = {
  typing: "typing", upload_photo: "sending a photo", upload_document: "sending a file",
  upload_video: "sending a video", upload_voice: "sending a voice message", choose_sticker: "choosing a sticker",
};

export class TelegramPhone {
  #chat = null;
  #messages = new Map();
  #nodes = new Map();
  #draft = null; // {kind: "reply" | "edit", message}
  #actionSeen = 0;
  #actionTimer = 0;
  #keysShown = true;
  #atEnd = true;

  constructor() {
    this.#followEnd();
    $("composer").addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
    $("draft").addEventListener("keydown", (event) => this.#key(event));
    $("draft").addEventListener("input", () => this.#grow());
    $("draft").addEventListener("paste", (event) => this.#paste(event));
    $("start").addEventListener("click", () => this.#startOrUnblock());
    $("attach").addEventListener("click", () => this.#attach());
    $("menu").addEventListener("click", () => this.#toggleCommands());
    $("keys").addEventListener("click", () => { this.#keysShown = !this.#keysShown; this.#showKeyboard(); });
    $("draft-drop").addEventListener("click", () => this.#setDraft(null));
    $("bot-more").addEventListener("click", () => this.#chatMenu());
    $("pinned").addEventListener("click", () => this.jump(this.#chat.pinned));
    $("viewer").addEventListener("click", () => $("viewer").close());
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#closeCommands(); });
    document.addEventListener("pointerdown", (event) => {
      if (!event.target.closest("#commands, #menu, #composer")) this.#closeCommands();
    });
  }

  get botName() { return this.#chat?.bot.first_name ?? "Bot"; }

  show(chat, whole) {
    if (whole) {
      this.#messages.clear();
      this.#nodes.clear();
      $("chat").replaceChildren();
    }
    this.#chat = chat;
    this.#showMessages(chat);
    this.#showHead(chat);
    this.#showKeyboard();
    this.#showAction(chat.action);
    if (!whole) for (const toast of chat.toasts) this.#answer(toast);
  }

  #showMessages(chat) {
    const log = $("chat");
    const first = this.#nodes.size === 0;
    const sent = chat.messages.some((message) => message.outgoing && !this.#messages.has(message.message_id));
    for (const message of chat.messages) {
      this.#messages.set(message.message_id, message);
      const node = bubble(message, this);
      this.#nodes.get(message.message_id)?.replaceWith(node);
      this.#nodes.set(message.message_id, node);
    }
    const there = new Set(chat.message_ids);
    for (const [id, node] of this.#nodes) {
      if (there.has(id)) continue;
      node.remove();
      this.#nodes.delete(id);
      this.#messages.delete(id);
    }
    this.#arrange(log, chat.message_ids);
    for (const button of log.querySelectorAll(".inline-keys button.busy")) button.classList.remove("busy");
    for (const { message_id: id, data } of chat.pending) {
      for (const button of this.#nodes.get(id)?.querySelectorAll("[data-data]") ?? []) {
        if (button.dataset.data === data) button.classList.add("busy");
      }
    }
    if (first || this.#atEnd || sent) this.#toEnd();
  }

  // Puts the elements in order, with a line before each day and less room between messages of one side.
  #arrange(log, ids) {
    const days = new Map([...log.querySelectorAll(".day")].map((line) => [line.textContent, line]));
    const wanted = [];
    let lastDay = "";
    let last = null;
    for (const id of ids) {
      const message = this.#messages.get(id);
      const node = this.#nodes.get(id);
      if (!message || !node) continue;
      const day = dayName(message.date * 1000);
      if (day !== lastDay) {
        wanted.push(days.get(day) ?? el("div", { className: "day" }, el("span", {}, day)));
        lastDay = day;
        last = null;
      }
      node.classList.toggle("follows", last === message.outgoing);
      last = message.outgoing;
      wanted.push(node);
    }
    for (const line of days.values()) if (!wanted.includes(line)) line.remove();
    // what is in its place already is not touched, for moving an element takes its focus away
    let next = log.firstChild;
    for (const node of wanted) {
      if (node === next) next = next.nextSibling;
      else log.insertBefore(node, next);
    }
  }

  #toEnd() {
    this.#atEnd = true;
    $("chat").scrollTop = $("chat").scrollHeight;
  }

  // Stays at the newest message when the keyboard opens or a picture arrives, unless somebody scrolled up.
  #followEnd() {
    const log = $("chat");
    let room = 0;
    const stay = () => {
      room = log.scrollHeight - log.clientHeight;
      if (this.#atEnd) this.#toEnd();
    };
    log.addEventListener("scroll", () => {
      // a scroll that comes of a change of size says nothing about what the person wants to see
      const now = log.scrollHeight - log.clientHeight;
      if (now === room) this.#atEnd = room - log.scrollTop < 60;
      room = now;
    });
    log.addEventListener("load", stay, true);
    new ResizeObserver(stay).observe(log);
    new MutationObserver(stay).observe(log, { childList: true, subtree: true });
  }

  #showHead(chat) {
    $("bot-name").textContent = $("welcome-name").textContent = chat.bot.first_name;
    for (const avatar of document.querySelectorAll(".bot-avatar")) {
      avatar.textContent = [...chat.bot.first_name][0]?.toUpperCase() ?? "B";
    }
    $("welcome").hidden = chat.started || chat.message_ids.length > 0;
    $("welcome-text").textContent = chat.bot.description || "Press START to meet the bot.";
    const closed = !chat.started || chat.blocked;
    $("start").hidden = !closed;
    $("start").textContent = chat.blocked ? "RESTART BOT" : "START";
    $("composer").hidden = closed;
    $("menu").hidden = chat.commands.length === 0;
    const pinned = this.#messages.get(chat.pinned);
    $("pinned").hidden = !pinned;
    if (pinned) $("pinned-text").textContent = summary(pinned);
  }

  #showAction(action) {
    clearTimeout(this.#actionTimer);
    const idle = () => {
      $("bot-status").textContent = this.#chat.blocked ? "stopped" : "bot";
      $("bot-status").classList.remove("acting");
    };
    if (!action || action.version <= this.#actionSeen) { if (!action) idle(); return; }
    this.#actionSeen = action.version;
    $("bot-status").textContent = `${ACTIONS[action.kind] ?? "busy"}…`;
    $("bot-status").classList.add("acting");
    this.#actionTimer = setTimeout(idle, 5000);
  }

  #showKeyboard() {
    const keyboard = this.#chat?.keyboard;
    $("keys").hidden = !keyboard;
    $("keys").setAttribute("aria-pressed", String(Boolean(keyboard) && this.#keysShown));
    $("keyboard").hidden = !keyboard || !this.#keysShown || this.#chat.blocked;
    $("draft").placeholder = keyboard?.input_field_placeholder || "Message";
    const rows = keyboard?.keyboard ?? [];
    $("keyboard").replaceChildren(...rows.map((row) => el("div", { className: "keys-row" }, row.map((key) =>
      el("button", { type: "button", dir: "auto", on: { click: () => this.#pressKey(key) } }, key.text)))));
  }

  async #pressKey(key) {
    if (key.request_contact) {
      const answer = await ask({ title: "Share your phone number?", text: `${this.botName} will see it.`, yes: "Share" });
      if (answer) await this.#do(() => act("contact"));
    } else if (key.request_location) {
      await this.#askPlace();
    } else {
      await this.say(key.text);
    }
  }

  #answer(toast) {
    if (toast.alert) ask({ title: this.botName, text: toast.text, no: "" });
    else this.toast(toast.text);
  }

  toast(text) {
    const node = el("div", { className: "toast", dir: "auto" }, text);
    $("toasts").append(node);
    setTimeout(() => node.remove(), 4000);
  }

  async #do(work) {
    try {
      return await work();
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  say(text) { return this.#do(() => act("say", { text })); }

  tap(id, data) {
    for (const button of this.#nodes.get(id)?.querySelectorAll("[data-data]") ?? []) {
      if (button.dataset.data === data) button.classList.add("busy");
    }
    return this.#do(() => act("tap", { message_id: id, data }));
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast("Copied");
    } catch {
      this.toast(`The browser does not let the page copy: ${text}`);
    }
  }

  enlarge(id) {
    $("viewer").querySelector("img").src = fileUrl(id);
    $("viewer").showModal();
  }

  jump(id) {
    const node = this.#nodes.get(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.add("flash");
    setTimeout(() => node.classList.remove("flash"), 1200);
  }

  actions(message, anchor) {
    const text = message.text ?? message.caption ?? "";
    const items = [["Reply", null, () => this.#setDraft({ kind: "reply", message })]];
    if (text) items.push(["Copy text", null, () => this.copy(text)]);
    if (message.outgoing && message.text) items.push(["Edit", null, () => this.#setDraft({ kind: "edit", message })]);
    items.push(["Delete", null, () => this.#do(() => act("delete", { message_id: message.message_id })), "danger"]);
    menu(anchor, "Message actions", items);
  }

  write(text) {
    if ($("composer").hidden) { this.say(text); return; }
    $("draft").value = text;
    this.#grow();
    $("draft").focus();
  }

  #setDraft(draft) {
    this.#draft = draft;
    $("draft-about").hidden = !draft;
    if (draft) {
      $("draft-title").textContent = draft.kind === "edit" ? "Edit message" : "Reply";
      $("draft-text").textContent = summary(draft.message);
      if (draft.kind === "edit") $("draft").value = draft.message.text;
    } else {
      $("draft").value = "";
    }
    this.#grow();
    $("draft").focus();
  }

  async #submit() {
    const text = $("draft").value;
    if (!text.trim()) return;
    const draft = this.#draft;
    const id = draft?.message.message_id;
    this.#setDraft(null);
    this.#closeCommands();
    const sent = await this.#do(() => {
      if (draft?.kind === "edit") return act("edit", { message_id: id, text });
      return act("say", draft ? { text, reply_to: id } : { text });
    });
    // what could not be sent is not lost
    if (!sent && !$("draft").value) { $("draft").value = text; this.#grow(); }
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#draft) {
      this.#setDraft(null);
    } else if (event.key === "ArrowUp" && !$("draft").value) {
      const mine = [...this.#messages.values()].filter((message) => message.outgoing && message.text);
      if (mine.length) { event.preventDefault(); this.#setDraft({ kind: "edit", message: mine.at(-1) }); }
    }
  }

  #grow() {
    const draft = $("draft");
    draft.style.height = "auto";
    draft.style.height = `${Math.min(draft.scrollHeight, 140)}px`;
    $("composer").classList.toggle("writing", draft.value.trim() !== "");
    if (/^\/\w*$/.test(draft.value)) this.#showCommands(draft.value.slice(1));
    else this.#closeCommands();
  }

  #toggleCommands() {
    if ($("commands").hidden) this.#showCommands("");
    else this.#closeCommands();
  }

  #showCommands(prefix) {
    const commands = (this.#chat?.commands ?? []).filter(({ command }) => command.startsWith(prefix));
    $("commands").replaceChildren(...commands.map(({ command, description }) => el("button", {
      role: "menuitem", type: "button",
      on: { click: () => { this.#closeCommands(); $("draft").value = ""; this.#grow(); this.say(`/${command}`); } },
    }, el("b", {}, `/${command}`), el("span", { dir: "auto" }, description))));
    $("commands").hidden = commands.length === 0;
    $("menu").setAttribute("aria-expanded", String(commands.length > 0));
  }

  #closeCommands() {
    $("commands").hidden = true;
    $("menu").setAttribute("aria-expanded", "false");
  }

  async #startOrUnblock() {
    if (this.#chat.blocked) await this.#do(() => act("block", { blocked: false }));
    await this.say("/start");
  }

  #chatMenu() {
    const stopped = this.#chat?.blocked;
    menu($("bot-more"), "Chat", [stopped
      ? ["Unblock the bot", null, () => this.#do(() => act("block", { blocked: false }))]
      : ["Stop and block the bot", null, () => this.#do(() => act("block", { blocked: true })), "danger"]]);
  }

  #attach() {
    menu($("attach"), "Attach", [
      ["Photo or album", "photo", () => this.#pick("photo", "image/*")],
      ["Video", "video", () => this.#pick("video", "video/*")],
      ["Voice message", "voice", () => this.#pick("voice", "audio/ogg,.ogg,.opus")],
      ["File", "file", () => this.#pick("document", "")],
      ["Contact", "person", () => this.#askContact()],
      ["Location", "place", () => this.#askPlace()],
    ]);
  }

  #pick(kind, accept) {
    const input = $("pick");
    input.accept = accept;
    input.multiple = kind === "photo" || kind === "video";
    input.value = "";
    input.onchange = () => { if (input.files[0]) this.#sendFiles(kind, [...input.files].slice(0, 10)); };
    input.click();
  }

  // Several at once are an album, whose caption is under its first picture.
  async #sendFiles(kind, files) {
    const title = { photo: "Send a photo", video: "Send a video", voice: "Send a voice message" }[kind] ?? "Send a file";
    const answer = await ask({
      title: files.length > 1 ? "Send an album" : title, text: files.map((file) => file.name).join(", "),
      fields: kind === "voice" ? [] : [["caption", "Caption", { maxLength: 1024 }]], yes: "Send",
    });
    if (!answer) return;
    const album = files.length > 1 ? String(Date.now()) : "";
    await this.#do(async () => {
      let caption = answer.caption ?? "";
      for (const file of files) {
        await upload(kind, file, caption, album);
        caption = "";
      }
    });
  }

  #paste(event) {
    const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    this.#sendFiles("photo", [file]);
  }

  async #askContact() {
    const answer = await ask({
      title: "Share a contact",
      fields: [["first_name", "Name", { required: true, maxLength: 64, autocomplete: "off" }],
        ["phone", "Phone number", { required: true, type: "tel", maxLength: 64, autocomplete: "off", dir: "ltr" }]],
      yes: "Share",
    });
    if (answer) await this.#do(() => act("contact", answer));
  }

  async #askPlace() {
    const number = { required: true, type: "number", step: "any", dir: "ltr" };
    const answer = await ask({
      title: "Share a location",
      fields: [["latitude", "Latitude", { ...number, min: -90, max: 90, value: "52.520008" }],
        ["longitude", "Longitude", { ...number, min: -180, max: 180, value: "13.404954" }]],
      yes: "Share",
    });
    if (!answer) return;
    await this.#do(() => act("location", { latitude: Number(answer.latitude), longitude: Number(answer.longitude) }));
  }
}
