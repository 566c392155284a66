import { useId } from 'react';
import { requestTexts } from '../../../i18n/texts/policies-request.ts';
import { namesOf } from '../../../judge/names.ts';
import { pageOf, SERVICE_CALLERS } from '../../../judge/services.ts';
import { REQUEST_NAMES } from '../../../scenario/index.ts';
import { useT } from '../../store/hooks.ts';
import { AwsLink } from '../aws-link.tsx';
import { usePolicies } from '../state/store.ts';

/** Which AWS service calls in its own name; those that are known are offered, any may be typed. */
export function ServiceRow() {
  const t = useT();
  const id = useId();
  const offered = useId();
  const request = usePolicies((state) => state.request);
  const page = pageOf(namesOf(request).caller);
  const say = (service: string) => usePolicies.getState().ask({ service });
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t(requestTexts.service)}</label>
        <input
          id={id}
          list={offered}
          value={request.service}
          maxLength={REQUEST_NAMES.service}
          placeholder={namesOf({ ...request, service: '' }).caller}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => say(event.currentTarget.value)}
          onBlur={() => say(request.service.trim())}
        />
        <datalist id={offered}>
          {SERVICE_CALLERS.map((service) => (
            <option key={service} value={service} />
          ))}
        </datalist>
      </div>
      {page !== null && (
        <p className="request-service-page">
          {t(requestTexts.servicePolicy)}: <AwsLink page={page} />
        </p>
      )}
    </>
  );
}
