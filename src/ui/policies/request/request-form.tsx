import { circumstanceTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { RequestName } from '../../../link/policies-fields.ts';
import { requestOf } from '../../../link/policies-fields.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { ChoiceRow } from './choice-row.tsx';
import { encryptionsOf, reads, usesKms, writes } from './encryption.ts';
import { HeadersSent } from './headers-sent.tsx';
import { NameRow } from './name-row.tsx';
import { hasIdentityPolicies, namesOf } from './names.ts';
import { isSameRequest } from './rows.ts';

/** The request that is judged: what is not asked of it is not there. */
export function RequestForm() {
  const t = useT();
  const lang = useLang();
  const request = usePolicies((state) => state.request);
  const source = usePolicies((state) => state.source);
  const names = namesOf(request);
  const usual = requestOf(source.kind === 'preset' ? source.preset : null);
  const placeholders: Readonly<Record<RequestName, string>> = {
    object: names.objectKey,
    bucket: names.bucket,
    account: names.account,
    region: names.region,
    'caller-arn': names.caller,
    'key-arn': names.keyArn,
  };
  const row = (field: RequestName, label: string) => (
    <NameRow key={field} field={field} label={label} placeholder={placeholders[field]} />
  );
  const encryption = { AES256: 'SSE-S3 (AES256)', 'aws:kms': 'SSE-KMS (aws:kms)' } as const;
  const all = { ...encryption, 'aws:kms:dsse': 'DSSE-KMS (aws:kms:dsse)' };
  const { https, http } = circumstanceTexts.connection.values;
  return (
    <fieldset className="policies-request">
      <legend className="panel-heading">{t(policiesTexts.request)}</legend>
      <ChoiceRow
        field="as"
        label={t(policiesTexts.as)}
        options={{
          role: t(policiesTexts.asRole),
          'other-account': t(policiesTexts.asOther),
          anonymous: t(policiesTexts.asAnonymous),
          root: t(policiesTexts.asRoot),
        }}
      />
      <ChoiceRow
        field="do"
        label={t(policiesTexts.do)}
        options={{
          PutObject: 'PutObject',
          GetObject: 'GetObject',
          CopyObject: 'CopyObject',
          MultipartUpload: t(policiesTexts.doMultipart),
          DeleteObject: 'DeleteObject',
        }}
      />
      {row('object', t(policiesTexts.object))}
      {writes(request) && (
        <ChoiceRow
          field="sse"
          label={t(policiesTexts.sse)}
          options={{
            none: t(policiesTexts.sseNone),
            AES256: 'AES256',
            'aws:kms': 'aws:kms',
            'aws:kms:dsse': 'aws:kms:dsse',
            customer: t(policiesTexts.sseCustomer),
          }}
        />
      )}
      {writes(request) && request.sse === 'none' && (
        <ChoiceRow field="default" label={t(policiesTexts.default)} options={all} />
      )}
      {reads(request) && (
        <ChoiceRow
          field="stored"
          label={t(policiesTexts.stored)}
          options={{ ...all, customer: t(policiesTexts.sseCustomer) }}
        />
      )}
      {encryptionsOf(request).some(usesKms) && (
        <ChoiceRow
          field="key"
          label={t(policiesTexts.key)}
          options={{ named: t(policiesTexts.keyNamed), 'aws-s3': t(policiesTexts.keyManaged) }}
        />
      )}
      <ChoiceRow
        field="tls"
        label={t(policiesTexts.tls)}
        options={{ yes: https[lang], no: http[lang] }}
      />
      <details className="fold policies-request-names">
        <summary>{t(policiesTexts.names)}</summary>
        {row('bucket', t(policiesTexts.bucket))}
        {row('account', t(policiesTexts.account))}
        {row('region', t(policiesTexts.region))}
        {hasIdentityPolicies(request) && row('caller-arn', t(policiesTexts.callerArn))}
        {row('key-arn', t(policiesTexts.keyArn))}
      </details>
      <HeadersSent request={request} />
      {!isSameRequest(request, usual) && (
        <button
          type="button"
          className="button policies-request-reset"
          onClick={() => usePolicies.getState().ask(usual)}
        >
          {t(policiesTexts.resetRequest)}
        </button>
      )}
    </fieldset>
  );
}
