import type { ReactNode } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { InfoIcon, WarningIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import type { AnswerSheet } from '../judge/work.ts';
import { writes, writtenAs } from '../request/encryption.ts';
import { namesOf } from '../request/names.ts';
import type { Rule } from '../request/rules.ts';
import { AwsLink } from '../share/aws-link.tsx';
import { usePolicies } from '../state/store.ts';

const RULE_TEXTS = {
  'kms-unsigned': policiesTexts.ruleUnsigned,
  'kms-plain-http': policiesTexts.rulePlainHttp,
  'customer-plain-http': policiesTexts.ruleCustomerHttp,
} as const satisfies Record<Rule['id'], unknown>;

const GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';

/** What has to be known beside the policies: rules of S3's own, and what S3 would say to saving the bucket policy. */
export function Remarks({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const { judgement, saving, question } = sheet;
  const { request } = question;
  const { bucket } = namesOf(request);
  const { otherBucket, bucketRefusal, isPublic } = saving;
  const isCustomerWrite = writes(request) && writtenAs(request) === 'customer';
  return (
    <div className="policies-remarks">
      {judgement.rules.map(({ id, status, code, source }) => (
        <Remark key={id} tone="bad">
          <b>{t(policiesTexts.ruleTitle)}</b> {t(RULE_TEXTS[id])} <code>{`${status} ${code}`}</code>{' '}
          <AwsLink page={source} />
        </Remark>
      ))}
      {otherBucket !== null ? (
        <Remark tone="warning">
          {t(policiesTexts.otherBucket, { other: otherBucket, bucket })}{' '}
          <button
            type="button"
            className="button"
            onClick={() => usePolicies.getState().ask({ bucket: otherBucket })}
          >
            {t(policiesTexts.useBucket, { other: otherBucket })}
          </button>
        </Remark>
      ) : (
        bucketRefusal !== null && (
          <Remark tone="warning">
            {t(policiesTexts.savingRefused, { message: bucketRefusal })}
          </Remark>
        )
      )}
      {isPublic && (
        <Remark tone="warning">
          {t(policiesTexts.publicBlocked)}{' '}
          <AwsLink page={`${GUIDE}access-control-block-public-access.html`} />
        </Remark>
      )}
      {isCustomerWrite && (
        <Remark tone="info">
          {t(policiesTexts.customerBlocked)}{' '}
          <AwsLink page={`${GUIDE}blocking-unblocking-s3-c-encryption-gpb.html`} />
        </Remark>
      )}
      {request.do === 'MultipartUpload' && (
        <Remark tone="info">{t(policiesTexts.partUndocumented)}</Remark>
      )}
    </div>
  );
}

function Remark({
  tone,
  children,
}: {
  readonly tone: 'bad' | 'warning' | 'info';
  readonly children: ReactNode;
}) {
  return (
    <div className="policies-remark" data-tone={tone}>
      {tone === 'info' ? <InfoIcon /> : <WarningIcon />}
      <p>{children}</p>
    </div>
  );
}
