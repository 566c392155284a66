import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { useT } from '../../store/hooks.ts';

/** Commands to be copied, one a line. */
export function CopyCommands({
  what,
  commands,
}: {
  /** What they are for. */
  readonly what: string;
  readonly commands: readonly string[];
}) {
  const t = useT();
  if (commands.length === 0) return null;
  return (
    <div className="pasted-commands">
      <pre>
        <code>{commands.join('\n')}</code>
      </pre>
      <CopyButton
        what={t(pastedTexts.commands, { cause: what })}
        text={() => commands.join('\n')}
      />
    </div>
  );
}
