import { renderToString } from 'preact-render-to-string';
import type { Borough, Guidance } from '../../src/core/guidance/schema.ts';
import { NEW } from '../../src/panel/consultation/consultation.ts';
import { knownAtFirst, walk } from '../../src/panel/consultation/walk.ts';
import { Panel } from '../../src/panel/PanelView.tsx';
import type { Act } from '../../src/panel/view/act.ts';

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
