import { type CauseTexts, causeTexts } from '../../../i18n/texts/policies-causes.ts';
import { misfitTexts, ownerTexts, pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import type { Cause, Likelihood } from '../../../judge/causes/cause.ts';
import type { Found } from '../../../judge/causes/causes.ts';
import { commandsFor } from '../../../judge/causes/commands.ts';
import type { Pasted } from '../../../judge/causes/pasted.ts';
import { type RequestFrom, withEvidence } from '../../../judge/causes/request-from.ts';
import { namesOf } from '../../../judge/names.ts';
import { useT } from '../../store/hooks.ts';
import { AwsLink } from '../aws-link.tsx';
import { usePolicies } from '../state/store.ts';
import { CopyCommands } from './copy-commands.tsx';
import { pasteInto } from './paste-into.ts';
import { usePasted } from './state.ts';
import { policyOf } from './words.ts';

interface Props {
  readonly pasted: Pasted;
  readonly from: RequestFrom;
  readonly found: Found;
}

/** What may be behind a text, the likeliest first, and what is not. */
export function CauseList({ pasted, from, found: { fitting, others } }: Props) {
  const t = useT();
  const [first] = fitting;
  // Of a text that gives no reason all that is likely is shown, and what else can be is behind a fold.
  const isFirst = ({ likelihood }: { likelihood: Likelihood }) =>
    likelihood === 'said' || likelihood === 'likely' || likelihood === first?.likelihood;
  const shown = fitting.filter(isFirst);
  const rest = fitting.filter((one) => !isFirst(one));
  return (
    <section className="pasted-causes" aria-label={t(pastedTexts.causes)}>
      <h3 className="panel-heading">{t(pastedTexts.causes)}</h3>
      <Trying />
      <ol>
        {shown.map(({ cause, likelihood }) => (
          <CauseItem key={cause.id} {...{ cause, likelihood, pasted, from }} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details className="fold">
          <summary>
            {t(pastedTexts.also)} ({rest.length})
          </summary>
          <ol>
            {rest.map(({ cause, likelihood }) => (
              <CauseItem key={cause.id} {...{ cause, likelihood, pasted, from }} />
            ))}
          </ol>
        </details>
      )}
      <details className="fold">
        <summary>
          {t(pastedTexts.misfits)} ({others.length})
        </summary>
        <ul className="pasted-misfits">
          {others.map(({ cause, misfit }) => (
            <li key={cause.id}>
              {t(wordsOf(cause).title)} <small>{t(misfitTexts[misfit])}</small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function wordsOf({ id }: Cause): CauseTexts {
  const words = causeTexts[id];
  if (words === undefined) throw new Error(`no words for the cause "${id}"`);
  return words;
}

interface ItemProps {
  readonly cause: Cause;
  readonly likelihood: Likelihood;
  readonly pasted: Pasted;
  readonly from: RequestFrom;
}

function CauseItem({ cause, likelihood, pasted, from }: ItemProps) {
  const t = useT();
  const request = usePolicies((state) => state.request);
  const { title, why, untried } = wordsOf(cause);
  const there = withEvidence(request, from);
  // What the text names is that of the causes which it says, not of those that can be beside it.
  const named = likelihood === 'said' ? pasted.denyingPolicy : null;
  const commands = [
    ...new Set(cause.looks.flatMap((look) => commandsFor(look, namesOf(there), named))),
  ];
  const trial = cause.trial(there, pasted);
  const { policy } = cause;
  return (
    <li className="pasted-cause" data-likelihood={likelihood}>
      <h4>
        {t(title)} <small>{t(pastedTexts[likelihood])}</small>
      </h4>
      <p>
        {t(why)} <AwsLink page={cause.page} />
      </p>
      <p className="pasted-owner">{t(pastedTexts.write, { owner: t(ownerTexts[cause.owner]) })}</p>
      {commands.length > 0 && (
        <details className="fold">
          <summary>{t(pastedTexts.lookAt)}</summary>
          <CopyCommands what={t(title)} commands={commands} />
        </details>
      )}
      <div className="pasted-actions">
        {trial === null ? (
          <small>{t(untried ?? pastedTexts.notTried)}</small>
        ) : (
          <button
            type="button"
            className="button"
            aria-label={t(pastedTexts.tryItOf, { cause: t(title) })}
            onClick={() => {
              const { texts, request: asked, setTexts, ask } = usePolicies.getState();
              const before = usePasted.getState().before ?? { texts, request: asked };
              usePasted.setState({ before: { ...before, cause: cause.id } });
              // One's own first: a preset would follow the names of the request.
              setTexts(trial.texts);
              ask(trial.request);
            }}
          >
            {t(pastedTexts.tryIt)}
          </button>
        )}
        {policy !== null && (
          <button
            type="button"
            className="button"
            aria-label={t(pastedTexts.pasteItOf, {
              policy: t(policyOf(policy)),
              cause: t(title),
            })}
            onClick={() => pasteInto(policy)}
          >
            {t(pastedTexts.pasteIt)}
          </button>
        )}
      </div>
    </li>
  );
}

/** That a cause is being tried, and the way back. */
function Trying() {
  const t = useT();
  const before = usePasted((state) => state.before);
  const words = before === null ? undefined : causeTexts[before.cause];
  return (
    <div aria-live="polite">
      {before !== null && words !== undefined && (
        <p className="policies-applied">
          <span>{t(pastedTexts.trying, { cause: t(words.title) })}</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              const { ask, setTexts } = usePolicies.getState();
              ask(before.request);
              setTexts(before.texts);
              usePasted.setState({ before: null });
            }}
          >
            {t(pastedTexts.takeBack)}
          </button>
        </p>
      )}
    </div>
  );
}
