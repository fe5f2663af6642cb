// Copies a link or a reference: <button type="button" data-copy="https://…" data-copied="Copied" hidden>Copy</button>.
import { all, make } from "../page";

export function startCopy(): void {
  if (!navigator.clipboard) return;
  for (const button of all<HTMLButtonElement>("button[data-copy]")) {
    const said = make("span", "stoa-said");
    said.setAttribute("role", "status");
    button.after(said);
    button.hidden = false;
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(button.dataset.copy || location.href).then(() => {
        said.textContent = button.dataset.copied ?? "✓";
        setTimeout(() => (said.textContent = ""), 4000);
      });
    });
  }
}
