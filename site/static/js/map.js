// Shows a place's row on the map itself, and comes nearer or goes farther by buttons and by dragging.
// Without it each mark leads to its row of the table.
const NEAREST = 80;

function show(popup, table, row) {
  const heads = [...table.tHead.rows[0].cells];
  const list = popup.querySelector("dl");
  list.replaceChildren(
    ...[...row.cells].flatMap((cell, place) => {
      const [name, fact] = [document.createElement("dt"), document.createElement("dd")];
      name.textContent = heads[place].textContent;
      fact.textContent = cell.textContent;
      return cell.textContent.trim() ? [name, fact] : [];
    }),
  );
  popup.hidden = false;
}

function view(svg) {
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  const move = (x, y, width) => {
    const height = (width * full.height) / full.width;
    const left = within(x, full.x, full.x + full.width - width);
    const top = within(y, full.y, full.y + full.height - height);
    svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
    svg.style.setProperty("--near", width / full.width);
  };
  return {
    zoom(by) {
      const now = svg.viewBox.baseVal;
      const width = within(now.width * by, NEAREST, full.width);
      const height = (width * full.height) / full.width;
      move(now.x + (now.width - width) / 2, now.y + (now.height - height) / 2, width);
    },
    drag(across, down) {
      const now = svg.viewBox.baseVal;
      const scale = now.width / svg.clientWidth;
      move(now.x - across * scale, now.y - down * scale, now.width);
    },
    isNear: () => svg.viewBox.baseVal.width < full.width - 1,
  };
}

function draggable(svg, shown) {
  let from = null;
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    from = shown.isNear() ? event : null;
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
    moved += Math.abs(across) + Math.abs(down);
    from = event;
    shown.drag(across, down);
  });
  for (const end of ["pointerup", "pointerleave", "pointercancel"]) {
    svg.addEventListener(end, () => { from = null; });
  }
  return () => moved > 6;
}

for (const figure of document.querySelectorAll(".map-block")) {
  const svg = figure.querySelector("svg.map");
  if (!svg) continue;
  const [popup, table] = [figure.querySelector(".popup"), figure.querySelector("table")];
  const shown = view(svg);
  const wasDragged = draggable(svg, shown);
  figure.querySelector(".nearer").hidden = false;
  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => shown.zoom(Number(button.dataset.zoom)));
  }
  for (const link of svg.querySelectorAll("a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      // A key has no detail: it was pressed, whatever was dragged before.
      if (event.detail && wasDragged()) return;
      show(popup, table, document.getElementById(link.getAttribute("href").slice(1)));
    });
  }
  popup.querySelector("button").addEventListener("click", () => { popup.hidden = true; });
  figure.addEventListener("keydown", (event) => {
    if (event.key === "Escape") popup.hidden = true;
  });
}
