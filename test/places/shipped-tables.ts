import postcodes from '../../rules/places/postcodes.json' with { type: 'json' };
import practices from '../../rules/places/practices.json' with { type: 'json' };
import type { Tables } from '../../src/core/places/registration.ts';

/** The tables as they ship; that this compiles shows that the files are of the shape the code expects. */
export const tables: Tables = { practices, postcodes };
