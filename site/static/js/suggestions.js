// Suggestions under each search box while somebody types: an ARIA combobox over the site's own
// answers. Without this script the box is a plain one. Nothing typed is kept.
"use strict";

(() => {
  const WAIT = 150; // milliseconds without a keystroke before anything is asked
  const box = (input) => {
    const form = input.form;
    const list = document.createElement("ul");
    const live = document.createElement("div");
    let options = [];
    let current = -1;
    let asked = "";
    let timer = 0;
    let request = null;

    list.id = `${input.id}-suggestions`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.suggestionsLabel);
    list.hidden = true;
    live.className = "visually-hidden";
    live.setAttribute("aria-live", "polite");
    input.after(list);
    form.append(live);
    const given = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
    Object.entries(given).forEach(([name, value]) => input.setAttribute(name, value));

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      list.hidden = true;
      current = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const point = (place) => {
      current = place;
      [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
      if (place < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[place].id);
        list.children[place].scrollIntoView({ block: "nearest" });
      }
    };

    const part = (tag, className, text, lang) => {
      const made = document.createElement(tag);
      made.className = className;
      made.textContent = text;
      if (lang) made.lang = lang;
      return made;
    };

    const item = (option, place) => {
      const made = document.createElement("li");
      made.id = `${list.id}-${place}`;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.append(part("b", "", option.text, option.lang));
      if (option.also) made.append(" ", part("span", "also", option.also, option.also_lang));
      made.append(" ", part("span", "kind", option.kind));
      return made;
    };

    const show = (found) => {
      options = found;
      current = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren(...found.map(item));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      const said = found.length ? form.dataset.suggestionsCount : form.dataset.suggestionsNone;
      live.textContent = said.replace("{number}", found.length);
    };

    const ask = async () => {
      const words = input.value.trim();
      if (!words) return close();
      if (words === asked && !list.hidden) return undefined;
      request?.abort();
      request = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.suggestions}?${new URLSearchParams({ q: words })}`, { signal: request.signal });
        if (!answer.ok) return close();
        const found = (await answer.json()).suggestions;
        if (document.activeElement !== input || input.value.trim() !== words) return undefined;
        asked = words;
        return show(found);
      } catch (error) {
        if (error.name !== "AbortError") close();
        return undefined;
      }
    };

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    };

    const go = (place) => location.assign(options[place].url);

    const keys = {
      ArrowDown: () => (list.hidden ? ask() : point((current + 2) % (options.length + 1) - 1)),
      ArrowUp: () => !list.hidden && point((current + options.length + 1) % (options.length + 1) - 1),
      Home: () => current >= 0 && point(0),
      End: () => current >= 0 && point(options.length - 1),
      Escape: () => !list.hidden && (close(), true),
      Enter: () => current >= 0 && (go(current), true),
    };

    input.addEventListener("keydown", (event) => {
      // While a Khmer keyboard composes, its keys are its own.
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const wasShown = !list.hidden;
      const isPointing = current >= 0;
      const act = keys[event.key];
      if (!act) return;
      act();
      const isOurs = event.key.startsWith("Arrow") || (event.key === "Escape" ? wasShown : isPointing);
      if (isOurs) event.preventDefault();
    });
    input.addEventListener("input", (event) => {
      if (!event.isComposing) later();
    });
    input.addEventListener("compositionend", later);
    input.addEventListener("blur", close);
    // A press must not take the focus away before it becomes a click.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const place = [...list.children].indexOf(event.target.closest("li"));
      if (place >= 0) go(place);
    });
  };

  document.querySelectorAll("form[data-suggestions] input[type=search]").forEach(box);
})();
