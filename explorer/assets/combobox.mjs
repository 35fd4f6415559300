// @ts-check
/**
 * @typedef {{id: string, kind: string, name: string, acronym: string | null}} Entity
 * @typedef {{text: string, entity: Entity}} Suggestion
 */

/** What addresses call an id: body/sadc of body:sadc. @param {string} id */
function valueOf(id) {
  const [prefix, slug] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  if (prefix === "question") return "question/" + slug.replace("wg", "").replace("-q", ".");
  return ({ org: "organization", fund: "mechanism" }[prefix] ?? prefix) + "/" + slug;
}

/**
 * An editable combobox with a list, as WAI-ARIA 1.2 has it.
 * @param {HTMLInputElement} input
 */
function combobox(input) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  const hidden = document.createElement("input");
  list.id = input.id + "-options";
  list.className = "options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  status.className = "unseen";
  status.setAttribute("role", "status");
  hidden.type = "hidden";
  hidden.name = input.name;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.parentElement?.append(list, status);

  /** @type {Suggestion[]} */
  let found = [];
  let at = -1;
  let timer = 0;
  let asked = 0;
  const name = input.name;

  /** @param {string} id */
  const choose = (id) => {
    input.removeAttribute("name");
    hidden.value = id;
    input.after(hidden);
  };
  if (input.dataset.chosen) choose(input.dataset.chosen);

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  /** @param {number} i */
  const take = (i) => {
    const { entity } = found[i];
    close();
    if (input.dataset.open) {
      location.href = location.pathname.split("/").slice(0, 2).join("/") + "/" + valueOf(entity.id);
      return;
    }
    input.value = entity.acronym && entity.acronym !== entity.name ? entity.acronym + " – " + entity.name : entity.name;
    choose(valueOf(entity.id));
  };

  /** @param {number} i */
  const move = (i) => {
    const options = list.children;
    if (options.length === 0) return;
    options[at]?.setAttribute("aria-selected", "false");
    at = (i + options.length) % options.length;
    options[at].setAttribute("aria-selected", "true");
    options[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[at].id);
  };

  const show = () => {
    list.replaceChildren(
      ...found.map(({ text, entity }, i) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const bdi = document.createElement("bdi");
        bdi.textContent = entity.name;
        option.append(bdi);
        if (text !== entity.name) {
          const other = document.createElement("bdi");
          other.className = "quiet";
          other.textContent = text;
          option.append(" ", other);
        }
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => take(i));
        return option;
      }),
    );
    at = -1;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = (input.dataset.found ?? "") + ": " + found.length;
  };

  const ask = async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (text.length < 2) return close();
    const address = new URL(input.dataset.suggest ?? "", location.href);
    // The canonical order of parameters: q first.
    const kinds = address.search.slice(1);
    const response = await fetch(address.pathname + "?q=" + encodeURIComponent(text) + (kinds ? "&" + kinds : ""));
    if (!response.ok || mine !== asked) return;
    found = (await response.json()).panels[0].data.suggest;
    if (mine === asked && document.activeElement === input) show();
  };

  input.addEventListener("input", () => {
    hidden.remove();
    input.name = name;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return void ask();
      move(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
}

for (const input of document.querySelectorAll("input[data-suggest]")) combobox(/** @type {HTMLInputElement} */ (input));
