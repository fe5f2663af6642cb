// A browser as the tests use it: the system's Chromium, a town to look at, and people who sign in.
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

/** Where the town is, without a slash at the end; tests/run starts one. */
export const town = (process.env.STOA_URL ?? "http://127.0.0.1:8311").replace(/\/$/, "");

/** The four languages that everything a resident sees is written in. */
export const languages = ["en", "es", "fr", "ar"];

/** A phone and a desktop. */
export const sizes = [
  { name: "phone", width: 375, height: 812 },
  { name: "desktop", width: 1280, height: 900 },
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Maps are drawn with WebGL, here by the processor.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** The accounts of the town, each { role, email, password }; none when the town told nobody. */
export function accounts() {
  const path = process.env.STOA_ACCOUNTS;
  if (!path) return [];
  const read = JSON.parse(readFileSync(path, "utf8"));
  return Array.isArray(read) ? read : read.accounts;
}

/** The account of one role. */
export function account(role) {
  const found = accounts().find((one) => one.role === role);
  if (!found) throw new Error(`the town has no account for ${role}`);
  return found;
}

/** Starts the browser. */
export function openBrowser() {
  const executablePath = process.env.STOA_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: flags, headless: true });
}

/** How long a window may take to close, in milliseconds. Chromium has been seen never to answer that it has. */
const closing = 3_000;

/** By how much a page's processor is slowed down: STOA_SLOW=6 shows what a busy machine would. */
const slow = Number(process.env.STOA_SLOW ?? "1");

/**
 * Slows down the pages of a window. What does so is a second session of Chromium's DevTools, and pages of a window without a line believe that there is
 * one (`navigator.onLine`) unless each session says that there is none.
 */
function slowDown(window) {
  const sessions = [];
  let offline = false;
  const tells = (session) => session.send("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  const begins = async (page) => {
    const session = await window.newCDPSession(page);
    sessions.push(session);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
    await session.send("Network.enable");
    await tells(session);
  };
  // A page may be gone again before it is slowed down, or by the time that a line breaks.
  window.on("page", (page) => void begins(page).catch(() => {}));
  const setOffline = window.setOffline.bind(window);
  window.setOffline = async (is) => {
    offline = is;
    await setOffline(is);
    await Promise.all(sessions.map((session) => tells(session).catch(() => {})));
  };
}

/** A person's own window: nothing of anybody else's in it. Closing it never holds up what comes after. */
export async function openWindow(browser, { size = sizes[1], language = "en", scripts = true, cookies, workers = "block" } = {}) {
  const window = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    locale: language,
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
    storageState: cookies,
    serviceWorkers: workers,
  });
  if (slow > 1) slowDown(window);
  const close = window.close.bind(window);
  window.close = () => Promise.race([close(), setTimeout(closing, undefined, { ref: false })]);
  return window;
}

/** Opens a page in a new tab and notes what a reader would not see: script errors and requests to other hosts. */
export async function watchedPage(context) {
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url)) return;
    if (new URL(url).origin !== town) wrong.push(`asks another host: ${url}`);
  });
  return { page, wrong };
}

/** Keeps a picture of the whole page in the folder that STOA_SCREENSHOTS names, if it names one. */
export async function picture(page, name) {
  const folder = process.env.STOA_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
