import { useId } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { PlayIcon } from '../../kit/icons.tsx';
import { turnTo } from '../../store/address-bar.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { POLICY_SLOTS } from '../judge/documents.ts';
import { usePolicies } from '../state/store.ts';
import { isAnswered } from '../state/use-answer.ts';
import { playable } from './play.ts';

/** Opens the main screen with the request as a flow, under these policies; or says why that cannot be. */
export function PlayButton() {
  const t = useT();
  const lang = useLang();
  const narrator = useStore((state) => state.narrator);
  const id = useId();
  const request = usePolicies((state) => state.request);
  const texts = usePolicies((state) => state.texts);
  const sheet = usePolicies((state) => state.sheet);
  const isCurrent = usePolicies(isAnswered);
  const play = playable(request, texts);
  const isTakenByAws =
    sheet !== null &&
    sheet.saving.bucketRefusal === null &&
    POLICY_SLOTS.every((slot) => sheet.read[slot].state !== 'broken');
  const reason = !play.ok ? play.reason : isTakenByAws ? null : policiesTexts.playBroken;
  const why = typeof reason === 'string' ? narrator?.constraint(reason) : reason?.[lang];
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
          {why}
        </p>
      )}
    </>
  );
}
