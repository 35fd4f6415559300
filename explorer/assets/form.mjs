// @ts-check
/**
 * Submits a form when one of its boxes changes, and keeps the focus there on the next page.
 * @param {HTMLFormElement} form
 */
function submitting(form) {
  form.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    sessionStorage.setItem("focus", box.name + "=" + box.value);
    form.requestSubmit();
  });
  const kept = sessionStorage.getItem("focus");
  if (!kept) return;
  sessionStorage.removeItem("focus");
  for (const box of form.querySelectorAll("input")) if (box.name + "=" + box.value === kept) box.focus();
}

for (const form of document.querySelectorAll("form[data-submit]")) submitting(/** @type {HTMLFormElement} */ (form));
