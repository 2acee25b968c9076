import type { ComponentChildren, InputHTMLAttributes, TextareaHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface FieldText {
  readonly label: string;
  /** The label is read aloud but not drawn. */
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

interface FrameProps extends FieldText {
  readonly id: string;
  readonly children: ComponentChildren;
}

function Frame({ id, label, labelHidden, hint, error, children }: FrameProps) {
  return (
    <div class="kc-field">
      <label for={id} class={labelHidden ? 'kc-hidden' : ''}>
        {label}
      </label>
      {children}
      {hint && (
        <span class="kc-field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="kc-field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

interface Described {
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

function describe(id: string, { hint, error }: FieldText): Described {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { ...(error ? { 'aria-invalid': 'true' } : {}), ...(ids ? { 'aria-describedby': ids } : {}) };
}

type Shared = 'value' | 'placeholder' | 'disabled' | 'required' | 'onInput' | 'onChange' | 'onBlur' | 'onKeyDown';

export interface InputProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, Shared | 'maxLength' | 'autocomplete' | 'inputMode'>,
    FieldText {
  readonly type?: 'text' | 'search';
}

export function Input({ label, labelHidden = false, hint, error, type = 'text', ...rest }: InputProps) {
  const id = useId();
  const text = { label, labelHidden, hint, error };
  const attributes = { class: 'kc-input', ...rest, ...describe(id, text), id };
  return (
    <Frame id={id} {...text}>
      {type === 'search' ? <input type="search" {...attributes} /> : <input type="text" {...attributes} />}
    </Frame>
  );
}

export interface TextareaProps
  extends Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, Shared | 'maxLength' | 'rows'>,
    FieldText {}

export function Textarea({ label, labelHidden = false, hint, error, ...rest }: TextareaProps) {
  const id = useId();
  const text = { label, labelHidden, hint, error };
  return (
    <Frame id={id} {...text}>
      <textarea class="kc-input" {...rest} {...describe(id, text)} id={id} />
    </Frame>
  );
}

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldText {
  readonly value: string;
  readonly disabled?: boolean;
  readonly options: readonly SelectOption[];
  readonly onPick: (value: string) => void;
}

export function Select({ label, labelHidden = false, hint, error, options, onPick, ...rest }: SelectProps) {
  const id = useId();
  const text = { label, labelHidden, hint, error };
  return (
    <Frame id={id} {...text}>
      <select
        class="kc-input"
        {...rest}
        {...describe(id, text)}
        id={id}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
