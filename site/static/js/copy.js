// Adds a button that copies the citation; without it the text can be selected by hand.
for (const box of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = box.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(box.textContent.trim());
    button.textContent = box.dataset.copied;
  });
  box.after(button);
}
