// While a person is typed, shows who may be on record already. Without it a saved person is checked.
{
  const { check, forms, shown, failed } = document.currentScript.dataset;
  const ours = forms.split(" ");
  const PAUSE = 400;
  const NAMES = ["name_km", "name_en", "other_name"];
  // What tells who somebody is: our name for it, and the fields of the forms that hold it.
  const TOLD = {
    name_km: /(^|-)name_km$/,
    name_en: /(^|-)name_en$/,
    other_name: /^other_names-\d+-text$/,
    sex: /(^|-)sex$/,
    birth_year: /(^|-)birth_year$/,
    organisation: /^affiliations-\d+-organisation$/,
    place: /^detentions-\d+-place$/,
    case: /^detentions-\d+-case$/,
  };
  // Wagtail's rows of fields and fields, below which there is room for the answer.
  const ROW = ".w-field-row";
  const FIELD = "[data-field-wrapper]";
  const waiting = new WeakMap();
  const asking = new WeakMap();

  const path = (form) => new URL(form.getAttribute("action") || "", location.href).pathname;
  const isPerson = (form) => ours.some((address) => path(form).startsWith(address));
  const named = (form, pattern) => [...form.elements].filter((field) => pattern.test(field.name));

  function told(form) {
    const data = new FormData();
    for (const [name, pattern] of Object.entries(TOLD)) {
      for (const { value } of named(form, pattern)) if (value.trim()) data.append(name, value);
    }
    const key = path(form).match(/\/edit\/(\d+)\//);
    if (key) data.append("person", key[1]);
    return data;
  }

  function panelOf(form) {
    const [field] = named(form, TOLD.name_en);
    const place = field.closest(ROW) || field.closest(FIELD) || field;
    if (!place.nextElementSibling?.matches("[data-duplicates]")) {
      const panel = document.createElement("div");
      panel.dataset.duplicates = "";
      panel.setAttribute("role", "status");
      place.after(panel);
    }
    return place.nextElementSibling;
  }

  // The check after saving need not name again who was seen here.
  function note(form, panel) {
    const field = form.elements[shown] || document.createElement("input");
    Object.assign(field, { type: "hidden", name: shown });
    const people = [...panel.querySelectorAll("[data-reference]")];
    field.value = people.map((item) => item.dataset.reference).join();
    form.append(field);
  }

  async function ask(form) {
    asking.get(form)?.abort();
    const stopper = new AbortController();
    asking.set(form, stopper);
    const data = told(form);
    const panel = panelOf(form);
    try {
      if (!NAMES.some((name) => data.has(name))) return panel.replaceChildren();
      const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
      const answer = await fetch(check, {
        method: "POST",
        body: data,
        headers: { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
        redirect: "error",
        signal: stopper.signal,
      });
      if (!answer.ok) throw new Error(answer.status);
      panel.innerHTML = await answer.text();
      note(form, panel);
    } catch (error) {
      if (error.name !== "AbortError") panel.textContent = failed;
    }
  }

  for (const event of ["input", "change"]) {
    document.addEventListener(event, ({ target }) => {
      const form = target.form;
      if (!form || !Object.values(TOLD).some((pattern) => pattern.test(target.name))) return;
      if (!isPerson(form)) return;
      clearTimeout(waiting.get(form));
      waiting.set(form, setTimeout(ask, PAUSE, form));
    });
  }
}
