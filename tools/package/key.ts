import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The path of a generated key. Git ignores this folder. */
export const OWN_KEY = '.cache/signing-key.pem';

/** Thrown if a key cannot be used. The message is one line that says why. */
export class KeyError extends Error {
  override name = 'KeyError';
}

/** Reads the RSA key that signs the CRX. Throws {@link KeyError} if it cannot be used. */
export function readKey(file: string): KeyObject {
  if (!existsSync(file)) throw new KeyError(`There is no key ${file}.`);
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
 * Returns the key that was generated before, or a new one. The extension's id depends on the key, and only
 * packages with the same key update each other. So the key is generated once and kept.
 */
export function ownKey(): { key: KeyObject; isNew: boolean } {
  if (existsSync(OWN_KEY)) return { key: readKey(OWN_KEY), isNew: false };
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  mkdirSync(dirname(OWN_KEY), { recursive: true });
  // Fails if the file exists. Only this user can read the file.
  writeFileSync(OWN_KEY, key.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return { key, isNew: true };
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
