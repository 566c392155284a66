import { useEffect, useMemo } from 'react';
import { problemText } from '../../../link/index.ts';
import { readNeeds, writeNeeds } from '../../../link/needs.ts';
import { NEEDS, type Need } from '../../../scenario/index.ts';
import { useStore } from '../../store/store.ts';

const NOTICE = 'compare-needs-';

/** What is needed, as the address says it. What it says wrongly is left out, with a notice. */
export function useNeeds(): readonly Need[] {
  const said = useStore((state) => state.extras.compare?.need);
  const { needs, problems } = useMemo(() => readNeeds(said), [said]);
  useEffect(() => {
    problems.forEach((problem, index) => {
      useStore.getState().notify({
        id: `${NOTICE}${index}`,
        tone: 'warning',
        text: (lang) => problemText(problem, lang),
      });
    });
  }, [problems]);
  return needs;
}

/** Writes into the address what is needed; all else that it says stays. */
export function setNeeds(needs: readonly Need[]): void {
  const { extras, setExtra } = useStore.getState();
  const { need: _, ...others } = extras.compare ?? {};
  const need = writeNeeds(needs);
  setExtra('compare', need === undefined ? others : { ...others, need });
}

/** The needs with one of them turned on or off. */
export function toggled(needs: readonly Need[], need: Need): readonly Need[] {
  return NEEDS.filter((each) => needs.includes(each) !== (each === need));
}
