// @ts-check
// Runs the tasks and the checks of every screen in a real browser: node suite.mjs BASE WORDS CHROMIUM [ONLY]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import * as tasks from "./tasks.mjs";

const [base, wordsFile, executablePath, only = ""] = process.argv.slice(2);
/** @type {{screens: string[], words: Record<string, Record<string, string>>}} */
const { screens, words } = JSON.parse(readFileSync(wordsFile, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args });

/** @param {string} name @param {() => Promise<void>} check */
async function check(name, check) {
  if (!new RegExp(only).test(name)) return;
  try {
    await check();
    console.log("ok\t" + name);
  } catch (fault) {
    console.log("not ok\t" + name + "\t" + String(fault instanceof Error ? fault.message : fault).replaceAll(/\s+/g, " ").slice(0, 700));
  }
}

/** @param {string} language @param {import("playwright-core").BrowserContextOptions} options */
async function fresh(language, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(45_000);
  if (options.javaScriptEnabled !== false) await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: base });
  let clicks = 0;
  await context.exposeFunction("clicked", () => clicks++);
  // A choice in a select counts as one, though the browser drives it without a click.
  await context.addInitScript(() => {
    const count = () => /** @type {any} */ (globalThis).clicked();
    document.addEventListener("click", (event) => event.isTrusted && count(), true);
    document.addEventListener("change", (event) => event.target instanceof HTMLSelectElement && count(), true);
  });
  const page = await context.newPage();
  const faults = /** @type {string[]} */ ([]);
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  const t = (/** @type {string} */ key) => words[language][key] ?? assert.fail("no word " + key);
  return { page, base, language, t, faults, clicks: () => clicks, close: () => context.close() };
}

/** @param {string} name @param {(run: any) => Promise<void>} task @param {string} language @param {import("playwright-core").BrowserContextOptions} [options] */
const task = (name, task, language, options = {}) =>
  check(`${name} ${language}`, async () => {
    const run = await fresh(language, options);
    try {
      await task(run);
      assert.deepEqual(run.faults, [], "the browser reports no fault");
      const [designed, done] = [tasks.clicks[name.slice(0, 2)], run.clicks()];
      assert.ok(done <= 2 * designed, `${done} clicks, the design says ${designed}`);
      const counted = options.javaScriptEnabled !== false && !name.endsWith("keyboard");
      assert.ok(done > 0 || !counted, "clicks are counted");
    } finally {
      await run.close();
    }
  });

const phone = { viewport: { width: 360, height: 740 } };
for (const language of ["en", "fr", "pt", "es", "ar", "sw"]) await task("T1", tasks.t1, language);
await task("T1 by keyboard", tasks.t1ByKeyboard, "en");
await task("T2", tasks.t2, "fr", phone);
await task("T3", tasks.t3, "pt");
await task("T4", tasks.t4, "ar", phone);
for (const language of ["en", "fr", "ar"]) await task("T5", tasks.t5, language);
await task("T6", tasks.t6, "en");
for (const language of ["en", "sw"]) await task("T7", tasks.t7, language);
await task("T8", tasks.t8, "en");
const plain = { javaScriptEnabled: false };
await task("T1 without scripts", tasks.t1Plain, "en", plain);
await task("T3 without scripts", tasks.t3Plain, "en", plain);
await task("T5 without scripts", tasks.t5, "en", plain);

/** What overlaps the edge of the window. */
const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const language of ["en", "ar"]) {
  for (const width of [320, 1280]) {
    const run = await fresh(language, { viewport: { width, height: 800 } });
    for (const path of screens) {
      await check(`axe ${language} ${width} ${path}`, async () => {
        const requests = /** @type {string[]} */ ([]);
        const count = (/** @type {import("playwright-core").Request} */ r) => requests.push(r.url());
        run.page.on("request", count);
        await run.page.goto(`${base}/${language}${path}`);
        run.page.off("request", count);
        assert.ok(requests.length <= 5, "at most 5 requests: " + requests.join(" "));
        assert.ok(requests.every((r) => r.startsWith(base) || r.startsWith("data:")), "nothing from elsewhere");
        assert.ok((await run.page.evaluate(over)) <= 0, "no sideways scroll");
        await run.page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
        assert.ok((await run.page.evaluate(over)) <= 0, "no sideways scroll with all parts open");
        await run.page.evaluate(axe);
        const found = await run.page.evaluate(() =>
          // @ts-ignore
          axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
        );
        assert.deepEqual(found.violations.map((/** @type {any} */ v) => v.id + ": " + v.nodes.slice(0, 2).map((/** @type {any} */ n) => n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 160)).join(" | ")), []);
      });
    }
    await run.close();
  }
}

const run = await fresh("en", { viewport: { width: 640, height: 800 } });
for (const path of screens) {
  await check(`text at 200 % ${path}`, async () => {
    await run.page.goto(`${base}/en${path}`);
    await run.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.ok((await run.page.evaluate(over)) <= 0, "no sideways scroll");
  });
}
await check("a panel as curl and in GraphiQL", async () => {
  await run.page.goto(base + "/en/body/sadc");
  // The second panel has its document from the form of another.
  const foot = run.page.locator("#member_of-in .foot");
  await foot.getByText(words.en["ui.foot.summary"]).click();
  await foot.getByRole("button", { name: words.en["ui.foot.copy_curl"] }).click();
  const copied = await run.page.evaluate(() => navigator.clipboard.readText());
  const sent = copied.match(/^curl (\S+) -H '(\S+): (\S+)' --data-raw '(.*)'$/s) ?? assert.fail(copied);
  const response = await run.page.request.post(sent[1], { headers: { [sent[2]]: sent[3] }, data: sent[4].replaceAll("'\\''", "'") });
  const { edges } = (await response.json()).data.node.relations;
  const shown = await run.page.locator("#member_of-in tbody tr").count();
  assert.equal(edges.length, shown, "the same rows");
  await foot.getByRole("button", { name: words.en["ui.foot.graphiql"] }).click();
  await run.page.waitForURL(/\/graphiql\?/);
  const opened = new URL(run.page.url()).searchParams;
  const asked = JSON.parse(sent[4].replaceAll("'\\''", "'"));
  assert.equal(opened.get("query")?.replaceAll("\r\n", "\n"), asked.query, "the very document");
  assert.deepEqual(JSON.parse(opened.get("variables") ?? ""), asked.variables, "its very variables");
});
await check("the live drawing", async () => {
  await run.page.goto(base + "/en/body/sadc");
  await run.page.getByText(words.en["ui.entity.draw"], { exact: true }).click();
  await run.page.getByRole("button", { name: words.en["ui.entity.draw_live"] }).click();
  await run.page.getByRole("group", { name: /Neighbours|Southern/ }).getByRole("link").first().waitFor();
});
await run.close();
await browser.close();
