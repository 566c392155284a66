import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The page's own colours, which know light and dark; custom properties reach into the shadow root. */
const frame = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'var(--text-1)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    maxHeight: 'var(--editor-height, none)',
    fontFamily: 'var(--mono)',
    lineHeight: 'var(--line-text)',
    overflow: 'auto',
  },
  '.cm-content': { padding: 'var(--space-6) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--space-12) 0 var(--space-6)' },
  '.cm-gutters': {
    border: '0',
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink-faint)',
    fontSize: 'var(--text-1)',
    // As high as the lines beside them.
    lineHeight: 'calc(var(--text-1) * var(--line-text))',
  },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '1.75rem',
    padding: '0 var(--space-6) 0 var(--space-4)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)', fontWeight: 'var(--weight-strong)' },
  '&.cm-focused .cm-matchingBracket': {
    outline: '1px solid var(--accent)',
    backgroundColor: 'var(--accent-wash)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    outline: '1px solid var(--bad)',
    backgroundColor: 'var(--bad-wash)',
  },
  '.cm-lit': {
    position: 'relative',
    borderLeft: '2px solid',
    paddingLeft: 'var(--space-4)',
  },
  '.cm-lit-allow': { borderColor: 'var(--good)', backgroundColor: 'var(--good-wash)' },
  '.cm-lit-deny': { borderColor: 'var(--bad)', backgroundColor: 'var(--bad-wash)' },
  '.cm-lit[data-says]::after': {
    content: 'attr(data-says)',
    position: 'absolute',
    top: '0',
    right: '0.5rem',
    font: 'var(--weight-strong) var(--text-1) / calc(var(--text-1) * var(--line-text)) var(--sans)',
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
  '.cm-diagnostic': {
    padding: 'var(--space-4) var(--space-8)',
    font: 'var(--text-1) / var(--line-text) var(--sans)',
  },
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
