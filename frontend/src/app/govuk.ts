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

export function startGovuk(): void {
  const components = [
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
  ];
  for (const component of components) {
    if (document.querySelector(`[data-module~="${component.moduleName}"]`)) createAll(component);
  }
}
