import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The page's own colours, which know light and dark; custom properties reach into the shadow root. */
const frame = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: '0.78125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    maxHeight: 'var(--editor-height, none)',
    fontFamily: 'var(--mono)',
    lineHeight: '1.55',
    overflow: 'auto',
  },
  '.cm-content': { padding: '0.375rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.625rem 0 0.375rem' },
  '.cm-gutters': {
    border: '0',
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink-faint)',
    fontSize: '0.6875rem',
    // As high as the lines beside them.
    lineHeight: 'calc(0.78125rem * 1.55)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.75rem', padding: '0 0.375rem 0 0.25rem' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)', fontWeight: '650' },
  '&.cm-focused .cm-matchingBracket': {
    outline: '1px solid var(--accent)',
    backgroundColor: 'var(--accent-wash)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    outline: '1px solid var(--bad)',
    backgroundColor: 'var(--bad-wash)',
  },
  '.cm-lit': { position: 'relative', borderLeft: '3px solid', paddingLeft: '0.1875rem' },
  '.cm-lit-allow': { borderColor: 'var(--good)', backgroundColor: 'var(--good-wash)' },
  '.cm-lit-deny': { borderColor: 'var(--bad)', backgroundColor: 'var(--bad-wash)' },
  '.cm-lit[data-says]::after': {
    content: 'attr(data-says)',
    position: 'absolute',
    top: '0',
    right: '0.5rem',
    font: '600 0.6875rem / 1.2rem var(--sans)',
  },
  '.cm-lit-allow::after': { color: 'var(--good)' },
  '.cm-lit-deny::after': { color: 'var(--bad)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.1875rem',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--bad)' },
  '.cm-tooltip': {
    maxWidth: '26rem',
    border: '1px solid var(--rule)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
  },
  '.cm-diagnostic': { padding: '0.25rem 0.5rem', font: '0.75rem / 1.5 var(--sans)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
});

const words = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent-strong)' },
  { tag: tags.string, color: 'var(--ciphertext)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--wrapped)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-soft)' },
]);

/** How an editor looks: frame, marks and JSON's colours. */
export const look: Extension = [frame, syntaxHighlighting(words)];
