import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import type { Found } from '../../../judge/causes/causes.ts';
import { commandsFor } from '../../../judge/causes/commands.ts';
import { compared } from '../../../judge/causes/compare.ts';
import type { Pasted } from '../../../judge/causes/pasted.ts';
import { type RequestFrom, withEvidence } from '../../../judge/causes/request-from.ts';
import { isDenied } from '../../../judge/judge.ts';
import { namesOf } from '../../../judge/names.ts';
import { useIamTexts, useT } from '../../store/hooks.ts';
import { PlayButton } from '../share/share-bar.tsx';
import { usePolicies } from '../state/store.ts';
import { isAnswered } from '../state/use-answer.ts';
import { CopyCommands } from './copy-commands.tsx';
import { nextToPaste } from './next.ts';
import { usePasted } from './state.ts';
import { policyOf } from './words.ts';

interface Props {
  readonly pasted: Pasted;
  readonly from: RequestFrom;
  readonly found: Found;
}

/** What the page's request is told under the page's policies, held against the text; and what is still to be brought. */
export function RunAnswer({ pasted, from, found }: Props) {
  const t = useT();
  const iam = useIamTexts();
  const sheet = usePolicies((state) => state.sheet);
  const isCurrent = usePolicies(isAnswered);
  const isTrying = usePasted((state) => state.before !== null);
  const next = usePolicies((state) => nextToPaste(found, state));
  if (sheet === null || !isCurrent) {
    return <p className="pasted-answer">{t(pastedTexts.waiting)}</p>;
  }
  const { request } = sheet.question;
  const { likeness, text } = compared(pasted, sheet.told, request);
  const isAlike = likeness === 'same' || likeness === 'fits';
  const denied = isAlike ? sheet.judgement.checks.find(isDenied) : undefined;
  return (
    <section className="pasted-answer" aria-label={t(pastedTexts.run)} data-likeness={likeness}>
      <h3 className="panel-heading">{t(pastedTexts.run)}</h3>
      {text !== null && <code className="pasted-told">{text}</code>}
      <p className="pasted-likeness" aria-live="polite">
        {t(pastedTexts[likeness])}
      </p>
      {denied?.explanation && (
        <p>{t(pastedTexts.causedBy, { words: iam.decidedBy(denied.explanation.decidedBy) })}</p>
      )}
      {isAlike && (
        <div className="pasted-play">
          <PlayButton />
        </div>
      )}
      {!isAlike && !isTrying && next !== null && (
        <div className="pasted-next">
          <p>
            <b>{t(pastedTexts.next, { policy: t(policyOf(next.policy)) })}</b>{' '}
            {t(pastedTexts.nextHow)}
          </p>
          <CopyCommands
            what={t(policyOf(next.policy))}
            commands={commandsFor(
              next.look,
              namesOf(withEvidence(request, from)),
              pasted.denyingPolicy,
            )}
          />
        </div>
      )}
    </section>
  );
}
