import { describe, expect, it } from 'vitest';
import { CASES, type Case } from './cases.test-helper.ts';
import { DISGUISES, hardWrapped, wordWrapped } from './disguises.test-helper.ts';
import { denyingPolicyOf, type Evidence, readEvidence } from './index.ts';

const WIDTHS = [40, 57, 72, 80, 100, 120];

/** Blanks at which lines were broken cannot be told from breaks within a word. */
function withoutBlanks(evidence: Evidence | null): Evidence | null {
  if (evidence === null) return null;
  const without = (text: string | null) => text?.replaceAll(' ', '') ?? null;
  return { ...evidence, resource: without(evidence.resource), code: without(evidence.code) };
}

const differing = (cases: readonly Case[], disguise: (text: string) => string, loosely = false) =>
  cases.flatMap(({ id, text, expect: wanted }) => {
    const [got, plain] = [readEvidence(disguise(text)), wanted].map((evidence) =>
      loosely ? withoutBlanks(evidence) : evidence,
    );
    return JSON.stringify(inOrder(got)) === JSON.stringify(inOrder(plain)) ? [] : [{ id, got }];
  });

const inOrder = (evidence: Evidence | null | undefined) =>
  Object.entries(evidence ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** What puts other words beside a command, which then is not alone. */
const NOT_FOR_COMMANDS = /JSON|log|times|Terraform/;
const commands = CASES.filter(({ expect: wanted }) => wanted?.kind === 'command');
const others = CASES.filter((each) => !commands.includes(each));

/** Policies that are named otherwise, or not at all, under a disguise. */
const renamed = (disguise: (text: string) => string) =>
  CASES.flatMap(({ id, text, denyingPolicy = null }) => {
    const got = denyingPolicyOf(disguise(text));
    return got === denyingPolicy ? [] : [`${id}: ${got}`];
  });

describe('every text is read the same', () => {
  it.each(Object.entries(DISGUISES))('%s', (name, disguise) => {
    expect(differing(others, disguise)).toEqual([]);
    if (!NOT_FOR_COMMANDS.test(name)) expect(differing(commands, disguise)).toEqual([]);
    expect(renamed(disguise)).toEqual([]);
  });

  it.each(WIDTHS)('with lines broken after %i characters', (width) => {
    expect(differing(CASES, (text) => hardWrapped(text, width), true)).toEqual([]);
    expect(renamed((text) => hardWrapped(text, width))).toEqual([]);
  });

  it.each(WIDTHS)('with lines of %i characters broken between words', (width) => {
    expect(differing(CASES, (text) => wordWrapped(text, width), true)).toEqual([]);
    expect(renamed((text) => wordWrapped(text, width))).toEqual([]);
  });

  it('broken, coloured, quoted and escaped at once', () => {
    const { coloured, 'quoted in a mail': quoted } = DISGUISES;
    const escaped = DISGUISES['in a JSON log'];
    const all = (text: string) =>
      [(each: string) => hardWrapped(each, 57), coloured, quoted, escaped].reduce<string>(
        (each, next) => next?.(each) ?? each,
        text,
      );
    expect(differing(others, all, true)).toEqual([]);
  });
});

/** Beginnings that say something else than the whole does, and are read as what they say. */
const SAY_ANOTHER_THING = new Set([
  // The command's last word before the one that makes another request of it.
  ...['cmd-ls action', 'cmd-api-get-version action', 'cmd-continued-lines encryption'],
  ...['cmd-cp-download-alias encryption', 'cli-upload-part encryption', 'cmd-rm resource'],
  ...['cmd-behind-a-pipe encryption', 'cmd-move-gov resource'],
  ...['cdk-sync-python-list encryption', 'cmd-api-head resource'],
  // The command that an error follows.
  ...['cli-ciphertext-cmk kind', 'cli-ssec-missing-key kind', 'cli-invalid-key-id kind'],
  ...['cli-kms-create-key kind', 'cli-upload-part kind', 'kms-decrypt-elided kind'],
  // HTTP's status before S3's code, or an SDK's words for it.
  ...['s3a-head code', 's3a-databricks-request code', 'java1-hard-wrapped code'],
  ...['xml-plain-wire kind', 'xml-plain-wire code'],
  // The bucket before its object, or before it comes out that a key was refused.
  ...['xml-indented-identity resource', 'go1-log-reader resource'],
  // What comes before another cloud's name.
  ...['not-google-xml kind', 'not-google-xml code'],
  // Events before what makes others of them.
  ...[
    'ct-kms-decrypt key',
    'ct-event-escaped-twice kind',
    'ct-escaped-scp-arn kind',
    'ct-sse-c-version action',
  ],
  ...['ct-refused-among-others encryption', 'ct-refused-among-others key'],
]);

describe('a text that is cut', () => {
  it('between words is read as far as it goes, and no further', () => {
    const wrong = CASES.flatMap(({ id, text, expect: wanted }) =>
      [...text.matchAll(/\s/g)].flatMap(({ index }) => {
        const got = readEvidence(text.slice(0, index));
        return differences(got, wanted)
          .filter((field) => !SAY_ANOTHER_THING.has(`${id} ${field}`))
          .map((field) => `${id} ${field}: ${got?.[field]} of ${text.slice(0, index)}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('anywhere names no other caller, reason or policy', () => {
    const refused = others.filter(({ expect: wanted }) => (wanted?.deny ?? null) !== null);
    // Every third place: a thousand of them are within each of the words that matter.
    const places = (text: string) => Array.from({ length: text.length / 3 }, (_, at) => at * 3);
    const wrong = refused.flatMap(({ id, text, expect: wanted }) =>
      places(text)
        .map((end) => readEvidence(text.slice(0, end)))
        .flatMap((got) =>
          differences(got, wanted)
            .filter((field) => field === 'caller' || field === 'deny' || field === 'policy')
            .map((field) => `${id} ${field}: ${got?.[field]}`),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Fields of which the text says something else than is wanted; nothing is never wrong. */
function differences(got: Evidence | null, wanted: Evidence | null): (keyof Evidence)[] {
  const fields = Object.keys(got ?? {}) as (keyof Evidence)[];
  return fields.filter((field) => got?.[field] !== null && got?.[field] !== wanted?.[field]);
}
