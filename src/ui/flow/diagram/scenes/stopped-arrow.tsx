import type { FailStep } from '../../../../trace/index.ts';
import { appearing, type Movement, Moving } from '../../../kit/moving.tsx';
import { useStore } from '../../../store/store.ts';
import { lifelineAt } from '../../../../player/lanes.ts';
import { requesterOf } from './requester.ts';
import type { SceneProps } from './scene.tsx';

/** A refusal: the request that led here runs into a wall before the party that refuses it. */
export function StoppedArrow({ step, showing }: SceneProps<FailStep>) {
  const requester = useStore((state) => state.trace && requesterOf(state.trace, step));
  const to = lifelineAt(step.actor);
  const from = requester ? lifelineAt(requester) : null;
  const isRightwards = from === null || from < to;
  return (
    <>
      {from !== null && (
        <span
          className="stopped"
          data-leftwards={isRightwards ? undefined : true}
          style={{ left: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
        >
          <Moving showing={showing} className="stopped-line" movement={RUNS} />
          <Moving showing={showing} className="stopped-wall" movement={WALL} />
        </span>
      )}
      <span className="stopped-status" style={{ left: `${to * 100}%` }}>
        <Moving
          showing={showing}
          className="error-token"
          movement={appearing(0.6, 0.8, 'scale(2)')}
        >
          HTTP {step.status}
        </Moving>
      </span>
    </>
  );
}

const RUNS: Movement = {
  times: [0, 0.45, 0.52, 0.6, 1],
  transform: ['scaleX(0)', 'scaleX(1)', 'scaleX(0.94)', 'scaleX(1)', 'scaleX(1)'],
};
const WALL: Movement = {
  times: [0, 0.3, 0.44, 1],
  transform: ['scaleY(0)', 'scaleY(0)', 'scaleY(1)', 'scaleY(1)'],
};
