// What somebody typed on a page, kept in this tab until the server says that it has it. Nothing here knows a document: the island
// keep.ts reads and fills the fields.

/** Values by the fields' names, in their order; a name may have several. */
export type Typed = [name: string, value: string][];

interface Entry {
  typed: Typed;
  /** Whether it was sent: what the server answers decides what becomes of it. */
  sent: boolean;
}

const PREFIX = "stoa-keep:";

export class Shelf {
  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">) {}

  /** Keeps what is typed now in the form `key`. */
  put(key: string, typed: Typed): void {
    this.write(key, { typed, sent: false });
  }

  /** Notes that the form is on its way. */
  send(key: string, typed: Typed): void {
    this.write(key, { typed, sent: true });
  }

  /** What was typed and is not what the page shows; null if there is nothing to be put back. */
  differs(key: string, shown: Typed): Typed | null {
    const entry = this.read(key);
    if (!entry || JSON.stringify(entry.typed) === JSON.stringify(shown)) return null;
    return entry.typed;
  }

  discard(key: string): void {
    try {
      this.storage.removeItem(PREFIX + key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  /** The server led from the form `key` to a page that says it was taken; a form that is shown again, with what is wrong, is among those `present`
   * and stays. */
  acknowledge(key: string, present: string[]): void {
    if (!present.includes(key) && this.read(key)?.sent) this.discard(key);
  }

  private write(key: string, entry: Entry): void {
    try {
      this.storage.setItem(PREFIX + key, JSON.stringify(entry));
    } catch {
      // Full, or forbidden: the page works as it does without script.
    }
  }

  private read(key: string): Entry | null {
    try {
      const entry = JSON.parse(this.storage.getItem(PREFIX + key) ?? "null") as Entry | null;
      return entry && Array.isArray(entry.typed) ? entry : null;
    } catch {
      return null;
    }
  }
}
