import type { SiteRule } from '../core/page-rule/page-rule.ts';
import type { Reading } from '../core/patient/reading.ts';

/**
 * All messages between the parts of the extension. Only messages over the port between panel and page carry a
 * patient. No other part of the extension, least of all the background, learns who the patient is.
 */

/** Page to panel and background: this frame can be read; it shows a patient; it no longer shows one. */
export type PageNotice = { readonly notice: 'here' | 'spotted' | 'gone' };
/** Page to background: a page rule's `within` is on the page. `fits` says whether the fields of the rule are too. */
export type RuleFitNotice = { readonly system: string; readonly fits: boolean };
/** Page button to background: the button was pressed, or hidden for this site. */
export type PageButtonNotice = { readonly pageButton: 'open' | 'hide on site' };
/** Background to page button: whether the panel opened, or that this kind of window has no side panel. */
export type PageButtonAnswer = 'opened' | 'not opened' | 'no side panel';
/**
 * Panel to frames: answer with the notice 'here'. Every frame answers 'who is there'. Only frames inside the
 * page answer 'which frames', because the panel has already connected to the page itself.
 */
export type PanelCall = { readonly call: 'who is there' | 'which frames' };
/** Background to panel: the icon was clicked on this tab, so the tab may be read now. */
export type ClickNotice = { readonly clicked: number };
/** Panel to background: on which tab was the icon clicked, to open this panel? The answer is the tab's id, if any. */
export type LastClickQuestion = { readonly askLastClick: true };
/** Background to pages: the page rules and sites that policy or options add to the built-in ones. */
export type RulesNotice = { readonly rules: readonly SiteRule[]; readonly sites: readonly string[] };
/** Background to pages: sites, as match patterns, whose pages are not read any more. */
export type StopNotice = { readonly noLongerRead: readonly string[] };
/** Panel to page, over the port: read the page again now. The number identifies the request. */
export type PanelAsks = { readonly ask: number };
/** Page to panel, over the port: a reading. `answers` is the number of the request, if there was one. */
export type PageTells = { readonly reading: Reading; readonly answers?: number };

export const PATIENT_PORT = 'patient';

const has = (message: unknown, key: string): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null && Object.hasOwn(message, key);

export const isPageNotice = (message: unknown): message is PageNotice =>
  has(message, 'notice') && ['here', 'spotted', 'gone'].includes(message.notice as string);

export const isRuleFitNotice = (message: unknown): message is RuleFitNotice =>
  has(message, 'system') &&
  has(message, 'fits') &&
  typeof message.system === 'string' &&
  typeof message.fits === 'boolean';

export const isPageButtonNotice = (message: unknown): message is PageButtonNotice =>
  has(message, 'pageButton') && ['open', 'hide on site'].includes(message.pageButton as string);

export const isPanelCall = (message: unknown): message is PanelCall =>
  has(message, 'call') && ['who is there', 'which frames'].includes(message.call as string);

export const isClickNotice = (message: unknown): message is ClickNotice =>
  has(message, 'clicked') && Number.isInteger(message.clicked);

export const isLastClickQuestion = (message: unknown): message is LastClickQuestion =>
  has(message, 'askLastClick') && message.askLastClick === true;

export const isRulesNotice = (message: unknown): message is RulesNotice =>
  has(message, 'rules') && Array.isArray(message.rules) && Array.isArray(message.sites);

export const isStopNotice = (message: unknown): message is StopNotice =>
  has(message, 'noLongerRead') && Array.isArray(message.noLongerRead);

export const isPanelAsks = (message: unknown): message is PanelAsks =>
  has(message, 'ask') && Number.isInteger(message.ask);

export const isPageTells = (message: unknown): message is PageTells =>
  has(message, 'reading') && has(message.reading, 'kind');
