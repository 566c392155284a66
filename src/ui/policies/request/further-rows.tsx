import './request.css';
import { faultTexts, requestTexts } from '../../../i18n/texts/policies-request.ts';
import { faultOf, possibleFaults, readsObject } from '../../../judge/request.ts';
import { isSameRequest, type PolicyRequest, USUAL_REQUEST } from '../../../scenario/index.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { ContextFields } from './context-fields.tsx';
import { OpeningFold } from './opening-fold.tsx';
import { SelectRow } from './request-fields.tsx';

/** What else decides beside policies: how it is signed, public access, whose the object is, faults, what conditions ask for. */
export function FurtherRows() {
  const t = useT();
  const request = usePolicies((state) => state.request);
  const isUsual = isSameRequest(request, { ...request, ...usualOf() });
  return (
    <>
      <OpeningFold className="request-further" summary={t(requestTexts.more)} isNeeded={!isUsual}>
        {request.caller !== 'anonymous' && (
          <Choice
            field="signed"
            label={t(requestTexts.signed)}
            options={[
              ['header', t(requestTexts.signedHeader)],
              ['presigned', t(requestTexts.signedPresigned)],
            ]}
          />
        )}
        <Choice
          field="public-access"
          label={t(requestTexts.publicAccess)}
          options={[
            ['off', t(requestTexts.publicOff)],
            ['on', t(requestTexts.publicOn)],
          ]}
        />
        {readsObject(request) && <ObjectRows isThere={request['object-state'] === 'there'} />}
        <Choice
          field="fault"
          label={t(requestTexts.fault)}
          value={faultOf(request)}
          options={possibleFaults(request).map((fault) => [fault, t(faultTexts[fault])])}
        />
      </OpeningFold>
      <ContextFields />
    </>
  );
}

/** Of what is read. What is not there belongs to nobody. */
function ObjectRows({ isThere }: { readonly isThere: boolean }) {
  const t = useT();
  return (
    <>
      <Choice
        field="object-state"
        label={t(requestTexts.state)}
        options={[
          ['there', t(requestTexts.stateThere)],
          ['missing', t(requestTexts.stateMissing)],
        ]}
      />
      {isThere && (
        <Choice
          field="object-owner"
          label={t(requestTexts.owner)}
          options={[
            ['bucket', t(requestTexts.ownerBucket)],
            ['other', t(requestTexts.ownerOther)],
          ]}
        />
      )}
    </>
  );
}

const FIELDS = ['signed', 'public-access', 'object-state', 'object-owner', 'fault'] as const;
type Field = (typeof FIELDS)[number];

function usualOf(): Partial<PolicyRequest> {
  return Object.fromEntries(FIELDS.map((field) => [field, USUAL_REQUEST[field]]));
}

function Choice<F extends Field>({
  field,
  label,
  options,
  value: used,
}: {
  readonly field: F;
  readonly label: string;
  /** What counts, where that need not be what was chosen. */
  readonly value?: PolicyRequest[F];
  readonly options: readonly (readonly [PolicyRequest[F], string])[];
}) {
  const chosen = usePolicies((state) => state.request[field]);
  return (
    <SelectRow<PolicyRequest[F]>
      label={label}
      value={used ?? chosen}
      options={options}
      onSelect={(choice) => usePolicies.getState().ask({ [field]: choice })}
    />
  );
}
