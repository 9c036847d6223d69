// Ties the page together: each state of the sandbox goes to the two phones and the clock.

import { follow } from "./api.js";
import { setClock, startClock } from "./clock.js";
import { $ } from "./dom.js";
import { TelegramPhone } from "./telegram.js";
import { WhatsAppPhone } from "./whatsapp.js";

const telegram = new TelegramPhone();
const whatsapp = new WhatsAppPhone((text) => telegram.toast(text));

startClock((error) => telegram.toast(error.message));
for (const chip of document.querySelectorAll("[data-say]")) {
  chip.addEventListener("click", () => telegram.write(chip.dataset.say));
}

follow(
  (state) => {
    setClock(state.clock);
    telegram.show(state.chat, state.since === 0);
    whatsapp.show(state.phone);
    document.body.classList.add("ready");
  },
  (line) => { $("offline").hidden = line; },
);
