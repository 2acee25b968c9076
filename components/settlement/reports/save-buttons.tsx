import type { ComponentChildren } from 'preact';
import type { ReportAsked } from '../../../utils/stores/save-report.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFailing } from '../use-failing.ts';

interface SaveButtonsProps {
  readonly asked: ReportAsked;
  /** Of this report alone. */
  readonly children?: ComponentChildren;
}

/** A report as a file. */
export function SaveButtons({ asked, children }: SaveButtonsProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const [failed, run] = useFailing();
  const save = (format: 'xlsx' | 'csv') => async () =>
    (await import('../../../utils/stores/save-report.ts')).saveReport(asked, format, language);
  return (
    <>
      <div class="kc-toolbar">
        <Button small icon="download" onClick={() => run(save('xlsx'))}>
          {t.saveXlsx}
        </Button>
        <Button small icon="download" onClick={() => run(save('csv'))}>
          {t.saveCsv}
        </Button>
        {children}
      </div>
      {failed && <Notice tone="bad">{t.notSaved}</Notice>}
    </>
  );
}
