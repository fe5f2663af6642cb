// The photos of a checklist: what was chosen is kept on the device, stands in its control again when the page is opened again, and is listed
// below it, to be taken out. Choosing once more adds to what was chosen.
import { all, announcer, make, text } from "../page";
import type { Box } from "./drafts";
import { LARGEST, MOST, type Photo, forgetPhoto, isAmong, keepPhoto, marked, nameOf, newPlace, photosOf } from "./kept_photos";
import { smaller } from "./smaller";

/** What stands below a control. */
interface Place {
  list: HTMLElement;
  say: (sentence: string) => void;
}

/** The names of the photos that the server shows in a form. */
export const namesIn = (form: HTMLFormElement) => all("bdi", form).map((name) => name.textContent ?? "");

export class ChecklistPhotos {
  private chosen: Photo[] = [];
  /** The places of those that the device does not have. */
  private readonly lost = new Set<string>();
  private readonly places = new Map<string, Place>();
  private busy: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly box: Box,
    private readonly changed: () => void,
  ) {}

  /** Whether some are being kept. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** Once all are kept that can be. */
  settled(): Promise<void> {
    return this.busy;
  }

  /** Whether the device has all of them. */
  get areKept(): boolean {
    return this.lost.size === 0;
  }

  /** Puts those that were kept into their controls; takes away those that the server shows by now. */
  open(): Promise<void> {
    return this.next(async () => {
      const shown = namesIn(this.form);
      for (const photo of await photosOf(this.box)) {
        if (isAmong(photo, shown) || !this.hasControl(photo)) await forgetPhoto(photo.place).catch(() => {});
        else this.chosen.push(photo);
      }
      this.show();
    });
  }

  /** Keeps what was just chosen with one of the controls. */
  take(input: HTMLInputElement, files: File[]): Promise<void> {
    return this.next(async () => {
      const told: string[] = [];
      for (const file of files) told.push(...(await this.add(input.name, file)));
      this.show();
      this.placeOf(input).say([...new Set(told)].join(" "));
    });
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    this.busy = this.busy.then(work).finally(() => (this.waiting -= 1));
    return this.busy;
  }

  /** What there is to be said of it. */
  private async add(field: string, file: File): Promise<string[]> {
    if (this.chosen.length >= MOST) return [text(this.form, "photo-many", { max: MOST })];
    const told: string[] = [];
    const small = file.size > LARGEST ? await smaller(file, LARGEST) : null;
    if (small) told.push(text(this.form, "photo-smaller", { name: file.name }));
    const photo = { place: newPlace(this.box), field, file: marked(small ?? file) };
    this.chosen.push(photo);
    if (await keepPhoto(this.box, photo)) return told;
    this.lost.add(photo.place);
    return [text(this.form, "photo-lost", { name: file.name })];
  }

  private inputs(): HTMLInputElement[] {
    return all<HTMLInputElement>("input[type=file]", this.form);
  }

  private hasControl({ field }: Photo): boolean {
    return this.inputs().some((input) => input.name === field);
  }

  private show(): void {
    for (const input of this.inputs()) {
      const own = this.chosen.filter((photo) => photo.field === input.name);
      const transfer = new DataTransfer();
      for (const { file } of own) transfer.items.add(file);
      input.files = transfer.files;
      const { list } = this.placeOf(input);
      list.replaceChildren(...own.map((photo) => this.line(photo, input)));
      list.hidden = own.length === 0;
      if (own.length > 0) input.closest("details")?.setAttribute("open", "");
    }
  }

  private placeOf(input: HTMLInputElement): Place {
    const known = this.places.get(input.name);
    if (known) return known;
    const frame = make("div", "stoa-chosen");
    const list = make("ul", "govuk-list");
    const place = { list, say: announcer(frame, "visible") };
    frame.append(list);
    // Below the control and its sentence of what is wrong.
    (input.closest(".govuk-form-group") ?? input).after(frame);
    this.places.set(input.name, place);
    return place;
  }

  private line(photo: Photo, input: HTMLInputElement): HTMLElement {
    const item = make("li");
    const name = make("bdi", "", nameOf(photo));
    const remove = make("button", "govuk-button govuk-button--secondary", text(this.form, "photo-remove"));
    remove.type = "button";
    remove.append(make("span", "govuk-visually-hidden", ` ${nameOf(photo)}`));
    remove.addEventListener("click", () => {
      void this.next(async () => {
        this.chosen = this.chosen.filter((other) => other !== photo);
        this.lost.delete(photo.place);
        await forgetPhoto(photo.place).catch(() => {});
        this.show();
      });
      this.changed();
      input.focus();
    });
    item.append(name, " ", remove);
    return item;
  }
}
