// Whether a ballot keeps to its form, as the town's program has it (modules/participation, model/election): once it is sealed, nobody can look
// before the end, and a ballot that does not is lost.
import type { Choice } from "./envelope";

/** What stands to vote. The sums are in minor units of one currency: what it costs, and what its pot holds. */
export interface Item {
  number: number;
  pot: number;
  cost: number;
  money: number;
}

/** The page's `data-rule`. */
export interface Rule {
  form: "approval" | "points" | "ranking" | "knapsack";
  /** How many may be chosen. */
  most: number;
  /** How many points there are to give, where the form is that. */
  points: number;
  items: Item[];
}

export function allows(rule: Rule, choices: Choice[]): boolean {
  const items = choices.map(({ project }) => rule.items.find(({ number }) => number === project));
  const numbers = new Set(choices.map(({ project }) => project));
  if (items.includes(undefined) || numbers.size !== choices.length) return false;
  if (choices.length === 0 || choices.length > rule.most) return false;
  const values = choices.map(({ value }) => value);
  if (!values.every((value) => Number.isInteger(value) && value > 0 && value <= 0xffffffff)) return false;
  switch (rule.form) {
    case "points":
      return sum(values) <= rule.points;
    case "ranking":
      return [...values].sort((one, other) => one - other).every((value, at) => value === at + 1);
    case "knapsack":
      return values.every((value) => value === 1) && arePaid(items as Item[]);
    case "approval":
      return values.every((value) => value === 1);
    default:
      return false;
  }
}

/** Whether each pot holds what is taken from it. */
function arePaid(items: Item[]): boolean {
  return items.every(({ pot, money }) => sum(items.filter((item) => item.pot === pot).map(({ cost }) => cost)) <= money);
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
