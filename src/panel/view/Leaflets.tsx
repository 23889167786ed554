import type { Need } from '../../core/guidance/schema.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';

/** The leaflets about the needs of one route: links to open, and addresses to copy for the patient. */
export function Leaflets({ needs, act }: { needs: readonly Need[]; act: Act }) {
  const leaflets = needs.flatMap(({ leaflet }) => leaflet ?? []);
  if (leaflets.length === 0) return null;
  return (
    <>
      <h3>{leaflets.length === 1 ? 'Leaflet' : 'Leaflets'} for the patient</h3>
      {leaflets.map(({ title, address }) => (
        <p class="find" key={address}>
          <a href={address} target="_blank" rel="noreferrer">
            {title}
          </a>{' '}
          <Copy text={address} label={`address of ${title}`} act={act} look="beside" />
        </p>
      ))}
    </>
  );
}
