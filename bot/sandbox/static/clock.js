// The clock bar. The server's time is taken over with each state, and runs on here in between.

import { act } from "./api.js";
import { $, ask } from "./dom.js";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
let now = Date.now();
let taken = performance.now();
let botZone = here;

export const time = () => now + performance.now() - taken;

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const clock = format({ timeStyle: "short" });
const seconds = format({ timeStyle: "medium" });
const day = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });

export const hourMinute = (ms) => clock.format(ms);

export function dayName(ms) {
  const midnight = (value) => new Date(value).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(ms) - midnight(time())) / 86_400_000);
  if (days === 0) return "Today";
  if (days === -1) return "Yesterday";
  return format({ weekday: "long", day: "numeric", month: "long" }).format(ms);
}

export function setClock(state) {
  now = state.now;
  taken = performance.now();
  botZone = state.zone;
  tick();
}

function tick() {
  const ms = time();
  $("now").textContent = `${day.format(ms)}, ${seconds.format(ms)}`;
  $("now").dateTime = new Date(ms).toISOString();
  const there = format({ weekday: "short", hour: "numeric", minute: "2-digit", timeZone: botZone }).format(ms);
  $("zones").textContent = botZone === here ? `${here}, for you and the bot` : `${here} · bot: ${there}, ${botZone}`;
  for (const node of document.querySelectorAll("[data-clock]")) node.textContent = clock.format(ms);
}

async function goTo(onError) {
  const local = new Date(time() - new Date(time()).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const answer = await ask({
    title: "Go to a time",
    text: `The time goes forward only. What falls due on the way goes out at its end, late. Zone: ${here}.`,
    fields: [["to", "Date and time", { type: "datetime-local", value: local, min: local, required: true }]],
    yes: "Go",
  });
  if (answer?.to) act("clock", { to: new Date(answer.to).toISOString() }).catch(onError);
}

export function startClock(onError) {
  for (const button of document.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => act("clock", { seconds: Number(button.dataset.step) }).catch(onError));
  }
  $("goto-open").addEventListener("click", () => goTo(onError));
  setInterval(tick, 1000);
}
