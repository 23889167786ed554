import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getLanguageService, type JSONDocument, TextDocument } from 'vscode-json-languageservice';

/** An editor with a rule file open: the engine by which Visual Studio Code completes and checks JSON files. */
export class Editor {
  readonly #service = getLanguageService({
    schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  readonly #document: TextDocument;
  readonly #parsed: JSONDocument;

  /**
   * @param path where the file is, which says where its schema is
   * @param text what stands in the editor
   */
  constructor(path: string, text = readFileSync(path, 'utf8')) {
    this.#service.configure({ validate: true, allowComments: false });
    this.#document = TextDocument.create(pathToFileURL(resolve(path)).href, 'json', 1, text);
    this.#parsed = this.#service.parseJSONDocument(this.#document);
  }

  /** What is underlined: `line 3: must be an ONS code such as E09000000`. */
  async problems(): Promise<string[]> {
    const found = await this.#service.doValidation(this.#document, this.#parsed);
    return found.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  }

  /** What is shown when the pointer is over a text. */
  async hint(text: string): Promise<string> {
    const hover = await this.#service.doHover(this.#document, this.#positionOf(text), this.#parsed);
    return [hover?.contents ?? []].flat().map(String).join('\n');
  }

  /** The names or values that are offered just after a text. */
  async offers(text: string): Promise<string[]> {
    const position = this.#positionOf(text, text.length);
    const list = await this.#service.doComplete(this.#document, position, this.#parsed);
    return (list?.items ?? []).map(({ label }) => label);
  }

  #positionOf(text: string, offset = 1) {
    const index = this.#document.getText().indexOf(text);
    if (index < 0) throw new Error(`The file does not hold ${text}`);
    return this.#document.positionAt(index + offset);
  }
}
