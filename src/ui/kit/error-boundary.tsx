import { Component, type ComponentType, Fragment, type ReactNode } from 'react';
import { missingTexts, say, shellTexts } from '../../i18n/index.ts';
import { PartMissing } from '../../lib/part.ts';
import { useStore } from '../store/store.ts';
import { retryParts } from './lazy-part.tsx';

interface Props {
  readonly children: ReactNode;
  /** Around what is said in place of the part; nothing, unless it is given. */
  readonly frame?: ComponentType<{ readonly children: ReactNode }>;
}

interface State {
  readonly error: unknown;
}

const FINE: State = { error: null };

/** Keeps a part of the page that fails, or does not arrive, from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state = FINE;

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  /** Whoever comes back to this place finds the part asked for again. */
  override componentWillUnmount() {
    if (this.state.error !== null) retryParts();
  }

  retry = () => {
    retryParts();
    this.setState(FINE);
  };

  override render() {
    const { error } = this.state;
    const { children, frame: Frame = Fragment } = this.props;
    if (error === null) return children;
    const isMissing = error instanceof PartMissing;
    // Not through hooks: what failed may be what they stand on.
    const { lang } = useStore.getState();
    return (
      <Frame>
        <div className="broken" role="alert">
          <h2>{say(lang, isMissing ? missingTexts.title : shellTexts.brokenTitle)}</h2>
          <p>{say(lang, isMissing ? missingTexts.advice : shellTexts.brokenText)}</p>
          {!isMissing && (
            <p>
              <code>{String(error)}</code>
            </p>
          )}
          <p className="broken-controls">
            <button type="button" className="button" onClick={this.retry}>
              {say(lang, shellTexts.tryAgain)}
            </button>
            <button type="button" className="button" onClick={() => location.reload()}>
              {say(lang, shellTexts.reload)}
            </button>
          </p>
        </div>
      </Frame>
    );
  }
}
