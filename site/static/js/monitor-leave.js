// Whoever logs out of the admin leaves nothing of the court monitors' pages on the phone.
{
  const PREFIX = "court-monitor";
  const question = document.currentScript.dataset.unsent;

  const kept = () => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    } catch {
      return []; // a browser that keeps nothing
    }
  };

  const forget = () => {
    // A page that is open must not write down once more what it shows.
    document.dispatchEvent(new Event(`${PREFIX}-left`));
    for (const key of kept()) localStorage.removeItem(key);
    if ("caches" in self) caches.delete(PREFIX);
  };

  document.addEventListener("submit", (event) => {
    const address = new URL(event.target.action, location.href);
    if (!address.pathname.endsWith("/logout/")) return;
    const isUnsent = kept().some((key) => key.startsWith(`${PREFIX}:`));
    if (isUnsent && !confirm(question)) event.preventDefault();
    else forget();
  });
}
