import { editorTexts } from '../../../i18n/texts/policies-editors.ts';
import { useT } from '../../store/hooks.ts';
import { ACCOUNT_LEVEL, LEVELS } from './levels.ts';

interface Props {
  readonly label: string;
  readonly level: number;
  readonly onLevel: (level: number) => void;
}

/** What of the organization an SCP or RCP is attached to. */
export function LevelSelect({ label, level, onLevel }: Props) {
  const t = useT();
  const levels = LEVELS.includes(level) ? LEVELS : [...LEVELS, level];
  return (
    <select
      className="policy-level"
      aria-label={label}
      value={level}
      onChange={(event) => onLevel(Number(event.currentTarget.value))}
    >
      {levels.map((each) => (
        <option key={each} value={each}>
          {each === 0
            ? t(editorTexts.levelRoot)
            : each === ACCOUNT_LEVEL
              ? t(editorTexts.levelAccount)
              : t(editorTexts.levelUnit, { number: each })}
        </option>
      ))}
    </select>
  );
}
