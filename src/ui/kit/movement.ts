import type { CSSProperties, ReactNode } from 'react';

/**
 * A movement, as stations on the way to where a thing stays. Only what the compositor can move without the main
 * thread: transform and opacity.
 */
export interface Movement {
  /** When each station is reached: shares of the whole time, from 0 to 1. */
  readonly times: readonly number[];
  /** All written alike (`translateX(…)` throughout), the last one what the style sheet has at rest. */
  readonly transform?: readonly string[];
  readonly opacity?: readonly number[];
  /** How it goes from station to station; gently by default. */
  readonly ease?: 'linear' | 'easeIn' | 'easeOut' | 'easeInOut';
}

export interface MovingProps {
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  /** Seconds of the whole choreography while it is being shown; null for the still. */
  readonly showing: number | null;
  readonly movement: Movement;
}
