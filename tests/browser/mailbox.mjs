// The town's mails: without a server it writes each into a folder, where a test reads what a person would receive.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = join(process.env.STOA_TOWN ?? "", "mail");

/** How often the folder is looked into, and for how long a mail is waited for. */
const PAUSE = 250;
const PATIENCE = 30_000;

/** A mail as its reader sees it: { to, subject, text, headers }; headers by their names in small letters. */
function read(raw) {
  const [head, ...body] = raw.split(/\r?\n\r?\n/);
  const headers = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const text = decoded(body.join("\n\n"), headers["content-transfer-encoding"] ?? "7bit");
  return { to: headers.to ?? "", subject: words(headers.subject ?? ""), text, headers };
}

function decoded(body, way) {
  if (way === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (way === "quoted-printable") return quotedPrintable(body.replace(/=\r?\n/g, ""));
  return body;
}

function quotedPrintable(text) {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** A header's encoded words (RFC 2047). */
function words(header) {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way, text) =>
      way.toLowerCase() === "b" ? Buffer.from(text, "base64").toString("utf8") : quotedPrintable(text.replaceAll("_", " ")),
    );
}

/** All mails to an address whose subject or text has `wanted`, in no order. */
export async function mailsTo(address, wanted = /./) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(names.map(async (name) => read(await readFile(join(folder, name), "utf8"))));
  return mails.filter((mail) => mail.to.includes(address) && (wanted.test(mail.subject) || wanted.test(mail.text)));
}

/** The mail to an address that has `wanted`; waits until it is there. */
export async function mailTo(address, wanted) {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const [mail] = await mailsTo(address, wanted);
    if (mail) return mail;
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
  const others = (await mailsTo(address)).map((mail) => mail.subject);
  throw new Error(`no mail to ${address} has ${wanted}; there are: ${others.join(" | ") || "none"}`);
}

/** The first address in a mail that leads to a page of this kind. */
export function linkIn(mail, kind) {
  const found = mail.text.match(/https?:\/\/\S+/g)?.find((link) => kind.test(link));
  if (!found) throw new Error(`no link like ${kind} in:\n${mail.text}`);
  return found;
}
