import './warning-note.css';
import type { ReactNode } from 'react';
import { WarningIcon } from './icons.tsx';

/** What is worth knowing before one goes on, or why something could not be done. */
export function WarningNote({ children }: { readonly children: ReactNode }) {
  return (
    <div className="warning-note">
      <WarningIcon />
      <div>{children}</div>
    </div>
  );
}
