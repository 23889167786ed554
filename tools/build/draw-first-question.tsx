import { renderToString } from 'preact-render-to-string';
import type { Borough, Guidance } from '../../src/guidance/schema.ts';
import { NEW } from '../../src/panel/consultation.ts';
import type { Act } from '../../src/panel/view/act.ts';
import { Panel } from '../../src/panel/view/Panel.tsx';
import { knownAtFirst, walk } from '../../src/panel/walk.ts';

/** The panel as it opens, as HTML. Of no day: what depends on the day is mended when the panel opens. */
export const drawFirstQuestion = (guidance: Guidance, boroughs: readonly Borough[]): string =>
  renderToString(
    <Panel
      guidance={guidance}
      boroughs={boroughs}
      consultation={NEW}
      walk={walk(NEW, knownAtFirst(guidance, ''))}
      cleared={null}
      practices={undefined}
      links={{}}
      today=""
      said=""
      notice=""
      areKeysOn
      organisation=""
      act={NOTHING}
    />,
  );

/** Nothing can be done before the script is there. */
const NOTHING = {} as Act;
