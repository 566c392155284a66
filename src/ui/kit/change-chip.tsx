import './change-chip.css';
import { CrossIcon } from './icons.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What pressing it does. */
  readonly name: string;
  onPress(): void;
}

/** Something that is changed, with a button that takes the change back. */
export function ChangeChip({ label, value, name, onPress }: Props) {
  return (
    <span className="change-chip">
      <span>{label}</span> <strong>{value}</strong>
      <button type="button" aria-label={name} title={name} onClick={onPress}>
        <CrossIcon />
      </button>
    </span>
  );
}
