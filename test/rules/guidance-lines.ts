/**
 * The lines of the guidance without headings, in the edition of November 2026 from which the rules were made.
 * Tests compare every statement that cites the guidance with these words. For a new edition, replace the
 * lines: the tests then say what to change in `rules/`.
 */
export const LINES: readonly string[] = [
  'Social prescribing connects patients to community-based activities, groups and services that could help improve their health and wellbeing.',
  'Social prescribing is run by link workers, whose duties can vary but typically include:',
  '- working alongside patients to understand their needs and goals, and planning how to achieve these',
  '- support with form filling',
  '- signposting/directly referring to relevant services',
  '- supporting and encouraging patients to engage in community activities (only for patients requiring extra help)',
  '✅ Social prescribing can help patients with:',
  '- social isolation (elderly, lone parents, bereaved, carers)',
  '- low level mental health (depression/low mood, anxiety, stress)',
  '- low level addiction and recovery',
  '- long-term health conditions (e.g., chronic pain, diabetes, dementia)',
  '- blue badge applications',
  '- food bank vouchers',
  '- building a healthy lifestyle and being physically active',
  '- employment, training and volunteering opportunities',
  '- housing, benefits and financial advice',
  '- asylum seekers casework, appeals or hearings (signposting only)',
  '- immigration and/or Home Office queries (signposting only)',
  '- social services referrals (see our Social Care Referrals page for how to access)',
  '- writing medical letters to the council, DWP, Job Centre or PiP on behalf of a patient',
  '- unstable/unmanaged serious mental illness',
  'Only referrals for patients aged 18 or over will be accepted.',
  'Social prescribing provides short-term care only. Please be sure to consider if referral to social prescribing is the most suitable option for your patient. For guidance, use the infographic below.Social prescriber, care coordinator or health and wellbeing coach?',
  '💻 EMIS → send a task to PCN social prescriber (Fiona McLees)',
  '💻 EMIS → refer via the Joy platform',
  'If the Joy app is downloaded to your PC/laptop, Joy will pop up any time you open EMIS. If it is not, please contact IT.',
  '💻 EMIS → refer via the hub ‘social prescribing south Walworth’',
];
