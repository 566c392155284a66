import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import type { Found } from '../../../judge/causes/causes.ts';
import { commandsFor } from '../../../judge/causes/commands.ts';
import { compared } from '../../../judge/causes/compare.ts';
import type { Pasted } from '../../../judge/causes/pasted.ts';
import { type RequestFrom, withEvidence } from '../../../judge/causes/request-from.ts';
import type { EditorId } from '../../../judge/documents.ts';
import { isDenied, type Judgement } from '../../../judge/judge.ts';
import { namesOf } from '../../../judge/names.ts';
import type { PolicyRequest } from '../../../scenario/index.ts';
import { useIamTexts, useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { PlayButton } from '../share/share-bar.tsx';
import { usePolicies } from '../state/store.ts';
import { isAnswered } from '../state/use-answer.ts';
import { CopyCommands } from './copy-commands.tsx';
import { nextToPaste } from './next.ts';
import { usePasted } from './state.ts';
import { policyOf, TOLD_NAMES } from './words.ts';

interface Props {
  readonly pasted: Pasted;
  readonly from: RequestFrom;
  readonly found: Found;
}

/** What the page's request is told under the page's policies, held against the text; and what is still to be brought. */
export function RunAnswer({ pasted, from, found }: Props) {
  const t = useT();
  const lang = useLang();
  const iam = useIamTexts();
  const nameOf = useEditorName();
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
  const broken = sheet.told === null ? unread(sheet.judgement) : [];
  const denied = isAlike ? sheet.judgement.checks.find(isDenied) : undefined;
  return (
    <section className="pasted-answer" aria-label={t(pastedTexts.run)} data-likeness={likeness}>
      <h3 className="panel-heading">{t(pastedTexts.run)}</h3>
      {text !== null && <code className="pasted-told">{text}</code>}
      <p className="pasted-likeness" aria-live="polite">
        {broken.length === 0
          ? t(pastedTexts[likeness])
          : t(policiesTexts.brokenNoVerdict, {
              names: new Intl.ListFormat(lang).format(broken.map(nameOf)),
            })}
      </p>
      {denied?.explanation && (
        <p>{t(pastedTexts.causedBy, { words: iam.decidedBy(denied.explanation.decidedBy) })}</p>
      )}
      {isAlike && (
        <div className="pasted-play">
          <PlayButton />
        </div>
      )}
      {!isAlike && !isTrying && broken.length === 0 && (
        <WhatNext
          {...{ next, pasted, from, request }}
          isOfPolicies={found.fitting.some(({ cause }) => cause.policy !== null)}
          isAllowed={likeness === 'allowed'}
        />
      )}
    </section>
  );
}

interface NextProps {
  readonly next: ReturnType<typeof nextToPaste>;
  /** Whether a policy can be behind it at all. */
  readonly isOfPolicies: boolean;
  readonly isAllowed: boolean;
  readonly pasted: Pasted;
  readonly from: RequestFrom;
  readonly request: PolicyRequest;
}

/** The policy to be pasted next and what prints it; where there is none left, what else can be. */
function WhatNext({ next, isOfPolicies, isAllowed, pasted, from, request }: NextProps) {
  const t = useT();
  const lang = useLang();
  if (next === null) {
    if (!isAllowed || !isOfPolicies) return null;
    const names = new Intl.ListFormat(lang).format(from.open.map((what) => t(TOLD_NAMES[what])));
    return <p>{t(names === '' ? pastedTexts.noneLeft : pastedTexts.noneLeftOpen, { names })}</p>;
  }
  const there = namesOf(withEvidence(request, from));
  const commands = commandsFor(next.look, there, pasted.denyingPolicy);
  const isToFill = commands.some((command) => /\b(?:NAME|ARN|ID)\b/.test(command));
  return (
    <div className="pasted-next">
      <p>
        <b>{t(pastedTexts.next, { policy: t(policyOf(next.policy)) })}</b>{' '}
        {t(isToFill ? pastedTexts.nextHow : pastedTexts.nextPrinted)}
      </p>
      <CopyCommands what={t(policyOf(next.policy))} commands={commands} />
    </div>
  );
}

/** The policies without which there is no verdict: what is told then says nothing of them. */
function unread({ checks }: Judgement): readonly EditorId[] {
  return [...new Set(checks.flatMap(({ explanation, broken }) => (explanation ? [] : broken)))];
}
