/**
 * The publishers of the sources, and the attribution that their licence (Open Government Licence v3.0)
 * requires wherever the tables are shipped.
 */
export const PRACTICES = {
  source:
    'NHS England, Patients Registered at a GP Practice, mapping file; the borough is the one that commissions',
  attribution: [
    'Contains information from NHS England, licensed under the current version of the Open Government Licence',
  ],
};

/**
 * Returns the source and attribution of the postcodes.
 * @param edition gives the year of the copyright
 */
export function postcodeCredits(edition: string | null): { source: string; attribution: string[] } {
  const year = edition ? ` ${edition.slice(0, 4)}` : '';
  return {
    source: 'Office for National Statistics, postcode directory and lookup; Ordnance Survey, Code-Point Open',
    attribution: [
      `Contains OS data © Crown copyright and database right${year}`,
      `Contains Royal Mail data © Royal Mail copyright and database right${year}`,
      'Source: Office for National Statistics licensed under the Open Government Licence v.3.0',
    ],
  };
}
