// Sends large files in pieces (tus 1.0.0) and goes on after a lost connection, also on the next visit of the page:
// <form data-uploads="/staff/data/trees/uploads" data-then="/staff/data/trees">. Small files, and browsers without script, use the form
// as it is.
import { all, announcer, make, text } from "../page";

const PIECE = 8 * 1024 * 1024;
const LONGEST_PAUSE = 60_000;

class Refused extends Error {}

class ResumableForm {
  private readonly bar = make("progress", "stoa-upload");
  private readonly say: (sentence: string) => void;
  /** Bytes of all that was chosen, and of the files that are there. */
  private size = 0;
  private sent = 0;

  constructor(
    private readonly form: HTMLFormElement,
    input: HTMLInputElement,
  ) {
    this.bar.hidden = true;
    this.bar.max = 100;
    this.say = announcer(form, "visible");
    form.append(this.bar);
    form.addEventListener("submit", (event) => {
      const files = [...(input.files ?? [])];
      if (!files.some((file) => file.size > PIECE)) return;
      event.preventDefault();
      if (files.length > 1 && this.field("instead")) this.say(text(form, "one"));
      else void this.send(files);
    });
  }

  private async send(files: File[]): Promise<void> {
    this.bar.hidden = false;
    const button = this.form.querySelector<HTMLButtonElement>("button[type=submit], button:not([type])");
    if (button) button.disabled = true;
    this.size = files.reduce((sum, file) => sum + file.size, 0);
    this.sent = 0;
    for (const file of files) {
      if (await this.sendOne(file, files.length === 1)) {
        this.sent += file.size;
        continue;
      }
      this.say(text(this.form, "refused"));
      this.bar.hidden = true;
      if (button) button.disabled = false;
      return;
    }
    location.assign(this.form.dataset.then ?? location.href);
  }

  /** Sends a file however often the connection is lost; false when it is refused. */
  private async sendOne(file: File, isAlone: boolean): Promise<boolean> {
    for (let failures = 0; ; failures++) {
      try {
        await this.sendPieces(file, isAlone, () => (failures = 0));
        localStorage.removeItem(this.key(file));
        return true;
      } catch (error) {
        if (error instanceof Refused) {
          localStorage.removeItem(this.key(file));
          return false;
        }
        this.say(text(this.form, "waiting"));
        await pause(Math.min(1000 * 2 ** failures, LONGEST_PAUSE));
      }
    }
  }

  /** Sends what is missing; `moved` is called whenever something has come. */
  private async sendPieces(file: File, isAlone: boolean, moved: () => void): Promise<void> {
    let place = localStorage.getItem(this.key(file));
    let offset = place ? await this.offset(place) : null;
    if (!place || offset === null) {
      place = await this.create(file, isAlone);
      localStorage.setItem(this.key(file), place);
      offset = 0;
    }
    while (offset < file.size) {
      const answer = await this.call(place, "PATCH", file.slice(offset, offset + PIECE), {
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(offset),
      });
      if (answer.status === 409 || answer.status === 423 || answer.status >= 500) throw new Error("later");
      if (!answer.ok) throw new Refused(String(answer.status));
      offset = Number(answer.headers.get("Upload-Offset") ?? offset + PIECE);
      moved();
      const percent = Math.floor(((this.sent + offset) / this.size) * 100);
      this.bar.value = percent;
      this.say(text(this.form, "coming", { percent }));
    }
  }

  /** The title, and what it is in place of, are those of a file that was chosen alone. */
  private async create(file: File, isAlone: boolean): Promise<string> {
    const given: [string, string][] = [["filename", file.name]];
    for (const name of isAlone ? ["title", "instead"] : []) {
      const value = this.field(name);
      if (value) given.push([name, value]);
    }
    const metadata = given.map(([name, value]) => `${name} ${base64(value)}`).join(",");
    const answer = await this.call(this.form.dataset.uploads ?? "", "POST", null, {
      "Upload-Length": String(file.size),
      "Upload-Metadata": metadata,
    });
    if (answer.status >= 500) throw new Error("later");
    const place = answer.headers.get("Location");
    if (!answer.ok || !place) throw new Refused(String(answer.status));
    return place;
  }

  /** How much of it has come; null if the upload is gone. */
  private async offset(place: string): Promise<number | null> {
    const answer = await this.call(place, "HEAD", null, {});
    if (answer.status >= 500) throw new Error("later");
    return answer.ok ? Number(answer.headers.get("Upload-Offset")) : null;
  }

  private call(place: string, method: string, body: Blob | null, headers: Record<string, string>): Promise<Response> {
    const token = this.form.querySelector<HTMLInputElement>("input[name=_form]")?.value ?? "";
    return fetch(place, {
      method,
      body,
      credentials: "same-origin",
      redirect: "error",
      headers: { ...headers, "Tus-Resumable": "1.0.0", "X-CSRF-Token": token },
    });
  }

  private field(name: string): string | undefined {
    return this.form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value;
  }

  private key(file: File): string {
    return `upload ${this.form.dataset.uploads} ${file.name} ${file.size} ${file.lastModified}`;
  }
}

function base64(value: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(value)));
}

/** Waits so many milliseconds, or until the connection is back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(go, milliseconds);
    addEventListener("online", () => (clearTimeout(timer), go()), { once: true });
  });
}

export function startUploads(): void {
  for (const form of all<HTMLFormElement>("form[data-uploads]")) {
    const input = form.querySelector<HTMLInputElement>("input[type=file]");
    if (input) new ResumableForm(form, input);
  }
}
