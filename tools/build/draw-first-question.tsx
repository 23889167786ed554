import { renderToString } from 'preact-render-to-string';
import type { Borough, Guidance } from '../../src/core/guidance/schema.ts';
import { NEW } from '../../src/panel/consultation/consultation-state.ts';
import { knownAtFirst, walk } from '../../src/panel/consultation/question-walk.ts';
import { Panel } from '../../src/panel/PanelView.tsx';
import type { Act } from '../../src/panel/view/actions.ts';

/** Renders the panel as it opens, as HTML. The date is left empty: the panel fills in dates when it opens. */
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
      referrer={undefined}
      today=""
      status=""
      notice=""
      offer={null}
      areKeysOn
      organisation=""
      act={NO_ACTIONS}
    />,
  );

/** Static HTML has no event handlers. */
const NO_ACTIONS = {} as Act;
