// The behaviour of GOV.UK Frontend's own components (error summary focus, conditional questions, tabs,
// character count, double clicks). Their sentences come from data-i18n.* attributes that the server writes.
import {
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
  createAll,
} from "govuk-frontend";

/** A radio may not say that it is expanded (ARIA 1.2); the question that it unfolds follows in reading order. */
class PlainRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}

/** A section's button is called what is written on it: a name of its own in other words confuses who speaks it aloud (WCAG 2.5.3). */
class PlainAccordion extends Accordion {
  override setExpanded(isExpanded: boolean, section: Element): void {
    super.setExpanded(isExpanded, section);
    section.querySelector(".govuk-accordion__section-button")?.removeAttribute("aria-label");
  }
}

export function startGovuk(): void {
  const components = [
    PlainAccordion,
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    PlainRadios,
    ServiceNavigation,
    SkipLink,
    Tabs,
  ];
  for (const component of components) {
    if (document.querySelector(`[data-module~="${component.moduleName}"]`)) createAll(component);
  }
}
