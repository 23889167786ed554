/**
 * A running instance of the content script. Other scripts
 * of the extension find it in its frame or from its parent.
 */
export interface RunningScript {
  /** The NHS number of this frame's patient, for the page button; null if there is none. */
  patient(): string | null;
  /** The elements that the extension added to the page. They are not read. */
  readonly ownNodes: WeakSet<Node>;
  /** Whether a panel is open on this frame, so that no page button is wanted. */
  isInPanel(): boolean;
  /** Call when this frame may have been shown or hidden. */
  checkFrame(): void;
  stop(): void;
}

type Scope = { socialPrescribingNavigator?: RunningScript };

/**
 * The instance in a frame, if any. Elements of the page with this
 * name or id do not count. Throws for a frame of another origin.
 */
export const scriptIn = (frame: object): RunningScript | undefined =>
  Object.hasOwn(frame, 'socialPrescribingNavigator')
    ? (frame as Scope).socialPrescribingNavigator
    : undefined;

/** Registers an instance of the content script for this frame. */
export function register(script: RunningScript): void {
  (globalThis as Scope).socialPrescribingNavigator = script;
}

/** Removes the instance of this frame and the page button. A click on the icon then injects a new instance. */
export function unregister(): void {
  const scope = globalThis as Scope & { socialPrescribingPageButton?: { host?: Element } };
  delete scope.socialPrescribingNavigator;
  if (Object.hasOwn(scope, 'socialPrescribingPageButton')) scope.socialPrescribingPageButton?.host?.remove();
}
