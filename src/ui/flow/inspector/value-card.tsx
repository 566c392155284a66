import { explainTexts, sizeText } from '../../../i18n/index.ts';
import { showUtf8, toHex } from '../../../lib/bytes.ts';
import type { Value } from '../../../trace/index.ts';
import { ArrowRightIcon } from '../../kit/icons.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useLang, useT, useValueName } from '../../store/hooks.ts';
import { useBytesOpener } from './inspected.tsx';

/** Bytes of a value that its card shows. */
const HEAD = 16;
/** Characters of one that is text. */
const TEXT_HEAD = 120;

/** A value of the step at a glance: name, length, fingerprint, its first bytes; pressing it opens all of them. */
export function ValueCard({ value }: { readonly value: Value }) {
  const t = useT();
  const lang = useLang();
  const valueName = useValueName();
  const { open } = useBytesOpener();
  return (
    <li className="card" {...valueLight(value.id)}>
      <div className="card-head">
        <ValueChip value={value} size="full" />
        <span className="card-size">{sizeText(lang, value.bytes.length)}</span>
      </div>
      {value.bytes.length > 0 && (
        <button
          type="button"
          className="card-open"
          aria-label={t(explainTexts.openBytes, { name: valueName(value) })}
          onClick={() => open(value.id)}
        >
          <code className="card-bytes">{headOf(value)}</code>
          <span className="card-foot">
            <Mark bytes={value.bytes} />
            <ArrowRightIcon />
          </span>
        </button>
      )}
    </li>
  );
}

/** The beginning of a value: in letters where it is meant to be read, else in hex. */
function headOf({ role, bytes }: Value): string {
  if (role === 'context' || (role === 'plaintext' && isText(bytes))) {
    const text = showUtf8(bytes.subarray(0, TEXT_HEAD * 2));
    return text.length > TEXT_HEAD || bytes.length > TEXT_HEAD * 2
      ? `${text.slice(0, TEXT_HEAD)}…`
      : text;
  }
  const pairs = Array.from(bytes.subarray(0, HEAD), (byte) => toHex(Uint8Array.of(byte)));
  return pairs.join(' ') + (bytes.length > HEAD ? ' …' : '');
}

/** True when the beginning is printable ASCII with line breaks, or UTF-8 beyond it. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, TEXT_HEAD);
  return (
    head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) &&
    !showUtf8(head.subarray(0, -3)).includes('\ufffd')
  );
}
