import { useState } from 'react';
import { bytesTexts, inspectorCounts } from '../../../i18n/index.ts';
import { sizeText } from '../../../i18n/size-text.ts';
import { Mark } from '../../kit/mark.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { StepLink } from './step-link.tsx';
import type { Run } from './use-run.ts';
import { ValueLink } from './value-link.tsx';

interface Props {
  readonly run: Run;
  /** True where there is nothing else to see. */
  readonly open: boolean;
}

/** Every value that has come up until now, by which one finds one's way back to any of them. */
export function ValuesSoFar({ run, open }: Props) {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const [wasOpened, setOpened] = useState(false);
  const isOpen = wasOpened || open;
  const { places } = run.index;
  const known = run.trace.values.filter(
    ({ bornAt }) => (places.get(bornAt)?.position ?? 0) <= run.position,
  );
  return (
    <details
      key={`${open}`}
      className="fold so-far"
      open={isOpen}
      onToggle={(event) => {
        if (!open) setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        {t(bytesTexts.soFar)} <small>{count(inspectorCounts.values, known.length)}</small>
      </summary>
      {isOpen && (
        <ul className="so-far-list">
          {known.map((value) => {
            const place = places.get(value.bornAt);
            return (
              <li key={value.id}>
                <ValueLink value={value} />
                <Mark bytes={value.bytes} />
                <small>{sizeText(lang, value.bytes.length)}</small>
                {place && <StepLink place={place} />}
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
