import './pasted.css';
import { useDeferredValue, useEffect, useId, useMemo, useRef } from 'react';
import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import { causesOf } from '../../../judge/causes/causes.ts';
import { readPasted } from '../../../judge/causes/pasted.ts';
import { requestFrom, withEvidence } from '../../../judge/causes/request-from.ts';
import { isSameRequest, type PolicyRequest } from '../../../scenario/index.ts';
import { focusOn } from '../../kit/reveal.ts';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { CauseList } from './cause-list.tsx';
import { ReadOut } from './read-out.tsx';
import { RunAnswer } from './run-answer.tsx';
import { usePasted } from './state.ts';

/** From a pasted error to its causes: how it is read, the request that it makes, what may be behind it. */
export function PastedPanel() {
  const t = useT();
  const heading = useId();
  const help = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = usePasted((state) => state.text);
  const request = usePolicies((state) => state.request);
  const read = useDeferredValue(text);
  const pasted = useMemo(() => readPasted(read), [read]);
  const from = useMemo(() => (pasted === null ? null : requestFrom(pasted)), [pasted]);
  const isTrying = usePasted((state) => state.before !== null);
  const isUsed = from !== null && isSameRequest(withEvidence(request, from), request);
  const found = useMemo(() => (pasted === null ? null : causesOf(pasted)), [pasted]);
  // Whoever opened it has something to paste.
  useEffect(() => {
    if (field.current) focusOn(field.current);
  }, []);
  return (
    <section className="card pasted" aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{t(pastedTexts.title)}</h2>
      </div>
      <div className="pasted-body">
        <label className="pasted-field">
          <span>{t(pastedTexts.field)}</span>
          <textarea
            ref={field}
            rows={5}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            value={text}
            aria-describedby={help}
            onChange={(event) => usePasted.setState({ text: event.currentTarget.value })}
          />
        </label>
        <p id={help} className="pasted-help">
          {t(pastedTexts.help)}
        </p>
        {pasted === null && read.trim() !== '' && (
          <p className="pasted-unread" role="status">
            {t(pastedTexts.unread)}
          </p>
        )}
        {pasted !== null && from !== null && found !== null && (
          <>
            <ReadOut text={read} pasted={pasted} from={from} />
            <UseAsRequest isUsed={isUsed} use={() => takeAsRequest(withEvidence(request, from))} />
            {pasted.isNoRefusal ? (
              <p>{t(pastedTexts.noRefusal)}</p>
            ) : (
              <>
                {/* The answer to another request would say nothing of the text. */}
                {(isUsed || isTrying) && <RunAnswer {...{ pasted, from, found }} />}
                <CauseList {...{ pasted, from, found }} />
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function UseAsRequest({ isUsed, use }: { readonly isUsed: boolean; readonly use: () => void }) {
  const t = useT();
  return (
    <p className="pasted-use">
      <button
        type="button"
        className="button button-strong"
        // Not `disabled`: the focus would be lost with the press.
        aria-disabled={isUsed}
        onClick={() => {
          if (!isUsed) use();
        }}
      >
        {t(pastedTexts.use)}
      </button>
      <span aria-live="polite">{isUsed && t(pastedTexts.used)}</span>
    </p>
  );
}

/**
 * Puts the text's request on the page. An example's bucket policy refused nobody out there: it gives way to none, so that
 * only what one has pasted oneself can refuse here.
 */
function takeAsRequest(request: PolicyRequest): void {
  const { source, choosePreset, ask } = usePolicies.getState();
  if (source.kind === 'preset') choosePreset('no-bucket-policy', request);
  else ask(request);
}
