// @ts-check
// The eight tasks, by role and name only. Names come from the catalogues, so that a task runs in any language.
import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{page: Page, base: string, language: string, t: (key: string) => string, keyboard?: boolean}} Run */

/**
 * What a name begins with, up to its first slot.
 * @param {string} name
 */
const start = (name) => new RegExp("^" + name.split("{")[0].replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/**
 * How many clicks the design of the pages gives each task; twice as many are the most.
 * @type {Record<string, number>}
 */
export const clicks = { T1: 4, T2: 4, T3: 4, T4: 3, T5: 3, T6: 3, T7: 2, T8: 2 };

/** @param {Run} run @param {string} path */
const open = ({ page, base, language }, path) => page.goto(`${base}/${language}${path}`);

/** Chooses an entity in a combobox. @param {Page} page @param {string} box @param {string} typed @param {RegExp} option */
async function choose(page, box, typed, option) {
  const input = page.getByRole("main").getByRole("combobox", { name: box, exact: true });
  await input.fill(typed);
  await page.getByRole("option", { name: option }).first().click();
}

/** T1: which other regions have practices on localization, and how are they reached? @param {Run} run */
export async function t1(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("link", { name: t("ui.home.need_practices") }).click();
  await choose(page, t("ui.practices.for"), "SADC", /SADC|Southern African|Afrique australe|África Austral|الجنوب الأفريقي|Kusini mwa Afrika/);
  await page.getByRole("combobox", { name: t("ui.practices.theme"), exact: true }).selectOption("theme/localization");
  await page.getByRole("button", { name: t("ui.practices.button") }).click();
  const card = page.getByRole("article").first();
  await card.getByText(t("ui.practices.grade")).waitFor();
  assert.ok((await card.getByRole("link").count()) > 2, "the card names its sources");
  await card.getByRole("link", { name: t("ui.practices.connected") }).click();
  await firstWay(run);
}

/** @param {Run} run */
async function firstWay({ page, t }) {
  const steps = page.getByRole("list", { name: t("ui.ways.way").replace("{n}", "1") }).locator("> li");
  await steps.first().waitFor();
  assert.ok((await steps.count()) <= 4, "a way of at most four sentences");
  assert.ok((await steps.first().getByRole("link").count()) > 0, "the sentence has a source");
}

/** T1 by keyboard alone. @param {Run} run */
export async function t1ByKeyboard(run) {
  const { page, t } = run;
  await open(run, "/practices");
  await page.getByRole("combobox", { name: t("ui.practices.for"), exact: true }).focus();
  await page.keyboard.type("SADC");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type(t("theme"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("article").first().waitFor();
  const link = page.getByRole("article").first().getByRole("link", { name: t("ui.practices.connected") });
  for (let i = 0; i < 60 && !(await link.evaluate((a) => a === document.activeElement)); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await firstWay(run);
}

/** T1 with scripts off: words in place of a choice. @param {Run} run */
export async function t1Plain(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("link", { name: t("ui.home.need_practices") }).click();
  await page.getByRole("textbox", { name: t("ui.practices.for"), exact: true }).fill("SADC");
  await page.getByRole("combobox", { name: t("ui.practices.theme"), exact: true }).selectOption("theme/localization");
  await page.getByRole("button", { name: t("ui.practices.button") }).click();
  await page.getByRole("article").first().getByRole("link", { name: t("ui.practices.connected") }).click();
  await firstWay(run);
}

/** T2: what does our network not have that others have, and who could help? @param {Run} run */
export async function t2(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("combobox", { name: t("ui.search.label"), exact: true }).fill("CEEAC");
  await page.getByRole("option").first().click();
  const table = page.getByRole("table", { name: t("ui.entity.functions") });
  const states = new Set(await table.locator(".mark").allTextContents());
  assert.ok(states.size >= 2, "states are told apart: " + [...states].join(", "));
  await table.getByRole("row").filter({ hasText: t("state_label.NOT_RECORDED") }).first().getByRole("link").first().click();
  await page.getByRole("heading", { name: t("ui.cell.elsewhere") }).waitFor();
  assert.ok((await page.getByRole("article").count()) > 0, "a helper is named");
}

/** T3: compare our plan with two peers. @param {Run} run */
export async function t3(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("link", { name: t("ui.home.need_compare") }).click();
  for (const [i, plan] of ["Kenya", "Namibia", "Zimbabwe"].entries()) {
    const box = page.getByRole("combobox", { name: t("ui.compare.nth").replace("{n}", String(i + 1)), exact: true });
    if ((await box.count()) === 0) await page.getByRole("button", { name: t("ui.compare.button") }).click();
    await box.fill(plan + ": ");
    await page.getByRole("option", { name: /first|premier|primeiro/i }).first().click();
  }
  await page.getByRole("button", { name: t("ui.compare.button") }).click();
  await compared(run);
}

/** @param {Run} run */
async function compared({ page, t }) {
  const table = page.getByRole("table", { name: t("ui.compare.table") });
  await table.waitFor();
  assert.ok((await table.getByText(t("answer.NOT_RECORDED"), { exact: true }).count()) > 0, "what is not recorded is said");
  assert.ok((await table.getByRole("columnheader").count()) >= 3, "plans stand side by side");
  for (const row of (await table.getByRole("row").all()).slice(1)) assert.ok((await row.getByRole("link").count()) > 0, "each row has a source");
}

/** T3 with scripts off. @param {Run} run */
export async function t3Plain(run) {
  const { page, t } = run;
  await open(run, "/plan/sadc-rap-1");
  await page.getByRole("link", { name: t("ui.entity.compare"), exact: true }).first().click();
  await open(run, "/compare?plan=plan/sadc-rap-1");
  await page.getByRole("textbox", { name: t("ui.compare.nth").replace("{n}", "2"), exact: true }).fill("Kenya");
  await page.getByRole("button", { name: t("ui.compare.button") }).click();
  await page.waitForLoadState();
  const choices = page.locator(".field").getByRole("link");
  if ((await choices.count()) > 0) await choices.first().click();
  await compared(run);
}

/** T4: networks of women mediators in Arab states, in Arabic; the same counts in English. @param {Run} run */
export async function t4(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("combobox", { name: t("ui.search.label"), exact: true }).fill("وسيطات السلام");
  await page.keyboard.press("Enter");
  const box = page.getByRole("checkbox", { name: start(t("kinds.NETWORK")) });
  await Promise.all([page.waitForURL(/kind=network/), box.check()]);
  const found = await page.getByRole("table").first().getByRole("row").count();
  const view = new URL(page.url()).search;
  await page.getByRole("link", { name: "English", exact: true }).click();
  assert.equal(new URL(page.url()).search, view, "the switch keeps the view");
  assert.equal(await page.getByRole("table").first().getByRole("row").count(), found, "the same rows in English");
  await page.goBack();
  await page.getByRole("table").first().getByRole("rowheader").first().getByRole("link").click();
  await page.getByText(t("ui.fact.founded"), { exact: true }).waitFor();
}

/** T5: where is nothing recorded on financing, and is that real? @param {Run} run */
export async function t5(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("link", { name: t("ui.home.need_gaps") }).click();
  await page.getByRole("table", { name: t("ui.gaps.table_pillar") }).getByRole("columnheader").nth(1).getByRole("link").click();
  await page.getByRole("table").getByRole("link", { name: /SADC.*(Financing|Financement|Financiamento|Financiación|التمويل|Ufadhili)/ }).click();
  await page.getByText(t("ui.cell.state")).waitFor();
  await page.getByText(/2026/).first().waitFor();
}

/** T6: how many networks had the Global Alliance in September 2019, and today? Cite it. @param {Run} run */
export async function t6(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("combobox", { name: t("ui.search.label"), exact: true }).fill("Global Alliance of Regional Women Mediator Networks");
  await page.keyboard.press("Enter");
  await page.getByRole("table").first().getByRole("rowheader").first().getByRole("link").click();
  const members = page.getByRole("table", { name: t("incoming.MEMBER_OF"), exact: true }).getByRole("row");
  const today = (await members.count()) - 1;
  await page.getByLabel(t("ui.as_of"), { exact: true }).fill("2019-09");
  await page.getByRole("button", { name: t("ui.as_of_button"), exact: true }).click();
  await page.waitForURL(/on=2019-09/);
  const then = (await members.count()) - 1;
  assert.ok(then >= 4 && today > then, `${then} then, ${today} today`);
  const foot = page.getByRole("group").filter({ has: page.getByText(t("ui.foot.summary")) }).first();
  await foot.getByText(t("ui.foot.summary")).click();
  await foot.getByText(t("ui.foot.cite")).waitFor();
  const bib = await (await page.request.get(new URL((await foot.getByRole("link", { name: "BibTeX" }).first().getAttribute("href")) ?? "", page.url()).href)).text();
  assert.ok(bib.indexOf("@misc{") >= 0 && bib.indexOf("wpsgraph-") > bib.indexOf("@misc{"), "the original source comes first");
}

/** T7: question 3.1 for the AU and the EU. @param {Run} run */
export async function t7(run) {
  const { page, t } = run;
  await open(run, "/");
  await page.getByRole("link", { name: /^3\.1/ }).click();
  await choose(page, t("ui.between.a"), "African Union", /African Union|Union africaine|União Africana|Unión Africana|الاتحاد الأفريقي|Umoja wa Afrika/);
  await choose(page, t("ui.between.b"), "European Union", /European Union|Union européenne|União Europeia|Unión Europea|الاتحاد الأوروبي|Umoja wa Ulaya/);
  await page.getByRole("button", { name: t("ui.between.button"), exact: true }).first().click();
  for (const heading of ["ui.between.ties", "ui.between.bridges", "ui.between.counterparts"]) await page.getByRole("heading", { name: t(heading) }).waitFor();
  await page.getByText(t("ui.fact.shared_themes"), { exact: true }).waitFor();
}

/** T8: the rows of T1 as data. @param {Run} run */
export async function t8(run) {
  const { page, base, t } = run;
  await open(run, "/practices?for=body/sadc&theme=theme/localization");
  const shown = await page.getByRole("article").getByRole("heading").getByRole("link").evaluateAll((links) => links.map((a) => a.getAttribute("href")?.split("/").pop()));
  await page.getByText(t("ui.foot.summary")).first().click();
  await page.getByRole("button", { name: t("ui.foot.copy_query") }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const response = await page.request.post(base + "/graphql", { data: JSON.parse(copied) });
  const peers = (await response.json()).data.peerPractices.peers.map((/** @type {any} */ p) => p.practice.id.split(":").pop());
  assert.deepEqual(peers, shown, "the same ids in the same order");
}
