/** Turns while something is awaited; `text` says what, to the eye and to a screen reader. */
export function Spinner({ text }: { text: string }) {
  return (
    <div class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      <p>{text}</p>
    </div>
  );
}
