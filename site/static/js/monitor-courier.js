// Sends reports: each once, as soon as there is a connection and somebody is logged in.
const PATIENCE = 30_000;
const SHORTEST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

// Not crypto.randomUUID, which only secure addresses have.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const ask = (url, options = {}) =>
  fetch(url, {
    redirect: "manual",
    cache: "no-store",
    credentials: "same-origin",
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
    ...options,
  });

export class Courier {
  // `tell(hearing, state, answer)` is called with each step of each sending, `settle()` before what
  // was typed is read: the last letters may not be in the store yet.
  constructor(store, pulse, tell, settle) {
    Object.assign(this, { store, pulse, tell, settle, wait: SHORTEST_WAIT, timer: 0, running: null });
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => !document.hidden && this.hurry());
  }

  hurry() {
    this.wait = SHORTEST_WAIT;
    return this.run();
  }

  // One round at a time, in one tab at a time.
  run() {
    this.isAsked = true;
    this.running ??= this.#locked(() => this.#rounds()).finally(() => {
      this.running = null;
      if (this.isAsked) this.run();
    });
    return this.running;
  }

  #locked(round) {
    return navigator.locks ? navigator.locks.request("court-monitor", round) : round();
  }

  // What was asked for during a round may have come too late for it.
  async #rounds() {
    while (this.isAsked) {
      this.isAsked = false;
      await this.#round();
    }
  }

  async #round() {
    clearTimeout(this.timer);
    let mustWait = false;
    for (const hearing of this.store.hearings()) {
      let state = "again";
      while (state === "again") state = await this.#deliver(hearing);
      mustWait ||= state === "waiting";
    }
    if (!mustWait) return;
    this.timer = setTimeout(() => this.run(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  async #deliver(hearing) {
    if (!this.store.read(hearing)?.queued) return "";
    this.tell(hearing, "sending");
    let state, answer;
    try {
      const token = await this.#token();
      [state, answer] = token.csrf ? await this.#post(hearing, token.csrf) : [token.state];
    } catch {
      state = "waiting"; // no connection, or no answer in time
    }
    this.tell(hearing, state === "again" ? "sending" : state, answer);
    return state;
  }

  // The page may be older than the login: its own token is not valid any more.
  async #token() {
    const answer = await ask(this.pulse);
    if (answer.type === "opaqueredirect") return { state: "login" };
    if (answer.status === 403) return { state: "forbidden" };
    if (!answer.ok) return { state: "waiting" };
    const { user, csrf } = await answer.json();
    return String(user) === this.store.user ? { csrf } : { state: "stranger" };
  }

  async #post(hearing, csrf) {
    this.settle();
    const report = this.store.read(hearing);
    report.attempt ??= { key: newKey(), values: report.values, base: report.base };
    this.store.write(hearing, report);
    const { key, values, base } = report.attempt;
    const fields = { ...values, key, base: JSON.stringify(base), csrfmiddlewaretoken: csrf };
    const answer = await ask(report.url, { method: "POST", body: new URLSearchParams(fields) });
    if (answer.status >= 500) return ["waiting"];
    if (answer.ok) return this.#saved(hearing, await answer.json());
    const isTold = [409, 422, 423].includes(answer.status);
    return this.#refused(hearing, isTold ? "refused" : "forbidden", isTold ? await answer.json() : {});
  }

  // What was typed since it was sent stays, over what the server says now.
  #saved(hearing, { values }) {
    this.settle();
    const report = this.store.read(hearing);
    const sent = report.attempt.values;
    const later = Object.entries(report.values).filter(([name, value]) => value !== sent[name]);
    if (!later.length) {
      this.store.drop(hearing);
      return ["sent", { values }];
    }
    const rest = { base: values, values: { ...values, ...Object.fromEntries(later) } };
    this.store.write(hearing, { url: report.url, ...rest, queued: Boolean(report.again) });
    return [report.again ? "again" : "kept", { values: rest.values }];
  }

  #refused(hearing, state, { errors = {}, theirs = {} }) {
    const report = this.store.read(hearing);
    const base = { ...report.base, ...theirs };
    this.store.write(hearing, { ...report, base, attempt: null, queued: false, again: false });
    return [state, { errors }];
  }
}
