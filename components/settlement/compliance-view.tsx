import { COMPLIANCE_CHECKED_ON, complianceTexts } from '../../utils/texts/compliance.ts';
import { useTexts } from '../language.ts';

/** What 二清 is, and what this tool does and does not. */
export function ComplianceView() {
  const t = useTexts(complianceTexts);
  return (
    <div class="ks-section kc-small">
      <p>{t.what}</p>
      <ul class="kp-sentences">
        <li>{t.order}</li>
        <li>{t.rule}</li>
        <li>{t.staff}</li>
      </ul>
      <p>{t.ordinary}</p>
      <p>{t.tool}</p>
      <p class="kc-soft">{t.checked(COMPLIANCE_CHECKED_ON)}</p>
    </div>
  );
}
