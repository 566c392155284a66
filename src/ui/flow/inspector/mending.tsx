import { useMemo } from 'react';
import { ANONYMOUS, type Suggestion } from '../../../aws/iam/index.ts';
import { explainTexts } from '../../../i18n/index.ts';
import type { DecideStep, Trace } from '../../../trace/index.ts';
import { SuggestedChanges } from '../../kit/suggested-changes.tsx';
import { useT } from '../../store/hooks.ts';
import { OpenPolicies } from './open-policies.tsx';
import { suggestionsFor } from './suggestions.ts';

interface Props {
  readonly denial: DecideStep;
  readonly trace: Trace;
  /** True where no heading stands above it yet. */
  readonly titled?: boolean;
}

/** More than these would be a list to choose from, not help. */
const MOST = 3;

/** The smallest policy changes that would allow a refused request, and where to make them. */
export function Mending({ denial, trace, titled = false }: Props) {
  const t = useT();
  const { decision } = denial;
  const suggestions = useMemo(() => {
    if (decision.subject !== 'authorization') return [];
    // The key policy of an AWS managed key is AWS's; nobody else can edit it.
    const locked = trace.scenario['kms-key'] === 'aws-managed' ? (['key'] as const) : [];
    return suggestionsFor(decision, locked).slice(0, MOST);
  }, [decision, trace]);
  if (suggestions.length === 0) return null;
  const isAnonymous = decision.subject === 'authorization' && decision.principal === ANONYMOUS;
  return (
    <div className="mending">
      {titled && <h3 className="panel-heading">{t(explainTexts.mending)}</h3>}
      <p className="mending-intro">{t(explainTexts.smallest)}</p>
      <ol className="mending-options">
        {suggestions.map((suggestion, i) => (
          <Option
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name and never move
            key={i}
            suggestion={suggestion}
            number={suggestions.length > 1 ? i + 1 : null}
          />
        ))}
      </ol>
      <OpenPolicies trace={trace} />
      {isAnonymous && <p className="inspector-hint">{t(explainTexts.publicAccess)}</p>}
    </div>
  );
}

function Option({
  suggestion,
  number,
}: {
  readonly suggestion: Suggestion;
  readonly number: number | null;
}) {
  const t = useT();
  return (
    <li className="mending-option">
      {number !== null && (
        <p className="panel-heading">{t(explainTexts.option, { number: String(number) })}</p>
      )}
      <SuggestedChanges suggestion={suggestion} />
    </li>
  );
}
