import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a key is kept that we had to make: git ignores this folder. */
export const OWN_KEY = '.cache/signing-key.pem';

/** The key cannot be used; the message is one line that says why. */
export class KeyError extends Error {
  override name = 'KeyError';
}

/** Reads the RSA key that a CRX is signed with. */
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
 * The key we made before, or a new one. The extension's id comes from the key, and only packages with the same key
 * update each other, so it is made once and kept.
 */
export function ownKey(): { key: KeyObject; made: boolean } {
  if (existsSync(OWN_KEY)) return { key: readKey(OWN_KEY), made: false };
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  mkdirSync(dirname(OWN_KEY), { recursive: true });
  // Not over another's key, and for this user's eyes only.
  writeFileSync(OWN_KEY, key.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return { key, made: true };
}

/** The public half as Chrome hashes it and as a CRX carries it. */
export function publicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/** The extension's id, as Chrome and Edge make it from the key: half a hash, its digits written as `a` to `p`. */
export function extensionId(key: KeyObject): string {
  const half = createHash('sha256').update(publicKey(key)).digest('hex').slice(0, 32);
  return [...half].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
