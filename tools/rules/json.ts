import { reasonForName, reasonForWord, strayReason } from './json-reasons.ts';

/** Thrown if a file is not JSON: the line, and the reason in plain words. */
export class JsonFault extends Error {
  override name = 'JsonFault';
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** The content of a JSON file, with the line of each part. */
export interface Parsed {
  readonly value: unknown;
  /**
   * Returns the line of the value at a path, counted from one. If there is no value, the line of its parent.
   */
  lineOf(path: readonly PropertyKey[]): number;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;
const WORD = /[^\s,:{}[\]"]+/y;

/**
 * Parses JSON as `JSON.parse` does, with two differences. Errors name the line, in words for people who do
 * not program. A name that occurs twice in an object is an error: `JSON.parse` would silently use the last.
 * @throws {JsonFault}
 */
export function parseJson(text: string): Parsed {
  return new Reader(text.replace(/^\ufeff/, '')).read();
}

class Reader {
  #position = 0;
  readonly #lines = new Map<string, number>();
  /** The position at which each line begins, except the first. */
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  }

  read(): Parsed {
    if (this.#peek() === '') throw this.#fault('the file is empty; it must begin with { and end with }');
    const value = this.#value([]);
    if (this.#peek() !== '')
      throw this.#fault(`nothing may follow the end, but ${this.#here()} does; take it out`);
    const lines = this.#lines;
    return {
      value,
      lineOf(path) {
        for (let length = path.length; length > 0; length -= 1) {
          const line = lines.get(key(path.slice(0, length)));
          if (line !== undefined) return line;
        }
        return lines.get(key([])) ?? 1;
      },
    };
  }

  #value(path: readonly PropertyKey[]): unknown {
    const next = this.#peek();
    if (!this.#lines.has(key(path))) this.#lines.set(key(path), this.#line());
    if (next === '{') return this.#group(path);
    if (next === '[') return this.#list(path);
    if (next === '"') return this.#string();
    const start = this.#position;
    const word = this.#match(WORD);
    try {
      return JSON.parse(word);
    } catch {
      this.#position = start;
      const reason = word ? reasonForWord(word) : `a value is missing before ${this.#here()}`;
      throw this.#fault(reason);
    }
  }

  #group(path: readonly PropertyKey[]): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.#items('}', () => {
      if (this.#peek() !== '"') throw this.#fault(reasonForName(this.#rest()));
      this.#lines.set(key([...path, JSON.parse(this.#name())]), this.#line());
      const name = this.#string();
      if (entries.has(name))
        throw this.#fault(`“${name}” stands twice in the same group { … }; take one out`);
      if (this.#peek() !== ':')
        throw this.#fault(`a colon (:) is missing after “${name}”, before ${this.#here()}`);
      this.#position += 1;
      entries.set(name, this.#value([...path, name]));
    });
    return Object.fromEntries(entries);
  }

  #list(path: readonly PropertyKey[]): unknown[] {
    const items: unknown[] = [];
    this.#items(']', () => items.push(this.#value([...path, items.length])));
    return items;
  }

  /** Reads the items between two brackets, separated by commas. */
  #items(end: '}' | ']', readItem: () => void): void {
    const opened = `the ${this.text[this.#position]} of line ${this.#line()}`;
    this.#position += 1;
    if (this.#peek() === end) {
      this.#position += 1;
      return;
    }
    for (;;) {
      readItem();
      const before = this.#line();
      const next = this.#peek();
      if (next === ',') {
        const comma = this.#line();
        this.#position += 1;
        const after = this.#peek();
        if (after === '}' || after === ']')
          throw new JsonFault(comma, `there is a comma too many before the ${after}; take it out`);
        if (after === ',') throw this.#fault('there is a comma too many; take it out');
      } else if (next === end) {
        this.#position += 1;
        return;
      } else if (next === '') throw this.#fault(`the file ends, but ${opened} was never closed with ${end}`);
      else if (next === '}' || next === ']')
        throw this.#fault(`${opened} must be closed with ${end} before this ${next}`);
      else if (next === ':')
        throw this.#fault(`a { or a comma is missing before the name that stands before ${this.#here()}`);
      else if (this.#line() === before)
        throw this.#fault(
          `a comma or a quotation mark is missing, or a quotation mark is too many, before ${this.#here()}`,
        );
      else throw new JsonFault(before, `a comma is missing at the end, before ${this.#here()}`);
    }
  }

  #name(): string {
    const start = this.#position;
    this.#string();
    const name = this.text.slice(start, this.#position);
    this.#position = start;
    return name;
  }

  #string(): string {
    const start = this.#position;
    const text = this.#match(STRING);
    if (text === '')
      throw this.#fault(
        'this line has a quotation mark that is never closed; a text ends with " on its own line',
      );
    try {
      return JSON.parse(text);
    } catch {
      this.#position = start;
      throw this.#fault(
        text.includes('\t')
          ? `a tab cannot stand in a text; write a space in ${text.replaceAll('\t', '⇥')}`
          : `a backslash cannot stand in a text like this; write / in ${text}`,
      );
    }
  }

  /** Returns the next character that is not white space; empty at the end. */
  #peek(): string {
    this.#match(SPACE);
    return this.text[this.#position] ?? '';
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.#position += found.length;
    return found;
  }

  #line(): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= this.#position) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  #here(): string {
    const rest = this.#rest();
    return rest ? `“${rest}”` : 'the end of the file';
  }

  /** The beginning of what is left of the line. */
  #rest(): string {
    const [rest = ''] = this.text.slice(this.#position, this.#position + 24).split(/[\r\n]/);
    return rest.replace(/ +$/, '');
  }

  /** A fault here. A comment or an invisible character explains it better than what it stands instead of. */
  #fault(reason: string): JsonFault {
    return new JsonFault(this.#line(), strayReason(this.#rest()) ?? reason);
  }
}

const key = (path: readonly PropertyKey[]): string => path.map(String).join('\n');
