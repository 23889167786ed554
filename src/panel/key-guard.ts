/**
 * Keeps keys from answering about somebody else. A person may still be typing when the page's patient changes: the
 * keys that follow were meant for what was there before.
 */

/** How long no key may be pressed or released after a change of patient before keys answer again (ms). */
export const PAUSE = 1500;

export interface Guard {
  /** Codes of the keys that are down. */
  readonly down: readonly string[];
  /** When a key was last pressed or released since the patient changed (ms); null while keys answer. */
  readonly heldSince: number | null;
  /** Whether a key or the pointer was ever used here. In a panel that has just opened, no key can be late. */
  readonly isUsed: boolean;
}

export type GuardEvent =
  | { readonly type: 'patient changed'; readonly at: number }
  | { readonly type: 'pressed'; readonly key: string; readonly code: string; readonly at: number }
  | { readonly type: 'released'; readonly key: string; readonly code: string; readonly at: number }
  /** The pointer was moved or pressed. */
  | { readonly type: 'pointed' }
  /** The panel lost the keyboard: it hears of no key that is released elsewhere. */
  | { readonly type: 'left' };

export const UNUSED: Guard = { down: [], heldSince: null, isUsed: false };

/** Keys that move about and type nothing. A modifier is none of them: digits of some keyboards need Shift. */
const MOVES = /^(?:Tab|Escape|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right))$/;

/** The guard after an event. Times are in ms, from any one clock. */
export function guard(now: Guard, event: GuardEvent): Guard {
  const { down, heldSince } = now;
  switch (event.type) {
    case 'patient changed':
      return now.isUsed ? { ...now, heldSince: event.at } : now;
    case 'pressed': {
      const others = down.filter((code) => code !== event.code);
      const opens =
        heldSince !== null && down.length === 0 && (MOVES.test(event.key) || event.at - heldSince >= PAUSE);
      return {
        down: [...others, event.code],
        heldSince: heldSince === null || opens ? null : event.at,
        isUsed: true,
      };
    }
    case 'released':
      return {
        ...now,
        // macOS reports no release of a key that is let go before Command.
        down: event.key === 'Meta' ? [] : down.filter((code) => code !== event.code),
        heldSince: heldSince === null ? null : event.at,
      };
    case 'pointed':
      return { ...now, heldSince: down.length === 0 ? null : heldSince, isUsed: true };
    case 'left':
      return { ...now, down: [] };
  }
}

/** Whether the key that was pressed last may answer. */
export const mayAnswer = ({ heldSince }: Guard): boolean => heldSince === null;
