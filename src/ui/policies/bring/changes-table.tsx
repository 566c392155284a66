import { fieldTexts } from '../../../i18n/index.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { editorTexts } from '../../../i18n/texts/policies-editors.ts';
import { requestTexts } from '../../../i18n/texts/policies-request.ts';
import type { Change } from '../../../judge/other-names.ts';
import type { Text } from '../../../lib/text.ts';
import { isFieldKey, type PolicyRequest } from '../../../scenario/index.ts';
import { Breakable } from '../../kit/breakable.tsx';
import { useT } from '../../store/hooks.ts';

const LABELS: Partial<Record<keyof PolicyRequest, Text>> = {
  bucket: policiesTexts.bucket,
  object: policiesTexts.object,
  account: policiesTexts.account,
  region: policiesTexts.region,
  'caller-arn': policiesTexts.callerArn,
  'key-arn': policiesTexts.keyArn,
  'key-alias': policiesTexts.keyAlias,
  service: editorTexts.service,
  context: requestTexts.keys,
  caller: editorTexts.callerKind,
  'public-access': editorTexts.publicAccess,
};

const VALUES: Readonly<Record<string, Text>> = {
  's3-and-kms': policiesTexts.asRole,
  'other-account': policiesTexts.asOther,
  root: policiesTexts.asRoot,
  anonymous: policiesTexts.asAnonymous,
  service: editorTexts.service,
  on: editorTexts.isOn,
  off: editorTexts.isOff,
};

/** Names and circumstances of the request, as they are and as they would be. */
export function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useT();
  const value = (field: keyof PolicyRequest, said: string) => {
    const text = VALUES[said] ?? (isFieldKey(field) ? fieldTexts(field).values[said] : undefined);
    return text === undefined ? <Breakable text={said} /> : t(text);
  };
  return (
    <table className="bring-changes">
      <thead>
        <tr>
          <th scope="col">{t(editorTexts.namesName)}</th>
          <th scope="col">{t(editorTexts.namesNow)}</th>
          <th scope="col">{t(editorTexts.namesThen)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => {
          const label = LABELS[field] ?? (isFieldKey(field) ? fieldTexts(field).label : undefined);
          return (
            <tr key={field}>
              <th scope="row">{label === undefined ? field : t(label)}</th>
              <td>{value(field, before)}</td>
              <td>{value(field, after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
