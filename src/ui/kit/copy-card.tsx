import { CopyButton } from './copy-button.tsx';

interface Props {
  /** What it is called, and the button that copies it. */
  readonly what: string;
  readonly text: string;
}

/** A text to be taken away, whole and as it will be on the clipboard. */
export function CopyCard({ what, text }: Props) {
  return (
    <section className="card" aria-label={what}>
      <div className="card-head">
        <b>{what}</b>
        <CopyButton what={what} text={() => text} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that */}
      <pre className="json" tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
