/**
 * Blocks keys after a change of patient. The clinician may still be typing when the page's patient changes:
 * those keys were meant for the previous patient.
 */

/** The time (ms) without key presses and releases, after a change of patient, until keys answer again. */
export const PAUSE = 1500;

export interface Guard {
  /** The `code` of each key that is held down. */
  readonly down: readonly string[];
  /** When the patient changed, or a key was pressed or released later (ms); null while keys answer. */
  readonly blockedSince: number | null;
  /** Whether a key or the pointer was used since the panel opened. Before that, no key can be late. */
  readonly isUsed: boolean;
}

export type GuardEvent =
  | { readonly type: 'patient changed'; readonly at: number }
  | { readonly type: 'pressed'; readonly key: string; readonly code: string; readonly at: number }
  | { readonly type: 'released'; readonly key: string; readonly code: string; readonly at: number }
  /** The pointer was moved or pressed. */
  | { readonly type: 'pointed' }
  /** The panel lost the keyboard focus. It gets no event for a key that is released elsewhere. */
  | { readonly type: 'left' };

export const UNUSED: Guard = { down: [], blockedSince: null, isUsed: false };

/** Keys that navigate and type nothing. Modifiers are not included: some keyboards need Shift for digits. */
const NAVIGATES = /^(?:Tab|Escape|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right))$/;

/** Returns the guard after an event. All times are in ms, on the same clock. */
export function guard(now: Guard, event: GuardEvent): Guard {
  const { down, blockedSince } = now;
  switch (event.type) {
    case 'patient changed':
      return now.isUsed ? { ...now, blockedSince: event.at } : now;
    case 'pressed': {
      const others = down.filter((code) => code !== event.code);
      const unblocks =
        blockedSince !== null &&
        down.length === 0 &&
        (NAVIGATES.test(event.key) || event.at - blockedSince >= PAUSE);
      return {
        down: [...others, event.code],
        blockedSince: blockedSince === null || unblocks ? null : event.at,
        isUsed: true,
      };
    }
    case 'released':
      return {
        ...now,
        // macOS reports no release of a key that is let go before Command.
        down: event.key === 'Meta' ? [] : down.filter((code) => code !== event.code),
        blockedSince: blockedSince === null ? null : event.at,
      };
    case 'pointed':
      return { ...now, blockedSince: down.length === 0 ? null : blockedSince, isUsed: true };
    case 'left':
      return { ...now, down: [] };
  }
}

/** Whether the last key pressed may answer. */
export const mayAnswer = ({ blockedSince }: Guard): boolean => blockedSince === null;
