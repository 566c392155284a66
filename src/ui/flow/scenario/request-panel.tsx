import './request-panel.css';
import { say } from '../../../i18n/index.ts';
import { leftOutText } from '../../../i18n/left-out-text.ts';
import { policyKindTexts } from '../../../i18n/texts/policy-kinds.ts';
import { requestTexts } from '../../../i18n/texts/request.ts';
import { requestTitleTexts } from '../../../i18n/texts/request-title.ts';
import type { Lang } from '../../../lib/text.ts';
import { type RequestFacts, requestFacts } from '../../../player/request-facts.ts';
import type { Trace } from '../../../trace/index.ts';
import { Facts } from '../../kit/facts.tsx';
import { useLang, useT } from '../../store/hooks.ts';

/** What is known of a request that somebody's client sent: in place of circumstances, for nobody chose any. */
export function RequestPanel({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const lang = useLang();
  const facts = requestFacts(trace);
  if (facts === null) return null;
  return (
    <section className="request-panel" aria-label={t(requestTexts.region)}>
      <p className="panel-heading">{t(requestTexts.region)}</p>
      <Facts
        rows={rowsOf(facts, lang).map(([name, value]) => [name, <code key={name}>{value}</code>])}
      />
      <p className="inspector-hint">{t(requestTexts.about)}</p>
    </section>
  );
}

/** What clients say of themselves goes on and on; the beginning names them. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

type Row = readonly [name: string, value: string];

function rowsOf(facts: RequestFacts, lang: Lang): readonly Row[] {
  const { operation, requests, leftOut, caller, bucket, objectKey, policies } = facts;
  const row = (text: keyof typeof requestTexts, value: string | null): readonly Row[] =>
    value === null || value === '' ? [] : [[requestTexts[text][lang], value]];
  return [
    ...row('operation', operation === 'Unknown' ? say(lang, requestTitleTexts.unknown) : operation),
    ...row('requests', requests > 1 ? String(requests) : null),
    ...row('leftOut', leftOut === null ? null : leftOutText(lang, leftOut)),
    ...row('target', facts.target),
    ...row('client', facts.userAgent === null ? null : shortened(facts.userAgent)),
    ...row('caller', caller === '' ? requestTexts.anonymous[lang] : caller),
    ...row('bucket', bucket),
    ...row('object', objectKey),
    ...encryptionRows(facts, lang, row),
    ...row('kmsKey', facts.kmsKeyArn),
    ...row('policies', policies.map((policy) => policyText(policy, lang)).join(', ')),
  ];
}

function encryptionRows(
  { asked, applied, hasBucketKey, operation }: RequestFacts,
  lang: Lang,
  row: (text: keyof typeof requestTexts, value: string | null) => readonly Row[],
): readonly Row[] {
  if (applied === null) return row('asked', asked);
  // Whoever reads asks for no encryption.
  const nothing = /^(?:Put|Post|Copy|Create)/.test(operation)
    ? say(lang, requestTexts.askedNothing)
    : null;
  const algorithm = applied === 'AES256' ? 'AES256 (SSE-S3)' : applied;
  return [
    ...row('asked', asked ?? nothing),
    ...row(
      'applied',
      hasBucketKey ? say(lang, requestTexts.withBucketKey, { algorithm }) : algorithm,
    ),
  ];
}

const KINDS = { ...requestTexts, ...policyKindTexts };

function policyText({ kind, name }: RequestFacts['policies'][number], lang: Lang): string {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS][lang] : kind;
  // The three that are always there need no name.
  return name === '' || name === 'IAM policy' || kind === 'resource' || kind === 'key'
    ? known
    : say(lang, requestTexts.named, { kind: known, name });
}
