import { m } from 'framer-motion';

const CLOSED = 'M2 7 14 15 26 7';
const OPEN = 'M2 7 14 0 26 7';

/** A key that goes into its envelope, which is then closed and sealed; or one that is taken out of it. */
export function Envelope({
  opens,
  showing,
}: {
  readonly opens: boolean;
  readonly showing: number | null;
}) {
  const duration = showing ?? 0;
  const inside = { y: 9, opacity: 0 };
  const outside = { y: -3, opacity: 1 };
  const still = showing === null;
  return (
    <svg className="envelope" viewBox="0 0 28 22" aria-hidden="true" focusable="false">
      <rect className="envelope-paper" x="2" y="7" width="24" height="14" rx="1.5" />
      <m.path
        className="envelope-paper"
        initial={still ? false : { d: opens ? CLOSED : OPEN }}
        animate={{ d: opens ? OPEN : CLOSED }}
        transition={{ duration: duration * 0.25, delay: duration * (opens ? 0.1 : 0.5) }}
      />
      <m.g
        className="envelope-key"
        initial={still ? false : opens ? inside : outside}
        animate={opens ? outside : inside}
        transition={{ duration: duration * 0.4, delay: duration * (opens ? 0.35 : 0.1) }}
      >
        <circle cx="11" cy="6" r="2.6" />
        <path d="M13.6 6H19v2.2" />
      </m.g>
      {!opens && (
        <m.circle
          className="envelope-seal"
          cx="14"
          cy="14.5"
          r="2.8"
          initial={still ? false : { scale: 0 }}
          animate={{ scale: 1 }}
          transition={{ duration: duration * 0.15, delay: duration * 0.75 }}
        />
      )}
    </svg>
  );
}
