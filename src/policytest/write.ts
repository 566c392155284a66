import type { RowVerdict } from '../judge/work.ts';
import {
  type PolicyRequest,
  type PolicyTexts,
  REQUEST_FIELD_KEYS,
  REQUEST_NAME_KEYS,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import { refuserOf } from './refuser.ts';
import { VERSION } from './version.ts';

/** A request with its verdict, as the page has it. */
export interface JudgedRequest {
  readonly name: string;
  readonly request: PolicyRequest;
  readonly verdict: RowVerdict;
}

/**
 * A test file with the policies in it, that expects what they say now. Requests without a verdict are left out.
 *
 * @param names the request whose names all of them have
 */
export function writePolicyTest(
  texts: PolicyTexts,
  names: PolicyRequest,
  requests: readonly JudgedRequest[],
): string {
  const policies = {
    ...(texts.bucket.trim() === '' ? {} : { bucket: JSON.parse(texts.bucket) as unknown }),
    ...(texts.identity.trim() === '' ? {} : { identity: JSON.parse(texts.identity) as unknown }),
    ...(texts.key.trim() === '' ? {} : { key: JSON.parse(texts.key) as unknown }),
    ...(texts.more === undefined ? {} : { more: texts.more.flatMap(furtherOf) }),
  };
  const shared = Object.fromEntries(
    REQUEST_NAME_KEYS.flatMap((key) => (names[key] === '' ? [] : [[key, names[key]]])),
  );
  const cases = requests.flatMap(({ name, request, verdict }) => {
    if (verdict.overall === 'unknown') return [];
    const by = refuserOf(verdict);
    const common = { ...USUAL_REQUEST, ...shared };
    const own = [...REQUEST_FIELD_KEYS, ...REQUEST_NAME_KEYS].flatMap((key) =>
      request[key] === common[key] ? [] : [[key, request[key]]],
    );
    return [
      {
        name,
        request: Object.fromEntries(own),
        expect: verdict.overall,
        ...(by === null ? {} : { by }),
      },
    ];
  });
  return `${JSON.stringify({ version: VERSION, policies, names: shared, cases }, null, 2)}\n`;
}

function furtherOf({ kind, level, name, text }: NonNullable<PolicyTexts['more']>[number]) {
  if (text.trim() === '') return [];
  const policy: unknown = JSON.parse(text);
  return [
    {
      kind,
      ...(level === undefined ? {} : { level }),
      ...(name === undefined ? {} : { name }),
      policy,
    },
  ];
}
