// Signing in by each of the ways there are, and looking after one's own account.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, it } from "node:test";
import { click, follow, go, look, notice, open, person, press } from "./journey.mjs";
import { openBrowser } from "./support.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** The code of a time step by RFC 6238: SHA-1, half a minute, six digits. */
function code(secret, step) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(" ", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const stepNow = () => Math.floor(Date.now() / 30_000);

async function signInBy(page, { email, password }) {
  await go(page, "/sign-in");
  await page.getByLabel("Email address or user name").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await click(page, page.getByRole("button", { name: "Sign in", exact: true }));
}

it("signs in by password, once it is right", async () => {
  const jo = person("Jo Whitfield");
  const window = await open(browser, jo.name, { signedIn: false });
  await signInBy(window.page, { ...jo, password: "every-lamp-in-summer" });
  await look(window, "sign-in-refused");
  assert.equal(await window.page.getByLabel("Email address or user name").inputValue(), jo.email);
  assert.equal(await window.page.getByLabel("Password", { exact: true }).inputValue(), "");
  await signInBy(window.page, jo);
  assert.match(window.page.url(), /\/staff$/);
  await follow(window.page, "Sign out");
  await click(window.page, window.page.locator("main").getByRole("button", { name: "Sign out" }));
  await go(window.page, "/staff");
  assert.match(window.page.url(), /\/sign-in\?next=%2Fstaff$/);
  await window.close();
});

it("signs in with a code from an app, and with a recovery code once the telephone is lost", async () => {
  const jo = person("Jo Whitfield");
  const window = await open(browser, jo.name);
  const { page } = window;
  await go(page, "/account/second-factor");
  const secret = await page.locator("main ol code").innerText();
  await page.getByLabel("Code from the app").fill("000000");
  await page.getByLabel("Your password now").fill(jo.password);
  await press(page, "Turn on");
  await look(window, "second-factor-refused");
  assert.equal(await page.locator("main ol code").innerText(), secret, "the same key stays");
  // The step before this one still counts, and leaves this one for signing in.
  await page.getByLabel("Code from the app").fill(code(secret, stepNow() - 1));
  await page.getByLabel("Your password now").fill(jo.password);
  await press(page, "Turn on");
  await look(window, "recovery-codes");
  const recovery = await page.locator("main ul code").allInnerTexts();
  assert.ok(recovery.length >= 8, "too few recovery codes");
  await press(page, "I have kept them");
  await look(window, "account-with-codes");

  const other = await open(browser, jo.name, { signedIn: false });
  await signInBy(other.page, jo);
  await look(other, "code-wanted");
  await other.page.getByLabel("Code", { exact: true }).fill(code(secret, stepNow()));
  await click(other.page, other.page.getByRole("button", { name: "Continue" }));
  assert.match(other.page.url(), /\/staff$/);
  await other.close();

  const lost = await open(browser, jo.name, { signedIn: false });
  await signInBy(lost.page, jo);
  await lost.page.getByLabel("Code", { exact: true }).fill(recovery[0]);
  await click(lost.page, lost.page.getByRole("button", { name: "Continue" }));
  assert.match(lost.page.url(), /\/staff$/);
  await lost.close();

  const spent = await open(browser, jo.name, { signedIn: false });
  await signInBy(spent.page, jo);
  await spent.page.getByLabel("Code", { exact: true }).fill(recovery[0]);
  await click(spent.page, spent.page.getByRole("button", { name: "Continue" }));
  assert.match(await spent.page.locator("main").innerText(), /This code is not right/);
  await spent.close();

  await go(page, "/account/second-factor/remove");
  await look(window, "second-factor-remove");
  await page.getByLabel("Your password now").fill(jo.password);
  await click(page, page.locator("main form button"));
  assert.match(page.url(), /\/account$/);
  await window.close();
});

it("adds a passkey, signs in with it alone, and removes it", async () => {
  const nadia = person("Nadia Karim");
  const window = await open(browser, nadia.name);
  const { page } = window;
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true };
  const settings = { ...options, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options: settings });

  await go(page, "/account/passkeys");
  await page.getByLabel("Name of the passkey").fill("Work laptop");
  await page.getByLabel("Your password now").fill(nadia.password);
  await press(page, "Add a passkey");
  await page.waitForURL(/\/account$/);
  assert.match(await page.locator("main").innerText(), /Work laptop/);
  await look(window, "account-with-passkey");
  const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId });
  assert.equal(credentials.length, 1);

  await go(page, "/sign-out");
  await click(page, page.locator("main").getByRole("button", { name: "Sign out" }));
  await go(page, "/sign-in?next=%2Faccount");
  await page.locator("form[data-passkey=get] button").click();
  await page.waitForURL(/\/account$/);
  assert.match(await page.locator("main").innerText(), /Nadia Karim/);

  await page.locator("main").getByRole("link", { name: "Remove Work laptop" }).click();
  await look(window, "passkey-remove");
  await page.getByLabel("Your password now").fill(nadia.password);
  await click(page, page.locator("main form button"));
  assert.match(page.url(), /\/account$/);
  assert.doesNotMatch(await page.locator("main").innerText(), /Work laptop/);
  await window.close();
});

it("ends another browser's session from the account's page", async () => {
  const nadia = person("Nadia Karim");
  const here = await open(browser, nadia.name);
  const there = await open(browser, nadia.name);
  await go(there.page, "/staff");
  await go(here.page, "/account");
  const others = here.page.locator("main tbody tr").filter({ hasNotText: "This browser" });
  for (let left = await others.count(); left > 0; left--) await click(here.page, others.first().getByRole("button"));
  assert.match(await notice(here.page), /\S/);
  await go(there.page, "/staff");
  assert.match(there.page.url(), /\/sign-in/);
  await here.close();
  await there.close();
});

it("changes a password, and back", async () => {
  const hannah = person("Hannah Cole");
  const window = await open(browser, hannah.name);
  const { page } = window;
  const change = async (from, to) => {
    await go(page, "/account/password");
    await page.locator("input[name=current]").fill(from);
    for (const field of await page.locator("main input[type=password]:not([name=current])").all()) await field.fill(to);
    await page.locator("main form button[type=submit], main form button:not([type])").first().click();
  };
  await change("not-my-password", "tides-tell-the-numbers");
  await look(window, "password-refused");
  await change(hannah.password, "tides-tell-the-numbers");
  assert.match(page.url(), /\/account$/);
  await change("tides-tell-the-numbers", hannah.password);
  assert.match(page.url(), /\/account$/);
  await window.close();
});
