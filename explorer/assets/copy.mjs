// @ts-check
/**
 * Copies texts; where the browser keeps its clipboard closed, shows them selected.
 * @param {Document} page
 */
function copying(page) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-copy]"))) {
    button.hidden = false;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      void copy(button, textFor(button));
    });
  }
}

/** @param {HTMLElement} button */
function textFor(button) {
  const foot = /** @type {HTMLElement} */ (button.closest(".foot"));
  switch (button.dataset.copy) {
    case "link":
      return /** @type {HTMLAnchorElement} */ (button).href;
    case "citation":
      return (foot.querySelector("[data-cited]")?.textContent ?? "").trim();
  }
  // The button that opens GraphiQL belongs to the form of the document, wherever on the page that stands.
  const open = /** @type {HTMLButtonElement} */ (foot.querySelector("button[name=variables]"));
  const query = /** @type {HTMLTextAreaElement} */ (open.form?.elements.namedItem("query")).value;
  const body = { query, variables: JSON.parse(open.value) };
  if (button.dataset.copy !== "curl") return JSON.stringify(body, null, 2);
  const quoted = JSON.stringify(body).replaceAll("'", "'\\''");
  return `curl ${location.origin}/graphql -H 'Content-Type: application/json' --data-raw '${quoted}'`;
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 */
async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text);
    button.classList.add("copied");
    const status = button.parentElement?.querySelector("[role=status]") ?? document.createElement("span");
    status.setAttribute("role", "status");
    status.textContent = " ✓";
    button.after(status);
  } catch {
    const dialog = document.createElement("dialog");
    const area = document.createElement("textarea");
    area.value = text;
    area.rows = 12;
    area.readOnly = true;
    area.setAttribute("aria-label", (button.textContent ?? "").trim());
    const form = document.createElement("form");
    form.method = "dialog";
    const close = document.createElement("button");
    close.textContent = "OK";
    form.append(close);
    dialog.append(area, form);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    area.select();
  }
}

copying(document);
