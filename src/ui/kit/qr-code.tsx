import './qr-code.css';
import { useMemo } from 'react';
import { shareTexts } from '../../i18n/texts/share.ts';
import { useT } from '../store/hooks.ts';
import { qrPath } from './qr-path.ts';
import { WarningNote } from './warning-note.tsx';

/** A link as a QR code, black on white in every theme: that is what cameras know. */
export function QrCode({ link }: { readonly link: string }) {
  const t = useT();
  const code = useMemo(() => qrPath(link), [link]);
  if (code === null) {
    return (
      <WarningNote>
        <p>{t(shareTexts.tooLong)}</p>
      </WarningNote>
    );
  }
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${code.side} ${code.side}`}
      role="img"
      aria-label={t(shareTexts.qr)}
      shapeRendering="crispEdges"
    >
      <rect width={code.side} height={code.side} fill="#fff" />
      <path d={code.d} fill="#000" />
    </svg>
  );
}
