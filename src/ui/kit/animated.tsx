import { domAnimation, LazyMotion, m } from 'framer-motion';
import type { MovingProps } from './movement.ts';

/** A part on its way. Loaded after the first screen, on which nothing moves. */
export function Animated({
  showing,
  movement,
  className,
  style = {},
  children,
}: MovingProps & { readonly showing: number }) {
  const { times, ease = 'easeInOut', transform, opacity } = movement;
  return (
    <LazyMotion features={domAnimation} strict>
      <m.span
        className={className}
        style={style}
        initial={{
          ...(transform && { transform: transform[0] }),
          ...(opacity && { opacity: opacity[0] }),
        }}
        animate={{
          ...(transform && { transform: [...transform] }),
          ...(opacity && { opacity: [...opacity] }),
        }}
        transition={{ duration: showing, times: [...times], ease }}
      >
        {children}
      </m.span>
    </LazyMotion>
  );
}
