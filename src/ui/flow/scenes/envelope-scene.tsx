import type { OpScene } from '../../../player/index.ts';
import { ArrowRightIcon, KeyIcon } from '../../kit/icons.tsx';
import type { Movement } from '../../kit/movement.ts';
import { appearing, Moving, passing } from '../../kit/moving.tsx';
import { type Place, SceneEnd, SceneValue } from './scene-parts.tsx';

interface EnvelopeSceneProps {
  readonly scene: Extract<OpScene, { kind: 'envelope' }>;
  readonly showing: number | null;
  readonly place: Place;
}

/** A key is put into an envelope and sealed with another's mark; or the seal is broken and the key comes out. */
export function EnvelopeScene({ scene, showing, place }: EnvelopeSceneProps) {
  const { tool, from, to, opens, mark } = scene;
  const state = !opens ? 'closes' : to === null ? 'stays' : 'opens';
  if (place === 'room') {
    return (
      <span className="scene">
        <Envelope state={state} mark={mark} showing={showing} isPressed />
      </span>
    );
  }
  return (
    <span className="scene">
      {tool && <SceneValue value={tool} part="tool" showing={showing} />}
      <SceneValue
        value={from}
        part="input"
        showing={showing}
        {...(!opens && { leaves: passing(0.04, 0.26, '3.5rem') })}
      />
      <Envelope state={state} mark={mark} showing={showing} />
      <SceneEnd
        sign={<ArrowRightIcon className="scene-arrow" />}
        value={to}
        showing={showing}
        comes={appearing(0.75, 0.95, 'translateX(-60%)')}
      />
    </span>
  );
}

type EnvelopeState = 'closes' | 'opens' | 'stays';

interface EnvelopeProps {
  readonly state: EnvelopeState;
  /** The mark of the key it is sealed under. */
  readonly mark: string | null;
  readonly showing: number | null;
  /** Shows the key that seals or opens it, where the key does not stand beside it. */
  readonly isPressed?: boolean;
}

/** The envelope of a wrapped key, the key that goes in or out, and the seal with the wrapping key's mark. */
function Envelope({ state, mark, showing, isPressed = false }: EnvelopeProps) {
  return (
    <span className="envelope" data-state={state}>
      <Moving showing={showing} className="envelope-flap" movement={FLAP[state]}>
        <svg viewBox="0 0 64 26" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d="M1 1h62L32 25z" />
        </svg>
      </Moving>
      <Moving showing={showing} className="envelope-key" movement={KEY[state]}>
        <KeyIcon />
      </Moving>
      <span className="envelope-front" />
      <Moving showing={showing} className="envelope-closed" movement={CLOSED[state]}>
        <svg viewBox="0 0 64 26" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d="M1 1h62L32 25z" />
        </svg>
      </Moving>
      {isPressed && (
        <Moving showing={showing} className="envelope-press" movement={PRESS[state]}>
          <KeyIcon />
        </Moving>
      )}
      {mark !== null && (
        <Moving showing={showing} className="envelope-seal" movement={SEAL[state]}>
          <KeyIcon />
          {mark}
        </Moving>
      )}
    </span>
  );
}

const still = (transform: string, opacity: number): Movement => ({
  times: [0, 1],
  transform: [transform, transform],
  opacity: [opacity, opacity],
});

/** The flap, standing open behind the key. */
const FLAP: Readonly<Record<EnvelopeState, Movement>> = {
  closes: {
    times: [0, 0.42, 0.52, 1],
    transform: ['scaleY(-1)', 'scaleY(-1)', 'scaleY(0)', 'scaleY(0)'],
    opacity: [1, 1, 1, 1],
  },
  opens: {
    times: [0, 0.26, 0.36, 1],
    transform: ['scaleY(0)', 'scaleY(0)', 'scaleY(-1)', 'scaleY(-1)'],
    opacity: [1, 1, 1, 1],
  },
  stays: still('scaleY(0)', 1),
};

/** The flap, lying closed on the front. */
const CLOSED: Readonly<Record<EnvelopeState, Movement>> = {
  closes: {
    times: [0, 0.52, 0.62, 1],
    transform: ['scaleY(0)', 'scaleY(0)', 'scaleY(1)', 'scaleY(1)'],
  },
  opens: {
    times: [0, 0.16, 0.26, 1],
    transform: ['scaleY(1)', 'scaleY(1)', 'scaleY(0)', 'scaleY(0)'],
    opacity: [1, 1, 1, 0],
  },
  stays: {
    times: [0, 0.3, 0.38, 0.46, 0.54, 1],
    transform: ['scaleY(1)', 'scaleY(1)', 'scaleY(0.8)', 'scaleY(1)', 'scaleY(0.85)', 'scaleY(1)'],
  },
};

/** The key: into the envelope from above, or out of it. */
const KEY: Readonly<Record<EnvelopeState, Movement>> = {
  closes: {
    times: [0, 0.24, 0.3, 0.44, 1],
    transform: [
      'translateY(-100%)',
      'translateY(-100%)',
      'translateY(-100%)',
      'translateY(20%)',
      'translateY(20%)',
    ],
    opacity: [0, 0, 1, 1, 0],
  },
  opens: {
    times: [0, 0.38, 0.42, 0.62, 1],
    transform: [
      'translateY(20%)',
      'translateY(20%)',
      'translateY(20%)',
      'translateY(-100%)',
      'translateY(-100%)',
    ],
    opacity: [0, 0, 1, 1, 1],
  },
  stays: still('translateY(20%)', 0),
};

/** The wrapping key: down on the seal and up again, or a turn in it. */
const PRESS: Readonly<Record<EnvelopeState, Movement>> = {
  closes: {
    times: [0, 0.5, 0.66, 0.76, 1],
    transform: [
      'translateY(-30%)',
      'translateY(-30%)',
      'translateY(75%)',
      'translateY(75%)',
      'translateY(0%)',
    ],
    opacity: [0, 1, 1, 1, 1],
  },
  opens: {
    times: [0, 0.04, 0.16, 0.26, 1],
    transform: [
      'translateY(0%)',
      'translateY(75%)',
      'translateY(75%)',
      'translateY(0%)',
      'translateY(0%)',
    ],
    opacity: [1, 1, 1, 0, 0],
  },
  stays: {
    times: [0, 0.2, 0.4, 0.6, 1],
    transform: [
      'translateY(0%)',
      'translateY(75%)',
      'translateY(60%)',
      'translateY(75%)',
      'translateY(0%)',
    ],
  },
};

/** The seal: pressed on, or broken and taken away. */
const SEAL: Readonly<Record<EnvelopeState, Movement>> = {
  closes: {
    times: [0, 0.62, 0.64, 0.74, 1],
    transform: ['scale(2)', 'scale(2)', 'scale(2)', 'scale(1)', 'scale(1)'],
    opacity: [0, 0, 0.6, 1, 1],
  },
  opens: {
    times: [0, 0.04, 0.16, 1],
    transform: ['scale(1)', 'scale(1)', 'scale(1.6)', 'scale(1.6)'],
    opacity: [1, 1, 0, 0],
  },
  stays: still('scale(1)', 1),
};
