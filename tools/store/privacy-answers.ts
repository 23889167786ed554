/** A question of a store's form about privacy. */
export interface PrivacyAnswer {
  readonly question: string;
  readonly answer: string;
  /** Words of `docs/privacy.md` on which the answer rests. The check of the pack finds them there. */
  readonly restsOn: readonly string[];
}

/** The details of a patient that the extension reads, as `docs/privacy.md` lists them. */
export const DETAILS = 'NHS number, name, date of birth, postcode, registered practice, whether deceased';

/** The answers for Chrome and Edge, whose forms ask the same, and the reasons for a reviewer of any store. */
export const PRIVACY_ANSWERS: readonly PrivacyAnswer[] = [
  {
    question: 'What user data do you plan to collect from users now or in the future?',
    answer:
      'None: leave every box empty. The extension reads details of a patient and shows them on the same computer. The publisher receives nothing.',
    restsOn: [
      'It stores nothing about a patient and sends nothing to anybody.',
      'Nothing leaves the computer',
      'There is no telemetry, no usage count, no crash report, no account and no server.',
    ],
  },
  {
    question: 'I do not sell or transfer user data to third parties, apart from the approved use cases',
    answer: 'Tick. Nothing is transferred to anybody.',
    restsOn: ['Nobody through the extension.', 'They are neither controller nor processor.'],
  },
  {
    question: 'I do not use or transfer user data for purposes that are unrelated to the single purpose',
    answer: `Tick. The details read are: ${DETAILS}. They choose the route and name the patient in the panel.`,
    restsOn: [DETAILS, 'Practice and postcode: to choose the route.', 'The extension takes nothing else.'],
  },
  {
    question: 'I do not use or transfer user data to determine creditworthiness or for lending',
    answer: 'Tick. The extension makes no such decision.',
    restsOn: ['There is no profiling, no model and no learning.'],
  },
];

/** How Firefox's manifest says that no data is collected (`data_collection_permissions`). */
export const FIREFOX_COLLECTS = ['none'];
