// The photo picker: previews, removal, and a check of count, size and kind before anything is uploaded. The
// server checks again. Choosing a second time adds to the first choice, which is what people expect of photos.
import { all, announcer, make, text } from "../page";

class PhotoPicker {
  private readonly list: HTMLElement;
  private readonly error: HTMLElement;
  private readonly say: (sentence: string) => void;
  private readonly maxCount: number;
  private readonly maxBytes: number;
  private chosen: File[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly input: HTMLInputElement,
  ) {
    this.maxCount = Number(root.dataset.maxCount ?? "6");
    this.maxBytes = Number(root.dataset.maxBytes ?? String(10 * 1024 * 1024));
    this.list = root.querySelector<HTMLElement>("[data-photos-list]") ?? make("ul", "stoa-photos");
    this.error = make("p", "govuk-error-message");
    this.error.setAttribute("role", "alert");
    input.before(this.error);
    if (!this.list.isConnected) root.append(this.list);
    this.say = announcer(root, "visible");
    input.addEventListener("change", () => this.add([...(input.files ?? [])]));
  }

  private add(files: File[]): void {
    const problems: string[] = [];
    for (const file of files) {
      const problem = this.problemWith(file);
      if (problem === null) this.chosen.push(file);
      else if (problem) problems.push(problem);
    }
    this.error.textContent = [...new Set(problems)].join(" ");
    this.show();
  }

  /** The sentence that says what is wrong with `file`; "" if it is there already; null if it is welcome. */
  private problemWith(file: File): string | null {
    const megabytes = Math.floor(this.maxBytes / 1024 / 1024);
    if (this.chosen.some((other) => other.name === file.name && other.size === file.size)) return "";
    if (!file.type.startsWith("image/")) return text(this.root, "not-image", { name: file.name });
    if (file.size > this.maxBytes) return text(this.root, "too-big", { name: file.name, max: megabytes });
    if (this.chosen.length >= this.maxCount) return text(this.root, "too-many", { max: this.maxCount });
    return null;
  }

  private show(): void {
    const transfer = new DataTransfer();
    for (const file of this.chosen) transfer.items.add(file);
    this.input.files = transfer.files;
    this.list.replaceChildren(...this.chosen.map((file) => this.preview(file)));
    this.say(text(this.root, "chosen", { count: this.chosen.length, max: this.maxCount }));
  }

  private preview(file: File): HTMLElement {
    const item = make("li", "stoa-photos__item");
    const image = make("img", "stoa-photos__image");
    image.alt = "";
    image.src = URL.createObjectURL(file);
    image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
    const remove = make("button", "govuk-button govuk-button--secondary stoa-photos__remove", text(this.root, "remove"));
    remove.type = "button";
    remove.append(make("span", "govuk-visually-hidden", ` ${file.name}`));
    remove.addEventListener("click", () => {
      this.chosen = this.chosen.filter((other) => other !== file);
      this.error.textContent = "";
      this.show();
      this.input.focus();
    });
    item.append(image, make("span", "stoa-photos__name", file.name), remove);
    return item;
  }
}

export function startPhotos(): void {
  for (const root of all("[data-photos]")) {
    const input = root.querySelector<HTMLInputElement>("input[type=file]");
    if (input) new PhotoPicker(root, input);
  }
}
