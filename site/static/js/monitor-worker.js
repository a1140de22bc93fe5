// Opens a page again without a connection: the network first, what was kept of it when that fails.
const KEPT = "court-monitor";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function answer(request) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.type === "basic" && !fresh.redirected) await kept.put(request, fresh.clone());
    return fresh;
  } catch (fault) {
    const found = await kept.match(request, { ignoreVary: true });
    if (found) return found;
    throw fault;
  }
}

self.addEventListener("fetch", (event) => {
  const isPage = event.request.mode === "navigate";
  const isPart = ["style", "script", "font", "image"].includes(event.request.destination);
  if (event.request.method === "GET" && (isPage || isPart)) event.respondWith(answer(event.request));
});
