// A page lost on the way is not lost: frontend/src/app/keep.ts in the system's Chromium, against a server that breaks the line, is busy,
// refuses, and takes it. No town is needed.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, it } from "node:test";
import { openBrowser } from "./support.mjs";

const frontend = `${import.meta.dirname}/../../frontend`;
const esbuild = createRequire(`${frontend}/package.json`)("esbuild");
const bundle = await esbuild.build({
  stdin: { contents: 'import { startKeep } from "./src/app/keep"; startKeep();', resolveDir: frontend },
  bundle: true,
  format: "esm",
  write: false,
});

const PAGE = "/apply/SECRET/page/keeper";
const NEXT = "/apply/SECRET/page/dogs";
const SCRIPT = '<span hidden data-keep-acknowledged></span><script type="module" src="/app.js"></script>';
let answers = "takes";
let kept = {};

function form({ keeper = "", story = "" }) {
  return `<form method="post" action="${PAGE}" data-keep="${PAGE}" data-text-restored="Put back" data-text-undo="Undo" data-text-offline="You are offline">
    <input type="hidden" name="_form" value="token"><input name="keeper" value="${keeper}"><textarea name="story">${story}</textarea>
    <input type="checkbox" name="pets" value="dog"><input type="checkbox" name="pets" value="cat"><button>Continue</button></form>${SCRIPT}`;
}

async function answer(request, response) {
  let body = "";
  for await (const piece of request) body += piece;
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("content-type", request.url === "/app.js" ? "text/javascript" : "text/html");
  if (request.url === "/app.js") return response.end(bundle.outputFiles[0].text);
  if (request.method === "GET") return response.end(request.url === NEXT ? `Next${SCRIPT}` : form(kept));
  const sent = Object.fromEntries(new URLSearchParams(body));
  if (answers === "breaks") return request.socket.destroy();
  if (answers === "busy") return response.writeHead(503).end("Busy");
  if (answers === "refuses") return response.writeHead(422).end(form(sent));
  kept = sent;
  response.writeHead(303, { location: NEXT }).end();
}

const server = createServer((request, response) => void answer(request, response));
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const town = `http://127.0.0.1:${server.address().port}`;
const browser = await openBrowser();
after(async () => {
  await browser.close();
  server.close();
});

async function typed(page) {
  const pets = await page.$$eval("[name=pets]:checked", (boxes) => boxes.map((box) => box.value));
  return [await page.inputValue("[name=keeper]"), await page.inputValue("[name=story]"), ...pets];
}

const says = async (page, words) => (await page.innerText("body")).includes(words);

/** Presses the button, and waits until it is seen what comes of it: the answer's page has come, the line broke, or the page said something. */
async function presses(page, seen) {
  // Whoever waits for a page waits before the button is pressed.
  const done = seen === "said" ? page.getByText("You are offline").waitFor() : page.waitForEvent(seen);
  await Promise.all([done, page.click("button:text('Continue')").catch(() => {})]);
}

/** Opens a page, again where the browser is still busy with showing that the line broke. */
async function opens(page, path) {
  for (let tries = 1; ; tries++) {
    try {
      return await page.goto(town + path);
    } catch (error) {
      if (tries === 5) throw error;
      await page.waitForTimeout(500);
    }
  }
}

for (const [how, seen] of [["breaks", "requestfailed"], ["busy", "load"]]) {
  it(`what was typed is back when the line ${how}`, async () => {
    const page = await browser.newPage();
    [answers, kept] = [how, {}];
    await opens(page, PAGE);
    await page.fill("[name=keeper]", "Ana Weaver");
    await page.fill("[name=story]", "A long\nstory");
    await page.check("[value=cat]");
    await presses(page, seen);
    // Another page, opened by its link, acknowledges nothing.
    await opens(page, NEXT);
    await opens(page, PAGE);
    assert.deepEqual(await typed(page), ["Ana Weaver", "A long\nstory", "cat"]);
    assert.ok(await says(page, "Put back"));
    await page.click("text=Undo");
    assert.deepEqual(await typed(page), ["", ""]);
    await page.close();
  });
}

it("what the server has is not kept any longer", async () => {
  const page = await browser.newPage();
  [answers, kept] = ["refuses", {}];
  await opens(page, PAGE);
  await page.fill("[name=keeper]", "Ben Miller");
  await presses(page, "load");
  assert.deepEqual(await typed(page), ["Ben Miller", ""]);
  answers = "takes";
  await presses(page, "load");
  assert.equal(page.url(), town + NEXT);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.close();
});

it("offline nothing is sent, and nothing is lost when the page is opened again", async () => {
  const page = await browser.newPage();
  [answers, kept] = ["takes", {}];
  await opens(page, PAGE);
  await page.fill("[name=keeper]", "Cleo Stone");
  await page.context().setOffline(true);
  await presses(page, "said");
  assert.ok(await says(page, "You are offline"));
  assert.deepEqual(kept, {});
  await page.context().setOffline(false);
  await page.reload();
  assert.deepEqual(await typed(page), ["Cleo Stone", ""]);
  await page.close();
});
