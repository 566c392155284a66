import { useEffect, useId, useState } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { allRead } from '../../../judge/documents.ts';
import { type Playable, playable } from '../../../judge/flow.ts';
import type { Lang } from '../../../lib/text.ts';
import type { Narrator } from '../../../narration/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { CopyIcon, PlayIcon } from '../../kit/icons.tsx';
import { addressOf, turnTo } from '../../store/address-bar.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { wantAllWords } from '../../store/narrating.ts';
import { useStore } from '../../store/store.ts';
import { usePolicies } from '../state/store.ts';
import { isAnswered } from '../state/use-answer.ts';
import { CopyDialog } from './copy-dialog.tsx';

/** What can be done with the policies and the request once they are as one wants them. */
export function ShareBar() {
  const t = useT();
  const sheet = usePolicies((state) => state.sheet);
  const [isCopying, setIsCopying] = useState(false);
  return (
    <div className="share-bar">
      <button
        type="button"
        className="button"
        disabled={sheet === null}
        onClick={() => setIsCopying(true)}
      >
        <CopyIcon /> {t(policiesTexts.copyAs)}
      </button>
      <PlayButton />
      {isCopying && sheet && <CopyDialog sheet={sheet} onClose={() => setIsCopying(false)} />}
    </div>
  );
}

/** Opens the main screen with the request as a flow, under these policies; or says why that cannot be. */
export function PlayButton() {
  const t = useT();
  const id = useId();
  const request = usePolicies((state) => state.request);
  const texts = usePolicies((state) => state.texts);
  const sheet = usePolicies((state) => state.sheet);
  const isCurrent = usePolicies(isAnswered);
  const play = playable(request, texts);
  const narrator = useStore((state) => state.narrator);
  const lang = useLang();
  const isOfRuns = !play.ok && !isNotPlayed(play.reason);
  useEffect(() => {
    if (isOfRuns) void wantAllWords();
  }, [isOfRuns]);
  const isTakenByAws =
    sheet !== null &&
    sheet.saving.bucketRefusal === null &&
    sheet.saving.keyRefusal === null &&
    allRead(sheet.read).every(({ read }) => read.state !== 'broken');
  const reason = !play.ok
    ? reasonText(play.reason, lang, narrator)
    : isTakenByAws
      ? null
      : policiesTexts.playBroken[lang];
  const isReady = sheet !== null && isCurrent && reason === null;
  return (
    <>
      <button
        type="button"
        className="button button-strong"
        // Not `disabled`: whoever comes by keyboard has to learn the reason too.
        aria-disabled={!isReady}
        aria-describedby={reason && sheet ? id : undefined}
        onClick={() => {
          if (!isReady || !play.ok) return;
          const { circumstances, policies } = play;
          turnTo('flow', { circumstances, policies });
        }}
      >
        <PlayIcon /> {t(policiesTexts.play)}
      </button>
      {reason && sheet && (
        <p id={id} className="share-note">
          {reason}
        </p>
      )}
    </>
  );
}

type Reason = Extract<Playable, { ok: false }>['reason'];

/** What no flow has. */
const NOT_PLAYED = {
  root: policiesTexts.playRoot,
  delete: policiesTexts.playDelete,
  copy: policiesTexts.playCopy,
  'only-here': policiesTexts.playOnlyHere,
} as const;

function isNotPlayed(reason: Reason): reason is keyof typeof NOT_PLAYED {
  return Object.hasOwn(NOT_PLAYED, reason);
}

function reasonText(reason: Reason, lang: Lang, narrator: Narrator | null): string {
  if (isNotPlayed(reason)) return NOT_PLAYED[reason][lang];
  return narrator?.constraint(reason) ?? policiesTexts.playNone[lang];
}

/**
 * Puts one's own policies into the address, which nothing else does, and the real names in the place of examples. There
 * is no question while there are neither.
 */
export function IncludeLink() {
  const t = useT();
  const id = useId();
  const isMine = usePolicies((state) => state.source.kind === 'mine');
  const isMasked = usePolicies((state) => state.isMasked);
  const isNamed = usePolicies((state) => state.isNamed);
  const isIncluded = usePolicies((state) => state.isIncluded);
  const isTooLong = usePolicies((state) => state.isTooLong);
  const isUnmaskable = usePolicies((state) => state.isUnmaskable) && !isNamed;
  if (!isMine && !isMasked) return null;
  const isBad = isTooLong || isUnmaskable;
  const help = isTooLong
    ? policiesTexts.includeTooLong
    : isUnmaskable
      ? policiesTexts.includeUnmaskable
      : isNamed || !isMasked
        ? policiesTexts.includeHelp
        : policiesTexts.includeMasked;
  return (
    <div className="policies-include">
      {isMine && (
        <label>
          <input
            type="checkbox"
            checked={isIncluded}
            aria-describedby={id}
            onChange={(event) => usePolicies.getState().include(event.currentTarget.checked)}
          />
          {t(policiesTexts.include)}
        </label>
      )}
      {isMasked && (
        <label>
          <input
            type="checkbox"
            checked={isNamed}
            aria-describedby={id}
            onChange={(event) => usePolicies.getState().nameInLink(event.currentTarget.checked)}
          />
          {t(policiesTexts.includeNames)}
        </label>
      )}
      {isIncluded && !isBad && (
        <CopyButton
          what={t(policiesTexts.link)}
          text={() => new URL(addressOf(useStore.getState()), location.href).href}
        />
      )}
      <p id={id} data-bad={isBad || undefined} role={isBad ? 'alert' : undefined}>
        {t(isMine || !isNamed ? help : policiesTexts.includeNamed)}
      </p>
    </div>
  );
}
