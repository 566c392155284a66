import { circumstanceTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { requestTexts } from '../../../i18n/texts/policies-request.ts';
import { hasIdentityPolicies } from '../../../judge/names.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import {
  isSameRequest,
  type PolicyRequest,
  REQUEST_FIELDS,
  requestOf,
  USUAL_REQUEST,
} from '../../../scenario/index.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { EncryptionRows } from './encryption-rows.tsx';
import { FurtherRows } from './further-rows.tsx';
import { CircumstanceRow, NameRow, SelectRow } from './request-fields.tsx';
import { ServiceRow } from './service-row.tsx';

/** The request that is judged: what is not asked of it is not there. */
export function RequestForm() {
  const t = useT();
  const request = usePolicies((state) => state.request);
  return (
    <fieldset className="policies-request">
      <legend className="panel-heading">{t(policiesTexts.request)}</legend>
      <CallerRow />
      {request.caller === 'service' && <ServiceRow />}
      <OperationRow />
      {!OF_BUCKET.has(request.operation) && (
        <NameRow field="object" label={t(policiesTexts.object)} />
      )}
      <EncryptionRows />
      <CircumstanceRow field="connection" />
      {OF_FLOWS.filter((field) => request[field] !== USUAL_REQUEST[field]).map((field) => (
        <CircumstanceRow key={field} field={field} />
      ))}
      <FurtherRows />
      <details className="fold policies-request-names">
        <summary>{t(policiesTexts.names)}</summary>
        <NameRow field="bucket" label={t(policiesTexts.bucket)} />
        <NameRow field="account" label={t(policiesTexts.account)} />
        <NameRow field="region" label={t(policiesTexts.region)} />
        {hasIdentityPolicies(request) && (
          <NameRow field="caller-arn" label={t(policiesTexts.callerArn)} />
        )}
        <NameRow field="key-arn" label={t(policiesTexts.keyArn)} />
        <NameRow field="key-alias" label={t(policiesTexts.keyAlias)} />
      </details>
      <RequestSent />
      <ResetButton />
    </fieldset>
  );
}

/** Circumstances that a request has only when it comes from a flow that has them. */
const OF_FLOWS = [
  'key-state',
  'bucket-default',
  'key-name',
  'kms-rate',
  'sse-c-blocked',
  'customer-key',
  'stored-bytes',
] as const;

/** Operations on the bucket itself. */
const OF_BUCKET: ReadonlySet<PolicyRequest['operation']> = new Set(['list', 'put-bucket-policy']);

/** Callers of the same account differ by their IAM policies alone, which stand in the editor. */
function CallerRow() {
  const t = useT();
  const caller = usePolicies((state) => state.request.caller);
  const others = ['other-account', 'anonymous', 'root', 'service'] as const;
  const isOther = others.some((other) => other === caller);
  return (
    <SelectRow<PolicyRequest['caller']>
      label={t(circumstanceTexts.caller.label)}
      value={caller}
      options={[
        [isOther ? USUAL_REQUEST.caller : caller, t(policiesTexts.asRole)],
        ['other-account', t(policiesTexts.asOther)],
        ['anonymous', t(policiesTexts.asAnonymous)],
        ['root', t(policiesTexts.asRoot)],
        ['service', t(requestTexts.asService)],
      ]}
      onSelect={(chosen) => usePolicies.getState().ask({ caller: chosen })}
    />
  );
}

/** AWS's names of the operations; an upload in parts is several of them. */
const OPERATIONS = {
  upload: 'PutObject',
  download: 'GetObject',
  copy: 'CopyObject',
  multipart: null,
  'update-encryption': 'UpdateObjectEncryption',
  delete: 'DeleteObject',
  head: 'HeadObject',
  list: 'ListObjectsV2',
  'put-bucket-policy': 'PutBucketPolicy',
} as const satisfies Record<PolicyRequest['operation'], string | null>;

function OperationRow() {
  const t = useT();
  const { operation, mode } = usePolicies((state) => state.request);
  return (
    <SelectRow
      label={t(circumstanceTexts.operation.label)}
      value={operation}
      options={REQUEST_FIELDS.operation.map((each) => [
        each,
        OPERATIONS[each] ?? t(policiesTexts.doMultipart),
      ])}
      onSelect={(chosen) => {
        const able = PROFILES.filter(({ operations }) =>
          operations.some((each) => each === chosen),
        );
        const isAble = able.length === 0 || able.some(({ id }) => id === mode);
        usePolicies
          .getState()
          .ask({ operation: chosen, mode: isAble ? mode : (able[0]?.id ?? mode) });
      }}
    />
  );
}

/** The request as it goes over the wire, as far as encryption is concerned. */
function RequestSent() {
  const t = useT();
  const sent = usePolicies((state) => state.sheet?.judgement.sent);
  if (sent === undefined) return null;
  return (
    <section className="headers-sent" aria-label={t(policiesTexts.headers)}>
      <code>{sent.line}</code>
      {sent.headers.map((header) => (
        <code key={header.name}>
          <b>{header.name}:</b>{' '}
          {'value' in header ? (
            header.value
          ) : (
            <i>{t(header.secret === 'key' ? policiesTexts.secretKey : policiesTexts.secretMd5)}</i>
          )}
        </code>
      ))}
      {sent.headers.length === 0 && <p>{t(policiesTexts.headersNone)}</p>}
    </section>
  );
}

/** Leads back to the request that the preset is shown with. */
function ResetButton() {
  const t = useT();
  const request = usePolicies((state) => state.request);
  const source = usePolicies((state) => state.source);
  const usual = requestOf(source.kind === 'preset' ? source.preset : null);
  if (isSameRequest(request, usual)) return null;
  return (
    <button
      type="button"
      className="button policies-request-reset"
      onClick={() => usePolicies.getState().ask(usual)}
    >
      {t(policiesTexts.resetRequest)}
    </button>
  );
}
