// Building elements. Text only ever goes in as text, so nothing that somebody wrote can become markup.

const SVG = "http://www.w3.org/2000/svg";

export const $ = (id) => document.getElementById(id);

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name in node && name !== "list") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name, className = "") {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  if (className) svg.setAttribute("class", className);
  svg.append(use);
  return svg;
}

// A small menu at a button: items are [label, icon, action]. Arrow keys move, Escape closes.
export function menu(anchor, label, items) {
  const close = () => {
    list.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
  };
  const outside = (event) => { if (!list.contains(event.target)) close(); };
  const entries = items.map(([text, picture, action, className = ""]) => el("button", {
    role: "menuitem", className, type: "button", on: { click: () => { close(); anchor.focus(); action(); } },
  }, picture ? icon(picture) : null, text));
  const list = el("div", {
    className: "menu", role: "menu", ariaLabel: label,
    on: {
      keydown: (event) => {
        const at = entries.indexOf(document.activeElement);
        if (event.key === "Escape") { close(); anchor.focus(); }
        else if (event.key === "ArrowDown") entries[(at + 1) % entries.length].focus();
        else if (event.key === "ArrowUp") entries[(at + entries.length - 1) % entries.length].focus();
        else return;
        event.preventDefault();
      },
    },
  }, entries);
  $("menus").replaceChildren(list);
  const from = anchor.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(from.right - size.width, innerWidth - size.width - 8));
  const below = from.bottom + size.height + 8 < innerHeight && from.top < innerHeight / 2;
  list.style.left = `${left + scrollX}px`;
  list.style.top = `${(below ? from.bottom + 4 : from.top - size.height - 4) + scrollY}px`;
  anchor.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  entries[0].focus();
}

// A dialog with fields [name, label, attributes]; gives their values, or null when it was cancelled.
// One at a time: a question that comes while another is open waits for its turn.
let turn = Promise.resolve();
export function ask(question) {
  turn = turn.then(() => open(question));
  return turn;
}

function open({ title, text = "", fields = [], yes = "OK", no = "Cancel", danger = false }) {
  const dialog = $("ask");
  const inputs = fields.map(([name, label, props]) => [name, label, el("input", { name, dir: "auto", ...props })]);
  const form = el("form", { method: "dialog" },
    el("h2", {}, title),
    text ? el("p", { dir: "auto" }, text) : null,
    inputs.map(([, label, input]) => el("label", {}, label, input)),
    el("div", { className: "ask-buttons" },
      no ? el("button", { type: "button", on: { click: () => dialog.close("") } }, no) : null,
      el("button", { value: "yes", className: danger ? "danger" : "primary" }, yes)));
  dialog.replaceChildren(form);
  dialog.returnValue = "";
  dialog.showModal();
  (inputs[0]?.[2] ?? form.querySelector("button[value=yes]")).focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const values = Object.fromEntries(inputs.map(([name, , input]) => [name, input.value.trim()]));
      resolve(dialog.returnValue === "yes" ? values : null);
    }, { once: true });
  });
}
