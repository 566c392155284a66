import type { ReactNode } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { requestTexts } from '../../../i18n/texts/policies-request.ts';
import { changesOf, settled, shownContext } from '../../../judge/other-names.ts';
import { modesOf, writes } from '../../../judge/request.ts';
import type { OwnRefusal } from '../../../judge/scene.ts';
import type { AnswerSheet } from '../../../judge/work.ts';
import { InfoIcon, WarningIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { AwsLink } from '../aws-link.tsx';
import { ChangesTable } from '../bring/changes-table.tsx';
import { useEditorName } from '../editors/editor-names.ts';
import { rowTitle } from '../start/row-title.ts';
import { usePolicies } from '../state/store.ts';
import { SERVICE_NAMES } from './words.ts';

const ALIASES = 'https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html';
const NOT_PRINCIPAL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html';
const GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';

/** The refusals that a request by itself can meet, by their causes, with the page that says so. */
const REFUSALS = {
  'kms-needs-signature': { text: policiesTexts.ruleUnsigned, page: 'UsingKMSEncryption' },
  'kms-over-http': { text: policiesTexts.rulePlainHttp, page: 'UsingKMSEncryption' },
  'key-in-other-region': { text: policiesTexts.ruleKeyElsewhere, page: 'UsingKMSEncryption' },
  'customer-key-over-http': {
    text: policiesTexts.ruleCustomerHttp,
    page: 'ServerSideEncryptionCustomerKeys',
  },
  'object-of-other-account': {
    text: requestTexts.ruleForeignObject,
    page: 'access-control-auth-workflow-object-operation',
  },
  'public-policy-blocked': {
    text: requestTexts.rulePublicPolicy,
    page: 'access-control-block-public-access',
  },
  'policy-of-other-account': {
    text: requestTexts.ruleForeignPolicy,
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
  },
  'no-such-key': { text: requestTexts.ruleNoKey, page: 'troubleshoot-403-errors' },
} as const;

/** What has to be known beside the policies: rules of S3's own, and what S3 would say to saving the bucket policy. */
export function Remarks({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const { judgement, saving, question } = sheet;
  const { request } = question;
  const nameOf = useEditorName();
  const { bucketRefusal, keyRefusal, isPublic } = saving;
  const [written] = modesOf(request);
  const isCustomerWrite = writes(request) && written?.needsCustomerKey === true;
  return (
    <div className="policies-remarks">
      {judgement.refusal !== null && <Refusal refusal={judgement.refusal} />}
      <NamesElsewhere sheet={sheet} />
      {bucketRefusal !== null && !sheet.otherNames.some(({ editor }) => editor === 'bucket') && (
        <Remark tone="warning">{t(policiesTexts.savingRefused, { message: bucketRefusal })}</Remark>
      )}
      {keyRefusal !== null && (
        <Remark tone="warning">{t(policiesTexts.savingRefusedKms, { message: keyRefusal })}</Remark>
      )}
      {sheet.aliasResources.map(({ editor, statement, alias }) => (
        <Remark key={`${editor} ${statement}`} tone="warning">
          {t(policiesTexts.aliasResource, {
            name: nameOf(editor),
            number: statement + 1,
            alias,
          })}{' '}
          <AwsLink page={ALIASES} />
        </Remark>
      ))}
      {sheet.halfSpared.map(({ editor, statement, missing }) => (
        <Remark key={`${editor} ${statement}`} tone="warning">
          {t(policiesTexts.halfSpared, {
            name: nameOf(editor),
            number: statement + 1,
            missing: missing.join(', '),
          })}{' '}
          <AwsLink page={NOT_PRINCIPAL} />
        </Remark>
      ))}
      {judgement.checks.some(({ check }) => check.isRestricted) && (
        <Remark tone="bad">
          {t(requestTexts.restricted)}{' '}
          <AwsLink page={`${GUIDE}access-control-block-public-access.html`} />
        </Remark>
      )}
      {request.operation === 'head' && judgement.overall === 'refused' && (
        <Remark tone="info">{t(requestTexts.headNoBody)}</Remark>
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
      {request.operation === 'multipart' && (
        <Remark tone="info">{t(policiesTexts.partUndocumented)}</Remark>
      )}
    </div>
  );
}

/** Names that the policies speak of where the request has others: what would become of each, and one button for all. */
function NamesElsewhere({ sheet: { otherNames, question } }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const editorName = useEditorName();
  const list = new Intl.ListFormat(useLang());
  if (otherNames.length === 0) return null;
  const said = settled(
    question.request,
    Object.assign({}, ...otherNames.map(({ names }) => names)),
  );
  return (
    <div className="policies-remark" data-tone="warning">
      <WarningIcon />
      <div className="policies-names">
        {otherNames.map(({ editor, names }) => (
          <p key={editor}>
            {t(policiesTexts.otherNames, {
              name: editorName(editor),
              names: list.format(
                Object.entries(names).map(([name, value]) =>
                  name === 'context' ? shownContext(value) : value,
                ),
              ),
            })}
          </p>
        ))}
        <ChangesTable changes={changesOf(question.request, said)} />
        <button type="button" className="button" onClick={() => usePolicies.getState().ask(said)}>
          {t(policiesTexts.useNames)}
        </button>
      </div>
    </div>
  );
}

/** What no policy can lift; where it is not one of the usual refusals, in AWS's own words. */
function Refusal({ refusal }: { readonly refusal: OwnRefusal }) {
  const t = useT();
  const { service, cause, status, code, message } = refusal;
  const known = Object.hasOwn(REFUSALS, cause) ? REFUSALS[cause as keyof typeof REFUSALS] : null;
  return (
    <Remark tone="bad">
      <b>{t(policiesTexts.ruleTitle)}</b>{' '}
      {known
        ? t(known.text)
        : t(policiesTexts.ruleOther, { service: SERVICE_NAMES[service], message })}{' '}
      <code>{`${status} ${code}`}</code> {known && <AwsLink page={pageOf(known.page)} />}
    </Remark>
  );
}

/** A page of the user guide by its name, or any by its address. */
function pageOf(page: string): string {
  return page.startsWith('https:') ? page : `${GUIDE}${page}.html`;
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

/** For a refused request: requests of the same kind that the policies allow. Often that is what has to change. */
export function OtherRequests({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const { judgement, question, rows } = sheet;
  const { request } = question;
  if (judgement.overall !== 'refused') return null;
  const allowed = question.rows.filter(
    (row, at) =>
      rows[at]?.overall === 'allowed' &&
      row.operation === request.operation &&
      row.caller === request.caller,
  );
  if (allowed.length === 0) return null;
  return (
    <section className="other-requests" aria-label={t(policiesTexts.otherRequests)}>
      <p>{t(policiesTexts.otherRequests)}</p>
      <ul>
        {allowed.map((row) => {
          const title = rowTitle(t, row);
          return (
            <li key={title}>
              <button
                type="button"
                className="button"
                aria-label={t(policiesTexts.tableTry, { request: title })}
                onClick={() =>
                  usePolicies.getState().ask({ ...row, connection: request.connection })
                }
              >
                {title}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
