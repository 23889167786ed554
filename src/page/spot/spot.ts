import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import type { Detail } from '../../core/patient/mention.ts';
import { conflict, none, type Reading } from '../../core/patient/reading.ts';
import { readPage } from '../../core/reader/read-lines.ts';
import type { OpenRoot } from '../dom/element.ts';
import { findGenerated } from '../dom/generated.ts';
import type { Source } from '../dom/source.ts';
import { openEyes, rememberHidden } from '../dom/visibility.ts';
import { readLines, type Ways } from '../lines/lines.ts';
import { placesOn, readPlaces } from '../lines/located.ts';
import { SAID, type Unseen } from '../paint/unseen.ts';
import { modalOn } from './modal.ts';
import { hiddenSourcesOf, type Look, type Watched, watchTexts } from './seen.ts';
import { withElements } from './wanted.ts';

/** What spotting needs from whoever calls it. */
export interface Spotting {
  /** The page rules that fit this site. */
  readonly rules: readonly PageSelectors[];
  readonly openRoot: OpenRoot;
  /** Begins to look at the texts of one reading. */
  readonly beginLook: () => Look;
  /** Today, as an ISO date. */
  readonly today: string;
  /** Elements to enter, as a glance found them; all where undefined. */
  readonly wanted: ReadonlySet<Node> | undefined;
}

/** A reading, with what it stands and falls with. */
export interface Spotted {
  readonly reading: Reading;
  /** The texts that make the reading. */
  readonly watched: readonly Watched[];
  /** Elements whose text style hides. A style sheet or an animation may show them without any event. */
  readonly hidden: ReadonlySet<Element>;
}

/**
 * Finds the one patient that a document is about, after a glance has shown that there may be one. Yields now and
 * then, so that the caller can give the page its turn.
 */
export function* spot(page: Document, spotting: Spotting): Generator<unknown, Spotted> {
  const root = page.documentElement;
  if (!root)
    return { reading: none('There is nothing to read on this page.'), watched: [], hidden: new Set() };
  const modal = modalOn(page);
  if (modal) {
    const inside = yield* readSeen(modal, page, spotting);
    // A record in a dialog over a list is the dialog's, but one over another record is the second of two.
    const behind =
      inside.reading.kind === 'patient' ? yield* readSeen(root, page, spotting, modal) : undefined;
    if (inside.reading.kind === 'patient' && behind) {
      const isOther =
        behind.reading.kind === 'patient' &&
        behind.reading.patient.nhsNumber !== inside.reading.patient.nhsNumber;
      return isOther ? { ...inside, reading: conflict('This page shows two different patients.') } : inside;
    }
  }
  return yield* readSeen(root, page, spotting);
}

/** A page is read again so many times without what was found to be hidden; then it hides too much. */
const MOST_ROUNDS = 12;

/** Reads what is in an element of a page, and again without the texts that nobody can see, until all are seen. */
function* readSeen(
  root: Element,
  page: Document,
  { rules, openRoot, beginLook, today, wanted }: Spotting,
  without?: Element,
): Generator<unknown, Spotted> {
  const dropped = new Set<Source>(without ? [without] : []);
  const generated = findGenerated();
  const places = placesOn(page, rules);
  const { isVisible, hidden } = rememberHidden(openEyes());
  const holders = [...places.map(({ element }) => element), ...generated.elementsIn(page)];
  const ways: Ways = {
    openRoot,
    isVisible,
    wanted: wanted && withElements(wanted, holders),
    dropped,
    generatedIn: generated.in,
  };
  const whyHidden = new Map<Detail, Unseen>();
  const before: Watched[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const lines = yield* readLines(root, ways);
    const located = yield* readPlaces(places, lines, ways);
    const { reading, mentions } = yield* readPage(lines, today, located);
    const look = beginLook();
    const texts = yield* watchTexts(mentions, lines, look);
    const watched = [...before, ...texts];
    // What is turned round is seen: as a second number, it still makes a conflict.
    const unseen = texts.filter(({ why }) => why && why !== 'turned');
    const isPatient = reading.kind === 'patient';
    const turned = texts.find(({ why, keepsOrder }) => isPatient && keepsOrder && why === 'turned');
    if (turned) return { reading: none(saidOf(turned.of, 'turned')), watched, hidden };
    if (unseen.length === 0) return { reading: withReason(reading, whyHidden), watched, hidden };
    before.push(...unseen);
    for (const text of unseen) {
      if (text.why) whyHidden.set(text.of, text.why);
      for (const source of hiddenSourcesOf(text, look)) dropped.add(source);
    }
  }
  return { reading: none('This page has too many hidden texts to read.'), watched: before, hidden };
}

/** Where nobody was read because the number is hidden, that is the reason. */
function withReason(reading: Reading, whyHidden: ReadonlyMap<Detail, Unseen>): Reading {
  if (reading.kind !== 'none') return reading;
  const number = whyHidden.get('NHS number');
  const [[of, why] = []] = whyHidden;
  if (number) return none(saidOf('NHS number', number));
  return of && why ? none(saidOf(of, why)) : reading;
}

const saidOf = (of: Detail, why: Unseen): string => `The ${of} on this page ${SAID[why]}.`;
