import { useEffect, useMemo } from 'react';
import { type AddressProblem, problemText } from '../../../link/index.ts';
import type { FactStatus } from '../../../narration/index.ts';
import { FACT_SUBJECTS, type FactSubject } from '../../../narration/service-of.ts';
import { STANDINGS } from '../../kit/basis-badge.tsx';
import { useStore } from '../../store/store.ts';

/** Which facts are shown; null: all of them. */
export interface FactFilter {
  readonly status: FactStatus | null;
  readonly subject: FactSubject | null;
  readonly find: string;
}

/** More than anybody searches for. */
const LONGEST_FIND = 100;

/** Reads the page's own part of an address. What cannot be used gives way to all, and is said. */
export function readFilter(extra: Readonly<Record<string, string>>): {
  readonly filter: FactFilter;
  readonly problems: readonly AddressProblem[];
} {
  const problems: AddressProblem[] = [];
  const choice = <T extends string>(key: string, values: readonly T[]): T | null => {
    const said = extra[key];
    if (said === undefined) return null;
    const value = values.find((each) => each === said) ?? null;
    if (value === null)
      problems.push({ kind: 'unknown-choice', key, value: said, choices: values.join(' / ') });
    return value;
  };
  return {
    filter: {
      status: choice('status', STANDINGS),
      subject: choice('service', FACT_SUBJECTS),
      find: (extra.find ?? '').slice(0, LONGEST_FIND),
    },
    problems,
  };
}

/** Writes what `readFilter` reads. */
export function writeFilter({ status, subject, find }: FactFilter): Record<string, string> {
  return {
    ...(status === null ? {} : { status }),
    ...(subject === null ? {} : { service: subject }),
    ...(find === '' ? {} : { find: find.slice(0, LONGEST_FIND) }),
  };
}

const NOTHING: Readonly<Record<string, string>> = {};

/** The filter as the address has it; another one goes there. */
export function useFilter(): readonly [FactFilter, (filter: FactFilter) => void] {
  const extra = useStore((state) => state.extras.about ?? NOTHING);
  const { filter, problems } = useMemo(() => readFilter(extra), [extra]);
  useEffect(() => {
    problems.forEach((problem, index) => {
      useStore.getState().notify({
        id: `about-address-${index}`,
        tone: 'warning',
        text: (lang) => problemText(problem, lang),
      });
    });
  }, [problems]);
  return [filter, (next) => useStore.getState().setExtra('about', writeFilter(next))];
}
