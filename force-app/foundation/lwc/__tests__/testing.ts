import { createElement } from 'lwc';

const TURNS = Array.from({ length: 8 });

/** Lets promises, wires and the rendering they cause finish. */
export async function flushPromises(): Promise<void> {
  // One turn is not enough: a wire renders, and what it renders has wires.
  await TURNS.reduce<Promise<unknown>>((before) => before.then(() => undefined), Promise.resolve());
}

export type Component<Props = Record<string, unknown>> = HTMLElement & Props;

/** Puts a component with these properties on the page. */
export async function createComponent<Props extends object = Record<string, unknown>>(
  name: string,
  constructor_: unknown,
  properties: object = {},
): Promise<Component<Props>> {
  const element = createElement(name, { is: constructor_ as never }) as unknown as HTMLElement;
  Object.assign(element, properties);
  document.body.appendChild(element);
  await flushPromises();
  return element as Component<Props>;
}

/** Removes what a test put on the page and forgets what its mocks recorded. */
export function clearPage(): void {
  document.body.replaceChildren();
  jest.clearAllMocks();
}

/** The first element inside a component; fails the test when there is none. */
export function inside<Found extends HTMLElement = HTMLElement & Record<string, unknown>>(
  element: HTMLElement,
  selector: string,
): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${element.tagName.toLowerCase()}.`);
  return found;
}

/** All elements inside a component. */
export function allInside<Found extends HTMLElement = HTMLElement & Record<string, unknown>>(
  element: HTMLElement,
  selector: string,
): Found[] {
  return [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** A component's visible text with single spaces. */
export function textOf(element: HTMLElement): string {
  return (element.shadowRoot?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What the listener of an event was given, in order. */
export function detailsOf(element: HTMLElement, type: string): unknown[] {
  const details: unknown[] = [];
  element.addEventListener(type, (event) => details.push((event as CustomEvent).detail));
  return details;
}
