// Sorts a table by a touch on a heading and shows the rows that hold what is typed.
// Without it the table stands as it was written.
const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
const plain = (text) => text.replace(/[\u200b\u2060]/g, "").normalize("NFC").toLowerCase();
const valueOf = (row, place) => row.cells[place].dataset.value;

function compare(one, other, isNumeric) {
  if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
  if (!isNumeric) return words.compare(one, other);
  return asNumber(one) - asNumber(other);
}

function asNumber(text) {
  const latin = text.replace(/[\u17e0-\u17e9]/g, (sign) => sign.charCodeAt(0) - 0x17e0);
  return Number(latin.replace(/[, \u00a0]/g, "").replace("\u2212", "-"));
}

function sort(table, heading, place) {
  const isDescending = heading.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
  const isNumeric = heading.classList.contains("numeric");
  const rows = [...table.tBodies[0].rows].sort((one, other) => {
    const values = [valueOf(one, place), valueOf(other, place)];
    // What is not known stands last, whichever way the rest runs.
    const turned = isDescending && values.every(Boolean) ? -1 : 1;
    return turned * compare(...values, isNumeric);
  });
  table.tBodies[0].append(...rows);
}

function sieve(table, form) {
  const [input, output] = [form.querySelector("input"), form.querySelector("output")];
  form.hidden = false;
  input.addEventListener("input", () => {
    const wanted = plain(input.value.trim());
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = Boolean(wanted) && !plain(row.textContent).includes(wanted);
      if (!row.hidden) shown += 1;
    }
    output.textContent = `${shown.toLocaleString(document.documentElement.lang)} / ${table.tBodies[0].rows.length.toLocaleString(document.documentElement.lang)}`;
  });
}

for (const figure of document.querySelectorAll("figure:has(> .scroll > table.sortable)")) {
  const table = figure.querySelector("table");
  [...table.tHead.rows[0].cells].forEach((heading, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(table, heading, place));
    heading.append(button);
  });
  sieve(table, figure.querySelector(".sieve"));
}
