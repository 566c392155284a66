import { circumstanceTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { modesOf, nearestFlow, writes } from '../../../judge/request.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { type PolicyRequest, USUAL_REQUEST } from '../../../scenario/index.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { askingTitle, DEFAULT_MODES, modeTitle } from './encryption-words.ts';
import { CircumstanceRow, SelectRow } from './request-fields.tsx';

/** What there is to choose of the encryption in a request: what its operation does not ask for is not there. */
export function EncryptionRows() {
  const t = useT();
  const request = usePolicies((state) => state.request);
  const { operation } = request;
  return (
    <>
      {writes(request) && <WrittenRows request={request} />}
      {(operation === 'download' || operation === 'head') && (
        <ModeRow label={t(policiesTexts.stored)} request={request} />
      )}
      {operation === 'update-encryption' && (
        <ModeRow label={t(circumstanceTexts.mode.label)} request={request} />
      )}
      {operation === 'copy' && <SourceRow request={request} />}
      {modesOf(request).some(({ usesKmsKey }) => usesKmsKey) && (
        <CircumstanceRow
          field="kms-key"
          titles={{
            customer: t(policiesTexts.keyNamed),
            'aws-managed': t(policiesTexts.keyManaged),
          }}
        />
      )}
    </>
  );
}

interface Props {
  readonly request: PolicyRequest;
}

/** The headers of a write, or the bucket's default where it has none. */
function WrittenRows({ request }: Props) {
  const t = useT();
  const { ask } = usePolicies.getState();
  const { mode } = request;
  const by = nearestFlow(request)['chosen-by'];
  const canBeDefault = DEFAULT_MODES.some(({ id }) => id === mode);
  return (
    <>
      <SelectRow<PolicyRequest['mode'] | 'bucket-default'>
        label={t(policiesTexts.sse)}
        value={by === 'request' ? mode : by}
        options={[
          ['bucket-default', t(policiesTexts.sseNone)],
          ...PROFILES.map((each) => [each.id, askingTitle(t, each)] as const),
        ]}
        onSelect={(asked) =>
          asked === 'bucket-default'
            ? ask({ 'chosen-by': asked, mode: canBeDefault ? mode : USUAL_REQUEST.mode })
            : ask({ 'chosen-by': 'request', mode: asked })
        }
      />
      {by === 'bucket-default' && (
        <SelectRow
          label={t(policiesTexts.default)}
          value={mode}
          options={DEFAULT_MODES.map((each) => [each.id, modeTitle(t, each)])}
          onSelect={(chosen) => ask({ mode: chosen })}
        />
      )}
    </>
  );
}

/** The mode by which an object lies there, or to which it is moved; only those that know the operation. */
function ModeRow({ label, request }: Props & { readonly label: string }) {
  const t = useT();
  const { operation, mode } = request;
  const played = operation === 'head' ? 'download' : operation;
  const modes = PROFILES.filter(({ operations }) => operations.some((each) => each === played));
  return (
    <SelectRow
      label={label}
      value={mode}
      options={modes.map((each) => [each.id, modeTitle(t, each)])}
      onSelect={(chosen) => usePolicies.getState().ask({ mode: chosen })}
    />
  );
}

/** How the source of a copy is encrypted. */
function SourceRow({ request }: Props) {
  const t = useT();
  return (
    <SelectRow<PolicyRequest['source-mode']>
      label={t(policiesTexts.stored)}
      value={request['source-mode']}
      options={[
        ['same', t(policiesTexts.storedSame)],
        ...PROFILES.map((each) => [each.id, modeTitle(t, each)] as const),
      ]}
      onSelect={(source) => usePolicies.getState().ask({ 'source-mode': source })}
    />
  );
}
