import { useRef } from 'preact/hooks';
import type { Borough } from '../../core/guidance/schema.ts';
import { type PracticeTable, practiceByCode } from '../../core/places/practices.ts';
import { FindPractice } from '../../place-finder/FindPractice.tsx';
import type { Parsed } from '../../settings/parse-settings.ts';
import type { Act, UsualSettings } from './actions.ts';
import { RadioBoxes } from './RadioBoxes.tsx';
import { Fixed } from './SetByOrganisation.tsx';

interface Props {
  readonly parsed: Parsed;
  readonly boroughs: readonly Borough[];
  /** Null until loaded. */
  readonly practices: PracticeTable | null;
  readonly act: Act;
}

/** The place where the panel assumes patients are registered if the record does not say. */
export function UsualPlace(props: Props) {
  const { parsed, boroughs, practices, act } = props;
  const { defaultPractice, defaultBorough, organisationName } = parsed.settings;
  const isPracticeFixed = parsed.fixed.includes('defaultPractice');
  const isBoroughFixed = parsed.fixed.includes('defaultBorough');
  const nameOf = (id: string) => boroughs.find((borough) => borough.id === id)?.name ?? id;
  const description = defaultPractice
    ? describePractice(defaultPractice, practices, nameOf)
    : defaultBorough
      ? nameOf(defaultBorough)
      : 'None';
  const heading = useRef<HTMLHeadingElement>(null);
  const setAndFocus = (usual: UsualSettings) => {
    act.setUsualPlace(usual);
    // The focus was on the pressed button, which is gone.
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
        <Fixed organisation={organisationName}>{description}</Fixed>
      ) : (
        <>
          <div class="set">
            <b data-usual>{description}</b>
            {((defaultPractice && !isPracticeFixed) ||
              (!defaultPractice && defaultBorough && !isBoroughFixed)) && (
              <button
                type="button"
                class="link"
                onClick={() =>
                  setAndFocus(
                    isBoroughFixed ? { defaultPractice: '' } : { defaultPractice: '', defaultBorough: '' },
                  )
                }
              >
                Remove<span class="nhsuk-u-visually-hidden"> {description}</span>
              </button>
            )}
          </div>
          {!isPracticeFixed && (
            <FindPractice
              label="Find your practice by name or ODS code"
              practices={practices}
              boroughs={boroughs}
              choose={({ odsCode }) => setAndFocus({ defaultPractice: odsCode, defaultBorough: '' })}
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

function describePractice(
  code: string,
  practices: PracticeTable | null,
  nameOf: (id: string) => string,
): string {
  const practice = practices && practiceByCode(practices, code);
  if (practice) return `${practice.name} (${code}), ${nameOf(practice.place.borough)}`;
  return practices ? `${code}: this extension does not know the practice, so this setting is not used` : code;
}

function Boroughs({ parsed: { settings }, boroughs, act }: Props) {
  const chosen = settings.defaultPractice ? '' : settings.defaultBorough;
  return (
    <fieldset>
      <legend class="nhsuk-label">Or choose a borough</legend>
      <div class="options">
        <RadioBoxes
          name="borough"
          options={boroughs.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen}
          choose={(id) => act.setUsualPlace({ defaultPractice: '', defaultBorough: id })}
        />
      </div>
    </fieldset>
  );
}
