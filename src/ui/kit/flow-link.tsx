import './flow-link.css';
import type { ReactNode } from 'react';
import { encodeAddress, FIRST_PAGE } from '../../link/index.ts';
import type { Circumstances, OwnPolicies } from '../../scenario/index.ts';
import { turnTo } from '../store/address-bar.ts';
import { useStore } from '../store/store.ts';

interface Props {
  readonly opens: {
    readonly circumstances: Circumstances;
    readonly policies: OwnPolicies | null;
    /** The step at which one sees what it is about; null for the first. */
    readonly step: string | null;
  };
  /** In place of the page's own seed. */
  readonly seed?: string;
  /** What it leads to, for whoever cannot see where it stands. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Opens a run as a flow, at the step where one sees what it is about. */
export function FlowLink({ opens, seed: own, label, children }: Props) {
  const pageSeed = useStore((state) => state.seed);
  const seed = own ?? pageSeed;
  const { circumstances, policies, step } = opens;
  // Policies are never part of an address: such a run is handed over.
  if (policies !== null) {
    return (
      <button
        type="button"
        className="flow-link"
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
      className="flow-link"
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
