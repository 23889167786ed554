import postcodes from '../../rules/places/postcodes.json' with { type: 'json' };
import practices from '../../rules/places/practices.json' with { type: 'json' };
import type { Tables } from '../../src/core/places/where-registered.ts';

/** The shipped tables. The compiler checks that the files have the types that the code expects. */
export const tables: Tables = { practices, postcodes };
