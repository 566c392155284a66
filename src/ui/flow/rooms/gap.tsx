import { memo } from 'react';
import { roomsTexts } from '../../../i18n/index.ts';
import { conversationAt, diskMessageAt, type SeenMessage } from '../../../player/index.ts';
import type { Actor, Trace } from '../../../trace/index.ts';
import { Breakable } from '../../kit/breakable.tsx';
import { CrossIcon } from '../../kit/icons.tsx';
import { Moving } from '../../kit/moving.tsx';
import { useNarrate, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { useShowing } from '../stage-hooks.ts';

interface GapProps {
  readonly trace: Trace;
  readonly asks: Actor;
  readonly answers: Actor;
  readonly position: number;
}

/** What lies between two rooms: the request that was sent, and its answer once it has come. */
export function Gap({ trace, asks, answers, position }: GapProps) {
  const talk = conversationAt(trace, asks, answers, position);
  return (
    <div
      className="gap"
      data-between={`${asks}-${answers}`}
      data-still={!(talk.request?.isNow || talk.response?.isNow) || undefined}
    >
      {talk.request && <Message {...place(talk.request)} direction="right" isOpen={talk.isDue} />}
      {talk.isDue && talk.request && <Due />}
      {talk.response && <Message {...place(talk.response)} direction="left" isOpen={false} />}
    </div>
  );
}

/** Between S3's memory and its disks. */
export function DiskGap({ trace, position }: Pick<GapProps, 'trace' | 'position'>) {
  const seen = diskMessageAt(trace, position);
  return (
    <div className="gap gap-disk" data-still={!seen?.isNow || undefined}>
      {seen && (
        <Message
          {...place(seen)}
          direction={seen.message.step.kind === 'store' ? 'down' : 'up'}
          isOpen={false}
        />
      )}
    </div>
  );
}

/** What a message is drawn from: the same at each step that leaves it as it is. */
function place({ message, isNow }: SeenMessage) {
  return { step: message.step, position: message.position, isNow };
}

interface MessageProps extends ReturnType<typeof place> {
  readonly direction: 'right' | 'left' | 'down' | 'up';
  /** True while its answer is due. */
  readonly isOpen: boolean;
}

const Message = memo(function Message({ step, position, isNow, direction, isOpen }: MessageProps) {
  const t = useT();
  const narrate = useNarrate();
  const showing = useShowing(isNow);
  const isError = step.kind === 'send' && step.http.type === 'response' && step.http.status >= 400;
  const isRow = direction === 'right' || direction === 'left';
  return (
    <button
      type="button"
      className="passage"
      data-direction={direction}
      data-now={isNow || undefined}
      data-open={isOpen || undefined}
      data-error={isError || undefined}
      onClick={() => useStore.getState().goToStep(step.id)}
    >
      <span className="passage-label">
        {isError && <CrossIcon />}
        <Breakable text={narrate(step).label} />
      </span>
      <Moving
        showing={showing}
        className="passage-line"
        movement={{
          times: [0, 0.5, 1],
          transform: isRow
            ? ['scaleX(0)', 'scaleX(1)', 'scaleX(1)']
            : ['scaleY(0)', 'scaleY(1)', 'scaleY(1)'],
        }}
      >
        <svg className="passage-head" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M0.5 0.5 10 5 0.5 9.5z" />
        </svg>
      </Moving>
      <span className="passage-step">{t(roomsTexts.step, { position })}</span>
    </button>
  );
});

/** An answer that has not come yet. When it comes, and what it says, is not told before. */
const Due = memo(function Due() {
  const t = useT();
  return (
    <p className="passage" data-direction="left" data-due>
      <span className="passage-label">{t(roomsTexts.answerDue)}</span>
      <span className="passage-line">
        <svg className="passage-head" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M0.5 0.5 10 5 0.5 9.5z" />
        </svg>
      </span>
    </p>
  );
});
