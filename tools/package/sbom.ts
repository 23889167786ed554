import { readFileSync } from 'node:fs';
import { shippedPackages } from '../build/third-party.ts';

/**
 * The bill of materials in CycloneDX: the packages of others that the extension ships, by the versions and hashes of
 * `package-lock.json`. Without a date or a random number, so that it is the same whenever it is made.
 */
export function sbom(version: string): string {
  const { name, description, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const root = `${name}@${version}`;
  const components = shippedPackages().map((each) => ({
    type: 'library',
    'bom-ref': `${each.name}@${each.version}`,
    name: each.name,
    version: each.version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: hashOf(packages[`node_modules/${each.name}`].integrity) }],
    licenses: [{ license: { id: each.licence } }],
    purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
    externalReferences: [{ type: 'website', url: each.homepage }],
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
      { ref: root, dependsOn: components.map((each) => each['bom-ref']) },
      ...components.map((each) => ({ ref: each['bom-ref'], dependsOn: [] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** npm writes hashes in base64, CycloneDX in hexadecimal. */
function hashOf(integrity: string): string {
  const [algorithm, hash = ''] = integrity.split('-');
  if (algorithm !== 'sha512')
    throw new Error(`package-lock.json has a hash that is not SHA-512: ${integrity}`);
  return Buffer.from(hash, 'base64').toString('hex');
}
