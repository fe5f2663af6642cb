// Signing in, as a person does it.
import { openWindow, town } from "./support.mjs";

/** Signs a person in and gives their cookies; a visitor has none. */
export async function signIn(browser, person) {
  if (!person.email) return undefined;
  const context = await openWindow(browser, { scripts: false });
  try {
    const page = await context.newPage();
    await page.goto(`${town}/sign-in`);
    await page.locator("input[name=email]").fill(person.email);
    const password = page.locator("input[name=password]");
    await password.fill(person.password);
    await password.locator("xpath=ancestor::form").locator("button[type=submit], button:not([type])").first().click();
    if (new URL(page.url()).pathname.startsWith("/sign-in")) {
      throw new Error(`${person.role} could not sign in:\n${await page.locator("main").innerText()}`);
    }
    return await context.storageState();
  } finally {
    await context.close();
  }
}
