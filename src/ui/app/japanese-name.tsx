/**
 * 日本語, drawn: as text it would be the only word of the English page that needs another font, and to find that one took
 * the browser a tenth of the first second. The outlines are those of Noto Sans CJK JP (SIL Open Font License 1.1).
 */
export function JapaneseName() {
  return (
    <svg
      viewBox="0 0 120 40"
      width="3em"
      height="1em"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M10.1 21.1h20v11.3h-20zM10.1 18.2v-10.9h20v10.9zM7 4.3v33.7h3.1v-2.6h20v2.4h3.2v-33.5zM58.4 1.6v8.4h-15.8v3.1h13.9c-3.4 6.9-9.2 13.3-15.3 16.5c.7 .6 1.7 1.7 2.2 2.5c5.8-3.5 11.3-9.5 15-16.5v12.3h-7.8v3h7.8v7.5h3.2v-7.5h7.6v-3h-7.6v-12.2c3.6 6.9 9 13 15 16.3c.5-.8 1.6-2 2.3-2.6c-6.3-3.1-12.1-9.4-15.5-16.3h14.1v-3.1h-15.9v-8.4zM83.4 13.9v2.4h11.3v-2.4zM83.7 3v2.4h11v-2.4zM83.4 19.4v2.4h11.3v-2.4zM81.5 8.4v2.4h14.6v-2.4zM99.2 24v14.4h2.8v-1.8h11.2v1.6h2.9v-14.2zM102 33.8v-7.1h11.2v7.1zM96.2 18.3v2.7h22.4v-2.7h-3.6v-8.5h-9.1l.7-4.1h10.7v-2.6h-19.8v2.6h6.1l-.6 4.1h-4.9v2.6h4.5c-.4 2.2-.8 4.2-1.1 5.9zM105.5 12.4h6.6v5.9h-7.7c.4-1.7 .7-3.7 1.1-5.9zM83.4 24.9v13.5h2.6v-1.9h8.9v-11.6zM86 27.4h6.2v6.7h-6.2z" />
    </svg>
  );
}
