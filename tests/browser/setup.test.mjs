// A manager sets the town up and sees what follows; an administrator lets somebody in; an auditor reads what was done.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { click, go, look, notice, open, press } from "./journey.mjs";
import { signIn } from "./people.mjs";
import { openBrowser, openWindow, town, watchedPage } from "./support.mjs";

const browser = await openBrowser();
const manager = {};
before(async () => Object.assign(manager, await open(browser, "Priya Raman")));
after(() => browser.close());

const main = (page) => page.locator("main").innerText();
const send = (page) => click(page, page.locator("main form button").first());

it("adds a category with a question, and residents are asked it", async () => {
  const { page } = manager;
  await go(page, "/staff/setup/categories/new");
  const group = (legend) => page.getByRole("group", { name: legend, exact: true });
  await group("Name").getByLabel("English").fill("Rattling manhole cover");
  await group("Name").getByLabel("العربية").fill("غطاء غرفة تفتيش مهتز");
  await group("Heading").getByLabel("English").fill("Roads and pavements");
  await page.getByLabel("Topic").selectOption({ label: "Road surfaces" });
  await press(page, "Save");
  await go(page, "/staff/setup/categories");
  await look(manager, "categories");
  const item = page.locator("#category-rattling-manhole-cover");
  assert.match(await item.innerText(), /Rattling manhole cover/);
  await click(page, item.getByRole("link", { name: /question/ }));
  await look(manager, "questions-none");
  await press(page, "Add a question");
  await group("Question").getByLabel("English").fill("When does it rattle?");
  await page.getByLabel("One of several answers").check();
  await group("Answer 1").getByLabel("English").fill("When a car goes over it");
  await group("Answer 2").getByLabel("English").fill("All the time");
  await page.getByLabel("Must be answered").check();
  await press(page, "Save");
  assert.match(await main(page), /When does it rattle\?/);

  const window = await openWindow(browser);
  const { page: resident, wrong } = await watchedPage(window);
  await go(resident, "/report");
  await resident.getByRole("combobox", { name: "Street, address or place" }).fill("Mill Lane 10");
  await press(resident, "Find");
  await resident.locator("main input[type=radio]").first().check();
  await press(resident, "Continue");
  await resident.getByLabel("Rattling manhole cover").check();
  await press(resident, "Continue");
  while (!/\/report\/details/.test(resident.url())) await press(resident, /Continue|None of these/);
  assert.match(await main(resident), /When does it rattle\?[\s\S]*When a car goes over it/);
  await look({ page: resident, wrong, language: "en", scripts: true }, "asked-by-new-category");
  await window.close();
});

it("uploads wards, sees what would change, and changes it", async () => {
  const { page } = manager;
  const areas = await (await page.request.get(`${town}/areas.geojson`)).json();
  const wards = areas.features.filter((feature) => feature.properties.kind === "ward");
  const castle = wards.find((feature) => feature.properties.code === "castle");
  castle.properties.population += 100;
  const file = { ...areas, features: wards };
  await go(page, "/staff/town/areas/upload");
  await page.getByLabel("Wards").check();
  await page.locator("input[type=file]").setInputFiles({
    name: "wards.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await press(page, "Continue");
  assert.match(await main(page), /What this file would change[\s\S]*0 new, 1 changed, 7 as they are/);
  await look(manager, "areas-preview");
  await press(page, "Make these changes");
  assert.match(await notice(page), /0 new, 1 changed/);
  assert.match(await main(page), new RegExp(castle.properties.population.toLocaleString("en")));
});

it("refuses a file that is no map, and says what to do", async () => {
  const { page } = manager;
  await go(page, "/staff/town/areas/upload");
  await page.getByLabel("Wards").check();
  const buffer = Buffer.from("name,population\nCastle,9524\n");
  await page.locator("input[type=file]").setInputFiles({ name: "wards.csv", mimeType: "text/csv", buffer });
  await press(page, "Continue");
  await look(manager, "areas-refused");
  assert.ok(await page.locator(".govuk-error-summary").isVisible());
});

it("changes who answers for a ward, and everybody sees it on the map", async () => {
  const { page } = manager;
  await go(page, "/staff/town/responsibility/new");
  await page.getByLabel("Topic").selectOption({ label: "Graffiti" });
  await page.getByLabel("Area").selectOption({ label: "Strand (Ward)" });
  await page.getByLabel("Agency").selectOption({ label: "Merrow Harbour Trust" });
  await page.getByLabel("First answer within").fill("soon");
  await press(page, "Save");
  await look(manager, "rule-refused");
  await page.getByLabel("First answer within").fill("12");
  await page.getByLabel("Law or contract").fill("Strand Agreement 2026");
  await press(page, "Save");
  await look(manager, "rules");
  const rules = await (await page.request.get(`${town}/responsibility.geojson?topic=graffiti&lang=en`)).json();
  const strand = rules.features.find((feature) => JSON.stringify(feature.properties).includes("Merrow Harbour Trust"));
  assert.ok(strand, JSON.stringify(rules.features.map((feature) => feature.properties)));
  const window = await openWindow(browser);
  const { page: resident, wrong } = await watchedPage(window);
  await go(resident, "/responsibility?topic=graffiti");
  assert.match(await main(resident), /Strand Agreement 2026/);
  await resident.locator(".maplibregl-canvas").waitFor();
  await look({ page: resident, wrong, language: "en", scripts: true }, "responsibility-changed");
  await window.close();
});

it("adds a holiday and takes it off again", async () => {
  const { page } = manager;
  await go(page, "/staff/town/holidays/add");
  await page.getByLabel("Day").fill("2026-12-30");
  await page.getByLabel("English").fill("Merrow Fair");
  await press(page, "Save");
  assert.match(await main(page), /30 December 2026[\s\S]*Merrow Fair/);
  await look(manager, "holidays");
  await page.getByRole("link", { name: "Remove Merrow Fair" }).click();
  await look(manager, "holiday-remove");
  await send(page);
  assert.doesNotMatch(await main(page), /Merrow Fair/);
});

it("brings in a year's public holidays from a calendar file, those that were ticked", async () => {
  const { page } = manager;
  await go(page, "/staff/town/holidays/import?year=2029");
  await press(page, "Continue");
  await look(manager, "holidays-refused");
  const days = [
    ["20290107", "Merrow Fair"],
    ["20290402", "Easter Monday"],
    ["20301225", "Christmas Day"],
  ];
  const events = days.map(([day, name]) => `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`);
  await page.locator("input[type=file]").setInputFiles({
    name: "holidays.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(`BEGIN:VCALENDAR\r\n${events.join("")}END:VCALENDAR\r\n`),
  });
  await press(page, "Continue");
  assert.match(await main(page), /2 holidays of 2029 are in the file[\s\S]*Merrow Fair[\s\S]*1 entry is of another year/);
  await look(manager, "holidays-preview");
  await page.getByLabel("Merrow Fair").uncheck();
  await press(page, "Add the ticked days");
  assert.match(await notice(page), /1 holiday was added/);
  assert.match(await main(page), /Easter Monday/);
  assert.doesNotMatch(await main(page), /Merrow Fair/);
  await look(manager, "holidays-added");
});

it("imports addresses while one watches, and says which lines were refused", async () => {
  const { page } = manager;
  await go(page, "/staff/town/streets/import");
  await press(page, "Start the import");
  await look(manager, "streets-refused");
  await page.getByLabel("Addresses").check();
  const { features } = await (await page.request.get(`${town}/areas.geojson`)).json();
  const castle = features.find((feature) => feature.properties.code === "castle");
  const [lon, lat] = castle.geometry.coordinates.flat(Infinity);
  const rows = ["street,number,latitude,longitude", `Imported Lane,1,${lat},${lon}`, `Imported Lane,2,nowhere,${lon}`];
  await page.locator("input[type=file]").setInputFiles({
    name: "addresses.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.join("\n")}\n`),
  });
  await press(page, "Start the import");
  assert.match(page.url(), /\/staff\/town\/streets\/imports\/\d+$/);
  await look(manager, "streets-import-begun");
  for (let tries = 0; tries < 100 && !/Finished/.test(await main(page)); tries++) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  assert.match(await main(page), /Finished[\s\S]*What was refused[\s\S]*Line 3:/);
  await look(manager, "streets-import-done");
  await go(page, "/staff/town/streets?q=Imported+Lane+1");
  assert.match(await page.locator("main ul.govuk-list--bullet").innerText(), /Imported Lane 1/);
  await look(manager, "streets-imports");
});

it("makes a program's key, shows it once, and ends it", async () => {
  const { page } = manager;
  await go(page, "/staff/setup/keys");
  await press(page, "Make a key");
  await look(manager, "key-refused");
  await page.getByLabel("Whose program is it?").fill("Lamps of Merrow");
  await press(page, "Make a key");
  const key = await page.locator(".stoa-secret").innerText();
  assert.match(key, /^stoa-/);
  await look(manager, "key-made");
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.waitForURL("**/staff/setup/keys");
  const list = await page.content();
  assert.ok(list.includes("Lamps of Merrow") && !list.includes(key));
  const sent = () =>
    page.request.post(`${town}/open311/v2/requests.json`, {
      form: { api_key: key, service_code: "street-lamp", description: "Out.", address_string: "Mill Lane 1" },
    });
  assert.notEqual((await sent()).status(), 403);
  await page.getByRole("link", { name: "End this key Lamps of Merrow" }).click();
  await look(manager, "key-end");
  await send(page);
  assert.equal((await sent()).status(), 403);
});

it("has one name for what is set up, on each of its pages", async () => {
  const { page } = manager;
  for (const path of ["/staff/setup", "/staff/town", "/staff/town/teams"]) {
    await go(page, path);
    const parts = page.locator(".govuk-service-navigation__item--active");
    assert.equal((await parts.innerText()).trim(), "Setup", path);
    assert.equal(await page.getByRole("link", { name: "Town setup" }).count(), 0, path);
  }
});

it("lets somebody new in, by a link in a mail", async () => {
  const administrator = await open(browser, "Rowan Achebe");
  const { page } = administrator;
  await go(page, "/staff/people/add");
  await send(page);
  await look(administrator, "person-refused");
  await page.getByLabel("User name").fill("mina.okoye");
  await page.getByLabel("Email address").fill("mina.okoye@merrow.example.org");
  await page.getByLabel("Name", { exact: true }).fill("Mina Okoye");
  await page.getByLabel("Caseworker").check();
  await page.getByLabel("Parks and trees (Merrow Borough Council)").check();
  await send(page);
  assert.match(await page.locator("body").innerText(), /Mina Okoye/);
  await look(administrator, "person-added");
  let mail;
  for (let tries = 0; !mail && tries < 50; tries++) {
    await go(page, "/staff/operations/mails");
    const row = page.getByRole("row").filter({ hasText: "mina.okoye@merrow.example.org" });
    if (await row.count()) mail = await row.first().getByRole("link").getAttribute("href");
    else await page.waitForTimeout(200);
  }
  assert.ok(mail, "no mail was written");
  await go(page, mail);
  const link = await page.locator('main a[href*="/sign-in/password/"]').first().getAttribute("href");
  await administrator.close();

  const window = await openWindow(browser);
  const { page: mina, wrong } = await watchedPage(window);
  await mina.goto(link);
  await look({ page: mina, wrong, language: "en", scripts: true }, "choose-password");
  const password = "under-the-old-lime-tree";
  await mina.getByLabel("New password").fill(password);
  await press(mina, "Save the password");
  assert.match(mina.url(), /\/sign-in$/);
  await window.close();
  const cookies = await signIn(browser, { role: "caseworker", email: "mina.okoye", password });
  const desk = await openWindow(browser, { cookies });
  const queue = await desk.newPage();
  await go(queue, "/staff");
  assert.match(await main(queue), /Parks and trees/);
  await desk.close();
});

it("shows an auditor what was done, and who may do what and why", async () => {
  const auditor = await open(browser, "Samuel Okafor");
  const { page } = auditor;
  await go(page, "/ledger");
  await click(page, page.getByRole("table").first().getByRole("link").first());
  await look(auditor, "entry");
  await go(page, "/staff/operations/permissions");
  await page.getByLabel("Who").selectOption({ index: 3 });
  await page.getByLabel("Wants to").selectOption({ label: "See who reported it" });
  await press(page, "Show the answer");
  await look(auditor, "permission");
  await go(page, "/staff?status=open");
  assert.equal(await page.getByRole("checkbox").count(), 0);
  await click(page, page.locator("a.stoa-queue__link").first());
  assert.equal(await page.locator("main form[method=post]").count(), 0);
  await look(auditor, "report-as-auditor");
  await auditor.close();
});
