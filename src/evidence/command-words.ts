import type { Line } from './clean.ts';

/** A command line, taken apart. */
export interface Words {
  readonly service: 's3' | 's3api' | 'kms';
  /** The operation, then what it is done with. */
  readonly positionals: readonly string[];
  /** Options with their values; of one that stands alone the empty text. */
  readonly options: ReadonlyMap<string, string>;
  readonly isAlone: boolean;
}

/** Options without a value, also where a word follows. */
const FLAGS: ReadonlySet<string> = new Set(
  (
    '--recursive --quiet --dryrun --no-progress --progress --only-show-errors --delete --exact-timestamps --size-only ' +
    '--follow-symlinks --no-follow-symlinks --human-readable --summarize --force --no-guess-mime-type --debug ' +
    '--ignore-glacier-warnings --force-glacier-transfer --no-sign-request --no-verify-ssl --no-paginate --no-overwrite ' +
    '--no-cli-pager --cli-auto-prompt --no-cli-auto-prompt --bucket-key-enabled --no-bucket-key-enabled --dry-run ' +
    '--no-dry-run --bypass-governance-retention --validate-same-s3-paths --enable-key-rotation'
  ).split(' '),
);
/** Options whose value may be left out; one of these is a value. */
const OPTIONAL: Readonly<Record<string, RegExp>> = {
  '--sse': /^(?:AES256|aws:kms|aws:kms:dsse)$/,
  '--sse-c': /^AES256$/,
  '--sse-c-copy-source': /^AES256$/,
  '--request-payer': /^requester$/,
};
/** Options whose value is a word that may begin with anything. */
const VALUED =
  /^--(?:sse-kms-key-id|sse-c-key|profile|region|bucket|key|key-id|output|query|endpoint-url|server-side-encryption|ssekms-key-id|acl|storage-class|exclude|include|body|copy-source|metadata|content-type|cache-control|version-id|expected-bucket-owner|sse-customer-[a-z0-9-]+|expires-in|page-size|grants|server-side-encryption-configuration|ciphertext-blob|plaintext|key-spec|encryption-context|encryption-algorithm|destination-key-id|target-key-id|prefix|policy|expected-size|source-region|metadata-directive|copy-props|content-[a-z]+|expires|checksum-algorithm|website-redirect|tagging|max-items|delimiter|upload-id|part-number|range|key-policy|policy-name|alias-name|number-of-bytes|cli-binary-format|cli-input-json|color|ca-bundle|cli-read-timeout|cli-connect-timeout|max-keys)$/;

/** What may stand before the command: a prompt, variables, and programs that run others. */
const BEFORE =
  /^(?:[^|;&]{0,200}(?:\||&&|;)\s{0,4}|.{0,80}[$#%❯➜»]\s{1,4}|PS [^>\n]{0,80}>\s{0,4}|[A-Za-z]:\\[^>\n]{0,80}>\s{0,4}|\s{0,12}(?:[-*+>:]\s{1,4})?(?:run:\s{0,4}|RUN\s{1,4}|sudo\s{1,4}|time\s{1,4}|exec\s{1,4}|\d{1,5}\s{1,4}|[A-Z_]{2,40}=\S{0,200}\s{1,4}){0,6})$/;
const NAME = /(?:^|[\s;&|(`"'/\\])aws(?:\.exe|\.cmd)?(?=\s)/g;
/** A line that is not a command's, but what came of it. */
const ANSWER =
  /^(?:$|An error|Error|error|fatal|usage:|Unknown options|(?:upload|download|copy|move|delete|remove_bucket|make_bucket)(?: failed)?:|warning:|Traceback|Exit|exit|\[?(?:ERROR|WARN|INFO)|Completed |\{|<|File |botocore)/;

/** Every command of the text, in order. */
export function* commandWords(lines: readonly Line[]): Generator<Words> {
  yield* listed(lines);
  let found = 0;
  for (let at = 0; at < lines.length && found < 50; at += 1) {
    const text = lines[at]?.text ?? '';
    if (!text.includes('aws') || text.length > 20_000) continue;
    for (const name of [...text.matchAll(NAME)].slice(0, 20)) {
      const before = text.slice(
        0,
        name.index + name[0].length - name[0].replace(/^[^a]/, '').length,
      );
      const { written, next } = wholeCommand(lines, at, text.slice(name.index + name[0].length));
      const words = bestOf(written);
      if (words === null) continue;
      found += 1;
      const others = lines.filter(
        (line, place) => (place < at || place >= next) && isText(line.text),
      );
      yield {
        ...words,
        isAlone: BEFORE.test(before) && others.every(({ text: other }) => isOther(other)),
      };
      break;
    }
  }
}

/** No line of a command is longer. */
const MOST_CHARACTERS = 8000;
const isText = (text: string) => text.trim() !== '';
/** Comments, and further commands of a script. */
const isOther = (text: string) =>
  /^\s*(?:#|\/\/|set -|export |[$%>]\s*\w|aws |sudo |cd |[A-Z_]+=|\\$)/.test(text);

/** The command's lines: those joined by a sign at their ends, and those that a terminal or a mail made of one. */
function wholeCommand(lines: readonly Line[], at: number, first: string) {
  const parts = [first.slice(0, MOST_CHARACTERS)];
  let next = at + 1;
  while (next < lines.length && next < at + 60) {
    const line = lines[next]?.text ?? '';
    const goesOn = /[\\`^]\s*$/.test(parts[parts.length - 1] ?? '');
    if (!goesOn && (ANSWER.test(line.trim()) || /^\S{0,40}[$#%❯➜]\s/.test(line))) break;
    if (!goesOn && ANOTHER.test(line)) break;
    parts.push(line.slice(0, MOST_CHARACTERS));
    next += 1;
  }
  const joined = (between = '') =>
    parts.map((part) => part.replace(/\s?[\\`^]\s*$/, ' ')).join(between);
  // Lines of one length are a terminal's, which breaks them within words; a mail breaks them between words.
  const within = lines.slice(at, next - 1).every(({ full }) => full);
  const [likely, other] = within ? ['', ' '] : [' ', ''];
  return { written: [joined(likely), joined(other), first], next };
}

/** Another command begins. */
const ANOTHER = /^\s{0,8}(?:sudo\s)?aws\s/;

/** Of the ways to put the lines together the one that makes most sense: known options, values, and paths. */
function bestOf(written: readonly string[]): Omit<Words, 'isAlone'> | null {
  const read = written.map((text) => wordsOf(text)).filter((words) => words !== null);
  const scored = read.map((each) => ({ ...each, score: scoreOf(each) }));
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === most) ?? null;
}

function scoreOf({ service, positionals, options }: Omit<Words, 'isAlone'>): number {
  const unknown = [...options.keys()].filter(
    (name) => !FLAGS.has(name) && !(name in OPTIONAL) && !VALUED.test(name),
  ).length;
  const known = options.size - unknown;
  const wanted = /^(?:cp|mv|sync)$/.test(positionals[0] ?? '')
    ? 3
    : service === 's3' || positionals[0] === 'get-object'
      ? 2
      : 1;
  return known - 4 * unknown - 6 * Math.abs(positionals.length - wanted);
}

function wordsOf(text: string): Omit<Words, 'isAlone'> | null {
  const words = shellWords(text);
  const options = new Map<string, string>();
  const positionals: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (!word.startsWith('--') || word === '--') {
      positionals.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (equals >= 0) options.set(name, word.slice(equals + 1));
    else if (takesNext(name, next)) {
      options.set(name, next ?? '');
      at += 1;
    } else options.set(name, '');
  }
  const [service, ...rest] = positionals;
  if (service !== 's3' && service !== 's3api' && service !== 'kms') return null;
  return { service, positionals: rest, options };
}

function takesNext(name: string, next: string | undefined): boolean {
  if (next === undefined || FLAGS.has(name)) return false;
  const optional = OPTIONAL[name];
  if (optional !== undefined) return optional.test(next);
  return !next.startsWith('--');
}

/** Words as a shell takes them: up to a blank, with quotes and what they hold; ends at a pipe, a redirection or a comment. */
function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  const pieces =
    /\s+|'([^']*)'?|"((?:[^"\\]|\\[\s\S])*)"?|([;|&<>`)]|#(?=\s)|\d>)|((?:[^\s'"\\;|&<>`)]|\\[\s\S])+)|\\/g;
  let word: string | null = null;
  for (const [whole, single, double, stop, plain] of text.matchAll(pieces)) {
    if (
      stop !== undefined &&
      !(stop === '<' && word !== null) &&
      !(stop === '>' && word?.includes('<'))
    )
      break;
    if (/^\s/.test(whole)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + (single ?? double ?? stop ?? plain ?? '');
    if (words.length > 200) break;
  }
  if (word !== null) words.push(word);
  return words;
}

/** A command as a list of strings, as programs print the one that they ran: `['aws', 's3', 'cp', …]`. */
function* listed(lines: readonly Line[]): Generator<Words> {
  for (const { text } of lines) {
    const start = /["'][^"'\s]{0,200}aws["'],\s{0,4}["'](?=s3|s3api|kms)/.exec(text);
    if (start === null) continue;
    const rest = text.slice(start.index, start.index + 8000);
    const items = [...rest.matchAll(/(["'])((?:(?!\1).){0,1200})\1(\s{0,4},)?/g)];
    const last = items.findIndex(([, , , comma]) => comma === undefined);
    const words = items.slice(1, last < 0 ? undefined : last + 1).map((item) => item[2] ?? '');
    const read = wordsOf(words.map((word) => `'${word.replaceAll("'", '')}'`).join(' '));
    if (read !== null) yield { ...read, isAlone: false };
  }
}
