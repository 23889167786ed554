import type { Borough } from '../../core/guidance/schema.ts';
import type { Walk } from '../consultation/question-walk.ts';
import { doubts } from '../consultation/wording.ts';

/** Lists evidence that contradicts where the patient is registered. */
export function Doubts({ walk, boroughs }: { walk: Walk; boroughs: readonly Borough[] }) {
  return (
    <>
      {doubts(walk.where, boroughs).map((doubt) => (
        <p class="doubt" key={doubt}>
          {doubt}
        </p>
      ))}
    </>
  );
}
