import { explainTexts } from '../../../i18n/index.ts';
import {
  type ChoiceLink,
  choiceChain,
  type EncryptionDecision,
  encryptionHeaders,
} from '../../../player/encryption-choice.ts';
import type { DecideStep, Trace } from '../../../trace/index.ts';
import { ArrowRightIcon, CheckIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';

interface Props {
  readonly trace: Trace;
  readonly step: DecideStep;
  readonly decision: EncryptionDecision;
}

const NAMES = {
  request: explainTexts.choiceHeader,
  'bucket-default': explainTexts.choiceDefault,
  baseline: explainTexts.choiceBaseline,
} as const;
const SILENT = {
  request: explainTexts.notSent,
  'bucket-default': explainTexts.notSet,
  baseline: explainTexts.always,
} as const;

/** Which encryption applies: header, else bucket default, else SSE-S3, with the one that won. */
export function EncryptionChoice({ trace, step, decision }: Props) {
  const t = useT();
  const sent = encryptionHeaders(trace, step);
  const says = ({ source, state, says: algorithm }: ChoiceLink) => {
    if (state === 'silent') return t(SILENT[source]);
    if (state === 'unasked') return t(explainTexts.notReached);
    return algorithm ?? t(explainTexts.customerKey);
  };
  return (
    <section className="choice" aria-label={t(explainTexts.choice)}>
      <h3 className="panel-heading">{t(explainTexts.choice)}</h3>
      <ol className="choice-chain">
        {choiceChain(decision).map((link, i) => (
          <li key={link.source} className="choice-link" data-state={link.state}>
            {i > 0 && <ArrowRightIcon className="choice-arrow" />}
            <span className="choice-name">{t(NAMES[link.source])}</span>
            <span className="choice-says">{says(link)}</span>
            {link.state === 'won' && (
              <span className="choice-won">
                <CheckIcon /> {t(explainTexts.applies)}
              </span>
            )}
          </li>
        ))}
      </ol>
      {decision.because === 'request' &&
        sent.map(([name, value]) => (
          <code key={name} className="choice-header">
            {name}: {value}
          </code>
        ))}
    </section>
  );
}
