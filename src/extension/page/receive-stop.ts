import { matchesOrigin } from '../../core/page-rule/matches-origin.ts';
import { isStopNotice } from '../messages.ts';
import { onMessageFromBackground } from './receive-from-background.ts';

/** Calls back when the site of this frame is not read any more. @returns a function that stops it */
export const onSiteStopped = (callback: () => void): (() => void) =>
  onMessageFromBackground(isStopNotice, ({ noLongerRead }) => {
    if (noLongerRead.some((site) => matchesOrigin(site, origin))) callback();
  });
