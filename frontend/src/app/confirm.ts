// A form or button with data-confirm asks before it is sent. Without script the server asks on a page of its own.
import { all, ask } from "../page";

function questionOf(element: HTMLElement) {
  return {
    title: element.dataset.confirm ?? "",
    body: element.dataset.confirmBody ?? "",
    yes: element.dataset.confirmYes ?? "OK",
    no: element.dataset.confirmNo ?? "✕",
  };
}

export function startConfirm(): void {
  for (const form of all<HTMLFormElement>("form")) {
    if (!form.hasAttribute("data-confirm") && !form.querySelector("button[data-confirm]")) continue;
    let agreed = false;
    form.addEventListener("submit", (event) => {
      const submitter = event.submitter instanceof HTMLElement ? event.submitter : null;
      const source = submitter?.hasAttribute("data-confirm") ? submitter : form;
      if (agreed || !source.hasAttribute("data-confirm")) return;
      event.preventDefault();
      void ask(questionOf(source)).then((yes) => {
        if (!yes) return submitter?.focus();
        agreed = true;
        form.requestSubmit(submitter);
        // Coming back to this page (the browser may keep it as it was) must ask again.
        agreed = false;
      });
    });
  }
}
