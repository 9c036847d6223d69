// The sandbox's own API (see bot/sandbox/page.py) and the stream of its states.

export class Refused extends Error {}

async function answered(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error ?? `The sandbox answered ${response.status}.`);
  return body;
}

export async function act(name, body = {}) {
  try {
    return await answered(await fetch(`/sandbox/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("The sandbox does not answer.");
  }
}

export async function upload(kind, file, caption, album = "") {
  const form = new FormData();
  form.append("kind", kind);
  form.append("caption", caption);
  form.append("album", album);
  form.append("file", file, file.name);
  return answered(await fetch("/sandbox/file", { method: "POST", body: form, signal: AbortSignal.timeout(60_000) }));
}

export const fileUrl = (id) => `/sandbox/file/${encodeURIComponent(id)}`;

export const pictureUrl = (id) => `/sandbox/picture/${encodeURIComponent(id)}`;

export function follow(onState, onLine) {
  const source = new EventSource("/sandbox/events");
  source.onmessage = (event) => onState(JSON.parse(event.data));
  source.onopen = () => onLine(true);
  source.onerror = () => {
    onLine(false);
    // after an answer that is no stream the browser gives up by itself
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(onState, onLine), 2000);
  };
}
