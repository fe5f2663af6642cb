// A first visit costs under 100 kB over the wire, without the map, and asks nobody else.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { openBrowser, openWindow, town } from "./support.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** What the map asks for, some of it from a thread of its own, of whose end the page does not hear. */
const ofTheMap = /\/map[-./]|\/tiles?\//;

for (const path of ["/", "/report", "/reports", "/figures", "/ledger", "/sign-in"]) {
  it(`${path} is light`, async () => {
    const context = await openWindow(browser);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send("Network.enable");
    const addresses = new Map();
    const bytes = new Map();
    wire.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
    const awaited = new Set();
    wire.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
      if (type !== "EventSource" && !ofTheMap.test(request.url)) awaited.add(requestId);
    });
    for (const event of ["loadingFinished", "loadingFailed"]) wire.on(`Network.${event}`, ({ requestId }) => awaited.delete(requestId));
    let last = Date.now();
    for (const event of ["requestWillBeSent", "loadingFinished"]) wire.on(`Network.${event}`, () => (last = Date.now()));
    await page.goto(town + path, { waitUntil: "load" });
    // A live page keeps its stream open, so the network is never idle; everything else has come, however busy the machine is, and it is quiet.
    while (awaited.size > 0 || Date.now() - last < 500) await page.waitForTimeout(100);
    const lines = [...bytes]
      .map(([id, size]) => ({ address: addresses.get(id) ?? "", size }))
      .filter(({ address }) => !ofTheMap.test(address));
    const total = lines.reduce((sum, { size }) => sum + size, 0);
    await context.close();
    assert.ok(bytes.size > 0, "nothing was loaded");
    assert.ok(total < 100_000, `${total} bytes:\n${lines.map((line) => `${line.size} ${line.address}`).join("\n")}`);
  });
}
