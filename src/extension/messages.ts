import type { SiteRule } from '../core/page-rule/page-rule.ts';
import type { Reading } from '../core/patient/reading.ts';

/**
 * Every message, by direction. Only those over the port between panel and page carry a patient; nothing else
 * in the extension, the background least of all, is told who it is.
 */

/** Page to everyone in the extension: this frame can be asked; a patient is there, or no longer. */
export type PageNotice = { readonly notice: 'here' | 'spotted' | 'gone' };
/** Button on a page to the background: it was pressed, or put away for this site. */
export type PageButtonNotice = { readonly pageButton: 'open' | 'hide on site' };
/**
 * Background to the button that asked for the panel: whether it opened, and if not, whether its window has
 * panels.
 */
export type PageButtonAnswer = 'opened' | 'not opened' | 'no side panel';
/**
 * Panel to the page's frames: say that you are there; the page itself need not where the panel has connected
 * to it.
 */
export type PanelCall = { readonly call: 'who is there' | 'which frames' };
/** Background to the panel: the icon was clicked on this tab, so it may be read now. */
export type ClickNotice = { readonly clicked: number };
/**
 * Background to pages: the page rules that are set, besides those built in, and the sites that the
 * organisation names.
 */
export type RulesNotice = { readonly rules: readonly SiteRule[]; readonly sites: readonly string[] };
/** Panel to page, over the port: read again now. */
export type PanelAsks = { readonly ask: number };
/** Page to panel, over the port: what is read; with `answers` where it was asked for. */
export type PageTells = { readonly reading: Reading; readonly answers?: number };

export const PATIENT_PORT = 'patient';

const has = (message: unknown, key: string): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null && Object.hasOwn(message, key);

export const isPageNotice = (message: unknown): message is PageNotice =>
  has(message, 'notice') && ['here', 'spotted', 'gone'].includes(message.notice as string);

export const isPageButtonNotice = (message: unknown): message is PageButtonNotice =>
  has(message, 'pageButton') && ['open', 'hide on site'].includes(message.pageButton as string);

export const isPanelCall = (message: unknown): message is PanelCall =>
  has(message, 'call') && ['who is there', 'which frames'].includes(message.call as string);

export const isClickNotice = (message: unknown): message is ClickNotice =>
  has(message, 'clicked') && Number.isInteger(message.clicked);

export const isRulesNotice = (message: unknown): message is RulesNotice =>
  has(message, 'rules') && Array.isArray(message.rules) && Array.isArray(message.sites);

export const isPanelAsks = (message: unknown): message is PanelAsks =>
  has(message, 'ask') && Number.isInteger(message.ask);

export const isPageTells = (message: unknown): message is PageTells =>
  has(message, 'reading') && has(message.reading, 'kind');
