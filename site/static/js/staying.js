/* A long form outlives the session: before anything is sent it is asked whether the editor is still
   signed in. If not, the page stays with all that was typed, and goes on once they have signed in
   in another window. Nothing is kept in the browser. */
(() => {
  const form = document.getElementById("w-editor-form");
  const notice = document.getElementById("staying-notice");
  if (!form || !notice) return;
  const told = (state) => {
    notice.hidden = !state;
    notice.querySelectorAll("[data-told]").forEach((each) => {
      each.hidden = each.dataset.told !== state;
    });
    if (state) notice.focus();
  };

  /* "in", "out" or "away" (no connection); a new session has a new token against forged requests. */
  const session = async () => {
    try {
      const answer = await fetch(notice.dataset.address, {
        headers: { "X-Requested-With": "XMLHttpRequest" },
        redirect: "manual",
      });
      if (!answer.ok) return answer.status >= 500 ? "away" : "out";
      form.elements.csrfmiddlewaretoken.value = (await answer.json()).token;
      return "in";
    } catch {
      return "away";
    }
  };

  let isChecked = false;
  let waiting = null; /* the button whose sending waits until the editor is signed in */

  const send = (button) => {
    if (button.name) {
      /* The button may be disabled by now, and would not be sent. */
      const action = document.createElement("input");
      Object.assign(action, { type: "hidden", name: button.name, value: button.value });
      form.append(action);
    }
    isChecked = true;
    form.requestSubmit();
  };
  form.addEventListener("submit", async (event) => {
    if (isChecked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter || {};
    const state = await session();
    if (state === "in") {
      send(button);
    } else {
      waiting = button;
      told(state);
    }
  }, { capture: true });

  form.addEventListener("w-autosave:error", async (event) => {
    if (event.detail.type !== "server_error") return;
    const state = await session();
    if (state === "out") told(state);
  });

  notice.querySelector("[data-again]").addEventListener("click", async () => {
    const state = await session();
    told(state === "in" ? "" : state);
    if (state !== "in") return;
    if (waiting) send(waiting);
    else form.dispatchEvent(new CustomEvent("w-unsaved:add", { detail: { type: "edits" } }));
  });
})();
