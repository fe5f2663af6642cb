// What the page that keeps and the worker that shows call the same.

/** Stores of pages are called this, and the person whose they are. */
export const PAGES = "stoa-inspections:";
/** The header of a kept page that says since when it is kept, in milliseconds since 1970. */
export const KEPT_AT = "stoa-kept-at";
/** Where inspections are, and as far as the worker sees. */
export const ROOM = "/staff/inspections";
