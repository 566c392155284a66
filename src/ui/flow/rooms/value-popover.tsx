import { type CSSProperties, Suspense, useEffect, useRef } from 'react';
import { roomsTexts } from '../../../i18n/index.ts';
import { part } from '../../../lib/part.ts';
import { runIndex } from '../../../player/index.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useStep, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

const ValueBytes = lazyPart(
  part(() => import('../inspector/value-bytes.tsx')),
  ({ ValueBytes }) => ValueBytes,
);

/** The bytes of a value that was pressed, over the stage, which stays as it is. */
export function ValuePopover() {
  const card = useStore((state) => state.card);
  return card && <OpenCard key={card.value} card={card} />;
}

interface Props {
  readonly card: NonNullable<ReturnType<typeof useStore.getState>['card']>;
}

function OpenCard({ card }: Props) {
  const t = useT();
  const element = useRef<HTMLDivElement>(null);
  const trace = useStore((state) => state.trace);
  const position = useStore((state) => state.transport.position);
  const step = useStep();
  const value = trace === null ? undefined : runIndex(trace).value(card.value);
  useEffect(() => element.current?.showPopover(), []);
  if (trace === null || step === null || value === undefined) return null;
  // Its corner is where the pressed value ends; the style sheet keeps it within the window.
  const place = { '--left': `${card.left}px`, '--top': `${card.bottom}px` } as CSSProperties;
  return (
    <div
      ref={element}
      popover="auto"
      className="value-popover"
      style={place}
      onToggle={({ newState }) => {
        if (newState === 'closed') useStore.getState().closeCard();
      }}
    >
      <button
        type="button"
        className="button button-icon button-quiet popover-close"
        aria-label={t(roomsTexts.close)}
        onClick={() => element.current?.hidePopover()}
      >
        <CrossIcon />
      </button>
      <Suspense>
        <ValueBytes
          run={{ trace, step, position, index: runIndex(trace) }}
          value={value}
          part={null}
          view="hex"
        />
      </Suspense>
    </div>
  );
}
