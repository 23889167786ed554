import { createHash, type KeyObject, sign } from 'node:crypto';
import { publicKey } from './key.ts';

/**
 * Signs a zip as a CRX3, the format in which Chrome and Edge install an extension from an organisation's own
 * server. The same zip and key always give the same bytes.
 *
 * The format: `Cr24`, the version 3, the length of a header, the header, the zip. The header is a protocol
 * buffer with two fields: the public key with the signature (2), and the signed data (10000), which contains
 * the id.
 */
export function crx(zip: Uint8Array, key: KeyObject): Uint8Array {
  const spki = publicKey(key);
  const id = createHash('sha256').update(spki).digest().subarray(0, 16);
  const signed = field(1, id);
  const signature = sign(
    'sha256',
    Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signed.length), signed, zip]),
    key,
  );
  const proof = Buffer.concat([field(1, spki), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10_000, signed)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]);
}

/** Encodes a bytes field of a protocol buffer: its number and wire type, its length, the bytes. */
function field(number: number, bytes: Uint8Array): Buffer {
  const BYTES = 2;
  return Buffer.concat([varint((number << 3) | BYTES), varint(bytes.length), bytes]);
}

/** Encodes a number with seven bits in each byte, lowest first. The eighth bit says that more follow. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
