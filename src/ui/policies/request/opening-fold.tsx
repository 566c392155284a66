import { type ReactNode, useState } from 'react';

interface Props {
  readonly className: string;
  readonly summary: string;
  /** Whether something in it has to be seen. It opens the fold and never closes it: somebody may be at work there. */
  readonly isNeeded: boolean;
  readonly children: ReactNode;
}

/** A fold that opens by itself when something in it has to be seen. */
export function OpeningFold({ className, summary, isNeeded, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={`fold ${className}`}
      open={isNeeded || isOpen}
      onToggle={({ currentTarget, target }) => {
        // Toggling bubbles nowhere, but React hears of the folds inside too.
        if (target === currentTarget) setOpen(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
