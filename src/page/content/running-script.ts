/** A copy of the content script, as other scripts of the extension find it in its frame or from the frame above. */
export interface RunningScript {
  /** The NHS number of the patient of this frame, for the button on the page. */
  patient(): string | null;
  /** The button on the page, which is no part of it. */
  readonly own: WeakSet<Node>;
  /** Whether a panel is open on this frame, so that no button is wanted. */
  isInPanel(): boolean;
  /** This frame may have been shown or hidden. */
  look(): void;
  stop(): void;
}

type Scope = { socialPrescribingNavigator?: RunningScript };

/** The copy in a frame, if any: an element of the page by that name is not one. Throws for a frame of another origin. */
export const scriptIn = (frame: object): RunningScript | undefined =>
  Object.hasOwn(frame, 'socialPrescribingNavigator')
    ? (frame as Scope).socialPrescribingNavigator
    : undefined;

/** Makes a copy the one of this frame. */
export function register(script: RunningScript): void {
  (globalThis as Scope).socialPrescribingNavigator = script;
}
