import { Component, type ReactNode } from 'react';
import { say, shellTexts } from '../../i18n/index.ts';
import { useStore } from '../store/store.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** Keeps a failure of one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    // Not through hooks: what failed may be what they stand on.
    const { lang } = useStore.getState();
    return (
      <div className="broken" role="alert">
        <h2>{say(lang, shellTexts.brokenTitle)}</h2>
        <p>{say(lang, shellTexts.brokenText)}</p>
        <p>
          <code>{message}</code>
        </p>
        <p className="broken-controls">
          <button type="button" className="button" onClick={() => this.setState({ message: null })}>
            {say(lang, shellTexts.tryAgain)}
          </button>
          <button type="button" className="button" onClick={() => location.reload()}>
            {say(lang, shellTexts.reload)}
          </button>
        </p>
      </div>
    );
  }
}
