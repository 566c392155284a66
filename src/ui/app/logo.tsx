/** The envelope with its lock, as in the page's icon. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="logo-body" x="2" y="7" width="28" height="20" rx="4" />
      <path className="logo-line" d="M4 10.5 16 19 28 10.5" />
      <rect className="logo-lock" x="11" y="15" width="10" height="8" rx="1.5" />
      <path className="logo-line" d="M13 15.5v-2a3 3 0 0 1 6 0v2" />
      <circle className="logo-body" cx="16" cy="19" r="1.4" />
    </svg>
  );
}
