// The form of a report: read, filled, and marked where something is wrong.
const OWN = new Set(["csrfmiddlewaretoken", "key", "base"]);

const named = (form) => [...form.elements].filter((field) => field.name && !OWN.has(field.name));

export function valuesOf(form) {
  const values = {};
  for (const field of named(form)) {
    if (field.type === "radio") values[field.name] ??= "";
    if (field.type === "radio" && !field.checked) continue;
    values[field.name] = field.type === "checkbox" && !field.checked ? "" : field.value;
  }
  return values;
}

export function fill(form, values) {
  for (const field of named(form)) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = value !== "";
    else if (field.value !== value) field.value = value;
  }
  count(form);
}

export const isSame = (one, other) =>
  Object.keys(one).every((name) => (one[name] ?? "") === (other[name] ?? ""));

// Beside each group of the checklist, how many of its questions are answered.
export function count(form) {
  for (const group of form.querySelectorAll("[data-group]")) {
    const said = group.querySelector("[data-answered]");
    said.textContent = `${group.querySelectorAll(":checked").length}/${said.dataset.of}`;
  }
}

export function mark(form, errors) {
  for (const line of form.querySelectorAll("[data-error]")) {
    line.textContent = errors[line.dataset.error] ?? "";
    line.hidden = !line.textContent;
    if (line.hidden) continue;
    for (let above = line.closest("details"); above; above = above.parentElement.closest("details")) above.open = true;
  }
  form.querySelector("[data-error]:not([hidden])")?.parentElement.scrollIntoView({ block: "center" });
}
