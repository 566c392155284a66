import './chips.css';
import type { ComponentType, SVGProps } from 'react';
import { fingerprint, type Look, lookOf } from '../../player/index.ts';
import type { Value } from '../../trace/index.ts';
import { useValueName } from '../store/hooks.ts';
import { useStore } from '../store/store.ts';
import { EnvelopeIcon, KeyIcon, LockIcon, PageIcon, PublicIcon } from './icons.tsx';
import { MarkPattern } from './mark.tsx';
import { useTamperText, ValueMarks } from './value-marks.tsx';

/** The icon of each look. */
export const LOOK_ICONS: Readonly<Record<Look, ComponentType<SVGProps<SVGSVGElement>>>> = {
  plaintext: PageIcon,
  key: KeyIcon,
  wrapped: EnvelopeIcon,
  ciphertext: LockIcon,
  public: PublicIcon,
};

interface Props {
  readonly value: Value;
  /** `icon`: no words (they stand elsewhere); `full`: with pattern and fingerprint of its bytes; `print`: that alone. */
  readonly size?: 'icon' | 'name' | 'full' | 'print';
  readonly className?: string;
}

/** A value wherever it is shown: icon, name and colour of its role; lit while the value is pointed at anywhere. */
export function ValueChip({ value, size = 'name', className = '' }: Props) {
  const isLit = useStore((state) => state.highlight === value.id);
  const valueName = useValueName();
  const look = lookOf(value.role);
  const Icon = LOOK_ICONS[look];
  const print = size === 'full' || size === 'print' ? fingerprint(value) : null;
  const tampered = useTamperText()(value);
  return (
    <span
      className={`chip chip-${look} ${className}`}
      data-size={size}
      data-lit={isLit || undefined}
      data-tampered={tampered !== null || undefined}
      data-value={value.id}
    >
      <Icon className="chip-icon" />
      {(size === 'name' || size === 'full') && (
        <span className="chip-name">{valueName(value)}</span>
      )}
      {size === 'full' && value.bytes.length > 0 && <MarkPattern bytes={value.bytes} />}
      {print && <span className="chip-print">{print}</span>}
      {(size === 'name' || size === 'full') && <ValueMarks value={value} />}
    </span>
  );
}
