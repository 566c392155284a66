import type { ReactNode } from 'react';
import { writeTexts } from '../../../i18n/texts/learn-write.ts';
import { CrossIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { change } from './draft-store.ts';
import { useAt } from './form-context.ts';
import { moved, type Path, without } from './paths.ts';

interface Props {
  /** The list in which it stands, and its place there. */
  readonly list: Path;
  readonly at: number;
  readonly name: string;
  /** Fewer than these may not be left. */
  readonly least?: number;
  /** A list whose items go where those of this list go. */
  readonly along?: Path;
  /** It holds one field, which has the same name. */
  readonly isPlain?: boolean;
  readonly children: ReactNode;
}

/** One of several: its name, its place among the others, and what it holds. */
export function Item({ list, at, name, least = 0, along, isPlain = false, children }: Props) {
  const t = useT();
  const all = useAt<readonly unknown[]>(list) ?? [];
  const others = useAt<readonly unknown[]>(along ?? []);
  const both = (act: (items: readonly unknown[]) => readonly unknown[]) => {
    change(list, act(all));
    if (along !== undefined && Array.isArray(others)) change(along, act(others));
  };
  return (
    <fieldset className={isPlain ? 'write-item write-item-plain' : 'write-item'} aria-label={name}>
      <div className="write-item-head">
        <h3>{name}</h3>
        <ItemButton
          name={t(writeTexts.moveUp, { name })}
          isIdle={at === 0}
          onPress={() => both((items) => moved(items, at, -1))}
        >
          ↑
        </ItemButton>
        <ItemButton
          name={t(writeTexts.moveDown, { name })}
          isIdle={at === all.length - 1}
          onPress={() => both((items) => moved(items, at, 1))}
        >
          ↓
        </ItemButton>
        <ItemButton
          name={t(writeTexts.remove, { name })}
          isIdle={all.length <= least}
          onPress={() => both((items) => without(items, at))}
        >
          <CrossIcon />
        </ItemButton>
      </div>
      {children}
    </fieldset>
  );
}

function ItemButton({
  name,
  isIdle,
  onPress,
  children,
}: {
  readonly name: string;
  readonly isIdle: boolean;
  onPress(): void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button button-icon button-quiet"
      aria-label={name}
      title={name}
      // It keeps the focus when there is nothing more to do.
      aria-disabled={isIdle || undefined}
      onClick={() => !isIdle && onPress()}
    >
      {children}
    </button>
  );
}

/** Adds one more to a list. */
export function AddButton({
  list,
  label,
  item,
  most = Number.POSITIVE_INFINITY,
}: {
  readonly list: Path;
  readonly label: string;
  readonly most?: number;
  item(others: readonly { readonly id: string }[]): unknown;
}) {
  const all = useAt<readonly { readonly id: string }[]>(list) ?? [];
  if (all.length >= most) return null;
  return (
    <p>
      <button type="button" className="button" onClick={() => change(list, [...all, item(all)])}>
        + {label}
      </button>
    </p>
  );
}
