import { useRef } from 'preact/hooks';
import type { Borough } from '../../core/guidance/schema.ts';
import { type PracticeTable, practiceByCode } from '../../core/places/practices.ts';
import { FindPractice } from '../../place-finder/FindPractice.tsx';
import type { Parsed } from '../../settings/parse.ts';
import type { Act, Usual } from './act.ts';
import { Fixed } from './Fixed.tsx';

interface Props {
  readonly parsed: Parsed;
  readonly boroughs: readonly Borough[];
  /** Null until loaded. */
  readonly practices: PracticeTable | null;
  readonly act: Act;
}

/** Where patients are taken to be registered when the record does not say. */
export function UsualPlace(props: Props) {
  const { parsed, boroughs, practices, act } = props;
  const { defaultPractice, defaultBorough, organisationName } = parsed.settings;
  const isPracticeFixed = parsed.fixed.includes('defaultPractice');
  const isBoroughFixed = parsed.fixed.includes('defaultBorough');
  const nameOf = (id: string) => boroughs.find((each) => each.id === id)?.name ?? id;
  const words = defaultPractice
    ? wordsFor(defaultPractice, practices, nameOf)
    : defaultBorough
      ? nameOf(defaultBorough)
      : 'None';
  const heading = useRef<HTMLHeadingElement>(null);
  const set = (usual: Usual) => {
    act.setUsual(usual);
    // The button that was pressed is gone, and the focus with it.
    heading.current?.focus();
  };
  const isFixed = isPracticeFixed && (isBoroughFixed || defaultPractice !== '');
  return (
    <section aria-labelledby="usual">
      <h2 id="usual" tabIndex={-1} ref={heading}>
        Your usual practice or borough
      </h2>
      <p class="note">Used when the record does not say where the patient is registered.</p>
      {isFixed ? (
        <Fixed organisation={organisationName}>{words}</Fixed>
      ) : (
        <>
          <div class="set">
            <b data-usual>{words}</b>
            {((defaultPractice && !isPracticeFixed) ||
              (!defaultPractice && defaultBorough && !isBoroughFixed)) && (
              <button
                type="button"
                class="link"
                onClick={() =>
                  set(isBoroughFixed ? { defaultPractice: '' } : { defaultPractice: '', defaultBorough: '' })
                }
              >
                Remove<span class="nhsuk-u-visually-hidden"> {words}</span>
              </button>
            )}
          </div>
          {!isPracticeFixed && (
            <FindPractice
              label="Find your practice by name or ODS code"
              practices={practices}
              boroughs={boroughs}
              choose={({ odsCode }) => set({ defaultPractice: odsCode, defaultBorough: '' })}
            />
          )}
          {isBoroughFixed ? (
            <Fixed organisation={organisationName}>Otherwise: {nameOf(defaultBorough) || 'no borough'}</Fixed>
          ) : (
            <Boroughs {...props} />
          )}
        </>
      )}
    </section>
  );
}

function wordsFor(code: string, practices: PracticeTable | null, nameOf: (id: string) => string): string {
  const practice = practices && practiceByCode(practices, code);
  if (practice) return `${practice.name} (${code}), ${nameOf(practice.place.borough)}`;
  return practices ? `${code}: not in the table of practices, so it is not used` : code;
}

function Boroughs({ parsed: { settings }, boroughs, act }: Props) {
  const chosen = settings.defaultPractice ? '' : settings.defaultBorough;
  return (
    <fieldset>
      <legend class="nhsuk-label">Or choose a borough</legend>
      <div class="options">
        {boroughs.map(({ id, name }) => (
          <div class="option box" key={id}>
            <input
              type="radio"
              name="borough"
              id={`borough-${id}`}
              checked={chosen === id}
              onChange={() => act.setUsual({ defaultPractice: '', defaultBorough: id })}
            />
            <label for={`borough-${id}`}>{name}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
