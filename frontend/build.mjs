// Builds frontend/dist: every file carries a digest of its content in its name, so that the server may
// let browsers keep it for ever, and manifest.json says which name is current.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";
import { makeLogical } from "./logical.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const manifest = {};

/** Writes `text` under a name that contains its digest, and notes that name in the manifest. */
function keep(name, text) {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 10).toUpperCase();
  const [stem, extension] = name.split(/\.(?=[^.]+$)/);
  const hashed = `${stem}-${digest}.${extension}`;
  writeFileSync(join(dist, hashed), text);
  manifest[name] = hashed;
  return hashed;
}

function minifiedCss(css) {
  return esbuild.transformSync(css, { loader: "css", minify: true, legalComments: "none", target: ["chrome111", "firefox113", "safari16"] }).code;
}

function buildAppCss() {
  const compiled = sass.compile(join(root, "styles/app.scss"), {
    loadPaths: [join(root, "node_modules")],
    style: "expanded",
    quietDeps: true,
  });
  keep("app.css", minifiedCss(makeLogical(compiled.css)));
}

/** MapLibre's own sheet and ours for maps; returns the hashed name, which map.ts adds to the page. */
function buildMapCss() {
  const theirs = readFileSync(join(root, "node_modules/maplibre-gl/dist/maplibre-gl.css"), "utf8");
  const ours = makeLogical(sass.compile(join(root, "styles/map.scss")).css);
  return keep("map.css", minifiedCss(`${theirs}\n${ours}`));
}

/** The worker is served as a file of its own, because our content security policy forbids blob: scripts. */
function copyMapWorker() {
  const worker = readFileSync(join(root, "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"), "utf8");
  return keep("map-worker.js", worker.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
}

async function buildScripts(mapCss, mapWorker) {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/app.ts"],
    outdir: "dist",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: ["es2022"],
    minify: true,
    metafile: true,
    legalComments: "none",
    define: { MAP_CSS: JSON.stringify(mapCss), MAP_WORKER: JSON.stringify(mapWorker) },
    logLevel: "warning",
  });
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    // Chunks that only other scripts import are not in the manifest: no page names them.
    if (output.entryPoint) manifest[output.entryPoint.replace(/^src\//, "").replace(/\.ts$/, ".js")] = path.replace(/^dist\//, "");
  }
}

/** The service worker is one file by itself, which its page's own address hands out (modules/services). */
async function buildWorker() {
  const built = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/inspections-worker.ts"],
    bundle: true,
    format: "iife",
    target: ["es2022"],
    minify: true,
    write: false,
    legalComments: "none",
  });
  keep("inspections-worker.js", built.outputFiles[0].text);
}

/** Each file squeezed once, as well as can be, so that the server never spends time on it: `….css.br`, `….css.gz`. */
function squeeze() {
  for (const file of readdirSync(dist)) {
    const bytes = readFileSync(join(dist, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(dist, `${file}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function printSizes() {
  const size = (file) => `${(readFileSync(join(dist, file)).length / 1000).toFixed(1).padStart(7)} kB`;
  for (const [name, file] of Object.entries(manifest)) {
    console.log(`${name.padEnd(14)} ${file.padEnd(34)} ${size(`${file}.gz`)} gzip ${size(`${file}.br`)} br`);
  }
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
buildAppCss();
await buildScripts(buildMapCss(), copyMapWorker());
await buildWorker();
squeeze();
writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
printSizes();
