import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface FormEndProps {
  /** What keeps it from being kept. */
  readonly said: readonly string[];
  /** What keeping is called. */
  readonly keep: string;
  readonly busy?: boolean;
  readonly primary?: boolean;
  readonly cancel?: { readonly label: string; readonly onClick: () => void } | undefined;
}

function Said({ said }: Pick<FormEndProps, 'said'>) {
  const [first, ...others] = new Set(said);
  if (others.length === 0) return first;
  return (
    <ul class="ks-evidence">
      {[first, ...others].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The end of a form: what is wrong, keeping it and, where it can be left, leaving it. */
export function FormEnd({ said, keep, busy = false, primary = false, cancel }: FormEndProps) {
  return (
    <>
      {said.length > 0 && (
        <Notice tone="bad">
          <Said said={said} />
        </Notice>
      )}
      <div class="kc-toolbar">
        <Button type="submit" {...(primary && { kind: 'primary' })} disabled={busy}>
          {keep}
        </Button>
        {cancel && <Button onClick={cancel.onClick}>{cancel.label}</Button>}
      </div>
    </>
  );
}
