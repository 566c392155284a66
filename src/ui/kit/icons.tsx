import type { SVGProps } from 'react';

/**
 * All icons: 16 × 16, one outline in the text's colour, silent for screen readers (the words beside them speak). One path
 * each: a stage holds a hundred of them, and every further element is styled, laid out and painted with each step.
 * @param d the outline, as SVG's path data
 */
function icon(d: string, drawn?: SVGProps<SVGSVGElement>) {
  return function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg
        viewBox="0 0 16 16"
        width="1em"
        height="1em"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...drawn}
        {...props}
      >
        <path d={d} />
      </svg>
    );
  };
}

export const ScreenIcon = icon('M2 3h12v8H2zM8 11v2.5M5 13.5h6');
export const ChipIcon = icon(
  'M4 4h8v8H4zM6.5 6.5h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 6H2M4 10H2M14 6h-2M14 10h-2',
);
export const DiskIcon = icon(
  'M2.75 3.75a5.25 2 0 1 0 10.5 0a5.25 2 0 1 0 -10.5 0zM2.75 3.75v8.5c0 1.1 2.35 2 5.25 2s5.25-.9 5.25-2v-8.5M2.75 8c0 1.1 2.35 2 5.25 2s5.25-.9 5.25-2',
);
export const ShieldIcon = icon(
  'M8 1.75 13 3.5v4c0 3.2-2.1 5.6-5 6.75C5.1 13.1 3 10.7 3 7.5v-4zM5.75 7.75l1.6 1.6 3-3.2',
);

export const PlusIcon = icon('M8 3.5v9M3.5 8h9');
export const PencilIcon = icon('M3 13l.75-3L10.5 3.25l2.25 2.25L6 12.25zM9 4.75 11.25 7');
export const GateIcon = icon('M3 13.5v-11M13 13.5v-11M3 5h10M5.5 5v8.5M10.5 5v8.5');

export const PageIcon = icon('M4 1.75h5l3.25 3.25v9.25H4zM9 1.75V5h3.25M6 8.25h4M6 11h4');
export const KeyIcon = icon('M1.75 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM7.75 8h6.5v2.5M11.5 8v2');
export const EnvelopeIcon = icon(
  'M3 3.5h10a1.25 1.25 0 0 1 1.25 1.25v6.5a1.25 1.25 0 0 1 -1.25 1.25h-10a1.25 1.25 0 0 1 -1.25 -1.25v-6.5a1.25 1.25 0 0 1 1.25 -1.25zM2 4.5l6 4.5 6-4.5',
);
export const LockIcon = icon(
  'M4.25 7h7.5a1.25 1.25 0 0 1 1.25 1.25v4.5a1.25 1.25 0 0 1 -1.25 1.25h-7.5a1.25 1.25 0 0 1 -1.25 -1.25v-4.5a1.25 1.25 0 0 1 1.25 -1.25zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
);
export const PublicIcon = icon(
  'M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0zM5.5 6.5h5M5.5 9.5h5',
);
export const CheckIcon = icon('m3.25 8.5 3.25 3.25 6.25-7');
export const CrossIcon = icon('m4 4 8 8M12 4l-8 8');
export const GearsIcon = icon(
  'M6 8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM8 2v2M8 12v2M2 8h2M12 8h2M3.75 3.75l1.4 1.4M10.85 10.85l1.4 1.4M12.25 3.75l-1.4 1.4M5.15 10.85l-1.4 1.4',
);
export const EraseIcon = icon(
  'm9.5 2.75 3.75 3.75-6.5 6.5H4L1.75 10.5zM6 6.25l3.75 3.75M8.5 13h5.75',
);
export const SparkIcon = icon(
  'M8 1.75v3.5M8 10.75v3.5M1.75 8h3.5M10.75 8h3.5M4 4l1.75 1.75M10.25 10.25 12 12M12 4l-1.75 1.75M5.75 10.25 4 12',
);
export const EqualIcon = icon('M3.5 6h9M3.5 10h9');
export const HashIcon = icon('M6.25 2.5 5 13.5M11 2.5 9.75 13.5M2.75 6h10.75M2.5 10h10.75');
export const FirstIcon = icon('M3.5 3v10M12.5 3.25 6.5 8l6 4.75z');
export const PreviousIcon = icon('M11.5 3 5 8l6.5 5z');
export const PlayIcon = icon('M4.75 2.75 13 8l-8.25 5.25z', { fill: 'currentColor' });
export const PauseIcon = icon('M5.25 3v10M10.75 3v10', { strokeWidth: '2.5' });
export const NextIcon = icon('M4.5 3 11 8l-6.5 5z');
export const LastIcon = icon('M12.5 3v10M3.5 3.25 9.5 8l-6 4.75z');
export const MoonIcon = icon('M13.25 9.75A5.75 5.75 0 0 1 6.25 2.75a5.75 5.75 0 1 0 7 7z');
export const SunIcon = icon(
  'M5 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM8 1.25v1.5M8 13.25v1.5M1.25 8h1.5M13.25 8h1.5M3.25 3.25l1 1M11.75 11.75l1 1M12.75 3.25l-1 1M4.25 11.75l-1 1',
);
export const KeyboardIcon = icon(
  'M2.5 4h11a1.25 1.25 0 0 1 1.25 1.25v6a1.25 1.25 0 0 1 -1.25 1.25h-11a1.25 1.25 0 0 1 -1.25 -1.25v-6a1.25 1.25 0 0 1 1.25 -1.25zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 10h6',
);
export const WarningIcon = icon('M8 2 14.5 13.5h-13zM8 6.5v3M8 11.5v.01');
export const InfoIcon = icon('M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM8 7.25v3.5M8 5.1v.01');
export const FileIcon = icon('M4 1.75h5l3.25 3.25v9.25H4zM9 1.75V5h3.25');
export const SaveIcon = icon('M8 2.5v7.5M4.75 7 8 10.25 11.25 7M2.75 13.25h10.5');
export const ChevronIcon = icon('m4 6.25 4 4 4-4');
export const ArrowRightIcon = icon('M2.5 8h10M9 4.5 12.5 8 9 11.5');
export const ReplyIcon = icon('M13.5 8h-10M7 4.5 3.5 8 7 11.5');
export const CopyIcon = icon(
  'M6.75 5.5h5.75a1.25 1.25 0 0 1 1.25 1.25v5.75a1.25 1.25 0 0 1 -1.25 1.25h-5.75a1.25 1.25 0 0 1 -1.25 -1.25v-5.75a1.25 1.25 0 0 1 1.25 -1.25zM10.5 2.25H3.5c-.7 0-1.25.55-1.25 1.25v7',
);
export const OutIcon = icon('M6.5 3.5h-3v9h9v-3M9 2.75h4.25V7M13 3 7.5 8.5');
export const ColumnsIcon = icon('M2.5 3h4.25v10H2.5zM9.25 3h4.25v10H9.25z');
export const MinusIcon = icon('M4 8h8');
export const EyeIcon = icon(
  'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8zM6 8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z',
);
export const ApproxIcon = icon(
  'M2.5 6.5c1.8-2 3.7-2 5.5-.75s3.7 1.25 5.5-.75M2.5 11.5c1.8-2 3.7-2 5.5-.75s3.7 1.25 5.5-.75',
);
export const ModelIcon = icon(
  'M8 1.75 13.75 5v6L8 14.25 2.25 11V5zM2.5 5.1 8 8.25l5.5-3.15M8 8.25v5.75',
);
export const QuestionIcon = icon(
  'M2 3.25h12v8H8.25L5 13.75v-2.5H2zM6.75 5.9a1.3 1.3 0 1 1 1.9 1.15c-.45.25-.65.5-.65.95M8 9.4v.05',
);
export const NotesIcon = icon(
  'M3.25 2.5h9.5a1.25 1.25 0 0 1 1.25 1.25v6a1.25 1.25 0 0 1 -1.25 1.25h-9.5a1.25 1.25 0 0 1 -1.25 -1.25v-6a1.25 1.25 0 0 1 1.25 -1.25zM4.75 5.5h6.5M4.75 8h4M8 11v2.5M5.5 13.75h5',
);
export const QrIcon = icon(
  'M2 2h4.5v4.5H2zM9.5 2H14v4.5H9.5zM2 9.5h4.5V14H2zM9.5 9.5h1.75v1.75M14 9.5V11M9.5 14h1.75M14 13.25V14',
);
export const ExpandIcon = icon('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10');
export const PinIcon = icon('M6 2h4l.5 5 2 2.25h-9L5.5 7zM8 9.25V14');
export const ResetIcon = icon('M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3');

/** Whose room or lifeline it is. */
export const ACTOR_ICONS = {
  client: ScreenIcon,
  s3: ChipIcon,
  kms: ShieldIcon,
  storage: DiskIcon,
} as const;
