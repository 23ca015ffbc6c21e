/** What a scan of JSON-like text finds that a parser would only stumble over. */
export interface ScannedJson {
  /** The text with line breaks within its strings escaped, and without a comma before a closing bracket. */
  readonly mended: string;
  readonly rawNewlines: boolean;
  readonly trailingComma: boolean;
  /** Whether it ends within a string or an object. */
  readonly isOpen: boolean;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Goes through a text by JSON's rules for strings, escapes and brackets. */
export function scanJson(text: string): ScannedJson {
  let mended = '';
  let [inString, rawNewlines, trailingComma] = [false, false, false];
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place] ?? '';
    if (inString && character === '\\') {
      mended += character + (text[place + 1] ?? '');
      place += 1;
      continue;
    }
    if (character === '"') inString = !inString;
    if (inString && escapes[character] !== undefined) {
      rawNewlines = true;
      mended += escapes[character];
      continue;
    }
    if (!inString && character === ',' && /^\s*[}\]]/.test(text.slice(place + 1))) {
      trailingComma = true;
      continue;
    }
    if (!inString && character === '{') depth += 1;
    if (!inString && character === '}') depth -= 1;
    mended += character;
  }
  return { mended, rawNewlines, trailingComma, isOpen: inString || depth > 0 };
}
