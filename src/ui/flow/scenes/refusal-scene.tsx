import type { FailStep } from '../../../trace/index.ts';
import { Breakable } from '../../kit/breakable.tsx';
import { CrossIcon } from '../../kit/icons.tsx';
import { appearing, Moving } from '../../kit/moving.tsx';
import type { SceneProps } from './scene-parts.tsx';

/** A refusal in the room of who refuses: what it answers, like a stamp. */
export function RefusalScene({ step, showing }: SceneProps<FailStep>) {
  return (
    <span className="scene scene-bad">
      <Moving
        showing={showing}
        className="refusal-stamp"
        movement={appearing(0.3, 0.5, 'scale(2)')}
      >
        <CrossIcon />
        <span>HTTP {step.status}</span>
        <code>
          <Breakable text={step.code} />
        </code>
      </Moving>
    </span>
  );
}
