import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import type { Detail } from '../../core/patient/mention.ts';
import { conflict, none, type Reading } from '../../core/patient/reading.ts';
import { readPage } from '../../core/reader/read-lines.ts';
import type { OpenRoot } from '../dom/element.ts';
import { findGenerated } from '../dom/generated.ts';
import type { Source } from '../dom/source.ts';
import { cachedVisibility, rememberHidden } from '../dom/visibility.ts';
import { type ReadOptions, readLines } from '../lines/lines.ts';
import { detailElementsOn, readDetailElements } from '../lines/located.ts';
import { SAID, type Unseen } from '../paint/unseen-reasons.ts';
import { addElements } from './elements-to-read.ts';
import { modalOn } from './modal.ts';
import { hiddenSourcesOf, type WatchedText, type WhyUnseen, watchTexts } from './watched-texts.ts';

export interface SpotOptions {
  /** The page rules for this site. */
  readonly rules: readonly PageSelectors[];
  readonly openRoot: OpenRoot;
  /** Starts to check which texts of one reading a person can see. */
  readonly startVisibilityCheck: () => WhyUnseen;
  /** Today, as an ISO date. */
  readonly today: string;
  /** The elements that the glance found worth reading; undefined for the whole page. */
  readonly elementsToRead: ReadonlySet<Node> | undefined;
}

/** A reading, with what has to stay as it is for the reading to stay right. */
export interface Spotted {
  readonly reading: Reading;
  /** The texts that the reading was taken from. */
  readonly watched: readonly WatchedText[];
  /** Elements whose text styles hide. A style sheet or an animation may show them without any event. */
  readonly hidden: ReadonlySet<Element>;
}

/**
 * Finds the one patient that a document is about. Call it after a glance has shown that there may be one.
 * Yields now and then, so that the caller can let the page run.
 */
export function* spot(page: Document, options: SpotOptions): Generator<unknown, Spotted> {
  const root = page.documentElement;
  if (!root)
    return { reading: none('There is nothing to read on this page.'), watched: [], hidden: new Set() };
  const modal = modalOn(page);
  if (modal) {
    const inside = yield* readVisible(modal, page, options);
    // A dialog over a list shows the patient. A dialog over another patient's record is a conflict.
    const behind =
      inside.reading.kind === 'patient' ? yield* readVisible(root, page, options, modal) : undefined;
    if (inside.reading.kind === 'patient' && behind) {
      const isOther =
        behind.reading.kind === 'patient' &&
        behind.reading.patient.nhsNumber !== inside.reading.patient.nhsNumber;
      return isOther ? { ...inside, reading: conflict('This page shows two different patients.') } : inside;
    }
  }
  return yield* readVisible(root, page, options);
}

/**
 * How many times a page is read, each time without the
 * hidden texts found before. After that it hides too much.
 */
const MOST_ROUNDS = 12;

/**
 * Reads an element of a page. If it finds texts that nobody can see, it reads again without them, until a
 * person can see every text that the reading was taken from.
 * @param without an element to skip
 */
function* readVisible(
  root: Element,
  page: Document,
  { rules, openRoot, startVisibilityCheck, today, elementsToRead }: SpotOptions,
  without?: Element,
): Generator<unknown, Spotted> {
  const skipped = new Set<Source>(without ? [without] : []);
  const generated = findGenerated();
  const detailElements = detailElementsOn(page, rules);
  const { isVisible, hidden } = rememberHidden(cachedVisibility());
  const alwaysRead = [...detailElements.map(({ element }) => element), ...generated.elementsIn(page)];
  const options: ReadOptions = {
    openRoot,
    isVisible,
    elementsToRead: elementsToRead && addElements(elementsToRead, alwaysRead),
    skipped,
    generatedIn: generated.in,
  };
  const whyHidden = new Map<Detail, Unseen>();
  const hiddenTexts: WatchedText[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const lines = yield* readLines(root, options);
    const located = yield* readDetailElements(detailElements, lines, options);
    const { reading, mentions } = yield* readPage(lines, today, located);
    const whyUnseen = startVisibilityCheck();
    const texts = yield* watchTexts(mentions, lines, whyUnseen);
    const watched = [...hiddenTexts, ...texts];
    // A person can see text that is turned round. As a second NHS number, it still makes a conflict.
    const unseenTexts = texts.filter(({ unseen }) => unseen && unseen !== 'turned');
    const isPatient = reading.kind === 'patient';
    const turned = texts.find(({ unseen, keepsOrder }) => isPatient && keepsOrder && unseen === 'turned');
    if (turned) return { reading: none(unseenMessage(turned.detail, 'turned')), watched, hidden };
    if (unseenTexts.length === 0) return { reading: withReason(reading, whyHidden), watched, hidden };
    hiddenTexts.push(...unseenTexts);
    for (const text of unseenTexts) {
      if (text.unseen) whyHidden.set(text.detail, text.unseen);
      for (const source of hiddenSourcesOf(text, whyUnseen)) skipped.add(source);
    }
  }
  return { reading: none('This page has too many hidden texts to read.'), watched: hiddenTexts, hidden };
}

/** If no patient was read and texts were hidden, gives that as the reason, the NHS number first. */
function withReason(reading: Reading, whyHidden: ReadonlyMap<Detail, Unseen>): Reading {
  if (reading.kind !== 'none') return reading;
  const number = whyHidden.get('NHS number');
  const [[detail, unseen] = []] = whyHidden;
  if (number) return none(unseenMessage('NHS number', number));
  return detail && unseen ? none(unseenMessage(detail, unseen)) : reading;
}

const unseenMessage = (detail: Detail, unseen: Unseen): string =>
  `The ${detail} on this page ${SAID[unseen]}.`;
