import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** The path of a generated key. Git ignores this folder. */
export const OWN_KEY = '.cache/signing-key.pem';

/** Thrown if a key cannot be used. The message is one line that says why. */
export class KeyError extends Error {
  override name = 'KeyError';
}

/**
 * Reads the RSA key that signs the CRX. Throws {@link KeyError} if it cannot be used.
 * @param project the project's folder. A key there is refused, because a commit could take it along.
 */
export function readKey(file: string, project = process.cwd()): KeyObject {
  if (!existsSync(file)) throw new KeyError(`There is no key ${file}.`);
  if (isIn(project, file))
    throw new KeyError(
      `${file} is in the project’s folder, where it could be committed or cleaned away. ` +
        'Move it to a folder outside that only those who release the extension can read.',
    );
  return parseKey(file);
}

/**
 * Makes a key in a new file that only this user can read. Throws {@link KeyError} if the file exists or would be in the
 * project's folder.
 */
export function newKey(file: string, project = process.cwd()): KeyObject {
  if (isIn(project, file))
    throw new KeyError(
      `${file} would be in the project’s folder, where it could be committed. Name a file outside.`,
    );
  if (existsSync(file)) throw new KeyError(`${file} exists already.`);
  return writeNewKey(file);
}

/** Whether a file, which may not exist yet, is in a folder or below. Follows links. */
function isIn(folder: string, file: string): boolean {
  const place = existsSync(file)
    ? realpathSync(file)
    : join(existsSync(dirname(file)) ? realpathSync(dirname(file)) : dirname(file), 'new');
  const path = relative(realpathSync(folder), place);
  return !path.startsWith('..') && !isAbsolute(path);
}

function parseKey(file: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(file));
  } catch {
    throw new KeyError(`${file} is not a private key in PEM without a passphrase.`);
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < 2048)
    throw new KeyError(`${file} must be an RSA key of at least 2048 bits.`);
  return key;
}

/**
 * Returns the key for trials that was generated before, or a new one. The extension's id depends on the key, and only
 * packages with the same key update each other. So the key is generated once and kept.
 */
export function ownKey(): { key: KeyObject; isNew: boolean } {
  if (existsSync(OWN_KEY)) return { key: parseKey(OWN_KEY), isNew: false };
  return { key: writeNewKey(OWN_KEY), isNew: true };
}

function writeNewKey(file: string): KeyObject {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  mkdirSync(dirname(file), { recursive: true });
  // Fails if the file exists. Only this user can read the file.
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return key;
}

/** The public key in DER, as Chrome hashes it and as a CRX contains it. */
export function publicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/** The extension's id in Chrome and Edge: half of the public key's hash, in the letters `a` to `p`. */
export function extensionId(key: KeyObject): string {
  const half = createHash('sha256').update(publicKey(key)).digest('hex').slice(0, 32);
  return [...half].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
