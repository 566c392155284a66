import { m } from 'framer-motion';

/** A gate of two leaves: they part for what is allowed and stay shut for what is not. */
export function Gate({
  opens,
  showing,
}: {
  readonly opens: boolean;
  readonly showing: number | null;
}) {
  const duration = showing ?? 0;
  const leaf = (x: number, open: number) => (
    <m.rect
      x={x}
      y="1"
      width="7"
      height="12"
      rx="1"
      initial={showing === null ? false : { x: 0 }}
      animate={{ x: opens ? open : 0 }}
      transition={{ duration: duration * 0.4, delay: duration * 0.25, ease: 'easeInOut' }}
    />
  );
  return (
    <svg className="gate" viewBox="0 0 26 14" aria-hidden="true" focusable="false">
      <path className="gate-floor" d="M0 13.25h26" />
      {leaf(5.5, -5)}
      {leaf(13.5, 5)}
    </svg>
  );
}
