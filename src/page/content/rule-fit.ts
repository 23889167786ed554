import type { SiteRule } from '../../core/page-rule/page-rule.ts';

/**
 * Notices when a record system changes under its page rule: the rule's place is on the page, but the fields in it
 * are not found. The page is then read as any page. Only the name of the system and whether its rule fits leave
 * the page.
 */

/** How long a rule may not fit before this counts (ms). Pages show the place first and fill it later. */
const FILLING = 5000;

/** Whether a rule fits a page; undefined if its place is not on the page. */
export function fitOf(page: ParentNode, { within, ...rule }: SiteRule): boolean | undefined {
  const places = [...page.querySelectorAll(within)];
  if (places.length === 0) return undefined;
  const fields = [rule.nhsNumber, rule.name, rule.dateOfBirth].filter((css) => css !== undefined);
  return fields.every((css) => places.some((place) => place.querySelector(css)));
}

/**
 * Follows whether the rules fit the page.
 * @param tell called each time a rule's place appears: with true once its fields are there, or with false if
 * they are not there after a while
 * @returns `check` compares the page with the rules; call it after each reading
 */
export function followRuleFit(
  page: ParentNode,
  tell: (system: string, fits: boolean) => void,
): {
  check(rules: readonly SiteRule[]): void;
  stop(): void;
} {
  const told = new Map<string, boolean>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function note(system: string, fits: boolean) {
    if (told.get(system) !== fits) tell(system, fits);
    told.set(system, fits);
  }
  function stopTimer(system: string) {
    clearTimeout(timers.get(system));
    timers.delete(system);
  }
  return {
    check(rules) {
      for (const rule of rules) {
        const { system } = rule;
        const fits = fitOf(page, rule);
        if (fits === false) {
          if (timers.has(system) || told.get(system) === false) continue;
          const later = () => {
            timers.delete(system);
            if (fitOf(page, rule) === false) note(system, false);
          };
          timers.set(system, setTimeout(later, FILLING));
          continue;
        }
        stopTimer(system);
        if (fits) note(system, true);
        else told.delete(system);
      }
    },
    stop() {
      for (const system of [...timers.keys()]) stopTimer(system);
    },
  };
}
