import type { CSSProperties, ReactNode } from 'react';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly className: string;
  readonly children?: ReactNode;
}

/** A part whose style goes by where the stage stands. What is in it is drawn once and stays as it is. */
export function Reached({ className, children }: Props) {
  const position = useStore((state) => state.transport.position);
  return (
    <span className={className} style={{ '--reached': position } as CSSProperties}>
      {children}
    </span>
  );
}
