import type { ReactNode } from 'react';
import { encodeAddress, FIRST_PAGE } from '../../../link/index.ts';
import type { Opens } from '../../../survey/index.ts';
import { turnTo } from '../../store/address-bar.ts';
import { useStore } from '../../store/store.ts';

interface Props {
  readonly opens: Opens;
  /** What it leads to, for whoever cannot see where it stands. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Opens a cell's run as a flow, at the step where one sees what the cell says. */
export function FlowLink({ opens, label, children }: Props) {
  const seed = useStore((state) => state.seed);
  const { circumstances, policies, step } = opens;
  // Policies are never part of an address: such a run is handed over.
  if (policies !== null) {
    return (
      <button
        type="button"
        className="table-open"
        aria-label={label}
        onClick={() => turnTo(FIRST_PAGE, { circumstances, policies })}
      >
        {children}
      </button>
    );
  }
  const href = encodeAddress({ page: FIRST_PAGE, scenario: { ...circumstances, seed }, step });
  return (
    <a
      className="table-open"
      href={href}
      aria-label={label}
      onClick={() => {
        // Those of an earlier flow would make another run of it.
        if (useStore.getState().policies !== null) useStore.getState().setPolicies(null);
      }}
    >
      {children}
    </a>
  );
}
