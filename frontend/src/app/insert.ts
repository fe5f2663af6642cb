// Puts a name into a text field where its cursor is: <button type="button" data-insert="height_m" data-insert-into="sql" hidden>.
import { all } from "../page";

export function startInsert(): void {
  for (const button of all<HTMLButtonElement>("button[data-insert]")) {
    const field = document.getElementById(button.dataset.insertInto ?? "");
    if (!(field instanceof HTMLTextAreaElement)) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      const word = button.dataset.insert ?? "";
      const before = field.value.slice(0, field.selectionStart);
      const space = before === "" || /[\s(,.]$/.test(before) ? "" : " ";
      field.setRangeText(space + word, field.selectionStart, field.selectionEnd, "end");
      field.focus();
    });
  }
}
