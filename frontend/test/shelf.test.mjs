// What is typed is kept until the server has it, and never longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as esbuild from "esbuild";

const bundle = await esbuild.build({
  stdin: { contents: 'export * from "./src/app/shelf";', resolveDir: `${import.meta.dirname}/..` },
  bundle: true,
  format: "esm",
  write: false,
});
const { Shelf } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`);

function memory() {
  const kept = new Map();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

const PAGE = "/apply/SECRET/page/keeper";
const EMPTY = [["keeper", ""]];
const TYPED = [["keeper", "Ana Weaver"], ["pets", "dog"], ["pets", "cat"]];

test("what was typed comes back when the page is opened again", () => {
  const storage = memory();
  new Shelf(storage).put(PAGE, TYPED);
  assert.deepEqual(new Shelf(storage).differs(PAGE, EMPTY), TYPED);
  assert.equal(new Shelf(storage).differs(PAGE, TYPED), null);
  assert.equal(new Shelf(storage).differs("/apply/OTHER/page/keeper", EMPTY), null);
});

test("what was sent stays until the server says that it has it", () => {
  const shelf = new Shelf(memory());
  shelf.send(PAGE, TYPED);
  // No answer came: the page is opened again.
  assert.deepEqual(shelf.differs(PAGE, EMPTY), TYPED);
  // The same page with errors, which shows what was typed.
  shelf.acknowledge(PAGE, [PAGE]);
  assert.deepEqual(shelf.differs(PAGE, EMPTY), TYPED);
  // Another page, opened by its link.
  shelf.acknowledge("", ["/apply/SECRET/page/dogs"]);
  assert.deepEqual(shelf.differs(PAGE, EMPTY), TYPED);
  // The next page, to which the server led from this one.
  shelf.acknowledge(PAGE, ["/apply/SECRET/page/dogs"]);
  assert.equal(shelf.differs(PAGE, EMPTY), null);
});

test("what was not sent, and what is another page's, is not taken for acknowledged", () => {
  const shelf = new Shelf(memory());
  shelf.put(PAGE, TYPED);
  shelf.send("/apply/OTHER/page/keeper", TYPED);
  shelf.acknowledge(PAGE, []);
  assert.deepEqual(shelf.differs(PAGE, EMPTY), TYPED);
  assert.deepEqual(shelf.differs("/apply/OTHER/page/keeper", EMPTY), TYPED);
  shelf.discard(PAGE);
  assert.equal(shelf.differs(PAGE, EMPTY), null);
});

test("a browser that keeps nothing, or something else under our name, breaks nothing", () => {
  const storage = memory();
  storage.setItem(`stoa-keep:${PAGE}`, "{not json");
  assert.equal(new Shelf(storage).differs(PAGE, EMPTY), null);
  storage.setItem(`stoa-keep:${PAGE}`, '{"typed":7}');
  assert.equal(new Shelf(storage).differs(PAGE, EMPTY), null);
  const forbidden = () => {
    throw new Error("QuotaExceededError");
  };
  const shelf = new Shelf({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  shelf.put(PAGE, TYPED);
  shelf.send(PAGE, TYPED);
  shelf.discard(PAGE);
  shelf.acknowledge(PAGE, []);
  assert.equal(shelf.differs(PAGE, EMPTY), null);
});
