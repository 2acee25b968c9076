import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class' | 'label'> {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** Only the icon is drawn; `children` become its accessible name and tooltip-free label. */
  readonly iconOnly?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'plain', small, icon, iconOnly, children, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      class="kc-button"
      data-kind={kind}
      data-small={small || undefined}
      data-square={iconOnly || undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {iconOnly ? <span class="kc-hidden">{children}</span> : children}
    </button>
  );
}

export interface LinkButtonProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

/** A link that looks like a button; opens in a new tab. */
export function LinkButton({ href, kind = 'plain', icon, children }: LinkButtonProps) {
  return (
    <a class="kc-button" data-kind={kind} href={href} target="_blank" rel="noreferrer">
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
