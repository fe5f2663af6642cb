// Names that build.mjs replaces, and the one package that ships no types.
declare const MAP_CSS: string;
declare const MAP_WORKER: string;

declare module "govuk-frontend" {
  interface Component {
    new (root: Element | null, config?: object): unknown;
    moduleName: string;
  }
  export class Accordion {
    static moduleName: string;
    constructor(root: Element | null, config?: object);
    setExpanded(isExpanded: boolean, section: Element): void;
  }
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const FileUpload: Component;
  export const NotificationBanner: Component;
  export class Radios {
    static moduleName: string;
    constructor(root: Element | null, config?: object);
    syncConditionalRevealWithInputState(input: HTMLInputElement): void;
  }
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
  export function createAll(component: Component, config?: object, scope?: Element | Document): unknown[];
}
