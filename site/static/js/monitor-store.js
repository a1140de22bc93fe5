// What a phone keeps of reports that were not sent yet, by user and hearing.
//
// A report: { url, values, base, queued, again, attempt }. `base` is what the form said when it was
// opened; `attempt` is the very sending whose answer is not known, which is repeated as it was.
const PREFIX = "court-monitor";
const OWNER = `${PREFIX}-user`;
export const PAGES = PREFIX;

export class Store {
  constructor(user) {
    this.mine = `${PREFIX}:${user}:`;
    this.user = user;
  }

  // Pages that another user opened on this phone are not shown to this one.
  async begin() {
    try {
      if (localStorage.getItem(OWNER) === this.user) return;
      await this.#dropPages();
      localStorage.setItem(OWNER, this.user);
    } catch {
      // nothing is kept, so nothing is shown
    }
  }

  read(hearing) {
    try {
      return JSON.parse(localStorage.getItem(this.mine + hearing));
    } catch {
      return null;
    }
  }

  // Tells whether the phone keeps it: it may be full, or keep nothing for anybody.
  write(hearing, report) {
    try {
      localStorage.setItem(this.mine + hearing, JSON.stringify(report));
      return true;
    } catch {
      return false;
    }
  }

  drop(hearing) {
    localStorage.removeItem(this.mine + hearing);
  }

  hearings() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.mine));
      return keys.map((key) => key.slice(this.mine.length));
    } catch {
      return [];
    }
  }

  async forget() {
    for (const hearing of this.hearings()) this.drop(hearing);
    await this.#dropPages();
  }

  async #dropPages() {
    if ("caches" in window) await caches.delete(PAGES);
  }
}
