import type { ReactNode } from 'react';
import './facts.css';

interface Props {
  readonly rows: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and what stands beside them. */
export function Facts({ rows }: Props) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="facts-row">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
