// @ts-check
// The search of pages that were opened as files: MiniSearch over the names of the language, loaded when they are needed.
"use strict";
(() => {
  const root = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const input = /** @type {HTMLInputElement} */ (document.getElementById("q"));
  const main = /** @type {HTMLElement} */ (document.getElementById("main"));
  const most = 50;
  const fold = (/** @type {string} */ term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** @param {string} file */
  const load = (file) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = new URL(file, root).href;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });

  /** @type {Promise<any> | undefined} */
  let loading;
  const index = () =>
    (loading ??= (async () => {
      await load("assets/minisearch.js");
      await load("assets/names-" + document.documentElement.lang + ".js");
      const all = /** @type {any} */ (globalThis);
      const engine = new all.MiniSearch({
        idField: "page",
        fields: ["acronym", "name", "others"],
        storeFields: ["name", "kind"],
        processTerm: fold,
        extractField: (/** @type {any} */ entry, /** @type {string} */ field) => [entry[field] ?? ""].flat().join("\n"),
        searchOptions: {
          boost: { acronym: 3, name: 2 },
          combineWith: "AND",
          prefix: true,
          fuzzy: (/** @type {string} */ term) => (term.length > 4 ? 0.2 : false),
        },
      });
      engine.addAll(all.wpsgraphNames);
      return engine;
    })());

  const list = document.createElement("ol");
  const status = document.createElement("p");
  status.setAttribute("role", "status");

  /** @param {string} asked */
  const show = async (asked) => {
    const found = asked.trim() === "" ? [] : (await index()).search(asked);
    if (asked !== input.value) return;
    status.textContent = (input.dataset.found ?? "") + ": " + found.length;
    list.replaceChildren(
      ...found.slice(0, most).map((/** @type {any} */ { id, name, kind }) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        const bdi = document.createElement("bdi");
        const quiet = document.createElement("span");
        link.href = new URL(id, root).href;
        bdi.textContent = name;
        quiet.className = "quiet";
        quiet.textContent = kind;
        link.append(bdi);
        item.append(link, " ", quiet);
        return item;
      }),
    );
  };

  if (!location.pathname.endsWith("/search.html")) return;
  main.replaceChildren(.../** @type {Element[]} */ ([main.querySelector("h1")].filter(Boolean)), status, list);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", () => void show(input.value));
  void show(input.value);
})();
