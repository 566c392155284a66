import { type ReactNode, useEffect, useId, useRef } from 'react';
import { shellTexts } from '../../i18n/index.ts';
import { useT } from '../store/hooks.ts';
import { CrossIcon } from './icons.tsx';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is there: its title, a button that closes it, and what it is about. */
export function Dialog({ title, className = '', onClose, children }: Props) {
  const t = useT();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={heading}
      onClose={onClose}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className="button button-icon button-quiet"
          aria-label={t(shellTexts.close)}
          onClick={() => dialog.current?.close()}
        >
          <CrossIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
