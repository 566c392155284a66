import { m } from 'framer-motion';
import type { Look } from '../../shared/look.ts';

const CELLS = Array.from({ length: 10 }, (_, index) => index);

/** Bytes that change their look, one after another. */
export function ByteCells({
  from,
  to,
  showing,
}: {
  readonly from: Look;
  readonly to: Look;
  readonly showing: number | null;
}) {
  const duration = showing ?? 0;
  return (
    <span className="cells">
      {CELLS.map((cell) => (
        <span key={cell} className={`cell cell-${from}`}>
          <m.span
            className={`cell cell-${to}`}
            initial={showing === null ? false : { opacity: 0 }}
            animate={{ opacity: 1 }}
            transition={{ duration: duration * 0.1, delay: duration * (0.15 + cell * 0.05) }}
          />
        </span>
      ))}
    </span>
  );
}
