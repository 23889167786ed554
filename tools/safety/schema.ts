import { z } from 'zod';

/** The schema of `docs/safety/hazards.json` and `threats.json`, from which the documents are generated. */

const text = z.string().trim().min(1, 'must not be empty');

/** Tests of a file, by full name (`group > test`); `*` stands for any words, and alone for all tests. */
const evidence = z.strictObject({
  file: z
    .string()
    .regex(/^test\/[\w/.-]+\.test\.tsx?$/, 'must be a test file such as test/panel/walk.test.ts'),
  name: text,
});

/** What the software does about a hazard or threat, with the tests that prove it. */
const control = z.strictObject({ control: text, tests: z.array(evidence).min(1, 'must name a test') });

/** A position on each scale in risk.ts, from 1 to 5. */
const rating = z.strictObject({ severity: z.int().min(1).max(5), likelihood: z.int().min(1).max(5) });

const hazard = z.strictObject({
  id: z.string().regex(/^H\d{2}$/, 'must be like H01'),
  hazard: text,
  causes: z.array(text).min(1),
  effect: text,
  before: rating,
  controls: z.array(control).min(1),
  /** What only the organisation that deploys the extension can do. */
  organisation: z.array(text).default([]),
  after: rating,
  /** The reason for the rating after controls, and the remaining risk. */
  remains: text,
});

const threat = z.strictObject({
  id: z.string().regex(/^T\d{2}$/, 'must be like T01'),
  threat: text,
  /** What an attacker could try. */
  attempts: z.array(text).min(1),
  controls: z.array(control).min(1),
  remains: text,
});

export const schema = {
  hazards: z.strictObject({ hazards: z.array(hazard).min(1) }),
  threats: z.strictObject({ threats: z.array(threat).min(1) }),
};

export type Evidence = z.infer<typeof evidence>;
export type Control = z.infer<typeof control>;
export type Rating = z.infer<typeof rating>;
export type Hazard = z.infer<typeof hazard>;
export type Threat = z.infer<typeof threat>;
