import { diagramTexts } from '../../../i18n/index.ts';
import { policyKindTexts } from '../../../i18n/texts/policy-kinds.ts';
import type { DecideStep, Decision } from '../../../trace/index.ts';
import { ArrowRightIcon, CheckIcon, CrossIcon, MinusIcon } from '../../kit/icons.tsx';
import type { Movement } from '../../kit/movement.ts';
import { appearing, Moving } from '../../kit/moving.tsx';
import { useT } from '../../store/hooks.ts';
import type { AuthorizationDecision } from '../inspector/suggestions.ts';
import { policyVotes } from './policy-votes.ts';
import type { Place, SceneProps } from './scene-parts.tsx';

/** A decision as a gate: it opens and the request passes, or it stays shut and the request stands before it. */
export function DecisionScene({
  step,
  showing,
  place,
}: SceneProps<DecideStep> & { readonly place: Place }) {
  const { decision } = step;
  const { allowed } = decision;
  return (
    <span className={allowed ? 'scene scene-good' : 'scene scene-bad'}>
      <span className="gate" data-open={allowed || undefined}>
        <span className="gate-way" />
        <Moving
          showing={showing}
          className="gate-leaf gate-upper"
          movement={allowed ? UPWARDS : SHUT}
        />
        <Moving
          showing={showing}
          className="gate-leaf gate-lower"
          movement={allowed ? DOWNWARDS : SHUT}
        />
        <Moving showing={showing} className="gate-request" movement={allowed ? PASSES : STOPS}>
          <ArrowRightIcon />
        </Moving>
      </span>
      <Moving
        showing={showing}
        className="scene-words"
        movement={appearing(0.6, 0.82, 'translateX(-10%)')}
      >
        <span className="scene-verdict">{allowed ? <CheckIcon /> : <CrossIcon />}</span>
        {place === 'room' && decision.subject === 'authorization' ? (
          <Votes decision={decision} />
        ) : (
          <Grounds decision={decision} />
        )}
      </Moving>
    </span>
  );
}

/** What each policy said: which of them opens the gate, or keeps it shut. */
function Votes({ decision }: { readonly decision: AuthorizationDecision }) {
  const t = useT();
  const votes = policyVotes(decision);
  if (votes.length === 0) return <span className="grounds">{t(diagramTexts.noPolicy)}</span>;
  return (
    <span className="votes">
      {votes.map(({ kind, vote }) => (
        <span key={kind} className="vote" data-vote={vote}>
          {vote === 'allows' || vote === 'passes' ? (
            <CheckIcon />
          ) : vote === 'denies' ? (
            <CrossIcon />
          ) : (
            <MinusIcon />
          )}
          <span>{t(POLICY_KINDS[kind])}</span>
          <strong>{t(VOTES[vote])}</strong>
        </span>
      ))}
    </span>
  );
}

const VOTES = {
  allows: diagramTexts.voteAllows,
  denies: diagramTexts.voteDenies,
  delegates: diagramTexts.voteDelegates,
  silent: diagramTexts.voteSilent,
  passes: policyKindTexts.votePasses,
  exempt: policyKindTexts.voteExempt,
} as const;

/** The leaves rest open where the style sheet has them so: a whole leaf's height away, less a rim. */
const UPWARDS: Movement = {
  times: [0, 0.25, 0.5, 1],
  transform: ['translateY(0%)', 'translateY(0%)', 'translateY(-55%)', 'translateY(-55%)'],
};
const DOWNWARDS: Movement = {
  times: [0, 0.25, 0.5, 1],
  transform: ['translateY(0%)', 'translateY(0%)', 'translateY(55%)', 'translateY(55%)'],
};
const SHUT: Movement = { times: [0, 1], transform: ['translateY(0%)', 'translateY(0%)'] };

/** The request rests where it ends up: beyond the gate, or before it. */
const PASSES: Movement = {
  times: [0, 0.25, 0.5, 0.85, 1],
  transform: [
    'translateX(-5.25rem)',
    'translateX(-3.5rem)',
    'translateX(-3.5rem)',
    'translateX(0rem)',
    'translateX(0rem)',
  ],
};
const STOPS: Movement = {
  times: [0, 0.3, 0.42, 0.5, 1],
  transform: [
    'translateX(-1.25rem)',
    'translateX(0.375rem)',
    'translateX(-0.375rem)',
    'translateX(0rem)',
    'translateX(0rem)',
  ],
};

/** What a decision rests on: the policies that were read, or what asked for the encryption. */
export function Grounds({ decision }: { readonly decision: Decision }) {
  const t = useT();
  const words = wordsOf(decision, t);
  return words === '' ? null : <span className="grounds">{words}</span>;
}

function wordsOf(decision: Decision, t: ReturnType<typeof useT>): string {
  switch (decision.subject) {
    case 'authorization':
      return (
        [...new Set(decision.policies.map(({ kind }) => t(POLICY_KINDS[kind])))].join(' + ') ||
        t(diagramTexts.noPolicy)
      );
    case 'encryption':
      return t(BECAUSE[decision.because]);
    // What was checked stands in the step's label.
    case 'check':
      return '';
  }
}

const POLICY_KINDS = {
  identity: diagramTexts.policyIdentity,
  resource: diagramTexts.policyResource,
  key: diagramTexts.policyKey,
  boundary: policyKindTexts.boundary,
  session: policyKindTexts.session,
  endpoint: policyKindTexts.endpoint,
  scp: policyKindTexts.scp,
  rcp: policyKindTexts.rcp,
  grant: policyKindTexts.grant,
} as const;

const BECAUSE = {
  request: diagramTexts.becauseRequest,
  'bucket-default': diagramTexts.becauseDefault,
  baseline: diagramTexts.becauseBaseline,
} as const;
