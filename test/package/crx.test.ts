import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zip } from '../../tools/package/archive.ts';
import { crx } from '../../tools/package/crx.ts';
import { extensionId, KeyError, publicKey, readKey } from '../../tools/package/key.ts';

const folder = mkdtempSync(join(tmpdir(), 'navigator-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const content = zip(new Map([['manifest.json', Buffer.from('{}')]]));
const signed = Buffer.from(crx(content, privateKey));

/** The fields of a protocol buffer whose fields are all bytes. */
function fields(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let offset = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[offset++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (offset < bytes.length) {
    const field = varint() >> 3;
    const length = varint();
    found.set(field, bytes.subarray(offset, offset + length));
    offset += length;
  }
  return found;
}

test('a CRX3 contains the unchanged zip, signed with the key of the id', () => {
  expect(signed.subarray(0, 4).toString()).toBe('Cr24');
  expect(signed.readUInt32LE(4)).toBe(3);
  const length = signed.readUInt32LE(8);
  expect(signed.subarray(12 + length).equals(content)).toBe(true);

  const header = fields(signed.subarray(12, 12 + length));
  const proof = fields(header.get(2) ?? Buffer.alloc(0));
  const data = header.get(10_000) ?? Buffer.alloc(0);
  const key = proof.get(1) ?? Buffer.alloc(0);
  expect(fields(data).get(1)?.equals(createHash('sha256').update(key).digest().subarray(0, 16))).toBe(true);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  const message = Buffer.concat([Buffer.from('CRX3 SignedData\0'), size, data, content]);
  const spki = createPublicKey({ key, format: 'der', type: 'spki' });
  expect(verify('sha256', message, spki, proof.get(2) ?? Buffer.alloc(0))).toBe(true);
});

test('the same zip and key give the same bytes', () => {
  expect(signed.equals(crx(content, privateKey))).toBe(true);
});

test('the id is half a hash of the key, in letters from a to p', () => {
  const hash = createHash('sha256').update(publicKey(privateKey)).digest('hex').slice(0, 32);
  const letters = [...hash].map((digit) => 'abcdefghijklmnop'['0123456789abcdef'.indexOf(digit)]);
  expect(extensionId(privateKey)).toBe(letters.join(''));
});

test('the order of files and the clock do not change a zip', () => {
  const a: [string, Uint8Array] = ['a.js', Buffer.from('a')];
  const b: [string, Uint8Array] = ['b/b.js', Buffer.from('b')];
  expect(Buffer.from(zip(new Map([a, b]))).equals(zip(new Map([b, a])))).toBe(true);
});

test.each([
  ['no file', undefined],
  ['no key', 'hello'],
  ['a short one', generateKeyPairSync('rsa', { modulusLength: 1024 })],
  ['one of another kind', generateKeyPairSync('ed25519')],
])('a key that cannot sign is refused: %s', (name, made) => {
  const file = join(folder, `${name}.pem`);
  if (typeof made === 'string') writeFileSync(file, made);
  else if (made) writeFileSync(file, made.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => readKey(file)).toThrow(KeyError);
});
