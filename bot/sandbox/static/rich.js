// Formatted text as elements: Telegram's entities, and WhatsApp's marks.

import { el } from "./dom.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = /^(?:https?|mailto|tel|tg):/i;

function link(url, children) {
  if (!SAFE.test(url)) return el("span", {}, children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children);
}

function wrapped(entity, text, children, onCommand) {
  switch (entity.type) {
    case "text_link": return link(entity.url, children);
    case "url": return link(/^[a-z]+:/i.test(text) ? text : `http://${text}`, children);
    case "email": return link(`mailto:${text}`, children);
    case "bot_command":
      return el("button", { className: "inline-link", type: "button", dir: "ltr", on: { click: () => onCommand(text) } }, children);
    case "mention": case "hashtag": case "text_mention":
      return el("span", { className: "inline-link" }, children);
    case "spoiler": {
      const spoiler = el("button", { className: "spoiler", type: "button", ariaLabel: "Hidden text, show it" }, children);
      spoiler.addEventListener("click", () => {
        spoiler.classList.add("shown");
        spoiler.removeAttribute("aria-label");
      }, { once: true });
      return spoiler;
    }
    default: return el(TAGS[entity.type] ?? "span", {}, children);
  }
}

// The first letter of the last line tells, of those that are not set apart (UAX #9).
const RIGHT_TO_LEFT = /^(?:[^\p{L}]|\u2068[^\u2069]*\u2069)*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function endsRightToLeft(text) {
  return RIGHT_TO_LEFT.test(text.slice(text.lastIndexOf("\n") + 1));
}

// Entities are sorted, outer before inner; offsets are in UTF-16 units, as JavaScript counts.
export function telegramText(text, entities = [], onCommand = () => {}) {
  let next = 0;
  const build = (begin, end) => {
    const parts = [];
    let at = begin;
    while (next < entities.length && entities[next].offset < end) {
      const entity = entities[next++];
      const from = Math.max(entity.offset, at);
      const to = Math.min(entity.offset + entity.length, end);
      if (from >= to) continue;
      if (from > at) parts.push(text.slice(at, from));
      parts.push(wrapped(entity, text.slice(from, to), build(from, to), onCommand));
      at = to;
      // a block ends its line by itself
      if (BLOCKS.has(entity.type) && text[at] === "\n" && at < end) at += 1;
    }
    if (at < end) parts.push(text.slice(at, end));
    return parts;
  };
  return build(0, text.length);
}

// A mark counts beside no space on its inner side, no letter or digit on its outer one, and not after a word joiner.
const pair = (mark) => `(?<![\\p{L}\\p{N}\\u2060])${mark}(?!\\s)((?:[^\\n])+?)(?<![\\s\\u2060])${mark}(?![\\p{L}\\p{N}])`;
const MARKS = new RegExp(
  "(?<!\\u2060)```([^]+?)```|(?<!\\u2060)`([^`\\n]+)`|(https?:\\/\\/[^\\s*`]*[^\\s*`_~.,;:!?)\\]}'\"])|" +
  [pair("\\*"), pair("_"), pair("~")].join("|"), "gu",
);
const QUOTED = /^> (.*\S.*)\n?/gm;

export function whatsappText(text) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(QUOTED)) {
    parts.push(...marked(text.slice(at, found.index)), el("blockquote", {}, marked(found[1])));
    at = found.index + found[0].length;
  }
  return [...parts, ...marked(text.slice(at))];
}

function marked(text) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(MARKS)) {
    const [whole, block, code, url, bold, italic, strike] = found;
    if (found.index > at) parts.push(text.slice(at, found.index));
    if (block !== undefined || code !== undefined) parts.push(el("code", {}, block ?? code));
    else if (bold !== undefined) parts.push(el("b", {}, marked(bold)));
    else if (italic !== undefined) parts.push(el("i", {}, marked(italic)));
    else if (strike !== undefined) parts.push(el("s", {}, marked(strike)));
    else parts.push(link(url, [url]));
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
