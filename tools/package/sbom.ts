import { readFileSync } from 'node:fs';
import { shippedPackages } from '../build/third-party.ts';

/**
 * Returns the software bill of materials in CycloneDX: the third-party packages in the extension, with
 * versions and hashes from `package-lock.json`. It has no date and no random serial number, so that it is
 * reproducible.
 */
export function sbom(version: string): string {
  const { name, description, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const root = `${name}@${version}`;
  const components = shippedPackages().map((library) => ({
    type: 'library',
    'bom-ref': `${library.name}@${library.version}`,
    name: library.name,
    version: library.version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: hashOf(packages[`node_modules/${library.name}`].integrity) }],
    licenses: [{ license: { id: library.licence } }],
    purl: `pkg:npm/${library.name.replace('@', '%40')}@${library.version}`,
    externalReferences: [{ type: 'website', url: library.homepage }],
  }));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: `pkg:npm/${root}`,
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map((library) => library['bom-ref']) },
      ...components.map((library) => ({ ref: library['bom-ref'], dependsOn: [] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Converts a hash from base64, as in npm, to hexadecimal, as in CycloneDX. */
function hashOf(integrity: string): string {
  const [algorithm, hash = ''] = integrity.split('-');
  if (algorithm !== 'sha512')
    throw new Error(`package-lock.json has a hash that is not SHA-512: ${integrity}`);
  return Buffer.from(hash, 'base64').toString('hex');
}
