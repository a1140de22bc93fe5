// Court monitors' pages: what is typed is kept on the phone until it has arrived.
import { Courier } from "./monitor-courier.js";
import { count, fill, isSame, mark, valuesOf } from "./monitor-report.js";
import { PAGES, Store } from "./monitor-store.js";

const { user, pulse, worker } = document.body.dataset;
const form = document.querySelector("[data-report]");
const hearing = form?.dataset.report;
const store = new Store(user);
let hasLeft = false;
let base = form && JSON.parse(form.elements.base.value);

function say(state, told = "") {
  const line = document.querySelector("[data-status]");
  line.dataset.state = state;
  line.textContent = [line.dataset[state] ?? "", told].join(" ").trim();
  const login = document.querySelector("[data-way-in]");
  if (login) login.hidden = state !== "login";
}

// Keeps what is typed; tells whether it is safe on the phone.
function keep(changes = {}) {
  if (hasLeft) return false;
  const before = store.read(hearing) ?? { url: form.action, base };
  const values = valuesOf(form);
  if (isSame(values, base) && !before.attempt && !before.queued && !changes.queued) {
    if (store.read(hearing)) say("");
    store.drop(hearing);
    return true;
  }
  const isKept = store.write(hearing, { ...before, base, values, ...changes });
  if (!before.queued) say(isKept ? "kept" : "full");
  return isKept;
}

function told(about, state, answer = {}) {
  for (const sign of document.querySelectorAll("[data-unsent-hearing]")) {
    sign.hidden = !store.read(sign.dataset.unsentHearing);
  }
  if (!form) return state && say(state);
  if (about !== hearing) return;
  if (answer.values) fill(form, answer.values);
  if (answer.values || answer.errors) mark(form, answer.errors ?? {});
  if (state === "sent") base = answer.values;
  else base = store.read(hearing)?.base ?? base;
  say(state, answer.errors?.__all__);
  if (state === "sent") keepPage();
}

function send(event) {
  // Where the phone keeps nothing, the browser sends the form as it always could.
  if (!keep({ queued: true, again: Boolean(store.read(hearing)?.attempt) })) return;
  event.preventDefault();
  courier.hurry();
}

async function keepPage() {
  if (!("caches" in window)) return;
  const pages = await caches.open(PAGES);
  const parts = performance.getEntriesByType("resource").map((part) => part.name);
  const own = parts.filter((name) => /\.(css|js|woff2|svg)$/.test(new URL(name).pathname) && name.startsWith(location.origin));
  await Promise.allSettled([location.href, ...own].map((url) => pages.add(url)));
}

async function forget(event) {
  if (!confirm(event.target.dataset.sure)) return;
  await store.forget();
  if (form) fill(form, base);
  say("");
  told();
}

const courier = new Courier(store, pulse, told, () => form && store.read(hearing) && keep());

document.addEventListener(`${PAGES}-left`, () => (hasLeft = true));
await store.begin();
if (form) {
  const kept = store.read(hearing);
  if (kept) {
    base = kept.base;
    fill(form, kept.values);
    say("kept");
  }
  let soon;
  form.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(keep, 300);
    count(form);
  });
  form.addEventListener("change", () => keep());
  addEventListener("pagehide", () => keep());
  form.addEventListener("submit", send);
}
document.querySelector("[data-memory]").hidden = false;
document.querySelector("[data-forget]").addEventListener("click", forget);
told();
courier.run();
if ("serviceWorker" in navigator) {
  await navigator.serviceWorker.register(worker);
  if (!navigator.serviceWorker.controller) await keepPage();
}
