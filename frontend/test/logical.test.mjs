// The rewriting of left and right into start and end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLogical } from "../logical.mjs";

const cases = [
  ["  margin-left: 10px;", "  margin-inline-start: 10px;"],
  ["  padding-right: max(15px, 2em);", "  padding-inline-end: max(15px, 2em);"],
  ["  border-left-color: red;", "  border-inline-start-color: red;"],
  ["  border-left-color: inherit;", "  border-left-color: inherit;"],
  ["  left: 2px;", "  inset-inline-start: 2px;"],
  ["  text-align: right !important;", "  text-align: end !important;"],
  ["  float: left;", "  float: inline-start;"],
  ["  margin: 5px 20px 10px 0;", "  margin-block: 5px 10px;\n  margin-inline: 0 20px;"],
  ["  margin: 1px 2px 1px 2px;", "  margin: 1px 2px 1px 2px;"],
  ["  border-width: 0 0 5px 5px;", "  border-width: 0 0 5px 5px;"],
  ["  --govuk-left: left;", "  --govuk-left: left;"],
];

test("each property that has a side gets its logical name", () => {
  for (const [physical, logical] of cases) assert.equal(makeLogical(physical), logical);
});
