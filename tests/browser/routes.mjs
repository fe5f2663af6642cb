// Every address the program answers with a page, read from the sources: its patterns, and which of them a link leads to.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The files that name routes: each module's routes.rs with its parts, and the shell's own. */
function sources() {
  const modules = readdirSync(join(root, "modules")).map((name) => join(root, "modules", name, "src"));
  const named = modules.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path === "routes.rs" || path.startsWith("routes/"))
      .filter((path) => path.endsWith(".rs"))
      .map((path) => join(folder, path)),
  );
  return [...named, join(root, "base/web/src/shell.rs")];
}

/** The patterns of a file that answer a GET. Some begin alike, and say so once: `let of = |page| format!("/start{page}")`. */
function patternsIn(text) {
  const found = [];
  let start = "";
  const steps = /format!\("(?<start>[^"]*)\{page\}"\)|\.route\(\s*(?<joined>&of\()?"(?<path>[^"]*)"\)?,\s*(?<verb>\w+)\(/g;
  for (const { groups } of text.matchAll(steps)) {
    if (groups.start !== undefined) start = groups.start.replaceAll("{{", "{").replaceAll("}}", "}");
    else if (groups.verb === "get") found.push((groups.joined ? start : "") + groups.path);
  }
  return found;
}

const part = (text) => (text.startsWith("{*") ? ".+" : text.startsWith("{") ? "[^/]+" : text.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));

/** Every pattern that answers a GET; what is written out comes before what is filled in. */
export const patterns = sources()
  .flatMap((file) => patternsIn(readFileSync(file, "utf8")))
  .map((pattern) => ({ pattern, shape: new RegExp(`^${pattern.split("/").map(part).join("/")}$`) }))
  .sort((one, other) => one.pattern.split("{").length - other.pattern.split("{").length);

/** The pattern of an address, or the address's own path where no route is known. */
export function patternOf(path) {
  return patterns.find(({ shape }) => shape.test(path))?.pattern ?? path;
}
