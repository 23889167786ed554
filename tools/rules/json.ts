/** A file that is not JSON: where, and why in plain words. */
export class JsonFault extends Error {
  override name = 'JsonFault';
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** What a JSON file holds, and on which line each part of it stands. */
export interface Parsed {
  readonly value: unknown;
  /** The line of what stands at a path, or of the nearest thing around it, counted from one. */
  lineOf(path: readonly PropertyKey[]): number;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;
const WORD = /[^\s,:{}[\]"]+/y;

/**
 * Reads JSON as `JSON.parse` does, but says of a mistake on which line it is, in words for people who do not
 * program, and refuses a name that stands twice in a group, of which only the last would count.
 * @throws {JsonFault}
 */
export function parseJson(text: string): Parsed {
  return new Reader(text.replace(/^\ufeff/, '')).read();
}

class Reader {
  #at = 0;
  readonly #lines = new Map<string, number>();
  /** Where each line but the first begins. */
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  }

  read(): Parsed {
    if (this.#peek() === '') throw this.#fault('the file is empty');
    const value = this.#value([]);
    if (this.#peek() !== '') throw this.#fault(`nothing may follow the end, but ${this.#here()} does`);
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
    const start = this.#at;
    const word = this.#match(WORD);
    try {
      return JSON.parse(word);
    } catch {
      this.#at = start;
      if (/^[“”„‘’']/.test(word)) throw this.#fault('use straight quotation marks: "…"');
      if (word === '') throw this.#fault(`a value is missing before ${this.#here()}`);
      throw this.#fault(`“${word}” must be between quotation marks: "…"`);
    }
  }

  #group(path: readonly PropertyKey[]): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.#items('}', () => {
      const next = this.#peek();
      if (/[“”„‘’']/.test(next)) throw this.#fault('use straight quotation marks: "…"');
      if (next !== '"') throw this.#fault(`${this.#here()} stands where a name in quotation marks must`);
      this.#lines.set(key([...path, JSON.parse(this.#name())]), this.#line());
      const name = this.#string();
      if (entries.has(name)) throw this.#fault(`“${name}” stands twice in the same group { … }`);
      if (this.#peek() !== ':') throw this.#fault(`a colon is missing after “${name}”`);
      this.#at += 1;
      entries.set(name, this.#value([...path, name]));
    });
    return Object.fromEntries(entries);
  }

  #list(path: readonly PropertyKey[]): unknown[] {
    const items: unknown[] = [];
    this.#items(']', () => items.push(this.#value([...path, items.length])));
    return items;
  }

  /** What stands between brackets, with commas between. */
  #items(end: '}' | ']', readItem: () => void): void {
    const opened = `the ${this.text[this.#at]} of line ${this.#line()}`;
    this.#at += 1;
    if (this.#peek() === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      readItem();
      const before = this.#line();
      const next = this.#peek();
      if (next === ',') {
        const comma = this.#line();
        this.#at += 1;
        const after = this.#peek();
        if (after === '}' || after === ']')
          throw new JsonFault(comma, `there is a comma too many before the ${after}`);
        if (after === ',') throw this.#fault('there is a comma too many');
      } else if (next === end) {
        this.#at += 1;
        return;
      } else if (next === '') throw this.#fault(`the file ends, but ${opened} was never closed with ${end}`);
      else if (next === '}' || next === ']')
        throw this.#fault(`${opened} must be closed with ${end} before this ${next}`);
      else if (this.#line() === before)
        throw this.#fault(`a comma is missing, or a quotation mark too many, before ${this.#here()}`);
      else throw new JsonFault(before, `a comma is missing at the end, before ${this.#here()}`);
    }
  }

  #name(): string {
    const start = this.#at;
    this.#string();
    const name = this.text.slice(start, this.#at);
    this.#at = start;
    return name;
  }

  #string(): string {
    const start = this.#at;
    const text = this.#match(STRING);
    if (text === '') throw this.#fault('this line has a quotation mark that is never closed');
    try {
      return JSON.parse(text);
    } catch {
      this.#at = start;
      const isTab = text.includes('\t');
      throw this.#fault(`${isTab ? 'a tab' : 'a backslash (\\)'} cannot stand in a text like this`);
    }
  }

  /** The next sign that is no space; empty at the end. */
  #peek(): string {
    this.#match(SPACE);
    return this.text[this.#at] ?? '';
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.#at += found.length;
    return found;
  }

  #line(): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= this.#at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  #here(): string {
    const rest = this.text
      .slice(this.#at, this.#at + 24)
      .split('\n')[0]
      ?.trim();
    return rest ? `“${rest}”` : 'the end of the file';
  }

  #fault(reason: string): JsonFault {
    return new JsonFault(this.#line(), reason);
  }
}

const key = (path: readonly PropertyKey[]): string => path.map(String).join('\n');
